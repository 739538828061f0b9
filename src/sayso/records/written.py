"""Figures as people write them: "83 million crowns", "at least 12 killed", "USD 5 million"."""

import re

from sayso.records.facts import Figure

GREAT = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
MEN = {"person": "people", "child": "children", "foot": "feet", "leaf": "leaves", "knife": "knives", "goose": "geese"}
"""Plurals that no rule makes."""
AS_IT_IS = re.compile(
    r"missing|shot|homeless|police|aircraft|crew|personnel|cattle|sheep|fish|deer|species|series|data|clergy"
    r"|\w{4,}ed|.*[/°\d]"
)
"""Units that have no plural: what befell people ("killed", "displaced"), names of herds and crews, "km/h"."""
SYMBOL = 3
"""Letters of the longest unit of measure that is written as a symbol: "MWh"."""


def figure(one: Figure) -> str:
    """A figure in words: "at least 12 killed", "24 or more injured", "12.5%"."""
    count = _range(one.low, one.high) if one.value is None else number(one.value)
    bound = "" if one.bound in ("exact", "between") or one.value is None else f"{one.bound} "
    unit = one.unit or ""
    if one.kind == "money" and unit:
        return f"{bound}{unit}{' ' if unit.isalpha() else ''}{count}"
    if one.value != 1 and (one.kind == "count" or (one.kind == "measure" and len(unit) > SYMBOL)):
        unit = plural(unit)
    return f"{bound}{count}{'' if unit == '%' else ' '}{unit}".strip()


def number(value: float) -> str:
    """A number: "8,300", "1.94 million"; in full where that takes more than three digits after the point."""
    for size, name in GREAT:
        if abs(value) >= size and round(value / size, 3) == value / size:
            return f"{_digits(value / size)} {name}"
    return _digits(value)


def plural(noun: str) -> str:
    """The plural of a noun: "crowns", "ferries", "firemen"."""
    if noun in MEN or not noun or AS_IT_IS.fullmatch(noun):
        return MEN.get(noun, noun)
    if noun.endswith("man"):
        return f"{noun[:-3]}men"
    if re.search(r"[^aeiou]y$", noun):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if re.search(r"(?:s|x|z|ch|sh)$", noun) else f"{noun}s"


def _digits(value: float) -> str:
    """In full, with commas."""
    return f"{value:,.6f}".rstrip("0").rstrip(".")


def _range(low: float | None, high: float | None) -> str:
    if low is None or high is None:
        return f"{number(low)} or more" if low is not None else f"up to {number(high)}" if high is not None else "some"
    return f"{number(low)} to {number(high)}"
