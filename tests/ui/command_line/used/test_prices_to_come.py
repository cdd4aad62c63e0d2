"""Prices and days to come by `lapak used`: obral, plans, and when the last piece is gone."""

from datetime import timedelta
from pathlib import Path

from pos.stockroom.planning import plan_reprice
from pos.used.pricing import NewPrice, Piles
from tests.ui.command_line.conftest import LAST_DAY, Lapak
from tests.ui.command_line.used.conftest import refused
from ui.bootstrap import bootstrap, local_time


def test_obral_is_tried_and_then_told_pile_by_pile(used: Lapak) -> None:
    tried = used("reprice", "--category", "Kemeja", "--cut", 20, "--dry-run").json["piles"]
    assert {(row["code"], row["before"], row["price"]) for row in tried} >= {("BAL-01/kepala", 50_000, 40_000)}
    assert used("reprice", "--category", "Kemeja", "--cut", 20, "--note", "obral").json["piles"] == tried
    assert refused(used("reprice", "--pile", "BAL-01/kepala", "--price", "40rb")) == (1, "NothingToReprice")
    assert refused(used("reprice", "--pile", "BAL-01/kepala", "--price", "40,000")) == (1, "UnclearAmount")
    assert refused(used("reprice", "--pile", "BAL-01/kepala", "--cut", 100)) == (1, "AbsurdPercent")


def test_a_planned_price_is_listed_and_cancelled(used: Lapak) -> None:
    planned = used("reprice", "--tier", "kaki", "--price", "5rb", "--from", "besok 15.00").json["plan"]
    assert (planned["number"], planned["state"], planned["tier"]) == (1, "waiting", "kaki")
    assert used("reprice", "--tier", "badan", "--cut", 20, "--from", "lusa 9", "--dry-run").json["dry_run"]
    other = used("reprice", "--tier", "badan", "--cut", 20, "--from", "lusa 9").json["plan"]["number"]
    assert used("cancel", other).json["plan"]["state"] == "cancelled"
    assert refused(used("cancel", other)) == (1, "PlanIsOver")
    assert refused(used("cancel", 9)) == (1, "UnknownPlan")
    assert refused(used("reprice", "--tier", "kaki", "--price", "5rb", "--from", "01/01/2020")) == (1, "BeginsPast")
    assert [plan["state"] for plan in used("plans").json["plans"]] == ["cancelled", "waiting"]


def test_a_planned_price_begins_for_whoever_looks_next(used: Lapak, lapak: Lapak, shop: Path) -> None:
    now = local_time()
    till = bootstrap(shop, clock=lambda: now - timedelta(days=2))
    try:
        with till.work() as work:
            plan_reprice(work, Piles(tier="kaki"), NewPrice(5_000), now - timedelta(days=1), "Pemilik", till.clock())
    finally:
        till.close()
    stock = lapak("stock", "--family", "used", "--json", "--shop", shop).json["used"]
    assert {row["price"] for row in stock if row["detail"] == "kaki" and row["left"] > 0} == {5_000}
    assert used("plans").json["plans"][0]["state"] == "begun"


def test_a_forecast_says_when_it_knows_too_little(lapak: Lapak, used: Lapak, shop: Path) -> None:
    told = used("forecast", "--category", "Kemeja").json
    assert told["everything"]["outcome"] == "not_enough_data"
    assert [row["category"] for row in told["categories"]] == ["Kemeja"]
    assert told["slow_piles"] == []
    assert "belum cukup data" in lapak("used", "forecast", "--shop", shop).out


def test_a_forecast_names_days_and_the_slow_piles_first(lapak: Lapak, tmp_path: Path) -> None:
    shop = tmp_path / "longer.lapak"
    lapak("demo", "--days", "9", "--until", LAST_DAY, "--no-window", "--shop", shop)
    told = lapak("used", "forecast", "--limit", 3, "--json", "--shop", shop).json
    assert told["everything"]["outcome"] == "forecast"
    assert told["everything"]["low"] > LAST_DAY
    assert len(told["slow_piles"]) == 3
    expected = [row["expected"] or "9999" for row in told["slow_piles"]]
    assert expected == sorted(expected, reverse=True)
    assert told["slow_piles"][0]["code"] in lapak("used", "forecast", "--shop", shop).out
