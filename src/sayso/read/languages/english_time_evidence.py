"""The words of English by which a word that looks like a time is one, or is none: a name, a score, a price, a number.

In a pattern `_` stands for white space within a line, as in `english_times`; those that end in `$` are sought in what
stands before the word, the others in what follows it.
"""

import re

from sayso.read.languages.english_times import LISTS, spaced

RECURS = spaced(r"\b(?i:every|each|most|any|many|all)(?:_(?:other|single|second|third))?_(?:early_|late_)?$")
INDEFINITE = spaced(r"\b(?i:on|for|like|than|of|such)_(?:a|an|one)_(?:\w+_)?$")
ORDINAL_BEFORE = spaced(r"\b(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)_of_$")
NTH_BEFORE = spaced(r"\b(?i:first|second|third|fourth|fifth)_$")
"""Before a weekday that is one of a month, or one of a row."""
FEAST_BEFORE = spaced(
    r"\b(?:Good|Black|Easter|Ash|Palm|Super|Bloody|Holy|Maundy|Cyber|Giving|Whit|Shrove|Orange|Pentecost)_$"
)
CALLED = spaced(r"\b(?:(?i:called|named|Mr|Mrs|Ms|Miss|Dr|Sir|Judge|Detective|Officer|Sgt|Capt)\.?)_$")
THE_BEFORE = spaced(r"\b[Tt]he_$")
CAPITAL_AFTER = spaced(r"_[A-Z][a-z]")
BODY_AFTER = spaced(
    r"(?:[’']s)?_(?:Brigades?|Battalion|Regiment|Division|Army|Front|Movement|Coalition|Alliance|Union|League"
    r"|Club|Group|Committee"
    r"|Foundation|Institute|University|College|School|Academy|Hospital|Stadium|Bridge|Tower|Square|Street|Avenue|Road"
    r"|Boulevard|Park|Airport|Station|Hall|Market|Prayers?|Worship|Mass|Services?|Football|Magazine|Post|Times"
    r"|News|Herald"
    r"|Gazette|Journal|Tribune|Ledger|Mail|Chronicle|Telegraph|Courier|Echo|Sentinel|Star|Mirror|Express|Independent"
    r"|Observer|Review|Dispatch|Bulletin|Argus|Examiner|Monitor|Day|Madness|Brigade"
    r"|Press)\b(?!_(?:[Cc]onference|[Ss]ecretary))"
)
"""What makes a name of the time before it: a body, a street, a paper, a feast."""
MONTH_EVIDENCE = spaced(
    r"(?:\b(?i:in|during|since|until|till|throughout|through|early|mid|late|by|before|after|from|of|for|this"
    r"|between|to)[ -]"
    r"|\b[A-Z][a-z]{2,8}_(?:and|or|to|through)_|[A-Z][a-z]{2,8}[-–])$"
)
SURE_MONTH_EVIDENCE = spaced(
    r"(?:\b(?i:in|during|since|until|till|throughout|early|mid|late|(?:start|beginning|end|middle|half"
    r"|month)_of|between|by)[ -]"
    rf"|\b{LISTS['month']}_?(?:and|or|to|through|[-–])_?|\bfrom_(?=$))$"
)
"""For a month whose name is a person's or a verb's as well."""
MONTH_LISTED = spaced(rf"\b{LISTS['month']},_$")
MONTH_NEXT = spaced(rf",?_(?:and|or)_{LISTS['month']}\b")
"""Around a month in the middle of a list of them."""
YEAR_NEXT = spaced(r"_(?:of_)?(?:last|this|next|that|that_same|the_same|the_(?:following|next|previous|same))_year\b")
YEAR_EVIDENCE = spaced(
    r"\b(?i:in|since|during|throughout|before|after|until|till|by|late|early|mid|circa|through|year|between"
    r"|of_late|back_in)[ -]$"
)
WEAK_YEAR_EVIDENCE = spaced(r"(?:\b(?i:of|to|from|for|around|and|or)_|\(|\b(?:1[5-9]|20)\d\d(?:,|_and|_to|_or)_)$")
YEAR_AS_ADJECTIVE = spaced(r"\b(?i:the|a|an|its|his|her|their|our|this|that|[\w’]+[’']s)_$")
COUNTED = spaced(
    r"_(?i:people|men|women|children|soldiers|troops|residents|homes?|houses|block|feet|foot|miles?|km"
    r"|kilomet\w+|met(?:er|re)s?"
    r"|tons?|tonnes?|dollars?|euros?|pounds?|words|members|workers|jobs|votes|students|employees|years|days"
    r"|hours|times|cases"
    r"|calories|units|square|acres|hectares|barrels|shares|points|signatures|seats|guests|fans|deaths|others"
    r"|more|square"
    r"|per_cent|percent|hundred|thousand|million|billion)\b"
)
NOUN_AFTER = spaced(r"_[a-z]|_[A-Z][a-z]+")
HISTORIC_AFTER = spaced(
    r"_(?i:attacks?|bombings?|massacre|revolution|coup|uprising|war|movement|genocide|earthquake|disaster)\b"
)
"""What is often of another year than the nearest: "the 3 July massacre" may lie decades back."""
HOUR_EVIDENCE = spaced(r"(?:\b(?i:at|by|until|till|from|since|before|after|around|about|to|and)_|[-–]_?)$")
SPORT = re.compile(
    r"\b(?i:touchdowns?|yards?|quarterback|scored|three-pointers?|halftime|rebounds|fumble\w*|kickoff)\b"
)

MONEY = re.compile(
    r"(?i:\b(?:shares?|stocks?|prices?|index|points|rates?|cents?|traded|trading|closed|rose|fell|cost)\b|[$£€¥%])"
)
"""Beside which "18.30 on Friday" is a price."""
DEGREES = re.compile(r"\b(?i:temperatures?|degrees|highs|lows|forecast|mercury)\b")
"""Beside which "the eighties" are none of years."""
CAPITALS_BEFORE = spaced(r"\b[A-Z]{2,}_[A-Z]{2,}_$")
PREPOSITION_BEFORE = spaced(r"\b(?i:on|by|until|since|last|next|this|early|late|from|before|after)_$")
BEFORE_FEAST = spaced(
    r"\b(?i:on|by|until|since|last|next|this|early|late|before|after|(?:morning|afternoon|evening|night)_of)_$"
)
CAPITAL_BEFORE = spaced(r"\b[A-Z]\w*_$")
OF_AFTER = spaced(r"_of\b")
DAY_AFTER = spaced(rf",?_(?:on_)?(?:{LISTS['weekday']}|{LISTS['month']}_\d)")
