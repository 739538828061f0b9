"""Running text from tokens, for data that keeps no spaces."""

import re

_CLOSES = re.compile(r"[.,;:!?%)\]’”]+$|'s$|’s$|n't$|'(?:re|ve|ll|d|m)$|'$")
_OPENS = re.compile(r"[(\[$£€#“‘]$")
_QUOTES = ("``", "''", '"')


def spaced(words: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """The words as one would print them, and where each then stands."""
    out, spans = "", []
    inside, tight = False, True
    for word in words:
        quote = word in _QUOTES
        opens = quote and (word == "``" or (word == '"' and not inside))
        inside = opens if quote else inside
        closes = not opens if quote else bool(_CLOSES.match(word))
        out += "" if tight or closes else " "
        spans.append((len(out), len(out) + len('"' if quote else word)))
        out += '"' if quote else word
        tight = opens or bool(_OPENS.search(word))
    return out, spans
