"""What is said after people befell them only if nobody else stands between: "three people, one a child, died"."""

from collections.abc import Mapping
from typing import NamedTuple

from sayso.read.figures.mentions import Mention
from sayso.read.figures.words import Befell, Sentence
from sayso.read.languages.english_casualties import AIMED, AT, AUXILIARIES, BETWEEN, LOOSE, STOPS, TRANSITIVE, UNREAL
from sayso.read.languages.english_figures import DAYS

REACH = 30
"""Words from those counted to what befell them, at most."""
COMMAS = frozenset((",", "(", ")", "—", "–", "-"))
JOINS = frozenset(("and", "or", "&"))


class _Way(NamedTuple):
    """What lies between: are several counted, is the verb of one or several (None: no verb), was much passed over."""

    several: bool
    number: int | None
    far: bool


def predicate(s: Sentence, m: Mention, starts: Mapping[int, Mention]) -> str | None:
    """What befell the mention by the words after it; None where somebody or something else comes between."""
    at, several, number, far = m.end, m.several, None, False
    stop = at + REACH
    while at < stop and s.low(at):
        word = s.low(at)
        state = s.after.get(at)
        if state is not None:
            return state.unit if _fits(s, m, state, _Way(several, number, far), starts) else None
        if word in COMMAS:
            return _past_comma(s, m, at, several, starts)
        if word in JOINS or at in starts:
            at, several = _past_joined(at, starts), True
            if at < 0:
                return None
        elif word in AUXILIARIES and _leads(s, at + 1) is not None:
            number, at = AUXILIARIES[word], at + 1
        elif _light(s, at):
            at += 1
        elif word in AUXILIARIES or word in STOPS or word.endswith("ed") or not word[0].isalnum():
            return None
        else:
            far, at = True, at + 1
    return None


def _joined_before(s: Sentence, m: Mention, starts: Mapping[int, Mention]) -> bool:
    """ "Two men and a woman were": the verb is of both."""
    return s.low(m.start - 1) in JOINS and any(
        0 <= m.start - starts[at].end <= 6 for at in range(max(0, m.start - 16), m.start) if at in starts
    )


def _light(s: Sentence, i: int) -> bool:
    """Words that come between and say nothing of others."""
    word = s.low(i)
    return (word in BETWEEN and word not in STOPS - BETWEEN) or word.endswith("ly") or word in DAYS


def _leads(s: Sentence, i: int) -> Befell | None:
    """What befell by the words at `i`, past adverbs and further auxiliaries."""
    for at in range(i, i + 6):
        if at in s.after:
            return s.after[at]
        if not (_light(s, at) or s.low(at) in AUXILIARIES or s.low(at) in UNREAL):
            return None
    return None


def _past_joined(at: int, starts: Mapping[int, Mention]) -> int:
    """The end of those joined to the mention by "and"; -1 where something else is joined."""
    joined = starts.get(at) or starts.get(at + 1)
    return joined.end if joined is not None and joined.end > at else -1


def _past_comma(s: Sentence, m: Mention, at: int, several: bool, starts: Mapping[int, Mention]) -> str | None:
    """Past a list of those joined, an age, or an insertion that a later comma closes."""
    if at + 1 in starts and starts[at + 1].end > at + 1 and not starts[at + 1].part:
        found = _at_end(s, m, _list_end(s, at, starts), starts)
        if found:
            return found
    for close in range(at + 1, min(at + REACH, len(s.words))):
        if s.low(close) in ';:?!“”"':
            return None
        found = _at_comma(s, m, close, _Way(several, None, close - at > 4), starts) if s.low(close) in COMMAS else None
        if found:
            return found
    return None


def _at_end(s: Sentence, m: Mention, end: int, starts: Mapping[int, Mention]) -> str | None:
    """What befell all of a list: only a verb says so."""
    state, number = _leads(s, end), AUXILIARIES.get(s.low(end))
    fits = state is not None and number is not None and _fits(s, m, state, _Way(True, number, False), starts)
    return state.unit if state and fits else None


def _at_comma(s: Sentence, m: Mention, close: int, way: _Way, starts: Mapping[int, Mention]) -> str | None:
    state = _leads(s, close + 1)
    if state is None:
        return None
    number = next((AUXILIARIES[s.low(i)] for i in range(close + 1, state.first) if s.low(i) in AUXILIARIES), None)
    return state.unit if _fits(s, m, state, way._replace(number=number), starts) else None


def _list_end(s: Sentence, at: int, starts: Mapping[int, Mention]) -> int:
    while True:
        step = at + 1 if s.low(at) in COMMAS or s.low(at) in JOINS else at
        step = step + 1 if s.low(step) in JOINS else step
        if step not in starts or starts[step].end <= at:
            return at
        at = starts[step].end


def _fits(s: Sentence, m: Mention, state: Befell, way: _Way, starts: Mapping[int, Mention]) -> bool:
    ahead = set(s.lows(max(m.end, state.first - 4), state.first))
    if UNREAL & ahead and "went" not in ahead:
        return False
    if way.number and m.value != 0 and way.several != (way.number == 2) and not _either(s, m):
        return way.number == 2 and _joined_before(s, m, starts)
    words = s.text[s.words[state.first].start : s.words[state.last - 1].end]
    if way.number is not None or TRANSITIVE.fullmatch(words) is None:
        return True
    return not way.far and _suffered(s, state) and state.last not in starts


def _either(s: Sentence, m: Mention) -> bool:
    return m.noun is not None and s.low(m.noun[1] - 1) in ("couple", "crew", "family")


def _suffered(s: Sentence, state: Befell) -> bool:
    """ "Three men shot in a car" were shot; "three men shot the driver" were not."""
    word = s.low(state.last)
    if word == AT:
        return not AIMED & set(s.lows(state.last + 1, state.last + 3))
    return (
        not word
        or not word[0].isalnum()
        or word in LOOSE
        or word.endswith("ly")
        or word.isdigit()
        or state.last in s.after
    )
