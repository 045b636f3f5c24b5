"""What happens in a deal beside the meetings: facts, events, objections and chapters of a scenario file.

Conditions and changes are data in a closed grammar, never code; docs/scenario.schema.json lists every key.
"""

from typing import Annotated, Any

from pydantic import ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema, core_schema

from game.engine.setup import MOST_ANSWERS, MOST_FACTS, MOST_MESSAGES, MOST_NEEDS, MOST_PEOPLE
from game.engine.vocab import Relation, Secrecy, Stage, Subject, Way
from game.scenario.parts import (
    EventId,
    FactId,
    Line,
    NeedId,
    Part,
    Passage,
    PersonId,
    Portion,
    Several,
    Spelt,
)
from game.scenario.values import Duration, Name, Share, Signed, Switch, Whole, Word

#: Most weeks of a calendar. Choice: two years.
MOST_WEEKS = 104
#: Most chapters of a deal. Choice: about two weeks each in the longest.
MOST_CHAPTERS = 12
#: Most that an answer to a message earns or costs, in currency units. Choice: the sum of all fits 32 bits.
MOST_CHANGE = 10_000_000

_STAGE = Word.of(Stage, "a stage")
_RELATION = Word.of(Relation, "a stage of the relationship")
_WEEK = Whole(1, MOST_WEEKS)
_WAYS = {way.name.lower(): way for way in Way if way != Way.BLUFF}

Week = Annotated[int, _WEEK]
Change = Annotated[int, Signed(Share(), "+6%")]
TimeChange = Annotated[int, Signed(Duration(), "-1 day")]
People = Annotated[list[PersonId], Field(max_length=MOST_PEOPLE), Several()]
Needs = Annotated[list[NeedId], Field(max_length=MOST_NEEDS), Several()]
Facts = Annotated[list[FactId], Field(max_length=MOST_FACTS), Several()]


class Span(Spelt):
    """From one value to another, both included; a single value stands for both ends."""

    model_config = ConfigDict(serialize_by_alias=True)

    @model_validator(mode="before")
    @classmethod
    def _single(cls, value: Any) -> Any:
        return value if isinstance(value, dict) else {"from": value, "to": value}


class WeekSpan(Span):
    """Weeks, counted from 1 as people count: one week, or `from` the first `to` the last."""

    first: Week | None = Field(None, alias="from", description="First week, the deal's first unless given.")
    last: Week | None = Field(None, alias="to", description="Last week, the deal's last unless given.")


class StageSpan(Span):
    """Stages of the customer: one stage, or `from` the first `to` the last."""

    first: Annotated[Stage, _STAGE] = Field(
        "discovery", validate_default=True, alias="from", description="First stage."
    )
    last: Annotated[Stage, _STAGE] = Field(
        "implementation", validate_default=True, alias="to", description="Last stage."
    )


class ShareBounds(Part):
    """Where a share must lie."""

    below: Portion | None = Field(None, description="It must be less than this.")
    at_least: Portion | None = Field(None, description="It must be this or more.")


class PersonBounds(ShareBounds):
    """Where a share of a person must lie."""

    person: PersonId = Field(description="Whose share it is.", examples=["mei"])


class RelationBounds(Part):
    """How far the relationship with a person must be."""

    person: PersonId = Field(description="With whom.", examples=["mei"])
    below: Annotated[Relation, _RELATION] | None = Field(None, description="It has not come so far.")
    at_least: Annotated[Relation, _RELATION] | None = Field(None, description="It has come so far.")


class AnswerTest(Part):
    """An event that was answered."""

    event: EventId = Field(description="Which event.", examples=["best_price"])
    number: Annotated[int, Whole(1, MOST_ANSWERS)] | None = Field(
        None, alias="with", description="By which of its answers, from 1; by any unless given."
    )


class ClearTest(Part):
    """A need that one of its owners made clear to us."""

    person: PersonId = Field(description="Who told of it.", examples=["mei"])
    need: NeedId = Field(description="Which need.", examples=["cycle"])


_Shares = Annotated[list[PersonBounds], Field(max_length=MOST_PEOPLE), Several()]
_Relations = Annotated[list[RelationBounds], Field(max_length=MOST_PEOPLE), Several()]
_Answers = Annotated[list[AnswerTest], Field(max_length=MOST_MESSAGES), Several()]
_Clear = Annotated[list[ClearTest], Field(max_length=MOST_NEEDS), Several()]


