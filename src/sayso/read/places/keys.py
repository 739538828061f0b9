"""How names of places are spelled alike: the keys under which the gazetteer lists them.

"Al-Quneitra" and "Al Qunaytirah" are one town. The key drops what spellings differ in at no loss: accents, case,
apostrophes, hyphens, spaces, the Arabic article. The sound keeps consonants only and is far coarser, so it may be used
only where something else says which country the place is in.
"""

import re
from functools import lru_cache

from anyascii import anyascii

LONGEST = 80
"""Characters of a name that are looked at; no listed name is longer, and a hostile text may be."""
_APOSTROPHES = re.compile(r"[’‘'`´ʻʼʿʾ]")
_ARTICLE = re.compile(r"(?:al|el|ul|ez|es|er|ed|et|en|ad|ar|as|at|az|an|ash|esh|adh|ath)")
_ASSIMILATED = re.compile(r"^[ae]([szdtrnl])(?=\1)")
_SHORT = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}
_FOLDS = (
    (re.compile(r"ck|kh|q|k|c(?![hie])"), "k"),
    (re.compile(r"dh|th"), "d"),
    (re.compile(r"gh|dj|j"), "g"),
    (re.compile(r"sch|sh|ch|ç"), "x"),
    (re.compile(r"ph|v"), "f"),
    (re.compile(r"t"), "d"),
    (re.compile(r"z"), "s"),
    (re.compile(r"[aeiouyhw]"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)


def words(name: str) -> list[str]:
    """The words of a name in plain small letters, without articles; "St." and its like are written out."""
    flat = _APOSTROPHES.sub("", anyascii(_APOSTROPHES.sub("", name[:LONGEST])).casefold())
    found = [_SHORT.get(word, word) for word in re.findall(r"[a-z0-9]+", flat)]
    kept = [word for word in found if not _ARTICLE.fullmatch(word)] or found
    return kept[:1] + [_ASSIMILATED.sub("", word) for word in kept[1:]]


@lru_cache(maxsize=4096)
def key(name: str) -> str:
    """What all spellings of a name share that differ in accents, case, spaces and articles only."""
    return "".join(words(name))


@lru_cache(maxsize=4096)
def sound(name: str) -> str:
    """The consonants of a name, those alike made one; "" where fewer than three are left, which say too little."""
    folded = key(name)
    for pattern, by in _FOLDS:
        folded = pattern.sub(by, folded)
    return folded if len(folded) >= 3 else ""
