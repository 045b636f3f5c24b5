"""What the customer's people say in a meeting, and how, where a style shows.

A style speaks only in the move in which it showed. Placeholders as in `statements`; `{whole}` is
what the person tells.
"""

from typing import Final

from game.engine.vocab import Form, Kind, Layer, Style
from game.i18n.language import mark
from game.voice.words import Pool, Styled

# In a meeting: opening

GREETS_FIRST: Final[Pool] = (
    mark("Good day. Please sit down."),
    mark("So you are the one from {seller}."),
    mark("You found the way. Good."),
    mark("Welcome. It is a busy day."),
)
GREETS_AGAIN: Final[Pool] = (
    mark("Good to see you."),
    mark("There you are. Sit down."),
    mark("Back again? Good."),
    mark("Hello. I still have your card here."),
)
#: First words to somebody for whom somebody inside has opened the door.
GREETS_SENT: Final[Pool] = (
    mark("I was told that you listen. Sit down."),
    mark("Somebody speaks well of you. I am curious."),
    mark("You have a friend in this house. What can I do?"),
    mark("I have heard of you, and nothing bad so far."),
)
GREETS_AS: Final[Styled] = {
    Style.ANALYTICAL: (
        mark("Good day. I have prepared a list."),
        mark("You are on time. Good."),
        mark("Please. I have the papers here."),
        mark("Good morning. Point one on my list is yours."),
    ),
    Style.DRIVER: (
        mark("Sit down. What do you have?"),
        mark("You have half an hour."),
        mark("Good. Let us begin."),
        mark("Close the door. Begin."),
    ),
    Style.AMIABLE: (
        mark("How was the way here? Tea?"),
        mark("Come in, come in. The others say hello."),
        mark("How are you? Did they let you in without trouble?"),
        mark("Sit where you like. It is good to see a face."),
    ),
    Style.EXPRESSIVE: (
        mark("There you are! You must see something first."),
        mark("Welcome! What a day, you have no idea."),
        mark("Good that you are here! Look around, quick."),
        mark("Come in, quick, this will amuse you!"),
    ),
}

TALKS: Final[Pool] = (
    mark("You remember that? Good."),
    mark("It keeps me sane."),
    mark("Not enough time for it, as always."),
    mark("It began by chance, years ago."),
    mark("You should come and see it one day."),
)
TALKS_AS: Final[Styled] = {
    Style.ANALYTICAL: (
        mark("I keep a record of it, naturally."),
        mark("Eleven years and three months now."),
    ),
    Style.DRIVER: (mark("Whatever I do, I do to win."), mark("Every week, the same hour. No excuses.")),
    Style.AMIABLE: (
        mark("It is the people that I like about it."),
        mark("We do it together, the whole family."),
    ),
    Style.EXPRESSIVE: (
        mark("Do not start me on that!"),
        mark("I have a picture somewhere. Look!"),
    ),
}

AGREES_ON_AGENDA: Final[Pool] = (
    mark("That suits me."),
    mark("Good. Begin."),
    mark("Half an hour is fine."),
    mark("All right. One call may come."),
    mark("Yes. I like to know where we go."),
    mark("Fair enough."),
    mark("Please. You ask, I stop you."),
    mark("Fine with me."),
)
AGREES_ON_AGENDA_AS: Final[Styled] = {
    Style.ANALYTICAL: (mark("Good. I have made a list as well."),),
    Style.DRIVER: (mark("Good. Start with the last point."),),
    Style.AMIABLE: (mark("Fine. Something to drink first?"),),
    Style.EXPRESSIVE: (mark("An agenda! We will see how far we get."),),
}

# In a meeting: what they tell

TELLS: Final[dict[Layer, Pool]] = {
    Layer.GOAL: (
        mark("It comes down to this. {whole}."),
        mark("There is one aim for this year. {whole}."),
        mark("Upstairs they want one thing. {whole}."),
        mark("{whole}. That is what we are held to."),
        mark("You ask what counts? {whole}."),
    ),
    Layer.PROBLEM: (
        mark("It is like this. {whole}."),
        mark("{whole}. That is how it is."),
        mark("Since you ask: {whole}."),
        mark("{whole}. One gets used to it."),
        mark("I will tell you what happens. {whole}."),
    ),
    Layer.SOLUTION: (
        mark("I know what would help. {whole}."),
        mark("{whole}. We have talked of that for years."),
        mark("If I could choose: {whole}."),
        mark("{whole}. Then it would be solved."),
        mark("The way out, if you ask me: {whole}."),
    ),
    Layer.PRODUCT: (
        mark("In practice that means: {whole}."),
        mark("{whole}. Something of that kind."),
        mark("Put it on your list. {whole}."),
        mark("We would need this: {whole}."),
        mark("It need not be much. {whole}."),
    ),
    Layer.INDICATOR: (
        mark("One line I would not move. {whole}."),
        mark("{whole}. Otherwise it is no use to us."),
        mark("I would test it by this: {whole}."),
        mark("{whole}. Below that we need not talk."),
        mark("Write down the figure. {whole}."),
    ),
}
TELLS_AS: Final[Styled] = {
    Style.ANALYTICAL: (
        mark("To be exact: {whole}."),
        mark("{whole}. I can show you the records."),
        mark("I have written it down. {whole}."),
        mark("{whole}. That is measured, not felt."),
        mark("I can only speak for my desk. {whole}."),
    ),
    Style.DRIVER: (
        mark("Short version: {whole}."),
        mark("{whole}. What can you do about it?"),
        mark("One thing. {whole}. By when?"),
        mark("{whole}. I want that ended."),
        mark("The point is this. {whole}."),
    ),
    Style.AMIABLE: (
        mark("We all say it here. {whole}."),
        mark("{whole}. The others will tell you the same."),
        mark("I hope I may say it. {whole}."),
        mark("{whole}. Nobody is to blame for it."),
        mark("People talk of it at lunch. {whole}."),
    ),
    Style.EXPRESSIVE: (
        mark("Now listen. {whole}!"),
        mark("{whole}! I could tell you stories."),
        mark("The whole house talks about it. {whole}!"),
        mark("You will not believe it. {whole}!"),
        mark("{whole}! Last week again!"),
    ),
}

