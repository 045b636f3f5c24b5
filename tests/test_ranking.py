"""Ranking game files: replayed in crowds as they would be alone, left out for a reason, placed by a rule."""

import dataclasses
import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.vocab import Outcome
from game.errors import ReplayMismatch
from game.journal.header import HEADER_ROWS
from game.journal.parse import parse
from game.journal.record import Kind
from game.session.verify import verify
from game.simulate import ranking, replaying
from game.simulate.ranking import HandedIn, LeftOut, judged, judged_by_all, ranked
from game.simulate.replaying import Played, replayed_together
from tests.handed_in import (
    DEAL,
    DRILL,
    SETUPS,
    forked,
    played,
    short,
    taken_back,
    with_header,
    with_line,
    written,
)

SEEDS = range(5)


def crowd():
    """Drills of different lengths, true to their last lines."""
    return [played(seed, "random" if seed % 2 else "textbook") for seed in SEEDS]


# Replayed


def alone(tmp_path, journal, setup):
    """What the verification of a single file says: its figures, or the line and the reason."""
    path = tmp_path / "one.game"
    path.write_text(journal.text(), encoding="utf-8", newline="\n")
    try:
        found = verify(path, setup)
    except ReplayMismatch as error:
        return error.line, error.key
    return found.outcome, found.score, found.profit, found.moves, found.digest


def told(game):
    if isinstance(game, ReplayMismatch):
        return game.line, game.key
    return game.outcome, game.score, game.profit, game.moves, game.digest


def test_games_of_a_crowd_end_as_each_does_alone(tmp_path):
    games = crowd()
    found = [told(game) for game in replayed_together(DRILL.setup, games)]
    assert found == [alone(tmp_path, journal, DRILL.setup) for journal in games]


def test_a_crowd_holds_games_of_many_lengths_and_both_phases():
    """Else the test above would not show that each game is at its own line."""
    assert len({len(journal.lines) for journal in crowd()}) > 2
    assert {".m" in line.clock for journal in crowd() for line in journal.lines} == {True, False}


def test_the_order_of_a_crowd_changes_nothing():
    games = crowd()
    assert replayed_together(DRILL.setup, games[::-1]) == replayed_together(DRILL.setup, games)[::-1]


@settings(max_examples=15)
@given(st.randoms(use_true_random=False), st.sampled_from(["digest", "clock", "cut", "swap", "move"]))
def test_an_edited_file_is_found_out_at_the_line_at_which_it_is_alone(tmp_path_factory, dice, edit):
    rows = played(1, "random").text().splitlines(keepends=True)
    row = dice.randrange(HEADER_ROWS, len(rows) - 1)
    rows[row : row + 2] = EDITS[edit](rows[row], rows[row + 1], dice)
    reading = parse("".join(rows).encode())
    beside = short("withdraw", drill=True)
    found = replayed_together(DRILL.setup, [beside, reading.journal, beside])
    assert told(found[1]) == alone(tmp_path_factory.mktemp("edited"), reading.journal, DRILL.setup)
    assert isinstance(found[0], Played)
    assert found[0] == found[2]


EDITS = {
    "digest": lambda row, after, dice: [re.sub("#....", f"#{dice.randrange(1 << 16):04x}", row), after],
    "clock": lambda row, after, _: [re.sub("w0", "w1", row, count=1), after],
    "cut": lambda _row, _after, _dice: [],
    "swap": lambda row, after, _: [after, row],
    "move": lambda row, after, _: [re.sub("  [a-z][^#]*  #", "  go on  #", row), after],
}


FORGED = [
    (short("research"), Kind.MOVE, "research"),
    (short("research"), Kind.MOVE, "sing"),
    (short("research"), Kind.MOVE, "visit person=nobody"),
    (short("research"), Kind.MOVE, "greet"),
    (short("withdraw"), Kind.MOVE, "research"),
    (short("research"), Kind.END, "won"),
    (short("research"), Kind.END, ""),
    (short("research"), Kind.GUESS, "nobody driver 50%"),
    (short("research"), Kind.FORECAST, "90% 90%"),
    (short("research"), Kind.NOTE, "true"),
]


@pytest.mark.parametrize(("journal", "kind", "text"), FORGED, ids=lambda part: str(part)[:20])
def test_a_forger_is_stopped_by_the_same_rule_in_a_crowd_and_alone(tmp_path, journal, kind, text):
    """A forger can compute every digest that is not the game's; only the rules stop him."""
    forged = with_line(journal, kind, text)
    found = replayed_together(DEAL.setup, [short("withdraw"), forged, short("research")])
    assert told(found[1]) == alone(tmp_path, forged, DEAL.setup)


def test_a_line_at_a_wrong_time_is_found_out_even_where_it_is_a_note():
    forged = with_line(short("research"), Kind.NOTE, "later", clock="w09.1")
    (found,) = replayed_together(DEAL.setup, [forged])
    assert (found.line, found.key) == (HEADER_ROWS + 2, "replay.clock")


