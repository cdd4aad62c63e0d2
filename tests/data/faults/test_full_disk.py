"""A disk that fills up or breaks in the middle of whatever a till does, in the short form of the campaign beside."""

import sys

import pytest

from tests.data.faults.disk import EVERY
from tests.data.faults.full_disk import trouble
from tests.data.faults.last_flush import found_after_all

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets a library stand before the disk")


def test_on_a_disk_that_fills_up_what_was_answered_stays_the_rest_leaves_no_trace_and_the_till_goes_on() -> None:
    tried = trouble("full", {"sell": 1, "drawer": 1, "night": 3, "copy": 40, "restore": 60, "export": 60, "picture": 2,
                             "moving on": 40, "first start": 60})  # fmt: skip
    assert tried["sell"] > 20
    assert min(tried.values()) > 1


def test_a_disk_that_breaks_is_told_as_such_and_nothing_is_lost_either() -> None:
    tried = trouble("broken", {"sell": 6, "drawer": 4, "night": 4, "copy": 90, "restore": 120, "moving on": 40})
    assert min(tried.values()) > 1


def test_a_sale_whose_last_flush_failed_stays_refused_though_the_till_is_killed_at_once() -> None:
    assert found_after_all() == {0: False}


def test_on_a_disk_that_takes_nothing_more_only_the_sale_that_missed_its_last_flush_can_be_there_after_all() -> None:
    found = found_after_all(EVERY)
    assert found.pop(0), "the disk did not break where the log was whole"
    assert set(found.values()) == {False}
