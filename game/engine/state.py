"""State: everything that changes in a game, declared field by field.

The table `FIELDS` is the one declaration: it makes the layout, the range test, the digest and the
list of what a player may see. Shares are 0..10,000. Nothing here can foretell a draw.
"""

import functools

import numpy as np

from game.engine.after_words import Bill, Complaint, Content, Delay, Dunning, Grade, Stop
from game.engine.bargain import MOST_ROUNDS
from game.engine.block import Axis, Block, Field, Layout, Width, layout
from game.engine.draw import GAMMA, mixed
from game.engine.setup import MOST_OBJECTIONS, Setup
from game.engine.table_words import (
    Ladder,
    Priority,
    Reaction,
    Talks,
)
from game.engine.vocab import (
    Approval,
    Colleague,
    Doubt,
    Goal,
    Known,
    Label,
    Manner,
    Mark,
    Outcome,
    Phase,
    Pledge,
    Post,
    Posture,
    Relation,
    Stage,
    Style,
    Told,
    Trace,
)
from game.exact.arrays import U64
from game.exact.shares import FULL
from game.negotiation.memory import DRIFT_MOST

_G, _P = Axis.GAME, Axis.PERSON
_LAST_WEEK, _MOST_MINUTES = 520, 30_000

_GAME_HIDDEN = (
    Field("progress", _G, 0, FULL, "share", "of the customer's stage done"),
    Field("information", _G, 0, FULL, "share", "stock of inside information"),
    Field("quality", _G, 0, FULL, "share", "quality of the proposal"),
    Field("chance_us", _G, 0, FULL, "share", "exact chance of our award, once decided"),
    Field("chance_rival", _G, 0, FULL, "share", "exact chance of a rival's award, once decided"),
    Field("worth", _G, 0, FULL, "share", "of the usual effect, by spacing and reason"),
    Field("mood", _G, -4_000, 4_000, "share", "day mood of the person met, added to fit"),
    Field("fit_sum", _G, -30_000, 30_000, "share/10", "sum of fits over the moves of the meeting"),
    Field("risk", _G, 0, FULL, "share", "stock of what an investigation would find"),
    Field("spared", _G, 0, 1, "flag", "qualified out of a deal whose money was gone"),
    Field("presented", _G, 0, FULL, "share", "worth of the presentation at the award"),
    Field("overpromised", _G, 0, FULL, "share", "promised beyond what we know that we can keep"),
    Field("attention", _G, 0, FULL, "share", "of the room in which we present"),
)

