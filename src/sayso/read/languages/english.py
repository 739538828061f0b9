"""The words of English that the rules of reading know: cues by act, hedges, unnamed sources, kinds of source.

No list here names a person, a country, a place or a party, so that one rule holds for everybody; agencies are named
because a bare "(Reuters)" has nothing else to be known by. Tests check that, and that no pattern is slow on any text.
"""

import re

from sayso.records import Act, Kind


def words(*alternatives: str) -> re.Pattern[str]:
    """Whole words, in capitals or not; each may be a pattern."""
    return re.compile(rf"\b(?:{'|'.join(alternatives)})\b", re.I)


_ANSWERING = (
    r"(?:comment\w*|respond\w*|repl\w+|answer\w*|return\w*|elaborat\w+|disclos\w+|specif\w+"
    r"|confirm\w*|say|name|reveal\w*)"
)

ACTS: tuple[tuple[Act, re.Pattern[str]], ...] = (
    # The first that matches decides, so what turns a cue into its opposite stands before the cue itself.
    ("confirms", words(r"(?:\w+n['’]t|\w+ not|never) (?:deny|denied|denying|dispute|disputed)")),
    ("declines", words(
        r"declin\w+|no comment|unavailable for comment|could not (?:immediately )?be reached|neither confirm\w*",
        rf"(?:not|never|\w+n['’]t)(?: \w+)? {_ANSWERING}|yet to {_ANSWERING}",
        r"refus\w+ to (?:be drawn|comment|say|speak|answer|discuss|confirm|elaborate|disclose|name|specify|reveal)",
    )),
    ("denies", words(
        r"den(?:y|ies|ied|ying|ial|ials)|refut\w+|disput(?:e|es|ed|ing)|retract\w*|disagree\w*|rebut\w*|disavow\w*",
        r"reject\w* (?:the|any|such)(?: \w+)? (?:claim|report|allegation|accusation|suggestion)s?",
    )),
    ("confirms", words(
        r"confirm\w*|acknowledg\w+|admit\w*|admission|conced\w+|concession|corroborat\w+|confess\w*|verif\w+|owned up",
    )),
    ("threatens", words(r"threat\w*|vow\w* (?:revenge|retaliation|to (?:retaliate|respond|strike))")),
    ("promises", words(
        r"promis\w+|vow\w*|pledg\w+|guarante\w+|swor(?:e|n)|undert(?:ook|aking)|commit(?:s|ted|ment)?",
    )),
    ("orders", words(
        r"order(?:s|ed|ing)?|demand\w*|instruct\w*|command(?:s|ed)?|ban(?:s|ned)|insisted on|direct(?:s|ed) to",
    )),
    ("asks", words(
        r"ask(?:s|ed|ing)?|urg(?:e|es|ed|ing)|request\w*|appeal(?:s|ed|ing)? (?:for|to)",
        r"call(?:s|ed|ing)? (?:for|on|upon)|beg(?:s|ged)|implor\w+|question(?:s|ed|ing)?|inquir\w+|enquir\w+",
        r"advis\w+|recommend\w*|wonder\w*",
    )),
    ("warns", words(r"warn\w*|caution(?:s|ed|ing)?|alert(?:s|ed)")),
    ("predicts", words(
        r"predict\w*|forecast\w*|expect\w*|project(?:s|ed|ion|ions)|anticipat\w+|foresee\w*|foresaw|estimat\w+",
    )),
    ("alleges", words(
        r"alleg\w+|accus\w+|purport\w*|reportedly|supposedly|rumou?r\w*|charg(?:es|ed) (?:that|with)|blam\w+",
        r"(?:is|are|was|were) (?:said|claimed|understood) to|it (?:is|was) (?:claimed|said|rumou?red)",
    )),
    ("wants", words(
        r"want\w*|hop(?:e|es|ed|ing)|wish\w*|seek\w*|sought|plan(?:s|ned|ning)?|intend\w*|intention|desir\w+",
        r"prefer\w*|aim(?:s|ed)?|pray\w*",
    )),
    ("believes", words(
        r"believ\w+|belief|think\w*|thought|consider\w*|fear\w*|suspect\w*|suspicion|feel(?:s)?|felt|see(?:s)? as",
        r"view(?:s|ed)?|regard\w*|doubt\w*|assum\w+|suppos(?:e|es|ed)",
    )),
    ("criticises", words(
        r"critici[sz]\w+|condemn\w*|denounc\w+|blast\w*|slam\w*|attack(?:s|ed)|rebuk\w+|decr(?:y|ied|ies)|deplor\w+",
        r"lambast\w+|mock\w*|oppos(?:e|es|ed)|object(?:s|ed)|complain\w*|scoff\w*",
    )),
    ("supports", words(
        r"prais\w+|tout\w*|support(?:s|ed|ing)?|endors\w+|welcom\w+|back(?:s|ed)|agree(?:s|d)?|applaud\w*|hail(?:s|ed)",
        r"defend(?:s|ed)|commend\w*|thank(?:s|ed)",
    )),
    ("says", words(
        r"sa(?:y|ys|id|ying)|told|tell(?:s|ing)?|add(?:s|ed|ing)|report(?:s|ed|ing)?|according|per",
        r"wr(?:ote|ites?|iting|itten)|announc\w+|stat(?:e|es|ed|ing|ement)|not(?:es|ed|ing)|explain\w*",
        r"cit(?:e|es|ed|ing)|quot\w+|claim(?:s|ed|ing)?|show(?:s|ed|n)?|f(?:ound|inds)|suggest\w*|argu\w+|insist\w*",
        r"tweet\w*|post(?:s|ed)|declar\w+|describ\w+|call(?:s|ed)|reveal\w*|learn(?:ed|t)|heard|testif\w+|recall\w*",
        r"continu(?:ed|es)|conclud\w+|repeat\w*|mention\w*|testimony",
    )),
)  # fmt: skip

