"""Bargaining in batches: a seller with a ladder of concessions against a buyer who remembers it.

Where negmas and mesa are installed, they are measured beside us, round by round.
"""

import dataclasses
import importlib
import importlib.util
from collections.abc import Callable
from typing import Any

import numpy as np

from bench.figures import YARDSTICK, Figure, cpu, report, rounds, yardstick
from game.engine.rules import group
from game.exact.arrays import I32, Mask
from game.exact.shares import FULL
from game.negotiation import answer, memory, packages, tactics
from game.negotiation.frontier import Frontier, frontier
from game.negotiation.issues import Issues, conceded, cost_share, issues
from game.negotiation.packages import Belief

#: The terms of a large order of measuring instruments: price, payment, delivery, warranty, training, options.
TERMS = issues([1_001] * 6, [3_400, 1_400, 1_600, 1_800, 800, 1_000], [1_500, 200, 180, 300, 80, 240])
MARGIN = 3_000
ROUNDS = 6


@dataclasses.dataclass(frozen=True, slots=True)
class Luck:
    """All that is drawn, beforehand, so that two ways to sell meet the same buyers and the same chances."""

    reservation: I32  # (n,) 0..10,000
    noise: I32  # (T, n) of the aspiration
    leave: I32  # (T, n) 0..9,999, the buyer breaks off where it is below the chance
    back: I32  # (T, n) 0..9,999, talks go on where it is below the chance
    rounds: int = ROUNDS


def luck(games: int, seed: int, mean: int = 3_000, rounds: int = ROUNDS) -> Luck:
    """Draw what so many negotiations need."""
    rng = np.random.default_rng(seed)
    return Luck(
        np.clip(rng.normal(mean, 1_000, games), 300, 6_000).astype(np.int32),
        rng.normal(0, 200, (rounds, games)).astype(np.int32),
        rng.integers(0, FULL, (rounds, games), dtype=np.int32),
        rng.integers(0, FULL, (rounds, games), dtype=np.int32),
        rounds,
    )


@dataclasses.dataclass(frozen=True, slots=True)
class Seller:
    """How the seller bargains."""

    ladder: I32  # (T,) worth that is added in each round
    seen: Belief | None = None  # what is believed of the buyer; None for the truth
    convinced: int = tactics.Convinced.PATTERN
    free: bool = False  # asks for nothing in return
    reasoned: bool = False
    plan: bool = True  # leaves a table in deadlock with a plan


@dataclasses.dataclass(frozen=True, slots=True)
class Result:
    """How negotiations ended, (n,) each."""

    agreed: Mask
    worth: I32  # of the last package to the buyer
    cost: I32  # of it, ten-thousandths of the list price
    reservation: I32  # of the buyer in the end

    @property
    def margin(self) -> I32:
        """What the seller keeps, ten-thousandths of the list price; 0 without an agreement."""
        return np.where(self.agreed, MARGIN - self.cost, 0).astype(np.int32)


#: Chance that talks go on after a break, with a plan and without one, and how much lower the buyer's limit is
#: after one with a plan. Source: model 3.8 [asm].
BACK, BACK_UNPLANNED, SOFTER = 8_500, 4_500, 150


def play(table: Issues, seller: Seller, drawn: Luck) -> Result:
    """Play a batch of negotiations; the seller's worths are by what is believed, the buyer's true."""
    games = len(drawn.reservation)
    weight = np.broadcast_to(table.buyer_weight[:, None], (len(table.options), games))
    seen = packages.belief_in(table, weight) if seller.seen is None else seller.seen
    manner = memory.Manner(*(np.full(games, each) for each in (seller.reasoned, seller.free, False)))
    convinced = np.full(games, seller.convinced, dtype=np.int32)
    remembered, limit = memory.fresh(games), drawn.reservation
    offer = np.zeros((len(table.options), games), dtype=np.int32)
    worth = conceded(table, offer)
    agreed, alive = np.zeros(games, dtype=np.bool_), np.ones(games, dtype=np.bool_)
    for turn in range(1, drawn.rounds + 1):
        aim = np.full(games, min(int(seller.ladder[:turn].sum()), FULL), dtype=np.int32)
        offer = np.where(alive & ~agreed, packages.cheapest(table, seen, aim, offer), offer)
        before, worth = worth, conceded(table, offer)
        remembered = memory.remember(remembered, worth - before, convinced, manner)
        time = tactics.passed(np.full(games, turn, dtype=np.int32), drawn.rounds)
        wish = tactics.aspiration(worth, memory.room(remembered), limit, time) + drawn.noise[turn - 1]
        agreed |= alive & answer.accepts(worth, wish, limit, np.zeros(games, dtype=np.bool_))
        now = np.full(games, turn, dtype=np.int32)
        chance = answer.break_chance(now, worth, wish, limit, worth - before)
        broken = alive & ~agreed & (drawn.leave[turn - 1] < chance)
        back = drawn.back[turn - 1] < (BACK if seller.plan else BACK_UNPLANNED)
        alive &= ~broken | back
        limit = np.where(broken & back & seller.plan, np.maximum(limit - SOFTER, 0), limit).astype(np.int32)
    return Result(agreed, worth, cost_share(table, offer), limit)


