"""Of which tense the clause is in which an expression of time stands, by its finite verb."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from sayso.read.languages import english_tenses as words
from sayso.read.languages.english_tenses import Tense
from sayso.records import Span

LONGEST_CLAUSE = 300
"""Characters from a verb beyond which it is another clause's."""


@dataclass(frozen=True, slots=True)
class _Verb:
    span: Span
    tense: Tense


class Tenses:
    """The finite verbs of one sentence."""

    def __init__(self, text: str, sentence: Span) -> None:
        self._text = text
        self._sentence = sentence
        self._verbs: list[_Verb] = []
        for match in words.TENSES.finditer(text, *sentence):
            self._add(match)

    def _add(self, match: re.Match[str]) -> None:
        said, tense = match.group(), _TENSES[match.lastgroup or ""]
        last = self._verbs[-1] if self._verbs else None
        if last and words.PARTICIPLE_AFTER.fullmatch(self._text, last.span.end, match.start()):
            self._verbs[-1] = _Verb(Span(last.span.start, match.end()), last.tense)
            return
        if said.startswith("to "):  # an infinitive follows its verb; in a headline it stands for "is to"
            if last and said != "to be" and not words.PROMISED.search(self._text, *last.span):
                return
            tense = "either" if last else "future"
        self._verbs.append(_Verb(Span(*match.span()), tense))

    def of(self, span: Span) -> Tense:
        """The tense at `span`: of the verb before it in its clause, else after it, else what those around agree on."""
        before = self._verbs[: bisect_right(self._verbs, span.start, key=lambda verb: verb.span.end)][-1:]
        after = self._verbs[bisect_left(self._verbs, span.end, key=lambda verb: verb.span.start) :][:1]
        own = [verb for verb in before if not self._breaks(verb.span.end, span.start)]
        own += [verb for verb in after if not self._breaks(span.end + self._comma(span.end), verb.span.start)]
        if not own and len({verb.tense for verb in before + after}) > 1:
            return "either"
        verbs = own + before + after
        return self._at(verbs[0], span) if verbs else "either"

    def ahead(self, span: Span) -> bool:
        """Whether the verb that follows in its clause is of the future."""
        after = self._verbs[bisect_left(self._verbs, span.end, key=lambda verb: verb.span.start) :][:1]
        return bool(after) and after[0].tense == "future" and not self._breaks(span.end, after[0].span.start)

    def _at(self, verb: _Verb, span: Span) -> Tense:
        if verb.tense == "present" and 0 <= span.start - verb.span.end <= words.SOON_AFTER_IS:
            return "future" if words.AT_ONCE.fullmatch(self._text, verb.span.end, span.start) else "present"
        return verb.tense

    def _breaks(self, start: int, end: int) -> bool:
        return end - start > LONGEST_CLAUSE or bool(words.BREAKS.search(self._text, start, end))

    def _comma(self, at: int) -> int:
        return int(self._text[at : at + 1] == ",")


_TENSES: dict[str, Tense] = {
    "past": "past", "past2": "past", "either": "either", "future": "future", "present": "present",
}  # fmt: skip
