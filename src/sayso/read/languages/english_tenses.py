"""The words of English by which a clause is of the past, of the present or of what is to come.

In a pattern `_` stands for white space within a line, as in `english_times`.
"""

from typing import Literal

from sayso.read.languages.english_times import spaced

Tense = Literal["past", "future", "present", "either"]
"""past: last Friday; future: the next one; present: today's, if it is one; either: the words do not tell."""

_SAY = (
    r"(?:said|says|told|announced|added|confirmed|reported|wrote|tweeted|stated|declared|testified|insisted"
    r"|claimed|denied)"
)
SAID_BEFORE = spaced(
    rf"\b{_SAY}(?:_(?:reporters|journalists|lawmakers|parliament|them|him|her|us|in_an?_(?:\w+_)?(?:statement"
    rf"|interview|post|letter)|(?:the_)?[A-Z][\w.]*))"
    r"{0,4},?(?:_(?:on|early|late|early_on|late_on))?_$"
)
"""The day of saying stands right beside the verb."""

_BOUND_TO = (
    r"(?:(?:not_|also_|now_|still_|currently_|widely_)?(?:expected|scheduled|due|set|planned|slated|likely"
    r"|poised|supposed|forecast|hoping|planning|preparing|going|about))"
)
_IRREGULAR = (
    "said|told|was|were|had|did|went|came|took|made|got|gave|found|saw|knew|thought|left|met|held|began|broke|brought"
    "|built|bought|caught|chose|drew|drove|fell|fled|flew|fought|forgot|froze|grew|heard|hid|hit|kept|led|lost|lay|paid"
    "|ran|rang|rose|sat|sent|shook|shot|shut|slept|sold|spent|spoke|spread|stole|stood|struck|swore|taught|threw|won"
    "|wore|wrote|became|began|ate|beat|bled|felt|dealt|burnt|learnt|put|quit|set|cut|sank|sought|withdrew|sued|hung"
    "|underwent|overturned|shown|taken|given|seen|known|slain|stabbed|thrown|gone|been|sentenced|overthrew|resold|fed"
)
TENSES = spaced(
    rf"\b(?:(?P<past>(?:would|could|may|might|must|should)_have)"
    rf"|(?P<either>(?:was|were|had_been)_{_BOUND_TO}(?:_(?:to|for))?"
    r"|(?:scheduled|due|slated|set|expected|planned)_(?:for|on))"
    rf"|(?P<future>will|shall|would|won[’']t|wouldn[’']t|(?:is|are|am)_{_BOUND_TO}|(?:is|are)_to_[a-z]+|gonna"
    r"|(?:plans?|intends?|hopes?|aims?|expects?|wants?|needs?|has|have|looks?|prepares?)_to_[a-z]+"
    r"|could|may|might|should|must|can|ahead_of|in_time_for|upcoming"
    r"|(?<!to )(?:goes|go)_(?:back|to)|(?<!to )(?:takes?_(?:effect|office|place)|comes?_into_(?:force|effect))"
    r"|starts|begins|opens|ends|closes|returns|kicks_off|resumes|runs|meets|faces|expires|arrives|leaves"
    r"|to_(?:meet|vote|visit|hold|open|begin|start|return|face|appear|speak|host|resign|announce|decide|discuss"
    r"|attend|travel"
    r"|arrive|leave|testify|be|receive|release|reopen|resume|sign|join|play))"
    r"|(?P<present>is|are|am|[a-z]+[’']re|(?:he|she|it|that)[’']s)"
    rf"|(?P<past2>{_IRREGULAR}|has|have|(?!(?:need|speed|indeed|hundred|feed|seed|breed|exceed|proceed|succeed"
    rf"|naked|sacred|wicked"
    r"|alleged|unarmed|armed|agreed|supposed|proposed|scheduled|planned|expected)\b)[a-z]{2,15}ed))\b"
)
FOR_BEFORE = spaced(r"\b(?i:for)_(?:the_)?$")
"""Before a day that something is meant for, past or to come: "set a hearing for Friday"."""
PROMISED = spaced(
    r"(?:agreed|planned|vowed|promised|urged|asked|ordered|decided|expected|pledged|threatened|invited|wanted"
    r"|hoped|called)"
)
PARTICIPLE_AFTER = spaced(r"_(?:(?:not|also|now|then|still|be|been|being|\w{2,12}ly)_){0,3}")
"""Between an auxiliary and its participle: "will be held", "is also being kept"."""
SOON_AFTER_IS = 14
"""Characters between "is" and a day that it is the time of ("the vote is on Sunday")."""
BREAKS = spaced(
    r"[,;:()“”\"—–]|\b(?:that|when|while|after|before|because|but|who|which|where|although|though|whether|as|if)\b"
)
AT_ONCE = spaced(r"_(?:(?:not|only|also|now)_)?(?:on_|at_|in_|for_|early_|late_)?")
