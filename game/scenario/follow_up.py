"""The follow-up of a scenario file: stops, invoices, complaints and referrals after signing."""

from typing import Annotated

import numpy as np
from pydantic import Field

from game.engine.after_words import Stop
from game.engine.promise import MOST_INVOICES, NO_AFTERCARE, Aftercare
from game.engine.setup import MOST_OPTIONS
from game.scenario.integers import ints, keys_of
from game.scenario.parts import Money, Part, Portion
from game.scenario.values import Duration, Reference, Whole, Word

#: Weeks that a follow-up may have, and weeks that a customer may take to pay. Choice: a year.
MOST_FOLLOW_UP, MOST_TERM = 52, 52
#: Weeks to pay where a file does not say: for the first option, and for each further one. Choice: a month.
_MONTH = 4

_STOP = Word.of(Stop, "a stop of the follow-up")


class Instalment(Part):
    """A part of the price and when it is billed."""

    share: Portion = Field(description="Share of the price; all of them make 100%.", examples=["60%"])
    after: Annotated[Stop, _STOP] = Field(
        description="Stop at which it is billed: `handover` (in advance), `delivery`, `acceptance`, "
        "`first_use` or `invoices`.",
        examples=["acceptance"],
    )


class Unpaid(Part):
    """Why invoices wait: chances in a hundred."""

    fraud: Portion = Field("5%", validate_default=True, description="The customer never means to pay.")
    fraud_checked: Portion = Field(
        "1.5%", validate_default=True, description="The same once we checked the credit."
    )
    fault: Portion = Field("25%", validate_default=True, description="Something of ours holds it up.")
    fault_cared: Portion = Field(
        "8%", validate_default=True, description="The same where we saw to delivery and acceptance."
    )
    unwilling: Portion = Field("35%", validate_default=True, description="They pay who asks.")


_INSTALMENTS = (
    Instalment.model_construct(share=3_000, after=Stop.HANDOVER),
    Instalment.model_construct(share=6_000, after=Stop.ACCEPTANCE),
    Instalment.model_construct(share=1_000, after=Stop.FIRST_USE),
)


class FollowUp(Part):
    """What comes after signing."""

    weeks: Annotated[int, Whole(0, MOST_FOLLOW_UP)] | None = Field(
        None, description="Weeks from signing to the end; `follow_up_weeks` of the calendar unless given."
    )
    hours_a_stop: Annotated[int, Whole(1, 60)] = Field(
        10, description="Hours that the trainee has for this customer at each of the six stops."
    )
    service: Annotated[int, Duration()] = Field(
        "3 days", validate_default=True, description="Time that our service people have for it on top."
    )
    instalments: list[Instalment] = Field(
        list(_INSTALMENTS), min_length=1, max_length=MOST_INVOICES, description="How the price is billed."
    )
    price_issue: Annotated[str, Reference("issues", "issue")] | None = Field(
        None, description="The term that is the price; the one called `price` unless given."
    )
    payment_issue: Annotated[str, Reference("issues", "issue")] | None = Field(
        None, description="The term that says when is paid; the one called `payment` unless given."
    )
    payment_weeks: list[Annotated[int, Whole(0, MOST_TERM)]] = Field(
        [],
        max_length=MOST_OPTIONS,
        description="Weeks to pay, one for each option of that term; a month more each unless given.",
        examples=["[4, 9, 13]"],
    )
    unpaid: Unpaid = Field(default_factory=Unpaid, description="Why invoices wait, and how often.")
    large_from: Money | None = Field(
        None, description="Amount from which an invoice is large; a fifth of the list price unless given."
    )
    old_after_weeks: Annotated[int, Whole(1, 26)] = Field(
        8, description="Weeks past due from which an invoice is old."
    )
    trouble: Portion = Field(
        "40%", validate_default=True, description="Chance that a user meets trouble in the first use."
    )
    referral_benefit: Money = Field(
        0, validate_default=True, description="What we give for each customer who is named to us."
    )


def term_weeks(mine: FollowUp, options: int) -> list[int]:
    """Return the weeks to pay by option of the term that says when."""
    return list(mine.payment_weeks) or [_MONTH * (option + 1) for option in range(options)]


def aftercare_of(mine: FollowUp, weeks: int, options: dict[str, int], list_price: int) -> Aftercare:
    """Return the follow-up as integers.

    Args:
        mine: as the file has it.
        weeks: of the calendar, where the follow-up names none.
        options: how many options each issue has, by its id, in the order of the file.
        list_price: of the whole order.
    """
    weeks = weeks if mine.weeks is None else mine.weeks
    if not weeks:
        return NO_AFTERCARE
    issues = list(options)
    price, payment = mine.price_issue or "price", mine.payment_issue or "payment"
    count = options.get(payment, 1)
    return Aftercare(
        weeks=weeks,
        stop_minutes=mine.hours_a_stop * 60,
        service_minutes=mine.service,
        key=keys_of([f"invoice {number}" for number in range(len(mine.instalments))]),
        share=ints([part.share for part in mine.instalments]),
        after=ints([part.after for part in mine.instalments]),
        price=issues.index(price) if price in options else -1,
        payment=issues.index(payment) if payment in options else -1,
        term=np.resize(ints(term_weeks(mine, count)), count),
        fraud=mine.unpaid.fraud,
        fraud_checked=mine.unpaid.fraud_checked,
        fault=mine.unpaid.fault,
        fault_cared=mine.unpaid.fault_cared,
        unwilling=mine.unpaid.unwilling,
        size_limit=list_price // 5 if mine.large_from is None else mine.large_from,
        long_weeks=mine.old_after_weeks,
        trouble=mine.trouble,
        benefit=mine.referral_benefit,
    )
