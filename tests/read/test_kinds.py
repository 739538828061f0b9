"""Of which kind a source is, as its words and the weights tell together."""

import pytest

from sayso.read.kinds import shape, votes
from sayso.read.phrases import Phrase
from sayso.records import Kind

KINDS: tuple[Kind, ...] = (
    "person", "organisation", "outlet", "agency", "document", "post", "group", "unnamed", "author",
)  # fmt: skip
EVEN: dict[Kind, float] = dict.fromkeys(KINDS, 1 / len(KINDS))
PHRASES = (
    "the crew",
    "a crew",
    "her aide",
    "two keepers",
    "sources",
    "Oda Brandt",
    "Harrow Radio",
    "the Post",
    "",
    "?",
)


def likeliest(words, given=EVEN, called=None):
    found = votes(Phrase(words), given, called)
    return max(found, key=found.__getitem__)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the crew", "the 0 ?"),
        ("this crew of nine", "the 0 ?"),
        ("a crew", "a 0 ?"),
        ("another official", "a 0 unnamed"),
        ("her crew", "own 0 ?"),
        ("Velm’s crew", "own 0 ?"),
        ("several sources", "some 1 unnamed"),
        ("12 keepers", "some 1 ?"),
        ("keepers", "no 1 ?"),
        ("the ministry", "the 0 organisation"),
        ("Oda Brandt", "name ?"),
        ("Mr Brandt", "name person"),
        ("Harrow Radio", "name outlet"),
    ],
)
def test_a_shape_is_the_determiner_the_number_and_what_the_lists_know(words, expected):
    assert shape(Phrase(words)) == expected


@pytest.mark.parametrize(
    ("words", "kind"),
    [("the crew", "group"), ("the ministry", "organisation"), ("a letter", "document"), ("the mayor", "person"),
     ("two diplomats", "unnamed"), ("Lask Wire", "agency"), ("Mr Brandt", "person"), ("Harrow Radio", "outlet")],
)  # fmt: skip
def test_words_lean_to_the_kind_that_their_like_are_called(words, kind):
    assert likeliest(words) == kind


def test_what_the_weights_are_sure_of_outweighs_the_words():
    assert likeliest("the crew", {"organisation": 0.99, "group": 0.01}) == "organisation"


def test_what_the_words_say_settles_what_the_weights_leave_open():
    assert likeliest("the crew", {"person": 0.45, "group": 0.4, "unnamed": 0.15}) == "group"


def test_a_noun_that_was_never_counted_leaves_the_weights_word_as_it_was():
    assert likeliest("the zorb", {"group": 0.9, "person": 0.1}) == "group"
    assert likeliest("the zorb", {"document": 0.9, "person": 0.1}) == "document"


@pytest.mark.parametrize("given", [{"person": 0.6, "organisation": 0.4}, {"person": 0.5, "outlet": 0.5}])
def test_a_name_that_the_weights_call_an_organisation_is_no_person(given):
    assert likeliest("Castrel", given, "person") == "person"
    assert likeliest("Castrel", given, "organisation") in ("organisation", "outlet")
    assert likeliest("Castrel", given, "place") in ("organisation", "outlet")


def test_a_name_of_another_sort_of_thing_tells_nothing_of_the_kind():
    given: dict[Kind, float] = {"person": 0.6, "organisation": 0.4}
    assert votes(Phrase("Castrel"), given, "other") == votes(Phrase("Castrel"), given)


def test_what_a_description_holds_is_not_called_by_a_name():
    assert votes(Phrase("the crew"), EVEN, "person") == votes(Phrase("the crew"), EVEN)


@pytest.mark.parametrize("called", [None, "person", "organisation", "place", "other"])
@pytest.mark.parametrize("given", [{}, EVEN, {"person": 1.0}, {"outlet": 0.7, "agency": 0.3}])
def test_probabilities_add_up_to_one_whatever_was_given(given, called):
    for words in PHRASES:
        found = votes(Phrase(words), given, called)
        assert set(found) == set(KINDS)
        assert all(p > 0 for p in found.values())
        assert sum(found.values()) == pytest.approx(1)


SURNAMES = ("Brandt", "Ibsel", "Ives", "O’Dell", "Żana", "Ferró", "Quell-Marsh")


@pytest.mark.parametrize("surname", SURNAMES)
@pytest.mark.parametrize("called", [None, "person", "organisation"])
@pytest.mark.parametrize(
    "words", ["{}", "Oda {}", "Ms {}", "Prime Minister Oda {}", "Oda {}, the mayor", "Ilo & {}", "{}’s aide"]
)
def test_one_surname_for_another_changes_nothing(words, called, surname):
    expected = votes(Phrase(words.format("Marsh")), EVEN, called)
    assert votes(Phrase(words.format(surname)), EVEN, called) == expected


@pytest.mark.parametrize("owner", ["Ives’s", "Ives’", "Oda Marsh’s"])
def test_an_aide_is_somebodys_own_however_that_one_is_named(owner):
    assert shape(Phrase(f"{owner} aide")) == shape(Phrase("Marsh’s aide"))


def test_a_title_is_one_before_a_surname_that_begins_small_too():
    assert shape(Phrase("Ms van Orsin")) == shape(Phrase("Ms Orsin"))
