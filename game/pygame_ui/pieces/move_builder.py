"""All that could be said in a meeting: a kind of move, what it is about, its form, its sentence."""

import dataclasses
import functools
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from game.client.palette import KindNow, kinds_now
from game.engine.actions import Action
from game.engine.codes import Refusal
from game.engine.vocab import Evidence, Kind, Opening, Subject
from game.i18n.language import Message, mark
from game.pygame_ui.kit.button import Button, Choice
from game.pygame_ui.kit.card import Card, Tinted
from game.pygame_ui.kit.layout import Column, Row, Space, Wrap
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import SMALL, Heading, Label
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.told import quoted
from game.voice import terms
from game.voice.refusals import refused
from game.voice.said import spoken
from game.voice.words import gist

if TYPE_CHECKING:
    from game.pygame_ui.app import App


class Group(NamedTuple):
    """Kinds of move that stand together in the list."""

    title: Message
    icon: str
    kinds: Sequence[Kind]


#: In the order in which a meeting goes; a change of manner has its own place on the screen.
MEETING: Final = (
    Group(mark("Begin"), "shake", (Kind.GREET, Kind.AGENDA, Kind.SMALL_TALK, Kind.PRAISE)),
    Group(
        mark("Ask"),
        "ask",
        (Kind.SITUATION, Kind.PROBLEM, Kind.IMPLICATION, Kind.PAYOFF, Kind.ENQUIRE),
    ),
    Group(mark("Listen"), "ear", (Kind.LISTEN, Kind.NOTES, Kind.PLAY_BACK)),
    Group(mark("Show"), "present", (Kind.PITCH, Kind.PROVE, Kind.POSITION, Kind.UPSELL)),
    Group(mark("Answer"), "warn", (Kind.ANSWER, Kind.PROMISE)),
    Group(
        mark("Next step"),
        "flag",
        (Kind.ASK_DATE, Kind.ASK_INSIDE, Kind.ASK_DOOR, Kind.ASK_SUPPORT, Kind.SHAPE, Kind.ASK_ORDER),
    ),
    Group(mark("End"), "exit", (Kind.LEAVE,)),
)
#: In the order in which a presentation goes.
PRESENTATION: Final = (
    Group(mark("Begin"), "shake", (Kind.OPEN, Kind.STEP)),
    Group(mark("Points"), "present", (Kind.POINT,)),
    Group(mark("Answer"), "warn", (Kind.FLOOR,)),
    Group(mark("End"), "exit", (Kind.SUMMARISE, Kind.SHORTEN, Kind.CALL_TO_BUY, Kind.FINISH)),
)
_OPENINGS: Final = {
    Opening.EYES: mark("look round the table"),
    Opening.ATTENTION: mark("a question"),
    Opening.THANKS: mark("thanks"),
    Opening.VALUE: mark("what changes for them"),
    Opening.OUTLINE: mark("your points"),
}
_EVIDENCE: Final = {
    Evidence.DATA: mark("figures"),
    Evidence.STORY: mark("a story"),
    Evidence.DEMONSTRATION: mark("a demonstration"),
    Evidence.REFERENCE: mark("a reference"),
}
_QUESTIONS: Final = (Kind.SITUATION, Kind.PROBLEM, Kind.IMPLICATION, Kind.PAYOFF)
#: The forms that a kind of move may have.
_FORMS: Final[Mapping[Kind, Mapping[int, Message]]] = {
    **{key: {int(form): name for form, name in terms.FORMS.items()} for key in _QUESTIONS},
    Kind.ASK_ORDER: {int(form): name for form, name in terms.CLOSINGS.items()},
    **{kind: {int(way): name for way, name in terms.WAYS.items()} for kind in (Kind.ANSWER, Kind.FLOOR)},
    Kind.STEP: {int(step): name for step, name in _OPENINGS.items()},
    Kind.POINT: {int(each): name for each, name in _EVIDENCE.items()},
}

