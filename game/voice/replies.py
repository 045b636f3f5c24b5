"""What the customer's people say to requests from the desk: calls, visits, invitations."""

from typing import Final

from game.engine.vocab import Kind, Style
from game.i18n.language import mark
from game.voice.words import Pool, Styled

ACCEPTS: Final[dict[Kind, Pool]] = {
    Kind.PHONE: (
        mark("I have two minutes. Ask."),
        mark("Yes, I can talk."),
        mark("Go ahead, I am walking anyway."),
        mark("Good that you call."),
        mark("One moment, I close the door. Yes?"),
    ),
    Kind.VISIT: (
        mark("Come on Wednesday. Ask for me at the gate."),
        mark("Half an hour, then. Thursday after two."),
        mark("All right. I will tell the gate."),
        mark("You can come by on Tuesday."),
        mark("Good. Bring something to write."),
    ),
    Kind.GIFT: (
        mark("Thank you. That was thoughtful."),
        mark("Thank you. You really need not."),
    ),
    Kind.GREETING: (
        mark("Thank you, and the same to you."),
        mark("That is kind. Thank you."),
    ),
    Kind.DELIVER: (
        mark("That was quick. Thank you."),
        mark("Good. You said you would, and you did."),
        mark("Thank you. I have been waiting for this."),
    ),
}
ACCEPTS_INVITATION: Final[Pool] = (
    mark("Gladly. Send me the date."),
    mark("Yes, that would be useful."),
    mark("Good idea. I will come."),
    mark("Why not? I could do with a change of air."),
)
ACCEPTS_AS: Final[dict[Kind, Styled]] = {
    Kind.PHONE: {
        Style.ANALYTICAL: (
            mark("Which figure do you need, exactly?"),
            mark("I would have to look that up. Wait."),
        ),
        Style.DRIVER: (mark("Short, please."), mark("Speaking. What is it?")),
        Style.AMIABLE: (
            mark("How nice that you call. Is everybody well?"),
            mark("Of course I have time. The others say hello."),
        ),
        Style.EXPRESSIVE: (
            mark("You will not believe what happened this morning."),
            mark("Good timing! Listen to this."),
        ),
    },
}
ACCEPTS_INVITATION_AS: Final[Styled] = {
    Style.ANALYTICAL: (
        mark("Yes. Please send me the programme before."),
        mark("I will come. Who measures, and by which method?"),
    ),
    Style.DRIVER: (mark("Yes, if it ends on time."), mark("Fine. I want to see the result, not the tour.")),
    Style.AMIABLE: (
        mark("With pleasure. May I bring a colleague?"),
        mark("How kind. We will all be glad to come."),
    ),
    Style.EXPRESSIVE: (
        mark("Wonderful! Who else is coming?"),
        mark("Yes! I know somebody who has to see that."),
    ),
}

DECLINES: Final[Pool] = (
    mark("Not this week."),
    mark("I have no time at the moment."),
    mark("I am sorry, that does not fit."),
    mark("I am in meetings until Friday."),
)
#: The same from somebody to whom nobody has opened the door.
DECLINES_AT_THE_GATE: Final[Pool] = (*DECLINES, mark("Please ask at the front office."))
#: The person does not know us well enough for this.
DECLINES_TOO_SOON: Final[Pool] = (
    mark("That is kind, but we hardly know each other."),
    mark("Let us begin with something smaller."),
    mark("I would not know how to explain that here."),
    mark("Perhaps when we have worked together for a while."),
)
#: The request brings nothing that the person has not heard.
DECLINES_OLD: Final[Pool] = (
    mark("What would be new since last time?"),
    mark("I have told you what I know. Is there anything new?"),
    mark("Without a question I would rather not."),
    mark("If it is only to say hello, a mail will do."),
)
#: The same, from somebody who does not know us at all.
DECLINES_UNASKED: Final[Pool] = (
    mark("What would it be about, exactly?"),
    mark("Without a question I would rather not."),
    mark("I do not see what it would be for."),
)
#: They said no in the same week already.
DECLINES_AGAIN: Final[Pool] = (
    mark("You have my answer from this week."),
    mark("Please. Not twice in one week."),
    mark("I said no on Monday, and it is still no."),
)
