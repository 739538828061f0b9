"""Every page of the example stories, as a browser sees it: on a phone, by day and by night, and by tab and reader."""

from collections import defaultdict
from pathlib import Path

import pytest
from conftest import PHONE, tab_of
from crawled import kind, pages

AXE = Path(__file__).parents[3] / "front" / "node_modules" / "axe-core" / "axe.min.js"
EACH, AXED = 20, 3
"""How many pages of each kind the browser opens, and axe looks at in each light: it takes a second a page."""
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
FOUND = """async () => (await axe.run({resultTypes: ["violations"]})).violations
  .filter(one => ["serious", "critical"].includes(one.impact))
  .map(one => `${one.id}: ${one.nodes.map(node => node.html).slice(0, 3).join(" ")}`)"""


@pytest.fixture(scope="module")
def every(site):
    return pages(site, EACH, follow=is_page)


def is_page(path):
    """Not another order of the same list, nor a file to keep."""
    return path.startswith("/source?") or not ("?" in path or "." in path)


def first_of_each(paths):
    found = defaultdict(list)
    for path in paths:
        found[kind(path)].append(path)
    return [path for some in found.values() for path in some[:AXED]]


def test_the_site_leads_to_every_kind_of_page(every):
    assert {"", "story", "claim", "article", "source", "sources", "search", "add", "corrections"} <= set(
        map(kind, every)
    )


def test_no_page_complains_asks_elsewhere_or_is_wider_than_a_phone(browser, site, every):
    wide = {}
    with tab_of(browser, site, viewport=PHONE) as tab:
        for path in every:
            page = tab.go(path)
            if (over := page.evaluate(WIDER)) > 0:
                wide[path] = over
    assert wide == {}


@pytest.mark.parametrize("light", ["light", "dark"])
def test_axe_finds_nothing_serious(browser, site, every, light):
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: make assets, which needs npm")
    axe, wrong = AXE.read_text(encoding="utf-8"), {}
    with tab_of(browser, site, color_scheme=light) as tab:
        for path in first_of_each(every):
            page = tab.go(path)
            page.evaluate(axe)
            if found := page.evaluate(FOUND):
                wrong[path] = found
    assert wrong == {}
