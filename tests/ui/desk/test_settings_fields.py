from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.goods.product import Terms
from pos.goods.tiers import RESERVED
from pos.printers import Printer, PrinterProfile, Raster
from pos.reports.tax import MOST_BASIS_POINTS, TaxRate
from pos.selling.fees import FeeRate
from pos.selling.payment import Method, OwnMethod
from pos.settings import ROUNDINGS, Language, ReceiptStyle, Settings, Stall, Theme
from pos.used.pricing import FloorSteps
from ui.embedded_printer import EMBEDDED
from ui.window.settings.fields.draft import Connection, Draft, Field, draft_of
from ui.window.settings.fields.reader import read

line = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=40)
addresses = st.sampled_from(
    [
        "usb://0416:5011/A1?port=1-2",
        "serial:///dev/rfcomm0?baud=9600",
        EMBEDDED,
        "network://192.168.1.50:9100",
        "network://printer",
        "device:///dev/usb/lp0",
        "file:///tmp/struk%20lapak",
    ]
)
profiles = st.builds(
    PrinterProfile, st.sampled_from([32, 42, 48, 64]), st.booleans(), st.booleans(), st.booleans(),
    st.sampled_from([0, 2, 5]), st.sampled_from(Raster), st.sampled_from([0, 128, 256]),
)  # fmt: skip
styles = st.builds(
    ReceiptStyle, st.booleans(), st.booleans(), line, line, st.booleans(), line,
    st.lists(line, max_size=6).map(tuple), st.lists(line, max_size=6).map(tuple), st.booleans(), st.booleans(),
)  # fmt: skip
everything = st.builds(
    Settings,
    stall=st.builds(Stall, line, line, line),
    till=st.from_regex(r"[A-Z][A-Z0-9]{0,3}", fullmatch=True),
    cashier=line,
    language=st.sampled_from(Language),
    theme=st.sampled_from(Theme),
    cutoff=st.times(max_value=time(11, 59)).map(lambda at: at.replace(second=0, microsecond=0)),
    receipt=styles,
    tiers=st.lists(st.from_regex(r"[a-z][a-z0-9-]{0,13}", fullmatch=True), min_size=1, max_size=6, unique=True)
    .map(tuple)
    .filter(lambda tiers: not RESERVED & set(tiers)),
    floor_steps=st.builds(
        FloorSteps,
        st.dictionaries(st.integers(1, 999), st.integers(1, 100), max_size=4).map(lambda by: tuple(sorted(by.items()))),
        st.integers(1, 100),
    ),
    printer=st.none() | st.builds(Printer, addresses, profiles, line),
    kicks_drawer=st.booleans(),
    rounding=st.sampled_from(ROUNDINGS),
    own_methods=st.builds(
        lambda banks, cards: (*banks, *cards),
        st.sampled_from([(), (OwnMethod(Method.TRANSFER, "BCA"), OwnMethod(Method.TRANSFER, "BRI 2"))]),
        st.sampled_from([(), (OwnMethod(Method.CARD, "EDC Mandiri"),)]),
    ),
    fees=st.dictionaries(
        st.dates(date(2000, 1, 1), date(2100, 1, 1)),
        st.tuples(st.integers(0, 10_000_000), st.integers(0, 1_000)),
        max_size=3,
    ).map(lambda by: tuple(FeeRate(since, *rest) for since, rest in sorted(by.items()))),
    taxes=st.dictionaries(
        st.dates(date(2000, 1, 1), date(2100, 1, 1)),
        st.tuples(st.integers(0, 5_000_000_000), st.integers(0, MOST_BASIS_POINTS)),
        max_size=3,
    ).map(lambda by: tuple(TaxRate(since, *rest) for since, rest in sorted(by.items()))),
    customer_window=st.booleans(),
    bargaining=st.booleans(),
    crowded=st.booleans(),
    sells_first=st.sampled_from(Terms),
)


@given(everything)
def test_settings_come_back_out_of_the_fields_as_they_went_in(settings: Settings) -> None:
    reading = read(draft_of(settings))
    assert reading.settings == settings
    assert not reading.faults


@pytest.mark.parametrize(
    ("field", "draft"),
    [
        (Field.STALL, Draft(stall="   ")),
        (Field.STALL, Draft(stall="x" * 61)),
        (Field.CASHIER, Draft(stall="Lapak", cashier="")),
        (Field.TILL, Draft(stall="Lapak", till="1S")),
        (Field.TILL, Draft(stall="Lapak", till="S1-2")),
        (Field.CUTOFF, Draft(stall="Lapak", cutoff="25")),
        (Field.CUTOFF, Draft(stall="Lapak", cutoff="4:75")),
        (Field.CUTOFF, Draft(stall="Lapak", cutoff="pagi")),
        (Field.TIERS, Draft(stall="Lapak", tiers=" , ")),
        (Field.TIERS, Draft(stall="Lapak", tiers="super, badan, super")),
        (Field.TIERS, Draft(stall="Lapak", tiers="super, afkir")),
        (Field.TIERS, Draft(stall="Lapak", tiers="paling bagus sekali")),
        (Field.TIERS, Draft(stall="Lapak", tiers="a, b, c, d, e, f, g")),
        (Field.FLOOR_STEPS, Draft(stall="Lapak", floor_steps="sebulan separuh")),
        (Field.FLOOR_STEPS, Draft(stall="Lapak", floor_steps="30 hari 120%")),
        (Field.FLOOR_STEPS, Draft(stall="Lapak", floor_steps="30 hari 90%, 30 hari 80%")),
        (Field.PAID_BACK, Draft(stall="Lapak", paid_back="0")),
        (Field.PAID_BACK, Draft(stall="Lapak", paid_back="murah")),
        (Field.THANKS, Draft(stall="Lapak", thanks="x" * 201)),
        (Field.PLACE, Draft(stall="Lapak", connection=Connection.NETWORK, place="")),
        (Field.PLACE, Draft(stall="Lapak", connection=Connection.NETWORK, place="192.168.1.50:seribu")),
        (Field.PLACE, Draft(stall="Lapak", connection=Connection.DEVICE, place="usb/lp0")),
        (Field.PLACE, Draft(stall="Lapak", connection=Connection.DEVICE, place="usb://printer")),
    ],
)
def test_what_cannot_be_meant_is_told_beside_its_field_alone(field: Field, draft: Draft) -> None:
    reading = read(draft)
    assert reading.settings is None
    assert list(reading.faults) == [field]
    assert reading.faults[field].endswith(".")


