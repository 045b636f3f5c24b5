# ruff: noqa: RUF001  (Chinese is written with its own comma)
"""Chapters of a deal: which one runs follows from what is seen, so the engine does not know them."""

import dataclasses
from collections.abc import Sequence

from game.engine.vocab import Stage
from game.scenario.story import ChapterPart


@dataclasses.dataclass(frozen=True, slots=True)
class Chapter:
    """When a chapter is over. The last one ends with the deal."""

    until_stage: Stage | None  # it is over when the customer has reached this stage
    until_week: int | None  # it is over when this week, 0 = the first, has begun


@dataclasses.dataclass(frozen=True, slots=True)
class ChapterTexts:
    """What a chapter's card says."""

    title: str
    goal: str
    method: str


#: The usual six. Source: docs/rules.md#customer_clock; then the table, and the time after signing.
STANDARD = (
    Chapter(Stage.APPROVAL, None),
    Chapter(Stage.DESIGN, None),
    Chapter(Stage.EVALUATION, None),
    Chapter(Stage.COMMITMENT, None),
    Chapter(Stage.IMPLEMENTATION, None),
    Chapter(None, None),
)
#: Their cards by language.
_STANDARD_TEXTS = {
    "en": (
        ChapterTexts(
            "Find the way in",
            "Know whether there is a deal, and who stands behind it.",
            "Ask before you show. Let each person lead you to the next.",
        ),
        ChapterTexts(
            "Earn the budget",
            "Get the project past those who can say no.",
            "Put the loss into figures that travel upstairs without you.",
        ),
        ChapterTexts(
            "Shape the wish",
            "Get your strengths into the requirement while it is written.",
            "Talk with those who hold the pen about their work.",
        ),
        ChapterTexts(
            "Prove it",
            "Show everybody who judges that your offer does what they need.",
            "Bring each person the proof they ask for.",
        ),
        ChapterTexts(
            "Agree",
            "Sign at terms that both sides can live with.",
            "Give what is cheap to you and dear to them, never for nothing, in ever smaller steps.",
        ),
        ChapterTexts(
            "Keep the promise",
            "Content users, paid invoices, and the next customer.",
            "Be there when it counts, ask how it goes, and listen.",
        ),
    ),
    "zh": (
        ChapterTexts("找到入口", "弄清这里有没有生意，背后是谁。", "先问再展示，让每个人带你去见下一个人。"),
        ChapterTexts(
            "争取立项", "让能说“不”的人批准这个项目。", "把损失算成数字，让他们不用你在场也能往上报。"
        ),
        ChapterTexts(
            "塑造标准", "趁采购标准还在写，把你最擅长的写进去。", "跟执笔的人坦率地谈他们的工作需要什么。"
        ),
        ChapterTexts(
            "拿出证明", "让每个参与评判的人看到，你的方案做得到他们需要的。", "谁要什么证明，就给谁什么证明。"
        ),
        ChapterTexts(
            "达成一致",
            "签下双方都能接受的条件。",
            "拿对自己便宜、对对方要紧的去换，决不白给，让步一次比一次小。",
        ),
        ChapterTexts(
            "兑现承诺",
            "让用户满意，让账款收齐，再迎来下一位客户。",
            "要紧的时候人在场，问问用得怎么样，用心听。",
        ),
    ),
    "es": (
        ChapterTexts(
            "Encontrar la entrada",
            "Saber si aquí hay una venta y quién está detrás.",
            "Pregunta antes de mostrar nada y deja que cada persona te lleve a la siguiente.",
        ),
        ChapterTexts(
            "Ganarse el presupuesto",
            "Que aprueben el proyecto quienes pueden decir que no.",
            "Pon la pérdida en cifras que puedan llevar arriba sin ti.",
        ),
        ChapterTexts(
            "Dar forma al deseo",
            "Que lo que mejor sabes hacer entre en los requisitos mientras se escriben.",
            "Habla sin rodeos con quienes los escriben de lo que su trabajo necesita.",
        ),
        ChapterTexts(
            "Demostrarlo",
            "Que quienes juzgan vean que tu oferta hace lo que necesitan.",
            "Lleva a cada persona la prueba que ella pide.",
        ),
        ChapterTexts(
            "Llegar a un acuerdo",
            "Firmar condiciones con las que ambas partes puedan vivir.",
            "Da lo que te cuesta poco y les vale mucho, nunca gratis, en pasos cada vez menores.",
        ),
        ChapterTexts(
            "Cumplir lo prometido",
            "Usuarios contentos, facturas pagadas y el siguiente cliente.",
            "Está allí cuando importa, pregunta cómo va y escucha.",
        ),
    ),
}


def chapters_of(parts: Sequence[ChapterPart] | None) -> tuple[Chapter, ...]:
    """Return the chapters of a file, the usual ones where it lists none."""
    return STANDARD if parts is None else tuple(map(_chapter, parts))


def chapter_texts_of(parts: Sequence[ChapterPart] | None, language: str) -> tuple[ChapterTexts, ...]:
    """Return what the cards of a file's chapters say in a language."""
    if parts is None:
        return _STANDARD_TEXTS[language]
    return tuple(
        ChapterTexts(part.title.words(language), part.goal.words(language), part.method.words(language))
        for part in parts
    )


def chapter_at(chapters: Sequence[Chapter], stage: int, week: int) -> int:
    """Return the index of the chapter that runs: the first that is not over, the last at the latest.

    Args:
        chapters: of the scenario, at least one.
        stage: the customer's Stage.
        week: weeks gone by, 0 in the first.

    >>> [chapter_at(STANDARD, stage, week=0) for stage in Stage]
    [0, 1, 2, 3, 4, 5]
    """
    running = (at for at, chapter in enumerate(chapters) if not _is_over(chapter, stage, week))
    return next(running, len(chapters) - 1)


def _is_over(chapter: Chapter, stage: int, week: int) -> bool:
    """Say whether a chapter has come to its end."""
    by_stage = chapter.until_stage is not None and stage >= chapter.until_stage
    return by_stage or (chapter.until_week is not None and week >= chapter.until_week)


def _chapter(part: ChapterPart) -> Chapter:
    """Return when a chapter of a file is over."""
    if part.until is None:
        return Chapter(None, None)
    return Chapter(part.until.stage, None if part.until.week is None else part.until.week - 1)
