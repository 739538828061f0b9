"""A real browser before a real server: what it is not allowed to do, or complains of, fails the test."""

import os
import re
import shutil
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

from sayso.web import shown

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[2] / "examples"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
VIOLATED = (
    "addEventListener('securitypolicyviolation', e => violated(`${e.violatedDirective} ${e.blockedURI} ${e.sample}`))"
)
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


def pytest_collection_modifyitems(items):
    for item in items:
        if HERE not in item.path.parents:
            continue
        if CHROMIUM is None:
            item.add_marker(pytest.mark.skip(reason="no Chromium here; .ci/run installs one"))
        elif item.get_closest_marker("scripts") and not shown.STATIC.joinpath(shown.SCRIPT).is_file():
            item.add_marker(pytest.mark.skip(reason="the scripts are not built: make assets, which needs npm"))


def pytest_configure(config):
    config.addinivalue_line("markers", "scripts: tests what the pages' scripts add")


def sayso(*arguments):
    """sayso as a user starts it."""
    return [sys.executable, "-m", "sayso", *map(str, arguments)]


@contextmanager
def serving(library: Path, **environment: str):
    """The address of a server over this library."""
    server = subprocess.Popen(
        sayso("serve", "--library", library, "--port", 0),
        stdout=subprocess.PIPE, text=True, env={**os.environ, **environment},
    )  # fmt: skip
    try:
        said = server.stdout.readline()
        yield re.search(r"http://\S+(?=/)", said)[0]
    finally:
        server.terminate()
        server.wait(30)
        server.stdout.close()


@pytest.fixture(scope="session")
def library(tmp_path_factory):
    """The examples, read once for all tests, which only look."""
    path = tmp_path_factory.mktemp("library") / "examples.sqlite"
    found = [EXAMPLES / "winter-storm", *sorted(EXAMPLES.glob("stories/*/reports.jsonl"))]
    subprocess.run(sayso("add", *found, "--library", path), check=True, timeout=600)
    return path


@pytest.fixture(scope="session")
def site(library):
    with serving(library) as address:
        yield address


@pytest.fixture(scope="module")  # not longer: while it runs, no test in this thread can start an event loop
def browser():
    with sync_playwright() as started:
        running = started.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield running
        running.close()


@dataclass
class Tab:
    """A page of the browser, and what went wrong in it."""

    page: Page
    origin: str
    faults: list[str] = field(default_factory=list)

    def go(self, path: str) -> Page:
        self.page.goto(self.origin + path)
        return self.page

    def heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"{self.page.url} console: {message.text}")

    def asked(self, request: Request) -> None:
        if not request.url.startswith((self.origin + "/", "data:")):
            self.faults.append(f"{self.page.url} asked for {request.url}")

    def dialog(self, dialog) -> None:
        self.faults.append(f"{self.page.url} opened a dialog: {dialog.message}")
        dialog.dismiss()


@contextmanager
def tab_of(browser: Browser, origin: str, **options):
    """A tab in which nothing may go wrong, of a browser that has been nowhere yet."""
    context = browser.new_context(**{"viewport": DESK, **options})
    context.set_default_timeout(30_000)
    tab = Tab(context.new_page(), origin)
    tab.page.expose_binding("violated", lambda _, said: tab.faults.append(f"{tab.page.url} violated: {said}"))
    tab.page.add_init_script(VIOLATED)
    tab.page.on("console", tab.heard)
    tab.page.on("pageerror", lambda error: tab.faults.append(f"{tab.page.url} threw: {error}"))
    tab.page.on("request", tab.asked)
    tab.page.on("dialog", tab.dialog)
    yield tab
    context.close()
    assert tab.faults == []


@pytest.fixture
def tab(browser, site):
    with tab_of(browser, site) as tab:
        yield tab


@pytest.fixture
def plain(browser, site):
    """A tab without JavaScript."""
    with tab_of(browser, site, java_script_enabled=False) as tab:
        yield tab
