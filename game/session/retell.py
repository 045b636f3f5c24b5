"""Tells a game again from its record, move by move, as its player saw it."""

import dataclasses
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from game.engine.lines import parsed
from game.engine.seen import observe
from game.engine.setup import Setup
from game.engine.vocab import Doubt, Known
from game.journal.record import Journal, Kind
from game.session.replay import Retelling, opened
from game.session.seat import Played
from game.voice.scene import Scene, family


def scene_of(game: Retelling, past: tuple[int, ...]) -> Scene:
    """Return what the player of a game may know.

    Args:
        game: as it stands.
        past: `game.voice.scene.family` of each move that led here.
    """
    seen, names = observe(game.setup, game.state), game.names
    people = seen.known[:, 0] > Known.NOTHING
    found, noticed = seen.found[:, 0] == 1, seen.rival_seen[:, 0] > 0
    raised = seen.objection[:, 0] > Doubt.UNSAID
    return Scene(
        brief=game.brief,
        seen=seen,
        names=dataclasses.replace(
            names,
            people=_shown(names.people, people),
            needs=_shown(names.needs, found),
            objections=_shown(names.objections, raised),
        ),
        rivals=_shown(game.setup.market.rivals, noticed),
        moves=len(past),
        topic=game.topic,
        past=past,
    )


def _shown(names: tuple[str, ...], known: NDArray[np.bool_]) -> tuple[str, ...]:
    """Return ids, empty where they have not been found."""
    return tuple(name if is_known else "" for name, is_known in zip(names, known.tolist(), strict=False))


def retold(setup: Setup, journal: Journal) -> Iterator[Played]:
    """Yield the moves that led to the end of a journal, without what was undone.

    Args:
        setup: the scenario.
        journal: one that is true; see `game.session.replay.replayed`.

    Raises:
        ReplayMismatch: the header speaks of something else, or a move cannot be played.
    """
    game = opened(setup, journal.header)
    past: tuple[int, ...] = ()
    before = scene_of(game, past)
    for line in journal.path():
        happened = game.play(line, listening=True)
        if line.kind is not Kind.MOVE:
            before = scene_of(game, past)
            continue
        action = parsed(line.text, game.names)
        past = (*past, family(action))
        after = scene_of(game, past)
        yield Played(action, line.text, before, after, tuple(event for event in happened if event.visible))
        before = after
