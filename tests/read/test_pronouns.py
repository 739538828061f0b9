"""Whom "he" and "she" mean: somebody who was named or credited near by, and nobody where that is not sure."""

import pytest
from by_hand import at, credit

from sayso.read.drafts import Draft
from sayso.read.languages.given_names import _LIST as LIST
from sayso.read.languages.given_names import pronoun
from sayso.read.pronouns import FEATURES, REACH, Place, by_weights
from sayso.read.sources import Identities
from sayso.records import Span

RAINS = "Ilo Marsh said it rains. "
MET = "Ilo Marsh met Tor Ibsel on Monday. Marsh nodded. Ibsel left. He said it rains."


def weighed(text, pronoun, *drafts, which="he", names=()):
    """Whom a pronoun can mean, by their names, and what is seen of each."""
    identities = Identities(text, [(at(text, name), kind) for name, kind in names])
    for draft in drafts:
        identities.place(draft)
    span = at(text, pronoun)
    latest = identities.credited[-1][1] if identities.credited else None
    place = Place(span, Draft((span,), (), (Span(span.end, len(text)),)), latest, None)
    found = identities.antecedents.candidates(which, span, identities.entities)
    return [one.entity.longest for one in found], identities.antecedents.features(found, place)


def test_the_only_person_credited_just_before_is_he(known):
    text = f"{RAINS}He added that it pours."
    found = known(text, credit(text, "Ilo Marsh", "said", "it rains"), credit(text, "He", "added", "it pours"))
    assert found["He"] is found["Ilo Marsh"]
    assert found.names() == ["Ilo Marsh"]


def test_the_only_person_credited_in_the_paragraph_before_is_she(known):
    text = "Oda Brandt said it rains.\n\nThe dam is full. She added that it pours."
    found = known(text, credit(text, "Oda Brandt", "said", "it rains"), credit(text, "She", "added", "it pours"))
    assert found["She"] is found["Oda Brandt"]


def test_two_equally_near_people_leave_it_open_and_both_are_candidates(known):
    found = known(MET, credit(MET, "He", "said", "it rains"))
    assert found["He"].name == "He"
    by_id = {source.id: source.name for source in found.sources.values()}
    assert {by_id[one] for one in found["He"].candidates} == {"Ilo Marsh", "Tor Ibsel"}


def test_two_people_credited_together_are_not_he(known):
    text = "Ilo Marsh and Tor Ibsel said it pours. He added that it snows."
    both = credit(text, "Ilo Marsh and Tor Ibsel", "said", "it pours")
    found = known(text, both, credit(text, "He", "added", "it snows"))
    assert found["He"] is not found["Ilo Marsh and Tor Ibsel"]


def test_two_of_whom_the_same_is_seen_leave_it_open_whatever_the_weights_are():
    identities = Identities(MET)
    span = at(MET, "[He] said")
    found = identities.antecedents.candidates("he", span, identities.entities)
    seen = identities.antecedents.features(found, Place(span, Draft((span,), (), ()), None, None))
    assert by_weights(found, [seen[0], seen[0]], span) is None


def test_a_known_she_is_not_he(known):
    text = "Tor Ibsel said it pours. Mrs Oda Brandt said it rains. He added that it snows."
    found = known(
        text,
        credit(text, "Tor Ibsel", "Ibsel [said]", "it pours"),
        credit(text, "Mrs Oda Brandt", "Brandt [said]", "it rains"),
        credit(text, "He", "added", "it snows"),
    )
    assert found["He"] is found["Tor Ibsel"]


def test_who_was_called_she_elsewhere_is_not_he(known):
    text = "Oda Brandt wiped her glasses. Brandt said it rains in Velm. He added that it snows."
    found = known(text, credit(text, "[Brandt] said", "said", "it rains"), credit(text, "He", "added", "it snows"))
    assert found["He"] is not found["[Brandt] said"]
    assert found["He"].candidates == ()


def test_who_she_was_is_known_from_then_on():
    text = "Oda Brandt said it rains. She added that it pours. He denied it."
    drafts = credit(text, "Oda Brandt", "said", "it rains"), credit(text, "She", "added", "it pours")
    assert weighed(text, "[He] denied", *drafts) == ([], [])


