"""After a game: the trainee's own forecasts and guesses beside the truth, and the goals of learning."""

from collections.abc import Iterator

from game.i18n.language import Language
from game.session.looking_back import LookBack
from game.voice import terms
from game.voice.pages import milestones
from game.voice.scene import Scene
from game.voice.words import Words, shown


def looked_back(words: Words, scene: Scene, back: LookBack) -> list[str]:
    """Return what the trainee said on the way, beside what was true.

    Args:
        words: of the scenario.
        scene: the last moment.
        back: the trainee's words and their scores.
    """
    language = words.language
    lines = [*_left(language, back), *_forecasts(words, back), *_guesses(words, back)]
    board = milestones(words, scene)
    lines += ["", language.gettext("The board at the end:"), *board] if board else []
    goals = [shown(goal) for goal in words.texts.learning_goals]
    lines += ["", language.gettext("What this was about:"), *goals] if goals else []
    return ["", *lines] if lines else []


def _left(language: Language, back: LookBack) -> Iterator[str]:
    """Yield what stepping back was worth."""
    left = back.withdrawal
    if left is None:
        return
    yield language.gettext(
        "From week {week} on, a textbook player earns {earned} points here ({games} games with other luck). "
        "Less your {time}, worth {spent}, stepping back leaves {points}.",
        week=left.week + 1,
        earned=_points(left.earned),
        games=left.games,
        time=language.minutes(left.minutes),
        spent=_points(left.spent),
        points=_points(left.points),
    )


def _forecasts(words: Words, back: LookBack) -> Iterator[str]:
    """Yield the forecasts, and how far they were from the truth."""
    language = words.language
    asks = [shown(each.ask) for each in words.texts.milestones]
    for each in back.forecasts:
        yield language.gettext(
            "Chapter {number}, your forecast: won {won}%, lost {lost}%, no decision {none}%.",
            number=each.chapter + 1,
            won=each.won,
            lost=each.lost,
            none=100 - each.won - each.lost,
        )
        if 0 < each.worry <= len(asks):
            yield language.gettext("  Worried most: {question}", question=asks[each.worry - 1])
    if back.forecast_score is not None and back.ignorant_forecast is not None:
        yield language.gettext(
            "Distance of your forecasts from the truth: {score}; of a third each: {other}. Zero is perfect.",
            score=f"{back.forecast_score:.2f}",
            other=f"{back.ignorant_forecast:.2f}",
        )


def _guesses(words: Words, back: LookBack) -> Iterator[str]:
    """Yield how good the guesses at styles were."""
    if back.guess_score is None:
        return
    language = words.language
    yield language.gettext(
        "Styles guessed rightly: {right} of {count}. Distance {score}; of a quarter each: {other}.",
        right=sum(each.right for each in back.guesses),
        count=len(back.guesses),
        score=f"{back.guess_score:.2f}",
        other=f"{back.ignorant_guess:.2f}",
    )
    for each in back.guesses:
        if not each.right:
            yield language.gettext(
                "  {who}: you said {style}.",
                who=words.person(each.person).name,
                style=language.say(terms.STYLES[each.style]),
            )


def _points(hundredths: int) -> str:
    """Return points with a tenth."""
    return f"{hundredths / 100:.1f}"
