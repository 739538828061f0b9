import pytest
from by_hand import credit

from sayso.read.drafts import Draft


def mentions(text, source):
    return [text[a:b] for a, b in source.mentions]


def test_a_full_name_a_surname_and_a_title_are_one_source(known):
    text = "Premier Oda Brandt said it rains. Brandt added that it pours. Ms Brandt denied that it snows."
    found = known(
        text,
        credit(text, "Premier Oda Brandt", "said", "it rains"),
        credit(text, "[Brandt] added", "added", "it pours"),
        credit(text, "Ms Brandt", "denied", "it snows"),
    )
    assert found.names() == ["Oda Brandt"]
    assert found["Ms Brandt"].kind == "person"
    assert len(found["Ms Brandt"].mentions) == 3


def test_a_surname_before_the_full_name_is_the_same_source(known):
    text = "Brandt said it rains. It was a long day for Oda Brandt."
    found = known(text, credit(text, "Brandt", "said", "it rains"))
    assert found.names() == ["Oda Brandt"]
    assert mentions(text, found["[Brandt] said"]) == ["Brandt", "Oda Brandt"]


def test_a_surname_that_two_people_have_is_left_open(known):
    text = "Oda Brandt said it rains. Ilo Brandt said it pours. Brandt added that it snows."
    found = known(
        text,
        credit(text, "Oda Brandt", "Oda Brandt [said]", "it rains"),
        credit(text, "Ilo Brandt", "Ilo Brandt [said]", "it pours"),
        credit(text, "[Brandt] added", "added", "it snows"),
    )
    open_ = found["[Brandt] added"]
    assert set(open_.candidates) == {found["Oda Brandt"].id, found["Ilo Brandt"].id}
    assert open_.id not in open_.candidates


def test_a_surname_that_was_clear_is_left_open_once_another_has_it(known):
    text = "Oda Brandt said it rains. Brandt added that it pours. Ilo Brandt said it hails. Brandt noted that it snows."
    found = known(
        text,
        credit(text, "Oda Brandt", "Brandt [said] it rains", "it rains"),
        credit(text, "[Brandt] added", "added", "it pours"),
        credit(text, "Ilo Brandt", "Brandt [said] it hails", "it hails"),
        credit(text, "[Brandt] noted", "noted", "it snows"),
    )
    assert found["[Brandt] added"] is found["Oda Brandt"]
    assert len(found["[Brandt] noted"].candidates) == 2


def test_a_title_that_tells_a_man_from_a_woman_settles_a_shared_surname(known):
    text = "Mr Ilo Brandt said it rains. Ms Oda Brandt said it pours. Ms Brandt added that it snows."
    found = known(
        text,
        credit(text, "Mr Ilo Brandt", "Ilo Brandt [said]", "it rains"),
        credit(text, "Ms Oda Brandt", "Oda Brandt [said]", "it pours"),
        credit(text, "[Ms Brandt] added", "added", "it snows"),
    )
    assert found["[Ms Brandt] added"] is found["Ms Oda Brandt"]


def test_he_is_the_one_who_was_credited_just_now(known):
    text = "Ilo Marsh said it rains. He added that it pours."
    found = known(text, credit(text, "Ilo Marsh", "said", "it rains"), credit(text, "He", "added", "it pours"))
    assert found["He"] is found["Ilo Marsh"]


def test_she_is_not_a_man_who_was_called_mister(known):
    text = "Oda Brandt said it rains. Mr Marsh said it pours. She added that it snows."
    found = known(
        text,
        credit(text, "Oda Brandt", "Brandt [said]", "it rains"),
        credit(text, "Mr Marsh", "Marsh [said]", "it pours"),
        credit(text, "She", "added", "it snows"),
    )
    assert found["She"] is found["Oda Brandt"]


