"""Questions, listening and playing back: what they find, make clear and bring home."""

import numpy as np

from game.engine.chance import Chance
from game.engine.codes import Happening, Rule, Site
from game.engine.records import first_by_key
from game.engine.rules import needs, value
from game.engine.tables import ASK, BACKUP_OPENNESS, GENERAL, STAGE_MATCH, STRESSED_FROM
from game.engine.turn import FIRST_ASK, LAST_ASK, Turn
from game.engine.vocab import Form, Kind, Known, Layer, Posture, Relation, Told
from game.exact.arrays import I32, I64, Mask, either
from game.exact.shares import FULL, bounded, part

#: Situation questions a person bears before they bore. Source: 3.4 (S29).
_PATIENCE, _BORED = 4, 300

#: Chance that an open question or listening brings up another person, at full openness. [asm]
_MENTIONS = 5_500

#: Chance that a personal hook shows in talk that leaves room. [asm]
_HOOK_SHOWS = 2_500

#: Playing back: chance to make a heard need clear. Source: 3.14.
_PLAYED_BACK = 9_000

#: Bit of `paid` for a need that its owner agreed to in words of ours, and the trust that this brings.
#: Source: B79 [seed, asm].
AGREED, _AGREED = 8, 150

#: Chance that a person says what has changed, in talk that leaves room. [asm]
_SAYS_SO = 6_000

#: Value felt when a need-payoff question is answered. Source: 3.4.
_PAYOFF_VALUE = 2_000


def ask_questions(turn: Turn) -> I32:
    """Let questions, listening and playing back work.

    Returns:
        (n,) 1 where the move brought something new.
    """
    fruitful = np.zeros_like(turn.kind)
    kind = turn.kind
    talks = (kind >= FIRST_ASK) & (kind <= LAST_ASK) | (kind == Kind.LISTEN.value)
    rows = np.flatnonzero(talks | (kind == Kind.PLAY_BACK.value))
    if rows.size:
        opened = _openness(turn, rows)
        fruitful[rows] = _find(turn, rows, opened)
        fruitful[rows] |= _clear(turn, rows, opened)
        fruitful[rows] |= _hear_anew(turn, rows)
        fruitful[rows] |= _develop(turn, rows)
        fruitful[rows] |= _mention(turn, rows, opened)
        _bore(turn)
    _hooks(turn)
    return fruitful


def _openness(turn: Turn, rows: I64) -> I32:
    """Return how far each person opens up."""
    match = STAGE_MATCH[ASK, turn.now.stage[rows]]
    opened = needs.openness(turn.person.trust[rows], turn.now.information[rows], match)
    stressed = turn.person.irritation[rows] >= STRESSED_FROM
    return np.where(stressed, part(opened, BACKUP_OPENNESS[turn.style[rows]]), opened).astype(np.int32)


def _find(turn: Turn, rows: I64, opened: I32) -> I32:
    """Decide whether the person tells of something they had not told; return 1 where they do."""
    kind, form, who = turn.kind[rows], turn.form[rows], turn.who[rows]
    pair = _next_pair(turn, rows)
    layer = turn.setup.needs.layer[turn.setup.needs.pair_need[np.maximum(pair, 0)]]
    shown = turn.now.posture[rows]
    interested = ((shown == Posture.LEANS_IN.value) | (shown == Posture.TAKES_NOTES.value)).astype(np.int32)
    spin = bounded(kind - FIRST_ASK, 0, LAST_ASK - FIRST_ASK)
    reach = needs.admitted(opened, layer, turn.person.relation[rows])
    odds = needs.find_chance(spin, form, layer, interested, reach)
    listening = kind == Kind.LISTEN.value
    ready = turn.person.prepared[rows] == 1
    odds = np.where((turn.item[rows] < 0) & ~ready, part(odds, GENERAL), odds)
    odds = np.where(listening, part(opened, 5_000), odds)
    odds = np.where((pair < 0) | (kind == Kind.PLAY_BACK.value), 0, odds).astype(np.int32)
    found = turn.chance.of(rows).happens(Site.FIND, turn.at[rows], turn.key[rows], odds)
    hit = np.flatnonzero(found == 1)
    need = turn.setup.needs.pair_need[pair[hit]]
    turn.state.view("told")[pair[hit], turn.games[rows[hit]]] = Told.HEARD
    turn.state.view("found")[need, turn.games[rows[hit]]] = 1
    _note(turn.chance, turn.games[rows[hit]], (Happening.FOUND, Rule.QUESTIONS), who[hit], need)
    return found


