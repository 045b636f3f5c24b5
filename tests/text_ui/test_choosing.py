"""The text game: its first screen, its numbered choices and its questions."""

import io
import pathlib
import random
import re
import subprocess
import sys

import pytest

from game.client.plans import Habits, ready_plans
from game.client.slots import Slots
from game.client.sparing import anew
from game.client.steps import desk_steps, kept_steps
from game.engine.actions import Action
from game.engine.codes import Happening, Refusal
from game.engine.vocab import Kind
from game.i18n.language import Language
from game.journal.files import read
from game.session.local import begin
from game.text_ui.brevity import Read, called, remark
from game.text_ui.completing import completed
from game.text_ui.console import Console
from game.voice.offers import Offer, in_meeting
from game.voice.said import silent_topic
from game.voice.utterances import Speaker, Utterance
from game.voice.words import Words, gist
from tests.text_ui.conftest import SCENARIO, after

ROOT = pathlib.Path(__file__).parents[2]


# The first screen


def test_a_game_opens_with_its_card_and_numbered_choices(game):
    status, out, _ = game()
    assert status == 0
    assert out.startswith("The bench refresh. Hanlin Electronics, seen from Meridian Instruments.")
    assert re.search(r"\n1 Visit Chen Hao \(up to .*, 150 CNY\)\n", out)


