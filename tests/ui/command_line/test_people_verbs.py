"""`lapak people` and `lapak audit`, and each right asked for by the command line."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pos.people.rights import TO_GIVE, Right
from pos.qris.tlv import crc
from tests.ui.command_line.conftest import Answer, Lapak

OWNER, HELPER = "2580", "4826"
HEADS = "BAL-01/kepala"
CASH = [{"method": "cash", "amount": "100rb"}]

VECTORS = Path(__file__).parents[2] / "pos" / "qris_vectors.json"
OTHER = json.loads(VECTORS.read_text("utf-8"))["valid"][0]["payload"].replace("SENEN", "BARAT")[:-4]
STICKER = f"{OTHER}{crc(OTHER):04X}"
"""The code of another stall."""

Run = Callable[..., Answer]


@pytest.fixture
def run(lapak: Lapak, shop: Path) -> Run:
    """Calls a verb, answered as JSON; `pin` is the owner's unless another one is said."""

    def run(*words: object, pin: str = OWNER, **more: Any) -> Answer:
        return lapak(*words, "--json", "--shop", shop, *(("--pin", pin) if pin else ()), **more)

    return run


@pytest.fixture
def helped(run: Run, cheap_pins: None) -> Run:  # noqa: ARG001 these PINs are tried again and again
    """Calls a verb as a helper; the stall works with PINs."""
    assert run("people", "on", "Bu Tini", "--new", OWNER, pin="").json["recovery"]
    assert run("people", "add", "Budi").code == 0
    assert run("people", "pin", "Budi", "--new", HELPER).code == 0
    return lambda *words, **more: run(*words, "--me", "budi", pin=HELPER, **more)


@pytest.fixture
def number(run: Run, helped: Run) -> str:
    """A receipt of today; its goods have a lowest price."""
    assert helped("people", "list").code == 1
    assert run("used", "reprice", "--pile", HEADS, "--price", "50rb", "--floor", "35rb").code == 0
    return str(run("sell", "-", stdin=form()).json["number"])


def form(**more: Any) -> dict[str, Any]:
    line = {key: more.pop(key) for key in ("agreed", "below_floor") if key in more}
    return {"lines": [{"pile": HEADS, "quantity": 1, **line}], "payments": CASH, **more}


def back(number: str, **line: Any) -> dict[str, Any]:
    return {**({"receipt": number} if number else {}), "returned": [{"pieces": 1, **line}]}


def words_for(right: Right, number: str, shop: Path) -> tuple[tuple[object, ...], Any]:
    """What a caller says that needs the right, and what is on stdin."""
    told: dict[Right, tuple[tuple[object, ...], Any]] = {
        Right.SELL: (("sell", "-"), form()),
        Right.BARGAIN: (("sell", "-"), form(agreed="45rb")),
        Right.BELOW_FLOOR: (("sell", "-"), form(agreed="30rb", below_floor=True)),
        Right.DISCOUNT: (("sell", "-"), form(discount="5rb", discount_reason="langganan")),
        Right.VOID: (("void", number, "--reason", "salah"), b""),
        Right.RETURN: (("return", "-"), back(number, line=1)),
        Right.RETURN_WITHOUT_RECEIPT: (("return", "-"), back("", pile=HEADS, worth="20rb")),
        Right.OPEN_DRAWER: (("printer", "drawer"), b""),
        Right.SEE_COST: (("stock",), b""),
        Right.COUNT: (("used", "write-off", HEADS, "1", "--as", "lost", "--reason", "hilang"), b""),
        Right.REPRICE: (("used", "reprice", "--pile", HEADS, "--price", "45rb"), b""),
        Right.RECEIVE: (("makers", "add", "Konveksi Baru"), b""),
        Right.SETTLE: (("settle", "owed"), b""),
        Right.REPORTS: (("report", "day"), b""),
        Right.SETTINGS: (("printer", "add", "file:///tmp/kertas"), b""),
        Right.RESTORE: (("restore", shop.with_name("copy.lapak")), b""),
        Right.QRIS_CODE: (("qris", "set", STICKER), b""),
        Right.PEOPLE: (("people", "add", "Ujang"), b""),
    }
    return told[right]


def log(run: Run, *words: object) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = run("audit", *words).json["entries"]
    return entries


