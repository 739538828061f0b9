"""What the words of a source say by themselves: a name, a description, a pronoun, or "the paper"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from sayso.read.languages import english
from sayso.records import Kind

CAPITALS = "".join(c for c in map(chr, range(0x2000)) if c.isupper() or c.istitle())
"""Capital letters of every script that has them: a name counts the same whatever letter it begins with."""
_INNER = r"[\w\u0300-\u036f’'.&-]"
_WORD = re.compile(rf"[^\W_]{_INNER}*")
_TITLE = r"(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Maj|Capt|Lt|Sgt|Rev|Cllr|St|Jr|Sr)"
# A full stop belongs to a name after an initial or a title, or inside a word; elsewhere it ends the sentence.
_PARTICLE = r"(?:(?<!\w)(?:[ae]l|a[dnrstz]|ash|[dl]|dell)[-’'])"
_CAPITAL = rf"(?:(?:{_TITLE}\.|(?:[{CAPITALS}]\.)+)(?!\w)|{_PARTICLE}?[{CAPITALS}](?:(?!\.){_INNER}|\.(?=\w))*)"
_LINK = (
    r"(?:of the|of|for the|for|the|and|&|de la|de los|del|de|da|dos|do|di|du|la|le|van der|van den|van|von der|von|zu"
    r"|den|der|ter|bin|bint|ibn|abu|al|el)"
)
NAME = re.compile(rf"(?!(?:{english.NO_NAME})(?![\w.])){_CAPITAL}(?:[ \u00a0-](?:{_LINK}[ \u00a0])?{_CAPITAL})*")
_SMALL = re.compile(rf"{_LINK} [{CAPITALS}]")
_CUT = re.compile(
    r"[,;(]|\b(?:of|in|at|from|for|with|who|whom|that|which|whose|close|familiar|cited|quoted|on|by|to|near|under"
    r"|inside|within|speaking|seen|obtained|published|released|including|named|called|led|based)\b"
)
_COUNT = re.compile(r"(?:one|two|three|four|five|several|some|many|most|both|all|none|a number|members?|\d{1,9})", re.I)
_THROUGH = re.compile(
    r"^(?i:(?:the |a |an |several |some |earlier |recent |media |news |press )*"
    r"(?:reports?|claims?|article|story|coverage|dispatch) (?:by|in|from|of|on|at) (?:the )?)"
    rf"(?P<name>{NAME.pattern})"
)
_PLURAL = re.compile(
    r"\b(?:sources|officials|people|diplomats|insiders|aides|others|many|several|two|three|four|five|some|both)\b"
    r"|\b\w+s$",
    re.I,
)
_BEGINS = re.compile(rf"{_PARTICLE}?[{CAPITALS}]")
_POSSESSIVE = re.compile(r"['’]s?$")

_APPOSED = re.compile(rf"\A(?:\w[\w’'-]* ){{0,5}}\w[\w’'-]*, (?P<name>{NAME.pattern})\s*(?:,|$)")


@dataclass(frozen=True)
class Phrase:
    """The words of one source, without the space around them."""

    words: str

    @cached_property
    def pronoun(self) -> str | None:
        """he, she, it, they, we or who, whichever form it has; None for other words."""
        return english.PRONOUNS.get(self.words.lower())

    @cached_property
    def short(self) -> str:
        """The noun phrase up to its first comma, preposition or relative clause."""
        cut = next((m for m in _CUT.finditer(self.words, 1) if not self._within_name(m)), None)
        short = self.words[: cut.start()].strip() if cut else self.words
        # "one of the sources", "two of the miners": what counts stands after "of".
        if cut and _COUNT.fullmatch(short):
            rest = _CUT.split(self.words[cut.end() :], maxsplit=1)[0].strip()
            return rest or short
        return short or self.words

    def _within_name(self, cut: re.Match[str]) -> bool:
        """Whether "of" or "for" belongs to a name: Ministry of Health, Bank of Orsin."""
        if cut.group() not in ("of", "for") or not _is_capital(self.words[cut.end() :].removeprefix(" the").strip()):
            return False
        before = self.words[: cut.start()].rsplit(None, 1)[-1]
        return _is_capital(before) and english.ORGANISATION.fullmatch(before) is not None

    @cached_property
    def tokens(self) -> list[str]:
        """The words of `short`, possessive endings off."""
        return [_POSSESSIVE.sub("", word) for word in _WORD.findall(self.short)]

    @cached_property
    def head(self) -> str:
        """The noun that the phrase is about, in lower case."""
        return self.tokens[-1].lower() if self.tokens else ""

    @cached_property
    def name(self) -> str | None:
        """The proper name in the phrase, titles off; None where it only describes."""
        through = _THROUGH.match(self.words)
        if through:
            return through["name"]
        if self.apposed:
            return _untitled(self.apposed)
        if not self.tokens or not _is_capital(self.tokens[-1]) or self.is_unnamed:
            return None
        found = [m.group() for m in NAME.finditer(self.short)]
        return _untitled(_POSSESSIVE.sub("", found[-1])) if found else None

    @cached_property
    def apposed(self) -> str | None:
        """The name set beside a description: "its editor, Pavel Iden," is Pavel Iden."""
        match = _APPOSED.match(self.words)
        return match["name"] if match and not _is_capital(self.tokens[-1]) else None

    @cached_property
    def titled(self) -> bool:
        """Whether a title or an office stands with the name, as it does only with a person's."""
        return self.name is not None and bool(english.PERSON_TITLES.search(self.words.replace(self.name, "", 1)))

    @cached_property
    def gender(self) -> str | None:
        """he or she where a title or a noun tells; names tell nothing."""
        if english.FEMALE.search(self.words):
            return "she"
        return "he" if english.MALE.search(self.words) else None

    @cached_property
    def is_unnamed(self) -> bool:
        """Whether the words keep somebody unnamed on purpose."""
        last = self.tokens[-1] if self.tokens else ""
        if self.apposed:
            return False
        if english.UNNAMED.fullmatch(last):
            return True
        return not _is_capital(last) and english.UNNAMED_ALWAYS.search(self.words) is not None

    @cached_property
    def generic(self) -> tuple[Kind, ...]:
        """Of which kinds the one meant by "the paper", "the source" can be; empty for a phrase of another sort."""
        first = self.words.split()[0].lower() if self.words.split() else ""
        if first not in ("the", "this", "that") or self.name is not None:
            return ()
        return english.GENERIC.get(" ".join(self.tokens[1:]).lower()) or english.GENERIC.get(self.head, ())

    @cached_property
    def descriptor(self) -> str | None:
        """What is said of an unnamed source: "Verenian", "senior army official"."""
        words = [word for word in self.short.split() if word.lower() not in english.DETERMINERS]
        if words and re.fullmatch(r"(?:re)?sources?", words[-1], re.I):
            words = words[:-1]
        return " ".join(words) or None

    @cached_property
    def modifiers(self) -> frozenset[str]:
        """What "the source" or "the minister" is told apart by: the words between the article and the noun."""
        return frozenset(word.lower() for word in self.tokens[:-1]) - english.DETERMINERS

    @cached_property
    def indefinite(self) -> bool:
        """Whether it describes somebody without a name: "a fisherman", "one woman"."""
        return self.name is None and self.words.lower().startswith(("a ", "an ", "one ", "another "))

    @cached_property
    def several(self) -> bool:
        """Whether the words are plural."""
        return bool(_PLURAL.search(self.short)) and not self.short.lower().startswith(("a ", "an ", "one ", "another "))

    @cached_property
    def kind(self) -> Kind | None:
        """The kind that the words themselves tell; None where they do not."""
        if self.is_unnamed:
            return "unnamed"
        if self.name is not None:
            return self._named_kind(self.name)
        for kind, pattern in english.KINDS:
            if pattern.fullmatch(self.head) or pattern.fullmatch(" ".join(self.tokens[-2:])):
                return kind
        return None

    def _named_kind(self, name: str) -> Kind | None:
        if english.AGENCY.search(name):
            return "agency"
        if english.ORGANISATION.search(name):
            return "organisation"
        if self.titled:
            return "person"
        if self._names_outlet(name):
            return "outlet"
        return "person" if self.apposed and english.GENERIC.get(self.head) == ("person",) else None

    def _names_outlet(self, name: str) -> bool:
        words = [m.group() for m in english.OUTLET_NAME.finditer(name)]
        with_the = self.words.lower().startswith("the ")
        return any(with_the or not english.SURNAMES_TOO.fullmatch(word) for word in words)


