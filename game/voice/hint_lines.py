"""What the manager says as a hint: one short sentence for each occasion, two at most."""

import enum
from typing import Final

from game.engine.vocab import Posture
from game.i18n.language import Message, mark
from game.voice.words import Pool


class Occasion(enum.Enum):
    """What both can see and the trainee may have missed."""

    MESSAGE = enum.auto()
    PROMISE = enum.auto()
    SILENCE = enum.auto()
    NOBODY_UPSTAIRS = enum.auto()
    ONE_FRIEND = enum.auto()
    ENGINEER_UNUSED = enum.auto()
    CONTRADICTION = enum.auto()
    NO_LINE = enum.auto()
    MONEY = enum.auto()
    NOT_JUDGED = enum.auto()
    THEIR_LINES = enum.auto()
    ONE_SOURCE = enum.auto()
    OBJECTION = enum.auto()
    NEARLY_OVER = enum.auto()
    POSTURE = enum.auto()
    TALK = enum.auto()
    PLAN = enum.auto()
    SITUATIONS = enum.auto()
    FLOOR = enum.auto()
    ROOM = enum.auto()
    HURRY = enum.auto()
    MANY_POINTS = enum.auto()
    FIRST_POINT = enum.auto()
    NO_PLAN = enum.auto()
    CLAIM = enum.auto()
    UNASKED = enum.auto()
    LAST_ROUNDS = enum.auto()
    IN_RETURN = enum.auto()
    DEADLOCK = enum.auto()
    ONE_THING_MORE = enum.auto()
    MINUTES = enum.auto()


NUDGES: Final[dict[Occasion, Pool]] = {
    Occasion.MESSAGE: (
        mark("Somebody waits for your answer."),
        mark("There is a message on your desk. It will not get younger."),
    ),
    Occasion.PROMISE: (
        mark("You gave {who} your word. Look at the date."),
        mark("Two weeks, you said to {who}. Count them."),
    ),
    Occasion.SILENCE: (
        mark("When did {who} last hear from you?"),
        mark("{who} has heard nothing for a while. The rival talks."),
    ),
    Occasion.NOBODY_UPSTAIRS: (
        mark("Look at your map. Is anybody above the ground floor?"),
        mark("Who signs does not sit in the lab. Do you know where?"),
    ),
    Occasion.ONE_FRIEND: (
        mark("You have {who}. If {who} is ill, whom do you have?"),
        mark("One friend in the house. Is that enough?"),
    ),
    Occasion.ENGINEER_UNUSED: (
        mark("Our engineer asks me what you need. What shall I say?"),
        mark("We released an engineer. I see no hours used."),
    ),
    Occasion.CONTRADICTION: (
        mark("Two people told you two things. Which one was there?"),
        mark("Your notes contradict themselves. Who would know best?"),
    ),
    Occasion.NO_LINE: (
        mark("Somebody is writing a requirement. Whose words does it use?"),
        mark("A page is being filled over there. Are you in it?"),
    ),
    Occasion.MONEY: (
        mark("I read nothing about money in your notes."),
        mark("What will it be paid from? I ask because you did not."),
    ),
    Occasion.NOT_JUDGED: (
        mark("Need, money, power, time. How many can you answer?"),
        mark("Why should we put a team on this? Tell me when you can."),
    ),
    Occasion.THEIR_LINES: (
        mark("Read the requirement again. Whose sentences are those?"),
        mark("Somebody else was at that page before you."),
    ),
    Occasion.ONE_SOURCE: (
        mark("You have that from {who} alone: {need}."),
        mark("One voice says this: {need}. Who else would know?"),
    ),
    Occasion.OBJECTION: (
        mark("{who} said a but. It is still there."),
        mark("What did {who} just object to?"),
    ),
    Occasion.NEARLY_OVER: (
        mark("The clock. What do you want to leave with?"),
        mark("Few minutes left, and nothing agreed yet."),
    ),
    Occasion.POSTURE: (
        mark("Look at {who}. What had you just said?"),
        mark("Did {who} sit like that when you came in?"),
    ),
    Occasion.TALK: (
        mark("Who has been talking?"),
        mark("I hear you. I do not hear {who}."),
    ),
    Occasion.PLAN: (
        mark("What did you come for? {need}."),
        mark("Your plan says this: {need}. Did you ask?"),
    ),
    Occasion.SITUATIONS: (
        mark("{who} has explained the house to you. Whom does that help?"),
        mark("So many facts asked for. Which of them hurts?"),
    ),
    Occasion.FLOOR: (
        mark("What does {who} want to know, behind the question?"),
        mark("{who} asks before everybody. Who else waits for the answer?"),
    ),
    Occasion.ROOM: (
        mark("Look along the table. For whom was that point?"),
        mark("They sat differently a moment ago."),
    ),
    Occasion.HURRY: (
        mark("Somebody has to go. What must be said before?"),
        mark("Five minutes. What would you want them to remember?"),
    ),
    Occasion.MANY_POINTS: (
        mark("How many points do you remember from the last talk you heard?"),
        mark("One more? Ask yourself for whom."),
    ),
    Occasion.FIRST_POINT: (
        mark("Six people, six worries. Whose is this point?"),
        mark("Some want figures, some want to see it. Who sits here?"),
    ),
    Occasion.NO_PLAN: (
        mark("How far do you go? I would like to see it on paper."),
        mark("You sit down without a limit. The other side has one."),
    ),
    Occasion.CLAIM: (
        mark("A price from the rival. Has anybody seen it?"),
        mark("Others give more, they say. Which others?"),
    ),
    Occasion.UNASKED: (
        mark("What is cheap for us and dear to them? You have not asked."),
        mark("You know what you want. What do they want most?"),
    ),
    Occasion.LAST_ROUNDS: (
        mark("Few rounds are left. Your steps tell what is left of your room."),
        mark("Look at your last steps. What would you read from them?"),
    ),
    Occasion.IN_RETURN: (
        mark("Whatever you give, what comes back for it?"),
        mark("The rounds are free. The steps are not."),
    ),
    Occasion.DEADLOCK: (
        mark("It is quiet. Must it be you who fills it?"),
        mark("Nobody moves. A door has two sides."),
    ),
    Occasion.ONE_THING_MORE: (
        mark("You had agreed. What is a small thing worth?"),
        mark("After this wish, is there another?"),
    ),
    Occasion.MINUTES: (
        mark("Who wrote this paper? Read every line."),
        mark("Is that what was said? All of it?"),
    ),
}

#: How a posture is read; the cue is the change.
READINGS: Final[dict[Posture, Message]] = {
    Posture.NEUTRAL: mark("A calm posture says little; compare it with the one before."),
    Posture.LEANS_IN: mark("Leaning in means interest, unless this person always sits so."),
    Posture.LEANS_BACK: mark("Leaning back can be doubt or rest; what counts is the change."),
    Posture.ARMS_CROSSED: mark("Crossed arms can be doubt or habit; what counts is when they closed."),
    Posture.TAKES_NOTES: mark("Somebody who writes wants to keep it, or always writes."),
    Posture.LOOKS_AT_WATCH: mark("A look at the clock means time, or you; shorten and ask."),
}
