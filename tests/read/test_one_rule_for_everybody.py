"""Swapping one name for another changes nothing that the rules say but the name."""

import re
from dataclasses import dataclass

import pytest
from by_hand import credit

from sayso.ingest import from_text
from sayso.read import blocks
from sayso.read.phrases import Phrase

TEXT = (
    "NATION officials and Premier FULLNAME met in PLACE on Monday.\n\n"
    "OUTLET reported that a NATION source said that the PLACE dam leaks. Premier FULLNAME denied that it leaks. "
    "SURNAME added that it rains. According to OUTLET, NATION officials fear a flood. "
    "The NATION source insisted that it pours.\n\n"
    "OUTLET also reported:\n\n"
    "The NATION army has closed the road to PLACE, and SURNAME has left for the coast.\n\n"
    "A Dry Summer\n\n"
    "It had been dry in PLACE since the spring, and few NATION farmers had water to spare."
)
PARTS = [
    ("OUTLET", "reported", "a NATION source said that the PLACE dam leaks", "outlet"),
    ("a NATION source", "said", "the PLACE dam leaks", "unnamed"),
    ("Premier FULLNAME", "denied", "it leaks", "person"),
    ("SURNAME", "added", "it rains", "person"),
    ("OUTLET", "According to", "NATION officials fear a flood", "outlet"),
    ("NATION officials", "fear", "a flood", "unnamed"),
    ("The NATION source", "insisted", "it pours", "unnamed"),
]
CONTEXT = [
    "[OUTLET] reported that", "[a NATION source] said", "[Premier FULLNAME] denied", "[SURNAME] added",
    "According to [OUTLET]", "[NATION officials] fear", "[The NATION source] insisted",
]  # fmt: skip
BASE = {"NATION": "Verenian", "PLACE": "Velm", "OUTLET": "Harrow Radio", "FULLNAME": "Oda Brandt", "SURNAME": "Brandt"}
SWAPS = [
    {"NATION": "Costane"}, {"NATION": "Łuskian"}, {"NATION": "Qorish"}, {"NATION": "Al-Selmi"},
    {"NATION": "New Orsinese"},
    {"PLACE": "Ōsel"}, {"PLACE": "Marsh Harbour"}, {"PLACE": "Umm Dareb"},
    {"OUTLET": "The Kestrel Post"}, {"OUTLET": "Tarsun Independent"}, {"OUTLET": "Żagiew Weekly"},
    {"FULLNAME": "Žana Ćosel", "SURNAME": "Ćosel"}, {"FULLNAME": "Tor Sun", "SURNAME": "Sun"},
    {"FULLNAME": "Amal al-Darebi", "SURNAME": "al-Darebi"},
    {"FULLNAME": "Rosa van der Meer", "SURNAME": "Van der Meer"},
    {"FULLNAME": "Seán O’Tarn", "SURNAME": "O’Tarn"}, {"FULLNAME": "Tor King", "SURNAME": "King"},
    {"FULLNAME": "Ирма Велова", "SURNAME": "Велова"}, {"FULLNAME": "Nkiru Adé-Obi", "SURNAME": "Adé-Obi"},
]  # fmt: skip


@dataclass
class Names:
    """The invented names that stand in the text."""

    of: dict[str, str]

    def put(self, words):
        return re.sub("|".join(self.of), lambda m: self.of[m.group()], words)

    def back(self, words):
        for key in sorted(self.of, key=lambda k: -len(self.of[k])):
            words = words.replace(self.of[key], key)
        return words.replace("FULLNAME", "SURNAME")


def outcome(names, known):
    """What phrases, blocks and sources say of the text, with the names taken out again."""
    text = names.put(TEXT)
    phrases = [
        (p.kind, p.several, p.gender, p.is_unnamed, bool(p.name))
        for p in map(Phrase, (names.put(part[0]) for part in PARTS))
    ]
    handed = [
        (d.rule, [names.back(text[a:b]) for a, b in (*d.source, *d.content)])
        for d in blocks.find(from_text(text, "x.txt"))
    ]
    drafts = [
        credit(text, names.put(where), cue, names.put(content), kind=kind)
        for where, (_, cue, content, kind) in zip(CONTEXT, PARTS, strict=True)
    ]
    found = known(text, *drafts)
    credited = [found[names.put(where)].id for where in CONTEXT]
    sources = [
        (s.id, s.kind, s.number, names.back(s.name).removeprefix("The "), len(s.candidates), len(s.mentions))
        for s in found.sources.values()
    ]
    return phrases, handed, credited, sources


@pytest.mark.parametrize("swap", SWAPS, ids=lambda swap: next(iter(swap.values())))
def test_another_name_changes_nothing_but_the_name(swap, known):
    assert outcome(Names(BASE | swap), known) == outcome(Names(BASE), known)


def test_the_text_without_swaps_is_read_as_a_reader_would(known):
    _, handed, credited, sources = outcome(Names(BASE), known)
    assert [rule for rule, _ in handed] == ["introduced"]
    assert credited == ["s2", "s3", "s1", "s1", "s2", "s4", "s3"]
    assert [name for _, _, _, name, _, _ in sources] == ["SURNAME", "OUTLET", "a NATION source", "NATION officials"]
