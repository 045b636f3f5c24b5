"""Telling: the same words each time, the sentence that was offered, nothing hidden, nothing dangerous."""

import random
import re

import numpy as np
import pytest

from game.engine.actions import Action, single
from game.engine.beginning import start
from game.engine.chance import Given
from game.engine.codes import Happening, Refusal
from game.engine.events import Recorder
from game.engine.lines import printed
from game.engine.step import step
from game.engine.vocab import Form, Kind, Label, Manner, Phase
from game.i18n.language import Language
from game.i18n.pseudo import Pseudo
from game.players.textbook import TEXTBOOK
from game.scenario.compile import find, load
from game.session.local import begin, resume
from game.session.replay import Retelling
from game.session.retell import scene_of
from game.voice import answers, narration, pages, reactions, remarks
from game.voice.offers import at_desk, in_meeting, possible
from game.voice.refusals import refused
from game.voice.said import spoken
from game.voice.scene import topic_of
from game.voice.telling import IN_A_WEEK, Speaker, told
from game.voice.verdicts import debriefed
from game.voice.words import Words, gist
from tests.voice_games import (
    EVENTFUL,
    SCENARIO,
    SETUP,
    TEXTS,
    WORDS,
    all_words,
    lines_of,
    moves_of,
    offered,
    played_games,
    seat_at,
    words_in,
)

pytestmark = pytest.mark.unmeasured

TABLE = load(find("tough_table"))

# The same words each time


def test_the_same_game_is_told_in_the_same_words():
    games = (moves_of(seat_at(3), random.Random(3)) for _ in range(2))
    first, second = ([lines_of(words_in(), each) for each in game] for game in games)
    assert first == second


def test_a_game_that_was_resumed_goes_on_in_the_same_words(tmp_path):
    """What a sentence follows from is all in the file, the topic of the talk as well."""
    seat = seat_at(5)
    for number, played in enumerate(moves_of(seat, random.Random(5), 40)):
        (tmp_path / f"{number}.game").write_text(seat.journal.text(), encoding="utf-8")
        again = resume(tmp_path / f"{number}.game", SETUP, TEXTS)
        scene, kept = played.after, again.look()
        again.close()
        assert (kept.topic, kept.moves, kept.names) == (scene.topic, scene.moves, scene.names)
        assert page_of(kept) == page_of(scene)


def page_of(scene):
    return all_words(WORDS, scene, Action(Kind.GO_ON), (), scene)


def test_every_language_says_the_same_sentences():
    """Of a pool the same one is said, so that a class in two languages plays the same deal."""
    assert len({words_in(texts=SCENARIO.texts(code)).tone for code in ("en", "zh", "es")}) == 1


def test_other_players_hear_other_words():
    said = {
        tuple(lines_of(words_in(player=name), next(moves_of(seat_at(), random.Random(1)))))
        for name in "abcdefgh"
    }
    assert len(said) > 3


def test_the_sentence_that_was_offered_is_the_sentence_that_is_said():
    seat, checked = seat_at(), 0
    dice = random.Random(2)
    for _ in range(300):
        scene = seat.look()
        if scene.phase is Phase.OVER:
            break
        if scene.phase is Phase.DESK:
            seat.act(dice.choice(at_desk(WORDS, scene)).action)
            continue
        offer = dice.choice(in_meeting(WORDS, scene))
        played = seat.act(offer.action)
        first = told(WORDS, played.before, played.action, played.events, played.after)[0]
        assert (first.speaker, first.text) == (Speaker.YOU, offer.text)
        checked += 1
    assert checked > 20


def test_a_need_is_played_back_in_short():
    """It was heard in full a moment ago."""
    seat = seat_at()
    seat.act("visit person=chen")
    while not seat.look().needs:
        seat.act("ask problem form=open")
    need, scene = seat.look().needs[0], seat.look()
    said = spoken(WORDS, scene, Action(Kind.PLAY_BACK, item=need))
    about = WORDS.about(scene, need)
    assert about["need"].lower() in said.lower()
    assert about["whole"] == about["need"] or about["whole"].lower() not in said.lower()


