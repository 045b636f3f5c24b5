"""A move in a meeting: what is said, what it does, what the person shows. Order only."""

import numpy as np

from game.engine import draw
from game.engine.actions import Actions
from game.engine.asking import ask_questions
from game.engine.catalogue import DONE_BIT
from game.engine.chance import Chance
from game.engine.closing_talk import show_interest
from game.engine.codes import Happening, Rule, Site
from game.engine.comparing import compare
from game.engine.contact import MOST, grow_trust, notice_style, remember_fit, settled_relation, traits
from game.engine.enquiring import confide, enquire
from game.engine.granting import ask_commitments
from game.engine.looking_back import look_back
from game.engine.moment import Moment
from game.engine.objecting import objections
from game.engine.records import Scalars, load_person, load_scalars, store_person, store_scalars
from game.engine.rules import colleague, needs, posture, style, trust, value
from game.engine.setup import Setup
from game.engine.state import State
from game.engine.tables import (
    ANSWERS_CUE,
    CUE_RELIEF,
    FEARS,
    FORM,
    MOVE,
    PRESSED,
    STAGE_MATCH,
    STRESSED_FROM,
    TRAVEL_MINUTES,
    WANTS,
)
from game.engine.turn import FIRST_ASK, LAST_ASK, Turn
from game.engine.vocab import KIND_ROWS, Ending, Form, Goal, Kind, Label, Outcome, Phase, Posture, Style
from game.engine.world import World
from game.exact.arrays import I32, I64, Mask, either
from game.exact.shares import FULL, bounded, part

#: Chance that a sign of style shows, by kind of move: in talk that leaves room. [asm]
_SIGN = np.zeros(KIND_ROWS, np.int32)
_SIGN[[Kind.GREET, Kind.SMALL_TALK, Kind.LISTEN]] = 5_000
_SIGN[
    [Kind.SITUATION, Kind.PROBLEM, Kind.IMPLICATION, Kind.PAYOFF, Kind.PITCH, Kind.ENQUIRE, Kind.POSITION]
] = 3_000

#: A question that brings nothing new is worth this share of its trust. [asm]
_EMPTY = 3_000

#: The benefit for a need that was told before works this much. [asm]
_STALE = 3_000

#: Bits of `course`: a want of the style was met, stress showed.
WANT_MET, STRESSED = 1, 8

#: Praise fits from this fit on. Source: 3.14.
_PRAISE_FITS = 3_000

#: Most that the sum of fits holds: an odd meeting of forty short moves would go beyond it.
_MOST_FITS = 30_000

#: Weeks until our word is due. Source: design 2 [asm].
_DUE = 2


def play(setup: Setup, world: World, state: State, actions: Actions, chance: Chance) -> None:
    """Play one meeting move in every game of a batch.

    Args:
        setup: the scenario.
        world: drawn facts.
        state: written; all games are in phase MEETING.
        actions: one legal meeting move a game.
        chance: of all games.
    """
    turn = _begin(setup, world, state, actions, chance)
    gain = part(_openings(turn), turn.help)
    enquire(turn, world)
    fruitful = ask_questions(turn)
    asked = (turn.kind >= FIRST_ASK) & (turn.kind <= LAST_ASK) | (turn.kind == Kind.PLAY_BACK.value)
    gain = np.where(asked & (fruitful == 0), part(gain, _EMPTY), gain)
    _tell(turn)
    objections(turn)
    compare(turn)
    ask_commitments(turn)
    show_interest(turn)
    confide(turn, world)
    _suit(turn)
    person = turn.person
    changed = grow_trust(person, gain, turn.fit)
    talking = _SIGN[turn.kind] * (turn.kind != Kind.LEAVE.value)
    sign = notice_style(turn.moment, person, turn.drawn, talking)
    _react(turn, changed + turn.trust_change)
    _note_said(turn, sign)
    _end(turn)
    store_person(state, turn.games, turn.who, person)
    store_scalars(state, turn.games, turn.now)


