"""Cards: what opens a game, and what opens a chapter, which is a stage of the customer's purchase."""

from typing import Final, NamedTuple

from game.engine.vocab import Stage
from game.i18n.language import Message, mark
from game.voice.scene import Scene
from game.voice.words import Words, shown


class Chapter(NamedTuple):
    """A chapter's title, goal and sentence of method."""

    title: Message
    goal: Message
    method: Message


CHAPTERS: Final[dict[Stage, Chapter]] = {
    Stage.DISCOVERY: Chapter(
        mark("Find the way in"),
        mark("Goal: know whether there is a deal here, and whose work it would change."),
        mark("Method: who listens first is asked back. One person leads to the next."),
    ),
    Stage.APPROVAL: Chapter(
        mark("Earn the budget"),
        mark("Goal: those who must say yes feel what it costs to leave things as they are."),
        mark("Method: ask what follows from a problem, and let the owner do the sum."),
    ),
    Stage.DESIGN: Chapter(
        mark("Shape the wish"),
        mark("Goal: the figures of your strengths stand in the requirement."),
        mark("Method: a line is suggested to those who write it, out of a need that is clear."),
    ),
    Stage.EVALUATION: Chapter(
        mark("Prove it"),
        mark("Goal: a proposal in the customer's words, and people who speak for it."),
        mark("Method: proof before claims, and every key person by themselves."),
    ),
    Stage.COMMITMENT: Chapter(
        mark("Agree"),
        mark("Goal: a decision."),
        mark("Method: trade what is cheap for you and dear to them."),
    ),
    Stage.IMPLEMENTATION: Chapter(
        mark("Keep the promise"),
        mark("Goal: what was bought works, is paid for, and is recommended."),
        mark("Method: hand over people, not papers."),
    ),
}


def chapter(words: Words, stage: Stage) -> list[str]:
    """Return the card of a chapter, line by line."""
    say, card = words.language.say, CHAPTERS[stage]
    title = words.language.gettext("Chapter {number}: {title}", number=stage + 1, title=say(card.title))
    return [title, say(card.goal), say(card.method)]


def opening(words: Words, scene: Scene) -> list[str]:
    """Return the card that opens a game: the scenario, its brief, the means, the first chapter."""
    language, brief = words.language, scene.brief
    title = shown(words.texts.title)
    return [
        language.gettext(
            "{title}. {company}, seen from {seller}.", title=title, company=words.company, seller=words.seller
        ),
        "",
        *(shown(part, 1_200) for part in words.texts.brief.splitlines() if part.strip()),
        "",
        language.gettext(
            "You have {hours} a week for this customer, {weeks} weeks at most, and an expense budget.",
            hours=language.minutes(brief.week_minutes),
            weeks=brief.weeks,
        ),
        "",
        *chapter(words, scene.stage),
    ]
