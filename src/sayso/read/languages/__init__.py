"""One file a language: its words, and nothing that decides."""
