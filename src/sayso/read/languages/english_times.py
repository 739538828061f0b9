"""The words of English that tell when: months, units, forms of expressions, and what only looks like a time.

A form is a pattern with named groups; `read/times` knows what each name of a form means, in no language. In a form `_`
stands for white space within a line, and `<month>` and its like for the lists below. Months and weekdays need a
capital, which keeps verbs ("may", "march") out. No pattern repeats without a bound, so none is slow on any text.
"""

import re
from typing import Literal

from sayso.read.languages.english_feasts import FEASTS
from sayso.records import Granularity

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")  # fmt: skip

MONTHS = {name.lower(): i for i, name in enumerate(_MONTHS, 1)}
MONTHS |= {name[:3].lower(): i for i, name in enumerate(_MONTHS, 1)} | {"sept": 9}
MONTHS_THAT_ARE_NAMES = frozenset({"april", "may", "june", "august", "march"})
WEEKDAYS = {name[:3].lower(): i for i, name in enumerate(_WEEKDAYS)}
NUMBERS = {name: i for i, name in enumerate(_NUMBERS)} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50}
NUMBERS |= {"a couple of": 2}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "final": -1}
TENS = {name: 1900 + 10 * i for i, name in enumerate(("fifties", "sixties", "seventies", "eighties", "nineties"), 5)}
"""Earlier tens of years may be of this century as well."""
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month in which each begins in the north, as meteorologists count."""
NORTHERN = frozenset({"fall"})
"""Seasons whose name tells the half of the earth: the word is North America's."""
UNITS: dict[str, tuple[Granularity, int]] = {
    "minute": ("minute", 1), "hour": ("hour", 1), "day": ("day", 1), "night": ("day", 1), "week": ("week", 1),
    "fortnight": ("week", 2), "weekend": ("weekend", 1), "month": ("month", 1), "quarter": ("quarter", 1),
    "year": ("year", 1), "decade": ("decade", 1), "century": ("century", 1), "centurie": ("century", 1),
}  # fmt: skip
PARTS: dict[str, tuple[int, int]] = {
    # First and last minute of the day; past 24 hours it is the next day.
    "morning": (6 * 60, 12 * 60 - 1), "afternoon": (12 * 60, 18 * 60 - 1), "evening": (18 * 60, 24 * 60 - 1),
    "night": (20 * 60, 30 * 60 - 1), "dawn": (4 * 60, 8 * 60 - 1), "dusk": (17 * 60, 21 * 60 - 1),
    "early morning": (0, 9 * 60 - 1), "early": (0, 9 * 60 - 1), "late": (18 * 60, 24 * 60 - 1),
    "early hours": (0, 6 * 60 - 1), "early morning hours": (0, 9 * 60 - 1), "small hours": (0, 6 * 60 - 1),
    "late morning": (9 * 60, 12 * 60 - 1), "mid morning": (8 * 60, 11 * 60 - 1),
    "early afternoon": (12 * 60, 15 * 60 - 1), "late afternoon": (15 * 60, 18 * 60 - 1),
    "mid afternoon": (14 * 60, 17 * 60 - 1), "early evening": (18 * 60, 21 * 60 - 1),
    "late evening": (21 * 60, 24 * 60 - 1), "late night": (21 * 60, 30 * 60 - 1),
    "early night": (20 * 60, 24 * 60 - 1),
    "overnight": (-4 * 60, 6 * 60 - 1), "overnight of": (-4 * 60, 30 * 60 - 1),
}  # fmt: skip
"""Dawn and dusk are wide: they move with the season and with how far from the equator a place lies. "Overnight" is the
night that ends on the day, but "overnight Friday" may be the night before Friday as well as the one after."""
TODAYS = {
    "today": 0, "tonight": 0, "this": 0, "yesterday": -1, "last night": -1, "tomorrow": 1,
    "the day before yesterday": -2, "the day after tomorrow": 2,
}  # fmt: skip
TODAY_PARTS = {"tonight": "night", "last night": "night"}
WEEKS_ON = {"week": 1, "fortnight": 2, "a week": 1, "one week": 1, "two weeks": 2}
WAYS = {"next": 1, "following": 1, "after": 1, "later": 1, "previous": -1, "preceding": -1, "before": -1, "earlier": -1}
HALVES = {"morning": "a", "afternoon": "p", "evening": "p"}
HOURS = {"noon": 12, "midday": 12, "midnight": 0}
QUARTERS = {"half past": 30, "quarter past": 15, "quarter to": -15}
ABOUT = dict.fromkeys(("around", "about", "approximately", "roughly", "nearly", "almost"), (1, 1))
ABOUT |= {"after": (0, 1), "before": (1, 0)}
"""Whether the minutes before and after the one named may be meant."""

