"""Whether "10/11" is 10 November or October 11, as far as a page's address tells it."""

from urllib.parse import urlsplit

_MONTH_FIRST = frozenset(("us", "gov", "mil"))
_BOTH_ORDERS = "ca ph za cn tw jp kr hu lt ir mn bt"
"""Countries that write both, or the year first."""
_ANYWHERE = "ai cc co fm gg io la ly me nu sh so to tv ws"
"""Endings that sites anywhere in the world take."""
_EITHER = frozenset(_BOTH_ORDERS.split()) | frozenset(_ANYWHERE.split())


def day_first(location: str) -> bool | None:
    """True where the address ends in a country that writes the day first, None where the ending does not tell.

    The orders are those of Unicode CLDR's short dates.

    >>> day_first("https://example.de/1"), day_first("https://example.us/1"), day_first("page.txt")
    (True, False, None)
    """
    host = urlsplit(location).hostname or ""
    ending = host.rpartition(".")[2] if "." in host else ""
    if ending in _MONTH_FIRST:
        return False
    return True if len(ending) == 2 and ending.isalpha() and ending not in _EITHER else None
