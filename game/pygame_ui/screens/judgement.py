"""Before our own company releases the team: the four questions, answered by oneself."""

import dataclasses
from typing import TYPE_CHECKING

from game.client.judging import QUESTIONS
from game.engine.actions import Action
from game.engine.vocab import Kind, Question
from game.pygame_ui.kit.inputs import Toggle
from game.pygame_ui.kit.layout import Column
from game.pygame_ui.kit.text import Label
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.screens.form import Form
from game.pygame_ui.screens.screen import Screen
from game.voice import terms

if TYPE_CHECKING:
    from game.pygame_ui.app import App


class Judgement(Form):
    """Which of the four questions can be answered with yes."""

    icon = "scale"

    def __init__(self, app: "App", below: Screen, action: Action) -> None:
        """Begin with the first question answered.

        Args:
            app: whose screen it is.
            below: the page that stays to be seen.
            action: the judgement as it was offered.
        """
        super().__init__(app, below)
        self.asked = action
        self.sure = set(map(Question, action.people))

    def title(self) -> str:
        """Return what is asked for."""
        return self.language.say(terms.KINDS[Kind.JUDGE])

    def go_text(self) -> str:
        """Return what stands on the button."""
        return self.language.gettext("Ask now")

    def rows(self) -> list[Widget]:
        """Return the questions."""
        ask = self.language.gettext(
            "What can you answer with yes, and show it? Your company checks each one."
        )
        toggles: list[Widget] = [
            Toggle(
                self.language.say(text),
                on=question in self.sure,
                on_change=lambda on, question=question: self._turn(question, on=on),  # type: ignore[misc]
                key=f"question-{question.name.lower()}",
            )
            for question, text in QUESTIONS.items()
        ]
        return [Label(ask), Column(toggles, gap=10)]

    def action(self) -> Action:
        """Return the judgement with its answers."""
        return dataclasses.replace(self.asked, people=frozenset(map(int, self.sure)))

    def why_not(self) -> str:
        """Say that nothing is answered yet."""
        if not self.sure:
            return self.language.gettext("Answer at least one question with yes.")
        return super().why_not()

    def _turn(self, question: Question, *, on: bool) -> None:
        if on:
            self.sure.add(question)
        else:
            self.sure.discard(question)
