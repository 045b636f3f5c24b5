"""Contacts from the desk: one path for all kinds, from the request to what it leaves.

The order of a contact stands here; what each part does stands in the rules.
"""

import numpy as np

from game.engine import draw
from game.engine.block import Width
from game.engine.calling import answer_call, go_over_heads
from game.engine.chance import Chance
from game.engine.codes import Happening, Rule, Site
from game.engine.moment import Moment
from game.engine.records import Person, Scalars, load_person, store_person
from game.engine.request import Request
from game.engine.rules import access, colleague, needs, relation, style, trust, value
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.tables import CONTACT, COURTESY, SPACING, STAGE_MATCH
from game.engine.vocab import Kind, Known, Relation, Role, Told
from game.engine.world import TRAITS, World
from game.exact.arrays import I32, I64, Mask, either
from game.exact.shares import FULL, bounded, part

#: Share of a growth of trust that arrives over the two weeks after. Source: 2.5 (S39), 3.14.
SLOW = 4_000

#: Standard deviation of a person's day mood, in fit. Source: 3.14 (.15 on either axis) [asm].
MOOD = 1_250

#: Chance that a sign of style shows on the telephone or over tea. [asm]
SIGN_SHOWS = 3_500

#: Irritation of a person given more than the customer's rules allow. Source: 3.14, 2.10 [asm].
_EMBARRASSED = 800

#: Risk of a gift above the customer's rules. Source: 3.10 (official, any gift: .30) [asm].
GIFT_RISK = 3_000

#: Most of a count that the state keeps.
MOST = 250


def traits(world: World, games: I64, person: I32) -> dict[str, I32]:
    """Return the drawn facts of one person in each of these games, (n,) each, by name."""
    fields = TRAITS
    people = world.layout.places[fields[0].name].rows.stop
    facts = world.arrays[Width.SMALL][: people * len(fields)].reshape(len(fields), people, world.games)
    rows = facts[:, person, games].astype(np.int32)
    return {field.name: row for field, row in zip(fields, rows, strict=True)}


def ask(setup: Setup, world: World, state: State, now: Scalars, request: Request, chance: Chance) -> I32:
    """Ask people for a contact and, if they agree, let it happen.

    Args:
        setup: the scenario.
        world: drawn facts.
        state: written for the people asked.
        now: scalars of the game of each row; of a visit that was agreed, worth and mood are written.
        request: whom, how, about what.
        chance: of the same rows.

    Returns:
        (n,) 1 where they agreed.
    """
    games, who, kind = chance.games, request.person, request.kind
    person, drawn = load_person(state, games, who), traits(world, games, who)
    moment = Moment(setup, state, chance, who, draw.clock(now.week, person.contacts, np.zeros_like(who)))
    key = moment.key
    new = brings_news(setup, state, games, request)
    missing = np.maximum(CONTACT["expected"][kind] - person.relation, 0)
    odds = _odds(moment, now, request, person, new)
    yes = chance.happens(Site.ACCEPT, moment.at, key, odds)
    moment.note((Happening.CONTACT, Rule.ACCESS), item=kind, value=yes, terms=(missing, new))
    opened = (yes == 1) & (kind == Kind.VISIT.value)
    moment.note((Happening.MEETING_OPENED, Rule.MEETING), where=opened, item=request.item, value=request.goal)

    now.mood = bounded(part(chance.bell(Site.MOOD, moment.at, key), MOOD), -4_000, 4_000)
    now.worth = _worth(now, person, new)
    fit = style.fit(request.manner, drawn["assertive"], drawn["responsive"], now.mood)
    felt = part(now.worth, yes * FULL)
    _annoy(now, person, yes, missing)
    _warm(now, person, request, yes, felt, fit)
    _show(moment, now, person, request, felt)
    answer_call(moment, now, person, request, yes)
    go_over_heads(moment, opened)
    here = (yes == 1) & (kind != Kind.VISIT.value)
    notice_style(moment, person, drawn, either(here & (CONTACT["depth"][kind] > 0), SIGN_SHOWS, 0))
    _count(now, person, request, yes, setup.terms.customer_gift)
    remember_fit(person, fit, here)
    person.relation = settled_relation(moment, person, np.arange(len(who)))
    store_person(state, games, who, person)
    return yes


def brings_news(setup: Setup, state: State, games: I64, request: Request) -> I32:
    """Return 1 where the contact brings this person something new: an open question, a goal, an invitation.

    A visit or a call without anything to learn and without a goal is a courtesy call.
    """
    pair = np.where(request.item >= 0, setup.needs.pair[request.item, request.person], -1)
    told = state.view("told")[np.maximum(pair, 0), games]
    unclear = (request.item >= 0) & ((pair < 0) | (told < Told.CLEAR.value))
    talking = (request.kind == Kind.VISIT.value) | (request.kind == Kind.PHONE.value)
    return np.where(talking, unclear | (request.goal > 0), True).astype(np.int32)