@pytest.mark.parametrize("reached", [True, False])
def test_nobody_is_chosen_from_farther_back_than_a_pronoun_reaches(reached):
    filler = "The rain fell on the roofs of the town. " * (REACH // 40 - 3 + 4 * (not reached))
    text = f"{RAINS}{filler}He added that it pours."
    found, _ = weighed(text, "He", credit(text, "Ilo Marsh", "said", "it rains"))
    assert found == ["Ilo Marsh"] * reached


def test_far_from_everybody_he_is_a_source_of_his_own(known):
    text = f"{RAINS}{'The rain fell on the roofs. ' * 40}He added that it pours."
    found = known(text, credit(text, "Ilo Marsh", "said", "it rains"), credit(text, "He", "added", "it pours"))
    assert found["He"].name == "He"
    assert found["He"].candidates == ()


@pytest.mark.parametrize(
    ("source", "kind"),
    [("Harrow Radio", "outlet"), ("The Ministry of Works", "organisation"), ("Two keepers", "unnamed")],
)
def test_neither_a_body_nor_several_people_are_he(source, kind):
    text = f"{source} said it rains. He added that it pours."
    assert weighed(text, "He", credit(text, source, "said", "it rains", kind=kind)) == ([], [])


def test_somebody_named_who_is_no_source_is_a_candidate_where_the_weights_take_him_for_a_person():
    text = f"{RAINS}At the dam was Tor Ibsel. He added that it pours."
    marsh = credit(text, "Ilo Marsh", "said", "it rains")
    assert weighed(text, "He", marsh)[0] == ["Ilo Marsh"]
    assert weighed(text, "He", marsh, names=[("Tor Ibsel", "person")])[0] == ["Tor Ibsel", "Ilo Marsh"]
    assert weighed(text, "He", marsh, names=[("Tor Ibsel", "place")])[0] == ["Ilo Marsh"]


def test_nobody_named_only_after_the_pronoun_is_meant():
    text = f"{RAINS}He added that it pours. Tor Ibsel nodded. Ibsel left."
    marsh = credit(text, "Ilo Marsh", "said", "it rains")
    assert weighed(text, "He", marsh, names=[("Tor Ibsel", "person")])[0] == ["Ilo Marsh"]


def test_one_person_is_one_candidate_however_often_named():
    text = f"{RAINS}Marsh nodded. Mr Marsh sat down. He added that it pours."
    assert weighed(text, "He", credit(text, "Ilo Marsh", "said", "it rains"))[0] == ["Ilo Marsh"]


def test_as_many_things_are_seen_of_each_candidate_as_have_a_name():
    assert len(set(FEATURES)) == len(FEATURES)
    found, seen = weighed(MET, "[He] said")
    assert found == ["Tor Ibsel", "Ilo Marsh"]
    assert [len(one) for one in seen] == [len(FEATURES)] * 2


def test_the_nearer_is_seen_to_be_nearer():
    _, (nearer, farther) = weighed(MET, "[He] said", names=[("Ilo Marsh", "person"), ("Tor Ibsel", "person")])
    for name in ("log of the characters between", "sentences between, up to five", "rank by nearness"):
        assert nearer[FEATURES.index(name)] < farther[FEATURES.index(name)]


@pytest.mark.parametrize(("one", "other"), [("Ilo Marsh", "Żan Ferró"), ("Tor Ibsel", "Abu Haddu")])
def test_what_is_seen_does_not_depend_on_the_name(one, other):
    def swapped(words):
        return words.replace(one, other).replace(one.split()[1], other.split()[1])

    marsh = credit(MET, "Ilo Marsh", "met", "Tor Ibsel")
    text = swapped(MET)
    again = credit(text, swapped("Ilo Marsh"), "met", swapped("Tor Ibsel"))
    found, seen = weighed(MET, "[He] said", marsh)
    assert weighed(text, "[He] said", again) == ([swapped(name) for name in found], seen)


def test_a_given_name_tells_she_from_he(known):
    text = "Oda Brandt said it rains. Joachim Marsh said it pours. She added that it snows."
    found = known(
        text,
        credit(text, "Oda Brandt", "Brandt [said]", "it rains"),
        credit(text, "Joachim Marsh", "Marsh [said]", "it pours"),
        credit(text, "She", "added", "it snows"),
    )
    assert found["She"] is not found["Joachim Marsh"]


def test_given_names_are_as_many_of_each_part_of_the_world_and_none_is_both():
    rows = [line.split(": ", 1) for line in LIST.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    names = [(which, name) for which, some in rows for name in some.split()]
    assert len(names) > 2500
    assert abs(sum(which == "she" for which, _ in names) - sum(which == "he" for which, _ in names)) < 500
    assert pronoun("Chukwuemeka") == "he" and pronoun("Ngozi Okafor") == "she" and pronoun("Günter") == "he"
    assert pronoun("Velm") is None and pronoun("") is None
