"""Hindsight: what a game hid, as plain values, for when it is over."""

import dataclasses

from game.engine.after_words import Bill, Delay
from game.engine.vocab import Kind, Method, Outcome, Relation, Style


@dataclasses.dataclass(frozen=True, slots=True)
class Unveiled:
    """A person as they were. Shares are 0..10,000."""

    id: str
    found: bool  # the trainee knew the name
    style: Style
    assertive: int  # 0 asks .. 8 tells
    responsive: int  # 0 controls .. 8 shows
    guess: Style | None
    sure: int  # percent
    relation: Relation
    trust: int
    credibility: int
    irritation: int
    felt: int  # value of our solution
    doubt: int  # open objections
    opinion: int  # at the award, -10,000..10,000, for us above 0
    receptive: bool  # would have become a coach
    rival_trust: int  # in the rival most trusted


@dataclasses.dataclass(frozen=True, slots=True)
class Turn:
    """A move in a meeting with what it changed and nobody could see. Shares are of 10,000."""

    number: int  # line of the record
    clock: str
    words: str
    person: str  # id
    trust: int
    felt: int
    doubt: int
    irritation: int
    fit: int  # of manner and style, -4,000..10,000


@dataclasses.dataclass(frozen=True, slots=True)
class Contentment:
    """How satisfied somebody was in the end, and what made it so. Shares are of 10,000."""

    person: str  # id
    satisfaction: int
    care: int
    felt: int
    trust: int
    promises: int
    burden: int  # complaints and strange faces


@dataclasses.dataclass(frozen=True, slots=True)
class Settled:
    """An invoice as it ended, and why it waited."""

    number: int  # from 1
    amount: int  # currency units
    bill: Bill
    received: int  # share of 10,000
    late: int  # weeks
    cause: Delay


@dataclasses.dataclass(frozen=True, slots=True)
class AsIf:
    """What became of a lost deal that was played on as if the customer had chosen us."""

    signed: bool
    profit: int  # currency units, after expenses
    satisfaction: int  # of 100, -1 where there was no time after signing


@dataclasses.dataclass(frozen=True, slots=True)
class Debrief:
    """A game that is over, without its veil."""

    outcome: Outcome
    decided: bool  # the customer came to a decision, so that the chances are known
    chance_us: int  # exact, 0..10,000
    chance_rival: int
    profit: int  # currency units
    score: int  # hundredths of a point, 0..10,000
    forecast_won: int  # percent, -1 none
    forecast_lost: int
    moves: int
    people: tuple[Unveiled, ...]
    turns: tuple[Turn, ...]  # in the order of the game
    wrong: tuple[tuple[str, str], ...]  # need and person: noted as clear, and not so
    made: tuple[bool, ...] = (False,) * len(Method)  # by Method: there is evidence that the move was made
    possible: tuple[bool, ...] = (False,) * len(Method)  # by Method: it could be made in this game
    gauges: tuple[int, ...] = (0,) * 5  # need, trust, value, price, experience of 100, -1 not reached
    counts: tuple[tuple[Kind, int], ...] = ()  # how often each kind of move was made
    contents: tuple[Contentment, ...] = ()  # after signing
    invoices: tuple[Settled, ...] = ()
    parts: tuple[tuple[int, int], ...] = ()  # of the score: points at most, hundredths earned
    as_if: AsIf | None = None  # what was played on after the deal was lost
