"""Cases of what stands beside the talk: our own company, facts, objections, colleagues, styles, messages."""

from collections.abc import Iterator

from game.engine.grammar import Change, Test
from game.engine.inbox import UNANSWERED
from game.engine.rules import approval, colleague, fact, objection, value
from game.engine.rules import needs as needs_rules
from game.engine.tables import BACKUP_OPENNESS, FEARS, FINDS, FORM, MOVE, STRESSED_FROM, TELL, WANTS
from game.engine.vocab import (
    Approval,
    Colleague,
    Form,
    Function,
    Kind,
    Layer,
    Level,
    Manner,
    Relation,
    Secrecy,
    Stage,
    Style,
    Way,
)
from tests.cases.cells import HELD
from tests.cases.numbers import found, grown, move_gain, openness, part, pitched, warmed
from tests.cases.of_contacts import case, percent
from tests.cases.of_meetings import ANNOYED, GIVEN, WARMED, YES, called, line_of
from tests.cases.scene import FULL, PEOPLE

#: A point in the middle of each style, and the manner that suits it.
POINTS = {
    style: {
        "assertive": 6 if style in {Style.DRIVER, Style.EXPRESSIVE} else 2,
        "responsive": 2 + 4 * (style > 1),
    }
    for style in Style
}


def story_cases() -> Iterator[dict]:
    """One case for each cell of the tables about our own company and what is told, answered and wanted."""
    for make in (
        _approvals,
        _tellings,
        _answers,
        _levels,
        _functions,
        _wants,
        _fears,
        _backups,
        _stages,
        _hearsay,
    ):
        yield from make()


def _approvals() -> Iterator[dict]:
    evidence = {"told": {"goal": "clear", "problem": "clear"}, "fact": {"money": "heard"}}
    lines = {
        Approval.NONE: ("report", {}),
        Approval.HALF: ("judge sure=need,money", evidence),
        Approval.FULL: ("judge sure=need,money,power", evidence),
    }
    for approved, (line, given) in lines.items():
        word = approved.name.lower()
        for row, who in enumerate(approval.TEAM):
            share = int(approval.RELEASED[row, approved])
            name = f"of our {who}'s time {percent(share)} is released where the approval is '{word}'"
            expect = {"approved": word, who: share}
            yield case(f"approval.{who}.{word}", name, line, given=given, expect=expect)


def _tellings() -> Iterator[dict]:
    about = {Secrecy.OPEN: "plan", Secrecy.INTERNAL: "power"}
    for secrecy, subject in about.items():
        word, cold = secrecy.name.lower(), int(fact.TOLD_COLD[secrecy])
        name = f"a fact that is {word} is told to a stranger in {percent(cold)} of cases"
        yield case(f"telling.{word}.cold", name, f"enquire about={subject}", expect={"enquire": cold})
        warm = min(cold + int(fact.TOLD_TRUST[secrecy]), 9_800)
        name = f"a fact that is {word} is told to somebody with all trust in {percent(warm)} of cases"
        parts = {"given": {"trust": FULL}, "expect": {"enquire": warm}}
        yield case(f"telling.{word}.trusting", name, f"enquire about={subject}", **parts)


