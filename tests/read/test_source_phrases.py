import pytest

from sayso.read.phrases import NAME, Phrase, name_words, same_name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Premier Oda Brandt", "Oda Brandt"),
        ("Prime Minister Oda Brandt of Costane", "Oda Brandt"),
        ("Ms. Brandt", "Brandt"),
        ("Oda Brandt, the premier of Costane", "Oda Brandt"),
        ("Rosa van der Meer", "Rosa van der Meer"),
        ("J. K. Orsin", "J. K. Orsin"),
        ("the Kestrel Post", "Kestrel Post"),
        ("Reports by Tarsun Independent", "Tarsun Independent"),
        ("A report in the Ostmark Daily News", "Ostmark Daily News"),
        ("the Ministry of Health", "Ministry of Health"),
        ("the Justice Department", "Justice Department"),
        ("Brandt’s", "Brandt"),
        ("Brandt", "Brandt"),
    ],
)
def test_a_name_is_found_without_its_title(words, name):
    assert Phrase(words).name == name


@pytest.mark.parametrize(
    "words",
    ["a Verenian source", "Verenian officials", "the paper", "he", "Sources", "claims by officials in Orsin",
     "three people familiar with the talks", "a miner who asked not to be named", "the Kestrel club's coach"],
)  # fmt: skip
def test_a_description_is_no_name(words):
    assert Phrase(words).name is None


@pytest.mark.parametrize("first", ["Ana", "Žana", "Łucja", "Đorđe", "Ōta", "İpek", "Олга", "Élodie", "Ștefan", "Ạnh"])
def test_a_name_is_a_name_whatever_letter_it_begins_with(first):
    assert Phrase(f"Minister {first} Ferro").name == f"{first} Ferro"
    assert NAME.findall(f"said {first} Ferro today") == [f"{first} Ferro"]


def test_a_name_ends_with_its_sentence():
    assert NAME.findall("That was said by Marsh. Brandt denied it. But Marsh insisted.") == ["Marsh", "Brandt", "Marsh"]


@pytest.mark.parametrize(
    "words",
    ["a Verenian source", "Costane officials", "two people close to the talks", "a person familiar with the matter",
     "a man who was briefed on the plan", "a whistleblower", "one of the sources", "Officials",
     "a miner, speaking on condition of anonymity"],
)  # fmt: skip
def test_unnamed_sources_are_known_by_their_words(words):
    assert Phrase(words).is_unnamed
    assert Phrase(words).kind == "unnamed"


@pytest.mark.parametrize("words", ["Oda Brandt", "Brandt, who would not name her sources", "the Open Source Institute"])
def test_a_named_source_is_not_unnamed(words):
    assert not Phrase(words).is_unnamed


@pytest.mark.parametrize(
    ("words", "kind"),
    [("the Kestrel Post", "outlet"), ("Lask Wire", "agency"), ("Minister Oda Brandt", "person"),
     ("a study", "document"),
     ("the Ministry of Health", "organisation"), ("residents of Dormen", "group"), ("the newspaper", "outlet"),
     ("a Telegram channel", "post"), ("the army", "organisation"), ("Oda Brandt", None), ("Chair of the Board", None)],
)  # fmt: skip
def test_the_kind_is_told_by_the_words_or_not_at_all(words, kind):
    assert Phrase(words).kind == kind


@pytest.mark.parametrize("surname", ["Sun", "Post", "Star", "Brandt"])
def test_a_person_whose_name_is_also_a_masthead_is_no_outlet(surname):
    assert Phrase(f"Oda {surname}").kind is None
    assert Phrase(f"President {surname}").kind == "person"


@pytest.mark.parametrize(
    ("words", "descriptor"),
    [("a Verenian source", "Verenian"), ("the senior Lask official", "senior Lask official"), ("sources", None),
     ("three diplomats in Sulmar", "diplomats")],
)  # fmt: skip
def test_an_unnamed_source_keeps_its_description(words, descriptor):
    assert Phrase(words).descriptor == descriptor


@pytest.mark.parametrize(
    ("words", "several"),
    [
        ("sources", True),
        ("a source", False),
        ("two diplomats", True),
        ("the source", False),
        ("one of the officials", True),
    ],
)
def test_one_source_is_told_from_several(words, several):
    assert Phrase(words).several is several


def test_gender_is_told_by_titles_and_nouns_but_never_by_names():
    assert Phrase("Mrs Ferro").gender == Phrase("a policewoman").gender == "she"
    assert Phrase("Mr Ferro").gender == Phrase("a spokesman").gender == "he"
    for words in ("Ana Ferro", "Tor King", "a Velman official", "Minister Ferro"):
        assert Phrase(words).gender is None


@pytest.mark.parametrize(
    ("one", "other"),
    [("Brandt", "Oda Brandt"), ("the Independent", "Tarsun Independent"), ("Ostmark Daily", "Ostmark Daily News"),
     ("KDA", "Kestrel Dam Authority"), ("Brandt’s", "Brandt")],
)  # fmt: skip
def test_a_shorter_form_is_the_same_name(one, other):
    assert same_name(name_words(one), name_words(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Oda Brandt", "Ilo Brandt"), ("Kestrel Post", "Kestrel Times"), ("KDB", "Kestrel Dam Authority"), ("", "Brandt"),
     ("Ministry of Health", "Ministry of Defence")],
)  # fmt: skip
def test_different_names_are_not_the_same(one, other):
    assert not same_name(name_words(one), name_words(other))
