"""An article whose every word is written to be taken for markup, through every page."""

import json
import re
import subprocess

import pytest
from conftest import sayso, serving, tab_of
from crawled import pages
from playwright.sync_api import expect

MARKUP = "<img src=x onerror=alert(1)>"
BROKEN_OUT = "\"'></title></p><script>alert(2)</script><svg onload=alert(3)>"
WIRED = "<b hx-get=/add hx-trigger=load hx-on:click=alert(4)>bold</b><hx-partial hx-target=body>gone</hx-partial>"
TEXT = f"""Ana {MARKUP} Ferro said on Monday that the bridge over the Orl was closed. {BROKEN_OUT}

"The bridge is closed {WIRED}," Ferro told The {MARKUP} Courier, according to a source at the ministry of {BROKEN_OUT}.

The Harbour <iframe srcdoc="<script>alert(5)</script>"> Office denied that the bridge was closed."""
MADE = "#main :is(script, img, iframe, object, embed, [onerror], [onload], [onclick], [hx-on\\:click], [srcdoc])"
ASKED = (
    "/?text=",
    "/?outlet=",
    "/search?q=",
    "/search?in=sources&q=",
    "/sources?text=",
    "/source?name=",
    "/story/",
    "/add?x=",
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A library of two such articles, in files of such a name."""
    folder = tmp_path_factory.mktemp("hostile")
    one = {"url": "javascript:alert(6)", "outlet": f"Wire {BROKEN_OUT}", "title": f"Bridge {MARKUP}", "text": TEXT}
    two = {
        "url": f"https://wire.example/{MARKUP}",
        "outlet": MARKUP,
        "published": "2031-05-05",
        "title": WIRED,
        "text": TEXT,
    }
    lines = "".join(json.dumps(article) + "\n" for article in (one, two))
    (folder / "<img src=x onerror=alert(7)>.jsonl").write_text(lines, encoding="utf-8")
    (folder / "'\"><b hx-get=x>.txt").write_text(TEXT, encoding="utf-8")
    library = folder / "own.sqlite"
    subprocess.run(sayso("add", folder, "--library", library), check=True, timeout=120)
    with serving(library) as address:
        yield address


def test_nothing_in_an_article_becomes_part_of_a_page(browser, hostile):
    every = pages(hostile, 40, follow=lambda path: path.split("?")[0].count(".") == 0)
    assert len({path.partition("?")[0] for path in every if path.startswith("/article/")}) == 3
    with tab_of(browser, hostile) as tab:
        for path in every:
            page = tab.go(path)
            assert page.locator(MADE).count() == 0, path
            assert page.locator("a[href^='javascript:' i]").count() == 0, path


def test_nothing_in_an_address_becomes_part_of_a_page(browser, hostile):
    with tab_of(browser, hostile) as tab:
        for path in ASKED:
            page = tab.page
            page.goto(hostile + path + "%22%27%3E%3Cimg%20src=x%20onerror=alert(8)%3E")
            assert page.locator(MADE).count() == 0, path
        tab.faults[:] = [fault for fault in tab.faults if "404" not in fault]  # what was asked for is not there


@pytest.mark.scripts
def test_nothing_typed_becomes_part_of_a_page(browser, hostile):
    with tab_of(browser, hostile) as tab:
        page = tab.go("/")
        page.get_by_label("Words", exact=True).press_sequentially("bridge")
        expect(page).to_have_url(re.compile(r"\?text=bridge\b"))
        page.get_by_label("Words", exact=True).fill(f"{MARKUP} {WIRED}")
        expect(page).to_have_url(re.compile(r"\?text=%3Cimg"))
        page.locator("#main :is(.empty, .list)").first.wait_for()
        assert page.locator(MADE).count() == 0
