"""What a player may know: `Brief`, fixed for a scenario, and `Seen`, the view of a state.

`Seen` is an allow-list written field by field. A new field of the state is hidden until somebody
writes it here on purpose. Nothing here draws: cues were drawn when the step was played.
"""

import dataclasses
from collections.abc import Callable
from typing import Any

import numpy as np

from game.engine.after_costs import AFTER
from game.engine.bargain import CHEAP, DEAR, USUAL
from game.engine.block import Stretch
from game.engine.rules import credit
from game.engine.rules.bargaining import MOST_ASKS, MOST_TWINS
from game.engine.rules.colleague import MINUTES
from game.engine.rules.positioning import tenths
from game.engine.rules.proposal import on_the_table
from game.engine.setup import Setup
from game.engine.state import FIELDS, FIRST_SEEN, LAST_SEEN, State
from game.engine.tables import (
    CONTACT,
    DESK_MINUTES,
    MEETING_SPAN,
    MOVE,
    PRESENTING_MINUTES,
    TRAVEL_MINUTES,
)
from game.engine.vocab import KIND_ROWS, Kind, Known, Subject
from game.exact.arrays import I8, I32, I64, Integers, Mask
from game.negotiation.issues import Issues


@dataclasses.dataclass(frozen=True, slots=True)
class Brief:
    """What everybody knows from the start: sizes, costs, terms, our own offer."""

    people: int
    needs: int
    criteria: int
    rivals: int
    objections: int
    weeks: int
    week_minutes: int
    hospitality: int
    gift_single: int
    gift_year: int
    occasions: tuple[int, ...]
    natural: Mask  # (weeks + 1,) where a greeting has an occasion
    minutes: I32  # (kinds,) of each move
    money: I32  # (kinds,) currency a person
    engineer: I32  # (kinds,) minutes
    reach: I32  # (kinds,) people a contact may have
    needs_hospitality: I32  # (kinds,) Hospitality a contact asks for
    expected: I32  # (kinds,) Relation from which people usually accept
    span: I32  # (levels,) minutes of a meeting by Level
    travel: int  # minutes on the road for a visit
    along: int  # minutes that a visit takes of a colleague
    ours: I32  # (K,) our capability
    options: I32  # (I,) options of each issue
    buyer_weight: I32  # (I,) what an issue usually means to buyers
    seller_cost: I32  # (I,) share of the list price at full concession
    list_price: int
    margin: int
    table: Issues  # the issues with the weights that they usually have
    rounds: int  # of the negotiation table, 0 none
    asks: int  # most priorities that are told when asked
    pairs: int  # most pairs of packages that tell something
    factor: I32  # (4,) on the usual weight of an issue, by Priority
    price: int  # issue that is the price, -1 none
    purchase: int  # Purchase
    tender: int  # 1 where sealed offers are scored and contacts are closed during the evaluation
    message_answers: I32  # (E,) how many answers each message has; one row where there is none
    wise: I32  # (E,) the answer that the method advises
    no_money: (
        I32  # (F,) label that says that the customer's money is gone, 0 where the fact is of something else
    )
    drill: int  # 1 where a goal ends the game and no award
    simple: int  # 1 where the one who decides can give the order in a meeting
    subjects: I32  # (7,) how many facts there are to be learned, by Subject
    invoices: int
    invoice_share: I32  # (V,) of the deal value
    follow_weeks: int  # from signing to the end of the follow-up
    stop_minutes: int  # for this customer at each stop
    size_limit: int  # currency from which on an invoice is large
    long_weeks: int  # past due from which on it is old
    payment: int  # issue that says when is paid, -1 none


