"""The invoices after signing, as far as they are known."""

import dataclasses

from game.engine.after_words import Bill, Delay
from game.exact.shares import FULL
from game.voice.scene import Scene


@dataclasses.dataclass(frozen=True, slots=True)
class Invoice:
    """An invoice as far as it is known."""

    number: int  # from 1
    amount: int  # currency units
    bill: Bill
    due: int  # week, from 0; -1 where nothing is billed yet
    late: int  # weeks past its date, 0 where it is not
    reason: Delay  # as it was heard
    large: bool
    old: bool

    @property
    def waits(self) -> bool:
        """Whether it is past its date and open."""
        return self.bill is Bill.OPEN and self.late > 0


def invoices(scene: Scene) -> list[Invoice]:
    """Return all invoices of the deal."""
    return [_invoice(scene, number) for number in range(scene.brief.invoices)]


def _invoice(scene: Scene, number: int) -> Invoice:
    due, bill = scene.about("invoice_due", number), Bill(scene.about("invoice", number))
    late = max(scene.week - due, 0) if bill is Bill.OPEN and due >= 0 else 0
    amount = scene.of("deal_value") * int(scene.brief.invoice_share[number]) // FULL
    return Invoice(
        number=number + 1,
        amount=amount,
        bill=bill,
        due=due,
        late=late,
        reason=Delay(scene.about("reason", number)),
        large=amount >= scene.brief.size_limit,
        old=late >= scene.brief.long_weeks,
    )
