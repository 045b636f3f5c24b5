"""The numbers and tables of the rules about presenting value; see `docs.rules_numbers`."""

# The book tells the numbers that a rule keeps to itself as well.
# ruff: noqa: SLF001

import enum

from docs.filling import grid
from docs.rules_forms import ASSUMED, SCIENCE, SEED, Number, count, share, term, time, week
from game.engine import on_the_floor, tables
from game.engine.rules import access, closing, positioning, presentation, proposal
from game.engine.vocab import Closing, Evidence, Kind, Opening, Pledge, Posture, Style
from game.exact.arrays import I32

#: The numbers of each rule, in the order in which the book tells them.
VALUE: dict[str, tuple[Number, ...]] = {
    "positioning": (
        Number(
            "public_view", positioning.PUBLIC, share, "of the competition told by public sources", ASSUMED
        ),
        Number(
            "unfounded", positioning.UNFOUNDED, share, "strength of a comparison without analysis", ASSUMED
        ),
        Number("founded", positioning.FOUNDED, share, "added by a complete one", ASSUMED),
        Number("by_weight", positioning.BY_WEIGHT, term, "worth of a criterion, by its weight", ASSUMED),
        Number("cured", positioning.CURED, term, "factor of a cure that is shown", ASSUMED),
        Number("only_said", positioning.ONLY_SAID, term, "factor of one that is only said", ASSUMED),
        Number(
            "heard_of", positioning.HEARD_OF, term, "factor of a strength of which nothing was seen", ASSUMED
        ),
        Number("loose_talk", positioning.LOOSE_TALK, share, "irritation without analysis", ASSUMED),
        Number("heard_before", positioning.STALE, share, "irritation of the same comparison again", ASSUMED),
        Number("edge_lost", positioning.EDGE_LOST, share, "lost where a rival is better", ASSUMED),
        Number("shine_lost", positioning.SHINE_LOST, share, "lost by a rival anywhere", ASSUMED),
        Number(
            "goes_round", positioning.GOES_ROUND, share, "of a comparison, passed on by who saw us", ASSUMED
        ),
    ),
    "presentation": (
        Number("span", tables.PRESENTING_SPAN, time, "the customer gives", ASSUMED),
        Number("awaited", access.EXPECTED, term, "for coming, from everybody", ASSUMED),
        Number("first_attention", presentation.FIRST_ATTENTION, share, "attention at the start", ASSUMED),
        Number("misplaced", presentation.MISPLACED, share, "attention lost by a misplaced step", ASSUMED),
        Number("concerns", presentation.CONCERNS, share, "won where a point concerns all", ASSUMED),
        Number("tires", presentation.TIRES, share, "lost with each point, times its number", ASSUMED),
        Number("fewest", presentation.FEWEST, count, "points at least", SEED),
        Number("most_points", presentation.MOST, count, "points at most", SEED),
        Number("too_many", presentation.TOO_MANY, share, "attention that each further one costs", ASSUMED),
        Number(
            "point_gain", presentation.POINT_GAIN, share, "of missing value, by a point at its best", ASSUMED
        ),
        Number("guessed", presentation.GUESSED, share, "of that, where the need is only guessed", ASSUMED),
        Number("point_agreed", presentation.AGREED, term, "factor where it was agreed to", SEED),
        Number("unaided", presentation.UNAIDED, share, "of a demonstration without our engineer", ASSUMED),
        Number(
            "calms", presentation.CALMS, share, "doubt that a point takes from who owns the need", ASSUMED
        ),
        Number("beside", presentation.BESIDE, share, "doubt that it adds with others", ASSUMED),
        Number("point_worth", presentation.POINT_WORTH, term, "worth of a point that reaches all", ASSUMED),
        Number("summary_worth", presentation.SUMMARY_WORTH, share, "worth of the summary", ASSUMED),
        Number("call_worth", presentation.CALL_WORTH, share, "worth of the call to buy", ASSUMED),
        Number("call_from", presentation.CALL_FROM, share, "attention from which it has that", ASSUMED),
        Number("too_few_left", presentation.TOO_FEW_LEFT, share, "left with too few points", ASSUMED),
        Number("too_many_left", presentation.TOO_MANY_LEFT, share, "left with too many", ASSUMED),
        Number("no_summary_left", presentation.NO_SUMMARY_LEFT, share, "left without a summary", ASSUMED),
        Number("pushed", presentation.PUSHED, share, "doubt by a call that nobody hears", ASSUMED),
        Number("comes_back", presentation.COMES_BACK, share, "chance of an open objection", ASSUMED),
        Number("said_at_last", presentation.SAID_AT_LAST, share, "chance of an unsaid one", ASSUMED),
        Number("hard", presentation.HARD, share, "chance of a hard question else", ASSUMED),
        Number(
            "hard_weight", on_the_floor._HARD_WEIGHT, share, "doubt that a hard question stands for", ASSUMED
        ),
        Number("floor_due", on_the_floor._DUE, week, "until a deferred answer is due", ASSUMED),
        Number("floor_answered", presentation.ANSWERED, share, "attention won by an answer", ASSUMED),
        Number("floor_missed", presentation.MISSED, share, "attention lost by a miss", ASSUMED),
        Number("relieved_room", presentation.RELIEVED, share, "doubt of all, taken by an answer", ASSUMED),
        Number("infected", presentation.INFECTED, share, "doubt of all, added by a miss", ASSUMED),
        Number(
            "called_away", presentation.CALLED_AWAY, share, "chance a move that the decider must go", ASSUMED
        ),
        Number("from_minute", presentation.FROM_MINUTE, time, "from which that may be", ASSUMED),
        Number("low", presentation.LOW, share, "attention of the lower third", ASSUMED),
        Number("high", presentation.HIGH, share, "attention of the upper third", ASSUMED),
        Number("aligned", presentation.ALIGNED, share, "of disagreement, taken at most", SEED),
        Number("none_presented", presentation.NONE_PRESENTED, term, "taken from no decision", SCIENCE),
    ),
    "closing": (
        Number("signal_base", closing.SIGNAL_LOGIT[0], term, "in the logit of a signal", ASSUMED),
        Number("signal_trust", closing.SIGNAL_LOGIT[1], term, "by trust", ASSUMED),
        Number("signal_felt", closing.SIGNAL_LOGIT[2], term, "by value felt", ASSUMED),
        Number("signal_most", closing.SIGNAL_MOST, share, "greatest chance in a move", ASSUMED),
        Number("signal_false", closing.SIGNAL_FALSE, share, "chance of one that means nothing", ASSUMED),
        Number("after_signal", closing.AFTER_SIGNAL, term, "*direct*, after a signal", SEED),
        Number("without_signal", closing.WITHOUT_SIGNAL, term, "*direct*, without one", SEED),
        Number("chooses", closing.CHOOSES, term, "*choice*, once a need was agreed", SEED),
        Number("hurries", closing.HURRIES, term, "*limited*, in a simple sale", SEED),
        Number("presses", closing.PRESSES, term, "*limited*, in any other", SEED),
        Number("each_agreed", closing.EACH_AGREED, term, "*summary*, each agreed need", SEED),
        Number("most_agreed", closing.MOST_AGREED, count, "agreed needs that count", ASSUMED),
        Number("under_pressure", closing.PRESSED, share, "irritation of *limited* in a large sale", ASSUMED),
        Number("simple_sale", closing.SIMPLE, term, "for the order in a simple sale", ASSUMED),
        Number("addition", closing.ADDITION, share, "of the list price, by an addition", ASSUMED),
        Number("most_added", closing.MOST_ADDED, share, "by all additions", ASSUMED),
        Number("no_need", closing.NO_NEED, term, "an addition without a clear need", SEED),
        Number("before_offers", closing.TOO_EARLY, term, "an addition before the offers", ASSUMED),
    ),
}

