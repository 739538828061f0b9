"""English words of what happens to people and places, for telling an article's incident from what came after it."""

import re

from sayso.read.languages.english import words


def _words(stems: str) -> re.Pattern[str]:
    """Stems apart by spaces; an underscore stands for a space within one."""
    return words(*(stem.replace("_", " ") for stem in stems.split()))


HAPPENED = _words(
    r"shoot\w* shot kill\w* gunfire gunshots? gunned stabb\w* attack\w* assault\w* incidents? explo\w* blasts? bomb\w* "
    r"crash\w* collisions? collided derail\w* fires? raid\w* strikes? struck shell\w* clash\w* protest\w* quakes? "
    r"earthquakes? flood\w* landslides? collaps\w* capsiz\w* sank happened occurred took_place broke_out erupted "
    r"opened_fire wound\w* injur\w* hurt slain murder\w* homicides? massacre\w* called_(?:to|out) respond\w* "
    r"dispatched rushed_to robb\w* kidnapp\w* abduct\w* "
)
"""What an incident is told with."""

AFTERWARDS = _words(
    r"arrest\w* charged court arraign\w* vigils? funerals? hearings? conference statement posted updated? trial "
    r"sentenced convicted pleaded identified turned_(?:him|her|them)sel\w+ scheduled expected will released captured "
    r"custody autopsy mourn\w* copyright interview\w* announced told apprehended surrendered published indicted closed "
)
"""What comes after one, and what is said of it."""

DEATH = _words("died (?:pronounced|found|shot)_dead deceased autopsy death_of fatally killed")
"""That somebody died."""
SELF = _words("(?:shot|shoots|shooting|hurt|hurts|burnt|burned)_(?:himself|herself|self) self-inflicted")
"""That one person hurt himself or herself."""
WITHIN = re.compile(
    r"\b(?:County|Avenue|Ave|Street|St|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Highway|Hwy|Interstate|School|Hospital"
    r"|Center|Centre|Department|University|Park|Parish)\.?$",
    re.I,
)
"""What lies in a town, or holds several: places that are named beside the town in which something happens."""
DATELINE = re.compile(r"\s*,?[^\n]{0,25}?(?:\([^)\n]{2,40}\)\s*)?(?:--|—|–| - |:)")
"""What follows a town at the beginning of a line that says where a report comes from: ", Tarn (KTA) —"."""
KILLED_THEM = re.compile(r"\b(?:killed|killing|kills|shot and killed|murdered|shot dead) $", re.I)
"""Before a number: somebody killed them, and is none of them."""
SUICIDE = re.compile(
    r"\b(?:(?:and |before |then )+(?:kill(?:ed|ing) |shoot(?:ing) |shot )?(?:himself|herself)"
    r"|(?:turn(?:ed|ing)) (?:the|a|his|her) (?:gun|rifle|weapon|pistol|knife) on (?:himself|herself)"
    r"|(?:took|taken|taking) (?:his|her) own life|commit(?:ted|ting) suicide"
    r"|before (?:he|she) was (?:fatally )?(?:shot|killed)|before being (?:fatally )?(?:shot|killed))\b",
    re.I,
)
"""That who killed others died too."""
SUMS = re.compile(
    r"\b(?:\w+ (?:shootings|stabbings|attacks|incidents|raids|crashes)"
    r"|(?:shootings|stabbings|attacks|violence|homicides|murders) (?:across|around|over|since|in the city|citywide)"
    r"|(?:across|around|throughout) the (?:city|country|county|state)|citywide|nationwide)\b",
    re.I,
)
"""Beside a number: it is that of several incidents together."""
MORE = frozenset(("other", "others", "another", "more", "second", "third", "else", "additional"))
"""Within a number of people: they are none of those told of before."""
KNOWN = frozenset(("the", "that", "this", "his", "her", "their", "both"))
"""Before people: they were told of before."""
PLAIN = frozenset(("a", "an", "one", "of", "year", "month", "old", "young", "and"))
"""Words for people that do not tell who they are."""
ANYBODY = frozenset((
    "victim", "person", "teen", "teenager", "child", "youth", "individual", "juvenile", "patient", "adult",
    "minor",
))  # fmt: skip
MEN = frozenset(("man", "men", "boy", "male", "father", "son", "brother", "husband", "boyfriend", "grandfather"))
WOMEN = frozenset(
    ("woman", "women", "girl", "female", "mother", "daughter", "sister", "wife", "girlfriend", "grandmother")
)
JOINS = re.compile(r"(?:, (?:aged )?\d{1,3})?,? (?:and|&|plus) ")
"""Between people whom one sentence tells the same of."""
