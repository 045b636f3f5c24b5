"""Tells a game again from its record, move by move, as its player saw it."""

from collections.abc import Iterator

from game.engine.lines import parsed
from game.engine.seen import observe
from game.engine.setup import Setup
from game.engine.vocab import Known
from game.journal.record import Journal, Kind
from game.session.replay import Retelling, opened
from game.session.seat import Played
from game.voice.scene import Scene


def scene_of(game: Retelling, moves: int) -> Scene:
    """Return what the player of a game may know, after so many moves."""
    seen, names = observe(game.setup, game.state), game.names
    people = seen.known[:, 0] > Known.NOTHING
    found, noticed = seen.found[:, 0] == 1, seen.rival_seen[:, 0] > 0
    rivals = game.setup.market.rivals
    return Scene(
        brief=game.brief,
        seen=seen,
        names=type(names)(
            people=tuple(name if known else "" for name, known in zip(names.people, people, strict=True)),
            needs=tuple(name if known else "" for name, known in zip(names.needs, found, strict=True)),
            criteria=names.criteria,
            issues=names.issues,
            options=names.options,
        ),
        rivals=tuple(name if known else "" for name, known in zip(rivals, noticed, strict=True)),
        moves=moves,
        topic=game.topic,
    )


def retold(setup: Setup, journal: Journal) -> Iterator[Played]:
    """Yield the moves that led to the end of a journal, without what was undone.

    Args:
        setup: the scenario.
        journal: one that is true; see `game.session.replay.replayed`.

    Raises:
        ReplayMismatch: the header speaks of something else, or a move cannot be played.
    """
    game = opened(setup, journal.header)
    before, moves = scene_of(game, 0), 0
    for line in journal.path():
        happened = game.play(line, listening=True)
        moves += line.kind is Kind.MOVE
        after = scene_of(game, moves)
        if line.kind is Kind.MOVE:
            events = tuple(event for event in happened if event.visible)
            yield Played(parsed(line.text, game.names), line.text, before, after, events)
        before = after
