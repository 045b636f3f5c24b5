"""What the customer's people say in a meeting, and how, where a style shows.

A style speaks only in the move in which it showed. Placeholders as in `statements`; `{whole}` is
what the person tells.
"""

from typing import Final

from game.engine.vocab import Form, Goal, Kind, Layer, Style
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
GREETS_AS: Final[Styled] = {
    Style.ANALYTICAL: (
        mark("Good day. I have prepared a list."),
        mark("You are on time. Good."),
        mark("Please. I have the papers here."),
    ),
    Style.DRIVER: (
        mark("Sit down. What do you have?"),
        mark("You have half an hour."),
        mark("Good. Let us begin."),
    ),
    Style.AMIABLE: (
        mark("How was the way here? Tea?"),
        mark("Come in, come in. The others say hello."),
        mark("How are you? Did they let you in without trouble?"),
    ),
    Style.EXPRESSIVE: (
        mark("There you are! You must see something first."),
        mark("Welcome! What a day, you have no idea."),
        mark("At last! I have been telling everybody about you."),
    ),
}

TALKS: Final[Pool] = (
    mark("You remember that? Good."),
    mark("It keeps me sane."),
    mark("Not enough time for it, as always."),
    mark("It began as a joke, years ago."),
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
    mark("All right. I may have to take one call."),
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
    ),
    Style.DRIVER: (
        mark("Short version: {whole}."),
        mark("{whole}. What can you do about it?"),
        mark("One thing. {whole}. By when?"),
    ),
    Style.AMIABLE: (
        mark("We all say it here. {whole}."),
        mark("{whole}. The others will tell you the same."),
        mark("I hope I may say it. {whole}."),
    ),
    Style.EXPRESSIVE: (
        mark("Now listen. {whole}!"),
        mark("{whole}! I could tell you stories."),
        mark("The whole house talks about it. {whole}!"),
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
    ),
    Style.DRIVER: (mark("Yes. What follows?"), mark("Correct. Go on."), mark("Right. So?")),
    Style.AMIABLE: (
        mark("Yes, you understand us."),
        mark("Yes. I am glad that you ask."),
        mark("That is how we all feel."),
    ),
    Style.EXPRESSIVE: (
        mark("Exactly! I could not say it better."),
        mark("Yes! That is the whole story."),
        mark("You have got it! Tell that to the others."),
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
    ),
    Style.DRIVER: (
        mark("It takes dates from me. I do not like that."),
        mark("Too much. That figure should not leave this room."),
    ),
    Style.AMIABLE: (
        mark("It wears people out. They do not say so."),
        mark("Somebody stays late. Mostly the same ones."),
    ),
    Style.EXPRESSIVE: (
        mark("Last autumn a customer stood here and watched it happen!"),
        mark("One day the whole industry will talk about it!"),
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
    ),
    Style.DRIVER: (
        mark("Then I could name a date and keep it."),
        mark("That would put us ahead. When?"),
    ),
    Style.AMIABLE: (
        mark("The evenings would be quiet again."),
        mark("The others would thank you for it."),
    ),
    Style.EXPRESSIVE: (
        mark("People would come here to see it!"),
        mark("I could show that to the whole company!"),
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
        mark("I have said what I can say about that."),
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
    ),
    Style.DRIVER: (mark("Next question."), mark("Where does this lead?"), mark("Skip that.")),
    Style.AMIABLE: (
        mark("The others can tell you better."),
        mark("It is fine, really."),
        mark("We do not want to complain."),
    ),
    Style.EXPRESSIVE: (
        mark("That reminds me of a fair in Hannover!"),
        mark("You should have been here last year!"),
        mark("Oh, that! Let us talk about something else."),
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
)
CORRECTS_NOTES: Final[Pool] = (
    mark("Almost. Not quite."),
    mark("Half of it. Ask me again."),
    mark("That is not how I meant it."),
)
REPEATS: Final[Pool] = (mark("Yes, we had that."), mark("Yes. As I said."), mark("That still holds."))
DENIES: Final[Pool] = (mark("I did not say that."), mark("That is new to me."), mark("Who told you that?"))

# In a meeting: commitments

GRANTS: Final[dict[Goal, Pool]] = {
    Goal.DATE: (
        mark("Yes. I put it in the calendar."),
        mark("Good. Same time, same place."),
        mark("All right, next week."),
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
}
GRANTS_AS: Final[Styled] = {
    Style.ANALYTICAL: (mark("Agreed. In writing, please."), mark("Yes. I have checked it.")),
    Style.DRIVER: (mark("Yes. Next point."), mark("Done. Do not make me regret it.")),
    Style.AMIABLE: (mark("Yes, gladly. I will tell the others."), mark("Of course. We help each other.")),
    Style.EXPRESSIVE: (mark("Of course! I will make it happen."), mark("Yes! They will be surprised.")),
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
    ),
    Goal.ORDER: (
        mark("You are a few steps ahead of us."),
        mark("That is not decided here, and not today."),
    ),
}
#: To asking for the order once offers lie on the table.
REFUSES_COMPARING: Final[Pool] = (
    mark("That is not decided here, and not today."),
    mark("The order? We are still comparing."),
)
REFUSES_AS: Final[Styled] = {
    Style.ANALYTICAL: (mark("I need to check that first."), mark("Not before I have seen the figures.")),
    Style.DRIVER: (mark("No."), mark("No. Give me a reason first.")),
    Style.AMIABLE: (mark("Perhaps later."), mark("I would have to ask the others.")),
    Style.EXPRESSIVE: (
        mark("Have you seen our new hall, by the way?"),
        mark("Let us not spoil the day with that!"),
    ),
}
PROMISED: Final[Pool] = (
    mark("Good. I note the date."),
    mark("Two weeks. We will see."),
    mark("That would help."),
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
)
HAS_ENOUGH: Final[Pool] = (
    mark("I think we should stop here."),
    mark("That is enough for today."),
    mark("I do not see where this leads. Goodbye."),
)
