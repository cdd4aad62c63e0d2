"""The book by `lapak used`: read in pages, held against a code on paper, and told by its letter."""

from pathlib import Path

from tests.ui.command_line.conftest import LAST_DAY, Lapak
from tests.ui.command_line.used.conftest import refused


def test_the_book_is_read_in_pages_and_by_what_was_asked(lapak: Lapak, used: Lapak, shop: Path) -> None:
    whole = used("book", "--limit", 10_000).json
    assert [entry["entry"] for entry in whole] == list(range(len(whole), 0, -1))
    first = used("book", "--limit", 5).json
    second = used("book", "--limit", 5, "--before", first[-1]["entry"]).json
    assert first + second == whole[:10]
    for words, key, value in (
        (("--pile", "BAL-01/kepala"), "pile", "BAL-01/kepala"),
        (("--bale", "BAL-01"), "bale", "BAL-01"),
        (("--kind", "opening"), "kind", "opening"),
        (("--from", LAST_DAY, "--to", LAST_DAY), "day", LAST_DAY),
    ):
        expected = [entry for entry in whole if entry[key] == value]
        assert used("book", "--limit", 10_000, *words).json == expected != []
    assert refused(used("book", "--pile", "BAL-99/kepala")) == (1, "NotAPile")
    assert refused(used("book", "--bale", "BAL-99")) == (1, "UnknownBale")
    assert refused(used("book", "--before", len(whole) + 1)) == (1, "NoSuchEntry")
    assert whole[0]["code"] in lapak("used", "book", "--shop", shop).out


def test_a_code_on_paper_is_held_against_the_book(lapak: Lapak, used: Lapak, shop: Path) -> None:
    letter = used("letter").json
    number, code = letter["book"]["entries"], letter["book"]["code"]
    used("write-off", "BAL-01/kepala", 1, "--as", "lost")
    assert used("verify", number, code.lower().replace("-", "")).json["matches"] is True
    assert used("verify", number, letter["qr"].split()[-1]).json["matches"] is True
    differs = used("verify", number, "AAAA-AAAA")
    assert refused(differs) == (1, "CodeDiffers")
    assert differs.json["code"] == code
    assert refused(used("verify", number + 1, code)) == (1, "CodeDiffers")
    assert refused(used("verify", number + 9, code)) == (1, "NoSuchEntry")
    assert "lapak check" in lapak("used", "verify", number, code, "--shop", shop).out


def test_the_letter_leaves_on_the_screen_as_files_and_on_paper(
    lapak: Lapak, used: Lapak, shop: Path, tmp_path: Path
) -> None:
    paper = tmp_path / "paper"
    words = ("letter", "--pdf", tmp_path / "surat.pdf", "--png", tmp_path / "surat.png", "--to", paper.as_uri())
    letter = used(*words).json
    total = letter["total"]
    fell = total["sold"] + total["rejected"] + total["given"] + total["lost"]
    assert letter["left"] == total["left"] == total["opening"] + total["resorted"] + total["corrected"] - fell
    assert f"SISA {letter['left']} CATATAN {letter['book']['entries']} {letter['book']['code']} " in letter["qr"]
    assert (tmp_path / "surat.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "surat.png").read_bytes().startswith(b"\x89PNG")
    assert len(list(paper.glob("surat-sisa-stok-*.txt"))) == 1
    told = lapak("used", "letter", "--columns", "48", "--shop", shop).out
    assert "Catatan internal pedagang, bukan izin." in told
    assert letter["book"]["code"].replace("-", "") in told.replace(" ", "").replace("-", "")