def test_the_first_screen_imports_neither_babel_nor_pygame():
    program = """
import sys
from game.i18n.language import Language
from game.scenario.compile import find, load
from game.text_ui.play import Settings, play
sys.stdin = None
play(Settings(load(find("bench_refresh")), Language(), 7))
sys.exit(bool({"babel", "pygame"} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False, stdout=subprocess.DEVNULL)
    assert done.returncode == 0


def test_nothing_but_text_is_printed(game):
    """No colour, no cursor, no frames: a screen reader reads what is there."""
    _, out, _ = game("visit chen", "hello", "all", "help", "leave", "go on", "who", "map", "needs")
    assert not [letter for letter in out if letter != "\n" and not letter.isprintable()]
    assert not any("\u2500" <= letter <= "\u259f" for letter in out)


# Choosing


def test_a_number_makes_the_move_that_stands_beside_it(game):
    _, out, _ = game("3")
    assert "A name from the papers" in out or "A name: " in out


def test_a_sentence_that_was_chosen_is_not_read_out_twice(game):
    """It stands in the list above; what the other says comes first."""
    _, out, _ = game("visit chen", "2")
    assert 'You: "' not in after(out, "2")
    assert after(out, "2").lstrip().startswith('"')  # without the name, which stands above the choices


def meeting(seed, *moves):
    """Return the places of the choices and a seat in a meeting, after some moves that were told nothing."""
    seat = begin(SCENARIO.setup, SCENARIO.texts("en"), seed)
    seat.act("visit person=chen")
    for move in moves:
        seat.act(move)
    return Slots(), seat


WORDS = Words(Language(), SCENARIO.texts("en"), currency=SCENARIO.currency, start=SCENARIO.start)


@pytest.mark.parametrize("seed", range(6))
def test_a_line_that_points_to_another_is_about_the_same_need(seed):
    """Sentences on the same need would name it again and again; the later ones say which line names it."""
    slots, seat = meeting(seed, "ask problem form=open", "ask problem form=open", "ask problem form=open")
    slots.in_meeting(WORDS, seat.look(), in_meeting(WORDS, seat.look()), None)
    for line in slots.lines(WORDS, list(slots.places)):
        pointed = re.match(r"([1-6]) .*\(as ([1-6])\)$", line)
        if pointed:
            number, before = (int(each) for each in pointed.groups())
            assert before < number
            assert slots.places[before].action.item == slots.places[number].action.item


@pytest.mark.parametrize("seed", range(6))
def test_a_sentence_that_stays_on_offer_keeps_its_number(seed):
    slots, seat = meeting(seed)
    slots.in_meeting(WORDS, seat.look(), in_meeting(WORDS, seat.look()), None)
    for _ in range(4):
        before, made = dict(slots.places), slots.places[1].action
        after = seat.act(made).after
        if after.met < 0:
            break
        new = slots.in_meeting(WORDS, after, in_meeting(WORDS, after), made)
        stayed = [number for number in slots.places if number not in new]
        assert [slots.places[number] for number in stayed] == [before[number] for number in stayed]
        assert 1 <= len(new) <= len(slots.places) <= 4


@pytest.mark.parametrize("seed", range(6))
def test_whatever_is_offered_can_be_said(seed):
    slots, seat = meeting(seed)
    made = None
    for _ in range(6):
        scene = seat.look()
        if scene.met < 0:
            break
        slots.in_meeting(WORDS, scene, in_meeting(WORDS, scene), made)
        assert all(seat.why_not(offer.action) is Refusal.NONE for offer in slots.offers)
        made = slots.offers[-1].action
        seat.act(made)


def test_a_list_shows_only_what_is_new(game):
    _, out, _ = game("visit chen", "1")
    first, second = after(out, "visit chen"), after(out, "1")
    assert len(re.findall(r"^[1-9] ", first, re.MULTILINE)) == 4
    assert 1 <= len(re.findall(r"^[1-9] ", second, re.MULTILINE)) < 4


def test_an_empty_line_shows_every_sentence_again(game):
    _, out, _ = game("visit chen", "1", "")
    assert len(re.findall(r"^[1-4] ", after(out, ""), re.MULTILINE)) == 4


def test_no_line_of_the_desk_is_long(game):
    _, out, _ = game("")
    steps = [line for line in after(out, "").splitlines() if re.match("[1-9] ", line)]
    assert 2 <= len(steps) <= 6
    assert max(len(line.split()) for line in steps) <= 10


def test_a_typed_move_shows_what_is_said(game):
    _, out, _ = game("visit chen", "greet")
    assert 'You: "' in after(out, "greet")


def test_the_first_visit_to_somebody_shows_what_is_said(game):
    """The list named the step and not the sentence."""
    _, out, _ = game("1", "")
    assert 'You: "' in after(out, "")


def test_a_routine_contact_is_one_line(game):
    """What was done stands in the list, so the answer of the other is enough."""
    _, out, _ = game("visit chen", "leave", "tea chen", "phone chen", "quit")
    for line in ("tea chen", "phone chen"):
        told = after(out, line).strip("\n").split("\n\n")[0]
        assert told
        assert "\n" not in told
        assert "Chen Hao:" not in told


def test_a_name_stands_beside_a_speech_where_two_speak(game):
    """Who chose a sentence from the list has just read it; one that was typed is quoted."""
    _, out, _ = game("visit chen", "ask problem", "leave")
    assert re.search(r'You: "[^\n]*"\nChen Hao: "', after(out, "ask problem"))


def test_what_a_first_visit_is_for_is_told_once_in_the_same_words():
    known = set()
    notes = [Utterance(Speaker.NOTES, text, of=Happening.PREPARED) for text in ("this", "that", "this")]
    assert [len(anew([note], known)) for note in notes] == [1, 1, 0]


def test_a_plan_is_asked_for_in_short_once_it_is_known(game):
    _, out, _ = game("1", "1", "leave", "visit chen", "1", "1")
    assert out.count("1 a date. 2 an introduction. 3 inside news.") == 1


def test_no_number_is_given_to_another_step_unseen():
    """Who has read a list a minute ago types a number from memory."""
    dice = random.Random(5)
    slots, shown = Slots(), {}
    last = Offer(Action(Kind.GO_ON), "Go on")
    for _ in range(200):
        people = dice.sample(range(9), dice.randint(0, 4))
        fresh = [Offer(Action(Kind.VISIT, person=person), str(person)) for person in people]
        for number in slots.at_desk([*fresh, last]):
            shown[number] = slots.places[number]
        assert sorted(offer.text for offer in slots.offers) == sorted([*people_named(fresh), "Go on"])
        assert all(shown[number] == offer for number, offer in slots.places.items())


def people_named(offers):
    """Return what stands beside the numbers of some offers."""
    return [offer.text for offer in offers]


def test_a_step_keeps_its_number_while_others_come_and_go():
    """Who has read it at the beginning of a week types it without looking at the end of it."""
    dice = random.Random(5)
    slots, last = Slots(), Offer(Action(Kind.GO_ON), "Go on")
    for _ in range(200):
        before = {offer.action: number for number, offer in slots.places.items()}
        people = dice.sample(range(9), dice.randint(0, 4))
        slots.at_desk([*(Offer(Action(Kind.VISIT, person=each), str(each)) for each in people), last])
        now = {offer.action: number for number, offer in slots.places.items()}
        assert {action: now[action] for action in before if action in now} == {
            action: number for action, number in before.items() if action in now
        }


def test_another_week_begins_without_gaps_and_with_going_on_last():
    slots, last = Slots(), Offer(Action(Kind.GO_ON), "Go on")
    steps = [Offer(Action(Kind.VISIT, person=each), str(each)) for each in range(4)]
    slots.at_desk([*steps, last])
    slots.at_desk([steps[3], last])
    assert list(slots.places) == [4, 5]
    slots.at_desk([steps[3], steps[0], last], anew=True)
    assert list(slots.places) == [1, 2, 3]
    assert slots.places[3] == last


def test_a_stranger_who_turned_us_away_is_not_followed_by_the_next_one():
    seat = begin(SCENARIO.setup, SCENARIO.texts("en"), 7)
    seat.act("research")
    seat._game.state.view("refused")[1] = 0
    seat.note("Sun Yue has said no in this first week")
    steps = [offer.action for offer in desk_steps(WORDS, seat.look())]
    assert [each.person for each in steps if each.kind is Kind.VISIT] == [0]


def test_what_a_visit_costs_is_said_once(game):
    _, out, _ = game("")
    assert "2 Visit Sun Yue (nobody sent you)\n" in out
    assert "1 Visit Chen Hao (expects you)\n" in f"{after(out, '')}\n"


def test_a_visit_for_which_the_week_is_too_short_says_so_once():
    seat = begin(SCENARIO.setup, SCENARIO.texts("en"), 7)
    seat._game.state.view("left")[:] = 90
    seat.note("one hour and a half is left")
    visits = [Action(Kind.VISIT, person=person) for person in (0, 1)]
    read = Read({Kind.VISIT})
    told = [remark(WORDS, seat.look(), visits[0], read, late=False)]
    told.append(remark(WORDS, seat.look(), visits[1], read, late=told[0][1]))
    assert told == [("expects you, runs into next week", True), ("nobody sent you", True)]
    assert remark(WORDS, seat.look(), Action(Kind.GO_ON), read, late=False) == ("", False)


def test_what_was_read_beside_a_step_is_put_in_short_the_next_time():
    """A newcomer reads it in full once; somebody who knows it reads two words."""
    seat = begin(SCENARIO.setup, SCENARIO.texts("en"), 7)
    seat._game.state.view("left")[:] = 90
    seat.note("one hour and a half is left")
    scene, read = seat.look(), Read({Kind.VISIT})
    told = [remark(WORDS, scene, Action(Kind.VISIT, person=1), read, late=False)[0] for _ in "ab"]
    assert told == ["nobody sent you, runs into next week", "uninvited, runs over"]
    step = Action(Kind.PREPARE, person=0)
    text = "Prepare the next meeting with Chen Hao"
    names = [called(WORDS, scene, step, text, read)]
    remark(WORDS, scene, step, read, late=False)
    names.append(called(WORDS, scene, step, text, read))
    assert names == ["Prepare the next meeting with Chen Hao", "Prepare for Chen Hao"]


def test_a_number_that_is_not_there_is_refused(game):
    _, out, _ = game("99")
    assert "There is no choice 99." in out


def test_a_visit_by_number_asks_for_its_plan_in_one_question(game):
    _, out, _ = game("1", "2 results", "log")
    assert "\nAsk for: 1 a date. 2 an introduction. 3 inside news. (Enter: 1, facts" in after(out, "1")
    assert "goal=door manner=results" in after(out, "log")


def test_a_plan_has_a_topic_once_somebody_has_told_of_one():
    _, seat = meeting(7, *["ask problem form=open"] * 3, "leave")
    scene = seat.look()
    plans = ready_plans(scene, 1)
    assert scene.needs
    assert plans[0][0] in scene.needs
    assert len(plans) == len(set(plans)) <= 4


def test_an_empty_answer_takes_the_first_plan_and_the_usual_manner(game):
    _, out, _ = game("1", "", "log")
    assert "(Enter: 1, facts" in out
    assert "visit person=chen goal=date manner=facts" in after(out, "log")


@pytest.mark.parametrize(
    ("answer", "move"),
    [
        ("2 warmth", "goal=door manner=warmth"),
        ("warmth", "goal=date manner=warmth"),
        ("1, results, engineer", "goal=date manner=results with=engineer"),
        ("ENGINEER", "goal=date manner=facts with=engineer"),
    ],
)
def test_a_manner_and_a_colleague_may_follow_the_number(game, answer, move):
    _, out, _ = game("1", answer, "log")
    assert f"visit person=chen {move}" in after(out, "log")


def test_another_line_in_place_of_an_answer_is_done_and_the_step_is_not(game):
    """Nobody is caught in a question, and a question about somebody costs no visit."""
    _, out, _ = game("1", "who", "log")
    assert "That is no answer, so nothing was done." in after(out, "who")
    assert "more people have a say" in after(out, "who")
    assert "Nothing was done yet." in after(out, "log")


def test_a_number_that_is_no_answer_is_asked_for_again(game):
    """Else it would be taken for a choice of the next moment."""
    _, out, _ = game("1", "9", "2", "log")
    assert "There is no choice 9." in after(out, "9")
    assert "1 Week 1: visit person=chen goal=door manner=facts" in out


@pytest.mark.parametrize("last", [("1",), ("1", "quit")])
def test_who_leaves_in_a_question_has_done_nothing(game, tmp_path, last):
    path = tmp_path / "a.game"
    game("research", *last, save=path)
    assert len(read(path).journal.lines) == 1


def test_the_manner_that_was_used_last_is_used_again(game):
    _, out, _ = game("visit chen warmth", "switch results", "leave", "why 1", "1", "", "log")
    assert re.search(r"\(Enter: 1, results\)", out)


def test_an_empty_line_shows_the_choices_again(game):
    _, out, _ = game("")
    assert out.count("1 Visit Chen Hao") == 2
    assert out.count("Go on") == 2


def test_a_telephone_call_from_the_list_asks_nothing():
    """A console without lines to read: a question would leave the step undone."""
    seat, out = begin(SCENARIO.setup, SCENARIO.texts("en"), 7), io.StringIO()
    call = Action(Kind.PHONE, person=0)
    assert completed(Console(iter(()), out), WORDS, seat.look(), call, Habits()) == call
    assert not out.getvalue()


def test_a_door_that_was_opened_is_offered_beside_those_who_expect_us():
    """Two agreed dates must not hide the person to whom somebody has just sent us."""
    seat = begin(SCENARIO.setup, SCENARIO.texts("en"), 7)
    seat.act("research")
    state = seat._game.state
    chen, sun, wang = (SCENARIO.setup.people.ids.index(each) for each in ("chen", "sun", "wang"))
    for person in (chen, sun):
        state.view("invited")[person] = 1
    state.view("known")[wang], state.view("introduced")[wang] = 1, 1
    seat.note("the scene is read again")
    words = Words(Language(), SCENARIO.texts("en"))
    now = desk_steps(words, seat.look())
    assert Action(Kind.VISIT, person=wang) in [offer.action for offer in now]
    before = [*(offer for offer in now if offer.action.person != wang)]
    kept = kept_steps(seat.look(), before, now, Action(Kind.RESEARCH))
    assert Action(Kind.VISIT, person=wang) in [offer.action for offer in kept]


def test_an_answer_to_an_objection_of_an_earlier_meeting_says_which_one():
    """Weeks later "What is behind it?" alone says nothing."""
    seat = begin(SCENARIO.setup, SCENARIO.texts("en"), 7)
    seat.act("visit person=chen")
    words, scene = Words(Language(), SCENARIO.texts("en")), seat.look()
    clarify = Action(Kind.ANSWER, item=0, form=0)
    assert silent_topic(words, scene, clarify) == gist(words.objection(0)[0])
    seat.act("greet")
    assert silent_topic(words, seat.look(), clarify) == ""
