"""Why a move is impossible now, and what to do instead: one sentence for each."""

from typing import Final

from game.engine.actions import Action
from game.engine.codes import Refusal
from game.engine.vocab import Kind, Phase
from game.i18n.language import Message, mark
from game.voice.forms import example, form_of
from game.voice.scene import Scene, guests
from game.voice.words import Words

REFUSALS: Final[dict[Refusal, Message]] = {
    Refusal.NONE: mark("That is possible."),
    Refusal.GAME_OVER: mark("The deal is over; read the debrief, or go back a move."),
    Refusal.NOT_OVER: mark("The deal is not over; that can be tried once it is lost."),
    Refusal.NOT_DECIDED_AGAINST: mark("They did not decide against you; play on a deal that was lost."),
    Refusal.NOTHING_OFFERED: mark("They had no proposal of yours to choose; hand one in next time."),
    Refusal.NOTHING_FOLLOWS: mark("This deal ends with the award; nothing would follow."),
    Refusal.NOT_AT_DESK: mark(
        "You are sitting with {who}; end the meeting first, then do that at your desk."
    ),
    Refusal.NOT_IN_MEETING: mark("You are at your desk; visit somebody, then you can say that."),
    Refusal.NOT_FOUND_YET: mark("You have not found that person; ask those you know who else is concerned."),
    Refusal.NO_TIME_LEFT: mark(
        "That takes {minutes}, and the calendar has {left} left; choose something shorter."
    ),
    Refusal.NO_MONEY: mark("That costs {cost}, and {cash} are left; a call or a visit costs less."),
    Refusal.NO_ENGINEER: mark("That takes {minutes} of our engineer, who has {left} left; plan it without."),
    Refusal.HOSPITALITY: mark(
        "The rules of this deal forbid that; a technical exchange opens the same door."
    ),
    Refusal.NO_OCCASION: mark("There is no holiday this week; a call with a question needs none."),
    Refusal.ALREADY_DONE: mark("That is done already; once is enough."),
    Refusal.NOTHING_PROMISED: mark("You have promised {who} nothing; promise something in a meeting first."),
    Refusal.NOT_INVITED: mark(
        "{company} asks nobody for a proposal yet; it does once it begins to write the requirement."
    ),
    Refusal.TOO_MANY_PEOPLE: mark("That is for {reach} people at most; name fewer."),
    Refusal.NOBODY_NAMED: mark("Say whom it is for: {example}."),
    Refusal.NEED_UNKNOWN: mark("Nobody has told you of that need; ask about the work first."),
    Refusal.NO_HOOK: mark("You know nothing personal of {who} that is still new; listen for it."),
    Refusal.NOT_AN_OPTION: mark("Something is missing or not on offer; write it like this: {form}."),
    Refusal.NOT_THIS_PERSON: mark("You are sitting with {who}; ask for a door to somebody else."),
    Refusal.TOO_MANY_NEEDS: mark("Three needs at most may lead a proposal; choose the three that count."),
    Refusal.ABOVE_GIFT_LIMIT: mark(
        "That gift would be above what the rules allow; a good question costs nothing."
    ),
    Refusal.WRONG_FIELD: mark("That move does not take all of this; write it like this: {form}."),
    Refusal.NO_MESSAGE: mark("No message waits for an answer; go on, and one will come."),
    Refusal.NO_SUCH_ANSWER: mark("The message has no such answer; choose one of those shown."),
    Refusal.TOO_SOON_AGAIN: mark("Our company has answered this week; find evidence first, then ask again."),
    Refusal.NO_OBJECTION: mark("{who} has raised no such objection; ask what speaks against us."),
    Refusal.NO_COLLEAGUE: mark(
        "That colleague has no time left for this customer; go alone, or ask for the team."
    ),
    Refusal.NOT_AT_TABLE: mark("That belongs to the negotiation table; win the award first."),
    Refusal.CONTRADICTS_WRITING: mark(
        "That is less than our written proposal says; offer that much or more."
    ),
    Refusal.BELOW_COST: mark("We would earn nothing at these terms; offer less."),
    Refusal.UNEQUAL_PACKAGES: mark(
        "Two packages must differ and cost us the same within one percent; change the second."
    ),
    Refusal.NO_ROUNDS_LEFT: mark("No round is left; take their package, or leave without an agreement."),
    Refusal.NOT_NOW: mark("This is not the moment for that; look at what the talks need now."),
    Refusal.LIMIT_BEFORE_TARGET: mark("The limit must cost us at least as much as the target; change it."),
    Refusal.NOT_RELEASED: mark("Our company has not released that yet; judge the opportunity first."),
    Refusal.NOT_IN_FOLLOW_UP: mark("That comes after signing; win the order first."),
    Refusal.NOTHING_ARRIVES: mark("Nothing is delivered or accepted at this stop; ask the users instead."),
    Refusal.NOT_DUE: mark("That invoice is not due yet; use the time for the people."),
    Refusal.SETTLED: mark("That invoice is settled; look at the others."),
    Refusal.NO_COMPLAINT: mark("{who} has not complained to you; ask how it is going."),
    Refusal.NOT_DELIVERED: mark("There is nothing to train on before the delivery; go on to it first."),
    Refusal.NOT_IN_USE: mark("There are no results before the first use; go on to it first."),
    Refusal.NO_RIVAL_KNOWN: mark("You know of no rival yet; ask who else is in the house."),
    Refusal.NO_PROPOSAL: mark("Hand in the proposal first; it is presented while they compare offers."),
    Refusal.NOT_PRESENTING: mark("That is for a presentation; invite them to one from your desk."),
    Refusal.NOT_REHEARSED: mark("You have not rehearsed; take the opening steps one by one."),
    Refusal.NO_QUESTION: mark("Nobody has asked anything; go on with your points."),
    Refusal.QUESTION_WAITS: mark("{who} waits for an answer; answer first, then go on."),
}

