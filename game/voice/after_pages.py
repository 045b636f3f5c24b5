"""What stands on the screen after signing: the stop, the invoices, the steps that make sense."""

from collections.abc import Iterator
from typing import Final

from game.engine.actions import Action
from game.engine.after_costs import AFTER, DUNNING_MONEY, OF_WEEKS, STOP_WEEKS
from game.engine.after_words import Bill, Complaint, Delay, Dunning, Stop
from game.engine.rules.receivables import FITTING
from game.engine.vocab import Colleague, Function, Kind, Level, Phase
from game.exact.shares import FULL
from game.i18n.language import Message, mark
from game.voice import after, terms
from game.voice.after_telling import amount
from game.voice.offers import Offer, named, possible
from game.voice.scene import Scene
from game.voice.words import Words

#: Bits of what was done for a person.
_INTRODUCED, _TRAINED = 1, 2

#: Most steps at a time, going on left out; people who are offered for a call or a question, and ways to ask
#: for a debt. Choice: a list that is read at a glance.
_MOST: Final = 5
_FEW: Final = 2
_WAYS: Final = 3

#: Why the steps of a stop are these.
_FIRST_HEARD: Final = mark("{who} first: who is heard at once stays a customer.")
_LATE: Final = mark("Money that is late grows later. Who should ask depends on sum and age.")

_OF_INVOICE: Final[dict[Kind, Message]] = {
    Kind.FIX: mark("Invoice {number}: put our own papers in order"),
    Kind.WRITE_OFF: mark("Invoice {number}: sell it and close it"),
}
#: What is done for several people at once.
_TO_ALL: Final[dict[Kind, Message]] = {
    Kind.HANDOVER: mark("Introduce our service people to users and purchasing"),
    Kind.TRAIN: mark("Train the users"),
}
_ASK: Final = mark("Invoice {number}: {form}")
_WITH: Final = mark("{step}, {company}")


def status(words: Words, scene: Scene) -> str:
    """Return the line above the steps: the stop, the week and the hours."""
    return words.language.gettext(
        "Stop {number}, week {week}, {left}.",
        number=scene.of("stop") + 1,
        week=scene.week + 1,
        left=words.language.minutes(max(scene.of("left"), 0)),
    )


def invoices(words: Words, scene: Scene) -> list[str]:
    """Return a line for each invoice that is past its date: what it is over, its age, why it waits."""
    lines = []
    for number in range(scene.brief.invoices):
        due = scene.about("invoice_due", number)
        if scene.about("invoice", number) == Bill.OPEN and due < scene.week:
            text = words.language.ngettext(
                "Invoice {number}: {amount}, a week past due, {reason}.",
                "Invoice {number}: {amount}, {count} weeks past due, {reason}.",
                scene.week - due,
                number=number + 1,
                amount=amount(words, scene, number),
                reason=words.language.say(after.DELAYS[Delay(scene.about("reason", number))]),
            )
            lines.append(text)
    return lines


def hint(words: Words, scene: Scene) -> str:
    """Return the manager's word on who should ask for the oldest debt; nothing where none is due."""
    due = [number for number in range(scene.brief.invoices) if _waits(scene, number)]
    if not due:
        return ""
    number = min(due, key=lambda each: scene.about("invoice_due", each))
    if scene.about("reason", number) == Delay.OUR_FAULT:
        return words.language.gettext(
            "Invoice {number} waits for us. Fix first, ask later.", number=number + 1
        )
    size = words.language.say(_SIZES[_large(scene, number), _old(scene, number)])
    way = words.language.say(after.DUNNING[_fitting(scene, number)])
    return words.language.gettext(
        "Invoice {number}: {size}. I would {way}.", number=number + 1, size=size, way=way
    )


_SIZES: Final = {
    (0, 0): mark("small and young"),
    (0, 1): mark("small and old"),
    (1, 0): mark("large and young"),
    (1, 1): mark("large and old"),
}


def _waits(scene: Scene, number: int) -> bool:
    """Say whether an invoice is due and open."""
    return scene.about("invoice", number) == Bill.OPEN and scene.about("invoice_due", number) <= scene.week


