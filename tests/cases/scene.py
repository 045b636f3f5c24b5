"""The scene of the cases: one customer of eight people, one move, and everything else held still.

All circumstances that a case does not name are plain: perfect fit on a good day, no history, an ordinary
person of the operation layer who says yes, shows nothing and keeps sitting.

ada (operation) writes and applies the requirement, decides, and owns one need of each layer. ben (management)
is her boss and the gatekeeper before cleo (decision), to whom he reports. dan is her friend, eva her rival,
gus stands in public sources, hal asked for us.

Of the facts ada knows the date (best known by eva, and dan knows it too), how orders are signed, a secret,
and the money (best known by ben). The press knows the past. A case may bring one message from ada, and one
objection of hers.
"""

import contextlib
import dataclasses
from collections.abc import Iterator
from unittest import mock

import numpy as np

from game.engine import draw
from game.engine.beginning import start
from game.engine.block import Axis
from game.engine.chance import Chance
from game.engine.choices import why_not
from game.engine.codes import Refusal, Site
from game.engine.events import Recorder
from game.engine.grammar import Change, Test
from game.engine.lines import all_names, parsed
from game.engine.seen import brief_of, observe
from game.engine.setup import (
    Conditions,
    Facts,
    Market,
    Messages,
    Needs,
    Objections,
    People,
    Setup,
    Terms,
    key_of,
)
from game.engine.state import FIELDS, State
from game.engine.step import step
from game.engine.vocab import (
    Approval,
    Colleague,
    Doubt,
    Function,
    Goal,
    Hospitality,
    Kind,
    Known,
    Label,
    Layer,
    Level,
    Manner,
    Mark,
    Motive,
    Outcome,
    Phase,
    Post,
    Posture,
    Relation,
    RivalPolicy,
    Role,
    Secrecy,
    Stage,
    Style,
    Subject,
    Told,
    Trace,
    Way,
)
from game.engine.world import WORLD_FIELDS, World
from tests.engine.stories import plain_buying

FULL = 10_000
PEOPLE = ("ada", "ben", "cleo", "dan", "eva", "fay", "gus", "hal")
NEEDS = tuple(layer.name.lower() for layer in Layer)
FACTS = ("date", "signing", "secret", "money", "past")

#: Words for the numbers of fields, by the unit that the table of fields gives them.
_WORDS = {
    members.__name__: members
    for members in (
        *(Goal, Known, Label, Manner, Outcome, Phase, Posture, Relation, Stage, Style, Told),
        *(Approval, Colleague, Doubt, Mark, Post, Trace),
    )
}
_FIELDS = {field.name: field for field in (*FIELDS, *WORLD_FIELDS)}

#: Names of the rows of a field by its axis.
_NAMED = {
    Axis.PERSON: PEOPLE,
    Axis.NEED: NEEDS,
    Axis.PAIR: NEEDS,
    Axis.CRITERION: ("fit",),
    Axis.FACT: FACTS,
    Axis.MESSAGE: ("note",),
    Axis.OBJECTION: ("doubt",),
    Axis.RIVAL_PERSON: PEOPLE,
}

#: What happens at each visible site unless the case answers otherwise: people say yes and nothing shows.
_ANSWERS = {Site.ACCEPT: 1}
#: Sites where the state decides and no dictation is wanted.
_SETTLED = {
    *(Site.RELATION, Site.STAGE, Site.VERSION, Site.FALSE_FRIEND, Site.MESSAGE, Site.STRESS, Site.MARK),
    *(Site.GATE, Site.MOTIVE, Site.PLEASED, Site.CONSENT, Site.DRAFT),
}


def ints(values) -> np.ndarray:
    """Integers as the engine holds them."""
    return np.array(values, dtype=np.int32)


def keys(ids) -> np.ndarray:
    """Keys of ids."""
    return np.array([key_of(name) for name in ids], dtype=np.uint32)


