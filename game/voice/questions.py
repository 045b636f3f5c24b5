"""What the trainee asks: four kinds of question in seven forms, with a topic and without.

A question about a topic speaks of "that"; where the talk was of something else, a sentence of
`TOPICS` goes before it. An open question is coloured by the manner; a topic that hurts and one that
is wished for are asked about in different words.
"""

from typing import Final

from game.engine.vocab import Form, Kind, Manner
from game.i18n.language import mark
from game.voice.words import Pool

#: Names a topic, `{need}`: what this person has told, and what was heard elsewhere. The first is
#: the shortest, for topics that take many words.
TOPICS: Final[dict[bool, Pool]] = {
    True: (
        mark("{need}."),
        mark("You said: {need}."),
        mark("Back to this: {need}."),
        mark("You mentioned: {need}."),
        mark("I have noted: {need}."),
    ),
    False: (
        mark("{need}."),
        mark("I have heard: {need}."),
        mark("Another point: {need}."),
        mark("Somebody told me: {need}."),
        mark("This came up: {need}."),
    ),
}

#: Open questions about a topic, whatever the manner: kind, and whether the topic hurts.
OPEN: Final[dict[tuple[Kind, bool], Pool]] = {
    (Kind.SITUATION, True): (
        mark("How do you handle that today?"),
        mark("What happens then, step by step?"),
        mark("How long has it been like that?"),
    ),
    (Kind.SITUATION, False): (
        mark("How do you go about that today?"),
        mark("Where do you stand with it?"),
        mark("How did that come up?"),
    ),
    (Kind.PROBLEM, True): (
        mark("Where does it hurt most?"),
        mark("What is the worst of it?"),
        mark("What have you tried against it?"),
    ),
    (Kind.PROBLEM, False): (
        mark("What stands in the way today?"),
        mark("What makes that hard?"),
        mark("Where did it go wrong last time?"),
    ),
    (Kind.IMPLICATION, True): (
        mark("What happens behind it?"),
        mark("What does it do to the week?"),
        mark("Who feels it next?"),
    ),
    (Kind.IMPLICATION, False): (
        mark("What happens if that does not come?"),
        mark("What does a month without it cost?"),
        mark("What else depends on it?"),
    ),
    (Kind.PAYOFF, True): (
        mark("What would change if that were gone?"),
        mark("What would you do with the time?"),
        mark("How would it help you to end that?"),
    ),
    (Kind.PAYOFF, False): (
        mark("What would that let you do?"),
        mark("Where would you use it first?"),
        mark("Why would it be worth the effort?"),
    ),
}

