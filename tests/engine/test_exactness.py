"""A game is the same alone, in any batch, pool or process, listened to or not, and read from text."""

import numpy as np
import pytest

from game.engine.actions import Actions, joined, single
from game.engine.chance import Given
from game.engine.events import Recorder
from game.engine.lines import all_names, parsed, printed
from game.engine.state import folded
from game.players.catalogue import PLAYERS
from game.players.textbook import TEXTBOOK
from game.simulate.jobs import Order, play_all
from game.simulate.run import Run
from tests.engine.conftest import MADE
from tests.engine.play import Batch, Wanderer, replayed, traced

pytestmark = pytest.mark.unmeasured

SIZES = (1, 2, 7, 8, 16, 17)


def assert_same_games(trace, games):
    """The first difference, if any, is named by move and game."""
    wrong = np.argwhere(replayed(trace, games) != trace.digests[:, games])
    assert wrong.size == 0, f"first after move {wrong[0][0]} in game {games[wrong[0][1]]}"


@pytest.mark.parametrize(("size", "offset"), [*zip(SIZES, (0, 5, 28) * 2, strict=True), (100, 0)])
def test_a_random_game_is_the_same_after_every_move_in_a_batch_of_any_size(random_games, size, offset):
    """L40. Lengths around a power of two change how processors take numbers in groups."""
    assert_same_games(random_games, np.arange(offset, offset + size))


@pytest.mark.parametrize(("size", "offset"), [(1, 0), (7, 9), (17, 21)])
def test_a_textbook_game_is_the_same_after_every_move_in_a_batch_of_any_size(textbook_games, size, offset):
    """L40, on a shipped deal."""
    assert_same_games(textbook_games, np.arange(offset, offset + size))


def test_a_game_does_not_care_who_its_neighbours_are(random_games):
    """L40. The same games backwards, some of them twice."""
    assert_same_games(random_games, np.array([127, 64, 64, 3, 2, 1, 127, 0]))


@pytest.mark.parametrize("name", sorted(MADE))
def test_a_mixed_batch_of_any_scenario_plays_like_its_lone_games(name):
    """A number may name a need, a person or a criterion; the shortest list must not bound the others."""
    trace = traced(MADE[name], Wanderer(), np.arange(30))
    for game in (0, 29):
        assert_same_games(trace, np.array([game]))


@pytest.mark.parametrize("chunk", [1, 5, 500])
def test_pools_of_any_size_end_random_games_as_one_mixed_batch_does(small, random_games, chunk):
    run = Run(small, Wanderer(), random_games.seeds[:7], chunk).play()
    assert (run.digest == random_games.digests[-1][:7]).all()


def test_a_small_pool_ends_textbook_games_as_one_mixed_batch_does(textbook_games):
    run = Run(textbook_games.setup, TEXTBOOK, textbook_games.seeds[:12], chunk=5).play()
    assert (run.digest == textbook_games.digests[-1][:12]).all()


def test_a_run_counts_the_moves_that_were_made(small, random_games):
    run = Run(small, Wanderer(), random_games.seeds[:40], 16).play()
    assert run.moves.tolist() == [random_games.moves_of(game) for game in range(40)]


def test_two_processes_give_what_one_gives(small):
    order = Order("textbook", (), games=11, seed=5)
    one, two = play_all(small, order, jobs=1), play_all(small, order, jobs=2)
    assert folded(one.digest) == folded(two.digest)
    assert (one.score == two.score).all()


def test_a_run_of_a_player_with_dice_does_not_depend_on_its_chunk(small):
    seeds = np.arange(3)
    digests = {folded(Run(small, PLAYERS["random"], seeds, chunk).play().digest) for chunk in (1, 3)}
    assert len(digests) == 1


def test_a_game_that_is_over_stays_as_it_is_whatever_is_played(random_games):
    """Latched games wait in a batch until the last one ends."""
    trace = random_games
    batch = Batch.begin(trace.setup, trace.seeds)
    for actions in trace.actions:
        batch.step(actions)
    assert batch.running.size == 0
    before, recorder = batch.state.copy(), Recorder()
    for actions in trace.actions[:5]:
        batch.step(actions, record=recorder)
    assert all((batch.state.arrays[width] == before.arrays[width]).all() for width in before.arrays)
    assert (recorder.events, recorder.drawn) == ({}, {})


def test_listening_changes_no_game(random_games):
    """Events are recorded only where somebody listens, and the states are equal with and without."""
    batch = Batch.begin(random_games.setup, random_games.seeds)
    for move, actions in enumerate(random_games.actions):
        batch.step(actions, record=Recorder())
        assert (batch.digest() == random_games.digests[move + 1]).all()


def test_a_listener_hears_of_each_game_the_same_alone_and_in_a_mixed_batch(random_games):
    trace, games = random_games, np.arange(40, 52)
    together, batch = Recorder(), Batch.begin(trace.setup, trace.seeds[games])
    for actions in trace.actions:
        batch.step(actions.take(games), record=together)
    for place, game in enumerate(games):
        lone, one = Recorder(), Batch.begin(trace.setup, trace.seeds[[game]])
        for actions in trace.actions:
            one.step(actions.take(np.array([game])), record=lone)
        assert lone.events[0] == together.events[place]
        assert lone.drawn[0] == together.drawn[place]


def test_a_game_follows_its_own_log_to_the_same_state(random_games):
    """Dictated outcomes take the place of equal draws; only their likelihood is added."""
    trace, game = random_games, np.array([7])
    log, heard = Recorder(), Batch.begin(trace.setup, trace.seeds[game])
    for actions in trace.actions:
        heard.step(actions.take(game), record=log)
    again, given = Batch.begin(trace.setup, trace.seeds[game]), Given(log.drawn[0])
    for actions in trace.actions:
        again.step(actions.take(game), given=given)
    assert again.state.load("likelihood")[0] < 0
    again.state.store("likelihood", np.zeros(1, np.int64))
    assert (again.digest() == heard.digest()).all()


@pytest.mark.parametrize("games", ["random_games", "textbook_games"])
def test_a_log_of_text_lines_plays_the_same_game_again(request, games):
    """L41. What a game file keeps of a move is one line of text."""
    trace = request.getfixturevalue(games)
    names, rows = all_names(trace.setup), np.arange(6)
    batch = Batch.begin(trace.setup, trace.seeds[rows])
    issues = trace.setup.sizes["I"]
    for move, actions in enumerate(trace.actions):
        lines = [printed(single(actions, row), names) for row in rows]
        batch.step(joined([parsed(line, names).batch(issues) for line in lines]))
        assert (batch.digest() == trace.digests[move + 1][rows]).all(), lines


def test_a_batch_of_no_games_is_played_without_complaint(small):
    batch = Batch.begin(small, [0]).take([])
    batch.step(Actions.blank(0, small.sizes["I"]))
    assert batch.digest().shape == (0,)
