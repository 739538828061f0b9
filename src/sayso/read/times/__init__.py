"""When: the expressions of time in a text, as intervals.

    text ─▶ atoms ─▶ joined ─▶ bounded ─▶ reckoned ─▶ When
           forms    "11:30 a.m." + "Tuesday"    │
                         "since", "between"   tense, anchors

`find.py` is the way through. An expression does not know its interval before it is told from which day to reckon and in
which tense, and with neither it stays unresolved.
"""
