"""From the agreement by word to the signature: one wish more, the minutes, the paper. Order only."""

import numpy as np

from game.engine import draw
from game.engine.actions import Actions
from game.engine.codes import Happening, Rule, Site
from game.engine.rules import bargaining, trust
from game.engine.table_words import (
    Favour,
    Return,
    Talks,
    Tried,
)
from game.engine.talk import Talk
from game.engine.vocab import Gate, Outcome, Phase
from game.exact.arrays import I32, I64, either
from game.exact.shares import FULL, part
from game.negotiation import answer


def agree(talk: Talk, rows: I64) -> None:
    """Agree by word on our package: the buyer may want one thing more, else the minutes come."""
    if not rows.size:
        return
    talk.asked[:, rows] = talk.tabled[:, rows]
    talk.reaction[rows] = 0
    talk.moment.of(rows).note((Happening.AGREED, Rule.TABLE), value=talk.round[rows])
    _wish(talk, rows, talk.setup.bargain.nibble)


def _wish(talk: Talk, rows: I64, share: int) -> None:
    """Let buyers ask for one thing more, in some of the games; in the others the minutes come.

    Source: docs/rules.md#table (the nibble, design 2).
    """
    package = talk.tabled[:, rows]
    wanted = talk.by_mind(rows, lambda mind, at: answer.nibble(mind, package[:, at]), talk.mind[rows])
    here, issues = talk.moment.of(rows), len(package)
    odds = either((wanted >= 0) & (talk.extras[rows] < 2), share, 0)
    weights = np.where(np.arange(issues + 1)[:, None] == wanted + 1, odds, 0).astype(np.int32)
    weights[0] = FULL - odds
    issue = here.chance.visible(Site.EXTRA, here.at, here.key, weights) - 1
    talk.extra[rows] = issue
    asked = issue >= 0
    talk.extras[rows] += asked
    talk.talks[rows] = either(asked, Talks.EXTRA.value, Talks.PAPER.value)
    here.note((Happening.EXTRA_ASKED, Rule.TABLE), where=asked, item=issue)
    _minutes(talk, rows[~asked])


def settle_extra(talk: Talk, actions: Actions, rows: I64) -> None:
    """Answer the wish after the agreement: who gives is asked again, who trades or refuses is not."""
    if not rows.size:
        return
    reply, here = actions.form[rows].astype(np.int32), talk.moment.of(rows)
    place = here.who, here.games
    believed = talk.state.view("trust")[place].astype(np.int32)
    conceding = np.full(len(rows), True)
    odds = bargaining.granted(believed, np.full(len(rows), Return.REFERENCE, np.int32), conceding)
    trading = either(reply == Favour.TRADE.value, 1, 0)
    granted = here.chance.happens(Site.RETURN, here.at, here.key, odds * trading)
    given = (reply == Favour.GIVE.value) | (granted == 1)
    issue, hit = talk.extra[rows], np.flatnonzero(given)
    talk.tabled[issue[hit], rows[hit]] += 1
    talk.asked[:, rows] = talk.tabled[:, rows]
    talk.returned[rows] |= either(granted, 1 << Return.REFERENCE.value, 0)
    cooler = part(believed, bargaining.REFUSED)
    lost = np.where(reply == Favour.REFUSE.value, cooler, 0).astype(np.int32)
    talk.state.view("trust")[place] = believed - lost
    here.note((Happening.EXTRA_SETTLED, Rule.TABLE), item=issue, value=reply, terms=(granted,))
    talk.extra[rows] = -1
    again = reply == Favour.GIVE.value
    _minutes(talk, rows[~again])
    if again.any():
        _wish(talk, rows[again], talk.setup.bargain.nibble)


