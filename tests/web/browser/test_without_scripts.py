"""The main ways through the site with JavaScript off."""

import re

from conftest import HERE, serving, tab_of
from playwright.sync_api import expect


def test_from_a_story_to_who_said_it(plain):
    page = plain.go("/")
    page.locator("#main .list a.title").first.click()
    page.locator('#main a[href^="/claim/"]').first.click()
    expect(page.locator(".tally")).to_contain_text("origin")
    page.locator(".statements-told").get_by_role("link", name="in the article").first.click()
    expect(page).to_have_url(re.compile("/article/"))
    page.locator(".who a.name").first.click()
    expect(page).to_have_url(re.compile(r"/source\?name="))
    expect(page.locator(".credits > li").first).to_be_visible()


def test_filters_and_search(plain):
    page = plain.go("/")
    whole = page.locator("#main .list > li").count()
    page.get_by_label("Words", exact=True).fill("harbour")
    page.get_by_role("button", name="Show").click()
    assert 0 < page.locator("#main .list > li").count() < whole
    page.locator("#q").fill("harbour")
    page.get_by_role("search").first.get_by_role("button").click()
    expect(page).to_have_url(re.compile(r"/search\?q=harbour"))
    expect(page.locator("#main .list > li").first).to_be_visible()


def test_adding_a_file_and_setting_right_what_was_read(browser, tmp_path):
    with (
        serving(tmp_path / "own.sqlite") as origin,
        tab_of(browser, origin, java_script_enabled=False) as tab,
    ):
        page = tab.go("/add")
        files = [HERE / "ferry" / name for name in ("harrow-gazette.html", "lund-observer.html")]
        page.get_by_label("Files", exact=True).set_input_files(files)
        page.get_by_role("button", name="Add files").click()
        for _ in range(90):
            if page.get_by_role("heading", name="Added").count():
                break
            page.wait_for_timeout(1000)
            page.reload()
        page.get_by_role("link", name="its story").first.click()
        page.locator('#main a[href^="/claim/"]').first.click()
        expect(page.locator(".tally")).to_contain_text("origin")
        page.get_by_text("Set its source right").first.click()
        page.get_by_label("is called").first.fill("The Tillers of Lund")
        page.get_by_role("button", name="Rename").first.click()
        expect(page.get_by_text("is called “The Tillers of Lund”")).to_be_visible()
        for _ in range(90):
            if not page.get_by_text("being put together again").count():
                break
            page.wait_for_timeout(1000)
            page.get_by_role("link", name="Look again").click()
        expect(page.locator(".tree")).to_contain_text("The Tillers of Lund")
