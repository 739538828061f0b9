"""The page in a real browser, from a file, with no network."""

import re
import shutil
import subprocess

import pytest
from told_stories import Told

from sayso.views import dossier, page

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium here; .ci/run installs one")
QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]


def shown_by_browser(text, folder):
    """The page as the browser built it, and its words; nothing may be refused on the way."""
    path = folder / "page.html"
    path.write_text(text, encoding="utf-8")
    command = [BROWSER, *QUIET, f"--user-data-dir={folder / 'profile'}", "--enable-logging=stderr", "--dump-dom"]
    done = subprocess.run([*command, path.as_uri()], capture_output=True, timeout=90, check=True)
    assert "CONSOLE" not in done.stderr.decode()  # a refused style or address would be reported there
    shown = done.stdout.decode()
    return shown, " ".join(re.sub(r"<[^>]+>", " ", shown).split())


def test_the_browser_shows_every_statement_and_finds_nothing_wrong(reading, tmp_path):
    shown, words = shown_by_browser(page.render([reading]), tmp_path)
    for statement in reading.statements:
        assert statement.text.split()[0] in words
    assert shown.count('role="img"') > 1  # the chains are drawn, and named for a screen reader


def test_the_browser_shows_a_dossier_and_finds_nothing_wrong(tmp_path):
    told = Told("sealed-harbour")
    shown, words = shown_by_browser(dossier.render(told.story, told.claims, told.readings), tmp_path)
    assert all(one.text in words for one in told.claims)
    assert shown.count('class="tree"') >= len(told.claims)
