"""What is seen and noted: places, contacts outside, news of a week, steps of a relationship, the end."""

from typing import Final

from game.engine.vocab import Decision, Ending, Kind, Level, Outcome, Relation, Stage
from game.i18n.language import mark
from game.voice.words import Pool

#: Where a meeting takes place, by layer of the organisation.
PLACES: Final[dict[Level, Pool]] = {
    Level.OPERATION: (
        mark("{who} clears a chair beside the work."),
        mark("A list in pencil lies on the table."),
        mark("It is loud. {who} closes the door."),
        mark("{who} comes with a cup in one hand."),
        mark("A radio is turned down."),
        mark("Somebody sweeps. {who} waits until it is quiet."),
        mark("A chair, a stool, a bench. You get the chair."),
        mark("{who} finishes a line before looking up."),
    ),
    Level.MANAGEMENT: (
        mark("A small office, a glass wall."),
        mark("{who} moves a pile of folders aside."),
        mark("The telephone lies face down."),
        mark("A board full of dates."),
        mark("Somebody leaves in a hurry."),
        mark("{who} reads a mail to the end, then turns round."),
        mark("Two chairs, one window, a plan on the wall."),
    ),
    Level.DECISION: (
        mark("A quiet room on the top floor."),
        mark("{who} has your card on the table, and a pen."),
        mark("An assistant brings water."),
        mark("A long table, two chairs at one end."),
        mark("The door is open. First a page is read."),
        mark("A view over the yard."),
    ),
}

#: The same at a later meeting.
SAME_PLACE: Final[Pool] = (
    mark("The same chair."),
    mark("You know the way by now."),
    mark("{who} has waited for you."),
    mark("The door stands open."),
    mark("A second cup stands ready."),
    mark("{who} is still writing."),
    mark("The list on the wall is new."),
    mark("Somebody else leaves as you come."),
    mark("{who} has your card on the table."),
)

#: How a contact went that takes place elsewhere.
TAKES_PLACE: Final[dict[Kind, Pool]] = {
    Kind.TEA: (
        mark("One pot of tea, no papers, half an hour."),
        mark("The tea gets cold. The talk does not."),
        mark("{who} pours, and asks where you come from."),
        mark("The second cup is about nothing at all."),
    ),
    Kind.MEAL: (
        mark("Lunch. Nobody opens a folder."),
        mark("The soup comes, and with it another tone."),
    ),
    Kind.EXCHANGE: (
        mark("The engineers forget the programme within ten minutes."),
        mark("A drawing on a napkin, then a second one."),
        mark("Our engineer says: I do not know. They like that."),
    ),
    Kind.REFERENCE: (
        mark("{who} asks your customer what you would not have asked."),
        mark("Your customer shows the good days, and one bad one."),
    ),
    Kind.TRIAL: (
        mark("The unit is switched on. Now it must show."),
        mark("{who} begins with the worst case. Of course."),
        mark("First the manual stays closed, then it stays open."),
    ),
    Kind.OPEN_HOUSE: (
        mark("{who} stays longer than planned."),
        mark("Doors open, coats off, questions everywhere."),
    ),
    Kind.TRIP: (
        mark("Two days, one plant, many questions."),
        mark("On the second day nobody walks in front."),
    ),
    Kind.PRESENT: (
        mark("A long table, one screen, and people who have read page one."),
        mark("They come in twos. The coffee stays untouched."),
    ),
}

RESEARCH: Final[Pool] = (
    mark("An afternoon with reports, registers and trade papers."),
    mark("You read what is public."),
)
RESEARCH_EMPTY: Final[Pool] = (mark("No name that you did not know. A better first call, though."),)
NAME_FOUND: Final[Pool] = (
    mark("A name from the papers: {who}, {title}."),
    mark("A name: {who}, {title}."),
)

#: A personal topic has shown.
HOOK: Final[Pool] = (
    mark("Mentioned in passing: {hook}."),
    mark("You notice: {hook}."),
    mark("By the way: {hook}."),
)

