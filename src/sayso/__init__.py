"""sayso: on whose say-so? Reads news reports and shows, for every statement, the chain of sources behind it.

>>> import sayso
>>> reading = sayso.read("The ministry denied the report.")  # doctest: +SKIP
"""

import sayso.read as _stage  # loaded first: the function of the same name must be what `sayso.read` stays
from sayso import records
from sayso.errors import LocationError, SaysoError, SettingsError, WeightsError
from sayso.pipeline import read, readings
from sayso.records import Article, Attribution, Reading, Source, Span, Statement

__all__ = [
    "Article", "Attribution", "LocationError", "Reading", "SaysoError", "SettingsError", "Source", "Span", "Statement",
    "WeightsError", "read", "readings",
]  # fmt: skip


del _stage


def _show(reading: Reading) -> str:
    from sayso.views.page import render_fragment

    return render_fragment(reading)


records.Reading.show = _show
