"""The named organisations of a story, and what else its articles call them.

"the charity"       ──▶ the one that a text calls so: "the charity Hearth", "Hearth, a charity"
"the drugmaker"     ──▶ the story's only company, else the one named last before
"its director"      ──▶ whoever the nearest sentence before names first, an institution too
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from sayso.link.claims.english import BODIES, COMPANIES, COMPANY, GROUP, INSTITUTION, VAGUE
from sayso.link.claims.names import Names, institution, written
from sayso.link.claims.naming import APPOSED, fold, initials, named, owner
from sayso.records import Reading, Source

BEFORE = 400
"""Characters before "the company" or "its director" in which it was said whose."""
_SENTENCE = re.compile(r"[.!?][”\"’']?\s+(?=[A-Z“\"])|\n+")
_COMPANY = re.compile(COMPANIES)
_NO_COMPANY = re.compile(rf"\b(?!company|railway|bank|group|network)(?:{BODIES})\b", re.I)


class Bodies:
    """The named organisations of one story that are no ministry, police or the like.

    Args:
        outlets: short names of those that only publish.
        publishers: those of organisations whose own releases are among the articles.
    """

    def __init__(
        self,
        readings: Sequence[Reading],
        names: Names,
        sources: Sequence[Source],
        outlets: Collection[str],
        publishers: Collection[str] = (),
    ) -> None:
        told = [one for one in sources if one.kind == "organisation" and not institution(one.name)]
        self._forms: dict[str, set[str]] = {}
        for source in (one for one in told if written(one.name) and not APPOSED.search(one.name)):
            self._forms.setdefault(names.of(source), set()).add(_bare(source.name))
        self.all = sorted(self._forms.keys() - (_persons(names, sources) - {*publishers}) - self._of_outlets(outlets))
        texts = [one.article.text for one in readings]
        self._nouns = {name: frozenset(self._nouns_of(name, texts)) for name in self.all}
        self._plain = sorted({names.of(one) for one in told if not written(one.name)})
        self._companies = self._called_companies()

    def named_in(self, words: str) -> Iterator[str]:
        """The organisations that words name, by any form of their names."""
        tokens = set(named(words).split())
        for name in self.all:
            if any(set(fold(form).split()) <= tokens for form in (name, *self._forms[name])):
                yield name

    def led(self, words: str) -> Iterator[str]:
        """The organisations without a written name whose head the words say that somebody is."""
        for name in self._plain:
            if re.search(
                rf"\b(?:of|at|for|heads|leads|runs) the {re.escape(name)}\b|\bthe {re.escape(name)}['’]s ", words
            ):
                yield name

    def called(self, words: str, text: str, at: int) -> str | None:
        """The organisation that "the charity" or "the company" in words means.

        Args:
            at: where in the text they stand.
        """
        fits = [name for name in self.all if any(_points(noun, words, name) for noun in self._nouns[name])]
        if not fits and COMPANY.search(words):
            fits = self._companies
            if not fits:
                return "company"
        return fits[0] if len(fits) == 1 else self._last(fits, text[:at]) or self._last(fits, text)

    def before(self, text: str, at: int) -> tuple[str | None, str]:
        """Whom "its" means: an organisation, or the words for an institution; the first of the nearest sentence."""
        for sentence in reversed(_SENTENCE.split(text[max(0, at - BEFORE) : at])):
            if found := list(self._mentions(sentence)):
                _, words = min(found)
                return (words, "") if words in self._forms else (self.called(words, text, at), words)
        return None, ""

    def with_word(self, word: str) -> str | None:
        """The only organisation with a word in its name."""
        found = [name for name in self.all if word in name.split()]
        return found[0] if len(found) == 1 else None

    def named_after(self, noun: str, text: str, at: int) -> str | None:
        """The only organisation that the lines after a place name, where it may be called so."""
        found = {name for _, name in self._mentions(text[at : at + BEFORE]) if name in self._forms}
        fits = [name for name in found if GROUP.fullmatch(f"the {noun}") or noun in self._nouns[name]]
        return fits[0] if len(found) == len(fits) == 1 else None

    def group(self, text: str, at: int, company: bool = False) -> str | None:
        """The organisation that "the group" means, or a manager works for: named first in the nearest sentence."""
        fits = self._companies if company else self.all
        for sentence in reversed(_SENTENCE.split(text[max(0, at - BEFORE) : at])):
            if found := [one for one in self._mentions(sentence) if one[1] in fits]:
                return min(found)[1]
        return None

    def _of_outlets(self, outlets: Iterable[str]) -> set[str]:
        """Names that are an outlet's, or short for one."""
        own = [set(outlet.split()) for outlet in outlets]
        short_for = {initials(outlet) for outlet in outlets}
        return {name for name in self._forms if name in short_for or any(set(name.split()) <= one for one in own)}

    def _mentions(self, sentence: str) -> Iterator[tuple[int, str]]:
        """Where a sentence names whoever may be meant: the name of an organisation, or other words."""
        for name in self.all:
            for form in self._forms[name]:
                yield from ((one.start(), name) for one in re.finditer(rf"\b{re.escape(form)}\b", sentence))
        for pattern in (INSTITUTION, COMPANY):
            yield from ((one.start(), one.group()) for one in pattern.finditer(sentence))

    def _last(self, names: Iterable[str], before: str) -> str | None:
        """The one of these that is named last in a text."""
        places = {max((before.rfind(form) for form in self._forms[name]), default=-1): name for name in names}
        return places[max(places)] if places and max(places) >= 0 else None

    def _nouns_of(self, name: str, texts: Iterable[str]) -> Iterator[str]:
        """What a body may be called: the last word of its name, and nouns beside it: "the New Furrow party"."""
        yield name.rpartition(" ")[2]
        forms = "|".join(map(re.escape, sorted(self._forms[name])))
        noun = rf"(?:[\w’'-]+ ){{0,3}}?({BODIES}|{COMPANIES})"
        said = re.compile(
            rf"\b(?:{forms})(?: ({BODIES})\b|, (?:a|an|the|one of) {noun}\b)"
            rf"|\b(?:[Tt]he|[Aa]n?|[\w-]+['’]s?) {noun},? (?:{forms})\b"
        )
        for match in (match for text in texts for match in said.finditer(text)):
            yield from (noun.lower() for noun in match.groups() if noun)

    def _called_companies(self) -> list[str]:
        """Those that a text calls a company; where it calls none so, all that nothing calls a charity or the like."""
        called = [name for name, nouns in self._nouns.items() if any(_COMPANY.fullmatch(noun) for noun in nouns)]
        told = {name: {name, *nouns} for name, nouns in self._nouns.items()}
        return called or [name for name, words in told.items() if not any(map(_NO_COMPANY.search, words))]


def _persons(names: Names, sources: Sequence[Source]) -> set[str]:
    """Names that are read as a person's more often than as an organisation's."""
    persons = Counter(names.of(one) for one in sources if one.kind == "person")
    others = Counter(names.of(one) for one in sources if one.kind == "organisation")
    return {name for name in persons if persons[name] > others[name]}


def _points(noun: str, words: str, name: str) -> bool:
    """Whether "the lottery" stands in the words, with what is in the name or says little; or they begin so."""
    for found in re.finditer(rf"(?i:\b(?:the|its|their|our))((?:\s[a-z-]+){{0,3}})\s{re.escape(noun)}\b", words):
        further = set(fold(found[1]).split()) - VAGUE - set(name.split())
        if len(further) < 2 and (not further or len(found[1].split()) == 1):
            return True
    return bool(re.search(rf"^{re.escape(noun)}\s[a-z]+", words, re.I))


def _bare(name: str) -> str:
    return re.sub(r"^(?:The|the|An?|an?) ", "", owner(name))
