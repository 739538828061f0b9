"""What the scripts add: lists that answer while one types, keys, pointing, the map, dropped folders."""

import re

import pytest
from conftest import DESK, HERE, serving, tab_of
from playwright.sync_api import expect

pytestmark = pytest.mark.scripts
REPORTS = HERE / "ferry"


def test_the_list_answers_while_one_types_and_the_field_keeps_its_words(tab):
    page = tab.go("/")
    whole = page.locator("#main .list > li").count()
    field = page.get_by_label("Words", exact=True)
    field.click()
    page.keyboard.type("harb", delay=20)
    expect(page).to_have_url(re.compile(r"/\?text=harb"))
    page.keyboard.type("our", delay=20)
    expect(page).to_have_url(re.compile(r"/\?text=harbour"))
    expect(field).to_be_focused()
    expect(field).to_have_value("harbour")
    expect(page.locator("body > [role=status]")).to_have_text(re.compile(r"^\d+ stor"))
    assert 0 < page.locator("#main .list > li").count() < whole
    page.go_back()
    expect(page.locator("#main .list > li")).to_have_count(whole)
    expect(page.get_by_label("Words", exact=True)).to_have_value("")


def test_a_source_is_found_while_one_types(tab):
    page = tab.go("/sources")
    page.get_by_label("Kind").select_option("person")
    expect(page).to_have_url(re.compile(r"/sources\?kind=person$"))
    kinds = page.locator("#main .list .box")
    expect(kinds.first).to_have_text("person")
    assert set(kinds.all_inner_texts()) == {"person"}


def test_keys_lead_to_the_search_through_a_list_and_to_pages(tab):
    page = tab.go("/")
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("gj")
    expect(page.locator("#q")).to_have_value("gj")  # in a field, keys are letters
    page.locator("#q").blur()
    titles = page.locator("#main .list a.title")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(titles.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(titles.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("k")
    there = titles.nth(0).get_attribute("href")
    page.keyboard.press("Enter")
    expect(page).to_have_url(tab.origin + there)
    for key, path in {"a": "/add", "s": "/"}.items():
        page.keyboard.press("g")
        page.keyboard.press(key)
        expect(page).to_have_url(tab.origin + path)


def test_the_keys_are_shown_and_can_be_turned_off(tab):
    page = tab.go("/")
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog).to_be_visible()
    dialog.get_by_label("Use these keys").uncheck()
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()
    page.keyboard.press("/")
    expect(page.locator("#q")).not_to_be_focused()
    page.get_by_role("button", name="Keys").click()
    dialog.get_by_label("Use these keys").check()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()


def an_article(tab):
    page = tab.go("/")
    page.locator("#main .list a.title").first.click()
    page.locator('#main a[href^="/article/"]').first.click()
    page.wait_for_url("**/article/**")
    return page


def test_a_source_shows_all_its_words(tab):
    page = an_article(tab)
    box = page.locator("a.box[data-source]:visible").first
    source = box.get_attribute("data-source")
    own = page.locator(f'[data-source~="{source}"]')
    for point in (box.hover, box.focus):
        point()
        expect(page.locator(".pointed")).to_have_count(own.count())
        page.mouse.move(1, 1)
        page.locator("#main").focus()
        expect(page.locator(".pointed")).to_have_count(0)


def test_a_reports_number_shows_its_passage(tab):
    page = tab.go("/")
    page.locator("#main .list a.title").first.click()
    page.locator('#main a[href^="/claim/"]').first.click()
    number = page.locator(".tree a.n").first
    number.hover()
    expect(page.locator(f"{number.get_attribute('href')}.pointed")).to_have_count(1)


def test_a_map_is_enlarged_and_moved(tab):
    page = with_a_map(tab)
    drawn = page.locator("svg.map").first
    whole = drawn.get_attribute("viewBox")
    page.get_by_role("button", name="Enlarge the map").click()
    nearer = drawn.get_attribute("viewBox")
    assert float(nearer.split()[2]) < float(whole.split()[2])
    box = drawn.bounding_box()
    page.mouse.move(box["x"] + 100, box["y"] + 60)
    page.mouse.down()
    page.mouse.move(box["x"] + 60, box["y"] + 30, steps=4)
    page.mouse.up()
    assert drawn.get_attribute("viewBox") != nearer
    page.get_by_role("button", name="The whole map").click()
    assert [float(one) for one in drawn.get_attribute("viewBox").split()] == [float(one) for one in whole.split()]


def with_a_map(tab):
    page = tab.go("/search?in=articles&q=ottilie")
    page.locator("#main .list a.title").first.click()
    page.wait_for_url("**/article/**")
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    return page


def dropped(page, folder):
    """Drops a folder of this machine onto the page, as from a file manager."""
    session = page.context.new_cdp_session(page)
    data = {"items": [], "files": [str(folder)], "dragOperationsMask": 1}
    for step in ("dragEnter", "dragOver", "dragOver", "drop"):  # a page first says that it takes what is over it
        session.send("Input.dispatchDragEvent", {"type": step, "x": 400, "y": 300, "data": data})


def test_ten_dropped_reports_turn_out_to_have_one_origin(browser, tmp_path):
    with serving(tmp_path / "own.sqlite") as origin, tab_of(browser, origin, viewport=DESK) as tab:
        page = tab.go("/add")
        dropped(page, REPORTS)
        expect(page.get_by_role("status").filter(has_text="10 files")).to_be_visible()
        page.get_by_role("button", name="Add files").click()
        expect(page.get_by_role("heading", name="Added")).to_be_visible(timeout=180_000)
        expect(page.locator("dl.counts")).to_contain_text("10")
        page.get_by_role("link", name="To the stories").click()
        page.locator("#main .list a.title").first.click()
        page.locator("#main a[href^='/claim/']", has_text="ferry from Harrow to Lund").first.click()
        expect(page.locator(".tally")).to_contain_text("10 reports, 1 origin")
        expect(page.locator(".tree .box.unnamed").first).to_contain_text("source at the port authority")
        assert len(set(page.locator(".statements-told .whence b").all_inner_texts())) == 10
        split_off_the_first(page)


def split_off_the_first(page):
    """The answer comes at once, and the page follows by itself when the story is put together again."""
    page.get_by_label("not this claim").first.check()
    page.get_by_role("button", name="Split off").click()
    expect(page.get_by_text("1 statement is another claim")).to_be_visible(timeout=2000)
    expect(page.get_by_text("being put together again")).to_be_visible(timeout=2000)
    expect(page.locator(".tally")).to_contain_text("9 reports", timeout=60_000)
    expect(page.get_by_text("being put together again")).to_be_hidden()
    expect(page.locator("main")).to_have_count(1)
