"""A seat: what it shows, what it refuses, what it keeps, and what it gives away only at the end."""

import contextlib
import random
import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.actions import Action
from game.engine.codes import Happening, Refusal
from game.engine.state import digest
from game.engine.vocab import Kind, Outcome, Phase, Style
from game.errors import IllegalAction, KeyedError
from game.journal.files import read
from game.journal.record import Kind as LineKind
from game.scenario.compile import find, load
from game.session.local import begin, resume
from game.session.retell import retold, scene_of
from tests.measuring import unmeasured

SCENARIO = load(find("bench_refresh"))
TEXTS = SCENARIO.texts("en")
#: Moves beyond which a game counts as whole.
MANY = 40
OPENING = ["visit person=chen goal=door", "greet", "listen", "leave"]


def seat_at(seed=7, **settings_):
    return begin(SCENARIO.setup, TEXTS, seed, **settings_)


def play(seat, moves, seed=1):
    """Make so many random possible moves, or all until the game is over."""
    dice = random.Random(seed)
    with unmeasured() if moves > MANY else contextlib.nullcontext():
        for _ in range(moves):
            possible = [each.action for each in seat.choices() if each.refusal is Refusal.NONE]
            possible = [action for action in possible if action.kind is not Kind.WITHDRAW]
            if not possible:
                break
            seat.act(dice.choice(possible))
    return seat


def clocks(seat):
    return " ".join(entry.clock for entry in seat.log())


def state_of(seat):
    return int(digest(seat._game.state)[0])


@pytest.fixture(scope="module")
def over():
    """A game that is over, its veil still on."""
    return play(seat_at(), 500)


# Looking and choosing


def test_a_scene_names_nobody_who_has_not_been_found():
    scene = seat_at().look()
    assert [name for name in scene.names.people if name] == ["chen", "sun"]


def test_a_scene_names_no_need_and_no_rival_that_has_not_been_noticed():
    scene = seat_at().look()
    assert (set(scene.names.needs), set(scene.rivals)) == ({""}, {""})


def test_an_unknown_id_and_a_hidden_id_fail_alike():
    """A player must not be able to probe for names."""
    seat = seat_at()
    said = []
    for word in ("amina", "zzzzz"):
        with pytest.raises(IllegalAction) as caught:
            seat.read(f"visit person={word}")
        said.append((caught.value.key, caught.value.fields["nearest"]))
    assert said[0] == said[1] == ("move.unknown_value", "")


def test_the_choices_of_a_phase_are_its_moves():
    seat = seat_at()
    desk = {choice.action.kind for choice in seat.choices()}
    seat.act("visit person=chen")
    assert max(desk) < Kind.GREET <= min(choice.action.kind for choice in seat.choices())


@pytest.mark.unmeasured
def test_every_choice_that_is_not_refused_can_be_made():
    moves = [each.action for each in seat_at().choices() if each.refusal is Refusal.NONE]
    for action in moves:
        seat_at().act(action)
    assert len(moves) > 10


def test_a_game_that_is_over_offers_no_choice(over):
    assert over.choices() == ()


def test_reading_and_writing_a_move_are_inverse():
    seat = seat_at()
    line = "visit person=chen goal=door manner=results"
    assert seat.write(seat.read(line)) == line


# Acting


def test_a_move_shows_only_what_can_be_seen():
    seat = seat_at()
    seat.act("visit person=chen")
    kinds = {event.kind for event in seat.act("greet").events}
    assert Happening.SHOWED in kinds
    assert Happening.TRUST not in kinds


@pytest.mark.parametrize("move", ["greet", Action(Kind.VISIT, person=3), "propose needs=cycle", "sing"])
def test_a_move_that_fails_spends_and_writes_nothing(move):
    seat = seat_at()
    before = state_of(seat), seat.journal
    with pytest.raises(IllegalAction):
        seat.act(move)
    assert (state_of(seat), seat.journal) == before


def test_an_impossible_move_carries_its_refusal():
    with pytest.raises(IllegalAction) as caught:
        seat_at().act("greet")
    assert (caught.value.refusal, caught.value.key) == (Refusal.NOT_IN_MEETING, "refusal.not_in_meeting")


def test_what_is_played_knows_the_scene_before_and_after():
    seat = seat_at()
    played = seat.act("visit person=chen")
    assert (played.before.phase, played.after.phase) == (Phase.DESK, Phase.MEETING)
    assert (played.before.moves, played.after.moves, seat.look()) == (0, 1, played.after)


def test_every_line_says_when_it_was_played():
    seat = seat_at()
    for move in OPENING:
        seat.act(move)
    seat.act("research")
    assert re.fullmatch(r"w01\.600 w01\.m00 w01\.m0\d w01\.m\d\d w01\.\d{3}", clocks(seat))


def test_the_record_of_a_game_that_is_over_ends_with_its_outcome(over):
    last = over.journal.lines[-1]
    assert (last.kind, last.text) == (LineKind.END, over.debrief().outcome.name.lower())


