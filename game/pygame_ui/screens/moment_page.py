"""A moment of any phase in words: what was told, and what is offered."""

import functools

from game.pygame_ui.kit.button import Choice
from game.pygame_ui.kit.card import Card
from game.pygame_ui.kit.layout import Column, Row
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import Heading, Label
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.screens.screen import Screen
from game.voice.utterances import framed

#: Moves of which is told.
_BEATS = 3


class MomentPage(Screen):
    """What was told on the left, numbered choices on the right."""

    def build(self) -> Widget:
        """Return both cards."""
        play = self.play
        told = [
            Label(framed(play.words, beat.played.after, each))
            for beat in play.beats[-3:]
            for each in beat.said
        ]
        offers = [
            Choice(
                each.text,
                functools.partial(self.app.act, each.action),
                note=" ".join(filter(None, (each.about, *each.reasons))),
                cost=each.cost,
                digit=str(each.number),
            )
            for each in play.moment.offers
        ]
        above = [Label(line) for line in play.moment.lines]
        return Row(
            [
                Card([Scroll(Column(told))], grow=1),
                Card([Heading(play.moment.heading), *above, Scroll(Column(offers))], grow=1),
            ],
            pad=16,
            align="stretch",
        )