def _odds(moment: Moment, now: Scalars, request: Request, person: Person, new: I32) -> I32:
    """Return the chance that each person agrees."""
    kind = request.kind
    first = (person.last < 0).astype(np.int32)
    logit = (
        access.bond(person.familiarity, person.trust, person.irritation)
        + access.standing(
            moment.setup.people.level[moment.who],
            person.relation,
            (person.introduced, now.information, _gated(moment)),
        )
        + access.reason(person.invited, new, np.maximum(now.researched * first, person.prepared))
        + access.UNMAPPED * (person.known < Known.ROLE.value)
        + access.PUSHY * _refused_lately(now, person)
        + access.EXPECTED * (kind == Kind.PRESENT.value)
        + colleague.opens(request.companion, moment.setup.people.level[moment.who])
    )
    too_early = person.relation < CONTACT["expected"][kind]
    closed = too_early | (person.refused == now.week) | (person.away > now.week)
    certain = (CONTACT["asks"][kind] == 0) | (person.invited == 2)
    return access.chance(logit, closed.astype(np.int32), certain.astype(np.int32))


def _gated(moment: Moment) -> I32:
    """Return 1 where an unwilling gatekeeper stands before the person."""
    people = moment.setup.people
    keepers = np.flatnonzero((people.roles & Role.GATEKEEPER) > 0)
    if not keepers.size:
        return np.zeros_like(moment.who)
    place = keepers[:, None], moment.games
    unwilling = (moment.state.view("trust")[place] < access.GATE_TRUST) | (
        moment.state.view("irritation")[place] > access.GATE_IRRITATION
    )
    before = (people.guards[keepers][:, None] >> moment.who.astype(np.uint32)) & np.uint32(1)
    values: I32 = (unwilling & (before == 1)).any(axis=0).astype(np.int32)
    return values


def _worth(now: Scalars, person: Person, new: I32) -> I32:
    """Return the share of its usual effect that the contact has, by spacing and reason, (n,)."""
    since = np.where(person.last < 0, 2, bounded(now.week - person.last, 0, 2))
    # Who meets us elsewhere too does not mind to see us again a week later.
    spaced = SPACING[np.where(person.relation >= Relation.APPOINTMENT.value, np.minimum(since + 1, 2), since)]
    return np.where((new == 1) | (person.invited > 0), spaced, part(spaced, COURTESY))


def _annoy(now: Scalars, person: Person, yes: I32, missing: I32) -> None:
    """Add the irritation of asking too soon, again after a refusal, or too often in a week."""
    again = either(person.refused == now.week, 1_200, 0) + either(_refused_lately(now, person), 1_500, 0)
    often = either(person.contacts >= 2, 500, 0)
    person.irritation = trust.irritation_after(person.irritation, 500 * missing + again + often)
    over = person.irritation > access.TOO_IRRITATED
    person.away = np.where(over, now.week + access.WEEKS_AWAY, person.away)
    person.refused = np.where(yes == 1, person.refused, now.week)


def _refused_lately(now: Scalars, person: Person) -> Mask:
    """Return where the person said no last week: who asks again at once has not listened, (n,)."""
    lately: Mask = (person.refused >= 0) & (person.refused == now.week - 1)
    return lately


def _warm(now: Scalars, person: Person, request: Request, yes: I32, worth: I32, fit: I32) -> None:
    """Add trust and familiarity of a contact that took place."""
    kind = request.kind
    match = STAGE_MATCH[CONTACT["row"][kind], now.stage]
    grow_trust(person, np.minimum(part(part(CONTACT["gain"][kind], worth), match), FULL), fit)
    person.familiarity = trust.familiarity_after(person.familiarity, CONTACT["familiarity"][kind], yes)


def grow_trust(person: Person, gain: I32, fit: I32) -> I32:
    """Let a gain work on trust, part of it later; return the whole change, (n,)."""
    grown, lost = trust.trust_change(person.trust, gain, fit, person.relation)
    soon, later, last = trust.split_by_lag(grown, np.full_like(grown, SLOW))
    person.trust = bounded(person.trust + soon - lost, 0, FULL)
    person.lag_one = np.minimum(person.lag_one + later, FULL)
    person.lag_two = np.minimum(person.lag_two + last, FULL)
    return grown - lost


