"""What the trainee says besides questions: in a meeting and from the desk.

Placeholders: `{address}` the person as the trainee says the name, `{me}` how the trainee
introduces themself, `{need}` a topic in short, `{whole}` in the customer's full words, `{other}` a
third person, `{people}` those invited, `{criterion}`, `{hook}`, `{occasion}`.
"""

from typing import Final

from game.engine.vocab import Kind, Manner
from game.i18n.language import mark
from game.voice.words import Pool

#: First words at a first meeting, and at a later one.
GREET_FIRST: Final[Pool] = (
    mark("{address}, {me}. Thank you for seeing me."),
    mark("Good morning, {address}. {me}. I know that time is short."),
    mark("{address}? I am glad to meet you. {me}."),
)
GREET_AGAIN: Final[Pool] = (
    mark("Good to see you again, {address}."),
    mark("{address}, thank you for the time."),
    mark("Hello again, {address}. How has the week been?"),
)
GREET_FIRST_AS: Final[dict[Manner, Pool]] = {
    Manner.FACTS: (
        mark("{address}, {me}. I brought questions and a pencil."),
        mark("{address}, {me}. I have read what there is to read."),
    ),
    Manner.RESULTS: (
        mark("{address}, {me}. I need half an hour, not more."),
        mark("{address}, {me}. Let us see whether this is worth your time."),
    ),
    Manner.WARMTH: (
        mark("{address}, {me}. How kind of you to make time."),
        mark("{address}, {me}. What a welcoming place this is."),
    ),
    Manner.VISION: (
        mark("{address}, {me}. I have wanted to see this place."),
        mark("{address}, {me}. People tell stories about your work."),
    ),
}
GREET_AGAIN_AS: Final[dict[Manner, Pool]] = {
    Manner.FACTS: (
        mark("Good day, {address}. I have gone through my notes."),
        mark("{address}, I have checked what you told me."),
    ),
    Manner.RESULTS: (
        mark("{address}, good to see you. Straight to it?"),
        mark("Good day, {address}. One point today, and a decision."),
    ),
    Manner.WARMTH: (
        mark("{address}, how are you? And the others?"),
        mark("Good to be back, {address}. It feels familiar here."),
    ),
    Manner.VISION: (
        mark("{address}! I have been thinking about our last talk."),
        mark("{address}, since last time I see this place differently."),
    ),
}

#: About a personal topic, which the frame around the sentence names.
SMALL_TALK: Final[Pool] = (
    mark("How did you come to that?"),
    mark("How is it going at the moment?"),
    mark("Is there still time for it, with all this?"),
    mark("Who else here shares that?"),
    mark("What does one have to know to understand it?"),
)

#: What a first meeting is for, and a later one.
AGENDA_FIRST: Final[Pool] = (
    mark("I have come to learn. May I ask, and you stop me?"),
    mark("First your side, then mine, then the next step. All right?"),
    mark("At the end you should know whether to go on. Fair?"),
    mark("I know your house from outside only. Half an hour?"),
    mark("What would make this half hour worth your time?"),
)
AGENDA_AGAIN: Final[Pool] = (
    mark("I have thought about your words. Two questions, then a proposal?"),
    mark("What has changed since? Then what I found out. All right?"),
    mark("Today I bring something. Tell me if it fits."),
    mark("Three points. Which of them matters most to you?"),
    mark("Last time I asked. Today I would like to check. Agreed?"),
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
    mark("Here is the report of a customer with the same work."),
    mark("May I show you the measurement instead of the brochure?"),
    mark("You need not believe me. Call the customer on this page."),
    mark("This unit has run for two years. Here are its records."),
    mark("Bring your own sample. We measure it here and now."),
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
    mark("I will send you the figures within two weeks."),
    mark("Give me two weeks, then you have it in writing."),
    mark("I will find out and come back to you in two weeks."),
    mark("That goes on my list. Two weeks, not a day longer."),
)