def _next_pair(turn: Turn, rows: I64) -> I32:
    """Return the pair a question would bring up next, -1 where there is none, (rows,).

    With a topic it is the topic itself, or what stands just below or above it in the tree. Without
    one it is the first of the person's needs that people speak of unasked (goals and problems) or
    that hangs below something we have heard of.
    """
    tree, state = turn.setup.needs, turn.state
    item, who, games = turn.item[rows], turn.who[rows], turn.games[rows]
    pairs = needs.own_pairs(tree)[0][:, who]
    place = np.maximum(pairs, 0)
    untold = (pairs >= 0) & (state.view("told")[place, games] == Told.NOTHING.value)
    need = tree.pair_need[place]
    parent = tree.parent[need]
    below_found = (parent >= 0) & (state.view("found")[np.maximum(parent, 0), games] == 1)
    free = (tree.layer[need] <= Layer.PROBLEM.value) | below_found
    above = np.where(item >= 0, tree.parent[np.maximum(item, 0)], -1)
    near = (parent == item) | (need == item) | (need == above)
    reached = untold & np.where(item < 0, free, near)
    # The topic itself comes before what stands beside it in the tree.
    first = np.where(reached & (need == item), -1, np.arange(len(pairs))[:, None])
    best = np.where(reached, first, len(pairs)).argmin(axis=0)
    column = np.arange(len(rows))
    return np.where(reached[best, column], pairs[best, column], -1).astype(np.int32)


def _clear(turn: Turn, rows: I64, opened: I32) -> I32:
    """Decide whether a need that was heard becomes clear; a closed topic makes it clear and wrong."""
    kind, form = turn.kind[rows], turn.form[rows]
    pair = turn.pair(turn.item)[rows]
    place, games = np.maximum(pair, 0), turn.games[rows]
    told, wrong = turn.state.view("told"), turn.state.view("wrong")
    heard = (pair >= 0) & (told[place, games] == Told.HEARD.value)
    back = kind == Kind.PLAY_BACK.value
    odds = np.where(back, _PLAYED_BACK, needs.clear_chance(form, opened))
    odds = np.where(heard & (kind != Kind.LISTEN.value), odds, 0).astype(np.int32)
    clear = turn.chance.of(rows).happens(Site.CLEAR, turn.at[rows], turn.key[rows], odds)
    hit = np.flatnonzero(clear == 1)
    told[place[hit], games[hit]] = Told.CLEAR
    closed = (form == Form.CLOSED.value) & ~back & (kind != Kind.LISTEN.value)
    wrong[place[hit], games[hit]] = closed[hit]
    # What was noted wrongly counts as clear, so it is put right here and not by chance.
    useful = back & (heard | ((pair >= 0) & (wrong[place, games] == 1)))
    mended = np.flatnonzero(useful)
    wrong[place[mended], games[mended]] = 0
    _note(
        turn.chance,
        games[hit],
        (Happening.CLEARED, Rule.QUESTIONS),
        turn.who[rows[hit]],
        turn.item[rows[hit]],
    )
    warmed, bored = np.zeros_like(turn.kind), np.zeros_like(turn.kind)
    warmed[rows[mended]] = 200
    agreed = _agree(turn, rows, back & ~useful, told[place, games] == Told.CLEAR.value)
    warmed[rows[agreed == 1]] = _AGREED
    bored[rows[np.flatnonzero(back & ~useful & (agreed == 0))]] = 200
    turn.warm(warmed)
    turn.annoy(bored)
    return clear | agreed