#: Between weeks.
QUIET_WEEK: Final[Pool] = (
    mark("A quiet week at {company}."),
    mark("Nothing from {company} this week."),
    mark("Your other customers take the week."),
    mark("No call, no mail from {company}."),
    mark("The week goes by without them."),
    mark("{company} is busy with itself."),
    mark("Nothing moves that you could see."),
    mark("You wait. So do they."),
    mark("A week of other people's problems."),
)
RIVAL: Final[Pool] = (
    mark("{rival} was in the house."),
    mark("A folder of {rival} lies on somebody's desk."),
    mark("Somebody saw two people from {rival} at the gate."),
    mark("{rival} has invited somebody to a demonstration."),
)
BROKEN: Final[Pool] = (
    mark("{who} waited for what you promised. The date is past."),
    mark("What you promised {who} did not come."),
)
COACH: Final[Pool] = (
    mark("You learn what {who} does in this: {roles}."),
    mark("A word from inside about {who}: {roles}."),
)
COACH_NOTHING: Final[Pool] = (mark("A word from inside about {who}: no part in this purchase."),)
SENT_BACK: Final[dict[Decision, Pool]] = {
    Decision.WHETHER: (
        mark("It comes back from above: do we need this at all?"),
        mark("It goes back. Upstairs they have not felt what is wrong."),
    ),
    Decision.WHEN: (
        mark("It comes back from above: why now?"),
        mark("It goes back a step. Upstairs they think it can wait."),
    ),
    Decision.BUDGET: (
        mark("It comes back from above: out of which budget?"),
        mark("It goes back. Upstairs nobody says which money this would be."),
    ),
}
#: Where they buy what they know, two stages are about the order and no requirement.
STAGES_OF_A_REBUY: Final[dict[Stage, Pool]] = {
    Stage.DESIGN: (mark("At {company} somebody takes out last time's order."),),
    Stage.EVALUATION: (mark("{company} asks who can deliver the same, and when."),),
}
STAGES: Final[dict[Stage, Pool]] = {
    Stage.DISCOVERY: (mark("At {company} they begin to ask whether something should change."),),
    Stage.APPROVAL: (
        mark("They talk about money for it now."),
        mark("The matter is on their list for approval."),
    ),
    Stage.DESIGN: (
        mark("{company} has a budget and begins to write the requirement."),
        mark("Approved. Somebody opens an empty page: requirement."),
    ),
    Stage.EVALUATION: (
        mark("The requirement is written. {company} compares offers."),
        mark("{company} puts the offers side by side."),
    ),
    Stage.COMMITMENT: (mark("{company} is ready to decide."),),
    Stage.IMPLEMENTATION: (mark("{company} puts to work what was bought."),),
}

RISES: Final[dict[Relation, Pool]] = {
    Relation.ACQUAINTANCE: (
        mark("{who} has written down your name."),
        mark("The gate has your name now, for {who}."),
    ),
    Relation.APPOINTMENT: (
        mark("{who} answers you on the same day now."),
        mark("{who} keeps an hour free for you."),
    ),
    Relation.TRUST: (
        mark("{who} closes the door before going on."),
        mark("{who} says what stays in the room."),
    ),
    Relation.ALLIANCE: (
        mark("{who} says we, and means you as well."),
        mark("{who} speaks for you, unasked."),
    ),
}
FALLS: Final[Pool] = (
    mark("{who} takes longer to answer than before."),
    mark("{who} is polite again, no more."),
)

#: How a meeting ended that the trainee did not end.
ENDS: Final[dict[Ending, Pool]] = {
    Ending.CLOCK: (mark("{who} gathers the papers."), mark("Somebody knocks. {who} gets up.")),
    Ending.PERSON: (mark("{who} stands up."), mark("{who} closes the folder.")),
}

PROPOSED: Final[Pool] = (
    mark("The proposal is with {company}. It must speak for itself now."),
    mark("Forty pages go to {company}. Somebody will read the first one."),
)
OUTCOMES: Final[dict[Outcome, Pool]] = {
    Outcome.RUNNING: (mark("The deal goes on."),),
    Outcome.WON: (mark("{company} chooses {seller}."),),
    Outcome.LOST: (mark("{company} chooses another vendor."),),
    Outcome.NO_DECISION: (mark("{company} decides nothing this year."),),
    Outcome.NO_AGREEMENT: (mark("{company} and {seller} find no agreement."),),
    Outcome.WITHDRAWN: (mark("You step back. The time goes to other customers."),),
}
