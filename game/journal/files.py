"""Game files on disk: made whole or not at all, then one synced line a move.

A line that `GameFile.append` has returned is on the disk; a crash at any moment costs at most
the line being written, which the next opening cuts off.
"""

import contextlib
import os
import pathlib
import sys
from collections.abc import Callable, Iterator
from typing import BinaryIO, Self

from game.errors import KeyedError, ReplayMismatch, Unreadable
from game.journal.header import HEADER_ROWS
from game.journal.parse import SIZE_LIMIT, Reading, parse
from game.journal.record import Journal, Kind, Line

if sys.platform == "win32":
    import msvcrt

    def _is_free(file: BinaryIO) -> bool:
        """Keep other writers out until the file is closed; false where one is in already."""
        file.seek(1 << 30)  # locked bytes cannot be read by others here: lock one far behind the end
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _is_free(file: BinaryIO) -> bool:
        """Keep other writers out until the file is closed; false where one is in already."""
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # a disk without locks: the check before each line must do
        return True


def read(path: pathlib.Path) -> Reading:
    """Read a game file and leave it as it is.

    Raises:
        Unreadable: the system does not let us.
        ReplayMismatch: nothing in the file can be used; see `parse`.
    """
    try:
        with path.open("rb") as file:
            return parse(file.read(SIZE_LIMIT + 1))
    except OSError as error:
        raise Unreadable(str(path), error.strerror or str(error)) from error


def create(path: pathlib.Path, journal: Journal) -> "GameFile":
    """Write a new game file, whole or not at all, and open it.

    Args:
        path: where nothing is yet; its folder is made.
        journal: the header and, for a fork or a copy, the lines so far.

    Raises:
        KeyedError: `journal.exists` (what is there is not touched) or `journal.not_saved`.
    """
    with _worded(path):
        _write_whole(path, journal, _publish)
    return GameFile(path)


def rewrite(path: pathlib.Path, journal: Journal) -> None:
    """Write a game file over what is there, whole or not at all.

    Args:
        path: of the file; its folder is made.
        journal: the header and the lines so far.

    Raises:
        KeyedError: `journal.not_saved`; what was there is as before.
    """
    with _worded(path):
        _write_whole(path, journal, pathlib.Path.replace)


class GameFile:
    """A game file open for writing, by one writer at a time. Close it, or use it in a `with`."""

    def __init__(self, path: pathlib.Path) -> None:
        """Open a game file to go on with it; a torn last line is cut off.

        Raises:
            ReplayMismatch: a line is not in form. Nothing is changed; what stands before
                can be had from `read` and made a new file by `create`.
            Unreadable: the system does not let us read it.
            KeyedError: `journal.open_elsewhere` or `journal.not_saved`.
        """
        self.path = path
        with contextlib.ExitStack() as opened, _worded(path):
            self._file = opened.enter_context(path.open("r+b", buffering=0))
            if not _is_free(self._file):
                raise KeyedError("journal.open_elsewhere", {"path": str(path)})
            reading = read(path)
            if reading.fault:
                raise reading.fault
            self.journal = reading.journal
            self.torn = reading.torn
            self._newline = reading.newline
            self._cut(reading.length)
            opened.pop_all()

    def append(self, kind: Kind, clock: str, text: str, state_digest: int) -> Line:
        """Write one line and return it once it is on the disk; arguments as `Journal.next_line`.

        Raises:
            ValueError: the line is not in form; nothing was written.
            ReplayMismatch: `journal.changed_outside`: another program has touched the
                file; nothing was written.
            KeyedError: `journal.not_saved`: the disk is full or gone; the file is as before.
        """
        line = self.journal.next_line(kind, clock, text, state_digest)
        if not self._is_ours():
            raise ReplayMismatch(HEADER_ROWS + line.number, "journal.changed_outside")
        written = f"{line}{self._newline}".encode()
        with _worded(self.path):
            try:
                self._write(written)
            except OSError:
                with contextlib.suppress(OSError):
                    self._file.truncate(self._length)
                raise
        self._length += len(written)
        self.journal = self.journal.with_line(line)
        return line

    def close(self) -> None:
        """Close the file; others may write to it from now on."""
        self._file.close()

    def __enter__(self) -> Self:
        """Return the open file."""
        return self

    def __exit__(self, *error: object) -> None:
        """Close the file."""
        self.close()

    def _is_ours(self) -> bool:
        """Say whether the file still has its name and ends where we left it."""
        here = os.fstat(self._file.fileno())
        try:
            return here.st_size == self._length and os.path.samestat(here, self.path.stat())
        except OSError:
            return False

    def _cut(self, length: int) -> None:
        """Cut off what is torn, and end the last line where an editor has not."""
        self._length = length
        self._file.truncate(length)
        self._file.seek(max(length - 1, 0))
        if self._file.read(1) != b"\n":
            self._write(self._newline.encode())
            self._length += len(self._newline)

    def _write(self, text: bytes) -> None:
        """Put bytes behind the end and wait until they are on the disk."""
        self._file.seek(self._length)
        while text:
            text = text[self._file.write(text) :]
        os.fsync(self._file.fileno())


@contextlib.contextmanager
def _worded(path: pathlib.Path) -> Iterator[None]:
    """Turn what the system says into an error that a player can be told."""
    try:
        yield
    except (OSError, ValueError) as error:  # a ValueError where the path itself cannot be a file's
        reason = getattr(error, "strerror", None) or str(error)
        raise KeyedError("journal.not_saved", {"path": str(path), "reason": reason}) from error


def _write_whole(
    path: pathlib.Path, journal: Journal, publish: Callable[[pathlib.Path, pathlib.Path], object]
) -> None:
    """Write a draft beside a path and give it its name, so that nobody ever sees half a file."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with draft.open("wb") as file:
            file.write(journal.text().encode())
            file.flush()
            os.fsync(file.fileno())
        publish(draft, path)
    finally:
        draft.unlink(missing_ok=True)
    _sync_folder(path.parent)


def _publish(draft: pathlib.Path, path: pathlib.Path) -> None:
    """Give the draft its name, never over another file."""
    taken = KeyedError("journal.exists", {"path": str(path)})
    try:
        path.hardlink_to(draft)  # unlike a rename, fails where the name is taken, even in the same instant
    except FileExistsError:
        raise taken from None
    except OSError:  # a disk without hard links
        if path.exists():
            raise taken from None
        draft.replace(path)


def _sync_folder(folder: pathlib.Path) -> None:
    """Make a new name in a folder last through a power cut, where the system can."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