_GAME_SEEN = (
    Field("phase", _G, 0, max(Phase), "Phase", "which moves are possible", seen=True),
    Field("outcome", _G, 0, max(Outcome), "Outcome", "how the deal ended", seen=True),
    Field("week", _G, 0, _LAST_WEEK, "week", "weeks gone by", seen=True),
    Field("left", _G, -_MOST_MINUTES, _MOST_MINUTES, "minute", "working time left this week", seen=True),
    Field("engineer", _G, 0, _MOST_MINUTES, "minute", "our engineer's time left", seen=True),
    Field("stage", _G, 0, max(Stage), "Stage", "the customer's purchasing stage", seen=True),
    Field("recycled", _G, 0, 99, "count", "times the decider sent the project back", seen=True),
    Field("researched", _G, 0, 1, "flag", "public sources were read", seen=True),
    Field("proposed", _G, 0, 1, "flag", "a proposal was handed in", seen=True),
    Field("with_person", _G, -1, 31, "index", "person met, -1 nobody", seen=True, start=-1),
    Field("minute", _G, 0, 600, "minute", "of the running meeting", seen=True),
    Field("span", _G, 0, 600, "minute", "the person gives to the meeting", seen=True),
    Field("manner", _G, 0, max(Manner), "Manner", "how the trainee speaks in the meeting", seen=True),
    Field("our_talk", _G, 0, 600, "minute", "of the meeting in which we spoke", seen=True),
    Field("moves", _G, 0, 600, "count", "moves made in the meeting", seen=True),
    Field("plan_need", _G, -1, 63, "index", "need the call plan wants to learn about", seen=True, start=-1),
    Field("plan_goal", _G, 0, max(Goal), "Goal", "what the call plan wants committed", seen=True),
    Field("done", _G, 0, 0x7FFF, "bits", "openings and praise already given in the meeting", seen=True),
    Field("gained", _G, 0, 0xFF, "bits", "commitments won in the meeting, bit of Goal", seen=True),
    Field("label", _G, 0, max(Label), "Label", "outcome of the last meeting", seen=True),
    Field("posture", _G, 0, max(Posture), "Posture", "last posture shown in the meeting", seen=True),
    Field("service", _G, 0, _MOST_MINUTES, "minute", "our service's time left", seen=True),
    Field("executive", _G, 0, _MOST_MINUTES, "minute", "our executive's time left", seen=True),
    Field("approved", _G, 0, max(Approval), "Approval", "what our company has released", seen=True),
    Field("judged", _G, -1, _LAST_WEEK, "week", "of the last filing, -1 never", seen=True, start=-1),
    Field("gates", _G, 0, 63, "bits", "gates of the method passed, bit of Gate", seen=True),
    Field("message", _G, -1, 63, "index", "message that waits for an answer, -1 none", seen=True, start=-1),
    Field("message_due", _G, 0, _LAST_WEEK + 9, "week", "in which it lapses", seen=True),
    Field("quiet", _G, 0, _LAST_WEEK + 9, "week", "until which no further message comes", seen=True),
    Field("companion", _G, 0, max(Colleague), "Colleague", "who of us came along", seen=True),
    Field(
        "timely",
        _G,
        0,
        63,
        "bits",
        "stages in which we met somebody with a say in it, bit of Stage",
        seen=True,
    ),
    Field("decided", _G, 0, 31, "bits", "what the decider has decided, bit of Decision", seen=True),
    Field(
        "course",
        _G,
        0,
        63,
        "bits",
        "1 want met, 2 pitched, 4 objection, 8 stress, 16 notes, 32 buying signal",
        seen=True,
    ),
    Field("analysed", _G, 0, FULL, "share", "of what can be known of the competition", seen=True),
    Field("rehearsed", _G, 0, 1, "flag", "the presentation was rehearsed", seen=True),
    Field("pledge", _G, 0, max(Pledge), "Pledge", "how much the proposal promises", seen=True, start=1),
    Field("steps", _G, 0, 0x3FF, "bits", "steps of the presentation done, see `presenting`", seen=True),
    Field("points", _G, 0, 99, "count", "points made in the presentation", seen=True),
    Field("floor", _G, -1, MOST_OBJECTIONS, "index", "question from the floor, -1 none", seen=True, start=-1),
    Field("floor_from", _G, -1, 31, "index", "who asked it, -1 nobody", seen=True, start=-1),
    Field("added", _G, 0, FULL, "share", "of the list price added by what was sold on", seen=True),
)

_OTHER_SEEN = (
    Field("forecast_won", _G, -1, 100, "percent", "trainee's forecast, -1 none", seen=True, start=-1),
    Field("forecast_lost", _G, -1, 100, "percent", "trainee's forecast, -1 none", seen=True, start=-1),
    Field("found", Axis.NEED, 0, 1, "flag", "the trainee has heard of the need", seen=True),
    Field("shaped", Axis.CRITERION, 0, FULL, "share", "our mark on the criterion", seen=True),
    Field("offer", Axis.ISSUE, -1, 7, "option", "offered option, -1 none", seen=True, start=-1),
    Field("rival_seen", Axis.RIVAL, 0, _LAST_WEEK, "count", "times a rival's move was noticed", seen=True),
    Field("fact", Axis.FACT, 0, max(Trace), "Trace", "what our notes have of the fact", seen=True),
    Field("fact_label", Axis.FACT, 0, 2, "label", "which of its sentences was told last, 0 none", seen=True),
    Field(
        "fact_from", Axis.FACT, -1, 31, "index", "who told it first, -1 nobody inside", seen=True, start=-1
    ),
    Field("sent", Axis.MESSAGE, 0, max(Post) + 2, "Post", "what became of the message", seen=True),
    Field("objection", Axis.OBJECTION, 0, max(Doubt), "Doubt", "how far the objection has come", seen=True),
    Field("pointed", Axis.NEED, 0, 1, "flag", "a point of the presentation", seen=True),
    Field("mark", Axis.CRITERION, 0, max(Mark), "Mark", "whose mark the written line carries", seen=True),
)

