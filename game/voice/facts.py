"""How people tell facts, or do not; how they raise objections, and what they say to an answer.

`{fact}` is a sentence of the author, told in one go.
"""

from typing import Final

from game.engine.vocab import Relation, Style, Subject, Told
from game.i18n.language import mark
from game.voice.words import Pool, Styled

#: A fact is told.
TELLS_FACT: Final[Pool] = (
    mark("I can tell you that. {fact}."),
    mark("{fact}. As far as I know."),
    mark("That is no secret. {fact}."),
    mark("{fact}. You would have found out anyway."),
    mark("What I hear is this. {fact}."),
)
TELLS_FACT_AS: Final[Styled] = {
    Style.ANALYTICAL: (
        mark("On paper it stands like this. {fact}."),
        mark("{fact}. I have checked it."),
        mark("I can only say what I have seen. {fact}."),
        mark("{fact}. Note the date."),
    ),
    Style.DRIVER: (
        mark("Simple. {fact}."),
        mark("{fact}. Next."),
        mark("You should know this. {fact}."),
        mark("{fact}. Make use of it."),
    ),
    Style.AMIABLE: (
        mark("You did not hear it from me. {fact}."),
        mark("{fact}. I hope that helps you."),
        mark("Since you ask so kindly. {fact}."),
        mark("{fact}. Be careful with it, please."),
    ),
    Style.EXPRESSIVE: (
        mark("You do not know? {fact}!"),
        mark("{fact}! The whole floor speaks of it."),
        mark("Come closer. {fact}."),
        mark("{fact}. And that is not even the best part!"),
    ),
}
#: Somebody whose trust we have tells it.
CONFIDES: Final[Pool] = (
    mark("Close the door. {fact}."),
    mark("This stays in the room. {fact}."),
    mark("You should know it from me. {fact}."),
    mark("{fact}. Now you know, too."),
)

#: An enquiry brings nothing, from somebody who hardly knows us, about what one does not tell strangers.
KEEPS: Final[Pool] = (
    mark("That is not for visitors."),
    mark("We have only just met."),
    mark("Ask me that another time."),
    mark("I do not speak of that with vendors."),
)
KEEPS_AS: Final[Styled] = {
    Style.ANALYTICAL: (
        mark("I would have to check what I may say."),
        mark("That is on a list which I may not show."),
        mark("Put the question in writing."),
        mark("I have no leave to say that."),
    ),
    Style.DRIVER: (
        mark("No. Not yet."),
        mark("Earn that answer."),
        mark("That is my business. What is yours?"),
        mark("You will hear it when you need it."),
    ),
    Style.AMIABLE: (
        mark("I would rather not, please understand."),
        mark("The others would not like me to say that."),
        mark("Perhaps when we know each other better."),
        mark("I might get somebody into trouble with that."),
    ),
    Style.EXPRESSIVE: (
        mark("Oh, what a question! Have you seen the canteen?"),
        mark("If I told you that, we would sit here till evening."),
        mark("Look at this first!"),
        mark("That is a long story. Not today."),
    ),
}
#: An enquiry brings nothing, else.
KNOWS_NOT: Final[Pool] = (
    mark("I could not say."),
    mark("There I am the wrong person."),
    mark("I hear little of that."),
    mark("Somebody else would know. I do not."),
    mark("Nothing that would be new to you."),
)
KNOWS_NOT_AS: Final[Styled] = {
    Style.ANALYTICAL: (
        mark("I have no reliable word on that."),
        mark("Before I say something wrong, nothing."),
        mark("That is outside what I see."),
        mark("I know the figures of this room only."),
    ),
    Style.DRIVER: (
        mark("Not my field."),
        mark("Ask somebody who has time for that."),
        mark("No idea. What else?"),
        mark("I do not deal with that."),
    ),
    Style.AMIABLE: (
        mark("I am sorry, I do not know."),
        mark("I would help you if I could."),
        mark("Let me ask around a little."),
        mark("The others may know more."),
    ),
    Style.EXPRESSIVE: (
        mark("Nobody tells me such things!"),
        mark("I have heard so much, and nothing for certain."),
        mark("I know ten stories about it, none of them true."),
        mark("Ask me something nicer!"),
    ),
}
#: What one does not tell strangers.
TOUCHY: Final = frozenset({Subject.MONEY, Subject.POWER, Subject.RIVAL})
#: From this stage on somebody who is asked does not take the question amiss.
AT_HOME: Final = Relation.APPOINTMENT