#: What both we and negmas bargain over: four issues of five values, sixty rounds.
PEER_TERMS = issues([5] * 4, [4_000, 3_000, 2_000, 1_000], [1_500, 500, 700, 300])
PEER_ROUNDS = 60
#: The exponent 1 / beta of a Boulware seller and of a conceding buyer; negmas's own are .2 and 2.
BOULWARE, CONCEDER = (5, 1), (1, 2)


@dataclasses.dataclass(frozen=True, slots=True)
class Settled:
    """How two sides that go by the clock agreed, (n,) each."""

    place: I32  # on the frontier; -1 without an agreement
    turn: I32  # the round of it, from 0


def by_the_clock(found: Frontier, reservation: I32, most: I32, turns: int) -> Settled:
    """Let a Boulware seller and a conceding buyer exchange packages by turns.

    Args:
        found: the frontier, from which both choose.
        reservation: (n,) least the buyer takes, 0..10,000.
        most: (n,) most a package may cost the seller, ten-thousandths of the list price.
        turns: rounds, in each of which both make an offer.
    """
    worth = (found.worth // FULL).astype(np.int32)
    cost = (-(-found.cost // FULL)).astype(np.int32)
    place, turn = np.full(len(most), -1, dtype=np.int32), np.full(len(most), turns, dtype=np.int32)
    for now in range(turns):
        time = tactics.passed(np.array([now], dtype=np.int32), turns - 1)
        spent = most * tactics.polynomial(time, 0, BOULWARE) // FULL
        wish = FULL - (FULL - reservation) * tactics.polynomial(time, 0, CONCEDER) // FULL
        ours = np.searchsorted(cost, spent, "right") - 1
        theirs = np.searchsorted(worth, wish, "left")
        # Who is asked for no more than what one would offer oneself agrees; ours is said first.
        done = (theirs <= ours) & (place < 0)
        place = np.where(done, ours, place).astype(np.int32)
        turn = np.where(done, now, turn).astype(np.int32)
    return Settled(place, turn)


BATCH = 4_096
REPEATS = 5


def measure() -> list[Figure]:
    """Measure our table, and where they are installed negmas and mesa beside us."""
    figures = [_own()]
    if importlib.util.find_spec("negmas"):
        figures += _beside_negmas()
    if importlib.util.find_spec("mesa"):
        figures.append(_beside_mesa())
    return figures


def _own() -> Figure:
    """Negotiations of a ladder against a buyer who remembers, six issues and six rounds."""
    ladder = np.array([2_400, 1_800, 1_200, 600, 0, 0], dtype=np.int32)
    drawn = luck(BATCH, 1)
    mine, stick = rounds([cpu(lambda: play(TERMS, Seller(ladder), drawn)), yardstick], REPEATS)
    return Figure(
        "negotiations of six rounds with a buyer who remembers",
        BATCH / mine,
        "a second",
        BATCH / mine * stick,
        "a negotiation in a " + YARDSTICK,
    )


def _beside_negmas() -> list[Figure]:
    """Sixty rounds over four issues of five values: by the clock as there, and with a buyer who remembers."""
    peer = negmas_run()
    rng = np.random.default_rng(3)
    limit = rng.integers(2_000, 4_000, BATCH).astype(np.int32)
    most = rng.integers(1_500, 3_000, BATCH).astype(np.int32)
    ladder = np.full(PEER_ROUNDS, 120, dtype=np.int32)
    drawn = luck(BATCH, 1, rounds=PEER_ROUNDS)
    count = 20

    def theirs() -> None:
        for _ in range(count):
            peer()

    clock, remembering, there = rounds(
        [
            cpu(lambda: by_the_clock(frontier(PEER_TERMS), limit, most, PEER_ROUNDS)),
            cpu(lambda: play(PEER_TERMS, Seller(ladder), drawn)),
            cpu(theirs),
        ],
        REPEATS,
    )
    return [
        Figure(
            name,
            BATCH / taken * there / count,
            "times negmas",
            BATCH / taken,
            "ours, a second",
            200,
            at_most=False,
        )
        for name, taken in (
            ("negotiations of 60 rounds by the clock", clock),
            ("negotiations of 60 rounds with a buyer who remembers", remembering),
        )
    ]


def negmas_run() -> Callable[[], Any]:
    """Return what builds and runs one negotiation of negmas over the same terms."""
    sao, negmas = importlib.import_module("negmas.sao"), importlib.import_module("negmas")
    outcome_space = importlib.import_module("negmas.outcomes").make_os
    preferences = importlib.import_module("negmas.preferences")
    named = [negmas.make_issue(5, f"issue{at}") for at in range(4)]
    space = outcome_space(named)

    def additive(weights: list[int], *, falling: bool, reserved: float) -> Any:
        values = [
            preferences.value_fun.TableFun({k: (4 - k if falling else k) / 4 for k in range(5)})
            for _ in weights
        ]
        return preferences.LinearAdditiveUtilityFunction(
            values=values,
            weights=[each / sum(weights) for each in weights],
            outcome_space=space,
            reserved_value=reserved,
        )

    seller = additive(PEER_TERMS.seller_cost.tolist(), falling=True, reserved=0.2)
    buyer = additive(PEER_TERMS.buyer_weight.tolist(), falling=False, reserved=0.3)

    def run() -> Any:
        session = sao.SAOMechanism(outcome_space=space, n_steps=PEER_ROUNDS)
        session.add(sao.BoulwareTBNegotiator(name="seller"), ufun=seller)
        session.add(sao.ConcederTBNegotiator(name="buyer"), ufun=buyer)
        return session.run()

    return run


#: People who talk in the comparison with mesa, and games of them at once.
PEOPLE, GROUPS = 12, 4_096


def _beside_mesa() -> Figure:
    """Updates of one person's opinion in a talk: our rule for a batch, theirs agent by agent."""
    rng = np.random.default_rng(5)
    listens = np.full((PEOPLE, PEOPLE), FULL // PEOPLE, dtype=np.int32)
    opinion = rng.integers(-FULL, FULL, (PEOPLE, GROUPS)).astype(np.int32)
    loud, stubborn = np.full_like(opinion, FULL), np.full_like(opinion, 4_000)
    talk = mesa_talk(opinion[:, 0].tolist(), 4_000)
    turns = 200

    def theirs() -> None:
        for _ in range(turns):
            talk()

    mine, there = rounds([cpu(lambda: group.talked(opinion, listens, loud, stubborn)), cpu(theirs)], REPEATS)
    rate = PEOPLE * GROUPS * group.ROUNDS / mine
    return Figure(
        "persons updated in a talk of twelve",
        rate * there / (PEOPLE * turns),
        "times mesa's shuffle_do",
        rate,
        "ours, a second",
        60,
        at_most=False,
    )


def mesa_talk(opinions: list[int], stubborn: int) -> Callable[[], Any]:
    """Return one round of talk of a model of mesa in which each moves toward the mean of all."""
    mesa = importlib.import_module("mesa")
    agent: Any = mesa.Agent

    class Person(agent):  # type: ignore[misc]  # mesa has no types where it is not installed
        """One who keeps some of the first opinion and takes the rest from all."""

        def __init__(self, model: Any, first: int) -> None:
            super().__init__(model)
            self.first = self.now = first

        def talk(self) -> None:
            """Move once."""
            heard = sum(other.now for other in self.model.agents) // PEOPLE
            self.now = (stubborn * self.first + (FULL - stubborn) * heard) // FULL

    model = mesa.Model(rng=1)
    for first in opinions:
        Person(model, first)
    return lambda: model.agents.shuffle_do("talk")


if __name__ == "__main__":
    report(measure)
