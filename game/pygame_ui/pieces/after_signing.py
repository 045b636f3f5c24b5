"""After signing: the stops, how content people sound, the invoices, and who should ask for what is owed."""

from collections.abc import Sequence
from typing import Final

from game.client import follow_up
from game.engine.after_words import Bill, Complaint, Content, Dunning, Stop
from game.i18n.language import Message, mark
from game.pygame_ui.kit.card import Card, Chip, Tinted, Tone
from game.pygame_ui.kit.layout import Column, Grid, Row, Space, Wrap
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import SMALL, Label, Rule, Span, Text
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.audience import Listener, audience
from game.pygame_ui.pieces.avatar import AVATAR, Avatar
from game.pygame_ui.pieces.dots import Stops
from game.pygame_ui.pieces.faces import look_of
from game.pygame_ui.pieces.table_people import PAPER
from game.pygame_ui.playing import Play
from game.voice import after
from game.voice.after_pages import fitting, stop_weeks
from game.voice.hints import Strength

STOPS: Final[dict[Stop, Message]] = {
    Stop.HANDOVER: mark("Handover"),
    Stop.DELIVERY: mark("Delivery"),
    Stop.ACCEPTANCE: mark("Acceptance"),
    Stop.FIRST_USE: mark("First use"),
    Stop.INVOICES: mark("Invoices"),
    Stop.REVIEW: mark("Review"),
}
#: How somebody sounded when last asked.
_SOUNDS: Final[dict[Content, tuple[Message, Tone, str, str]]] = {
    Content.UNKNOWN: (mark("not asked yet"), "", "q", "neutral"),
    Content.DISAPPOINTED: (mark("sounds disappointed"), "verm", "warn", "annoyed"),
    Content.UNEVEN: (mark("good days and others"), "amber", "same", "doubtful"),
    Content.CONTENT: (mark("sounds content"), "green", "check", "warm"),
    Content.DELIGHTED: (mark("sounds delighted"), "green", "star", "warm"),
}
_COMPLAINTS: Final[dict[Complaint, tuple[Message, Tone, str]]] = {
    Complaint.OPEN: (mark("waits for us"), "verm", "warn"),
    Complaint.LATE: (mark("solved late"), "amber", "clock"),
    Complaint.SOLVED: (mark("solved"), "green", "check"),
}
_BILLS: Final[dict[Bill, tuple[Tone, str]]] = {
    Bill.NOT_BILLED: ("", "doc"),
    Bill.OPEN: ("amber", "clock"),
    Bill.PAID: ("green", "check"),
    Bill.WRITTEN_OFF: ("plum", "x"),
    Bill.CLOSED: ("plum", "scale"),
}
#: So few people have larger faces.
_FEW, _LARGE = 4, 64.0
#: People in the picture of a stop.
_PICTURED: Final = 3
#: Bits of what was done for a person.
_INTRODUCED, _TRAINED = 1, 2
#: Who asks, in a word.
_WHO_ASKS: Final[dict[Dunning, Message]] = {
    Dunning.FINANCE: mark("finance writes"),
    Dunning.VISIT: mark("you go there"),
    Dunning.ESCALATE: mark("both managements"),
    Dunning.SPECIAL: mark("lawyers"),
}


def way(play: Play) -> Widget:
    """Return the card of the six stops."""
    scene, language = play.scene, play.words.language
    stops = [
        (language.say(name), language.gettext("week {number}", number=week + 1))
        for (_, name), week in zip(STOPS.items(), stop_weeks(scene), strict=True)
    ]
    now = max(scene.of("stop"), 0)
    name = language.gettext("Stop {number} of {count}", number=now + 1, count=len(stops))
    return Card([Stops(stops, now, name=name)], pad=(10, 14))


def picture(play: Play) -> Widget:
    """Return those who use what was bought, each in the mood in which they were heard last."""
    words, scene = play.words, play.scene
    nearest = sorted(
        scene.people, key=lambda each: (scene.about("level", each), -scene.about("relation", each))
    )
    listeners = []
    for person in nearest[:_PICTURED]:
        content = Content(scene.about("content", person))
        name = words.person(scene.names.people[person]).name
        listeners.append(Listener(name, look_of(words, scene, person), mood=_SOUNDS[content][3]))
    return audience(words.language, listeners, key="stop")


def people(play: Play) -> Widget:
    """Return the card of how content people sound, with their complaints."""
    rows: list[Widget] = []
    for person in play.scene.people:
        rows += [Rule()] if rows else []
        rows.append(_person(play, person))
    title = play.words.language.gettext("How they sound")
    return Card([Scroll(Column(rows, gap=7), key="people", grow=1)], title=title, icon="team")