def customer(
    hospitality: str = "full",
    customer_gift: int = 1_000,
    message: dict | None = None,
    objection: dict | None = None,
    goal: dict | None = None,
    function: str = "user",
) -> Setup:
    """The customer of all cases; a case may bring a message, an objection and a goal of its own."""
    terms = Terms(
        weeks=50,
        week_minutes=6_000,
        expenses=500_000,
        engineer_minutes=10_000,
        service_minutes=10_000,
        executive_minutes=10_000,
        money=FULL,
        hospitality=int(Hospitality[hospitality.upper()]),
        gift_single=1_000,
        gift_year=1_000,
        customer_gift=customer_gift,
        occasions=tuple(range(50)),
    )
    tale = _messages(message or {}), _objections(objection or {}), _conditions(goal or {})
    return Setup(
        "cases",
        "0" * 64,
        _people(Function[function.upper()]),
        _needs(),
        _market(),
        plain_buying(len(PEOPLE)),
        terms,
        _facts(),
        *tale,
    )


def _facts() -> Facts:
    count = len(FACTS)
    ada, ben, cleo, dan, eva = range(5)
    knows = np.zeros((count, len(PEOPLE)), np.int32)
    for fact, people in enumerate(((ada, dan, eva), (ada,), (ada,), (ada, ben), ())):
        knows[fact, list(people)] = 1
    return Facts(
        ids=FACTS,
        key=keys(FACTS),
        subject=ints([Subject.PLAN, Subject.POWER, Subject.RIVAL, Subject.MONEY, Subject.BACKGROUND]),
        secrecy=ints([Secrecy.OPEN, Secrecy.INTERNAL, Secrecy.CONFIDENTIAL, Secrecy.OPEN, Secrecy.OPEN]),
        knows=knows,
        best=ints([eva, ada, ada, ben, -1]),
        public=ints([0, 0, 0, 0, 1]),
        rumour=ints([3_000, 0, 0, 3_000, 0]),
        true_label=ints([1] * count),
        budget=ints([0, 0, 0, 1, 0]),
        reveals=ints([-1, cleo, -1, -1, -1]),
    )


def _conditions(when: dict) -> Conditions:
    """Conditions by the name of what they read: the least and greatest value, of the first of its kind."""
    tests = sorted(Test[name.upper()] for name in when)
    ends = [when[test.name.lower()] for test in tests]
    nothing = [0] * len(tests)
    return Conditions(*(ints(part) for part in (nothing, tests, nothing, *_columns(ends))))


def _columns(ends: list) -> tuple[list[int], list[int]]:
    """Least and greatest values as two columns."""
    return [low for low, _ in ends], [high for _, high in ends]


def _messages(told: dict) -> Messages:
    """One message from ada with three answers; the first changes what the case says, by its name."""
    changes = [Change[name.upper()] for name in told.get("then", {})]
    nothing = [0] * len(changes)
    return Messages(
        ids=("note",),
        key=keys(["note"]),
        sender=ints([-1 if told.get("from") == "company" else 0]),
        first=ints([0 if told else 500]),
        last=ints([500]),
        chance=ints([FULL]),
        answers=ints([3]),
        wise=ints([0]),
        when=_conditions(told.get("when", {})),
        change_answer=ints(nothing),
        change=ints(changes),
        change_index=ints(nothing),
        change_amount=ints(list(told.get("then", {}).values())),
    )


def _objections(held: dict) -> Objections:
    """One objection of ada's; nothing answers it unless the case says what does."""
    return Objections(
        ids=("doubt",),
        key=keys(["doubt"]),
        owner=ints([0]),
        need=ints([NEEDS.index(held["need"]) if "need" in held else -1]),
        stage=ints([Stage[held.get("stage", "discovery").upper()]]),
        weight=ints([held.get("weight", 1_000)]),
        cures=ints([sum(1 << Way[way.upper()] for way in held.get("cures", ()))]),
    )


def _people(function: Function) -> People:
    count = len(PEOPLE)
    flat = ints([0] * count)
    ada, ben, cleo, dan, eva, _, gus, hal = range(count)
    links = np.zeros((count, count), np.int32)
    links[ada, dan] = links[dan, ada] = 1
    links[ada, eva] = links[eva, ada] = -1
    roles = flat.copy()
    roles[ada], roles[ben] = Role.DESIGNER | Role.EVALUATOR | Role.DECIDER, Role.GATEKEEPER
    return People(
        ids=PEOPLE,
        key=keys(PEOPLE),
        level=ints([Level.OPERATION, Level.MANAGEMENT, Level.DECISION] + [Level.OPERATION] * (count - 3)),
        function=flat + function,
        roles=roles,
        motive=flat + Motive.ACHIEVEMENT,
        style_weights=ints([[FULL] * count, *[[0] * count] * 3]),
        known=flat + Known.ROLE,
        hooks=flat + 3,
        veto=flat,
        weights=ints([[FULL] * count]),
        rival_trust=ints([[0] * count]),
        influence=ints([[FULL] + [0] * (count - 1)] * len(Stage)),
        talk=np.zeros((count, count), np.int32),
        links=links,
        boss=ints([ben, cleo] + [-1] * (count - 2)),
        guards=np.where(np.arange(count) == ben, 1 << cleo, 0).astype(np.uint32),
        names_at_research=ints(np.arange(count) == gus),
        door=ints(np.arange(count) == hal),
    )


