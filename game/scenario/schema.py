"""Format 1 of a scenario file: what authors write, model by model.

Descriptions are the hover texts of editors; `docs/scenario.schema.json` is generated from here.
What one value cannot know, such as whether anybody decides, is checked in `check.py`.
"""

from typing import Annotated, Any, Final

from pydantic import BeforeValidator, ConfigDict, Field, ValidationInfo, WithJsonSchema

from game.engine.bargain import MOST_ROUNDS
from game.engine.setup import (
    MOST_CRITERIA,
    MOST_FACTS,
    MOST_ISSUES,
    MOST_MESSAGES,
    MOST_OBJECTIONS,
    MOST_OPTIONS,
    MOST_PEOPLE,
    MOST_RIVALS,
)
from game.engine.vocab import Function, Known, Layer, Level, Motive, Phase, RivalPolicy, Role, Style
from game.negotiation.tactics import Convinced
from game.scenario.appearance import Appearance
from game.scenario.follow_up import FollowUp
from game.scenario.frame import Calendar, LearningGoal, Milestone, Rules, Seller
from game.scenario.parts import (
    WEIGHT,
    CriterionId,
    Label,
    Line,
    Money,
    Part,
    PersonId,
    Portion,
    Prose,
    RivalId,
    Weight,
)
from game.scenario.purchase import Purchase, Tender
from game.scenario.story import Chapters, Event, Fact, Objection, Opportunity, When
from game.scenario.values import (
    Declared,
    Name,
    Option,
    Reference,
    Share,
    ShareRange,
    Signed,
    Switch,
    Whole,
    Word,
    Words,
)

#: What convinces a buyer at the table; -1 is drawn.
CONVINCED = {"any": -1} | {each.name.lower(): each.value for each in Convinced}

#: The six usual criteria, which need no declaration. Source: the column heads of docs/rules.md#criteria.
USUAL_CRITERIA = ("fit", "performance", "ease", "service", "risk", "price")
#: What answers a milestone besides people and needs: somebody with this buying role is known.
ROLE_ANSWERS = tuple(f"{role.name.lower()}_known" for role in Role if role.name)

_STYLES = {style.name.lower(): style for style in Style}


class Criterion(Part):
    """A yardstick by which the customer compares offers."""

    id: Annotated[str, Name()] = Field(description="Word by which weights name it.", examples=["fit"])
    name: Line | None = Field(None, description="What people call it; the usual six have names.")
    like: Annotated[str, Word("a usual criterion", {name: name for name in USUAL_CRITERIA})] | None = Field(
        None, description="The usual criterion whose weight rises and falls alike from stage to stage."
    )


def _style_chances(value: Any) -> Any:
    """Return the chance of each style for one word or for a map."""
    if not isinstance(value, str):
        return value
    return dict.fromkeys(_STYLES, 1) if value == "any" else {value: 1}


def _trust_by_rival(value: Any, info: ValidationInfo) -> Any:
    """Return the trust in each rival where one value stands for all of them."""
    assert isinstance(info.context, Declared)  # every reading of a file hands one in
    return value if isinstance(value, dict) else dict.fromkeys(info.context.ids["rivals"], value)


_CHANCES = {
    "anyOf": [
        {"enum": ["any", *_STYLES]},
        {
            "type": "object",
            "propertyNames": {"enum": list(_STYLES)},
            "additionalProperties": WEIGHT.json(),
            "minProperties": 1,
        },
    ]
}
_TRUST = {"anyOf": [Share().json(), {"type": "object", "additionalProperties": Share().json()}]}


