"""Across articles: which are about the same, which are copies, and what they tell together. Pure functions.

    Reading ──sketch──▶ Sketch ──block_keys──▶ candidates ──related──▶ edges ──stories──▶ stories ──copies──▶ copies

Nothing here depends on the order in which articles came: the same articles give the same stories.
"""

from sayso.link.block_keys import block_keys
from sayso.link.casualties import casualties
from sayso.link.claims import Remembered, claims, relays
from sayso.link.copies import copies
from sayso.link.related import related
from sayso.link.sketch import sketch
from sayso.link.stories import stories

__all__ = ["Remembered", "block_keys", "casualties", "claims", "copies", "related", "relays", "sketch", "stories"]