def test_sentences_do_not_repeat_themselves_within_a_meeting():
    """Of what the trainee says. A question asked again for want of an answer is asked in other words."""
    seat = seat_at()
    seat.act("visit person=chen")
    said = [
        spoken(WORDS, seat.act("ask problem form=open").before, Action(Kind.PROBLEM, form=Form.OPEN))
        for _ in range(4)
    ]
    assert len(set(said)) == 4


# What a move brought


def moments(kind, seeds=range(4)):
    """Played moves that made something happen, with their lines."""
    for played in played_games(seeds):
        events = [event for event in played.events if event.kind is kind]
        if events:
            yield played, events[0], lines_of(WORDS, played)


def test_a_need_that_is_told_is_told_in_the_customers_own_words():
    for played, event, lines in moments(Happening.FOUND, range(3)):
        whole = WORDS.need(played.after.names.needs[event.item]).lower()
        assert sum(whole in line.lower() for line in lines) >= 1


def test_a_new_name_is_said_and_noted():
    for played, event, lines in moments(Happening.MENTIONED, range(3)):
        name, address = WORDS.name(played.after, event.item), WORDS.address(played.after, event.item)
        assert any(address in line for line in lines)
        assert any(line.startswith(f"New name: {name}") for line in lines)


def test_an_answer_speaks_in_the_voice_of_a_style_only_where_one_showed():
    styled = {
        message
        for table in (answers.NOTHING_MORE_AS, answers.TELLS_AS)
        for pool in table.values()
        for message in pool
    }
    heard = 0
    for played in played_games(range(4)):
        showed = [event for event in played.events if event.kind is Happening.SHOWED]
        for event in showed:
            lines = [
                each.text for each in told(WORDS, played.before, played.action, played.events, played.after)
            ]
            voiced = any(line in styled for line in lines)
            heard += voiced
            assert not voiced or event.item >= 0
    assert heard


def test_a_posture_is_told_only_where_it_changed():
    texts = {
        posture: [re.escape(each).replace(r"\{who\}", ".+") for each in pool]
        for posture, pool in reactions.SHOWS.items()
    }
    for played in played_games(range(2)):
        for event in played.events:
            if event.kind is not Happening.SHOWED or played.action.kind is Kind.LEAVE:
                continue
            changed = event.value != played.before.of("posture")
            lines = lines_of(WORDS, played)
            seen = any(re.fullmatch(form, line) for form in texts[event.value] for line in lines)
            assert seen == changed


def quiet_weeks(lines):
    forms = [re.escape(each).replace(r"\{company\}", ".+") for each in narration.QUIET_WEEK]
    return [line for line in lines for form in forms if re.fullmatch(f"Week .*: {form}", line)]


def test_weeks_that_go_by_are_one_line_or_their_news():
    """Of several quiet ones the last is told; none beside news or where somebody was met in it."""
    for played in played_games(range(3)):
        lines = lines_of(WORDS, played)
        weeks = [event.value for event in played.events if event.kind is Happening.WEEK]
        news = any(event.kind in IN_A_WEEK and event.value >= 0 for event in played.events)
        busy = bool(weeks) and bool((played.after.seen.last[:, 0] == weeks[-1] - 1).any())
        assert any(line.startswith("Week ") for line in lines) == bool(weeks and (news or not busy))
        assert len(quiet_weeks(lines)) == (bool(weeks) and not news and not busy)


def test_an_event_that_several_attend_is_described_once():
    seat = seat_at(3)
    seat._game.state.view("relation")[:2] = 2
    seat._game.state.view("engineer")[0] = 10_000
    seat.note("They know us by now.")
    for _ in range(4):
        played = seat.act("exchange people=chen,sun")
        came = sum(event.kind is Happening.CONTACT and event.value for event in played.events)
        said = told(WORDS, played.before, played.action, played.events, played.after)
        places = [each.text for each in said if each.text in narration.TAKES_PLACE[Kind.EXCHANGE]]
        assert len(places) == min(came, 1)
        seat.act("go on")


def test_a_chapter_opens_with_its_card():
    for played, event, lines in moments(Happening.STAGE):
        if not played.after.of("outcome"):
            assert f"Chapter {min(event.item, 4) + 1}: " in "\n".join(lines)