#: Open questions about a topic in a manner.
COLOURED: Final[dict[tuple[Kind, bool, Manner], Pool]] = {
    (Kind.SITUATION, True, Manner.FACTS): (
        mark("Who keeps the figures on that?"),
        mark("How exactly is it measured?"),
    ),
    (Kind.SITUATION, True, Manner.RESULTS): (
        mark("Who decides what is done about it?"),
        mark("What is the plan for that?"),
    ),
    (Kind.SITUATION, True, Manner.WARMTH): (
        mark("Who in the team carries that?"),
        mark("How do the others see it?"),
    ),
    (Kind.SITUATION, True, Manner.VISION): (
        mark("What is the story behind that?"),
        mark("Who else has a part in it?"),
    ),
    (Kind.SITUATION, False, Manner.FACTS): (
        mark("Which figure do you start from?"),
        mark("How will you measure it?"),
    ),
    (Kind.SITUATION, False, Manner.RESULTS): (
        mark("Who answers for it?"),
        mark("By when, in the plan?"),
    ),
    (Kind.SITUATION, False, Manner.WARMTH): (
        mark("Who wants it most?"),
        mark("How do the others see it?"),
    ),
    (Kind.SITUATION, False, Manner.VISION): (
        mark("Whose idea was that?"),
        mark("What comes after it?"),
    ),
    (Kind.PROBLEM, True, Manner.FACTS): (
        mark("How far off is it, in figures?"),
        mark("What do your own records say?"),
    ),
    (Kind.PROBLEM, True, Manner.RESULTS): (
        mark("What slips because of it?"),
        mark("What does it keep you from finishing?"),
    ),
    (Kind.PROBLEM, True, Manner.WARMTH): (
        mark("Who has to live with that?"),
        mark("How do the others cope with it?"),
    ),
    (Kind.PROBLEM, True, Manner.VISION): (
        mark("When was the last bad day?"),
        mark("Who noticed it first?"),
    ),
    (Kind.PROBLEM, False, Manner.FACTS): (
        mark("How far away are you now?"),
        mark("Which figure worries you?"),
    ),
    (Kind.PROBLEM, False, Manner.RESULTS): (
        mark("What slows it down?"),
        mark("What is the one thing that blocks it?"),
    ),
    (Kind.PROBLEM, False, Manner.WARMTH): (
        mark("Who is worried about that?"),
        mark("What makes people here doubt it?"),
    ),
    (Kind.PROBLEM, False, Manner.VISION): (
        mark("What would spoil it?"),
        mark("Who says it cannot be done?"),
    ),
    (Kind.IMPLICATION, True, Manner.FACTS): (
        mark("What does that add up to in a year?"),
        mark("Which other figures does it move?"),
    ),
    (Kind.IMPLICATION, True, Manner.RESULTS): (
        mark("Which date does that put at risk?"),
        mark("What does it cost you in the end?"),
    ),
    (Kind.IMPLICATION, True, Manner.WARMTH): (
        mark("What does that do to the people?"),
        mark("Who stays late because of it?"),
    ),
    (Kind.IMPLICATION, True, Manner.VISION): (
        mark("What do your customers see of it?"),
        mark("Where does that lead in a year?"),
    ),
    (Kind.IMPLICATION, False, Manner.FACTS): (
        mark("Which figures stay bad without it?"),
        mark("What is the difference worth?"),
    ),
    (Kind.IMPLICATION, False, Manner.RESULTS): (
        mark("What slips if you miss it?"),
        mark("What does waiting for it cost?"),
    ),
    (Kind.IMPLICATION, False, Manner.WARMTH): (
        mark("Who carries it until then?"),
        mark("How long can the team wait for it?"),
    ),
    (Kind.IMPLICATION, False, Manner.VISION): (
        mark("Who gets there first if you do not?"),
        mark("Which plans end without it?"),
    ),
    (Kind.PAYOFF, True, Manner.FACTS): (
        mark("Without it, where would your figures stand?"),
        mark("How would you know that it is solved?"),
    ),
    (Kind.PAYOFF, True, Manner.RESULTS): (
        mark("Once solved, what comes sooner?"),
        mark("What would solving it be worth?"),
    ),
    (Kind.PAYOFF, True, Manner.WARMTH): (
        mark("Who would be glad to see it go?"),
        mark("Without it, how would a Monday look?"),
    ),
    (Kind.PAYOFF, True, Manner.VISION): (
        mark("Without it, what becomes possible?"),
        mark("Who would hear that you solved it?"),
    ),
    (Kind.PAYOFF, False, Manner.FACTS): (
        mark("Which figure would move first?"),
        mark("How would you check that you have it?"),
    ),
    (Kind.PAYOFF, False, Manner.RESULTS): (
        mark("What would you finish first?"),
        mark("What is it worth by the year's end?"),
    ),
    (Kind.PAYOFF, False, Manner.WARMTH): (
        mark("Who would it help most?"),
        mark("How would the team notice it?"),
    ),
    (Kind.PAYOFF, False, Manner.VISION): (
        mark("What could grow out of that?"),
        mark("What would people say of you then?"),
    ),
}

#: Open questions without a topic, whatever the manner.
WIDE: Final[dict[Kind, Pool]] = {
    Kind.SITUATION: (
        mark("How does your work run on an ordinary day?"),
        mark("What do you work with at the moment?"),
        mark("What should I see before I ask more?"),
        mark("Where does work come from and go?"),
    ),
    Kind.PROBLEM: (
        mark("What would you change here first?"),
        mark("What takes too long here?"),
        mark("What do you have to do twice?"),
        mark("What went wrong last week?"),
        mark("What would you not miss here?"),
    ),
}

