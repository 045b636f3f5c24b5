"""After a game: how it ended in a page, and all of it, with the trainee's own words beside the truth."""

from collections.abc import Collection, Iterator
from typing import Final

from game.client.places import home
from game.client.value_pages import learned_answers
from game.engine.vocab import Outcome
from game.i18n.language import Language, Message, mark
from game.negotiation.tactics import Convinced
from game.scenario.compile import Scenario
from game.session.looking_back import LookBack
from game.session.playbook import Playbook
from game.session.seat import Seat
from game.voice.after_verdicts import as_if
from game.voice.hints import Strength
from game.voice.lessons import Said, board_at_end, learned, scored
from game.voice.scene import Scene
from game.voice.verdicts import debriefed, in_short
from game.voice.words import Words, shown

#: Kind of a scenario that knows one goal and no award.
_DRILL: Final = "drill"


def verdict(words: Words, seat: Seat, scenario: Scenario, used: Collection[Strength]) -> list[str]:
    """Return how the game ended and what mattered most, in a page.

    Args:
        words: of the scenario.
        seat: of a game that is over.
        scenario: that was played.
        used: strengths at which hints were given.
    """
    scene, debrief = seat.look(), seat.debrief()
    if debrief.as_if:  # the rest was told when the deal was decided
        return [line for line in as_if(words, debrief) if line]
    back = seat.look_back(scenario.chapters)
    return [
        *_of_a_drill(words, scene, scenario),
        *in_short(words, debrief, _par(scenario)),
        *hinted(words.language, sorted(used)),
        *stepped_back(words.language, back),
        *goals_met(words, scene),
    ]


def debriefing(words: Words, seat: Seat, scenario: Scenario, used: Collection[Strength]) -> list[str]:
    """Return all that was hidden, and the trainee's own words beside it.

    Args:
        words: of the scenario.
        seat: of a game that is over.
        scenario: that was played.
        used: strengths at which hints were given.

    Raises:
        KeyedError: `session.not_over`.
    """
    lines, scene = debriefed(words, seat.debrief(), _par(scenario)), seat.look()
    answers = playbook(words, scene, scenario) if scene.brief.objections else []
    return [
        *_of_a_drill(words, scene, scenario),
        *lines,
        *hinted(words.language, sorted(used)),
        *answers,
        *looked_back(words, scene, seat.look_back(scenario.chapters)),
    ]


def playbook(words: Words, scene: Scene, scenario: Scenario) -> list[str]:
    """Return which answers settled the objections of this deal, in all deals on this machine."""
    return learned_answers(words, scene, Playbook(home()), scenario.id)


def _par(scenario: Scenario) -> int | None:
    """Return what the textbook player reaches, None where nobody has measured it."""
    return scenario.par.textbook if scenario.par else None


def _of_a_drill(words: Words, scene: Scene, scenario: Scenario) -> list[str]:
    """Return the line on the goal of a drill, none where it is a deal."""
    return [drilled(words.language, scene)] if scenario.kind == _DRILL else []


def looked_back(words: Words, scene: Scene, back: LookBack) -> list[str]:
    """Return what the trainee said on the way, beside what was true, and what was to be learned.

    Args:
        words: of the scenario.
        scene: the last moment.
        back: the trainee's words and their scores.
    """
    lines = [*stepped_back(words.language, back), *_worries(words, back)]
    lines += scored(words, _by_chapter(back), back.ignorant_guess, back.ignorant_forecast)
    lines += at_table(words, back)
    return [*([""] if lines else []), *lines, *goals_met(words, scene), *board_at_end(words, scene)]


#: What the buyer looked at.
_LOOKED_AT: Final[dict[Convinced, Message]] = {
    Convinced.PATTERN: mark("The buyer watched whether your steps grew smaller."),
    Convinced.PACE: mark("The buyer watched how often you conceded nothing."),
    Convinced.REASONS: mark("The buyer watched whether your concessions came with reasons."),
}


def at_table(words: Words, back: LookBack) -> list[str]:
    """Return what was true at the table: money left, what the buyer looked at, and bluffs."""
    truth, language = back.table, words.language
    if truth is None:
        return []
    left = language.gettext("The table left {money} lying.", money=words.money(truth.money_left))
    lines = [left, language.say(_LOOKED_AT[truth.convinced])]
    if truth.bluff is not None:
        bluff = language.gettext("The rival's price at the table was a bluff.")
        lines.append(bluff if truth.bluff else language.gettext("The rival's price at the table was real."))
    return lines


def goals_met(words: Words, scene: Scene) -> list[str]:
    """Return what was to be learned, and what happened; an empty line before it.

    Args:
        words: of the scenario.
        scene: the last moment.
    """
    goals = learned(words, scene)
    return ["", *goals] if goals else []


def drilled(language: Language, scene: Scene) -> str:
    """Return how a drill ended, which knows one goal and no award."""
    if Outcome(scene.of("outcome")) is Outcome.WON:
        return language.gettext("Goal reached.")
    return language.gettext("The goal was not reached this time.")


def hinted(language: Language, used: list[Strength]) -> list[str]:
    """Return at which strengths hints were on, none where they were off all the time."""
    if not used:
        return []
    names = ", ".join(strength.name.lower() for strength in used)
    return [language.gettext("Hints were on: {strengths}.", strengths=names)]


def stepped_back(language: Language, back: LookBack) -> list[str]:
    """Return what stepping back was worth, none where nobody did."""
    left = back.withdrawal
    if left is None:
        return []
    text = language.gettext(
        "From week {week} on, a textbook player earns {earned} points here ({games} games with other luck). "
        "Less your {time}, worth {spent}, stepping back leaves {points}.",
        week=left.week + 1,
        earned=_points(left.earned),
        games=left.games,
        time=language.minutes(left.minutes),
        spent=_points(left.spent),
        points=_points(left.points),
    )
    return [text]


def _worries(words: Words, back: LookBack) -> Iterator[str]:
    """Yield what worried the trainee most, chapter by chapter."""
    asks = [shown(each.ask) for each in words.texts.milestones]
    for each in back.forecasts:
        if 0 < each.worry <= len(asks):
            yield words.language.gettext(
                "Chapter {number}, worried most: {question}",
                number=each.chapter + 1,
                question=asks[each.worry - 1],
            )


def _by_chapter(back: LookBack) -> list[Said]:
    """Return the scores by chapter."""
    forecasts = {each.chapter: each.score for each in back.forecasts}
    chapters = sorted({*forecasts, *(each.chapter for each in back.guesses)})
    return [
        Said(
            chapter,
            tuple(guess.score for guess in back.guesses if guess.chapter == chapter),
            forecasts.get(chapter),
        )
        for chapter in chapters
    ]


def _points(hundredths: int) -> str:
    """Return points with a tenth."""
    return f"{hundredths / 100:.1f}"