@pytest.mark.parametrize("right", Right)
def test_what_needs_a_right_is_refused_without_it_and_the_refusal_is_in_the_log(
    run: Run, helped: Run, number: str, shop: Path, right: Right
) -> None:
    drawer = ("printer", "add", "file:///tmp/kertas?drawer=2", "--role", "receipt")
    assert right is not Right.OPEN_DRAWER or run(*drawer).code == 0
    given = [word for each in TO_GIVE if each is not right for word in ("--give", each.value)]
    assert run("people", "rights", "Budi", *given, "--take", "sell" if right is Right.SELL else right.value).code == (
        0 if right in TO_GIVE else 2
    )
    words, stdin = words_for(right, number, shop)
    answer = helped(*words, stdin=stdin)
    assert (answer.code, answer.json["refused"], answer.json["right"]) == (1, "NotAllowed", right.value)
    (entry, *_) = log(run, "--kind", "refused", "--who", "budi")
    assert (entry["person"], entry["right"]) == ("Budi", right.value)


@pytest.mark.parametrize("right", Right)
def test_an_owners_pin_beside_the_helpers_lends_this_one_call(
    helped: Run, number: str, shop: Path, right: Right
) -> None:
    words, stdin = words_for(right, number, shop)
    answer = helped(*words, "--owner-pin", OWNER, stdin=stdin)
    refused = answer.json.get("refused") if answer.code else None
    assert (refused == "NotAllowed") is (right not in TO_GIVE)


def test_without_a_pin_nothing_is_done_and_with_a_wrong_one_neither(run: Run, number: str) -> None:
    assert run("void", number, "--reason", "x", pin="").json["refused"] == "NotAllowed"
    assert run("void", number, "--reason", "x", pin="1928").json["refused"] == "WrongPin"
    assert run("void", number, "--reason", "x", "--me", "Siapa").json["refused"] == "UnknownPerson"


def test_pins_are_read_from_the_environment(run: Run, number: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAPAK_PIN", OWNER)
    assert run("void", number, "--reason", "x", pin="").code == 0


def test_who_works_here_is_listed_changed_and_kept(run: Run, helped: Run) -> None:
    rights = run("people", "rights", "budi", "--give", "void", "--take", "return", "--bargain", "5rb").json
    assert (rights["rights"], rights["bargain"]) == (["sell", "bargain", "void"], 5_000)
    assert run("people", "change", "Budi", "--name", "Budi Senen").json["name"] == "Budi Senen"
    assert run("people", "leave", "budi senen").json["left"]
    assert [each["name"] for each in run("people", "list").json["people"]] == ["Bu Tini"]
    assert [each["name"] for each in run("people", "list", "--left").json["people"]] == ["Bu Tini", "Budi Senen"]
    assert helped("stock").json["refused"] == "UnknownPerson"
    assert run("people", "leave", "Budi Senen", "--back").json["pin"] is False


def test_the_recovery_code_gives_the_owner_a_new_pin(run: Run) -> None:
    code = run("people", "on", "Bu Tini", "--new", OWNER, pin="").json["recovery"]
    assert run("people", "recover", "Bu Tini", "--code", "X", "--new", "1928", pin="").json["refused"] == "WrongPin"
    assert run("people", "recover", "Bu Tini", "--code", code, "--new", "-", pin="", stdin=b"1928\n").code == 0
    assert run("people", "off", pin="1928").json == {"pins": False}
    assert run("stock", pin="").code == 0


def test_the_log_is_proved_exported_and_filtered(run: Run, number: str, tmp_path: Path) -> None:
    run("void", number, "--reason", "salah")
    (voided,) = log(run, "--kind", "void")
    assert (voided["person"], voided["subject"], voided["details"]["reason"]) == ("Bu Tini", number, "salah")
    assert log(run, "--to", "2020-01-01") == []
    saved = run("audit", "--kind", "void", "--csv", tmp_path / "catatan.csv").json["csv"]
    assert Path(saved).read_text("utf-8-sig").splitlines()[1].split(",")[3:5] == ["void", "Bu Tini"]
    assert run("export", tmp_path / "out").json["counts"]["audit"] == log(run)[0]["number"] - 1
    assert "secret" not in {path.stem for path in (tmp_path / "out").iterdir()}
    assert run("check").code == 0


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE audit SET person = 'Budi' WHERE key = 3",
        "DELETE FROM audit WHERE key = 3",
        "DELETE FROM audit WHERE key = (SELECT max(key) FROM audit)",
    ],
)
def test_whoever_writes_into_the_log_with_another_program_is_found_out(run: Run, shop: Path, harm: str) -> None:
    assert run("check", pin="").code == 0
    connection = sqlite3.connect(shop)
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit'")
    for name, _sql in (found := triggers.fetchall()):
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute(harm)
    for _name, sql in found:
        connection.execute(sql)
    connection.commit()
    connection.close()
    answer = run("check", pin="")
    assert [proof["name"] for proof in answer.json["proofs"] if not proof["ok"]] == ["audit"]
