"""How many people are meant where no number stands: "a man", "no one", "both", "a double murder".

These are figures only where the text says what befell them.
"""

from sayso.read.figures.counted import lemma, person_at, plural
from sayso.read.figures.mentions import Mention
from sayso.read.figures.words import Sentence
from sayso.read.languages.english_casualties import (
    ANYBODY,
    BOTH,
    COMPOUNDING,
    COUPLE_OF_PEOPLE,
    DETERMINERS,
    ELSE,
    GRAVE,
    HEADLINE_BEFORE,
    HEARD,
    JOINED,
    LEAVES,
    MULTIPLE,
    MULTIPLIED,
    NO,
    NOUNS,
    PERSONS,
    STOPS,
    ZERO,
)
from sayso.read.languages.english_figures import FUNCTION, OF, ORDINALS, PARTITIVES, THEM

BEGINS = DETERMINERS | MULTIPLE.keys() | {phrase.split()[0] for phrase in ZERO} | {BOTH, NO}
PRECEDES = JOINED | HEADLINE_BEFORE | LEAVES
"""Words after which a person may stand without an article; see `opens`."""
REACH = 8
"""Words from "a" to the person, at most."""


def unnumbered(s: Sentence, i: int, bare_before: int) -> Mention | None:
    """The people meant at word `i`; `bare_before` is where the last that stood without an article ended."""
    return _nobody(s, i) or _no(s, i) or _multiple(s, i) or _one(s, i) or _both(s, i) or _bare(s, i, bare_before)


def _meant(first: int, last: int, value: int, noun: tuple[int, int] | None, end: int | None = None) -> Mention:
    return Mention(first, last, value, value, value, weak=True, noun=noun, end=last if end is None else end)


def _nobody(s: Sentence, i: int) -> Mention | None:
    n = s.phrase(i, ZERO)
    if not n:
        return None
    m = _meant(i, i + n, 0, None)
    if s.low(m.last) in ELSE:
        m.about.append(s.span_of(m.last, m.last + 1))
        m.end = m.last + 1
    return _of_them(s, m)


def _of_them(s: Sentence, m: Mention) -> Mention:
    """ "of the victims", "of them": some of those told of before."""
    if s.low(m.last) != OF or s.low(m.last + 1) not in PARTITIVES | THEM:
        return m
    m.end = m.last + 2
    if s.low(m.last + 1) in PARTITIVES:
        while (
            m.end < m.last + REACH and s.low(m.end).isalnum() and s.low(m.end) not in FUNCTION and m.end not in s.after
        ):
            m.end += 1
        m.noun = (m.end - 1, m.end)
    m.part = (m.last, m.end)
    return m


def _no(s: Sentence, i: int) -> Mention | None:
    """ "no injuries", "no deaths or injuries"; none where the injuries that are not are only the grave ones."""
    if s.low(i) != NO:
        return None
    head = next((j for j in range(i + 1, i + 4) if plural(s.low(j)) or s.low(j) in PERSONS or s.low(j) in NOUNS), None)
    between = s.lows(i + 1, head or i + 1)
    if head is None or any(w in FUNCTION or w in GRAVE or not w.isalpha() for w in between) or head in s.after:
        return None
    m = _meant(i, head + 1, 0, (head, head + 1))
    m.lemma = lemma(s.low(head))
    m.unit = NOUNS.get(m.lemma)
    m.about += [s.span_of(j, j + 1) for j in range(i + 1, head) if s.low(j) in ELSE]
    if m.lemma not in ANYBODY:
        m.about.append(s.span_of(head, head + 1))
    return _no_nor(s, m)


def _no_nor(s: Sentence, m: Mention) -> Mention:
    other = NOUNS.get(lemma(s.low(m.last + 1)))
    if s.low(m.last) in ("or", "and") and other and m.unit:
        m.unit = m.unit if m.unit == other else "casualty"
        m.last = m.end = m.last + 2
    return m


def _multiple(s: Sentence, i: int) -> Mention | None:
    """ "a double murder": two were killed."""
    if s.low(i) not in MULTIPLE or s.low(i + 1) not in MULTIPLIED:
        return None
    m = _meant(i, i + 2, MULTIPLE[s.low(i)], (i + 1, i + 2))
    m.unit = MULTIPLIED[s.low(i + 1)]
    return m


def _one(s: Sentence, i: int) -> Mention | None:
    if s.low(i) not in DETERMINERS or s.glued(i) or (s.low(i) == "one" and s.low(i - 1) == NO):
        return None
    head = _person(s, i + 1)
    if head is not None:
        return _meant(i, head + 1, 2 if s.low(head) == COUPLE_OF_PEOPLE else 1, (head, head + 1))
    bullet = s.low(i + 1) == "shot" and s.low(i - 1) in HEARD
    if s.low(i) in ("one", "another") and s.low(i + 1) not in ("-", "'", "’") and not bullet:
        return _of_them(s, _meant(i, i + 1, 1, None))
    return None


def _person(s: Sentence, i: int) -> int | None:
    """Where the noun is that says that the phrase from word `i` on is one person."""
    head = None
    for j in range(i, i + REACH):
        word = s.low(j)
        if person_at(s, j) and not (word == COUPLE_OF_PEOPLE and s.low(j + 1) == OF):
            head = j
        elif (
            head is not None
            or not (word.isalnum() or word in "-'’.")
            or word in FUNCTION
            or word in ORDINALS
            or word in STOPS
            or not word
            or (plural(word) and word != "police" and not s.capital(j))
        ):
            break
    alone = head is not None and s.low(head + 1) not in ("-", "'", "’")
    return head if alone else None


def _both(s: Sentence, i: int) -> Mention | None:
    return _meant(i, i + 1, 2, None) if s.low(i) == BOTH and s.low(i + 1) not in PARTITIVES else None


def opens(s: Sentence, i: int, bare_before: int) -> bool:
    """Whether a person may stand at word `i` without an article."""
    joined = 0 < i - bare_before <= 2 and bare_before > 0 and s.low(i - 1) in JOINED
    headline = s.low(i - 1) in HEADLINE_BEFORE and not s.glued(i)
    return i == 0 or joined or headline or s.low(i - 1) in LEAVES or (i in s.before and s.low(i - 1) not in COMPOUNDING)


def _bare(s: Sentence, i: int, bare_before: int) -> Mention | None:
    """A person without an article, as headlines have them: "Man, 34, killed", "Blast injures woman"."""
    if not opens(s, i, bare_before) or s.low(i) in FUNCTION or s.low(i) in DETERMINERS:
        return None
    head = _person(s, i)
    return _meant(head, head + 1, 1, (head, head + 1)) if head is not None and head - i <= 3 else None
