"""What is known of the person met, beside needs and objections."""

from game.engine.vocab import Relation
from game.pygame_ui.kit.card import Card
from game.pygame_ui.kit.layout import Column
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import SMALL, Label, Span, Text
from game.pygame_ui.kit.widget import Widget
from game.voice import terms
from game.voice.scene import Scene
from game.voice.targets import first_visit
from game.voice.words import Words, mention


def known_of(words: Words, scene: Scene, person: int) -> Widget:
    """Return a card with the relationship, what was mentioned, and what a first visit should still bring."""
    language, size = words.language, SMALL + 0.5
    relation = language.say(terms.RELATIONS[Relation(scene.about("relation", person))])
    lines: list[Widget] = [Label(language.gettext("Relationship: {relation}", relation=relation), size=size)]
    hooks = words.person(scene.names.people[person]).hooks[: scene.about("hooks", person)]
    lines += [
        Text([Span(language.gettext("Has mentioned: {hook}.", hook=hook), icon="heart")], size=size)
        for hook in hooks
    ]
    still = first_visit(words, scene, person)
    if still:
        lines.append(Text([Span(still, icon="q", colour="ink2")], size=size))
    elif not hooks:
        small_talk = language.gettext("Nothing personal yet. Look round the room, and listen for it.")
        lines.append(Text([Span(small_talk, icon="heart", colour="ink2")], size=size))
    inner = Scroll(Column(lines, gap=8), key="known", grow=1)
    return Card([inner], title=mention(words, scene, person), icon="user", grow=1)