def test_a_header_that_fits_nothing_here_is_named_with_its_line():
    forged = [with_header(short("withdraw"), **fields) for fields in ({"rules": 999}, {"world": 1})]
    found = replayed_together(DEAL.setup, [forged[0], short("withdraw"), forged[1]])
    assert [told(found[0]), told(found[2])] == [(3, "replay.other_rules"), (4, "replay.world")]
    assert isinstance(found[1], Played)


def test_no_games_at_all_are_no_trouble():
    assert replayed_together(DEAL.setup, []) == []


def test_a_rule_that_stumbles_over_one_game_costs_no_other(monkeypatch):
    """A class must not lose its ranking to one odd file."""
    games = [short("research", "withdraw", seed=seed) for seed in range(5)]
    lucks = replaying.start(DEAL.setup, np.arange(5))[1]
    true_step = replaying.step

    def step(setup, world, luck, state, actions):
        if (luck == lucks[3]).any() and (state.load("worked") > 0).any():
            raise OverflowError
        true_step(setup, world, luck, state, actions)

    monkeypatch.setattr(replaying, "step", step)
    found = replayed_together(DEAL.setup, games)
    assert [isinstance(each, Played) for each in found] == [True, True, True, False, True]
    assert told(found[3]) == (HEADER_ROWS + 2, "replay.move")


def test_a_move_after_the_customer_decided_against_us_is_noted_with_its_line(monkeypatch):
    """Rules that allow such moves may come; whatever they are, the game is then played on as "what if"."""
    monkeypatch.setattr(replaying, "why_not", lambda brief, seen, actions: np.zeros(len(actions), np.int8))
    games = [with_line(short("withdraw"), Kind.MOVE, "research"), short("withdraw")]
    found = replayed_together(DEAL.setup, games)
    assert [each.played_on for each in found] == [HEADER_ROWS + 3, 0]


# Left out

TRUE = short("research", "withdraw")
LINES = len(TRUE.lines)

#: Files by the reason for which they are left out, with the line that is named.
REFUSED = {
    "rank.unknown_scenario": (TRUE.text().replace("bench_refresh", "other"), 2),
    "rank.undone": (taken_back(), HEADER_ROWS + 2),
    "rank.forked": (forked(), HEADER_ROWS + 2),
    "rank.torn": (short("research").text() + "2  w01.4", HEADER_ROWS + 2),
    "rank.unfinished": (short("research"), HEADER_ROWS + 1),
    "replay.scenario_changed": (with_header(TRUE, scenario_hash="0" * 16), 2),
    "replay.other_rules": (with_header(TRUE, rules=1), 3),
    "replay.untrue": (TRUE.text().replace("player: Ann Li", "player: Bo Li"), HEADER_ROWS + 1),
    "journal.not_a_line": (TRUE.text() + "and this\nand this\n", HEADER_ROWS + LINES + 1),
    "journal.not_a_game": (b"\x89PNG\r\n\x1a\n", 1),
    "journal.header": (b"keyaccount game 1\n", 2),
    "journal.file_too_large": (b"keyaccount game 1\n" + b"x" * (5 << 20), 1),
}


@pytest.mark.parametrize("key", REFUSED)
def test_a_file_that_does_not_count_is_named_with_its_line_and_reason(tmp_path, key):
    content, line = REFUSED[key]
    path, beside = written(tmp_path, odd=content, true=TRUE)
    found = judged(SETUPS, [path, beside])
    assert (found[0].file, found[0].line, found[0].key) == (path, line, key)
    assert isinstance(found[1], HandedIn)


def test_a_file_with_more_lines_than_any_deal_is_not_replayed(tmp_path, monkeypatch):
    monkeypatch.setattr(ranking, "MOST_LINES", 1)
    (found,) = judged(SETUPS, written(tmp_path, long=TRUE))
    assert (found.line, found.key, found.fields) == (HEADER_ROWS + 2, "rank.too_many_lines", {"most": 1})


def test_a_game_played_on_after_its_loss_is_left_out(tmp_path, monkeypatch):
    monkeypatch.setattr(replaying, "why_not", lambda brief, seen, actions: np.zeros(len(actions), np.int8))
    (found,) = judged(SETUPS, written(tmp_path, on=with_line(TRUE, Kind.MOVE, "research")))
    assert (found.line, found.key) == (HEADER_ROWS + LINES + 1, "rank.played_on")


def test_a_file_that_is_not_there_any_more_is_left_out(tmp_path):
    (found,) = judged(SETUPS, [str(tmp_path / "gone.game")])
    assert (found.line, found.key) == (0, "error.unreadable")


def test_a_file_from_another_system_counts(tmp_path):
    """Mail programs and editors change line ends and put a mark before the text; nothing is lost by it."""
    text = TRUE.text().replace("\n", "\r\n").encode()
    (found,) = judged(SETUPS, written(tmp_path, windows=b"\xef\xbb\xbf" + text))
    assert found.score == judged(SETUPS, written(tmp_path, here=TRUE))[0].score


