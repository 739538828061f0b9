"""The words of English that tell where a name is that of a place in which something happens.

No list here names a place but one: the abbreviations that papers print for states of the United States, because
nothing else says that "Ala." is a name. What places there are, the gazetteer says.
"""

import re

LOOK_BACK, LOOK_AHEAD = 100, 60
"""Characters before and after a name that the patterns are given, which bounds their time on any text."""

_SIDE = r"(?:north|south|east|west|mid|centre|center)(?:-?(?:east|west))?"
_MODIFIERS = (
    rf"(?:(?:the|an?|both|much|most|all|parts?|some|of|{_SIDE}(?:ern)?|central|inner|downtown|uptown|nearby|rural|urban"
    r"|neighbou?ring|war-?torn|historic|coastal|mainland|suburban|far|upper|lower|greater|old|occupied|besieged"
    r"|northern"
    r"|remote|entire|whole|(?:\w{2,20}-)?(?:held|controlled|occupied|ravaged|hit|majority|administered|annexed)) ){0,4}"
)
_KIND_OF_PLACE = (
    r"(?:cit(?:y|ies)|towns?|villages?|hamlets?|provinces?|governorates?|states?|regions?|districts?|count(?:y|ies)"
    r"|areas?"
    r"|neighbou?rhoods?|suburbs?|municipalit(?:y|ies)|ports?|capitals?|islands?|mountains?|peninsulas?|settlements?"
    r"|oblasts?"
    r"|camps?|boroughs?|townships?|communit(?:y|ies)|resorts?|valleys?|enclaves?|prefectures?|departments?|quarters?"
    r"|stronghold|hub|archipelago|wards?|outpost|community|commune|cantons?)"
)
_OF_IT = (
    rf"(?:{_SIDE}|(?:{_SIDE}ern )?(?:outskirts|suburbs?|edges?|parts?|streets|skies|coasts?|shores?|banks|heart|half"
    rf"|bombing"
    r"|bombardment|shelling|siege|battle|capture|fall|invasion|evacuation|centre|center|countryside|territory|waters"
    r"|border"
    r"|occupation|annexation|liberation|rest|entrance|tip|corner|side))"
)
_GOING = (
    r"\b(?:fl(?:y|ies|ew|own|ying)|travel\w*|went|go(?:es|ing|ne)?|mov(?:e|es|ed|ing)|return\w*|fle(?:e|es|d|eing)"
    r"|drove"
    r"|driv\w+|head(?:s|ed|ing)|arriv\w*|came|com(?:e|es|ing)|sail\w*|march\w*|deport\w*|transport\w*|taken|took|way"
    r"|bus"
    r"|airlift\w*|rush\w*|evacuat\w*|deploy\w*|visit\w*|trips?|journey\w*|withdr\w+|retreat\w*|cross\w*|smuggl\w*"
    r"|ship\w*"
    r"|advanc\w*|escap\w*|extradit\w*|route|road|highway|flights?|train|border\w*|km|kilomet\w+|miles|deliver\w*"
    r"|convoys?"
    r"|fir(?:e|ed|ing)|launch\w*|spread\w*|invasion|incursion|tour|left|depart\w*|brought|entry|entering|poured"
    r"|pushed)\b"
)
_STRIKE = (
    r"\b(?:attacks?|(?:air|missile|drone)?[ -]?strikes?|raids?|bombings?|bombardments?|assaults?|offensives?"
    r"|shelling|siege"
    r"|march|landing|invasion|bombs?|missiles?|rockets?|fir(?:e|ed|ing)|fell|dropped|rained|landed|shells)"
)

