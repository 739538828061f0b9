"""The words of English that the rules of reading know: cues by act, hedges, unnamed sources, kinds of source.

No list here names a person, a country or a party, so that one rule holds for everybody; agencies are named because
a bare "(Reuters)" has nothing else to be known by. Tests check that the lists are symmetric and that patterns are fast.
"""

import re

from sayso.records import Act, Kind


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.I)


ACTS: tuple[tuple[Act, re.Pattern[str]], ...] = (
    # The first that matches decides, so what turns a cue into its opposite stands before the cue itself.
    ("confirms", _words(r"(?:did|does|do|has|have|had|would|could|was|were|is|are)(?: not|n['’]t) (?:deny|denied|denying|dispute|disputed)")),
    ("declines", _words(
        r"declin\w+|no comment|(?:not|n['’]t)(?: \w+)? (?:comment\w*|respond\w*|repl\w+|answer\w*|return\w*|elaborat\w+|disclos\w+"
        r"|specif\w+|confirm\w*|say|name|reveal\w*)|refus\w+ to (?:be drawn|comment|say|speak|answer|discuss|confirm|elaborate"
        r"|disclose|name|specify|reveal)|unavailable for comment|could not (?:immediately )?be reached")),
    ("denies", _words(r"den(?:y|ies|ied|ying|ial|ials)|refut\w+|reject\w* (?:the|any|such)(?: \w+)? (?:claim|report|allegation|accusation"
                      r"|suggestion)s?|disput(?:e|es|ed|ing)|retract\w*|disagree\w*|rebut\w*|disavow\w*")),
    ("confirms", _words(r"confirm\w*|acknowledg\w+|admit\w*|admission|conced\w+|concession|corroborat\w+|confess\w*|verif\w+|owned up")),
    ("threatens", _words(r"threat\w*|vow\w* (?:revenge|retaliation|to (?:retaliate|respond|strike))")),
    ("promises", _words(r"promis\w+|vow\w*|pledg\w+|guarante\w+|swor(?:e|n)|undert(?:ook|aking)|commit(?:s|ted|ment)?")),
    ("orders", _words(r"order(?:s|ed|ing)?|demand\w*|instruct\w*|command(?:s|ed)?|ban(?:s|ned)|insisted on|direct(?:s|ed) to")),
    ("asks", _words(r"ask(?:s|ed|ing)?|urg(?:e|es|ed|ing)|request\w*|appeal(?:s|ed|ing)? (?:for|to)|call(?:s|ed|ing)? (?:for|on|upon)"
                    r"|beg(?:s|ged)|implor\w+|question(?:s|ed|ing)?|inquir\w+|enquir\w+|advis\w+|recommend\w*|wonder\w*")),
    ("warns", _words(r"warn\w*|caution(?:s|ed|ing)?|alert(?:s|ed)")),
    ("predicts", _words(r"predict\w*|forecast\w*|expect\w*|project(?:s|ed|ion|ions)|anticipat\w+|foresee\w*|foresaw|estimat\w+")),
    ("alleges", _words(r"alleg\w+|accus\w+|purport\w*|reportedly|supposedly|rumou?r\w*|charg(?:es|ed) (?:that|with)|blam\w+"
                       r"|(?:is|are|was|were) (?:said|claimed|understood) to|it (?:is|was) (?:claimed|said|rumou?red)")),
    ("wants", _words(r"want\w*|hop(?:e|es|ed|ing)|wish\w*|seek\w*|sought|plan(?:s|ned|ning)?|intend\w*|intention|desir\w+"
                     r"|prefer\w*|aim(?:s|ed)?|pray\w*")),
    ("believes", _words(r"believ\w+|belief|think\w*|thought|consider\w*|fear\w*|suspect\w*|suspicion|feel(?:s)?|felt|see(?:s)? as"
                        r"|view(?:s|ed)?|regard\w*|doubt\w*|assum\w+|suppos(?:e|es|ed)")),
    ("criticises", _words(r"critici[sz]\w+|condemn\w*|denounc\w+|blast\w*|slam\w*|attack(?:s|ed)|rebuk\w+|decr(?:y|ied|ies)"
                          r"|deplor\w+|lambast\w+|mock\w*|oppos(?:e|es|ed)|object(?:s|ed)|complain\w*|dismiss\w*|scoff\w*")),
    ("supports", _words(r"prais\w+|support(?:s|ed|ing)?|endors\w+|welcom\w+|back(?:s|ed)|agree(?:s|d)?|applaud\w*|hail(?:s|ed)"
                        r"|defend(?:s|ed)|commend\w*|thank(?:s|ed)")),
    ("says", _words(
        r"sa(?:y|ys|id|ying)|told|tell(?:s|ing)?|add(?:s|ed|ing)|report(?:s|ed|ing)?|according|per|wr(?:ote|ites?|iting|itten)"
        r"|announc\w+|stat(?:e|es|ed|ing|ement)|not(?:es|ed|ing)|explain\w*|cit(?:e|es|ed|ing)|quot\w+|claim(?:s|ed|ing)?"
        r"|show(?:s|ed|n)?|f(?:ound|inds)|suggest\w*|argu\w+|insist\w*|tweet\w*|post(?:s|ed)|declar\w+|describ\w+|call(?:s|ed)"
        r"|reveal\w*|learn(?:ed|t)|heard|testif\w+|recall\w*|continu(?:ed|es)|conclud\w+|repeat\w*|mention\w*|testimony")),
)  # fmt: skip