def _answers() -> Iterator[dict]:
    for way in Way:
        word, share = way.name.lower(), int(objection.WORKS[way])
        cures = [] if way == Way.BLUFF else [word]
        fits = "any objection" if way == Way.BLUFF else "an objection that it fits"
        name = f"the way '{word}' settles {fits} in {percent(share)} of cases"
        given = {"credibility": FULL // 2, "companion": "engineer"}
        parts = {"objection": {"cures": cures}, "given": given, "expect": {"resolve": share}}
        yield case(f"way.{word}.works", name, f"answer objection=doubt way={word}", **parts)


def _along(who: Colleague, level: Level, function: Function) -> dict[str, int]:
    """Trust of an ally whom one greets with a colleague along."""
    both = part(int(colleague.BY_LEVEL[who, level]), int(colleague.BY_FUNCTION[who, function]))
    return grown(part(move_gain(Kind.GREET, Stage.DISCOVERY), both), relation=Relation.ALLIANCE)


def _levels() -> Iterator[dict]:
    for who in Colleague:
        for level in Level:
            share, word = int(colleague.BY_LEVEL[who, level]), level.name.lower()
            with_ = "alone" if who == Colleague.NOBODY else f"with our {who.name.lower()}"
            name = f"{with_} a visit to the {word} layer is worth {percent(share)}"
            given = {"with_person": int(level), "companion": who.name.lower(), "relation": "alliance"}
            person = PEOPLE[level]
            expect = {field: {person: value} for field, value in _along(who, level, Function.USER).items()}
            yield case(f"level.{who.name.lower()}.{word}", name, "greet", given=given, expect=expect)


def _functions() -> Iterator[dict]:
    for who in Colleague:
        for function in Function:
            share, word = int(colleague.BY_FUNCTION[who, function]), function.name.lower()
            with_ = "alone" if who == Colleague.NOBODY else f"with our {who.name.lower()}"
            name = f"{with_} a visit to somebody of the function '{word}' is worth {percent(share)}"
            given = {"function": word, "companion": who.name.lower(), "relation": "alliance"}
            expect = _along(who, Level.OPERATION, function)
            yield case(f"function.{who.name.lower()}.{word}", name, "greet", given=given, expect=expect)


def _suited(style: Style, kind: Kind) -> dict:
    """Somebody of a style on a good day, spoken to as suits them."""
    given = {**GIVEN.get(kind, {}), **POINTS[style], "manner": Manner(style).name.lower()}
    if kind == Kind.SWITCH:  # from somewhere else to where line_of leads
        given["manner"] = "facts"
    return given


def _wants() -> Iterator[dict]:
    for style in Style:
        for kind in (kind for kind in Kind if WANTS[style, kind]):
            share = int(WANTS[style, kind])
            name = (
                f"somebody {style.name.lower()} wants {called(kind)}: {percent(share)} of the missing trust"
            )
            before = warmed(WARMED.get(kind, 0), share)
            stage = Stage.DESIGN if "stage" in GIVEN.get(kind, {}) else Stage.DISCOVERY
            expect = grown(move_gain(kind, stage), trust=before)
            cell = f"wants.{style.name.lower()}.{kind.name.lower()}"
            yield case(cell, name, line_of(kind), given=_suited(style, kind), answers=YES, expect=expect)


def _fears() -> Iterator[dict]:
    for style in Style:
        for kind in (kind for kind in Kind if FEARS[style, kind]):
            share = int(FEARS[style, kind])
            name = (
                f"somebody {style.name.lower()} fears {called(kind)}: it irritates by {percent(share)} more"
            )
            own = int(MOVE["irritation"][kind]) + (ANNOYED.get(kind, 0) if kind != Kind.PRAISE else 0)
            given, expect = {**_suited(style, kind), "irritation": 300}, {"irritation": 300 + own + share}
            cell = f"fears.{style.name.lower()}.{kind.name.lower()}"
            yield case(cell, name, line_of(kind), given=given, answers=YES, expect=expect)


def _backups() -> Iterator[dict]:
    for style in Style:
        share, word = int(BACKUP_OPENNESS[style]), style.name.lower()
        opened = part(openness(2, Stage.DISCOVERY), share)
        finds, form = int(FINDS[1, Layer.PROBLEM]), int(FORM["find"][Form.LIMITING])
        name = f"under stress somebody {word} opens up to {percent(share)} of the usual"
        given = {**_suited(style, Kind.PROBLEM), "irritation": STRESSED_FROM}
        expect = {"find": found(finds, form, opened, Layer.PROBLEM)}
        line = "ask problem about=problem form=limiting"
        yield case(f"backup.{word}.openness", name, line, given=given, expect=expect)


def _stages() -> Iterator[dict]:
    gain = move_gain(Kind.GREET, Stage.DISCOVERY)
    finds, form = int(FINDS[1, Layer.SOLUTION]), int(FORM["find"][Form.LIMITING])
    for relation in Relation:
        word = relation.name.lower()
        expect = grown(gain, relation=relation)
        name = f"in the relationship stage '{word}' a greeting builds trust up to its ceiling"
        yield case(f"ceiling.{word}.trust", name, "greet", given={"relation": word}, expect=expect)
        share = int(needs_rules.ADMITS[relation])
        told = part(openness(2, Stage.DISCOVERY), share)
        name = f"in the relationship stage '{word}' solutions are told of at {percent(share)} of the usual"
        expect = {"find": found(finds, form, told, Layer.PROBLEM)}
        line = "ask problem about=solution form=limiting"
        yield case(f"admits.{word}.solution", name, line, given={"relation": word}, expect=expect)


def _hearsay() -> Iterator[dict]:
    for held, word in enumerate(HELD):
        share = int(value.HEARSAY[held])
        name = f"words alone bring value up to {percent(share)} after {word} third-place contacts"
        expect = {"felt": pitched(TELL, Stage.DESIGN, held)}
        given = {"offsite": held, "stage": "design"}
        yield case(f"hearsay.{word}.felt", name, "pitch about=problem", given=given, expect=expect)


#: Each change: what an answer says, what stood there, and what stands there then.
CHANGES = {
    Change.TRUST: (2_000, {"trust": 5_000}, {"trust": 6_000}),
    Change.CREDIBILITY: (-2_000, {"credibility": 5_000}, {"credibility": 4_000}),
    Change.IRRITATION: (700, {"irritation": 300}, {"irritation": 1_000}),
    Change.FELT: (1_000, {"felt": 0}, {"felt": 1_000}),
    Change.DOUBT: (-900, {"doubt": 500}, {"doubt": 0}),
    Change.RIVAL_TRUST: (-5_000, {"rival_trust": {"ada": 4_000}}, {"rival_trust": {"ada": 2_000}}),
    Change.INFORMATION: (3_000, {"information": 1_000}, {"information": 3_700}),
    Change.RISK: (1_500, {"risk": 500}, {"risk": 2_000}),
    Change.MINUTES: (-120, {"left": 1_015}, {"left": 880}),
    Change.MONEY: (-250, {"cash": 1_000}, {"cash": 750}),
    Change.ENGINEER: (-480, {"engineer": 300}, {"engineer": 0}),
    Change.SERVICE: (240, {"service": 100}, {"service": 340}),
    Change.EXECUTIVE: (-60, {"executive": 200}, {"executive": 140}),
    Change.KNOWN: (2, {"known": {"ada": "name"}}, {"known": {"ada": "role"}}),
    Change.INTRODUCED: (1, {}, {"introduced": {"ada": 1}}),
    Change.INVITED: (1, {"invited": 2}, {"invited": {"ada": 2}}),
    Change.PROMISE: (2, {}, {"promise": {"ada": 12}}),
    Change.NEED: (1, {"found": {"goal": 0}}, {"found": {"goal": 1}}),
    Change.FACT: (1, {}, {"fact": {"date": "confirmed"}, "information": fact.WORTH}),
    Change.PROGRESS: (2_000, {"progress": 9_000}, {"progress": FULL}),
    Change.FAMILIARITY: (-10_000, {"familiarity": 3_000}, {"familiarity": 0}),
}
assert set(CHANGES) == set(Change)

#: What each condition reads, the range that it asks for, what is given for its ends and beyond.
#: Irritation halves in the week that ends before a message comes.
CONDITIONS = {
    Test.WEEK: ((11, 11), {"week": 10}, {"week": 11}),
    Test.STAGE: ((2, 5), {"stage": "design"}, {"stage": "approval"}),
    Test.TRUST: ((3_000, FULL), {"trust": 3_000, "last": 10}, {"trust": 2_999, "last": 10}),
    Test.RELATION: ((0, 2), {"relation": "appointment"}, {"relation": "trust"}),
    Test.IRRITATION: ((0, 999), {"irritation": 1_998}, {"irritation": 2_000}),
    Test.KNOWN: ((2, 2), {"known": "role"}, {"known": "name"}),
    Test.MET: ((1, 250), {"met": 1}, {"met": 0}),
    Test.INVITED: ((0, 0), {"invited": 0}, {"invited": 1}),
    Test.INTRODUCED: ((1, 1), {"introduced": 1}, {"introduced": 0}),
    Test.COACH: ((0, 0), {"coach": 0}, {"coach": 1}),
    Test.FACT: ((1, 3), {"fact": "heard"}, {"fact": "nothing"}),
    Test.NEED: ((1, 1), {"found": 1}, {"found": 0}),
    Test.TOLD: ((2, 2), {"told": "clear"}, {"told": "heard"}),
    Test.ANSWERED: ((0, 0), {}, {"sent": "lapsed"}),
    Test.PROPOSED: ((1, 1), {"proposed": 1}, {"proposed": 0}),
    Test.RISK: ((500, FULL), {"risk": 500}, {"risk": 499}),
    Test.RESEARCHED: ((0, 0), {"researched": 0}, {"researched": 1}),
    Test.FELT: ((2_000, 3_000), {"felt": 3_000}, {"felt": 3_001}),
    Test.PROMISED: ((0, 529), {"promise": 20}, {"promise": -1}),
}
assert set(CONDITIONS) == set(Test)


def message_cases() -> Iterator[dict]:
    """Each change that an answer may make, each condition of a message, and what becomes of one."""
    for change, (amount, given, expect) in CHANGES.items():
        word = change.name.lower()
        says = word.replace("_", " ")
        name = f"an answer may change {says} by {amount}"
        message = {"then": {word: amount}}
        whole = {**expect, "sent": {"note": "answered"}, "message": -1}
        yield _message(name, "reply answer=1", message, given, whole)
    for test, (ends, inside, beyond) in CONDITIONS.items():
        word = test.name.lower()
        for given, comes in ((inside, True), (beyond, False)):
            says, stays = word.replace("_", " "), "comes" if comes else "does not come"
            stood = ", ".join(f"{field} {value}" for field, value in given.items()) or "nothing"
            name = f"a message that asks for {says} from {ends[0]} to {ends[1]} {stays} after {stood}"
            before = given.get("sent", "not_sent")
            expect = {"message": 0 if comes else -1, "sent": {"note": "waiting" if comes else before}}
            message = {"when": {word: list(ends)}}
            yield _message(name, "prepare person=ben", message, {**given, "left": 1}, expect)
    given = {"message": 0, "sent": "waiting", "message_due": 10, "left": 1, "irritation": 1_000}
    expect = {
        "sent": {"note": "lapsed"},
        "message": -1,
        "irritation": 500 + UNANSWERED,
        "credibility": "falls",
    }
    name = "a message that nobody answers in time lapses, and its sender minds"
    yield _message(name, "prepare person=ben", {"when": {"week": [0, 0]}}, given, expect)


def _message(name: str, do: str, message: dict, given: dict, expect: dict) -> dict:
    """A case with a message, which is about no number of a table."""
    whole = {"name": name[0].upper() + name[1:] + ".", "do": do, "message": message}
    return {**whole, "given": given, "expect": expect}