def _needs() -> Needs:
    count = len(NEEDS)
    owners = np.zeros((count, len(PEOPLE)), np.int32)
    owners[:, 0] = 1
    return Needs(
        ids=NEEDS,
        key=keys(NEEDS),
        layer=ints(list(Layer)),
        parent=ints(range(-1, count - 1)),
        weight=ints([FULL] * count),
        criterion=ints([-1] * (count - 1) + [0]),
        known=ints([1] * count),
        drift=ints([0] * count),
        owners=owners,
        pair=ints(np.where(owners == 1, np.arange(count)[:, None], -1)),
        pair_need=ints(range(count)),
        pair_person=ints([0] * count),
    )


def _market() -> Market:
    return Market(
        criteria=("fit",),
        criterion_key=keys(["fit"]),
        shift=ints([[FULL]] * len(Stage)),
        ours=ints([7_000]),
        rivals=("rival",),
        rival_key=keys(["rival"]),
        theirs=ints([[6_000]]),
        rival_policy=ints([RivalPolicy.TECHNICAL]),
        rival_discount=ints([0]),
        issues=("price",),
        options=(("0%", "-5%"),),
        buyer_weight=ints([FULL]),
        seller_cost=ints([500]),
        list_price=1_000_000,
        margin=3_000,
    )


@dataclasses.dataclass
class Played:
    """What became of a case."""

    before: State
    state: State
    refusal: Refusal
    weights: dict[Site, np.ndarray]

    def chance(self, site: str) -> int:
        """Chance of anything but nothing at a site."""
        asked = self.weights.get(Site[site.upper()])  # not asked where nothing can happen
        return 0 if asked is None else FULL - int(asked[0, 0])

    def read(self, name: str):
        """A number of the game, or of ada, in the words of the cases."""
        return _said(_FIELDS[name].unit, self.state.load(name)[0])

    def of(self, name: str, each: str):
        """A number of one person, need or criterion."""
        field = _FIELDS[name]
        return _said(field.unit, self.state.load(name)[_NAMED[field.axis].index(each), 0])

    def turn(self, name: str) -> str:
        """Whether a number of the game or of ada has risen or fallen."""
        before, after = (int(state.load(name).reshape(-1)[0]) for state in (self.before, self.state))
        return "rises" if after > before else "falls" if after < before else "stays"


def _said(unit: str, value: int | np.ndarray):
    """A number as a word where its unit has words."""
    number = int(np.asarray(value).reshape(-1)[0])
    return _WORDS[unit](number).name.lower() if unit in _WORDS else number


def _number(unit: str, said: int | str) -> int:
    """The number behind a word."""
    return int(_WORDS[unit][said.upper()]) if isinstance(said, str) else said


def play(case: dict) -> Played:
    """Play the one move of a case."""
    given = dict(case.get("given", {}))
    options = {name: case[name] for name in ("message", "objection", "goal") if name in case}
    options |= {
        name: given.pop(name) for name in ("hospitality", "customer_gift", "function") if name in given
    }
    setup = customer(**options)
    world, luck, state = start(setup, np.array([1], dtype=np.int64))
    move = parsed(case["do"], all_names(setup))
    day = given.get("mood", 4_000)
    _prepare(world, state, meeting=move.kind >= Kind.GREET, given={**_OF_KIND.get(move.kind, {}), **given})
    brief, actions = brief_of(setup), move.batch(1)
    refusal = Refusal(int(why_not(brief, observe(setup, state), actions)[0]))
    weights: dict[Site, np.ndarray] = {}
    before = state.copy()
    if refusal == Refusal.NONE:
        answers = {Site[name.upper()]: value for name, value in case.get("answers", {}).items()}
        with _dictated({**_ANSWERS, **answers}, day, weights):
            step(setup, world, luck, state, actions, record=Recorder())
    return Played(before, state, refusal, weights)


