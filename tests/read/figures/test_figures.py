"""How many: what a figure's words are, what they allow, what they count, and what is no figure."""

from itertools import pairwise

import pytest
from growth import grows_with_the_text

from sayso.read.figures import find
from sayso.records import Span


def read(text, times=()):
    return [(text[f.span.start : f.span.end], f) for f in find(text, times)]


def units(text):
    return [(f.value, f.unit) for f in find(text)]


def words(text, span):
    return text[span.start : span.end] if span else None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3 tents", 3), ("1,200 tents", 1200), ("1\u00a0200 tents", 1200), ("1.2m tents", 1.2e6), ("2bn tents", 2e9),
        ("40k tents", 40_000), ("5 million tents", 5e6), ("5.000.000 tents", 5e6), ("twenty-five tents", 25),
        ("a hundred tents", 100), ("a hundred and twenty tents", 120), ("two hundred and six tents", 206),
        ("half a million tents", 5e5), ("two and a half million tents", 2.5e6), ("a dozen tents", 12),
        ("two dozen tents", 24), ("half a dozen tents", 6), ("a couple of tents", 2), ("a score of tents", 20),
        ("three thousand four hundred and two tents", 3402), ("two lakh tents", 200_000), ("12,34,567 tents",
        1_234_567),
        ("another three tents", 3), ("three more tents", 3), ("two other tents", 2), ("all four tents", 4),
    ],
)  # fmt: skip
def test_digits_and_words_say_the_same_number(text, value):
    (figure,) = find(text)
    assert (figure.value, figure.low, figure.high, figure.bound) == (value, value, value, "exact")
    assert (figure.unit, words(text, figure.counted)) == ("tent", "tents")


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("dozens of tents", 24), ("scores of tents", 40), ("hundreds of tents", 200), ("thousands of tents", 2000),
        ("tens of thousands of tents", 20_000), ("hundreds of thousands of tents", 200_000), ("several tents", 3),
        ("a few tents", 2), ("several hundred tents", 300), ("multiple tents", 2),
    ],
)  # fmt: skip
def test_words_that_give_no_number_bound_it_from_below(text, low):
    (figure,) = find(text)
    assert (figure.value, figure.low, figure.high, figure.bound) == (None, low, None, "at least")


@pytest.mark.parametrize(
    ("text", "span", "value", "low", "high", "bound"),
    [
        ("at least 12 tents", "at least 12", 12, 12, None, "at least"),
        ("no fewer than 12 tents", "no fewer than 12", 12, 12, None, "at least"),
        ("12 or more tents", "12 or more", 12, 12, None, "at least"),
        ("30-plus tents", "30-plus", 30, 30, None, "at least"),
        ("more than 1,000 tents", "more than 1,000", 1000, 1001, None, "more than"),
        ("over 1,000 tents", "over 1,000", 1000, 1001, None, "more than"),
        ("up to 30 tents", "up to 30", 30, None, 30, "at most"),
        ("as many as 30 tents", "as many as 30", 30, None, 30, "at most"),
        ("no more than 30 tents", "no more than 30", 30, None, 30, "at most"),
        ("fewer than 20 tents", "fewer than 20", 20, None, 19, "less than"),
        ("about 40 tents", "about 40", 40, None, None, "about"),
        ("an estimated 40 tents", "an estimated 40", 40, None, None, "about"),
        ("nearly 40 tents", "nearly 40", 40, None, 40, "about"),
        ("3,000–4,000 tents", "3,000–4,000", None, 3000, 4000, "between"),
        ("between 30 and 40 tents", "between 30 and 40", None, 30, 40, "between"),
        ("12 to 15 tents", "12 to 15", None, 12, 15, "between"),
        ("10 or 12 tents", "10 or 12", None, 10, 12, "between"),
        ("3–5 million tents", "3–5 million", None, 3e6, 5e6, "between"),
    ],
)  # fmt: skip
def test_a_bound_is_read_with_its_number(text, span, value, low, high, bound):
    ((found, figure),) = read(text)
    assert (found, figure.value, figure.low, figure.high, figure.bound) == (span, value, low, high, bound)