TURNS: dict[str, Literal["last", "this", "next", "coming", "that"]] = {
    "last": "last", "past": "last", "this past": "last", "recent": "last", "this": "this", "the": "this",
    "next": "next", "coming": "coming", "this coming": "coming", "the coming": "coming", "that": "that",
}  # fmt: skip
EDGES: dict[str, Literal["early", "mid", "late", "earlier", "later", "start", "end", "first half", "second half"]] = {
    "early": "early", "earlier": "earlier", "late": "late", "later": "later", "mid": "mid", "middle": "mid",
    "start": "start", "beginning": "start", "end": "end", "close": "end", "so far": "earlier",
    "first half": "first half", "second half": "second half", "rest": "later", "remainder": "later",
}  # fmt: skip
BOUNDS: dict[str, Literal["since", "before", "by", "until", "after", "from", "between", "as of"]] = {
    "since": "since", "ever since": "since", "before": "before", "prior to": "before", "by": "by", "until": "until",
    "till": "until", "up to": "until", "no later than": "by", "after": "after", "from": "from", "between": "between",
    "starting": "from", "beginning": "from", "as of": "as of", "as from": "as of", "effective": "as of",
    "with effect from": "as of",
}  # fmt: skip

LISTS = {
    "month": r"(?:" + "|".join(f"{m}|{m.upper()}" for m in _MONTHS)
    + r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)",
    "weekday": r"(?:" + "|".join(f"{d}|{d.upper()}" for d in _WEEKDAYS)
    + r"|(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\b"
    r"(?:\.(?=,|_[a-z])|\.?(?=,?_(?:\d{1,2}_)?[ADFJMNOS][a-z]{2})))",
    "day": r"(?:3[01]|[12]\d|0?[1-9])(?!\d)", "year": r"(?:1[5-9]|20)\d\d(?![\d%])",
    "n": r"(?i:\d{1,3}(?!\d)|a couple of|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + ")",
    "unit": r"(?i:minute|hour|day|week|fortnight|weekend|month|quarter|year|decade|centur(?:y|ie))",
    "season": r"(?i:spring|summer|autumn|fall|winter)", "ordinal": r"(?i:first|second|third|fourth|fifth|last|final)",
    "turn": r"(?i:this_past|this_coming|the_coming|last|past|this|next|coming)",
    "part": r"(?i:(?:(?:early|late|mid)~)?(?:morning|afternoon|evening|night)|dawn|dusk)",
    "edge": r"(?i:earlier|early|later|late|mid|middle|start|beginning|end|close|(?:first|second)_half|rest|remainder)",
    "hour": r"(?:[01]?\d|2[0-3])(?!\d)", "minute": r"[0-5]\d(?!\d)", "half": r"(?i:[ap]\.?_?m\b\.?)",
}  # fmt: skip


_FEASTS = "|".join(sorted(FEASTS, key=len, reverse=True)).replace(" ", "_").replace("'", "[’']")
_GAP = "(?:[ \u00a0\u202f]{1,2})"


def _form(pattern: str) -> re.Pattern[str]:
    """`<month>` becomes a group of that name, `<month2>` another, `_` white space, `~` that or a hyphen."""

    def group(match: re.Match[str]) -> str:
        return f"(?P<{match[1]}{match[2]}>{LISTS[match[1]]})"

    named = re.sub(r"(?<!P)<([a-z]+)(\d?)>", group, pattern).replace("~", "(?:_|-)")
    return re.compile(r"(?<![\w$£€¥])" + named.replace("_", _GAP) + r"(?!\w)")


