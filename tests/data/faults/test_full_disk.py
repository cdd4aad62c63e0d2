"""A disk that fills up or breaks in the middle of whatever a till does, in the short form of the campaign beside."""

import sys

import pytest

from tests.data.faults.full_disk import trouble

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets a library stand before the disk")


def test_on_a_disk_that_fills_up_what_was_answered_stays_the_rest_leaves_no_trace_and_the_till_goes_on() -> None:
    tried = trouble("full", {"sell": 1, "drawer": 1, "night": 3, "copy": 40, "restore": 60, "export": 60, "picture": 2,
                             "moving on": 40, "first start": 60})  # fmt: skip
    assert tried["sell"] > 20
    assert min(tried.values()) > 1


def test_a_disk_that_breaks_is_told_as_such_and_nothing_is_lost_either() -> None:
    tried = trouble("broken", {"sell": 6, "drawer": 4, "night": 4, "copy": 90, "restore": 120, "moving on": 40})
    assert min(tried.values()) > 1
