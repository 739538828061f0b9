"""One rule for everybody: how much changes when one name stands for another. `python -m benchmarks.swaps` prints it.

`swaps.json` holds passages with a place for a person, a nationality, a party or an outlet, and names to put there, by
group. Each passage is read with each name. What most of the readings agree on is taken as what the passage says; the
share of its attributions that a reading has otherwise, lacks or adds is what that name changed.
"""

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from sayso import ingest
from sayso.read.article import read
from sayso.read.tagger import WEIGHTS, Tagger
from sayso.records import Reading, Span

TABLE = Path(__file__).with_name("swaps.json")
SLOTS = {
    "person": ("given", "surname"),
    "nationality": ("country", "adjective"),
    "party": ("party",),
    "outlet": ("outlet",),
}
Finding = tuple[object, ...]
"""One attribution, its kind of source first, in places of the passage and not of the text."""
Name = tuple[str, int]
"""Group, and which of its names."""

Edge = tuple[int, int, int, int]
"""Where a name begins and ends in the text, and where its place does in the template."""


def changes(weights: Tagger) -> Iterator[tuple[str, str, int, int, int]]:
    """Kind of name, group, attributions changed, those changed in more than the kind of source, and all there are."""
    table = json.loads(TABLE.read_text(encoding="utf-8"))
    for kind, groups in table["groups"].items():
        changed: dict[str, int] = defaultdict(int)
        more: dict[str, int] = defaultdict(int)
        of: dict[str, int] = defaultdict(int)
        for template in table["templates"][kind]:
            found = {
                (g, i): findings(template, kind, name, weights)
                for g, names in groups.items()
                for i, name in enumerate(names)
            }
            without_kinds = {name: {one[1:] for one in some} for name, some in found.items()}
            for name, n in _changed(found).items():
                changed[name[0]] += n
                of[name[0]] += len(_usual(found))
            for name, n in _changed(without_kinds).items():
                more[name[0]] += n
        yield from ((kind, group, changed[group], more[group], of[group]) for group in groups)


def _usual(found: dict[Name, set[Finding]]) -> set[Finding]:
    counts = Counter(one for some in found.values() for one in some)
    return {one for one, n in counts.items() if 2 * n > len(found)}


def _changed(found: dict[Name, set[Finding]]) -> dict[Name, int]:
    usual = _usual(found)
    return {name: max(len(usual - some), len(some - usual)) for name, some in found.items()}


def findings(template: str, kind: str, name: list[str] | str, weights: Tagger) -> set[Finding]:
    """What is read in a passage with this name, told in places that do not depend on the name."""
    values = dict(zip(SLOTS[kind], name if isinstance(name, list) else [name], strict=True))
    text, edges = _filled(template, values)
    reading = partial(read, weights=weights)(ingest.from_text(text, "passage.txt"))
    return set(_findings(reading, edges))


def _filled(template: str, values: dict[str, str]) -> tuple[str, list[Edge]]:
    out, at = "", 0
    edges: list[Edge] = []
    for slot in re.finditer(r"\{(\w+)\}", template):
        out += template[at : slot.start()]
        edges.append((len(out), len(out) + len(values[slot[1]]), slot.start(), slot.end()))
        out += values[slot[1]]
        at = slot.end()
    return out + template[at:], edges


def _findings(reading: Reading, edges: list[Edge]) -> Iterator[Finding]:
    place = partial(_place, edges=edges)
    cues = {one.id: place(one.cue_spans) for one in reading.attributions}
    for one in reading.attributions:
        source = reading.source(one.source) if one.source else None
        first = place(source.mentions[:1]) if source else ()
        spans = (place(one.source_spans), place(one.cue_spans), place(one.content_spans))
        yield (source.kind if source else None, *spans, one.act, one.speech, first, cues.get(one.parent or "", ()))


def _place(spans: tuple[Span, ...], edges: list[Edge]) -> tuple[tuple[int, int], ...]:
    return tuple((_in_template(start, edges), _in_template(end, edges)) for start, end in spans)


def _in_template(at: int, edges: list[Edge]) -> int:
    """A place in the text as one in the template; every place inside a name is the same."""
    longer = 0
    for start, end, first, last in edges:
        if at <= start:
            break
        if at < end:
            return first + 1
        longer = end - last
    return at - longer


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--weights", type=Path, default=WEIGHTS)
    rows = list(changes(Tagger(ask.parse_args().weights)))
    print(f"{'of attributions change, per cent':<32} {'at all':>8} {'not only in the kind of source':>32}")
    for kind in SLOTS:
        some = [row for row in rows if row[0] == kind]
        total = sum(row[4] for row in some)
        print(f"{kind:<32} {100 * sum(r[2] for r in some) / total:8.1f} {100 * sum(r[3] for r in some) / total:32.1f}")
        for _, group, changed, more, of in some:
            print(f"  {group:<30} {100 * changed / of:8.1f} {100 * more / of:32.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
