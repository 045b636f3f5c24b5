"""Where the scenarios and the assets stand that come with the game."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def scenarios_folder() -> Path:
    """Return the folder with one folder a scenario, in a checkout as in an installed package."""
    return _shipped("scenarios")


def assets_folder() -> Path:
    """Return the folder of fonts, pictures and catalogues, in a checkout as in an installed package."""
    return _shipped("assets")


def _shipped(name: str) -> Path:
    inside = _PACKAGE / "_shipped" / name  # where the wheel carries it; a checkout has no such folder
    return inside if inside.is_dir() else _PACKAGE.parent / name
