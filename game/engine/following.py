"""The time after signing: from stop to stop, week by week, until the last invoice is settled. Order only."""

import dataclasses

import numpy as np

from game.engine import draw
from game.engine.after_costs import OF_WEEKS, STOP_WEEKS, WAITS
from game.engine.after_words import Bill, Complaint, Delay, Grade, Stop
from game.engine.chance import Chance
from game.engine.codes import Happening, Rule, Site
from game.engine.rules import credit, proposal, receivables, satisfaction
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.vocab import Function, Gate, Known, Outcome, Phase, Stage
from game.engine.world import World
from game.exact.arrays import I32, I64, U64, Mask, either
from game.exact.shares import FULL, part

#: Turns of the clock that the follow-up asks at: what may be tried again within a stop, what happens by
#: itself in a week, and what is asked once a stop, so that other moves change no luck.
WITHIN, WEEKLY, ONCE_A_STOP = 240, 241, 242

_NOBODY = np.array([0], dtype=np.uint32)


@dataclasses.dataclass(frozen=True, slots=True)
class After:
    """Games in the follow-up: what every part of it works on."""

    setup: Setup
    world: World
    state: State
    chance: Chance

    @property
    def games(self) -> I64:
        """Columns of the batch, (n,)."""
        return self.chance.games

    def of(self, rows: I64) -> "After":
        """Return some of the games."""
        return After(self.setup, self.world, self.state, self.chance.of(rows))

    def load(self, name: str) -> I32:
        """Return a field of these games."""
        return self.state.load(name, self.games)

    def store(self, name: str, values: I32) -> None:
        """Write a field of these games."""
        self.state.store(name, values, self.games)

    def clock(self, turn: int) -> U64:
        """Return the packed clock of these games."""
        week = self.load("week")
        minute = self.load("worked") & 0xFFFF if turn == WITHIN else np.zeros_like(week)
        return draw.clock(week, np.full_like(week, turn), minute)

    def note(
        self,
        what: tuple[Happening, Rule],
        where: Mask,
        about: tuple[I32 | int, I32 | int, I32 | int],
        terms: tuple[I32, ...] = (),
    ) -> None:
        """Report something for the games in which it happened: person, item and value."""
        if self.chance.recorder is None or not where.any():
            return
        rows = np.flatnonzero(where)
        parts = [np.broadcast_to(np.asarray(one, np.int32), where.shape)[rows] for one in about]
        amounts = [np.broadcast_to(term, where.shape)[rows] for term in terms]
        self.chance.recorder.event(self.games[rows], what, (parts[0], parts[1], parts[2]), amounts)


def open_signed(setup: Setup, world: World, state: State, chance: Chance) -> None:
    """Begin the follow-up of every game that was signed, or won where nobody negotiates.

    Args:
        setup: the scenario.
        world: drawn facts.
        state: written.
        chance: of all games of the batch.
    """
    if not setup.aftercare.weeks:
        return
    phase, stop = state.view("phase")[0], state.view("stop")[0]
    won = (phase == Phase.OVER.value) & (state.view("outcome")[0] == Outcome.WON.value) & (stop < 0)
    rows = np.flatnonzero(won & (len(setup.goal.of) == 0))
    unsigned = rows[state.view("signed")[0, rows] < 0]
    if unsigned.size:
        _sign(After(setup, world, state, chance.of(unsigned)))
    if rows.size:
        _begin(After(setup, world, state, chance.of(rows)))


