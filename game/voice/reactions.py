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

#: What one sees when a posture changes.
SHOWS: Final[dict[Posture, Pool]] = {
    Posture.NEUTRAL: (
        mark("{who} sits as before."),
        mark("{who} looks at you, calm."),
        mark("{who} waits."),
        mark("Both hands on the table; {who} waits."),
    ),
    Posture.LEANS_IN: (
        mark("{who} leans in."),
        mark("{who} pulls the chair closer."),
        mark("{who} puts both elbows on the table."),
        mark("{who} bends forward and nods."),
    ),
    Posture.LEANS_BACK: (
        mark("{who} leans back."),
        mark("{who} pushes the chair back a little."),
        mark("The chair creaks; {who} leans back."),
        mark("{who} sits back and looks out of the window."),
    ),
    Posture.ARMS_CROSSED: (
        mark("{who} folds both arms."),
        mark("{who} sits with crossed arms."),
        mark("Arms crossed, {who} looks at the table."),
        mark("{who} crosses both arms and says no more."),
    ),
    Posture.TAKES_NOTES: (
        mark("{who} writes something down."),
        mark("{who} reaches for a pencil."),
        mark("{who} turns a page and writes."),
        mark("{who} makes a small mark in the margin."),
    ),
    Posture.LOOKS_AT_WATCH: (
        mark("{who} looks at the clock."),
        mark("{who} glances at the time."),
        mark("{who} turns the telephone over and reads the time."),
        mark("{who} looks past you at the clock."),
    ),
}