_TH = r"(?:st|nd|rd|th)?"
_TO = r"(?:_?[-–—]_?|_(?:to|and|through|until)_)"
_BETWEEN = "(?:(?P<bound>(?i:between|from))_)?"
_ABOUT = (
    r"(?:(?P<about>(?i:(?:at_)?(?:around|about|approximately|roughly|nearly|almost)|(?:just|shortly|soon)_after"
    r"|(?:just|shortly)_before))_)?"
)
_DAY_NEXT = (
    rf"(?:on_)?(?:the_)?(?:{LISTS['weekday']}|{LISTS['month']}_\d|\d{{1,2}}_{LISTS['month']}"
    r"|yesterday|today|tomorrow|this_(?:morning|afternoon|evening))"
)
_ZONE = r"(?:,?_\(?(?:[A-Z]{1,3}[SD]?T|UTC|GMT|local_time)\b\)?|(?<=\d)Z)?"

FORMS: tuple[tuple[str, re.Pattern[str]], ...] = tuple((name, _form(pattern)) for name, pattern in (
    ("iso", r"<year>-(?P<month>\d\d)-<day>(?:(?:T|_)(?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?"),
    ("numeric", r"(?<![-./])(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<year>\d{4}|\d\d)(?![-./]\d)"),
    ("numeric", r"(?<=[Oo]n )(?P<a>\d{1,2})/(?P<b>\d{1,2})(?![-./]\d)"),
    ("date", rf"(?:the_)?<day>{_TH}(?:_of)?~<month>(?:,?~<year>)?"),
    ("date", rf"<month>_(?:the_)?<day>{_TH}(?![:%]|[.,]\d)(?:,?_<year>)?"),
    ("dates", rf"{_BETWEEN}(?:the_)?<day>{_TH}{_TO}(?:the_)?<day2>{_TH}(?:_of)?_<month>(?:,?_<year>)?"),
    ("dates", rf"{_BETWEEN}<month>_<day>{_TH}{_TO}<day2>{_TH}(?![:%]|[.,]\d)(?:,?_<year>)?"),
    ("months", rf"{_BETWEEN}<month>{_TO}<month2>,?_<year>"),
    ("month", r"(?P<month>0?[1-9]|1[0-2])/<year>(?![/\d])"),
    ("month", r"<month>(?:,|_of)?_<year>"),
    ("month", r"(?:<turn>_)?<month>"),
    ("year", r"(?:(?<![-/.,])|(?<=[Mm]id-)|(?<=[Ee]arly-)|(?<=[Ll]ate-))<year>(?![\w%/-]|[.,]\d)"),
    ("years", r"(?<![-/.,])<year>[-–/](?P<year2>(?:1[5-9]|20)\d\d|\d\d)(?![-–/.]?\d)"),
    ("decade", r"(?:the_)?(?P<year>(?:1[5-9]|20)\d0)[’']?s"),
    ("decade", r"the_[‘’'](?P<short>[3-9]0)s"),
    ("decade", r"the_(?P<tens>(?i:fifties|sixties|seventies|eighties|nineties))"),
    ("century", r"(?:the_)?(?P<number>\d{1,2})(?:st|nd|rd|th)~(?i:century)"),
    ("quarter", r"Q(?P<q>[1-4])(?:,?(?:_of)?_<year>)?"),
    ("quarter", r"(?:the_)?<ordinal>~(?i:quarter)(?:(?:_of)?_<year>|_of_(?:the|<turn>)_year)?"),
    ("nth", r"(?:the_)?<ordinal>_(?:<weekday>|(?i:weekend))_(?:of|in)_(?:<month>(?:,?(?:_of)?_<year>)?)"),
    ("feast", rf"(?P<feast>(?:Orthodox_)?(?:{_FEASTS}))(?:,?(?:_(?:of|in))?_<year>)?"),
    ("season", r"(?:the_)?<season>(?:_of)?_<year>(?:[-–/](?P<year2>(?:1[5-9]|20)\d\d|\d\d)(?!\d))?"),
    ("season", r"<turn>_<season>"),
    ("fiscal", r"(?i:fiscal(?:_year)?)_(?:20)?\d\d(?:[-/]\d\d)?"),
    ("vague", r"(?i:the_other_(?:day|night|week)|(?:(?:a_)?few|several|many|some)_(?:days|weeks|months|years"
        r"|hours)_(?:ago|earlier|later))"),
    ("weekday", r"(?:(?i:(?P<turn>this_past|this_coming|last|this|next|that))_)?<weekday>"),
    ("weekday", r"<weekday>_(?P<on>week|fortnight)(?![-’'])"),
    ("weekday", r"(?P<on>(?i:a|one|two)_weeks?)_from_<weekday>"),
    ("today", r"(?P<word>(?i:the_day_before_yesterday|the_day_after_tomorrow|today|yesterday|tomorrow|tonight"
        r"|last_night))"),
    ("overnight", r"(?i:overnight)"),
    ("today", r"(?P<word>(?i:yesterday|tomorrow|this))_(?:<part>)"),
    ("weekend", r"(?:(?i:over|at|during|on)_)(?P<turn>(?i:the|this|this_past|last))_(?i:weekend)"),
    ("weekend", r"(?P<turn>(?i:the))_(?i:weekend)(?!_of)"),
    ("unit", r"<turn>_<unit>"),
    ("beside", r"(?i:the_(?P<unit>week|weekend|month|year)_(?:before_(?P<turn>last)|after_(?P<next>next)))"),
    ("edged", r"(?:(?i:the_))?<edge>_(?i:of|in)_(?i:the)_<unit>"),
    ("rolling", r"(?i:the_(?P<turn>last|past|next|coming))_(?:<n>_)?<unit>s?"),
    ("recent", r"(?i:(?P<turn>recent|coming))_(?i:(?P<unit>day|week|month|year))s"),
    ("ago", r"(?:(?P<more>(?i:more_than|over|at_least))_)?<n>_<unit>s?_(?i:ago)"),
    ("ahead", r"(?P<within>(?i:within|in))_<n>_<unit>s?(?:[’']?_time)?(?!_of)"),
    ("ahead", r"<n>_<unit>s?_from_(?i:now|today)"),
    ("hours", r"(?i:within_hours)(?!_of)"),
    ("later", r"<n>_<unit>s?_(?P<way>(?i:later|earlier|before|after))"),
    ("same", r"(?i:(?P<way>the_same|that_same|that|later_that|earlier_that))_(?:<part>|<unit>)"),
    ("neighbour", r"(?i:the_)?(?P<way>(?i:next|following|previous|preceding))_(?:<part>|<unit>)"),
    ("neighbour", r"(?i:the)_(?:<part>|(?P<unit>(?i:day|week|month|year|weekend)))_(?P<way>(?i:before|after))"),
    ("same", r"(?P<way>(?i:earlier|later))_(?i:in_the|on_that)_(?P<unit>(?i:day))"),
    ("part", r"(?:(?i:the)_)?(?:(?P<word>(?i:(?:early_morning|early|small)_hours))|<part>)"),
    ("clock", rf"{_ABOUT}<hour>(?:[:.]<minute>)?_?<half>{_ZONE}"),
    ("clock", rf"{_ABOUT}<hour>:<minute>(?::[0-5]\d)?(?:_(?i:hours|hrs))?{_ZONE}"),
    ("clock", rf"{_ABOUT}<hour>(?:[:.]<minute>)?(?:_o[’']clock)?_(?i:in_the)_<part>"),
    ("clock", rf"{_ABOUT}(?P<hour>[01]\d|2[0-3])\.<minute>(?=,?_{_DAY_NEXT})"),
    ("oclock", rf"{_ABOUT}<n>_o[’']clock"),
    ("oclock", rf"{_ABOUT}(?:an?_)?(?P<quarter>(?i:half~past|quarter_past|quarter_to))_<n>"),
    ("clock", r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?:_(?i:hours|hrs|GMT|UTC|local_time))"),
    ("clock", rf"{_ABOUT}(?P<word>(?i:noon|midday|midnight)){_ZONE}"),
    ("clocks", rf"{_BETWEEN}<hour>(?::<minute>)?(?:_?<half>)?{_TO}<hour2>(?::<minute2>)?_?<half2>{_ZONE}"),
))  # fmt: skip


