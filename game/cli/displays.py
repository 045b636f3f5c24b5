"""Whether a window can be shown here. Nothing is imported or opened for the answer."""

import os
import stat
import sys

#: Drivers of SDL that show nothing.
_BLIND = ("dummy", "offscreen")


def can_open() -> bool:
    """Say whether a window can be shown here, and nobody feeds lines to the game instead."""
    return has_display() and not _is_fed()


def has_display() -> bool:
    """Say whether there is a display; nothing is opened for that."""
    if os.environ.get("SDL_VIDEODRIVER") in _BLIND:
        return False
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _is_fed() -> bool:
    """Say whether standard input is a pipe or a file: then somebody plays by lines."""
    try:
        mode = os.fstat(sys.stdin.fileno()).st_mode if sys.stdin is not None else 0
    except (OSError, ValueError):
        return True
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode)
