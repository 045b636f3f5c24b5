"""Asks what a step that was chosen by number still needs: the plan of a visit, the proposal, a judgement."""

from typing import Final

from game.client.judging import QUESTIONS, judgement
from game.client.plans import (
    ASK,
    ASK_IN_SHORT,
    PROMISES,
    Habits,
    call_of,
    free_colleagues,
    proposal_of,
    ready_plans,
    visit_of,
)
from game.engine.actions import Action
from game.engine.catalogue import WORDS, Slot
from game.engine.vocab import Goal, Kind, Manner
from game.i18n.language import mark
from game.text_ui.console import Console
from game.text_ui.dialogue import choose_some, choose_with, choose_word
from game.voice import terms
from game.voice.offers import leading
from game.voice.scene import Scene
from game.voice.words import Words

#: Meetings after which it is known what an empty line takes. Choice: a chapter.
_LEARNED: Final = 3
#: A plan that learns about something else than the others do.
_OTHER_TOPIC: Final = mark("{goal} ({need})")


def completed(console: Console, words: Words, scene: Scene, action: Action, habits: Habits) -> Action | None:
    """Return a step with what the trainee wants of it; a visit takes one question, a call none.

    Args:
        console: where it is asked.
        words: of the scenario.
        scene: the moment.
        action: the step as it was offered.
        habits: manners that were used last are used again unless another one is named.

    Returns:
        A whole move, None where it comes to nothing.

    Raises:
        LeftError: a question was not answered.
    """
    if action.kind is Kind.PROPOSE:
        return _proposal(console, words, scene, action)
    if action.kind is Kind.PHONE:
        return call_of(scene, action, habits)
    if action.kind is Kind.VISIT:
        return _visit(console, words, scene, action, habits)
    if action.kind is Kind.JUDGE:
        return _judgement(console, words, action)
    return action


def _judgement(console: Console, words: Words, action: Action) -> Action | None:
    """Ask which of the four questions can be answered with yes."""
    language = words.language
    sure = choose_some(
        console,
        language,
        language.gettext("Say yes only to what you can show, such as 1 3. (Enter files nothing)"),
        [(language.say(text), question) for question, text in QUESTIONS.items()],
        (),
    )
    judged = judgement(action, sure)
    if judged is None:
        console.say(language.gettext("Then there is nothing to file yet."))
    return judged


def _visit(console: Console, words: Words, scene: Scene, action: Action, habits: Habits) -> Action:
    """Ask for the plan of a visit; a manner and a colleague may be named behind its number."""
    language = words.language
    plans = ready_plans(scene, action.person)
    manner = habits.manner(action.person)
    extras = {word: (Slot.MANNER, value) for value, word in enumerate(WORDS[Slot.MANNER])}
    extras |= {
        language.say(name).casefold(): (Slot.MANNER, int(each)) for each, name in terms.MANNERS.items()
    }
    free = free_colleagues(scene)
    extras |= {WORDS[Slot.COLLEAGUE][each]: (Slot.COLLEAGUE, int(each)) for each in free}
    extras |= {scene.names.needs[each].casefold(): (Slot.NEED, each) for each in scene.needs}
    question = language.gettext("Ask for:")
    if plans[0][0] not in {-1, habits.topic}:
        topic = words.short(scene.names.needs[plans[0][0]])
        question = language.gettext("Topic: {need}. Ask for:", need=topic)
    habits.topic = plans[0][0]
    answers = [(_plan(words, scene, plan, plans[0], habits), plan) for plan in plans]
    habits.asked.update(goal for _, goal in plans)
    usual = language.gettext("(Enter: 1, {manner})", manner=language.say(terms.MANNERS[manner]))
    if scene.meetings > _LEARNED and manner is Manner.FACTS:
        usual = ""
    if not scene.meetings:
        usual = language.gettext("(Enter: 1, facts. Another manner: 1 warmth. A colleague too: 1 engineer.)")
    plan, named = choose_with(console, words.language, question, answers, extras, usual)
    level, colleague = named.get(Slot.MANNER, manner), named.get(Slot.COLLEAGUE, -1)
    return visit_of(action, plan, level, colleague, need=named.get(Slot.NEED))


def _plan(words: Words, scene: Scene, plan: tuple[int, Goal], first: tuple[int, Goal], habits: Habits) -> str:
    """Return a plan in a few words: what is asked for, and the topic where it is not that of the first."""
    need, goal = plan
    asked = words.language.say((ASK_IN_SHORT if goal in habits.asked else ASK)[goal])
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
    labels = [language.say(terms.PLEDGES[each]) for each in PROMISES]  # an empty line takes the first
    pledge = PROMISES[choose_word(console, language, language.gettext("Promise"), labels)]
    return proposal_of(action, needs, options, pledge)
