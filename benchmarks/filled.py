"""A library of many thousand articles in minutes: real readings, stories and claims, told again with other names.

The example stories and `corpus/incidents` are read and linked once, by sayso itself. Then every story is written again
and again by the library's own functions: with other words of the same length in the place of those of its names, so
that all spans still hold, with its days moved by whole weeks, and with its articles at other locations. Words that are
no names stay, as in the news the same words come again and again. One story has a tenth of all articles. One article
is very long; to link it would take longer than all the rest, so it tells no claims.
"""

import hashlib
import json
import random
import re
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import insert

from sayso import ingest, link, linking, pipeline
from sayso.ingest.article import make_page
from sayso.read.places.tables import LEVELS
from sayso.records import Claim, Listed, Page, Reading, Story
from sayso.records.links import Origin, Origins
from sayso.records.load import load
from sayso.records.sketch import Related
from sayso.store import Library, Made, articles, credited, lines, told
from sayso.store.articles import Sketched
from sayso.store.driver import writing
from sayso.store.packed import written
from sayso.store.readings import ARTICLE
from sayso.store.tables import article, edge

ROOT = Path(__file__).parents[1]
PLACES = ROOT / "src" / "sayso" / "read" / "places" / "data" / "places.sqlite"
SHARES = {"story": 10, "claim": 100}
"""Of all articles, one in so many is in the largest story, and tells its largest claims."""
LONG = 200_000
"""Characters of the longest article."""
WORDS = 300
"""Invented words of each length; some come hundredfold, most seldom, as names do."""
WEEKS = 500
"""Within which the days are moved."""
AT_ONCE = 20
"""Stories in one transaction."""
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")
_CHANGED = re.compile(r"(?:\b|(?<=\\n))[A-Z][a-z]{3,}\b|\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b|\b[0-9a-f]{12,16}\b|/0000/")
Naming = Mapping[str, str]


class Told(NamedTuple):
    """A story with all that it was made of, and what ties its articles together."""

    readings: tuple[Reading, ...]
    story: Story
    claims: tuple[Claim, ...]
    edges: dict[tuple[str, str], Related]