def test_the_manager_speaks_after_meetings_and_judgements_and_at_no_other_time():
    for played in played_games(range(3)):
        kinds = {Happening.MEETING_ENDED, Happening.JUDGED}
        heard = any(event.kind in kinds for event in played.events)
        assert any(line.startswith("Manager: ") for line in lines_of(WORDS, played)) == heard


def test_the_manager_says_what_it_was_and_the_plan_or_one_thing_to_notice_and_both_after_a_failure():
    plan = (remarks.PLAN_LEARNED, remarks.PLAN_HEARD, remarks.PLAN_MISSED)
    goal = (remarks.PLAN_GRANTED, remarks.PLAN_NOT_GRANTED, remarks.PLAN_NOT_ASKED, remarks.NO_PLAN)
    talk = (remarks.TALKED_MUCH, remarks.TALKED_HALF, remarks.TALKED_LITTLE)
    noticed = (remarks.LAST_SEEN, remarks.TURNED, remarks.NAME_DROPPED, remarks.OBJECTION_OPEN)
    tables = (tuple(remarks.LABELS.values()), (*plan, *goal), (*talk, *noticed))
    forms = ["|".join(_form(text) for pool in each for text in pool) for each in tables]
    for played in played_games(range(4)):
        said = told(WORDS, played.before, played.action, played.events, played.after)
        for each in said:
            if each.speaker is Speaker.MANAGER and played.before.phase is Phase.MEETING:
                first = rf"({forms[0]}|[^.!?:]+[.!?])"  # all of it at the first meetings, then how it begins
                one, both = f"{first} ({forms[1]}|{forms[2]})", f"{first} ({forms[1]}) ({forms[2]})"
                failed = played.after.of("label") == Label.NO_SALE
                assert re.fullmatch(both if failed else one, each.text)


def _form(text):
    """The pattern of a sentence with anything in its placeholders."""
    return re.sub(r"\\\{\w+\\\}", ".+", re.escape(text))


def test_what_is_to_be_learned_is_not_said_twice_when_a_visit_begins():
    seat = seat_at(3)
    for played in moves_of(seat, random.Random(3)):
        opened = any(event.kind is Happening.MEETING_OPENED for event in played.events)
        if opened and played.action.item >= 0 and played.action.form > 0:
            need = WORDS.about(played.after, played.action.item)["need"].lower()
            assert sum(need in line.lower() for line in lines_of(WORDS, played)) == 1


def test_nobody_compares_offers_before_there_are_offers():
    seat = seat_at()
    seat.act("visit person=chen")
    lines = []
    while seat.look().phase is Phase.MEETING:
        lines += lines_of(WORDS, seat.act("ask order"))
    assert lines
    assert not [line for line in lines if "comparing" in line]


def test_nobody_sends_a_guest_to_the_front_office_who_was_introduced_or_has_been_there():
    for played in played_games(range(4)):
        lines = lines_of(WORDS, played)
        if any("front office" in line for line in lines):
            asked = [each for each in played.events if each.kind is Happening.CONTACT and not each.value]
            strangers = [each.person for each in asked if played.before.about("last", each.person) < 0]
            assert any(played.before.about("introduced", person) == 0 for person in strangers)


#: What hardly ever happens to a player who takes what comes; see the test of incidents.
RARE = {
    Happening.FALSE_COACH,
    Happening.INVESTIGATED,
    Happening.SILENT,
    Happening.FACT_CONTRADICTED,
    Happening.CHANGED,
    Happening.PHONED,
    Happening.MOTIVE,
    Happening.BYPASSED,
    Happening.REQUIREMENT,
    Happening.EXPOSED,
    Happening.CONSENTED,
    Happening.QUIET_BROKEN,
    Happening.DRAFT_READ,
    Happening.LEFT_EARLY,
    Happening.SATISFIED,
    *(Happening.PLANNED, Happening.PRIORITY, Happening.CHALLENGED, Happening.PLEADED, Happening.BOSS_CAME),
    *(Happening.COMPLAINED, Happening.REMEDIED, Happening.COLLECTED, Happening.FIXED, Happening.CLOSED),
}


