"""A bar that shows how far something is, at a terminal and for what takes longer than a second."""

import sys
import threading
import time
from types import TracebackType
from typing import Final, Self

from game.i18n.language import Language

#: Seconds before a bar appears (the contract of the command line), and between two of its pictures.
_PATIENCE: Final = 1.0
_BEAT: Final = 0.2
_WIDTH: Final = 30


class Bar:
    """Shows on standard error how much is done; in a pipe it shows nothing.

    Use it in a `with`; `reach` may be called from any thread.
    """

    def __init__(self, language: Language, whole: int) -> None:
        """Wait with `whole` things to be done."""
        self._language = language
        self._whole = whole
        self._done = 0
        self._began = time.monotonic()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._draw, daemon=True)
        self._visible = False

    def reach(self, done: int) -> None:
        """Note how many things are done."""
        self._done = done

    def __enter__(self) -> Self:
        """Begin, where somebody looks."""
        if sys.stderr is not None and sys.stderr.isatty():
            self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave no trace."""
        self._over.set()
        if self._thread.is_alive():
            self._thread.join()
        if self._visible:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)

    def _draw(self) -> None:
        """Draw the bar again and again, from the end of patience on."""
        wait = _PATIENCE
        while not self._over.wait(wait):
            self._visible = True
            print(f"\r{self._picture()}\x1b[K", end="", file=sys.stderr, flush=True)
            wait = _BEAT

    def _picture(self) -> str:
        """Return the bar, or the seconds where nobody says how far it is."""
        seconds = round(time.monotonic() - self._began)
        if not self._done:
            return self._language.gettext("{seconds} s", seconds=seconds)
        full = _WIDTH * self._done // self._whole
        return self._language.gettext(
            "[{bar}] {done} of {whole}, {seconds} s",
            bar="#" * full + "." * (_WIDTH - full),
            done=self._done,
            whole=self._whole,
            seconds=seconds,
        )