_TABLE_SEEN = (
    Field("talks", _G, 0, max(Talks), "Talks", "how far the negotiation has come", seen=True),
    Field("round", _G, 0, MOST_ROUNDS, "count", "rounds gone by at the table", seen=True),
    Field("ladder", _G, -1, max(Ladder), "Ladder", "planned form of our concessions", seen=True, start=-1),
    Field("seated", _G, 0, max(Colleague), "Colleague", "who of us sits at the table too", seen=True),
    Field("requested", _G, 0, 31, "bits", "asked for in return, bit of Return", seen=True),
    Field("returned", _G, 0, 31, "bits", "granted in return, bit of Return", seen=True),
    Field("tried", _G, 0, 255, "bits", "what happened once at the table, see `game.engine.talk`", seen=True),
    Field("breaks", _G, 0, MOST_ROUNDS + 2, "count", "breaks we asked for", seen=True),
    Field("deadlocks", _G, 0, 2, "count", "times the customer broke off", seen=True),
    Field("asks", _G, 0, 2, "count", "priorities told in answer to us", seen=True),
    Field("twins", _G, 0, MOST_ROUNDS, "count", "times we laid two packages on the table", seen=True),
    Field("reaction", _G, 0, max(Reaction), "Reaction", "last answer to our package", seen=True),
    Field("claim", _G, -1, FULL, "share", "discount the rival is said to give, -1 none", seen=True, start=-1),
    Field("extra", _G, -1, 7, "index", "issue of the wish after the agreement, -1 none", seen=True, start=-1),
    Field("extras", _G, 0, 2, "count", "wishes after the agreement", seen=True),
    Field("checked", _G, 0, 255, "bits", "items of the minutes pointed at, bit of the issue", seen=True),
    Field("signed", _G, -1, _LAST_WEEK, "week", "of the signature, -1 none", seen=True, start=-1),
    Field("tabled", Axis.ISSUE, -1, 7, "option", "our package, -1 before the table", seen=True, start=-1),
    Field("asked", Axis.ISSUE, -1, 7, "option", "their package, -1 none", seen=True, start=-1),
    Field("priority", Axis.ISSUE, 0, max(Priority), "Priority", "what it means to them, as told", seen=True),
    Field("minuted", Axis.ISSUE, -1, 7, "option", "in the minutes, -1 none yet", seen=True, start=-1),
    Field("target", Axis.ISSUE, -1, 7, "option", "we planned to reach, -1 none", seen=True, start=-1),
    Field("limit", Axis.ISSUE, -1, 7, "option", "we planned not to pass, -1 none", seen=True, start=-1),
    Field("agreed", Axis.ISSUE, -1, 7, "option", "as signed, -1 none", seen=True, start=-1),
    Field("what_if", _G, 0, max(Outcome), "Outcome", "before we played on as if chosen, 0 not", seen=True),
)

