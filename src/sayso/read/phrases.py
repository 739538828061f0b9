"""What the words of a source say by themselves: a name, a description, a pronoun, or "the paper"."""

import re
from dataclasses import dataclass
from functools import cached_property

from sayso.read.languages import english
from sayso.records import Kind

_WORD = re.compile(r"[^\W_][\w’'.&-]*|[^\W_]")
_CAPITAL = r"[A-Z\u00c0-\u00de][\w’'.&-]*"
_LINK = r"(?:of the|of|for|the|and|de|del|la|van|von|bin|al|el|&)"
NAME = re.compile(rf"{_CAPITAL}(?:[ \u00a0-](?:{_LINK}[ \u00a0])?{_CAPITAL})*")
_CUT = re.compile(
    r"\s*(?:,|;|\(|\b(?:of|in|at|from|for|with|who|whom|that|which|whose|close|familiar|cited|quoted|on|by|to|near|under|inside"
    r"|within|speaking|seen|obtained|published|released|including|named|called|led|based)\b)"
)
_THROUGH = re.compile(
    rf"^(?:the |a |an |several |some |earlier |recent |media |news |press )*(?:reports?|claims?|article|story|coverage|dispatch)"
    rf" (?:by|in|from|of|on|at) (?:the )?(?P<name>{NAME.pattern})",
    re.I,
)
_DETERMINERS = frozenset(
    ["the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "our", "one", "another", "some", "several", "two", "three"]
)
_PLURAL = re.compile(
    r"\b(?:sources|officials|people|diplomats|insiders|aides|others|many|several|two|three|four|five|some|both)\b|\w+s$",
    re.I,
)


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
        cut = _CUT.search(self.words, 1)
        short = self.words[: cut.start()] if cut else self.words
        # "one of the sources", "two of the miners": what counts stands after "of".
        if cut and re.fullmatch(
            r"(?:one|two|three|four|several|some|many|most|both|all|none|a number|members?|\d+)", short.strip(), re.I
        ):
            return Phrase(self.words[cut.end() :].strip()).short or short
        return short.strip() or self.words

    @cached_property
    def tokens(self) -> list[str]:
        """The words of `short`, possessive endings off."""
        return [re.sub(r"['’]s?$", "", word) for word in _WORD.findall(self.short)]

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
        if not self.tokens or not _is_capital(self.tokens[-1]) or self.is_unnamed:
            return None
        found = [m.group() for m in NAME.finditer(self.short)]
        return _untitled(found[-1]) if found else None

    @cached_property
    def titled(self) -> bool:
        """Whether a title or an office stands with the name, as it does only with a person's."""
        return bool(english.PERSON_TITLES.search(self.words)) and self.name is not None

    @cached_property
    def is_unnamed(self) -> bool:
        """Whether the words keep somebody unnamed on purpose."""
        if english.UNNAMED_ALWAYS.search(self.words) and not _starts_with_name(self.short):
            return True
        return bool(english.UNNAMED.fullmatch(self.tokens[-1])) if self.tokens else False

    @cached_property
    def generic(self) -> tuple[Kind, ...]:
        """Of which kinds the one meant by "the paper", "the source" can be; empty where the phrase is no such phrase."""
        first = self.words.split()[0].lower() if self.words.split() else ""
        if first not in ("the", "this", "that") or self.name is not None:
            return ()
        return english.GENERIC.get(" ".join(self.tokens[1:]).lower()) or english.GENERIC.get(self.head, ())

    @cached_property
    def descriptor(self) -> str | None:
        """What is said of an unnamed source: "Russian", "senior US official"."""
        words = [word for word in self.short.split() if word.lower() not in _DETERMINERS]
        if words and re.fullmatch(r"(?:re)?sources?", words[-1], re.I):
            words = words[:-1]
        return " ".join(words) or None

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
        if english.KINDS[0][1].search(name):
            return "agency"
        if english.KINDS[4][1].search(name):
            return "organisation"
        if english.OUTLET_NAME.search(name) and not self.titled:
            return "outlet"
        return "person" if self.titled else None


def _is_capital(word: str) -> bool:
    return word[:1].isupper()


def _starts_with_name(short: str) -> bool:
    words = short.split()
    return len(words) > 1 and _is_capital(words[0]) and _is_capital(words[-1])


def _untitled(name: str) -> str:
    """The name after its last title: "Prime Minister Ana Ferro" is Ana Ferro; a title alone stays as it is."""
    ends = [m.end() for m in english.PERSON_TITLES.finditer(name)]
    rest = name[ends[-1] :].strip(" .") if ends else name
    return rest if rest and _is_capital(rest) else name


def name_words(name: str) -> tuple[str, ...]:
    """A name for comparing: lower case, "the" and possessives off."""
    words = (re.sub(r"['’]s?$", "", word).strip(".").lower() for word in name.split())
    return tuple(word for word in words if word and word != "the")


def same_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the shorter name can stand for the longer: a surname, first words of an outlet's, initials."""
    short, long = sorted((one, other), key=len)
    if not short or short == long:
        return bool(short)
    if len(short) == 1 and short[0] == "".join(word[0] for word in long if word not in ("of", "for", "and")):
        return len(short[0]) > 1
    return short == long[-len(short) :] or short == long[: len(short)]