#: What is said of some moves in place of the common sentence.
INSTEAD: Final[dict[tuple[Refusal, Kind], Message]] = {
    (Refusal.ALREADY_DONE, Kind.RESEARCH): mark(
        "You have read what is public; the rest you hear from people."
    ),
    (Refusal.ALREADY_DONE, Kind.GREETING): mark(
        "{who} has your greeting for this week; a call would be next."
    ),
    (Refusal.ALREADY_DONE, Kind.SWITCH): mark("You speak in that manner already; choose another, or go on."),
    (Refusal.ALREADY_DONE, Kind.JUDGE): mark("The whole team is released already; make use of it."),
    (Refusal.ALREADY_DONE, Kind.ANALYSE): mark(
        "You know what can be known of them now; hear more, then look again."
    ),
    (Refusal.ALREADY_DONE, Kind.SHOW_DRAFT): mark("The draft was read, or is handed in already."),
    (Refusal.ALREADY_DONE, Kind.REHEARSE): mark("You know it by heart; now present it."),
    (Refusal.ALREADY_DONE, Kind.PRESENT): mark("They have seen it; now talk to them one by one."),
    (Refusal.ALREADY_DONE, Kind.POINT): mark("That point is made; take another need."),
    (Refusal.NOT_INVITED, Kind.SHOW_DRAFT): mark("There is no draft yet; it begins with the requirement."),
    (Refusal.ALREADY_DONE, Kind.PREPARE): mark("That meeting is prepared; now visit {who}."),
    (Refusal.ALREADY_DONE, Kind.CALL): mark("You have called {who} at this stop; ask somebody else."),
    (Refusal.ALREADY_DONE, Kind.CREDIT_CHECK): mark("The check is done; act on its grade."),
    (Refusal.NO_ENGINEER, Kind.EXCHANGE): mark(
        "That takes {minutes} of our engineer, who has {left} left; judge the opportunity to get more."
    ),
    (Refusal.NOT_AN_OPTION, Kind.PROPOSE): mark(
        "That is not one of the terms on offer; write it like this: {form}."
    ),
}


#: Why a move of the desk or of a meeting is impossible in a phase of another kind.
DURING: Final[dict[Phase, Message]] = {
    Phase.PRESENTING: mark("You stand before the room; finish the presentation first."),
    Phase.TABLE: mark("You sit at the table; sign or leave it first."),
    Phase.FOLLOW_UP: mark("The order is signed; from here you go from stop to stop with: next stop."),
}


def refused(words: Words, scene: Scene, action: Action, refusal: Refusal) -> str:
    """Say why an action is impossible at a moment and what to do instead.

    Args:
        words: of the scenario.
        scene: the moment.
        action: what was tried.
        refusal: the reason.
    """
    brief, kind = scene.brief, action.kind
    short_of_engineer = refusal is Refusal.NO_ENGINEER
    needed = int((brief.engineer if short_of_engineer else brief.minutes)[kind])
    calendar = scene.of("left") + (brief.weeks - 1 - scene.week) * brief.week_minutes
    left = scene.of("engineer") if short_of_engineer else calendar
    people = max(len(guests(action)) + (action.person >= 0), 1)
    person = scene.met if scene.met >= 0 else action.person
    if refusal in {Refusal.NOT_AT_DESK, Refusal.NOT_IN_MEETING} and scene.phase in DURING:
        return words.language.say(DURING[scene.phase])
    if refusal is Refusal.QUESTION_WAITS:
        person = scene.of("floor_from")
    somebody = words.language.gettext("this person")
    known = 0 <= person < len(scene.names.people) and bool(scene.names.people[person])
    message = INSTEAD.get((refusal, kind), REFUSALS[refusal])
    fields: dict[str, str | int] = {
        "who": words.name(scene, person) if known else somebody,
        "company": words.company,
        "minutes": words.language.minutes(needed),
        "left": words.language.minutes(max(left, 0)),
        "reach": int(brief.reach[kind]),
        "form": form_of(kind),
        "example": example(kind, scene.names),
    }
    if refusal is Refusal.NO_MONEY:
        fields["cost"] = words.money(int(brief.money[kind]) * people)
        fields["cash"] = words.money(scene.of("cash"))
    return words.language.say(message, **fields)
