"""What the trainee's own manager says after a meeting: what it was, the plan, one thing to notice."""

from typing import Final

from game.engine.vocab import Label
from game.i18n.language import mark
from game.voice.words import Pool

#: What the meeting was.
LABELS: Final[dict[Label, Pool]] = {
    Label.NONE: (mark("No meeting."), mark("That was none.")),
    Label.ORDER: (mark("An order. Well done."), mark("Order. Write it down before you celebrate.")),
    Label.ADVANCE: (
        mark("An advance. Somebody agreed to a step."),
        mark("Advance. You left with more than you brought."),
        mark("An advance. A small one counts."),
        mark("Advance. The next step has a name."),
    ),
    Label.CONTINUATION: (
        mark("Continuation. Friendly, and nothing agreed."),
        mark("Continuation. What happens next, and who does it?"),
        mark("Continuation. Pleasant is not a step."),
        mark("Continuation. Nobody agreed to anything."),
    ),
    Label.NO_SALE: (
        mark("No sale: you were shown the door."),
        mark("No sale. {who} had enough."),
        mark("No sale. It happens. What came before it?"),
    ),
}

#: The plan, where something was to be learned.
PLAN_LEARNED: Final[Pool] = (
    mark("Planned, asked, clear."),
    mark("What you planned to learn, you have."),
    mark("The plan held. Next one."),
    mark("You asked what you wanted to ask."),
)
PLAN_HEARD: Final[Pool] = (
    mark("What you planned is heard, not clear."),
    mark("You have the word. Do you have the figure?"),
    mark("Half of the plan: heard. Who confirms it?"),
)
PLAN_MISSED: Final[Pool] = (
    mark("Planned, not told: {need}."),
    mark("Still on your plan: {need}."),
    mark("{need}. Was {who} the one to ask?"),
    mark("Not reached: {need}."),
)
#: The plan, where somebody was to commit to something.
PLAN_GRANTED: Final[Pool] = (
    mark("You wanted {goal}. Done."),
    mark("The plan said {goal}. You have it."),
    mark("You went for {goal} and got it."),
)
PLAN_NOT_GRANTED: Final[Pool] = (
    mark("You wanted {goal}. Not this time."),
    mark("No luck with {goal}. What was missing?"),
)
PLAN_NOT_ASKED: Final[Pool] = (mark("The plan said {goal}. When did you ask?"),)
NO_PLAN: Final[Pool] = (
    mark("There was no plan. What was it for?"),
    mark("No plan. Next time, one line before."),
    mark("What did you want there?"),
)

#: One thing to notice. `{percent}` of the minutes were ours.
TALKED_MUCH: Final[Pool] = (
    mark("You had {percent} of the talking. Whose meeting was it?"),
    mark("{percent} of the minutes were yours. Which did you need?"),
    mark("I counted: {percent} you."),
)
TALKED_HALF: Final[Pool] = (
    mark("{percent} of the talking was yours. A conversation, then."),
    mark("You spoke {percent} of the time. And {who}?"),
    mark("{percent} you. What did you learn in the rest?"),
)
TALKED_LITTLE: Final[Pool] = (
    mark("{percent} of the talking. One can live with that."),
    mark("You spoke {percent}. {who} had something to say."),
    mark("{percent} was yours. Good notes?"),
    mark("{who} spoke more than you. As it should be."),
)
LAST_SEEN: Final[Pool] = (
    mark("Last seen: {posture}. Since which sentence?"),
    mark("At the end: {posture}. What came before?"),
)
TURNED: Final[Pool] = (
    mark("Right after this: {move}. Then: {posture}. Noticed?"),
    mark("Changed after this: {move}. Now: {posture}."),
)
NAME_DROPPED: Final[Pool] = (
    mark("{other} stands on your map. Nobody has been there."),
    mark("Has anybody asked {other} yet?"),
    mark("I read nothing of {other}. Why?"),
)
OBJECTION_OPEN: Final[Pool] = (
    mark("{who} said a but. Did you answer it?"),
    mark("One but of {who} is still in the room."),
    mark("One objection is open. It will not leave by itself."),
)
