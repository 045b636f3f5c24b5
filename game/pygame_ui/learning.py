"""The lesson: the manager stands beside the first customer and says what to do next, one thing at a time.

It is a table. Each step says on which screen and when it has its turn, what is said, and at which widget it
points. The screens know nothing of it.
"""

import dataclasses
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from game.engine.vocab import Kind, Phase
from game.i18n.language import Message, mark
from game.pygame_ui.kit.layout import Layers
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.coach_mark import CoachMark
from game.pygame_ui.screens.call_plan import CallPlan
from game.pygame_ui.screens.chapter_card import ChapterCard
from game.pygame_ui.screens.chapter_end import ChapterEnd
from game.pygame_ui.screens.desk import Desk
from game.pygame_ui.screens.form import Form
from game.pygame_ui.screens.meeting import Meeting
from game.pygame_ui.screens.meeting_end import MeetingEnd
from game.pygame_ui.screens.screen import Screen
from game.scenario.compile import find, load
from game.voice.words import shown

if TYPE_CHECKING:
    from game.pygame_ui.app import App

#: The scenario of the lesson.
LESSON: Final = "first_call"
#: Its customer is always the same: one with whom nothing happens before the first visit.
LESSON_SEED: Final = 3
#: Who called.
_FIRST: Final = "ines"
#: Sentences after which the needs, and then the next step, are spoken of.
_SOME, _ENOUGH = 3, 5


def _always(_: "App") -> bool:
    return True


def _said(app: "App") -> int:
    """Return how many sentences were said in this sitting."""
    return sum(beat.played.before.phase is Phase.MEETING for beat in app.play_in_hand.beats)


def _met(app: "App") -> bool:
    """Say whether a visit is over."""
    return any(
        beat.played.before.phase is Phase.MEETING and beat.played.after.phase is not Phase.MEETING
        for beat in app.play_in_hand.beats
    )


def _step_of(app: "App", kind: Kind) -> str:
    """Return the key of the first step of a kind."""
    offers = app.play_in_hand.moment.offers
    return next((f"step-{each.number}" for each in offers if each.action.kind is kind), "")


@dataclasses.dataclass(frozen=True, slots=True)
class Step:
    """One thing that the manager says."""

    on: type[Screen]
    says: Message
    at: str | Callable[["App"], str] = ""  # key of the widget; none: at the foot of the page
    ready: Callable[["App"], bool] = _always  # whether it is its turn, on that screen
    by_doing: bool = False  # it is over when the screen is left, not when it is read


