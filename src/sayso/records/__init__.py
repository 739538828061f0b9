"""Every type that flows from one part of sayso to another.

    location ──ingest──▶ Page ──read──▶ Reading ──link──▶ Story, Claim ──store──▶ views ──▶ terminal · HTML · JSON

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
from sayso.records.links import (
    CLAIM_SCHEMA,
    STORY_SCHEMA,
    Apart,
    Casualties,
    Claim,
    Conflict,
    Copy,
    Count,
    Difference,
    Drift,
    Listed,
    Loss,
    Origin,
    Origins,
    Passage,
    Relay,
    Slot,
    Stance,
    Story,
    Telling,
    Value,
)
from sayso.records.reading import (
    OUTLETS,
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
    "CLAIM_SCHEMA", "OUTLETS", "SCHEMA", "STORY_SCHEMA", "UNSTATED", "Act", "Apart", "Area", "Article", "Attribution",
    "Bound", "Casualties", "Claim", "Conflict", "Copy", "Count", "Difference", "Doubt", "Drift", "Evidence", "Figure",
    "Granularity", "Incident", "Kind", "LeftOut", "Level", "Listed", "Loss", "Origin", "Origins", "Page", "Passage",
    "Reader", "Reading", "Relay", "Slot", "Source", "Span", "Speech", "Stance", "Statement", "Story", "Telling",
    "Toll", "Value", "When", "Where",
]  # fmt: skip
