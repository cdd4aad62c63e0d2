"""What a job of the print queue prints, in a few words."""

from __future__ import annotations

from pos.money import write_rp
from pos.paper import JobKind, PrintJob
from pos.reports.span.span import span_of
from printing.builders.span.names import short_span_name
from ui.words import _


def subject_words(job: PrintJob) -> str:
    """What a job prints, in a few words."""
    match job.kind:
        case JobKind.RECEIPT:
            return _counted(_("Struk {number}").format(number=job.subject), job.copy)
        case JobKind.RETURN:
            return _counted(job.subject, job.copy)
        case JobKind.MAKER_PAPER:
            return _counted(_("Nota {number}").format(number=job.subject), job.copy)
        case JobKind.PAYING:
            return _counted(_paying(job.subject), job.copy)
        case JobKind.DAY_REPORT:
            return _("Laporan {day}").format(day=short_span_name(span_of(job.subject), _))
        case JobKind.DRAWER:
            return _("Buka laci")


def _paying(subject: str) -> str:
    kind, _colon, rest = subject.partition(":")
    if kind == "qris":
        return _("Kode QRIS {amount}").format(amount=write_rp(int(rest))) if rest else _("Kode QRIS")
    return _("Catatan kasbon") if kind == "customer" else _("Bayar kasbon {number}").format(number=subject)


def _counted(paper: str, copy: int) -> str:
    return _("{receipt}, salinan {copy}").format(receipt=paper, copy=copy) if copy else paper
