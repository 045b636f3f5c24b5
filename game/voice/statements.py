"""What the trainee says besides questions: in a meeting and from the desk.

Placeholders: `{address}` the person as the trainee says the name, `{me}` how the trainee
introduces themself, `{need}` a topic in short, `{whole}` in the customer's full words, `{other}` a
third person, `{people}` those invited, `{criterion}`, `{hook}`, `{occasion}`.
"""

from typing import Final

from game.engine.vocab import Colleague, Kind, Manner
from game.i18n.language import mark
from game.voice.words import Pool

#: First words at a first meeting, and at a later one.
GREET_FIRST: Final[Pool] = (
    mark("{address}, {me}. Thank you for the time."),
    mark("Good morning, {address}. {me}."),
    mark("{address}? {me}. Glad to meet you."),
)
GREET_AGAIN: Final[Pool] = (
    mark("Good to see you, {address}."),
    mark("{address}, thank you for the time."),
    mark("Hello again, {address}."),
    mark("Good day, {address}. How was the week?"),
)
GREET_FIRST_AS: Final[dict[Manner, Pool]] = {
    Manner.FACTS: (
        mark("{address}, {me}. I brought questions and a pencil."),
        mark("{address}, {me}. First I want to understand."),
    ),
    Manner.RESULTS: (
        mark("{address}, {me}. Half an hour, not more."),
        mark("{address}, {me}. You will soon see its worth."),
    ),
    Manner.WARMTH: (
        mark("{address}, {me}. How kind of you to make time."),
        mark("{address}, {me}. What a welcoming place."),
    ),
    Manner.VISION: (
        mark("{address}, {me}. I have wanted to see this."),
        mark("{address}, {me}. People tell stories about your work."),
    ),
}
GREET_AGAIN_AS: Final[dict[Manner, Pool]] = {
    Manner.FACTS: (
        mark("{address}, I have gone through my notes."),
        mark("{address}, I have checked what you told me."),
    ),
    Manner.RESULTS: (
        mark("{address}, good to see you. Straight to it?"),
        mark("Good day, {address}. One point today."),
    ),
    Manner.WARMTH: (
        mark("{address}, how are you? And the others?"),
        mark("Good to be back, {address}."),
    ),
    Manner.VISION: (
        mark("{address}! I have been thinking about our talk."),
        mark("{address}, I see this place differently now."),
    ),
}

#: About a personal topic, which the frame around the sentence names.
SMALL_TALK: Final[Pool] = (
    mark("How did you come to that?"),
    mark("How is it going?"),
    mark("Is there still time for it?"),
    mark("Who else here shares that?"),
    mark("What should one know of it?"),
)

#: What a first meeting is for, and a later one.
AGENDA_FIRST: Final[Pool] = (
    mark("I have come to learn. May I ask?"),
    mark("First your side, then mine, then the next step?"),
    mark("Afterwards you know whether to go on. Fair?"),
    mark("I only know the outside. Half an hour?"),
    mark("What would make this worth it?"),
    mark("I ask, you stop me. All right?"),
    mark("Your work first, my questions then. Fair?"),
)
AGENDA_AGAIN: Final[Pool] = (
    mark("Two questions, then an idea. All right?"),
    mark("What has changed since? Then what I found."),
    mark("Today I bring something. Tell me if it fits."),
    mark("Three points. Which matters most to you?"),
    mark("Last time I asked. Today I check. Agreed?"),
    mark("One open point, and then the next step."),
    mark("Half an hour: your news, my answers."),
    mark("First what is new, then a question."),
)

LISTEN: Final[Pool] = (
    mark("Go on."),
    mark("Tell me more."),
    mark("Mm. And then?"),
    mark("Take your time."),
    mark("I am listening."),
)

PLAY_BACK: Final[Pool] = (
    mark("So: {whole}. Right?"),
    mark("I repeat: {whole}."),
    mark("Noted: {whole}. Yes?"),
    mark("In short: {whole}."),
    mark("You say: {whole}."),
)

#: About a topic, as questions are.
PITCH: Final[Pool] = (
    mark("Our new series was made for that."),
    mark("May I show how we solve it?"),
    mark("With us that is taken care of."),
)
PITCH_AS: Final[dict[Manner, Pool]] = {
    Manner.FACTS: (
        mark("Our data sheet has the figures for it."),
        mark("Two years of measurements speak for us."),
    ),
    Manner.RESULTS: (
        mark("With us you have it this year."),
        mark("Give us six weeks and it is done."),
    ),
    Manner.WARMTH: (
        mark("Our people would stay beside yours."),
        mark("You would not be alone with it."),
    ),
    Manner.VISION: (
        mark("Picture this floor a year from now."),
        mark("You would be the first to show it."),
    ),
}

PROVE: Final[Pool] = (
    mark("Here is the report of a similar customer."),
    mark("May I show you a measurement, no brochure?"),
    mark("You need not believe me. Call this customer."),
    mark("Two years in use: here are its records."),
    mark("Bring your own sample. We measure it now."),
)

