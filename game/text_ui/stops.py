"""Why going on stopped where it did, in one line; and the two lines that a new week may bring."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from game.engine.vocab import Happening, Kind, Relation, Told, Trace
from game.i18n.language import Message, mark
from game.session.seat import Played
from game.voice.scene import Scene
from game.voice.telling import IN_A_WEEK
from game.voice.words import Words

#: Weeks without a contact after which somebody who knows us is named. Source: docs/rules.md#customer_clock.
_COOLS: Final = (3, 6, 9)
#: Most people who are named in a line.
_NAMED: Final = 2

#: What stops a week from being skipped, the strongest reason first.
_REASONS: Final[tuple[tuple[Happening, Message], ...]] = (
    (Happening.MESSAGE, mark("Something has reached you.")),
    (Happening.INVESTIGATED, mark("There are questions about your conduct.")),
    (Happening.STAGE, mark("They have moved on.")),
    (Happening.SENT_BACK, mark("Their project was sent back.")),
    (Happening.REQUIREMENT, mark("Their requirement is written.")),
    (Happening.GATE, mark("A gate is passed.")),
    (Happening.PROMISE_BROKEN, mark("A promise was not kept.")),
    (Happening.RIVAL_SEEN, mark("The rival was seen.")),
    (Happening.COACH_TOLD, mark("Somebody inside has talked.")),
    (Happening.RELATION, mark("Somebody has grown cooler.")),
)


def stopped(words: Words, played: Played) -> str:
    """Return what going on skipped and why it stopped, in one line; nothing where it was no going on.

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
    reasons = [language.say(message) for happening, message in _REASONS if happening in kinds]
    if not reasons:  # a quiet week, and the line on what is due may follow
        return skipped
    return language.gettext("{skipped} {reason}", skipped=skipped, reason=reasons[0])


def quiet_weeks(words: Words, played: Played) -> tuple[str, ...]:
    """Return how the lines begin that tell of weeks without news; none where a week had any."""
    if any(event.kind in IN_A_WEEK and event.value >= 0 for event in played.events):
        return ()
    weeks = [event.value for event in played.events if event.kind is Happening.WEEK]
    return tuple(words.language.gettext("Week {number}: {text}", number=week, text="") for week in weeks)


class _Count(NamedTuple):
    """What has been found so far."""

    people: int
    heard: int
    clear: int
    facts: int


def counted(scene: Scene) -> _Count:
    """Return what has been found so far, to be compared a week later."""
    clear = sum(scene.best_told(need) is Told.CLEAR for need in scene.needs)
    facts = int((scene.seen.fact[:, 0] > Trace.NOTHING).sum())
    return _Count(len(scene.people), len(scene.needs), clear, facts)


def weekly(words: Words, scene: Scene, before: _Count) -> list[str]:
    """Return the two lines of a new week at most: what is new since the last one, and what is due.

    Args:
        words: of the scenario.
        scene: a moment at the desk, the first of its week.
        before: what had been found when the last lines were said.
    """
    language, now = words.language, counted(scene)
    grown = [after - once for after, once in zip(now, before, strict=True)]
    words_of = (
        language.ngettext("one new name", "{count} new names", grown[0]),
        language.ngettext("one need heard", "{count} needs heard", grown[1]),
        language.ngettext("one need clear", "{count} needs clear", grown[2]),
        language.ngettext("one fact", "{count} facts", grown[3]),
    )
    news = [text for text, count in zip(words_of, grown, strict=True) if count > 0]
    lines = [language.gettext("Since then: {news}.", news=language.listing(news))] if news else []
    waiting = due(words, scene)
    return lines + ([" ".join(waiting[:_NAMED])] if waiting else [])


def due(words: Words, scene: Scene) -> list[str]:
    """Return what should not wait, one sentence each, the nearest first."""
    language, lines = words.language, []
    for person in scene.people:
        who, until = words.name(scene, person), scene.about("promise", person)
        if 0 <= until <= scene.week:
            lines.append(language.gettext("Your promise to {who} is due this week.", who=who))
    invited = [person for person in scene.people if scene.about("invited", person)]
    lines += [language.gettext("{who} expects you.", who=words.name(scene, each)) for each in invited]
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
