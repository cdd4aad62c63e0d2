"""What everybody may look at tells nothing of costs to who may not see them, and a blind drawer nothing of its sum."""

from dataclasses import replace
from pathlib import Path

import pytest

from pos.people.rights import Right
from tests.ui.command_line.conftest import Lapak
from tests.ui.command_line.rights.acts import MAKER, VARIANT
from tests.ui.command_line.rights.conftest import OWNER, Run
from tests.ui.command_line.rights.test_each_right import keys_of, let, refusals
from ui.bootstrap import bootstrap

pytestmark = pytest.mark.usefixtures("told")

COSTS = {"cost", "setor", "share", "pays_within"}


def test_costs_are_left_out_without_a_word_for_who_may_not_see_them(run: Run, helped: Run) -> None:
    words = ("products", "show", "IKM01")
    let(run, Right.SELL)
    assert keys_of(run(*words).json) & COSTS
    answer = helped(*words)
    assert answer.code == 0
    assert not keys_of(answer.json) & COSTS
    assert refusals(run) == 0
    assert keys_of(helped(*words, "--owner-pin", OWNER).json) & COSTS
    assert [entry["right"] for entry in run("audit", "--kind", "lent").json["entries"]] == ["see-cost"]


def test_who_changes_a_price_or_a_maker_leaves_the_cost_as_it_was_and_does_not_read_it(run: Run, helped: Run) -> None:
    let(run, Right.REPRICE, Right.RECEIVE)
    before = run("products", "show", VARIANT).json["variants"][0]
    assert helped("products", "price", VARIANT, "--price", "99rb").code == 0
    after = run("products", "show", VARIANT).json["variants"][0]
    assert (after["price"], after["cost"]) == (99_000, before["cost"])
    for answer in (
        helped("products", "change", "IKM01", "--material", "Rayon"),
        helped("makers", "change", MAKER, "--note", "lantai 2"),
    ):
        assert answer.code == 0
        assert not keys_of(answer.json) & COSTS


def test_a_copy_in_its_usual_place_is_made_for_anybody(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    assert lapak("backup", "--shop", shop).code == 0
    answer = lapak("backup", tmp_path / "dibawa", "--json", "--shop", shop)
    assert (answer.json["refused"], answer.json["right"]) == ("NotAllowed", "settings")
    assert not (tmp_path / "dibawa").exists()


def test_what_should_be_in_a_blind_drawer_is_told_to_who_sees_reports(run: Run, helped: Run, shop: Path) -> None:
    owned = bootstrap(shop)
    assert owned.settings is not None
    owned.gate.enter("Bu Tini", OWNER)
    owned.save_settings(replace(owned.settings, counts_blindly=True))
    owned.close()
    let(run, Right.SELL, Right.OPEN_DRAWER)
    assert helped("shift", "status").json["right"] == "reports"
    assert "expected" not in helped("shift", "cash", "Makan", "15rb").json
    let(run, Right.SELL, Right.OPEN_DRAWER, Right.REPORTS)
    assert helped("shift", "status").json["expected"]
    assert helped("shift", "cash", "Makan", "15rb").json["expected"]
