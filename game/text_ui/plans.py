"""Makes a whole move out of a step that was chosen by number: the plan of a visit, the proposal."""

import dataclasses
from collections.abc import Mapping

from game.engine.actions import Action
from game.engine.vocab import Goal, Kind, Told
from game.text_ui.console import Console
from game.text_ui.dialogue import choose, choose_some
from game.voice import terms
from game.voice.offers import leading
from game.voice.scene import Scene
from game.voice.words import Words, gist

#: Most needs that are offered for a plan.
_MOST_TOPICS = 8
#: Kinds of step for which a manner is chosen before.
_SPOKEN = frozenset({Kind.VISIT, Kind.PHONE})


def planned(
    console: Console, words: Words, scene: Scene, action: Action, manners: Mapping[int, int]
) -> Action:
    """Return a step with what the trainee wants of it.

    Args:
        console: where it is asked.
        words: of the scenario.
        scene: the moment at the desk.
        action: the step as it was offered.
        manners: that were used last, by person; an empty line takes it again.

    Raises:
        LeftError: a question was not answered.
    """
    if action.kind is Kind.PROPOSE:
        return _proposal(console, words, scene, action)
    if action.kind not in _SPOKEN:
        return action
    who = words.name(scene, action.person)
    topic = _topic(console, words, scene, action.person)
    goal = _goal(console, words, who) if action.kind is Kind.VISIT else -1
    manner = choose(
        console,
        words.language,
        words.language.gettext("In which manner will you speak with {who}?", who=who),
        [(words.language.say(name), int(each)) for each, name in terms.MANNERS.items()],
        manners.get(action.person),
    )
    return dataclasses.replace(action, item=topic, form=goal, level=manner or -1)


def _topic(console: Console, words: Words, scene: Scene, person: int) -> int:
    """Ask what is to be learned: a need that this person has not made clear yet."""
    language = words.language
    open_needs = [need for need in scene.needs if scene.told(need, person) is not Told.CLEAR]
    nothing = (language.gettext("nothing in particular"), -1)
    if not open_needs:
        return -1
    answers = [(gist(words.need(scene.names.needs[need])), need) for need in open_needs[:_MOST_TOPICS]]
    question = language.gettext("What do you want to learn from {who}?", who=words.name(scene, person))
    return choose(console, language, question, [*answers, nothing])


def _goal(console: Console, words: Words, who: str) -> int:
    """Ask what the person is to commit to."""
    language = words.language
    goals = [*(goal for goal in Goal if goal is not Goal.NONE), Goal.NONE]
    answers = [(language.say(terms.GOALS[goal]), int(goal)) for goal in goals]
    goal = choose(console, language, language.gettext("What should {who} commit to?", who=who), answers)
    return goal if goal != Goal.NONE else -1


def _proposal(console: Console, words: Words, scene: Scene, action: Action) -> Action:
    """Ask which needs lead the proposal and which terms are offered."""
    language, names = words.language, scene.names
    needs = choose_some(
        console,
        language,
        language.gettext("Which needs lead it? Three numbers at most; an empty line takes those known best."),
        [(words.need(names.needs[need]), need) for need in scene.needs],
        sorted(leading(scene)),
    )
    options = [
        choose(
            console,
            language,
            language.gettext("{issue}: what do you offer?", issue=words.issue(issue)),
            [(option, place) for place, option in enumerate(labels)],
        )
        for issue, labels in zip(names.issues, names.options, strict=True)
    ]
    return dataclasses.replace(action, needs=frozenset(needs), terms=(tuple(options),))
