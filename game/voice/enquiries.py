"""What the trainee says to ask for facts, to take notes and to answer an objection.

Of the ways to answer an objection, one talks it away: it sounds as good as the others.
"""

from typing import Final

from game.engine.vocab import Manner, Subject, Way
from game.i18n.language import mark
from game.voice.words import Pool

#: Questions for facts, whatever the manner.
ENQUIRE: Final[dict[Subject, Pool]] = {
    Subject.BACKGROUND: (
        mark("How did it come to this, if I may ask?"),
        mark("What happened here before I came?"),
        mark("What should a newcomer know about this place?"),
    ),
    Subject.USE: (
        mark("What do you work with today, and since when?"),
        mark("What would be hard to replace here?"),
        mark("What came with the last purchase, and what did not?"),
    ),
    Subject.PLAN: (
        mark("What is planned here until the summer?"),
        mark("When does this have to be settled?"),
        mark("Which date cannot move?"),
    ),
    Subject.MONEY: (
        mark("Is there money for it this year?"),
        mark("From which budget would that come?"),
        mark("What may be spent without asking upstairs?"),
    ),
    Subject.POWER: (
        mark("Who signs for something like this?"),
        mark("Whose no would end it?"),
        mark("Who is listened to when it is decided?"),
    ),
    Subject.PEOPLE: (
        mark("Who else has to live with the result?"),
        mark("Whom would you ask, in my place?"),
        mark("Who works well with whom here?"),
    ),
    Subject.RIVAL: (
        mark("Who else is talking with you?"),
        mark("How are you served by the others?"),
        mark("What do the others do better than we?"),
    ),
}

#: The same in a manner.
ENQUIRE_AS: Final[dict[tuple[Subject, Manner], Pool]] = {
    (Subject.BACKGROUND, Manner.FACTS): (
        mark("Since when, and what was it like before?"),
        mark("Which of that is written down somewhere?"),
    ),
    (Subject.BACKGROUND, Manner.RESULTS): (
        mark("What has to be different in a year?"),
        mark("In two sentences: why now?"),
    ),
    (Subject.BACKGROUND, Manner.WARMTH): (
        mark("How have you all lived with it?"),
        mark("Who has been here longest?"),
    ),
    (Subject.BACKGROUND, Manner.VISION): (
        mark("What is the story of this lab?"),
        mark("How did it all begin here?"),
    ),
    (Subject.USE, Manner.FACTS): (
        mark("How many units, which age, under which contract?"),
        mark("What does the list of equipment say?"),
    ),
    (Subject.USE, Manner.RESULTS): (
        mark("What would a change cost you in days?"),
        mark("Which part of it earns its keep?"),
    ),
    (Subject.USE, Manner.WARMTH): (
        mark("What have people got used to?"),
        mark("Which of it do people like?"),
    ),
    (Subject.USE, Manner.VISION): (
        mark("What here would you show a visitor?"),
        mark("What would you throw out first?"),
    ),
    (Subject.PLAN, Manner.FACTS): (
        mark("Which steps come next, and in which week?"),
        mark("Is there a written schedule?"),
    ),
    (Subject.PLAN, Manner.RESULTS): (
        mark("By when do you need it running?"),
        mark("What happens if the date passes?"),
    ),
    (Subject.PLAN, Manner.WARMTH): (
        mark("When would a change be easiest for people?"),
        mark("Who is counting on that date?"),
    ),
    (Subject.PLAN, Manner.VISION): (
        mark("What is the big thing this year?"),
        mark("What comes after this project?"),
    ),
    (Subject.MONEY, Manner.FACTS): (
        mark("Which amount stands in the plan, and in which line?"),
        mark("Up to which sum does one signature do?"),
    ),
    (Subject.MONEY, Manner.RESULTS): (
        mark("Is the money there, yes or no?"),
        mark("What must it bring to be paid?"),
    ),
    (Subject.MONEY, Manner.WARMTH): (
        mark("Whom does it worry what this costs?"),
        mark("Is it awkward to speak of money here?"),
    ),
    (Subject.MONEY, Manner.VISION): (
        mark("What would loosen the purse?"),
        mark("What did they last spend gladly on?"),
    ),
    (Subject.POWER, Manner.FACTS): (
        mark("Who signs up to which amount?"),
        mark("What are the steps of a decision, exactly?"),
    ),
    (Subject.POWER, Manner.RESULTS): (
        mark("Who can say yes?"),
        mark("Who has the last word, on paper and in fact?"),
    ),
    (Subject.POWER, Manner.WARMTH): (
        mark("Who would feel passed over?"),
        mark("Whose advice is asked before anybody decides?"),
    ),
    (Subject.POWER, Manner.VISION): (
        mark("Who moves things here?"),
        mark("Whom do the others follow?"),
    ),
    (Subject.PEOPLE, Manner.FACTS): (
        mark("Who does what in this, by name?"),
        mark("Who reports to whom in this?"),
    ),
    (Subject.PEOPLE, Manner.RESULTS): (
        mark("Who gets things done here?"),
        mark("Whom should I not waste time on?"),
    ),
    (Subject.PEOPLE, Manner.WARMTH): (
        mark("Who gets on with whom?"),
        mark("Who would be hurt not to be asked?"),
    ),
    (Subject.PEOPLE, Manner.VISION): (
        mark("Who here likes new things?"),
        mark("Who is the one that everybody knows?"),
    ),
    (Subject.RIVAL, Manner.FACTS): (
        mark("Which vendors are on your list?"),
        mark("What did they offer, if that may be said?"),
    ),
    (Subject.RIVAL, Manner.RESULTS): (
        mark("Who is ahead today?"),
        mark("What would I have to beat?"),
    ),
    (Subject.RIVAL, Manner.WARMTH): (
        mark("Who looks after you on their side?"),
        mark("How do people here get on with them?"),
    ),
    (Subject.RIVAL, Manner.VISION): (
        mark("What did their visit look like?"),
        mark("What do people tell about them?"),
    ),
}