def _agree(turn: Turn, rows: I64, back: Mask, clear: Mask) -> I32:
    """Let a person agree, once, that a need that is clear is what they need; return 1 where they do (B79)."""
    pair = turn.pair(turn.item)[rows]
    place, games = np.maximum(pair, 0), turn.games[rows]
    paid = turn.state.view("paid")
    open_ = back & clear & (pair >= 0) & (paid[place, games] & AGREED == 0)
    here = turn.moment.of(rows)
    agreed = here.chance.settled(Site.CONSENT, here.at, here.key, open_.astype(np.int32), 2)
    hit = np.flatnonzero(agreed == 1)
    paid[place[hit], games[hit]] |= AGREED
    here.note((Happening.CONSENTED, Rule.QUESTIONS), where=agreed == 1, item=turn.item[rows])
    return agreed


def _hear_anew(turn: Turn, rows: I64) -> I32:
    """Let a person say that a need has changed, or was never quite so; return 1 where they do (A10).

    Listening and situation questions bring it up: what was clear is heard anew.
    """
    said = np.zeros(len(rows), np.int32)
    kind = turn.kind[rows]
    room = np.flatnonzero((kind == Kind.SITUATION.value) | (kind == Kind.LISTEN.value))
    if not room.size:
        return said
    here = turn.moment.of(rows[room])
    pairs = needs.own_pairs(turn.setup.needs)[0][:, here.who]
    place = np.maximum(pairs, 0)
    told, wrong = turn.state.view("told"), turn.state.view("wrong")
    out_of_date = (
        (pairs >= 0) & (wrong[place, here.games] == 1) & (told[place, here.games] == Told.CLEAR.value)
    )
    first, column = out_of_date.argmax(axis=0), np.arange(len(room))
    # Which need it is shows, so it is part of the outcome: 0 is none, then the person's needs in their order.
    weights = np.zeros((1 + len(pairs), len(room)), np.int32)
    weights[1 + first, column] = either(out_of_date[first, column], _SAYS_SO, 0)
    weights[0] = FULL - weights[1 + first, column]
    which = here.chance.visible(Site.CHANGED, here.at, here.key, weights)
    hit = np.flatnonzero(which > 0)
    pair, games = pairs[which[hit] - 1, hit], here.games[hit]
    told[pair, games], wrong[pair, games] = Told.HEARD, 0
    said[room[hit]] = 1
    need = turn.setup.needs.pair_need[pair]
    _note(turn.chance, games, (Happening.CHANGED, Rule.DRIFT), here.who[hit], need)
    return said


def _develop(turn: Turn, rows: I64) -> I32:
    """Let implication and need-payoff questions bring a need home, once each; return 1 where one does."""
    kind, form = turn.kind[rows], turn.form[rows]
    pair = turn.pair(turn.item)[rows]
    place, games = np.maximum(pair, 0), turn.games[rows]
    told = turn.state.view("told")[place, games].astype(np.int32)
    paid = turn.state.view("paid")[place, games].astype(np.int32)
    known = (pair >= 0) & (told > Told.NOTHING.value)
    implication = (known & (kind == Kind.IMPLICATION.value) & (paid & 1 == 0)).astype(np.int32)
    payoff = (known & (kind == Kind.PAYOFF.value) & (paid & 2 == 0)).astype(np.int32)
    asked = known & (kind >= FIRST_ASK) & (kind <= LAST_ASK)
    hit = np.flatnonzero(asked)
    before = turn.state.view("explicit")[place[hit], games[hit]].astype(np.int32)
    question = implication[hit], payoff[hit], form[hit]
    relation = turn.person.relation[rows[hit]]
    after = needs.explicit_after(before, told[hit], question, turn.fit[rows[hit]], relation)
    turn.state.view("explicit")[place[hit], games[hit]] = bounded(after, 0, FULL)
    turn.state.view("paid")[place[hit], games[hit]] = paid[hit] | implication[hit] | (payoff[hit] << 1)
    felt = turn.person.felt[rows]
    rate = payoff * part(needs.CLARITY[told], _PAYOFF_VALUE)
    better = value.believed(felt, rate, turn.person.offsite[rows])
    turn.person.felt[rows] = better
    turn.felt_change[rows] += better - felt + 300 * implication
    _motive(turn, rows, payoff)
    values: I32 = implication | payoff
    return values