NEGATIVE_SOURCE = re.compile(r"(?:neither|none|no one|nobody)\b", re.I)
COMMENT = _words(r"comment\w*|respon\w+|repl\w+|answer\w*|confirm\w*")

HEDGES = _words(
    r"may|might|could|would appear|reportedly|allegedly|apparently|purportedly|supposedly|seemingly|perhaps|maybe|possibly"
    r"|probably|likely|unlikely|unconfirmed|appear(?:s|ed)? to|seem(?:s|ed)? to|it (?:seems|appears)|rumou?red|presumably"
    r"|(?:is|are|was|were) (?:believed|thought|understood|said|rumou?red|alleged|reported|feared) to"
)
# "May" the month and the verb "could" of ability are the two that go wrong; only the month can be told by its company.
NOT_HEDGES = re.compile(r"(?:\b(?:in|on|of|by|since|until|during|early|mid|late|last|next|\d{1,2})[ -]May\b|\bMay \d)")

SOURCELESS = _words(
    r"reportedly|allegedly|purportedly|supposedly|it (?:is|was|has been) (?:claimed|reported|said|alleged|rumou?red)"
)

UNNAMED = _words(
    r"(?:re)?sources?|insiders?|officials?|diplomats?|aides?|advisers?|advisors?|analysts?|observers?|experts?|whistle-?blowers?"
    r"|(?:person|people|persons|someone|somebody|individuals?|man|woman)(?:,? (?:who is|who are|close|familiar|with (?:direct )?knowledge|briefed|involved|who))"
    r"|commanders?|officers?|witness(?:es)?|eyewitness(?:es)?|informants?|lawmakers?|traders?|executives?|employees?|staffers?"
)
UNNAMED_ALWAYS = _words(r"sources?|insiders?|person familiar|people familiar|people close|person close|whistle-?blowers?|informants?"
                        r"|condition of anonymity|anonymous|not to be (?:named|identified)|unnamed|unidentified")  # fmt: skip

KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("agency", _words(r"news agency|newswire|wire service|press agency|news service|Reuters|AFP|Agence France-Presse|AP|Associated Press"
                      r"|Xinhua|TASS|ANSA|EFE|DPA|PTI|SANA|Anadolu|Yonhap|Kyodo|Interfax|RIA Novosti|UPI|Bloomberg|\w+ (?:Wire|Press Agency)")),
    ("post", _words(r"tweets?|posts?|Facebook page|Telegram channel|channel post|messages? on|Instagram|Truth Social|thread")),
    ("document", _words(
        r"reports?|stud(?:y|ies)|polls?|surveys?|filings?|letters?|memos?|memorandum|statements?|documents?|papers? (?:seen|obtained|show)"
        r"|ruling|judgment|verdict|transcripts?|records?|data|figures|statistics|census|e-?mails?|complaint|indictment|affidavit|lawsuit"
        r"|audit|review|analysis|assessment|investigation|inquiry|press release|release|communiqu[eé]|notice|invoice|minutes|bill|charter")),
    ("outlet", _words(
        r"newspapers?|the (?:paper|publication|outlet|website|site|broadcaster|station|channel|magazine|daily|tabloid|network|blog|weekly)"
        r"|publications?|media|press|outlets|broadcasters?|news (?:site|website|channel|outlet)s?|state (?:TV|television|radio)")),
    ("organisation", _words(
        r"ministry|ministries|government|company|companies|firm|party|parties|army|military|police|court|university|commission|committee|council"
        r"|department|agency|authority|authorities|embassy|union|federation|association|club|bank|board|office|service|forces?|navy"
        r"|air force|organi[sz]ation|institute|centre|center|foundation|charity|administration|cabinet|parliament|senate|congress"
        r"|spokes(?:man|woman|person|people)|prosecutors|regulators?|campaign|team|hospital|school|corporation|group|Inc|Ltd|Corp|plc|LLC"
        r"|Kremlin|Pentagon|White House|Moscow|Damascus|administration|coalition|side|secretariat|tribunal|bureau")),
    ("group", _words(
        r"residents|critics|supporters|voters|people|locals|fans|activists|protesters|neighbou?rs|families|relatives|parents|students|teachers"
        r"|workers|miners|farmers|researchers|scientists|authors|lawyers|doctors|economists|historians|opponents|users|members|lawmakers"
        r"|politicians|leaders|ministers|survivors|villagers|democrats|republicans|conservatives|liberals|many|some|others|most|few|everyone"
        r"|percent|per cent|respondents|americans|women|men|children|investors|journalists|reporters|commentators|campaigners")),
)  # fmt: skip