@pytest.mark.parametrize(
    ("text", "span", "value", "unit", "kind"),
    [
        ("It cost $5 million.", "$5 million", 5e6, "$", "money"),
        ("It cost US$40k.", "US$40k", 40_000, "USD", "money"),
        ("It cost up to €3,000.", "up to €3,000", 3000, "EUR", "money"),
        ("It cost 2bn euros.", "2bn euros", 2e9, "EUR", "money"),
        ("It cost GBP 12.", "GBP 12", 12, "GBP", "money"),
        ("It cost 5 million Mexican pesos.", "5 million Mexican pesos", 5e6, "MXN", "money"),
        ("It cost 600 marks.", "600", 600, "mark", "count"),
        ("It rose 12 %.", "12 %", 12, "%", "share"),
        ("It rose 12 per cent.", "12 per cent", 12, "%", "share"),
        ("It rose 3 percentage points.", "3 percentage points", 3, "percentage point", "measure"),
        ("A quarter of the boats sank.", "A quarter", 25, "%", "share"),
        ("One in five boats sank.", "One in five", 20, "%", "share"),
        ("Half of the boats sank.", "Half", 50, "%", "share"),
        ("It lies 10 km away.", "10 km", 10, "km", "measure"),
        ("It lies 12 miles away.", "12 miles", 12, "mi", "measure"),
        ("It holds 300 tonnes.", "300 tonnes", 300, "t", "measure"),
        ("A magnitude 5.2 quake struck.", "5.2", 5.2, "magnitude", "measure"),
    ],
)  # fmt: skip
def test_money_shares_and_measures_carry_their_unit(text, span, value, unit, kind):
    ((found, figure),) = read(text)
    assert (found, figure.value, figure.unit, figure.kind) == (span, value, unit, kind)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The flood killed three people.", [(3, "killed")]),
        ("Three people were killed.", [(3, "killed")]),
        ("Three people have died in the flood.", [(3, "killed")]),
        ("Three men lost their lives.", [(3, "killed")]),
        ("Three men were shot dead.", [(3, "killed")]),
        ("Three men were fatally shot.", [(3, "killed")]),
        ("A blast tore through the hall, killing 12 and wounding 30.", [(12, "killed"), (30, "injured")]),
        ("12 killed, 30 injured in hall blast", [(12, "killed"), (30, "injured")]),
        ("One dead, four injured after crash", [(1, "killed"), (4, "injured")]),
        ("Crash leaves 2 dead", [(2, "killed")]),
        ("It left three dead and five wounded.", [(3, "killed"), (5, "injured")]),
        ("A man was killed.", [(1, "killed")]),
        ("The man died there.", [(1, "killed")]),
        ("Man, 34, dies after fall", [(1, "killed")]),
        ("A 34-year-old man was shot in the leg.", [(1, "shot")]),
        ("The death toll rose to 14.", [(14, "killed")]),
        ("That brings to 14 the number of dead.", [(14, "killed")]),
        ("The blast claimed 14 lives.", [(14, "killed")]),
        ("There were three deaths and two injuries.", [(3, "killed"), (2, "injured")]),
        ("The storm killed a woman and injured two men.", [(1, "killed"), (2, "injured")]),
        ("It killed a man, 34, and a woman.", [(1, "killed"), (1, "killed")]),
        ("Two men and a woman were killed.", [(2, "killed"), (1, "killed")]),
        ("Three people were shot, one of them fatally.", [(3, "shot"), (1, "killed")]),
        ("5 People Shot, 1 Fatally, Near Quay", [(5, "shot"), (1, "killed")]),
        ("Four people were wounded and one later died.", [(4, "injured"), (1, "killed")]),
        ("Two others were critically injured.", [(2, "injured")]),
        ("Six men were taken to hospital with gunshot wounds.", [(6, "injured")]),
        ("Six men were taken to hospital.", [(6, "hospitalised")]),
        ("Police arrested two men.", [(2, "arrested")]),
        ("Two gunmen killed three officers.", [(2, "gunman"), (3, "killed")]),
        ("Tens of thousands of people fled their homes.", [(None, "displaced")]),
        ("Forty miners are missing.", [(40, "missing")]),
        ("The court heard of a double murder.", [(2, "killed")]),
        ("It could have killed 40 people.", [(40, "person")]),
        ("He is accused of attempting to kill two men.", [(2, "man")]),
        ("None of them was hurt, and a few of them sang.", [(0, "injured"), (None, None)]),
        ("The murder suspect Vale Torm sang.", []),
        ("Blast injures woman", [(1, "injured")]),
        ("The frost killed 200 sheep.", [(200, "sheep")]),
        ("The studio shot three films.", [(3, "film")]),
    ],
)  # fmt: skip
def test_what_befell_people_is_the_unit(text, expected):
    assert units(text) == expected


