"""The account map as a card: the organisation, and below it what its signs mean."""

from collections.abc import Callable, Sequence
from typing import Final

from game.client.links import links, worded
from game.engine.vocab import Level
from game.i18n.language import Message, mark
from game.pygame_ui.kit.card import Card, Chip
from game.pygame_ui.kit.layout import Row, Wrap
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import SMALL, Icon, Label
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.avatar import Avatar
from game.pygame_ui.pieces.bonds import meanings
from game.pygame_ui.pieces.faces import STYLES
from game.pygame_ui.pieces.guessing import ORDER
from game.pygame_ui.pieces.organisation import LAYERS, Organisation
from game.pygame_ui.pieces.people import Acquaintance, relation_word
from game.pygame_ui.pieces.person_card import NobodyYet, PersonCard
from game.pygame_ui.playing import Play
from game.voice import terms

_NAMES: Final[dict[Level, Message]] = {
    Level.DECISION: mark("Decision"),
    Level.MANAGEMENT: mark("Management"),
    Level.OPERATION: mark("Operation"),
}
#: Room within the card: the picture of the map must not reach its round corners.
_PAD: Final = 5
#: Most silhouettes that stand for those who are not found yet.
_MOST_SHADES: Final = 3


def account_map(
    play: Play,
    people: Sequence[Acquaintance],
    chosen: int,
    on_choose: Callable[[int], None],
    *,
    key: bool = True,
) -> Card:
    """Return the map.

    Args:
        play: the game in hand.
        people: who has been found.
        chosen: index of the person whose card is shown, -1 nobody.
        on_choose: takes an index.
        key: with what the signs mean below it.
    """
    language = play.words.language
    layers = {level: _cards(play, people, level, chosen, on_choose) for level in LAYERS}
    names = {level: language.say(text) for level, text in _NAMES.items()}
    told = links(play.words, play.scene)
    said = " ".join(worded(play.words, play.scene, each) for each in told)
    chart = Organisation(layers, names, told, key="organisation", name=said)
    parts: list[Widget] = [Scroll(chart, key="map", grow=1)]
    missing = _missing(play)
    foot = [*missing, *meanings(language, told)]
    foot += _signs(play, roles=not (missing or told)) if key else []
    if foot:
        parts.append(Row([Wrap(foot, gap=12, grow=1)], pad=(0, 10, 3, 10)))
    return Card(parts, gap=4, pad=_PAD, grow=1)


def _cards(
    play: Play, people: Sequence[Acquaintance], level: Level, chosen: int, on_choose: Callable[[int], None]
) -> list[Widget]:
    """Return the cards of a layer, those who report to the same person side by side."""
    language = play.words.language
    here = sorted((each for each in people if each.level is level), key=lambda each: _under(people, each))
    if not here:
        return [NobodyYet(language.gettext("Nobody found yet"), language.gettext("Ask those you know"))]
    return [
        PersonCard(
            each,
            lambda index=each.index: on_choose(index),  # type: ignore[misc]
            relation=relation_word(play, each),
            unknown_role=language.gettext("Role?"),
            unknown_style=language.gettext("style"),
            coach=language.gettext("Coach"),
            chosen=each.index == chosen,
            key=f"person-{play.scene.names.people[each.index]}",
        )
        for each in here
    ]


def _under(people: Sequence[Acquaintance], person: Acquaintance) -> tuple[int, int]:
    """Return the place of somebody beside colleagues: below their boss."""
    above = [each.index for each in people if each.level > person.level]
    return (above.index(person.boss) if person.boss in above else len(above), person.index)


def _missing(play: Play) -> list[Widget]:
    """Return how many people have a say and are not found yet, with their silhouettes."""
    scene, language = play.scene, play.words.language
    hidden = scene.brief.people - len(scene.people)
    if hidden <= 0:
        return []
    text = language.ngettext("Not found yet: one person.", "Not found yet: {count} people.", hidden)
    shades = [Avatar(None, size=20, name=text) for _ in range(min(hidden, _MOST_SHADES))]
    return [Row([*shades, Label(text, size=SMALL, bold=True)], gap=3)]


def _signs(play: Play, *, roles: bool) -> list[Widget]:
    """Return what the signs of the cards mean; those of roles only where there is room for them."""
    language = play.words.language
    known = Chip(language.gettext("Role known"), solid=True)
    return [
        *([known, Chip(language.gettext("Role?"), dashed=True)] if roles else []),
        *(
            Row(
                [
                    Icon(STYLES[style].icon, size=11, colour=STYLES[style].tone),
                    Label(language.say(terms.STYLES[style]), size=SMALL, colour="ink2"),
                ],
                gap=4,
            )
            for style in ORDER
        ),
    ]