# "Dismissed the review as a brochure" criticises: what is told of decides.
WAVED_OFF = words(
    r"dismiss\w*|reject\w*|rubbish\w*|laugh(?:s|ed|ing)? off|brush(?:es|ed|ing)? (?:aside|off)|scoff(?:s|ed|ing)? at",
    r"wav(?:es|ed|ing) (?:away|aside|off)|pour(?:s|ed|ing)? (?:cold water|scorn) on|shrug(?:s|ged|ging)? off",
)
WAVED_OFF_TALK = re.compile(
    r"(?:as [“\"‘'][^”\"’\n]{1,60}[”\"’'] |as \w+ )?(?:[\w’'-]{1,30} ){0,4}"
    r"(?:reports?|claims?|talk|rumou?rs?|suggestions?|allegations?|accusations?|speculation|stor(?:y|ies)|accounts?"
    r"|version|assertions?|notion|charges?)\b",
    re.I,
)
CALLED = words(r"call(?:s|ed|ing)?|describ\w+|brand(?:s|ed)|label\w*|term(?:s|ed)|denounc\w+|dismiss\w*")
A_LIE = re.compile(
    r"(?:\b(?:as|an?|pure|total|complete|utter|simply|entirely|wholly) |[“\"‘])"
    r"(?:lies?|false(?:hood)?|untrue|fabricat\w+|nonsense|baseless|groundless|unfounded|fiction|inventions?|hoax|fake)\b",
    re.I,
)
NEGATIVE_SOURCE = re.compile(r"(?:neither|none|nobody|no)\b", re.I)
COMMENT = words(r"comment\w*|respon\w+|repl\w+|answer\w*|confirm\w*")

HEDGES = words(
    r"may|might|could|would appear|reportedly|allegedly|apparently|purportedly|supposedly|seemingly|perhaps|maybe",
    r"possibly|probably|likely|unlikely|unconfirmed|appear(?:s|ed)? to|seem(?:s|ed)? to|it (?:seems|appears)|rumou?red",
    r"presumably|(?:is|are|was|were) (?:believed|thought|understood|said|rumou?red|alleged|reported|feared) to",
)
# "May" the month and the verb "could" of ability are the two that go wrong; only the month can be told by its company.
NOT_HEDGES = re.compile(r"\b(?:in|on|of|by|since|until|during|early|mid|late|last|next|\d{1,2})[ -]May\b|\bMay \d")