def brief_of(setup: Setup) -> Brief:
    """Return the brief of a scenario."""
    terms, market, sizes = setup.terms, setup.market, setup.sizes
    by_kind = _by_kind()
    return Brief(
        people=sizes["P"],
        needs=sizes["N"],
        criteria=sizes["K"],
        rivals=sizes["R"],
        objections=sizes["O"],
        weeks=terms.weeks,
        week_minutes=terms.week_minutes,
        hospitality=terms.hospitality,
        gift_single=terms.gift_single,
        gift_year=terms.gift_year,
        occasions=terms.occasions,
        natural=np.isin(np.arange(terms.weeks + 1), terms.occasions),
        minutes=by_kind["minutes"],
        money=by_kind["money"],
        engineer=by_kind["engineer"],
        reach=by_kind["reach"],
        needs_hospitality=by_kind["hospitality"],
        expected=by_kind["expected"],
        span=MEETING_SPAN,
        travel=TRAVEL_MINUTES,
        along=MINUTES,
        ours=market.ours,
        options=np.array([len(labels) for labels in market.options], dtype=np.int32),
        buyer_weight=market.buyer_weight,
        seller_cost=market.seller_cost,
        list_price=market.list_price,
        margin=market.margin,
        table=dataclasses.replace(on_the_table(market), price=setup.bargain.price),
        rounds=setup.bargain.rounds,
        asks=MOST_ASKS,
        pairs=MOST_TWINS,
        factor=np.array([USUAL, CHEAP, USUAL, DEAR], dtype=np.int32),
        price=setup.bargain.price,
        purchase=setup.buying.kind,
        tender=setup.buying.tender,
        message_answers=np.resize(setup.messages.answers, max(1, sizes["E"])).astype(np.int32),
        wise=np.resize(setup.messages.wise, max(1, sizes["E"])).astype(np.int32),
        no_money=np.where(setup.facts.budget == 1, 3 - setup.facts.true_label, 0).astype(np.int32),
        drill=int(len(setup.goal.of) > 0),
        simple=terms.simple,
        subjects=np.bincount(setup.facts.subject, minlength=len(Subject)).astype(np.int32),
        invoices=sizes["V"],
        invoice_share=setup.aftercare.share,
        follow_weeks=setup.aftercare.weeks,
        stop_minutes=setup.aftercare.stop_minutes,
        size_limit=setup.aftercare.size_limit,
        long_weeks=setup.aftercare.long_weeks,
        payment=setup.aftercare.payment,
    )


def _by_kind() -> dict[str, I32]:
    """Return minutes, money and the like of every kind of move, whatever its phase, (kinds,) each."""
    by_kind = {
        name: np.zeros(KIND_ROWS, np.int32)
        for name in ("money", "engineer", "reach", "hospitality", "expected")
    }
    for name, row in by_kind.items():
        row[: len(DESK_MINUTES)] = CONTACT[name]
    by_kind["reach"] += AFTER["reach"]
    by_kind["money"][Kind.CREDIT_CHECK] = credit.FEE
    minutes = MOVE["minutes"] + PRESENTING_MINUTES + AFTER["minutes"]
    minutes[: len(DESK_MINUTES)] += CONTACT["minutes"] + DESK_MINUTES
    return by_kind | {"minutes": minutes}


