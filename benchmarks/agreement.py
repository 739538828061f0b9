"""How well two annotators agree, layer by layer: `python -m benchmarks.agreement [--data DATA]`.

`corpus/second` (and `corpus/real/second`, offsets only) holds second annotations, made from the guide alone by somebody
who had not seen the first. They are scored against the first as if they were sayso's own readings, so that its figures
and these can be set side by side.
"""

import argparse
import sys
from pathlib import Path
from typing import cast

from benchmarks.quality import page, scores, table
from benchmarks.scoring import Pair
from sayso.records import Act, Attribution, Kind, Reader, Reading, Source, Span, Statement
from training import corpus, real
from training.annotated import Annotated, as_records

CORPUS = Path(__file__).parents[1] / "corpus"


def pairs(data: Path | None) -> list[Pair]:
    """First annotation and second, of every article that has both."""
    first = {path.stem: path for part in ("train", "dev", "test") for path in (CORPUS / part).glob("*.txt")}
    found = [(corpus.read(first[path.stem]), corpus.read(path)) for path in sorted((CORPUS / "second").glob("*.txt"))]
    if data is not None:
        known = {one.name: one for part in ("train", "dev", "test") for one in real.read(data, part)}
        found += [(known[one.name], one) for one in real.read(data, "second")]
    return [(one, as_reading(other)) for one, other in found]


def as_reading(article: Annotated) -> Reading:
    """An annotation in the form that readings have."""
    kinds = {one.entity: one.kind for one in article.attributions if one.entity}
    sources = tuple(
        Source(key, key.title(), cast(Kind, kind), None, tuple(Span(*s) for s, k in article.mentions if k == key))
        for key, kind in kinds.items()
    )
    attributions = tuple(
        Attribution(
            f"a{i}", one.entity, as_records(one.source), as_records(one.cue), as_records(one.content),
            cast(Act, one.act), "block" if one.block else "indirect", None if one.parent is None else f"a{one.parent}",
        )
        for i, one in enumerate(article.attributions)
    )  # fmt: skip
    # One statement over all, because hedges are looked for in statements.
    hedges = as_records(article.hedges)
    whole = Statement("t1", Span(0, len(article.text)), article.text, (), None, (), None, hedges, ())
    return Reading(page(article).article, (), sources, attributions, (whole,), Reader("", ""))


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--data", type=Path, help="folder with meantime and gum, for the real articles")
    given = ask.parse_args()
    found = pairs(given.data)
    print(table(f"second annotation against the first: {len(found)} articles", scores(found)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
