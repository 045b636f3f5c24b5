"""A move after signing: people are introduced, helped and asked, and money is asked for. Order only."""

import numpy as np

from game.engine import following
from game.engine.actions import Actions
from game.engine.after_costs import AFTER, DUNNING_MONEY
from game.engine.after_words import Bill, Complaint, Content, Delay, Dunning, Stop
from game.engine.chance import Chance
from game.engine.codes import Happening, Rule, Site
from game.engine.following import ONCE_A_STOP, WITHIN, After
from game.engine.rules import receivables, satisfaction
from game.engine.rules.colleague import MINUTES
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.vocab import Colleague, Function, Kind, Level, Role
from game.engine.world import World
from game.exact.arrays import I32, I64, either
from game.exact.shares import FULL, part

#: Bits of what was done for a person.
INTRODUCED, TRAINED, CALLED, ASKED = 1, 2, 4, 8

#: Bits of `attended`: of the delivery, alone and together; those of the acceptance stand two further.
_ALONE, _TOGETHER = 1, 2


def play(setup: Setup, world: World, state: State, actions: Actions, chance: Chance) -> None:
    """Play one move of the follow-up in every game of a batch.

    Args:
        setup: the scenario.
        world: drawn facts.
        state: written; all games are in phase FOLLOW_UP.
        actions: one legal move a game.
        chance: of all games.
    """
    after, kind = After(setup, world, state, chance), actions.kind
    _charge(after, actions)
    for one, do in _MOVES.items():
        rows = np.flatnonzero(kind == one.value)
        if rows.size:
            do(after.of(rows), actions.take(rows))
    rows = np.flatnonzero(kind == Kind.NEXT_STOP.value)
    if rows.size:
        following.go_on(after.of(rows))


def _charge(after: After, actions: Actions) -> None:
    """Charge time, money and colleagues."""
    kind = actions.kind.astype(np.int32)
    form = np.maximum(actions.form, 0)
    asks = kind == Kind.COLLECT.value
    money = AFTER["money"][kind] + np.where(asks, DUNNING_MONEY[np.minimum(form, max(Dunning))], 0)
    minutes = AFTER["minutes"][kind]
    after.store("left", after.load("left") - minutes)
    after.store("worked", after.load("worked") + minutes)
    after.store("service_cost", after.load("service_cost") + money)
    for name, colleague in (
        ("engineer", Colleague.ENGINEER),
        ("service", Colleague.SERVICE),
        ("executive", Colleague.EXECUTIVE),
    ):
        along = actions.colleague == colleague.value
        if along.any():
            after.store(name, after.load(name) - either(along, MINUTES, 0))


def _named(after: After, actions: Actions) -> I32:
    """Return 1 for everybody a move names among several, (P, n)."""
    index = np.arange(after.setup.sizes["P"], dtype=np.uint32)[:, None]
    return ((actions.people >> index) & np.uint32(1)).astype(np.int32)


def _serve(after: After, actions: Actions, bit: int, what: Happening) -> None:
    """Do something for everybody named."""
    named, served = _named(after, actions), after.load("served")
    after.store("served", served | named * bit)
    new = (named == 1) & (served & bit == 0)
    for who in np.flatnonzero(new.any(axis=1)).tolist():
        after.note((what, Rule.SATISFACTION), new[who], (who, -1, -1))


def _hand_over(after: After, actions: Actions) -> None:
    """Introduce our service people to those who will work with them (B24, 3.14)."""
    _serve(after, actions, INTRODUCED, Happening.INTRODUCED)


def _train(after: After, actions: Actions) -> None:
    """Train those who will use it (B34)."""
    _serve(after, actions, TRAINED, Happening.TRAINED)


def _attend(after: After, actions: Actions) -> None:
    """Be there when it arrives or is accepted, alone or with somebody who knows it (A118)."""
    stop = after.load("stop")
    skilled = (actions.colleague == Colleague.ENGINEER.value) | (actions.colleague == Colleague.SERVICE.value)
    bit = either(skilled, _TOGETHER, _ALONE) << either(stop == Stop.ACCEPTANCE.value, 2, 0)
    after.store("attended", after.load("attended") | bit)
    company = np.maximum(actions.colleague, 0).astype(np.int32)
    after.note((Happening.ATTENDED, Rule.SATISFACTION), np.ones(len(stop), bool), (-1, company, stop))


