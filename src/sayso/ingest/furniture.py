"""Names the lines of a text that are not article: menus, advertisements, share bars, what the page around it left.

A rule is a reason, a pattern that must match a whole line, and why it may. Precision comes first: a line left out is
never read, so that a rule that could match a sentence, a headline or the introduction of another's report ("More on
this story from …", "The … also reported:") does not belong here. Words of menus are what every site has; no name of
an outlet, a person or a country is among them.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sayso.records import LeftOut, Span

MAX_LINE = 240
"""Longer lines, in characters, are prose; the few that are not are not worth the risk."""


class Rule(NamedTuple):
    """Lines that match the pattern from end to end are left out for the reason; `why` it is safe."""

    reason: str
    pattern: re.Pattern[str]
    why: str


def _rule(reason: str, pattern: str, why: str, *, flags: int = re.IGNORECASE) -> Rule:
    return Rule(reason, re.compile(pattern, flags | re.VERBOSE), why)


_NETWORKS = (
    r"(?:facebook|twitter|x|youtube|soundcloud|rss|instagram|linkedin|linked\ ?in|whatsapp|telegram|pinterest|reddit|"
    r"tumblr|flipboard|tiktok|snapchat|mastodon|bluesky|threads|vkontakte|vk|messenger|viber|pocket|google\+|weibo|"
    r"wechat|line|signal|vimeo|flickr|e-?mail|print|tweet|pin|share|copy\ link|copy\ url|link|save|more|sms|feed|podcasts?)"
)
_SECTIONS = (
    r"(?:home|news|world|politics|business|economy|finance|markets|money|sports?|opinion|editorials?|culture|arts|"
    r"entertainment|lifestyle|life|style|health|science|technology|tech|travel|weather|video|videos|photos|pictures|"
    r"audio|podcasts?|live|local|national|international|region|regions|latest|trending|topics|sections|more|about|"
    r"about\ us|contact|contact\ us|advertise|subscribe|newsletters?|e-?paper|log\ ?in|sign\ ?in|sign\ up|register|"
    r"search|menu|archive|archives|jobs|careers|education|environment|climate|features|investigations|magazine|books|"
    r"food|cars|motoring|property|real\ estate|obituaries|classifieds|crosswords?|games|puzzles|privacy(?:\ policy)?|"
    r"terms(?:\ of\ (?:use|service))?|help|faq|sitemap|site\ map|cookies|my\ account|shop|store|events|community)"
)
_DIVIDER = r"[ \t]*[|/•·›»>–—-]?[ \t]*"

RULES = (
    _rule("menu", rf"{_NETWORKS}(?:{_DIVIDER}(?:and\ |&\ )?{_NETWORKS})+", "only names of networks and share buttons"),
    _rule("menu", rf"{_SECTIONS}(?:[ \t]*[|/•·›»>][ \t]*{_SECTIONS})+", "only names of sections, with dividers"),
    _rule("menu", rf"(?-i:(?=[A-Z])){_SECTIONS}(?:[ \t]+(?-i:(?=[A-Z&])){_SECTIONS}){{2,}}", "three sections, capitals"),
    _rule("menu", r"(?:toggle|main|open|close|show|hide)\ (?:navigation|menu|search)", "a button"),
    _rule("menu", r"skip\ to\ (?:the\ )?(?:main\ |primary\ )?(?:content|navigation|footer|article)", "a link for readers"),
    _rule(
        "share",
        rf"share(?:\ (?:this|the))?(?:\ (?:article|story|page|post|via|on|with\ friends))*(?:[ :]+{_NETWORKS}"
        rf"(?:{_DIVIDER}(?:and\ |&\ |or\ )?{_NETWORKS})*)?\s*[:!]?",
        "a share button",
    ),
    _rule(
        "share",
        rf"(?:follow|like|find|join|watch)\ (?:us|me|@\w+|[\w.’' ]{{2,40}})\ on\ {_NETWORKS}"
        rf"(?:(?:,\ |\ and\ |\ &\ |,\ and\ ){_NETWORKS})*(?:\ (?:at\ )?@?[\w./]+)?\s*[.!:]?",
        "an invitation to follow, which no sentence of an article is in the imperative",
    ),
    _rule("share", r"(?:click\ to\ )?(?:share|tweet|print|e-?mail)\ (?:this|article|story|page)", "a button"),
    _rule(
        "advertisement",
        r"(?:[-–—*\[(\s]*)(?:advertisements?|advertising|sponsored|sponsored\ (?:content|links?|post|by\ .{2,40})|"
        r"promoted(?:\ (?:content|links|stories))?|paid\ (?:content|post|partnership)|partner\ content|ad)"
        r"(?:[-–—*\])\s:]*)",
        "the label that the law asks for",
    ),
    _rule(
        "advertisement",
        r"(?:(?:article|story|news|text)\ continues|scroll(?:\ down)?\ to\ continue|continue\ reading)\ "
        r"(?:below|after|with)\b[^.]{0,40}\.?",
        "stands around an advertisement",
    ),
    _rule(
        "advertisement",
        r"(?:get|order|buy|claim|grab|reserve)\ your\ (?:free\ |own\ |new\ )?(?:copy|copies|subscription|trial|issue|"
        r"ticket|tickets|tote|mug|t-shirt)\b[^.?]{0,100}[!»>]?",
        "an order to the reader to buy, without the full stop of a sentence",
    ),
    _rule(
        "advertisement",
        r"[^.!?:;,|]{2,40}\ [-–—|:]\ (?:[A-Z0-9][\w%&’'-]*\ ){0,6}(?:VPN|Antivirus|Hosting|Promo|Coupon|Discount|"
        r"Voucher|Subscription|Cyber\ Monday|Black\ Friday)\ (?:[A-Z0-9][\w%-]*\ )?(?:Deals?|Offers?|Sale|Discounts?|"
        r"Codes?|Savings)!?",
        "a brand, a dash and an offer, all in capitals and without a verb",
        flags=0,
    ),
    _rule(
        "advertisement",
        r"(?:save|get|now|only|up\ to|enjoy|from\ just|just)\ (?:up\ to\ |an?\ (?:extra\ )?)?(?:[$€£]\ ?\d[\d.,]*|\d+\ ?%)"
        r"(?:\ (?:off|discount|a\ month|per\ month|a\ week|per\ week|/\ ?mo))\b[^.?]{0,60}!?",
        "a price for the reader, without the full stop of a sentence",
    ),
    _rule(
        "advertisement",
        r"(?:shop|buy|order|subscribe|donate|join|download|try)\ (?:it\ |us\ )?(?:now|today|here)(?:\ for\ free)?\s*[!»>:.]?",
        "a button",
    ),
    _rule(
        "advertisement",
        r"(?:please\ )?(?:support|become\ a\ (?:member|patron|supporter)\ of)\ (?:our|this|independent)\ "
        r"(?:work|journalism|site|website|newsroom|platform|media)\b[^.]{0,80}[.!:]?",
        "an appeal to the reader",
    ),
    _rule("read more", r"(?-i:READ|SEE|WATCH|Read|See)\ (?:more|MORE)\s*[:»>→.…]*", "a link and nothing else"),
    _rule("read more", r"(?:READ|SEE)\ (?:MORE|ALSO|NEXT)\b[^.?!]{0,160}", "capitals and no full stop", flags=0),
    _rule(
        "read more",
        r"(?:(?:also|now)\ read|read(?:\ (?:more|also|next|now|this))?|see\ also|see\ more|related|further\ reading|"
        r"don[’']t\ miss|up\ next|more\ (?:stories|news|coverage)|recommended|must\ read|"
        r"related\ (?:articles?|stories|story|news|content|topics|links|posts|coverage|reading)|"
        r"continue\ reading|keep\ reading|editor[’']?s?[’']?\ (?:picks?|choice))\s*:\s*.{0,200}",
        "a label, a colon and the title of another page",
    ),
    _rule(
        "read more",
        r"(?:related|recommended|similar)\ (?:articles?|stories|news|content|topics|links|posts|coverage|reading|videos?)"
        r"(?:\ for\ you)?|(?:most|also|more)\ (?:read|popular|viewed|shared|commented|stories)(?:\ (?:stories|articles|news))?|"
        r"(?:you\ (?:may|might)\ also\ (?:like|be\ interested\ in)|recommended\ for\ you|trending(?:\ now)?|"
        r"editor[’']?s?[’']?\ picks|what\ to\ read\ next|around\ the\ web|from\ (?:around|across)\ the\ web|more\ like\ this|"
        r"read\ the\ (?:full|whole|original)\ (?:article|story|report)(?:\ here)?|continue\ reading|keep\ reading|"
        r"click\ here(?:\ (?:to|for)\b[^.]{0,80})?|see\ also|read\ (?:next|also))\s*[.:»>→…]*",
        "the headings of link lists",
    ),
    _rule(
        "newsletter",
        r"(?:sign\ up|subscribe|register)\ (?:now\ )?(?:for|to)\ (?:our|the|your|my|this)\b[^.]{0,120}"
        r"\b(?:newsletters?|e-?mails?|alerts?|briefing|updates|channel|podcast|feed|digest)\b[^.]{0,60}[.!:]?",
        "an invitation to the reader",
    ),
    _rule(
        "newsletter",
        r"(?:get|receive|want)\b[^.]{0,100}\b(?:delivered|sent|straight|direct(?:ly)?)\b[^.]{0,20}\b(?:your|the)\ inbox\b"
        r"[^.]{0,60}[.!?]?|(?:your|enter\ your)\ e-?mail(?:\ address)?|newsletter(?:\ sign-?\ ?up)?|"
        r"(?:thank\ you|thanks)\ for\ (?:signing\ up|subscribing)[.!]?",
        "an invitation to the reader",
    ),
    _rule(
        "cookie notice",
        r"(?:we|this\ (?:web)?site|our\ (?:web)?site|our\ partners)\b.{0,60}\b(?:use|uses|using)\ cookies\b.{0,180}|"
        r"by\ (?:continuing|using|clicking|browsing)\b.{0,120}\b(?:cookies|cookie\ policy|privacy\ policy|terms\ of\ "
        r"(?:use|service))\b.{0,100}|(?:accept|reject|allow|manage)(?:\ all)?\ cookies|cookie\ (?:policy|settings|preferences)",
        "the page speaks of itself to its reader",
    ),
    _rule(
        "comments",
        r"\(?\d{1,6}\)?\ (?:comments?|replies|shares|likes|views|reactions)|comments?\s*[(:]\s*\d{0,6}\s*\)?|"
        r"(?:leave|post|add|write)\ (?:a|your)\ (?:comment|reply)|join\ the\ (?:conversation|discussion)[.!]?|"
        r"(?:view|show|hide|read|load)\ (?:all\ |more\ |the\ )?(?:\d+\ )?comments|no\ comments(?:\ yet)?|"
        r"comments\ (?:are\ )?closed\.?|what\ do\ you\ think\?\ (?:let\ us\ know|tell\ us|leave)\b.{0,80}",
        "a count or a button",
    ),
    _rule(
        "copyright",
        r"(?:©|\(c\)\ |copyright\s*(?:©|\(c\)|\d{4}|by\ )).{0,200}|(?:\S.{0,60}\ )?all\ rights\ reserved\.?(?:\ .{0,160})?|"
        r"this\ material\ may\ not\ be\ published,\ broadcast,\ rewritten.{0,60}",
        "the notice that the law asks for",
    ),
    _rule(
        "credit",
        r"[(\[]?(?:photos?|photographs?|images?|pictures?|video|graphic|illustration|file\ photo|cover\ photo)"
        r"(?:\ (?:credits?|courtesy|source))?(?:\ by\b|\ of\b(?=\ .{0,40}/)|\s*[:©/])\s*[^.:;]{2,80}[)\]]?\.?",
        "a label of a picture and who took it",
    ),
    _rule(
        "credit",
        r"[(\[]?(?:[\w.’' -]{2,40}\s*[/|]\s*){1,3}(?:getty(?:\ images)?|file|pool|handout|shutterstock|istock(?:photo)?|"
        r"instagram|flickr|wikimedia(?:\ commons)?|unsplash|pixabay|alamy|epa(?:-efe)?|file\ photo)[)\]]?\.?",
        "names and agencies between slashes",
    ),
    _rule(
        "navigation",
        r"page\ \d+\ (?:of|/)\ \d+|(?:[‹«<←]\s*)?(?:next|previous|prev|older|newer)(?:\ (?:page|article|story|post|posts))?"
        r"\s*[›»>→]?|(?:back\ )?to\ (?:the\ )?top(?:\ of\ page)?|(?:load|show|view|see)\ (?:more|all|less)|"
        r"(?:\d{1,3}\s+){2,}(?:…|\.\.\.)?\s*(?:\d{1,3}\s*)?(?:next|last)\s*[›»>→]?|go\ back|return\ to\ (?:home|homepage)",
        "a button",
    ),
    _rule("navigation", r"\d{1,3}[\s-]*min(?:ute)?s?\ (?:read|listen|watch)|reading\ time:?\ .{1,20}", "a label"),
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
