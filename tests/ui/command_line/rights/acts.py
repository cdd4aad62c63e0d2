"""By right, everything that the command line does or shows with it, as a caller would say it."""

from pathlib import Path
from typing import Any, NamedTuple

from pos.people.rights import Right

HEADS, SEALED = "BAL-01/kepala", "BAL-90"
MAKER, CONSIGNED, WAITED_ON = "Konveksi Anak Contoh A", "Perajin Kulit Contoh A", "Bu Siti"
VARIANT = "2000000000015"
CASH = [{"method": "cash", "amount": "100rb"}]


class Story(NamedTuple):
    """What the owner left behind: receipts by what is special about them, papers, where files go, where some lie."""

    plain: str
    free: str
    waiting: str
    settled: str
    delivery: str
    plan: int
    folder: Path
    stood: Path
    sticker: str
    titip: str
    returned: str


class Act(NamedTuple):
    """The words of a call, and what is on stdin."""

    words: tuple[object, ...]
    stdin: Any = b""


def act(*words: object, stdin: Any = b"") -> Act:
    return Act(words, stdin)


def form(**more: Any) -> dict[str, Any]:
    line = {key: more.pop(key) for key in ("agreed", "below_floor") if key in more}
    return {"lines": [{"pile": HEADS, "quantity": 1, **line}], "payments": CASH, **more}


def back(number: str, **piece: Any) -> dict[str, Any]:
    return {**({"receipt": number} if number else {}), "returned": [{"pieces": 1, **piece}]}


def acts_of(right: Right, told: Story) -> list[Act]:
    """Each of them is let by `right`; a right without an entry here is a KeyError."""
    each = _at_the_till(told) | _in_the_stockroom(told) | _over_the_books(told) | _of_the_owner(told)
    return each[right]


def _at_the_till(told: Story) -> dict[Right, list[Act]]:
    """What is done with a buyer before one."""
    return {
        Right.SELL: [
            act("sell", "-", stdin=form()),
            act("shift", "status"),
            act("shift", "slip"),
            act("slip", told.returned),
            act("receipts"),
            act("receipt", told.plain),
            act("products", "show", "IKM01"),
            act("reorder"),
            act("customers", "list"),
            act("customers", "show", WAITED_ON),
            act("customers", "repaid"),
            act("customers", "statement", WAITED_ON),
            act("customers", "add", "Pak Umar"),
            act("customers", "change", WAITED_ON, "--note", "ruko"),
            act("customers", "pay", WAITED_ON, "10rb"),
            act("qris", "waiting"),
            act("qris", "confirm", told.waiting),
            act("receipt", told.plain, "--to", f"file://{told.folder}/printer"),
            act("shift", "close", "--counted", "500rb"),
        ],
        Right.BARGAIN: [
            act("sell", "-", stdin=form(agreed="45rb")),
            act("sell", "-", stdin=form(agreed_total="45rb")),
        ],
        Right.BELOW_FLOOR: [act("sell", "-", stdin=form(agreed="30rb", below_floor=True))],
        Right.DISCOUNT: [
            act("sell", "-", stdin=form(discount="5rb", discount_reason="langganan")),
            act("sell", "-", stdin=form(discount_percent=10, discount_reason="langganan")),
        ],
        Right.VOID: [act("void", told.plain, "--reason", "salah")],
        Right.RETURN: [act("return", "-", stdin=back(told.plain, line=1))],
        Right.RETURN_WITHOUT_RECEIPT: [act("return", "-", stdin=back("", pile=HEADS, worth="20rb"))],
        Right.OPEN_DRAWER: [act("printer", "drawer"), act("shift", "cash", "Makan", "15rb")],
    }


def _in_the_stockroom(told: Story) -> dict[Right, list[Act]]:
    """What is done to goods and their prices."""
    bought = ("--bought", "2026-03-01")
    return {
        Right.COUNT: [
            act("used", "sheet"),
            act("used", "unassigned"),
            act("used", "count", f"{HEADS}=5", "--reason", "hilang"),
            act("used", "write-off", HEADS, "1", "--as", "lost", "--reason", "hilang"),
            act("used", "assign", told.free, "1", HEADS),
        ],
        Right.REPRICE: [
            act("used", "plans"),
            act("used", "reprice", "--pile", HEADS, "--price", "45rb"),
            act("used", "cancel", told.plan),
            act("offers", "add", "--each", "20rb", "--all"),
            act("offers", "end", "1"),
            act("customers", "add", "Pak Grosir", "--wholesale"),
            act("customers", "change", WAITED_ON, "--wholesale"),
            act("products", "price", VARIANT, "--price", "99rb"),
        ],
        Right.RECEIVE: [
            act("makers", "add", "Konveksi Baru"),
            act("makers", "change", MAKER, "--note", "lantai 2"),
            act("makers", "terms", MAKER, "--lead-days", "9"),
            act("receive", "add", "Perajin Batik Contoh A", f"{VARIANT}=2x50rb"),
            act("receive", "correct", told.delivery, f"{told.titip}=1"),
            act("settle", "send-back", CONSIGNED, f"{told.titip}=1"),
            act("products", "add", "IKM90", "Kaos baru", "--maker", MAKER, "--price", "50rb", "--category", "Kaos"),
            act("products", "change", "IKM01", "--material", "Rayon"),
            act("products", "codes", VARIANT, "--new"),
            act("products", "watch", VARIANT, "3"),
            act("products", "retire", "IKM02"),
            act("makers", "retire", "Konveksi Jaket Contoh A"),
            act("used", "open", SEALED, "--kepala", "10x50rb"),
            act("used", "tag", HEADS, "TAG-1", "Jaket dari pameran", "--price", "200rb"),
            act("used", "add", "BAL-91", "--category", "Kaos", "--pieces", "50", "--price", "1jt", *bought),
            act("import", "bales", told.stood / "bal.csv"),
            act("import", "products", told.stood / "produk.csv"),
            act("used", "photo", "TAG-0", told.stood / "foto.png"),
            act("products", "picture", "IKM01", told.stood / "foto.png"),
            act("used", "seal"),
        ],
    }