PRAISE_AS: Final[dict[Manner, Pool]] = {
    Manner.FACTS: (
        mark("Your records are exact. One rarely sees that."),
        mark("You looked for the cause before anybody had a theory."),
        mark("The way you check things twice saves everybody trouble."),
    ),
    Manner.RESULTS: (
        mark("You say in one sentence what you want. Few can."),
        mark("You decide quickly. That saves everybody time."),
        mark("What you have moved here in a year is remarkable."),
    ),
    Manner.WARMTH: (
        mark("People here speak well of you."),
        mark("Your team holds together. One feels that at the door."),
        mark("You ask the others before you answer. That is rare."),
    ),
    Manner.VISION: (
        mark("That idea of yours deserves a bigger audience."),
        mark("Others should see what you have built here."),
        mark("You tell it so that one wants to be part of it."),
    ),
}

PROMISE: Final[Pool] = (
    mark("You get the figures within two weeks."),
    mark("In two weeks you have it in writing."),
    mark("I find out and tell you. Two weeks."),
    mark("That goes on my list. Two weeks."),
    mark("I write it down for you. Two weeks."),
    mark("I owe you that. Give me two weeks."),
)

#: Requests for a commitment, by kind of move.
ASK: Final[dict[Kind, Pool]] = {
    Kind.ASK_DATE: (
        mark("Shall we fix the next date now?"),
        mark("I come back with answers. Which day?"),
        mark("Could we go on next week?"),
        mark("When is a good day to go on?"),
        mark("Half an hour next week, same place?"),
        mark("What do we look at next, and when?"),
        mark("Is the same hour next week free?"),
    ),
    Kind.ASK_INSIDE: (
        mark("How is this decided here, in practice?"),
        mark("What is not on the chart?"),
        mark("Who is asked before anybody says yes?"),
        mark("In my place, whom would you see next?"),
    ),
    Kind.ASK_DOOR: (
        mark("Would you introduce me to {other}?"),
        mark("Could I meet {other}, through you?"),
        mark("May I tell {other} we have spoken?"),
        mark("Could we meet, you, {other} and I?"),
    ),
    Kind.ASK_SUPPORT: (
        mark("When this is discussed, would you speak for us?"),
        mark("If others hesitate, may I count on you?"),
        mark("Would you tell the others that, too?"),
        mark("What would you need in order to recommend us?"),
    ),
    Kind.SHAPE: (
        mark("On {criterion}: may I suggest a wording?"),
        mark("If {criterion} counts, it needs a figure there."),
        mark("Could {criterion} stand there as you measure it?"),
        mark("On {criterion}: which line helps you to compare?"),
    ),
}

SWITCH: Final[dict[Manner, Pool]] = {
    Manner.FACTS: (
        mark("Let us look at the figures, one by one."),
        mark("Let me be exact about this."),
        mark("May we go through it step by step?"),
    ),
    Manner.RESULTS: (
        mark("Let me come to the point."),
        mark("In short: what do you want to reach?"),
        mark("Let us leave the details. What has to happen?"),
    ),
    Manner.WARMTH: (
        mark("Let us put the papers aside. How are you with all this?"),
        mark("There is no hurry. What do you think of it yourself?"),
        mark("Before we go on: is everybody comfortable with that?"),
    ),
    Manner.VISION: (
        mark("Let us think bigger for a moment."),
        mark("Picture it with me for a minute."),
        mark("Forget the list. Where could this lead?"),
    ),
}

LEAVE: Final[Pool] = (
    mark("Thank you, {address}. Until next time."),
    mark("That helps. Thank you, and goodbye."),
    mark("I have my answers, {address}. Goodbye."),
    mark("I will not keep you. Thank you."),
)

#: From the desk: on the telephone.
PHONE_ABOUT: Final[Pool] = (
    mark("One point, {address}. {need}: is that still so?"),
    mark("{address}, good day. {need}: has anything changed there?"),
    mark("A minute, {address}? {need}: how is it going?"),
    mark("I wanted to hear it from you, {address}. {need}?"),
)
PHONE_FIRST: Final[Pool] = (
    mark("{address}, {me}. May I ask you two questions?"),
    mark("{address}, {me}. Is this a bad moment?"),
    mark("Good day, {address}. {me}. Who would know about the equipment?"),
)
PHONE_WANTED: Final[Pool] = (
    mark("{address}, {me}. I have your message. When did it start?"),
    mark("{address}, {me}. You asked for somebody. What happened?"),
    mark("{address}, {me}. I read your note. What did that do to your week?"),
)
PHONE_AGAIN: Final[Pool] = (
    mark("{address}, how are things since last time?"),
    mark("{address}, do you have two minutes?"),
    mark("I only wanted to hear how it is going, {address}."),
    mark("{address}, I have been thinking about what you said."),
)

