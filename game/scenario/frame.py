"""The frame of a deal in a scenario file: the time, our own company, what is allowed, what to ask."""

import datetime as dt
import enum
from typing import Annotated

from pydantic import Field

from game.engine.vocab import Hospitality
from game.scenario.parts import CriterionId, Line, Money, Part, Portion
from game.scenario.values import MOST_MONEY, Day, Duration, Reference, Whole, Word


class Occasion(Part):
    """A holiday or another day on which a greeting is natural."""

    date: Annotated[dt.date, Day()] = Field(description="The day.", examples=["2026-04-05"])
    name: Line = Field(description="What people call it.", examples=["Qingming"])


class Calendar(Part):
    """The time there is."""

    start: Annotated[dt.date, Day()] = Field(description="First day of the deal.", examples=["2026-03-02"])
    weeks: Annotated[int, Whole(4, 104)] = Field(
        description="Weeks until the customer's money for this purchase is gone.", examples=[24]
    )
    hours_a_week: Annotated[int, Whole(1, 60)] = Field(
        description="Hours that the trainee has for this customer each week.", examples=[10]
    )
    follow_up_weeks: Annotated[int, Whole(0, 52)] = Field(
        0, validate_default=True, description="Weeks after signing; 0 where the deal ends with the award."
    )
    occasions: list[Occasion] = Field([], max_length=20, description="Days for a greeting.")


class Team(Part):
    """Days that colleagues can give to this deal."""

    engineer: Annotated[int, Duration()] = Field(
        "0 days",
        validate_default=True,
        description="Working time of the own engineer, for exchanges and trials.",
        examples=["12 days"],
    )
    service: Annotated[int, Duration()] = Field(
        "0 days",
        validate_default=True,
        description="Working time of the own service people, for visits.",
        examples=["6 days"],
    )
    executive: Annotated[int, Duration()] = Field(
        "0 days",
        validate_default=True,
        description="Time that somebody of the own management can give, for visits to equals.",
        examples=["2 days"],
    )


class Offer(Part):
    """What is sold."""

    list_price: Annotated[int, Whole(1, MOST_MONEY)] = Field(
        description="List price of the whole order, in the scenario's currency.", examples=[1000000]
    )
    margin: Portion = Field(
        description="Share of the list price that is profit before any concession.", examples=["30%"]
    )


class Seller(Part):
    """The trainee's own company."""

    company: Line = Field(description="Name of the own company.", examples=["Meridian Instruments"])
    expenses: Money = Field(description="Money for visits, exchanges and the like.", examples=[45000])
    team: Team = Field(default_factory=Team, description="Colleagues who can help.")
    offer: Offer = Field(description="What is sold, and at what margin.")
    capability: dict[CriterionId, Portion] = Field(
        description="How well the own offer really does, by criterion; `price` is 50% unless given.",
        examples=["{fit: 70%, performance: 74%}"],
    )


class CustomerRules(Part):
    """The customer's own rules of conduct."""

    gift_single: Money = Field(
        description="Most that one gift may be worth by the customer's rules; 0 forbids gifts.", examples=[0]
    )
    officials: (
        Annotated[str, Word("a rule for officials", {word: word for word in ("zero", "token")})] | None
    ) = Field(
        None,
        description="What officials may take: `zero`, or a `token` such as a calendar. "
        "Shown to the trainee; gifts are held against `gift_single`.",
    )


class Rules(Part):
    """What is allowed in this deal."""

    hospitality: Annotated[Hospitality, Word.of(Hospitality, "a measure of hospitality")] = Field(
        "modest",
        validate_default=True,
        description="`none`; `modest`: a cup of tea; `full`: meals, sport and open house as well.",
    )
    gift_single: Money = Field(description="Most that one gift may be worth by our rules.", examples=[300])
    gift_year: Money = Field(
        description="Most that one person may get in a year by our rules.", examples=[1000]
    )
    meal_head: Money | None = Field(
        None, description="Most for a meal, a head, by our rules. Shown to the trainee; no rule counts it."
    )
    approval_over: Money | None = Field(
        None,
        description="Amount above which our own company wants to be asked first. "
        "Shown to the trainee; no rule counts it.",
    )
    customer: CustomerRules = Field(description="What the customer's own rules allow.")


class Lesson(enum.Enum):
    """By what one sees at the end whether a goal of learning was reached."""

    PEOPLE = enum.auto()
    ASKING = enum.auto()
    MANNER = enum.auto()
    NEXT_STEP = enum.auto()
    MARKS = enum.auto()
    POWER = enum.auto()
    PREPARATION = enum.auto()
    TABLE = enum.auto()
    CLOSING = enum.auto()
    PAYMENT = enum.auto()


class LearningGoal(Part):
    """What a trainee should be able to do afterwards, and what shows it."""

    goal: Line = Field(
        description="The goal, as a task.", examples=["Ask about the work before you show what you sell."]
    )
    shown_by: list[Annotated[Lesson, Word.of(Lesson, "a lesson")]] = Field(
        [],
        max_length=3,
        description="What the end of the game tells beside it: `people` found, met and won; `asking` before "
        "showing; `manner`, styles guessed and manners changed; `next_step`, names, dates and doors; "
        "`marks` in the requirement; `power`, who decides and who speaks for us; "
        "`preparation` of the table; `table`, packages, what was asked in return, breaks; `closing`, orders "
        "asked for and what was confirmed before signing; `payment`, the money that came in.",
        examples=["[asking]"],
    )


class Milestone(Part):
    """A question that must be answered before the customer decides."""

    ask: Line = Field(description="The question.", examples=["Who signs above the limit?"])
    answered_by: list[Annotated[str, Reference("answers", "person, need or known role")]] = Field(
        min_length=1,
        max_length=8,
        description="What answers it, all together: ids of people met and of needs made clear, "
        "or a role that is known, such as `approver_known`.",
        examples=["[approver_known]"],
    )
