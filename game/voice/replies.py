"""What the customer's people say to requests from the desk: calls, visits, invitations."""

import enum
from typing import Final

from game.engine.vocab import Kind, Style
from game.i18n.language import mark
from game.voice.words import Pool, Styled


class Reason(enum.Enum):
    """Why a request is declined, as far as both can see it."""

    BUSY = enum.auto()
    NOBODY_SENT_US = enum.auto()
    NOT_SO_FAST = enum.auto()
    NOTHING_NEW = enum.auto()
    NO_SUBJECT = enum.auto()  # the same from somebody who does not know us at all
    ASKED_THIS_WEEK = enum.auto()


ACCEPTS: Final[dict[Kind, Pool]] = {
    Kind.PHONE: (
        mark("I have two minutes. Ask."),
        mark("Yes, I can talk."),
        mark("Go ahead, I am walking anyway."),
        mark("Good that you call."),
        mark("One moment, I close the door. Yes?"),
    ),
    Kind.VISIT: (
        mark("Wednesday. Ask for me at the gate."),
        mark("Half an hour, then. Thursday."),
        mark("All right. I tell the gate."),
        mark("Come by on Tuesday."),
        mark("Good. Bring something to write."),
        mark("Tomorrow at nine is free."),
        mark("If you are on time, yes."),
        mark("Friday, before lunch."),
        mark("Yes. Ring me from the gate."),
    ),
    Kind.GIFT: (
        mark("Thank you. That was thoughtful."),
        mark("Thank you. You really need not."),
    ),
    Kind.GREETING: (
        mark("Thank you, and the same to you."),
        mark("That is kind. Thank you."),
        mark("You think of it! Thank you."),
    ),
    Kind.DELIVER: (
        mark("That was quick. Thank you."),
        mark("Good. You said you would, and you did."),
        mark("Thank you. I have been waiting for this."),
        mark("On time. I like that."),
        mark("Ah, you did not forget."),
        mark("I read it tonight. Thank you."),
    ),
    Kind.SHOW_DRAFT: (
        mark("Leave it here. You get it back with notes."),
        mark("Gladly. I look for what the others will ask."),
    ),
}
ACCEPTS_INVITATION: Final[Pool] = (
    mark("Gladly. Send me the date."),
    mark("Yes, that would be useful."),
    mark("Good idea. I will come."),
    mark("Why not?"),
    mark("If it is on a Thursday, yes."),
    mark("I could do with a change of air."),
    mark("All right. I put it down."),
    mark("Yes. What shall I bring?"),
)
ACCEPTS_AS: Final[dict[Kind, Styled]] = {
    Kind.PHONE: {
        Style.ANALYTICAL: (
            mark("Which figure do you need, exactly?"),
            mark("I would have to look that up. Wait."),
            mark("One moment, I get the list."),
            mark("Yes. Please, one question at a time."),
        ),
        Style.DRIVER: (
            mark("Short, please."),
            mark("Speaking. What is it?"),
            mark("Two minutes. Go."),
            mark("Yes. To the point."),
        ),
        Style.AMIABLE: (
            mark("How nice that you call. Is everybody well?"),
            mark("Of course I have time. The others say hello."),
            mark("You never disturb. What can I do for you?"),
            mark("Good to hear a friendly voice."),
        ),
        Style.EXPRESSIVE: (
            mark("You will not believe what happened this morning."),
            mark("Good timing! Listen to this."),
            mark("I was just talking about you!"),
            mark("Wait, I go outside. So?"),
        ),
    },
}
ACCEPTS_INVITATION_AS: Final[Styled] = {
    Style.ANALYTICAL: (
        mark("Yes. Please send me the programme before."),
        mark("I will come. Who measures, and by which method?"),
        mark("If there is a programme, yes."),
        mark("Yes. I will bring my own list."),
    ),
    Style.DRIVER: (
        mark("Yes, if it ends on time."),
        mark("Fine. I want to see the result, not the tour."),
        mark("Good. Who decides there? I want to speak with them."),
        mark("Yes. Make it short."),
    ),
    Style.AMIABLE: (
        mark("With pleasure. May I bring a colleague?"),
        mark("How kind. We will all be glad to come."),
        mark("I would like that. I will tell the others."),
        mark("Thank you for thinking of me."),
    ),
    Style.EXPRESSIVE: (
        mark("Wonderful! Who else is coming?"),
        mark("Yes! I know somebody who has to see that."),
        mark("At last somebody has an idea!"),
        mark("I will tell everybody. When?"),
    ),
}