class Names:
    """Invented words, drawn with `rng`: the first of each length often, the others ever less."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self._shares = list(accumulate(1 / rank for rank in range(1, WORDS + 1)))
        self._words: dict[int, list[str]] = {}

    def word(self, like: str) -> str:
        """A word of as many letters."""
        size = len(like)
        if size not in self._words:
            self._words[size] = [self._invented(size) for _ in range(WORDS)]
        return self.rng.choices(self._words[size], cum_weights=self._shares)[0]

    def naming(self, text: str) -> dict[str, str]:
        """Another word for every one that a text has in names."""
        return {name: self.word(name) for name in sorted(set(_NAME.findall(text)))}

    def _invented(self, size: int) -> str:
        pairs = (self.rng.choice("bdfgklmnprstvz") + self.rng.choice("aeiou") for _ in range(size))
        return "".join(pairs)[:size].capitalize()


def pages(rng: random.Random, most: int | None = None) -> Iterator[Page]:
    """The example stories and two parts of `corpus/incidents`, at locations that can be told again."""
    stories = sorted((ROOT / "examples" / "stories").glob("*/reports.jsonl"))
    for number, page in enumerate(ingest.pages(map(str, stories[:most]), print)):
        one = page.article
        at = f"https://{(one.outlet or 'paper').replace(' ', '').lower()}.example/0000/{number}"
        yield make_page(one.text, at, title=one.title, outlet=one.outlet, published=one.published)
    for part in ("a", "b") if most is None else ():
        yield from incidents(ROOT / "corpus" / "incidents" / f"{part}.jsonl", rng)


def incidents(path: Path, rng: random.Random) -> Iterator[Page]:
    """The reports of one part of `corpus/incidents`, with towns in their slots."""
    asked = "SELECT name FROM place WHERE level = ? AND country = 'US' AND radius > 4 AND name NOT LIKE '% %'"
    with closing(sqlite3.connect(PLACES)) as places:
        towns = [row[0] for row in places.execute(asked, (LEVELS.index("town"),))]
    for event in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        slots = dict.fromkeys(re.findall(r"{T[^}]*}", json.dumps(event)))
        filled = json.dumps(event)
        for slot in slots:
            filled = filled.replace(slot, rng.choice(towns))
        for at, report in enumerate(json.loads(filled)["reports"]):
            location = f"https://{path.stem}-{event['event']}.example/0000/{at}"
            kept = {name: report[name] for name in ("title", "outlet", "published")}
            yield make_page(report["text"], location, **kept)


def read_once(library: Library, rng: random.Random, most: int | None) -> list[Told]:
    """Every story of the pages, as sayso tells it."""
    for _ in pipeline.add_pages(library, pages(rng, most), print):
        pass
    pipeline.link(library, print)
    return [_told(library, one) for one in library.stories()]


def _told(library: Library, one: Story) -> Told:
    ids = [each.id for each in one.articles]
    edges = {pair: tie for pair, tie in library.component(ids).edges.items() if set(pair) <= set(ids)}
    return Told(tuple(library.readings(ids)), one, tuple(library.claims(one.id)), dict(edges))


class Again:
    """Stories told again; each time is a number, which stands in the locations of its articles."""

    def __init__(self, rng: random.Random) -> None:
        self.rng, self.names, self.times = rng, Names(rng), 0

    def tell(self, one: Told, naming: Naming | None = None, weeks: int | None = None) -> Told:
        """The story with other names and days; those given, else drawn."""
        self.times += 1
        naming = self.naming(one) if naming is None else naming
        moved = timedelta(weeks=self.rng.randrange(WEEKS) if weeks is None else weeks)
        ids = self._ids(one, naming)

        def other(found: re.Match[str]) -> str:
            word = found[0]
            if word[0] == "/":
                return f"/{self.times}/"
            if word[4:5] == "-" and len(word) == len("2031-11-09"):
                return _moved(word, moved)
            return ids.get(word) or naming.get(word, word)

        edges = [[*pair, tie] for pair, tie in one.edges.items()]
        values = json.loads(_CHANGED.sub(other, written([one.readings, one.story, one.claims, edges])))
        return _loaded(*values)

    def naming(self, one: Told) -> dict[str, str]:
        """Other words for those in the names of a story."""
        return self.names.naming(" ".join(each.article.text for each in one.readings))

    def large(self, one: Told, reports: int, tellings: int) -> Told:
        """One story that is told again and again until it has so many reports; every few times share their claims."""
        common, parts = self.naming(one), list[Told]()
        weeks = self.rng.randrange(WEEKS)
        outlets = " ".join(f"of {each.article.outlet}" for each in one.readings)
        while sum(len(part.readings) for part in parts) < reports:
            parts.append(self.tell(one, {**common, **self.names.naming(outlets)}, weeks))
        most = max((len({each.article for each in claim.supporting}) for claim in one.claims), default=1)
        shared = max(1, tellings // max(most, 1))
        groups = [parts[at : at + shared] for at in range(0, len(parts), shared)]
        claims = [_one(some) for group in groups for some in zip(*(part.claims for part in group), strict=True)]
        return _joined(parts, sorted(claims, key=lambda claim: -len(claim.statements)))

    def _ids(self, one: Told, naming: Naming) -> dict[str, str]:
        """The ids of its articles as ingest makes them, of the story as linking does; others by their old ones."""
        ids = {claim.id: _digest(f"{claim.id}{self.times}") for claim in one.claims}
        for each in one.readings:
            location, text = each.article.location.replace("/0000/", f"/{self.times}/"), each.article.text
            ids[each.article.id] = _digest(f"{location}\0{named(text, naming)}")
        ids[one.story.id] = _digest(f"story\0{ids[one.story.articles[0].id]}")
        return ids


def named(text: str, naming: Naming) -> str:
    return _CHANGED.sub(lambda found: naming.get(found[0], found[0]), text)


def _moved(day: str, by: timedelta) -> str:
    try:
        return (date.fromisoformat(day) + by).isoformat()
    except (ValueError, OverflowError):
        return day


def _loaded(readings: Any, story: Any, claims: Any, edges: Any) -> Told:  # noqa: ANN401 - as JSON holds them
    made = [load(Reading, one) for one in readings]
    hashed = [replace(one.article, sha256=hashlib.sha256(one.article.text.encode()).hexdigest()) for one in made]
    ties = {(min(a, b), max(a, b)): load(Related, tie) for a, b, tie in edges}
    told = tuple(replace(one, article=article) for one, article in zip(made, hashed, strict=True))
    return Told(told, load(Story, story), tuple(load(Claim, one) for one in claims), ties)


def _one(same: Sequence[Claim]) -> Claim:
    """One claim of what was told again and again."""
    first = same[0]
    tellings = sorted((each for one in same for each in one.statements), key=lambda each: each.published or "")
    groups = tuple(_root(some) for some in zip(*(one.origins.groups for one in same), strict=True))
    unstated = sum(one.origins.unstated for one in same)
    origins = Origins(first.origins.proven_distinct, first.origins.not_proven_shared, unstated, groups)
    keys = {name: tuple(key for one in same for key in getattr(one, name)) for name in ("denied_by", "declined_by")}
    drift = tuple(each for one in same for each in one.drift)
    return replace(first, statements=tuple(tellings), origins=origins, drift=drift, **keys)


def _root(same: Sequence[Origin]) -> Origin:
    return replace(same[0], statements=tuple(key for one in same for key in one.statements))


def _joined(parts: Sequence[Told], claims: Sequence[Claim]) -> Told:
    """One story of all parts; the first articles of neighbours tie them."""
    readings = sorted((one for part in parts for one in part.readings), key=lambda one: one.article.published or "")
    edges = {pair: tie for part in parts for pair, tie in part.edges.items()}
    firsts = [part.readings[0].article.id for part in parts]
    edges |= {(min(pair), max(pair)): Related(0.9, 1.0, ()) for pair in pairwise(firsts)}
    first = parts[0].story
    listed = sorted((one for part in parts for one in part.story.articles), key=lambda one: one.published or "")
    story = replace(
        first,
        claims=tuple(one.id for one in claims),
        articles=tuple(listed),
        relays=tuple(one for part in parts for one in part.story.relays),
        copies=tuple(one for part in parts for one in part.story.copies),
    )
    return Told(tuple(readings), story, tuple(replace(one, story=first.id) for one in claims), edges)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def save(library: Library, stories: Sequence[Told]) -> None:
    """Writes stories with their articles, in one transaction, as current and linked."""
    readings = [reading for one in stories for reading in one.readings]
    fresh = {"current": True, "compared": True, "waiting": False, "revision": 1}
    with writing(library._engine) as now:
        rows = [{**{each.name: getattr(one.article, each.name) for each in ARTICLE}, **fresh} for one in readings]
        now.execute(insert(article), rows)
        for reading in readings:
            sketch = link.sketch(reading)
            articles._put(now, reading, Sketched(sketch.to_json(), link.block_keys(sketch), linking.VERSION), ())
        numbers = lines.numbers(now, article, {one.article.id for one in readings})
        credited.put(now, {numbers[one.article.id]: one for one in readings})
        for one in stories:
            if one.edges:
                now.execute(insert(edge), [_row(*pair, tie) for pair, tie in one.edges.items()])
            told._insert(now, Made(one.story, one.claims, "told again"))


def _row(a: str, b: str, tie: Related) -> dict[str, object]:
    return {"a": a, "b": b, "same_story": tie.same_story, "copied": tie.copied, "why": written(tie.why)}


def long_article(stories: Sequence[Told]) -> Told:
    """One article of the words of many, read by sayso, in a story that tells no claims."""
    texts = [each.article.text for one in stories for each in one.readings]
    text = "\n\n".join(texts * (LONG // sum(map(len, texts)) + 1))[:LONG]
    reading = pipeline.reader()(make_page(text, "https://long.example/1", title="All of it", outlet="The Long Paper"))
    one = reading.article
    listed = Listed(one.id, one.location, one.outlet, one.published, one.title)
    story = Story(_digest(f"story\0{one.id}"), "All of it", None, None, (), (listed,))
    return Told((reading,), story, (), {})


def fill(path: Path, size: int, seed: int = 1, most: int | None = None) -> None:
    """Makes a library of so many articles in a file.

    Args:
        most: of the example stories, so many are read, and nothing else; and no long article.
    """
    again = Again(random.Random(seed))
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as scratch, Library.open(Path(scratch) / "read.sqlite") as first:
        found = read_once(first, again.rng, most)
    with Library.open(part) as library:
        largest = max(found, key=lambda one: len(one.claims))
        save(library, [again.large(largest, size // SHARES["story"], size // SHARES["claim"])])
        count = library.status().articles
        while count < size:
            some = [again.tell(again.rng.choice(found)) for _ in range(AT_ONCE)]
            save(library, some)
            count += sum(len(one.readings) for one in some)
            print(f"\r{count} of {size} articles", end="", flush=True)
        print()
        if most is None:
            save(library, [long_article(found)])
    part.replace(path)
