"""What people say to what is told them, by posture: warm, cool, in doubt, in a hurry."""

from typing import Final, TypeAlias

from game.engine.vocab import Posture, Style
from game.i18n.language import mark
from game.voice.words import Pool

_WARM: Final[Pool] = (
    mark("That would fit. What does it need from us?"),
    mark("Interesting. How long does that take?"),
    mark("Go on. Who uses it already?"),
    mark("I did not know that. Since when can you do it?"),
    mark("That is closer to us than I thought."),
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
        mark("Waits."),
        mark("A calm look."),
        mark("Looks up."),
        mark("A nod, no more."),
        mark("Both hands on the table again."),
        mark("Straightens the papers."),
        mark("A sip of tea."),
        mark("The pen turns once."),
        mark("A short silence."),
        mark("Sits as before."),
        mark("A quiet moment."),
    ),
    Posture.LEANS_IN: (
        mark("Leans in."),
        mark("The chair comes closer."),
        mark("Both elbows on the table now."),
        mark("Bends forward and nods."),
        mark("Moves to the edge of the chair."),
        mark("The cup is pushed aside."),
        mark("A raised eyebrow; the chair comes closer."),
        mark("Turns fully towards you."),
        mark("The telephone goes into a drawer."),
        mark("Bends over your sheet."),
        mark("A straight look at you."),
    ),
    Posture.LEANS_BACK: (
        mark("Leans back."),
        mark("The chair goes back a little."),
        mark("The chair creaks and tips back."),
        mark("A look out of the window."),
        mark("Sits back, far back."),
        mark("More distance between you."),
        mark("The glasses come off."),
        mark("Both hands behind the head."),
        mark("A long breath; the chair tips back."),
        mark("Moves away from the table."),
        mark("Sinks into the chair."),
    ),
    Posture.ARMS_CROSSED: (
        mark("Folds both arms."),
        mark("Crossed arms."),
        mark("Arms crossed, a look at the table."),
        mark("The folder goes up to the chest, arms around it."),
        mark("The arms close."),
        mark("The pen goes down, the arms cross."),
        mark("Both arms crossed, chin up."),
        mark("Crosses the arms, slowly."),
        mark("A closed face, closed arms."),
        mark("Sits with crossed arms."),
        mark("Arms crossed, not a word."),
    ),
    Posture.TAKES_NOTES: (
        mark("Writes something down."),
        mark("Reaches for a pencil."),
        mark("A page turns for a new note."),
        mark("A small mark in the margin."),
        mark("A word on a yellow slip."),
        mark("Underlines something."),
        mark("A new line in the notebook."),
        mark("The pen moves."),
        mark("Writes while you speak."),
        mark("Copies a figure."),
        mark("The notebook opens."),
    ),
    Posture.LOOKS_AT_WATCH: (
        mark("Looks at the clock."),
        mark("A glance at the time."),
        mark("The telephone is turned over: the time."),
        mark("Looks past you at the clock."),
        mark("Counts the minutes left."),
        mark("A look at the door, one at the clock."),
        mark("One folder closes already; a look at the clock."),
        mark("Cap on the pen. What time is it?"),
        mark("Fingers drum; eyes on the clock."),
        mark("Checks the calendar."),
        mark("Looks at the clock again."),
    ),
}