@pytest.mark.parametrize(
    ("text", "unit", "about"),
    [
        ("No one was injured.", "injured", []),
        ("Nobody was hurt.", "injured", []),
        ("None of the victims was killed.", "killed", []),
        ("There were no casualties.", "casualty", []),
        ("There were no deaths or injuries.", "casualty", []),
        ("No other injuries were reported.", "injured", ["other"]),
        ("No one else was hurt.", "injured", ["else"]),
        ("No officers were injured.", "injured", ["officers"]),
    ],
)
def test_nobody_is_nought_of_those_it_speaks_of(text, unit, about):
    (figure,) = find(text)
    assert (figure.value, figure.unit, [words(text, span) for span in figure.about]) == (0, unit, about)


@pytest.mark.parametrize("text", ["No one knows why.", "No one was seriously hurt.", "There were no serious injuries."])
def test_nobody_is_no_figure_where_nothing_is_said_to_have_befallen_nobody(text):
    assert find(text) == ()


@pytest.mark.parametrize(
    ("text", "span", "about"),
    [
        ("Floods have killed 40 people since January.", "40", ["since January"]),
        ("The city has had 40 homicides this year.", "40", ["this year"]),
        ("In 2013, 12 people died.", "12", ["In 2013"]),
        ("By Friday, 12 people had died.", "12", ["By Friday"]),
        ("So far 12 people have died.", "12", ["So far"]),
        ("14 people, including three children, were killed.", "three", ["including"]),
        ("Five were killed, two of them children.", "two", ["of them"]),
    ],
)
def test_a_part_or_another_time_or_field_is_said_in_about(text, span, about):
    figure = dict(read(text))[span]
    assert [words(text, found) for found in figure.about] == about
    assert figure.unit == "killed"


def test_the_scope_of_another_clause_is_not_a_figures_own():
    (figure,) = find("Three people were killed on Friday, the worst fall since 2013.")
    assert figure.about == ()


@pytest.mark.parametrize(
    "text",
    [
        "Ana Brill, 34, of Norvane spoke.", "She is aged 12.", "Dana Holt, 5, and her aunt sang.",
        "At 11:30 p.m. it rained.",
        "At 11 a.m. it rained.", "On July 5 it rained.", "It rained in 2016.", "In the 1990s it rained.",
        "They met on the 400 block of West 89th Street.", "Call 555-1234.", "Highway 61 was shut.",
        "An Il-20 flew past.",
        "An F-16 flew past.", "The Boeing 737 landed.", "They won 3-1.", "Under Section 12 it is banned.",
        "One of the best won.",
        "They saw one another.", "One never knows.", "He held a 9mm pistol.", "A .40-caliber shell lay there.",
        "It took three years.", "They met twice in 40 minutes.", "He is in his 20s.", "The third victim spoke.",
        "It cost 5.000 there.", "Image 1 of 12", "The five-storey house stood.", "He was shot three times.",
    ],
)  # fmt: skip
def test_ages_times_addresses_names_and_scores_are_no_figures(text):
    assert find(text) == ()


def test_nothing_is_read_inside_a_time():
    text = "Within 40 paces of noon 12 boats sank."
    assert [found for found, _ in read(text, [Span(7, 23)])] == ["12"]


@pytest.mark.parametrize(("one", "other"), [("Ruvian", "Kestrian"), ("Harrow", "Selby")])
def test_whose_people_they_are_changes_nothing(one, other):
    text = "{0} police said 12 {0} soldiers were killed and a {0} man was hurt."
    assert units(text.format(one)) == units(text.format(other)) == [(12, "killed"), (1, "injured")]


def test_figures_stand_in_order_and_do_not_overlap():
    text = "At least 12 men and a woman died, 3 to 5 are missing.\nThree of the boats, worth $3m, sank; a man was hurt."
    figures = find(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(figures))
    assert len(figures) >= 6


@pytest.mark.parametrize(
    "text", ["1", "at least ", "1 ", "$", "1-", "one ", "killed ", "a man, ", "a hundred and ", "no "]
)
def test_a_hostile_line_is_read_in_a_time_that_grows_no_faster(text):
    assert grows_with_the_text(find, text, 100_000)
