"""Where: the places that an article names as places of events, and what they are on earth."""

from sayso.read.places.find import find
from sayso.read.places.gazetteer import Gazetteer, gazetteer

__all__ = ["Gazetteer", "find", "gazetteer"]