def _minutes(talk: Talk, rows: I64) -> None:
    """Let the customer's minutes come; in some games they differ in one item from what was said.

    Source: docs/rules.md#minutes (3.14: one discrepancy in one of three negotiations).
    """
    if not rows.size:
        return
    bargain, here, said = talk.setup.bargain, talk.moment.of(rows), talk.tabled[:, rows]
    options = bargain.minds[0].options
    room = said < options[:, None] - 1
    # What is dear slips most: the square of what an issue costs.
    dear = np.maximum(talk.setup.market.seller_cost, 1).astype(np.int64)[:, None] ** 2
    ends = np.cumsum(np.where(room, dear, 0), axis=0)
    place = draw.share(here.chance.luck, here.at, Site.SLIP, here.key) * ends[-1] // FULL
    issue = (ends <= place).sum(axis=0)
    slips = (talk.slip[rows] == 1) & room.any(axis=0)
    paper = said + ((np.arange(len(options))[:, None] == issue) & slips)
    for number, count in enumerate(options.tolist()):
        key = bargain.key[number : number + 1]
        value = here.chance.settled(Site.MINUTES, here.at, key, paper[number].astype(np.int32), count)
        paper[number] = value
    talk.state.store("minuted", paper, here.games)
    talk.talks[rows] = Talks.PAPER
    here.note((Happening.MINUTES, Rule.MINUTES), value=0)


def sum_up(talk: Talk, rows: I64) -> None:
    """Go through what was agreed item by item, in writing: nothing slips (A114)."""
    if rows.size:
        here = talk.moment.of(rows)
        said = talk.tabled[:, rows]
        differing = (talk.state.view("minuted", here.games) != said).any(axis=0)
        talk.state.store("minuted", said, here.games)
        talk.tried[rows] |= Tried.SUMMED_UP.value
        here.note((Happening.MINUTES, Rule.MINUTES), value=either(differing, 2, 1))


def check(talk: Talk, actions: Actions, rows: I64) -> None:
    """Point at one item of their minutes: if it differs it is put right, if not they wonder at us."""
    if not rows.size:
        return
    here, issue = talk.moment.of(rows), actions.item[rows].astype(np.int32)
    minuted = talk.state.view("minuted")
    differs = minuted[issue, here.games] != talk.tabled[issue, rows]
    minuted[issue, here.games] = talk.tabled[issue, rows]
    talk.checked[rows] |= np.left_shift(1, issue)
    place = here.who, here.games
    annoyed = talk.state.view("irritation")[place].astype(np.int32)
    more = trust.irritation_after(annoyed, either(differs, 0, _SUSPECTED))
    talk.state.view("irritation")[place] = more
    here.note((Happening.MINUTES, Rule.MINUTES), item=issue, value=either(differs, 2, 3))


#: Irritation of a person whose minutes were doubted without cause. Source: assumption.
_SUSPECTED = 300


def sign(talk: Talk, rows: I64) -> None:
    """Sign what stands in the minutes: that is what was agreed."""
    if not rows.size:
        return
    games, market = talk.games[rows], talk.setup.market
    terms = talk.state.load("minuted", games)
    talk.state.store("agreed", terms, games)
    talk.state.store("signed", talk.week[rows], games)
    talk.state.store("deal_value", market.list_price * (FULL - _discount(talk, terms)) // FULL, games)
    gates = talk.state.load("gates", games)
    talk.state.store("gates", gates | 1 << Gate.AGREEMENT.value, games)
    talk.phase[rows] = Phase.OVER
    talk.outcome[rows] = Outcome.WON
    talk.talks[rows] = Talks.NONE
    here, slipped = talk.moment.of(rows), (terms != talk.tabled[:, rows]).any(axis=0)
    here.note((Happening.SIGNED, Rule.TABLE), value=talk.week[rows], terms=(either(slipped, 1, 0),))
    here.note((Happening.GATE, Rule.GATES), item=Gate.AGREEMENT.value, value=talk.week[rows])


def _discount(talk: Talk, terms: I32) -> I64:
    """Return how far the signed price lies below the list price, (k,) ten-thousandths."""
    price, market = talk.setup.bargain.price, talk.setup.market
    if price < 0:
        return np.zeros(terms.shape[1], np.int64)
    last = len(market.options[price]) - 1
    share: I64 = terms[price].astype(np.int64) * int(market.seller_cost[price]) // max(last, 1)
    return share
