"""Tells what happens after signing."""

from collections.abc import Callable
from typing import Final

from game.engine.after_words import Complaint, Content, Delay, Grade, Stop
from game.engine.codes import Happening
from game.engine.events import Event
from game.engine.vocab import Colleague, Function, Kind
from game.exact.shares import FULL
from game.voice import after
from game.voice.scene import Scene
from game.voice.utterances import Move, Speaker, Utterance
from game.voice.words import Pool, Words

Tell = Callable[[Move, Event], list[Utterance]]

#: What `Happening.CLOSED` carries where the invoice came in whole.
_IN_FULL: Final = 0


def amount(words: Words, scene: Scene, number: int) -> str:
    """Return what an invoice is over, such as `600,000 CNY`."""
    share = int(scene.brief.invoice_share[number])
    return words.money(scene.of("deal_value") * share // FULL)


def payer(scene: Scene) -> int:
    """Return who speaks of money at the customer's: somebody known of finance or purchasing, -1 nobody."""
    functions = (Function.STAFF, Function.PURCHASING)
    known = [each for each in scene.people if scene.about("function", each) in functions]
    return min(known, key=lambda each: functions.index(Function(scene.about("function", each))), default=-1)


def _news(text: str) -> list[Utterance]:
    """Return a line of news."""
    return [Utterance(Speaker.NEWS, text)]


def _place(move: Move, pool: Pool, person: int) -> list[Utterance]:
    """Return a line of narration about somebody."""
    return [Utterance(Speaker.PLACE, move.words.say(pool, move.after, person))]


def _spoken(move: Move, pool: Pool, person: int) -> list[Utterance]:
    """Return what somebody says; as narration where nobody is known who could."""
    speaker = Speaker.PLACE if person < 0 else Speaker.PERSON
    return [Utterance(speaker, move.words.say(pool, move.before, person), person)]


def _signed(move: Move, event: Event) -> list[Utterance]:
    """Tell what the deal is worth, and that it goes on."""
    del event
    money = move.words.money(move.after.of("deal_value"))
    return _news(move.words.language.say(after.SIGNED, money=money))


def _stop(move: Move, event: Event) -> list[Utterance]:
    """Tell what a stop begins with; while the last one waits there is nothing new."""
    if move.before.of("stop") == event.value:
        return []
    text = move.words.language.say(after.ARRIVES[Stop(event.value)])
    return [Utterance(Speaker.PLACE, text)]


def _first(happening: Happening, pool: Pool) -> Tell:
    """Return a teller of what is done for several people at once: of the first of them."""

    def tell(move: Move, event: Event) -> list[Utterance]:
        first = next(each for each in move.events if each.kind is happening)
        return _place(move, pool, event.person) if event is first else []

    return tell


def _attended(move: Move, event: Event) -> list[Utterance]:
    """Tell how a delivery or an acceptance went."""
    skilled = Colleague(event.item) in {Colleague.ENGINEER, Colleague.SERVICE}
    scene = move.before.turned(move.before.of("stop"))
    return [Utterance(Speaker.PLACE, move.words.say(after.ATTENDED[skilled], scene))]


def _called(move: Move, event: Event) -> list[Utterance]:
    """Tell how content somebody sounds, in the voice of the style that showed where the answer is plain."""
    content, style = Content(event.value), move.before.style_shown(event.person)
    pool = after.CALLED[content]
    if style is not None and content is not Content.UNEVEN and content is not Content.UNKNOWN:
        styled = after.GOOD_AS if content > Content.UNEVEN else after.BAD_AS
        pool = styled[style] + pool
    return _spoken(move, pool, event.person)


def _complained(move: Move, event: Event) -> list[Utterance]:
    """Tell a complaint, on the telephone or in a letter."""
    return _spoken(move, after.COMPLAINED, event.person)


def _remedied(move: Move, event: Event) -> list[Utterance]:
    """Tell what became of a complaint."""
    return _place(move, after.REMEDIED[Complaint(event.value)], event.person)


def _billed(move: Move, event: Event) -> list[Utterance]:
    """Note an invoice."""
    fields = {"number": event.item + 1, "week": event.value + 1}
    text = move.words.say(
        after.BILLED, move.after, amount=amount(move.words, move.after, event.item), **fields
    )
    return [Utterance(Speaker.NOTES, text)]


def _paid(move: Move, event: Event) -> list[Utterance]:
    """Tell that an invoice is paid."""
    late = event.value
    pool = after.PAID_LATE[late > 1] if late > 0 else after.PAID
    fields = {"number": event.item + 1, "weeks": late}
    return _news(
        move.words.say(pool, move.after, amount=amount(move.words, move.after, event.item), **fields)
    )


def _as_if(move: Move, event: Event) -> list[Utterance]:
    """Tell that from here on it is practice."""
    del event
    return _news(move.words.language.say(after.AS_IF, company=move.words.company))


def _overdue(move: Move, event: Event) -> list[Utterance]:
    """Tell that an invoice is past its date, unless it came in by the end of the move."""
    paid = any(each.kind is Happening.PAID and each.item == event.item for each in move.events)
    return [] if paid else _news(move.words.say(after.OVERDUE, move.after, number=event.item + 1))


def _collected(move: Move, event: Event) -> list[Utterance]:
    """Tell what their bookkeepers say to a reminder."""
    return _spoken(move, after.REASONS[Delay(event.terms[0])], payer(move.after))


def _fixed(move: Move, event: Event) -> list[Utterance]:
    """Tell whether something of ours held the money up."""
    return [Utterance(Speaker.PLACE, move.words.say(after.FIXED[bool(event.value)], move.after))]


def _closed(move: Move, event: Event) -> list[Utterance]:
    """Tell what came in of an invoice that was given up."""
    sold = move.action.kind is Kind.WRITE_OFF
    pool = after.CLOSED[sold]
    if not sold and event.terms[0] == _IN_FULL:
        pool = after.CLOSED_IN_FULL
    fields = {"number": event.item + 1, "share": event.value // 100}
    return _news(move.words.say(pool, move.after, **fields))


def _referred(move: Move, event: Event) -> list[Utterance]:
    """Tell whether somebody named another customer."""
    if event.person < 0:
        return _news(move.words.say(after.UNASKED, move.after))
    return _spoken(move, after.REFERRED[bool(event.value)], event.person)


def _reviewed(move: Move, event: Event) -> list[Utterance]:
    """Tell what a review leads to."""
    return _spoken(move, after.REVIEWED[bool(event.value)], event.person)


def _graded(move: Move, event: Event) -> list[Utterance]:
    """Tell what a credit check says."""
    return _news(move.words.say(after.GRADED[Grade(event.value)], move.after))


#: What is told of each happening after signing.
AFTERWARDS: Final[dict[Happening, Tell]] = {
    Happening.BEGUN: _signed,
    Happening.STOP: _stop,
    Happening.INTRODUCED: _first(Happening.INTRODUCED, after.INTRODUCED),
    Happening.ATTENDED: _attended,
    Happening.TRAINED: _first(Happening.TRAINED, after.TRAINED),
    Happening.CALLED: _called,
    Happening.COMPLAINED: _complained,
    Happening.REMEDIED: _remedied,
    Happening.BILLED: _billed,
    Happening.PAID: _paid,
    Happening.COLLECTED: _collected,
    Happening.FIXED: _fixed,
    Happening.CLOSED: _closed,
    Happening.REFERRED: _referred,
    Happening.REVIEWED: _reviewed,
    Happening.GRADED: _graded,
    Happening.OVERDUE: _overdue,
    Happening.AS_IF: _as_if,
}
