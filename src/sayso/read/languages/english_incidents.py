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