class Person(Part):
    """One of the customer's people."""

    id: Annotated[str, Name()] = Field(description="Word by which moves name the person.", examples=["mei"])
    name: Line = Field(description="Full name.", examples=["{en: Lin Mei, zh: 林梅}"])
    address: Line | None = Field(None, description="How the trainee says the name, such as Ms Lin.")
    pronoun: Annotated[str, Word("a pronoun", {word: word for word in ("she", "he", "they")})] = Field(
        "they", description="By which sentences refer to the person: `she`, `he` or `they`."
    )
    title: Line = Field(description="What the person does there.", examples=["Test-lab head"])
    level: Annotated[Level, Word.of(Level, "a level")] = Field(
        description="Layer of the organisation: `operation`, `management` or `decision`.",
        examples=["management"],
    )
    function: Annotated[Function, Word.of(Function, "a function")] = Field(
        description="Department the person speaks for: `user`, `technical`, `purchasing` or `staff`.",
        examples=["user"],
    )
    roles: list[Annotated[Role, Word.of(Role, "a role")]] = Field(
        [], max_length=7, description="Buying roles; one person may hold several."
    )
    style: Annotated[
        dict[Annotated[Style, Word("a style", _STYLES)], Weight],
        BeforeValidator(_style_chances),
        WithJsonSchema(_CHANCES),
    ] = Field(
        {},
        description="Communication style: one word, `any`, or chances by style. "
        "Without it the style is drawn as is usual for the level and the function.",
    )
    motive: Annotated[Motive, Word.of(Motive, "a motive")] = Field(
        description="What the person wants from the deal for themselves.", examples=["achievement"]
    )
    hooks: list[Line] = Field(
        [], max_length=3, description="Personal topics that the person may show: a sport, a town, a school."
    )
    weights: dict[CriterionId, Weight] = Field(
        description="What counts for the person, by criterion; only the proportions matter.",
        examples=["{fit: 3, price: 1}"],
    )
    rival_trust: Annotated[
        dict[RivalId, Portion], BeforeValidator(_trust_by_rival), WithJsonSchema(_TRUST)
    ] = Field({}, description="Trust in the rivals at the start: one percentage, or one for each rival.")
    known: Annotated[Known, Word.of(Known, "a measure of knowledge")] = Field(
        "nothing",
        validate_default=True,
        description="What the trainee knows at the start: `nothing`, the `name`, or the `role` too.",
    )
    public: Annotated[bool, Switch()] = Field(
        False, description="Whether public sources give the person's name."
    )
    asked_for_us: Annotated[bool, Switch()] = Field(
        False, description="Whether the person asked for us, so that the first contact always works."
    )
    veto: Annotated[bool, Switch()] = Field(False, description="Whether the person can stop a purchase.")
    signs_up_to: Money = Field(0, description="Sum for which the person signs alone.", examples=[200000])
    guards: list[PersonId] = Field(
        [], max_length=MOST_PEOPLE, description="Before whom this gatekeeper stands."
    )
    look: Appearance | None = Field(None, description="What the person looks like; drawn unless given.")


#: Links of two people as they feel about each other.
BONDS: Final = ("friend", "rival")


class Link(Part):
    """How two people stand to each other."""

    model_config = ConfigDict(serialize_by_alias=True)

    source: PersonId = Field(alias="from", description="One of the two; who reports.", examples=["mei"])
    target: PersonId = Field(alias="to", description="The other; to whom is reported.", examples=["chen"])
    kind: Annotated[
        str, Word("a kind of link", {word: word for word in ("friend", "rival", "reports_to")})
    ] = Field(description="`friend`, `rival` or `reports_to`.", examples=["friend"])


class Need(Part):
    """A node of the needs tree, from a goal down to an indicator."""

    id: Annotated[str, Name()] = Field(description="Word by which moves name the need.", examples=["cycle"])
    layer: Annotated[Layer, Word.of(Layer, "a layer")] = Field(
        description="`goal`, `problem`, `solution`, `product` or `indicator`: "
        "one further down than the need above.",
        examples=["goal"],
    )
    text: Line = Field(
        description="The need in the customer's words, with its figure.",
        examples=["Cut the new-product cycle by a fifth"],
    )
    short: Label | None = Field(None, description="A few words for lists, at most 40 characters.")
    owners: list[PersonId] = Field(
        min_length=1, max_length=MOST_PEOPLE, description="Who can tell of it.", examples=["[mei]"]
    )
    weight: Annotated[int, Whole(1, 10)] = Field(5, description="Importance from 1 to 10.")
    criterion: CriterionId | None = Field(
        None, description="The criterion that an indicator speaks of; indicators only."
    )
    known: Annotated[bool, Switch()] = Field(False, description="Whether the brief already names it.")
    drifts: Portion = Field(
        "0%", validate_default=True, description="Chance that it changes once during the deal."
    )
    children: list["Need"] = Field([], description="The needs under it, one layer further down.")