def _over_the_books(told: Story) -> dict[Right, list[Act]]:
    """What is seen of costs and of days, and what makers are paid."""
    file = told.folder / "keluar"
    return {
        Right.SEE_COST: [
            act("stock"),
            act("used", "left"),
            act("used", "accounts"),
            act("used", "book"),
            act("used", "nota", "BAL-89"),
            act("makers", "list"),
            act("makers", "show", MAKER),
            act("makers", "terms", MAKER),
            act("receive", "list"),
            act("receive", "show", told.delivery),
            act("products", "history", VARIANT),
            act("export", told.folder / "semua"),
            act("report", "day"),
            act("report", "week"),
            act("report", "month"),
            act("report", "range", "--from", "2026-03-01"),
            act("report", "used-vs-local"),
        ],
        Right.SETTLE: [
            act("settle", "owed"),
            act("settle", "due", "Perajin Tenun Contoh B"),
            act("settle", "list", CONSIGNED),
            act("settle", "statement", CONSIGNED),
            act("settle", "show", told.settled),
            act("settle", "up", "Perajin Tenun Contoh A"),
            act("settle", "pay", MAKER, "10rb"),
        ],
        Right.REPORTS: [
            act("report", "local-sales"),
            act("used", "letter"),
            act("used", "forecast"),
            act("report", "day", "--pdf", f"{file}.pdf"),
            act("report", "week", "--xlsx", f"{file}.xlsx"),
            act("report", "month", "--csv", f"{file}.csv"),
            act("report", "range", "--from", "2026-03-01"),
            act("report", "used-vs-local"),
            act("export", told.folder / "lagi"),
        ],
    }


def _of_the_owner(told: Story) -> dict[Right, list[Act]]:
    """What changes the stall itself."""
    return {
        Right.SETTINGS: [
            act("printer", "add", f"file://{told.folder}/lain"),
            act("printer", "role", "label", f"file://{told.stood}/kedua"),
            act("printer", "remove", f"file://{told.stood}/kedua"),
            act("receipt-style", "set", "--thanks", "Terima kasih"),
            act("customers", "change", WAITED_ON, "--limit", "900rb"),
            act("backup", told.folder / "dibawa"),
        ],
        Right.QRIS_CODE: [act("qris", "set", told.sticker)],
        Right.RESTORE: [act("restore", told.stood / "salinan.lapak")],
        Right.PEOPLE: [
            act("people", "list"),
            act("audit"),
            act("people", "add", "Ujang"),
            act("people", "change", "Sari", "--name", "Sari Senen"),
            act("people", "rights", "Budi", "--bargain", "1jt"),
            act("people", "pin", "Bu Tini", "--new", "1928"),
            act("people", "leave", "Sari"),
            act("people", "off"),
        ],
    }


def free_acts(told: Story) -> list[Act]:
    """What everybody may call, each once."""
    return [
        act("demo", "--days", "1", "--no-window"),
        act("check"),
        act("labels", VARIANT),
        act("receipt-style", "show"),
        act("used", "verify", "1", "AAAA-AAAA"),
        act("qris", "show"),
        act("offers", "list"),
        act("products", "list"),
        act("products", "find", "batik"),
        act("printer", "test", f"file://{told.folder}/printer"),
        act("printer", "list"),
        act("printer", "find"),
        act("printer", "queue"),
    ]


BESIDES: dict[Right, tuple[Right, ...]] = {
    Right.BARGAIN: (Right.SELL,),
    Right.BELOW_FLOOR: (Right.SELL,),
    Right.DISCOUNT: (Right.SELL,),
    Right.RETURN_WITHOUT_RECEIPT: (Right.RETURN,),
    Right.SEE_COST: (Right.REPORTS,),
    Right.RECEIVE: (Right.SEE_COST,),
    Right.REPRICE: (Right.SELL,),
    Right.SETTINGS: (Right.SELL,),
    Right.REPORTS: (Right.SEE_COST,),
}
"""What else is needed for some of it."""
