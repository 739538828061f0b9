"""Stories and claims depend on what there is, not on how it came."""

import random

import pytest

from sayso import linking
from sayso.errors import LibraryError
from sayso.link.claims.embedder import Embedder
from sayso.store import Library

ORDERS = 20


def told(library):
    """Everything that stories and claims tell."""
    return [one.to_dict() for one in library.stories()], [one.to_dict() for one in library.claims()]


def filled(path, readings, step):
    """A library of these readings, linked after every `step` of them."""
    with Library.open(path) as library:
        for at in range(0, len(readings), step):
            for one in readings[at : at + step]:
                assert linking.add(library, one)
            linking.link(library, pytest.fail)
        assert list(library.check()) == []
        return told(library)


@pytest.fixture(scope="module")
def at_once(tmp_path_factory, few):
    return filled(tmp_path_factory.mktemp("once") / "library.sqlite", few, len(few))


def test_every_article_is_in_one_story_and_every_id_leads_somewhere(tmp_path, few):
    with Library.open(tmp_path / "library.sqlite") as library:
        for one in few:
            linking.add(library, one)
        linking.link(library, pytest.fail)
        stories = list(library.stories())
        listed = [one.id for story in stories for one in story.articles]
        assert sorted(listed) == sorted(one.article.id for one in few)
        assert max(len(story.articles) for story in stories) > 1 and list(library.claims())
        for story in stories:
            assert library.story(story.id[:10]) == story
            assert [one.id for one in library.claims(story.id)] == list(story.claims)
            assert [one.published for one in story.articles] == sorted(one.published for one in story.articles)
        for claim in library.claims():
            assert library.claim(claim.id) == claim


@pytest.mark.parametrize("order", range(ORDERS))
def test_any_order_gives_the_same_stories_and_claims(tmp_path, few, at_once, order):
    chance = random.Random(order)
    shuffled = chance.sample(few, len(few))
    step = chance.choice((1, 2, 3, len(few)))
    assert filled(tmp_path / "library.sqlite", shuffled, step) == at_once


def test_an_article_that_was_there_for_a_while_leaves_no_trace(tmp_path, few, at_once):
    with Library.open(tmp_path / "library.sqlite") as library:
        for one in few:
            linking.add(library, one)
        linking.link(library, pytest.fail)
        removed = few[1].article
        library.remove(removed.location)
        assert removed.id not in {one.id for story in library.stories() for one in story.articles}
        linking.link(library, pytest.fail)
        assert told(library) != at_once
        linking.add(library, few[1])
        linking.link(library, pytest.fail)
        assert told(library) == at_once
        assert list(library.check()) == []


def test_what_did_not_change_is_not_made_again(tmp_path, few, monkeypatch):
    with Library.open(tmp_path / "library.sqlite") as library:
        for one in few:
            linking.add(library, one)
        linking.link(library, pytest.fail)
        before = told(library)
        library.correct("rename", [f"{few[0].article.location}#source:Nobody"], "Somebody")
        made = []
        real = linking._told
        monkeypatch.setattr(linking, "_told", lambda *given: made.append(given[0]) or real(*given))
        linking.link(library, pytest.fail)
        assert len(made) == 1 and told(library) == before
        assert library.unlinked() == []


def test_what_was_compared_is_not_compared_again_and_goes_with_its_articles(tmp_path, few, monkeypatch):
    asked = []
    for name in ("vectors", "judged"):
        real = getattr(Embedder, name)
        monkeypatch.setattr(Embedder, name, lambda self, all, real=real: asked.extend(all) or real(self, all))
    with Library.open(tmp_path / "library.sqlite") as library:
        for one in few:
            linking.add(library, one)
        linking.link(library, pytest.fail)
        before, first = told(library), set(asked)
        joined = next(story for story in library.stories() if len(story.articles) > 1).articles[0].id
        library.correct("rename", [f"{few[0].article.location}#source:Nobody"], "Somebody")
        asked.clear()
        linking.link(library, pytest.fail)
        assert (asked, told(library)) == ([], before)
        kept = library.likenesses(one.article.id for one in few)
        library.remove(joined)
        linking.link(library, pytest.fail)
        assert not set(asked) - first
        left = library.likenesses(one.article.id for one in few)
        assert sum(map(len, left)) < sum(map(len, kept)) and library.likenesses([joined]) == []


def test_what_another_version_linked_is_linked_again(tmp_path, few, at_once, monkeypatch):
    with Library.open(tmp_path / "library.sqlite") as library:
        monkeypatch.setattr(linking, "VERSION", linking.VERSION - 1)
        for one in few:
            library.add(one, '{"of": "another shape"}', ["no key of ours"], version=linking.VERSION)
        monkeypatch.undo()
        linking.link(library, pytest.fail)
        assert told(library) == at_once
        assert list(library.check()) == []


def test_stories_made_from_what_changed_meanwhile_are_not_kept(tmp_path, few):
    with Library.open(tmp_path / "library.sqlite") as library, Library.open(tmp_path / "library.sqlite") as other:
        linking.add(library, few[0])
        seen = library.component([few[0].article.id])
        other.correct("rename", [f"{few[0].article.location}#source:Nobody"], "Somebody")
        assert not library.save_stories(seen, (), ())
        assert library.unlinked() == [few[0].article.id]


def test_one_story_that_fails_is_one_line_and_the_others_are_made(tmp_path, few, monkeypatch):
    real = linking._told
    bad = few[0].article.id

    def told_or_not(id, readings, *more):
        if bad in {one.article.id for one in readings}:
            raise KeyError("x")
        return real(id, readings, *more)

    monkeypatch.setattr(linking, "_told", told_or_not)
    problems = []
    with Library.open(tmp_path / "library.sqlite") as library:
        for one in few:
            linking.add(library, one)
        linking.link(library, problems.append)
        assert len(problems) == 1 and "sayso failed to link it" in str(problems[0])
        assert bad in library.unlinked() and list(library.stories())


def test_questions_take_words_stories_and_a_limit(tmp_path, few):
    with Library.open(tmp_path / "library.sqlite") as library:
        for one in few:
            linking.add(library, one)
        linking.link(library, pytest.fail)
        every = list(library.claims())
        assert list(library.claims(limit=1)) == every[:1]
        bridge = {story.id for story in library.stories("bridge")}
        assert bridge and bridge < {story.id for story in library.stories()}
        assert {claim.story for claim in library.claims(text="bridge")} == bridge
        assert list(library.stories("zzz")) == [] and list(library.claims(text="zzz")) == []
        for wrong in ("zzz", ""):
            with pytest.raises(LibraryError, match="there is no story"):
                list(library.claims(wrong))
            with pytest.raises(LibraryError, match="there is no claim"):
                library.claim(wrong)
