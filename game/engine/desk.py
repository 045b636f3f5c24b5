"""A move at the desk: contacts, other work, and what it costs. Order only."""

import numpy as np

from game.engine import contact, draw, facts, gathering, inbox, judging
from game.engine.actions import Actions
from game.engine.chance import Chance
from game.engine.codes import Happening, Rule, Site
from game.engine.groundwork import analyse, rehearse
from game.engine.objecting import settle_deferred
from game.engine.presenting import begin
from game.engine.proposing import propose, read_draft
from game.engine.records import Scalars, load_person, load_scalars, store_person, store_scalars
from game.engine.request import Request
from game.engine.rules import credit, tender, trust
from game.engine.rules.colleague import MINUTES
from game.engine.rules.fact import WORTH
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.tables import ASKING_MINUTES, CONTACT, DESK_MINUTES, MEETING_SPAN
from game.engine.vocab import Colleague, Kind, Known, Manner, Outcome, Phase, Posture, Stage
from game.engine.world import World
from game.exact.arrays import I32, I64, either
from game.exact.shares import FULL, closer, part

#: Turn of what public sources tell; contacts never reach it.
_PUBLIC_TURN = 253

#: Turn of what a credit check says.
_CREDIT_TURN = 250

#: Share of the risk that is left after a report. Source: 2.10 (gifts register) [asm].
REPORTED = 4_000


def play(setup: Setup, world: World, state: State, actions: Actions, chance: Chance) -> None:
    """Play one desk move in every game of a batch.

    Args:
        setup: the scenario.
        world: drawn facts.
        state: written; all games are in phase DESK.
        actions: one legal desk move a game.
        chance: of all games.
    """
    now = load_scalars(state, chance.games)
    met = _contacts(setup, world, state, now, actions, chance)
    _research(setup, world, state, now, actions, chance)
    for own in (_deliver, judging.judge, _prepare, _report, analyse, rehearse, propose):
        own(setup, state, now, actions, chance)
    _withdraw(world, now, actions, chance)
    _check_credit(world, state, now, actions, chance)
    _charge(state, now, actions, met, chance.games)
    store_scalars(state, chance.games, now)
    inbox.reply(setup, world, state, actions, chance)


def _contacts(
    setup: Setup, world: World, state: State, now: Scalars, actions: Actions, chance: Chance
) -> I32:
    """Ask everybody a contact is meant for, all at once; return how many agreed in each game."""
    kind = actions.kind.astype(np.int32)
    index = np.arange(setup.sizes["P"])[:, None]
    named = ((actions.people >> index.astype(np.uint32)) & np.uint32(1) == 1) | (index == actions.person)
    who, rows = np.nonzero(named & (CONTACT["reach"][kind] > 0))
    met = np.zeros_like(kind)
    if not rows.size:
        return met
    request = Request(
        person=who.astype(np.int32),
        kind=kind[rows],
        manner=np.maximum(actions.level[rows], Manner.FACTS.value).astype(np.int32),
        item=actions.item[rows].astype(np.int32),
        goal=np.maximum(actions.form[rows], 0).astype(np.int32),
        companion=np.maximum(actions.colleague[rows], 0).astype(np.int32),
    )
    asking = chance.of(rows)
    here = load_scalars(state, asking.games)
    yes = contact.ask(setup, world, state, here, request, asking)
    np.add.at(met, rows, yes)
    np.maximum.at(now.risk, rows, here.risk)
    if setup.buying.tender:
        _break_quiet(now, who, rows, chance)
    gathering.expose_coaches(setup, state, who, rows, yes, asking)
    visits = np.flatnonzero((yes == 1) & (request.kind == Kind.VISIT.value))
    if visits.size:
        _open_meetings(setup, now, rows[visits], here, request, visits)
    drafts = np.flatnonzero((yes == 1) & (request.kind == Kind.SHOW_DRAFT.value))
    if drafts.size:
        read_draft(setup, world, state, request.person[drafts], asking.of(drafts))
    begin(state, now, actions, rows, request.person, np.where(request.kind == Kind.PRESENT.value, yes, -1))
    return met


