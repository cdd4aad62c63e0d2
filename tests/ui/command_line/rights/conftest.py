"""A stall whose owner left it to a helper, on disk, told once and copied for every test."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

import ui.demo
from pos.qris.tlv import crc
from tests.ui.command_line.conftest import Answer, Lapak
from tests.ui.command_line.rights.acts import CASH, CONSIGNED, HEADS, SEALED, WAITED_ON, Story, back, form

OWNER, HELPER = "2580", "4826"
VECTORS = Path(__file__).parents[3] / "pos" / "qris_vectors.json"
DEMO = Path(ui.demo.__file__).parent
NEW_PRODUCT = {"2000000000015": "", "IKM01": "IKM95", "Kemeja batik cap pendek": "Kemeja lurik"}
OTHER = json.loads(VECTORS.read_text("utf-8"))["valid"][0]["payload"].replace("SENEN", "BARAT")[:-4]

Run = Callable[..., Answer]

_OF_WHO_COMES = {"audit", "audit_head", "wrong_pin"}
"""What is written when somebody shows a PIN or is refused."""


@pytest.fixture(autouse=True)
def _cheap(cheap_pins: None) -> None:
    """Nothing here asks how hard scrypt works."""


@pytest.fixture
def run(lapak: Lapak, shop: Path) -> Run:
    """Calls a verb as the owner, answered as JSON."""
    return lambda *words, **more: lapak(*words, "--json", "--shop", shop, "--pin", OWNER, **more)


@pytest.fixture
def helped(lapak: Lapak, shop: Path) -> Run:
    """Calls a verb as the helper."""
    return lambda *words, **more: lapak(*words, "--json", "--shop", shop, "--me", "budi", "--pin", HELPER, **more)


@dataclass
class Left:
    """What the owner left behind, once it was left, and the folder where the stall stood meanwhile."""

    folder: Path
    story: Story | None = None


@pytest.fixture(scope="session")
def left(tmp_path_factory: pytest.TempPathFactory) -> Left:
    return Left(tmp_path_factory.mktemp("ditinggal"))


@pytest.fixture
def told(lapak: Lapak, run: Run, shop: Path, left: Left, tmp_path: Path) -> Story:
    """Something of everything that can be done later; told once, copied for every test."""
    whole = left.folder / "demo.lapak"
    if left.story is None:
        left.story = _tell(lapak, run, shop, left.folder)
        shutil.copy(shop, whole)
    shutil.copy(whole, shop)
    return left.story._replace(folder=tmp_path, stood=left.folder)


def _tell(lapak: Lapak, run: Run, shop: Path, folder: Path) -> Story:
    def ok(*words: object, **more: Any) -> Any:
        answer = run(*words, **more)
        assert answer.code == 0, answer.err
        return answer.json

    def number(**more: Any) -> str:
        return str(ok("sell", "-", stdin=form(**more))["number"])

    assert lapak("backup", folder / "salinan.lapak", "--shop", shop).code == 0
    Image.new("RGB", (40, 40), "red").save(folder / "foto.png")
    for name, table, renamed in (("bal", "bales", {"BAL-01": "BAL-95"}), ("produk", "products", NEW_PRODUCT)):
        head, first, *_rest = (DEMO / f"{table}.csv").read_text("utf-8").splitlines()
        for before, after in renamed.items():
            first = first.replace(before, after)
        (folder / f"{name}.csv").write_text(f"{head}\n{first}\n", encoding="utf-8")
    lapak("people", "on", "Bu Tini", "--new", OWNER, "--shop", shop)
    for name, pin in (("Budi", HELPER), ("Sari", "7391")):
        ok("people", "add", name)
        ok("people", "pin", name, "--new", pin)
    ok("printer", "add", f"file://{folder}/kertas?drawer=2", "--role", "receipt")
    ok("printer", "add", f"file://{folder}/kedua")
    ok("used", "reprice", "--pile", HEADS, "--price", "50rb", "--floor", "35rb")
    ok("used", "tag", HEADS, "TAG-0", "Jaket tua", "--price", "200rb")
    bought = ("--bought", "2026-03-01")
    ok("used", "add", SEALED, "--category", "Kaos", "--pieces", "10", "--price", "500rb", *bought)
    ok("used", "add", "BAL-89", "--category", "Kaos", "--pieces", "10", "--price", "500rb", *bought)
    ok("used", "open", "BAL-89", "--kepala", "10x50rb")
    ok("customers", "add", WAITED_ON, "--limit", "500rb")
    number(customer=WAITED_ON, payments=[{"method": "kasbon", "amount": "50rb"}])
    free = {"free": "Topi", "family": "used", "price": 15_000, "quantity": 1}
    product = next(each for each in ok("products", "list")["products"] if each["maker"] == CONSIGNED)
    titip = str(ok("products", "show", product["code"])["variants"][0]["code"])
    came = ok("receive", "add", CONSIGNED, f"{titip}=3x30rb")
    plan = ok("used", "reprice", "--pile", HEADS, "--price", "40rb", "--from", "besok")["plan"]
    return Story(
        plain=number(),
        free=str(ok("sell", "-", stdin={"lines": [free], "payments": CASH})["number"]),
        waiting=number(payments=[{"method": "qris", "amount": 50_000, "confirmed": False}]),
        settled=str(ok("settle", "up", CONSIGNED)["number"]),
        delivery=str(came["number"]),
        plan=int(plan["number"]),
        folder=folder,
        stood=folder,
        sticker=f"{OTHER}{crc(OTHER):04X}",
        titip=titip,
        returned=str(ok("return", "-", stdin=back(number(), line=1))["number"]),
    )


_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"


def everything_in(shop: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of the shop but for who came and what was refused."""
    connection = sqlite3.connect(shop)
    tables = [name for (name,) in connection.execute(_TABLES)]
    kept = {table: connection.execute(f'SELECT * FROM "{table}"').fetchall() for table in tables}  # noqa: S608 names of ours
    connection.close()
    return {table: rows for table, rows in kept.items() if table not in _OF_WHO_COMES}