@pytest.mark.parametrize(("typed", "meant"), [("4", time(4)), ("04.30", time(4, 30)), ("0:00", time(0))])
def test_an_hour_is_read_as_people_write_it(typed: str, meant: time) -> None:
    settings = read(Draft(stall="Lapak", cutoff=typed)).settings
    assert settings is not None
    assert settings.cutoff == meant


def test_tiers_and_steps_are_read_as_people_write_them() -> None:
    draft = Draft(stall="Lapak", tiers="Super, KEPALA ,badan", floor_steps="60: 75, 30 hari 90%", paid_back="70")
    settings = read(draft).settings
    assert settings is not None
    assert settings.tiers == ("super", "kepala", "badan")
    assert settings.floor_steps == FloorSteps(((30, 90), (60, 75)), 70)


KNOWN = Printer("serial:///dev/ttyUSB0?baud=9600", PrinterProfile(48, drawer=5, tabs=False, chunk=128), "Depan")


def printer_of(draft: Draft) -> Printer | None:
    settings = read(replace(draft, stall="Lapak")).settings
    return settings.printer if settings else None


@pytest.mark.parametrize(
    ("connection", "place", "bare"),
    [
        (Connection.NETWORK, "kasir?width=80&drawer=2&cutter=1", "network://kasir"),
        (Connection.DEVICE, "/dev/usb/lp0?width=80&drawer=2&cutter=1", "device:///dev/usb/lp0"),
        (Connection.OTHER, "cups://Kasir?width=80&drawer=2&cutter=1", "cups://Kasir"),
    ],
)
def test_what_is_typed_behind_the_address_goes_over_the_fields(connection: Connection, place: str, bare: str) -> None:
    profile = PrinterProfile(columns=48, drawer=2, cutter=True)
    assert printer_of(Draft(connection=connection, place=place, columns=32)) == Printer(bare, profile)


def test_a_printer_at_another_address_has_nothing_of_the_one_before_but_what_the_fields_show() -> None:
    draft = draft_of(Settings(Stall("Lapak"), printer=KNOWN))
    moved = printer_of(replace(draft, place="serial:///dev/rfcomm0"))
    assert moved == Printer("serial:///dev/rfcomm0", PrinterProfile(columns=48, chunk=256))
    again = printer_of(replace(draft, connection=Connection.NETWORK, place="kasir", columns=32))
    assert again == Printer("network://kasir")


def test_the_same_printer_at_another_speed_stays_what_it_is() -> None:
    draft = draft_of(Settings(Stall("Lapak"), printer=KNOWN))
    faster = printer_of(replace(draft, place="serial:///dev/ttyUSB0?baud=19200"))
    assert faster == replace(KNOWN, address="serial:///dev/ttyUSB0?baud=19200")


def test_all_faults_come_together() -> None:
    assert set(read(Draft(stall="", till="?", cutoff="?")).faults) == {Field.STALL, Field.TILL, Field.CUTOFF}


def test_a_folder_left_open_is_the_one_beside_the_shop(tmp_path: Path) -> None:
    for place, address in (("", EMBEDDED), (str(tmp_path), tmp_path.as_uri())):
        settings = read(Draft(stall="Lapak", connection=Connection.FILE, place=place)).settings
        assert settings is not None
        assert settings.printer == Printer(address)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (Draft(stall="A", transfers="BCA, bca"), Field.TRANSFERS),
        (Draft(stall="A", cards="x" * 25), Field.CARDS),
        (Draft(stall="A", wallets="a,b,c,d,e,f,g"), Field.WALLETS),
        (Draft(stall="A", fees="mulai besok 0,3%"), Field.FEES),
        (Draft(stall="A", fees="31/02/2026: 0,3% di atas 500.000"), Field.FEES),
        (Draft(stall="A", fees="01/02/2026: 11% di atas 0"), Field.FEES),
        (Draft(stall="A", fees="01/02/2026: 1%; 01/02/2026: 2%"), Field.FEES),
        (Draft(stall="A", taxes="setengah persen"), Field.TAXES),
        (Draft(stall="A", taxes="01/01/2026: 51% di atas 500jt"), Field.TAXES),
        (Draft(stall="A", taxes="01/01/2026: 0,5%; 01/01/2026: 1%"), Field.TAXES),
    ],
)
def test_ways_to_pay_that_make_no_sense_are_named(wrong: Draft, field: Field) -> None:
    assert field in read(wrong).faults
