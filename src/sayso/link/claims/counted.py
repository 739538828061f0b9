"""Whose figure it is, where no verb of saying credits it: "the union's count", "the operator arrives at 86"."""

import re
from collections.abc import Iterator

_NAME = r"(?:[Tt]he )?[A-Z][\w-]*(?: (?:(?:of|and|for|the|&) )*[A-Z][\w-]*){0,5}"
_PHRASE = rf"(?:{_NAME}|[Tt]he (?:[a-z-]+ ){{0,2}}?[a-z-]+)"
_FIGURE = r"(?:count|figure|toll|tally|estimate|reckoning|total|number|calculation)s?"
_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|dozens?|hundreds?|thousands?)\b", re.I
)
_COUNTS = (
    r"(?:spoke|spoken|speaks)\b[^.;]{0,30}? of|arrive[sd]? at|(?:hold|holds|holding|held) to|stands by|sticks to"
    r"|(?:began|begins|started|starts)\b[^.;]{0,40}? with|makes? it|ha[sd](?= \d[\d.,]*\W*$)"
    rf"|(?:raise|lower|revise|correct|update)[sd]? (?:its|their|the) (?:[\w-]+ ){{0,2}}{_FIGURE}"
)
_OWNERS = re.compile(
    rf"(?P<owned>\b{_PHRASE})['’]s? (?:(?:own|first|latest|earlier|official) )*{_FIGURE}\b"
    rf"|\b(?:that|those|{_FIGURE}) of (?P<of>{_PHRASE})\b"
    rf"|(?P<its>\b[Ii]ts|\b[Tt]heir) (?:own )?{_FIGURE}\b"
    rf"|\((?P<beside>{_NAME})\)[.;]?$"
    rf"|^\W*(?P<tells>{_PHRASE})(?:, [^,.]{{3,60}},| in [a-z ]{{3,20}}?)?"
    rf" (?:(?:has|had|is|now|later|also|first|again) )*(?:{_COUNTS}) "
)


def owners(text: str) -> Iterator[str]:
    """The words for those whose figures a passage gives, in their order; "its" for the one named before."""
    if _NUMBER.search(text):
        yield from (found for match in _OWNERS.finditer(text) for found in match.groups() if found)