LOCATIVE = re.compile(
    rf"(?:\b(?:in|inside|outside|near|around|across|throughout|within|off|along|above|beneath|via|towards?|beyond)"
    rf"|\b(?:in and around|in or near|close to|{_OF_IT} of|next to|out of|based in|bordering|bordered by"
    rf"|borders? with))"
    rf" {_MODIFIERS}$",
    re.I,
)
"""Before a name: whatever the place, something is there."""
KIND_OF = re.compile(rf"\b(?P<kind>{_KIND_OF_PLACE}) (?:(?:called|named|known as|of) )?$")
"""Before a name: "the town of", "the port city"."""
WEAK = re.compile(rf"\b(?:to|from|into|through|over|between|for|and) {_MODIFIERS}$", re.I)
"""Before a name: a place if it is no government's seat."""
MOVED = re.compile(
    rf"(?:{_GOING}(?: [\w’'-]{{1,20}}){{0,4}} (?:to|from|into|through|over|towards?|for|between|via|with)"
    rf"|{_STRIKE}(?: \w{{1,20}})? (?:on|against|at|into|over)) {_MODIFIERS}$",
    re.I,
)
"""Before a name: somebody goes there, or fires there."""
STRUCK = re.compile(
    r"\b(?P<verb>hit|struck|bombed|shelled|captured|seized|stormed|besieged|recaptured|entered|reached|visit(?:s|ed"
    r"|ing)?"
    r"|rocked|shook|devastated|battered|pounded|invad(?:ed?|ing)|retook|overran|evacuated|flooded|left|attacked"
    r"|leav(?:e|ing)"
    rf"|crossed|encircled|surrounded|stri(?:kes|king)|bombard(?:ed|ing)|toured) {_MODIFIERS}$",
    re.I,
)
"""Before a name: its place is what the verb falls on."""
ALSO_AGAINST = re.compile(r"(?:hit|left|attacked|leav(?:e|ing)|shook|rocked|stri(?:kes|king))$", re.I)
"""Verbs that governments suffer in words as well: they tell nothing of a country."""
THE = re.compile(r"\bthe (?:[a-z-]+ ){0,2}$", re.I)
SIDES = re.compile(rf"(?:{_SIDE}(?:ern)?|downtown|upper|lower|central|greater|inner|old|new)$", re.I)
"""Words that make of a listed name that of a part of it, written with a capital: "South Oxley"."""

NOUN_AFTER = re.compile(
    rf"[ -](?:{_KIND_OF_PLACE}|front ?lines?|front|borders?|frontier|coast|coastline|airport|air(?:field|base| base)"
    rf"|harbou?r"
    r"|base|hills?|straits?|outskirts|highway|road|street|bridge|station|stadium|hospital|prison|jail|refinery|crossing"
    r"|corridor|countryside|metro(?:politan)?|waterfront|sector|axis|reservoir)\b"
)
"""After a name: what it is the name of, or what stands there."""
VENUE_AFTER = re.compile(
    r" (?:school|church|mosque|synagogue|market|mall|nightclub|night club|club|bar|hotel|home|house|apartment|park"
    r"|beach"
    r"|cent(?:er|re)|dam|theat(?:er|re)|restaurant|store|intersection)\b"
)
"""After a name: what stands there, or what is called so itself ("the Empire bar")."""
STATE_AFTER = re.compile(
    r" (?:provinces?|governorates?|states?|oblasts?|regions?|prefecture|krai|department|count(?:y|ies))\b", re.I
)
TOWN_AFTER = re.compile(r" (?:city|town|village|municipality)\b", re.I)
EVENT_AFTER = re.compile(
    r" (?:shootings?|bombings?|blasts?|explosions?|massacre|(?:earth)?quakes?|floods?|flooding|(?:wild)?fires?|crash"
    r"|siege"
    r"|protests?|riots?|clashes|killings?|war|ceasefire|truce|hurricane|typhoon|landslide|murders?|conflict|famine"
    r"|derailment"
    r"|evacuations?|marathon|attacks?|raid|airstrikes?|stabbings?|offensive|disaster|outbreak|crisis)\b"
)
BY_IT = re.compile(r" (?:attacks?|raid|airstrikes?|offensive|protests?|killings?|crisis|fires?)\b")
"""Events that a country's name before them may be the doer of."""
POSSESSED_AFTER = re.compile(
    rf"[’']s? (?:[\w’'-]{{1,20}} ){{0,2}}?(?:{_KIND_OF_PLACE}|airport|port|coast(?:line)?|border|{_SIDE}|outskirts"
    rf"|streets"
    r"|airspace|skies|countryside|territory|suburbs|shores|waters|hospitals?|downtown|squares?|Old City)\b"
)
POSSESSIVE = re.compile(r"[’'](?:s\b)?")
LISTING = re.compile(
    r"(?:,? and|,? or|,|,? as well as|/| to|,? then|, but not|[’']s?)(?: (?:in|at|near|from|to|on))? "
    rf"{_MODIFIERS}$|^ ?/ ?$"
)
"""Between a place and the next of a list, or what it lies in."""
IN_IT = re.compile(
    rf"^(?:,| \(|,? in|,? (?:an?|the) (?:[\w-]{{1,20}} ){{0,4}}(?:in|of|on)) ?(?:(?:in|near) )?{_MODIFIERS}$"
)
"""Between a place and the country or state that it lies in."""
OWNED = re.compile(r"\b(?P<owner>[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,2})(?:[’']s?)? (?:[a-z-]{1,20} ){0,4}$")
"""Before a name: whose it is: "Norland's", "the Norlandic port city of"."""
SIDES_TALK = re.compile(
    r"\b(?:relations?|talks?|ties|tensions?|deals?|agreements?|differences|negotiations?|pact|trust|dispute|cooperation"
    r"|conflict|war|rift|row|alliance|accord|links|trade|dialogue)(?: \w{1,20}){0,2} (?:between|from|with|to"
    r"|of) (?:the )?$",
    re.I,
)

