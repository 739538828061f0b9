"""English words that claims are compared with: where passages break, what turns them round, what is not yet done."""

import re

BREAKS = re.compile(
    r"(?<=[.!?])[\"”’']?\s+(?=[\"“‘'(]?[A-Z0-9])|[.!?][\"”’']\s|\n+|;|\s[—–-]\s|—|:\s"
    r"|,? (?:and|but|while|which|who|whose|where|when|after|before|because|although|though|so that|until|since)(?= )"
    r"|,(?= (?:[a-z]+ing|with|including|despite|as|in which|for which)\b)"
)
"""Where one thing told may end and another begin."""
BETWEEN = re.compile(r"\b(?:between|both)\s(?:(?!\band\b)[^.;:!?])*\band$", re.I)
"""What looks like a break and is none: "between Harrow and Lund"."""
FILLERS = re.compile(
    r"(?:[\"“”‘’'(]|(?:that|and|but|while|which|so that|also|then|however|moreover|meanwhile|although|because|,)"
    r"\b[\s,]*)+",
    re.I,
)
"""What opens a passage and says nothing of what it tells."""

_PLAIN = "the a an of and for in at on its his her their this that s mr mrs ms dr"
PLAIN = frozenset(_PLAIN.split())
"""Words that no name is told from another by."""
_TITLES = """
mr mrs ms dr sir dame lord lady prof professor minister premier president chief mayor judge captain colonel general
sergeant sgt lt officer father sister brother deputy prime foreign defence chairman chairwoman director spokesman
spokeswoman the waiter dressmaker baker prefect rector senator governor king queen prince princess councillor inspector
superintendent commissioner commander major lieutenant pastor reverend rev imam bishop coach former
monday tuesday wednesday thursday friday saturday sunday
"""
TITLES = frozenset(_TITLES.split())
"""Words before a name that are no part of it."""
HEADS = {
    "minist": {"ministry", "minister"}, "polic": {"police", "constabulary"},
    "fire": {"fire brigade", "fire service", "fire chief", "fire department", "firefighters", "brigade"},
    "army": {"army", "general staff"}, "navy": {"navy"}, "coastguard": {"coastguard", "coast guard"},
    "hospital": {"hospital", "infirmary", "clinic"}, "prosecut": {"prosecutor", "prosecutors", "prosecution"},
    "company": {"company", "firm", "operator"}, "party": {"party"}, "council": {"council", "town hall", "mayor"},
    "university": {"university"}, "institute": {"institute"}, "railway": {"railway", "railways"},
    "trust": {"trust"}, "commission": {"commission"}, "agency": {"agency"}, "union": {"union"},
    "club": {"club"}, "bank": {"bank"}, "court": {"court"}, "protection": {"civil protection"},
    "government": {"government", "cabinet"}, "embassy": {"embassy", "ambassador"},
}  # fmt: skip
"""Institutions by the words that name them or those who speak for them."""
_FORMS = "|".join(sorted((form for forms in HEADS.values() for form in forms), key=len, reverse=True))
INSTITUTION = re.compile(
    rf"(?:(?P<before>(?:[A-Z][\w-]+|public|foreign|interior|transport|defence|health|labour|finance|justice) ){{1,3}})?"
    rf"(?i:\b(?P<head>{_FORMS})\b)(?:['’]s)?(?: of (?:the )?(?P<of>[A-Z][\w-]+(?: (?:and )?[A-Z][\w-]+)*))?",
)
"""An institution in the words for a source: "Ministry of Public Order", "public order minister", "the fire chief"."""
TOLD = re.compile(
    r"(?:(?:has|have|had) )?(?:told|[a-z]+ to) (?P<outlet>the (?:newspaper|paper|station|broadcaster|magazine)\b"
    r"|(?:[Tt]he )?[A-Z][\w-]*(?: (?:(?:of|and|the) )?[A-Z][\w-]*){0,4})"
)
"""To whom somebody told it."""
_OUTLET = r"(?:the )?(?:[a-z-]+ ){0,3}(?P<outlet>(?:The )?[A-Z][\w-]*(?: (?:(?:of|and|the) )?[A-Z][\w-]*){0,4})"
CREDITED = re.compile(
    r"\b(?:story|news|reports?|claims?|allegations?|revelations?|rumou?rs?|scoop|account)"
    r" (?:was|were|had been) (?:first )?"
    r"(?:reported|aired|broken|revealed|published|carried|printed|broadcast|disclosed|told) (?:\w+ ){0,3}?by " + _OUTLET
)
"""From whom an article says that it has its story."""
OUTLETS_OWN = re.compile(
    r"((?:the|that) (?:paper|newspaper|daily|weekly|magazine|site|station|broadcaster|channel|agency|network))['’]s? ",
    re.I,
)
"""Whose source an unnamed one is: "the newspaper's informant"."""
FIRST_HAND = re.compile(
    r"\b(?:(?:our|this (?:newspaper|station|site)['’]s) (?:\w+ )?(?:correspondent|reporter|photographer|man|woman"
    r"|announcer|cameraman|crew|team|staff|colleagues?|volunteers) \w+"
    r"|of us (?:[\w-]+ ){0,12}?(?:saw|heard|watched|counted|smelled|smelt)"
    r"|(?:a|the) (?:correspondent|reporter|photographer) (?:saw|heard|watched|counted|was)"
    r"|(?:I|we) (?:saw|heard|felt|watched|counted|stood|could see|smelled|smelt)|seen by (?:this newspaper|our)"
    r"|(?:I|we) (?:was|were) (?:on|at|in|there|standing)"
    r"|from the (?:\w+ ){0,3}of this newspaper|this reporter)\b",
    re.I,
)
"""That the page saw or heard for itself."""
SEEN_BY = re.compile(
    r"\b(?P<outlet>[A-Z][\w-]*(?: (?:of |and |the )?[A-Z0-9][\w-]*){0,4})(?:['’]s (?:[A-Z]?[\w-]+ ?){1,4})?"
    r"(?:,? (?:who|which) [^,.;]{3,50},)? (?:itself |has |had )?"
    r"(?:saw|seen|heard|watched|counted|was (?:there|inside|present)|stood)\b"
)
"""Who saw it: that the page did, where it is its own name."""
EDITOR = re.compile(
    r"\b(?:editor(?:-in-chief)?|reporter|correspondent|publisher|journalist|columnist)"
    r" (?:of|at|for|with|from) (?P<of>(?:[Tt]he )?[A-Z][\w-]*(?: (?:(?:of|and|the) )?[A-Z][\w-]*){0,4})"
)
"""Who writes for an outlet or answers for it."""
EDITED = re.compile(
    r"(?P<of>(?:[Tt]he )?[A-Z][\w-]*(?: [A-Z][\w-]*){0,4})['’]s? (?:[a-z]+ ){0,2}(?:editor|publisher)\b"
)
"""The same, told the other way round: "the Post's editor"."""
SEEN = re.compile(r"\b(?:seen|obtained|read|reviewed) by\b|\bhas (?:seen|read|obtained)\b")
"""A document that an outlet has before it."""
OWNED = re.compile(r"(?:its|his|her|their) |[\w ]+['’]s? (?=[a-z])", re.I)
"""A document that is somebody's: "its log book"; of "a leaked memo" nothing is told."""
QUOTED = re.compile(r"“[^”]*(?:”|$)|^[^“”]*”|(?<!\w)\"[^\"\n]*\"")
"""What stands in quotation marks, that of which only one end is here too."""
UNCONFIRMED = re.compile(
    r"\b(?:(?:could|can|was|were|did|has|have|had)(?: not|n[’']t) (?:\w+ ){0,4}?(?:confirm|verif|establish|corrobor)\w*"
    r"|cannot (?:\w+ ){0,2}(?:confirm|verify)"
    r"|(?:unable|impossible|not possible) to (?:\w+ )?(?:confirm|verify|establish)"
    r"|neither confirmed nor denied|not (?:been )?(?:independently )?(?:confirmed|verified)"
    r"|too (?:early|soon) to (?:say|tell|know|name|judge|speak))\b",
    re.I,
)
"""That somebody could not say whether it is so."""
CORRECTS = re.compile(
    r"\b(?:(?:an )?earlier version of this|correction\b|this was wrong|we were wrong|wrongly (?:reported|said|stated)"
    r"|we (?:reported|wrote) (?:earlier|on \w+) that|has been corrected)",
    re.I,
)
"""That a report takes back what it told."""
NEGATED = re.compile(
    r"\b(?:no|not|never|nobody|nothing|none|nowhere|neither|nor|cannot|without|untrue|false|wrong|invent\w*|baseless"
    r"|den(?:y|ied|ies|ial)|dismiss\w*|reject\w*|refut\w*|disput\w*|nonsense|wasn|isn)\b|n[’']t\b",
    re.I,
)
"""That something is not so."""
OFFICES = (
    "office|offices|press office|headquarters|spokes(?:man|woman|person|people)|statement|release|e-mail|email|letters?"
    "|notice|website|site|page|account|bulletin|press officer|press service|communiqu[eé]|lawyers?|leaders?|boss|chief"
    "|staff"
)
"""What belongs to an institution, company or person, and speaks for it."""
ISSUED = re.compile(
    r"\b(?:statement|release|text|notice|e-?mail|letters?|bulletin|communiqu[eé]|announcement|note|message)\b", re.I
)
"""A document by which somebody speaks."""
RELEASE = re.compile(r"\b(?:press )?(?:release|statement)\b", re.I)
"""The document in which a company or institution publishes its own word."""
MEDIC = re.compile(r"\b(?:dr|doctor|nurse|surgeon|physician|paramedic|ward|registrar)\b", re.I)
"""Who works in a hospital."""
COMPANIES = (
    "company|firm|operator|utility|developer|manufacturer|carrier|supplier|lender|(?:drug|car|chip|steel|glass|paper|plane|phone|ship|toy|arms)?maker|producer|miner"
    "|insurer|retailer|airline|brewer|caterer|contractor|builder|shipper|distributor|publisher|start-?up|concern"
)
"""What companies are called."""
BODIES = (
    "party|union|movement|alliance|league|federation|association|group|company|railway|bank|club|charity|society|board"
    "|authority|watchdog|regulator|inspectorate|foundation|monitor|network|institute|observatory|service|centre|council"
)
"""What an organisation is called, in its name or beside it."""
COMPANY = re.compile(rf"\b(?:the|its|their|a|an) (?:[\w-]+ )?(?:{COMPANIES})\b", re.I)
"""A company that is not named here."""
MANAGER = re.compile(r"(?:the )?(?:chief executive|managing director|(?:[a-z]+ )manager)", re.I)
"""Who works for a company, whichever it is."""
SERVES = re.compile(r"['’]s?\s|\b(?:of|for|at|its|heads|runs|leads|chairs|manages|owns)\s", re.I)
"""What binds somebody to the company that the words name: "a miner" is none."""
GENRES = {
    "air": re.compile(r"\b(?:radio|channel|tv|television|fm|broadcaster|broadcasting|station|network)\b", re.I),
    "wire": re.compile(r"\b(?:\w*wire|agency|bureau|press agency|news service)\b", re.I),
}
"""Words of outlets that are no newspapers, in their names and for them."""
_PRESS = """
newspaper paper daily weekly journal magazine bulletin sheet station radio broadcaster channel agency wire news network
website site online blog report reports article story interview local national regional state public trade independent
english language evening morning
"""
PRESS = frozenset(_PRESS.split())
"""Words that say of an outlet what it is: "the trade paper Phial", "a report in Phial"."""
PRONOUN = re.compile(r"he|she|they|it|him|her|them|who|we|i", re.I)
"""A source that only points to one that the article names or describes elsewhere."""
NOBODY = re.compile(r"(?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|several|some|both)\b|(?:an?|one) ", re.I)
"""Words for one or some of whom a text only says what they are: "three members of the squad", "a technician"."""
ROLE_ENDS = re.compile(r",| (?=(?:of|on|at|for|in|with|from|who|whose|that|to|by|behind|beside|near|as)\b)")
"""Where the noun ends that says what somebody is."""
SPEAKER = re.compile(r"\bspokes(?:man|woman|person)\b|\bspeaks for it\b", re.I)
"""Who speaks for whatever was named before."""
ITS = re.compile(r"(?:its|their)\s(?!own\b)|(?:heads|leads|runs|chairs|represents) its ", re.I)
"""What somebody is to whatever was named before."""
GROUP = re.compile(
    r"\bthe (?:group|organisation|organization)$|\bthe (?:group|organisation|organization)\b(?! of)", re.I
)
"""A body of any kind that was named before."""
AGE = re.compile(r"\b(\d\d)-year-old\b")
SAME_TITLE = {
    "dr": "doctor", "capt": "captain", "prof": "professor", "sgt": "sergeant", "lt": "lieutenant", "col": "colonel",
    "gen": "general", "insp": "inspector", "boss": "chief", "head": "chief", "chairwoman": "chairman",
    "chair": "chairman", "chairs": "chairman", "leads": "leader", "spokeswoman": "spokesman",
    "spokesperson": "spokesman", "commands": "commander",
}  # fmt: skip
"""Words for one office."""
OFFICE = re.compile(
    "minister|premier|president|chancellor|king|queen|mayor|governor|prefect|prosecutor|leader|chief|chairman|director"
    "|commander|ambassador|bishop|archbishop|rector|headmaster|headmistress|principal|captain|coroner|speaker|coach|manager|secretary|sheriff|superintendent|dean|marshal"
)
"""Offices that one person at a time holds in a place or body."""
LEADS = re.compile("chief|director|president|chairman|leader|manager|secretary|commander|executive")
"""Offices that are one where a text calls their holder now so, now so."""
_VAGUE = """
town city country state national local regional new former old own senior chief
deputy acting year long time
"""
VAGUE = frozenset(_VAGUE.split())
"""Words that do not say which holder of an office is meant."""
NAMELESS = re.compile(r"\bnot to (?:be|give|use|print|publish|have) (?:\w+ ){0,3}?(?:nam\w+|identified|quoted)\b", re.I)
"""A source's wish to stay unnamed."""
ANONYMOUS = re.compile(r"\banonym|\bunnamed\b|\bnot authori[sz]ed to\b|\bon condition\b", re.I)
"""That somebody would not be named, in other words."""
OFFICIALS = re.compile(
    r"(?:the )?(?:(?:local|regional|county|state|national) )?"
    r"(?P<field>health|fire|school|education|election|electoral|prison|port|airport|transport|customs|tax|weather)"
    r" (?:officials|authorities)",
    re.I,
)
"""All who speak for a public body: "health officials", and neither "two health officials" nor "sources"."""
INTRODUCED = re.compile(
    rf"an? (?:[\w-]+ ){{0,2}}?(?P<noun>organi[sz]ation|{BODIES}|{COMPANIES})(?: [a-z]+ing\b.*)?", re.I
)
"""A body that the first lines tell of and the next may name: "a monitoring group"."""
LEANS = re.compile(
    r"\W*(?:it|he|she|they|we|i|this|that|these|those|there|his|her|their|its|which|who|following|after|before|and|but|to|for|of|by"
    r"|with|until|since|citing)\b",
    re.I,
)
"""How a passage begins that cannot be read without the one before it."""
GENERAL = re.compile(
    r"^\W*(?:no comment|(?:\w+ ){0,6}(?:declin\w+|refus\w+) (?:to )?(?:comment|speak|say anything)\W*$"
    r"|(?:\w+ ){0,6}did(?: not|n[’']t) (?:answer|reply|respond|return)|(?:\w+ ){0,6}(?:to )?comment\W*$"
    r"|(?:\w+ ){0,6}has(?: not|n[’']t) (?:replied|answered|responded)|(?:\w+ ){0,6}could not be reached)",
    re.I,
)
"""A no-comment on nothing in particular."""
POINTING = re.compile(
    r"\W*(?:(?:on|about|to) )?(?:this|that|it|them|these|those|(?:the|its|his|her|their|a) (?:\w+ ){0,2}"
    r"(?:reports?|claims?|stor(?:y|ies)|allegations?|accusations?|matter|memo\w*|article|post|film|talks|documents?"
    r"|letters?|leak|account|version|finding|figures?|subject|affair|case|issue))\W*",
    re.I,
)
"""What points at something told before: "the report", "that"."""
_DAYS = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december the a an in on at it he she they we i
"""
CALENDAR = frozenset(_DAYS.split())
"""Capitalised words that name nobody."""
UNDONE = re.compile(
    r"\b(?:(?i:threat\w*|plan(?:s|ned|ning)?|vow\w*|promis\w*|pledg\w*|order(?:s|ed)|consider\w*|tr(?:y|ies|ied|ying)"
    r"|attempt\w*|fail(?:s|ed|ing|ure)? to|refus\w*|urg(?:e|es|ed|ing)|propos\w*|intend\w*|hop(?:e|es|ed)|might)|may)\b"
)
"""That something was not, or not yet, done. Without "could", "is to", "expects", "wants": of true pairs these kept five
apart for each false one, for a report in the present tells what the next tells as to come."""
TO_COME = re.compile(r"\b(?:will|would)\b|[’']ll\b", re.I)
"""Tells the future, or what somebody said of it: a report tells as to come what another tells as it is."""
MEASURED = re.compile(
    r"\b(?P<number>\d[\d,]*(?:\.\d+)?)[ -](?P<unit>(?:second|minute|hour|day|week|month|year|decade|centur|degree)\w*)"
)
"""A stretch of time, or degrees, in digits: no figure, and still one of what tells two passages apart."""
NAMED = re.compile(
    r"(?P<place>\b(?:in|at|near|on|outside|around|off|for|since|over|during)\s(?:the )?)?"
    r"\b(?P<name>[A-Z][\w’'-]+(?:\s(?:(?:of|and|the|al|de|von|&)\s)?[A-Z][\w’'-]+)*)"
)
"""A name of any length, and whether it is one of a place or day by the word before it."""
PASSIVE = re.compile(r"\b(?:was|were|been|being|be|is|are)\b[^.;,]{0,40}?\bby\b", re.I)


def _sides(one: str, other: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return tuple(re.compile(rf"\b(?:{words})\b", re.I) for words in (one, other))  # type: ignore[return-value]


OPPOSITES = (
    _sides(
        r"kill\w*|dead|died|deaths?|dies|slain|bodies|fatal\w*",
        r"injur\w*|wound\w*|hurt|missing|arrest\w*|treated|hospital\w*|evacuat\w*|rescued|detain\w*",
    ),
    _sides(r"injur\w*|wound\w*|hurt|treated", r"missing|arrest\w*|evacuat\w*|rescued|detain\w*"),
    _sides(
        r"r(?:ise|ises|ose|isen|ising)|increas\w*|grew|grown|climb\w*|up|higher|rais\w*|doubl\w*|gain\w*|more|strengthen\w*"
        r"|tighten\w*|expand\w*|widen\w*|extend\w*|lengthen\w*",
        r"f(?:all|alls|ell|allen|alling)|decreas\w*|drop\w*|shrank|shrunk|down|lower\w*|cut\w*|halv\w*|los[et]\w*|fewer|less"
        r"|weaken\w*|loosen\w*|reduc\w*|narrow\w*|shorten\w*|eas(?:e|ed|es|ing)",
    ),
    _sides(
        r"open\w*|reopen\w*|start\w*|began|begin\w*|resum\w*|launch\w*",
        r"clos\w*|shut\w*|stop\w*|end(?:s|ed)?|halt\w*|suspend\w*",
    ),
    _sides(
        r"approv\w*|accept\w*|pass(?:ed|es)|allow\w*|permit\w*|legalis\w*|back(?:s|ed)|support\w*|agree\w*|adopt\w*|lift\w*",
        r"reject\w*|refus\w*|bann?\w*|block\w*|veto\w*|oppos\w*|forb\w*|prohibit\w*|outlaw\w*|impos\w*",
    ),
    _sides(r"w[io]n(?:s|ning)?|beat|victory|defeated", r"los[et]\w*|defeat by"),
    _sides(r"b(?:uy|uys|ought|uying)|acquir\w*|purchas\w*", r"s(?:ell|ells|old|elling)"),
    _sides(
        r"arriv\w*|join\w*|enter\w*|hir\w*|appoint\w*|return\w*",
        r"le(?:ave|aves|ft|aving)|quit\w*|resign\w*|sack\w*|dismiss\w*|fir(?:ed|ing)",
    ),
    _sides(r"guilty|convict\w*|jail\w*|sentenc\w*", r"acquit\w*|cleared|freed|released|innocent"),
    _sides(r"north\w*", r"south\w*"), _sides(r"east\w*", r"west\w*"),
    _sides(r"before|earlier", r"after|later"),
    _sides(
        r"all|every",
        r"only|half|(?:part|some|most|one|two|three|four|five|six|seven|eight|nine|ten|\d+) of (?:the|its|his|their)",
    ),
    _sides(r"men|man|boys?|male|husband|father|son", r"women|woman|girls?|female|wife|mother|daughter"),
)  # fmt: skip
"""Words of which one in one passage and the other in another make two claims."""