#: Open questions without a topic in a manner.
WIDE_COLOURED: Final[dict[tuple[Kind, Manner], Pool]] = {
    (Kind.SITUATION, Manner.FACTS): (
        mark("How old is the equipment that you work with?"),
        mark("What is recorded here, day by day?"),
    ),
    (Kind.SITUATION, Manner.RESULTS): (
        mark("What are you measured on this year?"),
        mark("What has to be finished by the end of the quarter?"),
    ),
    (Kind.SITUATION, Manner.WARMTH): (
        mark("Who do you work with most?"),
        mark("How has it been here lately?"),
    ),
    (Kind.SITUATION, Manner.VISION): (
        mark("Where should this place be in two years?"),
        mark("What are you proudest of here?"),
    ),
    (Kind.PROBLEM, Manner.FACTS): (
        mark("Which result do you trust least?"),
        mark("Where do the figures and your feeling disagree?"),
    ),
    (Kind.PROBLEM, Manner.RESULTS): (
        mark("What is late that should not be?"),
        mark("What do you fix again and again?"),
    ),
    (Kind.PROBLEM, Manner.WARMTH): (
        mark("What do people here complain about at lunch?"),
        mark("Who has the hardest week?"),
    ),
    (Kind.PROBLEM, Manner.VISION): (
        mark("Which story of last year would you rather not repeat?"),
        mark("What holds this place back?"),
    ),
}

#: Questions about a topic in the other forms.
FORMED: Final[dict[tuple[Kind, Form], Pool]] = {
    (Kind.SITUATION, Form.LIMITING): (
        mark("Since when, to the month?"),
        mark("How often in the last four weeks?"),
        mark("What is the exact figure?"),
    ),
    (Kind.SITUATION, Form.TIE_DOWN): (
        mark("That is how it stands, isn't it?"),
        mark("I have that right, don't I?"),
        mark("Everybody here sees it so, don't they?"),
    ),
    (Kind.SITUATION, Form.CHOICE): (
        mark("Is that every week, or only in bad ones?"),
        mark("Does that sit with you, or next door?"),
        mark("Is that measured, or is it a feeling?"),
    ),
    (Kind.SITUATION, Form.HEDGEHOG): (
        mark("Before I answer, what makes you ask?"),
        mark("What would you do with my answer?"),
        mark("Who else has been asking?"),
    ),
    (Kind.SITUATION, Form.LEAD_IN): (
        mark("Others say it takes longer than planned. And here?"),
        mark("Many teams know this. How do you manage?"),
        mark("I may have it wrong. Is that so?"),
    ),
    (Kind.SITUATION, Form.CLOSED): (
        mark("Then we can tick that off, yes?"),
        mark("And there is nothing more to it, right?"),
        mark("That is clear, so shall we go on?"),
    ),
    (Kind.PROBLEM, Form.LIMITING): (
        mark("How many hours does that cost a week?"),
        mark("When did it last go wrong?"),
        mark("What did it cost you last month?"),
    ),
    (Kind.PROBLEM, Form.TIE_DOWN): (
        mark("That worries you, doesn't it?"),
        mark("It does not get easier, does it?"),
        mark("You need somebody for that, don't you?"),
    ),
    (Kind.PROBLEM, Form.CHOICE): (
        mark("Is it the cost or the delay that hurts?"),
        mark("Is that rare and bad, or small and daily?"),
        mark("Is it the people or the tools?"),
    ),
    (Kind.PROBLEM, Form.HEDGEHOG): (
        mark("Why do you bring that up now?"),
        mark("What did you hope I would say?"),
        mark("What is behind your question?"),
    ),
    (Kind.PROBLEM, Form.LEAD_IN): (
        mark("Nobody likes to say it. How bad is it?"),
        mark("Elsewhere that was the real trouble. Here too?"),
        mark("It would annoy me. Does it annoy you?"),
    ),
    (Kind.PROBLEM, Form.CLOSED): (
        mark("So that is the whole problem, then?"),
        mark("And apart from that all is fine?"),
        mark("I know that one, so we can skip it?"),
    ),
    (Kind.IMPLICATION, Form.LIMITING): (
        mark("How many days a month does that cost?"),
        mark("What is the bill for a year?"),
        mark("How many people wait because of it?"),
    ),
    (Kind.IMPLICATION, Form.TIE_DOWN): (
        mark("And that costs real money, doesn't it?"),
        mark("Sooner or later somebody upstairs asks, don't they?"),
        mark("You cannot afford another year, can you?"),
    ),
    (Kind.IMPLICATION, Form.CHOICE): (
        mark("Does that cost you more money or time?"),
        mark("Does it reach you first, or the customer?"),
        mark("Is that a loss this year, or next?"),
    ),
    (Kind.IMPLICATION, Form.HEDGEHOG): (
        mark("What would you tell your boss it costs?"),
        mark("You ask what follows. What do you fear?"),
        mark("Why do you want the cost of it?"),
    ),
    (Kind.IMPLICATION, Form.LEAD_IN): (
        mark("One delay often makes three. And here?"),
        mark("Small things travel upstairs. How far is this?"),
        mark("In other places customers noticed. Have yours?"),
    ),
    (Kind.IMPLICATION, Form.CLOSED): (
        mark("The effect is small, I suppose?"),
        mark("That is expensive, no need to count, right?"),
        mark("It is bad for everybody, so moving on?"),
    ),
    (Kind.PAYOFF, Form.LIMITING): (
        mark("How many hours would you get back?"),
        mark("What would that save in a year?"),
        mark("From which month would it pay?"),
    ),
    (Kind.PAYOFF, Form.TIE_DOWN): (
        mark("We could help with that, couldn't we?"),
        mark("That alone would be reason enough, wouldn't it?"),
        mark("You would sign for that today, wouldn't you?"),
    ),
    (Kind.PAYOFF, Form.CHOICE): (
        mark("Would that bring you speed or quality?"),
        mark("Would it help you more, or your boss?"),
        mark("Would you begin small, or all at once?"),
    ),
    (Kind.PAYOFF, Form.HEDGEHOG): (
        mark("Suppose I say yes. What would you do next?"),
        mark("What would you answer if your boss asked?"),
        mark("Why do you ask what it would bring?"),
    ),
    (Kind.PAYOFF, Form.LEAD_IN): (
        mark("You named the cost. And the gain?"),
        mark("Suppose it worked tomorrow. What then?"),
        mark("Others made a list. What stands on yours?"),
    ),
    (Kind.PAYOFF, Form.CLOSED): (
        mark("The benefit is clear, so shall we go on?"),
        mark("So everybody wins, and that is that?"),
        mark("It would be nice to have. Next point?"),
    ),
}