def _break_quiet(now: Scalars, who: I64, rows: I64, chance: Chance) -> None:
    """Count contacts after the offers of a tender were asked for: an investigation would find them (5.5)."""
    loud = np.flatnonzero(now.stage[rows] >= Stage.EVALUATION.value)
    if loud.size:
        np.add.at(now.risk, rows[loud], tender.QUIET_RISK)
        now.risk[:] = np.minimum(now.risk, FULL)
        person = who[loud].astype(np.int32)
        _note(chance.of(rows[loud]), (Happening.QUIET_BROKEN, Rule.TENDER), person, now.week[rows[loud]])


def _open_meetings(
    setup: Setup, now: Scalars, games: I64, here: Scalars, request: Request, visits: I64
) -> None:
    """Open a meeting in the games whose visit was accepted."""
    who = request.person[visits]
    now.phase[games] = Phase.MEETING
    now.with_person[games] = who
    now.span[games] = MEETING_SPAN[setup.people.level[who]]
    now.manner[games] = request.manner[visits]
    now.plan_need[games] = request.item[visits]
    now.plan_goal[games] = request.goal[visits]
    now.worth[games], now.mood[games] = here.worth[visits], here.mood[visits]
    now.companion[games] = request.companion[visits]
    blank = (now.minute, now.our_talk, now.moves, now.done, now.gained, now.label, now.fit_sum, now.course)
    for field in blank:
        field[games] = 0
    now.posture[games] = Posture.NEUTRAL


def _research(  # what every part of a desk move works on
    setup: Setup, world: World, state: State, now: Scalars, actions: Actions, chance: Chance
) -> None:
    """Read public sources: names of the upper layers, open facts, and a better first call (A09)."""
    rows = np.flatnonzero(actions.kind == Kind.RESEARCH.value)
    if not rows.size:
        return
    now.researched[rows] = 1
    games = chance.games[rows]
    known = state.load("known", games)
    public = setup.people.names_at_research[:, None] == 1
    new = (public & (known == Known.NOTHING.value)).astype(np.int32)
    state.store("known", np.maximum(known, new * Known.NAME), games)
    if chance.recorder is not None:
        for who in np.flatnonzero(new.any(axis=1)).tolist():
            found = games[np.flatnonzero(new[who])]
            nothing = np.full(len(found), -1, np.int32)
            about = np.full(len(found), who, np.int32), nothing, nothing
            chance.recorder.event(found, (Happening.RESEARCHED, Rule.RESEARCH), about)
    at = draw.clock(now.week[rows], np.full(len(rows), _PUBLIC_TURN), np.zeros(len(rows), np.int32))
    learned = facts.tell_public(setup, world, state, at, chance.of(rows))
    now.information[rows] = closer(now.information[rows], learned * WORTH)


def _prepare(setup: Setup, state: State, now: Scalars, actions: Actions, chance: Chance) -> None:
    """Prepare the next meeting with a person: first sentences, what to learn, what to ask for (A09, B69)."""
    del setup, now
    rows = np.flatnonzero(actions.kind == Kind.PREPARE.value)
    if rows.size:
        who = actions.person[rows].astype(np.int32)
        state.view("prepared")[who, chance.games[rows]] = 1
        _note(chance.of(rows), (Happening.PREPARED, Rule.MEETING), who, np.full_like(who, -1))


def _report(setup: Setup, state: State, now: Scalars, actions: Actions, chance: Chance) -> None:
    """Report to compliance what was offered or given: an investigation would find less."""
    del setup, state
    rows = np.flatnonzero(actions.kind == Kind.REPORT.value)
    if rows.size:
        now.risk[rows] = part(now.risk[rows], REPORTED)
        nobody = np.full(len(rows), -1, np.int32)
        _note(chance.of(rows), (Happening.REPORTED, Rule.COMPLIANCE), nobody, now.week[rows])


