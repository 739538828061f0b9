"""Who is who in one article: every mention of a source, gathered into one source.

A name goes with a name, "the paper" and "he" with whoever was credited or named before. Where two fit, none is chosen:
the source then keeps its candidates.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from sayso.read import kinds
from sayso.read.drafts import Draft
from sayso.read.entities import Entity
from sayso.read.languages import english
from sayso.read.phrases import NAME, Phrase, name_words
from sayso.read.pronouns import Antecedents, Choice, Place, by_weights
from sayso.records import Kind, Source, Span

_NEAR = 420
"""How far back, in characters, a pronoun looks: about the sentence before and the one before that."""
_KINDS_OF: dict[str, tuple[Kind, ...]] = {
    "it": ("organisation", "outlet", "agency", "document", "post"),
    "they": ("group", "unnamed", "organisation", "document"),
}

_WITH_FULL_NAMES: tuple[Kind, ...] = ("person", "outlet", "agency")
"""Kinds whose fullest form is looked for in the text; to a country's name all sorts of words are put in front."""
_WITH_DETERMINER = re.compile(
    r"\b(?:the|a|an|some|several|many|those|two|three|one|another) (?:[\w’'-]+ ){0,3}[\w’'-]+$", re.I
)
_LAST_WORDS = re.compile(r"[\w’'-]+$")
_LONGEST_NAME = 5
"""Words; a longer run of capitals is a headline."""
_BY_NOUN: tuple[tuple[Kind, ...], ...] = (("person",), ("organisation",))


