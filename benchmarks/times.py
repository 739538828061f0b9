"""Expressions of time and what they mean: `python -m benchmarks.times`. dateparser's score stands beside ours.

Both lists were written from what a careful reader would say, without sight of the code. The errors on `times.tsv`
were looked at afterwards and their causes mended; those on `times-unseen.tsv` were not, so that is what to expect. An
expression is right when it is found as marked (a preposition more or less does not count) and both ends of its
interval are those of the list, to the minute: the end of a morning is 11:59 to one and 12:00 to another. A decoy is
right when nothing is found in it, what cannot be resolved when it is left open. Wrong is what is given as certain and
is not so; the rest is left blank or open.
"""

import argparse
import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from sayso.read.times.find import find
from sayso.records import When

SEEN, UNSEEN = (Path(__file__).with_name(name) for name in ("times.tsv", "times-unseen.tsv"))
Ends = frozenset[tuple[str, str]]
"""The intervals that an expression may mean; empty for one that cannot be resolved, none at all for a decoy."""


@dataclass(frozen=True)
class Row:
    """One expression in its sentence."""

    published: str
    day_first: bool | None
    text: str
    start: int
    end: int
    meant: Ends | None
    group: str

    @property
    def words(self) -> str:
        """The expression."""
        return self.text[self.start : self.end]


def rows(table: Path = SEEN) -> Iterator[Row]:
    """A list."""
    with table.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            start, end = row["text"].index("{"), row["text"].index("}") - 1
            text = row["text"].replace("{", "").replace("}", "")
            order = {"yes": True, "no": False}.get(row["day_first"])
            yield Row(row["published"], order, text, start, end, _meant(row["earliest"], row["latest"]), row["group"])


def _meant(earliest: str, latest: str) -> Ends | None:
    if earliest == "none":
        return None
    if earliest == "?":
        return frozenset()
    pairs = zip(earliest.split("|"), latest.split("|"), strict=True)
    return frozenset((_edge(one), _edge(other)) for one, other in pairs)


def _edge(value: str) -> str:
    return "" if value == "-" else value


def ours(row: Row) -> Ends | None:
    """What sayso reads in the marked words."""
    inside = [one for one in find(row.text, row.published or None, row.day_first) if _same_words(one, row)]
    return _ends(inside[0]) if inside else None


def _same_words(one: When, row: Row) -> bool:
    """The two overlap, and what one has more than the other is a word or two at its beginning."""
    start, end = one.span
    return start < row.end and row.start < end and abs(start - row.start) <= 10 and abs(end - row.end) <= 2


def _ends(one: When) -> Ends:
    if one.alternatives:
        return frozenset(one.alternatives)
    return frozenset([(one.earliest or "", one.latest or "")]) if one.earliest or one.latest else frozenset()


def dateparsers(row: Row) -> Ends | None:
    """What dateparser makes of the words alone, with the day of publication: the day that it gives."""
    import dateparser  # type: ignore[import-untyped]

    settings = {"DATE_ORDER": "DMY" if row.day_first else "MDY", "PREFER_DATES_FROM": "past"}
    if row.published:
        settings["RELATIVE_BASE"] = datetime.combine(date.fromisoformat(row.published), datetime.min.time())  # type: ignore[assignment]
    found = dateparser.parse(row.words, settings=settings)
    return frozenset([(found.date().isoformat(),) * 2]) if found else None


def right(found: Ends | None, row: Row, days: bool = False) -> bool:
    """Whether it is what is meant; with `days` the hours are left out of account."""
    if not row.meant:
        return not found
    if not found or len(found) != len(row.meant):
        return False
    pairs = zip(sorted(found), sorted(row.meant), strict=True)
    return all(_near(a, b, days) for one, other in pairs for a, b in zip(one, other, strict=True))


def _near(one: str, other: str, days: bool) -> bool:
    """The same day, or minutes that are no more than one apart."""
    if days or "T" not in one or "T" not in other:
        return one[:10] == other[:10] if days else one == other
    return abs(datetime.fromisoformat(one) - datetime.fromisoformat(other)) <= timedelta(minutes=1)


def intervals(found: list[Row]) -> list[Row]:
    """Those that mean more than a day."""
    return [row for row in found if row.meant and any(a[:10] != b[:10] for a, b in row.meant)]


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--wrong", action="store_true", help="show what is wrong, of the list whose errors may be seen")
    given = ask.parse_args()
    for path in (SEEN, UNSEEN):
        table = list(rows(path))
        print(f"{path.name}, {len(table)} expressions, per cent   right    wrong   dateparser right")
        for group in dict.fromkeys(row.group for row in table):
            _show(group, [row for row in table if row.group == group])
        _show("all", table)
        _show("more than a day", intervals(table))
    for row in rows() if given.wrong else ():
        if not right(ours(row), row):
            print(f"{row.group}: {row.published} {row.text[: row.start]}[{row.words}]{row.text[row.end :]}")
            print(f"    meant {_shown(row.meant)}, found {_shown(ours(row))}")
    return 0


def share(table: list[Row]) -> float:
    """How many of them sayso reads right, per cent."""
    return 100 * sum(right(ours(row), row) for row in table) / len(table)


def _show(name: str, table: list[Row]) -> None:
    theirs = 100 * sum(right(dateparsers(row), row, days=True) for row in table) / len(table)
    wrong = 100 * sum(_certain(found) and not right(found, row) for row, found in ((r, ours(r)) for r in table))
    print(f"  {name:24} {len(table):6} {share(table):10.1f} {wrong / len(table):8.1f} {theirs:12.1f}")


def _certain(found: Ends | None) -> bool:
    return found is not None and len(found) == 1


def _shown(ends: Ends | None) -> str:
    if ends is None:
        return "nothing"
    return " or ".join(f"{a or '…'} to {b or '…'}" for a, b in sorted(ends)) or "unresolved"


if __name__ == "__main__":
    sys.exit(main())
