"""What a number counts: the noun after it and its lemma; one person, nobody, and people told of without a number."""

from sayso.read.figures.mentions import Mention
from sayso.read.figures.words import Sentence
from sayso.read.languages.english_casualties import NOUNS, PEOPLE, PERSONS, SOMEONE
from sayso.read.languages.english_figures import (
    BEFORE_COUNTED,
    DURATIONS,
    FUNCTION,
    MORE_AFTER,
    NOT_COUNTED,
    OF,
    PARTITIVES,
    SMALL,
    THEM,
)

REACH = 6
"""Words from the number to what it counts, at most."""


def lemma(word: str) -> str:
    """The singular of a noun: "strikes" strike, "people" person."""
    if word in PEOPLE:
        return PEOPLE[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return word[:-2]
    return word[:-1] if plural(word) else word


def plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    if word in PEOPLE:
        return True
    ending = word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))
    return ending and len(word) > 3 and word not in NOT_COUNTED and word not in FUNCTION


def counted(s: Sentence, m: Mention) -> None:
    """Sets what the mention counts, where its phrase begins and ends, and whether it is some of those told of."""
    m.start, m.end = m.first, m.last
    for _ in range(2):
        m.start -= s.low(m.start - 1) in BEFORE_COUNTED and m.start > 0
    at = m.last
    if s.low(at) == OF:
        at = _partitive(s, m, at)
    head = _head(s, at)
    if head is not None:
        m.noun, m.end, m.lemma = (at, head + 1), head + 1, lemma(s.low(head))
        if m.part and s.low(m.part[1] - 1) not in THEM:
            m.part = (m.part[0], m.end)
    elif m.part is None and s.low(m.last - 1) in MORE_AFTER:
        m.noun = (m.last - 1, m.last)
    m.unit = NOUNS.get(m.lemma or "", m.lemma)


def _partitive(s: Sentence, m: Mention, at: int) -> int:
    """Past "of the", "of them", "of the three"; the mention is some of those."""
    after = at + 1
    if s.low(after) in THEM:
        m.part, m.end = (at, after + 1), after + 1
        return after + 1
    if s.low(after) in PARTITIVES:
        after += 1 + (s.low(after + 1) in SMALL or s.low(after + 1).isdigit())
        m.part = (at, after)
        m.end = after
    return after


def _head(s: Sentence, at: int) -> int | None:
    """The last of the plural nouns that the phrase at word `at` leads to."""
    head = None
    for i in range(at, at + REACH):
        word = s.low(i)
        if not word[:1].isalpha() and word != "-":
            break
        if word in FUNCTION or word in DURATIONS or (i in s.after and not _attributive(s, i)):
            break
        if plural(word) and i not in s.after:
            head = i
        elif head is not None:
            break
    return head


def _attributive(s: Sentence, i: int) -> bool:
    """ "three wounded soldiers": what befell them stands before the noun."""
    return s.after[i].last == i + 1 and plural(s.low(i + 1)) and s.low(i + 1) not in FUNCTION


def people(s: Sentence, m: Mention) -> bool:
    """Whether people are counted, for all that the text says: not "200 sheep", nor "three films" that were shot."""
    if m.noun is None or m.lemma is None:
        return True
    return m.lemma in PERSONS or s.capital(m.noun[1] - 1) or SOMEONE.fullmatch(m.lemma) is not None


def person_at(s: Sentence, i: int) -> bool:
    """Whether the word at `i` is one person: "man", or the end of "34-year-old"."""
    return s.low(i) in PERSONS or (s.low(i) == "old" and s.low(i - 1) == "-" and s.low(i - 3) == "-")
