"""The debrief of the time after signing: who was satisfied and why, which money was late and why."""

from collections.abc import Iterator

from game.engine.after_words import Delay
from game.voice import after
from game.voice.hindsight import Contentment, Debrief, Settled
from game.voice.words import Words


def afterwards(words: Words, debrief: Debrief) -> Iterator[str]:
    """Yield the lines about the time after signing; none where nothing was signed."""
    if not debrief.contents:
        return
    yield ""
    yield words.language.gettext("After signing:")
    for each in debrief.contents:
        yield _content(words, each)
    for one in debrief.invoices:
        yield _invoice(words, one)


def as_if(words: Words, debrief: Debrief) -> Iterator[str]:
    """Yield what a lost deal would have brought; nothing where it was not played on."""
    language, found = words.language, debrief.as_if
    if found is None:
        return
    yield ""
    yield language.gettext("What if they had chosen you:")
    money = words.money(found.profit)
    if not found.signed:
        yield language.gettext("The talks would have failed.")
    elif found.satisfaction < 0:
        yield language.gettext("You would have signed, with {profit} after expenses.", profit=money)
    else:
        yield language.gettext(
            "You would have signed, with {profit} after expenses and satisfaction {content} of 100.",
            profit=money,
            content=found.satisfaction,
        )
    yield language.gettext("Outcome, score and profit stay as they were decided.")


def _content(words: Words, each: Contentment) -> str:
    """Return how satisfied somebody was, with what made it so, in hundredths."""
    return words.language.gettext(
        "{who}: satisfaction {total} of 100; care {care}, value {felt}, trust {trust}, promises {promises}, "
        "complaints {burden}.",
        who=words.person(each.person).name,
        total=each.satisfaction // 100,
        care=_signed(each.care),
        felt=_signed(each.felt),
        trust=_signed(each.trust),
        promises=_signed(each.promises),
        burden=_signed(each.burden),
    )


def _invoice(words: Words, each: Settled) -> str:
    """Return how an invoice ended, and why it was late."""
    language = words.language
    bill = language.say(after.BILLS[each.bill])
    if each.cause is Delay.NONE:
        return language.gettext(
            "Invoice {number}: {bill}, nothing spoke against it.", number=each.number, bill=bill
        )
    return language.gettext(
        "Invoice {number}: {bill}, {share}% came in, {weeks} weeks late. The reason: {cause}.",
        number=each.number,
        bill=bill,
        share=each.received // 100,
        weeks=each.late,
        cause=language.say(after.DELAYS[each.cause]),
    )


def _signed(share: int) -> str:
    """Return a change in hundredths of the whole, with its sign."""
    return f"{int(share / 100):+d}"
