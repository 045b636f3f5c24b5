"""All that is known of one person, in four parts: known, heard, one's own guess, unknown."""

from collections.abc import Callable
from typing import Final

from game.client.links import links
from game.engine.vocab import Doubt, Function, Known, Layer, Motive, Phase, Role, Style, Told, Trace
from game.i18n.language import Message, mark
from game.pygame_ui.kit.glow import Glow
from game.pygame_ui.kit.layout import Column, Row
from game.pygame_ui.kit.meter import Meter
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import PAGE, SMALL, Heading, Icon, Label, Rule, Span, Text
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.avatar import Avatar
from game.pygame_ui.pieces.guessing import guess_rows
from game.pygame_ui.pieces.people import Acquaintance, capital, relation_word
from game.pygame_ui.playing import Play
from game.voice import terms
from game.voice.scene import Scene
from game.voice.words import Words

#: A fact or the like, and who said it or what it is.
Line = tuple[str, str]
_FLAGS: Final[tuple[tuple[str, Message], ...]] = (
    ("introduced", mark("Somebody inside has opened this door.")),
    ("support", mark("Has promised to speak for you.")),
    ("prepared", mark("You have prepared the next meeting.")),
)


def dossier(play: Play, person: Acquaintance, on_guess: Callable[[Style, int], None]) -> list[Widget]:
    """Return the parts of a person's card: a head, and what is known, which scrolls; what is new glows.

    Args:
        play: the game in hand.
        person: whose card it is.
        on_guess: takes a guess at the style.
    """
    language, words, index = play.words.language, play.words, person.index
    before = _before(play)
    if before is None or index not in before.people:
        old = None
    else:
        old = {text for text, _ in [*known(words, before, index), *heard(words, before, index)]}
    sections = (
        ("check", "green", language.gettext("Known"), known(words, play.scene, index)),
        ("ear", "amber", language.gettext("Heard"), heard(words, play.scene, index)),
    )
    parts: list[Widget] = []
    for icon, colour, title, lines in sections:
        if lines:
            parts.append(_head(icon, colour, title))
        for line in lines:
            fresh = old is not None and line[0] not in old
            key = f"line-{index}-{line[0]}"
            parts.append(Glow(_line(icon, colour, *line), fresh=fresh, key=key))
    parts += [
        _head("bulb", "blue", language.gettext("Your guess: style")),
        guess_rows(language, person.guess, person.sure, on_guess),
    ]
    missing = unknown(play, person)
    if missing:
        parts += [
            _head("q", "ink2", language.gettext("Unknown")),
            Label(" \u00b7 ".join(missing), size=SMALL, colour="ink2"),
        ]
    return [_who(play, person), Scroll(Column(parts, gap=5), key=f"dossier-{index}", grow=1)]


def _before(play: Play) -> Scene | None:
    """Return the desk as it was before the last move there and the meeting it led to; None at first."""
    for beat in reversed(play.beats):
        if beat.played.before.phase is Phase.DESK:
            return beat.played.before
    return None


def _who(play: Play, person: Acquaintance) -> Widget:
    """Return portrait, name, title and relationship."""
    name = [Span(person.name, bold=True)]
    if person.own_script:
        name.append(Span(f" {person.own_script}"))
    function = Function(max(play.scene.about("function", person.index), 0))
    title = f"{person.title} \u00b7 {play.words.language.say(terms.FUNCTIONS[function])}"
    relation = Row(
        [
            Meter(person.relation, key="relation", name=relation_word(play, person)),
            Label(relation_word(play, person), size=SMALL, bold=True),
        ],
        gap=6,
    )
    texts = Column([Text(name, size=PAGE), Label(title, size=SMALL, colour="ink2"), relation], gap=2, grow=1)
    return Row([Avatar(person.look, size=52, name=person.name), texts], gap=10)