#: A need has changed since.
CHANGED: Final[Pool] = (
    mark("That was so. It has changed since."),
    mark("Forget what I said about that. It is different now."),
    mark("Your notes are old. Things have moved."),
    mark("Not any more. Let me say it again."),
)

#: An objection is raised: before the author's words.
RAISES: Final[dict[Style, Pool]] = {
    Style.ANALYTICAL: (
        mark("One point does not add up. {says}"),
        mark("I have a question mark here. {says}"),
    ),
    Style.DRIVER: (mark("Stop. {says}"), mark("One thing. {says}")),
    Style.AMIABLE: (mark("I hope you do not mind. {says}"), mark("The others ask me this. {says}")),
    Style.EXPRESSIVE: (mark("Wait, wait! {says}"), mark("I must say it. {says}")),
}
#: What stands behind it is told: before the author's words.
EXPLAINS: Final[Pool] = (
    mark("Good that you ask. {behind}"),
    mark("It is like this. {behind}"),
    mark("I will tell you why. {behind}"),
    mark("You want to know? {behind}"),
)

#: What is said to an answer that helped.
SETTLES: Final[Pool] = (
    mark("That answers it."),
    mark("Good. Then that is off the table."),
    mark("With that I can live."),
    mark("All right. I will not ask again."),
)
SETTLES_AS: Final[Styled] = {
    Style.ANALYTICAL: (
        mark("That is a proof. Thank you."),
        mark("Then the sum works out."),
        mark("Good. I cross it off my list."),
        mark("Leave me the paper, and it is settled."),
    ),
    Style.DRIVER: (
        mark("Good. Closed."),
        mark("Fine. Why not at once?"),
        mark("That will do."),
        mark("Settled. Go on."),
    ),
    Style.AMIABLE: (
        mark("Now I feel better about it."),
        mark("I can tell the others that."),
        mark("Thank you for taking it seriously."),
        mark("Good. Nobody need worry then."),
    ),
    Style.EXPRESSIVE: (
        mark("Why did nobody tell me that before!"),
        mark("Ha! That I will repeat to them."),
        mark("Very good! Gone and forgotten."),
        mark("You see, that was easy!"),
    ),
}
#: The same to one that did not, or only put it off.
STAYS: Final[Pool] = (
    mark("That is not what I asked."),
    mark("I hear you. It is still there."),
    mark("You make it sound easy."),
    mark("I am not sure about that yet."),
)
STAYS_AS: Final[Styled] = {
    Style.ANALYTICAL: (
        mark("That is a claim, not an answer."),
        mark("I would still have to check that."),
        mark("The figure behind it is missing."),
        mark("I keep it on my list."),
    ),
    Style.DRIVER: (
        mark("No. Try again."),
        mark("That does not solve it."),
        mark("Words. I need a yes or a no."),
        mark("You have not answered."),
    ),
    Style.AMIABLE: (
        mark("Perhaps. The others will ask again."),
        mark("I would like to believe it."),
        mark("It makes me uneasy all the same."),
        mark("We leave it there for today, then."),
    ),
    Style.EXPRESSIVE: (
        mark("That is what they all say!"),
        mark("You should have seen what happened last time!"),
        mark("Nice words. My stomach says no."),
        mark("Let us talk about something else."),
    ),
}
WAITS: Final[Pool] = (
    mark("Good. I wait for it."),
    mark("Better than a quick word. When?"),
    mark("Two weeks. I keep it open until then."),
    mark("An honest answer. I can wait."),
)

#: On the telephone, about a need: what the person makes of it.
PHONED: Final[dict[Told, Pool]] = {
    Told.NOTHING: (
        mark("Not on the telephone."),
        mark("For that you would have to come."),
        mark("I cannot speak here."),
    ),
    Told.HEARD: (
        mark("It is still like that. More when we meet."),
        mark("Roughly, yes. On the telephone I cannot say more."),
        mark("Yes, it is still a topic."),
    ),
    Told.CLEAR: (
        mark("Yes, exactly like that. You may note it."),
        mark("Right. Word for word."),
        mark("That is it. Nothing to add."),
    ),
}