def test_he_between_two_people_keeps_both_and_chooses_none(known):
    text = "Ilo Marsh met Tor Ibsel on Monday. Marsh nodded. Ibsel left. He said it rains. Marsh said it pours."
    found = known(
        text, credit(text, "He", "[said] it rains", "it rains"), credit(text, "Marsh", "Marsh [said]", "it pours")
    )
    he = found["He"]
    assert he.name == "He"
    assert len(he.candidates) == 2
    assert he.id not in he.candidates


def test_he_is_left_open_where_another_person_was_named_in_between(known):
    text = "Ilo Marsh said it rains. Tor Ibsel nodded. He added that it pours. Ibsel left."
    found = known(text, credit(text, "Ilo Marsh", "said", "it rains"), credit(text, "He", "added", "it pours"))
    assert len(found["He"].candidates) == 2
    assert {"Ilo Marsh", "Tor Ibsel"} <= set(found.names())


def test_a_pronoun_far_from_everybody_is_nobody_known(known):
    text = "Ilo Marsh said it rains. " + "The rain fell on the roofs of the town. " * 20 + "He added that it pours."
    found = known(text, credit(text, "Ilo Marsh", "said", "it rains"), credit(text, "He", "added", "it pours"))
    assert found["He"] is not found["Ilo Marsh"]
    assert found["He"].candidates == ()


def test_the_independent_is_the_tarsun_independent(known):
    text = "Tarsun Independent reported that it rains. According to the Independent, it pours."
    found = known(
        text,
        credit(text, "Tarsun Independent", "reported", "it rains", kind="outlet"),
        credit(text, "the Independent", "According to", "it pours", kind="outlet"),
    )
    assert found.names() == ["Tarsun Independent"]
    assert found["the Independent"].kind == "outlet"


@pytest.mark.parametrize("words", ["The paper", "The publication", "The report", "The newspaper", "It"])
def test_the_paper_and_its_like_are_the_outlet_credited_last(known, words):
    text = f"Oda Brandt said it snows. Tarsun Independent reported that it rains. {words} added that it pours."
    found = known(
        text,
        credit(text, "Oda Brandt", "Brandt [said]", "it snows"),
        credit(text, "Tarsun Independent", "reported", "it rains", kind="outlet"),
        credit(text, f"[{words}] added", "added", "it pours", kind="outlet"),
    )
    assert found[f"[{words}] added"] is found["Tarsun Independent"]


def test_a_report_by_an_outlet_is_the_outlet(known):
    text = "Reports by Tarsun Independent said it rains."
    assert known(text, credit(text, "Reports by Tarsun Independent", "said", "it rains")).names() == [
        "Tarsun Independent"
    ]


def test_initials_are_the_name_that_they_abbreviate(known):
    text = "The Kestrel Dam Authority said it rains. The KDA added that it pours."
    found = known(
        text,
        credit(text, "The Kestrel Dam Authority", "said", "it rains", kind="organisation"),
        credit(text, "The KDA", "added", "it pours", kind="organisation"),
    )
    assert found["The KDA"] is found["The Kestrel Dam Authority"]


def test_two_ministries_are_two_sources(known):
    text = "The Ministry of Health said it rains. The Ministry of Works said it pours."
    found = known(
        text,
        credit(text, "The Ministry of Health", "Health [said]", "it rains", kind="organisation"),
        credit(text, "The Ministry of Works", "Works [said]", "it pours", kind="organisation"),
    )
    assert found.names() == ["The Ministry of Health", "The Ministry of Works"]


def test_a_place_is_not_the_outlet_that_is_named_after_it(known):
    text = "Ostmark Daily News said it rains. Ostmark said it pours. The roads of Ostmark are wet."
    found = known(
        text,
        credit(text, "Ostmark Daily News", "News [said]", "it rains", kind="outlet"),
        credit(text, "[Ostmark] said", "Ostmark [said]", "it pours", kind="organisation"),
    )
    assert found["[Ostmark] said"].name == "Ostmark"
    assert mentions(text, found["Ostmark Daily News"]) == ["Ostmark Daily News"]


