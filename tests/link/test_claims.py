"""What several reports tell together, whoever is read first."""

import random
from dataclasses import replace
from itertools import product

import pytest
from articles import article

from sayso.link import claims, copies
from sayso.link.claims.corrected import joined
from sayso.link.claims.units import units
from sayso.records.corrections import Correction, of_source, of_statement

FIRST = article(
    "The Harrow Ledger",
    "The inner harbour of Velm was shut to all ships on Sunday night, a port official told the Harrow Ledger.\n\n"
    "The official asked not to be named. Herring was cheap on Monday.",
    "2031-05-13",
)
SECOND = article(
    "Coast Radio",
    "The Harrow Ledger reports that the inner harbour at Velm was closed to every ship on Sunday night.\n\n"
    "It is a slow week otherwise.",
    "2031-05-14",
)
THIRD = article(
    "Velm Courier",
    "The harbour master, Ana Ferro, said that the inner harbour of Velm had been shut to all ships on Sunday night.\n\n"
    "The mayor of Velm said that the inner harbour was never shut on Sunday night.",
    "2031-05-15",
)
STORY = (FIRST, SECOND, THIRD)


@pytest.fixture(scope="module")
def closed():
    return about_the_closure(claims("s", STORY, copies(STORY)))


def about_the_closure(found):
    return max(found, key=lambda claim: sum("harbour" in told.text for told in claim.statements))


def test_the_same_in_other_words_is_one_claim_of_all_who_tell_it(closed):
    telling = {told.outlet for told in closed.statements if told.stance in ("asserts", "relays")}
    assert telling == {"The Harrow Ledger", "Coast Radio", "Velm Courier"}


def test_one_who_says_the_contrary_denies_it_and_adds_no_origin(closed):
    denied = [told for told in closed.statements if told.key in closed.denied_by]
    assert [told.chain for told in denied] == [("The mayor of Velm",)]
    behind = {key for group in closed.origins.groups for key in group.statements}
    assert behind.isdisjoint(closed.denied_by)


def test_its_origins_are_an_interval_from_the_named_to_all_that_nothing_ties(closed):
    assert (closed.origins.proven_distinct, closed.origins.not_proven_shared) == (1, 2)


def test_its_text_is_words_of_one_of_its_statements(closed):
    assert any(" ".join(told.text.split()) == closed.text for told in closed.statements)


def test_what_one_article_alone_tells_is_no_claim():
    assert all(len({told.article for told in one.statements}) > 1 for one in claims("s", STORY, ()))


def test_twenty_orders_of_the_articles_give_the_same():
    rng = random.Random(1)
    found = {claims("s", tuple(rng.sample(STORY, len(STORY))), ()) for _ in range(20)}
    assert len(found) == 1


def said(*kinds, about):
    """Corrections of these kinds, one after the other, about the harbour's closure as these articles tell it."""
    named = [of_statement(one.article, one.statements[0].span) for one in about]
    return [Correction(f"c{at}", f"2031-05-20T10:0{at}:00+00:00", kind, tuple(named), None) for at, kind in kinds]


def telling(corrections):
    """Whose words are in the claim of the closure."""
    claim = about_the_closure(claims("s", STORY, (), corrections))
    return {told.outlet for told in claim.statements if told.stance in ("asserts", "relays")}


def test_what_the_user_splits_off_is_no_longer_in_it(closed):
    (split,) = said((1, "split"), about=[SECOND])
    assert telling([split]) == {"The Harrow Ledger", "Velm Courier"}


def test_the_later_of_a_merge_and_a_split_holds_until_it_is_undone(closed):
    whole = {"The Harrow Ledger", "Coast Radio", "Velm Courier"}
    merge, again = said((1, "merge"), (3, "merge"), about=STORY)
    (split,) = said((2, "split"), about=[SECOND])
    assert telling([merge, split]) == whole - {"Coast Radio"}
    assert telling([merge, split, again]) == whole
    assert telling([merge, split, replace(again, undone=True)]) == whole - {"Coast Radio"}
    assert telling([merge, replace(split, undone=True)]) == whole


