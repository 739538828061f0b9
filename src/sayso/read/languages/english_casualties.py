"""The words of English that tell what befell people: killed, injured, missing, arrested; and who people are.

`AFTER` is said after those it befell ("were killed", "died"), `BEFORE` is said before them ("killed", "the deaths of").
In each the first that fits decides, so what says more stands first. Gaps are of few words, so no text is slow.
"""

import re


def _words(*alternatives: str) -> str:
    return rf"(?<![\w-])(?:{'|'.join(alternatives)})(?!\w|-\w)"


def _named(table: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{unit}{i}>{pattern})" for i, (unit, pattern) in enumerate(table)), re.I)


def _gap(most: int) -> str:
    return rf"(?:(?!(?:and|who|died|dead|killed|when|after|was|were|is|are)\b)[\w'’-]+(?:,| to)? ){{0,{most}}}?"


_FATAL = r"(?:fatally|mortally)"
_HOW = (
    r"(?:shot|stabbed|beaten|burned|burnt|strangled|crushed|trampled|bludgeoned|hacked|gunned down|run over|choked"
    r"|frozen)"
)
_HURT = r"(?:injur(?:ies|y)|wounds?|burns)"
_TAKEN = r"(?:taken|rushed|transported|airlifted|flown|sent|driven|admitted|brought|life-?flighted|went|transferred)"
_HOSPITAL = rf"(?:{_TAKEN} )?(?:to|at|in) {_gap(5)}(?:hospitals?|medical cent(?:er|re)s?|trauma cent(?:er|re)|clinic)"
_SUFFER = (
    r"(?:suffer(?:ed|ing|s)?|sustain(?:ed|ing)|receiv(?:ed|ing)|treated|hospitali[sz]ed|with|nursing|recovering|had"
    r"|bleeding)"
)
_NOT_DEADLY = r"(?:non-?|not )(?:fatal(?:ly)?|life-threatening)"

AFTER = _named((
    ("casualty", _words(
        r"(?:killed|dead) (?:and|or) (?:\w+ly )?(?:injured|wounded|hurt)", r"(?:injured|wounded) or killed",
    )),
    ("injured", _words(
        rf"{_NOT_DEADLY} (?:shot|wounded|injured|stabbed)",
        r"(?:shot|stabbed) (?:and|but) (?:\w+ly )?(?:injured|wounded|hurt)",
    )),
    ("killed", _words(
        rf"{_FATAL} (?:shot|stabbed|wounded|injured|struck|hit|hurt|beaten|crushed)", rf"{_FATAL}",
        rf"{_HOW} (?:and killed|and (?:later )?died|dead|to death)", rf"{_HOW} {_FATAL}",
        rf"shot (?:\w+ times )?(?:(?:in|on|at|near|outside|inside|by) {_gap(5)})?and (?:later |then )?(?:died|killed)",
        rf"{_HOSPITAL},? (?:where|and) (?:(?:he|she|they|both|all) )?(?:(?:was|were) )?(?:later |then |also )?"
        r"(?:died|pronounced dead)",
        r"(?:pronounced|declared|found|confirmed|reported|listed as|lying|left) (?:shot |stabbed )?"
        r"(?:dead|killed|to death)",
        r"(?:suffer(?:ed|ing)|sustain(?:ed|ing)|with|had) (?:an? )?(?:apparent )?(?:fatal|mortal) (?:\w+ )?"
        r"(?:injur\w+|wounds?)",
        r"killed|slain|dead|deceased|died|dies|die|dying|perished|perish|murdered|massacred|assassinated"
        r"|drowned|electrocuted",
        r"succumbed|(?:lost|lose|losing|loses) (?:their|his|her) (?:own )?(?:lives|life)|lives (?:were )?lost"
        r"|beheaded|fatal",
    )),
    ("injured", _words(
        rf"{_SUFFER} (?:for |from )?{_gap(6)}{_HURT}", rf"{_HOSPITAL} with {_gap(5)}{_HURT}",
        rf"injured|wounded|hurt|maimed|grazed|{_NOT_DEADLY}",
        r"(?:critically|seriously|severely|gravely)(?= *(?:[,.;)]|and\b|$))",
    )),
    ("hospitalised", _words(
        r"hospitali[sz]ed", rf"(?:{_TAKEN}) (?:to|in) {_gap(5)}(?:hospitals?|medical cent(?:er|re)s?)",
        r"in (?:the )?hospitals?", r"(?:in|listed (?:in|as)) (?:an? )?(?:\w+ ){0,3}?condition",
        r"to (?:the |a )?(?:local |nearby |area )?hospitals?",
    )),
    ("shot", _words(r"shot", r"(?:struck|hit) by (?:\w+ ){0,3}?(?:gunfire|bullets?|shots)", r"gunned down")),
    ("stabbed", _words(r"stabbed")),
    ("missing", _words(r"missing|unaccounted for")),
    ("arrested", _words(r"arrested|detained|taken into custody|in custody|under arrest|in detention")),
    ("displaced", _words(
        r"displaced|forced (?:from|out of) (?:their|his|her) homes?|driven from (?:their|his|her) homes?",
        r"(?:fled|forced to flee) (?:their|his|her) homes?|uprooted",
    )),
    ("homeless", _words(r"homeless")),
    ("evacuated", _words(r"evacuated")),
    ("rescued", _words(r"rescued|pulled alive")),
    ("kidnapped", _words(r"kidnapped|abducted|taken hostage|held hostage")),
    ("infected", _words(r"infected")),
    ("trapped", _words(r"trapped")),
))  # fmt: skip

