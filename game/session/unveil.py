"""Lifts the veil of a game that is over."""

import itertools
from collections import Counter
from collections.abc import Iterator

import numpy as np

from game.engine.after_words import Bill, Delay
from game.engine.aftermath import aftermath
from game.engine.catalogue import CATALOGUE
from game.engine.codes import Happening
from game.engine.lines import all_names, parsed
from game.engine.outcome import parts, profit, score
from game.engine.rubric import gauges, rubric
from game.engine.vocab import Kind as Move
from game.engine.vocab import Known, Outcome, Phase, Relation, Style, Told
from game.engine.what_if import brought
from game.exact.shares import FULL
from game.journal.record import Journal, Kind, Line
from game.session.replay import Retelling
from game.voice.hindsight import AsIf, Contentment, Debrief, Settled, Turn, Unveiled

#: Styles by quadrant: does the person tell (1) or ask (0), show (1) or control (0).
_QUADRANT = {
    (0, 0): Style.ANALYTICAL,
    (1, 0): Style.DRIVER,
    (0, 1): Style.AMIABLE,
    (1, 1): Style.EXPRESSIVE,
}
#: Middle of the grid of 9 x 9 on which styles lie; nobody stands on it.
_MIDDLE = 4


def unveil(game: Retelling, journal: Journal) -> Debrief:
    """Return everything that a game hid.

    Args:
        game: as its journal leaves it, over.
        journal: its record.
    """
    trail, as_if = journal.path(), None
    if int(game.state.view("what_if")[0, 0]):
        as_if = _as_if(game) if int(game.state.view("phase")[0, 0]) == Phase.OVER else None
        trail = _decided(trail)
        game = _after(game, trail)
    state, setup = game.state, game.setup
    outcome = Outcome(int(state.view("outcome")[0, 0]))
    us, rival = (int(state.view(name)[0, 0]) for name in ("chance_us", "chance_rival"))
    turns, contents, decided = _turns(game, trail)
    evidence = rubric(setup, state)
    return Debrief(
        outcome=outcome,
        decided=decided,
        chance_us=us,
        chance_rival=rival,
        profit=int(profit(setup, state)[0]),
        score=int(score(setup, state)[0]),
        parts=tuple((most, int(earned[0])) for most, earned in parts(setup, state)),
        forecast_won=int(state.view("forecast_won")[0, 0]),
        forecast_lost=int(state.view("forecast_lost")[0, 0]),
        moves=sum(line.kind is Kind.MOVE for line in trail),
        people=tuple(_unveiled(game, index) for index in range(len(setup.people.ids))),
        turns=turns,
        wrong=_wrong(game),
        made=tuple(evidence.made[:, 0].tolist()),
        possible=tuple(evidence.possible[:, 0].tolist()),
        gauges=tuple(level // 100 if level >= 0 else -1 for level in gauges(setup, state)[:, 0].tolist()),
        counts=tuple(sorted(Counter(_kinds(game, trail)).items())),
        contents=contents,
        invoices=_invoices(game),
        as_if=as_if,
    )


def _as_if(game: Retelling) -> AsIf:
    """Return what became of a deal that was played on as if the customer had chosen us."""
    state, setup = game.state, game.setup
    signed = int(state.view("signed")[0, 0]) >= 0
    content = int(aftermath(setup, state).satisfaction[0]) // 100
    return AsIf(signed, int(brought(setup, state)[0]), content if signed and setup.aftercare.weeks else -1)


def _decided(trail: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the lines of a game up to where it was played on."""
    words = CATALOGUE[Move.WHAT_IF][0]
    return tuple(itertools.takewhile(lambda line: line.words != words, trail))


def _after(game: Retelling, trail: tuple[Line, ...]) -> Retelling:
    """Return the same game after some of its lines."""
    again = Retelling(game.setup, game.seed)
    for line in trail:
        again.play(line)
    return again


def _kinds(game: Retelling, trail: tuple[Line, ...]) -> Iterator[Move]:
    """Yield the kind of each move of a game."""
    names = all_names(game.setup)
    yield from (parsed(line.words, names).kind for line in trail if line.kind is Kind.MOVE)


def styles_of(game: Retelling) -> tuple[Style, ...]:
    """Return the style of everybody, in the order of the scenario."""
    places = (_grid(game, index) for index in range(len(game.setup.people.ids)))
    return tuple(_QUADRANT[int(tells > _MIDDLE), int(shows > _MIDDLE)] for tells, shows in places)


def _grid(game: Retelling, index: int) -> tuple[int, int]:
    """Return where somebody stands on the grid of styles: asks or tells, controls or shows."""
    assertive, responsive = (int(game.world.view(name)[index, 0]) for name in ("assertive", "responsive"))
    return assertive, responsive


def _unveiled(game: Retelling, index: int) -> Unveiled:
    """Return one person as they were."""

    def was(name: str) -> int:
        return int(game.state.view(name)[index, 0])

    assertive, responsive = _grid(game, index)
    rivals = game.state.view("rival_trust").reshape(len(game.setup.market.rivals), -1)
    guess = was("guess_style")
    return Unveiled(
        id=game.setup.people.ids[index],
        found=was("known") > Known.NOTHING,
        style=styles_of(game)[index],
        assertive=assertive,
        responsive=responsive,
        guess=Style(guess) if guess >= 0 else None,
        sure=was("guess_sure"),
        relation=Relation(was("relation")),
        trust=was("trust"),
        credibility=was("credibility"),
        irritation=was("irritation"),
        felt=was("felt"),
        doubt=was("doubt"),
        opinion=was("opinion"),
        receptive=bool(game.world.view("receptive")[index, 0]),
        rival_trust=int(rivals[:, index].max()),
    )


def _turns(
    game: Retelling, trail: tuple[Line, ...]
) -> tuple[tuple[Turn, ...], tuple[Contentment, ...], bool]:
    """Play the game again and listen to what was hidden; also whether the customer decided."""
    again, turns, decided = Retelling(game.setup, game.seed), [], False
    contents: list[Contentment] = []
    for line in trail:
        for event in again.play(line, listening=True):
            decided |= event.kind is Happening.OPINION
            if event.kind is Happening.TRUST:
                person = game.setup.people.ids[event.person]
                turns.append(Turn(line.number, line.clock, line.words, person, *event.terms))
            if event.kind is Happening.SATISFIED:
                person = game.setup.people.ids[event.person]
                contents.append(Contentment(person, event.value, *event.terms))
    return tuple(turns), tuple(contents), decided


def _invoices(game: Retelling) -> tuple[Settled, ...]:
    """Return how each invoice of a deal that was signed ended."""
    state, share = game.state, game.setup.aftercare.share
    if int(state.view("signed")[0, 0]) < 0:
        return ()

    def was(name: str, number: int) -> int:
        return int(state.view(name)[number, 0])

    value = int(state.view("deal_value")[0, 0])
    return tuple(
        Settled(
            number=number + 1,
            amount=value * int(share[number]) // FULL,
            bill=Bill(was("invoice", number)),
            received=was("received", number),
            late=was("paid_late", number),
            cause=Delay(was("cause", number)),
        )
        for number in range(len(share))
    )


def _wrong(game: Retelling) -> tuple[tuple[str, str], ...]:
    """Return what was noted as clear and was not so, need by person."""
    tree, state = game.setup.needs, game.state
    wrong = (state.view("wrong")[:, 0] == 1) & (state.view("told")[:, 0] == Told.CLEAR)
    return tuple(
        (tree.ids[int(tree.pair_need[pair])], game.setup.people.ids[int(tree.pair_person[pair])])
        for pair in np.flatnonzero(wrong).tolist()
    )
