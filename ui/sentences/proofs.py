"""What a check of the shop looked at, and what it found."""

from __future__ import annotations

from data.check import Proof, ProofName
from ui.words import _


def proof_sentence(proof: Proof) -> str:
    """One proof in one line; the faults it named below it."""
    mark = _("cocok") if proof.ok else _("TIDAK COCOK")
    return "\n".join([f"{_name(proof.name)} ({proof.looked_at}): {mark}", *(f"  {fault}" for fault in proof.faults)])


def _name(name: ProofName) -> str:
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
    }
    return names[name]
