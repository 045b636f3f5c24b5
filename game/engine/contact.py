"""Contacts from the desk: one path for all kinds, from the request to what it leaves.

The order of a contact stands here; what each part does stands in the rules.
"""

import dataclasses

import numpy as np

from game.engine import draw
from game.engine.arrays import I32, I64, U32, U64
from game.engine.block import Width
from game.engine.chance import Chance
from game.engine.records import Person, Scalars, load_person, store_person
from game.engine.rules import access, needs, relation, style, trust, value
from game.engine.setup import Setup
from game.engine.shares import FULL, bounded, part
from game.engine.state import State
from game.engine.tables import CONTACT, COURTESY, SPACING, STAGE_MATCH
from game.engine.vocab import Happening, Kind, Known, Role, Rule, Site, Told
from game.engine.world import World

#: Share of a growth of trust that arrives over the two weeks after. Source: 2.5 (S39), 3.14.
SLOW = 4_000

#: Standard deviation of a person's day mood, in fit. Source: 3.14 (.15 on either axis) [asm].
MOOD = 1_250

#: Chance that a sign of style shows on the telephone or over tea. [asm]
SIGN_SHOWS = 3_500


@dataclasses.dataclass(slots=True)
class Request:
    """A request for contact with one person in each of n games."""

    games: I64  # (n,) columns
    person: I32  # (n,)
    kind: I32  # (n,)
    manner: I32  # (n,)
    item: I32  # (n,) need it is about, -1 none
    goal: I32  # (n,) Goal of the plan, 0 none


def traits(world: World, games: I64, person: I32) -> dict[str, I32]:
    """Return the drawn facts of one person in each of these games, (n,) each, by name."""
    fields = world.layout.fields
    people = world.layout.rows[fields[0].name].stop
    rows = world.arrays[Width.SMALL].reshape(len(fields), people, world.games)[:, person, games]
    return {field.name: row for field, row in zip(fields, rows.astype(np.int32), strict=True)}


