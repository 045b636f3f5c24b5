"""Before somebody is visited or called: what for, what to ask for, in which manner, and who comes along."""

from typing import TYPE_CHECKING

from game.client.plans import ASK, call_of, free_colleagues, ready_plans, visit_of
from game.engine.actions import Action
from game.engine.codes import Refusal
from game.engine.vocab import Colleague, Goal, Kind, Told
from game.pygame_ui.kit.button import Button
from game.pygame_ui.kit.inputs import DropDown
from game.pygame_ui.kit.layout import Column, Row
from game.pygame_ui.kit.text import SMALL, Label, Span, Text
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.avatar import Avatar
from game.pygame_ui.pieces.people import acquaintance, capital, relation_word
from game.pygame_ui.screens.form import Form
from game.pygame_ui.screens.screen import Screen
from game.voice import terms
from game.voice.targets import first_visit

if TYPE_CHECKING:
    from game.pygame_ui.app import App


class _Talk(Form):
    """What a visit and a call have in common: somebody, a need, a manner."""

    def __init__(self, app: "App", below: Screen, action: Action) -> None:
        super().__init__(app, below)
        self.asked = action
        self.need = -1
        self.manner = int(self.play.habits.manner(action.person))

    def head(self, *notes: str) -> Widget:
        """Return who it is, and what should be kept in mind."""
        person = acquaintance(self.play, self.asked.person)
        lines = [
            Text([Span(person.name, bold=True), f" \u00b7 {person.title}"]),
            Label(relation_word(self.play, person), size=SMALL, colour="ink2"),
            *(Label(note, size=SMALL, colour="ink2") for note in notes if note),
        ]
        return Row([Avatar(person.look, size=46, name=person.name), Column(lines, gap=1, grow=1)], gap=10)

    def topics(self, title: str) -> Widget:
        """Return the needs to choose from below a title, those that are open with this person first."""
        scene, words = self.play.scene, self.play.words
        person = self.asked.person
        needs = sorted(
            scene.needs, key=lambda need: (scene.told(need, person) is Told.CLEAR, -scene.told(need, person))
        )
        values = [-1, *needs]
        texts = [self.language.gettext("How they work, and what goes wrong")]
        for need in needs:
            state = self.language.say(terms.TOLD[scene.told(need, person)])
            short = words.short(scene.names.needs[need])
            texts.append(self.language.gettext("{text} ({label})", text=short, label=state))
        chosen = values.index(self.need)
        drop = DropDown(texts, chosen, lambda place: self._about(values[place]), key="topic", name=title)
        return self.part(title, drop)

    def _about(self, need: int) -> None:
        self.need = need

    def _speak(self, manner: int) -> None:
        self.manner = manner


class CallPlan(_Talk):
    """The plan of a visit."""

    icon = "walk"

    def __init__(self, app: "App", below: Screen, action: Action) -> None:
        """Begin with the plan that usually fits.

        Args:
            app: whose screen it is.
            below: the page that stays to be seen.
            action: the visit, without its plan.
        """
        super().__init__(app, below, action)
        self.need, self.goal = ready_plans(self.play.scene, action.person)[0]
        self.colleague = -1

    def title(self) -> str:
        """Return whom the visit is for."""
        return self.language.say(terms.KINDS[Kind.VISIT], who=self._who())

    def go_text(self) -> str:
        """Return what stands on the button."""
        return self.language.gettext("Visit now")

    def rows(self) -> list[Widget]:
        """Return purpose, request, manner and company."""
        words, scene, person = self.play.words, self.play.scene, self.asked.person
        goals = [(goal, capital(self.language.say(ASK[goal])), "") for goal in self._goals()]
        learn = first_visit(words, scene, person)
        return [
            self.head(learn),
            self.topics(self.language.gettext("What do you want to learn?")),
            self.part(
                self.language.gettext("What will you ask for at the end?"),
                self.options(goals, self.goal, self._ask, "goal"),
            ),
            self.part(
                self.language.gettext("In which manner do you begin?"), self.manners(self.manner, self._speak)
            ),
            self.part(
                self.language.gettext("Who comes along?"),
                self.options(self._company(), self.colleague, self._bring, "with"),
            ),
        ]

    def extra(self) -> list[Widget]:
        """Return the preparation, where it is not done yet."""
        action = Action(Kind.PREPARE, person=self.asked.person)
        if self.play.seat.why_not(action) is not Refusal.NONE:
            return []
        minutes = self.language.minutes(int(self.play.scene.brief.minutes[Kind.PREPARE]))
        text = self.language.gettext("Prepare first ({minutes})", minutes=minutes)
        return [Button(text, self._prepare, icon="pen", key="form-prepare")]

    def action(self) -> Action:
        """Return the visit with its plan."""
        return visit_of(self.asked, (self.need, self.goal), self.manner, self.colleague)

    def _goals(self) -> list[Goal]:
        """Return what may be asked for: what usually fits first, then the rest."""
        usual = list(dict.fromkeys(goal for _, goal in ready_plans(self.play.scene, self.asked.person)))
        return [*usual, *(goal for goal in ASK if goal not in usual)]

    def _company(self) -> list[tuple[int, str, str]]:
        """Return who may come along; who cannot is locked by the refusal of the whole visit."""
        say = self.language.say
        free = [
            (int(each), capital(say(terms.COLLEAGUES[each])), "") for each in free_colleagues(self.play.scene)
        ]
        return [(-1, capital(say(terms.COLLEAGUES[Colleague.NOBODY])), ""), *free]

    def _prepare(self) -> None:
        """Prepare this visit and come back to its plan, where nothing else has come between."""
        before = self.app.screen
        self.app.act(Action(Kind.PREPARE, person=self.asked.person))
        if self.app.screen is not before and type(self.app.screen) is type(self.below):
            self.app.open(CallPlan(self.app, self.app.screen, self.asked))

    def _ask(self, goal: Goal) -> None:
        self.goal = goal

    def _bring(self, colleague: int) -> None:
        self.colleague = colleague

    def _who(self) -> str:
        return self.play.words.name(self.play.scene, self.asked.person)


class Call(_Talk):
    """The topic of a telephone call."""

    icon = "phone"

    def __init__(self, app: "App", below: Screen, action: Action) -> None:
        """Begin with the need that is open with this person.

        Args:
            app: whose screen it is.
            below: the page that stays to be seen.
            action: the call, without its topic.
        """
        super().__init__(app, below, action)
        self.need = call_of(self.play.scene, action, self.play.habits).item

    def title(self) -> str:
        """Return who is called."""
        who = self.play.words.name(self.play.scene, self.asked.person)
        return self.language.say(terms.KINDS[Kind.PHONE], who=who)

    def go_text(self) -> str:
        """Return what stands on the button."""
        return self.language.gettext("Call now")

    def rows(self) -> list[Widget]:
        """Return topic and manner."""
        return [
            self.head(),
            self.topics(self.language.gettext("What is the call about?")),
            self.part(
                self.language.gettext("In which manner do you speak?"), self.manners(self.manner, self._speak)
            ),
        ]

    def action(self) -> Action:
        """Return the call with its topic."""
        return Action(Kind.PHONE, person=self.asked.person, item=self.need, level=self.manner)