#: What the follow-up adds, beside the records of meetings, which nobody opens any more.
_AFTER_SEEN = (
    Field("stop", _G, -1, max(Stop), "Stop", "of the follow-up, -1 not begun", seen=True, start=-1),
    Field("graded", _G, 0, max(Grade), "Grade", "what the credit check said, 0 none", seen=True),
    Field("attended", _G, 0, 15, "bits", "1, 2 delivery, 4, 8 acceptance, alone or with service", seen=True),
    Field("referred", _G, 0, 2, "count", "customers whom somebody named to us", seen=True),
    Field("reviewed", _G, 0, 1, "flag", "results were held against what was promised", seen=True),
    Field("second_deal", _G, 0, 1, "count", "next deals that the review opened", seen=True),
    Field("invoice", Axis.INVOICE, 0, max(Bill), "Bill", "what became of the invoice", seen=True),
    Field(
        "invoice_due",
        Axis.INVOICE,
        -1,
        2 * _LAST_WEEK,
        "week",
        "in which it falls due, -1 not billed",
        seen=True,
        start=-1,
    ),
    Field("pressed", Axis.INVOICE, 0, len(Dunning), "Dunning + 1", "how it was asked for last", seen=True),
    Field("reason", Axis.INVOICE, 0, max(Delay), "Delay", "what we heard of why it waits", seen=True),
    Field("paid_late", Axis.INVOICE, 0, 2 * _LAST_WEEK, "week", "late when it was settled", seen=True),
    Field("received", Axis.INVOICE, 0, FULL, "share", "of the invoice that came in", seen=True),
    Field("served", _P, 0, 15, "bits", "1 introduced, 2 trained, 4 called, 8 asked to refer", seen=True),
    Field("complaint", _P, 0, max(Complaint), "Complaint", "what became of a complaint", seen=True),
    Field("complained", _P, -1, max(Stop), "Stop", "at which it was made, -1 never", seen=True, start=-1),
    Field("content", _P, 0, max(Content), "Content", "how content the person last sounded", seen=True),
)

_AFTER_HIDDEN = (
    Field("cause", Axis.INVOICE, 0, max(Delay), "Delay", "why the invoice is not paid on its day"),
    Field("satisfaction", _P, 0, FULL, "share", "with what was bought, against what was expected"),
    Field("trouble", _P, 0, 1, "flag", "something is wrong that nobody has told us yet"),
)

_PERSON_SEEN = (
    Field("known", _P, 0, max(Known), "Known", "how much the trainee knows of the person", seen=True),
    Field("relation", _P, 0, max(Relation), "Relation", "relationship stage reached", seen=True),
    Field("last", _P, -1, _LAST_WEEK, "week", "of the last contact, -1 never", seen=True, start=-1),
    Field("contacts", _P, 0, 250, "count", "contacts in this week", seen=True),
    Field("refused", _P, -1, _LAST_WEEK, "week", "of the last refusal, -1 never", seen=True, start=-1),
    Field("met", _P, 0, 250, "count", "meetings held", seen=True),
    Field("offsite", _P, 0, 250, "count", "contacts at a third place", seen=True),
    Field("introduced", _P, 0, 1, "flag", "somebody inside opened the door", seen=True),
    Field("invited", _P, 0, 2, "Invited", "1 a date was agreed, 2 they asked for us", seen=True),
    Field(
        "promise", _P, -1, _LAST_WEEK + 9, "week", "in which our word is due, -1 none", seen=True, start=-1
    ),
    Field("coach", _P, 0, 1, "flag", "tells us what happens inside", seen=True),
    Field("support", _P, 0, 1, "flag", "said to speak for us", seen=True),
    Field("sign_analytical", _P, 0, 250, "count", "signs of style noticed", seen=True),
    Field("sign_driver", _P, 0, 250, "count", "signs of style noticed", seen=True),
    Field("sign_amiable", _P, 0, 250, "count", "signs of style noticed", seen=True),
    Field("sign_expressive", _P, 0, 250, "count", "signs of style noticed", seen=True),
    Field("hooks", _P, 0, 3, "count", "personal hooks shown", seen=True),
    Field("hooks_used", _P, 0, 3, "count", "personal hooks talked about", seen=True),
    Field("situations", _P, 0, 250, "count", "situation questions asked", seen=True),
    Field("greeted", _P, -1, _LAST_WEEK, "week", "of the last greeting, -1 never", seen=True, start=-1),
    Field("gifts", _P, 0, _MOST_MINUTES, "currency", "given in gifts", seen=True),
    Field("guess_style", _P, -1, max(Style), "Style", "trainee's guess, -1 none", seen=True, start=-1),
    Field("guess_sure", _P, 0, 100, "percent", "how sure the trainee is of it", seen=True),
    Field("prepared", _P, 0, 1, "flag", "the next meeting is prepared", seen=True),
    Field("motive_told", _P, 0, 1, "flag", "said what they want for themselves", seen=True),
    Field("witnessed", _P, 0, 1, "flag", "saw our solution at work", seen=True),
    Field("weighed", _P, 0, 4_095, "bits", "criteria on which we were compared with them", seen=True),
    Field("draft", _P, 0, 1, "flag", "read the draft of the proposal", seen=True),
    Field("listens", _P, 0, 1, "flag", "sits in the presentation", seen=True),
)