SOURCELESS = words(
    r"reportedly|allegedly|purportedly|supposedly",
    r"it (?:is|was|has been) (?:claimed|reported|said|alleged|rumou?red)",
)

CITING = re.compile(
    r"(?:citing|quoting|cites|cited|credits|with reference to|on the word of|relying on|as told by)\b", re.I
)
CITES = re.compile(
    r"\b(?P<cue>(?i:citing|quoting|with reference to|on the word of))"
    r" (?P<source>[^,.;:“”\"\n]{3,90}?)(?=,| as saying\b|\.(?:\s|$))"
)
REPORT_FROM = re.compile(
    r"\b(?P<cue>(?:reports?|claims?|accounts?|stor(?:y|ies)) (?:from|by))"
    r" (?P<source>(?:(?:several|some|two|three|various|many|other|the|a|an) )?(?:[\w’'-]+ ){0,3}[\w’'-]+)"
    r" (?P<content>(?:about|that|of how) [^.!?\n]{15,}?)(?=[.!?]|\n|$)"
)
LET_KNOW = re.compile(r"\b(?:let|lets|letting) (?P<heard>(?:[\w’'-]{1,30} ){1,4}know )(?=that\b|how\b|what\b|why\b)")
NEITHER = re.compile(r"\bneither (?P<other>[^.!?\n,]{2,60}?) nor $", re.I)
HANDS_OVER = re.compile(
    r"^(?:from|via):$|\b(?:published|appeared|broadcast|posted)\b"
    r"|\b(?:had|has|carried|carries|ran|runs|aired)(?: out)? (?:this|the following)\b(?! way)",
    re.I,
)
NO_SOURCE = words(
    r"to|now on|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August",
    r"September|October|November|December|today|tomorrow|next|last|\d+",
)
"""What stands after "from" where it says when and not who."""
CARRIES_ON = re.compile(r"(?:moreover|furthermore|in addition|additionally|also|besides|too)\b", re.I)
OWN_REPORTER = re.compile(
    r"our (?:own )?(?:[\w’'-]+ ){0,3}?(?:correspondent|reporter|editor|writer|team|man|woman)\b", re.I
)
NOBODY = re.compile(
    r"(?:(?:some|several|many|various|unconfirmed|media|press|news|local|foreign|earlier|recent|initial|the) ){0,4}"
    r"(?:reports|rumou?rs|media|speculation)",
    re.I,
)
PASSIVE = re.compile(r"(?:(?:is|was|were|are|has been|had been|is being) )\w+", re.I)

UNNAMED = words(
    r"(?:re)?sources?|insiders?|officials?|diplomats?|aides?|advisers?|advisors?|analysts?|observers?|experts?",
    r"whistle-?blowers?|commanders?|officers?|witness(?:es)?|eyewitness(?:es)?|informants?|lawmakers?|traders?",
    r"executives?|employees?|staffers?",
)
UNNAMED_ALWAYS = words(
    r"sources?|insiders?|whistle-?blowers?|informants?|condition of anonymity|anonymous|unnamed|unidentified",
    r"not to be (?:named|identified)",
    r"(?:person|people|persons|someone|somebody|individuals?|man|woman|men|women)(?:,? who (?:is|are|was|were))?"
    r" (?:close|familiar|briefed|involved|with (?:direct )?knowledge)",
)
ANOTHER = words(r"another|other|others|different|second|third|fourth|separate")
"""Words that say of an unnamed source that it is not the one before."""

AGENCY = re.compile(
    r"\b(?:(?i:news agency|newswire|wire service|press agency|news service)"
    r"|Reuters|AFP|Agence France-Presse|AP|Associated Press|Xinhua|TASS|ANSA|EFE|DPA|PTI|SANA|Anadolu|Yonhap|Kyodo"
    r"|Interfax|RIA Novosti|UPI|Bloomberg|\w+ (?:Wire|Press Agency))\b"
)
"""By capitals, because what is an agency in capitals may be a person's name without them."""