#: From the desk: asking for a visit.
VISIT_ABOUT: Final[Pool] = (
    mark("{address}, may I see that? {need}."),
    mark("{address}, half an hour on this: {need}?"),
    mark("I would rather see it, {address}. {need}."),
    mark("Could you show me, {address}? {need}."),
    mark("{address}, from my notes: {need}. Which day?"),
    mark("One thing, {address}: {need}. May I come?"),
    mark("{address}, I am not done with this: {need}."),
)
VISIT_ABOUT_FIRST: Final[Pool] = (
    mark("{address}, {seller}. {need}: may I come by?"),
    mark("{seller}, {address}. {need}: may I ask you?"),
    mark("{address}, {seller}. Half an hour on this: {need}?"),
)
VISIT_FIRST: Final[Pool] = (
    mark("{address}, {me}. Half an hour of yours, perhaps?"),
    mark("{address}, {me}. I would like to see your work."),
    mark("Good day, {address}. {me}. May I come by?"),
)
VISIT_WANTED: Final[Pool] = (
    mark("{address}, {me}. You asked for us. When may I come?"),
    mark("{address}, {me}. Let us look at it together. Which day?"),
    mark("{address}, {me}. May I see it with my own eyes?"),
)
VISIT_AGREED: Final[Pool] = (
    mark("We have a date, {address}. Still all right?"),
    mark("{address}, I am coming as we said."),
    mark("As agreed, {address}: this week?"),
    mark("{address}, our date: shall I bring anything?"),
)
VISIT_AGAIN: Final[Pool] = (
    mark("{address}, may I come by this week?"),
    mark("May we go on where we stopped, {address}?"),
    mark("Half an hour for me, {address}?"),
    mark("{address}, I have something for you. May I bring it?"),
    mark("{address}, I have two new questions. Which day?"),
)

#: From the desk: asking for a visit with somebody of ours.
VISIT_WITH: Final[dict[Colleague, Pool]] = {
    Colleague.ENGINEER: (
        mark("{address}, may I bring our engineer?"),
        mark("Our engineer has questions for you, {address}. May we come?"),
        mark("{address}, this needs an engineer. I bring one."),
        mark("{address}, we would be two: our engineer and I."),
    ),
    Colleague.SERVICE: (
        mark("{address}, may our service technician look at it?"),
        mark("I would bring somebody from our service, {address}. All right?"),
        mark("{address}, our service would like to hear that from you."),
        mark("{address}, I come with somebody who repairs them."),
    ),
    Colleague.EXECUTIVE: (
        mark("{address}, our director would like to meet you."),
        mark("May I bring our director, {address}? Half an hour."),
        mark("{address}, our director asks for half an hour of yours."),
        mark("{address}, our director will be in town. May we come?"),
    ),
}

#: From the desk: everything else that is said to somebody.
DESK: Final[dict[Kind, Pool]] = {
    Kind.GREETING: (
        mark("My best wishes for {occasion}, {address}."),
        mark("A short greeting for {occasion}, {address}, from all of us."),
        mark("I wish you good days over {occasion}, {address}."),
    ),
    Kind.GIFT: (
        mark("A small thing for your desk, {address}. Nothing more."),
        mark("{address}, a small thank-you, well within the rules."),
        mark("Something from our region, {address}. It is only tea."),
    ),
    Kind.TEA: (
        mark("{people}, may I invite you to tea?"),
        mark("{people}, a tea, away from the desk?"),
        mark("{people}, there is a quiet tea house nearby. Shall we?"),
        mark("{people}, I know a good pot of tea. Half an hour?"),
        mark("{people}, would you show me your tea house?"),
    ),
    Kind.MEAL: (
        mark("{people}, may I invite you to lunch?"),
        mark("{people}, shall we go on over lunch? You choose the place."),
        mark("{people}, a table at noon, one hour, and no slides?"),
    ),
    Kind.EXCHANGE: (
        mark("{people}, our engineer would like to meet you. Half a day?"),
        mark("{people}, let the engineers talk. We come to you."),
        mark("{people}, your questions, our engineer, one afternoon?"),
        mark("{people}, shall the engineers look at it together?"),
    ),
    Kind.REFERENCE: (
        mark("{people}, would you like to see it at work?"),
        mark("{people}, a customer of ours opens the door for you."),
        mark("{people}, ask somebody who has used it for two years."),
    ),
    Kind.TRIAL: (
        mark("{people}, try it on your own work. You say what it must show."),
        mark("{people}, we leave a unit with you for two weeks. All right?"),
        mark("{people}, let us agree what counts, and then you test it."),
    ),
    Kind.OPEN_HOUSE: (
        mark("{people}, we open our house next week. Will you come?"),
        mark("{people}, come and meet the people behind the product."),
    ),
    Kind.TRIP: (
        mark("{people}, we would like to show you our plant. Two days?"),
        mark("{people}, come and see where it is made, at your own pace."),
    ),
    Kind.DELIVER: (
        mark("{address}, here is what I promised."),
        mark("As agreed, {address}: it is on your desk."),
        mark("{address}, my promise, in writing."),
        mark("Here it is, {address}, a day early."),
        mark("I said two weeks, {address}. Here it is."),
    ),
    Kind.PROPOSE: (
        mark("Here is our proposal. It begins with what you told us."),
        mark("Our proposal: your own points lead it, ours follow."),
    ),
    Kind.WITHDRAW: (
        mark("We will not be the right ones this year. Thank you for your openness."),
        mark("I would rather say it now than later: we step back."),
    ),
}
