"""The stall's own QRIS code: set by its owner, kept with its history."""

from datetime import datetime

from pos.clock import trading_day
from pos.ports import Reading, Work
from pos.qris.merchant import MerchantCode, NoQrisCode, StoredCode
from pos.till.settings import settings_of


def set_qris(work: Work, text: str, by: str, now: datetime) -> StoredCode:
    """From now on `text` is the stall's code; the same once more changes nothing. Raises BadCode, ShopNotSetUp."""
    code = MerchantCode.read_own(text)
    current = work.qris.current()
    if current is not None and current.text == code.text:
        return current
    return _set(work, StoredCode(code.text, now, by))


def forget_qris(work: Work, by: str, now: datetime) -> None:
    """From now on the stall has no code. Raises NoQrisCode where it had none, ShopNotSetUp."""
    if work.qris.current() is None:
        raise NoQrisCode
    _set(work, StoredCode("", now, by))


def own_code(look: Work | Reading) -> MerchantCode:
    """The stall's code as it stands now. Raises NoQrisCode."""
    stored = look.qris.current()
    if stored is None:
        raise NoQrisCode
    return MerchantCode.read(stored.text)


def _set(work: Work, code: StoredCode) -> StoredCode:
    work.qris.set(code, trading_day(code.at, settings_of(work).cutoff))
    return code
