"""What is said at the negotiation table: our packages, questions and answers in words."""

from collections.abc import Sequence
from typing import Final

from game.engine.actions import Action
from game.engine.table_words import Favour, Holding, Pause, Return
from game.engine.vocab import Kind
from game.i18n.language import Message, mark
from game.voice.options import said_option
from game.voice.scene import Scene
from game.voice.words import Words

RETURNS: Final[dict[Return, Message]] = {
    Return.NOTHING: mark("nothing in return"),
    Return.VOLUME: mark("a larger order"),
    Return.EARLIER: mark("earlier payment"),
    Return.REFERENCE: mark("a reference visit"),
    Return.REFERRALS: mark("three names of other companies"),
}
#: What we say, by kind, or by kind and form.
_SAID: Final[dict[Kind, Message]] = {
    Kind.ASK_PRIORITY: mark("How much does this matter to you: {issue}?"),
    Kind.BOSS: mark("Our director is here; may we look at it together?"),
    Kind.CHALLENGE: mark("May I see the offer you speak of?"),
    Kind.ACCEPT: mark("We take your package as it stands."),
    Kind.SUM_UP: mark("Let us go through it item by item, in writing."),
    Kind.CHECK: mark("One item reads differently from what we said: {issue}."),
    Kind.SIGN: mark("Then let us sign."),
    Kind.WALK_AWAY: mark("Then we have no agreement. Thank you for your time."),
}
_SAID_IN_FORM: Final[dict[tuple[Kind, int], Message]] = {
    (Kind.HOLD, Holding.SILENT): mark("You say nothing and wait."),
    (Kind.HOLD, Holding.EXPLAIN): mark("Let me show how our number comes about."),
    (Kind.BREAK, Pause.NONE): mark("Let us stop here for this week."),
    (Kind.BREAK, Pause.GOODWILL): mark("Let us pause; I want this to work for both of us."),
    (Kind.BREAK, Pause.PRIORITIES): mark("Let us pause and think about what matters most to each of us."),
    (Kind.BREAK, Pause.HARDEN): mark("Let us pause. You will not hear a better offer."),
    (Kind.EXTRA, Favour.REFUSE): mark("We have agreed; I would like to keep it as it is."),
    (Kind.EXTRA, Favour.TRADE): mark("Gladly, if you let us name you as a reference."),
    (Kind.EXTRA, Favour.GIVE): mark("You shall have that as well."),
}
#: What we say with packages: how many name anything new, and whether something is asked for in return.
_OFFERED: Final[dict[tuple[int, bool], Message]] = {
    (0, False): mark("Our package stays as it is."),
    (1, False): mark("We offer {one}."),
    (2, False): mark("Choose: {one}; or {other}."),
    (0, True): mark("Our package stays. In return: {back}."),
    (1, True): mark("We offer {one}. In return: {back}."),
    (2, True): mark("Choose: {one}; or {other}. In return: {back}."),
}


def spoken_at_table(words: Words, scene: Scene, action: Action) -> str:
    """Return what the trainee says or does at the table.

    Args:
        words: of the scenario.
        scene: the moment before the move.
        action: a move at the table.
    """
    issue = words.issue(scene.names.issues[action.item]) if action.item >= 0 else ""
    if action.kind is not Kind.OFFER:
        message = _SAID.get(action.kind) or _SAID_IN_FORM[action.kind, action.form]
        return words.between(message, scene, scene.met, issue=issue)
    named = [_package(words, scene, changed(scene, terms)) for terms in action.terms]
    named = [each for each in named if each]
    fields = dict(zip(("one", "other"), named, strict=False))
    if action.form > Return.NOTHING:
        fields["back"] = words.language.say(RETURNS[Return(action.form)])
    return words.between(_OFFERED[len(named), "back" in fields], scene, scene.met, **fields)


def changed(scene: Scene, terms: Sequence[int]) -> dict[int, int]:
    """Return the options of a package that differ from our last."""
    return {
        issue: option
        for issue, option in enumerate(terms)
        if option >= 0 and option != int(scene.seen.tabled[issue, 0])
    }


def _package(words: Words, scene: Scene, options: dict[int, int]) -> str:
    """Return some options in words."""
    return words.listed([option_of(words, scene, issue, option) for issue, option in options.items()])


def option_of(words: Words, scene: Scene, issue: int, option: int) -> str:
    """Return an option of an issue in words, as they stand inside a sentence."""
    name, label = scene.names.issues[issue], scene.names.options[issue][option]
    return words.language.gettext(
        "{issue} {option}", issue=words.inside(words.issue(name)), option=said_option(words, name, label)
    )