POST = words(r"tweets?|posts?|Facebook page|Telegram channel|channel post|messages? on|Instagram|Truth Social|thread")
DOCUMENT = words(
    r"reports?|stud(?:y|ies)|polls?|surveys?|filings?|letters?|memos?|memorandum|statements?|documents?|ruling|judgment",
    r"papers? (?:seen|obtained|show)|verdict|transcripts?|records?|data|figures|statistics|census|e-?mails?|complaint",
    r"indictment|affidavit|lawsuit|audit|review|analysis|assessment|investigation|inquiry|press release|release",
    r"communiqu[eé]|notice|invoice|minutes|bill|charter",
)
OUTLET = words(
    r"newspapers?|publications?|media|press|outlets|broadcasters?|news (?:site|website|channel|outlet)s?",
    r"state (?:TV|television|radio)",
    r"the (?:paper|publication|outlet|website|site|broadcaster|station|channel|magazine|daily|tabloid|network|blog)",
)
ORGANISATION = words(
    r"ministry|ministries|government|company|companies|firm|party|parties|army|military|police|court|university|commission",
    r"committee|council|department|agency|authority|authorities|embassy|union|federation|association|club|bank|board",
    r"office|service|forces?|navy|air force|organi[sz]ation|institute|centre|center|foundation|charity|administration",
    r"cabinet|parliament|senate|congress|spokes(?:man|woman|person|people)|prosecutors|regulators?|campaign|team|hospital",
    r"school|corporation|group|Inc|Ltd|Corp|plc|LLC|coalition|side|secretariat|tribunal|bureau",
)
GROUP = words(
    r"residents|critics|supporters|voters|people|locals|fans|activists|protesters|neighbou?rs|families|relatives|parents",
    r"students|teachers|workers|miners|farmers|researchers|scientists|authors|lawyers|doctors|economists|historians",
    r"opponents|users|members|lawmakers|politicians|leaders|ministers|survivors|villagers|many|some|others|most|few",
    r"everyone|percent|per cent|respondents|women|men|children|investors|journalists|reporters|commentators",
    r"campaigners",
)
KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    # In this order: the first that fits the noun decides.
    ("agency", AGENCY),
    ("post", POST),
    ("document", DOCUMENT),
    ("outlet", OUTLET),
    ("organisation", ORGANISATION),
    ("group", GROUP),
)

OUTLET_NAME = words(
    r"Times|Post|News|Herald|Gazette|Radio|TV|Television|Journal|Tribune|Daily|Ledger|Mail|Broadcasting|Chronicle",
    r"Observer|Guardian|Telegraph|Independent|Courier|Echo|Sentinel|Star|Sun|Mirror|Express|Standard|Today|Online|Weekly",
    r"Magazine|Review|Dispatch|Globe|Bulletin|Argus|Examiner|Inquirer|Monitor|Record|Reporter|Beacon|Blog|FM|Channel",
    r"Press|Digest|Watch|Signal|Lantern|Messenger|Advertiser|\w+\.(?:com|net|org|info)",
)
SURNAMES_TOO = words(r"Post|Star|Sun|Press")
"""Words of outlets' names that are people's names as well: only "the" before them tells an outlet."""
PUBLISHING = words(r"report\w*|publish\w*|wr(?:ites|ote)|carried|broadcast|posted")
"""What only an outlet does with what stands below a line that says so."""

