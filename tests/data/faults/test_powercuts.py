"""The power goes while a till works, in the short form of the campaign beside this file."""

import sys

import pytest

from tests.data.faults.powercuts import Kind, campaign

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets a library stand before the disk")


@pytest.mark.parametrize(("kind", "cuts", "each"), [(Kind.SALES, 12, 6), (Kind.ALL, 16, 8), (Kind.MOVING_ON, 4, 4)])
def test_whatever_a_till_does_when_the_power_goes_what_it_said_is_on_the_disk(kind: Kind, cuts: int, each: int) -> None:
    outcome = campaign(kind, cuts, seed=7, each=each)
    assert outcome.cuts.total() == cuts
    assert not outcome.lost


def test_a_till_that_does_not_wait_for_its_disk_is_found_out() -> None:
    lost = campaign(Kind.CARELESS, 8, seed=7, each=8).lost
    assert any("answered and gone: S1-" in one for one in lost)


def test_a_disk_that_does_not_do_what_it_says_is_found_out() -> None:
    lost = campaign(Kind.SALES, 8, seed=7, each=8, deaf=True).lost
    assert any("the shop does not open" in one for one in lost), "pages were folded out of a log that was not there"
