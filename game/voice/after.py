"""What is said and seen after signing: stops, users, complaints, invoices, the next customer."""

from typing import Final

from game.engine.after_words import Bill, Complaint, Content, Delay, Dunning, Grade, Stop
from game.engine.vocab import Colleague, Kind, Style
from game.i18n.language import Message, mark
from game.voice.words import Pool, Styled

#: What one sees at each stop.
ARRIVES: Final[dict[Stop, Message]] = {
    Stop.HANDOVER: mark("Handover. Whoever has a name to ring waits less."),
    Stop.DELIVERY: mark("Delivery. The crates come; what is missing shows now, or later."),
    Stop.ACCEPTANCE: mark("Acceptance. Forty lines to sign, by people in whose hands it must work."),
    Stop.FIRST_USE: mark("First use. What nobody asks about now comes back as a complaint."),
    Stop.INVOICES: mark("Invoices. A list with dates in red; who is content knows the next customer."),
    Stop.REVIEW: mark("Review. Half a year of figures, and they speak for the next order."),
}
SIGNED: Final[Message] = mark("Signed: {money} in all. Six stops lie ahead.")

#: What the trainee says with each move.
SAYS: Final[dict[Kind, Pool]] = {
    Kind.HANDOVER: (
        mark("This is our technician. Ring the number on the card, day or night."),
        mark("From today you have a name at our service, not a hotline."),
    ),
    Kind.ATTEND: (
        mark("We stay until the last line is ticked."),
        mark("Let us unpack it together, and write down what is missing."),
    ),
    Kind.TRAIN: (
        mark("Bring your own work; we learn on that, not on slides."),
        mark("An hour each, at your own place. You press the keys."),
    ),
    Kind.CALL: (
        mark("{address}, how is it going, honestly? What would you change?"),
        mark("{address}, what has it done to your week so far?"),
        mark("{address}, what do your people say when I am not in the room?"),
    ),
    Kind.REMEDY: (
        mark("{address}, show me. We leave when it works."),
        mark("{address}, thank you for saying it. Here is what we do today."),
    ),
    Kind.FIX: (
        mark("Before we ask for money again: what do we still owe them?"),
        mark("This one is ours. Let us put it right, then ask."),
    ),
    Kind.WRITE_OFF: (
        mark("Sell the debt. I would rather see customers than courts."),
        mark("Let it go. I take what the collectors pay."),
    ),
    Kind.ASK_REFERRAL: (
        mark("{address}, who else has the problem you had? You both get a free calibration."),
        mark("{address}, whom would you tell of this? Our bonus goes to your department."),
    ),
    Kind.REVIEW: (
        mark("{address}, here is what we promised, and here is what you measured."),
        mark("{address}, before and after, line by line. What comes next?"),
    ),
}
#: How one asks for another customer where their rules or ours allow no gift.
REFERRAL_BARE: Final[Pool] = (
    mark("{address}, who else has the problem you had? You both get a free calibration."),
    mark("{address}, who else has the problem you had? I would only say who sent me."),
    mark("{address}, whom would you tell of this? One name is all I ask."),
)
COLLECT: Final[dict[Dunning, Pool]] = {
    Dunning.FINANCE: (
        mark("Our finance office writes a friendly reminder, with the copy attached."),
        mark("Our finance office rings theirs: has it been booked?"),
    ),
    Dunning.VISIT: (
        mark("I come myself. Which signature is missing, and whose desk is it on?"),
        mark("I bring the papers along. Shall we look for it together?"),
    ),
    Dunning.ESCALATE: (
        mark("Our director would like to settle this with yours, this week."),
        mark("I have to hand this upstairs, on both sides."),
    ),
    Dunning.SPECIAL: (
        mark("Our lawyers and a collection firm take this over, step by step."),
        mark("We stop deliveries and bring in people who do nothing else."),
    ),
}