CONFIRMS: Final[Pool] = (
    mark("Yes. That is what I mean."),
    mark("Exactly that. You can write it down."),
    mark("Yes, and I can show you where."),
    mark("Right. Nobody has asked it like that."),
    mark("Yes. It took us a year to see it."),
)
CONFIRMS_AS: Final[Styled] = {
    Style.ANALYTICAL: (
        mark("Correct. I have the figures for it."),
        mark("Yes, to one decimal place."),
        mark("That is precise. Yes."),
        mark("Yes. My list says the same."),
    ),
    Style.DRIVER: (
        mark("Yes. What follows?"),
        mark("Correct. Go on."),
        mark("Right. So?"),
        mark("Yes. You are quick."),
    ),
    Style.AMIABLE: (
        mark("Yes, you understand us."),
        mark("Yes. I am glad that you ask."),
        mark("That is how we all feel."),
        mark("Yes. You have listened to us."),
    ),
    Style.EXPRESSIVE: (
        mark("Exactly! I could not say it better."),
        mark("Yes! That is the whole story."),
        mark("You have got it! Tell that to the others."),
        mark("Yes, yes, yes! Go on!"),
    ),
}
#: Agreement that cost nothing, with a question that closed the topic.
SHRUGS: Final[Pool] = (
    mark("Yes, yes. Something like that."),
    mark("If you like."),
    mark("Put it down like that, fine."),
    mark("I suppose so."),
)
#: Agreement with a question that left no other answer.
CONCEDES: Final[Pool] = (
    mark("Yes, I think so."),
    mark("You could say that."),
    mark("I suppose it is."),
    mark("Well, yes."),
)

ADDS_UP: Final[Pool] = (
    mark("Now that I think of it, everything behind it waits as well."),
    mark("I had never added it up. It is more than I thought."),
    mark("It does not stop here. Others wait for us."),
    mark("Honestly? It takes the best hours of the week."),
    mark("Upstairs they only see the date that slips."),
)
ADDS_UP_AS: Final[Styled] = {
    Style.ANALYTICAL: (
        mark("Let me count. That is more than we planned for."),
        mark("I would have to add it up. It will not be small."),
        mark("Per week, or per year? Either way, too much."),
        mark("Nobody has asked for that sum. I will make it."),
    ),
    Style.DRIVER: (
        mark("It takes dates from me. I do not like that."),
        mark("Too much. That figure should not leave this room."),
        mark("It costs me the quarter, if you add it up."),
        mark("I pay for it twice. That has to stop."),
    ),
    Style.AMIABLE: (
        mark("It wears people out. They do not say so."),
        mark("Somebody stays late. Mostly the same ones."),
        mark("Two of us have asked for another post."),
        mark("The mood goes first. Then the people."),
    ),
    Style.EXPRESSIVE: (
        mark("Last autumn a customer stood here and watched it happen!"),
        mark("One day the whole industry will talk about it!"),
        mark("We laugh about it. It is not funny any more!"),
        mark("Imagine what they say about us over there!"),
    ),
}

LOOKS_AHEAD: Final[Pool] = (
    mark("Then we could stop repairing and start working."),
    mark("It would give us back a day, I think."),
    mark("I could plan again, instead of explaining."),
    mark("That would be worth something. Yes."),
    mark("Then I would not have this talk every month."),
)
LOOKS_AHEAD_AS: Final[Styled] = {
    Style.ANALYTICAL: (
        mark("The figures would at last agree with each other."),
        mark("We could prove it, line by line."),
        mark("I could trust the first measurement."),
        mark("A tenth of the repeats, if I count right."),
    ),
    Style.DRIVER: (
        mark("Then I could name a date and keep it."),
        mark("That would put us ahead. When?"),
        mark("I would have one thing less to chase."),
        mark("Then I stop apologising upstairs."),
    ),
    Style.AMIABLE: (
        mark("The evenings would be quiet again."),
        mark("The others would thank you for it."),
        mark("Nobody would have to stay late any more."),
        mark("We could look each other in the eye again."),
    ),
    Style.EXPRESSIVE: (
        mark("People would come here to see it!"),
        mark("I could show that to the whole company!"),
        mark("What a headline that would make!"),
        mark("I would ring everybody that day!"),
    ),
}

