import pytest

from sayso.read.times.order import day_first


@pytest.mark.parametrize(
    ("location", "order"),
    [
        ("https://www.example.co.uk/news/1", True),
        ("https://example.de", True),
        ("https://example.us/1", False),
        ("https://city.example.gov/1", False),
        ("https://example.ca/1", None),
        ("https://example.com/1", None),
        ("https://example.tv/1", None),
        ("page.de", None),
        ("/home/uk", None),
        ("", None),
    ],
)
def test_the_order_of_day_and_month_is_the_countrys_where_the_address_tells_it(location, order):
    assert day_first(location) is order
