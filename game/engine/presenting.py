"""A move of a presentation: its steps, its points, the question from the floor, who leaves. Order only."""

import numpy as np

from game.engine import draw
from game.engine.actions import Actions
from game.engine.chance import Chance
from game.engine.codes import Happening, Rule, Site
from game.engine.on_the_floor import answer_floor, ask_floor
from game.engine.records import Scalars, load_scalars, store_scalars
from game.engine.room import Room
from game.engine.rules import needs, presentation, style
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.tables import PRESENTING_MINUTES, PRESENTING_SPAN, TRAVEL_MINUTES
from game.engine.vocab import Kind, Phase, Posture, Role, Stage, Talk
from game.engine.world import World
from game.exact.arrays import I32, I64, either
from game.exact.shares import FULL, bounded, part

#: Moves at which nobody leaves who had to go: the end is near, or they asked.
_TO_THE_POINT = np.array(
    [Kind.FLOOR, Kind.SUMMARISE, Kind.CALL_TO_BUY, Kind.SHORTEN, Kind.FINISH], dtype=np.int32
)


def begin(state: State, now: Scalars, actions: Actions, rows: I64, person: I32, came: I32) -> None:
    """Open the presentations to which somebody came.

    Args:
        state: written.
        now: scalars of all games, written.
        actions: of all games.
        rows: (k,) game of each person asked.
        person: (k,) who was asked.
        came: (k,) 1 who comes, 0 who does not, -1 who was asked for something else.
    """
    here = np.flatnonzero(came == 1)
    if not here.size:
        return
    # Rows stand for the games of the whole batch at the desk, whose columns the scalars have.
    state.view("listens")[person[here], rows[here]] = 1
    games = np.unique(rows[here])
    now.phase[games] = Phase.PRESENTING
    now.span[games] = PRESENTING_SPAN
    now.companion[games] = np.maximum(actions.colleague[games], 0)
    now.attention[games] = presentation.FIRST_ATTENTION
    now.posture[games] = Posture.NEUTRAL
    for field in (now.minute, now.moves, now.steps, now.points, now.presented):
        field[games] = 0
    for field in (now.floor, now.floor_from):
        field[games] = -1


def play(setup: Setup, world: World, state: State, actions: Actions, chance: Chance) -> None:
    """Play one move of a presentation in every game of a batch.

    Args:
        setup: the scenario.
        world: drawn facts.
        state: written; all games are in phase PRESENTING.
        actions: one legal move a game.
        chance: of all games.
    """
    room = _enter(setup, world, state, actions, chance)
    _leave_early(room)
    _open(room)
    _point(room)
    answer_floor(room)
    _sum_up(room)
    ask_floor(room)
    _call_away(room)
    _show(room)
    _end(room)
    store_scalars(state, chance.games, room.now)


def _enter(setup: Setup, world: World, state: State, actions: Actions, chance: Chance) -> Room:
    """Load what the move works on and let its minutes pass."""
    games = chance.games
    now = load_scalars(state, games)
    kind = actions.kind.astype(np.int32)
    now.minute = now.minute + PRESENTING_MINUTES[kind]
    now.moves = now.moves + 1
    drawn = (world.load(name, games) for name in ("assertive", "responsive"))
    return Room(
        setup=setup,
        state=state,
        chance=chance,
        now=now,
        kind=kind,
        item=actions.item.astype(np.int32),
        form=np.maximum(actions.form, 0).astype(np.int32),
        at=draw.clock(now.week, np.zeros_like(kind), now.minute),
        listens=state.load("listens", games) == 1,
        style=style.style_of(*drawn),
    )


def _leave_early(room: Room) -> None:
    """Let those leave who had to go and for whom we did not come to the point."""
    hurried = room.now.steps & Talk.HURRIED.value > 0
    going = hurried & ~np.isin(room.kind, _TO_THE_POINT)
    decides = (room.setup.people.roles & Role.DECIDER > 0)[:, None]
    if going.any():
        room.listens &= ~(decides & going)
        room.state.store("listens", room.listens.astype(np.int32), room.games)


def _open(room: Room) -> None:
    """Take opening steps: one, or all five in one breath where they were rehearsed (A97 to A99)."""
    now = room.now
    every = room.kind == Kind.OPEN.value
    now.attention = now.attention + either(every, int(presentation.STEP_GAIN.sum()), 0)
    now.steps = now.steps | either(every, presentation.OPENED, 0)
    taking = room.kind == Kind.STEP.value
    step = np.where(taking, room.form, 0)
    # A step is at its place where those before it were taken and none behind it.
    ready = now.steps & presentation.OPENED == presentation.OPENINGS[step] - 1
    gain = np.where(ready, presentation.STEP_GAIN[step], -presentation.MISPLACED)
    now.attention = bounded(now.attention + np.where(taking, gain, 0), 0, FULL).astype(np.int32)
    now.steps = now.steps | np.where(taking, presentation.OPENINGS[step], 0).astype(np.int32)