@dataclasses.dataclass(frozen=True, slots=True)
class Seen:
    """The view of B games, all int32 unless said otherwise. See `game.engine.state` for meanings."""

    phase: I32  # (B,)
    outcome: I32  # (B,)
    week: I32  # (B,)
    left: I32  # (B,)
    engineer: I32  # (B,)
    stage: I32  # (B,)
    recycled: I32  # (B,)
    researched: I32  # (B,)
    proposed: I32  # (B,)
    with_person: I32  # (B,)
    minute: I32  # (B,)
    span: I32  # (B,)
    manner: I32  # (B,)
    our_talk: I32  # (B,)
    moves: I32  # (B,)
    plan_need: I32  # (B,)
    plan_goal: I32  # (B,)
    done: I32  # (B,)
    gained: I32  # (B,)
    label: I32  # (B,)
    posture: I32  # (B,)
    service: I32  # (B,)
    executive: I32  # (B,)
    approved: I32  # (B,)
    judged: I32  # (B,)
    gates: I32  # (B,)
    message: I32  # (B,)
    message_due: I32  # (B,)
    quiet: I32  # (B,)
    companion: I32  # (B,)
    timely: I32  # (B,)
    decided: I32  # (B,)
    course: I32  # (B,)
    analysed: I32  # (B,)
    rehearsed: I32  # (B,)
    pledge: I32  # (B,)
    steps: I32  # (B,)
    points: I32  # (B,)
    floor: I32  # (B,)
    floor_from: I32  # (B,)
    added: I32  # (B,)
    forecast_won: I32  # (B,)
    forecast_lost: I32  # (B,)
    worked: I32  # (B,)
    cash: I64  # (B,) currency
    offer_needs: I64  # (B,) bits
    known: I32  # (P, B)
    relation: I32  # (P, B)
    last: I32  # (P, B)
    contacts: I32  # (P, B)
    refused: I32  # (P, B)
    met: I32  # (P, B)
    offsite: I32  # (P, B)
    introduced: I32  # (P, B)
    invited: I32  # (P, B)
    promise: I32  # (P, B)
    coach: I32  # (P, B)
    support: I32  # (P, B)
    signs: I32  # (4, P, B) signs of each style noticed
    hooks: I32  # (P, B)
    hooks_used: I32  # (P, B)
    situations: I32  # (P, B)
    greeted: I32  # (P, B)
    gifts: I32  # (P, B)
    guess_style: I32  # (P, B)
    guess_sure: I32  # (P, B)
    prepared: I32  # (P, B)
    motive_told: I32  # (P, B)
    witnessed: I32  # (P, B)
    weighed: I32  # (P, B) bits of criteria
    draft: I32  # (P, B)
    listens: I32  # (P, B)
    motive: I32  # (P, B) Motive once told, else -1
    level: I32  # (P, B) Level once the name is known, else -1
    function: I32  # (P, B) Function once the name is known, else -1
    boss: I32  # (P, B) who is reported to, once roles and that name are known, else -1
    roles: I32  # (P, B) bits of Role once known, else 0
    weighs_most: I32  # (P, B) criterion that counts most, once roles are known and rivals analysed, else -1
    found: I32  # (N, B)
    pointed: I32  # (N, B)
    layer: I32  # (N, B) Layer of a found need, else -1
    parent: I32  # (N, B) parent of a found need, else -1
    criterion: I32  # (N, B) criterion an indicator speaks of, once found, else -1
    told: I8  # (N, P, B) Told, int8
    paid: I8  # (N, P, B) bits: 1 implication, 2 need-payoff asked, 4 benefit told, 8 agreed, int8
    shaped: I32  # (K, B)
    offer: I32  # (I, B)
    rival_seen: I32  # (R, B)
    theirs: I32  # (R, K, B) capability of a rival in tenths once analysed, else -1
    fact: I32  # (F, B)
    fact_label: I32  # (F, B)
    fact_from: I32  # (F, B)
    fact_subject: I32  # (F, B) Subject of a fact once told, else -1
    sent: I32  # (E, B)
    objection: I32  # (O, B)
    objection_owner: I32  # (O, B) who raised it, else -1
    mark: I32  # (K, B)
    talks: I32  # (B,)
    round: I32  # (B,)
    ladder: I32  # (B,)
    seated: I32  # (B,)
    requested: I32  # (B,)
    returned: I32  # (B,)
    tried: I32  # (B,)
    breaks: I32  # (B,)
    deadlocks: I32  # (B,)
    asks: I32  # (B,)
    twins: I32  # (B,)
    reaction: I32  # (B,)
    claim: I32  # (B,)
    extra: I32  # (B,)
    extras: I32  # (B,)
    checked: I32  # (B,)
    signed: I32  # (B,)
    tabled: I32  # (I, B)
    asked: I32  # (I, B)
    priority: I32  # (I, B)
    minuted: I32  # (I, B)
    target: I32  # (I, B)
    limit: I32  # (I, B)
    agreed: I32  # (I, B)
    what_if: I32  # (B,) Outcome before we played on as if chosen
    deal_value: I64  # (B,) currency
    stop: I32  # (B,)
    graded: I32  # (B,)
    attended: I32  # (B,)
    referred: I32  # (B,)
    reviewed: I32  # (B,)
    second_deal: I32  # (B,)
    invoice: I32  # (V, B)
    invoice_due: I32  # (V, B)
    pressed: I32  # (V, B)
    reason: I32  # (V, B)
    paid_late: I32  # (V, B)
    received: I32  # (V, B)
    served: I32  # (P, B)
    complaint: I32  # (P, B)
    complained: I32  # (P, B)
    content: I32  # (P, B)
    service_cost: I64  # (B,) currency


#: Seen fields that are stored wide.
_WIDE = ("worked", "cash", "offer_needs", "deal_value", "service_cost")

#: Signs of style, in the order of Style.
_SIGNS = ("sign_analytical", "sign_driver", "sign_amiable", "sign_expressive")


#: Fields of pairs, which a player sees spread over needs and people.
_BY_OWNER = ("told", "paid")


def observe(setup: Setup, state: State) -> Seen:
    """Return what the player may know of every game of a batch; draws nothing, changes nothing."""
    glance = _Glance.__new__(_Glance)
    fields: dict[str, Any] = {name: state.load(name) for name in _WIDE}
    pairs = {name: state.view(name).copy() for name in _BY_OWNER}
    fields |= {"_kept": state.stretch(FIRST_SEEN, LAST_SEEN), "_pairs": pairs, "_setup": setup}
    for name, value in fields.items():
        object.__setattr__(glance, name, value)
    return glance


