"""The end of a week: what happens by itself, in order.

Trust that was under way arrives, untouched relations cool, words that were not kept are broken, needs
change, rivals act, the coach tells, the customer's own clock moves, gates are passed, messages come,
and at the end stands the decision.
"""

import numpy as np

from game.engine import draw, facts, gates, inbox
from game.engine.chance import Chance
from game.engine.codes import Happening, Rule, Site
from game.engine.decision import decide
from game.engine.records import Scalars, first_by_key, load_scalars, store_scalars
from game.engine.rules import customer, fact, needs, purchase, rival, trust
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.vocab import Decision, Known, Outcome, Phase, Relation, Stage, Told
from game.engine.world import World
from game.exact.arrays import I32, I64, U64, Mask, either
from game.exact.curves import logistic
from game.exact.shares import FULL, closer, part

#: Weeks that going on skips at most where nothing asks for a decision. Source: design 2 [asm].
MOST_WEEKS = 4

#: Weeks without contact after which a person who knows us cools. [asm]
_COOLS = 3

#: Turn of a week's own draws; contacts never reach it.
_TURN = 255

#: Weekly growth of inside information with a fully trusting coach. Source: 3.3.
_INFORMATION = 1_200

#: Chance a week that a coach tells who does what, at full information. Source: 3.3 (D09) [asm].
_TELLS = 6_000

#: Chance a week that a coach tells a fact instead. Source: A07 [asm].
_CONFIDES = 4_500

#: Decisions that have fallen when the project leaves approval: whether, when, and the budget.
_GO = 1 << Decision.WHETHER | 1 << Decision.WHEN | 1 << Decision.BUDGET

_NOBODY = np.array([0], dtype=np.uint32)


def pass_weeks(setup: Setup, world: World, state: State, going: I32, chance: Chance) -> None:
    """End weeks until every game at the desk has time again or is over; arguments as of `pass_week`."""
    while pass_week(setup, world, state, going, chance):
        pass


def pass_week(setup: Setup, world: World, state: State, going: I32, chance: Chance) -> bool:
    """End one week in every game at the desk that has used up its time; return whether there was one.

    Args:
        setup: the scenario.
        world: drawn facts.
        state: written.
        going: (B,) weeks that the player lets pass until something needs a decision, counted down.
        chance: of all games of the batch.
    """
    rows = np.flatnonzero(used_up(state))
    if not rows.size:
        return False
    notable = _end_week(setup, world, state, chance.of(rows))
    going[rows] = np.where(notable == 0, np.maximum(going[rows] - 1, 0), 0)
    left, phase = state.view("left")[0], state.view("phase")[0]
    left[rows[(going[rows] > 0) & (phase[rows] == Phase.DESK.value)]] = 0
    gates.reach_goal(setup, state, chance.of(rows[~used_up(state)[rows]]), gates.AFTER_WEEKS)
    return True


def used_up(state: State) -> Mask:
    """Return which games at the desk have used up their time, so that a week is to end, (B,)."""
    where: Mask = (state.view("left")[0] <= 0) & (state.view("phase")[0] == Phase.DESK.value)
    return where


def _end_week(setup: Setup, world: World, state: State, chance: Chance) -> I32:
    """End one week in each of these games; return 1 where something needs the player's eyes."""
    games = chance.games
    now = load_scalars(state, games)
    at = draw.clock(now.week, np.full_like(now.week, _TURN), np.zeros_like(now.week))
    close = (state.load("relation", games) >= Relation.TRUST.value).astype(np.int32)
    notable = _relations(state, games, now, close, chance)
    _drift(setup, world, state, games, now)
    notable |= _rivals(setup, world, state, now, at, chance)
    notable |= _coaches(setup, world, state, now, at, chance)
    notable |= _customer(setup, world, state, now, at, chance)
    now.week += 1
    now.left += setup.terms.week_minutes
    notable |= gates.pass_gates(setup, state, now, at, chance)
    _end_of_time(setup, now, chance)
    store_scalars(state, games, now)
    _note_week(chance, now)
    playing = np.flatnonzero(now.phase == Phase.DESK.value)
    arrived = inbox.deliver(setup, world, state, games[playing], at[playing], chance.of(playing))
    notable[playing] |= arrived
    return notable


def _drift(setup: Setup, world: World, state: State, games: I64, now: Scalars) -> None:
    """Let needs change: what was noted as clear is out of date until somebody says so (A10)."""
    changed = world.view("drifts", games) == now.week
    if not changed.any():
        return
    pairs = changed[setup.needs.pair_need] & (state.view("told", games) == Told.CLEAR.value)
    state.store("wrong", state.load("wrong", games) | pairs, games)


