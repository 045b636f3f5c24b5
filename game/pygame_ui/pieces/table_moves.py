"""What can be done at the table: the row of moves, and the sentences behind each of them."""

import functools
from collections.abc import Callable, Sequence
from typing import Final

from game.client import bargain
from game.engine.actions import Action
from game.engine.table_words import Holding, Pause, Priority, Return, Tried
from game.engine.vocab import Kind
from game.i18n.language import Message, mark
from game.pygame_ui.kit.button import Button, Choice
from game.pygame_ui.kit.dialog import Modal
from game.pygame_ui.kit.text import SMALL, Label
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces import table_plan
from game.pygame_ui.pieces.moves import Move, digit, refusal_of, why
from game.pygame_ui.pieces.table_package import Draft
from game.pygame_ui.playing import Play
from game.voice.table_said import RETURNS, spoken_at_table

#: Titles of the sheets, by the name of each.
SHEETS: Final[dict[str, Message]] = {
    "plan": mark("Your plan"),
    "hold": mark("Stay where you are"),
    "ask": mark("Ask the other side"),
    "break": mark("Ask for a break"),
    "accept": mark("Take their package"),
    "leave": mark("Leave without an agreement"),
}
#: What a sheet says first.
_BEFORE: Final[dict[str, Message]] = {
    "hold": mark("It takes a round."),
    "break": mark("A break takes the rest of the week, and outside a deadlock a round."),
    "accept": mark("This ends the rounds on their terms."),
}


def both(play: Play, draft: Draft) -> Action:
    """Return the move that lets them choose between two packages."""
    return bargain.offer(play.scene, draft.one, draft.back, draft.other or ())


def moves(
    play: Play, draft: Draft, act: Callable[[Action], None], sheet: Callable[[str], None]
) -> list[Move]:
    """Return what can be done in a round, always at the same places.

    Args:
        play: the game.
        draft: the package that is put together.
        act: makes a move.
        sheet: opens one of `SHEETS`.
    """
    language = play.words.language
    wait, pause = Action(Kind.HOLD, form=Holding.SILENT), Action(Kind.BREAK, form=Pause.NONE)
    boss, leave = Action(Kind.BOSS), Action(Kind.WALK_AWAY)
    return [
        *_packages(play, draft, act),
        Move(
            language.pgettext("table", "Hold"),
            language.gettext("say why, or wait"),
            functools.partial(sheet, "hold"),
            wait,
        ),
        Move(
            language.pgettext("table", "Ask"),
            language.pgettext("table", "what matters"),
            functools.partial(sheet, "ask"),
            locked=_nothing_to_ask(play),
        ),
        Move(
            language.pgettext("table", "Break"),
            language.pgettext("table", "with a plan"),
            functools.partial(sheet, "break"),
            pause,
        ),
        Move(
            language.pgettext("table", "Director"),
            language.pgettext("table", "comes once"),
            functools.partial(act, boss),
            boss,
        ),
        Move(
            language.pgettext("table", "Take theirs"),
            _price(play),
            functools.partial(sheet, "accept"),
            Action(Kind.ACCEPT),
        ),
        Move(
            language.pgettext("table", "Leave"),
            language.pgettext("table", "no agreement"),
            functools.partial(sheet, "leave"),
            leave,
        ),
    ]


def _packages(play: Play, draft: Draft, act: Callable[[Action], None]) -> list[Move]:
    """Return the moves that lay packages on the table."""
    language, scene = play.words.language, play.scene
    single = bargain.offer(scene, draft.shown)
    swapped = bargain.offer(scene, draft.shown, draft.back)
    back = language.gettext("for {back}", back=language.say(RETURNS[Return(draft.back)]))
    asked, reason = "", ""
    if not draft.back:
        asked = language.gettext("choose what for")
        reason = language.gettext("Choose first what they should give in return.")
        if not bargain.free_returns(scene):
            reason = language.gettext("Everything was asked for once.")
    pair = both(play, draft) if draft.other is not None else None
    note = language.gettext("let them pick") if pair else language.gettext("begin a second")
    second = functools.partial(act, pair) if pair else draft.begin_second
    return [
        Move(
            language.pgettext("table", "Offer"),
            language.gettext("this package"),
            functools.partial(act, single),
            single,
            main=True,
        ),
        Move(
            language.pgettext("table", "If, then"),
            back,
            functools.partial(act, swapped),
            swapped,
            asked,
            reason,
        ),
        Move(language.gettext("Two offers"), note, second, pair),
    ]


def _price(play: Play) -> str:
    """Return what their package would take from us."""
    scene, wanted = play.scene, bargain.theirs(play.scene)
    if not wanted:
        return ""
    share = bargain.cost(scene, wanted) - bargain.cost(scene, bargain.ours(scene))
    return play.words.language.gettext("for {money}", money=play.words.money(bargain.money(scene, share)))


def _nothing_to_ask(play: Play) -> str:
    """Say why there is nothing to ask, nothing where there is."""
    first = ""
    for action in _questions(play):
        few, _ = refusal_of(play, action)
        if not few:
            return ""
        first = first or few
    return first


def _questions(play: Play) -> list[Action]:
    """Return the questions of this moment: what an issue means to them, and evidence of the rival's price."""
    scene = play.scene
    told = scene.seen.priority[:, 0].tolist()
    questions = [Action(Kind.ASK_PRIORITY, item=n) for n, each in enumerate(told) if each == Priority.UNKNOWN]
    if scene.of("claim") >= 0 and not scene.of("tried") & Tried.CHALLENGED:
        questions.insert(0, Action(Kind.CHALLENGE))
    return questions or [Action(Kind.CHALLENGE)]


def _sentences(play: Play, name: str) -> Sequence[Action]:
    """Return the moves of a sheet."""
    if name == "hold":
        return [Action(Kind.HOLD, form=form) for form in (Holding.EXPLAIN, Holding.SILENT)]
    if name == "ask":
        return _questions(play)
    if name == "break":
        return [Action(Kind.BREAK, form=form) for form in Pause]
    if name == "accept":
        return [Action(Kind.ACCEPT)]
    return [Action(Kind.WALK_AWAY)] if name == "leave" else []


def sheet_of(play: Play, name: str, act: Callable[[Action], None], close: Callable[[], None]) -> Widget:
    """Return a sheet before the page: the sentences of one kind of move, or the plan.

    Args:
        play: the game.
        name: of `SHEETS`.
        act: makes a move.
        close: closes the sheet.
    """
    language, scene = play.words.language, play.scene
    body: list[Widget] = table_plan.noted(play) if name == "plan" else []
    if name in _BEFORE:
        body.append(Label(language.say(_BEFORE[name]), size=SMALL, colour="ink2"))
    for number, action in enumerate(_sentences(play, name), 1):
        body.append(
            Choice(
                spoken_at_table(play.words, scene, action),
                functools.partial(act, action),
                digit=digit(number),
                locked=why(play, action),
                cost=language.minutes(int(scene.brief.minutes[action.kind])),
                first=number == 1,
                key=f"say-{number}",
            )
        )
    shut = Button(language.pgettext("page", "Close"), close, key="close")
    return Modal(body, title=language.say(SHEETS[name]), on_close=close, actions=[shut], key="sheet")
