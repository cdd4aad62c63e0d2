"""Who stands at the till: PINs, waits, loans, the lock, and the way back in."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from pos.buying import change_maker
from pos.people.audit import AuditFilter, AuditKind
from pos.people.patience import FREE_TRIES, LONGEST_WAIT, TooSoon, WrongPin
from pos.people.person import LastOwner, PersonIsThere, UnknownPerson
from pos.people.rights import NotAllowed, Right, Rights
from pos.people.secret import PinTooEasy
from pos.people.staff import change_person, come_back, end_pins, leave
from pos.settings import Settings, Stall
from pos.till import kick_drawer
from tests.ui.people.conftest import HELPER, OWNER, all_but, let, logged
from ui.bootstrap import Shop, bootstrap
from ui.demo.build import StoryClock
from ui.people.gate import LENT_FOR


def open_drawer(shop: Shop) -> None:
    with shop.work() as work:
        kick_drawer(work, shop.cashier, shop.clock())


def test_a_stall_without_pins_lets_everybody_do_everything_and_still_keeps_the_log(with_drawer: Shop) -> None:
    shop = with_drawer
    assert not shop.gate.pins
    assert not shop.gate.is_locked
    open_drawer(shop)
    assert shop.cashier == "Kasir 1"
    assert logged(shop, AuditKind.DRAWER) == [("Kasir 1", "", "")]


def test_whoever_shows_their_pin_is_who_sells(pinned: Shop) -> None:
    assert pinned.cashier == OWNER[0]
    assert pinned.gate.enter("budi", HELPER[1]).name == HELPER[0]
    assert pinned.cashier == HELPER[0]
    pinned.gate.lock()
    assert pinned.gate.is_locked
    with pytest.raises(NotAllowed) as refused:
        open_drawer(pinned)
    assert (refused.value.right, refused.value.person) == (Right.OPEN_DRAWER, "")
    assert logged(pinned, AuditKind.LOGIN, AuditKind.LOCKED)[-2:] == [(HELPER[0], "", ""), (HELPER[0], "", "")]


def test_ten_thousand_wrong_pins_open_nothing_and_lock_nobody_out(pinned: Shop, clock: StoryClock) -> None:
    pinned.gate.lock()
    began = clock.at
    for guess in (f"{number:04}" for number in range(10_001) if f"{number:04}" != OWNER[1]):
        clock.at += timedelta(seconds=pinned.gate.waits(OWNER[0]))
        with pytest.raises(WrongPin):
            pinned.gate.enter(OWNER[0], guess)
    assert clock.at - began > timedelta(days=30)
    with pytest.raises(TooSoon):
        pinned.gate.enter(*OWNER)
    assert pinned.gate.is_locked
    assert timedelta(seconds=pinned.gate.waits(OWNER[0])) <= LONGEST_WAIT
    clock.at += LONGEST_WAIT
    assert pinned.gate.enter(*OWNER).is_owner
    assert pinned.gate.waits(OWNER[0]) == 0


def test_a_wait_outlasts_a_restart_and_a_clock_that_is_set_back_does_not_prolong_it(
    tmp_path: Path, clock: StoryClock
) -> None:
    path = tmp_path / "lapak.lapak"
    pinned = bootstrap(path, clock=clock, create=True)
    pinned.set_up(Settings(Stall("LAPAK CONTOH SENEN")))
    pinned.gate.begin(*OWNER)
    pinned.gate.lock()
    for _ in range(8):
        clock.at += timedelta(seconds=pinned.gate.waits(OWNER[0]))
        with pytest.raises(WrongPin):
            pinned.gate.enter(OWNER[0], "1111")
    pinned.close()
    again = bootstrap(path, clock=clock)
    assert again.gate.is_locked
    with pytest.raises(TooSoon) as refused:
        again.gate.enter(*OWNER)
    assert refused.value.seconds == 32
    clock.at -= timedelta(days=400)
    with pytest.raises(TooSoon):
        again.gate.enter(*OWNER)
    clock.at += timedelta(seconds=32)
    assert again.gate.enter(*OWNER).is_owner
    again.close()


def test_an_owners_pin_lends_one_act_and_the_log_says_so(pinned: Shop) -> None:
    let(pinned)
    with pytest.raises(NotAllowed):
        open_drawer(pinned)
    assert pinned.gate.lend(*OWNER, Right.OPEN_DRAWER).name == OWNER[0]
    open_drawer(pinned)
    with pytest.raises(NotAllowed):
        open_drawer(pinned)
    assert logged(pinned, AuditKind.REFUSED, AuditKind.LENT, AuditKind.DRAWER) == [
        (HELPER[0], "", "open-drawer"),
        (HELPER[0], OWNER[0], "open-drawer"),
        (HELPER[0], "", ""),
        (HELPER[0], "", "open-drawer"),
    ]


def test_what_was_lent_and_not_used_is_taken_back(pinned: Shop, clock: StoryClock) -> None:
    let(pinned)
    pinned.gate.lend(*OWNER, Right.OPEN_DRAWER)
    clock.at += LENT_FOR
    with pytest.raises(NotAllowed):
        open_drawer(pinned)
    pinned.gate.lend(*OWNER, Right.OPEN_DRAWER)
    pinned.gate.enter(*HELPER)
    with pytest.raises(NotAllowed):
        open_drawer(pinned)


def test_nobody_lends_what_they_may_not_do(pinned: Shop) -> None:
    let(pinned)
    with pytest.raises(NotAllowed):
        pinned.gate.lend(*HELPER, Right.OPEN_DRAWER)


def test_the_printed_code_brings_the_owner_back_in_once(shop: Shop) -> None:
    code = shop.gate.begin(*OWNER)
    shop.gate.lock()
    with pytest.raises(PinTooEasy):
        shop.gate.recover(code, OWNER[0], "1234")
    with pytest.raises(WrongPin):
        shop.gate.recover("AAAA-BBBB-CCCC-DDDD", OWNER[0], "1928")
    further = shop.gate.recover(code.lower(), OWNER[0], "1928")
    assert shop.cashier == OWNER[0]
    shop.gate.lock()
    with pytest.raises(WrongPin):
        shop.gate.recover(code, OWNER[0], "1928")
    assert shop.gate.enter(OWNER[0], "1928").is_owner
    assert further != code


def test_who_left_comes_in_no_more_and_is_still_known(pinned: Shop) -> None:
    with pinned.work() as work:
        leave(work, HELPER[0], pinned.cashier, pinned.clock())
    with pytest.raises(UnknownPerson):
        pinned.gate.enter(*HELPER)
    with pinned.reading() as look:
        assert [person.name for person in look.people.all(left=True)] == [OWNER[0], HELPER[0]]
        assert [person.name for person in look.people.all()] == [OWNER[0]]
    with pinned.work() as work:
        come_back(work, HELPER[0], pinned.cashier, pinned.clock())
    pinned.gate.new_pin(*HELPER)
    assert pinned.gate.enter(*HELPER).name == HELPER[0]


def test_the_last_owner_with_a_pin_stays_one(pinned: Shop) -> None:
    with pytest.raises(LastOwner), pinned.work() as work:
        leave(work, OWNER[0], pinned.cashier, pinned.clock())
    with pytest.raises(PersonIsThere), pinned.work() as work:
        change_person(work, HELPER[0], pinned.cashier, pinned.clock(), called=OWNER[0].upper())


def test_everybody_changes_their_own_pin_and_nobody_elses(pinned: Shop) -> None:
    let(pinned, Rights())
    pinned.gate.new_pin(HELPER[0], "1928")
    assert pinned.gate.enter(HELPER[0], "1928").name == HELPER[0]
    with pytest.raises(NotAllowed):
        pinned.gate.new_pin(OWNER[0], "1928")


def test_whoever_knows_their_pin_changes_it_and_stands_nowhere_else_for_it(pinned: Shop) -> None:
    let(pinned, Rights())
    pinned.gate.lock()
    with pytest.raises(WrongPin):
        pinned.gate.change_pin(HELPER[0], OWNER[1], "1928")
    with pytest.raises(PinTooEasy):
        pinned.gate.change_pin(HELPER[0], HELPER[1], "1111")
    pinned.gate.change_pin(HELPER[0], HELPER[1], "1928")
    assert pinned.gate.is_locked
    assert logged(pinned, AuditKind.WRONG_PIN, AuditKind.PEOPLE)[-2:] == [
        ("", "", HELPER[0]),
        (HELPER[0], "", HELPER[0]),
    ]
    with pytest.raises(WrongPin):
        pinned.gate.enter(*HELPER)
    assert pinned.gate.enter(HELPER[0], "1928").name == HELPER[0]


def test_what_is_tried_before_its_time_is_written_down_once_each_wait(pinned: Shop, clock: StoryClock) -> None:
    pinned.gate.lock()

    def hammer(name: str, pin: str) -> None:
        clock.at += timedelta(seconds=pinned.gate.waits(name))
        with pytest.raises(WrongPin):
            pinned.gate.enter(name, pin)
        for each in (pin, HELPER[1], pin) if pinned.gate.waits(name) else ():
            with pytest.raises(TooSoon):
                pinned.gate.enter(name, each)

    for _wait in range(5):
        hammer(HELPER[0], "1111")
        hammer(OWNER[0], "1111")
    kinds = (AuditKind.WRONG_PIN, AuditKind.TOO_SOON)
    told = [who for _person, _lender, who in logged(pinned, *kinds)]
    assert (told.count(HELPER[0]), told.count(OWNER[0])) == (5 + 3, 5 + 3)
    with pinned.reading() as look:
        (last, *_) = look.audit.find(AuditFilter(kind=AuditKind.TOO_SOON))
    assert (last.what.subject, last.what.details) == (OWNER[0], {"seconds": 4})


def test_a_recovery_code_tried_before_its_time_is_written_down_too(pinned: Shop) -> None:
    for _try in range(FREE_TRIES):
        with pytest.raises(WrongPin):
            pinned.gate.recover("ABCD", OWNER[0], "1928")
    for _try in range(2):
        with pytest.raises(TooSoon):
            pinned.gate.recover("ABCD", OWNER[0], "1928")
    assert logged(pinned, AuditKind.TOO_SOON) == [("", "", "")]


def test_a_helper_writes_nothing_down_under_another_name(pinned: Shop) -> None:
    let(pinned, all_but())
    with pinned.reading() as look:
        someone = look.makers.all()[0]
    with pytest.raises(NotAllowed) as refused, pinned.work() as work:
        change_maker(work, replace(someone, note="adik"), OWNER[0], pinned.clock())
    assert refused.value.right is Right.PEOPLE


def test_pins_are_switched_off_again_by_the_owner_alone(pinned: Shop) -> None:
    let(pinned, all_but())
    with pytest.raises(NotAllowed), pinned.work() as work:
        end_pins(work)
    pinned.gate.enter(*OWNER)
    with pinned.work() as work:
        end_pins(work)
    assert not pinned.gate.pins
    assert pinned.cashier == "Kasir 1"
