"""Messages: what has reached the trainee at the desk, and the answers to choose from."""

from game.engine.actions import Action
from game.engine.vocab import Kind
from game.voice.offers import Offer
from game.voice.scene import Scene
from game.voice.words import Words


def answers(words: Words, scene: Scene) -> list[Offer]:
    """Return the answers to the message that waits, none where none does."""
    message = scene.of("message")
    if message < 0:
        return []
    count = int(scene.brief.message_answers[message])
    return [
        Offer(Action(Kind.REPLY, form=answer), words.reply(message, answer)[0]) for answer in range(count)
    ]


def waiting(words: Words, scene: Scene) -> str:
    """Return until when the message that waits can be answered."""
    left = scene.of("message_due") - scene.week
    if left <= 0:
        return words.language.gettext("Answer this week:")
    return words.language.gettext("Answer by week {week}:", week=scene.of("message_due") + 1)


def read_again(words: Words, scene: Scene) -> list[str]:
    """Return the words of the message that waits."""
    message = scene.of("message")
    return [words.message(message)] if message >= 0 else []