def at_the_table(seeds):
    """Every move of a drill at the table, as the textbook plays it, with the words it is told in."""
    for seed in seeds:
        seat = begin(TABLE.setup, TABLE.texts("en"), seed)
        words = Words(Language(), seat.texts, player="Ann Li", currency=TABLE.currency, start=TABLE.start)
        while (scene := seat.look()).phase is not Phase.OVER:
            chosen = TEXTBOOK.choose(scene.brief, scene.seen, np.zeros(1, np.uint64))
            yield words, seat.act(single(chosen, 0))


def test_everything_that_can_happen_happens_somewhere_and_is_told():
    games = [(WORDS, played) for played in played_games([*range(8), *EVENTFUL])]
    seen = {
        event.kind
        for words, played in [*games, *at_the_table(range(6))]
        for event in played.events
        if lines_of(words, played)
    }
    rare = {Happening.SENT_BACK, Happening.AS_IF, *RARE}  # nobody here plays on after a loss
    assert set(Happening) - seen <= rare | {Happening.TRUST, Happening.OPINION}


# Nothing hidden

#: What is said as the author wrote it.
AUTHORED = [
    *TEXTS.needs.values(),
    *(gist(label) for each in TEXTS.facts.values() for label in each.labels),
    *(label for each in TEXTS.facts.values() for label in each.labels),
    *(each.text for each in TEXTS.messages.values()),
    *(
        text
        for each in TEXTS.messages.values()
        for answer in each.answers
        for text in (answer.say, answer.reply)
    ),
    *(text for each in TEXTS.objections.values() for text in (each.says, each.behind)),
]


def test_two_worlds_that_look_alike_are_told_alike():
    """The same moves and the same visible outcomes, other styles, habits and hearts: byte-equal words."""
    seat = seat_at(11)
    mine, theirs = Retelling(SETUP, 11), Retelling(SETUP, 11)
    theirs.world, _, _ = start(SETUP, np.array([911]))
    dice, compared = random.Random(11), 0
    for played in moves_of(seat, dice, 160):
        record, echo = Recorder(), Recorder()
        batch = played.action.batch(len(mine.brief.options))
        before = scene_of(mine, played.before.past), scene_of(theirs, played.before.past)
        step(SETUP, mine.world, mine.luck, mine.state, batch, record=record)
        logged = Given(record.drawn.get(0, []))
        step(SETUP, theirs.world, theirs.luck, theirs.state, batch, given=logged, record=echo)
        told_ = []
        for game, heard, scene in ((mine, record, before[0]), (theirs, echo, before[1])):
            events = tuple(event for event in heard.events.get(0, ()) if event.visible)
            game.topic = topic_of(events)
            after = scene_of(game, played.after.past)
            told_.append(all_words(WORDS, scene, played.action, events, after))
        assert told_[0] == told_[1]
        compared += 1
    assert compared > 100
    assert not np.array_equal(mine.world.view("assertive"), theirs.world.view("assertive"))


def test_nobody_is_named_before_they_were_found():
    for played in played_games(range(3)):
        hidden = [
            name for name, known in zip(SETUP.people.ids, played.after.names.people, strict=True) if not known
        ]
        lines = all_words(WORDS, played.before, played.action, played.events, played.after)
        text = "\n".join(line for line in lines if not _authored(line))
        assert not [name for name in hidden if WORDS.person(name).name in text]


def _authored(line):
    """Say whether a line holds a sentence of the author, who may name whoever the sentence is about."""
    return any(text and text.rstrip(".") in line for text in AUTHORED)


def test_no_number_of_a_hidden_thing_is_shown_in_play():
    """Trust is known to the engine as hundredths; a sentence about a person holds no such figure."""
    for played in played_games(range(2)):
        speakers = {Speaker.PLACE, Speaker.PERSON}
        said = told(WORDS, played.before, played.action, played.events, played.after)
        own = " ".join(AUTHORED)
        figures = [
            each for line in said if line.speaker in speakers for each in re.findall(r"\d+", line.text)
        ]
        assert all(figure in own for figure in figures)


# Offers


def scenes_in_meetings(seeds=range(3)):
    return [played.after for played in played_games(seeds) if played.after.phase is Phase.MEETING]


def test_four_to_six_different_sentences_are_offered_in_a_meeting():
    for scene in scenes_in_meetings():
        texts = [offer.text for offer in in_meeting(WORDS, scene)]
        assert 4 <= len(texts) <= 6
        assert len(set(texts)) == len(texts)