FACILITY = frozenset((
    "hospital", "airport", "base", "airbase", "airfield", "stadium", "school", "church", "mosque", "synagogue",
    "temple",
    "cathedral", "bridge", "square", "park", "street", "avenue", "road", "boulevard", "drive", "lane", "highway",
    "station",
    "prison", "jail", "mall", "plaza", "hotel", "arena", "library", "museum", "palace", "dam", "refinery", "port",
    "harbour",
    "harbor", "beach", "tower", "towers", "apartments", "university", "college", "checkpoint", "crossing",
    "cemetery", "zoo",
    "center", "centre", "market", "terminal", "barracks", "theatre", "theater", "ward", "district", "quarter",
    "heights",
    "neighborhood", "neighbourhood", "county", "parish", "township", "borough", "subdistrict", "suburb", "plant",
    "mine",
    "island", "valley", "river", "creek", "lake", "bay", "forest", "camp", "medical",
))  # fmt: skip
"""Last words, with a capital, of names of buildings, streets and parts of towns."""
STREETS = frozenset(
    ("street", "avenue", "road", "boulevard", "drive", "lane", "highway", "county", "parish", "township")
)
"""Those of them that may lie anywhere: Newark Avenue is in Jersey City."""
OPENING = frozenset(("an", "as", "at"))
"""Words that begin a sentence, and are Arabic articles elsewhere: "As Suwayda", "An Oxley man"."""
PATROL = frozenset(("patrol",))
"""After such a word: the name is that of who looks after them."""
TRUSTED = re.compile(r"\b(?:confidence|faith|trust(?:s|ed)?|believ\w+|belief|interest\w*|disappoint\w+) in $", re.I)
BARE = re.compile(r"\b(?:in|near|outside|inside|across|throughout|around|north|south|east|west)(?: of)? $", re.I)
GENERIC = frozenset((
    "mount", "mountain", "mountains", "mt", "jabal", "jebel", "governorate", "province", "oblast", "region",
    "state", "republic", "krai", "prefecture",
))  # fmt: skip
"""Words that a name may have or lack: "Qasioun", "Mount Qasioun"."""
REGIONAL = frozenset((
    "governorate", "province", "provinces", "oblast", "region", "state", "republic", "krai", "prefecture", "county",
))  # fmt: skip
TOWNS = frozenset(("city", "town", "village", "port", "capital", "hamlet"))
SMALL = re.compile(
    r"(?:in|at|near|outside|inside|from|around|across|over|off|on|to|into|through|throughout|between|and|the|of|for"
    r"|as|an?)$",
    re.I,
)
"""Words that have a capital only because a sentence begins."""
JOINING = frozenset((
    "of", "the", "and", "de", "la", "del", "da", "do", "dos", "du", "des", "di", "le", "les", "los", "las", "al",
    "el", "ul",
    "ash", "as", "ez", "upon", "on", "an", "en", "am", "im", "under", "sur", "der", "den", "e", "y", "i", "in",
))  # fmt: skip
"""Small words inside names."""
ABBREVIATED = frozenset(("St", "Ste", "Ft", "Mt", "Pt", "No"))
CALENDAR = frozenset((
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "jan", "feb", "mar",
    "apr",
    "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
))  # fmt: skip
NO_PLACE = CALENDAR | frozenset((
    "i", "he", "she", "it", "we", "they", "you", "god", "allah",
    "christmas", "easter", "ramadan", "congress", "parliament", "senate", "house", "court", "police", "president",
    "minister", "facebook", "twitter", "youtube", "instagram", "telegram", "google", "mr", "mrs", "ms", "dr", "gen",
    "col",
    "sgt", "lt", "capt", "maj", "sir", "islam", "english", "covid", "internet", "photo", "video", "earth", "mars",
    "the",
    "this", "that", "these", "those", "university", "hospital", "church", "school", "bank", "union", "north",
    "south", "east",
    "west", "fire", "fox", "news", "nation", "capitol", "man", "woman", "people", "day", "night", "spring", "summer",
    "winter",
    "autumn", "war", "here", "there", "a", "an", "no", "one", "two", "three", "street", "block", "am", "pm", "est",
    "edt",
    "city", "town", "county", "downtown", "central", "state", "first", "last", "today", "sunrise", "independence",
    "hope",
    "freedom", "liberty", "honor", "heaven", "hell", "media", "army", "navy", "marine", "facility", "new", "old",
    "mobile",
    "nice", "reading", "us", "home", "side", "labor", "bail", "story", "latin", "eastern", "western", "northern",
    "southern", "black", "white", "red", "green",
))  # fmt: skip
"""Words with a capital that are listed somewhere as places and hardly ever name one in news, or not by themselves."""
YET_PLACES = frozenset(("mobile", "nice", "reading"))
"""Those of them that do name one after a strong preposition, inside a sentence."""

