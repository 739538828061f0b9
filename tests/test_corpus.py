"""The corpus is what its guide says it is."""

import json
from pathlib import Path

import pytest

from training import corpus

ROOT = Path(__file__).parents[1] / "corpus"
FILES = sorted(ROOT.glob("*/*.txt"))


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_an_article_is_marked_as_the_guide_says(path: Path):
    article = corpus.read(path)
    assert article.head.keys() >= {"outlet", "date", "style", "title"}
    for one in article.attributions:
        for start, end in (*one.source, *one.cue, *one.content):
            assert article.text[start:end].strip()
            assert "\n" not in article.text[start:end].strip()


def test_no_story_is_in_two_parts():
    stories = {
        part: {p.stem.rsplit("-", 2)[0] for p in FILES if p.parent.name == part} for part in ("train", "dev", "test")
    }
    assert not stories["train"] & stories["dev"]
    assert not stories["train"] & stories["test"]
    assert not stories["dev"] & stories["test"]


def test_what_the_examples_are_made_from_is_trained_on_by_nobody():
    """So what sayso makes of the example stories is what it makes of any article that it never saw."""
    stories = {p.stem for p in FILES if p.parent.name == "stories"}
    assert len(stories) > 80
    assert stories.isdisjoint(p.stem for p in FILES if p.parent.name != "stories")


@pytest.mark.parametrize(
    ("broken", "word"),
    [
        ("{S1#x He} {C1 said} {T1 so", "never closed"),
        ("He said} so", "stray brace"),
        ("{S1#x He} {C1 said} {T1 so} {C2 said} {T2 no}", "disagree"),
        ("{S1#x He} said {T1 so}", "no cue"),
    ],
)
def test_a_broken_file_is_refused_with_its_name(tmp_path: Path, broken: str, word: str):
    path = tmp_path / "broken.txt"
    path.write_text(f"outlet: X\n---\n{broken}\n---\n1 says person\n", encoding="utf-8")
    with pytest.raises(corpus.CorpusError, match=f"broken.txt: .*{word}"):
        corpus.read(path)


CLAIMS = sorted((ROOT / "claims").glob("*.json"))


@pytest.mark.parametrize("path", CLAIMS, ids=lambda path: path.stem)
def test_the_passages_of_marked_claims_stand_in_their_articles(path: Path):
    known = json.loads(path.read_text(encoding="utf-8"))
    texts = [corpus.read(ROOT / "train" / f"{name}.txt").text for name in known["articles"]]
    passages = [one for claim in known["claims"] for one in claim["statements"]]
    passages += [one for pair in known["apart"] for one in pair]
    assert all(one["quote"] in texts[one["article"]] for one in passages)


def test_written_passages_have_some_that_tell_the_same_some_that_contradict_and_some_that_only_look_so():
    lines = (ROOT / "claims" / "pairs.jsonl").read_text(encoding="utf-8").splitlines()
    items = [json.loads(line) for line in lines]
    assert all(item["passage"] and item["same"] and item["opposed"] and item["other"] for item in items)
    assert len({item["passage"] for item in items}) == len(items) > 500
