"""Cards: what opens a game, and what opens a chapter."""

from game.voice.scene import Scene
from game.voice.words import Words, shown


def chapter(words: Words, number: int) -> list[str]:
    """Return the card of a chapter, from 0, line by line."""
    language, card = words.language, words.texts.chapters[number]
    return [
        language.gettext("Chapter {number}: {title}", number=number + 1, title=shown(card.title)),
        language.gettext("Goal: {goal}", goal=shown(card.goal)),
        language.gettext("Method: {method}", method=shown(card.method)),
    ]


def opening(words: Words, scene: Scene) -> list[str]:
    """Return the card that opens a game: the scenario, its brief, the means."""
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
            "You have {hours} a week for them, and an expense budget.",
            hours=language.minutes(brief.week_minutes),
        ),
    ]