def ask(setup: Setup, world: World, state: State, now: Scalars, request: Request, chance: Chance) -> I32:
    """Ask one person a game for a contact and, if they agree, let it happen.

    Args:
        setup: the scenario.
        world: drawn facts.
        state: written for the people asked.
        now: scalars of the same games, in the order of the request.
        request: whom, how, about what.
        chance: of the same rows.

    Returns:
        (n,) 1 where they agreed.
    """
    games, who, kind = request.games, request.person, request.kind
    person = load_person(state, games, who)
    drawn = traits(world, games, who)
    at = draw.clock(now.week, person.contacts, np.zeros_like(who))
    key = setup.people.key[who]
    new = brings_news(setup, state, request)
    missing = np.maximum(CONTACT["expected"][kind] - person.relation, 0)
    yes = chance.happens(Site.ACCEPT, at, key, _chance(setup, state, now, request, person, new))
    _note_request(chance, request, yes, missing, new)

    mood = bounded(chance.bell(Site.MOOD, at, key) * MOOD // FULL, -4_000, 4_000)
    fit = style.fit(request.manner, drawn["assertive"], drawn["responsive"], mood)
    worth = _worth(now, person, new)
    _annoy(now, person, yes, missing)
    _warm(now, person, request, yes, part(worth, yes * FULL), fit)
    _show(setup, state, now, person, request, part(worth, yes * FULL))
    shows = np.where((CONTACT["depth"][kind] > 0) & (yes == 1) & (kind != Kind.VISIT), SIGN_SHOWS, 0)
    notice_style(chance, at, person, drawn, who, key, shows)
    _count(now, person, request, yes)
    now.worth[:] = np.where(kind == Kind.VISIT, worth, now.worth)
    now.mood[:] = np.where(kind == Kind.VISIT, mood, now.mood)
    happened = np.where((yes == 1) & (kind != Kind.VISIT), 1, 0)
    remember_fit(person, fit, happened)
    settle_relation(setup, state, chance, at, request.games, who, person)
    store_person(state, games, who, person)
    return yes


def brings_news(setup: Setup, state: State, request: Request) -> I32:
    """Return 1 where the contact brings this person something new: an open question, a goal, an invitation.

    A visit or a call without anything to learn and without a goal is a courtesy call.
    """
    pair = np.where(request.item >= 0, setup.needs.pair[request.item, request.person], -1)
    told = state.view("told")[np.maximum(pair, 0), request.games]
    unclear = (request.item >= 0) & ((pair < 0) | (told < Told.CLEAR))
    talking = (request.kind == Kind.VISIT) | (request.kind == Kind.PHONE)
    return np.where(talking, unclear | (request.goal > 0), True).astype(np.int32)


def _chance(setup: Setup, state: State, now: Scalars, request: Request, person: Person, new: I32) -> I32:
    """Return the chance that each person agrees."""
    who, kind = request.person, request.kind
    first = (person.last < 0).astype(np.int32)
    gated = _gated(setup, state, request)
    logit = (
        access.bond(person.familiarity, person.trust, person.irritation)
        + access.standing(setup.people.level[who], person.introduced, now.information, gated)
        + access.reason(person.invited, new, now.researched * first)
    )
    closed = (
        (person.relation < CONTACT["expected"][kind])
        | (person.refused == now.week)
        | (person.away > now.week)
    )
    certain = (CONTACT["asks"][kind] == 0) | (person.invited == 2)
    return access.chance(logit, closed.astype(np.int32), certain.astype(np.int32))


def _gated(setup: Setup, state: State, request: Request) -> I32:
    """Return 1 where an unwilling gatekeeper stands before the person."""
    people = setup.people
    keepers = np.flatnonzero((people.roles & Role.GATEKEEPER) > 0)
    gated = np.zeros(len(request.games), np.int32)
    if keepers.size:
        trusted = state.view("trust")[keepers][:, request.games]
        annoyed = state.view("irritation")[keepers][:, request.games]
        unwilling = (trusted < access.GATE_TRUST) | (annoyed > access.GATE_IRRITATION)
        before = (people.guards[keepers][:, None] >> request.person.astype(np.uint32)[None]) & np.uint32(1)
        gated = (unwilling & (before == 1)).any(axis=0).astype(np.int32)
    return gated


def _worth(now: Scalars, person: Person, new: I32) -> I32:
    """Return the share of its usual effect that the contact has, by spacing and reason, (n,)."""
    since = np.where(person.last < 0, 2, bounded(now.week - person.last, 0, 2))
    spaced = SPACING[since]
    return np.where((new == 1) | (person.invited > 0), spaced, part(spaced, COURTESY))


def _annoy(now: Scalars, person: Person, yes: I32, missing: I32) -> None:
    """Add the irritation of asking too soon, again after a refusal, or too often in a week."""
    again = np.where(person.refused == now.week, 800, 0)
    often = np.where(person.contacts >= 2, 500, 0)
    person.irritation = trust.irritation_after(person.irritation, 500 * missing + again + often)
    over = person.irritation > access.TOO_IRRITATED
    person.away = np.where(over, now.week + access.WEEKS_AWAY, person.away)
    person.refused = np.where(yes == 1, person.refused, now.week)


def _warm(now: Scalars, person: Person, request: Request, yes: I32, worth: I32, fit: I32) -> None:
    """Add trust, familiarity and value of a contact that took place."""
    kind = request.kind
    match = STAGE_MATCH[CONTACT["row"][kind], now.stage]
    gain = np.minimum(part(part(CONTACT["gain"][kind], worth), match), FULL)
    grow_trust(person, gain, fit)
    person.familiarity = trust.familiarity_after(person.familiarity, CONTACT["familiarity"][kind], yes)


def grow_trust(person: Person, gain: I32, fit: I32) -> I32:
    """Let a gain work on trust, part of it later; return the change that is felt now, (n,)."""
    grown, lost = trust.trust_change(person.trust, gain, fit)
    soon, later, last = trust.split_by_lag(grown, np.full_like(grown, SLOW))
    person.trust = bounded(person.trust + soon - lost, 0, FULL)
    person.lag_one = np.minimum(person.lag_one + later, FULL)
    person.lag_two = np.minimum(person.lag_two + last, FULL)
    return grown - lost


def _show(setup: Setup, state: State, now: Scalars, person: Person, request: Request, worth: I32) -> None:
    """Let people see and try, where the kind of contact shows something."""
    shows = CONTACT["shows"][request.kind]
    if not shows.any():
        return
    match = np.minimum(STAGE_MATCH[CONTACT["row"][request.kind], now.stage], 12_000)
    strength = np.minimum(part(part(shows, worth), match), FULL)
    known = own_needs_known(setup, state, request.games, request.person)
    person.felt, person.doubt = value.shown(person.felt, person.doubt, known, strength)


def own_needs_known(setup: Setup, state: State, games: I64, who: I32) -> I32:
    """Return the share of each person's own needs that we know rightly, (n,)."""
    shares = needs.shares_told(setup.needs, state.load("told", games), state.load("wrong", games))
    return shares[who, np.arange(len(games))]


def notice_style(
    chance: Chance, at: U64, person: Person, drawn: dict[str, I32], who: I32, key: U32, shows: I32
) -> I32:
    """Decide whether a sign of style shows, count it and return 0 or the style plus 1, (n,)."""
    sign = chance.visible(
        Site.SIGN, at, key, style.sign_chances(drawn["assertive"], drawn["responsive"], shows)
    )
    for number, name in enumerate(("analytical", "driver", "amiable", "expressive"), start=1):
        field = f"sign_{name}"
        setattr(person, field, np.minimum(getattr(person, field) + (sign == number), 250))
    if chance.recorder is not None and (sign > 0).any():
        rows = np.flatnonzero(sign > 0)
        about = who[rows], np.full(len(rows), -1, np.int32), sign[rows] - 1
        chance.recorder.event(chance.games[rows], (Happening.SIGN, Rule.STYLE), about)
    return sign


def _count(now: Scalars, person: Person, request: Request, yes: I32) -> None:
    """Keep the visible record of the contact."""
    kind = request.kind
    person.last = np.where(yes == 1, now.week, person.last)
    person.contacts = np.minimum(person.contacts + 1, 250)
    person.known = np.maximum(person.known, Known.NAME)
    person.invited = np.where(yes == 1, 0, person.invited)
    person.offsite = np.minimum(person.offsite + CONTACT["offsite"][kind] * yes, 250)
    person.greeted = np.where(kind == Kind.GREETING, now.week, person.greeted)
    given = np.where((kind == Kind.GIFT) & (yes == 1), CONTACT["money"][kind], 0)
    person.gifts = np.minimum(person.gifts + given, 30_000)


def remember_fit(person: Person, fit: I32, happened: I32) -> None:
    """Push the fit of a contact that took place onto the last three."""
    person.fit_three = np.where(happened == 1, person.fit_two, person.fit_three)
    person.fit_two = np.where(happened == 1, person.fit_one, person.fit_two)
    person.fit_one = np.where(happened == 1, fit, person.fit_one)


def settle_relation(
    setup: Setup, state: State, chance: Chance, at: U64, games: I64, who: I32, person: Person
) -> None:
    """Let the relationship stage follow its signs; a log may dictate it."""
    fits = (person.fit_one + person.fit_two + person.fit_three) // 3
    own = own_needs_known(setup, state, games, who)
    signs = np.stack([person.familiarity, person.trust, person.offsite, fits, own])
    stage = relation.stage_of(person.relation, signs)
    before = person.relation
    person.relation = chance.visible(Site.RELATION, at, setup.people.key[who], relation.certain(stage))
    if chance.recorder is not None and (before != person.relation).any():
        rows = np.flatnonzero(before != person.relation)
        about = who[rows], before[rows], person.relation[rows]
        chance.recorder.event(chance.games[rows], (Happening.RELATION, Rule.RELATION), about)


def _note_request(chance: Chance, request: Request, yes: I32, missing: I32, new: I32) -> None:
    """Report who was asked and what they answered."""
    if chance.recorder is not None:
        about = request.person, request.kind, yes
        chance.recorder.event(request.games, (Happening.CONTACT, Rule.ACCESS), about, (missing, new))
