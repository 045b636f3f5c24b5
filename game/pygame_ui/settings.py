"""What a player has set, kept in a file of the player's own folder."""

import contextlib
import dataclasses
import json
import os
import pathlib
import tempfile
from typing import Final

#: Name of the file in the player's own folder, and the most of it that is read.
NAME: Final = "settings.json"
_MOST_BYTES: Final = 100_000
#: Least and most of the numbers.
TEXT: Final = (100, 200)
VOLUME: Final = (0, 100)
HINTS: Final = (-1, 2)
#: A window is never smaller, and never larger than any screen.
SMALLEST, LARGEST = (960, 600), (16_384, 16_384)


@dataclasses.dataclass(frozen=True, slots=True)
class Settings:
    """What a player has set. A change of any field makes new settings."""

    language: str = ""  # code; that of the system where it is empty
    theme: str = "light"  # light, dark or contrast
    text: int = 100  # percent, 100..200
    calm: bool = False  # reduced motion
    volume: int = 60  # percent, 0..100
    captions: bool = True  # of sounds
    hints: int = -1  # Strength; -1: nudge in scenarios for starters, else off
    player: str = ""  # name for game files
    full_screen: bool = False
    size: tuple[int, int] = (1280, 720)  # of the window
    last_game: str = ""  # path of the game that was played last
    learned: bool = False  # the tutorial was played or skipped

    def with_changes(self, **changes: object) -> "Settings":
        """Return settings with other values, each brought within its range.

        Raises:
            TypeError: there is no such setting.
        """
        return _sound(dataclasses.replace(self, **changes))  # type: ignore[arg-type]


def read(folder: pathlib.Path) -> Settings:
    """Return the settings of a folder; the usual ones for each that is missing or makes no sense."""
    try:
        path = folder / NAME
        text = path.read_text(encoding="utf-8") if path.stat().st_size <= _MOST_BYTES else ""
        kept = json.loads(text or "{}")
    except (OSError, ValueError, RecursionError):
        return Settings()
    usual, found = Settings(), dict[str, object]()
    for field in dataclasses.fields(Settings):
        value = kept.get(field.name) if isinstance(kept, dict) else None
        if field.name == "size":
            value = _size(value)
        if type(value) is type(getattr(usual, field.name)):
            found[field.name] = value
    return usual.with_changes(**found)


def write(folder: pathlib.Path, settings: Settings) -> bool:
    """Keep settings in a folder; return whether that worked, since no game stops where it does not."""
    text = json.dumps(dataclasses.asdict(settings), ensure_ascii=False, indent=1)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        number, name = tempfile.mkstemp(dir=folder, prefix=f"{NAME}.")
    except OSError:
        return False
    try:
        with os.fdopen(number, "w", encoding="utf-8") as file:
            file.write(text)
        pathlib.Path(name).replace(folder / NAME)
    except (OSError, UnicodeEncodeError):
        with contextlib.suppress(OSError):
            pathlib.Path(name).unlink()
        return False
    return True


def _size(value: object) -> tuple[int, int] | None:
    """Return a window's size as it was kept, None where it is none."""
    if not isinstance(value, list) or len(value) != len(SMALLEST):
        return None
    width, height = value
    return (width, height) if type(width) is int and type(height) is int else None


def _sound(settings: Settings) -> Settings:
    """Return settings with every value within its range."""
    width, height = settings.size
    return dataclasses.replace(
        settings,
        theme=settings.theme if settings.theme in {"light", "dark", "contrast"} else "light",
        text=min(max(settings.text, TEXT[0]), TEXT[1]),
        volume=min(max(settings.volume, VOLUME[0]), VOLUME[1]),
        hints=min(max(settings.hints, HINTS[0]), HINTS[1]),
        size=(min(max(width, SMALLEST[0]), LARGEST[0]), min(max(height, SMALLEST[1]), LARGEST[1])),
    )