#: Questions without a topic in the other forms.
WIDE_FORMED: Final[dict[tuple[Kind, Form], Pool]] = {
    (Kind.SITUATION, Form.LIMITING): (
        mark("How many people work here?"),
        mark("Since when have you had this equipment?"),
        mark("Which figure do you look at first in the morning?"),
    ),
    (Kind.SITUATION, Form.TIE_DOWN): (
        mark("You do most of this yourselves, don't you?"),
        mark("It has run like this for years, hasn't it?"),
        mark("You are content with most of it, aren't you?"),
    ),
    (Kind.SITUATION, Form.CHOICE): (
        mark("Shall we begin with the equipment, or with the people?"),
        mark("Do you plan by the week, or by the order?"),
        mark("Is that decided in this room, or above it?"),
    ),
    (Kind.SITUATION, Form.HEDGEHOG): (
        mark("Before I answer: what makes you ask?"),
        mark("That is a fair question. Who else is asking it?"),
        mark("What would you do with the answer?"),
    ),
    (Kind.SITUATION, Form.LEAD_IN): (
        mark("I know it from outside. What must one see?"),
        mark("Every place has its own way. What is yours?"),
        mark("In most places mornings are the busy time. How is it here?"),
    ),
    (Kind.SITUATION, Form.CLOSED): (
        mark("Now I have the picture. Right?"),
        mark("So all is well, and we move on?"),
        mark("There is nothing else, then?"),
    ),
    (Kind.PROBLEM, Form.LIMITING): (
        mark("How many hours a week go into work done twice?"),
        mark("When did something last stop here?"),
        mark("What fails most often?"),
    ),
    (Kind.PROBLEM, Form.TIE_DOWN): (
        mark("You are unhappy with it, aren't you?"),
        mark("This cannot go on, can it?"),
        mark("You lose time every week, don't you?"),
    ),
    (Kind.PROBLEM, Form.CHOICE): (
        mark("What bothers you more, the waiting or the errors?"),
        mark("Is it getting better, or worse?"),
        mark("Is the trouble in the tools, or in the planning?"),
    ),
    (Kind.PROBLEM, Form.HEDGEHOG): (
        mark("Why do you ask me that today?"),
        mark("What is behind the question?"),
        mark("What would you do if I said yes?"),
    ),
    (Kind.PROBLEM, Form.LEAD_IN): (
        mark("Every place has one thing that annoys everybody. What is it here?"),
        mark("Old equipment is like an old car. What rattles?"),
        mark("People tell me about delays. What do they leave out?"),
    ),
    (Kind.PROBLEM, Form.CLOSED): (
        mark("So there is no other trouble. Good?"),
        mark("I take it the rest works. Shall we go on?"),
        mark("Then that is all that is wrong, yes?"),
    ),
}
