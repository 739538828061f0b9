"""When the reports of a claim were published, one lane an origin."""

from dataclasses import replace

from told_stories import Told, claim, telling, three_hundred

from sayso.views import chain, lanes


def test_every_dated_report_is_in_a_column_of_its_lane():
    drawn = lanes.draw(three_hundred())
    assert sum(lane.total for lane in drawn.lanes) == 300
    assert all(lane.total == sum(column.count for column in lane.columns) for lane in drawn.lanes)


def test_origins_that_came_late_share_a_lane_and_those_that_do_not_say_have_one():
    names = [lane.name for lane in lanes.draw(three_hundred()).lanes]
    assert names[0] == "a port official"
    assert names[lanes.MOST :] == ["12 further", chain.NO_SOURCE, "Denied"]


def test_columns_stay_on_the_axis_and_under_the_highest():
    drawn = lanes.draw(three_hundred())
    for lane in drawn.lanes:
        assert all(0 <= column.x <= 100 - drawn.width + 0.01 for column in lane.columns)
        tops = [start + high for column in lane.columns for start, high in column.units]
        assert max(tops) <= drawn.height <= lanes.HIGHEST


def test_an_undated_report_is_in_no_column():
    told = Told("circular-report").claims[0]
    bare = replace(told, statements=tuple(replace(one, published=None) for one in told.statements))
    assert lanes.draw(bare) is None


def test_reports_of_one_instant_stand_in_the_middle():
    drawn = lanes.draw(claim(telling("The Post", "2031-05-01"), telling("The Echo", "2031-05-01")))
    assert [column.x for column in drawn.lanes[0].columns] == [50.0]
    assert drawn.ticks == ((50.0, "2031-05-01"),)


def test_dates_with_and_without_a_zone_stand_on_one_axis():
    told = claim(telling("The Post", "2031-05-01T10:00+02:00"), telling("The Echo", "2031-05-03"))
    assert [column.x for column in lanes.draw(told).lanes[0].columns] == [0.0, 98.33]
