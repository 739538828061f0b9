"""The words that are no names, for `sayso.read.nameless`: `python -m training.words --data FOLDER OUT.txt`.

They are those that are written small in the training data, in three articles at least, and those that are always
written with a capital without being anybody's name.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from benchmarks.quality import own
from training import newswire, polnear, real
from training.annotated import Annotated

ARTICLES = 3
"""In fewer a word written small may be a slip, or a name as an outlet prints its own."""
CAPITAL = """
monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
january february march april may june july august september october november december jan feb mar apr jun jul aug sept
sep oct nov dec mon tue tues wed thu thur thurs fri sat sun mr mrs ms dr miss sir dame lord lady sen rep gov prof gen
col lt capt sgt maj hon rev st mt messrs jr sr christmas easter ramadan gmt utc courier herald tribune chronicle gazette
telegraph mercury observer sentinel dispatch inquirer examiner bugle advertiser guardian independent standard times tv
fm radio newswire fc afc utd ltd inc plc llc corp co gmbh ii iii iv
"""
"""Days, months, titles, feasts, what papers and companies are called by, Roman numbers."""
_WORD = re.compile(r"[^\W\d_]{2,}")


def words(articles: Iterable[Annotated]) -> list[str]:
    """The words, in alphabetical order."""
    counts = Counter(
        word for one in articles for word in {m.group() for m in _WORD.finditer(one.text) if m.group().islower()}
    )
    return sorted({word for word, n in counts.items() if n >= ARTICLES} | set(CAPITAL.split()))


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("out", type=Path)
    ask.add_argument("--data", type=Path, required=True)
    given = ask.parse_args()
    found = [
        *polnear.read(given.data / "polnear" / "train"),
        *newswire.read(given.data / "worldwide-newswire"),
        *own("train"),
        *real.read(given.data, "train"),
    ]
    given.out.write_text("\n".join(words(found)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
