"""How many: the numbers that a text gives, what they count, and how sure its words make them."""

from sayso.read.figures.find import find

__all__ = ["find"]
