"""Finds the game files that were handed in, whatever else lies in their folders."""

import dataclasses
import os
import re
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from game.errors import Unreadable
from game.simulate.ranking import LeftOut

#: With what a game file begins, behind the mark that some editors put there, and how its name usually ends.
_BEGINS: Final = b"keyaccount game "
_MARK: Final = b"\xef\xbb\xbf"
_SUFFIX: Final = ".game"
#: What a system keeps beside the files it packs.
_UNSEEN: Final = (".", "__MACOSX")


@dataclasses.dataclass(frozen=True, slots=True)
class HandIns:
    """What lies in the folders."""

    files: tuple[str, ...]  # paths of game files and of what is named like one, in their order
    left_out: tuple[LeftOut, ...]  # what the system does not let us read
    others: int  # files that are something else


def hand_ins(places: Sequence[str]) -> HandIns:
    """Return the game files below some folders: folder by folder, by name, numbers by their value.

    A file is looked at once, however many ways lead to it; links to folders are not followed, hidden files
    are passed over.

    Args:
        places: paths of folders, or of single files.

    Raises:
        Unreadable: one of the places is not there or may not be read.
    """
    files: dict[str, str] = {}
    left_out: list[LeftOut] = []
    others = 0
    for place in places:
        for path in _paths(place, left_out):
            try:
                is_game = _is_game(path)
            except OSError as error:
                is_game = False
                if path.endswith(_SUFFIX):
                    left_out.append(_unread(path, error))
                    continue
            if is_game:
                files.setdefault(os.path.realpath(path), path)
            others += not is_game
    return HandIns(tuple(files.values()), tuple(left_out), others)


def is_game_file(path: Path) -> bool:
    """Say whether something is there that begins like a game file."""
    try:
        return _begins_like_one(str(path))
    except (OSError, ValueError):
        return False


def _paths(place: str, left_out: list[LeftOut]) -> Iterator[str]:
    """Yield the path of every file of a place; folders that cannot be read are left out."""
    try:
        if not stat.S_ISDIR(os.stat(place).st_mode):  # noqa: PTH116  # a name that is no text stays as it is
            yield place
            return
        os.scandir(place).close()
    except (OSError, ValueError) as error:
        raise Unreadable(place, getattr(error, "strerror", None) or str(error)) from error

    def refuse(error: OSError) -> None:
        left_out.append(_unread(str(error.filename), error))

    for folder, folders, names in os.walk(place, onerror=refuse):
        folders[:] = sorted((name for name in folders if not name.startswith(_UNSEEN)), key=_by_number)
        for name in sorted(names, key=_by_number):
            if not name.startswith(_UNSEEN):
                yield os.path.join(folder, name)  # noqa: PTH118  # as above


def _by_number(name: str) -> tuple[list[str | int], str]:
    """Return the key by which names are sorted: `deal-2` before `deal-10`, `deal` before `deal-2`."""
    stem = os.path.splitext(name)[0].casefold()  # noqa: PTH122  # as above
    parts: list[str | int] = list(re.split("([0-9]+)", stem))
    parts[1::2] = [int(part) for part in parts[1::2]]
    return parts, name


def _is_game(path: str) -> bool:
    """Say whether a path is that of a game file, or named like one; other things are not opened."""
    if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116  # as above
        return False
    return path.lower().endswith(_SUFFIX) or _begins_like_one(path)


def _begins_like_one(path: str) -> bool:
    with open(path, "rb") as file:  # noqa: PTH123  # as above
        return file.read(len(_MARK + _BEGINS)).removeprefix(_MARK).startswith(_BEGINS)


def _unread(path: str, error: OSError) -> LeftOut:
    return LeftOut(path, 0, "error.unreadable", {"path": path, "reason": error.strerror or str(error)})