_PERSON_HIDDEN = (
    Field("trust", _P, 0, FULL, "share", "in the trainee"),
    Field("credibility", _P, 0, FULL, "share", "kept words against broken ones", start=5_000),
    Field("familiarity", _P, 0, FULL, "share", "with the trainee"),
    Field("irritation", _P, 0, FULL, "share", "with the trainee"),
    Field("away", _P, 0, _LAST_WEEK + 9, "week", "until which an irritated person is not available"),
    Field("felt", _P, 0, FULL, "share", "value of our solution as the person feels it"),
    Field("doubt", _P, 0, FULL, "share", "stock of open objections"),
    Field("lag_one", _P, 0, FULL, "share", "trust that arrives at the next week's end"),
    Field("lag_two", _P, 0, FULL, "share", "trust that arrives a week later"),
    Field("fit_one", _P, -4_000, FULL, "share", "fit of the last contact"),
    Field("fit_two", _P, -4_000, FULL, "share", "fit of the one before"),
    Field("fit_three", _P, -4_000, FULL, "share", "fit of the one before that"),
    Field("opinion", _P, -FULL, FULL, "share", "at the award, for us above 0"),
    Field("positioned", _P, 0, FULL, "share", "how far the rival's edge is countered"),
)

_OTHER_HIDDEN = (
    Field("told", Axis.PAIR, 0, max(Told), "Told", "what the owner told, as noted", seen=True),
    Field("wrong", Axis.PAIR, 0, 1, "flag", "noted as clear, but wrong"),
    Field("explicit", Axis.PAIR, 0, FULL, "share", "how plainly the owner feels the need"),
    Field(
        "paid",
        Axis.PAIR,
        0,
        31,
        "bits",
        "1 implication, 2 payoff asked, 4 benefit told, 8 agreed, 16 add-on offered",
        seen=True,
    ),
    Field("versions", Axis.FACT, 0, 3, "bits", "sentences told so far, bit of the label"),
    Field("rival_shaped", Axis.CRITERION, 0, FULL, "share", "a rival's mark on the criterion"),
    Field("rival_trust", Axis.RIVAL_PERSON, 0, FULL, "share", "trust in each rival"),
)

_TABLE_HIDDEN = (
    Field("reserve", _G, 0, FULL, "share", "least that the buyer at the table takes"),
    Field("memory_counted", _G, 0, FULL, "count", "ratios of our concessions that the buyer remembers"),
    Field("memory_drift", _G, -DRIFT_MOST, DRIFT_MOST, "log2/1,024", "sum of those ratios"),
    Field("memory_last", _G, 0, FULL, "share", "our last concession, as the buyer has it in mind"),
    Field("memory_grew", _G, 0, FULL, "count", "concessions of ours that have grown"),
    Field("memory_given", _G, 0, FULL, "share", "all that we conceded"),
    Field("memory_free", _G, 0, FULL, "share", "of it, what was conceded for nothing"),
    Field("memory_panicked", _G, 0, 1, "flag", "we conceded because they threatened to go"),
    Field("kept_score", _G, 0, FULL, "point/100", "of the game before we played on as if chosen"),
)