PERSON_TITLES = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|President|Prime Minister|PM|Premier|Minister"
    r"|Secretary|Senator|Sen|Rep|Gov|Governor|Mayor|Judge|Justice|General|Gen|Colonel|Col|Major|Maj|Captain|Capt"
    r"|Commander|Lieutenant|Lt|Sergeant|Sgt|Admiral|Inspector|Detective|Chief|Superintendent|Constable|King|Queen|Prince"
    r"|Princess|Duke|Duchess|Emperor|Empress|Emir|Sultan|Pope|Cardinal|Archbishop|Bishop|Father|Mother|Brother|Sister|Rev|Pastor"
    r"|Rabbi|Imam|Sheikh|Ayatollah|Chancellor|Ambassador|Commissioner|Councillor|Cllr|Coach|Chairman|Chairwoman|Director"
    r"|Deputy|Vice|Spokesman|Spokeswoman)\b\.?"
)
# A title tells more than a surname that looks like one ("King") only where a name follows it.
FEMALE = re.compile(
    r"\b(?:(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Duchess|Empress)\b\.?(?= \w)"
    r"|(?:girl|mother|sister|wife|daughter|widow|actress|\w*woman))\b",
)
MALE = re.compile(
    r"\b(?:(?:Mr|Sir|Lord|King|Prince|Duke|Emperor)\b\.?(?= \w)"
    r"|(?:man|boy|father|brother|husband|son|widower|actor|\w*(?:s|[Cc]hair|[Pp]olice|[Ff]ire)man))\b",
)
NO_NAME = (
    "A|An|According|After|Although|And|As|At|Because|Before|But|By|Citing|During|For|From|He|Her|His|How|However|I|If"
    "|In|It|Its|Later|Meanwhile|Moreover|Neither|Nor|Now|On|Once|Or|Our|She|Since|So|Still|That|Their|Then|There|These"
    "|They|This|Those|Though|To|Under|Until|We|What|When|Where|Whether|While|Who|Why|With|Yesterday|Yet"
)
"""Words with a capital because a sentence begins: no name begins with them."""

DETERMINERS = frozenset((
    "the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "our", "one", "another", "some",
    "several", "two", "three", "four", "five",
))  # fmt: skip
PRONOUNS: dict[str, str] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("they", "them", "their", "themselves"), "they"),
    **dict.fromkeys(("i", "me", "my", "we", "us", "our", "ourselves", "myself"), "we"),
    **dict.fromkeys(("who", "which", "that", "whose", "whom"), "who"),
}

_PUBLISHED = ("paper", "newspaper", "publication", "outlet", "daily", "magazine", "tabloid", "weekly")
_BODIES = (
    "ministry", "company", "firm", "club", "union", "party", "group", "army", "council", "bank", "police", "court",
    "government", "university", "commission", "committee", "department", "organisation", "organization", "charity",
)  # fmt: skip
_OFFICES = (
    "minister", "president", "mayor", "prime minister", "chairman", "chairwoman", "spokesman", "spokeswoman", "judge",
    "general", "coach", "manager", "director", "governor", "senator", "professor", "researcher", "lawyer", "prosecutor",
    "captain", "player", "striker", "chief", "leader", "secretary", "ambassador", "analyst", "author", "writer",
    "politician", "spokesperson", "premier",
)  # fmt: skip
GENDERED = words("he|him|his|himself|she|her|hers|herself")

GENERIC: dict[str, tuple[Kind, ...]] = {
    # "the paper" and its like mean somebody who was named before: which kinds they may mean.
    **dict.fromkeys(_PUBLISHED, ("outlet",)),
    **dict.fromkeys(("site", "website", "blog", "broadcaster", "station", "channel", "network"), ("outlet", "post")),
    **dict.fromkeys(("agency", "news agency", "wire", "newswire"), ("agency", "organisation", "outlet")),
    **dict.fromkeys(("report", "article", "story", "piece"), ("outlet", "agency", "document")),
    **dict.fromkeys(("source", "official", "diplomat", "insider", "officer", "aide"), ("unnamed",)),
    **dict.fromkeys(("sources", "officials", "diplomats", "insiders"), ("unnamed",)),
    **dict.fromkeys(("study", "poll", "survey", "document", "documents", "letter", "memo"), ("document",)),
    **dict.fromkeys(("filing", "ruling"), ("document",)),
    **dict.fromkeys(_BODIES, ("organisation",)),
    **dict.fromkeys(_OFFICES, ("person",)),
}
