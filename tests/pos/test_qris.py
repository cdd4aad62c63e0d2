"""QRIS codes: taken apart, checked, and given an amount. Every code here is invented."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.qris.merchant import HIGHEST_AMOUNT, MerchantCode, QrisAmount
from pos.qris.tlv import BadCode, Field, Flaw, crc, fields_of, joined, with_check

VECTORS = json.loads((Path(__file__).parent / "qris_vectors.json").read_text("utf-8"))
STATIC = VECTORS["valid"][0]["payload"]


def changed(**fields: str | None) -> str:
    """The invented code with fields changed by id (`f54="35000"`), new ones before 58, None taken out."""
    new = {name.removeprefix("f"): value for name, value in fields.items()}
    kept = []
    for field in fields_of(STATIC):
        if field.id == "58":
            known = {one.id for one in fields_of(STATIC)}
            kept += [Field(name, value) for name, value in new.items() if value is not None and name not in known]
        value = new.get(field.id, field.value)
        if field.id != "63" and value is not None:
            kept.append(Field(field.id, value))
    return with_check(kept)


def flaw_of(text: str) -> tuple[Flaw, str]:
    with pytest.raises(BadCode) as bad:
        MerchantCode.read_own(text)
    return bad.value.flaw, bad.value.id


def test_the_check_sum_is_the_one_of_the_standard() -> None:
    assert f"{crc(VECTORS['crc_check']['input']):04X}" == VECTORS["crc_check"]["expect"]


@pytest.mark.parametrize("vector", VECTORS["static_to_dynamic"], ids=lambda vector: str(vector["amount"]))
def test_a_sticker_becomes_the_code_of_one_sale(vector: dict[str, object]) -> None:
    assert MerchantCode.read_own(STATIC).with_amount(int(str(vector["amount"]))) == vector["expect"]


@pytest.mark.parametrize("vector", VECTORS["invalid_or_refuse"], ids=lambda vector: str(vector["id"]))
def test_what_is_broken_or_somebody_elses_payment_is_never_kept(vector: dict[str, str]) -> None:
    with pytest.raises(BadCode):
        MerchantCode.read_own(vector["payload"])


def test_a_code_says_who_gets_the_money() -> None:
    code = MerchantCode.read_own(f"  {STATIC}\n")
    assert (code.merchant, code.city, code.nmid) == ("CONTOH LAPAK SENEN", "JAKARTA PUSAT", "ID0000000000001")
    assert code.is_static
    assert code.amount is None
    assert MerchantCode.read(code.with_amount(35_000)).amount == 35_000


def test_the_merchants_id_may_stand_with_the_bank_alone() -> None:
    bank = joined((Field("00", "ID.CO.CONTOH.WWW"), Field("02", "ID1234567890123")))
    assert MerchantCode.read(changed(f26=bank, f51=None)).nmid == "ID1234567890123"
    assert MerchantCode.read(changed(f51=None)).nmid == ""


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("", (Flaw.EMPTY, "")),
        ("https://contoh.id/bayar", (Flaw.NOT_FIELDS, "")),
        ("0002", (Flaw.NOT_FIELDS, "00")),
        ("0" * 513, (Flaw.TOO_LONG, "")),
        (STATIC + "0000", (Flaw.NOT_FIELDS, "00")),
        (with_check((*fields_of(STATIC)[:-1], Field("60", "BOGOR"))), (Flaw.TWICE, "60")),
        (with_check((fields_of(STATIC)[1], fields_of(STATIC)[0], *fields_of(STATIC)[2:-1])), (Flaw.ORDER, "00")),
        (STATIC + "6103ABC", (Flaw.TWICE, "61")),
        (STATIC + "6503ABC", (Flaw.ORDER, "63")),
        (changed(f00="02"), (Flaw.FORMAT, "00")),
        (changed(f01="13"), (Flaw.FORMAT, "01")),
        (changed(f52="59A1"), (Flaw.FORMAT, "52")),
        (changed(f53="840"), (Flaw.CURRENCY, "53")),
        (changed(f58="SG"), (Flaw.COUNTRY, "58")),
        (changed(f58=None), (Flaw.MISSING, "58")),
        (changed(f59=None), (Flaw.MISSING, "59")),
        (changed(f60=None), (Flaw.MISSING, "60")),
        (changed(f59="N" * 26), (Flaw.FORMAT, "59")),
        (changed(f26=None, f51=None), (Flaw.NO_MERCHANT, "51")),
        (changed(f26="0016ID.CO.CONTOH"), (Flaw.NOT_FIELDS, "26")),
        (changed(f62="0703A010703A02"), (Flaw.TWICE, "62")),
        (changed(f64="0002I"), (Flaw.NOT_FIELDS, "64")),
        (changed(f26="0303UMI"), (Flaw.FORMAT, "26")),
        (changed(f54="35.000,00"), (Flaw.AMOUNT, "54")),
        (changed(f54="35000.50"), (Flaw.AMOUNT, "54")),
        (changed(f54="0"), (Flaw.AMOUNT, "54")),
        (changed(f54="35000"), (Flaw.NOT_STATIC, "01")),
        (changed(f01="12"), (Flaw.NOT_STATIC, "01")),
        (changed(f55="02", f56="1000"), (Flaw.SURCHARGE, "55")),
        (changed(f55="03", f57="5.00"), (Flaw.SURCHARGE, "55")),
    ],
)
def test_what_is_wrong_with_a_code_is_named(text: str, flaw: tuple[Flaw, str]) -> None:
    assert flaw_of(text) == flaw


def test_lengths_count_letters_and_the_check_sum_counts_bytes() -> None:
    named = MerchantCode.read_own(changed(f59="LAPAK BÉ ☕ 🧥"))
    assert named.merchant == "LAPAK BÉ ☕ 🧥"
    assert MerchantCode.read(named.with_amount(5_000)).merchant == "LAPAK BÉ ☕ 🧥"


def test_digits_of_other_scripts_are_no_lengths() -> None:
    assert flaw_of(STATIC.replace("0002", "00\uff10\uff12", 1)) == (Flaw.NOT_FIELDS, "00")


def test_every_field_but_the_amount_stays_where_and_what_it_was() -> None:
    tricky = changed(f59="TOKO 5303360 6304", f55="01", f62="0108NOTA5404", f64="0002ID0104TOKO")
    before, after = fields_of(tricky), fields_of(MerchantCode.read_own(tricky).with_amount(35_000))
    others = [field for field in after if field.id not in {"01", "54", "63"}]
    assert others == [field for field in before if field.id not in {"01", "63"}]
    ids = [field.id for field in after]
    assert ids[ids.index("53") + 1] == "54"
    assert ids[1] == "01"


def test_a_code_without_its_kind_gets_it_behind_the_first_field() -> None:
    unmarked = with_check(field for field in fields_of(STATIC) if field.id not in {"01", "63"})
    code = MerchantCode.read_own(unmarked)
    assert code.is_static
    assert code.with_amount(35_000) == VECTORS["static_to_dynamic"][1]["expect"]


def test_an_old_amount_makes_room_for_the_new_one() -> None:
    code = MerchantCode.read(VECTORS["static_to_dynamic"][0]["expect"])
    assert code.with_amount(35_000) == VECTORS["static_to_dynamic"][1]["expect"]


@pytest.mark.parametrize("amount", [0, -1, HIGHEST_AMOUNT + 1])
def test_no_payment_is_nothing_or_more_than_ten_million(amount: int) -> None:
    with pytest.raises(QrisAmount) as refused:
        MerchantCode.read_own(STATIC).with_amount(amount)
    assert (refused.value.amount, refused.value.most) == (amount, 10_000_000)


@given(st.integers(1, HIGHEST_AMOUNT))
def test_every_amount_comes_back_out_of_its_code(amount: int) -> None:
    code = MerchantCode.read(MerchantCode.read_own(STATIC).with_amount(amount))
    assert (code.amount, code.is_static, code.merchant) == (amount, False, "CONTOH LAPAK SENEN")


@given(st.text(max_size=700))
def test_no_text_makes_the_reader_stumble(text: str) -> None:
    with pytest.raises(BadCode):
        MerchantCode.read(text)


@given(st.integers(0, len(STATIC) - 1), st.characters(min_codepoint=33, max_codepoint=126))
def test_one_wrong_letter_is_always_noticed(place: int, letter: str) -> None:
    wrong = STATIC[:place] + letter + STATIC[place + 1 :]
    same_check = place >= len(STATIC) - 4 and wrong.upper() == STATIC  # hex digits in small letters are the same number
    if wrong == STATIC or same_check:
        assert MerchantCode.read(wrong).merchant == "CONTOH LAPAK SENEN"
    else:
        with pytest.raises(BadCode):
            MerchantCode.read(wrong)
