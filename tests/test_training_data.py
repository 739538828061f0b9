"""What the weights learn from: read as it was written, varied without moving a span, and as much as is promised."""

import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from benchmarks.agreement import pairs
from benchmarks.quality import own
from benchmarks.swaps import TABLE
from training import corpus, newswire, real, variation
from training.annotated import Annotated, Attribution, Span
from training.detokenised import spaced
from training.kinds import counts

ROOT = Path(__file__).parents[1]
PARTS = ("train", "dev", "test")
DEV = sorted((ROOT / "corpus" / "dev").glob("*.txt"))
REAL = sorted(path for path in (ROOT / "corpus" / "real").rglob("*") if path.is_file())

FERRY = """\
outlet: The Dormen Lantern
---
{S1#ona Ona Brill} {C1 said} {T1 the night ferry {H might} sail again}. {M#ona She} runs the quay.

{S2#lantern The Lantern} {C2 has learned} {T2 that {S3#cook a cook} {C3 told} {M#ona Brill} {T3 the hull had cracked}}.

{X:share Send this page on} {C4 {H Reportedly}} {T4 nobody was aboard}. {S5#ona Brill} {C5 would not comment}.

{S6#mail The Orsk Mail} {C6 also reported:}

{T6 {S7#owner {S8#owner The owner}} {C7 denied} {T7 any crack}, {C8 adding}: {T8 “Brill never asked.”}}
---
1 says person
2 says author
3 says unnamed
4 alleges -
5 declines person
6 says outlet block
7 denies person
8 says person
"""


def spans(one: Annotated) -> list[Span]:
    roles = [span for a in one.attributions for span in (*a.source, *a.cue, *a.content)]
    return [*roles, *one.hedges, *(span for span, _ in (*one.mentions, *one.left_out)), (0, len(one.text))]


@pytest.mark.parametrize("path", DEV, ids=lambda p: p.stem)
def test_an_article_written_out_again_reads_the_same(tmp_path: Path, path: Path):
    one = corpus.read(path)
    copy = tmp_path / path.name
    copy.write_text(corpus.marked(one), encoding="utf-8")
    assert corpus.read(copy) == one


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("He said : `` It is n't so , '' she said .", 'He said: "It isn\'t so," she said.'),
        ('The mayor \'s office ( in Orsk ) said " no " .', 'The mayor\'s office (in Orsk) said "no".'),
        ("Fares rose 5 % to $ 40 , we 're told .", "Fares rose 5% to $40, we're told."),
        ("“ No , ” said the miners ’ union ; ‘ never . ’", "“No,” said the miners’ union; ‘never.’"),
    ],
)
def test_tokens_are_spaced_as_one_would_print_them(tokens: str, text: str):
    found, places = spaced(tokens.split())
    assert found == text
    assert [found[a:b] for a, b in places] == tokens.replace("``", '"').replace("''", '"').split()


@pytest.mark.parametrize(
    "tags",
    [
        "B-Person I-Person O O B-Organization I-Organization I-Organization O B-Location B-Facility B-Date O",
        "B-Person E-Person O O B-Organization I-Organization E-Organization O S-Location S-Facility S-Date O",
    ],
)
def test_names_are_read_in_either_way_of_tagging(tmp_path: Path, tags: str):
    tokens = ["Ona", "Brill", "of", "the", "Dormen", "Ferry", "Union", "left", "Orsk", "Gaol", "Monday", "."]
    rows = "\n".join(f"{token}\t{tag}" for token, tag in zip(tokens, tags.split(), strict=True))
    (tmp_path / "quay.tsv").write_text(f"http://lantern.example/1\tO\n\n{rows}\n", encoding="utf-8")
    (one,) = newswire.read(tmp_path)
    assert one.text == "Ona Brill of the Dormen Ferry Union left Orsk Gaol Monday."
    found = [(one.text[a:b], kind) for (a, b), kind in one.names or ()]
    assert found[:2] == [("Ona Brill", "person"), ("Dormen Ferry Union", "organisation")]
    assert found[2:] == [("Orsk", "place"), ("Gaol", "place"), ("Monday", "other")]
    assert not one.attributions and not one.nested


def test_without_the_newswire_there_are_no_names(tmp_path: Path):
    assert not list(newswire.read(tmp_path / "nowhere"))


@pytest.fixture
def ferry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Annotated:
    """An article marked by hand, its text in the form of GUM, and an empty folder to detach it into."""
    path = tmp_path / "gum-news-ferry.txt"
    path.write_text(FERRY, encoding="utf-8")
    one = corpus.read(path)
    lines = ["# newdoc id = GUM_news_ferry"]
    for paragraph in one.text.strip().split("\n\n"):
        lines.append("# newpar")
        for sentence in re.split(r"(?<=\.) ", paragraph):
            lines += ["# newpar_block = p (1 s)", f"# text = {sentence}", f"1\t{sentence.split()[0]}\t_", ""]
    (tmp_path / "gum").mkdir()
    (tmp_path / "gum" / "GUM_news_ferry.conllu").write_text("\n".join(lines) + "\n", encoding="utf-8")
    monkeypatch.setattr(real, "HOME", tmp_path / "real")
    return one