class Rival(Part):
    """Another vendor."""

    id: Annotated[str, Name()] = Field(description="Word for the rival.", examples=["keystone"])
    name: Line = Field(description="Name of the company.", examples=["Keystone"])
    policy: Annotated[RivalPolicy, Word.of(RivalPolicy, "a policy")] = Field(
        description="`relationship` courts people we neglect, `price` cuts late, "
        "`technical` races for the indicators.",
        examples=["technical"],
    )
    capability: dict[CriterionId, Portion] = Field(
        description="How well this offer really does, by criterion; `price` is 50% unless given.",
        examples=["{fit: 66%, performance: 78%}"],
    )
    discount: Portion = Field(
        "0%",
        validate_default=True,
        description="By how much it is cheaper than our list price.",
        examples=["8%"],
    )


class Issue(Part):
    """A term at the table."""

    id: Annotated[str, Name()] = Field(description="Word by which offers name it.", examples=["payment"])
    name: Line = Field(description="What people call it.", examples=["Payment"])
    options: list[Annotated[str, Option()]] = Field(
        min_length=2,
        max_length=MOST_OPTIONS,
        description="What can be offered, from the best for us to the best for them, in even steps.",
        examples=["[30d, 60d, 90d]"],
    )
    says: dict[Annotated[str, Option()], Line] = Field(
        default_factory=dict,
        description="What people call an option; figures with `%`, `h`, `d`, `w`, `m` or `y` need no words.",
        examples=["{base: {en: basic, zh: 基本配置}}"],
    )
    buyer_weight: Annotated[int, Whole(1, 100)] = Field(
        description="How much it counts for the customer; only the proportions matter.", examples=[14]
    )
    seller_cost: Portion = Field(
        description="What the last option costs us, as a share of the list price.", examples=["2%"]
    )


class Negotiation(Part):
    """The table."""

    issues: list[Issue] = Field(
        min_length=1, max_length=MOST_ISSUES, description="The terms that can be talked about."
    )
    rounds: Annotated[int, Whole(0, MOST_ROUNDS)] = Field(
        0,
        description="How many packages are exchanged after the award; without any there is no table.",
        examples=[6],
    )
    convinced_by: Annotated[int, Word("what convinces the buyer", CONVINCED)] = Field(
        -1,
        description="What makes the buyer believe that we near our limit: steps that grow smaller "
        "(`pattern`), rounds without a concession (`pace`) or `reasons`; drawn unless given (`any`).",
        examples=["pattern"],
    )
    tactical: Annotated[bool, Switch()] = Field(
        True, description="Whether the buyer bargains by habit: never the first package, never alone."
    )
    difficulty: Annotated[int, Signed(Share(0, 3_000), "+5%")] = Field(
        0, description="How much more than usual the buyer wants at least.", examples=["+5%"]
    )
    claim: Portion = Field(
        0, description="Discount that a rival is said to give; none is named without it.", examples=["8%"]
    )
    bluff: Portion = Field(
        5_000, description="Share of the games in which that is not true.", examples=["50%"]
    )
    price: Annotated[str, Reference("issues", "issue")] | None = Field(
        None, description="Issue that is the price; the one called `price` unless given."
    )
    payment: Annotated[str, Reference("issues", "issue")] | None = Field(
        None, description="Issue that is the payment; the one called `payment` unless given."
    )
    slip: Portion = Field(
        3_333,
        description="Share of the games in which the customer's minutes differ in one item.",
        examples=["33%"],
    )
    nibble: Portion = Field(
        4_000,
        description="Share of the agreements after which one thing more is asked for.",
        examples=["40%"],
    )


class Beginning(Part):
    """Where a drill begins, if not with the first call."""

    at: Annotated[Phase, Word("a place to begin", {"table": Phase.TABLE})] = Field(
        description="`table`: the customer has chosen us, and negotiates.", examples=["table"]
    )
    lead: Annotated[int, Signed(Share(), "+20%")] = Field(
        "+20%", validate_default=True, description="How much the group is for us.", examples=["+20%"]
    )
    trust: dict[PersonId, Portion] = Field({}, description="How far people trust us.")


class Target(Part):
    """How often a computer player should come to an end."""

    won: Annotated[tuple[int, int], ShareRange()] | None = Field(
        None, description="Share of the games won.", examples=["60-70%"]
    )
    lost: Annotated[tuple[int, int], ShareRange()] | None = Field(
        None, description="Share of the games lost to a rival."
    )
    no_decision: Annotated[tuple[int, int], ShareRange()] | None = Field(
        None, description="Share of the games without a decision."
    )


