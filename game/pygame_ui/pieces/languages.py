"""The languages by their own names, to switch at once."""

import functools
from typing import TYPE_CHECKING, Final

from game.pygame_ui.kit.button import Tool
from game.pygame_ui.kit.layout import Wrap
from game.pygame_ui.kit.widget import Widget

if TYPE_CHECKING:
    from game.pygame_ui.app import App

#: Each language by its own name, which nobody translates.
NAMES: Final = {"en": "English", "zh": "中文", "es": "Español"}


def languages(app: "App") -> Widget:
    """Return a row with the languages; the one that is spoken is bright."""
    return Wrap(
        [
            Tool(
                "check" if code == app.language.code else "talk",
                functools.partial(app.set, language=code),
                text=name,
                bright=code == app.language.code,
                key=f"language-{code}",
            )
            for code, name in NAMES.items()
        ],
        gap=8,
    )