def test_judgements_are_the_same_for_any_number_of_processes_and_parts(tmp_path, monkeypatch):
    texts = {f"g{number}": journal for number, journal in enumerate([*crowd(), TRUE, taken_back()])}
    files = written(tmp_path, **texts, bad=b"\0")
    reached = []
    one, two = judged_by_all(SETUPS, files), judged_by_all(SETUPS, files, 2, reached.append)
    monkeypatch.setattr(ranking, "PART", 3)
    assert one == two == judged_by_all(SETUPS, files, 1, reached.append) == judged(SETUPS, files)
    assert reached[1:] == [8, 2, 5, 8]
    assert judged_by_all(SETUPS, []) == []


# Placed

ANN = HandedIn("a.game", "Ann Li", "drill", 1, Outcome.WON, 5_000, 10, 600, 40, "tip a", "way a")


def game(number, **fields):
    """A game of somebody else's with a way of its own."""
    others = {
        "file": f"{number}.game",
        "player": f"P{number}",
        "tip": f"tip {number}",
        "way": f"way {number}",
    }
    return dataclasses.replace(ANN, **{**others, **fields})


def places(*games):
    (table,) = ranked(games).tables.values()
    return [(placed.place, placed.game.player) for placed in table]


@pytest.mark.parametrize(
    ("worse", "why"),
    [
        ({"score": 4_999, "worked": 1, "moves": 1}, "points come first"),
        ({"worked": 601, "moves": 1}, "then fewer hours"),
        ({"moves": 41}, "then fewer moves"),
    ],
    ids=lambda part: part if isinstance(part, str) else "",
)
def test_ties_are_broken_by_hours_and_then_by_moves(worse, why):
    assert places(game(1, **worse), ANN) == [(1, "Ann Li"), (2, "P1")], why


def test_equals_share_a_place_and_the_next_place_counts_them_all():
    found = places(game(2), game(1), game(3, score=4_000), ANN)
    assert found == [(1, "Ann Li"), (1, "P1"), (1, "P2"), (4, "P3")]


def test_what_the_draw_made_of_a_deal_does_not_move_its_place():
    """Profit and result follow the draw; points count the award at its exact chance."""
    assert places(game(1, outcome=Outcome.LOST, profit=-9_999), ANN)[1] == (1, "P1")


@given(st.lists(st.tuples(*[st.integers(0, 3)] * 3), min_size=1, max_size=8), st.randoms())
def test_places_do_not_depend_on_the_order_of_the_files(merits, dice):
    games = [
        game(number, score=score, worked=worked, moves=moves)
        for number, (score, worked, moves) in enumerate(merits)
    ]
    assert places(*dice.sample(games, len(games))) == places(*games)


def test_scenarios_have_tables_of_their_own():
    tables = ranked([ANN, game(1, scenario="deal"), game(2, scenario="deal", score=1)]).tables
    assert {name: [placed.place for placed in table] for name, table in tables.items()} == {
        "deal": [1, 2],
        "drill": [1],
    }


@pytest.mark.parametrize(
    ("second", "key"),
    [
        ({"tip": "tip a", "player": "Ann Li"}, "rank.same_file"),
        ({"tip": "tip a", "player": ""}, "rank.same_file"),
        ({"player": "ann LI"}, "rank.same_customer"),
        ({"player": "Ann Li", "score": 9_999}, "rank.same_customer"),
        ({"player": "Ann Li", "seed": 2}, None),
        ({"player": "Ann Li", "scenario": "deal"}, None),
        ({"player": "Bo"}, None),
    ],
)
def test_only_the_first_game_of_a_player_with_one_customer_counts(second, key):
    found = ranked([ANN, game(1, **second)])
    assert [(one.file, one.key, one.fields["other"]) for one in found.left_out] == (
        [("1.game", key, "a.game")] if key else []
    )


def test_files_without_a_name_are_players_of_their_own():
    """Two who gave no name must not cost each other their places."""
    assert len(places(game(1, player=""), game(2, player=""))) == 2


def test_a_first_game_that_does_not_count_leaves_room_for_the_second():
    first = LeftOut("a.game", 9, "replay.untrue", {})
    assert len(ranked([first, game(1, player="Ann Li")]).tables["drill"]) == 1


def test_the_same_moves_under_two_names_are_pointed_out_and_both_count():
    """In a short drill two honest players may do the same; a person has to judge."""
    found = ranked([ANN, game(1, way="way a"), game(2), game(3, way="way a", seed=2)])
    assert [[one.player for one in games] for games in found.alike] == [["Ann Li", "P1"]]
    assert len(found.tables["drill"]) == 4


def test_the_moves_of_two_games_are_told_apart(tmp_path):
    files = written(tmp_path, a=short("withdraw"), b=short("withdraw", name="Bo"), c=TRUE)
    ways = [found.way for found in judged(SETUPS, files)]
    assert ways[0] == ways[1] != ways[2]


def test_every_reason_of_a_ranking_is_reached_above():
    """A reason that no file has would be a sentence that nobody reads."""
    reached = {key for key in REFUSED if key.startswith("rank.")}
    placed = {"rank.same_file", "rank.same_customer", "rank.too_many_lines", "rank.played_on"}
    assert reached | placed == set(ranking.REASONS)
