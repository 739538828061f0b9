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

REPORTS = Path(__file__).parents[1] / "examples" / "stories" / "sealed-harbour" / "reports.jsonl"
SIZE = {"width": 1200, "height": 800}
SAYSO = [sys.executable, "-m", "sayso"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, help="the folder for the pictures")
    out = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, served(Path(folder) / "library.sqlite") as site, window() as page:
        page.goto(site)
        for name, link in {"stories": "", "story": "/story/", "claim": "/claim/", "article": "/article/"}.items():
            if link:
                page.locator(f'#main a[href^="{link}"]:visible').first.click()
                page.wait_for_url(f"**{link}**")
            page.goto(page.url.partition("#")[0])  # without the outline of what the link leads to
            page.screenshot(path=out / f"{name}.png")


@contextmanager
def served(library: Path) -> Iterator[str]:
    """The address of a server over the example story."""
    subprocess.run([*SAYSO, "add", str(REPORTS), "--library", str(library)], check=True)
    command = [*SAYSO, "serve", "--library", str(library), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            found = re.search(r"http://\S+", server.stdout.readline() if server.stdout else "")
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
