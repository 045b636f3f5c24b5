"""Settings: language and name, look, sound, hints; each holds at once and is remembered."""

import functools
from typing import TYPE_CHECKING, ClassVar, Final

from game.i18n.language import Message, mark
from game.journal.text import plain
from game.pygame_ui.kit.button import Button, Tool
from game.pygame_ui.kit.card import Card
from game.pygame_ui.kit.field import Field
from game.pygame_ui.kit.inputs import Slider, Toggle
from game.pygame_ui.kit.layout import Column, Grid, Row
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import Label
from game.pygame_ui.kit.theme import TEXT_SIZES
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.choosing import one_of
from game.pygame_ui.pieces.header import header
from game.pygame_ui.pieces.languages import NAMES
from game.pygame_ui.pieces.page import Shape, page, shape_of
from game.pygame_ui.screens.screen import Screen
from game.pygame_ui.sound import Cue

if TYPE_CHECKING:
    from game.pygame_ui.app import App

_NAME: Final = 60  # letters of a name
_WIDEST: Final = 1_000.0
#: A step of the volume, in percent.
_LOUDER: Final = 10

_THEMES: Final[tuple[tuple[str, Message], ...]] = (
    ("light", mark("Light")),
    ("dark", mark("Dark")),
    ("contrast", mark("High contrast")),
)
#: By the number that is kept; -1 leaves it to the level of the scenario.
_HINTS: Final[tuple[tuple[int, Message], ...]] = (
    (-1, mark("By the level of the scenario")),
    (0, mark("Off")),
    (1, mark("Nudge")),
    (2, mark("Explain")),
)


class SettingsPage(Screen):
    """All that can be set."""

    of_game: ClassVar[bool] = False

    def __init__(self, app: "App") -> None:
        """Begin with the name as it is kept."""
        super().__init__(app)
        self.name = app.settings.player

    def build(self) -> Widget:
        """Return the cards, two side by side where there is room."""
        language = self.language
        back = Tool("exit", self.back, text=language.pgettext("page", "Back"), key="back")
        bar = header(self.app, language.pgettext("title", "Settings"), tools=[back])
        wide = shape_of(self.app) is Shape.WIDE
        cards = [self._player(), self._look(), self._hints(), self._sound()]
        body: Widget = Column(cards, gap=14)
        if wide:
            left, right = Column([cards[0], cards[2]], gap=14), Column([cards[1], cards[3]], gap=14)
            body = Grid([left, right], columns=(1, 1), gap=16, align="start")
        return page(self.app, bar, Scroll(body, key="settings", grow=1))

    def back(self) -> None:
        """Keep the name, and go back."""
        self._keep_name()
        super().back()

    def _player(self) -> Widget:
        language, app = self.language, self.app
        spoken = one_of(
            language.gettext("Language"),
            list(NAMES.items()),
            language.code,
            lambda code: app.set(language=code),
            key="language",
        )
        field = Field(
            self.name,
            self._type,
            on_enter=self._keep_name,
            empty=language.gettext("Your name"),
            limit=_NAME,
            name=language.gettext("Your name"),
            key="name",
        )
        named = Column(
            [
                Label(language.gettext("Your name, for game files and the debrief"), colour="ink2"),
                field,
            ],
            gap=5,
        )
        return Card([spoken, named], title=language.gettext("You"), icon="user", gap=14)

    def _look(self) -> Widget:
        language, app, settings = self.language, self.app, self.app.settings
        themes = [(name, language.say(words)) for name, words in _THEMES]
        sizes = [(size, language.percent(size * 100)) for size in TEXT_SIZES]
        return Card(
            [
                one_of(
                    language.gettext("Colours"),
                    themes,
                    settings.theme,
                    lambda name: app.set(theme=name),
                    key="theme",
                ),
                one_of(
                    language.gettext("Size of text"),
                    sizes,
                    settings.text,
                    lambda size: app.set(text=size),
                    key="text",
                ),
                Toggle(
                    language.gettext("Reduced motion: nothing glides or fades"),
                    on=settings.calm,
                    on_change=lambda on: app.set(calm=on),
                    key="calm",
                ),
                Toggle(
                    language.gettext("Full screen ({key})", key="F11"),
                    on=settings.full_screen,
                    on_change=lambda on: app.set(full_screen=on),
                    key="full-screen",
                ),
            ],
            title=language.gettext("Look"),
            icon="eye",
            gap=14,
        )

    def _sound(self) -> Widget:
        language, app, settings = self.language, self.app, self.app.settings
        volume = Slider(
            settings.volume,
            span=(0, 100),
            step=_LOUDER,
            on_change=lambda number: app.set(volume=number),
            shown=language.percent(settings.volume * 100),
            name=language.gettext("Volume"),
            key="volume",
        )
        listen = Button(
            language.gettext("Listen"), functools.partial(app.sound.play, Cue.NEED), icon="wave", key="listen"
        )
        return Card(
            [
                Column([Label(language.gettext("Volume"), colour="ink2"), volume], gap=5),
                Toggle(
                    language.gettext("Captions: every sound is written as well"),
                    on=settings.captions,
                    on_change=lambda on: app.set(captions=on),
                    key="captions",
                ),
                Row([listen]),
            ],
            title=language.gettext("Sound"),
            icon="wave",
            gap=14,
        )

    def _hints(self) -> Widget:
        language, app = self.language, self.app
        strengths = [(number, language.say(words)) for number, words in _HINTS]
        return Card(
            [
                one_of(
                    language.gettext("What your manager says while you play"),
                    strengths,
                    app.settings.hints,
                    lambda number: app.set(hints=number),
                    key="hints",
                ),
                Label(
                    language.gettext(
                        "A nudge points to the evidence; an explanation names the move as well. "
                        "Hints that were used are listed in the debrief."
                    ),
                    size=12,
                    colour="ink2",
                ),
            ],
            title=language.gettext("Hints"),
            icon="bulb",
            gap=10,
        )

    def _type(self, text: str) -> None:
        self.name = text

    def _keep_name(self) -> None:
        self.name = plain(self.name, _NAME)
        self.app.set(player=self.name)
