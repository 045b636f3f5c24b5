"""What could be said before a room: the steps of a presentation, points with evidence, ways to answer."""

import hashlib

from game.engine.actions import Action
from game.engine.vocab import Colleague, Evidence, Kind, Opening, Relation, Stage, Talk, Told, Way
from game.i18n.language import Language
from game.voice.offers import Offer, leading, possible
from game.voice.said import spoken
from game.voice.scene import Scene
from game.voice.value_told import question
from game.voice.words import Words

#: Points that are offered at a time.
_POINTS = 3
#: Points after which one may sum up.
_ENOUGH = 2
#: People who are asked to a presentation.
_LISTENERS = 6


def before_a_room(words: Words, scene: Scene) -> list[Offer]:
    """Return what can be said at this moment of a presentation, in an order that tells nothing.

    Args:
        words: of the scenario.
        scene: a moment of a presentation.
    """
    wanted = _answers(scene) if scene.of("floor") >= 0 else _steps(scene)
    offers = [Offer(action, spoken(words, scene, action)) for action in possible(scene, wanted)]
    return sorted(offers, key=lambda offer: _shuffle(words, scene, offer))


def _shuffle(words: Words, scene: Scene, offer: Offer) -> bytes:
    """Return a place that follows from public facts and not from the quality of a move.

    Ways to answer stand at the same places all the time, so that they need not be read again.
    """
    moment = "floor" if scene.of("floor") >= 0 else scene.of("moves")
    return hashlib.sha256(f"{words.tone} {moment} {offer.text}".encode()).digest()


def _answers(scene: Scene) -> list[Action]:
    """Return the ways to answer a question from the floor."""
    alone = scene.of("companion") != Colleague.ENGINEER
    return [Action(Kind.FLOOR, form=way) for way in Way if not (alone and way is Way.ENGINEER)]


def _steps(scene: Scene) -> list[Action]:
    """Return the next steps: the opening until it is done, then points, then the end."""
    points, steps = scene.of("points"), scene.of("steps")
    if not points and not steps and scene.of("rehearsed"):
        return [Action(Kind.OPEN)]
    actions = [] if points else [Action(Kind.STEP, form=step) for step in Opening]
    if len([step for step in Opening if steps & 1 << step]) < len(Opening) - 1 and not points:
        return actions
    left = _points(scene)
    actions += left
    if points >= _ENOUGH or not left:
        actions.append(Action(Kind.SHORTEN if steps & Talk.HURRIED else Kind.SUMMARISE))
    if steps & Talk.SUMMED:
        actions += [Action(Kind.CALL_TO_BUY), Action(Kind.FINISH)]
    return actions


def _points(scene: Scene) -> list[Action]:
    """Return points: the needs best known first, each with its kind of evidence, so that it is read once."""
    fresh = [need for need in scene.needs if not int(scene.seen.pointed[need, 0])]
    fresh.sort(key=lambda need: -int((scene.seen.told[need, :, 0] * scene.seen.listens[:, 0]).sum()))
    return [
        Action(Kind.POINT, item=need, form=(need + scene.meetings) % len(Evidence))
        for need in fresh[:_POINTS]
    ]


def waiting(words: Words, scene: Scene) -> str:
    """Return the question that waits for an answer; nothing where none does."""
    if scene.of("floor") < 0:
        return ""
    return question(words, scene, scene.of("floor"), scene.of("floor_from"))


def listeners(language: Language, words: Words, scene: Scene) -> str:
    """Return who sits in the room and how much time is left."""
    there = [words.name(scene, person) for person in scene.people if scene.about("listens", person)]
    left = language.minutes(max(scene.of("span") - scene.of("minute"), 0))
    if not there:
        return language.gettext("The presentation: {left} left.", left=left)
    return language.gettext(
        "The presentation: {left} left; {people} listen.", left=left, people=words.listed(there)
    )


def of_value(scene: Scene) -> list[Action]:
    """Return work of the fourth step that is worth doing at the desk now."""
    actions = [Action(Kind.ANALYSE)] if scene.stage >= Stage.DESIGN else []
    if scene.stage >= Stage.DESIGN and not scene.of("proposed"):
        close = [each for each in scene.people if scene.about("relation", each) >= Relation.APPOINTMENT]
        close.sort(key=lambda each: -scene.about("relation", each))
        read = any(scene.about("draft", each) for each in scene.people)
        actions += [] if read else [Action(Kind.SHOW_DRAFT, person=each) for each in close[:1]]
    if scene.of("proposed"):
        actions += [Action(Kind.REHEARSE), *presentation(scene)]
    return actions


def presentation(scene: Scene) -> list[Action]:
    """Return the invitation to a presentation: those who know us best, with our engineer if free."""
    known = sorted(scene.people, key=lambda each: -scene.about("relation", each))
    engineer = scene.of("engineer") >= scene.brief.along
    colleague = Colleague.ENGINEER if engineer else Colleague.NOBODY
    invited = frozenset(known[:_LISTENERS])
    return [Action(Kind.PRESENT, people=invited, colleague=colleague)] if invited else []


def comparisons(scene: Scene) -> list[Action]:
    """Return comparisons with the rivals that suit the person met, once the rivals were analysed."""
    if not scene.of("analysed") or scene.stage < Stage.DESIGN:
        return []
    theirs = scene.seen.theirs[:, :, 0].max(axis=0)
    weighed = scene.about("weighed", scene.met)
    lead = scene.brief.ours // 1_000 - theirs
    fresh = [each for each in range(scene.brief.criteria) if not weighed >> each & 1]
    most = scene.about("weighs_most", scene.met)
    fresh.sort(key=lambda each: (each != most, -int(lead[each])))
    return [Action(Kind.POSITION, item=each) for each in dict.fromkeys([*fresh[:1], *fresh[-1:]])]


def additions(scene: Scene) -> list[Action]:
    """Return additions to a clear need of the person met, once the proposal is with them."""
    if not scene.of("proposed") or scene.stage < Stage.EVALUATION:
        return []
    clear = [need for need in leading(scene) if scene.told(need, scene.met) is Told.CLEAR]
    fresh = [need for need in clear if not (scene.seen.paid[need, :, 0] & 16).any()]
    return [Action(Kind.UPSELL, item=need) for need in fresh[:1]]
