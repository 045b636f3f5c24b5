"""Gates between the steps of the method, the written requirement, and the goal of a drill. Order only."""

import numpy as np

from game.engine import conditions, draw
from game.engine.chance import Chance
from game.engine.codes import Happening, Rule, Site
from game.engine.records import Scalars
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.vocab import Gate, Mark, Outcome, Phase, Relation, Role, Stage
from game.exact.arrays import I32, U64, either
from game.exact.shares import FULL

#: A line of the requirement carries a mark from this share on, if the other side's is smaller. [asm]
MARKED = 2_500

#: Roles of key people. Source: 3.7 (key roles of the stages).
KEY_ROLES = Role.DECIDER | Role.DESIGNER | Role.EVALUATOR | Role.APPROVER

#: Turns of the question whether a goal is reached, after a move and after weeks; contacts never reach them.
AFTER_A_MOVE, AFTER_WEEKS = 252, 251

_NOBODY = np.array([0], dtype=np.uint32)


def pass_gates(setup: Setup, state: State, now: Scalars, at: U64, chance: Chance) -> I32:
    """Note which gates are passed as a week ends, and let the requirement be written.

    Args:
        setup: the scenario.
        state: the marks of the requirement are written.
        now: scalars, written.
        at: (n,) packed clock.
        chance: of the same games.

    Returns:
        (n,) 1 where a gate was passed.

    Source: docs/rules.md#gates (3.14: G1 to G4).
    """
    open_ = now.gates & (1 << Gate.RELATIONS | 1 << Gate.REQUIREMENT | 1 << Gate.INVITATION)
    if (open_ == (1 << Gate.RELATIONS | 1 << Gate.REQUIREMENT | 1 << Gate.INVITATION)).all():
        return np.zeros_like(now.gates)
    key = (setup.people.roles & KEY_ROLES.value) > 0
    relation = state.view("relation", chance.games)[key]
    close = (relation >= Relation.TRUST.value).sum(axis=0)
    allied = (relation == Relation.ALLIANCE.value).any(axis=0)
    passed = {
        Gate.RELATIONS: (close > 1) | allied,
        Gate.REQUIREMENT: now.stage >= Stage.EVALUATION.value,
        Gate.INVITATION: (now.stage >= Stage.COMMITMENT.value) & (now.proposed == 1),
    }
    notable = np.zeros_like(now.gates)
    for gate, there in passed.items():
        new = there & (now.gates >> gate.value & 1 == 0)
        now.gates |= either(new, 1 << gate.value, 0)
        notable |= new
        _note_gate(chance, now, gate, new)
        if gate is Gate.REQUIREMENT and new.any():
            _write_requirement(state, now, at, chance, np.flatnonzero(new))
    return notable


def _write_requirement(state: State, now: Scalars, at: U64, chance: Chance, rows: np.ndarray) -> None:
    """Let every line of the requirement show whose mark it carries."""
    games = chance.games[rows]
    ours, theirs = state.load("shaped", games), state.load("rival_shaped", games)
    mark = np.where(
        (ours >= MARKED) & (ours >= theirs),
        Mark.OURS.value,
        either((theirs >= MARKED) & (theirs > ours), Mark.THEIRS.value, Mark.NEUTRAL.value),
    ).astype(np.int32)
    here = chance.of(rows)
    for line in range(len(mark)):
        # The number of the line stands for a key, which the state does not hold.
        about = np.array([line], dtype=np.uint32)
        mark[line] = here.settled(Site.MARK, at[rows], about, mark[line], len(Mark))
    state.store("mark", mark, games)
    if chance.recorder is not None:
        nobody = np.full(len(rows), -1, np.int32)
        counts = [
            (mark == kind.value).sum(axis=0).astype(np.int32)
            for kind in (Mark.OURS, Mark.THEIRS, Mark.NEUTRAL)
        ]
        what = Happening.REQUIREMENT, Rule.GATES
        chance.recorder.event(games, what, (nobody, nobody, now.week[rows]), counts)


def _note_gate(chance: Chance, now: Scalars, gate: Gate, new: np.ndarray) -> None:
    """Report a gate where it was passed."""
    rows = np.flatnonzero(new)
    if chance.recorder is not None and rows.size:
        nobody = np.full(len(rows), -1, np.int32)
        about = nobody, np.full_like(nobody, gate.value), now.week[rows]
        chance.recorder.event(chance.games[rows], (Happening.GATE, Rule.GATES), about)


def reach_goal(setup: Setup, state: State, chance: Chance, turn: int) -> None:
    """Win the drills whose goal is reached at the desk.

    Args:
        setup: the scenario.
        state: written.
        chance: of the games that are asked about.
        turn: AFTER_A_MOVE or AFTER_WEEKS, so that going on asks at two addresses.

    Source: docs/rules.md#gates.
    """
    if not len(setup.goal.of):
        return
    rows = np.flatnonzero(state.view("phase")[0, chance.games] == Phase.DESK.value)
    games = chance.games[rows]
    if not games.size:
        return
    reached = conditions.holding(setup.goal, 1, state, games)[0].astype(np.int32)
    # Every move but going on costs minutes, so they make a clock of the desk that never stands still.
    worked = state.load("worked", games)
    at = draw.clock(state.load("week", games), np.full_like(worked, turn), worked & 0xFFFF)
    won = chance.of(rows).settled(Site.GATE, at, _NOBODY, reached, 2)
    hit = games[won == 1]
    for name, value in (("phase", Phase.OVER), ("outcome", Outcome.WON), ("chance_us", FULL)):
        state.store(name, np.full(len(hit), value), hit)
    if chance.recorder is not None and hit.size:
        none = np.full(len(hit), -1, np.int32)
        what = Happening.AWARD, Rule.GATES
        chance.recorder.event(hit, what, (none, none, np.full_like(none, Outcome.WON.value)))
