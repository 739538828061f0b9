"""Where to look for articles about the same."""

from dataclasses import replace
from itertools import combinations

from articles import article
from example_reports import expected, reports

from sayso import link

NAMES = ("two-fires", "verbatim-wire", "sealed-harbour")


def keys(reading):
    return set(link.block_keys(link.sketch(reading)))


def test_articles_of_one_story_nearly_always_share_a_key():
    pairs = [
        (keys(reports(name)[one - 1]), keys(reports(name)[other - 1]))
        for name in NAMES
        for story in expected(name)["stories"]
        for one, other in combinations(story, 2)
    ]
    assert sum(bool(one & other) for one, other in pairs) >= 0.95 * len(pairs)


def test_an_article_has_at_most_sixty_keys_however_much_it_names():
    names = [
        f"{first}ald {last}quist" for first in ("Ber", "Ger", "Har", "Os") for last in ("Al", "Ber", "Dal", "Sten")
    ]
    text = " ".join(f"{name} met {other} in Velm{at}." for at, (name, other) in enumerate(combinations(names, 2)))
    found = link.block_keys(link.sketch(article("The Post", text)))
    assert 20 < len(found) <= 60
    assert len(set(found)) == len(found)


def test_the_same_place_and_people_in_other_years_are_not_looked_at():
    text = "A fire broke out on Market Street in Springfield on Monday, Chief John Miller said."
    years = [keys(article(f"The Post {year}", text, f"{year}-03-02")) for year in range(2030, 2040)]
    dated = [{key for key in found if not key.startswith("w")} for found in years]
    assert all(dated)
    assert not any(one & other for one, other in combinations(dated, 2))


def test_a_copy_is_found_by_its_words_two_years_later():
    original = reports("verbatim-wire")[0]
    late = replace(
        original, article=replace(original.article, id="late", published="2036-02-01", outlet="The Late Post")
    )
    assert any(key.startswith("w") for key in keys(original) & keys(late))


def test_articles_published_around_midnight_or_the_turn_of_the_year_share_keys():
    text = "A fire broke out at the Ostrand mill in Velmouth, Ida Brandt said."
    for one, other in (("2031-12-31", "2032-01-01"), ("2032-02-29", "2032-03-01"), ("2032-03-07", "2032-03-14")):
        assert {
            key
            for key in keys(article("The Post", text, one)) & keys(article("The Echo", text, other))
            if key[0] == "n"
        }


def test_the_same_article_has_the_same_keys_every_time():
    one = reports("two-fires")[0]
    assert link.block_keys(link.sketch(one)) == link.block_keys(link.sketch(one))
