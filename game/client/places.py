"""Where games are kept on this machine unless the player says where."""

import itertools
import os
import pathlib
from typing import Final

import platformdirs

_SUFFIX: Final = ".game"
#: Names the folder for everything that is kept where nobody says where; tests and schools set it.
HOME: Final = "KEYACCOUNT_HOME"


def new_place(scenario: str, seed: int) -> pathlib.Path:
    """Return a free name for a new game in the player's own folder."""
    return _free(home() / "games", f"{scenario}-{seed}", _SUFFIX)


def home() -> pathlib.Path:
    """Return the player's own folder."""
    own = os.environ.get(HOME)
    return pathlib.Path(own) if own else platformdirs.user_data_path("keyaccount", appauthor=False)


def beside(path: pathlib.Path) -> pathlib.Path:
    """Return a free name for a game that begins where another one stands."""
    return _free(path.parent, path.stem, path.suffix)


def _free(folder: pathlib.Path, stem: str, suffix: str) -> pathlib.Path:
    """Return the first name that is not taken: as it is, then with 2, 3 and so on."""
    names = itertools.chain(
        [f"{stem}{suffix}"], (f"{stem}-{number}{suffix}" for number in itertools.count(2))
    )
    return next(folder / name for name in names if not (folder / name).exists())
