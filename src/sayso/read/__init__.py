"""Reads one article at a time and knows no other; `article.py` is the way through it.

    text ─▶ tagger ─▶ attributions ─▶ sources ─▶ chains ─▶ statements

This file imports nothing, so that the command line's help does not load the weights' runtime.
"""
