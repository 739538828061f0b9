"""The pictures of the web pages in docs/images: `python -m benchmarks.screenshots docs/images`; needs Chromium."""

import argparse
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

REPORTS = sorted((Path(__file__).parents[1] / "examples" / "stories").glob("*/reports.jsonl"))
STORY = '#main a.title:has-text("Harbour was sealed")'
ARTICLE = '#main a:has-text("The mine that was")'
WAYS = {
    "stories": (),
    "story": (STORY,),
    "claim": (STORY, '#main a[href^="/claim/"]'),
    "article": (STORY, ARTICLE),
    "source": (STORY, ARTICLE, "#main .who a.name"),
    "add": ('.pages a[href="/add"]',),
}
"""The pictures, each with the links that lead there from the first page."""
SIZE = {"width": 1200, "height": 800}
SAYSO = [sys.executable, "-m", "sayso"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, help="the folder for the pictures")
    out = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, served(Path(folder) / "library.sqlite") as site, window() as page:
        for name, way in WAYS.items():
            page.goto(site)
            for link in way:
                page.goto(site + (page.locator(link).first.get_attribute("href") or ""))
            page.screenshot(path=out / f"{name}.png")


@contextmanager
def served(library: Path) -> Iterator[str]:
    """The address of a server over the example stories."""
    subprocess.run([*SAYSO, "add", *map(str, REPORTS), "--library", str(library)], check=True)
    command = [*SAYSO, "serve", "--library", str(library), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            found = re.search(r"http://\S+(?=/)", server.stdout.readline() if server.stdout else "")
            yield found[0] if found else ""
        finally:
            server.terminate()


@contextmanager
def window() -> Iterator[Page]:
    """A browser's window, by day."""
    with sync_playwright() as started:
        browser = started.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser.new_page(viewport=SIZE, color_scheme="light", reduced_motion="reduce")
        browser.close()


if __name__ == "__main__":
    main()
