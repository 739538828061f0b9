"""Reads sayso's own corpus: the marks in braces become spans. The guide is `corpus/GUIDE.md`.

Run it to check files: `python -m training.corpus corpus/train/*.txt` prints one line a problem.
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

from training.annotated import Annotated, Attribution, Span

ACTS = frozenset(
    [
        "says",
        "denies",
        "confirms",
        "declines",
        "threatens",
        "promises",
        "orders",
        "asks",
        "believes",
        "wants",
        "alleges",
        "warns",
        "predicts",
        "criticises",
        "supports",
    ]
)
KINDS = frozenset(["person", "organisation", "outlet", "agency", "document", "post", "group", "unnamed", "author", "-"])
_OPEN = re.compile(r"\{(?:(S\d+)#([\w-]+)|([CT]\d+)|(M)#([\w-]+)|(H)|X:([\w-]+)) ?")


class CorpusError(ValueError):
    """A file of the corpus breaks the format; the message names the file and the place."""


def read(path: Path) -> Annotated:
    """The annotated article in `path`.

    Raises:
        CorpusError: a mark or a line of the table is not as the guide says.
    """
    parts = re.split(r"^---\n", path.read_text(encoding="utf-8"), flags=re.M)
    if len(parts) != 3:
        raise CorpusError(f"{path.name}: wants three parts divided by two lines of '---', has {len(parts)}")
    text, marks = _spans(parts[1].strip("\n") + "\n", path.name)
    rows = _rows(parts[2], path.name)
    head = dict(line.split(": ", 1) for line in parts[0].splitlines() if ": " in line)
    numbers = sorted({int(k[1:]) for k in marks if k[0] in "SCT"})
    missing = set(numbers) ^ set(rows)
    if missing:
        raise CorpusError(f"{path.name}: marks and table disagree about {sorted(missing)}")
    found = [_attribution(n, marks, rows[n], path.name) for n in numbers]
    return Annotated(
        name=path.stem,
        text=text,
        attributions=tuple(with_parents(found)),
        nested=True,
        mentions=tuple(_mentions(marks)),
        hedges=tuple(span for span, _ in marks["H"]),
        left_out=tuple(marks["X"]),
        head=head,
    )


def _spans(marked: str, name: str) -> tuple[str, dict[str, list[tuple[Span, str]]]]:
    marks: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    out: list[str] = []
    stack: list[tuple[str, str, int]] = []
    length = at = 0
    while at < len(marked):
        opened = _OPEN.match(marked, at) if marked[at] == "{" else None
        if opened:
            s, skey, ct, m, mkey, h, x = opened.groups()
            stack.append((s or ct or m or h or "X", skey or mkey or x or "", length))
            at = opened.end()
            continue
        if marked[at] == "{" or (marked[at] == "}" and not stack):
            raise CorpusError(f"{name}: stray brace near {marked[max(0, at - 30) : at + 30]!r}")
        if marked[at] == "}":
            label, key, start = stack.pop()
            if start == length and label[0] != "X":
                raise CorpusError(f"{name}: empty mark {label} near {marked[max(0, at - 30) : at + 30]!r}")
            marks[label].append(((start, length), key))
        else:
            out.append(marked[at])
            length += 1
        at += 1
    if stack:
        raise CorpusError(f"{name}: mark {stack[-1][0]} is never closed")
    return "".join(out), marks


def _rows(table: str, name: str) -> dict[int, tuple[str, str, bool]]:
    rows = {}
    for line in filter(None, map(str.strip, table.splitlines())):
        words = line.split()
        if (
            len(words) not in (3, 4)
            or words[1] not in ACTS
            or words[2] not in KINDS
            or words[3:] not in ([], ["block"])
        ):
            raise CorpusError(f"{name}: table line {line!r} wants: number act kind [block]")
        rows[int(words[0])] = (words[1], words[2], len(words) == 4)
    return rows


def _attribution(
    n: int, marks: dict[str, list[tuple[Span, str]]], row: tuple[str, str, bool], name: str
) -> Attribution:
    act, kind, block = row
    source, cue, content = (sorted(span for span, _ in marks.get(f"{r}{n}", ())) for r in "SCT")
    if not cue and not block:
        raise CorpusError(f"{name}: attribution {n} has no cue")
    if len(cue) > 1:
        raise CorpusError(f"{name}: attribution {n} has {len(cue)} cues; one contiguous cue each")
    if bool(source) == (kind == "-"):
        raise CorpusError(f"{name}: attribution {n}: kind '-' goes with no source mark, and only with it")
    entity = marks[f"S{n}"][0][1] if source else None
    return Attribution(tuple(source), tuple(cue), tuple(content), act, kind, entity, block)


def with_parents(found: list[Attribution]) -> list[Attribution]:
    out = []
    for i, one in enumerate(found):
        anchor = (one.cue or one.source or one.content)[0]
        holders = [
            (end - start, -j, j)
            for j, other in enumerate(found)
            if j != i
            for start, end in other.content
            if start <= anchor[0] and anchor[1] <= end
        ]
        out.append(Attribution(**{**one.__dict__, "parent": min(holders)[2] if holders else None}))
    return out


def _mentions(marks: dict[str, list[tuple[Span, str]]]) -> list[tuple[Span, str]]:
    return sorted((span, key) for label, found in marks.items() if label[0] in "SM" for span, key in found)


def marked(one: Annotated) -> str:
    """The article as a file of the corpus: `read` of it gives it back."""
    tags = [(span, f"S{n}#{a.entity}") for n, a in enumerate(one.attributions, 1) for span in a.source]
    for role, letter in (("cue", "C"), ("content", "T")):
        tags += [(span, f"{letter}{n}") for n, a in enumerate(one.attributions, 1) for span in getattr(a, role)]
    sources = {span for a in one.attributions for span in a.source}
    tags += [(span, f"M#{key}") for span, key in one.mentions if span not in sources]
    tags += [(span, "H") for span in one.hedges] + [(span, f"X:{why}") for span, why in one.left_out]
    # At one place the longer mark opens first; of two of one length the one that came first.
    edges = [(start, 1, -end, i, "{" + tag + " ") for i, ((start, end), tag) in enumerate(tags)]
    edges += [(end, 0, -start, -i, "}") for i, ((start, end), _) in enumerate(tags)]
    out, at = "", 0
    for place, _, _, _, mark in sorted(edges):
        out += one.text[at:place] + mark
        at = place
    rows = [f"{n} {a.act} {a.kind or '-'}{' block' if a.block else ''}" for n, a in enumerate(one.attributions, 1)]
    head = "".join(f"{name}: {value}\n" for name, value in one.head.items())
    return f"{head or 'outlet: ' + chr(10)}---\n{(out + one.text[at:]).strip(chr(10))}\n---\n" + "\n".join(rows) + "\n"


def main(paths: list[str]) -> int:
    problems = 0
    for path in paths:
        try:
            read(Path(path))
        except CorpusError as error:
            problems += 1
            print(error)
    print(f"{len(paths)} files, {problems} with problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
