"""Who is who in a story, and for whom they speak: by the words beside names, and never for an unnamed source."""

import pytest

from sayso.ingest.article import make_page
from sayso.link.claims.naming import named, owner
from sayso.link.claims.roles import head
from sayso.link.claims.roots import Roots
from sayso.read.article import read
from sayso.read.tagger import tagger


def article(outlet, text):
    return read(make_page(text, outlet, outlet=outlet, published="2031-05-16"), tagger(0))


def keys(*readings):
    """The keys of the root of each article's first statement that has one."""
    found = Roots(readings)
    return [next(root.keys for told in reading.statements if (root := found.of(reading, told))) for reading in readings]


NAMED = article("The Ledger", "The ferry had no papers, said Ana Ferro, the harbour mayor of Tarn, on Monday.")
OTHER = article("The Post", "Milo Brandt, the mayor of Ostry, said on Monday that the ferry would sail again.")


def test_an_office_without_a_name_is_the_one_person_who_holds_it_in_the_story():
    office = article("The Courier", "The ferry had no papers, the harbour mayor said on Monday.")
    one, other = keys(NAMED, office)
    assert "name:ana ferro" in one & other


def test_an_office_that_two_persons_hold_is_neither():
    office = article("The Courier", "The ferry had no papers, the mayor said on Monday.")
    *_, found = keys(NAMED, OTHER, office)
    assert not {"name:ana ferro", "name:milo brandt"} & found


def test_an_unnamed_official_is_nobody_whatever_the_office():
    nameless = article("The Courier", "The ferry had no papers, a harbour official said on Monday.")
    one, other = keys(NAMED, nameless)
    assert one.isdisjoint(other)


def test_what_belongs_to_an_organisation_speaks_for_it():
    one, other = keys(
        article("The Ledger", "Vessary Stone said on Monday that the pit at Tarn would close."),
        article("The Courier", "Vessary Stone's press office said on Monday that the pit at Tarn would close."),
    )
    assert one & other


def test_words_about_somebody_else_make_nobody_a_voice():
    """A minister who accuses a party speaks for no party."""
    one, other = keys(
        article("The Ledger", "Casimir Halvek, the interior minister, accused New Furrow of an attack on the bridge."),
        article("The Courier", "New Furrow said on Monday that nobody had attacked the bridge."),
    )
    assert one.isdisjoint(other)


@pytest.mark.parametrize(
    ("name", "noun"),
    [
        ("the town's fire chief", "chief"),
        ("the doctor on duty", "doctor"),
        ("Dr", "doctor"),
        ("the chairwoman of the harbour board", "chairman"),
    ],
)
def test_the_noun_of_a_role(name, noun):
    assert head(name) == noun


@pytest.mark.parametrize(
    ("name", "whose", "words"),
    [
        ("New Furrow's press office", "New Furrow", "new furrow"),
        ("the ministry’s statement", "the ministry", ""),
        ("Jonas Felk’s office", "Jonas Felk", "jonas felk"),
        ("The Torvenna Rack Railway", "The Torvenna Rack Railway", "torvenna rack railway"),
    ],
)
def test_whose_an_office_or_a_statement_is(name, whose, words):
    assert owner(name) == whose
    assert named(whose) == words


def test_one_misread_credit_makes_no_agency_a_company():
    readings = (
        article("Threlwire", "A port official told Threlwire that the harbour at Tarn was shut on Monday."),
        article("Radio Lead", "Threlwire said that the harbour at Tarn was shut on Monday, citing a port official."),
    )
    assert Roots(readings).outlets.speaking == frozenset()


def throughs(*readings):
    """Through which outlets each article's first statement with a root came."""
    found = Roots(readings)
    return [next(root.through for told in one.statements if (root := found.of(one, told))) for one in readings]


def test_a_spokesman_of_nobody_speaks_for_the_institution_named_just_before():
    one, other = keys(
        article("The Ledger", "The energy ministry said on Monday that the tanks at Tarn were full."),
        article(
            "The Courier",
            "The energy ministry broke its silence on Monday. “The tanks are full,” spokesman Jorn Halsen said.",
        ),
    )
    assert any(key.startswith("voice:minist") for key in one & other)


def test_an_age_means_the_only_person_named_just_before():
    text = "Mayor Ana Ferro learned of the closure from the radio. “Nobody rang me,” the 58-year-old former baker said."
    (found,) = keys(article("The Ledger", text))
    assert "name:ana ferro" in found


def test_a_pronoun_that_points_to_nobody_known_is_no_person_of_its_own():
    reading = article("The Ledger", "At the gate on Monday there was no shouting. “We have bread for a day,” she said.")
    (found,) = keys(reading)
    assert found == {"heard:ledger"}