#: How a request is declined: by the reason that both can see, in the voice of the style shown so far.
DECLINES: Final[dict[Reason, Pool]] = {
    Reason.BUSY: (
        mark("Not this week. Try next Monday."),
        mark("I have no time at the moment."),
        mark("I am in meetings until Friday."),
        mark("I am sorry, that does not fit."),
        mark("Next week is better than this one."),
    ),
    Reason.NOBODY_SENT_US: (
        mark("I do not know you. Who sent you?"),
        mark("Please ask at the front office."),
        mark("Who in this house knows you?"),
        mark("Nobody here has named you to me."),
        mark("With whom here have you spoken?"),
    ),
    Reason.NOT_SO_FAST: (
        mark("That is kind, but we hardly know each other."),
        mark("Let us begin with something smaller."),
        mark("I would not know how to explain that here."),
        mark("Perhaps when we have worked together for a while."),
    ),
    Reason.NOTHING_NEW: (
        mark("Is there anything new since last time?"),
        mark("I have told you what I know. What have you found?"),
        mark("Without a question I would rather not."),
        mark("If it is only to say hello, a mail will do."),
    ),
    Reason.NO_SUBJECT: (
        mark("What would it be about, exactly?"),
        mark("I do not see what it would be for."),
        mark("Tell me first what you want to know."),
    ),
    Reason.ASKED_THIS_WEEK: (
        mark("You have my answer from this week."),
        mark("Please. Not twice in one week."),
        mark("It is still no. Next week, perhaps."),
    ),
}
DECLINES_AS: Final[dict[Reason, Styled]] = {
    Reason.BUSY: {
        Style.ANALYTICAL: (
            mark("My calendar is full until Thursday week."),
            mark("I have a report to finish first."),
            mark("Send me your questions. I look at them first."),
        ),
        Style.DRIVER: (
            mark("No time. Next week."),
            mark("Not now. What is so urgent?"),
            mark("Ten things are on fire here. Later."),
        ),
        Style.AMIABLE: (
            mark("I am so sorry, this week the others need me."),
            mark("It would be rushed. Next week, gladly."),
            mark("I would only have five minutes for you."),
        ),
        Style.EXPRESSIVE: (
            mark("Impossible! You cannot imagine this week."),
            mark("I am hardly here myself. Call me on Monday!"),
            mark("There is a fair on. Everything stands on its head!"),
        ),
    },
    Reason.NOBODY_SENT_US: {
        Style.ANALYTICAL: (
            mark("In what matter, and on whose word?"),
            mark("I would need to know who named me to you."),
        ),
        Style.DRIVER: (
            mark("Who are you, and who sends you?"),
            mark("Nobody told me of you. So, no."),
        ),
        Style.AMIABLE: (
            mark("Have you spoken with one of my people first?"),
            mark("I would feel better if somebody here knew you."),
        ),
        Style.EXPRESSIVE: (
            mark("I have never heard of you! Who has?"),
            mark("Everybody wants to see me. Who speaks for you?"),
        ),
    },
    Reason.NOT_SO_FAST: {
        Style.ANALYTICAL: (
            mark("First I would like to see something on paper."),
            mark("That would be the third step. We are at the first."),
        ),
        Style.DRIVER: (
            mark("First show me that it is worth it."),
            mark("You skip a few steps. Come to my office first."),
        ),
        Style.AMIABLE: (
            mark("That is nice of you. Let us get to know each other first."),
            mark("What would the others say? Rather later."),
        ),
        Style.EXPRESSIVE: (
            mark("So fast? We have hardly told each other anything!"),
            mark("Ask me when you have heard my stories."),
        ),
    },
    Reason.NOTHING_NEW: {
        Style.ANALYTICAL: (
            mark("Which figure would be new?"),
            mark("I have nothing to add. Have you?"),
        ),
        Style.DRIVER: (
            mark("What do I get out of it this time?"),
            mark("Nothing new? Then no."),
        ),
        Style.AMIABLE: (
            mark("It was nice last time. What would we talk about?"),
            mark("I do not want to keep you. Is there something?"),
        ),
        Style.EXPRESSIVE: (
            mark("Bring me something that I have not heard!"),
            mark("Again the same? Surprise me."),
        ),
    },
    Reason.NO_SUBJECT: {
        Style.ANALYTICAL: (mark("Please name the subject first."), mark("About which point?")),
        Style.DRIVER: (mark("What for?"), mark("What is it about? One sentence.")),
        Style.AMIABLE: (
            mark("Is something wrong? What is it about?"),
            mark("Of course, but what shall I prepare?"),
        ),
        Style.EXPRESSIVE: (
            mark("What is it, a secret? Tell me!"),
            mark("Make me curious first."),
        ),
    },
    Reason.ASKED_THIS_WEEK: {
        Style.ANALYTICAL: (mark("Nothing has changed since you last asked."), mark("My answer stands.")),
        Style.DRIVER: (mark("I said no."), mark("Do not push.")),
        Style.AMIABLE: (
            mark("Please do not be cross. It really does not work."),
            mark("I still cannot. Next week?"),
        ),
        Style.EXPRESSIVE: (mark("You again!"), mark("You do not give up, do you? No!")),
    },
}
