"""Players who do one thing only: cut the price, show the product, or court people."""

from collections.abc import Sequence

import numpy as np

from game.engine.vocab import Form, Goal, Kind, Phase, Relation, Stage
from game.exact.arrays import either
from game.players import desk_lines, fault_lines, meeting_lines, value_lines
from game.players.book import Book, Entry, Move
from game.players.textbook import TEXTBOOK
from game.players.view import View, pick


def drop_in(view: View) -> Move:
    """Visit whom it is easiest to see, without a topic, to ask for a next date."""
    ready = view.open_to_contact & (view.since >= 1)
    who, there = pick(ready, np.minimum(view.since, 20) + 3 * view.seen.relation + 5 * view.seen.invited)
    return Move(
        Kind.VISIT,
        there & view.affordable(Kind.VISIT),
        person=who,
        form=Goal.DATE,
        level=view.manner[who, view.games],
    )


def propose_what_there_is(view: View) -> Move:
    """Hand in a proposal as soon as one may, led by whatever needs were heard of."""
    seen = view.seen
    due = (seen.proposed == 0) & (seen.stage >= Stage.DESIGN.value) & (seen.stage < Stage.COMMITMENT.value)
    leading = desk_lines.leading(view)
    return Move(Kind.PROPOSE, due & (leading > 0) & view.affordable(Kind.PROPOSE), needs=leading)


def propose_cheaply(view: View) -> Move:
    """The same with the last option of the first issue, the price, given away before anybody asks."""
    plain = propose_what_there_is(view)
    return Move(plain.kind, plain.where, needs=plain.needs, terms=fault_lines.given_away(view, 100))


def prove_again(view: View) -> Move:
    """Show proof early in a meeting, asked for or not."""
    return Move(Kind.PROVE, (view.seen.moves == 3) & (view.minutes_left > 8))


def pitch_twice(view: View) -> Move:
    """Tell two benefits a meeting, once the customer looks for a solution."""
    told = fault_lines.pitch_anything(view)
    due = (view.seen.stage >= Stage.APPROVAL.value) & (view.seen.moves < 6)
    return Move(told.kind, told.where & due, item=told.item)


def ask_once(view: View) -> Move:
    """Ask one question, for something to talk about."""
    return Move(Kind.PROBLEM, view.seen.moves == 2, form=Form.OPEN)


def praise(view: View) -> Move:
    """Praise once a meeting."""
    return Move(Kind.PRAISE, ~view.done(Kind.PRAISE) & (view.seen.moves >= 1))


def show_together(view: View) -> Move:
    """Invite to a technical exchange whoever knows us, whatever they need."""
    ready = view.open_to_contact & (view.seen.relation >= Relation.ACQUAINTANCE.value) & (view.since >= 2)
    ready &= view.seen.offsite < 2
    return desk_lines.together(view, Kind.EXCHANGE, ready, 5)


def ask_for_support(view: View) -> Move:
    """Ask for support once they compare offers."""
    late = view.seen.stage >= Stage.EVALUATION.value
    return Move(Kind.ASK_SUPPORT, late & ~view.done(Kind.ASK_SUPPORT) & (view.seen.moves >= 4))


def chat(view: View) -> Move:
    """Listen, and ask what is new, as long as there is time."""
    few = view.seen.moves < either(view.done(Kind.LISTEN), 6, 4)
    return Move(Kind.LISTEN, few & ~view.done(Kind.LISTEN))


_AWAKE = (Entry("messages", desk_lines.answer), Entry("promises", desk_lines.deliver))
_LATER: dict[Phase, Sequence[Entry]] = {
    phase: page for phase, page in TEXTBOOK.pages.items() if phase not in (Phase.DESK, Phase.MEETING)
}

PRICE_CUTTER = Book(
    "price-cutter",
    {
        **_LATER,
        Phase.DESK: (
            *_AWAKE,
            Entry("information", desk_lines.research),
            Entry("proposal", propose_cheaply),
            Entry("visits", drop_in),
        ),
        Phase.MEETING: (
            Entry("opening", meeting_lines.greet),
            Entry("opening", meeting_lines.agenda),
            Entry("needs", meeting_lines.ask),
            Entry("pitch", fault_lines.pitch_anything),
            Entry("dates", meeting_lines.date),
        ),
    },
    frozenset({"manner", "taper", "logrolling", "return"}),
)

PRODUCT_ONLY = Book(
    "product-only",
    {
        **_LATER,
        Phase.DESK: (
            *_AWAKE,
            Entry("information", desk_lines.research),
            Entry("proposal", propose_what_there_is),
            Entry("competitor", value_lines.analyse),
            Entry("presentation", value_lines.rehearse),
            Entry("presentation", value_lines.present),
            Entry("stages exchange", show_together),
            Entry("stages trial", desk_lines.trial),
            Entry("stages reference", desk_lines.reference),
            Entry("visits", drop_in),
        ),
        Phase.MEETING: (
            Entry("opening", meeting_lines.greet),
            Entry("opening", meeting_lines.agenda),
            Entry("needs", ask_once),
            Entry("pitch", pitch_twice),
            Entry("proof", prove_again),
            Entry("objections", meeting_lines.answer),
            Entry("indicators", meeting_lines.shape),
            Entry("support", ask_for_support),
            Entry("dates", meeting_lines.date),
        ),
    },
    frozenset({"manner", "timing"}),
)

RELATIONSHIP_ONLY = Book(
    "relationship-only",
    {
        **_LATER,
        Phase.DESK: (
            *_AWAKE,
            Entry("proposal", propose_what_there_is),
            Entry("stages hospitality", desk_lines.tea),
            Entry("greetings", desk_lines.greeting),
            Entry("visits", drop_in),
            Entry("calls", desk_lines.call),
        ),
        Phase.MEETING: (
            Entry("opening", meeting_lines.greet),
            Entry("switching", meeting_lines.switch),
            Entry("hooks", meeting_lines.small_talk),
            Entry("praise", praise),
            Entry("listening", chat),
            Entry("support", meeting_lines.support),
            Entry("doors", meeting_lines.ask_door),
            Entry("promises", meeting_lines.promise),
            Entry("dates", meeting_lines.date),
        ),
    },
)

#: Textbook with random omissions: each week, person by person, two of five of its lines are forgotten.
MEDIOCRE = TEXTBOOK.forgetting("mediocre", 40)
