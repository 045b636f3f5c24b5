"""What people say to what is told them, by posture: warm, cool, in doubt, in a hurry."""

from typing import Final, TypeAlias

from game.engine.vocab import Posture, Style
from game.i18n.language import mark
from game.voice.words import Pool

_WARM: Final[Pool] = (
    mark("That would fit. What does it need from us?"),
    mark("Interesting. How long does that take?"),
    mark("Go on. Who uses it already?"),
)

#: To a pitch or a proof.
TO_A_PITCH: Final[dict[Posture, Pool]] = {
    Posture.LEANS_IN: _WARM,
    Posture.TAKES_NOTES: (
        mark("Say that figure again?"),
        mark("Wait, I write that down."),
        mark("How do you spell that?"),
    ),
    Posture.NEUTRAL: (
        mark("I see."),
        mark("I will keep it in mind."),
        mark("Leave me the data sheet."),
    ),
    Posture.LEANS_BACK: (
        mark("The others say that too."),
        mark("It sounds good. It always does."),
        mark("We have heard that before."),
    ),
    Posture.ARMS_CROSSED: (
        mark("And if it does not work here?"),
        mark("I do not see how that fits our case."),
        mark("Who has used it for more than a year?"),
    ),
    Posture.LOOKS_AT_WATCH: (
        mark("Is there a short version?"),
        mark("Can you send me that by mail?"),
        mark("I have another meeting."),
    ),
}

Pair: TypeAlias = tuple[Pool, Pool]

#: To a pitch or a proof, in the voice of a style: at ease, and not.
TO_A_PITCH_AS: Final[dict[Style, Pair]] = {
    Style.ANALYTICAL: (
        (mark("I would need the data sheet. With all figures."), mark("What was it measured against?")),
        (mark("On which sample? You do not say."), mark("Those are claims. Where is the proof?")),
    ),
    Style.DRIVER: (
        (mark("Good. What does it do for my date?"), mark("What do I get, and when?")),
        (mark("You are selling. I have asked for nothing yet."), mark("And the price of that?")),
    ),
    Style.AMIABLE: (
        (mark("The others would like that, I think."), mark("Would somebody help us at the start?")),
        (mark("We have always managed somehow."), mark("I want no trouble with the others over it.")),
    ),
    Style.EXPRESSIVE: (
        (mark("Now that I would like to show around!"), mark("Who else has it? Anybody we know?")),
        (mark("Every visitor has a miracle for us."), mark("That reminds me of the last one!")),
    ),
}

#: To praise.
TO_PRAISE: Final[dict[bool, Pool]] = {
    True: (
        mark("Thank you. One rarely hears that."),
        mark("It was the team, mostly."),
        mark("That is kind of you."),
    ),
    False: (
        mark("You hardly know me."),
        mark("Well. Let us stay with the subject."),
        mark("If you say so."),
    ),
}

#: Postures in which a person is not against what was just said.
AT_EASE: Final = frozenset({Posture.NEUTRAL, Posture.LEANS_IN, Posture.TAKES_NOTES})

#: What one sees when a posture changes. Enough of them that a meeting shows none twice.
SHOWS: Final[dict[Posture, Pool]] = {
    Posture.NEUTRAL: (
        mark("{who} sits as before."),
        mark("{who} looks at you, calm."),
        mark("{who} waits."),
        mark("Both hands on the table again."),
        mark("{who} looks up."),
        mark("{who} straightens the papers."),
        mark("A sip of tea. {who} waits."),
        mark("{who} nods, no more."),
        mark("A calm look."),
        mark("{who} turns the pen once."),
        mark("{who} says nothing for a moment."),
    ),
    Posture.LEANS_IN: (
        mark("{who} leans in."),
        mark("{who} pulls the chair closer."),
        mark("Both elbows on the table now."),
        mark("{who} bends forward and nods."),
        mark("{who} moves to the edge of the chair."),
        mark("{who} pushes the cup aside, nearer to you."),
        mark("A raised eyebrow; {who} comes closer."),
        mark("{who} turns fully towards you."),
        mark("The chair moves forward a hand's breadth."),
        mark("{who} puts the telephone away."),
        mark("{who} leans over your sheet."),
    ),
    Posture.LEANS_BACK: (
        mark("{who} leans back."),
        mark("{who} pushes the chair back a little."),
        mark("The chair creaks; {who} leans back."),
        mark("{who} looks out of the window."),
        mark("{who} sits back, far back."),
        mark("Some more distance between you."),
        mark("{who} takes off the glasses and leans back."),
        mark("{who} folds the hands behind the head."),
        mark("A long breath; the chair tips back."),
        mark("{who} moves away from the table."),
        mark("{who} sinks into the chair."),
    ),
    Posture.ARMS_CROSSED: (
        mark("{who} folds both arms."),
        mark("Crossed arms."),
        mark("Arms crossed, {who} looks at the table."),
        mark("{who} crosses both arms and says no more."),
        mark("{who} holds the folder to the chest."),
        mark("The arms close."),
        mark("{who} puts the pen down and folds both arms."),
        mark("Both arms crossed, chin up."),
        mark("{who} crosses the arms, slowly."),
        mark("A closed face, closed arms."),
        mark("{who} sits like a locked door."),
    ),
    Posture.TAKES_NOTES: (
        mark("{who} writes something down."),
        mark("{who} reaches for a pencil."),
        mark("{who} turns a page and writes."),
        mark("{who} makes a small mark in the margin."),
        mark("A word on a yellow slip."),
        mark("{who} underlines something."),
        mark("{who} starts a new line."),
        mark("The pen moves."),
        mark("{who} writes while you speak."),
        mark("{who} copies a figure."),
        mark("{who} opens the notebook."),
    ),
    Posture.LOOKS_AT_WATCH: (
        mark("{who} looks at the clock."),
        mark("{who} glances at the time."),
        mark("{who} turns the telephone over."),
        mark("{who} looks past you at the clock."),
        mark("{who} counts the minutes left."),
        mark("A look at the door, one at the clock."),
        mark("{who} closes one folder already."),
        mark("{who} puts the cap on the pen."),
        mark("Fingers drum on the table."),
        mark("{who} checks the calendar."),
        mark("{who} hears the bell outside, and you see it."),
    ),
}