def _point(room: Room) -> None:
    """Make a point: each listener takes from it what concerns them."""
    rows = np.flatnonzero(room.kind == Kind.POINT.value)
    if not rows.size:
        return
    now, state, games, here = room.now, room.state, room.games[rows], room.listens[:, rows]
    item = room.item[rows]
    now.points[rows] = np.minimum(now.points[rows] + 1, 99)
    state.view("pointed")[item, games] = 1
    owns = _owned(room, rows)
    fit = presentation.suits(room.form[rows], room.style[:, rows], room.engineer[rows])
    say = np.where(here, room.setup.people.influence[Stage.EVALUATION][:, None], 0).astype(np.int32)
    reached = part(np.minimum(owns, FULL), fit)
    concerned, _ = presentation.relevance(np.minimum(owns, FULL), say)
    _, heard = presentation.relevance(reached, say)
    attention = now.attention[rows]
    felt, doubt = state.load("felt", games), state.load("doubt", games)
    counts = now.points[rows] <= presentation.MOST
    after = presentation.felt_after(felt, owns, fit, np.where(counts, attention, 0).astype(np.int32))
    calmer = np.where(owns > presentation.GUESSED, -presentation.CALMS, presentation.BESIDE)
    doubt = np.where(here, bounded(doubt + calmer, 0, FULL), doubt)
    state.store("felt", np.where(here, after, felt), games)
    state.store("doubt", doubt, games)
    made = part(part(heard, attention), presentation.POINT_WORTH)
    now.presented[rows] = np.minimum(now.presented[rows] + np.where(counts, made, 0), FULL)
    now.attention[rows] = presentation.attention_after(attention, concerned, now.points[rows])


def _owned(room: Room, rows: I64) -> I32:
    """Return how far the need of a point is each listener's own and known to us, (P, rows) 0..12,000."""
    pair = room.setup.needs.pair[room.item[rows]].T
    place = np.maximum(pair, 0), room.games[rows]
    told = room.state.view("told")[place]
    right = (room.state.view("wrong")[place] == 0) & (pair >= 0) & room.listens[:, rows]
    agreed = room.state.view("paid")[place] & 8 > 0
    known = np.maximum(needs.CLARITY[told], presentation.GUESSED)
    known = np.where(agreed, part(known, presentation.AGREED), known)
    return np.where(right, known, 0).astype(np.int32)


def _sum_up(room: Room) -> None:
    """Sum up, and call to buy: with confidence where the room still listens (A101)."""
    kind, now = room.kind, room.now
    short = kind == Kind.SHORTEN.value
    summed = (kind == Kind.SUMMARISE.value) | short
    now.steps = now.steps | either(summed, Talk.SUMMED.value, 0)
    called = (kind == Kind.CALL_TO_BUY.value) | short
    now.steps = now.steps | either(called, Talk.CALLED.value, 0)
    pushed = np.flatnonzero(called & (now.attention < presentation.CALL_FROM // 2))
    room.unsettle(pushed, np.full(len(pushed), presentation.PUSHED, np.int32))


def _call_away(room: Room) -> None:
    """Let the one who decides be called away, once: what is cut then is the trainee's choice."""
    now, people = room.now, room.setup.people
    decides = room.listens & (people.roles & Role.DECIDER > 0)[:, None]
    open_ = (now.minute >= presentation.FROM_MINUTE) & (
        now.steps & (Talk.HURRIED.value | Talk.CALLED.value) == 0
    )
    rows = np.flatnonzero(open_ & decides.any(axis=0) & (now.minute < now.span))
    if not rows.size:
        return
    # Who it is shows, so it is part of the outcome: 0 is nobody, then the people in their order.
    order = np.argsort(people.key, kind="stable")
    who = order[decides[order][:, rows].argmax(axis=0)]
    weights = np.zeros((1 + len(people.key), len(rows)), np.int32)
    weights[1 + who, np.arange(len(rows))] = presentation.CALLED_AWAY
    weights[0] = FULL - presentation.CALLED_AWAY
    at, nobody = room.at[rows], np.zeros(len(rows), np.uint32)
    drawn = room.chance.of(rows).visible(Site.LEAVES, at, nobody, weights)
    now.steps[rows] |= either(drawn > 0, Talk.HURRIED.value, 0)
    room.note((Happening.LEFT_EARLY, Rule.PRESENTATION), rows[drawn > 0], (drawn[drawn > 0] - 1, -1, -1))


def _show(room: Room) -> None:
    """Let the room show how it listens."""
    weights = presentation.postures(room.now.attention)
    room.now.posture = room.chance.visible(Site.ROOM, room.at, np.zeros(len(room.kind), np.uint32), weights)
    every = np.arange(len(room.kind))
    room.note((Happening.ROOM, Rule.PRESENTATION), every, (-1, room.kind, room.now.posture))


def _end(room: Room) -> None:
    """End the presentation with a call, by the trainee or by the clock; its minutes are charged now."""
    now = room.now
    called = now.steps & Talk.CALLED.value > 0
    over = called | (room.kind == Kind.FINISH.value) | (now.minute >= now.span)
    rows = np.flatnonzero(over)
    if not rows.size:
        return
    waiting = np.flatnonzero(over & (now.floor >= 0))
    room.unsettle(waiting, np.full(len(waiting), presentation.INFECTED, np.int32))
    made = now.presented[rows], now.points[rows]
    now.presented[rows] = presentation.worth(made, now.attention[rows], now.steps[rows])
    spent = TRAVEL_MINUTES + now.minute[rows]
    now.left[rows] -= spent
    worked = room.state.load("worked", room.games[rows])
    room.state.store("worked", worked + spent, room.games[rows])
    now.phase[rows] = Phase.DESK
    now.companion[rows] = 0
    now.floor[rows] = now.floor_from[rows] = -1
    now.steps[rows] |= Talk.HELD.value
    room.state.store("listens", np.zeros((len(room.listens), len(rows)), np.int32), room.games[rows])
    told = (-1, now.points[rows], now.steps[rows])
    room.note((Happening.PRESENTED, Rule.PRESENTATION), rows, told)