def run(monkeypatch: pytest.MonkeyPatch, *words: object) -> int:
    monkeypatch.setattr(sys, "argv", ["real", *map(str, words)])
    return real.main()


def test_an_annotation_parted_from_its_text_and_joined_again_is_the_same(ferry, tmp_path, monkeypatch):
    assert run(monkeypatch, "detach", tmp_path, "train", tmp_path / "gum-news-ferry.txt") == 0
    (joined,) = real.read(tmp_path, "train")
    keys = {"ona": "e1", "lantern": "e2", "cook": "e3", "mail": "e4", "owner": "e5"}
    assert joined.text == ferry.text
    assert joined.attributions == tuple(replace(a, entity=a.entity and keys[a.entity]) for a in ferry.attributions)
    assert joined.mentions == tuple((span, keys[key]) for span, key in ferry.mentions)
    assert (joined.hedges, joined.left_out) == (ferry.hedges, ferry.left_out)


def test_a_joined_article_can_be_marked_and_read_again(ferry, tmp_path, monkeypatch):
    run(monkeypatch, "detach", tmp_path, "dev", tmp_path / "gum-news-ferry.txt")
    assert run(monkeypatch, "join", tmp_path, tmp_path / "out") == 0
    again = corpus.read(tmp_path / "out" / "gum-news-ferry.txt")
    assert (again.text, again.attributions) == (ferry.text, real.read(tmp_path, "dev")[0].attributions)


def test_no_word_of_the_text_goes_into_the_repository(ferry, tmp_path, monkeypatch):
    run(monkeypatch, "detach", tmp_path, "train", tmp_path / "gum-news-ferry.txt")
    written = (tmp_path / "real" / "train" / "gum-news-ferry.json").read_text(encoding="utf-8").lower()
    words = set(re.findall(r"[^\W\d_]{4,}", ferry.text.lower()))
    assert len(words) > 25
    assert not [word for word in words if re.search(rf"\b{word}\b", written)]


def test_a_text_that_was_changed_is_refused_by_name(ferry, tmp_path, monkeypatch, capsys):
    marked = tmp_path / "gum-news-ferry.txt"
    run(monkeypatch, "detach", tmp_path, "train", marked)
    path = tmp_path / "gum" / "GUM_news_ferry.conllu"
    path.write_text(path.read_text(encoding="utf-8").replace("runs the quay", "runs the dock"), encoding="utf-8")
    with pytest.raises(real.RealError, match="gum-news-ferry"):
        real.read(tmp_path, "train")
    assert run(monkeypatch, "detach", tmp_path, "train", marked) == 1
    assert "gum-news-ferry: the text was changed near" in capsys.readouterr().out


WORDS = {
    "sha256": "[0-9a-f]{64}",
    "act": "|".join(corpus.ACTS),
    "kind": "|".join(corpus.KINDS),
    "entity": r"e\d+",
    "mentions": r"e\d+",
    "left_out": "menu|advertisement|share|read-more|newsletter|caption|cookie|comments",
}


def leaves(value: object, name: str = "") -> Iterator[tuple[str, object]]:
    if not isinstance(value, dict | list):
        yield name, value
        return
    for key, inner in value.items() if isinstance(value, dict) else ((name, one) for one in value):
        yield from leaves(inner, key)


