"""Setup: one scenario as integers, without a batch axis.

Axes: P people, N needs, M pairs of a need and one of its owners, K criteria, I issues, R rivals,
F facts, E messages, O objections, V invoices, C conditions, X changes, G = 6 stages of the customer. Shares
and weights are 0..10,000, money is whole currency units, time is minutes. `game.scenario` compiles it; the
engine only reads it.
"""

import dataclasses

import numpy as np

from game.engine.bargain import NO_TABLE, Bargain
from game.engine.promise import NO_AFTERCARE, Aftercare
from game.exact.arrays import I32, I64, U32

#: Greatest sizes that a scenario may have, checked by the scenario loader.
MOST_PEOPLE, MOST_NEEDS, MOST_CRITERIA, MOST_ISSUES, MOST_RIVALS, MOST_OPTIONS = 32, 64, 12, 8, 3, 8
MOST_FACTS, MOST_MESSAGES, MOST_OBJECTIONS, MOST_ANSWERS = 60, 40, 24, 3


def key_of(name: str) -> int:
    """Return the stable 32-bit key of an id: FNV-1a over its UTF-8 bytes.

    Draws are addressed by keys, never by indices, so that an added person moves nobody's luck.

    Source: the published FNV-1a parameters (offset 2166136261, prime 16777619).

    >>> hex(key_of("foobar"))
    '0xbf9cf968'
    """
    value = 2_166_136_261
    for byte in name.encode():
        value = ((value ^ byte) * 16_777_619) & 0xFFFF_FFFF
    return value


@dataclasses.dataclass(frozen=True, slots=True)
class People:
    """The customer's people. A style that is drawn has weights; a fixed one has one weight of 10,000."""

    ids: tuple[str, ...]
    key: U32  # (P,) key_of(id); all different
    level: I32  # (P,) Level
    function: I32  # (P,) Function
    roles: I32  # (P,) bits of Role
    motive: I32  # (P,) Motive
    style_weights: I32  # (4, P) chance of each Style, columns sum to 10,000
    known: I32  # (P,) Known at the start
    hooks: I32  # (P,) personal hooks the person may show, 0..3
    veto: I32  # (P,) 1 where the person can stop a purchase
    weights: I32  # (K, P) criteria weights, columns sum to 10,000
    rival_trust: I32  # (R, P) trust in each rival at the start, 0..10,000
    influence: I32  # (G, P) say in each stage, rows sum to 10,000
    talk: I32  # (P, P) who listens (row) to whom (column), rows sum to 10,000, diagonal 0
    links: I32  # (P, P) 1 friend, -1 rival, symmetric; 0 none
    boss: I32  # (P,) index of the person reported to, -1 none
    guards: U32  # (P,) bit p is set where this gatekeeper stands before person p
    names_at_research: I32  # (P,) 1 where public sources give the name
    door: I32  # (P,) 1 where the person asked for us: the first contact always works


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Needs:
    """The needs tree, told apart by identity. Parents come before children; -1 is no parent.

    Pairs are ordered by person, then by need.
    """

    ids: tuple[str, ...]
    key: U32  # (N,)
    layer: I32  # (N,) Layer
    parent: I32  # (N,) index or -1
    weight: I32  # (N,) importance, 1..10,000
    criterion: I32  # (N,) index of the criterion an indicator node speaks of, -1 none
    known: I32  # (N,) 1 where the brief already names it
    owners: I32  # (N, P) 1 where the person owns the need
    pair: I32  # (N, P) row of the pair of need and owner, -1 where not an owner
    pair_need: I32  # (M,) need of each pair
    pair_person: I32  # (M,) owner of each pair
    drift: I32  # (N,) chance that it changes once in a deal, 0..10,000


