"""The lines by which an English page hands the passage below it to another."""

import re

from sayso.read.phrases import CAPITALS

_BIG = rf"[{CAPITALS}0-9]"
_NAME_WORD = rf"(?:{_BIG}[\w.&’'-]*|of|the|and|&|for|de|al|el)"
_NAME = rf"(?:the |The )?{_NAME_WORD}(?: (?:{_NAME_WORD}|in))*"
_WHO = rf"(?P<source>{_NAME})"
_DAY = rf"(?:\d{{1,2}}[./ ]\w+[./ ]?\d{{0,4}}|{_BIG}[a-z]+\.? \d{{1,2}}(?:, \d{{4}})?)"

# Each introduces the paragraphs below it. `cue` are the words that credit, `source` who is credited.
INTRODUCTIONS: tuple[re.Pattern[str], ...] = (
    # "More on this story from Al Something News", "More from The Daily:"
    re.compile(rf"^(?P<cue>(?:[Hh]ere (?:is|are) )?[Mm]ore (?:\w+ ){{0,5}}?(?:from|by|via|at)) {_WHO}\s*:?$"),
    # "From The Daily:", "Via Harrow Radio"
    re.compile(rf"^(?P<cue>From|Via|As seen (?:in|on)|Source|Credit)(?::| the)? {_WHO}\s*:?$"),
    # "As reported by The Daily:", "Originally published by The Daily"
    re.compile(
        r"^(?P<cue>(?:(?:As|Originally|First) )?(?:[Rr]eported|[Pp]ublished|[Bb]roadcast|[Pp]osted) (?:by|in|on|at))"
        rf" {_WHO}\s*:?$"
    ),
    # "Here is what The Daily says:", "This is how The Daily reported it:"
    re.compile(
        rf"^(?:Here(?:’s|'s| is)|This is) (?:what|how) {_WHO} (?P<cue>(?:has |had )?(?:\w+ly )?"
        r"(?:writes|wrote|says|said|reports|reported|published|put|told|has)(?: it)?)(?: [\w ,]{0,60})?\s*:$"
    ),
    # "Translated from the Orsine. Original published in The Daily, 3 October."
    re.compile(
        r"^(?P<cue>(?:[^.:]{3,60}\. )?(?:This (?:article|story|report|piece) )?(?:was )?"
        r"(?:[Oo]riginal(?:ly)? |[Ff]irst )(?:published|appeared|broadcast|posted) (?:in|by|on|at))"
        rf" {_WHO}(?:,? (?:on )?{_DAY})?\s*[.:]?$"
    ),
    # "First up, the Daily:", "For more on that, here is Harrow Radio:", "The latest from Harrow Radio:"
    re.compile(rf"^(?P<cue>[A-Z][^:“”\"]{{2,80}}?(?:,| from| by| in| to| here is| via| of)) {_WHO}:$"),
    # "This from our reporter Ana Ferro at the gate:", "From the council's notice, posted at 2pm:", "Over to the Daily:"
    re.compile(
        r"^(?P<cue>(?:(?:And |Now |Next,? )?[Oo]ver to"
        r"|(?:And )?(?:[Nn]ow )?(?:(?:This|More|Next)(?: comes| is)? )?[Ff]rom))"
        r" (?P<source>(?:(?:the|our|a) )?[^:,“”\"]{3,60})(?:,[^:“”\"]{1,60})?:$"
    ),
    # "Radio Puerto carried this on its evening phone-in:", "Radio Sundvik had this on Friday:"
    re.compile(
        rf"^{_WHO} (?P<cue>(?:has |had )?(?:had|has|carried|carries|ran|runs|aired|broadcast|published)"
        r"(?: out)? (?:this|it|the following|these lines)[^:“”\"]{0,60}):$"
    ),
    # "Our labour correspondent, Tess Quill, has this report.", "Our reporter Ana Ferro writes:"
    re.compile(
        r"^(?:[^“”\":]{0,160}[.!?] )?(?P<source>Our (?:own )?(?:[\w’'-]+ ){0,3}?"
        r"(?:correspondent|reporter|editor|writer|man|woman)"
        rf"(?:,? {_NAME}(?:,(?! (?:has|had|writes|reports)))?)?(?: (?:at|in|on) [^:,“”\"]{{2,30}})?),?"
        r" (?P<cue>(?:writes|reports|files|sends|sent|filed|has|had|explains)"
        r"(?: (?:this|the following)?(?: \w+){0,4})?)[:.]$"
    ),
    # "The Daily also reported:", "The Daily reports this afternoon:"
    re.compile(
        rf"^{_WHO}(?:,[^,:]{{1,80}},)? (?P<cue>(?:has |had )?(?:also |further |now |then |later )?"
        r"(?:reports|reported|reporting|writes|wrote|adds|added|says|said|continues|continued|published|carried|notes"
        r"|noted|went on|went further|goes on|puts it|has this|has more|has the|tells it|told it|elaborates)"
        r"(?: also| further)?)"
        r"(?: [\w ,’'-]{0,70})?\s*:$"
    ),
)
# "By A. Person – September 14 – Harrow Radio", "By A. Person, Harrow Radio, September 14"
REPUBLISHED = re.compile(
    rf"^(?:By|BY|by) [^–—|\-\d]{{3,60}}?\s*[–—|-]+\s*{_DAY}\s*[–—|-]+\s*{_WHO}$"
    rf"|^(?:By|BY) [^–—|,\d]{{3,60}}?\s*[–—|,]\s*(?P<source2>{_NAME})\s*[–—|,]+\s*{_DAY}$"
)
_OUTLET = rf"(?P<source>[{CAPITALS}][\w&.’' -]{{1,40}})"
# "End of the reprint.", "Back to us": the page speaks again.
RESUMED = re.compile(r"^(?:End of|Back (?:to|here)|That(?:’s|'s| is) (?:the end|all) (?:of|from))\b")
DATELINE = re.compile(rf"^(?P<place>[{CAPITALS}][\w.’' ,/-]{{1,60}}?)?\s*(?:{_DAY}\s*)?\({_OUTLET}\)\s*(?:[–—-]|:)\s")
TRAILING = re.compile(rf"[.!?”\"’]\s*[\(\[](?P<cue>[Ss]ource: )?(?:via )?{_OUTLET}[\)\]]\s*\.?$")
