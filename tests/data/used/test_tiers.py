"""The owner names the tiers; what was sorted before keeps the names it had."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from data.check import check_shop
from pos.backoffice import import_bales, save_settings
from pos.goods.intake.faults import FaultyTable
from pos.goods.table import Row, Table
from pos.goods.tiers import UnknownTier, with_former
from pos.reports.sorted_bale import sorted_bale
from pos.stockroom.bales import tag_piece
from pos.stockroom.pricing import reprice
from pos.used.bales import TierSorted
from pos.used.pricing import NewPrice, Piles
from tests.data.used.conftest import Sorter

if TYPE_CHECKING:
    from tests.data.conftest import Stall

TIERS = ("super", "sedang", "obral", "kodi-an")
ROW = {
    "kode_bal": "BAL-40", "kategori": "Kemeja", "isi_potong": "100", "afkir_pcs": "10", "harga_beli_rp": "5jt",
    "tgl_beli": "2023-01-16", "super_pcs": "20", "sedang_pcs": "30", "obral_pcs": "40", "kodi-an_pcs": "0",
    "bin_super_rp": "100rb", "bin_sedang_rp": "50rb", "bin_obral_rp": "20rb", "bin_kodi-an_rp": "", "sisa_super": "5",
    "sisa_sedang": "30", "sisa_obral": "40", "sisa_kodi-an": "0",
}  # fmt: skip


def name_tiers(stall: Stall, tiers: tuple[str, ...]) -> None:
    with stall.store.work() as work:
        current = work.settings.current()
        assert current is not None
        save_settings(work, replace(current, tiers=tiers), stall.now)


def codes(stall: Stall) -> list[str]:
    with stall.store.reading() as look:
        return [shelf.item.code for shelf in look.goods.piles()]


def test_a_bale_is_sorted_into_the_tiers_that_the_owner_named(sorter: Sorter) -> None:
    sorter.sort_as_usual("BAL-05")
    sorter.buy("BAL-06")
    name_tiers(sorter.stall, TIERS)
    named = [TierSorted(tier, 90, price) for tier, price in zip(TIERS, (90_000, 50_000, 20_000, 5_000), strict=True)]
    sorter.sort("BAL-06", *named, counted=400, rejected=40)
    assert codes(sorter.stall) == [
        *("BAL-06/super", "BAL-06/sedang", "BAL-06/obral", "BAL-06/kodi-an"),
        *("BAL-05/badan", "BAL-05/kaki", "BAL-05/kepala"),
    ]
    with sorter.stall.store.reading() as look:
        assert [tier.name for tier in sorted_bale(look, "BAL-05").tiers] == ["kepala", "badan", "kaki"]
        assert [tier.name for tier in sorted_bale(look, "BAL-06").tiers] == list(TIERS)
        assert with_former(TIERS, look.goods.tiers()) == (*TIERS, "badan", "kaki", "kepala")
    assert check_shop(sorter.stall.store).ok


def test_a_tier_that_the_stall_does_not_sort_into_is_refused_and_nothing_is_recorded(sorter: Sorter) -> None:
    name_tiers(sorter.stall, TIERS)
    with pytest.raises(UnknownTier) as refused:
        sorter.sort("BAL-05", TierSorted("kepala", 400, 50_000), counted=400, rejected=0)
    assert refused.value.known == TIERS
    assert codes(sorter.stall) == []


def test_a_file_of_bales_has_the_columns_of_the_tiers(stall: Stall) -> None:
    name_tiers(stall, TIERS)
    with stall.store.work() as work:
        brought = import_bales(work, Table(tuple(ROW), (Row(2, ROW),)), stall.now)
    assert (brought.items, brought.pieces, brought.unknown) == (3, 75, ())
    assert codes(stall)[:3] == ["BAL-40/super", "BAL-40/sedang", "BAL-40/obral"]
    name_tiers(stall, ("kepala", "badan"))
    other = ROW | {"kode_bal": "BAL-41"}
    with stall.store.work() as work, pytest.raises(FaultyTable) as refused:
        import_bales(work, Table(tuple(other), (Row(2, other),)), stall.now)
    assert "kepala_pcs" in {fault.column for fault in refused.value.faults}


def test_piles_of_a_tier_that_is_no_longer_sorted_into_are_repriced_under_its_name(sorter: Sorter) -> None:
    sorter.sort_as_usual("BAL-05")
    name_tiers(sorter.stall, TIERS)
    with sorter.stall.store.work() as work:
        changed = reprice(work, Piles(tier="kaki"), NewPrice(5_000), "Pemilik", sorter.stall.now)
    assert [pile.code for pile in changed] == ["BAL-05/kaki"]


def test_a_piece_with_a_tag_of_its_own_keeps_its_price_when_its_tier_is_repriced(sorter: Sorter) -> None:
    sorter.sort_as_usual("BAL-05")
    now = sorter.stall.now
    with sorter.stall.store.work() as work:
        tag_piece(work, "BAL-05/kepala", "JKT-1", "Jaket kulit", 400_000, None, "Pemilik", now)
        assert [pile.code for pile in reprice(work, Piles(tier="kepala"), NewPrice(40_000), "Pemilik", now)] == [
            "BAL-05/kepala"
        ]
        assert len(reprice(work, Piles(category="Kemeja"), NewPrice(percent=50), "Pemilik", now)) == 4
