"""Readings arranged for a reader: one file per way of showing them; no network, no database."""
