"""All that is known of one person, in four parts: known, heard, one's own guess, unknown."""

from collections.abc import Callable, Sequence
from typing import Final

from game.engine.vocab import Doubt, Function, Layer, Motive, Role, Style, Told, Trace
from game.i18n.language import Message, mark
from game.pygame_ui.kit.layout import Column, Row
from game.pygame_ui.kit.meter import Meter
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import PAGE, SMALL, Heading, Icon, Label, Rule, Span, Text
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.faces import Avatar
from game.pygame_ui.pieces.guessing import guess_rows
from game.pygame_ui.pieces.people import Acquaintance, capital, relation_word
from game.pygame_ui.playing import Play
from game.voice import terms

#: A fact or the like, and who said it or what it is.
Line = tuple[str, str]
_FLAGS: Final[tuple[tuple[str, Message], ...]] = (
    ("introduced", mark("Somebody inside has opened this door.")),
    ("support", mark("Has promised to speak for you.")),
    ("prepared", mark("You have prepared the next meeting.")),
)


def dossier(play: Play, person: Acquaintance, on_guess: Callable[[Style, int], None]) -> list[Widget]:
    """Return the parts of a person's card: a head, and what is known, which scrolls.

    Args:
        play: the game in hand.
        person: whose card it is.
        on_guess: takes a guess at the style.
    """
    language = play.words.language
    parts: list[Widget] = [
        *_section("check", "green", language.gettext("Known"), known(play, person)),
        *_section("ear", "amber", language.gettext("Heard"), heard(play, person)),
        _head("bulb", "blue", language.gettext("Your guess: style")),
        guess_rows(language, person.guess, person.sure, on_guess),
    ]
    missing = unknown(play, person)
    if missing:
        parts += [
            _head("q", "ink2", language.gettext("Unknown")),
            Label(" \u00b7 ".join(missing), size=SMALL, colour="ink2"),
        ]
    return [_who(play, person), Scroll(Column(parts, gap=5), key=f"dossier-{person.index}", grow=1)]


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


def known(play: Play, person: Acquaintance) -> list[Line]:
    """Return what is sure: told in plain words, agreed, or found in public."""
    scene, words, index = play.scene, play.words, person.index
    language, lines = words.language, list[Line]()
    roles = [language.say(terms.ROLES[role]) for role in Role if scene.about("roles", index) & role]
    if roles:
        lines.append((capital(words.listed(roles)), ""))
    elif person.role_known:
        lines.append((language.gettext("No part in this purchase"), ""))
    if person.boss >= 0:
        lines.append((language.gettext("Reports to {who}.", who=words.name(scene, person.boss)), ""))
    if person.expects:
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
    lines += _needs(play, index, Told.CLEAR)
    lines += _facts(play, index, Trace.CONFIRMED)
    return lines


def heard(play: Play, person: Acquaintance) -> list[Line]:
    """Return what was only said once or is doubted: needs, facts and objections."""
    scene, words, index = play.scene, play.words, person.index
    lines = _needs(play, index, Told.HEARD) + _facts(play, index, Trace.HEARD)
    against = words.language.say(terms.TRACES[Trace.CONTRADICTED])
    lines += [(text, against) for text, _ in _facts(play, index, Trace.CONTRADICTED)]
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


def _needs(play: Play, person: int, told: Told) -> list[Line]:
    scene, words = play.scene, play.words
    layers = scene.seen.layer[:, 0].tolist()
    return [
        (words.short(scene.names.needs[need]), words.language.say(terms.LAYERS[Layer(layers[need])]))
        for need in scene.needs
        if scene.told(need, person) is told
    ]


def _facts(play: Play, person: int, trace: Trace) -> list[Line]:
    seen = play.scene.seen
    return [
        (play.words.fact(fact, int(seen.fact_label[fact, 0])), "")
        for fact, of in enumerate(seen.fact[:, 0].tolist())
        if of == trace and int(seen.fact_from[fact, 0]) == person
    ]


def _section(icon: str, colour: str, title: str, lines: Sequence[Line]) -> list[Widget]:
    """Return a part with its head, nothing where it has no lines."""
    if not lines:
        return []
    return [_head(icon, colour, title), *(_line(icon, colour, *line) for line in lines)]


def _head(icon: str, colour: str, title: str) -> Widget:
    return Row([Icon(icon, size=13, colour=colour), Heading(title, size=SMALL), Rule(width=8, grow=1)], gap=6)


def _line(icon: str, colour: str, text: str, aside: str) -> Widget:
    parts: list[Widget] = [Icon(icon, size=13, colour=colour), Label(text, size=SMALL, grow=1)]
    if aside:
        parts.append(Label(aside, size=SMALL, colour="ink2", side="right"))
    return Row(parts, gap=6, align="start")