def _motive(turn: Turn, rows: I64, payoff: I32) -> None:
    """Let a person who knows us say what they want for themselves, once a benefit is on the table."""
    person, here = turn.person, turn.moment.of(rows)
    close = (person.relation[rows] >= Relation.APPOINTMENT.value) & (person.motive_told[rows] == 0)
    said = here.chance.settled(Site.MOTIVE, here.at, here.key, payoff * close, 2)
    person.motive_told[rows] |= said
    here.note((Happening.MOTIVE, Rule.MOTIVE), where=said == 1, value=turn.setup.people.motive[here.who])


def _mention(turn: Turn, rows: I64, opened: I32) -> I32:
    """Decide whether the person brings up a colleague we do not know; return 1 where they do."""
    people, tree = turn.setup.people, turn.setup.needs
    who, item, games = turn.who[rows], turn.item[rows], turn.games[rows]
    known = turn.state.view("known", games)
    index = np.arange(len(people.key))[:, None]
    related = (
        (people.links[:, who] != 0) | (people.boss[who][None] == index) | (people.boss[:, None] == who[None])
    )
    shares = (tree.owners[np.maximum(item, 0)].T == 1) & (item >= 0)
    other = first_by_key((known == Known.NOTHING.value) & (related | shares), people.key)
    lets_talk = (turn.form[rows] == Form.OPEN.value) & (turn.kind[rows] != Kind.PLAY_BACK.value)
    odds = np.where((other >= 0) & lets_talk, part(opened, _MENTIONS), 0).astype(np.int32)
    named = turn.chance.of(rows).happens(Site.MENTION, turn.at[rows], turn.key[rows], odds)
    hit = np.flatnonzero(named == 1)
    turn.state.view("known")[other[hit], games[hit]] = Known.NAME
    _note(turn.chance, games[hit], (Happening.MENTIONED, Rule.QUESTIONS), who[hit], other[hit])
    return named


def _bore(turn: Turn) -> None:
    """Count situation questions; beyond four they bore."""
    person, situation = turn.person, turn.kind == Kind.SITUATION.value
    person.situations = np.minimum(person.situations + situation, 250)
    turn.annoy(either(situation & (person.situations > _PATIENCE), _BORED, 0).astype(np.int32))


def _hooks(turn: Turn) -> None:
    """Decide whether a personal hook shows in talk that leaves room."""
    person, kind = turn.person, turn.kind
    room = (kind == Kind.GREET.value) | (kind == Kind.LISTEN.value) | (kind == Kind.SMALL_TALK.value)
    left = turn.setup.people.hooks[turn.who] > person.hooks
    odds = either(room & left, _HOOK_SHOWS, 0).astype(np.int32)
    shown = turn.chance.happens(Site.HOOK, turn.at, turn.key, odds)
    person.hooks = person.hooks + shown
    turn.moment.note((Happening.HOOK, Rule.QUESTIONS), where=shown == 1, item=person.hooks - 1)


def _note(chance: Chance, games: I64, what: tuple[Happening, Rule], person: I32, item: I32) -> None:
    """Report something about a person and an item."""
    if chance.recorder is not None and games.size:
        chance.recorder.event(games, what, (person, item, np.full_like(person, -1)))
