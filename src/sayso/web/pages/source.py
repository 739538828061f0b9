"""`GET /sources`: who is credited; `GET /source?name=...`: everything that one source is credited with."""

from typing import get_args

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from sayso.errors import NotFoundError, SettingsError
from sayso.records import Kind
from sayso.records.shelves import same
from sayso.views import chain
from sayso.web import asked
from sayso.web.books import library
from sayso.web.shown import show

router = APIRouter()
KINDS: tuple[Kind, ...] = get_args(Kind)
PRONOUNS = frozenset((
    "he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself", "they", "them", "their",
    "themselves", "i", "me", "my", "we", "us", "our", "who",
))  # fmt: skip
"""Names that are pronouns: the reading found nobody whom they surely mean."""
OUTLETS = 20
"""Outlets that are named at once on a source's page."""
LONGEST = 700
"""Letters of a statement that a list shows; the article has the rest."""


@router.get("/sources")
def sources(request: Request) -> HTMLResponse:
    """All sources, those first that most statements credit."""
    text, kind = asked.word(request, "text"), asked_kind(request)
    part = library(request).lists.source_lines(text, kind, asked.offset(request), asked.LIMIT)
    return show(request, "sources.html", part=part, text=text, kind=kind, kinds=KINDS, pronouns=PRONOUNS)


@router.get("/source")
def source(request: Request) -> HTMLResponse:
    """One source, by its name in any writing; a name may be longer than a question may."""
    lists, key = library(request).lists, same(request.query_params.get("name", ""))
    if not key:
        raise NotFoundError("there is no source without a name")
    line = lists.source_line(key)
    part = lists.credits(key, asked.offset(request), asked.LIMIT)
    return show(
        request,
        "source.html",
        line=line,
        part=part,
        pronoun=key in PRONOUNS,
        claims=lists.credit_claims(f"{one.article}/{one.statement}" for one in part.items),
        spellings=lists.spellings(key),
        outlets=lists.crediting(key, OUTLETS + 1),
        shorten=shorten,
        most=OUTLETS,
    )


def asked_kind(request: Request) -> Kind | None:
    """The kind of source in the URL.

    Raises:
        SettingsError: there is no such kind.
    """
    word = asked.word(request, "kind")
    found = next((kind for kind in KINDS if kind == word), None)
    if word and not found:
        raise SettingsError(f"kind: wants one of {', '.join(KINDS)}, not “{word[:40]}”")
    return found


def shorten(words: str, letters: int = LONGEST) -> str:
    """Words in one line, cut after a whole word where they are too many."""
    line = chain.flat(words)
    if len(line) <= letters:
        return line
    cut = line[:letters].rpartition(" ")[0]
    return f"{cut or line[:letters]} …"