class When(Part):
    """Conditions, all of which must hold; lists of people and the like need every one of them."""

    week: WeekSpan | None = Field(None, description="The week, from 1.")
    stage: StageSpan | None = Field(None, description="The customer's stage.")
    trust: _Shares = Field([], description="A person's trust in us.")
    value: _Shares = Field([], description="The value of our solution as a person feels it.")
    irritation: _Shares = Field([], description="How irritated with us a person is.")
    relation: _Relations = Field([], description="Stage of the relationship with a person.")
    known: People = Field([], description="People whose name is known.")
    met: People = Field([], description="People met at least once.")
    not_met: People = Field([], description="People not met yet.")
    coach: People = Field([], description="People who tell us what happens inside.")
    not_coach: People = Field([], description="People who do not.")
    invited: People = Field([], description="People who expect us: a date was agreed, or they asked for us.")
    introduced: People = Field([], description="People to whom somebody inside opened the door.")
    fact: Facts = Field([], description="Facts heard.")
    not_fact: Facts = Field([], description="Facts not heard yet.")
    need: Needs = Field([], description="Needs heard of.")
    not_need: Needs = Field([], description="Needs not heard of yet.")
    clear: _Clear = Field([], description="Needs that one of their owners made clear to us.")
    promised: People = Field([], description="People to whom we owe a promise.")
    answered: _Answers = Field([], description="Events that were answered.")
    proposed: Annotated[bool, Switch()] | None = Field(None, description="Whether a proposal was handed in.")
    researched: Annotated[bool, Switch()] | None = Field(
        None, description="Whether public sources were read."
    )
    risk: ShareBounds | None = Field(None, description="The stock of rules bent or broken.")


_CHANGES = "By person: what is added, `+6%` or `-6%`."


class Then(Part):
    """What an answer changes."""

    trust: dict[PersonId, Change] = Field({}, description=f"Trust in us. {_CHANGES}")
    credibility: dict[PersonId, Change] = Field({}, description=f"Whether our word counts. {_CHANGES}")
    irritation: dict[PersonId, Change] = Field({}, description=f"Irritation with us. {_CHANGES}")
    value: dict[PersonId, Change] = Field({}, description=f"Value of our solution as felt. {_CHANGES}")
    doubt: dict[PersonId, Change] = Field({}, description=f"Doubt about us. {_CHANGES}")
    familiarity: dict[PersonId, Change] = Field({}, description=f"How well they know us. {_CHANGES}")
    rival_trust: dict[PersonId, Change] = Field({}, description=f"Trust in the rivals. {_CHANGES}")
    information: Change | None = Field(None, description="Added to the stock of inside information.")
    risk: Change | None = Field(None, description="Added to the stock of rules bent or broken.")
    progress: Change | None = Field(None, description="Added to the customer's progress in their stage.")
    hours: Annotated[int, Whole(-40, 40)] | None = Field(
        None, description="Added to the trainee's hours of this week: `-2` takes two away."
    )
    money: Annotated[int, Whole(-MOST_CHANGE, MOST_CHANGE)] | None = Field(
        None, description="Added to the expenses that are left."
    )
    engineer: TimeChange | None = Field(None, description="Added to our engineer's time, `-1 day`.")
    service: TimeChange | None = Field(None, description="Added to our service people's time.")
    executive: TimeChange | None = Field(None, description="Added to our management's time.")
    knows: People = Field([], description="People of whom the trainee now knows the name.")
    introduces: People = Field([], description="People to whom a door is opened.")
    invited: People = Field([], description="People who now expect us.")
    promise: People = Field([], description="People to whom we now owe a promise.")
    need: Needs = Field([], description="Needs that are heard of now.")
    fact: Facts = Field([], description="Facts that are told now.")


class Reply(Part):
    """An answer to an event."""

    say: Passage = Field(
        description="What the trainee says or does, at most 20 words.", examples=["I ask who needs it."]
    )
    reply: Passage = Field(
        description="What comes of it, at most 30 words.", examples=['"Mei does," he says.']
    )
    wise: Annotated[bool, Switch()] = Field(
        False, description="Whether it is what the method advises; exactly one answer is."
    )
    then: Then = Field(default_factory=Then, description="What it changes.")


class Event(Part):
    """Something that reaches the trainee at the desk and asks for an answer."""

    model_config = ConfigDict(serialize_by_alias=True)

    id: Annotated[str, Name()] = Field(description="Word for the event.", examples=["best_price"])
    week: WeekSpan = Field(default_factory=WeekSpan, description="In which weeks it may come, from 1.")
    sender: PersonId | None = Field(
        None, alias="from", description="Who sends it; our own company unless given."
    )
    chance: Portion = Field(
        "100%", validate_default=True, description="Share of the games in which it may come."
    )
    when: When = Field(default_factory=When, description="What must hold for it to come.")
    text: Passage = Field(
        description="How it reaches us and what it says, at most 45 words.",
        examples=['Xu Ning rings: "Your best price, by Friday."'],
    )
    answers: list[Reply] = Field(
        min_length=2,
        max_length=MOST_ANSWERS,
        description="Two or three answers: one wise, one a plausible mistake.",
        examples=["[…]"],
    )