def test_the_minister_is_the_minister_named_before(known):
    text = "Oda Brandt, the minister, said it rains. Tor Ibsel said it pours. The minister said it snows."
    found = known(
        text,
        credit(text, "Oda Brandt, the minister", "minister, [said]", "it rains"),
        credit(text, "Tor Ibsel", "Ibsel [said]", "it pours"),
        credit(text, "[The minister] said", "The minister [said]", "it snows"),
    )
    assert found["[The minister] said"].name == "Oda Brandt"


def test_the_minister_between_two_ministers_is_left_open_unless_a_word_tells_them_apart(known):
    text = (
        "Health minister Oda Brandt said it rains. Works minister Tor Ibsel said it pours. "
        "The minister said it snows. The health minister said it hails."
    )
    found = known(
        text,
        credit(text, "Health minister Oda Brandt", "Brandt [said]", "it rains"),
        credit(text, "Works minister Tor Ibsel", "Ibsel [said]", "it pours"),
        credit(text, "The minister", "The minister [said]", "it snows"),
        credit(text, "The health minister", "health minister [said]", "it hails"),
    )
    assert len(found["The minister"].candidates) == 2
    assert found["The health minister"].name == "Oda Brandt"


def relayed(text, *rows):
    """Attributions of outlets, each with the one that it relays: outlet, cue, source, cue, content."""
    drafts: list[Draft] = []
    for outlet, cue, source, inner, content in rows:
        whole = text[text.index(source.replace("[", "").replace("]", "")) : text.index(content) + len(content)]
        drafts += [
            credit(text, outlet, cue, whole, kind="outlet"),
            credit(text, source, inner, content, kind="unnamed"),
        ]
    return drafts


TWICE = (
    "The Kestrel Post reported that a Verenian source said it rains. "
    "The Kestrel Post wrote that a Verenian source claimed it pours. "
    "{other} noted that {source} insisted it snows."
)


def test_an_unnamed_source_relayed_twice_by_the_same_outlet_in_the_same_words_is_one(known):
    text = TWICE.format(other="The Kestrel Post", source="a Verenian source")
    found = known(
        text,
        *relayed(
            text,
            ("[The Kestrel Post] reported", "reported", "[a Verenian source] said", "said", "it rains"),
            ("[The Kestrel Post] wrote", "wrote", "[a Verenian source] claimed", "claimed", "it pours"),
        ),
    )
    assert found["[a Verenian source] said"] is found["[a Verenian source] claimed"]
    assert found["[a Verenian source] said"].kind == "unnamed"
    assert found["[a Verenian source] said"].descriptor == "Verenian"


@pytest.mark.parametrize(
    ("other", "source"),
    [("The Kestrel Post", "another Verenian source"), ("The Kestrel Post", "a Costane source"),
     ("Harrow Radio", "a Verenian source"), ("The Kestrel Post", "Verenian sources")],
)  # fmt: skip
def test_unnamed_sources_are_kept_apart(known, other, source):
    text = TWICE.format(other=other, source=source)
    found = known(
        text,
        *relayed(
            text,
            ("[The Kestrel Post] reported", "reported", "[a Verenian source] said", "said", "it rains"),
            (f"[{other}] noted", "noted", f"[{source}] insisted", "insisted", "it snows"),
        ),
    )
    assert found["[a Verenian source] said"] is not found[f"[{source}] insisted"]


def test_another_official_is_never_an_official_of_before(known):
    text = "An official said it rains. Another official said it pours. Another official said it snows."
    found = known(
        text,
        credit(text, "An official", "An official [said]", "it rains", kind="unnamed"),
        credit(text, "[Another official] said it pours", "Another official [said]", "it pours", kind="unnamed"),
        credit(text, "[Another official] said it snows", "[said] it snows", "it snows", kind="unnamed"),
    )
    assert len(found.sources) == 3


@pytest.mark.parametrize("words", ["The source", "The Verenian source", "This source"])
def test_the_source_is_the_one_of_before(known, words):
    text = f"A Verenian source said it rains. {words} added that it pours."
    found = known(
        text,
        credit(text, "A Verenian source", "said", "it rains", kind="unnamed"),
        credit(text, f"[{words}] added", "added", "it pours", kind="unnamed"),
    )
    assert found[f"[{words}] added"] is found["A Verenian source"]