# Going back


@settings(max_examples=20)
@given(st.integers(0, 12), st.integers(1, 12))
def test_going_back_restores_the_state_of_that_moment(made, undone):
    seat = play(seat_at(), made)
    before = state_of(seat)
    play(seat, undone, seed=2)
    seat.back(undone)
    assert state_of(seat) == before


def test_after_going_back_the_same_moves_have_the_same_luck():
    seat = seat_at()
    first = [seat.act(move).events for move in OPENING]
    seat.back(len(OPENING))
    assert [seat.act(move).events for move in OPENING] == first


@pytest.mark.parametrize("moves", [0, -1, 3])
def test_more_moves_than_were_made_cannot_be_undone(moves):
    seat = play(seat_at(), 2)
    with pytest.raises(KeyedError, match=r"session\.nothing_back most=2"):
        seat.back(moves)


def test_undone_lines_stay_in_the_record():
    seat = play(seat_at(), 3)
    seat.back(2)
    assert ([line.kind.value for line in seat.journal.lines], len(seat.log())) == (
        ["move", "move", "move", "back"],
        1,
    )


def test_a_game_that_is_over_can_be_taken_back_and_ends_again():
    seat = play(seat_at(3), 500)
    seat.back(1)
    assert seat.look().phase is not Phase.OVER
    play(seat, 500)
    assert [line.kind for line in seat.journal.path()].count(LineKind.END) == 1


def test_two_seats_at_one_game_do_not_share_a_state():
    seat = seat_at()
    seat.act("research")
    fork = seat.fork(5)
    before = state_of(seat)
    play(fork, 5)
    assert state_of(seat) == before


# Guesses, forecasts, notes


def test_a_guess_is_kept_and_seen_but_changes_nothing_else():
    seat, plain = seat_at(), seat_at()
    seat.guess("chen", "analytical", 70)
    scene = seat.look()
    assert (scene.about("guess_style", 0), scene.about("guess_sure", 0)) == (Style.ANALYTICAL, 70)
    assert seat.act("visit person=chen").events == plain.act("visit person=chen").events


def test_a_forecast_is_kept_and_seen():
    seat = seat_at()
    seat.forecast(60, 30)
    assert (seat.look().of("forecast_won"), seat.look().of("forecast_lost")) == (60, 30)


@pytest.mark.parametrize(
    ("guess", "key"),
    [
        (("nobody", "driver", 50), "session.no_such_person"),
        (("amina", "driver", 50), "session.no_such_person"),
        (("", "driver", 50), "session.no_such_person"),
        (("chen", "drivr", 50), "session.no_such_style"),
        (("chen", "driver", 101), "session.percent"),
        (("chen", "driver", -1), "session.percent"),
    ],
)
def test_a_guess_that_makes_no_sense_is_refused_and_not_written(guess, key):
    seat = seat_at()
    with pytest.raises(KeyedError) as caught:
        seat.guess(*guess)
    assert (caught.value.key, seat.journal.lines) == (key, ())


@pytest.mark.parametrize(
    ("forecast", "key"), [((60, 50), "session.more_than_all"), ((101, 0), "session.percent")]
)
def test_a_forecast_that_makes_no_sense_is_refused_and_not_written(forecast, key):
    seat = seat_at()
    with pytest.raises(KeyedError) as caught:
        seat.forecast(*forecast)
    assert (caught.value.key, seat.journal.lines) == (key, ())


def test_nobody_can_guess_once_the_outcome_is_known(over):
    with pytest.raises(KeyedError, match=r"session\.over"):
        over.guess("chen", "driver", 90)


def test_a_note_is_kept_on_one_line_and_without_what_a_terminal_obeys():
    seat = seat_at()
    seat.note("Ask\nabout \x1b[2J bench three")
    assert [note.words for note in seat.notes()] == ["Ask about [2J bench three"]


def test_an_empty_note_is_not_written():
    seat = seat_at()
    with pytest.raises(KeyedError, match=r"session\.note_empty"):
        seat.note(" \n\x00")
    assert seat.journal.lines == ()


def test_notes_outlive_an_undo():
    seat = play(seat_at(), 1)
    seat.note("kept")
    seat.back(1)
    assert [note.words for note in seat.notes()] == ["kept"]


# Forks


def test_a_fork_goes_on_in_the_same_world_with_other_luck():
    seat = play(seat_at(), 3)
    fork = seat.fork(11)
    assert fork._game.world_digest() == seat._game.world_digest()
    assert fork._game.luck[0] != seat._game.luck[0]


def test_a_fork_names_the_line_that_it_leaves():
    seat = play(seat_at(), 3)
    line = seat.fork(11).journal.lines[-1]
    assert (line.kind, line.text) == (LineKind.FORK, f"from {seat.journal.tip} luck 11")


def test_a_fork_without_a_number_is_the_same_fork_each_time():
    seat = play(seat_at(), 3)
    assert seat.fork().journal == seat.fork().journal


