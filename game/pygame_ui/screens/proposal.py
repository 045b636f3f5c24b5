"""The proposal: five parts that follow from what was found, and the few decisions that are left."""

import functools
from typing import TYPE_CHECKING, Final

from game.engine.actions import Action
from game.pygame_ui.kit.card import Card
from game.pygame_ui.kit.layout import Column, Row
from game.pygame_ui.kit.text import Span, Text
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces import draft
from game.pygame_ui.pieces.header import header
from game.pygame_ui.pieces.moves import Move, buttons, tiles
from game.pygame_ui.pieces.page import Half, Part, Shape, Shown, page, shape_of, tabs
from game.pygame_ui.screens.screen import Screen
from game.voice.pages import cost
from game.voice.terms import PLEDGES

if TYPE_CHECKING:
    from game.pygame_ui.app import App

LEFT: Final = 300.0
#: Width of the moves below.
_WAYS: Final = 520.0
RIGHT: Final = 300.0


class Proposal(Screen):
    """The builder of the proposal, opened at the desk. All is set sensibly, so that Enter hands it in."""

    def __init__(self, app: "App") -> None:
        super().__init__(app)
        self.writing = draft.Writing.likely(self.play)
        self.shown = Shown()

    def act(self, action: Action) -> None:
        """Make a move; when somebody has read the draft, go on writing."""
        self.app.act(action)

    def build(self) -> Widget:
        """Return the page."""
        title = self.language.gettext("The proposal for {company}", company=self.play.words.company)
        about = self.play.words.language.gettext(
            "list price {price} · margin {margin}",
            price=self.play.words.money(int(self.play.scene.brief.list_price)),
            margin=self.language.percent(int(self.play.scene.brief.margin)),
        )
        moves = self._moves()
        ways = tiles(self.play, moves)
        if shape_of(self.app) is Shape.WIDE:
            ways.width = _WAYS
        foot: Widget = Card([Row([self._in_short(), ways], gap=16)], pad=(12, 14))
        if shape_of(self.app) is Shape.TABS:  # on one line each, so that there is room for what is chosen
            foot = buttons(self.play, moves)
        body = Column([self._parts(), foot], gap=12, grow=1)
        return page(self.app, header(self.app, title, about), body)

    def _in_short(self) -> Widget:
        """Return in a sentence what would be handed in."""
        language, count = self.language, len(self.writing.needs)
        text = language.ngettext(
            "Led by {count} need, promised as follows: {pledge}.",
            "Led by {count} needs, promised as follows: {pledge}.",
            count,
            pledge=language.say(PLEDGES[self.writing.pledge]),
        )
        return Text([Span(text, icon="doc")], size=14, grow=1)

    def _parts(self) -> Widget:
        play, writing, language = self.play, self.writing, self.language
        wide = shape_of(self.app) is Shape.WIDE
        terms = draft.quotation(play, writing, narrow=not wide)
        promise, readers = draft.promise(play, writing), draft.readers(play, self.act)
        leads, quality = draft.leads(play, writing), draft.quality(play, writing)
        if wide:
            left = Column([leads, readers], gap=12, width=LEFT)
            right = Column([draft.parts(play), quality], gap=12, width=RIGHT)
            centre = Column([terms, promise], gap=12, grow=1)
            return Row([left, centre, right], gap=16, align="stretch", grow=1)
        others = [
            Part(terms, language.gettext("Terms"), "money"),
            Part(Column([promise]), language.gettext("Promise"), "shake"),
            Part(readers, language.gettext("Readers"), "eye"),
            Part(Column([draft.parts(play), quality], gap=12), language.gettext("Parts"), "doc"),
        ]
        return Row([Half(leads), Half(tabs(self.shown, others))], gap=12, align="stretch", grow=1)

    def _moves(self) -> list[Move]:
        language, action = self.language, self.writing.action()
        return [
            Move(
                language.gettext("Hand it in"),
                cost(self.play.words, self.play.scene, action),
                functools.partial(self.act, action),
                action,
                main=True,
            ),
            Move(language.gettext("Later"), language.gettext("back to the desk"), self.back),
        ]
