"""Holds the lists of a library against its full records."""

from collections import Counter

from sayso.records.corrected import corrected
from sayso.records.shelves import same
from sayso.store.lines import OUTLETS


def everything(ask, *given, **named):
    """All items of a list, asked for seven at a time."""
    found = []
    while (part := ask(*given, offset=len(found), limit=7, **named)).items:
        assert part.offset == len(found)
        found += part.items
    assert part.total == len(found)
    return found


def current(library):
    """The readings that count, as the corrections leave them, with the story of each."""
    told = {one.id: story.id for story in library.stories() for one in story.articles}
    found = [corrected(one, library.corrections()) for one in library.readings(told, as_read=True)]
    return {one: told[one.article.id] for one in found}


def wanted(readings):
    """What everyone is credited with, by key: article, statement, names before and after."""
    found = {}
    for one in readings:
        names = {source.id: source.name for source in one.sources}
        for told in one.statements:
            chain = [names[id] for id in told.chain if id in names]
            chain = [name for at, name in enumerate(chain) if same(name) not in map(same, chain[:at])]
            for at, name in enumerate(chain):
                row = (one.article.id, told.id, told.span, told.text, name, tuple(chain[:at]), tuple(chain[at + 1 :]))
                found.setdefault(same(name), []).append(row)
    return found


def holds(library):
    """Compares every list with the full records."""
    stories, readings = list(library.stories()), current(library)
    assert [story_line(library, one) for one in stories] == [
        vars_of(one) for one in everything(library.lists.story_lines)
    ]
    for one in stories:
        lines = everything(library.lists.claim_lines, one.id)
        assert [claim_line(claim) for claim in library.claims(story=one.id)] == [vars_of(line) for line in lines]
        assert {library.lists.story_of(each.id) for each in one.articles} == {one.id}
    credits = wanted(readings)
    assert {line.key for line in everything(library.lists.source_lines)} == credits.keys()
    for key, rows in credits.items():
        found = everything(library.lists.credits, key)
        assert Counter(_credit(one) for one in found) == Counter(rows)
        days = [one.published or "" for one in found]
        assert days == sorted(days, reverse=True)
        line = library.lists.source_line(key)
        assert (line.statements, line.articles) == (len(rows), len({row[0] for row in rows}))
    assert list(library.check()) == []


def vars_of(line):
    return {name: getattr(line, name) for name in line.__slots__}


def _origins(claim):
    if claim is None:
        return {"low": 0, "high": 0, "unstated": 0}
    one = claim.origins
    return {"low": one.proven_distinct, "high": one.not_proven_shared, "unstated": one.unstated}


def story_line(library, one):
    claims = list(library.claims(story=one.id))
    first = claims[0] if claims else None
    return {
        "id": one.id, "title": one.title, "first": one.first, "last": one.last, "reports": len(one.articles),
        "claims": len(claims), "claim": first.text if first else None, **_origins(first),
        "denials": len({key for claim in claims for key in claim.denied_by}),
        "outlets": tuple(dict.fromkeys(each.outlet for each in one.articles if each.outlet))[:OUTLETS],
    }  # fmt: skip


def claim_line(one):
    days = [each.published for each in one.statements if each.published]
    return {
        "id": one.id, "story": one.story, "text": one.text, "reports": len({each.article for each in one.supporting}),
        **_origins(one), "denials": len(one.denied_by), "declines": len(one.declined_by),
        "conflicts": len(one.conflicts), "first": min(days, default=None), "last": max(days, default=None),
    }  # fmt: skip


def _credit(one):
    return one.article, one.statement, one.span, one.text, one.name, one.through, one.deeper