@pytest.mark.parametrize("luck", [-1, 1 << 64])
def test_luck_has_64_bits(luck):
    with pytest.raises(KeyedError, match=r"session\.seed"):
        seat_at().fork(luck)


@pytest.mark.parametrize("seed", [-1, 1 << 63])
def test_a_seed_has_63_bits(seed):
    with pytest.raises(KeyedError, match=r"session\.seed"):
        seat_at(seed)


def test_a_fork_keeps_its_own_file(tmp_path):
    seat = play(seat_at(), 2)
    fork = seat.fork(9, save=tmp_path / "fork.game")
    play(fork, 2)
    fork.close()
    again = resume(tmp_path / "fork.game", SCENARIO.setup, TEXTS)
    assert (seat.path, again.journal, state_of(again)) == (None, fork.journal, state_of(fork))
    again.close()


# Saving


def test_a_game_that_is_saved_later_is_saved_whole(tmp_path):
    seat = play(seat_at(), 4)
    seat.save(tmp_path / "a.game")
    play(seat, 2)
    assert read(tmp_path / "a.game").journal == seat.journal
    seat.close()


def test_a_game_can_move_to_another_file_and_leaves_the_first_as_it_was(tmp_path):
    seat = play(seat_at(save=tmp_path / "a.game"), 2)
    seat.save(tmp_path / "b.game")
    play(seat, 1)
    sizes = [len(read(tmp_path / name).journal.lines) for name in ("a.game", "b.game")]
    assert (sizes, seat.path) == ([2, 3], tmp_path / "b.game")
    seat.close()


def test_a_game_is_kept_where_it_was_when_the_new_file_cannot_be_made(tmp_path):
    seat = play(seat_at(save=tmp_path / "a.game"), 2)
    (tmp_path / "b.game").write_text("mine")
    with pytest.raises(KeyedError, match=r"journal\.exists"):
        seat.save(tmp_path / "b.game")
    play(seat, 1)
    assert len(read(tmp_path / "a.game").journal.lines) == 3
    seat.close()


def test_a_move_that_cannot_be_saved_is_not_made(tmp_path):
    """What the screen shows and what the file holds never part."""
    seat = seat_at(save=tmp_path / "a.game")
    with (tmp_path / "a.game").open("a") as other:
        other.write("x")
    before = state_of(seat)
    with pytest.raises(KeyedError, match=r"journal\.changed_outside"):
        seat.act("research")
    assert (state_of(seat), seat.look().moves) == (before, 0)
    seat.close()


# The end


def test_nothing_hidden_is_told_before_the_end():
    with pytest.raises(KeyedError, match=r"session\.not_over"):
        seat_at().debrief()


def test_the_debrief_shows_everybody_beside_the_guess():
    seat = seat_at(3)
    seat.guess("chen", "driver", 80)
    debrief = play(seat, 500).debrief()
    chen = debrief.people[0]
    assert [person.id for person in debrief.people] == list(SCENARIO.setup.people.ids)
    assert (chen.style, chen.guess, chen.sure) == (Style.ANALYTICAL, Style.DRIVER, 80)


def test_the_debrief_tells_what_each_move_in_a_meeting_changed():
    seat = seat_at()
    for move in OPENING:
        seat.act(move)
    seat.act("withdraw")
    turns = seat.debrief().turns
    assert [turn.words for turn in turns] == OPENING[1:]
    assert {turn.person for turn in turns} == {"chen"}


def test_who_withdraws_is_told_no_chances():
    seat = seat_at()
    seat.act("withdraw")
    debrief = seat.debrief()
    assert (debrief.outcome, debrief.decided, debrief.moves) == (Outcome.WITHDRAWN, False, 1)


@pytest.mark.unmeasured
def test_chances_are_told_where_the_customer_decided():
    """Told from the award's own event, since a chance of nothing is a chance too."""
    decided = [play(seat_at(seed), 500, seed).debrief() for seed in range(2)]
    assert any(debrief.decided for debrief in decided)
    assert all(debrief.decided or not debrief.chance_us for debrief in decided)


def test_the_debrief_names_what_was_noted_wrongly():
    seat = seat_at()
    seat.act("visit person=chen")
    state, tree = seat._game.state, SCENARIO.setup.needs
    pair = int(tree.pair[tree.ids.index("queue"), 0])
    state.view("told")[pair], state.view("wrong")[pair] = 2, 1
    state.store("phase", np.array([Phase.OVER]))
    seat._scene = scene_of(seat._game, (0,))
    assert seat.debrief().wrong == (("queue", "chen"),)


def test_a_game_told_again_is_the_game_that_was_played():
    seat = seat_at()
    played = [seat.act(move) for move in OPENING]
    seat.guess("chen", "driver", 60)
    played.append(seat.act("research"))
    again = list(retold(SCENARIO.setup, seat.journal))
    assert [(each.line, each.events, each.after.names) for each in again] == [
        (each.line, each.events, each.after.names) for each in played
    ]
