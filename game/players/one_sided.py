"""Players who do one thing only: cut the price, show the product, or court people."""

from collections.abc import Sequence

import numpy as np

from game.engine.vocab import Goal, Kind, Phase, Stage
from game.exact.arrays import I32, either
from game.players import desk_lines, meeting_lines
from game.players.book import Book, Entry, Move
from game.players.textbook import TEXTBOOK
from game.players.view import View, pick

#: Moves of a meeting after which who shows the product asks no more.
_FEW = 3


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
    return Move(plain.kind, plain.where, needs=plain.needs, terms=_all_of_the_price(view))


def _all_of_the_price(view: View) -> I32:
    """Return one package that gives away all of the dearest issue and nothing of the others, (2, I, B)."""
    options = view.brief.options
    dearest = int(view.brief.seller_cost.argmax())
    terms = np.full((2, len(options), len(view.games)), -1, np.int32)
    terms[0] = 0
    terms[0, dearest] = options[dearest] - 1
    return terms


def ask_little(view: View) -> Move:
    """Ask what hinders them once a meeting, to have something to pitch for."""
    plain = meeting_lines.ask(view)
    return Move(plain.kind, plain.where & (view.seen.moves < _FEW), form=plain.form)


def pitch_anything(view: View) -> Move:
    """Tell the benefit for any need that was heard of, whoever has it."""
    need, there = pick((view.seen.found == 1) & (view.paid_met & 4 == 0), 1 + view.seen.layer)
    return Move(Kind.PITCH, there & (view.seen.moves >= 2) & (view.minutes_left > 8), item=need)


def prove_again(view: View) -> Move:
    """Show proof once a meeting, asked for or not."""
    return Move(Kind.PROVE, (view.seen.moves >= 3) & (view.seen.moves < 6) & (view.minutes_left > 8))


def praise(view: View) -> Move:
    """Praise once a meeting."""
    return Move(Kind.PRAISE, ~view.done(Kind.PRAISE) & (view.seen.moves >= 1))


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
            Entry("pitch", pitch_anything),
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
            Entry("stages exchange", desk_lines.exchange),
            Entry("stages trial", desk_lines.trial),
            Entry("stages reference", desk_lines.reference),
            Entry("visits", drop_in),
        ),
        Phase.MEETING: (
            Entry("opening", meeting_lines.greet),
            Entry("opening", meeting_lines.agenda),
            Entry("needs", ask_little),
            Entry("pitch", pitch_anything),
            Entry("proof", prove_again),
            Entry("objections", meeting_lines.answer),
            Entry("indicators", meeting_lines.shape),
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

#: Textbook with random omissions: each week, person by person, a third of its lines is forgotten.
MEDIOCRE = TEXTBOOK.forgetting("mediocre", 33)
