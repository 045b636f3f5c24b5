"""Why going on stopped where it did, in one line; and the two lines that a new week may bring."""

from collections.abc import Sequence
from typing import Final

from game.engine.codes import Happening
from game.engine.vocab import Kind, Relation
from game.i18n.language import Message, mark
from game.session.seat import Played
from game.voice.scene import Scene
from game.voice.telling import IN_A_WEEK
from game.voice.words import Words

#: Weeks without a contact after which somebody who knows us is named. Source: docs/rules.md#customer_clock.
_COOLS: Final = (6, 9)

#: What stops a week from being skipped and has no line of its own that says so.
_REASONS: Final[tuple[tuple[Happening, Message], ...]] = (
    (Happening.RELATION, mark("Somebody has grown cooler.")),
)
#: What stops it and is told in a line of its own.
_SPEAKS_FOR_ITSELF: Final = frozenset(
    {
        Happening.MESSAGE,
        Happening.INVESTIGATED,
        Happening.STAGE,
        Happening.SENT_BACK,
        Happening.REQUIREMENT,
        Happening.GATE,
        Happening.PROMISE_BROKEN,
        Happening.RIVAL_SEEN,
        Happening.COACH_TOLD,
        Happening.FACT_TOLD,
    }
)


def stopped(words: Words, played: Played) -> str:
    """Return what going on skipped and why it stopped, in one line; nothing where it was no going on.

    Where the next line gives the reason, as news and messages do, it is not given here.

    Args:
        words: of the scenario.
        played: the move.
    """
    weeks = played.after.week - played.before.week
    if played.action.kind is not Kind.GO_ON or played.after.of("outcome") or weeks < 1:
        return ""
    language = words.language
    skipped = language.ngettext("One week goes by.", "{count} weeks go by.", weeks)
    kinds = {event.kind for event in played.events}
    if kinds & _SPEAKS_FOR_ITSELF:
        return skipped if weeks > 1 else ""
    reasons = [language.say(message) for happening, message in _REASONS if happening in kinds]
    if not reasons:  # a quiet week, and the line on what is due may follow
        return skipped if weeks > 1 else ""
    return language.gettext("{skipped} {reason}", skipped=skipped, reason=reasons[0])


def quiet_weeks(words: Words, played: Played) -> tuple[str, ...]:
    """Return how the lines begin that tell of weeks without news; none where a week had any."""
    if any(event.kind in IN_A_WEEK and event.value >= 0 for event in played.events):
        return ()
    weeks = [event.value for event in played.events if event.kind is Happening.WEEK]
    return tuple(words.language.gettext("Week {number}: {text}", number=week, text="") for week in weeks)


def undated(words: Words, played: Played, text: str) -> str:
    """Return news without their week, where it is the one that just ended.

    Args:
        words: of the scenario.
        played: the move.
        text: a line of its telling.
    """
    if played.after.week - played.before.week > 1:
        return text
    return text.removeprefix(
        words.language.gettext("Week {number}: {text}", number=played.after.week, text="")
    )


def weekly(words: Words, scene: Scene) -> list[str]:
    """Return the line of a new week, where there is one: what should not wait.

    Args:
        words: of the scenario.
        scene: a moment at the desk, the first of its week.
    """
    return due(words, scene)[:1]


def due(words: Words, scene: Scene) -> list[str]:
    """Return what should not wait, one sentence each, the nearest first."""
    language, lines = words.language, []
    for person in scene.people:
        who, until = words.name(scene, person), scene.about("promise", person)
        if 0 <= until <= scene.week:
            lines.append(language.gettext("Your promise to {who} is due this week.", who=who))
    lines += [
        language.gettext("{who} has not seen you for {weeks} weeks.", who=words.name(scene, each), weeks=away)
        for each, away in _cooling(scene)
    ]
    return lines


def _cooling(scene: Scene) -> Sequence[tuple[int, int]]:
    """Return who knows us and has not been contacted for long, with the weeks, longest first."""
    away = [
        (person, scene.week - scene.about("last", person))
        for person in scene.people
        if scene.about("relation", person) >= Relation.ACQUAINTANCE and scene.about("last", person) >= 0
    ]
    return sorted((each for each in away if each[1] in _COOLS), key=lambda each: -each[1])
