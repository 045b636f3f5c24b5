"""What is wrong with a typed line, and where the game is kept: sentences for the player."""

import shlex
from typing import Final

from game.client.palette import nearest
from game.engine.actions import Action
from game.engine.codes import Refusal
from game.engine.vocab import Phase
from game.errors import IllegalAction, KeyedError
from game.session.seat import Seat
from game.text_ui.table import Table
from game.voice.forms import example
from game.voice.mistakes import worded
from game.voice.refusals import refused
from game.voice.scene import Scene
from game.voice.typed import kind_of, line_of
from game.voice.words import Words

#: Refusals that hold for a move whatever its fields, so that they are named before a missing field.
_ELSEWHERE: Final = frozenset({Refusal.GAME_OVER, Refusal.NOT_AT_DESK, Refusal.NOT_IN_MEETING})


def explained(table: Table, error: KeyedError, text: str) -> str:
    """Return the sentence on what is wrong with a typed line.

    Args:
        table: at which it was typed.
        error: what came of it.
        text: the line.
    """
    seat, words, scene = table.seat, table.words, table.seat.look()
    if isinstance(error, IllegalAction) and error.refusal:
        offer = table.offered(text)
        action = offer.action if offer else seat.read(line_of(text, words, scene))
        return refused(words, scene, action, Refusal(error.refusal))
    kind = kind_of(text) if isinstance(error, IllegalAction) else None
    elsewhere = seat.why_not(Action(kind)) if kind is not None else Refusal.NONE
    if kind is not None and elsewhere in _ELSEWHERE:
        return refused(words, scene, Action(kind), elsewhere)
    if error.key == "move.unknown_value":
        return worded(_with_the_option(error, scene), words.language)
    lacks_a_field = error.key == "move.missing_field"
    reason = nearest(words, scene, seat.choices(), kind) if lacks_a_field else ""
    if lacks_a_field and kind is not None and not reason:
        reason = words.language.gettext("Say more, such as: {example}.", example=example(kind, scene.names))
    return reason or worded(error, words.language)


def going_on(words: Words, seat: Seat) -> list[str]:
    """Return how the game is gone on with another day; nothing where it is over or not kept."""
    if seat.path is None or seat.look().phase is Phase.OVER:
        return []
    command = f"python main.py play --text --save {shlex.quote(str(seat.path))}"
    return [words.language.gettext("To go on another time: {command}", command=command)]


def kept(words: Words, seat: Seat) -> str:
    """Return where the game is kept."""
    language, path = words.language, seat.path
    if path is None:
        return language.gettext("The game is not kept in a file. Type save and a name.")
    return language.gettext("The game is kept in {path}, move by move.", path=str(path))


def _with_the_option(error: KeyedError, scene: Scene) -> KeyedError:
    """Return an error on a term with the option that has the same figure, where there is one.

    `price=-3` means `-3%`, which no likeness of words would find.
    """
    terms = dict(zip(scene.names.issues, scene.names.options, strict=True))
    options = terms.get(str(error.fields.get("field")), ())
    figure = _figure(str(error.fields.get("word")))
    same = [option for option in options if figure and _figure(option) == figure]
    return KeyedError(error.key, {**error.fields, "nearest": same[0]}) if same else error


def _figure(text: str) -> str:
    """Return the digits of a text."""
    return "".join(letter for letter in text if letter.isdecimal())
