from dataclasses import replace
from io import StringIO
from itertools import pairwise

import pytest
from rich.console import Console

from sayso.views.terminal import render


def shown(reading, **console):
    out = StringIO()
    render(reading, Console(file=out, **console))
    return out.getvalue()


def coloured(reading, width=80):
    return shown(reading, force_terminal=True, color_system="truecolor", width=width, _environ={})


def plain_lines(reading, width):
    return shown(reading, force_terminal=True, color_system=None, width=width, _environ={}).splitlines()


def test_the_head_tells_title_outlet_date_and_location(reading):
    assert shown(reading).splitlines()[:2] == [
        "Fire empties Velm berth",
        "The Velm Lantern · 2031-05-09 · velm.txt",
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Harrow Radio → a port official (unnamed)",
        "the page's own word",
        "… no source stated",
        "He (Doran Pell or Osk Tamm?)",
    ],
)
def test_a_heading_draws_the_chain(reading, heading):
    assert heading in shown(reading).splitlines()


def test_neighbours_with_the_same_chain_share_a_heading(reading):
    lines = shown(reading).splitlines()
    assert lines.count("The Harrow Post") == 1
    assert lines.index("  3  The shed had stored fireworks since May.") == lines.index("The Harrow Post") + 1


def test_the_same_chain_further_on_gets_a_heading_again(reading):
    assert shown(reading).splitlines().count("the page's own word") == 2


def test_an_unstated_root_behind_a_named_source_ends_the_chain(reading):
    statements = (replace(reading.statements[2], root="unstated"),)
    assert "The Harrow Post → … no source stated" in shown(replace(reading, statements=statements))


def test_an_act_other_than_saying_is_a_tag(reading):
    text = shown(reading)
    assert "[denies] that her company" in text
    assert "[declines to comment] Doran Pell" in text
    assert "[says]" not in text


def test_hedges_are_underlined_in_a_terminal(reading):
    assert "\x1b[4mpossibly\x1b[0m" in coloured(reading)


def test_what_the_chain_rests_on_is_told_unless_it_is_its_own_words(reading):
    lines = shown(reading).splitlines()
    after = dict(pairwise(lines))
    assert after["  2  two crewmen were possibly still missing"] == "     the text says elsewhere whom it cites"
    assert "     by the line that introduces it, continues the account" in lines
    assert after[" 10  The crew slept ashore"] == "     credited by the next sentence"
    assert after["  8  the berth “might reopen 🚢 within days”"] == ""


def test_sources_are_listed_with_kind_descriptor_and_mentions(reading):
    lines = [" ".join(line.split()) for line in shown(reading).splitlines()]
    assert "Ilva Marr person, 2 mentions" in lines
    assert "a port official unnamed, “port”, 1 mention" in lines
    assert "He person, may be Doran Pell or Osk Tamm, 1 mention" in lines


def test_what_was_left_out_is_counted_by_reason(reading):
    assert "Left out: 1 menu" in shown(reading)


def test_the_last_line_counts_statements_by_length_of_chain(reading):
    closing = " ".join(shown(reading).splitlines()[-2:])
    assert "10 statements: 2 on the page's own word, 6 through 1 source, 1 through 2 sources" in closing
    assert closing.endswith("1 with no source stated")


def test_an_article_that_was_not_read_says_so_in_one_line(unread):
    lines = shown(unread).splitlines()
    assert lines[-1] == "not read: the language is Velmish, and sayso reads English"
    assert len(lines) == 3


def test_a_long_statement_ends_after_three_lines_on_a_whole_word(long_reading):
    lines = [line for line in plain_lines(long_reading, 60) if "crates" in line or "…" in line]
    assert len(lines) == 3
    assert lines[-1].endswith(" …")
    assert lines[-1].split()[-2] in long_reading.article.text.split()
    assert all(len(line) <= 60 for line in lines)


def test_a_wide_terminal_shows_more_of_it(long_reading):
    assert sum("crates" in line for line in plain_lines(long_reading, 140)) == 6


def test_piped_output_has_no_escape_codes_and_does_not_stop_at_80_columns(reading, long_reading):
    assert "\x1b" not in shown(reading)
    assert max(map(len, shown(long_reading).splitlines())) > 80


def test_emoji_and_combining_characters_stay_whole(reading):
    text = shown(reading)
    assert "The cafe\u0301’s night watch" in text
    assert "“might reopen 🚢 within days”" in text
    assert "🔥" in text


@pytest.mark.parametrize("text", ["[red]Velm[/red] :fire: [link=x]", "[/]", "[bold"])
def test_markup_in_an_article_is_printed_as_it_is(hostile, text):
    assert shown(hostile(text)).splitlines()[0] == text


@pytest.mark.parametrize(
    "attack",
    [
        "\x1b[2J\x1b]0;owned\x07",
        "\x9b31m",
        "\x07\x08\x00\x7f",
        "\u202evelm\u202c",
        "\u2066velm\u2069",
        "\x9d0;owned\x9c",
    ],
)
def test_an_article_cannot_drive_the_terminal(hostile, attack):
    text = shown(hostile(f"Velm {attack} berth"))
    assert not set(text) & set("\x1b\x07\x08\x00\x7f\x9b\x9c\x9d\u202e\u202c\u2066\u2069\r")
    assert "Velm" in text


def test_a_carriage_return_cannot_overwrite_the_line(hostile):
    assert shown(hostile("harmless\rowned")).splitlines()[0] == "harmless owned"


def test_a_lone_surrogate_does_not_stop_the_printing(hostile):
    assert shown(hostile("Velm \ud83d berth")).encode("utf-8")


@pytest.mark.parametrize("width", [1, 12, 40])
def test_a_tiny_terminal_is_no_reason_to_fail(reading, width):
    assert "Sources" in coloured(reading, width)


def test_every_statement_is_shown(reading):
    text = shown(reading)
    assert all(statement.text in text for statement in reading.statements)
    assert all(statement.text in reading.article.text for statement in reading.statements)
