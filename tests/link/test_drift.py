"""What gets lost between an outlet and the one that takes it from there."""

from articles import article

from sayso.link.claims.drift import drift
from sayso.link.claims.roots import Roots
from sayso.link.claims.units import units


def losses(first, second):
    readings = (article("The Ledger", first, "2031-05-15"), article("The Courier", second, "2031-05-16"))
    told = [unit for reading in readings for unit in units(reading)]
    return {(one.loss, one.before.text, one.after.text) for one in drift(told, Roots(readings))}


def test_one_source_that_becomes_several_is_noted_with_both_their_words():
    found = losses(
        "A port official said that the harbour was shut for nine hours.",
        "The harbour was shut for nine hours, port officials told The Ledger.",
    )
    assert ("source inflated", "A port official", "port officials") in found


def test_a_number_that_gets_rounder_is_noted():
    found = losses(
        "A port official said that 1,940 tonnes were lost.",
        "According to The Ledger, 2,000 tonnes were lost.",
    )
    assert ("number rounded", "1,940 tonnes", "2,000 tonnes") in found


def test_a_report_that_cites_nobody_has_lost_nothing():
    assert (
        losses("A port official said that the harbour was shut for nine hours.", "The harbour was shut for nine hours.")
        == set()
    )
