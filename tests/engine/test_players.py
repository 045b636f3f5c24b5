"""Players and runs: what random means, what an ablation leaves out, and that all stay within the rules."""

import numpy as np
import pytest

from game.engine.actions import Actions
from game.engine.choices import choices, templates
from game.engine.tables import Column, table
from game.engine.vocab import Goal, Kind, Phase
from game.errors import UnknownName
from game.players.catalogue import PLAYERS, player
from game.players.chance_player import Random
from game.players.textbook import TEXTBOOK
from game.players.view import SKILLS
from game.simulate.jobs import Order, play_all, play_part, summary
from game.simulate.run import Run, Shares
from tests.engine.conftest import MADE, SHIPPED
from tests.engine.play import Batch, traced

SCENARIOS = SHIPPED | MADE

#: Kinds that end something: a random player seldom chooses them, else it would quit at once.
ENDINGS = {Kind.WITHDRAW, Kind.LEAVE}

THROWS = 6_000


def thrown(batch: Batch) -> np.ndarray:
    """Kinds that the random player chooses in one situation by many dice."""
    many = batch.take(np.zeros(THROWS, np.int64))
    many.seeds = np.arange(THROWS)
    return many.choose(Random()).kind


@pytest.mark.parametrize("phase", [Phase.DESK, Phase.MEETING], ids=lambda phase: phase.name)
def test_random_draws_evenly_among_the_kinds_that_are_possible(setup, phase):
    """Model 3.14: uniformly among kinds with a possible template; those that end weigh a twentieth."""
    batch = Batch.begin(setup, [1])
    while batch.phase[0] != phase:
        batch.step(batch.choose(TEXTBOOK))
    offered = templates(batch.brief, phase)
    _, codes = choices(batch.brief, batch.seen(), offered)
    possible = set(offered.kind[codes == 0].tolist())
    found = np.bincount(thrown(batch), minlength=64)
    assert set(np.flatnonzero(found).tolist()) == possible
    weights = {kind: 1 if kind in ENDINGS else 20 for kind in possible}
    for kind, weight in weights.items():
        expected = THROWS * weight / sum(weights.values())
        assert abs(found[kind] - expected) < 5 * expected**0.5 + 1, Kind(kind).name


def test_random_draws_evenly_among_the_people_it_may_meet(setup):
    """Then a target, uniformly among those the kind may be aimed at."""
    batch = Batch.begin(setup, [1])
    batch.state.view("known")[:] = 2
    many = batch.take(np.zeros(THROWS, np.int64))
    many.seeds = np.arange(THROWS)
    actions = many.choose(Random())
    met = np.bincount(actions.person[actions.kind == Kind.VISIT], minlength=setup.sizes["P"])
    expected = met.sum() / len(met)
    assert np.abs(met - expected).max() < 5 * expected**0.5


def test_random_fills_every_field_that_a_kind_takes(setup):
    """Fields after the target are drawn as well: every form, every goal, every manner occurs."""
    batch = Batch.begin(setup, [1])
    many = batch.take(np.zeros(THROWS, np.int64))
    many.seeds = np.arange(THROWS)
    actions = many.choose(Random())
    visits = actions.kind == Kind.VISIT
    assert set(actions.form[visits].tolist()) == set(range(len(Goal)))
    assert set(actions.level[visits].tolist()) == set(range(4))
    assert set(actions.item[visits].tolist()) <= {-1, *np.flatnonzero(setup.needs.known)}


@pytest.mark.unmeasured
@pytest.mark.parametrize(
    ("name", "policy"),
    [
        (name, policy)
        for place, name in enumerate(sorted(SCENARIOS))
        for turn, policy in enumerate(sorted(PLAYERS))
        if (place + turn) % 3 == 0 or (name == "bench_refresh" and policy in {"textbook", "expert"})
    ],
)
def test_no_player_ever_chooses_an_impossible_move(name, policy):
    batch = Batch.begin(SCENARIOS[name], np.arange(4))
    while batch.running.size:
        actions = batch.choose(PLAYERS[policy])
        assert not batch.refusals(actions)[batch.running].any()
        batch.step(actions)


@pytest.mark.unmeasured
def test_a_textbook_deal_has_as_many_moves_as_an_hour_can_hold(setup):
    """Design 3: the median of the shipped deal stays within 150 and 245 moves up to the award."""
    games = traced(setup, TEXTBOOK, np.arange(1_000, 1_024))
    moves = [games.moves_of(game) for game in range(games.games)]
    assert 150 <= np.median(moves) <= 245


#: Kinds of move that a part of the method stands for alone.
ALONE = {
    "information": {Kind.RESEARCH, Kind.ENQUIRE},
    "proposal": {Kind.PROPOSE},
    "hospitality": {Kind.TEA},
    "reference": {Kind.REFERENCE},
    "exchange": {Kind.EXCHANGE},
    "trial": {Kind.TRIAL},
    "calls": {Kind.PHONE},
    "greetings": {Kind.GREETING},
    "implication": {Kind.IMPLICATION},
    "payoff": {Kind.PAYOFF},
    "indicators": {Kind.SHAPE},
    "pitch": {Kind.PITCH},
    "playback": {Kind.PLAY_BACK},
    "messages": {Kind.REPLY},
    "judgement": {Kind.JUDGE, Kind.WITHDRAW},
    "preparation": {Kind.PREPARE},
    "notes": {Kind.NOTES},
    "objections": {Kind.ANSWER},
}