def test_everything_that_is_offered_is_possible():
    for played in played_games(range(2)):
        scene = played.after
        if scene.phase is not Phase.OVER:
            actions = [offer.action for offer in offered(WORDS, scene)]
            assert possible(scene, actions) == actions


def test_tempting_sentences_stand_among_the_others():
    kinds = {Kind.PITCH, Kind.PROVE, Kind.PRAISE, Kind.ASK_ORDER}
    forms = {Form.TIE_DOWN, Form.CLOSED}
    for scene in scenes_in_meetings():
        offers = in_meeting(WORDS, scene)
        bad = [each for each in offers if each.action.kind in kinds or each.action.form in forms]
        assert 1 <= len(bad) < len(offers)


def test_the_place_of_a_sentence_tells_nothing_of_its_quality():
    """Every place holds a listening or open move about as often as every other."""
    places = [0] * 4
    scenes = scenes_in_meetings(range(6))
    for scene in scenes:
        for place, offer in enumerate(in_meeting(WORDS, scene)[:4]):
            places[place] += offer.action.kind is Kind.LISTEN or offer.action.form == Form.OPEN
    assert min(places) > max(places) * 0.6


def test_the_list_of_a_moment_stays_as_it_is():
    scene = scenes_in_meetings([1])[0]
    assert in_meeting(WORDS, scene) == in_meeting(words_in(), scene)


def test_the_desk_offers_nine_steps_at_most_and_going_on_last():
    for played in played_games(range(2)):
        if played.after.phase is Phase.DESK:
            offers = at_desk(WORDS, played.after)
            assert len(offers) <= 9
            assert offers[-1].action.kind is Kind.GO_ON


def test_who_said_no_this_week_is_offered_last():
    seat = seat_at()
    while not any(seat.look().about("refused", person) == seat.look().week for person in seat.look().people):
        seat.act("visit person=sun")
        if seat.look().phase is Phase.MEETING:
            seat.act("leave")
    visits = [offer.action.person for offer in at_desk(WORDS, seat.look()) if offer.action.kind is Kind.VISIT]
    assert visits[-1] == 1


# Refusals


def test_every_template_that_is_refused_is_explained():
    seat, seen = seat_at(), set()
    for played in moves_of(seat, random.Random(4)):
        for choice in seat.choices():
            if choice.refusal is not Refusal.NONE:
                seen.add(choice.refusal)
                assert refused(WORDS, played.after, choice.action, choice.refusal).endswith(".")
    assert len(seen) > 8


@pytest.mark.parametrize("refusal", Refusal)
def test_any_refusal_of_any_move_has_a_sentence(refusal):
    """Whatever the rules will refuse one day, no text is missing."""
    scene = seat_at().look()
    assert all(refused(WORDS, scene, Action(kind), refusal) for kind in Kind)


def test_a_refusal_for_want_of_money_says_both_sums():
    scene = seat_at().look()
    text = refused(WORDS, scene, Action(Kind.TRIAL, people=frozenset({0, 1})), Refusal.NO_MONEY)
    assert "3,400 CNY" in text
    assert "45,000 CNY" in text


# Every sentence can be translated


def test_every_line_of_a_game_goes_through_the_catalogue():
    """In the made-up language every sentence begins with a bracket; what does not was never asked for."""
    words = words_in(Pseudo())
    seat = seat_at(3)
    plain = []
    for played in moves_of(seat, random.Random(3)):
        lines = (
            lines_of(words, played) + pages.clock(words, played.after) + pages.milestones(words, played.after)
        )
        plain += [line for line in lines if not line.startswith("[") and line not in AUTHORED]
    plain += [line for line in debriefed(words, seat.debrief()) if line and not line.startswith("[")]
    assert plain == []


@pytest.mark.parametrize("manner", Manner)
def test_a_greeting_names_who_speaks_where_nobody_has_met(manner):
    seat = seat_at()
    seat.act(f"visit person=chen manner={manner.name.lower()}")
    assert "Meridian Instruments" in spoken(WORDS, seat.look(), Action(Kind.GREET))


def test_a_move_prints_as_the_log_has_it():
    seat = seat_at()
    played = seat.act("visit person=chen goal=door")
    assert printed(played.action, seat.look().names) == played.line
