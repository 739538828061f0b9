"""What can be measured of how the page looks: contrast, scope of the styles, width of the drawings, words."""

import dataclasses
import re
from importlib.resources import files
from itertools import pairwise

import pytest

from sayso import records
from sayso.views import chain, drawing

TEMPLATES = files("sayso.views").joinpath("templates")
CSS = TEMPLATES.joinpath("page.css").read_text(encoding="utf-8")
GROUNDS = ("paper", "tint1", "tint2", "tint3", "tint4")
VERDICTS = re.compile(r"\b(true|false|credib\w+|reliab\w+|trust\w*|scor\w+|rating\w*|verif\w+)\b", re.IGNORECASE)


def palettes():
    light, dark = (re.findall(r"--(\w+): (#\w{6});", part) for part in CSS.split("prefers-color-scheme: dark"))
    return {"light": dict(light), "dark": dict(dark)}


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, two):
    low, high = sorted((luminance(one), luminance(two)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("words", ["ink", "source", "cue", "link"])
def test_words_stand_out_from_every_ground_they_stand_on(scheme, ground, words):
    palette = palettes()[scheme]
    assert contrast(palette[words], palette[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_small_print_and_lines_stand_out_from_the_paper(scheme):
    palette = palettes()[scheme]
    assert contrast(palette["dim"], palette["paper"]) >= 4.5
    assert contrast(palette["line"], palette["paper"]) >= 3
    assert all(contrast(palette["hedge"], palette[ground]) >= 3 for ground in GROUNDS)


def test_light_and_dark_name_the_same_colours():
    assert palettes()["light"].keys() == palettes()["dark"].keys()


def test_a_mark_has_a_sign_besides_its_colour():
    for role, sign in {
        "source": r"font-weight: 700; text-decoration: underline solid",
        "cue": r"font-style: italic; text-decoration: underline dotted",
        "hedge": r"text-decoration: underline wavy",
    }.items():
        assert re.search(rf"\.sayso \.{role} {{[^}}]*{sign}", CSS)


def test_no_style_reaches_beyond_sayso():
    bare = re.sub(r"/\*.*?\*/|@(media|container)[^{]*{", "", CSS, flags=re.DOTALL)
    selectors = [each.strip() for part in re.findall(r"([^{}]+){", bare) for each in part.split(",")]
    assert len(selectors) > 50
    assert all(re.match(r"(body)?\.sayso\b", selector) for selector in selectors)


def test_styles_load_nothing():
    assert not re.search(r"url\(|@import|@font-face|https?:|<", CSS)


@pytest.mark.parametrize("name", ["Harrow " * 30, "哈罗电台" * 20, "x" * 200, "a", ""])
def test_a_drawing_fits_a_small_screen_whatever_the_names(name):
    links = [chain.Link(name, "organisation", "named")] * 5
    drawings = drawing.draw(links)
    assert min(each.width for each in drawings.values()) <= drawing.NARROW
    assert all(box.width <= each.width for each in drawings.values() for box in each.boxes)


def test_boxes_do_not_overlap():
    links = [chain.Link("Harrow Radio of the northern quay", "outlet", "named")] * 4
    row, column = drawing.across(links).boxes, drawing.down(links).boxes
    assert all(one.x + one.width < two.x for one, two in pairwise(row))
    assert all(one.y + one.height < two.y for one, two in pairwise(column))


@pytest.mark.parametrize("name", sorted(each.name for each in TEMPLATES.iterdir()))
def test_no_template_passes_a_verdict(name):
    assert not VERDICTS.search(TEMPLATES.joinpath(name).read_text(encoding="utf-8"))


def test_no_record_has_a_field_for_a_verdict():
    types = [each for each in vars(records).values() if dataclasses.is_dataclass(each)]
    names = [field.name.replace("_", " ") for each in types for field in dataclasses.fields(each)]
    assert len(names) > 30
    assert not [name for name in names if VERDICTS.search(name)]


def test_no_words_of_the_views_pass_a_verdict():
    words = " ".join([chain.OWN_WORD, chain.NO_SOURCE, *chain.EVIDENCE.values(), *chain.ACTS.values()])
    assert not VERDICTS.search(words)
