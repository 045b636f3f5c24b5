"""Calls with a topic, and visits that go over somebody's head. Order only."""

import numpy as np

from game.engine.codes import Happening, Rule, Site
from game.engine.moment import Moment
from game.engine.records import Person, Scalars
from game.engine.request import Request
from game.engine.rules import needs, trust
from game.engine.tables import ASK, CONTACT, STAGE_MATCH
from game.engine.vocab import Kind, Level, Told
from game.exact.arrays import I32, Mask
from game.exact.shares import part

#: Share of a meeting's effect that a topic has on the telephone. Source: 3.14 (depth .3) [asm].
_PHONED = 6_000

#: Irritation of a manager whose staff's boss was met before them and without a word. Source: D08, D12 [asm].
_BYPASSED = 600


def answer_call(moment: Moment, now: Scalars, person: Person, request: Request, yes: I32) -> None:
    """Let people answer on the telephone what a call was about: a need is heard, or becomes clear.

    Source: docs/rules.md#questions (3.14: depth .3).
    """
    calling = (request.kind == Kind.PHONE.value) & (yes == 1) & (request.item >= 0)
    rows = np.flatnonzero(calling)
    if not rows.size:
        return
    here, item = moment.of(rows), request.item[rows]
    pair = moment.setup.needs.pair[item, here.who]
    place = np.maximum(pair, 0), here.games
    told = moment.state.view("told")[place].astype(np.int32)
    open_ = (pair >= 0) & (told < Told.CLEAR.value)
    match = STAGE_MATCH[ASK, now.stage[rows]]
    opened = needs.openness(person.trust[rows], now.information[rows], match)
    depth = CONTACT["depth"][Kind.PHONE] + np.zeros_like(opened)
    odds = np.where(open_, part(part(opened, _PHONED), 7_000 + depth), 0).astype(np.int32)
    answered = here.chance.happens(Site.PHONED, here.at, here.key, odds)
    hit = np.flatnonzero(answered == 1)
    after = told + answered
    moment.state.view("told")[place[0][hit], here.games[hit]] = after[hit]
    here.note((Happening.PHONED, Rule.QUESTIONS), where=answered == 1, item=item, value=after)


def go_over_heads(moment: Moment, opened: Mask) -> None:
    """Let managers hear that their boss received us before they or any guide of ours had met us.

    Source: docs/rules.md#top_down (D08, D12).
    """
    people, state = moment.setup.people, moment.state
    rows = np.flatnonzero(opened & (people.level[moment.who] == Level.DECISION.value))
    if not rows.size:
        return
    games, who = moment.games[rows], moment.who[rows]
    guided = (state.view("coach", games) == 1).any(axis=0)
    passed = (people.boss[:, None] == who) & (people.level == Level.MANAGEMENT.value)[:, None]
    passed &= (state.view("met", games) == 0) & ~guided
    irritation = state.load("irritation", games)
    state.store("irritation", trust.irritation_after(irritation, _BYPASSED * passed.astype(np.int32)), games)
    known = passed & (state.view("known", games) > 0)
    for other in np.flatnonzero(known.any(axis=1)).tolist():
        told = np.zeros(len(moment.who), bool)
        told[rows[known[other]]] = True
        about = np.full_like(moment.who, other)
        moment.note((Happening.BYPASSED, Rule.TOP_DOWN), where=told, person=about, item=moment.who)
