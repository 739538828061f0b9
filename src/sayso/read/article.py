"""The way of one article: page in, reading out."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from importlib.metadata import version

from sayso.read import attributions, statements
from sayso.read.chains import Chains
from sayso.read.drafts import Draft
from sayso.read.facts import placed, reckoned, said
from sayso.read.incident import incident
from sayso.read.layout import without_left_out
from sayso.read.quotes import quotations
from sayso.read.sources import Identities
from sayso.read.tagger import Tagger
from sayso.records import Attribution, Page, Reader, Reading, Source, When

VERSION = version("sayso")
LANGUAGES = frozenset(("en", "und"))
"""Languages that are read; a text too short to tell is read as English."""


def read(page: Page, weights: Tagger, least: float = 0.0, persons: float = 0.0, at: datetime | None = None) -> Reading:
    """The reading of a page; one that is not English comes back unread, and says so.

    Args:
        least: attributions less confident than this (0 to 1) are left out; `persons` is the same for those that credit
            a person by name.
        at: when it is read.

    Raises:
        WeightsError: the weights cannot be loaded.
    """
    article = page.article
    if article.language not in LANGUAGES:
        unread = f"not read: its language is {article.language}, and only English is read"
        return Reading(article, page.left_out, (), (), (), _reader(weights, at, unread))
    text = without_left_out(page)
    with ThreadPoolExecutor(max_workers=1) as beside:  # while the weights run, the interpreter is free
        waiting = beside.submit(reckoned, article, text, at)
        tags = weights.tag(text)
    facts, doubts = waiting.result()
    drafts = attributions.find(page, tags)
    identities = Identities(text, tags.names)
    for draft in drafts:
        for one in [*draft.ancestors(), draft]:
            identities.place(one)
    drafts = _sure_enough(drafts, identities, least, persons)
    sources = identities.finish()
    found = statements.Statements(page, drafts, Chains(drafts, identities)).find()
    facts = placed(facts, text, tags.names, drafts)
    uttered = said(facts.when, drafts, text)
    ids = {id(draft): f"a{i}" for i, draft in enumerate(drafts, 1)}
    names = {key: source.id for key, source in sources.items()}
    return Reading(
        article,
        page.left_out,
        tuple(sources.values()),
        _records(drafts, ids, identities, sources, article.text, said=uttered),
        statements.records(found, page, ids, names, facts),
        _reader(weights, at),
        doubts,
        incident(text, facts, [one for times in uttered.values() for one in times], article.published),
    )


def _reader(weights: Tagger, at: datetime | None, unread: str | None = None) -> Reader:
    return Reader(VERSION, weights.sha256, unread, at.isoformat(timespec="seconds") if at is not None else None)


def _sure_enough(drafts: list[Draft], identities: Identities, least: float, persons: float) -> list[Draft]:
    """Those confident enough; what stood in one that is left out stands where that one stood."""
    kept = []
    for one in drafts:
        entity = identities.of.get(id(one))
        names = entity is not None and entity.kind == "person" and bool(entity.names) and not entity.candidates
        if one.confidence >= (persons if names else least):
            kept.append(one)
        else:
            identities.of.pop(id(one), None)
    ids = {id(one) for one in kept}
    for one in kept:
        one.parent = next((up for up in reversed(one.ancestors()) if id(up) in ids), None)
    return kept


def _records(
    drafts: list[Draft],
    ids: dict[int, str],
    identities: Identities,
    sources: dict[int, Source],
    text: str,
    *,
    said: dict[int, tuple[When, ...]],
) -> tuple[Attribution, ...]:
    marks = quotations(text)
    out = []
    for one in drafts:
        entity = identities.of.get(id(one))
        out.append(
            Attribution(
                id=ids[id(one)],
                source=sources[id(entity)].id if entity is not None else None,
                source_spans=one.source,
                cue_spans=one.cue,
                content_spans=one.content,
                act=one.act,
                speech=attributions.speech(one, marks, text),
                parent=ids[id(one.parent)] if one.parent is not None else None,
                confidence=one.confidence,
                said=said.get(id(one), ()),
            )
        )
    return tuple(out)
