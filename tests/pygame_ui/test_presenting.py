"""A presentation in the window: who listens, which steps are done, who asks and what can be answered."""

import pytest

from game.engine.vocab import Kind, Phase
from game.pygame_ui.kit.card import Chip
from game.pygame_ui.pieces.bubble import Bubble
from game.pygame_ui.pieces.saying import Saying
from game.pygame_ui.screens.presenting import Presenting
from tests.pygame_ui.playing import app_after, faults, recorded, words_on


def _moves_until(words):
    return next(place for place, line in enumerate(recorded(), start=1) if line.startswith(words))


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    """Before a room in which somebody has just asked a question."""
    app = app_after(tmp_path_factory.mktemp("room"), _moves_until("point"))
    yield app
    app.put_away()


@pytest.fixture
def asked(room):
    """The same, as it looks with the usual settings."""
    room.show(Presenting(room))
    faults(room, theme="light", text=100, language="en", hints=0)
    return room


@pytest.fixture
def opening(asked):
    """Before the same room while it waits for the first word."""
    asked.undo(2)
    faults(asked)
    yield asked
    for line in recorded()[_moves_until("present people") : _moves_until("point")]:
        asked.act(asked.play.seat.read(line))


@pytest.mark.parametrize(
    ("language", "text", "size"),
    [
        ("en", 100, (1280, 720)),
        ("zh", 150, (960, 600)),
        ("es", 200, (1280, 720)),
    ],
)
def test_everything_has_its_place(asked, language, text, size):
    assert faults(asked, size, language=language, text=text) == []


def test_all_that_could_be_said_has_its_place(asked):
    asked.screen.toggle([Kind.FLOOR])
    assert faults(asked) == []


def test_the_phase_has_its_screen(opening):
    assert (opening.play.scene.phase, type(opening.screen)) == (Phase.PRESENTING, Presenting)


def test_everybody_who_listens_is_named(asked):
    play = asked.play
    names = [
        play.words.name(play.scene, each) for each in play.scene.people if play.scene.about("listens", each)
    ]
    assert set(names) <= set(words_on(asked))


def test_a_question_is_said_by_who_asks_it(asked):
    (bubble,) = [each for each in asked.stage.root.walk() if isinstance(each, Bubble)]
    assert asked.play.words.objection(asked.play.scene.of("floor"))[0] in bubble.name


def test_ways_to_answer_are_whole_sentences(asked):
    shown = [each.text for each in asked.stage.root.walk() if isinstance(each, Saying)]
    assert shown == [each.text for each in asked.play.moment.offers]


def test_steps_that_were_taken_have_a_tick(asked):
    chips = [each for each in asked.stage.root.walk() if isinstance(each, Chip)]
    done = [each.text for each in chips if each.icon == "check"]
    assert done == ["Eyes", "Attention", "Thanks", "Value", "Outline", "Points 1"]


def test_a_point_says_for_whom_it_is(asked):
    asked.undo()
    offers = [each for each in asked.play.moment.offers if each.action.kind is Kind.POINT]
    screen = asked.screen
    asked.act(offers[0].action)
    assert all(screen.about(each) for each in offers)


def test_a_room_begins_with_nothing_done(opening):
    assert not any(each.icon == "check" for each in opening.stage.root.walk() if isinstance(each, Chip))