class Fact(Part):
    """Something to be learned that is no need. Others may tell it wrongly."""

    id: Annotated[str, Name()] = Field(description="Word for the fact.", examples=["sign_limit"])
    subject: Annotated[Subject, Word.of(Subject, "a subject")] = Field(
        description="`background`, `use`, `plan`, `money`, `power`, `people` or `rival`.", examples=["power"]
    )
    secrecy: Annotated[Secrecy, Word.of(Secrecy, "a measure of secrecy")] = Field(
        "open",
        validate_default=True,
        description="`open`; `internal`: not for everybody; `confidential`: using it is a breach.",
    )
    text: Passage = Field(
        description="The true sentence, at most 25 words.",
        examples=["Above 200,000 only Liu Fang signs."],
    )
    rumour: Passage | None = Field(None, description="The mistaken version, at most 25 words.")
    mistaken: Portion | None = Field(
        None, description="Chance that all but the best source tell the rumour; 25% where there is one."
    )
    known_by: list[PersonId] = Field(
        [], max_length=MOST_PEOPLE, description="Who can tell it; the first knows it best."
    )
    public: Annotated[bool, Switch()] = Field(False, description="Whether public sources have it.")
    reveals: PersonId | None = Field(None, description="Whose name and role one learns together with it.")
    between: list[PersonId] = Field(
        [],
        max_length=2,
        description="The two people of whose friendship or rivalry it tells, as `links` has it: "
        "once it was told, the account map draws it. A rumour is drawn as its opposite.",
        examples=[["mei", "wang"]],
    )
    budget: Annotated[bool, Switch()] = Field(
        False,
        description="Of a fact about money: in games in which the customer's money is gone, "
        "the rumour is the true sentence.",
    )


class Objection(Part):
    """What somebody holds against us."""

    model_config = ConfigDict(serialize_by_alias=True)

    id: Annotated[str, Name()] = Field(description="Word for the objection.", examples=["downtime"])
    owner: PersonId = Field(description="Who holds it.", examples=["mei"])
    need: NeedId | None = Field(
        None, description="It comes up as long as the owner has not made this need clear to us."
    )
    stage: Annotated[Stage, _STAGE] = Field(
        "discovery", validate_default=True, alias="from", description="Stage from which it comes up."
    )
    weight: Portion = Field(description="Doubt that it adds.", examples=["12%"])
    answered_by: list[Annotated[Way, Word("a way of answering", _WAYS)]] = Field(
        max_length=len(_WAYS),
        description=f"What answers it: {', '.join(f'`{way}`' for way in _WAYS)}.",
        examples=["[prove]"],
    )
    says: Passage = Field(
        description="The objection in the owner's words, at most 25 words.",
        examples=["We cannot stop a bench for a week."],
    )
    behind: Passage = Field(
        description="What stands behind it, in the first person, told when we clarify, at most 25 words.",
        examples=["I answer for every day of delay."],
    )


class Opportunity(Part):
    """What is not certain about the deal itself."""

    money: Portion = Field(
        "100%",
        validate_default=True,
        description="Share of the games in which the customer's money is really there.",
    )


class ChapterEnd(Spelt):
    """When a chapter is over: a stage is reached, or a week has begun."""

    stage: Annotated[Stage, _STAGE] | None = Field(None, description="The customer has come to this stage.")
    week: Week | None = Field(None, description="This week has begun, counted from 1.")

    @model_validator(mode="before")
    @classmethod
    def _stage(cls, value: Any) -> Any:
        return value if isinstance(value, dict) else {"stage": value}


class ChapterPart(Part):
    """A chapter of the deal."""

    title: Line = Field(description="Its title.", examples=["Find the way in"])
    goal: Passage = Field(
        description="What it is about, at most 20 words.", examples=["Know whether there is a deal."]
    )
    method: Passage = Field(
        description="One sentence of method, at most 20 words.", examples=["Listen before you show."]
    )
    until: ChapterEnd | None = Field(
        None, description="When it is over: a stage, or `{week: 5}`; the last one ends with the deal."
    )


class _Usual:
    """A list in whose place the word `standard` may stand, read as nothing."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_usual, handler(source))

    def __get_pydantic_json_schema__(self, core: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [{"const": "standard"}, handler(core)["anyOf"][0]]}


def _usual(value: Any) -> Any:
    """Return nothing for the word that stands for the usual chapters."""
    return None if isinstance(value, str) and value == "standard" else value


Chapters = Annotated[
    Annotated[list[ChapterPart], Field(min_length=1, max_length=MOST_CHAPTERS)] | None, _Usual()
]
