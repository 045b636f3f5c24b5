"""What happens without a key: one thing after a while, and a little of what can wait."""

from collections.abc import Callable


class Later:
    """What is to be done by itself on the page that is shown."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self.idle: Callable[[], bool] = lambda: False  # does a little; says whether more is to be done
        self._due: tuple[float, Callable[[], None]] | None = None
        self._busy = False

    def ask(self, seconds: float, action: Callable[[], None]) -> None:
        """Do something after a while, unless a new page comes before; it is asked for while one is built."""
        self._due = self._clock() + seconds, action

    def forget(self) -> None:
        """Another page is shown."""
        self._due = None

    def tick(self, act: Callable[[Callable[[], None]], None], *, free: bool) -> None:
        """Do what is due by `act`; where nothing else is to be done, do a little of what can wait."""
        self._busy = free and self.idle()
        if self._due is not None and self._clock() >= self._due[0]:
            action, self._due = self._due[1], None
            act(action)

    def wait(self) -> float | None:
        """Return the seconds until something is to be done; None where nothing is."""
        if self._busy:
            return 0.0
        return None if self._due is None else max(0.0, self._due[0] - self._clock())