def _large(scene: Scene, number: int) -> int:
    """Return 1 for a large invoice."""
    share = int(scene.brief.invoice_share[number])
    return int(scene.of("deal_value") * share // FULL >= scene.brief.size_limit)


def _old(scene: Scene, number: int) -> int:
    """Return 1 for an old debt."""
    return int(scene.week - scene.about("invoice_due", number) >= scene.brief.long_weeks)


def why(words: Words, scene: Scene) -> str:
    """Return in one line what comes first at a stop, and why; else what was said of the stop on arriving."""
    complains = next((each for each in scene.people if _complains(scene, each)), -1)
    if complains >= 0:
        return words.language.say(_FIRST_HEARD, who=words.name(scene, complains))
    late = any(_waits(scene, number) for number in range(scene.brief.invoices))
    return words.language.say(_LATE if late else after.ARRIVES[Stop(scene.of("stop"))])


def nothing_left(scene: Scene) -> bool:
    """Say whether a stop has nothing sensible left to decide, so that going on is all there is."""
    return scene.phase is Phase.FOLLOW_UP and not _wanted(scene)


def steps(words: Words, scene: Scene) -> list[Offer]:
    """Return the few steps of a stop, what cannot wait first, going on last.

    Args:
        words: of the scenario.
        scene: a moment after signing.
    """
    offers = [Offer(action, _name(words, scene, action)) for action in _wanted(scene)]
    return [*offers, Offer(Action(Kind.NEXT_STOP), words.language.gettext("Go on"))]


def _wanted(scene: Scene) -> list[Action]:
    """Return what is worth doing: some of each sort, so that no sort hides another; the rest comes later."""
    complaints = possible(scene, [*_complaints(scene)])[:_FEW]
    money = possible(scene, [*_money(scene)])[: _FEW if complaints else _WAYS]
    people = possible(scene, [*_people_first(scene)])
    customers = possible(scene, [*_next_customer(scene)])
    urgent = [*complaints, *money]
    room = _MOST - len(urgent)
    for_people = people[: max(room - min(len(customers), 1 if urgent else _FEW), 0)]
    return [*urgent, *for_people, *customers[: room - len(for_people)]]


def _complains(scene: Scene, person: int) -> bool:
    """Say whether somebody waits for a complaint to be solved."""
    return bool(scene.about("complaint", person) == Complaint.OPEN)


def _complaints(scene: Scene) -> Iterator[Action]:
    """Yield how the complaints can be solved."""
    for person in filter(lambda each: _complains(scene, each), scene.people):
        yield from (Action(Kind.REMEDY, person=person, colleague=each) for each in _companions(scene))


def _people_first(scene: Scene) -> Iterator[Action]:
    """Yield what is done for people, by stop."""
    stop = Stop(scene.of("stop"))
    if stop <= Stop.DELIVERY:
        new = [each for each in _works(scene) if not scene.about("served", each) & _INTRODUCED]
        yield Action(Kind.HANDOVER, people=frozenset(new[: int(AFTER["reach"][Kind.HANDOVER])]))
    if stop in {Stop.DELIVERY, Stop.ACCEPTANCE}:
        yield from (Action(Kind.ATTEND, colleague=each) for each in _companions(scene))
        new = [each for each in _users(scene) if not scene.about("served", each) & _TRAINED]
        yield Action(Kind.TRAIN, people=frozenset(new[: int(AFTER["reach"][Kind.TRAIN])]))
    if stop in {Stop.FIRST_USE, Stop.INVOICES}:
        users = sorted(_users(scene), key=lambda each: -scene.about("level", each))
        yield from (Action(Kind.CALL, person=person) for person in users[:_FEW])


def _companions(scene: Scene) -> list[int]:
    """Return who may come along, nobody last."""
    free = [
        each
        for each in (Colleague.SERVICE, Colleague.ENGINEER)
        if scene.of(each.name.lower()) >= scene.brief.along
    ]
    return [*(int(each) for each in free[:1]), -1]


def _users(scene: Scene) -> list[int]:
    """Return the users who are known."""
    return [each for each in scene.people if scene.about("function", each) == Function.USER]


def _works(scene: Scene) -> list[int]:
    """Return who is known and will work with our service people."""
    functions = (Function.USER, Function.PURCHASING)
    return [each for each in scene.people if scene.about("function", each) in functions]


def _money(scene: Scene) -> Iterator[Action]:
    """Yield what can be done about the oldest invoice that is due: some of the ways, the fitting one in them.

    They stand in the order of the ladder, so that their places say nothing; who has asked already is asked
    about fewer of them.
    """
    due = [number for number in range(scene.brief.invoices) if _waits(scene, number)]
    if not due:
        return
    number = min(due, key=lambda each: scene.about("invoice_due", each))
    if scene.about("reason", number) == Delay.OUR_FAULT:
        yield Action(Kind.FIX, item=number)
    if scene.of("stop") == Stop.REVIEW or scene.about("reason", number) == Delay.FRAUD:
        yield Action(Kind.WRITE_OFF, item=number)
    fitting, pressed = _fitting(scene, number), scene.about("pressed", number)
    ways = sorted((form for form in Dunning if form + 1 != pressed), key=lambda form: abs(form - fitting))
    yield from (
        Action(Kind.COLLECT, item=number, form=form) for form in sorted(ways[: _FEW if pressed else _WAYS])
    )


def _fitting(scene: Scene, number: int) -> Dunning:
    """Return who should ask for a debt of this size and age."""
    return fitting(_large(scene, number), _old(scene, number))


def fitting(large: int, old: int) -> Dunning:
    """Return who the method lets ask for a debt, small or large (1) and young or old (1)."""
    return Dunning(int(FITTING[large, old]))


def stop_weeks(scene: Scene) -> list[int]:
    """Return the week of each stop, from 0."""
    return [scene.of("signed") + each * int(scene.brief.follow_weeks) // OF_WEEKS for each in STOP_WEEKS]


def _next_customer(scene: Scene) -> Iterator[Action]:
    """Yield whom to ask for another customer, and with whom to look back."""
    stop = Stop(scene.of("stop"))
    if stop < Stop.INVOICES:
        return
    close = sorted(
        scene.people, key=lambda each: -8 * scene.about("relation", each) - scene.about("content", each)
    )
    yield from (Action(Kind.ASK_REFERRAL, person=person) for person in close[:_FEW])
    if stop is Stop.REVIEW:
        high = sorted(scene.people, key=lambda each: -scene.about("level", each))
        others = [each for each in close if scene.about("level", each) < Level.DECISION]
        yield from (Action(Kind.REVIEW, person=person) for person in dict.fromkeys([*high[:1], *others[:1]]))


def _name(words: Words, scene: Scene, action: Action) -> str:
    """Return a step in a few words."""
    say, kind = words.language.say, action.kind
    if kind is Kind.COLLECT:
        return say(_ASK, number=action.item + 1, form=say(after.DUNNING[Dunning(action.form)]))
    if kind in _OF_INVOICE:
        return say(_OF_INVOICE[kind], number=action.item + 1)
    if kind in _TO_ALL:
        return say(_TO_ALL[kind])
    text = say(terms.KINDS[kind], who=named(words, scene, action))
    if kind in {Kind.ATTEND, Kind.REMEDY}:
        company = say(after.COMPANY[Colleague(max(action.colleague, 0))])
        return say(_WITH, step=text, company=company)
    return text


def cost(words: Words, action: Action) -> str:
    """Return what a move after signing takes: time, and money where it takes any."""
    kind = action.kind
    money = int(AFTER["money"][kind])
    if kind is Kind.COLLECT:
        money += int(DUNNING_MONEY[action.form])
    length = words.language.minutes(int(AFTER["minutes"][kind]))
    if money:
        return words.language.gettext("{minutes}, {money}", minutes=length, money=words.money(money))
    return length if AFTER["minutes"][kind] else ""
