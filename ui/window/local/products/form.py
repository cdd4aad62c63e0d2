"""The fields of a product."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QGridLayout, QLineEdit, QWidget

from pos.goods.product import Product, Terms
from ui.window.local.products.draft import Typed
from ui.window.look.theme import Space
from ui.window.widgets.buttons.chips import ChipRow
from ui.window.widgets.fields.choice import Tick
from ui.window.widgets.fields.form_row import FormRow
from ui.words import _

_TOP = Qt.AlignmentFlag.AlignTop
"""Fields of one row keep their line when one of them is blamed."""

Suggest = Callable[[str], Sequence[str]]
"""Names that begin or hold what was typed."""


class ProductForm(QWidget):
    """Every field stands in `rows` by its name; one of a known product has no prices, which change elsewhere."""

    def __init__(self, makers: Suggest, categories: Sequence[str]) -> None:
        super().__init__()
        self._makers = makers
        self.terms = ChipRow(_("Cara ambil"))
        self.terms.offer(((_("Beli putus"), Terms.OUTRIGHT), (_("Titip jual"), Terms.CONSIGNMENT)), Terms.OUTRIGHT)
        self.labelled = Tick(_("Sudah ada label bahasa Indonesia"))
        self.rows = {
            "name": FormRow(_("Nama produk"), QLineEdit()),
            "code": FormRow(_("Kode produk"), QLineEdit()),
            "maker": FormRow(_("Perajin"), QLineEdit()),
            "region": FormRow(_("Asal daerah"), QLineEdit()),
            "category": FormRow(_("Kategori"), QLineEdit()),
            "material": FormRow(_("Bahan"), QLineEdit()),
            "price": FormRow(_("Harga jual"), QLineEdit()),
            "asked": FormRow(_("Harga modal"), QLineEdit()),
            "floor": FormRow(_("Harga pas"), QLineEdit()),
            "wholesale_from": FormRow(_("Grosir mulai"), QLineEdit()),
            "wholesale_price": FormRow(_("Harga grosir"), QLineEdit()),
            "reorder": FormRow(_("Batas pesan lagi"), QLineEdit()),
        }
        self._names = QStringListModel(self)
        self._complete(self._field("maker"), self._names)
        self._field("maker").textEdited.connect(self._suggest)
        self._complete(self._field("category"), QStringListModel(list(categories), self))
        self.terms.chosen.connect(lambda _terms: self._name_asked())
        self._lay_out()

    def typed(self) -> Typed:
        """What stands in the fields."""
        terms = self.terms.value
        return Typed(
            terms=terms if isinstance(terms, Terms) else Terms.OUTRIGHT,
            labelled=self.labelled.isChecked(),
            **{name: self._field(name).text() for name in self.rows},
        )

    def write(self, name: str, text: str) -> None:
        """Fill in the field `name`."""
        self._field(name).setText(text)

    def begin(self, code: str) -> None:
        """Show an empty form for a new product."""
        for name in self.rows:
            self._field(name).clear()
        self._field("code").setText(code)
        self._field("code").setReadOnly(False)
        self.labelled.setChecked(False)
        self._show_prices(shown=True)

    def show_product(self, product: Product, level: int) -> None:
        """Show what is said of a product; its code is printed on its labels and stays."""
        texts = {
            "code": product.code, "name": product.name, "maker": product.maker, "category": product.category,
            "region": product.region, "material": product.material, "reorder": str(level or ""),
        }  # fmt: skip
        for name in self.rows:
            self._field(name).setText(texts.get(name, ""))
        self._field("code").setReadOnly(True)
        self.labelled.setChecked(product.labelled)
        self.terms.choose(product.terms)
        self._show_prices(shown=False)

    def blame(self, name: str, sentence: str) -> bool:
        """Say beside the field `name` what is wrong, and go there; False where there is no such field."""
        row = self.rows.get(name)
        if row is None or row.isHidden():
            return False
        row.blame(sentence)
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def forgive(self) -> None:
        """Take back everything that was said to be wrong."""
        for row in self.rows.values():
            row.blame("")

    @property
    def fields(self) -> list[QLineEdit]:
        """The fields in the order in which they are filled in."""
        return [self._field(name) for name, row in self.rows.items() if not row.isHidden()]

    def _field(self, name: str) -> QLineEdit:
        field = self.rows[name].field
        assert isinstance(field, QLineEdit)  # noqa: S101 they are all made so above
        return field

    def _show_prices(self, *, shown: bool) -> None:
        for name in ("price", "asked", "floor", "wholesale_from", "wholesale_price"):
            self.rows[name].setVisible(shown)
        self._name_asked()

    def _name_asked(self) -> None:
        titip = self.terms.value is Terms.CONSIGNMENT
        self.rows["asked"].rename(_("Harga setor") if titip else _("Harga modal"))

    def _suggest(self, text: str) -> None:
        self._names.setStringList(list(self._makers(text)))

    def _complete(self, field: QLineEdit, names: QStringListModel) -> None:
        completer = QCompleter(names, field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        field.setCompleter(completer)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.GAP)
        grid.setVerticalSpacing(Space.SMALL)
        grid.addWidget(self.rows["name"], 0, 0, 1, 4, _TOP)
        grid.addWidget(self.rows["code"], 0, 4, 1, 2, _TOP)
        for number, name in enumerate(("maker", "region", "category", "material", "price", "asked")):
            grid.addWidget(self.rows[name], 1 + number // 2, 3 * (number % 2), 1, 3, _TOP)
        for number, name in enumerate(("floor", "wholesale_from", "wholesale_price")):
            grid.addWidget(self.rows[name], 4, 2 * number, 1, 2, _TOP)
        grid.addWidget(FormRow(_("Cara ambil"), self.terms), 5, 0, 1, 4, _TOP)
        grid.addWidget(self.rows["reorder"], 5, 4, 1, 2, _TOP)
        grid.addWidget(self.labelled, 6, 0, 1, 6)
        for column in range(6):
            grid.setColumnStretch(column, 1)