def _sign(after: After) -> None:
    """Sign at the terms of the proposal, where no table stands between."""
    market, mine = after.setup.market, after.setup.aftercare
    offer = after.load("offer")
    after.store("agreed", np.maximum(offer, 0))
    price = np.zeros(len(after.games), np.int64)
    if mine.price >= 0:
        price = proposal.steps(market, offer)[mine.price].astype(np.int64) * market.seller_cost[mine.price]
    value = market.list_price - market.list_price * (price // FULL) // FULL
    after.state.store("deal_value", value, after.games)
    after.store("signed", after.load("week"))


def _begin(after: After) -> None:
    """Give our service people their time and come to the first stop."""
    mine, games = after.setup.aftercare, after.games
    service = np.minimum(after.load("service") + mine.service_minutes, 30_000)
    after.store("service", service)
    after.store("stage", np.full(len(games), Stage.IMPLEMENTATION, np.int32))
    after.store("phase", np.full(len(games), Phase.FOLLOW_UP, np.int32))
    after.store("with_person", np.full(len(games), -1, np.int32))  # who sat across has left
    after.note((Happening.BEGUN, Rule.SATISFACTION), np.ones(len(games), bool), (-1, -1, after.load("week")))
    _arrive(after, np.zeros(len(games), np.int32))


def go_on(after: After) -> None:
    """Let weeks pass until the next stop, or to the end where there is none."""
    state, mine = after.state, after.setup.aftercare
    stop, week, signed = after.load("stop"), after.load("week"), after.load("signed")
    last = stop == Stop.REVIEW.value
    ahead = np.array([*STOP_WEEKS[1:], 0], dtype=np.int32)[stop]
    target = signed + np.where(last, mine.weeks, ahead * mine.weeks // OF_WEEKS)
    target = np.where(last, np.minimum(target, week + WAITS), np.maximum(target, week + 1))
    target = np.where(last & settled(state, after.games), week, target)
    while True:
        rows = np.flatnonzero(week < target)
        if not rows.size:
            break
        here = after.of(rows)
        _pass_week(here)
        week[rows] += 1
        target[rows] = np.where(last[rows] & settled(state, here.games), week[rows], target[rows])
    over = last & ((week >= signed + mine.weeks) | settled(state, after.games))
    rows = np.flatnonzero(over)
    if rows.size:
        _end(after.of(rows))
    rows = np.flatnonzero(~over)
    if rows.size:
        _arrive(after.of(rows), np.minimum(stop[rows] + 1, Stop.REVIEW.value))


def settled(state: State, games: I64) -> Mask:
    """Return where every invoice is paid, written off or closed, (n,)."""
    open_ = state.view("invoice", games) < Bill.PAID.value
    return np.logical_not(open_.any(axis=0))


def _pass_week(after: After) -> None:
    """Let one week pass: what is due may be paid."""
    week = after.load("week") + 1
    after.store("week", week)
    for number in range(len(after.setup.aftercare.share)):
        bill, due = (after.state.view(name)[number, after.games] for name in ("invoice", "invoice_due"))
        rows = np.flatnonzero((bill == Bill.OPEN.value) & (due <= week))
        if rows.size:
            _pay(after.of(rows), number)
    close_gate(after)


def _pay(after: After, number: int) -> None:
    """Let the customer pay an invoice that is due, or not, this week."""
    games, mine = after.games, after.setup.aftercare
    age = after.load("week") - after.load("invoice_due")[number]
    why, pressed = after.load("cause")[number], after.load("pressed")[number]
    large, old = size_and_age(after, number, age)
    odds = receivables.payment(age, why, receivables.factor(pressed, large, old))
    key = np.broadcast_to(mine.key[number], games.shape)
    paid = after.chance.happens(Site.PAYMENT, after.clock(WEEKLY), key, odds)
    rows = np.flatnonzero(paid == 1)
    if rows.size:
        settle(after.of(rows), number, Bill.PAID, np.full(len(rows), FULL, np.int32))
    after.note((Happening.PAID, Rule.COLLECTION), paid == 1, (-1, number, age), (pressed,))
    after.note((Happening.OVERDUE, Rule.COLLECTION), (paid == 0) & (age == 1), (-1, number, age))


def size_and_age(after: After, number: int, age: I32) -> tuple[I32, I32]:
    """Return whether an invoice is large and whether it is old, (n,) each."""
    mine = after.setup.aftercare
    amount = after.load("deal_value").astype(np.int64) * int(mine.share[number]) // FULL
    return either(amount >= mine.size_limit, 1, 0), either(age >= mine.long_weeks, 1, 0)


def settle(after: After, number: int, bill: Bill, share: I32) -> None:
    """Close an invoice with what came in for it."""
    games, state = after.games, after.state
    late = np.maximum(after.load("week") - after.load("invoice_due")[number], 0)
    state.view("invoice")[number, games] = bill
    state.view("received")[number, games] = share
    state.view("paid_late")[number, games] = np.where(state.view("invoice_due")[number, games] < 0, 0, late)


def close_gate(after: After) -> None:
    """Pass the last gate where the last invoice is settled."""
    gates, bit = after.load("gates"), 1 << Gate.CLOSING.value
    new = settled(after.state, after.games) & (gates & bit == 0)
    if new.any():
        after.store("gates", gates | either(new, bit, 0))
        after.note((Happening.GATE, Rule.GATES), new, (-1, Gate.CLOSING.value, after.load("week")))


def _arrive(after: After, stop: I32) -> None:
    """Come to a stop: time for it, invoices that are written, troubles that show."""
    after.store("stop", stop)
    after.store("left", np.full_like(stop, after.setup.aftercare.stop_minutes))
    after.store("served", after.load("served") & ~4)
    after.note((Happening.STOP, Rule.SATISFACTION), np.ones(len(stop), bool), (-1, -1, stop))
    _write_invoices(after, stop)
    rows = np.flatnonzero(stop == Stop.FIRST_USE.value)
    if rows.size:
        _meet_trouble(after.of(rows))
    rows = np.flatnonzero(stop > Stop.FIRST_USE.value)
    if rows.size:
        _complain(after.of(rows))
    after.store("satisfaction", satisfied(after))


def _write_invoices(after: After, stop: I32) -> None:
    """Write the invoices of a stop; why they will wait is settled then, and nobody knows."""
    mine, market = after.setup.aftercare, after.setup.market
    agreed, week = after.load("agreed"), after.load("week")
    term = np.full_like(week, mine.term[0])
    late = np.zeros_like(week)
    if mine.payment >= 0:
        option = np.maximum(agreed[mine.payment], 0)
        term, late = mine.term[option], option * FULL // max(len(market.options[mine.payment]) - 1, 1)
    for number, at in enumerate(mine.after.tolist()):
        rows = np.flatnonzero((stop == at) & (after.load("invoice")[number] == Bill.NOT_BILLED.value))
        if not rows.size:
            continue
        here, games = after.of(rows), after.games[rows]
        advance = at < Stop.DELIVERY.value
        due = week[rows] + (receivables.ADVANCE_WEEKS if advance else term[rows])
        after.state.view("invoice")[number, games] = Bill.OPEN
        after.state.view("invoice_due")[number, games] = due
        after.state.view("cause")[number, games] = _cause(here, number, late[rows], advance=advance)
        here.note((Happening.BILLED, Rule.COLLECTION), np.ones(len(rows), bool), (-1, number, due))


def _cause(after: After, number: int, late: I32, *, advance: bool) -> I32:
    """Return why an invoice will wait, (n,) Delay."""
    mine, luck = after.setup.aftercare, after.chance.luck
    payer = after.world.load("payer", after.games)
    checked = after.load("graded") > Grade.NONE.value
    waits = credit.unwilling(mine.unwilling, payer)
    seen_to = np.minimum(
        satisfaction.PRESENT[after.load("attended")] * FULL // satisfaction.PRESENT[-1], FULL
    )
    ours = mine.fault - part(np.full_like(seen_to, mine.fault - mine.fault_cared), seen_to)
    drawn = draw.share(luck, draw.ONCE, Site.CAUSE, np.broadcast_to(mine.key[number], luck.shape))
    most = int(credit.unwilling(mine.unwilling, np.array([Grade.POOR.value]))[0])
    usual = receivables.cause(drawn, np.where(advance, 0, ours), waits, (mine.fault, most))
    fraud = credit.fraud(np.where(checked, mine.fraud_checked, mine.fraud).astype(np.int32), payer, late)
    means_not_to = (after.world.load("intent", after.games) < fraud) & (not advance)
    return np.where(means_not_to, Delay.FRAUD.value, usual).astype(np.int32)


def _meet_trouble(after: After) -> None:
    """Let users meet trouble in the first use; they tell who asks."""
    people, mine = after.setup.people, after.setup.aftercare
    users = np.flatnonzero(people.function == Function.USER.value)
    odds = satisfaction.troubled(mine.trouble, _cared(after)[users])
    luck = np.tile(after.chance.luck, len(users))
    key = np.repeat(people.key[users], len(after.games))
    drawn = draw.share(luck, draw.ONCE, Site.TROUBLE, key).reshape(odds.shape)
    after.state.view("trouble")[users[:, None], after.games] = drawn < odds


def _complain(after: After) -> None:
    """Let people whose trouble nobody asked about write to us."""
    trouble, people = after.load("trouble"), after.setup.people
    known = after.load("known") >= Known.NAME.value
    heard = np.flatnonzero(trouble.any(axis=1)) if after.chance.recorder is None else np.arange(len(trouble))
    at = after.clock(WEEKLY)
    for who in (heard if after.chance.given is None else np.arange(len(trouble))).tolist():
        key = np.broadcast_to(people.key[who], after.games.shape)
        odds = either((trouble[who] == 1) & known[who], satisfaction.WRITES, 0)
        said = after.chance.happens(Site.COMPLAINS, at, key, odds)
        hear_complaint(after, np.full(len(said), who, np.int32), said)


def hear_complaint(after: After, who: I32, said: I32) -> None:
    """Note a complaint of the person named in each game where it was made."""
    rows = np.flatnonzero(said == 1)
    place = who[rows], after.games[rows]
    after.state.view("trouble")[place] = 0
    after.state.view("complaint")[place] = Complaint.OPEN
    after.state.view("complained")[place] = after.load("stop")[rows]
    after.note((Happening.COMPLAINED, Rule.SATISFACTION), said == 1, (who, -1, -1))


def _cared(after: After) -> I32:
    """Return how well everybody was looked after, (P, n)."""
    return satisfaction.care(after.load("attended"), (after.load("served") >> 1) & 1)


def parts_of(after: After) -> tuple[I32, ...]:
    """Return what makes everybody satisfied, (P, n) or (n,) each: care, value, trust, promises, burdens."""
    works = satisfaction.works_with_us(after.setup.people.function)[:, None]
    strange = works * (1 - (after.load("served") & 1))
    burden = satisfaction.burden(after.load("trouble"), after.load("complaint"), strange)
    gained = satisfaction.terms(
        _cared(after), after.load("felt"), after.load("trust"), after.load("overpromised")
    )
    return (*gained, burden)


def satisfied(after: After) -> I32:
    """Return everybody's satisfaction now, (P, n)."""
    return satisfaction.satisfied(parts_of(after))


def _end(after: After) -> None:
    """End the deal: what is open is left to the courts, and satisfied people speak unasked."""
    for number in range(len(after.setup.aftercare.share)):
        rows = np.flatnonzero(after.load("invoice")[number] < Bill.PAID.value)
        if rows.size:
            _leave_to_court(after.of(rows), number)
    close_gate(after)
    content = satisfied(after)
    after.store("satisfaction", content)
    asked = (after.load("served") & 8).any(axis=0)
    odds = np.where(asked, 0, satisfaction.squared(content, satisfaction.UNASKED).max(axis=0))
    named = after.chance.happens(Site.UNASKED, after.clock(WEEKLY), _NOBODY, odds.astype(np.int32))
    after.store("referred", np.minimum(after.load("referred") + named, 2))
    after.note((Happening.REFERRED, Rule.REFERRAL), named == 1, (-1, 0, 1))
    after.store("phase", np.full(len(after.games), Phase.OVER, np.int32))
    if after.chance.recorder is not None:
        parts = [np.broadcast_to(one, content.shape) for one in parts_of(after)]
        for who in range(len(content)):
            terms = tuple(one[who] for one in parts)
            what = Happening.SATISFIED, Rule.SATISFACTION
            after.note(what, np.ones(len(after.games), bool), (who, -1, content[who]), terms)


def _leave_to_court(after: After, number: int) -> None:
    """Close an invoice that nobody paid: by the table of ages, or by a tenth where fraud shows."""
    age = after.load("week") - after.load("invoice_due")[number]
    why = after.load("cause")[number]
    prompt = (why == Delay.NONE.value) | (why == Delay.FIXED.value)
    truth = np.where(why == Delay.FRAUD.value, 2, either(prompt, 0, 1)).astype(np.int32)
    key = np.broadcast_to(after.setup.aftercare.key[number], age.shape)
    found = after.chance.settled(Site.UNMASKED, after.clock(WEEKLY), key, truth, 3)
    table = receivables.collectable(age)
    share = np.where(found == 1, table, np.where(found == 2, receivables.RECOVERED, FULL))
    settle(after, number, Bill.CLOSED, share.astype(np.int32))
    after.note((Happening.CLOSED, Rule.COLLECTION), np.ones(len(age), bool), (-1, number, share), (found,))
