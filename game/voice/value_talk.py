"""What the trainee says to present value: comparing, adding, asking for the order, and before a room."""

from typing import Final

from game.engine.vocab import Closing, Evidence, Kind, Opening, Way
from game.i18n.language import mark
from game.voice.words import Pool

COMPARE: Final[Pool] = (
    mark("On {criterion}: may I show you how we differ?"),
    mark("Let us take {criterion}, side by side with the others."),
    mark("What does {criterion} look like with others, and with us?"),
    mark("Compare us on {criterion}, point by point. I begin."),
)
ADD: Final[Pool] = (
    mark("For this there is something that fits beside it: {need}."),
    mark("One more thing that belongs to it: {need}."),
    mark("Others order this with it, because of one point: {need}."),
)
#: The same without a word on what it is for.
ADD_ANY: Final[Pool] = (mark("There is something that would fit beside it. May I?"),)
CLOSE: Final[dict[Closing, Pool]] = {
    Closing.DIRECT: (
        mark("Then may I ask for the order?"),
        mark("What is missing for a yes today?"),
        mark("Shall we put it in writing?"),
        mark("Are we ready to sign?"),
    ),
    Closing.CHOICE: (
        mark("Shall we deliver in one go, or in two parts?"),
        mark("Which do you prefer: starting this month, or next?"),
    ),
    Closing.LIMITED: (
        mark("This price holds until Friday. Shall we sign?"),
        mark("If you order this week, training is included."),
    ),
    Closing.SUMMARY: (
        mark("You named three points, and we meet them. Do we agree?"),
        mark("Let me sum up what you gain. Shall we put it in writing?"),
    ),
}
DRAFT: Final[Pool] = (
    mark("{address}, would you read our draft before anybody else does?"),
    mark("{address}, here is the draft. What would you cross out?"),
)
INVITE: Final[Pool] = (
    mark("{people}, may we present our proposal to you together?"),
    mark("{people}, one room, three quarters of an hour, our proposal?"),
)

OPENING: Final[dict[Opening, Pool]] = {
    Opening.EYES: (
        mark("Good day to all of you. Some faces I know, the others I hope to."),
        mark("Good day. I wait until everybody has a chair."),
    ),
    Opening.ATTENTION: (
        mark("A question first: what would you never like to hear again on a Monday?"),
        mark("Before the first page: what has to be different in a year?"),
    ),
    Opening.THANKS: (mark("Thank you for this hour."), mark("Thank you all for making the time.")),
    Opening.VALUE: (
        mark("In one sentence: this is what changes for you afterwards."),
        mark("If you keep one sentence of today, keep this one."),
    ),
    Opening.OUTLINE: (
        mark("Our points, one finger each, and then your questions."),
        mark("First the points, then the sum, then it is your turn."),
    ),
}
OPEN: Final[Pool] = (
    mark("Good day, and thank you for coming. One question, one sentence, then our points."),
)
POINT: Final[dict[Evidence, Pool]] = {
    Evidence.DATA: (mark("{need}: here are the figures."), mark("{need}: one table, four lines.")),
    Evidence.STORY: (mark("{need}: let me tell you about a Monday."), mark("{need}: a short story first.")),
    Evidence.DEMONSTRATION: (mark("{need}: watch this."), mark("{need}: we show it, here, now.")),
    Evidence.REFERENCE: (
        mark("{need}: a customer of ours says this about it."),
        mark("{need}: another house had the same, two years ago."),
    ),
}
FLOOR: Final[dict[Way, Pool]] = {
    Way.CLARIFY: (mark("Before I answer: what is behind the question?"),),
    Way.PROVE: (mark("A fair question. Look at this page."),),
    Way.TRADE: (mark("That is so. Against it stands this."),),
    Way.ENGINEER: (mark("Our engineer knows that better than I do."),),
    Way.DEFER: (mark("I do not know. You have the answer within two weeks."),),
    Way.BLUFF: (mark("No problem at all. Next page."),),
}
SUMMARISE: Final[Pool] = (mark("Let me put the points together."),)
CALL: Final[Pool] = (mark("We would like to do this with you. Shall we begin?"),)
SHORTEN: Final[Pool] = (mark("I leave out the rest: the sum, and our question to you."),)
FINISH: Final[Pool] = (mark("That was all from us. Thank you."),)

#: Sentences of the kinds that need nothing else to choose them.
PLAIN: Final[dict[Kind, Pool]] = {
    Kind.POSITION: COMPARE,
    Kind.UPSELL: ADD,
    Kind.SHOW_DRAFT: DRAFT,
    Kind.PRESENT: INVITE,
    Kind.OPEN: OPEN,
    Kind.SUMMARISE: SUMMARISE,
    Kind.CALL_TO_BUY: CALL,
    Kind.SHORTEN: SHORTEN,
    Kind.FINISH: FINISH,
}
