"""A word or a name turns one passage into another claim; other words for the same do not."""

import pytest
from articles import whole

from sayso.link.claims.turns import turned


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The interior ministry bought the devices.", "The defence ministry bought the devices."),
        ("On Tuesday Real Anserra signed the winger.", "On Tuesday Sporting Anserra signed the winger."),
        ("She won the final in 10.94 seconds.", "She won the final in 10.84 seconds."),
        ("All five hostages have been freed.", "Only two of the five hostages have been freed."),
        ("The senate had been misled by the Office of Dams.", "The senate had misled the Office of Dams."),
        ("Cazania threatened to close the strait.", "Cazania closed the strait."),
        ("The minister will resign.", "The minister resigned."),
        ("The mill was not burned.", "The mill was burned."),
        ("Wages rose in spring.", "Wages fell in spring."),
        ("Felk accused Brandt of fraud.", "Brandt accused Felk of fraud."),
    ],
)
def test_another_claim(one, other):
    assert turned(whole(one), whole(other))
    assert turned(whole(other), whole(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ministers expect the toll to rise.", "The toll is to rise, ministers say."),
        ("The lists could be seen on the screens.", "The lists stood on the screens."),
        ("The interior ministry bought the devices.", "The devices went to the interior ministry."),
        ("Mr Brandt signed the letter.", "The letter was signed by Milo Brandt."),
        ("She won the final in 10.94 seconds.", "The final was won by her in 10.94 seconds."),
        ("Felk was accused of fraud by Brandt.", "Brandt accused Felk of fraud."),
        ("All of the hostages have been freed.", "The hostages have all been freed."),
    ],
)
def test_the_same_in_other_words(one, other):
    assert not turned(whole(one), whole(other))
