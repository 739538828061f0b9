"""Day, city, killed and injured of real incidents in local news: `python -m benchmarks.incidents --data FOLDER`.

The folder holds `incidents/incidents.jsonl.gz`: shootings in the United States with what is known of each, and reports
of local outlets. A report counts for what its own words give: the day where they name it (a date, or its weekday within
a week), the city where they name it, a number where it stands in them, in digits or words; none killed or injured where
they give no number at all. Half of the incidents (`seen`) were looked at while the rules were made, the other half was
not.

What is known of an incident is known from later reports too: who was injured on the day may have died since. So 220
reports of the half not looked at were read by people who wrote down what each text itself tells (`incidents-told.tsv`;
they saw neither sayso's answers nor what is known). The second figures are against that, and how far what is known
agrees with it says how much a perfect reader would reach on the first.
"""

import argparse
import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tqdm import tqdm

from sayso.ingest.article import make_page
from sayso.read.article import read
from sayso.read.tagger import tagger
from sayso.records import Incident, Toll

TOLD = Path(__file__).with_name("incidents-told.tsv")
NAMES = {"day": "date"}
"""What the data calls a part, where it has another name."""
PARTS = ("day", "city", "state", "killed", "injured")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@dataclass(frozen=True)
class Report:
    """One article, and what is known of its incident."""

    text: str
    published: str
    known: dict[str, Any]
    told: frozenset[str] | None = None

    def gives(self, part: str) -> bool:
        """Whether the text gives this part: as people read it, else as far as words tell without being understood."""
        if self.told is not None:
            return part in self.told
        if part == "day":
            return self._gives_day()
        if part in ("city", "state"):
            return self.known["city"].lower() in self.text.lower()
        number = self.known[part]
        words = (str(number), _NUMBERS[number - 2] if 2 <= number <= 12 else str(number))
        return number < 2 or bool(re.search(rf"\b(?:{'|'.join(words)})\b", self.text, re.I))

    def _gives_day(self) -> bool:
        day, text = date.fromisoformat(self.known["date"]), self.text.lower()
        month = _MONTHS[day.month - 1]
        forms = (rf"\b{month}[a-z]*\.? 0?{day.day}\b", rf"\b0?{day.day}(?:st|nd|rd|th)? (?:of )?{month}")
        if any(re.search(form, text) for form in (*forms, rf"\b0?{day.month}/0?{day.day}\b")):
            return True
        after = (date.fromisoformat(self.published[:10]) - day).days if self.published else -1
        today = after == 0 and re.search(r"\btoday\b|\btonight\b|\bthis (?:morning|afternoon|evening)\b", text)
        yesterday = after == 1 and "yesterday" in text
        return 0 <= after <= 6 and bool(
            today or yesterday or re.search(rf"\b{_WEEKDAYS[day.weekday()]}(?:\w*day)?\b", text)
        )