STEPS: Final = (
    Step(
        ChapterCard,
        mark(
            "I am your manager, and for this one I stay beside you. A card like this opens each chapter: "
            "what for, until when, how. Read it, then begin."
        ),
        "picture",
        by_doing=True,
    ),
    Step(
        Desk,
        mark(
            "This is the customer as far as you know them: who works there, in three layers. "
            "Dashed cards are people whom nobody has named yet. Somebody will."
        ),
        f"person-{_FIRST}",
    ),
    Step(
        Desk,
        mark(
            "These are your hours for them this week. A visit with the way there takes three; "
            "what you do not use goes to other customers."
        ),
        "hours",
    ),
    Step(
        Desk,
        mark("{who} left the message, so her door is open. Plan a visit with her."),
        lambda app: _step_of(app, Kind.VISIT),
        by_doing=True,
    ),
    Step(
        CallPlan,
        mark(
            "Nobody drives out without a plan. What do you want to learn, and what will you ask for "
            "before you leave? A date is a good first one."
        ),
        by_doing=True,
    ),
    Step(
        Meeting,
        mark(
            "Choose what you say. The sentences look alike; only thinking tells them apart. "
            "Greet her, then ask about her day before you show anything."
        ),
        "sayings",
        ready=lambda app: _said(app) == 0,
        by_doing=True,
    ),
    Step(
        Meeting,
        mark(
            "What do you see? A posture alone means little; a change after your sentence means something. "
            "It is told in words as well."
        ),
        lambda app: f"room-{app.play_in_hand.scene.met}",
        ready=lambda app: _said(app) > 0,
    ),
    Step(
        Meeting,
        mark(
            "Listen how she talks: figures, dates, people, pictures? Answer in the same manner. "
            "You can change yours here; it costs a minute."
        ),
        "manner-FACTS",
        ready=lambda app: _said(app) > 1,
    ),
    Step(
        Meeting,
        mark(
            "What you hear grows here, from the problem down to what it does to others. "
            "It is clear when she has said it and you have played it back."
        ),
        "tree",
        ready=lambda app: _said(app) >= _SOME,
    ),
    Step(
        Meeting,
        mark(
            "Her time runs. Before you go, ask for the next step that you planned. "
            "A visit without one was a chat. All that can be said stands down here."
        ),
        "all",
        ready=lambda app: _said(app) >= _ENOUGH,
    ),
    Step(
        MeetingEnd,
        mark(
            "After each visit I say three things, and only what you could see yourself. "
            "If it led nowhere, play it again: here it costs nothing."
        ),
        by_doing=True,
    ),
    Step(
        Desk,
        mark(
            "What she told you stands in the notebook, what was said in the log. "
            "Known, heard, guessed: keep them apart, and write your guess at her style beside her."
        ),
        "notebook",
        ready=_met,
    ),
    Step(
        Desk,
        mark(
            "One of them has told you; I want to hear it from two. When nothing is left to do this week, "
            "go on: their clock runs, and it stops where something needs you."
        ),
        lambda app: _step_of(app, Kind.GO_ON),
        ready=_met,
    ),
    Step(
        ChapterEnd,
        mark(
            "At the end of a chapter I want your forecast and your guess. They cost nothing and change "
            "nothing. At the end you see how well you knew."
        ),
        "keep",
        by_doing=True,
    ),
    Step(
        Screen,
        mark(
            "That was your first customer. This page shows what was hidden, beside what you thought. "
            "Any moment can be tried again from the log. The next customer is a whole deal."
        ),
        ready=lambda app: app.play_in_hand.scene.phase is Phase.OVER,
    ),
)


class Lesson:
    """How far the lesson has come. It never goes back; what was passed over is not said any more."""

    def __init__(self, app: "App", steps: Sequence[Step] = STEPS) -> None:
        """Begin with the first step.

        Args:
            app: that plays the game of the lesson.
            steps: in their order.
        """
        self.app, self.steps, self.place = app, steps, 0

    def step(self) -> Step | None:
        """Return what is to be said on the screen that is shown, None where nothing is."""
        for place in range(self.place, len(self.steps)):
            step = self.steps[place]
            if isinstance(self.app.screen, step.on) and step.ready(self.app):
                self.place = place
                return step
        return None

    def next(self) -> None:
        """The step that is shown was read."""
        step = self.step()
        if step is not None and not step.by_doing:
            self.place += 1
            if self.place == len(self.steps):
                self.app.end_lesson()
            self.app.stage.show(
                self.app.build
            )  # the focus goes to the next thing to be read, else to the page

    def skip(self) -> None:
        """Learn alone from here."""
        self.app.end_lesson()

    def over(self, page: Widget) -> Widget:
        """Return a page with what is said laid over it."""
        step = self.step()
        if step is None:
            return page
        at = step.at(self.app) if callable(step.at) else step.at
        language = self.app.language
        reached = not any(widget.modal for widget in page.walk())
        if not reached and not issubclass(step.on, Form):
            return page  # a message lies over the page of which there is something to say
        reads = not step.by_doing and reached
        for widget in page.walk() if reads else ():
            widget.first = False  # Enter reads on; the page has the focus when that is done
        bubble = CoachMark(
            language.say(step.says, who=shown(self.app.play_in_hand.words.texts.people[_FIRST].name)),
            page,
            at,
            on_next=self.next if reads else None,
            on_skip=self.skip if reached else None,
            language=language,
        )
        return Layers([page, bubble])


def teach(app: "App") -> None:
    """Begin the lesson."""
    app.begin(load(find(LESSON)), LESSON_SEED)
    app.lesson = Lesson(app)
    app.refresh()
