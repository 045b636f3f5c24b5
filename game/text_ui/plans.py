"""Makes a whole move out of a step that was chosen by number: the plan of a visit, the proposal."""

import dataclasses
from typing import Final

from game.engine.actions import Action
from game.engine.catalogue import WORDS, Slot
from game.engine.vocab import Colleague, Goal, Kind, Manner, Pledge, Relation, Stage, Told
from game.i18n.language import Message, mark
from game.text_ui.console import Console
from game.text_ui.dialogue import choose_some, choose_with, choose_word
from game.voice import terms
from game.voice.offers import leading
from game.voice.scene import Scene
from game.voice.words import Words

#: Plans that are offered.
_MOST_PLANS: Final = 4

_ASK: Final[dict[Goal, Message]] = {
    Goal.DATE: mark("a date"),
    Goal.INSIDE: mark("inside news"),
    Goal.DOOR: mark("an introduction"),
    Goal.SUPPORT: mark("support"),
    Goal.INDICATOR: mark("a requirement line"),
    Goal.ORDER: mark("the order"),
    Goal.ADDITION: mark("an addition"),
}
#: The same once they have been read in full.
_ASK_IN_SHORT: Final[dict[Goal, Message]] = {
    Goal.DATE: mark("date"),
    Goal.INSIDE: mark("news"),
    Goal.DOOR: mark("introduction"),
    Goal.SUPPORT: mark("support"),
    Goal.INDICATOR: mark("requirement"),
    Goal.ORDER: mark("order"),
}
#: A plan that learns about something else than the others do.
_OTHER_TOPIC: Final = mark("{goal} ({need})")


@dataclasses.dataclass(slots=True)
class Habits:
    """What was chosen last, so that it need not be said again."""

    manners: dict[int, int] = dataclasses.field(default_factory=dict)  # used last, by person
    topic: int = -1  # need that the last plan named, -1 none
    asked: set[Goal] = dataclasses.field(default_factory=set)  # what could be asked for, and was read in full


def planned(console: Console, words: Words, scene: Scene, action: Action, habits: Habits) -> Action:
    """Return a step with what the trainee wants of it; a visit takes one question, a call none.

    Args:
        console: where it is asked.
        words: of the scenario.
        scene: the moment at the desk.
        action: the step as it was offered.
        habits: manners that were used last are used again unless another one is named.

    Raises:
        LeftError: a question was not answered.
    """
    if action.kind is Kind.PROPOSE:
        return _proposal(console, words, scene, action)
    if action.kind is Kind.PHONE:
        manner = habits.manners.get(action.person, -1)
        return dataclasses.replace(action, item=_open(scene, action.person)[0], level=manner)
    if action.kind is Kind.VISIT:
        return _visit(console, words, scene, action, habits)
    return action


def _visit(console: Console, words: Words, scene: Scene, action: Action, habits: Habits) -> Action:
    """Ask for the plan of a visit; a manner and a colleague may be named behind its number."""
    language = words.language
    plans = ready_plans(scene, action.person)
    manner = habits.manners.get(action.person, int(Manner.FACTS))
    extras = {word: (Slot.MANNER, value) for value, word in enumerate(WORDS[Slot.MANNER])}
    extras |= {
        language.say(name).casefold(): (Slot.MANNER, int(each)) for each, name in terms.MANNERS.items()
    }
    free = [each for each in Colleague if each and _has_time(scene, each)]
    extras |= {WORDS[Slot.COLLEAGUE][each]: (Slot.COLLEAGUE, int(each)) for each in free}
    extras |= {scene.names.needs[each].casefold(): (Slot.NEED, each) for each in scene.needs}
    question = language.gettext("Ask for:")
    if plans[0][0] not in {-1, habits.topic}:
        topic = words.short(scene.names.needs[plans[0][0]])
        question = language.gettext("Topic: {need}. Ask for:", need=topic)
    habits.topic = plans[0][0]
    answers = [(_plan(words, scene, plan, plans[0], habits), plan) for plan in plans]
    habits.asked.update(goal for _, goal in plans)
    usual = language.gettext("(Enter: 1, {manner})", manner=language.say(terms.MANNERS[Manner(manner)]))
    if not scene.meetings:
        usual = language.gettext("(Enter: 1, facts. Another manner: 1 warmth. A colleague too: 1 engineer.)")
    (need, goal), named = choose_with(console, words.language, question, answers, extras, usual)
    return dataclasses.replace(
        action,
        item=named.get(Slot.NEED, need),
        form=goal or -1,
        level=named.get(Slot.MANNER, manner),
        colleague=named.get(Slot.COLLEAGUE, -1),
    )


def _has_time(scene: Scene, colleague: Colleague) -> bool:
    """Say whether a colleague has time left for us."""
    return scene.of(colleague.name.lower()) > 0


def ready_plans(scene: Scene, person: int) -> list[tuple[int, Goal]]:
    """Return three or four plans for a visit: a need to learn about, -1 none, and what to ask for."""
    needs = _open(scene, person)
    first, goals = needs[0], _goals(scene, person)
    plans = [(first, goal) for goal in goals]
    heard = [need for need in needs[1:2] if scene.told(need, person) is Told.HEARD]
    plans += [(need, goals[0]) for need in heard]
    return plans[:_MOST_PLANS]


def _goals(scene: Scene, person: int) -> tuple[Goal, Goal, Goal]:
    """Return what may be asked for, what usually comes next with this person first."""
    if scene.about("relation", person) <= Relation.STRANGER:
        return Goal.DATE, Goal.DOOR, Goal.INSIDE
    if scene.stage is Stage.DESIGN:
        return Goal.INDICATOR, Goal.INSIDE, Goal.DOOR
    if scene.stage > Stage.DESIGN:
        return Goal.SUPPORT, Goal.DOOR, Goal.DATE
    return Goal.INSIDE, Goal.DOOR, Goal.DATE


def _open(scene: Scene, person: int) -> list[int]:
    """Return the needs that a person has not made clear yet, those they spoke of first; -1 where none is."""
    needs = [need for need in scene.needs if scene.told(need, person) is not Told.CLEAR]
    return sorted(needs, key=lambda need: -scene.told(need, person)) or [-1]


def _plan(words: Words, scene: Scene, plan: tuple[int, Goal], first: tuple[int, Goal], habits: Habits) -> str:
    """Return a plan in a few words: what is asked for, and the topic where it is not that of the first."""
    need, goal = plan
    asked = words.language.say((_ASK_IN_SHORT if goal in habits.asked else _ASK)[goal])
    if need in (first[0], -1):
        return asked
    return words.language.say(_OTHER_TOPIC, goal=asked, need=words.short(scene.names.needs[need]))


def _proposal(console: Console, words: Words, scene: Scene, action: Action) -> Action:
    """Ask which needs lead the proposal and which terms are offered."""
    language, names = words.language, scene.names
    needs = choose_some(
        console,
        language,
        language.gettext("Which needs lead it? Three at most. (Enter: those known best; below, the first)"),
        [(words.short(names.needs[need]), need) for need in scene.needs],
        sorted(leading(scene)),
    )
    options = [
        choose_word(console, language, words.issue(issue), labels)
        for issue, labels in zip(names.issues, names.options, strict=True)
    ]
    order = (Pledge.PLAIN, Pledge.CAREFUL, Pledge.BOLD)  # an empty line takes the first
    labels = [language.say(terms.PLEDGES[each]) for each in order]
    pledge = order[choose_word(console, language, language.gettext("Promise"), labels)]
    return dataclasses.replace(action, needs=frozenset(needs), form=pledge, terms=(tuple(options),))
