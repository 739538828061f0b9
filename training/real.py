"""Annotations of real articles: offsets and a hash in the repository, the texts where the data is.

`corpus/real/PART/NAME.json` says of an article of MEANTIME or GUM who says what, in numbers only. Joined with the data
folder it becomes one annotated article as the invented ones are; without the folder it is skipped, and said so.

    python -m training.real join DATA OUT      the marked articles, as the guide has them, for reading
    python -m training.real unmarked DATA OUT  all texts that can be annotated, without marks
    python -m training.real detach DATA PART FILES...   marked files back to offsets
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from training import corpus
from training.annotated import Annotated, Attribution
from training.detokenised import spaced

HOME = Path(__file__).parents[1] / "corpus" / "real"


class RealError(ValueError):
    """An annotation and its text do not belong together."""


def texts(data: Path) -> Iterator[tuple[str, str]]:
    """Name and text of every article of MEANTIME, and of GUM's news and interviews, in the folder `data`."""
    for path in sorted((data / "meantime").glob("corpus_*/*.xml")):
        yield f"meantime-{path.stem.split('_')[0]}", _meantime(path)
    for path in sorted((data / "gum").glob("GUM_*.conllu")):
        if path.stem.startswith(("GUM_news", "GUM_interview")):
            yield path.stem.replace("_", "-").lower(), _gum(path)


def _meantime(path: Path) -> str:
    """Title, date and body, a line each: MEANTIME keeps tokens and sentences, but no spaces and no paragraphs."""
    sentences: dict[int, list[str]] = {}
    for token in ElementTree.parse(path).getroot().iter("token"):
        sentences.setdefault(int(token.attrib["sentence"]), []).append(token.text or "")
    joined = [spaced(words)[0] for _, words in sorted(sentences.items())]
    return "\n\n".join([*joined[:2], " ".join(joined[2:])]) + "\n"


def _gum(path: Path) -> str:
    """The text as its authors published it: paragraphs by `newpar`, spaces as annotated."""
    out = ""
    gap = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newpar") and "_block" not in line:
            gap = "\n\n"
        elif line.startswith("# text = "):
            out += (gap if out else "") + line[9:]
            gap = " "
    return out + "\n"


def read(data: Path, part: str) -> list[Annotated]:
    """The annotated real articles of one part; none where `data` holds neither MEANTIME nor GUM.

    Raises:
        RealError: a text in the folder is not the one that was annotated.
    """
    known = dict(texts(data))
    found = []
    for path in sorted((HOME / part).glob("*.json")):
        if path.stem in known:
            found.append(_joined(json.loads(path.read_text(encoding="utf-8")), path.stem, known[path.stem]))
    return found


def _joined(record: dict[str, Any], name: str, text: str) -> Annotated:
    if _hash(text) != record["sha256"]:
        raise RealError(f"{name}: the text is not the one that was annotated; is the data of another version?")
    spans = {"source", "cue", "content"}
    given = [
        Attribution(**{k: tuple(map(tuple, v)) if k in spans else v for k, v in one.items()})  # type: ignore[arg-type]
        for one in record["attributions"]
    ]
    return Annotated(
        name=name,
        text=text,
        attributions=tuple(corpus.with_parents(given)),
        nested=True,
        mentions=tuple(((a, b), key) for a, b, key in record["mentions"]),
        hedges=tuple((a, b) for a, b in record["hedges"]),
        left_out=tuple(((a, b), why) for a, b, why in record["left_out"]),
        head={"outlet": "Wikinews"} if name.startswith("meantime") else {},
    )


def detached(one: Annotated, text: str) -> dict[str, Any]:
    """What of an annotated article goes into the repository: numbers, and keys that tell nothing.

    Raises:
        RealError: the marks stand in another text.
    """
    if one.text != text:
        at = next((i for i, (a, b) in enumerate(zip(one.text, text, strict=False)) if a != b), 0)
        raise RealError(f"{one.name}: the text was changed near {text[max(0, at - 30) : at + 30]!r}")
    keys: dict[str, str] = {}
    for _, key in one.mentions:
        keys.setdefault(key, f"e{len(keys) + 1}")
    fields = ("source", "cue", "content", "act", "kind", "block")
    return {
        "sha256": _hash(text),
        "attributions": [
            {name: getattr(a, name) for name in fields} | {"entity": keys[a.entity] if a.entity else None}
            for a in one.attributions
        ],
        "mentions": [(*span, keys[key]) for span, key in one.mentions],
        "hedges": one.hedges,
        "left_out": [(*span, why) for span, why in one.left_out],
    }


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _dumped(record: dict[str, Any]) -> str:
    """JSON with a line for each attribution, so that a change of one shows as one."""
    rows = [f' "{name}": {json.dumps(value)}' for name, value in record.items() if name != "attributions"]
    lines = ",\n".join("  " + json.dumps(one) for one in record["attributions"])
    return "{\n" + ",\n".join([*rows, f' "attributions": [\n{lines}\n ]']) + "\n}\n"


def _detach(data: Path, part: str, files: list[Path]) -> int:
    known = dict(texts(data))
    (HOME / part).mkdir(parents=True, exist_ok=True)
    problems = 0
    for path in files:
        try:
            record = detached(corpus.read(path), known[path.stem])
            (HOME / part / f"{path.stem}.json").write_text(_dumped(record), encoding="utf-8")
        except (corpus.CorpusError, RealError) as error:
            problems += 1
            print(error)
    print(f"{len(files)} files, {problems} with problems")
    return 1 if problems else 0


def _write(found: Iterator[tuple[str, str]], out: Path) -> int:
    out.mkdir(parents=True, exist_ok=True)
    for name, text in found:
        (out / f"{name}.txt").write_text(text, encoding="utf-8")
    return 0


def main() -> int:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("what", choices=["join", "unmarked", "detach"])
    ask.add_argument("data", type=Path, help="folder with meantime/ and gum/")
    ask.add_argument("rest", nargs="+", help="join, unmarked: the folder to write to; detach: part and files")
    given = ask.parse_args()
    if given.what == "detach":
        return _detach(given.data, given.rest[0], [Path(name) for name in given.rest[1:]])
    if given.what == "unmarked":
        return _write(((n, f"outlet: \n---\n{text}---\n") for n, text in texts(given.data)), Path(given.rest[0]))
    parts = (one for part in ("train", "dev", "test") for one in read(given.data, part))
    return _write(((one.name, corpus.marked(one)) for one in parts), Path(given.rest[0]))


if __name__ == "__main__":
    sys.exit(main())
