"""Work off the UI thread: reports, pictures, files. Only frozen values cross over, and the answer comes by signal."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import count
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from pos.progress import Cancelled

Answer = TypeVar("Answer")

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Asked:
    """One piece of work, and who waits for it."""

    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    asker: object

    @property
    def is_deserted(self) -> bool:
        """Whether the widget that asked is gone."""
        return isinstance(self.asker, QObject) and not isValid(self.asker)


class Jobs(QObject):
    """Runs reads and renderings in `executor` and hands their answers back in the thread that asked.

    Tests give an executor that runs at once; the window has one thread, so that jobs end in the order they began.
    """

    _ended = Signal(int, object)
    """The number of the work, and its Future."""

    def __init__(self, executor: Executor | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor or ThreadPoolExecutor(max_workers=1, thread_name_prefix="jobs")
        self._closed = Event()
        self._numbers = count()
        self._asked: dict[int, _Asked] = {}
        self._ended.connect(self._answer, Qt.ConnectionType.AutoConnection)

    @property
    def is_closed(self) -> bool:
        """Whether nobody waits for an answer any more; work that can take long looks here, from any thread."""
        return self._closed.is_set()

    def run(
        self,
        work: Callable[[], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[Exception], None] = lambda _error: None,
        *,
        asker: QObject | None = None,
    ) -> None:
        """Do `work` elsewhere, then call `done` with its answer, or `failed` with what it raised, back here.

        `work` may read the shop through `Shop.reading`, and must not touch a widget. There is no answer once the
        `asker` is gone; where `done` is a method of a widget, that widget asks. Once this is closed nothing is done.
        """
        if self.is_closed:
            return
        number = next(self._numbers)
        # Not held by the future, whose last hand may be the other thread: a widget would die there.
        self._asked[number] = _Asked(done, failed, asker or getattr(done, "__self__", None))
        self._executor.submit(work).add_done_callback(partial(self._tell, number))

    def close(self, *, wait: bool = True) -> None:
        """Take no more work, and answer nobody; what has not begun is dropped, what has is waited for or not."""
        self._closed.set()
        self._asked.clear()
        self._executor.shutdown(wait=wait, cancel_futures=True)

    def _tell(self, number: int, ended: Future[Any]) -> None:
        if not self.is_closed:  # by then the windows that asked may be gone, and this with them
            self._ended.emit(number, ended)

    def _answer(self, number: int, ended: Future[Any]) -> None:
        asked = self._asked.pop(number, None)
        if asked is None or self.is_closed or ended.cancelled() or asked.is_deserted:
            return
        error = ended.exception()
        if error is None:
            asked.done(ended.result())
        elif isinstance(error, Cancelled):
            asked.failed(error)  # nobody waits for it any more, and nothing went wrong
        elif isinstance(error, Exception):
            _log.warning("work off the window's thread failed", exc_info=error)
            asked.failed(error)