PAPER = article("Tarn Courier", "A port official told the Tarn Courier on Monday that the harbour had been shut.")
AIR = article(
    "Radio Sund", "A port official said on Monday that the harbour had been shut, according to the Tarn Courier."
)


def test_the_station_is_the_station_that_an_article_names_and_not_its_paper():
    both = article(
        "The Post",
        "The Tarn Courier had nothing on the siren. Radio Sund told it first. The siren was broken, the station said.",
    )
    found = Roots([PAPER, AIR, both])
    told = next(one for one in both.statements if "broken" in one.text)
    assert found.of(both, told).through[-1] == "radio sund"


def test_who_has_its_whole_story_from_another_heard_its_nameless_source_there():
    told = article(
        "Daily Bell",
        "The harbour had been shut for a night, port officials have confessed. "
        "The astonishing story was aired by local station Radio Sund on Monday.",
    )
    own = article("Daily Bell", "The harbour had been shut for a night, port officials have confessed.")
    assert throughs(PAPER, AIR, told)[-1] == ("daily bell", "radio sund")
    assert throughs(PAPER, AIR, own)[-1] == ("daily bell",)


def test_the_papers_informant_is_heard_through_the_paper():
    told = article(
        "The Post",
        "The Tarn Courier has looked into the closure. The harbour had been shut, the newspaper’s informant said.",
    )
    assert throughs(PAPER, told)[-1] == ("post", "tarn courier")


def test_a_company_is_one_with_its_statement():
    one, other = keys(
        article("The Ledger", "Vessary Quarries said on Monday that the pit at Tarn would close."),
        article(
            "The Courier",
            "Vessary Quarries has shown its hand. The pit at Tarn would close, a one-page statement said.",
        ),
    )
    assert one & other


def test_two_documents_of_which_nothing_is_told_are_not_one():
    one, other = keys(
        article("The Ledger", "The pit at Tarn would close, a leaked memo said."),
        article("The Courier", "The pit at Tarn would close, a leaked memo said."),
    )
    assert one.isdisjoint(other)


def test_a_chain_names_an_outlet_that_is_here_as_it_names_itself():
    told = article("The Post", "The harbour had been shut on Sunday, the Courier reported.")
    found = Roots([PAPER, told])
    (cited,) = [one for one in told.sources if "Courier" in one.name]
    assert found.called(told, cited) == "Tarn Courier"


def test_an_outlet_that_has_its_only_nameless_source_from_another_hands_it_on():
    wire = article(
        "Tarn Wire", "The harbour had been shut, a port official told the Tarn Courier, the Tarn Courier reports."
    )
    last = article("The Post", "The harbour had been shut, a port official said, according to Tarn Wire.")
    first, _, second = keys(PAPER, wire, last)
    assert first == second
    own = article("Tarn Wire", "The harbour had been shut, a diplomat said on Monday.")
    first, _, second = keys(PAPER, own, last)
    assert first.isdisjoint(second)


def test_a_nameless_document_is_one_with_the_named_person_who_tells_of_it():
    cited = article(
        "The Ledger", "Ana Ferro said that a leaflet sent to every house had announced the closure of the bridge."
    )
    told = article("The Post", "The closure of the bridge had been announced to every house, Ana Ferro said.")
    other = article("The Courier", "The closure of the bridge had been announced to every house, Milo Brandt said.")
    one, own, another = (frozenset().union(*of) for of in map(named_roots, (cited, told, other)))
    assert "name:ana ferro" in one & own and not one & another


def named_roots(reading):
    return [root.keys for told in reading.statements if (root := Roots([reading]).of(reading, told))]


def roots_of(*readings):
    """All roots of each article, in the company of the others."""
    found = Roots(readings)
    return [[root for told in one.statements if (root := found.of(one, told))] for one in readings]


def test_the_one_page_text_is_whose_the_statement_before_it_is():
    own = article("The Ledger", "The interior ministry said on Monday that four guards had been hurt.")
    text = (
        "Vessary Quarries said that nobody was attacked. Four guards had been hurt, a written statement"
        " from the interior ministry said on Monday. The one-page text said that the cargo was complete."
    )
    (first, *_), second = roots_of(own, article("Interline", text))
    told = next(root for root in second if root.name == "The one-page text")
    assert first.keys & told.keys


def test_the_release_of_the_company_that_published_one_here_is_its_own():
    own = article("Harrand Stone", "The quarry would grow by 18 hectares in the spring.")
    cited = article("The Ledger", "The quarry would grow by 18 hectares, Harrand Stone said on Monday.")
    also = article("The Post", "Harrand Stone said on Monday that the quarry would grow by 18 hectares.")
    text = "Dr Odile Ren of the University of Brill disagrees. The release named September for a verdict."
    *_, last = roots_of(own, cited, also, article("Capital Record", text))
    assert any("voice:harrand stone" in root.keys for root in last)