NOTES: Final[Pool] = (
    mark("May I note that?"),
    mark("One moment. I write it down."),
    mark("In your words, please. I note it."),
    mark("Let me write that down."),
    mark("That goes on paper. All right?"),
    mark("I take notes, if you allow."),
    mark("Slowly, please. I want it exact."),
    mark("My pencil, one second."),
)

#: Answers to an objection, whatever the manner.
ANSWER: Final[dict[Way, Pool]] = {
    Way.CLARIFY: (
        mark("That matters. What is behind it?"),
        mark("What makes you say that?"),
        mark("Tell me what you have seen. Then I understand it."),
    ),
    Way.PROVE: (
        mark("Do not take my word. Here are the records."),
        mark("Another customer had that worry. Ask there."),
        mark("Let us test exactly that, on your own work."),
    ),
    Way.TRADE: (
        mark("That is so. Against it stands what you told me."),
        mark("You lose that and get this. Which weighs more?"),
        mark("True. What is it worth beside the other points?"),
    ),
    Way.ENGINEER: (
        mark("Our engineer knows that better than I. Shall we ask?"),
        mark("May our engineer answer? That deserves it."),
        mark("I would rather let our engineer show you."),
    ),
    Way.DEFER: (
        mark("I do not know. You have the answer within two weeks."),
        mark("I will not guess. Give me two weeks."),
        mark("Let me ask those who know, and come back."),
    ),
    Way.BLUFF: (
        mark("That has never been a problem with us."),
        mark("Everybody asks that at first. It settles itself."),
        mark("Believe me, nobody has ever complained about it."),
    ),
}

#: The same in a manner.
ANSWER_AS: Final[dict[tuple[Way, Manner], Pool]] = {
    (Way.CLARIFY, Manner.FACTS): (mark("Which case do you have in mind, exactly?"),),
    (Way.CLARIFY, Manner.RESULTS): (mark("What would it cost you if it came true?"),),
    (Way.CLARIFY, Manner.WARMTH): (mark("I see that it worries you. Since when?"),),
    (Way.CLARIFY, Manner.VISION): (mark("There is a story behind that. Will you tell me?"),),
    (Way.PROVE, Manner.FACTS): (mark("Here is the measurement, with date and method."),),
    (Way.PROVE, Manner.RESULTS): (mark("Two customers, two months, no stop. Call them."),),
    (Way.PROVE, Manner.WARMTH): (mark("People in your place use it. Talk with them."),),
    (Way.PROVE, Manner.VISION): (mark("Come and see it where it runs."),),
    (Way.TRADE, Manner.FACTS): (mark("Put both in figures. Which side is heavier?"),),
    (Way.TRADE, Manner.RESULTS): (mark("You lose a little there and win the date. Fair?"),),
    (Way.TRADE, Manner.WARMTH): (mark("It asks something of you. It gives the team more."),),
    (Way.TRADE, Manner.VISION): (mark("It is the price of being first. Is it too high?"),),
    (Way.ENGINEER, Manner.FACTS): (mark("Our engineer brings the figures. Which do you need?"),),
    (Way.ENGINEER, Manner.RESULTS): (mark("Half an hour with our engineer settles it."),),
    (Way.ENGINEER, Manner.WARMTH): (mark("Our engineer would like to hear that from you."),),
    (Way.ENGINEER, Manner.VISION): (mark("Our engineer has ideas for that. Shall we meet?"),),
    (Way.DEFER, Manner.FACTS): (mark("I have no figure for that today. You will get one."),),
    (Way.DEFER, Manner.RESULTS): (mark("Open point. Answer in two weeks, in writing."),),
    (Way.DEFER, Manner.WARMTH): (mark("I owe you an honest answer. It takes me two weeks."),),
    (Way.DEFER, Manner.VISION): (mark("Good question. Let me bring you a good answer."),),
    (Way.BLUFF, Manner.FACTS): (mark("The figures rule that out completely."),),
    (Way.BLUFF, Manner.RESULTS): (mark("Consider it solved. Shall we go on?"),),
    (Way.BLUFF, Manner.WARMTH): (mark("You need not worry about that, really."),),
    (Way.BLUFF, Manner.VISION): (mark("In a year you will laugh about that."),),
}

#: To our own company, and to ourselves.
JUDGE: Final[Pool] = (
    mark("Four questions, and my answers. I ask for the team."),
    mark("Here is what we know of this customer. May we go on?"),
    mark("I put my name to these answers. Please release the team."),
)
REPORT: Final[Pool] = (
    mark("I would like to report something before anybody asks."),
    mark("Here is what was offered and what I said. Please file it."),
    mark("I want that written down, with the date."),
)
