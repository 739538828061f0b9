"""The page in a real browser, from a file, with no network."""

import re
import shutil
import subprocess

import pytest

from sayso.views import page

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium here; .ci/run installs one")
QUIET = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]


def test_the_browser_shows_every_statement_and_finds_nothing_wrong(reading, tmp_path):
    path = tmp_path / "page.html"
    path.write_text(page.render([reading]), encoding="utf-8")
    command = [BROWSER, *QUIET, f"--user-data-dir={tmp_path / 'profile'}", "--enable-logging=stderr", "--dump-dom"]
    done = subprocess.run([*command, path.as_uri()], capture_output=True, timeout=90, check=True)
    shown = done.stdout.decode()
    words = " ".join(re.sub(r"<[^>]+>", " ", shown).split())
    for statement in reading.statements:
        assert statement.text.split()[0] in words
    assert shown.count('role="img"') > 1  # the chains are drawn, and named for a screen reader
    assert "CONSOLE" not in done.stderr.decode()  # a refused style or address would be reported there