class ScenarioFile(Part):
    """A customer, its people and needs, our offer and our rivals: one deal to play."""

    format: Annotated[int, Whole(1, 1)] = Field(description="Version of this format: 1.", examples=[1])
    id: Annotated[str, Name()] = Field(
        description="Name of the scenario in commands; the name of its folder.", examples=["bench_refresh"]
    )
    company: Line = Field(description="The customer.", examples=["{en: Hanlin Electronics, zh: 瀚林电子}"])
    title: Line = Field(description="Title of the scenario.", examples=["The bench refresh"])
    kind: Annotated[str, Word("a kind of scenario", {word: word for word in ("deal", "tender", "drill")})] = (
        Field(
            description="What is played: a `deal`, a `tender` with sealed offers, or a `drill` that ends "
            "when its `goal` is reached.",
            examples=["deal"],
        )
    )
    begins: Beginning | None = Field(None, description="Where a drill begins, if not with the first call.")
    goal: When | None = Field(
        None, description="Of a drill: what wins it, as soon as all of it holds at the desk."
    )
    level: Annotated[
        str, Word("a level of difficulty", {word: word for word in ("starter", "standard", "expert")})
    ] = Field(description="`starter`, `standard` or `expert`.", examples=["standard"])
    teaches: list[Line] = Field(
        min_length=1, max_length=5, description="What it teaches, for lists.", examples=["[enter early]"]
    )
    brief: Prose = Field(description="What the trainee is told at the start.", examples=["…"])
    currency: Annotated[str, Word("a currency", {word: word for word in ("CNY", "EUR", "MXN", "USD")})] = (
        Field(description="Currency of every amount of money, by its code.", examples=["CNY"])
    )
    calendar: Calendar = Field(description="The time there is.")
    seller: Seller = Field(description="The trainee's own company and its offer.")
    opportunity: Opportunity = Field(
        default_factory=Opportunity, description="What is not certain about the deal itself."
    )
    route: Annotated[str, Word("a route", {word: word for word in ("negotiated", "simple")})] = Field(
        "negotiated",
        description="`negotiated`: a committee decides, then terms are bargained over; `simple`: whoever "
        "decides can give the order in a meeting.",
    )
    chapters: Chapters = Field(
        None, description="`standard`, or the chapters of this deal in their order; usually six."
    )
    rules: Rules = Field(description="What is allowed in this deal.")
    learning_goals: list[LearningGoal] = Field(
        [], max_length=8, description="What a trainee should be able to do afterwards."
    )
    milestones: list[Milestone] = Field(
        [], max_length=12, description="Questions that must be answered before the customer decides."
    )
    purchase: Purchase = Field(default_factory=Purchase, description="How the customer buys.")
    tender: Tender | None = Field(None, description="The rules of a tender; of `kind: tender` only.")
    criteria: list[Criterion] = Field(
        [],
        max_length=MOST_CRITERIA,
        description="Yardsticks of the customer, where they are not the usual six: "
        "`fit`, `performance`, `ease`, `service`, `risk`, `price`.",
    )
    people: list[Person] = Field(
        min_length=2, max_length=MOST_PEOPLE, description="The customer's people.", examples=["[…]"]
    )
    decides: PersonId | None = Field(
        None, description="Who really chooses, where the decider on paper leaves it to somebody else."
    )
    links: list[Link] = Field([], max_length=200, description="Who is friend, rival or boss of whom.")
    needs: list[Need] = Field(min_length=1, description="The needs tree, from its goals.", examples=["[…]"])
    facts: list[Fact] = Field([], max_length=MOST_FACTS, description="Things to learn beside the needs.")
    events: list[Event] = Field(
        [], max_length=MOST_MESSAGES, description="What reaches the trainee and asks for an answer."
    )
    objections: list[Objection] = Field(
        [], max_length=MOST_OBJECTIONS, description="What people hold against us."
    )
    rivals: list[Rival] = Field(min_length=1, max_length=MOST_RIVALS, description="The other vendors.")
    negotiation: Negotiation = Field(description="What can be negotiated.")
    follow_up: FollowUp = Field(default_factory=FollowUp, description="What comes after signing.")
    targets: dict[Annotated[str, Words(32)], Target] = Field(
        {}, description="What the author wants computer players to reach, by player; checked by `balance`."
    )