BEFORE = _named((
    ("killed", _words(
        rf"{_FATAL} (?:shot|shoots|shooting|shoot|stabbed|stabbing|wounded|wounding|struck|striking|injured"
        rf"|injuring)",
        r"(?:shot|stabbed|beat|struck|hit) (?:and|to) (?:fatally )?(?:killed|death)",
        r"(?:shoot(?:s|ing)?|stab(?:s|bing)?) (?:and|to) (?:kill(?:s|ing)?)",
        r"(?:(?:shooting|stabbing|fatal|deadly) )?(?:deaths?|killings?|murders?|slayings?|massacre"
        r"|assassination|execution) of",
        r"(?:claim(?:s|ed|ing)?|cost|tak(?:es|ing)|took) (?:the )?(?:lives|life) of",
        r"(?:fatal|deadly) (?:shooting|stabbing|beating) of|(?:body|bodies|remains|corpses?|loss) of",
        r"kill(?:s|ed|ing)?|murder(?:s|ed|ing)?|slay(?:s|ing)?|slew|massacr(?:ed|ing|es)|assassinat(?:ed|es|ing)",
        r"drown(?:s|ing)",
    )),
    ("injured", _words(
        r"(?:wounding|injuries|injuring) (?:of|to)",
        r"injur(?:e|es|ed|ing)|wound(?:s|ed|ing)?|hurt(?:s|ing)?|maim(?:s|ed|ing)",
    )),
    ("shot", _words(r"shot|shoots|shooting(?: of)?|shootings of")),
    ("stabbed", _words(r"stabbed|stabs|stabbing(?: of)?")),
    ("arrested", _words(r"(?:arrests?|detention) of|arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?")),
    ("displaced", _words(r"displac(?:e|es|ed|ing)|(?:displacement) of")),
    ("evacuated", _words(r"evacuat(?:e|es|ed|ing|ion of)")),
    ("rescued", _words(r"rescue of|rescu(?:e|es|ed|ing)")),
    ("kidnapped", _words(r"kidnap(?:s|ped|ping)?|abduct(?:s|ed|ing)?|(?:kidnapping|abduction) of")),
    ("infected", _words(r"infect(?:s|ed|ing)")),
    ("trapped", _words(r"trap(?:s|ped|ping)")),
    ("hospitalised", _words(r"hospitali[sz](?:es|ed|ing)")),
))  # fmt: skip

SOMEONE = re.compile(
    r"\w*(?:er|or|ist|ian|man|ee|eer|ant|ite|ese|sibling|twin|spouse|minor|pilgrim|elder|fan|cop|athlete|staff|police"
    r"|troop|personnel|crew|family|household|bride|groom|scout|native|aide|expert|chef|other|others|adolescent|clergy)",
    re.I,
)  # fmt: skip
"""How words for people end, besides `PERSONS`: what is neither was not killed as people are ("200 sheep")."""
TRANSITIVE = re.compile(
    r"(?:\w+ )*(?:killed|murdered|injured|wounded|hurt|shot|stabbed|arrested|detained|rescued|evacuated|kidnapped"
    r"|abducted|displaced|infected|trapped|massacred|assassinated|drowned|hit|struck|grazed|hospitali[sz]ed)", re.I,
)  # fmt: skip
"""What may be done to others as well as suffered: said of those before it only by what stands around it."""