@dataclasses.dataclass(frozen=True, slots=True)
class Market:
    """Vendors, criteria and the terms that can be offered."""

    criteria: tuple[str, ...]
    criterion_key: U32  # (K,)
    shift: I32  # (G, K) weight of each criterion in each stage, 10,000 = as the person's own
    ours: I32  # (K,) our capability, 0..10,000
    rivals: tuple[str, ...]
    rival_key: U32  # (R,)
    theirs: I32  # (R, K) capability of each rival
    rival_policy: I32  # (R,) RivalPolicy
    rival_discount: I32  # (R,) share of the list price, 0..10,000
    issues: tuple[str, ...]
    options: tuple[tuple[str, ...], ...]  # labels by issue, best for us first; at least 2, no blanks
    buyer_weight: I32  # (I,) sums to 10,000
    seller_cost: I32  # (I,) share of the list price at full concession
    list_price: int
    margin: int  # share of the list price, 0..10,000


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """Things one can learn beside the needs. Of two sentences that can be told, one is true."""

    ids: tuple[str, ...]
    key: U32  # (F,)
    subject: I32  # (F,) Subject
    secrecy: I32  # (F,) Secrecy
    knows: I32  # (F, P) 1 where the person can tell it
    best: I32  # (F,) who knows it best and is never mistaken, -1 nobody
    public: I32  # (F,) 1 where public sources have it
    rumour: I32  # (F,) chance that all but the best source are mistaken, 0..10,000
    true_label: I32  # (F,) which of the two sentences is true, 1 or 2; 1 where there is only one
    budget: I32  # (F,) 1 where the other sentence is true in games in which the money is gone
    reveals: I32  # (F,) person whose role it gives away, -1 nobody


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Conditions:
    """Conditions, all of which must hold: a field of the state lies in a range. Ordered by `of`."""

    of: I32  # (C,) number of the message it belongs to
    test: I32  # (C,) Test
    index: I32  # (C,) person, need, fact or message it is about, 0 where it is about none
    low: I32  # (C,)
    high: I32  # (C,)


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Messages:
    """What reaches the trainee at the desk and asks for an answer."""

    ids: tuple[str, ...]
    key: U32  # (E,)
    sender: I32  # (E,) person, -1 our own company
    first: I32  # (E,) first week in which it may come
    last: I32  # (E,) last week in which it may come
    chance: I32  # (E,) share of the games in which it may come, 0..10,000
    answers: I32  # (E,) how many answers it has, 2..3
    wise: I32  # (E,) the answer that the method advises, 0..2
    when: Conditions
    change_answer: I32  # (X,) message x 3 + answer to which the change belongs, ascending
    change: I32  # (X,) Change
    change_index: I32  # (X,) person, need or fact; 0 where it is about none
    change_amount: I32  # (X,) shares in ten-thousandths, minutes, currency or 1


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Objections:
    """What people hold against us, and what answers it."""

    ids: tuple[str, ...]
    key: U32  # (O,)
    owner: I32  # (O,) person
    need: I32  # (O,) need that it stands before; it comes up while the owner has not made it clear; -1 none
    stage: I32  # (O,) first Stage in which it comes up
    weight: I32  # (O,) doubt that it adds, 0..10,000
    cures: I32  # (O,) bits of Way that answer it


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Buying:
    """How the customer purchases: type, what is in use today, who signs, and the rules of a tender."""

    kind: int  # Purchase
    installed: int  # rival whose products are in use, -1 none
    switching: int  # what changing the vendor costs the customer, 0..10,000 of utility
    limit: I64  # (P,) currency that the person signs for alone, 0 nothing
    tender: int  # 1 where sealed offers are scored and contacts are closed during the evaluation
    quality: int  # share of quality in the score of a tender, 0..10,000; the rest is price
    credentials: Conditions  # without which an offer to a tender is not opened, by number


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Opening:
    """Where a game begins: at the desk, or at the table with an order that is won already."""

    phase: int  # Phase: DESK or TABLE
    lead: int  # opinion of the group for us at the table, -10,000..10,000
    trust: I32  # (P,) trust in us at the table, 0..10,000; empty at the desk


#: A game that begins with the first call.
AT_DESK = Opening(phase=0, lead=0, trust=np.zeros(0, np.int32))


@dataclasses.dataclass(frozen=True, slots=True)
class Terms:
    """Calendar, means and rules of conduct."""

    weeks: int  # weeks until the customer's money is gone
    week_minutes: int  # minutes a week for this account
    expenses: int  # currency units
    engineer_minutes: int
    service_minutes: int
    executive_minutes: int
    money: int  # share of the games in which the customer's money is there, 0..10,000
    hospitality: int  # Hospitality
    gift_single: int  # most for one gift by our rules
    gift_year: int  # most a person and year by our rules
    customer_gift: int  # most for one gift by the customer's rules
    occasions: tuple[int, ...]  # weeks (0 = first) in which a greeting is natural
    simple: int = 0  # 1 where the one who decides can give the order in a meeting


@dataclasses.dataclass(frozen=True, slots=True)
class Setup:
    """A scenario as the engine plays it. Equal setups play equal games."""

    scenario: str  # id
    hash: str  # of all that the rules read; texts do not count
    people: People
    needs: Needs
    market: Market
    buying: Buying
    terms: Terms
    facts: Facts
    messages: Messages
    objections: Objections
    goal: Conditions  # reached, the deal is won at once; empty where the customer's award decides
    bargain: Bargain = NO_TABLE
    opening: Opening = AT_DESK
    aftercare: Aftercare = NO_AFTERCARE

    @property
    def sizes(self) -> dict[str, int]:
        """Length of each axis by its letter."""
        return {
            "P": len(self.people.ids),
            "N": len(self.needs.ids),
            "M": len(self.needs.pair_need),
            "K": len(self.market.criteria),
            "I": len(self.market.issues),
            "R": len(self.market.rivals),
            "F": len(self.facts.ids),
            "E": len(self.messages.ids),
            "O": len(self.objections.ids),
            "V": len(self.aftercare.share),
        }
