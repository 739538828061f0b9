"""Origins are an interval: roots are one on evidence only, and what nothing proves apart is not counted as apart."""

import itertools

import pytest

from sayso.ingest.article import make_page
from sayso.link.claims.origins import Rooted, origins
from sayso.link.claims.roots import Root, Roots
from sayso.read.article import read
from sayso.read.tagger import tagger


def root(name, kind="person", keys=(), proven=True, through=("ledger",)):
    return Root(name, kind, frozenset(keys), proven, through)


def told(*roots):
    return [Rooted(f"a{n}/t1", f"a{n}", one) for n, one in enumerate(roots)]


def ends(tellings):
    found = origins(tellings)
    return found.proven_distinct, found.not_proven_shared, found.unstated


FERRO = root("Ana Ferro", keys=("name:ana ferro", "voice:minist"))
LIND = root("Bo Lind", keys=("name:bo lind",))
OFFICIAL = root("an official", "unnamed", ("heard:ledger",), False)
OTHER = root("a diplomat", "unnamed", ("heard:courier",), False, ("courier",))
STOPS = root("The Ledger", "outlet", ("outlet:ledger",), False, ("wire", "ledger"))


@pytest.mark.parametrize(
    ("tellings", "interval"),
    [
        (told(FERRO, LIND), (2, 2, 0)),
        (told(FERRO, FERRO, LIND), (2, 2, 0)),
        (told(FERRO, root("The ministry", "organisation", ("voice:minist",))), (1, 1, 0)),
        (told(OFFICIAL, OTHER), (1, 2, 0)),
        (told(OFFICIAL, root("a source", "unnamed", ("heard:ledger",), False, ("wire", "ledger"))), (1, 1, 0)),
        (told(FERRO, OFFICIAL), (1, 2, 0)),
        (told(FERRO, None, None), (1, 1, 2)),
        (told(None, None), (0, 0, 2)),
        (told(STOPS), (1, 1, 0)),
        (told(OFFICIAL, STOPS), (1, 1, 0)),
        (told(STOPS, root("Courier", "outlet", ("outlet:courier",), False, ("post", "courier"))), (1, 2, 0)),
    ],
)
def test_the_interval_goes_from_the_proven_to_all_that_nothing_ties_together(tellings, interval):
    assert ends(tellings) == interval


def test_one_that_stops_at_an_outlet_makes_no_two_of_its_sources_one():
    tellings = told(FERRO, LIND, STOPS)
    assert ends(tellings) == (2, 2, 0)


def test_copied_words_have_the_origin_of_what_they_copy():
    first, copy = told(FERRO, None)
    assert ends([first, Rooted(copy.key, copy.article, None, (first.key,))]) == (1, 1, 0)


def test_a_copy_of_two_sources_makes_them_no_one():
    first, second, none, *copies = told(FERRO, LIND, None, FERRO, LIND, None)
    keys = (first.key, second.key, none.key)
    assert ends([first, second, none, *(Rooted(one.key, one.article, one.root, keys) for one in copies)]) == (2, 2, 1)


def test_the_order_of_the_tellings_changes_nothing():
    tellings = told(FERRO, OFFICIAL, STOPS, None, LIND)
    assert {ends(order) for order in itertools.permutations(tellings)} == {ends(tellings)}


def test_every_merge_says_why():
    (group,) = origins(told(OFFICIAL, root("a source", "unnamed", ("heard:ledger",), False))).groups
    assert group.why == ("an unnamed source, heard through one outlet: ledger",)


def article(outlet, text, published="2031-05-16"):
    return read(make_page(text, outlet, outlet=outlet, published=published), tagger(0))


def roots_of(*readings):
    found = Roots(readings)
    return [
        next(root for statement in reading.statements if (root := found.of(reading, statement))) for reading in readings
    ]


def test_an_unnamed_source_is_never_one_with_a_person():
    one, other = roots_of(
        article("The Ledger", "A ministry official said that the bridge at Tarn would close on Monday."),
        article(
            "The Courier", "Ana Ferro, the transport minister, said that the bridge at Tarn would close on Monday."
        ),
    )
    assert one.keys.isdisjoint(other.keys)
    assert not one.proven
    assert other.proven


def test_a_minister_and_her_ministry_speak_with_one_voice_unless_the_user_says_otherwise():
    readings = (
        article("The Ledger", "The transport ministry said that the bridge at Tarn would close on Monday."),
        article(
            "The Courier", "Ana Ferro, the transport minister, said that the bridge at Tarn would close on Monday."
        ),
    )
    one, other = roots_of(*readings)
    assert one.keys & other.keys
    apart = Roots(readings, voices=False)
    keys = [apart.of(reading, reading.statements[0]).keys for reading in readings]
    assert keys[0].isdisjoint(keys[1])


def test_what_was_heard_through_an_outlet_is_known_by_that_outlet():
    one, other = roots_of(
        article("The Ledger", "A dock worker told the Ledger that three ships had sailed."),
        article("The Courier", "Three ships had sailed, a dock worker told The Ledger, which did not name him."),
    )
    assert "heard:ledger" in one.keys
    assert other.through[-1] in ("ledger", "courier")