def reports(folder: Path, seen: bool) -> Iterator[Report]:
    """The reports of one half of the incidents."""
    for known in _known(folder):
        if (int(known["incident"]) // 2 % 2 == 0) == seen:
            for one in (article for article in known["articles"] if article["text"].strip()):
                yield Report(one["text"], one["published"] or "", known)


def _known(folder: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(folder / "incidents" / "incidents.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def read_by_people(folder: Path) -> dict[bool, list[tuple[Report, Report]]]:
    """Each report as people read it, and as it is known; by whether sayso's errors on it were looked at."""
    found: dict[bool, list[tuple[Report, Report]]] = {True: [], False: []}
    rows = [line.split("\t") for line in TOLD.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    by_text = {(one.known["incident"], one.text): one for one in reports(folder, seen=False)}
    texts = {known["incident"]: [a["text"] for a in known["articles"]] for known in _known(folder)}
    for incident, number, day, city, killed, injured, looked in rows[1:]:
        known = by_text[incident, texts[incident][int(number)]]
        parts = {"day": day, "city": city, "killed": killed, "injured": injured}
        given = {part: value for part, value in parts.items() if value != "-"}
        values = {
            NAMES.get(part, part): int(value) if part in ("killed", "injured") else value
            for part, value in given.items()
        }
        told = Report(known.text, known.published, {**known.known, **values}, frozenset(given))
        found[looked == "yes"].append((told, known))
    return found


def judged(report: Report, found: Incident | None, part: str) -> str:
    """right, blank, or what is wrong."""
    if part in ("killed", "injured"):
        return _judged_toll(report.known[part], getattr(found, part) if found else None)
    if part == "day":
        return _judged_day(date.fromisoformat(report.known["date"]), found.day if found else None)
    return _judged_place(report, found, part)


def _judged_toll(known: int, toll: Toll | None) -> str:
    if toll is None:
        return "blank" if known else "right, none told"
    return "right" if toll.value == known else "more than known" if toll.value > known else "fewer than known"


def _judged_day(known: date, day: str | None) -> str:
    if day is None:
        return "blank"
    off = (date.fromisoformat(day) - known).days
    return "right" if off == 0 else "a day off" if abs(off) == 1 else "later" if off > 0 else "earlier"


def _judged_place(report: Report, found: Incident | None, part: str) -> str:
    where = found.where if found else None
    if where is None:
        return "blank"
    names = {where.name.lower(), *([where.area.name.lower()] if where.area else ())}
    city, state = report.known["city"].lower(), report.known["state"]
    if part == "city":
        city = city.split(",")[0]
        same = any(city in name or name in city for name in names)
        return "right" if same else "another level" if where.level not in (None, "town") else "another place"
    if where.area is None:
        return "blank"
    return "right" if state in (*where.area.within, where.area.name) else "another state"


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--data", type=Path, required=True)
    ask.add_argument("--reports", type=int, default=600, help="of each half, drawn by chance but always the same")
    given = ask.parse_args()
    if not (given.data / "incidents").is_dir():
        print(f"{given.data}/incidents: absent, nothing is measured")
        return 0
    for seen in (True, False):
        drawn = list(reports(given.data, seen))
        drawn = random.Random(1).sample(drawn, min(given.reports, len(drawn)))
        print(f"incidents that were {'looked at' if seen else 'not looked at'}, {len(drawn)} reports")
        _print(drawn)
    for looked, pairs in read_by_people(given.data).items():
        print(
            f"against what people read in the text; errors {'looked at' if looked else 'not looked at'}, {len(pairs)}"
        )
        _print([told for told, _ in pairs])
        for part in ("day", "city", "killed", "injured"):
            same = [_same(told, known, part) for told, known in pairs if told.gives(part)]
            print(f"  {part:8} what is known agrees with the reading: {100 * sum(same) / len(same):.1f} %")
    return 0


def _same(told: Report, known: Report, part: str) -> bool:
    one, other = (str(report.known[NAMES.get(part, part)]).lower() for report in (told, known))
    return one == other or (part == "city" and (one in other or other in one))


def _print(drawn: list[Report]) -> None:
    counts: dict[str, Counter[str]] = {part: Counter() for part in PARTS}
    weights = tagger(0)
    for report in tqdm(drawn, disable=None):
        found = read(make_page(report.text, "report", published=report.published), weights).incident
        for part in PARTS:
            if report.gives(part):
                counts[part][judged(report, found, part)] += 1
    for part, of in counts.items():
        total, blank = sum(of.values()), of["blank"]
        right = of["right"] + of["right, none told"]
        print(
            f"  {part:8} given {total:4}  right {100 * right / max(1, total):5.1f} %  "
            f"of those told {100 * right / max(1, total - blank):5.1f} %  blank {100 * blank / max(1, total):4.1f} %  "
            + ", ".join(f"{kind} {n}" for kind, n in of.most_common() if kind not in ("right", "blank"))
        )


if __name__ == "__main__":
    raise SystemExit(main())
