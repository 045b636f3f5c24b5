"""The decision: from what people feel to the exact chances of the award, and the draw."""

import dataclasses

import numpy as np

from game.engine import conditions, draw
from game.engine.chance import Chance
from game.engine.codes import Happening, Rule, Site
from game.engine.inviting import invite
from game.engine.rules import (
    award,
    customer,
    group,
    needs,
    positioning,
    presentation,
    proposal,
    purchase,
    tender,
)
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.vocab import Decision, Doubt, Outcome, Phase, Relation, RivalPolicy, Role, Stage, Told
from game.engine.world import World
from game.exact.arrays import I32, I64, U32, either
from game.exact.shares import FULL, part

#: Voice of an ally and of a person who promised to speak for us, 10,000 = plain. Source: A61, 3.7.
ALLY, SUPPORTER = 25_000, 16_000

#: Most that all concessions together add to our utility. Source: 3.7, L36 [asm].
TERMS = 1_000

#: How far a mark on a criterion bends its weight, and what a doubt to the full takes from our utility.
#: Source: 3.6 (2.0), 3.7 (.10), raised for few contacts [asm].
LEAN, DOUBT = 5, 4_000

#: Lead that a requirement which is ours in every line would bring. Source: A38, D06 [asm].
MARKED = 2_200

#: Risk up to which nobody looks. Source: 3.10.
RISK_BORNE = 1_500

#: Utility of a rival's discount, by ten-thousandths of the list price. [asm]
DISCOUNT = 5_000


@dataclasses.dataclass(frozen=True, slots=True)
class Verdict:
    """What the people think and what follows from it."""

    opinions: I32  # (P, n) after the group has talked
    lead: I32  # (n,) the group's, weighed by say
    choice: award.Choice


def verdict(setup: Setup, world: World, state: State, games: I64, hurried: I32) -> Verdict:
    """Return the opinions and the exact chances if the customer decided now.

    Args:
        setup: the scenario.
        world: drawn facts.
        state: read only.
        games: (n,) columns.
        hurried: (n,) 1 where time runs out before the evaluation is complete.

    Returns:
        Opinions and chances of us, a rival and no decision.

    Source: docs/rules.md#award (3.7).
    """
    leads, trust_lead = _leads(setup, state, games)
    relation = state.load("relation", games)
    interest = np.where(relation >= Relation.TRUST.value, world.load("interest", games), 0)
    first = award.opinion(award.evaluation(leads, interest, trust_lead))
    support = state.load("support", games)
    loud = np.where(relation == Relation.ALLIANCE.value, ALLY, either(support == 1, SUPPORTER, FULL))
    opinions = group.talked(first, setup.people.talk, loud, world.load("stubborn", games))

    say = setup.people.influence
    last = (say[Stage.EVALUATION] * 6 + say[Stage.COMMITMENT] * 4) // 10
    price = proposal.price(setup.market, state.load("offer", games))
    weight = purchase.final_say(last, setup.buying.limit, setup.people.level, price)
    explicit = customer.weighted(weight, needs.urgency(setup.needs, state.load("explicit", games)))
    presented = state.load("presented", games)
    disagreement = presentation.aligned(award.spread(opinions), presented)
    doubt = explicit, disagreement, hurried, 1 - world.load("funded", games)
    approver = setup.people.roles & Role.APPROVER.value > 0
    stops = purchase.can_stop(setup.people.veto, approver, setup.buying.limit, price)
    offered = state.load("proposed", games)
    lead, vetoed = customer.weighted(weight, opinions), award.veto(opinions, stops)
    if setup.buying.tender:
        return Verdict(opinions, lead, _tender(setup, state, games, opinions, price))
    habit = presentation.persuaded(presented) + int(purchase.NO_DECISION[setup.buying.kind])
    return Verdict(opinions, lead, award.choice(lead, vetoed, doubt, offered, habit))


