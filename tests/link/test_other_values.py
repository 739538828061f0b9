"""A contradiction is shown where passages tell the same but for one value, and nowhere else."""

import pytest
from articles import article

from sayso.link import claims, copies

FIRE = (
    "Fourteen people were killed in the mill fire at Velm on Sunday, the fire service said.",
    "Fourteen people died in the fire at the Velm mill on Sunday, the fire service said.",
)
SALE = (
    "Pennack sold the quarry for 38 million crowns, the Ledger reported.",
    "The quarry was sold by Pennack for 38 million crowns.",
)
SHIPS = (
    "Eleven ships waited outside the harbour at Haldermouth on Sunday night.",
    "The harbour master said that eleven ships had waited outside Haldermouth harbour.",
)
SHOTS = (
    "The Rural Guard opened fire on the crowd at the Tarn bridge, a driver said.",
    "The Rural Guard opened fire on the crowd at the bridge in Tarn.",
)
LEAK = (
    "An oil tanker ran aground near Oxmoor on Sunday.",
    "On Sunday an oil tanker ran aground near Oxmoor, the coastguard said.",
)
MILL = ("The mill at Velm burned down on Sunday.", "On Sunday the Velm mill burned to the ground.")


def shown(*texts):
    """The values of each conflict among reports of one day."""
    reports = tuple(article(f"Paper {at}", text, "2031-05-15") for at, text in enumerate(texts))
    found = [one for claim in claims("s", reports, copies(reports)) for one in claim.conflicts]
    return [(one.slot, [value.value for value in one.values]) for one in found]


@pytest.mark.parametrize(
    ("told", "other", "conflict"),
    [
        (FIRE, "Twelve people were killed in the fire at the Velm mill on Sunday, police said.",
         ("figure", ["14 killed", "12 killed"])),
        (SALE, "Pennack sold the quarry for 44 million crowns, the Courier wrote.",
         ("figure", ["38 million crowns", "44 million crowns"])),
        (SHIPS, "Fourteen ships were waiting outside the harbour at Haldermouth, a pilot said.",
         ("figure", ["11 ships", "14 ships"])),
        (MILL, "The mill at Velm burned down on Monday, police said.", ("day", ["2031-05-11", "2031-05-12"])),
        (SHOTS, "New Furrow opened fire on the crowd at the Tarn bridge, the ministry said.",
         ("actor", ["Rural Guard", "New Furrow"])),
        (LEAK, "An oil tanker ran aground near Haldermouth on Sunday, a pilot said.",
         ("place", ["Oxmoor", "Haldermouth"])),
    ],
)  # fmt: skip
def test_another_value_for_the_same_is_a_conflict(told, other, conflict):
    assert shown(*told, other) == [conflict]


@pytest.mark.parametrize(
    ("told", "other"),
    [
        (SALE, "Shares in Vessary, which may buy the quarry, closed at 212 crowns."),
        (SALE, "In October Pennack sold a sand pit at Ottery for 4 million crowns."),
        (FIRE, "In Harrow two people were killed when a lorry left the road on Sunday."),
        (SHIPS, "Three ships of the coast guard searched the bay off Haldermouth."),
        (MILL, "The council of Velm meets on Monday to speak of the mill."),
        (MILL, "Harrow: the mill at Velm burned down on Sunday."),
        (SHOTS, "Marta Kelenne's car was found near the Tarn bridge."),
        (LEAK, "A ferry ran aground near Haldermouth in April."),
    ],
)
def test_a_value_of_something_else_is_none(told, other):
    assert shown(*told, other) == []