@pytest.mark.parametrize("path", REAL, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_of_a_real_article_only_numbers_and_labels_are_kept(path: Path):
    assert path.suffix == ".json"
    for name, value in leaves(json.loads(path.read_text(encoding="utf-8"))):
        if isinstance(value, str):
            assert re.fullmatch(WORDS[name], value)
        else:
            assert value is None or isinstance(value, int)


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+|[“”«»]", text)


@pytest.fixture(scope="module")
def proper() -> variation.Proper:
    return variation.Proper(own("dev"))


def test_with_names_swapped_every_span_is_on_the_same_words(proper):
    for one in own("dev"):
        swaps = dict(zip(proper.of(one), variation.PEOPLE, strict=False)) | {"“": "«", "”": "»"}
        other = variation.swapped(one, swaps)
        assert words(other.text) == [swaps.get(word, word) for word in words(one.text)] != words(one.text)
        for (a, b), (c, d) in zip(spans(one), spans(other), strict=True):
            assert words(other.text[c:d]) == [swaps.get(word, word) for word in words(one.text[a:b])]


def test_a_name_is_swapped_only_where_it_stands_alone(ferry):
    other = variation.swapped(ferry, {"Brill": "Okonkwo-Lind", "Mail": "Ox", "“": "«", "”": "»"})
    first, last = other.attributions[0], other.attributions[-1]
    assert [other.text[a:b] for a, b in first.source + first.cue] == ["Ona Okonkwo-Lind", "said"]
    assert [other.text[a:b] for a, b in last.content] == ["«Okonkwo-Lind never asked.»"]
    assert variation.swapped(ferry, {"Bri": "Zu", "he": "she"}).text == ferry.text


def test_a_variation_is_decided_by_its_seed(proper):
    for one in own("dev"):
        first, again, other = (variation.varied(one, proper, random.Random(seed)) for seed in (3, 3, 4))
        assert first == again
        assert first.text != other.text


def test_in_a_variation_one_name_stays_one_and_two_stay_two(proper, monkeypatch):
    monkeypatch.setattr(variation, "_RENAMED", 0.0)
    for one in own("dev"):
        other = variation.varied(one, proper, random.Random(5))
        beside = set(zip(re.findall(r"\w+", one.text), re.findall(r"\w+", other.text), strict=True))
        changed = [(old, new) for old, new in beside if old != new]
        assert len({old for old, _ in beside}) == len(beside)
        assert len({new for _, new in changed}) == len(changed) > 0


def test_names_trained_with_are_not_the_names_measured_with():
    measured = {word.lower() for word in re.findall(r"[^\W\d_]+", TABLE.read_text(encoding="utf-8"))}
    trained = [*variation.PEOPLE, *variation.PLACES]
    assert len(trained) == len(set(trained)) > 300
    assert not [name for name in trained if name.lower() in measured]


def test_kinds_are_counted_by_shape_and_by_noun_seen_twice():
    phrases = [("the police", "organisation"), ("Ona Brill", "person"), ("she", "person"), ("a cook", "person"),
               ("the police", "organisation"), ("", "-")]  # fmt: skip
    text, given = "", []
    for phrase, kind in phrases:
        given.append(Attribution(source=((len(text), len(text) + len(phrase)),) if phrase else (), kind=kind))
        text += phrase + " "
    found = counts([Annotated("x", text, tuple(given), nested=True)])
    assert found["all"][""] == {"organisation": 0.5, "person": 0.5}
    assert found["nouns"] == {"police": {"organisation": 2}}
    assert sorted(map(repr, found["shapes"].values())) == ["{'organisation': 2}", "{'person': 1}", "{'person': 1}"]


@cache
def invented() -> dict[str, Annotated]:
    return {one.name: one for part in PARTS for one in own(part)}


def real_ones(second: bool = False) -> list[tuple[str, str]]:
    """Name and hash of each real article; of those annotated a second time with `second`."""
    paths = [path for path in REAL if (path.parent.name == "second") == second]
    return [(path.stem, json.loads(path.read_text(encoding="utf-8"))["sha256"]) for path in paths]


def depth(one: Annotated, at: Attribution) -> int:
    return 1 if at.parent is None else 1 + depth(one, one.attributions[at.parent])


def test_there_are_as_many_articles_as_are_promised():
    groups = Counter(name.rsplit("-", 2)[0] for name in invented())
    assert len(invented()) >= 400
    assert sum(size for size in groups.values() if size >= 4) >= 80
    assert len(real_ones()) >= 60


def test_there_are_as_many_chains_as_are_promised():
    depths = Counter(depth(one, at) for one in invented().values() for at in one.attributions)
    assert depths[2] >= 900
    assert sum(n for deep, n in depths.items() if deep > 2) >= 350


def test_no_real_article_is_in_two_parts():
    assert {path.parent.name for path in REAL} == {*PARTS, "second"}
    names, hashes = zip(*real_ones(), strict=True)
    assert len(set(names)) == len(set(hashes)) == len(names)


def test_an_outlet_that_is_renamed_has_its_new_name_in_all_its_forms(proper, monkeypatch):
    monkeypatch.setattr(variation, "_RENAMED", 1.0)
    renamed = 0
    for one in own("dev"):
        other = variation.varied(one, proper, random.Random(5))
        named = [
            (key, one.text[a:b], other.text[c:d])
            for ((a, b), key), ((c, d), _) in zip(one.mentions, other.mentions, strict=True)
        ]
        assert {old for _, old, _ in named} and len(other.mentions) == len(one.mentions)
        for key in {key for key, _, new in named if new in variation.OUTLETS}:
            names = {new for k, old, new in named if k == key and variation._NAMED.fullmatch(old)}
            assert len(names & set(variation.OUTLETS)) == 1
            renamed += 1
    assert renamed > 20


def test_a_tenth_is_annotated_a_second_time():
    second = [*(ROOT / "corpus" / "second").glob("*.txt"), *real_ones(second=True)]
    assert len(second) >= 0.1 * (len(invented()) + len(real_ones()))


def test_a_second_annotation_is_of_the_same_text():
    assert all(first.text == second.article.text for first, second in pairs(None))
    assert set(real_ones(second=True)) <= set(real_ones())


def test_training_reads_no_second_annotation_and_no_test_part():
    for path in (ROOT / "training").glob("*.py"):
        named = set(re.findall(r"""["'/](train|dev|test|second)["'/]""", path.read_text(encoding="utf-8")))
        # `real.py` joins all parts for reading; what it gives to training it is asked for by name.
        assert named <= {"train", "dev"} or (path.name == "real.py" and "second" not in named)