#: What people see.
INTRODUCED: Final[Pool] = (
    mark("{who} and our technician exchange numbers."),
    mark("{who} saves the number under S, for service."),
)
ATTENDED: Final[dict[bool, Pool]] = {
    False: (
        mark("You sign, and hope that nobody asks about voltages."),
        mark("Somebody asks about a cable. You promise to ask at home."),
    ),
    True: (
        mark("Two lines fail. They are put right before lunch."),
        mark("One crate is missing a cable. By noon it is there."),
    ),
}
TRAINED: Final[Pool] = (
    mark("{who} asks the question that nobody dared to ask before."),
    mark("{who} works alone by noon."),
)
#: How somebody answers a call, by how content they are, and in the voice of the style that showed.
CALLED: Final[dict[Content, Pool]] = {
    Content.UNKNOWN: (mark("Ask me again later."),),
    Content.DISAPPOINTED: (
        mark("Not what we were told. I say it as it is."),
        mark("My people go back to the old units when nobody looks."),
    ),
    Content.UNEVEN: (
        mark("It works. Mostly. It is not yet what I hoped for."),
        mark("Good days and others. Ask me in a month."),
    ),
    Content.CONTENT: (
        mark("It does what you said. I have stopped thinking about it."),
        mark("Good. I would buy it again."),
    ),
    Content.DELIGHTED: (
        mark("I show it to everybody who comes by."),
        mark("Better than I had hoped, and I had hoped for much."),
    ),
}
GOOD_AS: Final[Styled] = {
    Style.ANALYTICAL: (mark("I have kept a list. The drift is within your figure, every week."),),
    Style.DRIVER: (mark("On time, on budget. Next."),),
    Style.AMIABLE: (mark("Everybody gets along with it, even the night shift."),),
    Style.EXPRESSIVE: (mark("You should see their faces! I had visitors here twice."),),
}
BAD_AS: Final[Styled] = {
    Style.ANALYTICAL: (mark("Three of eleven points are not as specified. I have them in writing."),),
    Style.DRIVER: (mark("You promised me a date. I am still waiting."),),
    Style.AMIABLE: (mark("I do not want to complain. But the others are a little unhappy."),),
    Style.EXPRESSIVE: (mark("I told everybody how good it would be. Now they ask me about it."),),
}
COMPLAINED: Final[Pool] = (
    mark("One unit stops after an hour. We have worked around it since Monday."),
    mark("The reports come out in the wrong order, and nobody knows why."),
    mark("My people were shown it once, in a hurry. Now each of them does it differently."),
)
REMEDIED: Final[dict[Complaint, Pool]] = {
    Complaint.OPEN: (mark("{who} tries it again. It stops again."),),
    Complaint.LATE: (mark("{who} nods. It works; it could have worked weeks ago."),),
    Complaint.SOLVED: (
        mark("{who} tries it three times, then calls the others."),
        mark("It runs. {who} had not expected it today."),
    ),
}
BILLED: Final[Pool] = (mark("Invoice {number}: {amount}, due in week {week}."),)
PAID: Final[Pool] = (mark("Invoice {number} is paid: {amount}."),)
PAID_LATE: Final[dict[bool, Pool]] = {
    False: (mark("Invoice {number} is paid after all: {amount}, a week late."),),
    True: (mark("Invoice {number} is paid after all: {amount}, {weeks} weeks late."),),
}
#: How a lost deal goes on.
AS_IF: Final = mark("Suppose {company} had chosen you. From here on it is practice and does not count.")
OVERDUE: Final[Pool] = (mark("Invoice {number} is past its date, and nothing has come."),)
#: What the customer's bookkeepers say to a reminder, by why the money waits.
REASONS: Final[dict[Delay, Pool]] = {
    Delay.NONE: (mark("It is in this week's run. You will have it."),),
    Delay.OUR_FAULT: (
        mark("Your delivery note does not match our order. As long as it does not, I cannot pay."),
        mark("Two lines of the acceptance are open. Put them right, then send it again."),
    ),
    Delay.UNWILLING: (
        mark("There is a pile. Who rings, moves up."),
        mark("It lies with somebody for approval. I would have to ask."),
    ),
    Delay.FRAUD: (mark("That company has moved, you say? We know nothing of an order."),),
    Delay.FIXED: (mark("Now the papers match. It goes into the next run."),),
}
FIXED: Final[dict[bool, Pool]] = {
    False: (mark("You go through every paper. Nothing of ours is missing."),),
    True: (mark("A wrong serial number on our note. Corrected, signed, sent again."),),
}
CLOSED: Final[dict[bool, Pool]] = {
    False: (mark("The time is over. Of invoice {number} our lawyers bring in {share}%."),),
    True: (mark("Invoice {number} is sold; {share}% of it comes in."),),
}
CLOSED_IN_FULL: Final[Pool] = (mark("The time is over, and invoice {number} comes in as it should."),)
REFERRED: Final[dict[bool, Pool]] = {
    False: (
        mark("Nobody comes to mind. Let me see how it goes first."),
        mark("I would rather not put my name to it yet."),
    ),
    True: (
        mark("Ring my brother-in-law at the pump works. Say that I sent you."),
        mark("There is a colleague in the next town. I tell her today."),
    ),
}
UNASKED: Final[Pool] = (mark("A stranger rings: {company} has told them about you."),)
REVIEWED: Final[dict[bool, Pool]] = {
    False: (mark("Fair enough. Let us leave it at that for this year."),),
    True: (mark("The second hall needs the same. Spare us the tender; send an offer."),),
}
GRADED: Final[dict[Grade, Pool]] = {
    Grade.NONE: (mark("The check found nothing."),),
    Grade.POOR: (mark("The check says: a poor payer. Ask for money in advance and short terms."),),
    Grade.FAIR: (mark("The check says: a fair payer, who likes to be asked."),),
    Grade.GOOD: (mark("The check says: a good payer. Longer terms would do no harm."),),
}

#: Words for lists.
DUNNING: Final[dict[Dunning, Message]] = {
    Dunning.FINANCE: mark("let finance write"),
    Dunning.VISIT: mark("go there"),
    Dunning.ESCALATE: mark("go to their management"),
    Dunning.SPECIAL: mark("bring in lawyers"),
}
BILLS: Final[dict[Bill, Message]] = {
    Bill.NOT_BILLED: mark("not billed yet"),
    Bill.OPEN: mark("open"),
    Bill.PAID: mark("paid"),
    Bill.WRITTEN_OFF: mark("written off"),
    Bill.CLOSED: mark("left to the lawyers"),
}
DELAYS: Final[dict[Delay, Message]] = {
    Delay.NONE: mark("no reason heard"),
    Delay.OUR_FAULT: mark("our own fault"),
    Delay.UNWILLING: mark("they pay who asks"),
    Delay.FRAUD: mark("they never meant to pay"),
    Delay.FIXED: mark("our fault, put right"),
}
COMPANY: Final[dict[Colleague, Message]] = {
    Colleague.NOBODY: mark("alone"),
    Colleague.ENGINEER: mark("with the engineer"),
    Colleague.SERVICE: mark("with service"),
    Colleague.EXECUTIVE: mark("with our director"),
}
