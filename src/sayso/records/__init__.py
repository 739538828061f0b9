"""Every type that flows from one part of sayso to another.

    location ──ingest──▶ Page ──read──▶ Reading ──views──▶ terminal · HTML · JSON

A Page is an Article and what was noticed about its layout; a Reading is an Article and what it says on whose say-so.
All are frozen. Offsets are Unicode code points into `Article.text`, end exclusive.
"""

from sayso.records.article import Article, LeftOut, Page, Span
from sayso.records.facts import (
    Area,
    Bound,
    Doubt,
    Figure,
    Granularity,
    Incident,
    Level,
    Toll,
    When,
    Where,
)
from sayso.records.reading import (
    SCHEMA,
    UNSTATED,
    Act,
    Attribution,
    Evidence,
    Kind,
    Reader,
    Reading,
    Source,
    Speech,
    Statement,
)

__all__ = [
    "SCHEMA", "UNSTATED", "Act", "Area", "Article", "Attribution", "Bound", "Doubt", "Evidence", "Figure",
    "Granularity", "Incident", "Kind", "LeftOut", "Level", "Page", "Reader", "Reading", "Source", "Span", "Speech",
    "Statement", "Toll", "When", "Where",
]  # fmt: skip