NOUNS: dict[str, str] = {
    **dict.fromkeys(("death", "fatality", "homicide", "murder", "killing", "slaying", "body", "corpse"), "killed"),
    **dict.fromkeys(("injury",), "injured"), "casualty": "casualty", "arrest": "arrested", "evacuee": "evacuated",
    "detainee": "arrested", "kidnapping": "kidnapped", "abduction": "kidnapped", "rescue": "rescued",
}  # fmt: skip
LIVES = frozenset(("life", "live", "lives"))
TAKE_LIVES = frozenset(("claimed", "claims", "claiming", "cost", "costing", "took", "taking", "takes"))
TOLL = re.compile(
    r"\b(?:(?:death toll|number of (?:\w+ ){0,2}?(?:dead|deaths|fatalities|killed|homicides|murders))"
    r"|(?P<injured>number of (?:\w+ ){0,2}?(?:injured|wounded|injuries|hurt))"
    r"|(?P<missing>number of (?:\w+ ){0,2}?missing)"
    r"|(?P<arrested>number of (?:\w+ ){0,2}?(?:arrested|arrests|detained|detainees)))\b", re.I,
)  # fmt: skip
TOLL_VERBS = frozenset((
    "to", "at", "of", "is", "was", "reached", "reaches", "hit", "hits", "passed", "passes", "exceeded", "topped",
    "tops", "above", "past", "as", "now", ":", "surpassed", "are", "stood", "were",
))  # fmt: skip

MULTIPLE = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5, "sextuple": 6}
MULTIPLIED = {
    "homicide": "killed", "murder": "killed", "killing": "killed", "slaying": "killed", "shooting": "shot",
    "stabbing": "stabbed", "fatality": "killed",
}  # fmt: skip

_PERSONS = """
man woman boy girl child teen teenager toddler infant baby newborn kid person victim officer policeman
policewoman deputy soldier marine sailor pilot driver passenger pedestrian motorist cyclist bicyclist
motorcyclist biker suspect gunman gunwoman shooter mother father son daughter brother sister husband wife
grandmother grandfather grandson granddaughter uncle aunt cousin nephew niece boyfriend girlfriend fiancee
relative worker employee guard resident bystander civilian juvenile youth adult male female firefighter
paramedic journalist reporter photographer miner migrant refugee villager soul protester protestor demonstrator
clerk owner neighbor neighbour individual patient inmate prisoner detainee militant fighter rebel insurgent
trooper attacker assailant robber burglar intruder homeowner tourist hiker climber skier swimmer fisherman
farmer teacher student pupil professor doctor nurse medic agent constable sergeant lieutenant detective
sheriff rapper singer player coach lawyer judge customer shopper visitor guest friend roommate bouncer barber
manager cashier veteran grandparent parent stepfather stepmother stepson spectator reveler reveller crewman
crewmember member hostage survivor settler citizen national bomber fugitive robber occupant tenant homeowner
bouncer ex-boyfriend ex-wife ex-husband ex-girlfriend volunteer engineer labourer laborer priest pastor nun
monk candidate politician minister official diplomat commander general captain colonel major private cadet
recruit conscript lifeguard rider jogger runner walker guardsman servant shopkeeper taxi-driver trucker
conductor mechanic barman waiter waitress couple year-old month-old 20-something gangster dealer smuggler
carjacker thief hunter ranger diver scientist aid-worker peacekeeper
"""
PERSONS = frozenset(_PERSONS.split())
PEOPLE = {
    "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child",
    "policemen": "policeman",
    "gunmen": "gunman", "fishermen": "fisherman", "crewmen": "crewman", "wives": "wife", "lives": "life",
    "thieves": "thief",
    "police": "police", "troops": "troop", "aircraft": "aircraft", "folks": "person", "youths": "youth",
    "babies": "baby",
    "personnel": "personnel", "cattle": "cattle", "sheep": "sheep", "firemen": "fireman", "policewomen": "policewoman",
    "crew": "crew", "servicemen": "serviceman", "horsemen": "horseman", "geese": "goose", "feet": "foot",
    "teeth": "tooth",
    "businessmen": "businessman", "servicewomen": "servicewoman", "guardsmen": "guardsman", "clergy": "clergy",
    "shots": "gunshot", "leaves": "leaf", "knives": "knife", "buses": "bus", "gases": "gas", "viruses": "virus",
    "campuses": "campus",
    "movies": "movie", "shoes": "shoe", "houses": "house", "cases": "case", "horses": "horse",
    "houseboats": "houseboat",
    "fish": "fish", "deer": "deer", "species": "species", "series": "series", "data": "data",
}  # fmt: skip
"""Plurals that no rule makes, and their lemmas."""
DETERMINERS = frozenset(
    ("a", "an", "the", "one", "another", "his", "her", "their", "its", "this", "that", "second", "third")
)
COUPLE_OF_PEOPLE, BOTH = "couple", "both"

