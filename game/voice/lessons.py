"""What the end of a game answers: each goal of learning and each question of the board in one line.

The lines speak of what the trainee could see. The scores of guesses and forecasts come as plain values.
"""

import dataclasses
from collections.abc import Callable, Sequence
from typing import Final

import numpy as np

from game.engine.table_words import Return
from game.engine.vocab import Kind, Known, Level, Mark, Role
from game.exact.shares import FULL
from game.scenario.frame import Lesson
from game.voice.pages import milestones
from game.voice.scene import Scene, form_of_family, kind_of_family
from game.voice.words import Words, shown

_QUESTIONS: Final = frozenset({Kind.SITUATION, Kind.PROBLEM, Kind.IMPLICATION, Kind.PAYOFF})
#: What is said to the other side at the table, and what is taken or left there.
_AT_TABLE: Final = frozenset(
    {Kind.OFFER, Kind.HOLD, Kind.ASK_PRIORITY, Kind.CHALLENGE, Kind.ACCEPT, Kind.BREAK, Kind.WALK_AWAY}
)
_EFFECTS: Final = frozenset({Kind.IMPLICATION, Kind.PAYOFF})


@dataclasses.dataclass(frozen=True, slots=True)
class Said:
    """What the trainee said of one chapter: the forecast, and the guesses made in it. Shares are percent."""

    chapter: int  # from 0
    guesses: tuple[float, ...]  # Brier score of each guess at a style, 0 perfect .. 2
    forecast: float | None  # Brier score, None where there is none


def learned(words: Words, scene: Scene) -> list[str]:
    """Return each goal of learning with a line on what happened for each lesson that shows it.

    Args:
        words: of the scenario; a goal that its author left without lessons stands alone.
        scene: the last moment, with the moves that led to it.
    """
    lines: list[str] = []
    for goal, lessons in zip(words.texts.learning_goals, words.texts.lessons, strict=True):
        lines.append(shown(goal))
        lines += [f"  {_SHOWN[lesson](words, scene)}" for lesson in lessons]
    return lines


def board_at_end(words: Words, scene: Scene) -> list[str]:
    """Return the questions of the board as they stand at the end, none where a scenario has none."""
    board = milestones(words, scene)
    return [words.language.gettext("The board at the end:"), *board] if board else []


def scored(words: Words, said: Sequence[Said], base_guess: float, base_forecast: float | None) -> list[str]:
    """Return how good guesses and forecasts were, chapter by chapter.

    Args:
        words: of the scenario.
        said: by chapter.
        base_guess: Brier score of who spreads the chances evenly over the styles.
        base_forecast: the same over won, lost and no decision; None where the end settles nothing.
    """
    language, lines = words.language, []
    for each in said:
        number = each.chapter + 1
        if each.guesses:
            lines.append(
                language.gettext(
                    "Chapter {number}, styles: off by {score}; who guesses blindly: {base}.",
                    number=number,
                    score=_two(sum(each.guesses) / len(each.guesses)),
                    base=_two(base_guess),
                )
            )
        if each.forecast is not None and base_forecast is not None:
            lines.append(
                language.gettext(
                    "Chapter {number}, forecast: off by {score}; who says a third each: {base}.",
                    number=number,
                    score=_two(each.forecast),
                    base=_two(base_forecast),
                )
            )
    return lines


def _two(score: float) -> str:
    """Return a score with two decimals."""
    return f"{score:.2f}"


def _people(words: Words, scene: Scene) -> str:
    """Say whom the trainee found, met and won."""
    coaches = [words.name(scene, each) for each in scene.people if scene.about("coach", each)]
    levels = {scene.about("level", each) for each in scene.people if scene.about("met", each)}
    found, met = len(scene.people), sum(scene.about("met", each) > 0 for each in scene.people)
    if coaches:
        return words.language.gettext(
            "you found {found} of {all}, met {met} on {levels} of {layers} layers; inside spoke {who}.",
            found=found,
            all=scene.brief.people,
            met=met,
            levels=len(levels),
            layers=len(Level),
            who=words.listed(coaches),
        )
    return words.language.gettext(
        "you found {found} of {all}, met {met} on {levels} of {layers} layers; nobody spoke from inside.",
        found=found,
        all=scene.brief.people,
        met=met,
        levels=len(levels),
        layers=len(Level),
    )


def _asking(words: Words, scene: Scene) -> str:
    """Say how often the trainee asked before showing anything."""
    kinds = [kind_of_family(each) for each in scene.past]
    first = kinds.index(Kind.PITCH) if Kind.PITCH in kinds else len(kinds)
    before = sum(kind in _QUESTIONS for kind in kinds[:first])
    effects = sum(kind in _EFFECTS for kind in kinds)
    if first == len(kinds):
        return words.language.gettext(
            "questions: {asked}, on effects: {effects}; you never pitched.",
            asked=before,
            effects=effects,
        )
    return words.language.gettext(
        "questions before the first pitch: {asked}; on effects in all: {effects}.",
        asked=before,
        effects=effects,
    )


def _manner(words: Words, scene: Scene) -> str:
    """Say how far the trainee looked for styles."""
    kinds = [kind_of_family(each) for each in scene.past]
    met = [each for each in scene.people if scene.about("met", each)]
    guessed = sum(scene.about("guess_style", each) >= 0 for each in met)
    return words.language.gettext(
        "people met: {met}; styles guessed: {guessed}; changes of manner: {count}.",
        met=len(met),
        guessed=guessed,
        count=kinds.count(Kind.SWITCH),
    )


