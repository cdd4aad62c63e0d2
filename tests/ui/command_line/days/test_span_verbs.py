"""`lapak report range`, `week` and `month`: any days, on screen, on paper and as files."""

from pathlib import Path

import pytest

from tests.ui.command_line.conftest import LAST_DAY, Lapak

FIRST = "2026-03-05"


def test_a_range_is_the_sum_of_its_days(lapak: Lapak, shop: Path) -> None:
    whole = lapak("report", "range", "--from", FIRST, "--to", LAST_DAY, "--json", "--shop", shop).json
    days = [lapak("report", "day", "--date", f"2026-03-0{day}", "--json", "--shop", shop).json for day in (5, 6, 7)]
    for name in ("turnover", "list_amount", "bargained", "cost", "profit", "profit_left", "pieces"):
        assert whole[name] == sum(day[name] for day in days), name
    assert whole["receipts"]["count"] == sum(day["receipts"]["count"] for day in days)
    assert [row["amount"] for row in whole["days"]] == [day["turnover"] for day in days if day["receipts"]["count"]]
    assert whole["used"][0]["start"] == days[0]["used"][0]["start"]
    assert whole["left"] == days[-1]["left"]
    assert sum(row["amount"] for row in whole["reductions"]) == whole["bargained"]
    assert whole["tax_year"]["free_left"] == 500_000_000 - whole["tax_year"]["before_discounts"]


@pytest.mark.parametrize(
    ("verb", "first", "last", "beside"),
    [
        ("week", "2026-03-02", "2026-03-08", ["before", "month", "lebaran"]),
        ("month", "2026-03-01", "2026-03-31", ["month", "lebaran"]),
    ],
)
def test_weeks_and_months_have_short_names(
    lapak: Lapak, shop: Path, verb: str, first: str, last: str, beside: list[str]
) -> None:
    told = lapak("report", verb, "--date", LAST_DAY, "--compare", "--json", "--shop", shop).json
    assert (told["first"], told["last"]) == (first, last)
    assert [row["what"] for row in told["beside"]] == beside
    assert told["turnover"] - told["beside"][0]["turnover"] == told["beside"][0]["turnover_difference"]


def test_a_month_leaves_as_files_and_on_paper(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    names = {"--pdf": "m.pdf", "--xlsx": "m.xlsx", "--csv": "m.csv"}
    options = [word for kind, name in names.items() for word in (kind, tmp_path / "out" / name)]
    saved = lapak("report", "month", "--date", LAST_DAY, *options, "--shop", shop)
    assert saved.out.split() == [str(tmp_path / "out" / name) for name in names.values()]
    sent = lapak("report", "month", "--date", LAST_DAY, "--to", f"file://{tmp_path}/slips", "--shop", shop)
    assert sent.code == 0
    assert list((tmp_path / "slips").glob("*.txt"))


def test_days_that_end_before_they_begin_are_refused(lapak: Lapak, shop: Path) -> None:
    refused = lapak("report", "range", "--from", LAST_DAY, "--to", FIRST, "--json", "--shop", shop)
    assert (refused.code, refused.json["refused"]) == (1, "AbsurdSpan")