HEARD = frozenset(("fired", "fires", "firing", "heard", "hearing", "took", "single"))
"""Before "one shot": then it is a bullet."""
ZERO = frozenset(("no one", "no - one", "nobody", "none"))
NO, NOT = "no", frozenset(("not", "never", "n't", "neither", "nor"))
ELSE = frozenset(("else", "other", "further", "additional", "more", "new"))
GRAVE = frozenset(("serious", "major", "significant", "life", "severe", "grave", "visible"))
"""Injuries that none of these are may still be injuries."""
ANYBODY = frozenset((
    "person", "people", "one", "casualty", "death", "injury", "fatality", "arrest", "victim", "homicide", "murder",
    "body",
))  # fmt: skip

AUXILIARIES = {
    **dict.fromkeys(("was", "is", "has", "’s", "'s"), 1), **dict.fromkeys(("were", "are", "have"), 2),
    **dict.fromkeys(("had", "been", "be", "being", "get", "gets", "got", "getting", "did"), 0),
}  # fmt: skip
"""One, several, or either."""
BETWEEN = frozenset((
    "also", "later", "then", "both", "all", "each", "still", "now", "who", "that", "confirmed", "found", "reported",
    "listed",
    "initially", "since", "already", "either", "lay", "left", "remain", "remained", "remains", "have", "themselves",
    "else",
    "even", "instead", "among", "known",
))  # fmt: skip
UNREAL = frozenset((
    "would", "could", "might", "may", "can", "should", "will", "must", "if", "feared", "believed", "presumed",
    "thought",
    "nearly", "almost", "attempt", "attempted", "attempting", "threatened", "threatening", "threaten", "trying",
    "tried",
    "wanted", "plotted", "plotting", "plot", "planned", "planning", "conspiracy", "intending", "intended", "to",
    "’d", "'d",
    "unless", "whether", "cannot", "hypothetical", "won't", "can't", "couldn't", "wouldn't", "narrowly", "like",
)) | NOT  # fmt: skip
"""Before what befell: it did not, or is not said to have."""
ATTEMPT = frozenset(("attempted", "attempt", "conspiracy", "solicitation", "suspected"))
REAL = frozenset(("went on", "gone on", "going on", "managed", "continued", "known", "confirmed", "came", "proceeded"))
"""Before "to": after them it did."""
STOPS = frozenset((
    ";", ":", "?", "!", "when", "while", "as", "after", "before", "because", "although", "though", "whose", "where",
    "but",
    "said", "says", "told", "tells", "went", "fled", "drove", "ran", "came", "took", "got", "made", "fired",
    "opened", "began",
    "saw", "heard", "broke", "left", "entered", "became", "led", "stood", "sat", "fell", "kept", "gave", "held", "knew",
    "brought", "sent", "threw", "whether", "if", "until", "unless", "than", "say", "believe", "will", "would",
    "could", "may",
    "might", "can", "should", "must", "do", "does", "did", "not",
))  # fmt: skip
BY, AT = "by", "at"
AIMED = frozenset(
    ("police", "officer", "officers", "them", "him", "her", "people", "deputies", "deputy", "victim", "someone")
)
LOOSE = frozenset((
    "in", "on", "at", "by", "near", "outside", "inside", "during", "after", "when", "as", "while", "before", "since",
    "with",
    "from", "and", "or", "over", "across", "along", "around", "amid", "this", "last", "late", "early", "overnight",
    "today",
    "yesterday", "tonight", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "multiple",
    "several", "to", "dead", "fatally", "critically", "seriously", "behind", "so", "for", "of", "but", "following",
    "through",
    "within", "aboard", "under", "between", "due", "if", "because", "where", "who", "that", "is", "was", "were",
    "are", "off",
    "twice", "once", "including", "then", "down", "just", "nearby", "elsewhere", "again", "there", "here",
    "according", "per",
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "times", "one", "near", "not", "beside",
))  # fmt: skip
"""What may follow "shot" where those before it were; a name or "the" makes them those who shot."""
LEAVES = frozenset(("leaves", "left", "leaving", "leave"))
PASSIVE = frozenset(("was", "were", "been", "be", "being", "is", "are", "get", "gets", "got"))
COMPOUNDING = frozenset(
    ("murder", "shooting", "stabbing", "rescue", "evacuate", "arrest", "trap", "wound", "shot", "hurt")
)
"""Words that make one noun with the person after them: "murder suspect", "shooting victim"."""
HEADLINE_BEFORE = frozenset((":", "|", "—", "–", "×", "-"))
JOINED = frozenset(("and", "&", ",", "or", "plus"))
AFTERMATH = frozenset(("hospitalised", "arrested", "rescued"))
"""What follows from being hurt, so it does not replace a word for the hurt itself."""
