"""One game alone is the game of a run with the same seed."""

import numpy as np

from game.engine.vocab import Kind
from game.players.textbook import TEXTBOOK
from game.scenario.compile import find, load
from game.simulate.run import Run, dice_of
from game.simulate.solo import Solo

SETUP = load(find("first_call")).setup


def test_a_game_alone_ends_as_in_a_run():
    seed = 7
    game, made = Solo(SETUP), 0
    seen = game.begin(seed)
    while not game.over:
        dice = dice_of(np.array([seed]), np.array([made]))
        seen = game.play(TEXTBOOK.choose(game.brief, seen, dice))
        made += 1
    run = Run(SETUP, TEXTBOOK, np.array([seed])).play()
    assert (game.points, made) == (int(run.score[0]), int(run.moves[0]))


def test_a_new_game_forgets_the_last_one():
    game = Solo(SETUP)
    first = game.begin(7)
    moves = TEXTBOOK.choose(game.brief, first, np.zeros(1, np.uint64))
    game.play(moves)
    again = game.begin(7)
    assert moves.kind[0] != Kind.WITHDRAW
    assert (again.left == first.left).all()