def _relations(state: State, games: I64, now: Scalars, close: I32, chance: Chance) -> I32:
    """Let trust arrive and cool, irritation fade, and broken promises count."""
    touched = (state.load("last", games) == now.week).astype(np.int32)
    trusts = trust.weekly_trust(state.load("trust", games), state.load("lag_one", games), close, touched)
    promise, credibility = state.load("promise", games), state.load("credibility", games)
    broken = ((promise >= 0) & (promise <= now.week)).astype(np.int32)
    irritation = state.load("irritation", games) // 2 + 500 * broken
    state.store("trust", trusts - part(trusts, 500 * broken), games)
    state.store("lag_one", state.load("lag_two", games), games)
    state.store("lag_two", np.zeros_like(trusts), games)
    state.store("irritation", irritation, games)
    state.store("contacts", np.zeros_like(trusts), games)
    state.store(
        "credibility", np.where(broken == 1, trust.credibility_broken(credibility), credibility), games
    )
    state.store("promise", np.where(broken == 1, -1, promise), games)
    if chance.recorder is not None:
        for who in np.flatnonzero(broken.any(axis=1)).tolist():
            rows = np.flatnonzero(broken[who])
            about = np.full(len(rows), who, np.int32), np.full(len(rows), -1, np.int32), now.week[rows]
            chance.recorder.event(games[rows], (Happening.PROMISE_BROKEN, Rule.PROMISES), about)
    almost = (promise == now.week + 1).any(axis=0)
    cooling = (now.week + 1 - state.load("last", games) == _COOLS) & (state.load("relation", games) > 0)
    values: I32 = (broken.any(axis=0) | almost | cooling.any(axis=0)).astype(np.int32)
    return values


def _rivals(  # what every part of a week works on
    setup: Setup, world: World, state: State, now: Scalars, at: U64, chance: Chance
) -> I32:
    """Let rivals court unattended people and mark the criteria; decide whether we notice.

    A false coach tells them whom we met, so that they court those as well.
    """
    market, sizes, games = setup.market, setup.sizes, chance.games
    last = state.load("last", games)
    leaks = ((state.view("coach", games) == 1) & (world.view("false_friend", games) == 1)).any(axis=0)
    alone = ((last < 0) | (now.week - last >= rival.UNATTENDED) | leaks).astype(np.int32)
    theirs = state.load("rival_trust", games).reshape(sizes["R"], sizes["P"], len(games))
    state.store(
        "rival_trust", rival.courted(theirs, market.rival_policy, alone).reshape(-1, len(games)), games
    )
    state.store("rival_shaped", rival.marked(state.load("rival_shaped", games), market, now.stage), games)
    coached = (state.view("coach", games) == 1).any(axis=0)
    noticing = either(coached, rival.NOTICED_BY_COACH, rival.NOTICED).astype(np.int32)
    seen = state.load("rival_seen", games)
    noticed = np.zeros(len(games), np.int32)
    for number in range(sizes["R"]):
        key = market.rival_key[number : number + 1]
        spotted = chance.happens(Site.RIVAL_SEEN, at, key, noticing)
        seen[number] += spotted
        noticed |= spotted
        _note(chance, spotted, (Happening.RIVAL_SEEN, Rule.RIVAL), -1, number, now.week)
    state.store("rival_seen", seen, games)
    return noticed


def _coaches(  # what every part of a week works on
    setup: Setup, world: World, state: State, now: Scalars, at: U64, chance: Chance
) -> I32:
    """Let information grow with the best coach, and the coach tell who does what, or a fact."""
    games = chance.games
    coach = state.view("coach", games) == 1
    if not coach.any():
        return np.zeros(len(games), np.int32)
    trusted = np.where(coach, state.view("trust", games).astype(np.int32), 0)
    best = trusted.max(axis=0)
    flow = np.where(coach.any(axis=0), part(logistic(10 * (best - 3_000)), _INFORMATION), 0)
    now.information[:] = closer(now.information, flow)
    known = state.load("known", games)
    unknown = first_by_key(known < Known.ROLE.value, setup.people.key)
    telling = np.where(coach.any(axis=0) & (unknown >= 0), part(now.information, _TELLS), 0).astype(np.int32)
    told = chance.happens(Site.COACH_TELLS, at, _NOBODY, telling)
    rows = np.flatnonzero(told == 1)
    known[unknown[rows], rows] = Known.ROLE
    state.store("known", known, games)
    _note(chance, told, (Happening.COACH_TOLD, Rule.COACH), unknown, -1, now.week)
    rows = np.flatnonzero(coach.any(axis=0) & (told == 0))
    now.information[rows] = closer(now.information[rows], _confide(setup, world, state, at, chance, rows))
    return told


def _confide(  # what every part of a week works on
    setup: Setup, world: World, state: State, at: U64, chance: Chance, rows: I64
) -> I32:
    """Let the coach who is closest to us tell a fact on the telephone; return what that adds to information.

    Who tells is seen, so it follows from what is seen: the stage of the relationship, never hidden trust.

    Args:
        setup: the scenario.
        world: drawn facts.
        state: written.
        at: (n,) packed clock.
        chance: of all rows.
        rows: (k,) rows with a coach who told nothing else.

    Returns:
        (k,) shares of what is missing.
    """
    games = chance.games[rows]
    added = np.zeros(len(rows), np.int32)
    if not rows.size or not len(setup.facts.key):
        return added
    close = np.where(state.view("coach", games) == 1, state.view("relation", games), -1)
    # Of equals the one with the lowest key, so that the order of people does not matter.
    order = np.argsort(setup.people.key, kind="stable")
    who = order[close[order].argmax(axis=0)].astype(np.int32)
    item = facts.next_fact(setup, state, games, who, np.full(len(games), -1, np.int32))
    said = chance.of(rows).happens(Site.ENQUIRE, at[rows], _NOBODY, either(item >= 0, _CONFIDES, 0))
    hit = np.flatnonzero(said == 1)
    telling = facts.Telling(item[hit], who[hit], at[rows[hit]])
    added[hit] = fact.WORTH * facts.tell(setup, world, state, telling, chance.of(rows[hit]))
    return added