class _Glance(Seen):
    """A view that makes a field when it is first read, for a player reads a third of them in a move.

    It is made of copies of what may be seen, so that it tells of the moment at which it was taken.
    """

    __slots__ = ("_kept", "_pairs", "_setup")
    _kept: Stretch
    _pairs: dict[str, Integers]
    _setup: Setup

    def __getattr__(self, name: str) -> I32 | I8:
        """Return a field that was not read before, and keep it."""
        if name not in _LISTED:
            raise AttributeError(name)
        value: I32 | I8
        if name in _MADE:
            value = _MADE[name](self._setup, self)
        elif name in _BY_OWNER:
            value = _spread(self._setup, self._pairs[name])
        elif name == "signs":
            value = np.stack([self._kept[sign] for sign in _SIGNS])
        else:
            value = self._kept[name]
        object.__setattr__(self, name, value)
        return value


def _named(seen: Seen) -> Mask:
    """Return whose name is known, (P, B)."""
    where: Mask = seen.known >= Known.NAME.value
    return where


def _roled(seen: Seen) -> Mask:
    """Return whose role is known, (P, B)."""
    where: Mask = seen.known >= Known.ROLE.value
    return where


def _heard(seen: Seen) -> Mask:
    """Return which needs were heard of, (N, B)."""
    where: Mask = seen.found == 1
    return where


def _boss(setup: Setup, seen: Seen) -> I32:
    """Return the boss of those whose role is known, where that name is known too, -1 else, (P, B)."""
    boss = setup.people.boss[:, None]
    boss_named = (boss >= 0) & _named(seen)[np.maximum(setup.people.boss, 0)]
    return _where(_roled(seen) & boss_named, boss, -1)


def _theirs(setup: Setup, seen: Seen) -> I32:
    """Return what rivals can do in tenths, (R, K, B), once they were analysed and somebody told of them."""
    about = setup.facts.subject == Subject.RIVAL.value
    heard = (seen.fact[about] > 0).any(axis=0) | (seen.rival_seen > 0)
    known = (heard & (seen.analysed > 0))[:, None]
    return _where(known, tenths(setup.market.theirs)[:, :, None], -1)


def _weighs_most(setup: Setup, seen: Seen) -> I32:
    """Return which criterion counts most with whose role is known, once rivals were analysed, (P, B)."""
    return _where(_roled(seen) & (seen.analysed > 0), setup.people.weights.argmax(axis=0)[:, None], -1)


def _where(mask: Mask, value: I32, other: int) -> I32:
    """Return `value` where the mask allows it, else `other`, as int32; much faster than `np.where`."""
    shown: I32 = mask * (value - np.int32(other)).astype(np.int32) + np.int32(other)
    return shown


def _spread(setup: Setup, pairs: Integers) -> I8:
    """Spread a field of pairs over (N, P, B); 0 where a person does not own the need."""
    tree = setup.needs
    spread = np.zeros((*tree.owners.shape, pairs.shape[1]), np.int8)
    spread[tree.pair_need, tree.pair_person] = pairs
    return spread


#: Fields of `Seen` that stand in no state as they are: what the scenario says, hidden until it is known.
_MADE: dict[str, Callable[[Setup, Seen], I32]] = {
    "level": lambda setup, seen: _where(_named(seen), setup.people.level[:, None], -1),
    "function": lambda setup, seen: _where(_named(seen), setup.people.function[:, None], -1),
    "boss": _boss,
    "roles": lambda setup, seen: _where(_roled(seen), setup.people.roles[:, None], 0),
    "layer": lambda setup, seen: _where(_heard(seen), setup.needs.layer[:, None], -1),
    "parent": lambda setup, seen: _where(_heard(seen), setup.needs.parent[:, None], -1),
    "criterion": lambda setup, seen: _where(_heard(seen), setup.needs.criterion[:, None], -1),
    "motive": lambda setup, seen: _where(seen.motive_told == 1, setup.people.motive[:, None], -1),
    "fact_subject": lambda setup, seen: _where(seen.fact > 0, setup.facts.subject[:, None], -1),
    "objection_owner": lambda setup, seen: _where(seen.objection > 0, setup.objections.owner[:, None], -1),
    "theirs": _theirs,
    "weighs_most": _weighs_most,
}

#: All fields of `Seen`, and those that a player sees as they are.
_LISTED = frozenset(field.name for field in dataclasses.fields(Seen))
_AS_THEY_ARE = _LISTED - {*_MADE, *_WIDE, *_BY_OWNER, "signs"}
assert {field.name for field in FIELDS if field.seen} >= {*_AS_THEY_ARE, *_WIDE, *_BY_OWNER, *_SIGNS}
