"""The documentation does not fall behind."""

import re
from pathlib import Path
from typing import get_args

import pytest

from sayso import records, settings

ROOT = Path(__file__).parents[1]
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "corpus").glob("*.md")]


def test_every_setting_is_in_the_reference():
    page = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
    for setting in settings.SETTINGS.values():
        assert f"| `{setting.variable}` | {setting.default} | {setting.help} |" in page


def test_every_act_kind_and_evidence_is_in_the_glossary():
    page = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    for choices in (records.Act, records.Kind, records.Evidence, records.Speech):
        assert [word for word in get_args(choices) if word not in page] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path):
    for target in re.findall(r"\]\((?!http)([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_every_command_of_the_readme_is_a_target():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"^make (\w+)", (ROOT / "README.md").read_text(encoding="utf-8"), re.M):
        assert re.search(rf"^{target}:", makefile, re.M)


def test_every_decision_is_listed():
    folder = ROOT / "docs" / "decisions"
    listed = set(re.findall(r"\]\(([\w-]+\.md)\)", (folder / "README.md").read_text(encoding="utf-8")))
    assert listed == {page.name for page in folder.glob("*.md")} - {"README.md"}


def test_nothing_waits_to_be_filled_in():
    for page in PAGES:
        assert "@@" not in page.read_text(encoding="utf-8"), page