#: Circumstances of every case that says nothing else: an analytical person on a good day.
_PLAIN = {"assertive": 2, "responsive": 2, "habit": "neutral", "mood": 4_000, "worth": FULL, "week": 10}
_PLAIN |= {"twisted": 0, "false_friend": 0, "funded": 1, "comes": 1, "drifts": -1}


#: What has to be there before a move of a kind is possible at all.
_OF_KIND = {
    Kind.REPLY: {"message": 0, "sent": "waiting", "message_due": 11, "quiet": 12},
    Kind.ANSWER: {"objection": "raised"},
}


def _prepare(world: World, state: State, *, meeting: bool, given: dict) -> None:
    """Set the scene."""
    given = {**_PLAIN, **given}
    if meeting:
        given = {"phase": "meeting", "with_person": 0, "span": 60, **given}
    for name, said in given.items():
        field = _FIELDS[name]
        block = world if field in WORLD_FIELDS else state
        rows = block.load(name)
        if isinstance(said, dict):
            for each, value in said.items():
                rows[_NAMED[field.axis].index(each)] = _number(field.unit, value)
        else:
            rows[:] = _number(field.unit, said)
        block.store(name, rows)


@contextlib.contextmanager
def _dictated(answers: dict[Site, int], day: int, weights: dict[Site, np.ndarray]) -> Iterator[None]:
    """Let the case say what people answer, and keep the chances that the rules gave each answer."""

    def visible(self, site, at, key, chances):
        weights[site] = chances
        if site in _SETTLED:
            return chances.argmax(axis=0).astype(np.int32)
        return np.full(chances.shape[1], answers.get(site, 0), np.int32)

    def bell(luck, at, site, key):
        return np.full(len(luck), FULL * np.sign(day) * 4, np.int32)

    with mock.patch.object(Chance, "visible", visible), mock.patch.object(draw, "bell", bell):
        yield


def wrong(case: dict) -> list[str]:
    """What a case expected and what came instead; nothing where it is true."""
    expect = dict(case["expect"])
    played = play(case)
    refusal = expect.pop("refusal", "none")
    found = [("refusal", refusal, played.refusal.name.lower())]
    if played.refusal == Refusal.NONE:
        found += list(_compared(expect, played))
    return [f"{name}: expected {wanted}, came {came}" for name, wanted, came in found if wanted != came]


#: How often something happens, by the site where chance is asked.
_HAPPENS = {
    "agrees": "accept",
    "grants": "commit",
    **{
        site: site
        for site in ("recycle", "walk_out", "mention", "phoned", "silent", "investigated", "object")
    },
    "tells": "enquire",
    "answers": "resolve",
    "says_changed": "changed",
}


def _how_often(chance: int, wanted: str) -> str:
    """A chance in words; a chance may be called by more than one of them."""
    words = {
        "never": chance == 0,
        "possible": chance > 0,
        "rarely": chance < 2_000,
        "seldom": chance < 5_000,
        "often": chance > 5_000,
        "uncertain": chance < FULL,
        "certain": chance == FULL,
    }
    return wanted if words[wanted] else f"{chance} of 10,000"


def _compared(expect: dict, played: Played) -> Iterator[tuple[str, object, object]]:
    """Names, expected and found values."""
    for name, wanted in expect.items():
        if name in _HAPPENS:
            yield name, wanted, _how_often(played.chance(_HAPPENS[name]), wanted)
        elif name in {"find", "clear", "commit", "resolve", "enquire", "phoned", "accept"}:
            yield name, wanted, played.chance(name)
        elif name == "sign":
            yield name, wanted, "possible" if played.chance(name) else "impossible"
        elif name == "shows":
            weights = played.weights[Site.POSTURE][:, 0]
            for posture, share in wanted.items():
                yield f"shows {posture}", share, int(weights[Posture[posture.upper()]])
        elif isinstance(wanted, dict):
            for each, value in wanted.items():
                yield f"{name} of {each}", value, played.of(name, each)
        elif wanted in {"rises", "falls", "stays"}:
            yield name, wanted, played.turn(name)
        else:
            yield name, wanted, played.read(name)