#: Numbers of the proposal that came with its promises and its readers.
PROMISES: tuple[Number, ...] = (
    Number("read", proposal.READ, share, "quality added by a reader of the draft", ASSUMED),
    Number("most_readers", proposal.MOST_READERS, count, "readers that count", ASSUMED),
    Number("ownership", proposal.OWNERSHIP, share, "of missing value, felt by a reader", ASSUMED),
    Number("passed_on", proposal.PASSED_ON, share, "mark of a rival who got the draft", ASSUMED),
)


def _name(member: object) -> str:
    """Return a member of a vocabulary as the tables of the book write it."""
    return str(getattr(member, "name", "")).lower().replace("_", " ")


def _matrix(
    head: str, rows: type[enum.IntEnum], columns: type[enum.IntEnum], cells: I32, *, factor: bool
) -> str:
    """Return a table of shares or factors, a row and a column a member."""
    worded = term if factor else share
    lines = [[_name(row), *(worded(int(cell)) for cell in cells[int(row)])] for row in rows]
    return grid([head, *map(_name, columns)], lines)


def _steps() -> str:
    """Return what each opening step wins."""
    return grid([*map(_name, Opening)], [[share(int(gain)) for gain in presentation.STEP_GAIN]])


def _minutes() -> str:
    """Return what each move of a presentation takes."""
    kinds = [kind for kind in Kind if tables.PRESENTING_MINUTES[kind]]
    return grid([*map(_name, kinds)], [[time(int(tables.PRESENTING_MINUTES[kind])) for kind in kinds]])


def _pledges() -> str:
    """Return what each pledge adds to quality, and how far it goes beyond what we can keep."""
    rows = [
        [_name(each), share(int(proposal.PLEDGED[each])), share(int(proposal.OVERPROMISED[each]))]
        for each in Pledge
    ]
    return grid(["promise", "quality", "promised beyond"], rows)


def _room() -> str:
    """Return how a room sits by its attention."""
    thirds = ["low", "middle", "high"]
    cells = presentation.ROOM.tolist()
    rows = [[name, *(share(cell) for cell in row)] for name, row in zip(thirds, cells, strict=True)]
    return grid(["attention", *map(_name, Posture)], rows)


#: Tables of these rules by name.
VALUE_TABLES = {
    "evidence": lambda: _matrix("evidence", Evidence, Style, tables.EVIDENCE_FIT, factor=False),
    "closings": lambda: _matrix("form", Closing, Style, closing.CLOSING_FIT, factor=True),
    "opening_steps": _steps,
    "presenting_minutes": _minutes,
    "pledges": _pledges,
    "room": _room,
}
