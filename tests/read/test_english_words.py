import calendar
import re

import pytest

from sayso.read.attributions import act
from sayso.read.languages import english
from sayso.read.statements import hedges
from sayso.records import Span

LISTS = {
    name: value.pattern
    for name, value in vars(english).items()
    if isinstance(value, re.Pattern) and name != "AGENCY"
}  # fmt: skip


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        ("said", "says"), ("according to", "says"), ("reported", "says"), ("wrote", "says"),
        ("denied", "denies"), ("has denied", "denies"), ("refuted", "denies"), ("rejected the claims", "denies"),
        ("did not deny", "confirms"), ("didn’t deny", "confirms"), ("confirmed", "confirms"), ("admitted", "confirms"),
        ("declined to comment", "declines"), ("would not comment", "declines"), ("did not respond", "declines"),
        ("didn't immediately respond", "declines"), ("has not commented", "declines"),
        ("could not confirm", "declines"),
        ("has yet to comment", "declines"), ("neither confirmed nor denied", "declines"),
        ("would not confirm or deny", "declines"), ("refused to say", "declines"),
        ("threatened", "threatens"), ("vowed to retaliate", "threatens"), ("vowed", "promises"),
        ("ordered", "orders"), ("asked", "asks"), ("called for", "asks"), ("called", "says"), ("warned", "warns"),
        ("expects", "predicts"), ("alleged", "alleges"), ("is said to", "alleges"), ("hopes", "wants"),
        ("believes", "believes"), ("condemned", "criticises"), ("praised", "supports"),
    ],
)  # fmt: skip
def test_the_words_of_a_cue_tell_the_act(cue, expected):
    assert act(cue, "the keeper", {}) == expected


@pytest.mark.parametrize(
    ("cue", "told", "expected"),
    [
        ("dismissed", "talk of a sale", "denies"), ("has rejected", "the claim that it sold the mill", "denies"),
        ("dismissed", "as “gossip” a report that the mill is sold", "denies"),
        ("waved away", "any suggestion of a deal", "denies"), ("called", "the report a lie", "denies"),
        ("described", "the account as fabricated", "denies"), ("termed", "the charge “baseless and late”", "denies"),
        ("described", "the false alarm at the mill", "says"), ("called", "the meeting", "says"),
        ("rejected", "the offer", "criticises"),
    ],
)  # fmt: skip
def test_what_is_waved_off_tells_a_denial(cue, told, expected):
    assert act(cue, "the keeper", {"criticises": 0.6, "says": 0.4}, told) == expected


@pytest.mark.parametrize("source", ["Neither Verenia nor Costane", "No official", "None of the ministries", "Nobody"])
def test_nobody_commenting_is_declining(source):
    assert act("has commented", source, {}) == "declines"


def test_a_cue_in_no_list_is_left_to_the_weights():
    assert act("purred", "the keeper", {"says": 0.2, "warns": 0.8}) == "warns"
    assert act("purred", "the keeper", {}) == "says"


def hedged(text):
    return [text[a:b] for a, b in hedges(text, Span(0, len(text)))]


def test_hedging_words_are_found():
    assert hedged("The dam may have been hit, reportedly twice, and is believed to leak.") == [
        "may",
        "reportedly",
        "is believed to",
    ]


@pytest.mark.parametrize("text", ["The dam was hit in May.", "It was shut on 3 May.", "On May 3 it leaked."])
def test_the_month_of_may_is_no_hedge(text):
    assert hedged(text) == []


@pytest.mark.parametrize("words", ["reportedly", "allegedly", "it was claimed", "It has been reported"])
def test_words_that_credit_nobody_are_known(words):
    assert english.SOURCELESS.search(f"{words} that the dam leaks")


def test_no_list_has_a_name_of_a_place_a_nationality_or_a_party():
    """Whatever is written with a capital in a list must be a title, a common noun of a masthead or a platform."""
    nouns = english.PERSON_TITLES.pattern + english.OUTLET_NAME.pattern + english.FEMALE.pattern + english.MALE.pattern
    platforms = {"Facebook", "Telegram", "Instagram", "Truth", "Social"}
    allowed = set(re.findall(r"\w+", nouns)) | platforms | {"Inc", "Ltd", "Corp", "LLC", "TV"}
    allowed |= {*calendar.month_name, "Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun"}
    for name, pattern in LISTS.items():
        capitals = set(re.findall(r"(?<![\w\\])[A-Z]\w+", pattern))
        assert capitals - allowed - {"May"} == set(), name


@pytest.mark.parametrize(
    "ending",
    [r"\w+ian", r"\w+ese", r"\w+ish", r"(?:americ|ger|ro)man?s?", r"\w+stan\w*", r"democrats?|republicans?|liberals?"],
)
def test_no_list_has_a_word_that_ends_as_nationalities_and_parties_do(ending):
    words = {word for pattern in LISTS.values() for word in re.findall(r"[A-Za-z]{4,}", pattern)}
    ordinary = {"wish", "publish", "guardian", "rubbish"}
    assert [word for word in words if re.fullmatch(ending, word, re.I) and word.lower() not in ordinary] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("King", "Queen"), ("Prince", "Princess"), ("Chairman", "Chairwoman"), ("Duke", "Duchess"), ("Brother", "Sister"),
     ("Spokesman", "Spokeswoman"), ("Lord", "Lady"), ("Sir", "Dame"), ("Emperor", "Empress"), ("Father", "Mother")],
)  # fmt: skip
def test_titles_come_in_pairs(one, other):
    assert english.PERSON_TITLES.search(one) and english.PERSON_TITLES.search(other)


def test_clerics_of_every_faith_have_titles():
    for title in ("Bishop", "Rabbi", "Imam", "Pastor", "Sheikh", "Ayatollah"):
        assert english.PERSON_TITLES.search(title)