#: Moves of the method that a few deals may do without.
SELDOM = {Kind.GREETING, Kind.WITHDRAW, Kind.PHONE, Kind.TRIAL, Kind.EXCHANGE, Kind.REFERENCE}


@pytest.mark.unmeasured
def test_the_textbook_without_parts_of_the_method_never_makes_their_moves(setup):
    """An ablation must leave out what it says, and nothing else."""
    kinds = set().union(*ALONE.values())
    whole = traced(setup, TEXTBOOK, np.arange(6))
    assert kinds <= {int(kind) for actions in whole.actions for kind in actions.kind} | SELDOM
    less = traced(setup, player("textbook", tuple(ALONE)), np.arange(3))
    assert not kinds & {int(kind) for actions in less.actions for kind in actions.kind}


def test_every_part_of_the_textbook_can_be_left_out_by_its_name():
    """With a part go those that stand only in its lines, and nothing else."""
    lines = [set(entry.parts.split()) for page in TEXTBOOK.pages.values() for entry in page]
    for part in TEXTBOOK.parts:
        book = player("textbook", (part,))
        kept = set().union(*(line for line in lines if part not in line))
        assert set(book.parts) - set(SKILLS) == kept - set(SKILLS)
        assert part not in kept
        assert part in book.name


@pytest.mark.parametrize(
    ("name", "without", "key"),
    [
        ("textbok", (), "error.unknown_policy"),
        ("textbook", ("pitsh",), "error.unknown_move"),
        ("random", ("pitch",), "error.unknown_move"),
    ],
)
def test_an_unknown_player_or_part_is_named_with_what_is_known(name, without, key):
    with pytest.raises(UnknownName) as caught:
        player(name, without)
    assert caught.value.key == key
    assert caught.value.fields["known"]


def test_a_player_is_found_by_its_own_name():
    assert {name: one.name for name, one in PLAYERS.items()} == {name: name for name in PLAYERS}
    assert player("random") is PLAYERS["random"]


class Cheat:
    """Proposes at once, which is impossible."""

    name = "cheat"

    def choose(self, brief, seen, dice):
        actions = Actions.blank(len(dice), len(brief.options))
        actions.kind[:] = Kind.PROPOSE
        return actions


def test_a_run_stops_at_the_first_impossible_move_of_a_player(small):
    """A bug of a policy must not be counted as play."""
    with pytest.raises(RuntimeError, match="cheat chose an impossible move: PROPOSE"):
        Run(small, Cheat(), np.arange(3)).play()


def test_a_run_says_how_far_it_is(small):
    told = []
    Run(small, TEXTBOOK, np.arange(12), 4).play(told.append)
    assert told[-1] == 12
    assert told == sorted(told)


def test_a_part_of_an_order_is_that_part_of_the_whole(small):
    """What a worker process plays."""
    order = Order("textbook", ("pitch",), games=9, seed=40)
    whole = play_all(small, order)
    part, seconds = play_part(small, order, 3, 4)
    assert (part.digest == whole.digest[3:7]).all()
    assert seconds > 0


def test_a_summary_holds_shares_that_make_one(small):
    """The contract of `simulate --json`."""
    order = Order("textbook", (), games=20, seed=1)
    results = play_all(small, order)
    found = summary(small, order, results, 2.0)
    assert round(sum(found[name] for name in ("won", "lost", "no_decision", "withdrawn")), 3) == 1
    told = {"games": 20, "seed": 1, "policy": "textbook", "scenario": "made_1"}
    assert told == {name: found[name] for name in told}
    assert found["games_per_second"] == 10
    assert len(found["digest"]) == 16


def test_time_by_mechanism_is_counted_only_where_it_is_asked_for(small):
    run = Run(small, TEXTBOOK, np.arange(3))
    run.play()
    assert run.shares.seconds == {}
    measured = Run(small, TEXTBOOK, np.arange(3))
    measured.shares = Shares(measuring=True)
    measured.play()
    mechanisms = {"observe", "policy", "refusals", "step: desk", "step: meeting", "weeks", "pools"}
    assert set(measured.shares.seconds) == mechanisms
    assert all(seconds > 0 for seconds in measured.shares.seconds.values())


@pytest.mark.parametrize("rows", [{0: (11,)}, {0: (-1,)}, {0: (1, 2)}, {0: ()}], ids=str)
def test_a_table_refuses_a_number_out_of_range_and_a_row_of_the_wrong_length(rows):
    """A slip in a table stops the game from starting, not a deal from being fair."""
    with pytest.raises(ValueError, match=r"outside|argument"):
        table([Column("minutes", "minute", 0, 10, "[asm]")], rows, 3)


def test_a_table_is_nought_where_no_row_stands():
    assert table([Column("minutes", "minute", 0, 10, "[asm]")], {1: (7,)}, 3)["minutes"].tolist() == [0, 7, 0]