#: To a question that brought nothing, by its form; open questions and lead-ins by kind.
NOTHING_TO_FORM: Final[dict[Form, Pool]] = {
    Form.LIMITING: (
        mark("I would have to look that up."),
        mark("I do not have the figure here."),
        mark("Ask me that next week."),
        mark("Nobody has counted it."),
    ),
    Form.TIE_DOWN: (
        mark("If you say so."),
        mark("Perhaps."),
        mark("It has gone on for years."),
        mark("I would not put it like that."),
    ),
    Form.CHOICE: (
        mark("A bit of both."),
        mark("Neither, really."),
        mark("That depends on the week."),
    ),
    Form.HEDGEHOG: (
        mark("I only wondered."),
        mark("Never mind."),
        mark("You are the one with the questions."),
    ),
    Form.CLOSED: (
        mark("Yes."),
        mark("Right."),
        mark("I suppose so."),
        mark("Good, then."),
    ),
}
NOTHING_TO_KIND: Final[dict[Kind, Pool]] = {
    Kind.SITUATION: (
        mark("Look around. What you see is what there is."),
        mark("Much as everywhere, I suppose."),
        mark("A bit of everything. It depends on the day."),
        mark("You can read most of that on our web page."),
        mark("Why do you ask?"),
    ),
    Kind.PROBLEM: (
        mark("Nothing comes to mind."),
        mark("It runs. More or less."),
        mark("We manage."),
        mark("I would have to think about that."),
        mark("I have said what I can."),
    ),
    Kind.IMPLICATION: (
        mark("I have never thought about that."),
        mark("Hard to say."),
        mark("Not much, I think."),
        mark("That is a question for somebody else."),
    ),
    Kind.PAYOFF: (
        mark("Hard to say."),
        mark("That would depend."),
        mark("One would have to see it first."),
        mark("I do not plan with things that are not there."),
    ),
    Kind.LISTEN: (
        mark("That was it, I think."),
        mark("Where was I? Well. That is how it is."),
        mark("There is not much more to say."),
        mark("So it goes."),
        mark("You are quiet today."),
    ),
}
NOTHING_MORE_AS: Final[Styled] = {
    Style.ANALYTICAL: (
        mark("I have no figure for that which I would trust."),
        mark("I would rather not guess."),
        mark("That depends on what you count."),
        mark("I would need the records for that."),
        mark("Ask me something that can be measured."),
    ),
    Style.DRIVER: (
        mark("Next question."),
        mark("Where does this lead?"),
        mark("Skip that."),
        mark("That is not my problem."),
        mark("You have asked enough about that."),
    ),
    Style.AMIABLE: (
        mark("The others can tell you better."),
        mark("It is fine, really."),
        mark("We do not want to complain."),
        mark("One gets along, you know."),
        mark("I would not make much of it."),
    ),
    Style.EXPRESSIVE: (
        mark("That reminds me of a fair in Hannover!"),
        mark("You should have been here last year!"),
        mark("Oh, that! Let us talk about something else."),
        mark("Boring! Ask me about the new line."),
        mark("Wait, I must tell you something quite different."),
    ),
}

MENTIONS: Final[Pool] = (
    mark("{other} knows more about that than I do."),
    mark("You should talk to {other}."),
    mark("{other} would have an opinion on that."),
    mark("That lies on the desk of {other}."),
    mark("{other} counts these things, I think."),
)

AGREES_WITH_NOTES: Final[Pool] = (
    mark("Yes. Nobody writes that down."),
    mark("That is it, word for word."),
    mark("Yes. You have listened."),
    mark("Exactly."),
    mark("Yes, you may quote me."),
    mark("That is how I said it."),
    mark("Yes, just so."),
    mark("Right, and it bears repeating."),
)
CORRECTS_NOTES: Final[Pool] = (
    mark("Almost. Not quite."),
    mark("Half of it. Ask me again."),
    mark("That is not how I meant it."),
)
REPEATS: Final[Pool] = (mark("Yes, we had that."), mark("Yes. As I said."), mark("That still holds."))
DENIES: Final[Pool] = (mark("I did not say that."), mark("That is new to me."), mark("Who told you that?"))

#: To notes that are taken.
ALLOWS_NOTES: Final[Pool] = (
    mark("Please do."),
    mark("Write, write."),
    mark("Of course."),
    mark("Without my name."),
    mark("Few people do."),
    mark("Good. Then it lasts."),
)
