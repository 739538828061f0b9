"""Stories, claims and readings made by hand from examples/stories/*/expected.json, and a claim of 300 reports.

The readings hold the reports' own words; their statements are the passages that the expectation quotes.
"""

import hashlib
import json
from itertools import cycle
from pathlib import Path

from sayso.records import Article, Reader, Reading, Source, Span, Statement
from sayso.records.links import (
    Claim,
    Conflict,
    Copy,
    Difference,
    Listed,
    Origin,
    Origins,
    Passage,
    Relay,
    Story,
    Telling,
    Value,
)

STORIES = Path(__file__).parents[2] / "examples" / "stories"
NAMES = sorted(path.parent.name for path in STORIES.glob("*/expected.json"))


def digest(text):
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


class Told:
    """One example: `story`, `claims` and `readings` as records."""

    def __init__(self, name):
        self.expected = json.loads((STORIES / name / "expected.json").read_text(encoding="utf-8"))
        lines = (STORIES / name / "reports.jsonl").read_text(encoding="utf-8").splitlines()
        self.articles = [article(json.loads(line)) for line in lines]
        self.statements = {one.id: {} for one in self.articles}
        self.sources = {one.id: {} for one in self.articles}
        self.claims = [self.claim(one) for one in self.expected["claims"]]
        self.story = self.make_story()
        self.readings = [self.reading(one) for one in self.articles]

    def report(self, number):
        return self.articles[number - 1]

    def passage(self, quote):
        one = self.report(quote["report"])
        start = one.text.index(quote["quote"])
        return Passage(one.id, Span(start, start + len(quote["quote"])), quote["quote"])

    def claim(self, expected):
        group_of = {n: group["name"] for group in expected["origins"]["groups"] for n in group["reports"]}
        tellings = {}
        for one in expected["statements"]:
            telling = self.telling(one, group_of.get(one["report"]))
            tellings.setdefault(telling.key, telling)
        tellings = tuple(tellings.values())
        answers = {stance: tuple(t.key for t in tellings if t.stance == stance) for stance in ("denies", "declines")}
        quotes = {one["quote"] for one in expected["statements"]}
        return Claim(
            digest(expected["text"]), "a" * 16, expected["text"], tellings,
            origins(expected["origins"], tellings, self.articles, expected["why"]),
            tuple(Conflict(one["slot"], self.values(one)) for one in self.about("conflicts", quotes)),
            tuple(Difference("figure", one["because"], self.values(one)) for one in self.about("no_conflicts", quotes)),
            denied_by=answers["denies"], declined_by=answers["declines"],
        )  # fmt: skip

    def about(self, kind, quotes):
        return [one for one in self.expected[kind] if one["quotes"][0]["quote"] in quotes]

    def values(self, expected):
        passages = [self.passage(one) for one in expected["quotes"]]
        return tuple(Value(one.text, (f"{one.article}/{self.number(one)}",), one) for one in passages)

    def number(self, passage):
        known = self.statements[passage.article]
        return known.setdefault(passage.span, f"t{len(known) + 1}")

    def telling(self, expected, group):
        passage, one = self.passage(expected), self.report(expected["report"])
        relays = [each["from"] for each in self.expected["relays"] if each["report"] == expected["report"]]
        through = relays[:1] if expected["stance"] == "relays" else []
        chain = (*through, group) if group else ()
        for name in chain:
            self.sources[one.id].setdefault(name, "outlet" if name in relays else "person")
        where = one.id, one.location, one.outlet, one.published
        return Telling(*where, self.number(passage), passage.text, chain, expected["stance"])

    def make_story(self):
        listed = [Listed(one.id, one.location, one.outlet, one.published, one.title) for one in self.articles]
        relays = [
            Relay(self.report(one["report"]).outlet, self.report(one["report"]).id, one["from"], self.first_words(one))
            for one in self.expected["relays"]
        ]
        copies = [
            Copy(
                self.report(one["report"]).id, self.report(one["of"]).id, 0.9, ((Span(0, 60), Span(0, 60)),), "earlier"
            )
            for one in self.expected["copies"]
        ]
        days = [one.published for one in self.articles]
        ids = tuple(claim.id for claim in self.claims)
        return Story("a" * 16, listed[0].title, days[0], days[-1], ids, tuple(listed), tuple(relays), tuple(copies))

    def first_words(self, relay):
        one = self.report(relay["report"])
        return Passage(one.id, Span(0, 40), one.text[:40])

    def reading(self, one):
        ids = {name: f"s{number}" for number, name in enumerate(self.sources[one.id], 1)}
        sources = tuple(Source(ids[name], name, kind, None, ()) for name, kind in self.sources[one.id].items())
        chains = {t.statement: t.chain for c in self.claims for t in c.statements if t.article == one.id}
        found = []
        for span, id in self.statements[one.id].items():
            chain = tuple(ids[name] for name in chains.get(id, ()))
            root = chain[-1] if chain else None
            found.append(Statement(id, span, one.text[span.start : span.end], chain, root, (), "says", (), ("cue",)))
        return Reading(one, (), sources, (), tuple(found), Reader("0.1.0", "0" * 64))


