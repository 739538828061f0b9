"""Names the lines of a text that are not article: menus, advertisements, share bars, what the page around it left.

A rule must match a whole line. Precision comes first: a line left out is never read, so that what could be a sentence,
a headline or the introduction of another's report ("More on this story from …", "The … also reported:") has no rule.
The words are those that every site has; no name of a newspaper, a person or a country is among them.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sayso.records import LeftOut, Span

MAX_LINE = 240
"""Longer lines, in characters, are prose; the few that are not are not worth the risk."""


class Rule(NamedTuple):
    """Lines that match the pattern from end to end are left out for the reason; `why` says what makes that safe."""

    reason: str
    why: str
    pattern: re.Pattern[str]


def _rule(reason: str, why: str, *alternatives: str) -> Rule:
    return Rule(reason, why, re.compile("|".join(alternatives), re.IGNORECASE))


_NETWORK = (
    r"(?:facebook|twitter|x|youtube|soundcloud|rss|instagram|linked ?in|whatsapp|telegram|pinterest|reddit|tumblr"
    r"|flipboard|tiktok|snapchat|mastodon|bluesky|threads|vkontakte|vk|messenger|viber|pocket|google\+|weibo|wechat"
    r"|vimeo|flickr)"
)
_BUTTON = (
    r"(?:share|tweet|pin|pin it|print|e-?mail|comment|save|copy (?:link|url)|link|more|sms|feed|podcasts?"
    r"|line|signal)"
)
_SECTION = (
    r"(?:home|news|world|politics|business|economy|finance|markets|money|sports?|opinion|editorials?|culture|arts"
    r"|entertainment|life(?:style)?|style|health|science|tech(?:nology)?|travel|weather|videos?|photos|pictures|audio"
    r"|podcasts?|live|local|national|international|regions?|latest|trending|topics|sections|more|(?:about"
    r"|contact)(?: us)?"
    r"|advertise|subscribe|newsletters?|e-?paper|log ?in|sign ?(?:in|up)|register|search|menu|archives?|jobs|careers"
    r"|education|environment|climate|features|investigations|magazine|books|food|cars|motoring|property|real estate"
    r"|obituaries|classifieds|crosswords?|games|puzzles|privacy(?: policy)?|terms(?: of (?:use|service))?|help|faq"
    r"|site ?map|cookies|my account|shop|store|events|community)"
)
_BAR = r"\s*[|/•·›»>]\s*"
_GAP = rf"(?:{_BAR}|\s+[-–—]?\s*)"
_CAPITAL = r"(?-i:(?=[A-Z]))"
_NAME = r"(?-i:[A-Z@][\w.’'@/-]*(?: (?:[A-Z&][\w.’'/-]*|of|for|and|via|de|van|von|the|/)){0,7})"
_HANDLE = r"(?: (?:at )?(?:@\w+|\S+[/.]\S+))?"
_LIST = r"(?:articles?|stories|story|news|content|topics|links|posts|coverage|reading|videos?)"

RULES = (
    _rule(
        "menu",
        "names of networks and sections and nothing else; fewer of them could be a heading",
        rf"{_NETWORK}(?:{_GAP}(?:{_NETWORK}|{_BUTTON})){{2,}}",
        rf"{_SECTION}(?:{_BAR}{_SECTION})+",
        rf"{_CAPITAL}{_SECTION}(?:\s+{_CAPITAL}{_SECTION}){{3,}}",
        rf"(?:home|menu)(?:\s+{_CAPITAL}{_SECTION}){{2,}}",
        r"(?:toggle|open|close|show|hide) (?:navigation|menu|search)",
        r"skip to (?:the )?(?:main |primary )?(?:content|navigation|footer|article)",
    ),
    _rule(
        "share",
        "buttons, and invitations to follow that end with the network",
        rf"(?:share|tweet|print|e-?mail|pin it|comment)(?:{_GAP}(?:{_NETWORK}|{_BUTTON}))+",
        r"share(?: (?:this|the)(?: (?:article|story|page|post))?)?\s*[:!]?",
        rf"share(?: (?:this|the)(?: (?:article|story|page|post))?)? (?:on|via)\s*:?(?:"
        rf" {_NETWORK})?(?:{_GAP}{_NETWORK})*",
        r"(?:click to )?(?:share|tweet|print|e-?mail) (?:this|article|story|page)(?: (?:article|story|page))?",
        rf"(?:follow|like|find|join|watch) (?:us|me) on {_NETWORK}(?:(?:,|,? and|,? or| &)"
        rf" {_NETWORK})*{_HANDLE}\s*[.!:]?",
        rf"(?:follow|like) {_NAME} on {_NETWORK}(?:(?:,|,? and|,? or| &) {_NETWORK})*{_HANDLE}\s*[.!:]?",
    ),
    _rule(
        "advertisement",
        "the label that the law asks for, and what stands around it",
        r"[-–—*\[(\s]*(?:advertisements?|sponsored(?: (?:content|links?|post|by .{2,40}))?)[-–—*\])\s:]*",
        r"(?:promoted|paid|partner) (?:content|posts?|links|stories|partnership)",
        r"(?:article|story|news|text) continues (?:below|after)\b[^.]{0,40}\.?",
        r"(?:scroll(?: down)? to continue|continue reading (?:below|after))\b[^.]{0,40}\.?",
    ),
    _rule(
        "advertisement",
        "tells the reader to buy, without the comma or full stop of a sentence",
        r"(?:get|order|buy|claim|grab|reserve) your (?:free |own |new )?(?:copy|copies|subscription|trial|issue)"
        r"\b[^.?,]{0,100}!?",
        r"(?:save|get|enjoy) (?:up to |an extra )?(?:[$€£] ?\d[\d.]*|\d+ ?%) (?:off|discount)\b[^.?,]{0,60}!?",
        r"(?:only|just|from(?: just)?) [$€£] ?\d[\d.]* (?:a|per) (?:day|week|month|year)!?",
        r"(?:shop|buy|order|subscribe|donate|join|download|try)(?: it| us)? (?:now|today|here)(?: for"
        r" free)?\s*[!»>:.]?",
        r"(?:please )?support (?:our|independent) (?:work|journalism|site|website|newsroom)(?: (?:today|now|by"
        r"|with)\b[^.,]{0,60})?[.!:]?",
        r"become a (?:member|patron|supporter|subscriber)(?: (?:today|now))?[.!:]?",
    ),
    _rule(
        "advertisement",
        "a brand, a dash and an offer, all in capitals and without a verb",
        r"(?-i:[^.!?:;,|]{2,40} [-–—|:] (?:[A-Z0-9][\w%&’'-]* ){0,6}(?:VPN|Antivirus|Hosting|Promo|Coupon|Discount"
        r"|Voucher"
        r"|Subscription|Cyber Monday|Black Friday) (?:[A-Z0-9][\w%-]* )?(?:Deals?|Offers?|Sale|Discounts?|Codes?"
        r"|Savings)!?)",
    ),
    _rule(
        "read more",
        "a label and the title of another page, or a label alone",
        r"(?:read|see|watch) more\s*[:»>→.…]*",
        r"(?-i:(?:READ|SEE) (?:MORE|ALSO|NEXT)\b[^.?!]{0,160})",
        r"(?:also read|now read|read (?:more|also|next|now|this)|see also|see more|further reading|don[’']t miss|up"
        r" next"
        r"|more stories|must read|(?:continue|keep) reading|editor[’']?s?[’']? (?:picks?|choice))\s*:.{0,200}",
        rf"(?:related|recommended)(?: {_LIST})?\s*:.{{0,200}}",
    ),
    _rule(
        "read more",
        "the heading of a list of links, or a link to elsewhere",
        rf"(?:related|recommended|similar) {_LIST}(?: for you)?\s*[:.…]*",
        r"(?:most (?:read|popular|viewed|shared|commented)|also read|more stories|trending now)(?: stories| articles"
        r"| news)?",
        r"you (?:may|might) also (?:like|be interested in)\s*[:.…]*",
        r"(?:recommended for you|what to read next|(?:from )?(?:around|across) the web|more like this"
        r"|editor[’']?s?[’']? picks)",
        r"read the (?:full|whole|original) (?:article|story|report)(?: here)?\s*[.:»>→…]*",
        r"(?:continue|keep) reading\s*[.:»>→…]*|see also|read (?:next|also)",
        r"click here(?: (?:to|for)\b[^.]{0,80})?\s*[.!:»>→]*",
    ),
    _rule(
        "newsletter",
        "an invitation to the reader",
        r"(?:sign up|subscribe|register)(?: now)? (?:for|to) (?:our|the|your|my|this)\b[^.]{0,120}"
        r"\b(?:newsletters?|e-?mails?|alerts?|briefing|updates|channel|podcast|feed|digest)\b[^.]{0,60}[.!:]?",
        r"(?:get|receive|want)\b[^.]{0,100}\b(?:delivered|sent|straight|direct(?:ly)?)\b[^.]{0,20}\b(?:your|the)"
        r" inbox\b[^.]{0,60}[.!?]?",
        r"(?:enter )?your e-?mail(?: address)?|newsletter(?: sign-? ?up)?",
        r"(?:thank you|thanks) for (?:signing up|subscribing)[.!]?",
    ),
    _rule(
        "cookie notice",
        "the page speaks of itself and to its reader",
        r"(?:we|our partners)\b[^“\"]{0,60}\buse cookies\b[^“\"]{0,120}\b(?:your (?:experience|browsing|preferences)"
        r"|our (?:web)?site"
        r"|this (?:web)?site|traffic|personali[sz]e)\b[^“\"]{0,100}",
        r"(?:this|our) (?:web)?site uses cookies\b[^“\"]{0,180}",
        r"by (?:continuing|using|clicking|browsing)\b[^“\"]{0,120}\byou (?:agree|accept|consent)\b[^“\"]{0,120}",
        r"(?:accept|reject|allow|manage)(?: all)? cookies|cookie (?:policy|settings|preferences)",
    ),
    _rule(
        "comments",
        "a count or a button",
        r"\(?\d{1,6}\)? (?:comments?|replies|shares|likes|views|reactions)|comments?\s*[(:]\s*\d{0,6}\s*\)?",
        r"(?:leave|post|add|write) (?:a|your) (?:comment|reply)|join the (?:conversation|discussion)[.!]?",
        r"(?:view|show|hide|read|load) (?:all |more |the )?(?:\d+ )?comments|no comments(?: yet)?|comments (?:are"
        r" )?closed\.?",
    ),
    _rule(
        "copyright",
        "the notice that the law asks for",
        r"(?:©|\(c\) ?\d{4}|copyright\s*(?:©|\(c\)|\d{4})).{0,200}",
        r"(?:\S.{0,60}[ .,])?all rights reserved(?:\.(?: .{0,160})?)?",
        r"this material may not be published, broadcast, rewritten.{0,60}",
    ),
    _rule(
        "credit",
        "a label of a picture and who took it, in names without a verb",
        rf"[(\[]?(?:file )?(?:photos?|photographs?|images?|pictures?|video|graphic|illustration) by:? {_NAME}[)\]]?\.?",
        r"[(\[]?(?:(?:file|cover) )?(?:photo|photograph|image|picture)(?: (?:credits?|courtesy|source))?\s*[:©]"
        r" ?[^.:;]{2,80}[)\]]?\.?",
        r"[(\[]?(?:photo|image|picture) (?:credits?|courtesy)\b[^.:;]{2,80}[)\]]?\.?",
        r"[(\[]?(?-i:(?:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4} ?[/|] ?){1,3})(?:getty(?: images)?|file|pool|handout"
        r"|shutterstock"
        r"|istock(?:photo)?|instagram|flickr|wikimedia(?: commons)?|unsplash|pixabay|alamy|file photo)[)\]]?\.?",
    ),
    _rule(
        "navigation",
        "a button or a label of the page",
        r"page \d+ (?:of|/) \d+|back to (?:the )?top(?: of page)?|(?:load|show|view|see) (?:more|all|less)",
        r"(?:[‹«<←]\s*)?(?:next|previous|prev|older|newer)(?: (?:page|article|story|post|posts))?\s*[›»>→]?",
        r"(?:\d{1,3}\s+){2,}(?:…|\.\.\.)?\s*(?:\d{1,3}\s*)?(?:next|last)\s*[›»>→]?",
        r"\d{1,3}[ -]min(?:ute)?s? (?:read|listen|watch)|reading time:? .{1,20}",
    ),
)


def left_out(text: str) -> tuple[LeftOut, ...]:
    """The lines of the text that are not article, in its order, each without the blanks around it."""
    named = ((span, _reason(text[span.start : span.end])) for span in _lines(text))
    return tuple(LeftOut(span, reason) for span, reason in named if reason)


def _lines(text: str) -> Iterator[Span]:
    for found in re.finditer(r"[^\r\n]+", text):
        line = found.group()
        start = found.start() + len(line) - len(line.lstrip())
        end = found.start() + len(line.rstrip())
        if 0 < end - start <= MAX_LINE:
            yield Span(start, end)


def _reason(line: str) -> str | None:
    return next((rule.reason for rule in RULES if rule.pattern.fullmatch(line)), None)
