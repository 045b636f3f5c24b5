"""What the customer's people say when they are asked to commit to something, and as a meeting ends.

`{other}` is a third person, as one says the name.
"""

from typing import Final

from game.engine.vocab import Goal, Style
from game.i18n.language import mark
from game.voice.words import Pool, Styled

GRANTS: Final[dict[Goal, Pool]] = {
    Goal.DATE: (
        mark("Yes. I put it in the calendar."),
        mark("Good. Same time, same place."),
        mark("All right, next week."),
        mark("Monday, then."),
        mark("Yes. I keep the hour free."),
        mark("The same day next week."),
    ),
    Goal.INSIDE: (
        mark("On paper it is simple. In practice it is not. Close the door."),
        mark("I will tell you how it went last time."),
        mark("It is decided before the meeting, not in it."),
    ),
    Goal.DOOR: (
        mark("I will tell {other} that you are coming."),
        mark("I will speak to {other} this week."),
        mark("{other} likes a figure. Bring one. I will call ahead."),
    ),
    Goal.SUPPORT: (
        mark("Yes. I will say it when it counts."),
        mark("You can count on me."),
        mark("I would have done it anyway."),
    ),
    Goal.INDICATOR: (
        mark("That wording helps. It goes into the draft."),
        mark("Good. I will write it like that."),
        mark("Yes. That can be checked."),
    ),
    Goal.ORDER: (
        mark("Yes. Send me the paper."),
        mark("Then let us do it."),
        mark("You have it."),
    ),
    Goal.ADDITION: (
        mark("That makes sense. Put it in."),
        mark("Yes, we would need that anyway."),
    ),
}
GRANTS_AS: Final[Styled] = {
    Style.ANALYTICAL: (
        mark("Agreed. In writing, please."),
        mark("Yes. I have checked it."),
        mark("Yes, on one condition: it is noted."),
        mark("That is reasonable. Yes."),
    ),
    Style.DRIVER: (
        mark("Yes. Next point."),
        mark("Done. Do not make me regret it."),
        mark("Granted. Use it well."),
        mark("Fine. I decide that."),
    ),
    Style.AMIABLE: (
        mark("Yes, gladly. I will tell the others."),
        mark("Of course. We help each other."),
        mark("For you, yes."),
        mark("Yes. I only hope it helps everybody."),
    ),
    Style.EXPRESSIVE: (
        mark("Of course! I will make it happen."),
        mark("Yes! They will be surprised."),
        mark("Why did you not ask before? Yes!"),
        mark("Done! Leave it to me."),
    ),
}
REFUSES: Final[dict[Goal, Pool]] = {
    Goal.DATE: (
        mark("Let me call you."),
        mark("I cannot say yet."),
        mark("We will see each other."),
    ),
    Goal.INSIDE: (
        mark("That I cannot tell you."),
        mark("You would have to ask the management."),
        mark("I only know my own desk."),
    ),
    Goal.DOOR: (
        mark("I am not the one who opens that door."),
        mark("{other} does not like to be disturbed."),
        mark("Not through me, please."),
        mark("I cannot send you to {other} yet."),
        mark("{other} would ask me why. I have no answer yet."),
    ),
    Goal.SUPPORT: (
        mark("I do not take sides."),
        mark("I will listen like everybody else."),
        mark("It is too early to ask me that."),
    ),
    Goal.INDICATOR: (
        mark("The requirement is ours to write."),
        mark("I do not see why that line should stand there."),
        mark("That would look made to measure."),
        mark("First tell me what we gain by it."),
        mark("Others would ask who wrote that."),
    ),
    Goal.ORDER: (
        mark("You are a few steps ahead of us."),
        mark("That is not decided here, and not today."),
    ),
    Goal.ADDITION: (
        mark("Let us stay with what we came for."),
        mark("Now you are selling me something."),
    ),
}
#: To asking for the order once offers lie on the table.
REFUSES_COMPARING: Final[Pool] = (
    mark("That is not decided here, and not today."),
    mark("The order? We are still comparing."),
)
REFUSES_AS: Final[Styled] = {
    Style.ANALYTICAL: (
        mark("I need to check that first."),
        mark("Not before I have seen the figures."),
        mark("There are two points open. Then ask again."),
        mark("I cannot justify that yet."),
    ),
    Style.DRIVER: (
        mark("No."),
        mark("No. Give me a reason first."),
        mark("What have you done for it so far?"),
        mark("Not today. Show me something."),
    ),
    Style.AMIABLE: (
        mark("Perhaps later."),
        mark("I would have to ask the others."),
        mark("I do not want to promise too much."),
        mark("Let us not hurry, shall we?"),
    ),
    Style.EXPRESSIVE: (
        mark("Have you seen our new hall, by the way?"),
        mark("Let us not spoil the day with that!"),
        mark("Later, later! First I show you something."),
        mark("You are in a hurry today!"),
    ),
}
PROMISED: Final[Pool] = (
    mark("Good. I note the date."),
    mark("Two weeks. We will see."),
    mark("That would help."),
    mark("Good. I wait for it."),
    mark("I take you at your word."),
)
PROMISED_AS: Final[Styled] = {
    Style.ANALYTICAL: (mark("In writing, please."),),
    Style.DRIVER: (mark("Two weeks. Not three."),),
    Style.AMIABLE: (mark("That is kind. There is no hurry."),),
    Style.EXPRESSIVE: (mark("Good! I will tell them that it is coming."),),
}

# In a meeting: the end

PARTS: Final[Pool] = (
    mark("Goodbye."),
    mark("Thank you for coming."),
    mark("You know the way out?"),
)
PARTS_WITH_A_PLAN: Final[Pool] = (
    mark("Until then."),
    mark("Good. We know what to do."),
    mark("I will do my part."),
)
HAS_TO_GO: Final[Pool] = (
    mark("My next meeting is waiting."),
    mark("The time is over, I am afraid."),
    mark("I have to go. Send me the rest."),
    mark("They are calling for me."),
    mark("So late already? We stop here."),
    mark("I must run. Until next time."),
    mark("There is somebody at the door for me."),
    mark("We have used up our half hour."),
)
HAS_ENOUGH: Final[Pool] = (
    mark("I think we should stop here."),
    mark("That is enough for today."),
    mark("I do not see where this leads. Goodbye."),
)