_WIDE = (
    Field("worked", _G, 0, 2**31 - 1, "minute", "worked for this account", seen=True, width=Width.WIDE),
    Field("likelihood", _G, -(2**31), 0, "log2/65,536", "of the given outcomes", width=Width.WIDE),
    Field("cash", _G, -(2**53), 2**53, "currency", "expenses left", seen=True, width=Width.MONEY),
    Field(
        "offer_needs",
        _G,
        -(2**63),
        2**63 - 1,
        "bits",
        "needs that lead the proposal",
        seen=True,
        width=Width.MONEY,
    ),
    Field("deal_value", _G, 0, 2**53, "currency", "the customer pays in all", seen=True, width=Width.MONEY),
    Field("service_cost", _G, 0, 2**53, "currency", "spent after signing", seen=True, width=Width.MONEY),
    Field("kept_profit", _G, -(2**53), 2**53, "currency", "before we played on as if", width=Width.MONEY),
)

#: Every field of a state, in the order of its rows. The scalars of the game stand together, the fields of
#: people stand together, and so do the small fields that a player sees as they are.
FIELDS: tuple[Field, ...] = (
    *_GAME_HIDDEN,
    *_GAME_SEEN,
    *_OTHER_SEEN,
    *_TABLE_SEEN,
    *_AFTER_SEEN,
    *_PERSON_SEEN,
    *_PERSON_HIDDEN,
    *_OTHER_HIDDEN,
    *_TABLE_HIDDEN,
    *_AFTER_HIDDEN,
    *_WIDE,
)

#: First and last of the small fields that a player sees as they are; `observe` widens them at once.
FIRST_SEEN, LAST_SEEN = _GAME_SEEN[0].name, _PERSON_SEEN[-1].name


class State(Block):
    """A batch of games in progress; see `FIELDS`."""

    __slots__ = ()


def state_layout(setup: Setup) -> Layout:
    """Return the layout of a scenario's states."""
    return _layout(tuple(sorted(setup.sizes.items())))


@functools.cache
def _layout(sizes: tuple[tuple[str, int], ...]) -> Layout:
    """Lay out the fields once for each set of axis lengths."""
    return layout(FIELDS, dict(sizes))


def digest(state: Block) -> U64:
    """Return one 64-bit digest a game over everything in a state or a world.

    Rows are packed into words arithmetically (four int16, two int32 or one int64 a word, so byte
    order does not matter), each word is hashed with the number of its row, the hashes are added
    and mixed once more.

    Returns:
        (B,) the same for a game alone and in any batch.
    """
    total = np.zeros(state.games, np.uint64)
    place = 0
    for width, rows in state.arrays.items():
        words = _packed(rows, 8 // width)
        number = np.arange(place, place + len(words), dtype=np.uint64)[:, None]
        total += mixed(words ^ mixed(GAMMA * (number + np.uint64(1)))).sum(axis=0, dtype=np.uint64)
        place += len(words)
    return mixed(total + GAMMA)


def _packed(rows: np.ndarray[tuple[int, int], np.dtype[np.integer]], per_word: int) -> U64:
    """Pack each `per_word` rows of (rows, B) into one row of 64-bit words."""
    count = -(-len(rows) // per_word)
    bits = 64 // per_word
    words = np.zeros((count, rows.shape[1]), np.uint64)
    low = np.uint64((1 << bits) - 1)
    for part in range(per_word):
        piece = rows[part::per_word].astype(np.int64).astype(np.uint64) & low
        words[: len(piece)] |= piece << np.uint64(part * bits)
    return words


def folded(digests: U64) -> int:
    """Fold the final digests of games, in the order of their seeds, into one number of 64 bits."""
    number = np.arange(1, len(digests) + 1, dtype=np.uint64)
    return int(mixed(mixed(digests + GAMMA * number).sum(dtype=np.uint64) + GAMMA)[0])
