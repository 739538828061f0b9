"""The smallest expressions of time in a text, and which words that look like one are none."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product

from sayso.read.languages import english_time_evidence as evidence
from sayso.read.languages import english_times as words
from sayso.read.times import absolute, clock, following, named, relative
from sayso.read.times.expression import Expression
from sayso.read.times.groups import Groups

MAKERS = absolute.MAKERS | named.MAKERS | relative.MAKERS | following.MAKERS | clock.MAKERS
AROUND = 60
"""Characters on either side of a word of time in which its expression lies."""
BEFORE = 36
"""Characters that are looked at before an expression."""


def atoms(text: str, day_first: bool | None) -> list[Expression]:
    """All of them in order; of two that overlap the longer one."""
    found: list[Expression] = []
    for form, match in sorted(_matches(text), key=lambda pair: (pair[1].start(), -pair[1].end())):
        last = found[-1].span if found else None
        if last and match.start() < last.end and match.end() - match.start() <= last.end - last.start:
            continue
        one = _made(text, form, match, day_first)
        if one is not None:
            found[len(found) - int(last is not None and match.start() < last.end) :] = [one]
    return found


def _matches(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    for (form, pattern), region in product(words.FORMS, list(_regions(text))):
        for match in pattern.finditer(text, *region):
            yield form, match


def _made(text: str, form: str, match: re.Match[str], day_first: bool | None) -> Expression | None:
    before, after = around(text, *match.span())
    if not _is_time(form, match, before, after):
        return None
    one = MAKERS[form](Groups(form, match, day_first))
    return one and _without_year(one, before, after)


def _regions(text: str) -> Iterator[tuple[int, int]]:
    """The stretches in which an expression may stand."""
    first, last = 0, 0
    for match in words.TRIGGER.finditer(text):
        if match.start() - AROUND > last:
            if last:
                yield first, last
            first = match.start() - AROUND
        last = match.end() + AROUND
    if last:
        yield max(first, 0), last


def _without_year(one: Expression, before: str, after: str) -> Expression:
    """ "The 3 July massacre", "the May 5 Party": known by a date that may be of any year."""
    if one.form != "date" or one.on == "itself":
        return one
    named = evidence.THE_BEFORE.search(before) and evidence.CAPITAL_AFTER.match(after)
    return replace(one, on="nothing") if named or evidence.HISTORIC_AFTER.match(after) else one


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after, within the line."""
    before = text[max(0, start - BEFORE) : start].rpartition("\n")[2]
    return before, text[end : end + AROUND].partition("\n")[0]


def _is_time(form: str, match: re.Match[str], before: str, after: str) -> bool:
    if form in _NAMES and _is_name(before, after):
        return False
    return (form in _ONCE or not evidence.RECURS.search(before)) and _CHECKS.get(form, _pass)(before, after, match)


_NAMES = {"date", "dates", "weekday", "month", "today", "feast", "nth"}
_ONCE = {"unit", "rolling"}
"""Of these "all last week" does not make every one."""


def _is_name(before: str, after: str) -> bool:
    return bool(
        (evidence.BODY_AFTER.match(after) and evidence.THE_BEFORE.search(before)) or evidence.CALLED.search(before)
    )


def _pass(_before: str, _after: str, _match: re.Match[str]) -> bool:
    return True


def _weekday(before: str, after: str, match: re.Match[str]) -> bool:
    if any(pattern.search(before) for pattern in (evidence.INDEFINITE, evidence.FEAST_BEFORE, evidence.NTH_BEFORE)):
        return False
    named = evidence.THE_BEFORE.search(before) and (
        evidence.CAPITAL_AFTER.match(after) or match["weekday"].endswith(".")
    )
    return not named and not (evidence.BODY_AFTER.match(after) and not evidence.PREPOSITION_BEFORE.search(before))


