"""Makes the gazetteer that sayso ships; not in the wheel."""
