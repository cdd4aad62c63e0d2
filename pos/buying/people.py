"""Makers: meeting them, and keeping what is known of them right."""

from dataclasses import replace
from datetime import datetime

from pos.clock import trading_day
from pos.goods.product import Terms
from pos.makers.maker import Maker, MakerNameTaken, UnknownMaker, check_maker
from pos.ports import Reading, Work
from pos.till.settings import settings_of


def maker_called(look: Work | Reading, name: str) -> Maker:
    """The maker with this name. Raises UnknownMaker."""
    maker = look.makers.by_name(name)
    if maker is None:
        raise UnknownMaker(name)
    return maker


def one_line(name: str) -> str:
    """A name as it is written on paper: pasted lines and gaps become single spaces."""
    return " ".join(name.split())


def add_maker(work: Work, maker: Maker, by: str, now: datetime) -> Maker:
    """Record a maker; its id is given here. Raises MakerNameTaken, NameTooLong, AbsurdTerms, ShopNotSetUp."""
    added = replace(maker, id=work.new_id(), name=one_line(maker.name))
    check_maker(added)
    if work.makers.by_name(added.name) is not None:
        raise MakerNameTaken(added.name)
    work.makers.add(added, by, now, trading_day(now, settings_of(work).cutoff))
    return added


def change_maker(work: Work, maker: Maker, by: str, now: datetime) -> Maker:
    """From now on the maker with this id is as said here; sales before keep the terms of their day.

    Raises KeyError for an id that is no maker's, MakerNameTaken, NameTooLong, AbsurdTerms, ShopNotSetUp.
    """
    before = work.makers.one(maker.id)
    changed = replace(maker, name=one_line(maker.name))
    check_maker(changed, before)
    other = work.makers.by_name(changed.name)
    if other is not None and other.id != before.id:
        raise MakerNameTaken(changed.name)
    if changed != before:
        work.makers.change(changed, by, now, trading_day(now, settings_of(work).cutoff))
    return changed


def met_maker(work: Work, name: str, region: str, terms: Terms, by: str, now: datetime) -> Maker:
    """The maker with this name, recorded now with usual terms if nobody knew it. Raises what `add_maker` raises."""
    known = work.makers.by_name(name)
    return known or add_maker(work, Maker(work.new_id(), name, region, terms=terms), by, now)
