"""The trainee's own words against the truth: forecasts and guesses at each chapter's end.

All of it is read from the record by replay; no rule and no state knows of chapters.

Scores are Brier scores: the sum over the possible answers of the squared distance between what was
said and what was true, 0 perfect, 2 sure and wrong. Source: G. W. Brier, 1950.
"""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from game.engine.opinions import read_forecast, read_guess
from game.engine.setup import Setup
from game.engine.vocab import Outcome, Stage, Style
from game.journal.record import Journal, Kind
from game.scenario.chapters import Chapter, chapter_at
from game.session.replay import Retelling, last_move, opened
from game.session.table_back import TableBack, table_back
from game.session.unveil import styles_of
from game.session.withdrawal import Withdrawal, worth_of_leaving

#: Hundredths in a whole.
_FULL: Final = 100
_SHARE: Final = 10_000


@dataclasses.dataclass(frozen=True, slots=True)
class Forecast:
    """A forecast, the last one of its chapter, in percent."""

    chapter: int  # from 0
    week: int  # from 0
    won: int
    lost: int
    worry: int  # number of the milestone that worried most, from 1; 0 none
    score: float | None  # Brier; None where the end says nothing of the customer's decision


@dataclasses.dataclass(frozen=True, slots=True)
class Guess:
    """A guess at a style, the last one on this person."""

    chapter: int  # from 0, in which it was made
    person: str  # id
    style: Style
    sure: int  # percent
    right: bool
    score: float  # Brier over the four styles; what is left of `sure` is spread over the other three


@dataclasses.dataclass(frozen=True, slots=True)
class LookBack:
    """What the trainee said on the way, beside what was true."""

    forecasts: tuple[Forecast, ...]  # by chapter
    guesses: tuple[Guess, ...]  # by person
    ignorant_forecast: float | None  # Brier of who says a third each
    ignorant_guess: float  # Brier of who says a quarter each
    weeks: tuple[int, ...]  # week, from 0, in which each chapter ended, as far as the game came
    withdrawal: Withdrawal | None  # where the trainee stepped back
    table: TableBack | None  # where it came to the table


def looked_back(setup: Setup, journal: Journal, chapters: tuple[Chapter, ...]) -> LookBack:
    """Return what the trainee said on the way of a game that is over, beside what was true.

    Args:
        setup: the scenario.
        journal: one that is true.
        chapters: of the scenario.

    Raises:
        ReplayMismatch: the header speaks of something else, or a move cannot be played.
    """
    game, trail = opened(setup, journal.header), journal.path()
    last, before = last_move(trail), None
    said, guessed = dict[int, tuple[int, ...]](), dict[str, tuple[int, str, int]]()
    chapter, speaking_of, weeks = 0, 0, list[int]()
    for line in trail:
        if line.number == last:
            before = game.state.copy()
        game.play(line)
        if line.kind is Kind.MOVE:
            reached = max(_chapter(game, chapters), chapter)
            weeks += [_now(game, "week")] * (reached - chapter)
            speaking_of = chapter  # what is said right after a chapter's end is said of that chapter
            chapter = reached
        elif line.kind is Kind.FORECAST:
            said[speaking_of] = _now(game, "week"), *read_forecast(line.text)
        elif line.kind is Kind.GUESS:
            person, style, sure = read_guess(line.text)
            guessed[person] = speaking_of, style, sure
    truth = _truth(game)
    left = before if Outcome(_now(game, "outcome")) is Outcome.WITHDRAWN else None
    return LookBack(
        forecasts=tuple(_forecasts(said, truth)),
        guesses=tuple(_guesses(game, guessed)),
        ignorant_forecast=None if truth is None else _distance((1 / 3, 1 / 3, 1 / 3), truth),
        ignorant_guess=3 / 4,
        weeks=tuple(weeks),
        withdrawal=None if left is None else worth_of_leaving(setup, game.world, left, game.seed),
        table=table_back(setup, game.world, game.state),
    )


def _now(game: Retelling, field: str) -> int:
    """Return a field of the game."""
    return int(game.state.view(field)[0, 0])


def _chapter(game: Retelling, chapters: tuple[Chapter, ...]) -> int:
    """Return the chapter that a game is in."""
    return chapter_at(chapters, Stage(_now(game, "stage")), _now(game, "week"))


def _truth(game: Retelling) -> tuple[float, float, float] | None:
    """Return the exact chances of won, lost and no decision; None where the trainee stepped back."""
    outcome = Outcome(_now(game, "outcome"))
    us, rival = _now(game, "chance_us") / _SHARE, _now(game, "chance_rival") / _SHARE
    if outcome in {Outcome.RUNNING, Outcome.WITHDRAWN}:
        return None
    if outcome is Outcome.NO_DECISION and not us + rival:
        return 0.0, 0.0, 1.0
    return us, rival, 1 - us - rival


def _distance(said: Sequence[float], truth: Sequence[float]) -> float:
    """Return the Brier score to be expected of what was said, where only the chances are known."""
    return sum(
        chance * sum((share - (place == true)) ** 2 for place, share in enumerate(said))
        for true, chance in enumerate(truth)
    )


def _forecasts(said: Mapping[int, tuple[int, ...]], truth: Sequence[float] | None) -> Iterator[Forecast]:
    """Yield the forecasts with their scores."""
    for chapter, (week, won, lost, worry) in sorted(said.items()):
        shares = won / _FULL, lost / _FULL, (_FULL - won - lost) / _FULL
        score = None if truth is None else _distance(shares, truth)
        yield Forecast(chapter, week, won, lost, worry, score)


def _guesses(game: Retelling, guessed: Mapping[str, tuple[int, str, int]]) -> Iterator[Guess]:
    """Yield the guesses with their scores, in the order of the scenario."""
    styles = dict(zip(game.setup.people.ids, styles_of(game), strict=True))
    for person, true in styles.items():
        if person in guessed:
            chapter, name, sure = guessed[person]
            style, share = Style[name.upper()], sure / _FULL
            rest = (1 - share) / (len(Style) - 1)
            said = [share if each is style else rest for each in Style]
            yield Guess(
                chapter, person, style, sure, style is true, _distance(said, [each is true for each in Style])
            )