#: Reasons that would say what is still hidden: such targets are not listed at all.
_HIDDEN: Final = frozenset({Refusal.NOT_FOUND_YET, Refusal.NEED_UNKNOWN, Refusal.NOT_THIS_PERSON})
#: How wide the list of kinds is beside the choice, on the drawing board.
_LIST: Final = 292


class MoveBuilder:
    """What is being put together; it lives as long as the list is open."""

    def __init__(self, app: "App", groups: Sequence[Group], kinds: Sequence[Kind] = ()) -> None:
        """Begin with the first of some kinds that is possible; with nothing chosen where none are given."""
        self.app, self.groups = app, groups
        self.kind: Kind | None = None
        self.item, self.form = -1, -1
        if kinds:
            choices = app.play_in_hand.seat.choices()
            open_ = {each.action.kind for each in choices if each.refusal is Refusal.NONE}
            self.kind = next((kind for kind in kinds if kind in open_), kinds[0])

    def card(self, *, wide: bool, titled: bool = False) -> Widget:
        """Return the kinds and what was chosen.

        Args:
            wide: side by side; else one after the other.
            titled: on a card of its own also where it is not wide.
        """
        language = self.app.language
        play = self.app.play_in_hand
        kinds = {each.kind: each for each in kinds_now(play.words, play.scene, play.seat.choices())}
        chosen = kinds.get(self.kind) if self.kind is not None else None
        title = language.gettext("All that you could say")
        text = language.gettext("Back to the sentences")
        shut = Button(text, self.app.leave, icon="exit", key="shut")
        if not wide:
            part = self._detail(chosen, back=True) if chosen else Column([self._list(kinds), shut], grow=1)
            return Card([part], title=title, icon="menu") if titled else part
        if chosen is None:
            chosen = next(now for now in kinds.values() if not now.reason)
            self.kind = chosen.kind
        listed = Column([self._list(kinds)], width=_LIST)
        parts = [listed, self._detail(chosen, back=False)]
        row = Row(parts, gap=16, align="stretch", grow=1)
        return Card([row], title=title, icon="menu", aside=shut, grow=1)

    # --- kinds ---

    def _list(self, kinds: Mapping[Kind, KindNow]) -> Widget:
        rows: list[Widget] = []
        begins = self.kind or next((kind for kind, now in kinds.items() if not now.reason), None)
        for title, icon, of_group in self.groups:
            rows.append(Heading(self.app.language.say(title), size=SMALL + 0.5))
            rows += [
                self._kind(kinds[kind], icon, first=kind is begins) for kind in of_group if kind in kinds
            ]
        return Scroll(Column(rows, gap=4, pad=4), key="kinds", grow=1)

    def _kind(self, now: KindNow, icon: str, *, first: bool) -> Widget:
        minutes = int(self.app.play_in_hand.scene.brief.minutes[now.kind])
        return Choice(
            now.label,
            functools.partial(self._choose, now),
            icon=icon,
            cost=self.app.language.minutes(minutes),
            small=True,
            main=now.kind is self.kind,
            locked=now.reason,
            first=first,
            key=f"kind-{now.kind.name}",
        )

    def _choose(self, now: KindNow) -> None:
        """Choose a kind; the one that is chosen already is said."""
        if now.kind is self.kind:
            action = self._action(now)
            if action is not None and self.app.play_in_hand.seat.why_not(action) is Refusal.NONE:
                self.app.act(action)
            return
        self.kind, self.item, self.form = now.kind, -1, -1

    # --- what it is about, its form, the sentence ---

    def _action(self, now: KindNow) -> Action | None:
        """Return the move as it is put together; None where nothing of this kind is possible."""
        open_ = self._targets(now)
        if not open_:
            return None
        action = next((each for each in open_ if each.item == self.item), open_[0])
        if now.kind in _FORMS:
            form = max(self.form, 0)
            action = dataclasses.replace(action, form=form)
        return action

    @staticmethod
    def _targets(now: KindNow) -> list[Action]:
        return [each.action for each in now.choices if each.refusal not in _HIDDEN]

    def _detail(self, now: KindNow, *, back: bool) -> Widget:
        language = self.app.language
        action = self._action(now)
        parts: list[Widget] = []
        if back:
            parts.append(
                Row([Button(language.gettext("Back to the list"), self._forget, icon="exit", key="back")])
            )
        parts.append(Heading(now.label))
        if action is None:
            return Column([*parts, Label(now.reason, colour="ink2")], gap=8, grow=1)
        fields = [*self._about(now, action), *self._forms(now, action)]
        if fields:
            parts.append(Scroll(Column(fields, gap=6, pad=3), key="fields"))
        return Column([*parts, *self._sentence(now, action), Space()], gap=10, grow=1)

    def _forget(self) -> None:
        self.kind = None

    def _about(self, now: KindNow, action: Action) -> list[Widget]:
        """Return what the move may be about; nothing where there is one thing only."""
        targets = self._targets(now)
        if len(targets) <= 1:
            return []
        rows: list[Widget] = [
            Choice(
                self._named(each),
                functools.partial(self._set_item, each.item),
                small=True,
                main=each.item == action.item,
                key=f"about-{each.item}",
            )
            for each in targets
        ]
        return [Label(self.app.language.gettext("About"), size=SMALL, bold=True), *rows]

    def _set_item(self, item: int) -> None:
        self.item = item

    def _named(self, action: Action) -> str:
        """Return in a few words what a move is about."""
        play = self.app.play_in_hand
        words, names, item = play.words, play.scene.names, action.item
        if item < 0:
            return self.app.language.gettext("nothing in particular")
        if action.kind is Kind.ENQUIRE:
            return self.app.language.say(terms.SUBJECTS[Subject(item)])
        if action.kind is Kind.ASK_DOOR:
            return words.name(play.scene, item)
        if action.kind in {Kind.SHAPE, Kind.POSITION}:
            return words.criterion(names.criteria[item])
        if action.kind is Kind.ANSWER:
            return gist(words.objection(item)[0])
        return words.short(names.needs[item])

    def _forms(self, now: KindNow, action: Action) -> list[Widget]:
        """Return the forms that the move may have, those that are impossible with their reason."""
        if now.kind not in _FORMS:
            return []
        play = self.app.play_in_hand
        chips: list[Widget] = []
        for form, name in _FORMS[now.kind].items():
            changed = dataclasses.replace(action, form=form)
            refusal = play.seat.why_not(changed)
            reason = refused(play.words, play.scene, changed, refusal) if refusal is not Refusal.NONE else ""
            chips.append(
                Button(
                    self.app.language.say(name),
                    functools.partial(self._set_form, form),
                    chosen=form == action.form,
                    locked=reason,
                    key=f"form-{form}",
                )
            )
        return [Label(self.app.language.gettext("How"), size=SMALL, bold=True), Wrap(chips)]

    def _set_form(self, form: int) -> None:
        self.form = form

    def _sentence(self, now: KindNow, action: Action) -> list[Widget]:
        """Return the sentence as it would be said, and the button that says it."""
        play, language = self.app.play_in_hand, self.app.language
        refusal = play.seat.why_not(action)
        if refusal is not Refusal.NONE:
            return [Label(refused(play.words, play.scene, action, refusal), colour="ink2")]
        text = spoken(play.words, play.scene, action)
        minutes = language.minutes(int(play.scene.brief.minutes[now.kind]))
        said = quoted(language, text) if text else now.label
        return [
            Tinted([Label(said, size=15)], tone="blue", pad=(10, 12)),
            Button(
                language.gettext("Say it ({minutes})", minutes=minutes),
                functools.partial(self.app.act, action),
                icon="talk",
                main=True,
                first=True,
                key="say-it",
            ),
        ]
