"""Replays a game from its record: the same moves give the same game, to the last bit."""

from collections.abc import Sequence
from typing import Final

import numpy as np

from game.engine import draw
from game.engine.beginning import start
from game.engine.choices import why_not
from game.engine.events import Event, Recorder
from game.engine.lines import Names, all_names, parsed
from game.engine.seen import Brief, brief_of, observe
from game.engine.setup import Setup
from game.engine.state import State, digest
from game.engine.step import step
from game.engine.world import World
from game.errors import IllegalAction, ReplayMismatch
from game.exact.arrays import U64
from game.journal.header import Header
from game.journal.record import Journal, Kind, Line
from game.simulate.records import WORLD_ROW, clocks_of, ending_of, seed_in, speak, untrue
from game.voice.scene import topic_of

#: What an impossible move does to the rules when it is played without asking whether it is possible.
_STUMBLES: Final = (ArithmeticError, LookupError, ValueError)


class Retelling:
    """One game on its way: world, luck and state, moved line by line."""

    def __init__(self, setup: Setup, seed: int) -> None:
        """Stand before the first move.

        Args:
            setup: the scenario.
            seed: 0..2^63-1.
        """
        self.setup = setup
        self.seed = seed
        self.names: Names = all_names(setup)
        self.brief: Brief = brief_of(setup)
        self.world: World
        self.luck: U64
        self.state: State
        self.topic = -1  # need that the last move was about, -1 none
        self.world, self.luck, self.state = start(setup, np.array([seed], dtype=np.int64))

    def play(self, line: Line, *, careful: bool = False, listening: bool = False) -> tuple[Event, ...]:
        """Do what a line says, an undo excepted.

        Args:
            line: of the game's record.
            careful: refuse what is impossible, and clocks that are not those of the game.
            listening: hear what happens, which a replay need not but before its end.

        Returns:
            What happened, the hidden as well; nothing without listening.

        Raises:
            ReplayMismatch: the line cannot be true.
        """
        if careful and line.clock != clock_of(self.state):
            raise untrue(line, "replay.clock")
        if line.kind is Kind.MOVE:
            return self._move(line, careful=careful, record=Recorder() if listening else None)
        if line.kind is Kind.FORK:
            self.luck = luck_of_fork(line.luck)
        else:
            speak(self.state, self.names, line)
        return ()

    def digest(self) -> int:
        """Return the digest of the state."""
        return int(digest(self.state)[0])

    def world_digest(self) -> int:
        """Return the digest of the world, by the same recipe as that of a state."""
        return int(digest(self.world)[0])

    def _move(self, line: Line, *, careful: bool, record: Recorder | None) -> tuple[Event, ...]:
        try:
            actions = parsed(line.text, self.names).batch(len(self.brief.options))
            possible = not careful or not why_not(self.brief, observe(self.setup, self.state), actions)[0]
            if possible:
                step(self.setup, self.world, self.luck, self.state, actions, record=record)
        except (IllegalAction, *_STUMBLES) as error:
            raise untrue(line, "replay.move") from error
        if not possible:
            raise untrue(line, "replay.move")
        events = tuple(record.events.get(0, ())) if record else ()
        self.topic = topic_of(events)
        return events


def replayed(setup: Setup, journal: Journal, *, careful: bool = False) -> Retelling:
    """Return the game after its last line.

    Args:
        setup: the scenario.
        journal: header and lines.
        careful: ask of every move whether it was possible; without it only the digests are held
            against the states, which finds every edited line but not a forged file.

    Raises:
        ReplayMismatch: with the first line of the file that is not true.
    """
    game = opened(setup, journal.header)
    last, topic = last_move(journal.path()), game.topic
    places = {line.back_to for line in journal.lines if line.kind is Kind.BACK}
    kept = {0: (game.luck, game.state.copy())}
    for line in journal.lines:
        if line.kind is Kind.BACK:
            if careful and line.clock != clock_of(game.state):
                raise untrue(line, "replay.clock")
            luck, state = kept[line.back_to]
            game.luck, game.state = luck, state.copy()
        else:
            game.play(line, careful=careful, listening=line.number == last)
            topic = game.topic if line.number == last else topic
        if not journal.holds(line.number, game.digest()):
            raise untrue(line, "replay.untrue")
        if line.number in places:
            kept[line.number] = (game.luck, game.state.copy())
    game.topic = topic
    return game


def last_move(trail: Sequence[Line]) -> int:
    """Return the number of the last move among lines, 0 where there is none."""
    return next((line.number for line in reversed(trail) if line.kind is Kind.MOVE), 0)


def opened(setup: Setup, header: Header) -> Retelling:
    """Return the game of a header before its first move.

    Raises:
        ReplayMismatch: the header speaks of another scenario, of other rules or another world.
    """
    game = Retelling(setup, seed_in(setup, header))
    if header.world != game.world_digest():
        raise ReplayMismatch(WORLD_ROW, "replay.world")
    return game


def clock_of(state: State) -> str:
    """Return the moment of a game, a batch of one, as the game file has it."""
    return clocks_of(state)[0]


def ending(state: State) -> str:
    """Return what stands behind the word `end`: the outcome; empty while the game runs."""
    return ending_of(int(state.view("outcome")[0, 0]))


def luck_of_fork(number: int) -> U64:
    """Return the luck that a fork's number stands for, (1,)."""
    return draw.mixed(np.array([number], dtype=np.uint64) + draw.GAMMA)
