"""The proposal: what it is worth when it is handed in, and who reads the draft before. Order only."""

import numpy as np

from game.engine.actions import Actions
from game.engine.asking import AGREED
from game.engine.chance import Chance
from game.engine.codes import Happening, Rule, Site
from game.engine.draw import ONCE
from game.engine.records import Scalars
from game.engine.rules import customer, needs, proposal
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.vocab import Doubt, Kind, Pledge, Stage, Told
from game.engine.world import World
from game.exact.arrays import I32, I64, U64
from game.exact.shares import FULL, bounded, closer


def propose(setup: Setup, state: State, now: Scalars, actions: Actions, chance: Chance) -> None:
    """Hand in a proposal; its quality is fixed by what is known at that moment and by what it promises."""
    rows = np.flatnonzero(actions.kind == Kind.PROPOSE.value)
    if not rows.size:
        return
    games = chance.games[rows]
    pledge = np.where(actions.form[rows] < 0, Pledge.PLAIN.value, actions.form[rows]).astype(np.int32)
    readers = (state.view("draft", games) == 1).sum(axis=0, dtype=np.int32)
    found = _quality(setup, state, games, actions.needs[rows])
    now.proposed[rows] = 1
    now.pledge[rows] = pledge
    now.quality[rows] = proposal.promising(found, pledge, readers)
    now.overpromised[rows] = proposal.OVERPROMISED[pledge]
    state.store("offer", actions.terms[0][:, rows].astype(np.int32), games)
    state.store("offer_needs", actions.needs[rows].astype(np.int64), games)
    if chance.recorder is not None:
        nothing = np.full(len(games), -1, np.int32)
        chance.recorder.event(games, (Happening.PROPOSED, Rule.PROPOSAL), (nothing, pledge, now.week[rows]))


def _quality(setup: Setup, state: State, games: I64, chosen: U64) -> I32:
    """Return the quality of a proposal led by these needs, (n,)."""
    tree = setup.needs
    told, wrong = state.load("told", games), state.load("wrong", games)
    known = needs.shares_told(tree, told, wrong)
    leads = (chosen[None] >> tree.pair_need.astype(np.uint64)[:, None]) & np.uint64(1) == 1
    clear = (told == Told.CLEAR.value) & (wrong == 0) & leads
    agreed = clear & (state.load("paid", games) & AGREED > 0)
    worth = clear.sum(axis=0) * proposal.CLEAR + agreed.sum(axis=0) * (FULL - proposal.CLEAR)
    lead = worth // np.maximum(leads.sum(axis=0), 1)
    marked = state.load("shaped", games).sum(axis=0) // len(setup.market.criteria)
    found = customer.weighted_in(setup.people, Stage.EVALUATION, known)
    return proposal.quality(found, lead.astype(np.int32), marked)


def read_draft(setup: Setup, world: World, state: State, who: I32, chance: Chance) -> None:
    """Let people read the draft: it becomes theirs too, and what they doubt is said now and not later.

    A false friend passes it on: the rival's mark on every criterion grows.

    Args:
        setup: the scenario.
        world: drawn facts.
        state: written.
        who: (n,) who agreed to read it.
        chance: of the same rows.

    Source: docs/rules.md#proposal (design 2).
    """
    games = chance.games
    state.view("draft")[who, games] = 1
    felt = state.view("felt")[who, games].astype(np.int32)
    state.view("felt")[who, games] = closer(felt, proposal.OWNERSHIP)
    raised = _speak_up(setup, state, who, chance)
    false = np.flatnonzero(world.view("false_friend")[who, games] == 1)
    if false.size:
        marks = state.load("rival_shaped", games[false])
        state.store("rival_shaped", closer(marks, proposal.PASSED_ON), games[false])
    if chance.recorder is not None:
        what = Happening.DRAFT_READ, Rule.PROPOSAL
        chance.recorder.event(games, what, (who, np.full_like(who, -1), raised))


def _speak_up(setup: Setup, state: State, who: I32, chance: Chance) -> I32:
    """Let each reader say what they have not said yet; return how many objections came up, (n,)."""
    mine, games = setup.objections, chance.games
    raised = np.zeros(len(games), np.int32)
    doubt = state.view("doubt")[who, games].astype(np.int32)
    for item in range(len(mine.key)):
        silent = state.view("objection")[item, games] == Doubt.UNSAID.value
        pair = np.where(mine.need[item] >= 0, setup.needs.pair[mine.need[item]][who], -1)
        clear = state.view("told")[np.maximum(pair, 0), games] == Told.CLEAR.value
        says = silent & (mine.owner[item] == who) & ~(clear & (pair >= 0))
        rows = np.flatnonzero(mine.owner[item] == who)
        if not rows.size:
            continue
        here = chance.of(rows)
        at = np.broadcast_to(ONCE, rows.shape)
        key = np.broadcast_to(mine.key[item : item + 1], rows.shape)
        said = here.settled(Site.DRAFT, at, key, says[rows].astype(np.int32), 2)
        hit = rows[said == 1]
        state.view("objection")[item, games[hit]] = Doubt.RAISED
        doubt[hit] = bounded(doubt[hit] + mine.weight[item], 0, FULL)
        raised[hit] += 1
        if chance.recorder is not None and hit.size:
            about = who[hit], np.full(len(hit), item, np.int32), np.full(len(hit), -1, np.int32)
            chance.recorder.event(games[hit], (Happening.OBJECTED, Rule.OBJECTIONS), about)
    state.view("doubt")[who, games] = doubt
    return raised