def spaced(pattern: str) -> re.Pattern[str]:
    """A pattern in which `_` is white space."""
    return re.compile(pattern.replace("_", _GAP))


GLUE = spaced(r",?_(?:(?i:on|at|of|in|early|late|that|early_on|late_on)_)?(?:the_)?|\.?,_")
"""What stands between a clock, a part of the day, a weekday and a date that are one expression."""
THROUGH = spaced(r"_?[-–—]_?|_(?:to|through|thru|until|till)_(?:the_)?")
AND = spaced(r"_and_(?:the_)?")
LISTED = spaced(r",?_(?:and|or)_(?:(?:on|in)_)?(?:the_)?")
LISTED_ON = spaced(r",_")
EDGE_BEFORE = spaced(
    r"\b(?:(?:(?i:the)_)?(?i:(?P<edge>start|beginning|end|close|middle|(?:first|second)_half|rest"
    r"|remainder))_of_(?:the_)?"
    r"|(?i:(?P<short>early|late|mid|earlier|later|so_far))(?:_(?:in|on)_(?:the_)?|_|-))$"
)
BOUND_BEFORE = spaced(
    rf"\b(?i:(?P<bound>{'|'.join(sorted(BOUNDS, key=len, reverse=True)).replace(' ', '_')}))"
    r"(?:_at|_about|_around|(?<=ing)_(?:in|on))?_$"
)
WEEK_OF = spaced(
    r"\b(?:(?i:the)_)?(?i:(?P<unit>weekend|week))_(?i:(?P<edge>of|ending|ended|beginning|starting))"
    r"_(?:on_)?(?:the_)?$"
)
WEEK_EDGES = {"of": "holds", "ending": "ends", "ended": "ends", "beginning": "begins", "starting": "begins"}
WITHIN = spaced(r"_(?:(?i:of|in)_)?")
"""Between a time and the longer one that it lies in: "May of last year", "Tuesday next week"."""
ONWARDS = spaced(r"_on(?:wards?)?\b(?!_[A-Z])")
SENTENCE_STARTS = re.compile(r"(?:^|[.!?:“\"]\s*)$")
OF_AN_EVENT = spaced(
    r"_(?!(?:and|but|when|as|at|in|on|by|for|with|he|she|it|they|police|officials|was|were|is|has|had|to)\b)\w"
)
"""After "the day before": whatever goes on with a noun tells the event that it is before."""
POSSESSIVE = re.compile(r"[’']s?\b|[’'](?=\s)")

OVERNIGHT_OF = "overnight of"
END_OF = spaced(r"\b(?:end|close)_of\b")
AMONG = spaced(r"_(?:and)_")
TRIGGER = re.compile(
    r"\b(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|(?:mon|tue|wed|thu|fri|sat|sun)[a-z.]|today|tonight"
    r"|yester|tomor"
    r"|christmas|easter|new.year|halloween|valentine|half.past|fifties|sixties|seventies|eighties|nineties"
    r"|overnight|last.night|noon|midday|midnight|morning|afternoon|evening|dawn|dusk|spring|summer|autumn|fall|winter"
    r"|nights?\b|days?\b|weeks?\b|weekend|months?\b|years?\b|decade|centur|quarter|fortnight|fiscal|hours?\b"
    r"|minutes?\b|o[’']clock)"
    r"|(?<!\d)\d{4}(?!\d)|\d{2}s\b|\bQ[1-4]\b|\d[:/.]\d|\d[ \u00a0\u202f]?[apAP]\.?[mM]\b"
)
"""Every expression has one of these in it or beside it; what has none is not looked at any further."""
