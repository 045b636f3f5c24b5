"""Where scenarios stand, and their bytes."""

from pathlib import Path
from typing import Final

from game.errors import Unreadable
from game.scenario.document import MOST_BYTES
from game.shipped import scenarios_folder

#: Name of the file in a scenario's folder.
FILE_NAME: Final = "scenario.yaml"
#: Levels of difficulty, easiest first.
LEVELS: Final = ("starter", "standard", "expert")


def read_bytes(path: Path) -> bytes:
    """Return as much of a file as a scenario may hold, and one byte more.

    Raises:
        Unreadable: if there is no such file or the system does not let us read it.
    """
    try:
        with (path / FILE_NAME if path.is_dir() else path).open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Unreadable(str(path), error.strerror or type(error).__name__) from error


def files_of(folder: Path | None = None) -> dict[str, Path]:
    """Return the files of a folder of scenarios by id, which is the name of each one's folder.

    Args:
        folder: that of the shipped scenarios if left out.
    """
    files = sorted((folder or scenarios_folder()).glob(f"*/{FILE_NAME}"))
    return {file.parent.name: file for file in files}
