"""A reader: plays whole games through the text client as a person would, by numbers where it can.

It counts what is printed and how often something has to be chosen, so that the length of a deal is
a measured thing.
"""

import dataclasses
import io
import re
from collections.abc import Iterator

import numpy as np

from game.client.plans import ready_plans
from game.engine.actions import Action, single
from game.engine.vocab import Colleague, Form, Goal, Kind, Manner, Phase, Question
from game.i18n.language import Language
from game.players.catalogue import player
from game.session.local import begin
from game.simulate.run import dice_of
from game.text_ui.console import Console
from game.text_ui.play import Settings, sit, words_for
from game.text_ui.table import Table

#: Reading speed in words a minute and seconds a choice. Source: the bar of the design.
WORDS_A_MINUTE, SECONDS_A_CHOICE = 200, 5
_LETTERS = re.compile(r"\w")
_WIDE = re.compile("[\u3400-\u9fff]")
#: Chinese letters that make up what a word is in English. [asm]
_LETTERS_A_WORD = 1.6


@dataclasses.dataclass(frozen=True)
class Reading:
    """A whole game as it stood on the screen."""

    text: str
    lines: tuple[str, ...]  # that were typed
    typed: int  # of those, moves that were not among the choices
    seat: object

    @property
    def words(self) -> int:
        """Words on the screen, those typed left out."""
        shown = "\n".join(line for line in self.text.splitlines() if not line.startswith("> "))
        return words_in(shown)

    @property
    def rounds(self) -> int:
        """How often something was chosen or typed."""
        return len(self.lines)

    @property
    def minutes(self) -> float:
        """How long a person takes."""
        return self.words / WORDS_A_MINUTE + self.rounds * SECONDS_A_CHOICE / 60


def words_in(text: str) -> int:
    """Count words; Chinese letters count by what a word has of them."""
    wide = len(_WIDE.findall(text))
    plain = _WIDE.sub(" ", text)
    return sum(bool(_LETTERS.search(word)) for word in plain.split()) + round(wide / _LETTERS_A_WORD)


class Reader:
    """One game on its way."""

    def __init__(self, scenario, seed, language=None, policy="textbook", *, by_numbers=False):
        self.by_numbers = by_numbers
        settings = Settings(scenario, language or Language(), seed)
        seat = begin(scenario.setup, scenario.texts(settings.language.code), seed)
        self.seed, self.policy = seed, player(policy)
        self.out, self.typed, self.said = io.StringIO(), 0, []
        self.console = Console(self._lines(), self.out)
        self.table = Table(seat, scenario, words_for(settings, seat), self.console)

    def play(self) -> Reading:
        """Play to the end."""
        assert sit(self.table) == 0
        return Reading(self.out.getvalue(), tuple(self.said), self.typed, self.table.seat)

    def _lines(self) -> Iterator[str]:
        while (scene := self.table.seat.look()).phase is not Phase.OVER:
            if self._is_asked():
                line = self._opinion()
                self.said.append(line)
                yield line
                continue
            dice = dice_of(np.array([self.seed]), np.array([scene.moves]))
            action = single(self.policy.choose(scene.brief, scene.seen, dice), 0)
            assert len(self.said) < 600, self.out.getvalue()[-3000:]
            for line in self._said(scene, action):
                self.said.append(line)
                yield line

    def _is_asked(self) -> bool:
        """Say whether a question of a chapter's end is open."""
        last = self._last()
        return (
            last.endswith("(Enter skips)")
            or "worries you most?" in self.out.getvalue()[-700:].rpartition("\n> ")[2]
        )

    def _last(self) -> str:
        return next((line for line in reversed(self.out.getvalue().splitlines()) if line), "")

    def _opinion(self) -> str:
        if self._last().startswith("Your forecast"):
            return "40 30"
        return "1 40" if self._last().endswith("(Enter skips)") else "1"

    def _said(self, scene, action: Action) -> list[str]:
        offers = {offer.action: str(n) for n, offer in self.table.choices.offers.items()}
        if action.kind is Kind.VISIT:
            bare = Action(Kind.VISIT, person=action.person)
            plans = ready_plans(scene, action.person)
            wanted = action.item, Goal(max(action.form, 0))
            goals = [goal for _, goal in plans]
            if bare in offers and wanted[1] in goals:
                place = plans.index(wanted) if wanted in plans else goals.index(wanted[1])
                extras = [Manner(max(action.level, 0)).name.lower()]
                extras += [scene.names.needs[action.item]] if wanted not in plans and action.item >= 0 else []
                extras += [Colleague(action.colleague).name.lower()] if action.colleague > 0 else []
                return [offers[bare], " ".join([str(place + 1), *extras])]
        if action.kind is Kind.JUDGE:
            number = next((n for each, n in offers.items() if each.kind is Kind.JUDGE), "judge")
            sure = " ".join(str(place) for place, each in enumerate(Question, 1) if each in action.people)
            return [number, sure]
        if action in offers:
            return [offers[action]]
        if self.by_numbers and scene.phase is Phase.MEETING:
            return [self._nearest(scene, action, offers)]
        self.typed += 1
        return [self.table.seat.write(action)]

    def _nearest(self, scene, action: Action, offers: dict[Action, str]) -> str:
        """Return what somebody says who only chooses from the list: the same kind, else what helps."""
        offered = sorted(
            offers, key=lambda each: (each.kind is not action.kind, each.item != action.item, _rank(each))
        )
        return offers[offered[0]]


def _rank(action: Action) -> int:
    """Return how little a sentence usually helps."""
    good = (
        Kind.PLAY_BACK,
        Kind.ENQUIRE,
        Kind.IMPLICATION,
        Kind.PAYOFF,
        Kind.PROBLEM,
        Kind.LISTEN,
        Kind.ANSWER,
    )
    closed = action.form in {Form.TIE_DOWN, Form.CLOSED}
    return good.index(action.kind) if action.kind in good and not closed else len(good)