#: Requests for a commitment, by kind of move.
ASK: Final[dict[Kind, Pool]] = {
    Kind.ASK_DATE: (
        mark("Shall we fix the next date now, while we both have the calendar?"),
        mark("I would like to come back with answers. Which day suits you?"),
        mark("Could we go on next week, for half an hour?"),
        mark("When would be a good day to go on with this?"),
    ),
    Kind.ASK_INSIDE: (
        mark("How is something like this decided here, in practice?"),
        mark("What should I know that is not on the chart?"),
        mark("Who has to be asked before anybody can say yes?"),
        mark("If you were in my place, whom would you see next?"),
    ),
    Kind.ASK_DOOR: (
        mark("Would you introduce me to {other}?"),
        mark("I would like to hear how {other} sees it. Could you help?"),
        mark("May I tell {other} that we have spoken?"),
        mark("Could we sit down together, you, {other} and I?"),
    ),
    Kind.ASK_SUPPORT: (
        mark("When this is discussed, would you speak for us?"),
        mark("If the others hesitate, may I count on your voice?"),
        mark("Would you tell the others what you have just told me?"),
        mark("What would you need in order to recommend us?"),
    ),
    Kind.ASK_ORDER: (
        mark("Then may I ask for the order?"),
        mark("What is missing for a yes today?"),
        mark("Shall we put it in writing?"),
        mark("Are we ready to sign?"),
    ),
    Kind.SHAPE: (
        mark("On {criterion}: may I suggest a wording for your requirement?"),
        mark("If {criterion} counts, it should stand there with a figure."),
        mark("Could the requirement put {criterion} the way you measure it?"),
        mark("On {criterion}: which line would help you to compare offers?"),
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
    mark("Thank you, {address}. I will go through my notes."),
    mark("That was helpful. You will hear from me."),
    mark("I have what I came for. Thank you, {address}."),
    mark("I should not take more of your time. Thank you."),
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
    mark("{address}, may I come and see that? {need}."),
    mark("{address}, half an hour on this: {need}?"),
    mark("I would rather see it, {address}. {need}."),
    mark("Could you show me, {address}? {need}."),
    mark("{address}, from my notes: {need}. Which day?"),
    mark("I wonder about this, {address}: {need}. May I come?"),
)
VISIT_ABOUT_FIRST: Final[Pool] = (
    mark("{address}, {seller}. {need}: may I come by?"),
    mark("{address}, {seller} here. {need}: whom may I ask?"),
    mark("{seller}, {address}. {need}. Is half an hour possible?"),
)
VISIT_FIRST: Final[Pool] = (
    mark("{address}, {me}. May I come by for half an hour?"),
    mark("{address}, {me}. I would like to see your work. Which day?"),
    mark("Good day, {address}. {me}. Do you have half an hour this week?"),
)
VISIT_WANTED: Final[Pool] = (
    mark("{address}, {me}. You asked for us. When may I come?"),
    mark("{address}, {me}. I would like to look at it with you. Which day?"),
    mark("{address}, {me}. I would like to see it with my own eyes. May I?"),
)
VISIT_AGREED: Final[Pool] = (
    mark("We have a date, {address}. Does it still suit you?"),
    mark("{address}, I am coming as we said. Shall I bring anything?"),
    mark("As agreed, {address}: half an hour, this week. All right?"),
)
VISIT_AGAIN: Final[Pool] = (
    mark("{address}, may I come by this week?"),
    mark("May we go on where we stopped, {address}?"),
    mark("Do you have half an hour for me, {address}?"),
    mark("{address}, I have something for you. Shall I bring it?"),
)

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
        mark("{people}: may I invite you to a cup of tea?"),
        mark("{people}: shall we have a tea, away from the desk?"),
        mark("{people}: there is a quiet tea house nearby. Half an hour?"),
    ),
    Kind.MEAL: (
        mark("{people}: may I invite you to lunch?"),
        mark("{people}: shall we go on over lunch? You choose the place."),
        mark("{people}: a table at noon, one hour, and no slides?"),
    ),
    Kind.EXCHANGE: (
        mark("{people}: our engineer would like to meet you. Half a day?"),
        mark("{people}: let the engineers talk. We come to you."),
        mark("{people}: a technical afternoon, your questions, our engineer?"),
    ),
    Kind.REFERENCE: (
        mark("{people}: would you like to see it at work, with a customer?"),
        mark("{people}: a customer of ours opens the door for you. Will you come?"),
        mark("{people}: ask somebody who has used it for two years. Shall we go?"),
    ),
    Kind.TRIAL: (
        mark("{people}: try it on your own work. You say what it must show."),
        mark("{people}: we leave a unit with you for two weeks. All right?"),
        mark("{people}: let us agree what counts, and then you test it."),
    ),
    Kind.OPEN_HOUSE: (
        mark("{people}: we open our house next week. Will you come?"),
        mark("{people}: come and meet the people behind the product."),
    ),
    Kind.TRIP: (
        mark("{people}: we would like to show you our plant. Two days?"),
        mark("{people}: come and see where it is made, at your own pace."),
    ),
    Kind.DELIVER: (
        mark("{address}, here is what I promised, in writing."),
        mark("As agreed, {address}: the list is on your desk."),
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
