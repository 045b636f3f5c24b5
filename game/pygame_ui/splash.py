"""The first picture: the window opens at once, and the game is loaded behind it.

It imports the kit only, since what the game needs takes most of the start.
"""

import pathlib

from game.i18n.language import Language
from game.pygame_ui import settings as kept
from game.pygame_ui.kit.layout import Column, Row, Space
from game.pygame_ui.kit.text import Heading
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.kit.window import Look, Window
from game.pygame_ui.pieces.logo import Logo


def opened(folder: pathlib.Path, language: Language) -> Window:
    """Open the window as it was last, and show the name of the game.

    Args:
        folder: the player's own.
        language: of the title of the window.

    Raises:
        pygame.error: there is no display.
    """
    settings = kept.read(folder)
    look = Look(settings.theme, settings.text, settings.calm, settings.full_screen, settings.size)
    name = language.gettext("Key Account")

    def build() -> Widget:
        sign = Row([Space(), Logo(size=64), Heading(name, size=40, on="bg"), Space()], gap=18)
        return Column([Space(), sign, Space()])

    window = Window(build, title=name, look=look)
    window.show()
    return window