class Identities:
    """Gathers the sources of one article, draft by draft in the order of the text."""

    def __init__(self, text: str, names: Iterable[tuple[Span, str]] = (), choose: Choice = by_weights) -> None:
        self.text = text
        self.called = _called(text, names)
        people = {name for name, kind in self.called.items() if kind == "person"}
        self.antecedents = Antecedents(text, people)
        self.choose = choose
        self.entities: list[Entity] = []
        self.credited: list[tuple[Draft, Entity]] = []
        self.of: dict[int, Entity] = {}

    def place(self, draft: Draft) -> None:
        """Finds the source of a draft that has one, or opens a new one."""
        if not draft.credits or id(draft) in self.of:
            return
        span = draft.source[0]
        phrase = Phrase(self.text[span.start : span.end])
        entity = self._pronoun(phrase, span, draft) if phrase.pronoun else self._described(phrase, span, draft)
        given = draft.kinds or {draft.kind: 1.0}
        entity.note(span, phrase, {} if phrase.pronoun else kinds.votes(phrase, given, self._called(phrase)))
        for other in draft.source[1:]:
            entity.mentions.add(other)
        self.of[id(draft)] = entity
        self.credited.append((draft, entity))

    def _called(self, phrase: Phrase) -> str | None:
        return self.called.get(name_words(phrase.name)[-1:]) if phrase.name else None

    # -- names and descriptions

    def _described(self, phrase: Phrase, span: Span, draft: Draft) -> Entity:
        if phrase.name is not None:
            return self._named(phrase, phrase.name)
        if phrase.generic:
            return self._generic(phrase, span, draft) or self._new(phrase, self._relay(draft))
        if phrase.is_unnamed:
            return self._unnamed(phrase, draft) or self._new(phrase, self._relay(draft))
        same = [e for e in self.entities if not e.names and _plain(e.phrase) == _plain(phrase)]
        return same[-1] if same else self._new(phrase)

    def _named(self, phrase: Phrase, name: str) -> Entity:
        words = name_words(name)
        fits = _having(words, phrase.kind, self.entities)
        if len(fits) > 1 and phrase.gender:
            fits = [e for e in fits if e.gender in (None, phrase.gender)] or fits
        if len(fits) > 1:
            return self._ambiguous(phrase, fits)
        entity = fits[0] if fits else self._new(phrase)
        if words not in entity.names:
            entity.names.append(words)
        entity.longest = max(entity.longest, name, key=len)
        return entity

    def _unnamed(self, phrase: Phrase, draft: Draft) -> Entity | None:
        """An unnamed source that was here before: by "the", or because the same outlet relays the same words."""
        fits = self._fitting(phrase, ("unnamed",))
        if phrase.words.lower().startswith(("the ", "this ", "that ", "these ", "those ")):
            return fits[-1] if fits else None
        relay = self._relay(draft)
        if relay is None or english.ANOTHER.search(phrase.short):
            return None
        same = [e for e in fits if e.through is relay and _plain(e.phrase) == _plain(phrase)]
        return same[-1] if same else None

    def _relay(self, draft: Draft) -> Entity | None:
        return self.of.get(id(draft.parent)) if draft.parent else None

    def _fitting(self, phrase: Phrase, kinds: tuple[Kind, ...]) -> list[Entity]:
        """Sources of these kinds and this number, unnamed ones only where nothing said of them differs."""
        words = set((phrase.descriptor or "").lower().split())
        return [
            e
            for e in self.entities
            if e.kind in kinds
            and not e.candidates
            and (e.names or e.phrase.several == phrase.several)
            and (e.kind != "unnamed" or words <= set((e.phrase.descriptor or "").lower().split()))
        ]

    def _generic(self, phrase: Phrase, span: Span, draft: Draft) -> Entity | None:
        """ "The paper", "the ministry", "the source": whoever of that kind was credited last.

        A person or a body is told by its noun alone, so two of that noun leave it open; so do two unnamed ones near by.
        """
        fits = sorted(self._meant(phrase, span, draft), key=lambda e: e.last)
        near = "unnamed" in phrase.generic and len(fits) > 1 and span.start - fits[-2].last < _NEAR
        if len(fits) > 1 and (near or phrase.generic in _BY_NOUN):
            return self._ambiguous(phrase, fits[-3:])
        return fits[-1] if fits else None

    def _meant(self, phrase: Phrase, span: Span, draft: Draft) -> list[Entity]:
        """Those that the words can mean, narrowed by what else they say and by who relays them."""
        if phrase.generic in _BY_NOUN:
            fits = [e for e in self.entities if not e.candidates and phrase.head in e.words]
        else:
            fits = self._fitting(phrase, phrase.generic)
        fits = [e for e in fits if e.last <= span.start or span in e.mentions]
        alike = [e for e in fits if phrase.modifiers <= e.words]
        # "The prime minister" is not Alon Reiss, the foreign minister.
        narrow = bool(phrase.modifiers) and phrase.generic in _BY_NOUN
        fits = alike or [e for e in fits if not (narrow and e.names)]
        relay = self._relay(draft) if "unnamed" in phrase.generic else None
        return [e for e in fits if relay is not None and e.through is relay] or fits

    # -- pronouns

    def _pronoun(self, phrase: Phrase, span: Span, draft: Draft) -> Entity:
        which = phrase.pronoun or ""
        if which == "we":
            return self._first_person(phrase, draft)
        if which == "who":
            return self._relative(phrase, span)
        if which in ("he", "she"):
            return self._person(phrase, which, span, draft)
        near = [e for e in self.entities if self._agrees(e, which) and _last_before(e, span) >= span.start - _NEAR]
        return max(near, key=lambda e: _last_before(e, span)) if near else self._new(phrase)

    def _person(self, phrase: Phrase, which: str, span: Span, draft: Draft) -> Entity:
        """Whom "he" or "she" means; where nobody is sure, all whom it can mean are kept."""
        found = self.antecedents.candidates(which, span, self.entities)
        if not found:
            return self._new(phrase)
        beside = next((e for d, e in reversed(self.credited) if d.parent is draft.parent), None)
        latest = self.credited[-1][1] if self.credited else None
        place = Place(span, draft, latest, self._relay(draft), beside, which)
        seen = self.antecedents.features(found, place)
        chosen = self.choose(found, seen, span)
        among = [one.entity for one in (found[:3] if chosen is None else [found[chosen]])]
        self.entities += [one for one in among if one not in self.entities]
        if chosen is None:
            return self._ambiguous(phrase, among)
        among[0].gender = which
        return among[0]

    def _agrees(self, entity: Entity, which: str) -> bool:
        if entity.candidates or entity.kind not in _KINDS_OF[which]:
            return False
        return which == "it" or entity.phrase.several or entity.kind in ("group", "organisation")

    def _first_person(self, phrase: Phrase, draft: Draft) -> Entity:
        speaker = self._relay(draft)
        if speaker is not None:
            return speaker
        authors = [e for e in self.entities if e.kind == "author"]
        if authors:
            return authors[0]
        entity = self._new(phrase)
        entity.kinds["author"] = 9.0
        return entity

    def _relative(self, phrase: Phrase, span: Span) -> Entity:
        before = self.text[max(0, span.start - 120) : span.start].rstrip(" ,—–-\u00a0")
        name = next((m for m in NAME.finditer(before) if m.end() == len(before)), None)
        if name is not None:
            return self._named(Phrase(name.group()), Phrase(name.group()).name or name.group())
        noun = _WITH_DETERMINER.search(before) or _LAST_WORDS.search(before)
        words = Phrase(noun.group()) if noun else phrase
        return self._described(words, span, Draft((span,), (), ())) if noun and not words.pronoun else self._new(phrase)

    # -- making and finishing

    def _new(self, phrase: Phrase, through: Entity | None = None, candidates: tuple[Entity, ...] = ()) -> Entity:
        entity = Entity(phrase, through=through, candidates=candidates)
        self.entities.append(entity)
        return entity

    def _ambiguous(self, phrase: Phrase, among: Iterable[Entity]) -> Entity:
        return self._new(phrase, candidates=tuple(among))

    def finish(self) -> dict[int, Source]:
        """The sources by the id() of their entities, numbered in the order of the text."""
        self._find_names()
        used = {id(e) for e in self.of.values()} | {id(c) for e in self.of.values() for c in e.candidates}
        kept = sorted(
            (e for e in self.entities if id(e) in used), key=lambda e: min(e.mentions, default=Span(1 << 60, 0))
        )
        ids = {id(e): f"s{i}" for i, e in enumerate(kept, 1)}
        return {id(e): _source(e, ids) for e in kept}

    def _find_names(self) -> None:
        """Every place where the text has a name that one source alone can have; its longest form becomes its name."""
        places: dict[str, list[int]] = defaultdict(list)
        for at, name in self.antecedents.names:
            places[name].append(at)
        named = [e for e in self.entities if e.names and not e.candidates]
        for name, starts in places.items():
            words = name_words(name)
            fits = _having(words, Phrase(name).kind, named) if len(words) <= _LONGEST_NAME else []
            if len(fits) == 1:
                fits[0].mentions |= {Span(at, at + len(name)) for at in starts}
                if fits[0].kind in _WITH_FULL_NAMES and len(name_words(fits[0].longest)) < len(words):
                    fits[0].longest = name