OUTLET_NAME = _words(
    r"Times|Post|News|Herald|Gazette|Radio|TV|Television|Journal|Tribune|Daily|Ledger|Mail|Broadcasting|Chronicle|Observer|Guardian"
    r"|Telegraph|Independent|Courier|Echo|Sentinel|Star|Sun|Mirror|Express|Standard|Today|Online|Weekly|Magazine|Review|Arabia|Dispatch"
    r"|Globe|Bulletin|Argus|Examiner|Inquirer|Monitor|Record|Reporter|Beacon|Blog|FM|Channel|Press|Digest|Watch|\w+\.(?:com|net|org|info)"
)

PERSON_TITLES = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|President|Prime Minister|PM|Minister|Secretary|Senator|Sen|Rep|Gov|Governor"
    r"|Mayor|Judge|Justice|General|Gen|Colonel|Col|Major|Maj|Captain|Capt|Lieutenant|Lt|Sergeant|Sgt|Admiral|Inspector|Detective|Chief"
    r"|King|Queen|Prince|Princess|Pope|Bishop|Father|Sister|Rev|Sheikh|Chancellor|Ambassador|Commissioner|Councillor|Cllr|Coach|Chairman"
    r"|Chairwoman|Director|Deputy|Vice)\b\.?"
)

PRONOUNS: dict[str, str] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("they", "them", "their", "themselves"), "they"),
    **dict.fromkeys(("i", "me", "my", "we", "us", "our", "ourselves", "myself"), "we"),
    **dict.fromkeys(("who", "which", "that", "whose", "whom"), "who"),
}

GENERIC: dict[str, tuple[Kind, ...]] = {
    # "the paper" and its like mean somebody who was named before: which kinds they may mean.
    **dict.fromkeys(("paper", "newspaper", "publication", "outlet", "daily", "magazine", "tabloid", "weekly"), ("outlet",)),
    **dict.fromkeys(("site", "website", "blog", "broadcaster", "station", "channel", "network"), ("outlet", "post")),
    **dict.fromkeys(("agency", "news agency", "wire", "newswire"), ("agency", "organisation", "outlet")),
    **dict.fromkeys(("report", "article", "story", "piece"), ("outlet", "agency", "document")),
    **dict.fromkeys(("source", "official", "diplomat", "insider", "officer", "aide"), ("unnamed",)),
    **dict.fromkeys(("sources", "officials", "diplomats", "insiders"), ("unnamed",)),
    **dict.fromkeys(("study", "poll", "survey", "document", "documents", "letter", "memo", "filing", "ruling"), ("document",)),
    **dict.fromkeys(
        ("ministry", "company", "firm", "club", "union", "party", "group", "army", "council", "bank", "police", "court",
         "government", "university", "commission", "committee", "department", "organisation", "organization", "charity"),
        ("organisation",),
    ),
    **dict.fromkeys(
        ("minister", "president", "mayor", "prime minister", "chairman", "chairwoman", "spokesman", "spokeswoman", "judge", "general",
         "coach", "manager", "director", "governor", "senator", "professor", "researcher", "lawyer", "prosecutor", "captain", "player",
         "striker", "chief", "leader", "secretary", "ambassador", "analyst", "author", "writer", "politician", "spokesperson"),
        ("person",),
    ),
}  # fmt: skip
