"""A passage shows no half of a quotation."""

import pytest
from articles import article

from sayso.link.claims.units import units


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("“Nothing has been found at Tarn,” Marta Kelenne said.", "Nothing has been found at Tarn"),
        ("The mayor said that the bridge was “a heap of rust”.", "the bridge was “a heap of rust”"),
        ('The mayor said that the bridge was "a heap of rust".', 'the bridge was "a heap of rust"'),
    ],
)
def test_a_passage_does_not_end_with_half_of_a_quotation(text, passage):
    told = [unit.text.rstrip(".") for unit in units(article("The Ledger", text))]
    assert passage in told
