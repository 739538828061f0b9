"""The words of English that tell how many: numbers, bounds, units, people, and what befell them.

Phrases are lower case, their words and marks set apart by one space, as the tokens of the reader are. No list names a
nation but the table of currencies, which says whose a word is that several countries share. What befell people is in
`english_casualties`.
"""

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL = {word: n for n, word in enumerate(f"{_ONES} seventeen eighteen nineteen".split())}
TENS = {word: n for n, word in enumerate(_TENS.split(), 2)}
TENS = {word: 10 * n for word, n in TENS.items()}
SCALES = {
    "dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9,
    "trillion": 1e12,
}  # fmt: skip
SUFFIXES = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}
"""Letters written on to digits: "1.2m". The m may be a metre, so money or what is counted must stand beside it."""
GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
ARTICLES = frozenset(("a", "an"))
AND, OR, HALF, OF = "and", "or", "half", "of"
SCORE, COUPLE = "score", "couple"

_MANY = {"dozen": 24, "hundred": 200, "thousand": 2000, "million": 2e6, "billion": 2e9}
VAGUE: dict[str, float] = {
    **{f"{word}s": low for word, low in _MANY.items()},
    **{f"tens of {word}s": 10 * low for word, low in _MANY.items() if low >= 2000},
    **{f"hundreds of {word}s": 100 * low for word, low in _MANY.items() if low >= 2000},
    **{f"several {word}": 1.5 * low for word, low in _MANY.items()},
    **{f"a few {word}": low for word, low in _MANY.items()},
    "scores of": 40, "several": 3, "multiple": 2, "a few": 2, "a handful of": 2,
}  # fmt: skip
"""Words that give no number, and the least that they can mean: two of the word, three for "several"."""

BOUNDS_BEFORE = {
    **dict.fromkeys((
        "at least", "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of", "minimum",
        "at the very least", "at the least",
    ), "at least"),
    **dict.fromkeys((
        "more than", "over", "above", "in excess of", "upwards of", "greater than", "exceeding", "well over",
        "just over",
        "well above", "just above",
    ), "more than"),
    **dict.fromkeys((
        "at most", "up to", "as many as", "as much as", "no more than", "not more than", "a maximum of", "maximum",
    ), "at most"),
    **dict.fromkeys(
        ("fewer than", "less than", "under", "below", "just under", "well under", "just below"), "less than",
    ),
    **dict.fromkeys((
        "about", "around", "some", "roughly", "approximately", "approx .", "circa", "close to", "an estimated",
        "estimated", "in the region of", "somewhere around", "nearly", "almost", "just short of", "the approximately",
        "an approximate",
    ), "about"),
}  # fmt: skip
NOT_ABOVE = frozenset(("nearly", "almost", "just short of"))
"""Of the words for "about", those that say that the number was not reached."""
BOUNDS_AFTER = {
    **dict.fromkeys(("or more", "- plus", "plus", "+", "or greater", "or higher", "and more", "at least"), "at least"),
    **dict.fromkeys(("or fewer", "or less", "at most"), "at most"),
    **dict.fromkeys(("or so", "- odd", "odd"), "about"),
}
MORE_BEFORE = frozenset(("another", "the other", "an additional", "additional", "a further", "all", "all of the"))
MORE_AFTER = frozenset(("more", "other", "others", "additional", "further"))
RANGE = frozenset(("-", "–", "—", "to", "or"))
BETWEEN, FROM = "between", "from"