def _place(after: After, actions: Actions) -> tuple[I32, tuple[I32, I64]]:
    """Return the person each move is about, and where their fields lie."""
    who = actions.person.astype(np.int32)
    return who, (who, after.games)


def _call(after: After, actions: Actions) -> None:
    """Ask how it is going: people sound content or not, and tell what is wrong, or why an invoice waits."""
    who, place = _place(after, actions)
    state, key, at = after.state, after.setup.people.key[who], after.clock(ONCE_A_STOP)
    state.view("served")[place] |= CALLED
    rows = np.arange(len(who))
    odds = either(state.view("trouble")[place] == 1, satisfaction.TELLS, 0)
    said = after.chance.happens(Site.COMPLAINS, at, key, odds)
    sounds = satisfaction.sounds(following.satisfied(after)[who, rows])
    heard = after.chance.settled(Site.CONTENT, at, key, sounds, len(Content))
    state.view("content")[place] = heard
    after.note((Happening.CALLED, Rule.SATISFACTION), np.ones(len(who), bool), (who, -1, heard))
    following.hear_complaint(after, who, said)
    function = after.setup.people.function[who]
    pays = np.flatnonzero((function == Function.PURCHASING.value) | (function == Function.STAFF.value))
    for number in range(len(after.setup.aftercare.share)):
        bill, due = (state.view(name)[number, after.games] for name in ("invoice", "invoice_due"))
        late = (bill == Bill.OPEN.value) & (due < after.load("week"))
        rows = pays[late[pays]]
        if rows.size:
            _hear_reason(after.of(rows), number, np.zeros(len(rows), np.int32))


def _hear_reason(after: After, number: int, special: I32) -> I32:
    """Let somebody say why an invoice waits; who means not to pay sounds merely slow, until it is late."""
    age = after.load("week") - after.load("invoice_due")[number]
    why = after.load("cause")[number]
    hides = (why == Delay.FRAUD.value) & (age < receivables.UNMASKED) & (special == 0)
    truth = np.where(hides, Delay.UNWILLING.value, why).astype(np.int32)
    key = np.broadcast_to(after.setup.aftercare.key[number], age.shape)
    heard = after.chance.settled(Site.REASON, after.clock(WITHIN), key, truth, len(Delay))
    after.state.view("reason")[number, after.games] = heard
    return heard


def _remedy(after: After, actions: Actions) -> None:
    """Solve a complaint; who does it counts, and how soon (B34)."""
    who, place = _place(after, actions)
    state, key, at = after.state, after.setup.people.key[who], after.clock(WITHIN)
    odds = satisfaction.SOLVES[np.maximum(actions.colleague, 0)]
    solved = after.chance.happens(Site.REMEDIED, at, key, odds)
    fast = state.view("complained")[place] == after.load("stop")
    became = np.where(solved == 1, either(fast, Complaint.SOLVED.value, Complaint.LATE.value), 1)
    state.view("complaint")[place] = became
    company = np.maximum(actions.colleague, 0).astype(np.int32)
    after.note(
        (Happening.REMEDIED, Rule.SATISFACTION),
        np.ones(len(who), bool),
        (who, company, became.astype(np.int32)),
    )


def _by_invoice(after: After, actions: Actions) -> list[tuple[int, I64]]:
    """Return each invoice with the rows whose move is about it."""
    item = actions.item
    numbers = range(len(after.setup.aftercare.share))
    found = [(number, np.flatnonzero(item == number)) for number in numbers]
    return [(number, rows) for number, rows in found if rows.size]


def _collect(after: After, actions: Actions) -> None:
    """Ask for money that is due, and hear why it waits (A124, A125)."""
    for number, rows in _by_invoice(after, actions):
        here, form = after.of(rows), actions.form[rows].astype(np.int32)
        special = either(form == Dunning.SPECIAL.value, 1, 0)
        heard = _hear_reason(here, number, special)
        here.state.view("pressed")[number, here.games] = form + 1
        _strain(here, form)
        everywhere = np.ones(len(rows), bool)
        here.note((Happening.COLLECTED, Rule.COLLECTION), everywhere, (-1, number, form), (heard,))


