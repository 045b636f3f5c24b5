"""Words of selling, each with what it means in one sentence."""

from typing import Final, NamedTuple

from game.i18n.language import Message, mark


class Term(NamedTuple):
    """A word and what it means."""

    word: Message
    means: Message


TERMS: Final[tuple[Term, ...]] = (
    Term(mark("Account"), mark("A customer as a whole: the company with all its people, not one buyer.")),
    Term(
        mark("Advance"),
        mark("A visit that ends with a step the customer has agreed to: a date, a name, a paper."),
    ),
    Term(mark("Continuation"), mark("A pleasant visit that ends without any step.")),
    Term(
        mark("Approver (role)"), mark("Who can stop a purchase above a limit, often late and from upstairs.")
    ),
    Term(mark("Award"), mark("The moment in which the customer chooses: you, a rival, or nothing.")),
    Term(mark("Budget"), mark("Money that somebody has set aside for this, and nobody else may take.")),
    Term(mark("Buyer (role)"), mark("Who handles contracts and prices, and is judged by what was saved.")),
    Term(
        mark("Call plan"), mark("What you want to learn, and what you will ask for, written before you go.")
    ),
    Term(
        mark("Coach inside"), mark("Somebody inside who wants you to win and tells you what happens there.")
    ),
    Term(mark("Committee"), mark("Those who judge together; each has a list of their own.")),
    Term(mark("Concession"), mark("Something you give up at the table. Its size and its speed are read.")),
    Term(mark("Confidential"), mark("A fact that is not yours to use, even if somebody lets you see it.")),
    Term(mark("Courtesy call"), mark("A visit that brings the other person nothing new.")),
    Term(mark("Decider (role)"), mark("Who gives the yes that counts in the end.")),
    Term(mark("Designer (role)"), mark("Who writes what is to be bought, line by line.")),
    Term(mark("Explicit need"), mark("A need that the customer has said as a wish, in their own words.")),
    Term(mark("Forecast"), mark("Your own chances of won, lost and no decision; they must come to all.")),
    Term(mark("Gatekeeper (role)"), mark("Who decides whether you reach somebody else.")),
    Term(mark("Hook"), mark("Something personal that somebody showed or said, and likes to talk about.")),
    Term(
        mark("Implication question"), mark("Asks what a problem does to others, to the date, to the money.")
    ),
    Term(mark("Indicator"), mark("A line of the requirement by which offers are measured.")),
    Term(mark("Influence"), mark("How much somebody's opinion counts; it changes with the stage.")),
    Term(mark("Initiator (role)"), mark("Who raised the question in the first place.")),
    Term(mark("Manner in a visit"), mark("How you speak in a visit: facts, results, warmth or vision.")),
    Term(mark("Milestone"), mark("A question that has to be answered before the customer decides.")),
    Term(mark("Motive"), mark("What drives a person: power, achievement, recognition, safety, belonging.")),
    Term(mark("Need-payoff question"), mark("Asks what it would be worth if the problem were gone.")),
    Term(mark("Objection"), mark("A worry said aloud. First understand it, then answer it.")),
    Term(mark("Play back"), mark("Say in your own words what you heard, and wait for the yes.")),
    Term(
        mark("Posture"), mark("How somebody sits. A change after your sentence says more than the posture.")
    ),
    Term(mark("Reference visit"), mark("You take the customer to somebody who uses it already.")),
    Term(mark("Referral"), mark("A content customer gives you the name of the next one.")),
    Term(mark("Rival"), mark("Who else wants this order, or what they use today.")),
    Term(mark("Role"), mark("What somebody does in this purchase; it need not be on the door.")),
    Term(mark("Stage"), mark("Where the customer stands on the way to buying.")),
    Term(mark("Style"), mark("How somebody likes to be talked to: analytical, driver, amiable, expressive.")),
    Term(
        mark("Total cost"), mark("The price and all that comes after it: time, repairs, training, waiting.")
    ),
    Term(mark("Trial order"), mark("A small order with which they can find out without risk.")),
    Term(mark("User (role)"), mark("Who will work with it every day.")),
    Term(mark("Veto"), mark("One no that ends it, whatever the others say.")),
)