def _next_step(words: Words, scene: Scene) -> str:
    """Say what the trainee left with."""
    dates = sum(scene.about("invited", each) > 0 for each in scene.people)
    doors = sum(scene.about("introduced", each) > 0 for each in scene.people)
    return words.language.gettext(
        "names known: {names}; dates agreed: {dates}; doors opened: {doors}.",
        names=len(scene.people),
        dates=dates,
        doors=doors,
    )


def _marks(words: Words, scene: Scene) -> str:
    """Say which lines of the requirement carry our mark."""
    ours = np.flatnonzero(scene.seen.mark[:, 0] == Mark.OURS).tolist()
    theirs = int((scene.seen.mark[:, 0] == Mark.THEIRS).sum())
    if not scene.seen.mark[:, 0].any():
        return words.language.gettext("no requirement was written.")
    if not ours:
        return words.language.gettext(
            "no line carries your mark; lines of the rival: {theirs}.", theirs=theirs
        )
    lines = words.listed([words.criterion(scene.names.criteria[each]) for each in ours])
    return words.language.gettext(
        "your mark: {lines}; lines of the rival: {theirs}.", lines=lines, theirs=theirs
    )


def _power(words: Words, scene: Scene) -> str:
    """Say what the trainee knows of those who choose, and who speaks for us."""
    roles = sum(scene.about("known", each) == Known.ROLE for each in scene.people)
    decides = [each for each in scene.people if scene.about("roles", each) & Role.DECIDER]
    voices = sum(scene.about("support", each) > 0 for each in scene.people)
    if not decides:
        return words.language.gettext(
            "roles known: {roles}, not who decides; voices for you: {voices}.", roles=roles, voices=voices
        )
    who = words.listed([words.name(scene, each) for each in decides])
    return words.language.gettext(
        "roles known: {roles}; {who} decides; voices for you: {voices}.", roles=roles, who=who, voices=voices
    )


def _preparation(words: Words, scene: Scene) -> str:
    """Say whether there was a plan before the first word at the table."""
    if not _came_to_table(scene):
        return words.language.gettext("you did not come to the table.")
    kinds = [kind_of_family(each) for each in scene.past]
    first = next((at for at, kind in enumerate(kinds) if kind in _AT_TABLE), len(kinds))
    if Kind.PLAN not in kinds[: first + 1]:
        return words.language.gettext("no target, no limit and no steps before the first round.")
    return words.language.gettext("target, limit and steps stood before the first round.")


def _table(words: Words, scene: Scene) -> str:
    """Say how the trainee traded."""
    if not _came_to_table(scene):
        return words.language.gettext("you did not come to the table.")
    offers = [form_of_family(each) for each in scene.past if kind_of_family(each) is Kind.OFFER]
    kinds = [kind_of_family(each) for each in scene.past]
    return words.language.gettext(
        "packages: {offers}, with something asked for in return: {traded}; questions: {questions}; "
        "breaks: {breaks}.",
        offers=len(offers),
        traded=sum(form > Return.NOTHING for form in offers),
        questions=kinds.count(Kind.ASK_PRIORITY),
        breaks=kinds.count(Kind.BREAK),
    )


def _closing(words: Words, scene: Scene) -> str:
    """Say how often the order was asked for, and what was done before the signature."""
    kinds = [kind_of_family(each) for each in scene.past]
    orders = kinds.count(Kind.ASK_ORDER) + kinds.count(Kind.CALL_TO_BUY)
    if Kind.SIGN not in kinds:
        return words.language.gettext("orders asked for: {orders}; no terms were signed.", orders=orders)
    if Kind.SUM_UP not in kinds:
        return words.language.gettext(
            "orders asked for: {orders}; you signed without summing up.", orders=orders
        )
    return words.language.gettext(
        "orders asked for: {orders}; you summed up item by item, and signed.", orders=orders
    )


def _payment(words: Words, scene: Scene) -> str:
    """Say how much of the money came in, and how late."""
    received, late = scene.seen.received[:, 0], scene.seen.paid_late[:, 0]
    if scene.of("signed") < 0:
        return words.language.gettext("no invoice was written.")
    share = int((received * scene.brief.invoice_share).sum()) // FULL
    return words.language.gettext(
        "money that came in: {share}%; invoices paid late: {late} of {all}; customers named to you: {named}.",
        share=share * 100 // FULL,
        late=int((late > 0).sum()),
        all=scene.brief.invoices,
        named=scene.of("referred"),
    )


def _came_to_table(scene: Scene) -> bool:
    """Say whether anything was said at a negotiation table."""
    return any(kind_of_family(each) in _AT_TABLE for each in scene.past)


_SHOWN: Final[dict[Lesson, Callable[[Words, Scene], str]]] = {
    Lesson.PEOPLE: _people,
    Lesson.ASKING: _asking,
    Lesson.MANNER: _manner,
    Lesson.NEXT_STEP: _next_step,
    Lesson.MARKS: _marks,
    Lesson.POWER: _power,
    Lesson.PREPARATION: _preparation,
    Lesson.TABLE: _table,
    Lesson.CLOSING: _closing,
    Lesson.PAYMENT: _payment,
}
