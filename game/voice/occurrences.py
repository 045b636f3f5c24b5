"""What is seen and noted of things that happen to the trainee, beside a move's own words."""

from typing import Final

from game.engine.vocab import Approval, Gate, Motive, Style
from game.i18n.language import mark
from game.voice.words import Pool, Styled

#: A message of this sender stayed without an answer.
LAPSED: Final[Pool] = (
    mark("{who} waited for your answer. It did not come."),
    mark("Your silence was an answer, too, {who} says."),
)
LAPSED_UNKNOWN: Final[Pool] = (
    mark("Somebody at {company} waited for your answer, in vain."),
    mark("The message stayed without an answer. That is one, too."),
)
LAPSED_OURS: Final[Pool] = (
    mark("Our own office waited for your answer, in vain."),
    mark("Nobody answered, so our office decided without you."),
)

#: A gate between two steps of the method is passed.
GATES: Final[dict[Gate, Pool]] = {
    Gate.OPPORTUNITY: (mark("First gate: there is an opportunity, and you can say why."),),
    Gate.RELATIONS: (mark("Second gate: the people who count know you."),),
    Gate.REQUIREMENT: (mark("Third gate: you know what they need, and how they measure it."),),
    Gate.INVITATION: (mark("Fourth gate: {company} asks for your proposal."),),
    Gate.CLOSING: (mark("Last gate: every invoice is settled."),),
    Gate.AGREEMENT: (mark("Fifth gate: the terms are signed."),),
}

REQUIREMENT: Final[Pool] = (
    mark("The requirement is on paper. Your marks: {ours}. The rival's: {theirs}. Nobody's: {neutral}."),
    mark("The requirement is out. Lines for you: {ours}, for the rival: {theirs}, open: {neutral}."),
)
#: The same where they buy what they know, and nobody writes anything new.
OLD_REQUIREMENT: Final[Pool] = (
    mark("Nobody writes a requirement: last time's order lies on the desk."),
    mark("They take out the old order; that is the requirement."),
)
#: Whose mark some lines carry.
OUR_LINES: Final[Pool] = (mark("Your words stand in: {lines}."),)
THEIR_LINES: Final[Pool] = (mark("The rival's words stand in: {lines}."),)

#: Behaviour under stress, by style.
STRESSED: Final[Styled] = {
    Style.ANALYTICAL: (
        mark("{who} goes silent and asks for everything in writing."),
        mark("{who} opens a folder and answers nothing."),
        mark("{who} reads the data sheet instead of looking up."),
    ),
    Style.DRIVER: (
        mark("{who} cuts you off: one sentence, now."),
        mark("{who} stands up and names a deadline."),
        mark("{who} takes over the meeting."),
    ),
    Style.AMIABLE: (
        mark("{who} says yes to everything and looks at the door."),
        mark("{who} agrees at once. Too quickly."),
        mark("{who} nods and smiles, and means none of it."),
    ),
    Style.EXPRESSIVE: (
        mark("{who} gets loud, then laughs it off."),
        mark("{who} attacks, and regrets it in the same breath."),
        mark("{who} throws the pen on the table."),
    ),
}

#: Something that this person likes was met; by the style that showed so far, and before.
PLEASED: Final[Pool] = (
    mark("{who} warms up."),
    mark("Something in the room gets easier."),
    mark("{who} smiles for the first time today."),
    mark("{who} pushes the cup towards you."),
)
PLEASED_AS: Final[Styled] = {
    Style.ANALYTICAL: (
        mark("{who} opens a drawer and shows you a table."),
        mark("{who} turns the screen towards you."),
        mark("{who} looks something up for you."),
        mark("{who} corrects a figure, for your sake."),
    ),
    Style.DRIVER: (
        mark("{who} makes a call on your behalf."),
        mark("{who} crosses something out: done."),
        mark("{who} gives somebody an order, for you."),
        mark("{who} nods once. That is much."),
    ),
    Style.AMIABLE: (
        mark("{who} fills your cup without asking."),
        mark("{who} asks how your week was."),
        mark("{who} tells you who is worried."),
        mark("{who} calls a colleague in to say hello."),
    ),
    Style.EXPRESSIVE: (
        mark("{who} introduces you to half the floor."),
        mark("{who} draws it on the wall."),
        mark("{who} laughs and claps the table."),
        mark("{who} takes a picture to show around."),
    ),
}