def _begin(setup: Setup, world: World, state: State, actions: Actions, chance: Chance) -> Turn:
    """Load the records, let the minutes pass and read how the manner fits."""
    games = chance.games
    now = load_scalars(state, games)
    who = now.with_person
    person = load_person(state, games, who)
    kind = actions.kind.astype(np.int32)
    form = np.maximum(actions.form, 0).astype(np.int32)
    question = (kind >= FIRST_ASK) & (kind <= LAST_ASK)
    minutes = MOVE["minutes"][kind]
    talk = np.where(question, FORM["talk"][form], MOVE["talk"][kind])
    now.minute = now.minute + minutes
    now.our_talk = now.our_talk + (minutes * talk + FULL // 2) // FULL
    now.moves = now.moves + 1
    now.manner = np.where(kind == Kind.SWITCH.value, actions.level, now.manner).astype(np.int32)
    drawn = traits(world, games, who)
    kept = style.style_of(drawn["assertive"], drawn["responsive"])
    fit = style.fit(now.manner, drawn["assertive"], drawn["responsive"], now.mood)
    now.fit_sum = bounded(now.fit_sum + fit // 10, -_MOST_FITS, _MOST_FITS)
    pinned = FORM["irritation"][form] * (1 + PRESSED[kept] * (form == Form.TIE_DOWN.value))
    annoyed = MOVE["irritation"][kind] + np.where(question, pinned, 0) + FEARS[kept, kind]
    # A manner that clashes shows in the trust it costs; what it irritates besides adds up unseen.
    person.irritation = trust.irritation_after(person.irritation, annoyed + trust.misread(fit))
    at = draw.clock(now.week, person.contacts, now.minute)
    return Turn(
        moment=Moment(setup, state, chance, who, at),
        now=now,
        person=person,
        drawn=drawn,
        kind=kind,
        item=actions.item.astype(np.int32),
        form=form,
        fit=fit,
        style=kept,
        repeated=now.done & DONE_BIT[kind] > 0,
        help=colleague.factor(now.companion, setup.people.level[who], setup.people.function[who]),
        irritation_change=annoyed.astype(np.int32),
    )


def _openings(turn: Turn) -> I32:
    """Do what opens and warms a meeting; return the gain of trust that the move is worth, (n,)."""
    now, person, kind, repeated = turn.now, turn.person, turn.kind, turn.repeated
    bit = DONE_BIT[kind]
    now.done = now.done | bit
    match = STAGE_MATCH[MOVE["row"][kind], now.stage]
    ready = (person.prepared == 1) & ((kind == Kind.GREET.value) | (kind == Kind.AGENDA.value))
    gain = np.minimum(part(part(MOVE["gain"][kind], now.worth), match), FULL)
    gain = np.where(ready, gain * 2, gain)
    agenda = (kind == Kind.AGENDA.value) & ~repeated
    now.span = np.where(agenda, now.span + 5, now.span)
    praise = (kind == Kind.PRAISE.value) & ~repeated
    welcome = praise & (turn.fit >= _PRAISE_FITS)
    turn.annoy(either(agenda, -200, 0) + either((praise & ~welcome) | (repeated & (bit > 0)), 300, 0))
    turn.warm(either(welcome, 200, 0))
    person.hooks_used = np.minimum(person.hooks_used + (kind == Kind.SMALL_TALK.value), person.hooks)
    promised = (kind == Kind.PROMISE.value) & ~repeated
    person.promise = np.where(promised, now.week + _DUE, person.promise)
    turn.warm(either(promised, 100, 0))
    turn.moment.note((Happening.PROMISED, Rule.PROMISES), where=promised, value=person.promise)
    return np.where(repeated, 0, gain)


def _suit(turn: Turn) -> None:
    """Meet what the style wants, once a meeting, and let stress show where irritation has grown.

    Source: docs/rules.md#wants (3.14, A63-A72).
    """
    now, person = turn.now, turn.person
    wanted = WANTS[turn.style, turn.kind]
    met = (wanted > 0) & (now.course & WANT_MET == 0) & (person.irritation < STRESSED_FROM)
    pleased = turn.chance.settled(Site.PLEASED, turn.at, turn.key, met.astype(np.int32), 2) == 1
    turn.warm(np.where(pleased, wanted, 0).astype(np.int32))
    _answer_cue(turn)
    shows = ((person.irritation >= STRESSED_FROM) & (now.course & STRESSED == 0)).astype(np.int32)
    seen = turn.chance.settled(Site.STRESS, turn.at, turn.key, (turn.style + 1) * shows, len(Style) + 1)
    now.course |= either(pleased, WANT_MET, 0) | either(seen > 0, STRESSED, 0)
    driver, expressive = seen - 1 == Style.DRIVER.value, seen - 1 == Style.EXPRESSIVE.value
    now.span = now.span - either(driver, 5, 0)
    person.doubt = np.minimum(person.doubt + either(expressive, 300, 0), FULL)
    turn.moment.note((Happening.PLEASED, Rule.WANTS), where=pleased, value=turn.kind)
    turn.moment.note((Happening.STRESSED, Rule.WANTS), where=seen > 0, item=seen - 1)


def _answer_cue(turn: Turn) -> None:
    """Reward the right answer to the posture that the person shows, where it is not their habit (B82-B84)."""
    shown, person = turn.now.posture, turn.person
    meant = shown != turn.drawn["habit"]
    turn.warm(np.where(meant, ANSWERS_CUE[shown, turn.kind], 0).astype(np.int32))
    doubting = meant & (shown == Posture.ARMS_CROSSED.value)
    proving = (turn.kind == Kind.PROVE.value) | (turn.kind == Kind.ANSWER.value)
    relief = either(doubting & proving, CUE_RELIEF, 0)
    person.doubt = np.maximum(person.doubt - relief, 0)


def _tell(turn: Turn) -> None:
    """Tell of our solution, or prove it."""
    rows = np.flatnonzero((turn.kind == Kind.PITCH.value) | (turn.kind == Kind.PROVE.value))
    if not rows.size:
        return
    person, kind = turn.person, turn.kind[rows]
    felt, doubt, credibility = person.felt[rows], person.doubt[rows], person.credibility[rows]
    pitching = kind == Kind.PITCH.value
    knowledge = _knowledge(turn, rows)
    again = _told_before(turn, rows, pitching)
    stage = turn.now.stage[rows]
    match = STAGE_MATCH[MOVE["row"][kind], stage]
    strength = part(part(match, 7_000 + part(credibility, 6_000)), turn.now.worth[rows])
    strength = np.where(again, part(strength, _STALE), strength)
    offsite = person.offsite[rows]
    told = value.pitch(felt, doubt, knowledge, strength, offsite)
    proved = value.proved(felt, doubt, credibility, offsite)
    person.felt[rows] = np.where(pitching, told[0], proved[0])
    person.doubt[rows] = np.where(pitching, told[1], proved[1])
    turn.felt_change[rows] += person.felt[rows] - felt
    turn.doubt_change[rows] += person.doubt[rows] - doubt
    annoyed = np.zeros(len(turn.kind), np.int32)
    annoyed[rows] = np.where(pitching, value.early(knowledge, stage) + 300 * again, 0)
    turn.annoy(annoyed)


def _told_before(turn: Turn, rows: I64, pitching: Mask) -> Mask:
    """Return where this person has heard the benefit for this need before, and note that they now have."""
    pair = turn.pair(turn.item)[rows]
    place = np.maximum(pair, 0), turn.games[rows]
    paid = turn.state.view("paid")
    counts = pitching & (pair >= 0)
    again: Mask = counts & (paid[place] & 4 > 0)
    hit = np.flatnonzero(counts)
    paid[place[0][hit], place[1][hit]] |= 4
    return again


def _knowledge(turn: Turn, rows: I64) -> I32:
    """Return what we rightly know of the need a pitch speaks of, for the person met, (rows,)."""
    pair = turn.pair(turn.item)[rows]
    place = np.maximum(pair, 0)
    told = turn.state.view("told")[place, turn.games[rows]]
    wrong = turn.state.view("wrong")[place, turn.games[rows]]
    return np.where((pair < 0) | (wrong == 1), 0, needs.CLARITY[told]).astype(np.int32)


def _react(turn: Turn, trust_change: I32) -> None:
    """Let the person show a posture."""
    mood = posture.mood_of(trust_change, turn.felt_change, turn.doubt_change, turn.irritation_change)
    weights = posture.chances(mood, turn.drawn["habit"])
    turn.now.posture = turn.chance.visible(Site.POSTURE, turn.at, turn.key, weights)
    terms = trust_change, turn.felt_change, turn.doubt_change, turn.irritation_change, turn.fit
    turn.moment.note((Happening.TRUST, Rule.TRUST), value=trust_change, terms=terms)


def _note_said(turn: Turn, sign: I32) -> None:
    """Report what was said and the posture that answered it."""
    said = turn.form, turn.now.manner
    turn.moment.note((Happening.SAID, Rule.MEETING), item=turn.item, value=turn.kind, terms=said)
    turn.moment.note((Happening.SHOWED, Rule.MEETING), item=sign - 1, value=turn.now.posture)


def _end(turn: Turn) -> None:
    """End the meeting where the trainee leaves, the time is over or the person has had enough."""
    now, person, chance = turn.now, turn.person, turn.chance
    leaves = turn.kind == Kind.LEAVE.value
    odds = np.where(leaves, 0, posture.walk_out(person.irritation)).astype(np.int32)
    walks = chance.happens(Site.WALK_OUT, turn.at, turn.key, odds)
    over = leaves | (walks == 1) | (now.minute >= now.span)
    rows = np.flatnonzero(over)
    if not rows.size:
        return
    ended_by = np.where(
        leaves, Ending.TRAINEE.value, either(walks == 1, Ending.PERSON.value, Ending.CLOCK.value)
    )
    now.label = np.where(over, _label(now, walks), now.label).astype(np.int32)
    average = bounded(now.fit_sum * 10 // np.maximum(now.moves, 1), style.LEAST_FIT, style.MOST_FIT)
    remember_fit(person, average.astype(np.int32), over)
    person.met = np.minimum(person.met + over, MOST)
    people = turn.setup.people
    heard = over & (people.influence[now.stage, turn.who] * len(people.key) >= FULL)
    now.timely = now.timely | np.where(heard, np.int32(1) << now.stage, 0)
    person.prepared = np.where(over, 0, person.prepared)
    look_back(turn, rows)
    person.relation = settled_relation(turn.moment, person, rows)
    terms = now.our_talk, now.minute, now.moves, now.gained
    ended = Happening.MEETING_ENDED, Rule.MEETING
    turn.moment.note(ended, where=over, item=ended_by, value=now.label, terms=terms)
    spent = TRAVEL_MINUTES + now.minute
    now.left = np.where(over, now.left - spent, now.left)
    worked = turn.state.load("worked", turn.games)
    turn.state.store("worked", np.where(over, worked + spent, worked), turn.games)
    now.phase = np.where(over, Phase.DESK.value, now.phase)
    now.with_person = np.where(over, -1, now.with_person)
    now.companion = np.where(over, 0, now.companion)
    _win_orders(turn, over & (now.label == Label.ORDER.value))


def _win_orders(turn: Turn, ordered: Mask) -> None:
    """Close the deals in which the decider gave the order in the meeting itself."""
    if not ordered.any():
        return
    now = turn.now
    now.phase = np.where(ordered, Phase.OVER.value, now.phase)
    now.outcome = np.where(ordered, Outcome.WON.value, now.outcome)
    now.chance_us = np.where(ordered, FULL, now.chance_us)
    won = Happening.AWARD, Rule.AWARD
    turn.moment.note(won, where=ordered, person=np.full_like(turn.who, -1), value=now.outcome)


def _label(now: Scalars, walks: I32) -> I32:
    """Return the outcome of a meeting from what both saw: an advance is a commitment won."""
    advanced = either(now.gained > 0, Label.ADVANCE.value, Label.CONTINUATION.value)
    ordered = (now.gained >> Goal.ORDER.value) & 1
    won = np.where(ordered == 1, Label.ORDER.value, advanced)
    return np.where(walks == 1, Label.NO_SALE.value, won).astype(np.int32)
