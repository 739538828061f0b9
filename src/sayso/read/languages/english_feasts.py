"""The English names of days that come round every year and are known by a name.

Those are listed whose day a calendar gives; a feast that begins with the sight of the moon is on no list and stays
open. With "Orthodox" before it a feast is reckoned by the Julian calendar.
"""

FIXED = {
    "New Year's Day": (1, 1), "Valentine's Day": (2, 14), "Halloween": (10, 31), "Christmas Eve": (12, 24),
    "Christmas Day": (12, 25), "Boxing Day": (12, 26), "New Year's Eve": (12, 31),
}  # fmt: skip
"""Month and day."""
FROM_EASTER = {
    "Ash Wednesday": -46, "Palm Sunday": -7, "Maundy Thursday": -3, "Good Friday": -2, "Easter Sunday": 0,
    "Easter Day": 0, "Easter Monday": 1, "Whit Monday": 50,
}  # fmt: skip
"""Days from Easter Sunday."""
JULIAN = "orthodox "
FEASTS = (*FIXED, *FROM_EASTER)