def _strain(after: After, form: I32) -> None:
    """Let everybody mind escalation and special means."""
    rows = np.flatnonzero(form >= Dunning.ESCALATE.value)
    if rows.size:
        here = after.of(rows)
        trust = here.load("trust")
        here.store("trust", trust - part(trust, receivables.GOODWILL))


def _fix(after: After, actions: Actions) -> None:
    """Put right in our own house what holds an invoice up (A123)."""
    for number, rows in _by_invoice(after, actions):
        here = after.of(rows)
        ours = either(here.load("cause")[number] == Delay.OUR_FAULT.value, 1, 0)
        key = np.broadcast_to(here.setup.aftercare.key[number], ours.shape)
        found = here.chance.settled(Site.FIXED, here.clock(WITHIN), key, ours, 2)
        hit = here.games[found == 1]
        here.state.view("cause")[number, hit] = Delay.FIXED
        here.state.view("reason")[number, hit] = Delay.FIXED
        here.note((Happening.FIXED, Rule.COLLECTION), np.ones(len(rows), bool), (-1, number, found))


def _write_off(after: After, actions: Actions) -> None:
    """Sell a debt for a part of what it is still worth."""
    for number, rows in _by_invoice(after, actions):
        here = after.of(rows)
        age = here.load("week") - here.load("invoice_due")[number]
        fraud = either(here.load("cause")[number] == Delay.FRAUD.value, 2, 1)
        key = np.broadcast_to(here.setup.aftercare.key[number], age.shape)
        found = here.chance.settled(Site.UNMASKED, here.clock(WITHIN), key, fraud, 3)
        worth = np.where(found == 2, receivables.RECOVERED, receivables.collectable(age))
        share = part(worth.astype(np.int32), receivables.SOLD)
        following.settle(here, number, Bill.WRITTEN_OFF, share)
        everywhere = np.ones(len(rows), bool)
        here.note((Happening.CLOSED, Rule.COLLECTION), everywhere, (-1, number, share), (found,))
        following.close_gate(here)


def _ask_referral(after: After, actions: Actions) -> None:
    """Ask who else has the problem, and tell what it brings (A119, A120)."""
    who, place = _place(after, actions)
    after.state.view("served")[place] |= ASKED
    content = following.satisfied(after)[who, np.arange(len(who))]
    odds = satisfaction.squared(content, satisfaction.ASKED)
    named = after.chance.happens(Site.REFERS, after.clock(ONCE_A_STOP), after.setup.people.key[who], odds)
    after.store("referred", np.minimum(after.load("referred") + named, 2))
    cost = after.load("service_cost") + named * after.setup.aftercare.benefit
    after.store("service_cost", cost)
    after.note((Happening.REFERRED, Rule.REFERRAL), np.ones(len(who), bool), (who, 1, named))


def _review(after: After, actions: Actions) -> None:
    """Hold results against what was promised: it opens the next deal (A117)."""
    who, _ = _place(after, actions)
    people = after.setup.people
    after.store("reviewed", np.ones(len(who), np.int32))
    content = following.satisfied(after)[who, np.arange(len(who))]
    decides = (people.roles[who] & int(Role.DECIDER | Role.APPROVER) > 0) | (
        people.level[who] == Level.DECISION.value
    )
    most = part(either(decides, FULL, satisfaction.NOT_DECIDING), satisfaction.SECOND)
    odds = part(part(content, content), most)
    opened = after.chance.happens(Site.SECOND, after.clock(ONCE_A_STOP), people.key[who], odds)
    after.store("second_deal", opened)
    after.note((Happening.REVIEWED, Rule.REFERRAL), np.ones(len(who), bool), (who, -1, opened))


#: What each kind of move does, but for going on.
_MOVES = {
    Kind.HANDOVER: _hand_over,
    Kind.ATTEND: _attend,
    Kind.TRAIN: _train,
    Kind.CALL: _call,
    Kind.REMEDY: _remedy,
    Kind.COLLECT: _collect,
    Kind.FIX: _fix,
    Kind.WRITE_OFF: _write_off,
    Kind.ASK_REFERRAL: _ask_referral,
    Kind.REVIEW: _review,
}
