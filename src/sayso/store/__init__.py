"""What sayso keeps: one library, one file.

    Reading ──add──▶ articles ──candidates──▶ edges ──component──▶ stories, claims ──▶ questions

`library.py` is what others see, and `lists.py`, which answers those who leaf. Beneath them each file holds the
statements on some of the tables (`tables.py`), written with SQLAlchemy Core; only `driver.py`, `words.py` and parts of
`check.py` and `migrate.py` know that it is SQLite.
"""

from sayso.store.library import Library
from sayso.store.told import Made

__all__ = ["Library", "Made"]
