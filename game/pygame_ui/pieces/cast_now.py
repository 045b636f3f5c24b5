"""The people of a customer as a picture, as far as a game has come to know them."""

from typing import Unpack

from game.pygame_ui.kit.widget import Common
from game.pygame_ui.pieces.cast import Cast, room_at_first
from game.pygame_ui.pieces.faces import look_of
from game.pygame_ui.playing import Play


def cast_now(play: Play, on: str = "card", **common: Unpack[Common]) -> Cast:
    """Return the picture of those who are known at this moment of a game."""
    scene, words = play.scene, play.words
    looks = [look_of(words, scene, person) for person in scene.people]
    looks.sort(key=lambda look: look is None)
    unknown = [None] * (scene.brief.people - len(looks))
    first = next((look for look in looks if look is not None), None)
    return Cast([*looks, *unknown], room_at_first(play.scenario.card, first), on=on, **common)
