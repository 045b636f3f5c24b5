"""Games that tests of the voice play, and what is said in them."""

import dataclasses
import functools
import random

from game.engine.codes import Refusal
from game.engine.vocab import Form, Goal, Kind, Manner, Phase, Way
from game.i18n.language import Language
from game.scenario.compile import find, load
from game.session.local import begin
from game.voice import after_pages, pages
from game.voice.bargaining import at_table
from game.voice.offers import Offer, at_desk, in_meeting, possible, step
from game.voice.telling import framed, told
from game.voice.value_offers import additions, before_a_room, comparisons, of_value
from game.voice.words import Words

SCENARIO = load(find("bench_refresh"))
TEXTS = SCENARIO.texts("en")
SETUP = SCENARIO.setup


def words_in(language=None, texts=TEXTS, player="Ann Li"):
    return Words(
        language or Language(), texts, player=player, currency=SCENARIO.currency, start=SCENARIO.start
    )


WORDS = words_in()


def seat_at(seed=7):
    return begin(SETUP, TEXTS, seed, "Ann Li")


def lines_of(words, played):
    said = told(words, played.before, played.action, played.events, played.after)
    return [framed(words, played.after, each) for each in said]


def offered(words, scene):
    """What the client offers at a moment, by number."""
    if scene.phase is Phase.MEETING:
        return in_meeting(words, scene, [*comparisons(scene), *additions(scene)])
    if scene.phase is Phase.PRESENTING:
        return before_a_room(words, scene)
    if scene.phase is Phase.TABLE:
        return at_table(words, scene)
    if scene.phase is Phase.FOLLOW_UP:
        return after_pages.steps(words, scene)
    value = [Offer(action, step(words, scene, action)) for action in possible(scene, of_value(scene))]
    return [*value, *at_desk(words, scene)]


def moves_of(seat, dice, count=500):
    """Make offered and other possible moves until the game is over, and yield each as it was played."""
    for _ in range(count):
        scene = seat.look()
        if scene.phase is Phase.OVER:
            return
        offers = offered(WORDS, scene)
        possible_now = [each.action for each in seat.choices() if each.refusal is Refusal.NONE]
        possible_now = [each for each in possible_now if each.kind is not Kind.WITHDRAW]
        action = dice.choice([each.action for each in offers] if dice.random() < 0.7 else possible_now)
        yield seat.act(_varied(action, dice, scene))


def _varied(action, dice, scene):
    """Give a question any form and a visit a plan, so that every table is read."""
    if action.kind is Kind.VISIT:
        topic = dice.choice([-1, *scene.needs])
        goal, manner = dice.randrange(len(Goal)), dice.randrange(len(Manner))
        return dataclasses.replace(action, item=topic, form=goal, level=manner)
    if action.kind in QUESTIONS and dice.random() < 0.5:
        return dataclasses.replace(action, form=dice.randrange(len(Form)))
    if action.kind is Kind.ANSWER:
        return dataclasses.replace(action, form=dice.randrange(len(Way)))
    return action


QUESTIONS = {Kind.SITUATION, Kind.PROBLEM, Kind.IMPLICATION, Kind.PAYOFF}


@functools.cache
def played_game(seed):
    return tuple(moves_of(seat_at(seed), random.Random(seed)))


def played_games(seeds):
    """Whole games, played once for all tests that only read them."""
    for seed in seeds:
        yield from played_game(seed)


#: Games in which somebody becomes a coach.
EVENTFUL = (13,)


def all_words(words, before, action, events, after):
    """Everything that could be on a screen at a moment."""
    said = [framed(words, after, each) for each in told(words, before, action, events, after)]
    for page in (pages.clock, pages.who, pages.chart, pages.needs, pages.milestones):
        said += page(words, after)
    for person in after.people:
        said += pages.person(words, after, person)
    if after.phase is not Phase.OVER:
        offers = offered(words, after)
        said += [offer.text for offer in offers]
    return said
