"""What is asked of each page of the web app, out of what a library holds: small and large, often and seldom."""

import random
import re
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from sayso.store.driver import SQLITE

SAMPLE = 300
"""Texts out of which words to search for are taken."""
Asked = dict[str, Sequence[str]]


def addresses(library: Path, rng: random.Random, calls: int) -> Asked:
    """The addresses to ask of each page, by what the page is called here: `calls` of each, or one again and again."""
    with closing(SQLITE.connect(library)) as file:
        found = {**_stories(file, rng, calls), **_records(file, calls), **_searches(file, calls), **_rest(file, calls)}
    return {name: paths for name, paths in found.items() if paths}


def _stories(file: Any, rng: random.Random, calls: int) -> Asked:  # noqa: ANN401
    count = file.execute("SELECT count(*) FROM story").fetchone()[0]
    texts = _column(file, "SELECT text FROM article ORDER BY random()", calls)
    days = _column(file, "SELECT substr(first, 1, 10) FROM story WHERE first IS NOT NULL ORDER BY random()", calls)
    known = {
        "text": [rng.choice(_words(text)) for text in texts],
        "outlet": _column(file, "SELECT outlet FROM article WHERE outlet IS NOT NULL ORDER BY random()", calls),
        "source": _column(file, "SELECT name FROM source ORDER BY random()", calls),
        "place": _column(file, "SELECT name FROM (SELECT DISTINCT name FROM place) ORDER BY random()", calls),
    }  # fmt: skip
    often = {
        "text": ["police", "said"],
        "outlet": _column(file, "SELECT outlet FROM article GROUP BY outlet ORDER BY count(*) DESC", 5),
        "source": _column(file, "SELECT name FROM source ORDER BY statements DESC", 5),
        "place": _column(file, "SELECT name FROM place GROUP BY name ORDER BY count(*) DESC", 5),
    }
    filters = {f"stories, by {name}": [_at("/", **{name: one}) for one in values] for name, values in known.items()}
    common = {f"stories, by the commonest {name}": [_at("/", **{name: one}) for one in often[name]] for name in often}
    return {
        "stories": ["/"],
        "stories, most reports first": ["/?order=reports"],
        "stories, deep": [_at("/", offset=rng.randrange(count // 2, count)) for _ in range(calls)],
        **filters,
        **common,
        "stories, by days": [_at("/", since=day, until=day) for day in days],
    }  # fmt: skip


def _records(file: Any, calls: int) -> Asked:  # noqa: ANN401
    small = _column(file, "SELECT id FROM story WHERE reports < 10 ORDER BY random()", calls)
    (largest,) = _column(file, "SELECT id FROM story ORDER BY reports DESC", 1)
    claims = _column(file, "SELECT id FROM claim WHERE reports < 10 ORDER BY random()", calls)
    (told,) = _column(file, "SELECT id FROM claim ORDER BY reports DESC, number", 1)
    tellings = file.execute(
        "SELECT count(*) FROM telling JOIN claim ON number = claim WHERE id = ?", (told,)
    ).fetchone()
    short = _column(file, "SELECT id FROM article WHERE length(text) < 4000 ORDER BY random()", calls)
    (long,) = _column(file, "SELECT id FROM article ORDER BY length(text) DESC", 1)
    return {
        "story": [f"/story/{one}" for one in small],
        "story, largest": [f"/story/{largest}"],
        "story, largest, deep": [f"/story/{largest}?offset=50&articles=500"],
        "claim": [f"/claim/{one}" for one in claims],
        "claim, largest": [f"/claim/{told}"],
        "claim, largest, its last statements": [f"/claim/{told}?offset={tellings[0] - 1}"],
        "article": [f"/article/{one}" for one in short],
        "article, longest": [f"/article/{long}"],
        "/api/stories": ["/api/stories"],
        "/api/stories/…, largest": [f"/api/stories/{largest}"],
        "/api/stories/…/claims, largest": [f"/api/stories/{largest}/claims"],
        "/api/claims/…": [f"/api/claims/{one}" for one in claims],
        "/api/articles/…": [f"/api/articles/{one}" for one in short],
    }  # fmt: skip


def _searches(file: Any, calls: int) -> Asked:  # noqa: ANN401
    texts = _column(file, "SELECT text FROM article ORDER BY random()", SAMPLE)
    counts = Counter(word for text in texts for word in set(_words(text)))
    rare = [word for word, n in counts.items() if n == 1][:calls]
    common = [word for word, _ in counts.most_common(10)]
    sorts = {"rare": rare, "common": common}
    return {
        f"search for {what}, a {sort} word": [_at("/search", **{"q": word, "in": what}) for word in words]
        for what in ("claims", "articles", "statements", "sources")
        for sort, words in sorts.items()
    }


def _rest(file: Any, calls: int) -> Asked:  # noqa: ANN401
    small = _column(file, "SELECT key FROM source WHERE statements < 10 ORDER BY random()", calls)
    (largest,) = _column(file, "SELECT key FROM source ORDER BY statements DESC", 1)
    count, credits = (
        file.execute(f"SELECT {what} FROM source").fetchone()[0] for what in ("count(*)", "max(statements)")
    )
    return {
        "sources": ["/sources"],
        "sources, the last": [_at("/sources", offset=max(count - 50, 0))],
        "sources, by part of a name": [_at("/sources", text=key[1:5]) for key in small if key[1:5].strip()],
        "source": [_at("/source", name=key) for key in small],
        "source, largest": [_at("/source", name=largest)],
        "source, largest, the last": [_at("/source", name=largest, offset=max(credits - 50, 0))],
        "corrections": ["/corrections"],
        "add": ["/add"],
        "/api/status": ["/api/status"],
    }  # fmt: skip


def _column(file: Any, asked: str, most: int) -> list[Any]:  # noqa: ANN401
    return [row[0] for row in file.execute(f"{asked} LIMIT {most}")]


def _words(text: str) -> list[str]:
    return re.findall("[a-z]{4,}", text.lower())


def _at(path: str, **asked: object) -> str:
    return f"{path}?{urlencode(asked)}"
