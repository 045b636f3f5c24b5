"""What is known of the people of a customer, in the few words that a picture has room for."""

import dataclasses
from typing import Final

from game.engine.vocab import Function, Known, Level, Relation, Role, Style
from game.i18n.language import Message, mark
from game.journal.text import plain
from game.portraits.look import Look
from game.pygame_ui.playing import Play
from game.voice import terms

#: The icon of each function; the decision layer has its own.
_FUNCTIONS: Final[dict[Function, str]] = {
    Function.USER: "factory",
    Function.TECHNICAL: "gear",
    Function.PURCHASING: "cart",
    Function.STAFF: "staff",
}
ROLES: Final[dict[Role, Message]] = {
    Role.INITIATOR: mark("Initiator"),
    Role.DECIDER: mark("Decider"),
    Role.USER: mark("User"),
    Role.DESIGNER: mark("Designer"),
    Role.EVALUATOR: mark("Evaluator"),
    Role.APPROVER: mark("Approver"),
    Role.GATEKEEPER: mark("Gatekeeper"),
}
#: Between the parts of a name that was put into Chinese by its sound.
_BY_SOUND: Final = "\u00b7"
_NAME: Final = 60


@dataclasses.dataclass(frozen=True, slots=True)
class Acquaintance:
    """Somebody whose name is known."""

    index: int
    name: str
    own_script: str  # how the name is written at home, where that is another script than the one shown
    title: str
    look: Look
    level: Level
    icon: str
    relation: Relation
    contacted: bool
    roles: tuple[str, ...]  # in this purchase, as far as known
    role_known: bool
    boss: int  # -1 not known
    guess: Style | None
    sure: int  # of the guess, in percent
    coach: bool
    support: bool
    expects: bool

    @property
    def met(self) -> bool:
        """Whether there was any contact."""
        return self.contacted or self.relation > Relation.STRANGER


def people_of(play: Play) -> list[Acquaintance]:
    """Return everybody who has been found, in the order of the scenario."""
    return [acquaintance(play, index) for index in play.scene.people]


def acquaintance(play: Play, index: int) -> Acquaintance:
    """Return what is known of somebody who has been found."""
    scene, words = play.scene, play.words
    ident, say = scene.names.people[index], words.language.say
    named, guess = words.person(ident), scene.about("guess_style", index)
    level = Level(max(scene.about("level", index), 0))
    function = Function(max(scene.about("function", index), 0))
    return Acquaintance(
        index=index,
        name=named.name,
        own_script=_own_script(play, ident),
        title=named.title,
        look=words.texts.people[ident].look,
        level=level,
        icon="crown" if level is Level.DECISION else _FUNCTIONS[function],
        relation=Relation(scene.about("relation", index)),
        contacted=scene.about("last", index) >= 0,
        roles=tuple(say(ROLES[role]) for role in Role if scene.about("roles", index) & role),
        role_known=scene.about("known", index) == Known.ROLE,
        boss=scene.about("boss", index),
        guess=None if guess < 0 else Style(guess),
        sure=scene.about("guess_sure", index),
        coach=bool(scene.about("coach", index)),
        support=bool(scene.about("support", index)),
        expects=bool(scene.about("invited", index)),
    )


def relation_word(play: Play, person: Acquaintance) -> str:
    """Return how far the relationship has come, as it stands beside its meter."""
    if not person.met:
        return play.words.language.gettext("No contact")
    return capital(play.words.language.say(terms.RELATIONS[person.relation]))


def capital(text: str) -> str:
    """Return a text with a large first letter, as it stands alone on a line."""
    return text[:1].upper() + text[1:]


def _own_script(play: Play, ident: str) -> str:
    """Return a Chinese or Japanese name as it is written at home, nothing where it is shown so."""
    if play.words.language.code == "zh":
        return ""
    name = play.scenario.texts("zh").people[ident].name
    at_home = _BY_SOUND not in name and any("\u4e00" <= letter <= "\u9fff" for letter in name)
    return plain(name, _NAME) if at_home else ""