STATES = {
    "Ala": "Alabama", "Ariz": "Arizona", "Ark": "Arkansas", "Calif": "California", "Colo": "Colorado",
    "Conn": "Connecticut", "Del": "Delaware", "Fla": "Florida", "Ga": "Georgia", "Ill": "Illinois", "Ind": "Indiana",
    "Kan": "Kansas", "Ky": "Kentucky", "La": "Louisiana", "Md": "Maryland", "Mass": "Massachusetts", "Mich": "Michigan",
    "Minn": "Minnesota", "Miss": "Mississippi", "Mo": "Missouri", "Mont": "Montana", "Neb": "Nebraska", "Nev": "Nevada",
    "N.H": "New Hampshire", "N.J": "New Jersey", "N.M": "New Mexico", "N.Y": "New York", "N.C": "North Carolina",
    "N.D": "North Dakota", "Okla": "Oklahoma", "Ore": "Oregon", "Pa": "Pennsylvania", "R.I": "Rhode Island",
    "S.C": "South Carolina", "S.D": "South Dakota", "Tenn": "Tennessee", "Tex": "Texas", "Vt": "Vermont",
    "Va": "Virginia",
    "Wash": "Washington", "W.Va": "West Virginia", "Wis": "Wisconsin", "Wyo": "Wyoming",
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DE": "Delaware", "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho",
    "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana", "ME": "Maine",
    "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota", "MS": "Mississippi", "MO": "Missouri",
    "MT": "Montana", "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico",
    "NY": "New York", "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon",
    "PA": "Pennsylvania", "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee",
    "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia", "WA": "Washington", "WV": "West Virginia",
    "WI": "Wisconsin", "WY": "Wyoming",
}  # fmt: skip
"""Associated Press abbreviations, less their last full stop, and postal codes; read after a comma only."""
DATELINE = re.compile(
    r"(?m)^[ \t]*(?P<place>[^\W\d_][\w.'’ -]{1,40}?)(?P<more>, [^\W\d_][\w. ]{1,25}?)?(?P<date>, [^()\n–—]{1,18}?)?"
    r"(?P<agency> ?\([^()\n]{1,40}\))? ?(?:[-–—]{1,2} ?,? |[–—](?=[\w“\"‘'])|[-–—]{1,2}$)"
)