def _month(before: str, after: str, match: re.Match[str]) -> bool:
    said = match["month"]
    if said.isdecimal():  # "12/2019" may number a case
        return bool(evidence.SURE_MONTH_EVIDENCE.search(before))
    if evidence.ORDINAL_BEFORE.search(before):  # a day in words is a feast more often than a date
        return False
    if match.groupdict().get("year") or match.groupdict().get("turn") or evidence.YEAR_NEXT.match(after):
        return True
    if said.lower() in words.MONTHS_THAT_ARE_NAMES:
        if evidence.MONTH_LISTED.search(before) and evidence.MONTH_NEXT.match(after):
            return True
        named = evidence.CAPITAL_AFTER.match(after) or words.POSSESSIVE.match(after)
        return bool(evidence.SURE_MONTH_EVIDENCE.search(before)) and not named
    full = len(said) > 3 or said.endswith(".")
    named = evidence.BODY_AFTER.match(after)
    return full and not named and bool(evidence.MONTH_EVIDENCE.search(before) or words.POSSESSIVE.match(after))


def _year(before: str, after: str, match: re.Match[str]) -> bool:
    if evidence.COUNTED.match(after):
        return False
    if evidence.YEAR_EVIDENCE.search(before):
        return True
    modern = 1900 <= int(match["year"]) <= 2099 and int(match["year"]) % 100 != 0
    if evidence.YEAR_AS_ADJECTIVE.search(before):
        return modern and bool(evidence.NOUN_AFTER.match(after))
    return modern and bool(evidence.WEAK_YEAR_EVIDENCE.search(before) or words.POSSESSIVE.match(after))


def _quarter(before: str, after: str, match: re.Match[str]) -> bool:
    if match["year"]:
        return True
    said = match.groupdict().get("ordinal") or ""  # "the last quarter" may be any of a match or of what is spoken of
    ends = words.ORDINALS.get(said.lower()) in (-1, 5) and "year" not in match.group()
    return not ends and not evidence.SPORT.search(before + match.group() + after)


def _clock(before: str, after: str, match: re.Match[str]) -> bool:
    """A bare "10:30" may be a score or a verse: it needs a word before it, or its zone."""
    said = match.groupdict()
    if "." in match.group() and not said.get("half") and not said.get("part"):
        return bool(evidence.HOUR_EVIDENCE.search(before)) and not evidence.MONEY.search(before + after)
    sure = said.get("half") or said.get("about") or said.get("word") or match.end() > match.end("minute")
    return bool(sure or evidence.HOUR_EVIDENCE.search(before) or evidence.DAY_AFTER.match(after))


def _today(before: str, after: str, match: re.Match[str]) -> bool:
    """Not the end of a masthead."""
    if match.group().isupper() and match.group() != "TODAY":  # in a headline, all of it in capitals
        return not evidence.CAPITAL_BEFORE.search(before) or bool(evidence.CAPITALS_BEFORE.search(before))
    return not match.group()[0].isupper() or not evidence.CAPITAL_BEFORE.search(before)


def _decade(before: str, after: str, match: re.Match[str]) -> bool:
    return not (match.groupdict().get("tens") and evidence.DEGREES.search(before + after))


def _feast(before: str, after: str, match: re.Match[str]) -> bool:
    """Not what is named after a feast: "the Good Friday Agreement"."""
    named = evidence.CAPITAL_AFTER.match(after) or evidence.INDEFINITE.search(before)
    return not named and bool(match["year"] or evidence.BEFORE_FEAST.search(before))


def _rolling(before: str, after: str, match: re.Match[str]) -> bool:
    return not evidence.OF_AFTER.match(after)


_CHECKS: dict[str, Callable[[str, str, re.Match[str]], bool]] = {
    "weekday": _weekday, "month": _month, "year": _year, "quarter": _quarter, "clock": _clock, "today": _today,
    "rolling": _rolling, "decade": _decade, "feast": _feast,
}  # fmt: skip