def _show(moment: Moment, now: Scalars, person: Person, request: Request, worth: I32) -> None:
    """Let people see and try, where the kind of contact shows something."""
    shows = CONTACT["shows"][request.kind]
    rows = np.flatnonzero(shows)
    if not rows.size:
        return
    match = np.minimum(STAGE_MATCH[CONTACT["row"][request.kind[rows]], now.stage[rows]], 12_000)
    # What was seen before is seen again: the effect halves with every second third-place contact.
    fresh = shows[rows] >> np.minimum(person.offsite[rows] // 2, 8)
    strength = np.minimum(part(part(fresh, worth[rows]), match), FULL)
    person.witnessed[rows] = np.where(worth[rows] > 0, 1, person.witnessed[rows])
    known = own_needs_known(moment.of(rows))
    person.felt[rows], person.doubt[rows] = value.shown(
        person.felt[rows], person.doubt[rows], known, strength
    )


def own_needs_known(moment: Moment) -> I32:
    """Return the share of each person's own needs that we know rightly, (n,)."""
    tree, state = moment.setup.needs, moment.state
    pairs = np.maximum(needs.own_pairs(tree)[0][:, moment.who], 0)
    told = state.view("told")[pairs, moment.games].astype(np.int32)
    wrong = state.view("wrong")[pairs, moment.games].astype(np.int32)
    return needs.share_told(tree, told, wrong, moment.who)


_SIGNS = ("sign_analytical", "sign_driver", "sign_amiable", "sign_expressive")


def notice_style(moment: Moment, person: Person, drawn: dict[str, I32], shows: I32) -> I32:
    """Decide whether a sign of style shows, count it and return 0 or the style plus 1, (n,)."""
    sign = np.zeros_like(shows)
    rows = np.flatnonzero(shows)
    if rows.size:
        here = moment.of(rows)
        weights = style.sign_chances(drawn["assertive"][rows], drawn["responsive"][rows], shows[rows])
        sign[rows] = here.chance.visible(Site.SIGN, here.at, here.key, weights)
        for number, field in enumerate(_SIGNS, start=1):
            setattr(person, field, np.minimum(getattr(person, field) + (sign == number), MOST))
    moment.note((Happening.SIGN, Rule.STYLE), where=sign > 0, value=sign - 1)
    return sign


def _count(now: Scalars, person: Person, request: Request, yes: I32, gift_limit: int) -> None:
    """Keep the visible record of the contact; a gift above the customer's own limit embarrasses."""
    kind = request.kind
    person.last = np.where(yes == 1, now.week, person.last)
    person.contacts = np.minimum(person.contacts + 1, MOST)
    person.known = np.maximum(person.known, Known.NAME.value)
    person.invited = np.where(yes == 1, 0, person.invited)
    person.offsite = np.minimum(person.offsite + CONTACT["offsite"][kind] * yes, MOST)
    person.greeted = np.where(kind == Kind.GREETING.value, now.week, person.greeted)
    given = np.where((kind == Kind.GIFT.value) & (yes == 1), CONTACT["money"][kind], 0)
    person.gifts = np.minimum(person.gifts + given, 30_000)
    embarrassed = given > gift_limit
    now.risk = np.minimum(now.risk + either(embarrassed, GIFT_RISK, 0), FULL)
    person.irritation = trust.irritation_after(person.irritation, either(embarrassed, _EMBARRASSED, 0))
    person.credibility = person.credibility - np.where(embarrassed, person.credibility // 10, 0)


def remember_fit(person: Person, fit: I32, happened: I32) -> None:
    """Push the fit of a contact that took place onto the last three."""
    person.fit_three = np.where(happened, person.fit_two, person.fit_three)
    person.fit_two = np.where(happened, person.fit_one, person.fit_two)
    person.fit_one = np.where(happened, fit, person.fit_one)


def settled_relation(moment: Moment, person: Person, rows: I64) -> I32:
    """Return the relationship stages of some rows as their signs have them; a log may dictate it.

    Args:
        moment: of all rows of `person`.
        person: records.
        rows: (k,) rows to settle.

    Returns:
        (n,) stages, those of other rows as they were.
    """
    here, before = moment.of(rows), person.relation[rows]
    fits = (person.fit_one[rows] + person.fit_two[rows] + person.fit_three[rows]) // 3
    signs = (person.familiarity[rows], person.trust[rows], person.offsite[rows], fits, own_needs_known(here))
    stage = relation.stage_of(before, np.stack(signs))
    after = here.chance.settled(Site.RELATION, here.at, here.key, stage, len(Relation))
    here.note((Happening.RELATION, Rule.RELATION), where=before != after, item=before, value=after)
    every = person.relation.copy()
    every[rows] = after
    return every