def test_an_editor_speaks_for_the_paper_and_is_no_origin_beside_it():
    text = "“We stand by the nineteen days,” Alma Rendal, the editor of the Tarn Courier, said on Tuesday."
    _, (root,) = roots_of(PAPER, article("The Post", text))
    assert root.keys == {"outlet:tarn courier"} and not root.proven


def test_what_a_source_heard_is_not_what_the_page_heard():
    quoted = article("Radio Sund", "“I heard the river,” Ana Ferro told Radio Sund. The bridge fell at noon.")
    after = article("Radio Kelp", "A heavy thud rolled over Tarn at noon. We heard it ourselves in the studio.")
    assert not any(root.keys == {"seen:radio sund"} for root in roots_of(quoted)[0])
    assert roots_of(after)[0][0].keys == {"seen:radio kelp"}


def test_a_doctor_speaks_for_the_hospital_of_her_ward():
    one, other = keys(
        article("The Ledger", "Two children were operated on, said a bulletin issued by San Delmo hospital on Monday."),
        article(
            "The Post",
            "Two children were operated on, said Dr Livia Marchesan, who ran the emergency ward at San Delmo.",
        ),
    )
    assert "voice:hospital" in one & other


def test_a_paper_without_a_name_is_the_one_that_its_outlet_cites():
    own = article(
        "Tarn Courier", "The tanks would last 19 days, said a memorandum of the Reserve Agency that was dated Monday."
    )
    told = article("Channel Six", "The tanks would last 19 days, said a confidential paper, the Tarn Courier reported.")
    (one, *_), (other, *_) = roots_of(own, told)
    assert one.keys & other.keys and one.proven and not other.proven


def test_a_body_is_what_the_noun_after_its_name_says():
    one, other = keys(
        article("The Ledger", "New Furrow said on Monday that eleven of its stewards had been hurt at the bridge."),
        article(
            "The Post",
            "The convoy was one of the New Furrow party. Eleven stewards had been hurt, the party's e-mail said.",
        ),
    )
    assert "voice:new furrow" in one & other


def test_a_document_is_one_of_its_own_where_its_owner_is_told():
    owned = article("The Ledger", "The siren stood by the school. Its log book says that there was no alarm on Monday.")
    leaked = article("The Post", "There was no alarm on Monday, a leaked memo says.")
    (one,), (other,) = ([root for root in roots if root.kind == "document"] for roots in roots_of(owned, leaked))
    assert one.proven and not other.proven


def test_the_head_of_something_in_the_first_lines_is_whom_the_next_name():
    text = (
        "The tanks at Tarn were full, the head of the reserve told the Post. "
        "“We count them daily,” Mira Stolt, director of the Fuel Reserve, said on Monday."
    )
    roots = roots_of(article("The Post", text))[0]
    assert all("name:mira stolt" in root.keys for root in roots) and len(roots) > 1


def test_the_head_of_something_is_nobody_who_only_stands_by():
    text = (
        "The tanks at Tarn were full, the head of the reserve told the Post. "
        "“We count them daily,” Mira Stolt, a driver, said on Monday."
    )
    first, *_ = roots_of(article("The Post", text))[0]
    assert "name:mira stolt" not in first.keys


def test_her_own_boss_is_somebody_else():
    text = "Mira Stolt said on Monday that the tanks were full. Her own boss said on Tuesday that they were empty."
    *_, boss = roots_of(article("The Post", text))[0]
    assert "name:mira stolt" not in boss.keys


def test_the_posts_editor_speaks_for_the_post():
    text = "“We stand by the nineteen days,” the Tarn Courier's editor, Alma Rendal, said on Tuesday."
    _, (root,) = roots_of(PAPER, article("The Post", text))
    assert root.keys == {"outlet:tarn courier"}


def test_whom_a_document_quotes_that_the_page_has_seen_is_one_with_it():
    text = (
        "Vessary Quarries has told the harbour board that a crane fell on Monday, according to an accident report"
        " seen by the Post. Vessary Quarries said on Tuesday that the crane had fallen."
    )
    roots = roots_of(article("The Post", text))[0]
    assert any({"name:vessary quarries"} < root.keys for root in roots if root.kind == "organisation")


def test_what_was_described_to_the_newspaper_was_heard_there():
    text = (
        "The minister was answering an article in the Tarn Courier. "
        "Two officials had described to the newspaper how the harbour had been shut."
    )
    assert throughs(PAPER, article("The Post", text))[-1] == ("post", "tarn courier")


def test_the_place_that_a_newspapers_name_begins_with_is_not_the_newspaper():
    text = "Tarn said on Monday that the harbour would open again."
    _, (root, *_) = roots_of(PAPER, article("The Post", text))
    assert "outlet:tarn courier" not in root.keys