def _tender(setup: Setup, state: State, games: I64, opinions: I32, price: I64) -> award.Choice:
    """Return the exact chances where sealed offers are scored: evaluators mark quality."""
    market, buying = setup.market, setup.buying
    say = setup.people.influence[Stage.EVALUATION]
    judge = np.where(setup.people.roles & Role.EVALUATOR.value > 0, say, 0)
    marks = (judge[:, None].astype(np.int64) * opinions).sum(axis=0) // max(int(judge.sum()), 1)
    lowest = market.list_price * (FULL - int(market.rival_discount.max())) // FULL
    count = int(buying.credentials.of.max(initial=-1)) + 1
    admitted = conditions.holding(buying.credentials, count, state, games).all(axis=0)
    handed_in = state.load("proposed", games) * admitted
    prices = price, np.full_like(price, lowest)
    return tender.choice(marks.astype(np.int32), prices, buying.quality, handed_in)


def _leads(setup: Setup, state: State, games: I64) -> tuple[I32, I32]:
    """Return our utility less the best rival's, and the lead in trust over that rival, (P, n) each."""
    ours = _our_utility(setup, state, games)
    rivals = len(setup.market.rivals)
    theirs = np.stack([_rival_utility(setup, state, games, number) for number in range(rivals)])
    best = theirs.argmax(axis=0)
    trusted = state.load("rival_trust", games).reshape(rivals, -1, len(games))
    lead = ours - np.take_along_axis(theirs, best[None], axis=0)[0] + _written(setup, state, games)
    against = np.take_along_axis(trusted, best[None], axis=0)[0]
    return lead.astype(np.int32), state.load("trust", games) - against


def _weights(setup: Setup, state: State, games: I64) -> I64:
    """Return criteria weights at the decision, (K, P, n)."""
    market = setup.market
    edge = market.ours - market.theirs.max(axis=0)
    mark = state.load("shaped", games) - state.load("rival_shaped", games)
    lean = LEAN * part(mark, edge[:, None])
    return award.bent_weights(setup.people.weights, market.shift[Stage.EVALUATION], lean)


def _written(setup: Setup, state: State, games: I64) -> I32:
    """Return what the lines of the requirement add to our lead, (P, n): who wrote a line meets it best.

    Source: docs/rules.md#indicators (A37, A38, D06).
    """
    mark = state.load("shaped", games) - state.load("rival_shaped", games)
    weighed = (setup.people.weights[:, :, None].astype(np.int64) * mark[:, None]).sum(axis=0) // FULL
    return part(weighed.astype(np.int32), MARKED)


def _our_utility(setup: Setup, state: State, games: I64) -> I32:
    """Return what we are worth to each person, (P, n)."""
    capable = (_weights(setup, state, games) * setup.market.ours[:, None, None]).sum(axis=0) // FULL
    quality = state.load("quality", games)
    felt = part(state.load("felt", games), 6_000 + part(quality, 4_000))
    felt = part(felt, presentation.felt_factor(state.load("presented", games)))
    terms = part(proposal.conceded(setup.market, state.load("offer", games)), TERMS)
    value = part(capable.astype(np.int32), 6_600 + part(felt, 3_400))
    doubt = np.minimum(state.load("doubt", games) + _unsaid(setup, state, games), FULL)
    return value - part(doubt, DOUBT) + terms


def _unsaid(setup: Setup, state: State, games: I64) -> I32:
    """Return the doubt of objections that nobody ever said to us, (P, n): they come up when we are not there.

    What stands before a need that its owner made clear was prevented.
    """
    mine, tree = setup.objections, setup.needs
    doubt = np.zeros((setup.sizes["P"], len(games)), np.int32)
    if len(mine.key):
        pair = np.where(mine.need >= 0, tree.pair[mine.need, mine.owner], -1)
        clear = state.view("told")[np.maximum(pair, 0)][:, games] == Told.CLEAR.value
        silent = state.view("objection", games) == Doubt.UNSAID.value
        silent &= mine.stage[:, None] <= state.view("stage")[0, games]
        open_ = silent & ~(clear & (pair >= 0)[:, None])
        np.add.at(doubt, mine.owner, np.where(open_, mine.weight[:, None], 0))
    return doubt


