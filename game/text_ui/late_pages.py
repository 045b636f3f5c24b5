"""The pages of the table and of the stops after signing: what of them was read already is not said again."""

from game.engine.actions import Action
from game.engine.vocab import Kind
from game.text_ui.console import Console
from game.text_ui.slots import Slots
from game.voice import after_pages
from game.voice.bargaining import at_table, board, stand
from game.voice.scene import Scene
from game.voice.words import Words


def numbered(words: Words, number: int, text: str, beside: str) -> str:
    """Return a choice with its number and what stands beside it."""
    if not beside:
        return f"{number} {text}"
    return f"{number} {words.language.gettext('{step} ({remark})', step=text, remark=beside)}"


class BoardPage:
    """The negotiation table: where both sides stand, and what may be said."""

    def __init__(self, console: Console) -> None:
        """Nothing was read yet."""
        self.console = console
        self._talks = -1  # how far a negotiation had come
        self._round = (-1, -1)  # of the table, and how far its talks had come
        self._stand: dict[int, tuple[int, int]] = {}  # both sides' options that were read
        self._texts: dict[int, str] = {}  # of the choices that were read

    def show(self, words: Words, scene: Scene, made: Action | None, slots: Slots, *, whole: bool) -> Slots:
        """Show the table; what stays keeps its number. Return the choices."""
        talks = scene.of("talks")
        if talks != self._talks:
            slots, self._talks, whole = Slots(), talks, True
        slots.at_desk(at_table(words, scene))
        if whole:
            self._stand, self._texts = {}, {}
        now = scene.of("round"), talks
        if whole or now != self._round:
            lines = board(words, scene, self._stand)
            self.console.say("", *(lines if made is None or made.kind is not Kind.SUM_UP else []))
        self._stand, self._round = stand(scene), now
        for number, offer in enumerate(slots.offers, start=1):
            if self._texts.get(number) != offer.text:
                self.console.say(numbered(words, number, offer.text, ""))
        self._texts = {number: each.text for number, each in enumerate(slots.offers, start=1)}
        return slots


class StopPage:
    """A stop of the follow-up: the invoices where it is new, and the steps with what they take."""

    def __init__(self, console: Console) -> None:
        """Nothing was read yet."""
        self.console = console
        self._stop = (-1, -1)  # and its week
        self._priced: set[tuple[int, int]] = set()  # kinds and forms whose cost was read

    def forget(self) -> None:
        """Show the stop anew next time."""
        self._stop = (-1, -1)

    def show(self, words: Words, scene: Scene, slots: Slots, *, whole: bool) -> None:
        """Show the stop and its choices, or those that are new."""
        new = slots.at_desk(after_pages.steps(words, scene))
        offers = slots.offers
        here = scene.of("stop"), scene.week
        whole, self._stop = whole or here != self._stop, here
        if whole:
            self.console.say("", after_pages.status(words, scene), *after_pages.invoices(words, scene))
        for number in range(1, len(offers) + 1) if whole else new:
            offer = offers[number - 1]
            seen = (offer.action.kind, offer.action.form)
            price = "" if seen in self._priced else after_pages.cost(words, offer.action)
            self._priced.add(seen)
            self.console.say(numbered(words, number, offer.text, price))