def known(words: Words, scene: Scene, index: int) -> list[Line]:
    """Return what is sure: told in plain words, agreed, or found in public."""
    language, lines = words.language, list[Line]()
    roles = [language.say(terms.ROLES[role]) for role in Role if scene.about("roles", index) & role]
    if roles:
        lines.append((capital(words.listed(roles)), ""))
    elif scene.about("known", index) == Known.ROLE:
        lines.append((language.gettext("No part in this purchase"), ""))
    boss = scene.about("boss", index)
    if boss >= 0:
        lines.append((language.gettext("Reports to {who}.", who=words.name(scene, boss)), ""))
    lines += _told_of(words, scene, index, sure=True)
    if scene.about("invited", index):
        lines.append((language.gettext("Expects you: a date was agreed."), ""))
    lines += [(language.say(text), "") for field, text in _FLAGS if scene.about(field, index)]
    if scene.about("promise", index) >= 0:
        due = language.gettext("week {number}", number=scene.about("promise", index) + 1)
        lines.append((language.gettext("Waits for what you promised"), due))
    motive = scene.about("motive", index)
    if motive >= 0:
        wish = language.say(terms.MOTIVES[Motive(motive)])
        lines.append((language.gettext("Wants {motive}", motive=wish), ""))
    hooks = words.person(scene.names.people[index]).hooks[: scene.about("hooks", index)]
    lines += [(language.gettext("Has mentioned: {hook}.", hook=hook), "") for hook in hooks]
    lines += _needs(words, scene, index, Told.CLEAR)
    lines += _facts(words, scene, index, Trace.CONFIRMED)
    return lines


def heard(words: Words, scene: Scene, index: int) -> list[Line]:
    """Return what was only said once or is doubted: needs, facts and objections."""
    lines = _told_of(words, scene, index, sure=False) + _needs(words, scene, index, Told.HEARD)
    lines += _facts(words, scene, index, Trace.HEARD)
    against = words.language.say(terms.TRACES[Trace.CONTRADICTED])
    lines += [(text, against) for text, _ in _facts(words, scene, index, Trace.CONTRADICTED)]
    for place, name in enumerate(scene.names.objections):
        if name and int(scene.seen.objection_owner[place, 0]) == index:
            state = words.language.say(terms.DOUBTS[Doubt(int(scene.seen.objection[place, 0]))])
            lines.append((words.objection(place)[0], state))
    return lines


def unknown(play: Play, person: Acquaintance) -> list[str]:
    """Return what nobody has told of somebody yet."""
    scene, language = play.scene, play.words.language
    told = [scene.told(need, person.index) for need in scene.needs]
    open_ = (
        (not person.role_known, mark("role in the purchase")),
        (scene.about("motive", person.index) < 0, mark("motive")),
        (person.boss < 0 and not person.role_known, mark("who is above")),
        (person.guess is None, mark("style")),
        (Told.CLEAR not in told, mark("needs")),
    )
    words = [language.say(text) for missing, text in open_ if missing]
    return [capital(words[0]), *words[1:]] if words else []


def _told_of(words: Words, scene: Scene, person: int, *, sure: bool) -> list[Line]:
    """Return whose friend or rival somebody is, as it was told."""
    lines, language = list[Line](), words.language
    for link in links(words, scene):
        other = link.beside(person)
        if other >= 0 and link.sure == sure:
            who = words.name(scene, other)
            text = language.gettext("Friends with {who}.", who=who)
            lines.append((text if link.friends else language.gettext("At odds with {who}.", who=who), ""))
    return lines


def _needs(words: Words, scene: Scene, person: int, told: Told) -> list[Line]:
    layers = scene.seen.layer[:, 0].tolist()
    return [
        (words.short(scene.names.needs[need]), words.language.say(terms.LAYERS[Layer(layers[need])]))
        for need in scene.needs
        if scene.told(need, person) is told
    ]


def _facts(words: Words, scene: Scene, person: int, trace: Trace) -> list[Line]:
    seen = scene.seen
    return [
        (words.fact(fact, int(seen.fact_label[fact, 0])), "")
        for fact, of in enumerate(seen.fact[:, 0].tolist())
        if of == trace and int(seen.fact_from[fact, 0]) == person
    ]


def _head(icon: str, colour: str, title: str) -> Widget:
    return Row([Icon(icon, size=13, colour=colour), Heading(title, size=SMALL), Rule(width=8, grow=1)], gap=6)


def _line(icon: str, colour: str, text: str, aside: str) -> Widget:
    parts: list[Widget] = [Icon(icon, size=13, colour=colour), Label(text, size=SMALL, grow=1)]
    if aside:
        parts.append(Label(aside, size=SMALL, colour="ink2", side="right"))
    return Row(parts, gap=6, align="start")
