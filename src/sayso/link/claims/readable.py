"""How far a passage can be read by itself, and what of its statement is shown as the claim's one line."""

import re

from sayso.link.claims.english import FILLERS, LEANS
from sayso.link.claims.units import Unit

FULL = 14
"""Words of a passage that says who did what, and where or when."""
LINE = 160
"""Characters of a claim's text where the passage alone has no beginning: two lines of a terminal."""
_FRESH = re.compile(r"[.!?:;][\"”’')]*\s*[\"“‘(]?$|[–—-]\s*$")
"""What stands before a passage that begins anew: the end of a sentence, a colon, a dash."""
_SUBJECT = re.compile(
    r"[\"“‘(]*(?:[A-Z\d]|(?:the|an?|this|these|those|some|all|no|every|each|both|one|two|three|four|five|six|seven|eight"
    r"|nine|ten|his|her|their|its|our|my|your|nobody|somebody|everybody|nothing)\b)"
)
"""How a clause begins that says itself whom or what it is about; "stayed there until six" does not."""
_GOES_ON = re.compile(r"\s*(?:after|before|until|since|when|where|because|so that|in which|for which)\b[^.!?;\n\"”]*")
"""What follows a passage that is not whole without it: "empty six minutes", after an alarm."""


def fullness(unit: Unit) -> float:
    """0 to 1, less where a passage begins with "it" or in the middle of a sentence: it needs another before it."""
    leans = bool(LEANS.match(unit.text)) or _is_cut(unit)
    return min(len(unit.text.split()), FULL) / FULL - 0.5 * leans


def readable(unit: Unit) -> str:
    """Its words, with those of its statement around them where it has no beginning or no end and they are few."""
    whole, text = unit.statement.span, unit.reading.article.text
    start = whole.start if _is_cut(unit) else unit.span.start
    rest = _GOES_ON.match(text, unit.span.end, whole.end)
    end = rest.end() if rest else unit.span.end
    return text[start:end].rstrip(" ,") if end - start <= LINE else unit.text


def _is_cut(unit: Unit) -> bool:
    """Whether it begins in the middle: "stayed there until six", of a boom that was drawn at nine."""
    before = unit.reading.article.text[unit.statement.span.start : unit.span.start]
    if _FRESH.search(before) or _SUBJECT.match(unit.text):
        return False
    return bool(FILLERS.sub("", before).strip())