BYPASSED: Final[Pool] = (
    mark("{who} has heard that you went upstairs first."),
    mark("{who} knows that you passed this office by."),
)
EXPOSED: Final[Pool] = (
    mark("{who} sat beside {other} and said little to you."),
    mark("{who} did not like to be seen with you by {other}."),
)
QUIET_BROKEN: Final[Pool] = (
    mark("The tender is open: speaking to {who} leaves a trace."),
    mark("During the quiet period a contact with {who} is a breach."),
)
FALSE_COACH: Final[Pool] = (
    mark("What {who} told you does not hold; you do not rely on it any more."),
    mark("Who knows best says the opposite of {who}. You take note."),
)
SILENT: Final[Pool] = (
    mark("{who} asks nothing. Not one question."),
    mark("No question from {who}, no objection, nothing."),
)
#: Two sources say different things.
TWO_VERSIONS: Final[Pool] = (
    mark("You had that differently. Two versions now, on {subject}."),
    mark("That does not fit what you heard before, on {subject}."),
    mark("On {subject}, two people, two answers."),
)
CONFIRMED: Final[Pool] = (
    mark("Confirmed, on {subject}."),
    mark("That holds, on {subject}."),
)
IN_THE_PAPERS: Final[Pool] = (
    mark("In the papers: {fact}."),
    mark("You read this: {fact}."),
    mark("The annual report says: {fact}."),
    mark("From the register: {fact}."),
)
TOLD_BY_MESSAGE: Final[Pool] = (mark("Now you know: {fact}."),)

CHANGED: Final[Pool] = (mark("Out of date, heard anew: {need}."),)
MOTIVES: Final[dict[Motive, Pool]] = {
    Motive.POWER: (mark("{who} wants to be the one who decided it."),),
    Motive.ACHIEVEMENT: (mark("{who} wants to see it finished, and well."),),
    Motive.RECOGNITION: (mark("{who} wants others to see who brought it."),),
    Motive.SAFETY: (mark("{who} wants nothing to go wrong."),),
    Motive.BELONGING: (mark("{who} wants everybody to be glad of it."),),
}

PREPARED: Final[Pool] = (
    mark("One page on {who}: first words, two questions."),
    mark("You know your first words for {who}."),
    mark("Three sentences for {who}, and one wish."),
    mark("Half an hour with your notes on {who}."),
    mark("You have read up on {who}, and slept on it."),
)
REPORTED: Final[Pool] = (
    mark("Compliance thanks you and files it. That is all."),
    mark("Two lines in a register, with your name and the date."),
)
INVESTIGATED: Final[Pool] = (
    mark("An audit asks for every receipt of this account."),
    mark("Somebody at {company} asks what was given to whom."),
)
#: Notes that were taken.
KEPT: Final[Pool] = (mark("Written down. That will keep."), mark("On paper, word for word."))

#: The manager's answer to the four questions. `{backed}` rests on what we know, `{asserted}` on our word.
JUDGED: Final[dict[Approval, Pool]] = {
    Approval.NONE: (
        mark("Not yet. What makes you sure of anything? Come back with somebody's words."),
        mark("I hear opinions. Who at {company} said so?"),
    ),
    Approval.HALF: (
        mark("Half the team, for now. What do you still only believe?"),
        mark("You may begin with half the team. The rest follows the evidence."),
    ),
    Approval.FULL: (
        mark("That holds. The team is yours."),
        mark("I would have asked the same people. Go ahead, all of you."),
    ),
}
BACKED: Final[Pool] = (mark("Backed by evidence: {backed}."),)
ASSERTED: Final[Pool] = (mark("On your word alone: {asserted}."),)