def _is_capital(word: str) -> bool:
    return _BEGINS.match(word) is not None


def _untitled(name: str) -> str:
    """The name after its last title: "Prime Minister Ana Ferro" is Ana Ferro; a title alone stays as it is."""
    if english.ORGANISATION.fullmatch(name.rsplit(None, 1)[-1]):
        return name  # the Justice Department is no person
    ends = [m.end() for m in english.PERSON_TITLES.finditer(name) if m.end() < len(name)]
    rest = name[ends[-1] :].strip(" .") if ends else name
    return rest if _is_capital(rest) or _SMALL.match(rest) else name


def names(text: str) -> Iterator[tuple[int, str]]:
    """Where names stand in a text, and the names, titles and possessive endings off."""
    for match in NAME.finditer(text):
        words = _POSSESSIVE.sub("", match.group())
        name = Phrase(words).name or words
        yield match.start() + max(0, words.rfind(name)), name


def name_words(name: str) -> tuple[str, ...]:
    """A name for comparing: lower case, "the" and possessives off."""
    words = (_POSSESSIVE.sub("", word).strip(".").lower() for word in name.split())
    return tuple(word for word in words if word and word != "the")


def same_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the shorter name can stand for the longer: a surname, first words of an outlet's, initials."""
    short, long = sorted((one, other), key=len)
    if not short or short == long:
        return bool(short)
    if len(short) == 1 and short[0] == "".join(word[0] for word in long if word not in ("of", "for", "and")):
        return len(short[0]) > 1
    if "and" in long:
        return False  # two names side by side are neither of the two
    return short == long[-len(short) :] or short == long[: len(short)]
