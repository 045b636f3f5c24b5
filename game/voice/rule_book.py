"""The rule book for who plays: each of the 24 moves of the method in a few sentences.

`docs/rules.md` has the same rules with formulas and numbers, for trainers; a trainee in the middle of a deal
wants to know what to do and why, in the language of the game.
"""

from typing import Final

from game.engine.vocab import Method
from game.i18n.language import Message, mark

MOVES: Final[dict[Method, Message]] = {
    Method.COACH: mark(
        "Find somebody inside who wants you to win and can tell you what happens when you are "
        "away. Earn it: be useful, be discreet, and ask small things first."
    ),
    Method.INFORMATION: mark(
        "Read what is public before you ask; then ask what no paper says. A fact from one mouth "
        "is heard, from two it is known."
    ),
    Method.MAP: mark(
        "Write down who works on which layer, for which department, and in which role: who "
        "starts, uses, designs, judges, approves, signs. What is missing on the map will surprise"
        " you later."
    ),
    Method.JUDGEMENT: mark(
        "Ask four questions before you spend your company's days: do they need it, is there "
        "money, do you know who decides, is there a date? A good no saves more than a weak yes."
    ),
    Method.READING: mark(
        "Listen how somebody asks and decides: by figures, by results, by people, by pictures. "
        "One sign is nothing; three in a row are a guess worth writing down."
    ),
    Method.MANNER: mark(
        "Speak to each person in their own way: evidence for one, two options for another, time "
        "for a third, the large picture for a fourth. Changing in the middle costs a little and "
        "is often worth it."
    ),
    Method.STAGES: mark(
        "Strangers become acquaintances, then people who trust, then allies. Each stage asks for "
        "another kind of contact; what comes too early is felt as pressure."
    ),
    Method.NET: mark(
        "One friend is a thread, not a net. Know somebody on each layer and in each department "
        "that will have a say, so that one transfer does not end the deal."
    ),
    Method.TREE: mark(
        "From the goal to the problem, from the problem to what it costs others, then to the "
        "solution they would want. A need is clear when they have said it and you have said it "
        "back."
    ),
    Method.DEVELOPING: mark(
        "Ask what happens if nothing is done, and then what it would be worth if it were gone. "
        "People act on a loss they have counted themselves."
    ),
    Method.TIMING: mark(
        "They discover, approve, design, judge, commit and use. What helps in one stage annoys in"
        " another: no price before the need, no new wish after the requirement."
    ),
    Method.INDICATORS: mark(
        "While the requirement is written, its lines can carry your mark. Talk with those who "
        "hold the pen about what the work needs; afterwards it is too late."
    ),
    Method.COMPETITION: mark(
        "Know who else is there, what they do well, and who at the customer likes them. Never "
        "speak badly of a rival: speak of what the customer said is important."
    ),
    Method.PERSON_BY_PERSON: mark(
        "A strength wins only with somebody who needs it. Take each person's own worry and show "
        "that one thing, with the proof they believe."
    ),
    Method.PROPOSAL: mark(
        "Lead with the three needs that they named, in their words and with their figures. "
        "Promise what you can keep: a promise comes back."
    ),
    Method.PRESENTATION: mark(
        "Give everybody in the room one point that is theirs, answer the question behind the "
        "question, and know what you leave out when the decider has to go."
    ),
    Method.PREPARATION: mark(
        "Before you sit down, write your target, your limit and the steps between. Decide who "
        "speaks, and what you want in return for what."
    ),
    Method.TRADING: mark(
        "Give nothing for nothing. Look for what costs you little and is worth much to them, and "
        "say both halves in one breath: if you, then we."
    ),
    Method.NARROWING: mark(
        "Each step smaller than the one before tells them where the end is. In a deadlock leave "
        "the table with a plan, and come back with something new."
    ),
    Method.CLOSING: mark(
        "Ask for the order when they show that they are ready, not before. Sum up item by item, "
        "in writing, and read their minutes before you sign."
    ),
    Method.ACCEPTANCE: mark(
        "Be there at delivery and first use, and hear the complaint before it travels. A problem "
        "solved well earns more trust than no problem."
    ),
    Method.REFERRAL: mark(
        "Ask for a name when they are content, not when you need one. Say what kind of person you could help."
    ),
    Method.SELLING_ON: mark(
        "The second order costs half as much as the first. Look for the next need among those who"
        " use what they bought."
    ),
    Method.COLLECTION: mark(
        "An invoice ages for a reason: an error in it, a quarrel about the goods, or no money. "
        "Find out which before you press."
    ),
}