def _note(chance: Chance, what: tuple[Happening, Rule], person: I32, value: I32) -> None:
    """Report something about a person."""
    if chance.recorder is not None:
        chance.recorder.event(chance.games, what, (person, np.full_like(person, -1), value))


def _deliver(setup: Setup, state: State, now: Scalars, actions: Actions, chance: Chance) -> None:
    """Keep a promise: credibility and trust grow, and the person expects us."""
    rows = np.flatnonzero(actions.kind == Kind.DELIVER.value)
    if not rows.size:
        return
    games, who = chance.games[rows], actions.person[rows].astype(np.int32)
    person = load_person(state, games, who)
    person.credibility = trust.credibility_kept(person.credibility)
    person.trust = closer(person.trust, np.full_like(person.trust, 200))
    person.promise = np.full_like(person.promise, -1)
    person.invited = np.maximum(person.invited, 1)
    store_person(state, games, who, person)
    settle_deferred(state, setup, who, games)
    if chance.recorder is not None:
        about = who, np.full_like(who, -1), now.week[rows]
        chance.recorder.event(games, (Happening.PROMISE_KEPT, Rule.PROMISES), about)


def _withdraw(world: World, now: Scalars, actions: Actions, chance: Chance) -> None:
    """Qualify out: the deal ends, the rest of the time goes to other customers."""
    rows = np.flatnonzero(actions.kind == Kind.WITHDRAW.value)
    now.spared[rows] = 1 - world.view("funded")[0, chance.games[rows]]
    now.phase[rows] = Phase.OVER
    now.outcome[rows] = Outcome.WITHDRAWN
    if chance.recorder is not None and rows.size:
        nothing = np.full(len(rows), -1, np.int32)
        about = nothing, nothing, np.full(len(rows), Outcome.WITHDRAWN, np.int32)
        chance.recorder.event(chance.games[rows], (Happening.AWARD, Rule.CUSTOMER_CLOCK), about)


def _check_credit(world: World, state: State, now: Scalars, actions: Actions, chance: Chance) -> None:
    """Have a firm that knows look into the customer's credit (A121, A122)."""
    rows = np.flatnonzero(actions.kind == Kind.CREDIT_CHECK.value)
    if not rows.size:
        return
    games, here = chance.games[rows], chance.of(rows)
    at = draw.clock(now.week[rows], np.full(len(rows), _CREDIT_TURN), np.zeros(len(rows), np.int32))
    weights = credit.said(world.load("payer", games))
    grade = 1 + here.visible(Site.CREDIT, at, np.zeros(1, np.uint32), weights)
    state.store("graded", grade, games)
    state.store("cash", state.load("cash", games) - credit.FEE, games)
    _note(here, (Happening.GRADED, Rule.CREDIT), np.full_like(grade, -1), grade)


def _charge(state: State, now: Scalars, actions: Actions, met: I32, games: I64) -> None:
    """Charge time, money and colleagues; going on gives the rest of the week away.

    A contact that everybody declined costs the asking only.
    """
    kind = actions.kind.astype(np.int32)
    contact_kind = CONTACT["reach"][kind] > 0
    declined = contact_kind & (met == 0)
    full = np.where(contact_kind, CONTACT["minutes"][kind], DESK_MINUTES[kind])
    minutes = np.where(declined, np.minimum(full, ASKING_MINUTES), full)
    now.left[:] = np.where(kind == Kind.GO_ON.value, 0, now.left - minutes)
    along = np.where(declined, Colleague.NOBODY.value, actions.colleague)
    engineer = CONTACT["engineer"][kind] + either(along == Colleague.ENGINEER.value, MINUTES, 0)
    now.engineer[:] = now.engineer - np.where(declined, 0, engineer)
    now.service[:] = now.service - either(along == Colleague.SERVICE.value, MINUTES, 0)
    now.executive[:] = now.executive - either(along == Colleague.EXECUTIVE.value, MINUTES, 0)
    state.store("worked", state.load("worked", games) + minutes, games)
    state.store("cash", state.load("cash", games) - CONTACT["money"][kind] * met, games)