def article(report):
    text = report["text"]
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    about = report["location"], report["outlet"], report["title"], None, report["published"], "en"
    return Article(digest(report["location"] + text), *about, text, sha256)


def origins(expected, tellings, articles, why):
    told = [one for one in tellings if one.stance in ("asserts", "relays")]
    groups, taken = [], set()
    for group in expected["groups"]:
        ids = {articles[number - 1].id for number in group["reports"]}
        keys = tuple(one.key for one in told if one.article in ids and one.key not in taken)
        taken |= set(keys)
        groups.append(Origin(group["name"], "person", keys, (why,), True))
    unstated = len(told) - len(taken)
    return Origins(expected["proven_distinct"], expected["not_proven_shared"], unstated, tuple(groups))


def telling(outlet, day, chain=(), stance="relays", **more):
    """One statement of an invented article; everything but outlet, day and chain is made from the outlet's name."""
    id = digest(outlet or "nobody")
    where = id, f"https://example.org/{id}/port.html", outlet, day
    return Telling(*where, more.pop("statement", "t1"), "the port would stay closed", tuple(chain), stance, **more)


def claim(*tellings, groups=(), low=1, **more):
    """A claim of tellings; `groups` are pairs of an origin's name and the outlets whose statements go back to it."""
    told = [one for one in tellings if one.stance in ("asserts", "relays")]
    made = [Origin(n, "unnamed", tuple(t.key for t in told if t.outlet in of), (), False) for n, of in groups]
    grouped = {key for one in made for key in one.statements}
    unstated = sum(one.key not in grouped for one in told)
    return Claim(
        "c" * 16, "a" * 16, "The port of Velm would stay closed.", tellings,
        Origins(min(low, len(made)), len(made), unstated, tuple(made)), **more,
    )  # fmt: skip


def three_hundred():
    """A claim in 300 reports: an official through two outlets, some with sources of their own, denials, no source."""
    ways = cycle(
        [("The Velm Post", "a port official"), ("Lethmar Press", "a port official"), ("The Velm Post",), (), ()]
    )
    tellings = [telling("The Velm Post", "2031-05-01", ("a port official",), "asserts")]
    for number in range(1, 300):
        day = f"2031-05-{1 + number // 10:02d}T{number % 24:02d}:00"
        chain, stance = next(ways), "relays"
        if number % 15 == 0:
            chain, stance = (f"source {number}",), "asserts"
        elif number % 29 == 0:
            chain, stance = ("the harbour master",), "denies"
        tellings.append(telling(f"Outlet {number}", day, chain, stance))
    own = {one.chain[0]: [one.outlet] for one in tellings if one.chain and one.chain[0].startswith("source")}
    one = [each.outlet for each in tellings if each.chain and each.chain[0] in ("The Velm Post", "Lethmar Press")]
    return claim(*tellings, groups=[("a port official", ["The Velm Post", *one]), *own.items()])
