"""What befell those whom a figure counts: killed, injured, missing, arrested …

In this order: words right after them that are said of nobody else ("30 injured"), words right before them ("killed
three"), a predicate after them ("were killed"), what befell those they are joined to or are part of, a toll.
What would, could or nearly did befall them is left out: then the figure counts people and no more.
"""

from collections.abc import Sequence

from sayso.read.figures.counted import people
from sayso.read.figures.mentions import Mention
from sayso.read.figures.predicates import predicate
from sayso.read.figures.words import Befell, Sentence
from sayso.read.languages.english_casualties import (
    AFTERMATH,
    ANYBODY,
    ATTEMPT,
    GRAVE,
    JOINED,
    LIVES,
    NOUNS,
    PASSIVE,
    REAL,
    TAKE_LIVES,
    TOLL,
    TOLL_VERBS,
    UNREAL,
)
from sayso.read.languages.english_figures import INCLUDING

TOLL_REACH = 90
"""Characters from "death toll" to its number, at most."""


def befell(s: Sentence, mentions: Sequence[Mention]) -> None:
    """Sets the unit of every mention that something befell, and why a part is one."""
    starts = {m.start: m for m in mentions}
    ends = {m.end: m for m in mentions}
    for i, m in enumerate(mentions):
        if m.kind == "count" and m.lemma not in NOUNS and (people(s, m) or m.lemma in LIVES):
            whole = mentions[i - 1] if i else None
            m.unit = _own(s, m, starts, ends) or _inherited(s, m, whole, ends) or m.unit
        _mark_part(s, m, mentions[i - 1] if i else None)
        _narrow_zero(s, m)


def _own(s: Sentence, m: Mention, starts: dict[int, Mention], ends: dict[int, Mention]) -> str | None:
    direct, before, inside = s.after.get(m.end), _before(s, m), _inside(s, m)
    if before and not _belongs_to_other(before, m, ends, direct):
        m.said_before = True
        return _hardest(before.unit, direct, inside)
    found = inside or predicate(s, m, starts) or _label(s, m) or _toll(s, m) or _lives(s, m)
    return None if found and _only_grave(s, m) else found


def _hardest(unit: str, direct: Befell | None, inside: str | None) -> str:
    """ "shot three people dead": killed. "arrested two men in hospital": arrested."""
    if unit == "shot" and direct and direct.unit not in AFTERMATH:
        return direct.unit
    return unit


def _before(s: Sentence, m: Mention) -> Befell | None:
    state = s.before.get(m.start)
    if state is None:
        return None
    ahead = s.lows(state.first - 3, state.first)
    nearest = [word for word in ahead if not word.endswith("ly") and word not in ("also", "later")][-1:]
    passive = nearest and nearest[0] in PASSIVE and not s.low(state.last - 1).endswith(("ing", "of"))
    return None if passive or _unreal(ahead) else state


def _unreal(ahead: list[str]) -> bool:
    if "to" in ahead and (REAL & set(ahead) or " ".join(ahead[:2]) in REAL):
        return False
    return bool(UNREAL & set(ahead)) or bool(ATTEMPT & set(ahead))


def _belongs_to_other(state: Befell, m: Mention, ends: dict[int, Mention], direct: Befell | None) -> bool:
    """ "12 killed 30 injured": killed are the twelve."""
    other = ends.get(state.first)
    return other is not None and other is not m and direct is not None


def _inside(s: Sentence, m: Mention) -> str | None:
    """ "three wounded soldiers", "14 of the dead"."""
    first = m.last
    return next((s.after[i].unit for i in range(first, m.end) if i in s.after), None)


def _label(s: Sentence, m: Mention) -> str | None:
    """ "Dead: 14"."""
    if s.low(m.start - 1) != ":" or m.start > 3:
        return None
    return next((s.after[i].unit for i in range(m.start - 1) if i in s.after and s.after[i].last == m.start - 1), None)


def _toll(s: Sentence, m: Mention) -> str | None:
    """ "The death toll rose to 14", "brings to 14 the number of dead"."""
    if m.noun is not None or m.weak:
        return None
    start, end = s.words[m.start].start, s.words[m.end - 1].end
    if s.low(m.start - 1) in TOLL_VERBS:
        found = list(TOLL.finditer(s.text, max(s.span.start, start - TOLL_REACH), start))
        if found:
            return found[-1].lastgroup or "killed"
    after = TOLL.search(s.text, end, min(s.span.end, end + 20)) or TOLL.search(s.text, end, min(s.span.end, end + 60))
    near = after is not None and after.start() - end <= 6 and s.low(m.start - 1) in TOLL_VERBS
    return (after.lastgroup or "killed") if near and after else None


def _lives(s: Sentence, m: Mention) -> str | None:
    taken = m.lemma in LIVES and (s.low(m.start - 1) in TAKE_LIVES or "lost" in s.lows(m.end, m.end + 3))
    return "killed" if taken else None


def _inherited(s: Sentence, m: Mention, whole: Mention | None, ends: dict[int, Mention]) -> str | None:
    """From those joined by "and" whom it befell too, and from those of whom these are part."""
    if whole is None or whole.kind != "count" or whole.value == 0 or (m.weak and m.value == 0):
        return None
    if _including(s, m) or m.part is not None:
        return whole.unit if whole.unit != whole.lemma else None
    joined = m.start - whole.end <= 6 and _joined(s, whole.end, m.start)
    if not joined or not whole.said_before:
        return None
    m.said_before = True
    return whole.unit


def _joined(s: Sentence, first: int, last: int) -> bool:
    between = s.lows(first, last)
    return bool(JOINED & set(between)) and all(word in JOINED or word.isdigit() for word in between)


def _including(s: Sentence, m: Mention) -> int:
    return next((n for n in (1, 2) if " ".join(s.lows(m.start - n, m.start)) in INCLUDING), 0)


def _mark_part(s: Sentence, m: Mention, whole: Mention | None) -> None:
    """Some of those told of before say so in `about`, but "three were shot, one of them fatally" is all the killed."""
    n = _including(s, m)
    if whole is not None and whole.unit not in (whole.lemma, m.unit) and whole.value != 0:
        return
    if n:
        m.about.append(s.span_of(m.start - n, m.start))
    elif m.part is not None and m.value != 0:
        m.about.append(s.span_of(*m.part))


def _only_grave(s: Sentence, m: Mention) -> bool:
    """ "No one was seriously hurt" does not say that none was hurt."""
    return m.value == 0 and any(word.removesuffix("ly") in GRAVE | {"critical"} for word in s.lows(m.end, m.end + 4))


def _narrow_zero(s: Sentence, m: Mention) -> None:
    """ "No officers were injured" says nothing of others."""
    if m.value == 0 and m.part is None and m.noun and m.lemma and m.lemma not in ANYBODY and not m.about:
        m.about.append(s.span_of(*m.noun))