def _person(play: Play, person: int) -> Widget:
    scene, words, language = play.scene, play.words, play.words.language
    named = words.person(scene.names.people[person])
    size = _LARGE if len(scene.people) <= _FEW else AVATAR
    text, tone, icon, mood = _SOUNDS[Content(scene.about("content", person))]
    chips: list[Widget] = [Chip(language.say(text), icon=icon, tone=tone, dashed=icon == "q")]
    complaint = Complaint(scene.about("complaint", person))
    if complaint is not Complaint.NONE:
        said, colour, sign = _COMPLAINTS[complaint]
        chips.append(
            Chip(language.gettext("complaint {state}", state=language.say(said)), icon=sign, tone=colour)
        )
    served = scene.about("served", person)
    if served & _INTRODUCED:
        chips.append(Chip(language.gettext("knows our service"), icon="phone"))
    if served & _TRAINED:
        chips.append(Chip(language.gettext("trained"), icon="book"))
    face = Avatar(look_of(words, scene, person), size=size, mood=mood, ground=PAPER, name=named.name)
    name = Text([Span(named.name, bold=True), Span("  " + named.title, colour="ink2", size=SMALL)])
    return Row([face, Column([name, Wrap(chips, gap=5)], gap=4, grow=1)], gap=9, align="start")


def money(play: Play) -> Widget:
    """Return the card of the invoices, and of who should ask for those that are late."""
    language, scene = play.words.language, play.scene
    bills = follow_up.invoices(scene)
    rows: list[Widget] = []
    for bill in bills:
        rows += [Rule()] if rows else []
        rows.append(_invoice(play, bill))
    if any(bill.waits for bill in bills):
        rows += [Rule(colour="ink"), _matrix(play, [bill for bill in bills if bill.waits])]
    worth = Label(play.words.money(scene.of("deal_value")), size=SMALL, bold=True)
    return Card(
        [Scroll(Column(rows, gap=8), key="money", grow=1)],
        title=language.gettext("Invoices"),
        icon="money",
        aside=worth,
    )


def _invoice(play: Play, bill: follow_up.Invoice) -> Widget:
    """Return one invoice: what it is over, how it stands, and why it waits as far as it was heard."""
    language, words = play.words.language, play.words
    tone, icon = _BILLS[bill.bill]
    state = language.say(after.BILLS[bill.bill])
    if bill.waits:
        tone, icon = "verm", "warn"
        state = language.ngettext("{count} week late", "{count} weeks late", bill.late)
    head = Row(
        [
            Label(language.gettext("Invoice {number}", number=bill.number), bold=True),
            Label(words.money(bill.amount), colour="ink2"),
            Space(),
            Chip(state, icon=icon, tone=tone),
        ],
        gap=8,
    )
    if bill.waits:
        note = language.say(after.DELAYS[bill.reason])
    elif bill.bill is Bill.OPEN:
        note = language.gettext("due in week {number}", number=bill.due + 1)
    else:
        return head
    return Column([head, Label(note, size=SMALL, colour="ink2")], gap=2)


def _matrix(play: Play, late: Sequence[follow_up.Invoice]) -> Widget:
    """Return the two-by-two of size and age with the late invoices; who should ask, where hints are on."""
    language = play.words.language
    guided = play.strength is not Strength.OFF
    if guided:
        play.hinted.add(play.strength)
    cells: list[Widget] = [
        Label(""),
        Label(language.gettext("young"), size=SMALL, bold=True, side="center"),
        Label(language.gettext("old"), size=SMALL, bold=True, side="center"),
    ]
    for large in (False, True):
        text = language.gettext("large sum") if large else language.gettext("small sum")
        cells.append(Label(text, size=SMALL, bold=True))
        for old in (False, True):
            here = [each for each in late if (each.large, each.old) == (large, old)]
            body: list[Widget] = []
            if guided:
                asks = language.say(_WHO_ASKS[fitting(int(large), int(old))])
                body.append(Label(asks, size=SMALL, colour="verm" if here else "ink2", side="center"))
            marks = [Chip(f"{each.number}", icon="doc", tone="verm") for each in here]
            body += [Row([Space(), *marks, Space()])] if marks else []
            cells.append(Tinted(body or [Label("", size=SMALL)], tone="verm" if here else "", height=34))
    return Grid(cells, columns=(0.28, 0.36, 0.36), gap=5)


def gained(play: Play) -> Widget:
    """Return the line of what the deal has brought beyond itself."""
    scene, language = play.scene, play.words.language
    named = scene.of("referred")
    chips: list[Widget] = [
        Chip(
            language.ngettext("{count} customer named to us", "{count} customers named to us", named),
            icon="link",
            tone="green" if named else "",
        )
    ]
    if scene.of("reviewed"):
        chips.append(Chip(language.gettext("results reviewed"), icon="check", tone="green"))
    if scene.of("second_deal"):
        chips.append(Chip(language.gettext("the next deal is open"), icon="star", tone="green"))
    spent = language.gettext("service so far {money}", money=play.words.money(scene.of("service_cost")))
    chips.append(Chip(spent, icon="gear"))
    return Wrap(chips)