def _customer(  # what every part of a week works on
    setup: Setup, world: World, state: State, now: Scalars, at: U64, chance: Chance
) -> I32:
    """Move the customer's clock; a stage ends when it is done, or is sent back by the decider."""
    felt = needs.urgency(setup.needs, state.load("explicit", chance.games))
    explicit = customer.weighted(setup.people.influence[now.stage].T, felt)
    swing = chance.bell(Site.PACE, at, _NOBODY)
    pace = int(purchase.PACE[setup.buying.kind])
    reached = now.progress + part(customer.progress(explicit, swing), pace)
    running = now.stage < Stage.COMMITMENT.value
    done = ((reached >= FULL) & running).astype(np.int32)
    moved = chance.settled(Site.STAGE, at, _NOBODY, done, 2)
    leaving = (moved == 1) & (now.stage == Stage.APPROVAL.value)
    risk = np.where(leaving, customer.sent_back(explicit), 0).astype(np.int32)
    back = chance.happens(Site.RECYCLE, at, _NOBODY, risk)
    now.recycled[:] = np.minimum(now.recycled + back, 99)
    advanced = (moved == 1) & (back == 0)
    now.progress[:] = np.where(moved == 1, FULL // 2 * back, np.minimum(reached, FULL - 1))
    go = advanced & (now.stage == Stage.APPROVAL.value)
    now.decided |= either(go, _GO, 0)
    now.stage[:] = np.where(advanced, purchase.NEXT_STAGE[setup.buying.kind, now.stage], now.stage)
    _note(chance, advanced.astype(np.int32), (Happening.STAGE, Rule.CUSTOMER_CLOCK), -1, now.stage, now.week)
    _leave_open(world, now, back, at, chance)
    return moved


def _leave_open(world: World, now: Scalars, back: I32, at: U64, chance: Chance) -> None:
    """Say which of the decider's questions is open where the project was sent back (A29)."""
    rows = np.flatnonzero(back)
    if rows.size:
        here = chance.of(rows)
        weights = purchase.LEFT_OPEN[1 - world.load("funded", here.games)].T
        question = here.visible(Site.DECISION, at[rows], _NOBODY, weights)
        one = np.ones_like(question)
        _note(here, one, (Happening.SENT_BACK, Rule.CUSTOMER_CLOCK), -1, question, now.week[rows])


def _end_of_time(setup: Setup, now: Scalars, chance: Chance) -> None:
    """Stop the games in which the customer is ready to decide or the time is over."""
    due = now.week >= setup.terms.weeks
    drill = len(setup.goal.of) > 0
    lapsed = due & ((now.stage < Stage.EVALUATION.value) | drill)
    now.outcome = np.where(lapsed, Outcome.NO_DECISION.value, now.outcome)
    awarded = (now.stage == Stage.COMMITMENT.value) & (not drill)
    now.phase = np.where(due | awarded, Phase.OVER.value, now.phase)
    _note(chance, lapsed, (Happening.AWARD, Rule.CUSTOMER_CLOCK), -1, -1, now.outcome)


def decide_waiting(setup: Setup, world: World, state: State, chance: Chance) -> None:
    """Let the customer decide in all games that have stopped without an outcome."""
    waiting = (state.view("phase")[0] == Phase.OVER.value) & (
        state.view("outcome")[0] == Outcome.RUNNING.value
    )
    rows = np.flatnonzero(waiting)
    if rows.size:
        hurried = state.view("stage")[0, rows] == Stage.EVALUATION.value
        decide(setup, world, state, chance.of(rows), hurried.astype(np.int32))


def _note_week(chance: Chance, now: Scalars) -> None:
    """Report that a week is over."""
    _note(chance, np.ones_like(now.week), (Happening.WEEK, Rule.CUSTOMER_CLOCK), -1, -1, now.week)


def _note(
    chance: Chance,
    happened: I32 | Mask,
    what: tuple[Happening, Rule],
    person: I32 | int,
    item: I32 | int,
    value: I32,
) -> None:
    """Report something for the games in which it happened."""
    if chance.recorder is None or not happened.any():
        return
    rows = np.flatnonzero(happened == 1)
    about = [
        np.broadcast_to(np.asarray(part_, np.int32), happened.shape)[rows] for part_ in (person, item, value)
    ]
    chance.recorder.event(chance.games[rows], what, (about[0], about[1], about[2]))
