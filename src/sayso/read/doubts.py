"""What in a text contradicts the day on which its page says it was published.

Pages give the day of the visit, of a crawl or of a later update for it. A wrong day makes a wrong "Friday", so where
the text contradicts it nothing is reckoned from it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta

from sayso.read.pieces import sentences
from sayso.read.times.calendar import iso_day
from sayso.read.times.tense import Tenses
from sayso.records import Doubt, Span, When

HEAD = 600
"""Characters from the beginning in which a day on a line of its own is the article's; further down it is another's."""
SLACK = timedelta(days=2)
"""Time zones and late editions make a day's difference either way."""
_AGE = re.compile(r"^[^\S\n]*(?:(?:posted|published|updated)[: ]+)?(\d{1,3}) (year|month)s? ago[^\S\n]*$", re.I | re.M)
_DAYS = {"year": 365, "month": 30}
_DATELINE = 80
"""Characters of the longest line that holds a byline and a day, and no sentence."""
_UPDATED = re.compile(r"\b(?:updated|modified|reposted|republished)\b", re.I)


def of(text: str, published: str | None, times: tuple[When, ...], today: date | None = None) -> tuple[Doubt, ...]:
    """The doubts, at most one of each kind.

    Args:
        times: of the text, in order.
        today: the day on which it is read, for "3 years ago".
    """
    day = iso_day(published)
    if day is None:
        return ()
    fixed = [one for one in times if one.anchored_on == "itself" and one.granularity == "day" and one.earliest]
    kinds = (_dated(text, day, fixed), _aged(text, day, today), _later(text, day, fixed))
    return tuple(found for kind in kinds if (found := next(kind, None)))


def _dated(text: str, day: date, fixed: list[When]) -> Iterator[Doubt]:
    """A line of the article's head gives another day."""
    for one in fixed:
        line = _line(text, one.span)
        short = one.span.start < HEAD and line.end - line.start <= _DATELINE
        words = text[line.start : line.end].rstrip()
        if short and not words.endswith((".", "?", "!")) and not _UPDATED.search(words):
            if abs(date.fromisoformat((one.earliest or "")[:10]) - day) > SLACK:
                yield Doubt("published", one.span, f"the page says {day}, its text is dated {one.earliest}")
            return


def _aged(text: str, day: date, today: date | None) -> Iterator[Doubt]:
    """A line gives its age, and so much time has not gone by since the day."""
    for match in _AGE.finditer(text):
        number, unit = int(match[1]), match[2].lower()
        if today is not None and today - day < timedelta(_DAYS[unit] * (number - 0.5)):
            span = Span(match.start(1), match.end() - len(match[0]) + len(match[0].rstrip()))
            yield Doubt("published", span, f"the page says {day}, its text says {text[span.start : span.end]}")


def _later(text: str, day: date, fixed: list[When]) -> Iterator[Doubt]:
    """The text tells as past what came after the day."""
    spans = sentences(text)
    starts = [span.start for span in spans]
    for one in fixed:
        if date.fromisoformat((one.earliest or "")[:10]) - day > SLACK:
            around = spans[max(0, bisect_right(starts, one.span.start) - 1)]
            if Tenses(text, around).of(one.span) == "past":
                yield Doubt("published", one.span, f"the page says {day}, its text tells of {one.earliest} as past")


def _line(text: str, span: Span) -> Span:
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    return Span(start, len(text) if end < 0 else end)
