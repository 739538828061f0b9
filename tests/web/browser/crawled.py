"""The pages that a site leads to, found by following its links as a person would."""

from collections import Counter
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from itertools import zip_longest
from urllib.parse import urldefrag, urljoin, urlsplit
from urllib.request import urlopen


class Links(HTMLParser):
    """Collects where the links of a page lead, forms that only ask included."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "a" and values.get("href"):
            self.found.append(values["href"] or "")
        if tag == "form" and (values.get("method") or "get") == "get":
            self.found.append(values.get("action") or "")


def pages(site: str, most: int, follow: Callable[[str], bool]) -> list[str]:
    """The paths of pages at most three links from the first; of each kind so many, from as many places as there are."""
    seen, now, count = {"/": None}, ["/"], Counter[str]()
    for _ in range(3):
        met = dict.fromkeys(there for there in by_turns([leads(site, path) for path in now]) if follow(there))
        now = []
        for there in met:
            if there not in seen and count[kind(there)] < most:
                count[kind(there)] += 1
                now.append(there)
        seen.update(dict.fromkeys(now))
    return list(seen)


def kind(path: str) -> str:
    """What a page shows: the first word of its path."""
    return urlsplit(path).path.split("/")[1]


def by_turns(lists: list[list[str]]) -> Iterator[str]:
    """The first of each list, then the second of each, and so on."""
    return (one for some in zip_longest(*lists) for one in some if one is not None)


def leads(site: str, path: str) -> list[str]:
    """Where a page leads on the same site."""
    links = Links()
    with urlopen(site + path, timeout=60) as answer:
        links.feed(answer.read().decode())
    there = (urldefrag(urljoin(site + path, found))[0] for found in links.found)
    return [one.removeprefix(site) for one in there if one.startswith(site + "/")]