PERCENT = frozenset(("%", "percent", "per cent", "pct", "- percent", "- per cent"))
FRACTIONS = {
    "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6,
    "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip
IN_EVERY = frozenset(("in", "out of", "in every", "out of every"))

SYMBOLS = {
    "$": "$", "€": "EUR", "£": "GBP", "¥": "¥", "₹": "INR", "₽": "RUB", "₩": "KRW", "₺": "TRY", "₴": "UAH", "₦": "NGN",
    "₪": "ILS", "₫": "VND", "฿": "THB", "₱": "PHP", "₸": "KZT", "₾": "GEL", "₼": "AZN", "֏": "AMD", "₡": "CRC",
    "₲": "PYG", "₵": "GHS", "៛": "KHR", "₭": "LAK", "₮": "MNT", "৳": "BDT",
}  # fmt: skip
"""A dollar or a yen sign alone is several countries', so it stays itself."""
SIGNED = {
    "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD",
    "r$": "BRL", "nt$": "TWD", "mx$": "MXN", "j$": "JMD", "e£": "EGP", "cn¥": "CNY",
}  # fmt: skip
_CODES = """
AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF
CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL
HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD
MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG
QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD
TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
"""
CODES = frozenset(_CODES.split())
"""ISO 4217, active codes. Those that are English words too ("TOP") are one only after a number."""
CODES_AND_WORDS = frozenset(("ALL", "TOP", "TRY", "CUP", "PEN", "MOP", "SOS", "RON", "COP", "LAK", "MAD", "GEL"))

_SHARED = {
    "dollar": {"us": "USD", "u . s .": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD",
               "new zealand": "NZD", "hong kong": "HKD", "singapore": "SGD", "jamaican": "JMD", "taiwan": "TWD",
               "fijian": "FJD", "namibian": "NAD", "liberian": "LRD"},
    "pound": {"british": "GBP", "egyptian": "EGP", "lebanese": "LBP", "syrian": "SYP", "sudanese": "SDG",
              "south sudanese": "SSP"},
    "peso": {"mexican": "MXN", "argentine": "ARS", "chilean": "CLP", "colombian": "COP", "philippine": "PHP",
             "cuban": "CUP", "uruguayan": "UYU", "dominican": "DOP"},
    "rupee": {"indian": "INR", "pakistani": "PKR", "sri lankan": "LKR", "nepali": "NPR", "nepalese": "NPR",
              "mauritian": "MUR"},
    "ruble": {"russian": "RUB", "belarusian": "BYN"}, "rouble": {"russian": "RUB", "belarusian": "BYN"},
    "dinar": {"iraqi": "IQD", "kuwaiti": "KWD", "jordanian": "JOD", "algerian": "DZD", "tunisian": "TND",
              "libyan": "LYD", "serbian": "RSD", "bahraini": "BHD"},
    "riyal": {"saudi": "SAR", "qatari": "QAR", "omani": "OMR", "yemeni": "YER"},
    "rial": {"iranian": "IRR", "omani": "OMR", "yemeni": "YER"},
    "shilling": {"kenyan": "KES", "ugandan": "UGX", "tanzanian": "TZS", "somali": "SOS"},
    "franc": {"swiss": "CHF", "rwandan": "RWF", "congolese": "CDF", "guinean": "GNF", "burundian": "BIF"},
    "krona": {"swedish": "SEK", "icelandic": "ISK"}, "kronor": {"swedish": "SEK"},
    "krone": {"danish": "DKK", "norwegian": "NOK"}, "kroner": {"danish": "DKK", "norwegian": "NOK"},
    "lira": {"turkish": "TRY"}, "dirham": {"emirati": "AED", "moroccan": "MAD"}, "real": {"brazilian": "BRL"},
    "crown": {"czech": "CZK"}, "koruna": {"czech": "CZK"}, "leu": {"romanian": "RON", "moldovan": "MDL"},
    "lei": {"romanian": "RON", "moldovan": "MDL"}, "won": {"south korean": "KRW", "north korean": "KPW"},
}  # fmt: skip
CURRENCIES = {
    **{f"{whose} {word}": code for word, codes in _SHARED.items() for whose, code in codes.items()},
    **{f"{whose} {word}s": code for word, codes in _SHARED.items() for whose, code in codes.items()},
    "euro": "EUR", "euros": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rand": "ZAR", "naira": "NGN",
    "hryvnia": "UAH", "hryvnias": "UAH", "zloty": "PLN", "zlotys": "PLN", "forint": "HUF", "forints": "HUF",
    "baht": "THB",
    "ringgit": "MYR", "rupiah": "IDR", "taka": "BDT", "tenge": "KZT", "shekel": "ILS", "shekels": "ILS", "lari": "GEL",
    "birr": "ETB", "cedi": "GHS", "cedis": "GHS", "reais": "BRL", "pounds sterling": "GBP", "dollar": "$",
    "dollars": "$",
    "- dollar": "$", "- euro": "EUR",
}  # fmt: skip
"""A word that several countries share ("pounds", "pesos") is money of one only by whose it is; dollars are "$"."""

_SYMBOLIC = {
    "km": "km kilometre kilometer", "mi": "mile", "m": "metre meter", "cm": "centimetre centimeter cm",
    "mm": "millimetre millimeter mm", "yd": "yard", "t": "tonne", "ton": "ton", "kg": "kilogram kilogramme kilo kg",
    "g": "gram gramme", "oz": "ounce", "lb": "lb", "ha": "hectare ha", "acre": "acre", "L": "litre liter",
    "gal": "gallon",
    "bbl": "barrel", "MW": "megawatt mw", "GW": "gigawatt gw", "kW": "kilowatt kw", "MWh": "megawatt-hour mwh",
    "degree": "degree", "kn": "knot", "percentage point": "percentage~point", "inch": "inch", "km2": "square~kilometre "
    "square~kilometer", "mi2": "square~mile", "m2": "square~metre square~meter", "ft2": "square~foot",
}  # fmt: skip
MEASURES = {
    **{word.replace("~", " "): unit for unit, words in _SYMBOLIC.items() for word in words.split()},
    **{word.replace("~", " ") + "s": unit for unit, words in _SYMBOLIC.items() for word in words.split()},
    "feet": "ft", "foot": "ft", "ft": "ft", "inches": "inch", "square feet": "ft2", "sq km": "km2", "sq ft": "ft2",
    "mph": "mph", "miles per hour": "mph", "miles an hour": "mph", "kph": "km/h", "km / h": "km/h",
    "kilometres per hour": "km/h", "kilometers per hour": "km/h", "kilometres an hour": "km/h",
    "degrees celsius": "°C", "degrees centigrade": "°C", "degrees fahrenheit": "°F", "°": "degree", "° c": "°C",
    "° f": "°F",
    "cubic metres": "m3", "cubic meters": "m3", "cubic feet": "ft3",
}  # fmt: skip
MAGNITUDE = "magnitude"

DURATIONS = frozenset((
    "second", "seconds", "minute", "minutes", "min", "mins", "hour", "hours", "hrs", "day", "days", "night", "nights",
    "week", "weeks", "weekend", "weekends", "month", "months", "year", "years", "yr", "yrs", "decade", "decades",
    "century", "centuries", "fortnight", "generations", "quarters", "semesters", "seasons", "o'clock", "am", "pm",
    "straight",
    "consecutive", "mornings", "evenings", "afternoons", "sundays", "mondays", "fridays", "saturdays",
))  # fmt: skip
"""Time is read elsewhere, and how often something happens is no count of it."""
TIMES = frozenset(("time", "times", "fold", "th", "st", "nd", "rd", "s", "x", "noon", "midnight"))
DAYS = frozenset((
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tonight",
    "overnight", "early", "late", "earlier",
))  # fmt: skip
STREETS = frozenset((
    "street", "st", "avenue", "ave", "road", "rd", "boulevard", "blvd", "drive", "dr", "lane", "ln", "way", "court",
    "ct",
    "place", "pl", "terrace", "square", "highway", "hwy", "parkway", "pkwy", "circle", "block", "- block", "blk",
))  # fmt: skip
AGES = frozenset(("aged", "age", "ages", "turned", "turning", "turns"))
WEAPONS = frozenset((
    "handgun", "pistol", "pistols", "rifle", "rifles", "semi", "caliber", "calibre", "round", "rounds", "shell", "gun",
    "casings", "bullet", "bullets", "firearm", "ammunition", "millimeter",
))  # fmt: skip
LEGAL = frozenset((
    "section", "sections", "article", "articles", "rule", "chapter", "paragraph", "clause", "resolution", "page",
    "pages",
    "no", "no .", "number", "route", "highway", "interstate", "exit", "room", "apartment", "apt", "suite", "unit",
    "channel",
    "line", "gate", "platform", "flight", "act", "part", "phase", "level", "type", "grade", "group", "district", "ward",
    "zone", "sector", "precinct", "dial", "dialled", "dialed", "call", "called", "calling", "image", "photo",
    "figure", "#",
    "§", "version", "step", "block", "week", "day", "round", "stage", "lap", "shorts", "size", "volume", "issue",
))  # fmt: skip
"""Words whose number is a name."""
ADDRESSED = frozenset(("is", "dies", "died", "was", "of", "were", "who", "has", "had", "killed", "shot", "and"))
LONG = frozenset(("more", "long", "full", "business", "straight", "consecutive", "short", "whole", "calendar", "other"))
PARTITIVES = frozenset(("the", "these", "those", "his", "her", "its", "their", "our", "all", "my"))
THEM = frozenset(("them", "whom", "those", "these", "us", "which"))
BEFORE_COUNTED = frozenset((
    "the", "these", "those", "all", "his", "her", "their", "its", "our", "only", "just", "a", "an", "another", "other",
    "even", "my", "both",
))  # fmt: skip
NOT_COUNTED = frozenset((
    "was", "is", "has", "does", "this", "its", "his", "us", "yes", "always", "perhaps", "thus", "besides", "towards",
    "afterwards", "as", "says", "whereas", "unless", "across", "various", "previous", "serious", "numerous",
    "religious",
    "dangerous", "suspicious", "precious", "famous", "percents", "sometimes", "times", "ways", "points", "hers",
    "theirs",
    "yours", "press", "business", "news", "politics", "less", "plus", "minus", "versus", "chris", "st", "years", "days",
    "sports", "sales", "arms", "mass", "class", "cross", "overseas", "homeless", "las", "los",
))  # fmt: skip
"""Words that end like plurals and are none, or none that is counted."""
FUNCTION = frozenset((
    "a", "an", "the", "and", "or", "but", "of", "in", "on", "at", "by", "to", "for", "from", "with", "into", "near",
    "over",
    "under", "after", "before", "during", "since", "until", "when", "while", "where", "who", "whom", "whose", "which",
    "that", "than", "then", "as", "if", "because", "though", "although", "was", "were", "is", "are", "be", "been",
    "being",
    "has", "have", "had", "will", "would", "could", "may", "might", "can", "should", "must", "do", "does", "did", "not",
    "no", "he", "she", "it", "they", "we", "you", "i", "him", "her", "them", "his", "their", "its", "our", "my", "your",
    "this", "these", "those", "there", "here", "so", "out", "off", "up", "down", "about", "around", "inside", "outside",
    "between", "through", "per", "said", "says", "told", "including", "also", "later", "according", "across", "against",
    "behind", "beyond", "within", "without", "via", "amid", "among", "each", "every", "either", "neither", "both",
    "some",
    "any", "all", "what", "why", "how", "now", "still", "just", "only", "even", "too", "very", "ago",
))  # fmt: skip
ORDINALS = frozenset((
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last", "next",
    "other",
    "latter", "top", "back", "front", "bottom",
))  # fmt: skip
INCLUDING = frozenset(("including", "among them", "include", "included", "includes"))

_UNIT_OF_TIME = r"(?:year|month|week|season|decade|quarter|day|summer|winter|spring|autumn|fall)"
_WHEN = (
    r"(?:(?:early|late|mid-?|the (?:start|beginning|end|middle) of|last|this|mid) ?)*(?:(?:mon|tues|wednes"
    r"|thurs|fri|satur|sun)day"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d|then"
    r"|now|noon"
    r"|midnight|midday|year|month|week|nightfall|dawn|dusk|yesterday|today|(?:the )?\w*(?:morning|evening"
    r"|afternoon|night))"
)
_HERE = r"(?:city|county|state|country|nation|region|world|district|province|area|town)"
SCOPE = (
    rf"so far(?: (?:this|in) \w+)?|to date|until now|year[- ]to[- ]date|(?:earlier )?this {_UNIT_OF_TIME}",
    rf"(?:in|during|over|for|within) the (?:last|past|previous|preceding|prior) (?:\w+ ){{0,2}}{_UNIT_OF_TIME}s?",
    rf"(?:since|as of|by|until|till|through) {_WHEN}(?: \w+)?",
    r"in (?:(?:january|february|march|april|may|june|july|august|september|october|november|december),? )?"
    r"(?:19|20)\d\d",
    r"(?:(?<!in )a|per|each|every) (?:year|month|week|day)(?! (?:earlier|later|after|before|ago|that))|annually|yearly"
    r"|on average|(?:\w+ )?(?:year|decade)s? (?:ago|earlier|before)",
    rf"(?:in|across|throughout|around) the (?:whole |entire )?{_HERE} (?:so far|this \w+|last \w+|each \w+)",
    r"nationwide|nationally|statewide|worldwide|citywide|elsewhere|(?:last|the previous|the past) "
    r"(?:year|season|decade|summer|winter|spring|autumn)",
    r"in (?:an? |the |another |several |other |two )?(?:\w+ )?(?:separate|earlier|previous|unrelated|similar"
    r"|other|past) \w+",
    r"in another \w+",
)
"""Words by which a number is of another time or a wider field than what is being told, or holds as of a time."""
SCOPE_OF_TIME = ("since", "as of", "by", "until", "till", "through", "before")
CLAUSE = r"[,;:—–()“”\"]|\b(?:when|after|while|before|because|who|which|where|and|but|whose|than|although|though)\b"
