"""The environment for players that learn; skipped where gymnasium is not installed (extra `rl`)."""

import numpy as np
import pytest

from game.scenario.compile import find, load
from game.simulate.solo import Solo

pytest.importorskip("gymnasium")
env_checker = pytest.importorskip("gymnasium.utils.env_checker")
gym_env = pytest.importorskip("game.players.gym_env")


@pytest.fixture
def env():
    return gym_env.DealEnv(Solo(load(find("first_call")).setup))


@pytest.mark.filterwarnings("ignore")
def test_the_checker_of_gymnasium_finds_nothing(env):
    env_checker.check_env(env, skip_render_check=True)


def test_a_deal_played_by_possible_moves_ends_with_its_score(env):
    observation, _ = env.reset(seed=3)
    rng, total, over, cut = np.random.default_rng(0), 0.0, False, False
    while not (over or cut):
        action = rng.choice(np.flatnonzero(observation["mask"]))
        observation, reward, over, cut, _ = env.step(action)
        total += reward
    assert over
    assert 0 <= total <= 100


def test_an_impossible_move_changes_nothing(env):
    before, _ = env.reset(seed=3)
    impossible = int(np.flatnonzero(before["mask"] == 0)[0])
    after, reward, over, cut, _ = env.step(impossible)
    assert (after["seen"] == before["seen"]).all()
    assert (reward, over, cut) == (0.0, False, False)


def test_a_learner_that_only_repeats_itself_is_cut_off(env):
    before, _ = env.reset(seed=3)
    impossible = int(np.flatnonzero(before["mask"] == 0)[0])
    cut = False
    for _ in range(gym_env.MOST_MOVES):
        *_, cut, _ = env.step(impossible)
    assert cut