def test_a_split_takes_nothing_else_out_of_what_was_merged():
    first, second, third = (units(one)[0] for one in STORY)
    merge, again = said((1, "merge"), (3, "merge"), about=STORY)
    (split,) = said((2, "split"), about=[FIRST])
    assert joined([first, second, third], [merge, split]) == {(1, 2)}
    assert joined([first, second, third], [merge, split, again]) == {(0, 1), (0, 2)}


def test_a_source_that_the_user_renames_is_one_with_its_namesake():
    ledger = of_source(FIRST.article.location, next(s.name for s in FIRST.sources if s.kind == "unnamed"))
    changes = [
        Correction("c1", "2031-05-20T10:00:00+00:00", "rename", (ledger,), "Ana Ferro"),
        Correction(
            "c2", "2031-05-20T10:01:00+00:00", "retype", (of_source(FIRST.article.location, "Ana Ferro"),), "person"
        ),
    ]
    origins = about_the_closure(claims("s", STORY, (), changes)).origins
    assert (origins.proven_distinct, origins.not_proven_shared) == (1, 1)
    undone = [Correction(c.id, c.at, c.kind, c.subjects, c.value, undone=True) for c in changes]
    assert about_the_closure(claims("s", STORY, (), undone)).origins.not_proven_shared == 2


def test_a_denial_that_the_user_splits_off_answers_it_no_longer(closed):
    (denial,) = closed.denied_by
    (statement,) = [one for one in THIRD.statements if denial.endswith(f"/{one.id}")]
    named = of_statement(THIRD.article, statement.span)
    split = Correction("c1", "2031-05-20T10:00:00+00:00", "split", (named,), None)
    assert denial not in about_the_closure(claims("s", STORY, copies(STORY), (split,))).denied_by


@pytest.mark.parametrize(
    ("answer", "denied", "declined"),
    [
        ("A spokesman for the port dismissed the report.", 1, 0),
        ("A spokesman for the port declined to comment on the report.", 0, 1),
        ("A spokesman for the port had no comment.", 0, 1),
        ("The port rejected reports that its inner harbour was shut to ships on Sunday night.", 1, 0),
    ],
)
def test_an_answer_to_the_report_is_of_what_its_article_told_before(answer, denied, declined):
    asked = article("Velm Wire", "The inner harbour of Velm was closed to all ships on Sunday night. " + answer)
    found = about_the_closure(claims("s", (FIRST, SECOND, asked), ()))
    assert (len(found.denied_by), len(found.declined_by)) == (denied, declined)


def test_words_that_tell_nothing_by_themselves_make_no_claim():
    said = "{who} waited at the gate for an hour. “We asked for more,” {who} said. It was not to be."
    told = [article(f"Paper {who}", said.format(who=who)) for who in ("Ana Ferro", "Bo Lind")]
    assert not [one for one in claims("s", told, copies(told)) if "asked" in one.text]


def test_nobody_denies_what_they_say():
    """The same person's words that look contrary are no denial of them."""
    one = article("The Ledger", "The springs below the quarry are safe, Ana Ferro said on Monday.")
    other = article("The Post", "No spring below the quarry would come to harm, Ana Ferro said on Monday.")
    assert not [key for claim in claims("s", [one, other], ()) for key in claim.denied_by]


def test_what_forty_reports_tell_is_one_claim_of_forty():
    """Each is asked about with few others, however many there are."""
    said = "{day} evening the inner harbour of Velm was shut to all {ships}, {who} said."
    told = [
        article(f"Paper {at}", said.format(day=day, ships=ships, who=who))
        for at, (day, ships, who) in enumerate(
            product(
                ("On Thursday", "Thursday"),
                ("ships", "vessels", "boats", "traffic"),
                ("an official", "Ana Ferro", "the port", "Bo Lind", "a pilot"),
            )
        )
    ]
    (most, *_) = claims("s", told, ())
    assert len({one.article for one in most.supporting}) == len(told) == 40


def test_what_is_left_of_a_claim_after_a_split_stays_together():
    many = tuple(
        article(f"News {at}", "The mill of Velm burned down on Sunday night.", "2031-05-15") for at in range(9)
    )
    (claim,) = claims("s", many, copies(many))
    off = tuple(of_statement(one.article, one.statements[0].span) for one in many[:4])
    parts = claims("s", many, copies(many), [Correction("1", "2031-05-20", "split", off, None)])
    assert len(claim.statements) == 9
    assert sorted(len(one.statements) for one in parts) == [4, 5]