def _having(words: tuple[str, ...], kind: Kind | None, among: list[Entity]) -> list[Entity]:
    """Those whose name it can be. A full name settles it; a surname alone may since have become another's too."""
    exact = [e for e in among if len(words) > 1 and words in e.names]
    return exact or [e for e in among if words and e.can_be(words, kind)]


def _called(text: str, names: Iterable[tuple[Span, str]]) -> dict[tuple[str, ...], str]:
    """What each name, by its last word, is most often the name of."""
    found: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for span, kind in names:
        found[name_words(text[span.start : span.end])[-1:]][kind] += 1
    return {last: seen.most_common(1)[0][0] for last, seen in found.items()}


def _last_before(entity: Entity, span: Span) -> int:
    return max((m.end for m in entity.mentions if m.end <= span.start), default=-_NEAR * 10)


def _plain(phrase: Phrase) -> str:
    return " ".join(word.lower() for word in phrase.short.split() if word.lower() not in ("the", "a", "an"))


def _source(entity: Entity, ids: dict[int, str]) -> Source:
    # Who is kept unnamed on purpose stays so, whatever speaks for another kind.
    hidden = english.UNNAMED_ALWAYS.search(entity.phrase.words) is not None and not entity.names
    unnamed = entity.kind == "unnamed" or (entity.phrase.is_unnamed and hidden)
    return Source(
        id=ids[id(entity)],
        name=entity.longest or entity.phrase.words,
        kind="unnamed" if unnamed else entity.kind,
        descriptor=entity.phrase.descriptor if unnamed else None,
        mentions=_apart(entity.mentions),
        number="several" if entity.phrase.several and not entity.names else "one",
        candidates=tuple(ids[id(c)] for c in entity.candidates if id(c) in ids),
    )


def _apart(mentions: set[Span]) -> tuple[Span, ...]:
    """Mentions in order, those inside a longer one dropped."""
    kept: list[Span] = []
    for span in sorted(mentions, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)
