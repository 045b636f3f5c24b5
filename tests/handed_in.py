"""Game files that tests hand in: short deals, true and otherwise."""

import dataclasses
import functools

import numpy as np

from game.engine.actions import single
from game.engine.vocab import Phase
from game.journal.header import Header
from game.journal.record import Journal
from game.players.catalogue import player
from game.scenario.compile import find, load
from game.session.local import begin
from game.session.replay import Retelling
from game.simulate.run import dice_of

DRILL, DEAL = load(find("first_call")), load(find("bench_refresh"))
SETUPS = {(each.id, each.hash): each.setup for each in (DRILL, DEAL)}


@functools.cache
def played(seed, policy="textbook", name="Ann Li"):
    """A drill played to its end by a player of the computer's, with a line of every straight kind."""
    seat = begin(DRILL.setup, DRILL.texts("en"), seed, name)
    seat.note("Before the first move.")
    chooses = player(policy)
    while (scene := seat.look()).phase is not Phase.OVER:
        if scene.moves == 2:
            seat.forecast(50, 30, 1)
            seat.note("He measures twice.")
        dice = dice_of(np.array([seed]), np.array([scene.moves]))
        seat.act(single(chooses.choose(scene.brief, scene.seen, dice), 0))
    seat.note("After the end.")
    return seat.journal


@functools.cache
def short(*moves, seed=7, name="Ann Li", drill=False):
    """A deal with these moves; `withdraw` ends it."""
    scenario = DRILL if drill else DEAL
    seat = begin(scenario.setup, scenario.texts("en"), seed, name)
    for move in moves:
        seat.act(move)
    return seat.journal


def taken_back():
    seat = begin(DEAL.setup, DEAL.texts("en"), 7, "Ann Li")
    seat.act("research")
    seat.back(1)
    seat.act("withdraw")
    return seat.journal


def forked():
    seat = begin(DEAL.setup, DEAL.texts("en"), 7, "Ann Li")
    seat.act("research")
    other = seat.fork(5)
    other.act("withdraw")
    return other.journal


def with_line(journal, kind, text, *, clock=None, digest=None):
    """A record with one line more, whose digest fits the state as it is."""
    setup = SETUPS[journal.header.scenario, journal.header.scenario_hash]
    game = Retelling(setup, journal.header.seed)
    for line in journal.lines:
        game.play(line)
    after = game.digest() if digest is None else digest
    return journal.with_line(journal.next_line(kind, clock or journal.lines[-1].clock, text, after))


def with_header(journal, **fields):
    """A record whose header says something else, forged all through: digests fit its lines."""
    header: Header = dataclasses.replace(journal.header, **fields)
    setup = SETUPS[journal.header.scenario, journal.header.scenario_hash]
    game, forged = Retelling(setup, journal.header.seed), Journal(header)
    for line in journal.lines:
        game.play(line)
        text = line.text
        forged = forged.with_line(forged.next_line(line.kind, line.clock, text, game.digest()))
    return forged


def written(folder, **texts):
    """Write game files and return their paths; a record, a text or bytes by the name of the file."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, content in texts.items():
        text = content.text() if isinstance(content, Journal) else content
        path = folder / f"{name}.game"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        paths.append(str(path))
    return paths
