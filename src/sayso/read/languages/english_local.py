"""English words for what belongs to a town: its bodies and its people."""

import re

LOOK_AHEAD = 40
"""Characters after a name that are looked at."""
_KIND = r"(?:[’']s)? (?:(?:metro(?:politan)?|city|area|town|municipal|native) ){0,2}"
BODY = re.compile(
    rf"{_KIND}(?:police\w*|PD|fire (?:department|crews?|chief|rescue|officials?|marshal|brigade|service)"
    r"|fire-?fighters?|paramedics?|ambulances?|EMS|detectives?|deput(?:y|ies)|officers?|authorities|officials?|investigators?"
    r"|mayor|council|coroner|sheriff|homicide|SWAT|(?:department of )?public safety|district attorney)\b",
    re.I,
)
"""After the name of a town: its bodies, and those who serve in them."""
PEOPLE = re.compile(
    rf"{_KIND}(?:residents?|m[ae]n|wom[ae]n|teen(?:ager)?s?|youths?|boys?|girls?|couple|famil(?:y|ies)|mother|father"
    r"|grandmother|grandfather|native)\b"
)
"""After it: its people; but "the Oxley family" may be called so."""
BEFORE = re.compile(r"(?:the|an?|in|at|near|outside|inside|from|by|to|when|as|after|two|three|four|meanwhile)$", re.I)
"""Words that have a capital before it only because a sentence begins; others make a longer name."""