def test_the_source_between_two_is_left_open(known):
    text = "A Verenian source said it rains. A Costane source said it pours. The source added that it snows."
    found = known(
        text,
        credit(text, "A Verenian source", "Verenian source [said]", "it rains", kind="unnamed"),
        credit(text, "A Costane source", "Costane source [said]", "it pours", kind="unnamed"),
        credit(text, "The source", "added", "it snows", kind="unnamed"),
    )
    assert set(found["The source"].candidates) == {found["A Verenian source"].id, found["A Costane source"].id}


def test_the_verenian_source_is_never_the_costane_one(known):
    text = "A Verenian source said it rains. A Costane source said it pours. The Verenian source added that it snows."
    found = known(
        text,
        credit(text, "A Verenian source", "[said] it rains", "it rains", kind="unnamed"),
        credit(text, "A Costane source", "[said] it pours", "it pours", kind="unnamed"),
        credit(text, "The Verenian source", "added", "it snows", kind="unnamed"),
    )
    assert found["The Verenian source"] is found["A Verenian source"]


def test_an_unnamed_source_is_never_a_person(known):
    text = "Oda Brandt said it rains. An official said it pours. The official added that it snows."
    found = known(
        text,
        credit(text, "Oda Brandt", "Brandt [said]", "it rains"),
        credit(text, "An official", "An official [said]", "it pours", kind="unnamed"),
        credit(text, "The official", "added", "it snows", kind="unnamed"),
    )
    assert found["The official"] is found["An official"]
    assert found["The official"].kind == "unnamed"


def test_several_sources_are_counted_as_several(known):
    text = "Two diplomats said it rains."
    assert known(text, credit(text, "Two diplomats", "said", "it rains", kind="unnamed"))["Two diplomats"].number == (
        "several"
    )


def test_who_is_the_one_named_just_before(known):
    text = "The prize went to Oda Brandt, who said it rains."
    assert known(text, credit(text, "who", "said", "it rains")).names() == ["Oda Brandt"]


def test_i_within_a_quotation_is_the_speaker(known):
    text = "Oda Brandt said: “I believe it rains.”"
    found = known(
        text, credit(text, "Oda Brandt", "said", "I believe it rains."), credit(text, "I", "believe", "it rains")
    )
    assert found["[I] believe"] is found["Oda Brandt"]


def test_every_mention_of_a_source_is_found_and_none_of_another(known):
    text = "Oda Brandt said it rains. But Brandt left when Brandt’s car came. Brandtstown is wet, and so is Ilo Marsh."
    found = known(text, credit(text, "Oda Brandt", "said", "it rains"))
    assert mentions(text, found["Oda Brandt"]) == ["Oda Brandt", "Brandt", "Brandt"]


def test_two_cues_of_one_subject_have_one_source(known):
    text = "The government of Lask denied the report, calling it a summer tale."
    found = known(
        text,
        credit(text, "The government of Lask", "denied", "the report"),
        credit(text, "The government of Lask", "calling", "it a summer tale"),
    )
    assert found.names() == ["The government of Lask"]


def test_who_is_described_by_the_words_before_it(known):
    text = "The paper had spoken to a second official, who believed that it rained."
    found = known(text, credit(text, "who", "believed", "that it rained"))
    assert found.names() == ["a second official"]


def test_the_masthead_word_alone_is_the_outlet_and_a_place_is_not(known):
    text = "Independent Orsin said it rains. The Independent said it pours. Orsin said it snows."
    found = known(
        text,
        credit(text, "Independent Orsin", "said", "it rains"),
        credit(text, "The Independent", "said", "it pours"),
        credit(text, "Orsin", "said", "it snows"),
    )
    assert found["The Independent"] is found["Independent Orsin"]
    assert found["Independent Orsin"].name == "Independent Orsin"
