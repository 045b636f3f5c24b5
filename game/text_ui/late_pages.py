"""The pages of the table and of the stops after signing: what of them was read already is not said again."""

from game.client.moment import Moment
from game.engine.actions import Action
from game.engine.after_words import Stop
from game.engine.vocab import Kind
from game.text_ui.console import Console
from game.voice.after import ARRIVES
from game.voice.bargaining import board, stand
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
        self._round = (-1, -1)  # of the table, and how far its talks had come
        self._stand: dict[int, tuple[int, int]] = {}  # both sides' options that were read
        self._texts: dict[int, str] = {}  # of the choices that were read

    def show(self, words: Words, scene: Scene, made: Action | None, moment: Moment, *, whole: bool) -> None:
        """Show the table: what has changed on it, and what may be said now."""
        if whole:
            self._stand, self._texts = {}, {}
        now = scene.of("round"), scene.of("talks")
        if whole or now != self._round:
            lines = board(words, scene, self._stand)
            self.console.say("", *(lines if made is None or made.kind is not Kind.SUM_UP else []))
        self._stand, self._round = stand(scene), now
        for offer in moment.offers:
            if self._texts.get(offer.number) != offer.text:
                self.console.say(numbered(words, offer.number, offer.text, ""))
        self._texts = {each.number: each.text for each in moment.offers}


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

    def show(self, words: Words, scene: Scene, made: Action | None, moment: Moment, *, whole: bool) -> None:
        """Show the stop and its choices, or those that are new; what was said on arriving is not repeated."""
        here = scene.of("stop"), scene.week
        came, self._stop = here != self._stop, here
        if came or whole:
            said = [words.language.say(ARRIVES[Stop(here[0])])] if came and made else []
            self.console.say("", moment.heading, *(line for line in moment.lines if line not in said))
        else:
            left = words.language.minutes(max(scene.of("left"), 0))
            self.console.say("", words.language.gettext("{left} left.", left=left))
        for offer in moment.offers:
            if not (came or whole) and offer.number not in moment.new:
                continue
            seen = (offer.action.kind, offer.action.form)
            price = "" if seen in self._priced else offer.cost
            self._priced.add(seen)
            self.console.say(numbered(words, offer.number, offer.text, price))
