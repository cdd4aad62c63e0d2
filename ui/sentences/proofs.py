"""What a check of the shop looked at, and what it found."""

from __future__ import annotations

from data.chain_check import Break, Broken
from data.check import Proof, ProofName
from ui.words import _


def proof_sentence(proof: Proof) -> str:
    """One proof in one line; the faults it named below it."""
    mark = _("cocok") if proof.ok else _("TIDAK COCOK")
    head = f"{proof_name(proof.name)} ({proof.looked_at}): {mark}"
    return "\n".join([head, *(f"  {fault}" for fault in proof_faults(proof))])


def proof_faults(proof: Proof) -> tuple[str, ...]:
    """What a proof found wrong, each in a line; what SQLite says of a damaged file is for the log."""
    if proof.broken:
        return (_break(proof.broken),)
    if proof.unread:
        return (_("Tidak bisa dibaca; sebabnya ada di catatan program. Pulihkan dari cadangan."),)
    if proof.name is ProofName.FILE and proof.faults:
        return (_("Ada bagian berkas yang rusak. Pulihkan dari cadangan."),)
    if proof.name is ProofName.SCHEMA:
        strange = _("tidak seperti buatan program ini: {name}")
        return tuple(strange.format(name=fault.partition(" ")[2] or fault) for fault in proof.faults)
    return proof.faults


def _break(broken: Broken) -> str:
    """Where the book of used goods does not follow any more, and what was done to it there."""
    sentences = {
        Break.CHANGED: _("Catatan nomor {entry} diubah."),
        Break.REMOVED: _("Catatan nomor {entry} hilang."),
        Break.INSERTED: _("Di nomor {entry} ada catatan sisipan."),
        Break.REORDERED: _("Mulai nomor {entry} urutannya ditukar."),
    }
    return sentences[broken.what].format(entry=broken.entry)


def proof_name(name: ProofName) -> str:
    """What a proof is about."""
    names = {
        ProofName.FILE: _("Berkas utuh"),
        ProofName.SCHEMA: _("Susunan berkas"),
        ProofName.REFERENCES: _("Catatan saling sambung"),
        ProofName.SUMS: _("Jumlah tiap struk"),
        ProofName.NUMBERS: _("Nomor struk tanpa bolong"),
        ProofName.DRAWERS: _("Uang laci"),
        ProofName.BALANCES: _("Stok sama dengan gerakannya"),
        ProofName.DAYS: _("Angka tiap hari"),
        ProofName.MOVEMENTS: _("Barang terjual keluar dari stok"),
        ProofName.LOTS: _("Modal tiap bal"),
        ProofName.MAKERS: _("Terima, setor dan bayar perajin"),
        ProofName.RETURNS: _("Retur, tukar dan batal"),
        ProofName.DEBTS: _("Kasbon pelanggan"),
        ProofName.PICTURES: _("Gambar barang"),
        ProofName.COPY: _("Cadangan terakhir"),
        ProofName.BOOK: _("Buku habis stok"),
        ProofName.AUDIT: _("Catatan kejadian"),
    }
    return names[name]
