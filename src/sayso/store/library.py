"""The library: articles, what they tell, and what was made of them across articles, in one file."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine

from sayso.records import Claim, Page, Reading, Span, Story
from sayso.records.corrections import Change, Correction
from sayso.records.kept import Component, Hit, Status
from sayso.records.sketch import Sketch
from sayso.store import articles, check, log, readings, status, ties, told, words
from sayso.store.driver import reading, writing
from sayso.store.lists import Lists
from sayso.store.migrate import copied, opened
from sayso.store.tables import claim, correction, story

Record = TypeVar("Record")
PIECE = 50
"""How many records are fetched at once where many are asked for: some 100 KB, and no reader holds the file for long."""


class Library:
    """One library. Any number of threads and processes may use one file at once; each writes in short transactions.

    Everything that reads or writes raises LibraryError where the file is damaged, or kept busy for too long.
    """

    def __init__(self, engine: Engine, path: Path) -> None:
        self._engine = engine
        self.path = path
        self.lists = Lists(engine)

    @classmethod
    def open(cls, path: str | Path, create: bool = True) -> "Library":
        """Opens the library in a file, and brings it to this version's form, with a backup beside it before.

        One that this process may not write is opened to be read: then only what writes raises LibraryError.

        Args:
            create: make a new one where there is none.

        Raises:
            LibraryError: there is none and none is to be made; it is a folder, another program's file or a newer
                version's; or it cannot be opened.
        """
        path = Path(path)
        return cls(opened(path, create), path)

    def close(self) -> None:
        """Lets go of the file."""
        self._engine.dispose()

    def __enter__(self) -> "Library":
        return self

    def __exit__(self, *raised: object) -> None:
        self.close()

    # Articles

    def has(self, location: str, sha256: str) -> bool:
        """Whether this text (by its hash) at this location is there."""
        with reading(self._engine) as now:
            return articles.has(now, location, sha256)

    def versions(self, location: str) -> list[str]:
        """The ids of what stood at this location, in the order of adding."""
        with reading(self._engine) as now:
            return articles.versions(now, location)

    def add(
        self, new: Reading, sketch: str, keys: Sequence[str], quotations: Sequence[Span] = (), version: int = 0
    ) -> bool:
        """Adds an article in one transaction; False, and nothing done, where it is there already.

        Another text at a location that is known becomes its newest version, unless the page says that it was
        published earlier; only the newest is linked and searched, and the others stay.

        Args:
            sketch, keys: what linking keeps of it, and under which keys related articles are looked up.
            quotations: of the page, kept to read it again.
            version: of the linking that made the sketch and the keys.
        """
        with writing(self._engine) as now:
            return articles.add(now, new, articles.Sketched(sketch, keys, version), quotations)

    def reread(self, new: Reading, sketch: str, keys: Sequence[str], version: int = 0) -> bool:
        """Puts a reading or sketch by other versions in place of an article's old one.

        Returns:
            False, and nothing done, where the article is gone, or the same versions made what is there.
        """
        with writing(self._engine) as now:
            return articles.reread(now, new, articles.Sketched(sketch, keys, version))

    def read_otherwise(self, version: str, weights: str) -> list[str]:
        """The ids of articles that another version of sayso or other weights read."""
        with reading(self._engine) as now:
            return articles.read_otherwise(now, version, weights)

    def sketched_otherwise(self, version: int) -> list[str]:
        """The ids of articles that another version of linking sketched."""
        with reading(self._engine) as now:
            return articles.sketched_otherwise(now, version)

    def page(self, id: str) -> Page | None:
        """An article as it was ingested, to be read again; None where there is none of this id."""
        with reading(self._engine) as now:
            return readings.page(now, id)

    def readings(self, ids: Iterable[str], as_read: bool = False) -> list[Reading]:
        """The readings of these articles, in this order, as the user set them right, or `as_read`; only those there."""
        with reading(self._engine) as now:
            return readings.readings(now, ids) if as_read else log.set_right(now, ids)

    def remove(self, location_or_id: str) -> int:
        """Removes an article with all versions at its location, or one version by its id; how many those were.

        What was told of it goes with it; the stories that it was in wait to be linked again.
        """
        with writing(self._engine) as now:
            return articles.remove(now, location_or_id)

    # Linking

    def candidates(self, keys: Iterable[str], but: str) -> dict[str, Sketch]:
        """The sketches of the articles that share one of these keys, without the article `but`."""
        with reading(self._engine) as now:
            return ties.candidates(now, keys, but)

    def sketches(self, ids: Iterable[str]) -> dict[str, Sketch]:
        """The sketches of these articles."""
        with reading(self._engine) as now:
            return ties.sketches(now, ids)

    def save_edges(self, article: str, edges: ties.Edges) -> None:
        """Keeps what ties an article to others, by the ids of both, the lesser first, and that it is compared."""
        with writing(self._engine) as now:
            ties.save_edges(now, article, edges)

    def uncompared(self) -> list[str]:
        """The ids of articles whose edges are still to be found."""
        with reading(self._engine) as now:
            return ties.waiting(now, compared=False)

    def unlinked(self) -> list[str]:
        """The ids of articles whose stories are not up to date."""
        with reading(self._engine) as now:
            return ties.waiting(now)

    def component(self, ids: Iterable[str]) -> Component:
        """The articles that edges lead to from these, with their sketches and edges, as they are now."""
        with reading(self._engine) as now:
            return ties.component(now, ids)

    def digests(self, articles: Iterable[str]) -> dict[str, str]:
        """The ids of the stories that these articles are in, each with the digest of what it was made from."""
        with reading(self._engine) as now:
            return told.digests(now, articles)

    def likenesses(self, articles: Iterable[str]) -> list[bytes]:
        """What `save_stories` was given to keep with the stories that these articles are in."""
        with reading(self._engine) as now:
            return told.likenesses(now, articles)

    def save_stories(self, seen: Component, kept: Collection[str], made: Iterable[told.Made]) -> bool:
        """Puts stories and claims in place of those of a component's articles, in one transaction.

        Args:
            kept: the ids of stories that stay as they are.

        Returns:
            False, and nothing done, where something about the component changed since it was looked up.
        """
        with writing(self._engine) as now:
            return told.save(now, seen, kept, made)

    # Questions

    def stories(self, text: str | None = None) -> Iterator[Story]:
        """The stories, the newest first; only those with an article that holds the words of `text`.

        Raises:
            SettingsError: `text` holds no word.
        """
        found = words.articles(text) if text is not None else None
        with reading(self._engine) as now:
            ids = told.story_ids(now, found)
        return self._each(ids, told.stories)

    def story(self, id_or_prefix: str) -> Story:
        """The story whose id begins so.

        Raises:
            NotFoundError: none does, or several do.
        """
        with reading(self._engine) as now:
            return told.stories(now, [told.only(now, story, id_or_prefix)])[0]

    def claims(self, story: str | None = None, text: str | None = None, limit: int | None = None) -> Iterator[Claim]:
        """The claims, those of the newest story first, and in a story those first that most articles tell.

        Args:
            story: the id of a story, or what it begins with: only its claims.
            text: only claims that hold these words.

        Raises:
            NotFoundError: there is no such story, or several.
            SettingsError: `text` holds no word.
        """
        numbers = words.claim_numbers(text) if text is not None else None
        of = self.lists.story_id(story) if story is not None else None
        with reading(self._engine) as now:
            ids = told.claim_ids(now, of, numbers, limit)
        return self._each(ids, told.claims)

    def claim(self, id_or_prefix: str) -> Claim:
        """The claim whose id begins so.

        Raises:
            NotFoundError: none does, or several do.
        """
        with reading(self._engine) as now:
            return told.claims(now, [told.only(now, claim, id_or_prefix)])[0]

    def search(self, typed: str) -> Iterator[Hit]:
        """The articles that hold all these words, those first in which they weigh most; accents and case aside.

        Args:
            typed: "several words" in quotation marks stand together; harb* begins so.

        Raises:
            SettingsError: there is no word in it.
        """
        with reading(self._engine) as now:
            ids = words.best(now, typed)
        return self._each(ids, lambda now, some: [one for id in some if (one := words.hit(now, id, typed))])

    def _each(self, ids: Sequence[str], fetch: Callable[[Connection, list[str]], list[Record]]) -> Iterator[Record]:
        """The records, fetched piece by piece, so that a slow reader keeps nobody waiting."""
        for start in range(0, len(ids), PIECE):
            with reading(self._engine) as now:
                some = fetch(now, list(ids[start : start + PIECE]))
            yield from some

    # Corrections

    def correct(self, kind: Change, subjects: Sequence[str], value: str | None = None) -> Correction:
        """Notes what a user set right; the stories that it is about wait to be linked again.

        Args:
            subjects: as `records.corrections` names statements and sources.

        Raises:
            NotFoundError: a subject's article is not there.
            ValueError: a subject names neither a statement nor a source.
        """
        at = datetime.now(UTC).isoformat(timespec="seconds")
        with writing(self._engine) as now:
            return log.correct(now, at, kind, subjects, value)

    def corrections(self) -> list[Correction]:
        """All of them, in the order in which they were made, the undone ones too."""
        with reading(self._engine) as now:
            return log.corrections(now)

    def undo(self, id_or_prefix: str) -> str:
        """Takes a correction back; it stays in the log. Gives its id.

        Raises:
            NotFoundError: none has an id that begins so, or several do.
        """
        with writing(self._engine) as now:
            log.undo(now, id := told.only(now, correction, id_or_prefix))
            return id

    # The file

    def status(self) -> Status:
        """What it holds."""
        with reading(self._engine) as now:
            return status.status(now, self.path)

    def backup(self, path: str | Path) -> None:
        """Writes a copy as it is now, whatever others write meanwhile.

        Raises:
            LibraryError: there is a file already, or it cannot be written.
        """
        copied(self._engine, Path(path))

    def check(self) -> Iterator[str]:
        """Everything in which the library does not hold, a line each; nothing where all is well."""
        yield from check.problems(self._engine)