def _rival_utility(setup: Setup, state: State, games: I64, number: int) -> I32:
    """Return what one rival is worth to each person, (P, n)."""
    market = setup.market
    weights = _weights(setup, state, games)
    capable = (weights * market.theirs[number][:, None, None]).sum(axis=0) // FULL
    better = market.theirs[number] > market.ours
    shown = state.load("positioned", games), state.load("witnessed", games)
    countered = positioning.spread(*shown, setup.people.talk)
    capable = capable - positioning.lost(weights, better, countered)
    cuts = market.rival_policy[number] == RivalPolicy.PRICE.value
    discount = int(market.rival_discount[number]) if cuts else int(market.rival_discount[number]) // 2
    worth = part(capable.astype(np.int32), award.RIVAL_FELT) + discount * DISCOUNT // FULL
    if number == setup.buying.installed:
        worth += purchase.switching(
            setup.buying.switching, state.load("offsite", games), state.load("quality", games)
        )
    return worth


def decide(setup: Setup, world: World, state: State, chance: Chance, hurried: I32) -> None:
    """Let the customer decide: one uniform a game, ours first, so that a higher chance never loses.

    Args:
        setup: the scenario.
        world: drawn facts.
        state: written.
        chance: of the games that decide.
        hurried: (n,) 1 where time runs out.
    """
    games = chance.games
    result = verdict(setup, world, state, games, hurried)
    nobody = np.zeros(len(games), np.uint32)
    stopped = _investigated(state, chance, nobody)
    us = np.where(stopped == 1, 0, result.choice.us)
    weights = np.stack([us, FULL - us - result.choice.none, result.choice.none])
    drawn = chance.visible(Site.AWARD, np.broadcast_to(draw.ONCE, games.shape), nobody, weights)
    outcome = np.array([Outcome.WON, Outcome.LOST, Outcome.NO_DECISION], dtype=np.int32)[drawn]
    state.store("opinion", result.opinions, games)
    state.store("chance_us", weights[0], games)
    state.store("chance_rival", weights[1], games)
    state.store("outcome", outcome, games)
    chosen = either(outcome == Outcome.WON.value, 1 << Decision.SUPPLIER, 0)
    state.store("decided", state.load("decided", games) | chosen, games)
    state.store("phase", np.full(len(games), Phase.OVER), games)
    if chance.recorder is not None:
        none = np.full(len(games), -1, np.int32)
        chance.recorder.event(games, (Happening.AWARD, Rule.AWARD), (none, none, outcome))
        terms = (weights[0], weights[1], weights[2])
        chance.recorder.event(games, (Happening.OPINION, Rule.AWARD), (none, none, outcome), terms)
    won = np.flatnonzero(outcome == Outcome.WON.value)
    invite(setup, world, state, chance.of(won), result.lead[won])


def take_orders(setup: Setup, world: World, state: State, chance: Chance) -> None:
    """Open the table in games whose decider gave the order in a meeting: terms are still to be agreed.

    Args:
        setup: the scenario.
        world: drawn facts.
        state: written; all games were in a meeting.
        chance: of all games of the batch.

    Source: docs/rules.md#table (design 2).
    """
    if not setup.bargain.rounds or len(setup.goal.of):
        return
    given = (state.view("phase")[0] == Phase.OVER.value) & (state.view("outcome")[0] == Outcome.WON.value)
    rows = np.flatnonzero(given)
    if rows.size:
        here = chance.of(rows)
        result = verdict(setup, world, state, here.games, np.zeros(len(rows), np.int32))
        invite(setup, world, state, here, result.lead)


def _investigated(state: State, chance: Chance, nobody: U32) -> I32:
    """Decide whether an investigation finds what was given or read, and voids our offer, (n,).

    Source: docs/rules.md#compliance (3.10: .8 of the risk above .15).
    """
    risk = state.load("risk", chance.games)
    odds = part(np.maximum(risk - RISK_BORNE, 0), 8_000)
    at = np.broadcast_to(draw.ONCE, odds.shape)
    found = chance.happens(Site.INVESTIGATED, at, nobody, odds)
    hit = np.flatnonzero(found == 1)
    if chance.recorder is not None and hit.size:
        none = np.full(len(hit), -1, np.int32)
        what = Happening.INVESTIGATED, Rule.COMPLIANCE
        chance.recorder.event(chance.games[hit], what, (none, none, state.load("week", chance.games[hit])))
    return found
