"""The questions of those who leaf through a library: lists, a part at a time, each answered out of an index."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Engine

from sayso.records import Kind, Listed
from sayso.records.kept import Hit
from sayso.records.shelves import ClaimLine, Credit, Facet, Filters, Order, Part, SourceLine, Spelling, StoryLine
from sayso.store import listed, sources, told, words
from sayso.store.batches import batches
from sayso.store.driver import reading
from sayso.store.tables import story

PAGE = 50
"""How many items a list gives at once where nobody says otherwise."""


class Lists:
    """What a library holds, in lists. Only the current versions of articles count.

    Everything raises LibraryError where the file is damaged, or kept busy for too long.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def story_lines(
        self, filters: Filters | None = None, offset: int = 0, limit: int = PAGE, order: Order = "newest"
    ) -> Part[StoryLine]:
        """The stories, the newest first, or those first that most articles report.

        Raises:
            SettingsError: the filters' text holds no word, or a day is no ISO day.
        """
        with reading(self._engine) as now:
            return listed.stories(now, filters or Filters(), offset, limit, order)

    def story_id(self, prefix: str) -> str:
        """The id of the one story whose id begins so.

        Raises:
            NotFoundError: none does, or several do.
        """
        with reading(self._engine) as now:
            return told.only(now, story, prefix)

    def claim_lines(self, of: str, offset: int = 0, limit: int = PAGE) -> Part[ClaimLine]:
        """The claims of the story with this id, those first that most articles tell; none where there is no such."""
        with reading(self._engine) as now:
            return listed.claims(now, of, offset, limit)

    def claims(self, of: str | None = None, text: str | None = None, limit: int | None = None) -> Iterator[ClaimLine]:
        """A line of each claim that `Library.claims` gives, in its order; raises what that raises."""
        numbers = words.claim_numbers(text) if text is not None else None
        id = self.story_id(of) if of is not None else None
        with reading(self._engine) as now:
            ids = told.claim_ids(now, id, numbers, limit)
        for some in batches(ids):
            with reading(self._engine) as now:
                yield from listed.claim_lines(now, some)

    def claim_hits(self, text: str, offset: int = 0, limit: int = PAGE) -> Part[ClaimLine]:
        """The claims that hold all these words, those first in which they weigh most.

        Raises:
            SettingsError: `text` holds no word.
        """
        with reading(self._engine) as now:
            return listed.claim_hits(now, text, offset, limit)

    def article_hits(self, text: str, offset: int = 0, limit: int = PAGE) -> Part[Hit]:
        """The articles that hold all these words, as `Library.search` gives them.

        Raises:
            SettingsError: `text` holds no word.
        """
        with reading(self._engine) as now:
            return words.hits(now, text, offset, limit)

    def source_lines(
        self, text: str | None = None, kind: Kind | None = None, offset: int = 0, limit: int = PAGE
    ) -> Part[SourceLine]:
        """The sources, those first that most statements credit; how often says nothing about their worth.

        Args:
            text: what the name holds, part of a word too, in any case.
        """
        with reading(self._engine) as now:
            return sources.lines(now, text, kind, offset, limit)

    def source_line(self, key: str) -> SourceLine:
        """The source with this key, or with this name in any writing.

        Raises:
            NotFoundError: no article credits it.
        """
        with reading(self._engine) as now:
            return sources.line(now, key)

    def credits(self, key: str, offset: int = 0, limit: int = PAGE) -> Part[Credit]:
        """The statements that credit a source, those of the newest articles first; none where nobody credits it."""
        with reading(self._engine) as now:
            return sources.credits(now, key, offset, limit)

    def spellings(self, key: str) -> list[Spelling]:
        """What a source is called, and as which kind, those first that most statements give it."""
        with reading(self._engine) as now:
            return sources.spellings(now, key)

    def crediting(self, key: str, limit: int = PAGE) -> list[tuple[str | None, int]]:
        """The outlets that credit a source, each with the number of its articles that do; the most come first."""
        with reading(self._engine) as now:
            return sources.outlets(now, key, limit)

    def credit_claims(self, keys: Iterable[str]) -> dict[str, str]:
        """Statements, named as "article/statement", each with the id of the claim that it belongs to.

        A statement that several claims share goes to the one of them that most articles tell; one of none is absent.
        """
        with reading(self._engine) as now:
            return listed.claims_of(now, keys)

    def choices(self, of: Facet, limit: int = 200) -> list[str]:
        """What stories can be filtered by, the most frequent first."""
        with reading(self._engine) as now:
            return listed.choices(now, of, limit)

    def story_of(self, article: str) -> str | None:
        """The id of the story that this article is in."""
        with reading(self._engine) as now:
            return listed.story_of(now, article)

    def recent(self, limit: int = PAGE) -> list[Listed]:
        """The articles that were added last, the last one first."""
        with reading(self._engine) as now:
            return listed.recent(now, limit)
