"""`lapak receipt-style`: what receipts show, changed without the window, and never silently against the law."""

from pathlib import Path

from PIL import Image

from tests.ui.command_line.conftest import Lapak


def test_what_is_set_is_shown_and_the_rest_stays(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    Image.new("RGB", (300, 100), "black").save(tmp_path / "logo.png")
    before = lapak("receipt-style", "show", "--json", "--shop", shop).json
    changed = lapak(
        *("receipt-style", "set", "--logo", tmp_path / "logo.png", "--head", "Buka tiap hari", "--head", "IG @lapak"),
        *("--maker", "--no-cashier", "--json", "--shop", shop),
    ).json
    assert changed["head"] == ["Buka tiap hari", "IG @lapak"]
    assert (changed["show_maker"], changed["show_cashier"]) == (True, False)
    assert changed["thanks"] == before["thanks"]
    assert lapak("receipt-style", "show", "--json", "--shop", shop).json == changed
    assert lapak("check", "--json", "--shop", shop).json["ok"] is True
    cleared = lapak("receipt-style", "set", "--no-logo", "--head", "", "--json", "--shop", shop).json
    assert (cleared["logo"], cleared["head"]) == ("", [])
    assert "Buka" not in lapak("receipt-style", "show", "--shop", shop).out


def test_a_forbidden_sentence_is_refused_until_it_is_wanted_anyway(lapak: Lapak, shop: Path) -> None:
    words = ("receipt-style", "set", "--foot", "Barang tidak dapat ditukar", "--shop", shop)
    refused = lapak(*words)
    assert refused.code == 1
    assert "UU 8/1999" in refused.err
    assert "[ForbiddenClause]" in refused.err
    assert lapak("receipt-style", "show", "--json", "--shop", shop).json["foot"] == []
    assert lapak(*words, "--anyway").code == 0
    assert lapak("receipt-style", "show", "--json", "--shop", shop).json["foot"] == ["Barang tidak dapat ditukar"]


def test_a_logo_that_cannot_be_printed_is_refused_by_name(lapak: Lapak, shop: Path, tmp_path: Path) -> None:
    (tmp_path / "x.png").write_bytes(b"x")
    Image.new("RGB", (30, 30), "white").save(tmp_path / "white.png")
    for name, rule in (("x.png", "NotAPicture"), ("white.png", "BlankLogo")):
        refused = lapak("receipt-style", "set", "--logo", tmp_path / name, "--json", "--shop", shop)
        assert (refused.code, refused.json["refused"]) == (1, rule)
    assert lapak("receipt-style", "set", "--logo", tmp_path / "x.png", "--no-logo", "--shop", shop).code == 2


def test_files_and_folders_that_are_not_there_are_no_fault_of_the_disk(
    lapak: Lapak, shop: Path, tmp_path: Path
) -> None:
    for verb in (("receipt-style", "set", "--logo"), ("qris", "set"), ("used", "photo", "BAL-01")):
        refused = lapak(*verb, tmp_path / "none.png", "--shop", shop)
        assert (refused.code, refused.err.count("\n")) == (1, 1)
        assert (
            f"{tmp_path / 'none.png'} tidak bisa dibaca: berkas atau foldernya tidak ada. [FileNotRead]" in refused.err
        )
    (tmp_path / "catatan").write_text("bukan folder")
    for writes in ("backup", "export"):
        refused = lapak(writes, tmp_path / "catatan" / "x", "--shop", shop)
        assert refused.code == 1
        assert "tidak bisa dipakai: berkas atau foldernya tidak ada. [PlaceUnfit]" in refused.err
