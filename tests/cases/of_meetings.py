"""Cases of what is said in a meeting: every cell of MOVE, FORM, FINDS, STAGE_MATCH, POSTURE and GATES."""

from collections.abc import Iterator

from game.engine.catalogue import CATALOGUE, KINDS_OF, ONCE
from game.engine.objecting import WELCOME
from game.engine.tables import FEARS, FINDS, FORM, GATES, HEDGEHOG_FINDS, MOVE, POSTURE, PRESSED
from game.engine.vocab import Form, Kind, Layer, Manner, Phase, Posture, Relation, Stage, Style
from tests.cases.cells import MATCH_ROWS, MOODS, SIGNS, SPINS, cells, idle
from tests.cases.numbers import (
    cleared,
    contact_gain,
    fit_of,
    found,
    grown,
    match,
    move_gain,
    openness,
    pitched,
    wanted,
    warmed,
)
from tests.cases.of_contacts import NEED_WORDS, allied, case, percent, telling_stage
from tests.cases.scene import FULL

#: What has to be given so that a move is possible and is answered as a trainee hopes.
GIVEN = {
    Kind.SMALL_TALK: {"hooks": 1},
    Kind.IMPLICATION: {"told": {"problem": "clear"}},
    Kind.PAYOFF: {"told": {"problem": "clear"}},
    Kind.PLAY_BACK: {"told": {"problem": "heard"}},
    Kind.PITCH: {"stage": "design"},
    Kind.SHAPE: {"stage": "design"},
    Kind.POSITION: {"stage": "design", "analysed": FULL},
}

LINES = {
    Kind.SITUATION: "ask situation about=problem form=open",
    Kind.PROBLEM: "ask problem about=problem form=open",
    Kind.IMPLICATION: "ask implication about=problem form=open",
    Kind.PAYOFF: "ask payoff about=problem form=open",
    Kind.PLAY_BACK: "play back about=problem",
    Kind.PITCH: "pitch about=problem",
    Kind.ASK_DOOR: "ask door to=ben",
    Kind.SHAPE: "shape criterion=fit",
    Kind.POSITION: "position criterion=fit",
    Kind.UPSELL: "upsell about=problem",
    Kind.SWITCH: "switch manner=results",
    Kind.ENQUIRE: "enquire about=plan",
    Kind.ANSWER: "answer objection=doubt way=clarify",
}

#: What a move does to trust and irritation by itself, beside its row of the table.
WARMED = {Kind.PLAY_BACK: 200, Kind.PROMISE: 100, Kind.ANSWER: WELCOME}
ANNOYED = {Kind.AGENDA: -200, Kind.PRAISE: 300}

#: Somebody who has told of the solution in passing.
HEARD = {"told": {"solution": "heard"}}

#: Answers that let every move succeed, so that nothing but its own row counts.
YES = {"find": 1, "clear": 1, "commit": 1}


def line_of(kind: Kind) -> str:
    """The move as it is typed."""
    return LINES.get(kind, CATALOGUE[kind][0])


def called(kind: Kind) -> str:
    """The move as a trainer would call it."""
    return f"the move '{CATALOGUE[kind][0]}'"


def move_cases() -> Iterator[dict]:
    """One case for each cell of MOVE on which a move can depend."""
    every = cells()
    for kind in KINDS_OF[Phase.MEETING]:
        for column, make in MOVES.items():
            cell = f"move.{kind.name.lower()}.{column}"
            if not idle(every[cell]):
                name, given, expect = make(kind, int(MOVE[column][kind]))
                given = {**GIVEN.get(kind, {}), **given}
                yield case(cell, name, line_of(kind), given=given, answers=YES, expect=expect)


def _minutes(kind: Kind, value: int):
    return f"{called(kind)} takes {value} minutes", {"minute": 0}, {"minute": value}


def _talk(kind: Kind, value: int):
    minutes = int(MOVE["minutes"][kind])
    ours = (minutes * value + FULL // 2) // FULL
    return f"in {called(kind)} we speak {percent(value)} of {minutes} minutes", {}, {"our_talk": ours}


def _gain(kind: Kind, value: int):
    return _built(kind, value, Stage.DESIGN, "in the design")


def _row(kind: Kind, value: int):
    stage = telling_stage(value)
    where = f"in the {stage.name.lower()}, by its row '{MATCH_ROWS[value]}',"
    return _built(kind, int(MOVE["gain"][kind]), stage, where)


def _built(kind: Kind, value: int, stage: Stage, where: str):
    gain = move_gain(kind, stage)
    given = {"stage": stage.name.lower()}
    if kind == Kind.PRAISE:  # on a day and in a style on which praise does not fit
        given |= {"assertive": 5, "mood": 0}
        expect = grown(gain, fit=fit_of(Manner.FACTS, 0, assertive=5))
    else:
        manner = Manner.RESULTS if kind == Kind.SWITCH else Manner.FACTS
        before = warmed(WARMED.get(kind, 0), wanted(kind))
        expect = grown(gain, trust=before, fit=fit_of(manner, 4_000))
    name = f"{called(kind)} builds {percent(value)} of the missing trust, {where} {percent(gain)}"
    return name, given, expect


def _irritation(kind: Kind, value: int):
    given, name = {"irritation": 1_000}, f"{called(kind)} irritates by {percent(value)}"
    if kind == Kind.PRAISE:
        given |= {"assertive": 5, "mood": 0}
        name += ", and by 3% because it does not fit"
    if kind == Kind.AGENDA:
        name += ", and calms by 2%"
    style = Style.DRIVER if kind == Kind.PRAISE else Style.ANALYTICAL
    feared = int(FEARS[style, kind])
    if feared:
        name += f", and somebody {style.name.lower()} by {percent(feared)} more"
    return name, given, {"irritation": 1_000 + value + feared + ANNOYED.get(kind, 0)}


MOVES = {"minutes": _minutes, "talk": _talk, "gain": _gain, "row": _row, "irritation": _irritation}


def form_cases() -> Iterator[dict]:
    """One case for each cell of FORM."""
    opened = openness(2, Stage.DISCOVERY)
    for form in Form:
        word = form.name.lower()
        says = word.replace("_", "-")
        numbers = {column: int(FORM[column][form]) for column in FORM}
        ask = f"ask problem about=solution form={word}"
        chance = found(int(FINDS[1, Layer.SOLUTION]), numbers["find"], opened)
        name = f"a {says} question finds {percent(numbers['find'])} of what an open one finds"
        yield case(f"form.{word}.find", name, ask, expect={"find": chance})
        clear = min(numbers["clear"], 9_500) if form == Form.CLOSED else cleared(numbers["clear"], opened)
        name = f"a {says} question makes a need that was heard clear in {percent(clear)} of cases"
        yield case(f"form.{word}.clear", name, ask, given=HEARD, expect={"clear": clear})
        name = f"a {says} question alone makes a clear need plainer by {percent(numbers['explicit'])}"
        given = {"told": {"problem": "clear"}, "paid": {"problem": 3}}
        line = f"ask implication about=problem form={word}"
        expect = {"explicit": {"problem": numbers["explicit"]}}
        yield case(f"form.{word}.explicit", name, line, given=given, expect=expect)
        pressed = 1 + int(PRESSED[Style.ANALYTICAL]) * (form == Form.TIE_DOWN)
        name = f"a {says} question irritates by {percent(numbers['irritation'])}"
        name += ", and somebody analytical twice as much" if pressed > 1 else ""
        expect = {"irritation": numbers["irritation"] * pressed}
        yield case(f"form.{word}.irritation", name, ask, expect=expect)
        ours = (int(MOVE["minutes"][Kind.PROBLEM]) * numbers["talk"] + FULL // 2) // FULL
        name = f"in a {says} question we speak {percent(numbers['talk'])} of the time"
        yield case(f"form.{word}.talk", name, ask, expect={"our_talk": ours})
    line, name = "ask problem about=solution form=hedgehog", "a hedgehog finds much once somebody leans in"
    expect = {"find": found(int(FINDS[1, Layer.SOLUTION]), HEDGEHOG_FINDS, opened)}
    yield case("form.hedgehog.find", name, line, given={"posture": "leans_in"}, expect=expect)


def finds_cases() -> Iterator[dict]:
    """One case for each kind of question and layer of the need."""
    opened = openness(2, Stage.DISCOVERY)
    limiting = int(FORM["find"][Form.LIMITING])
    for row, spin in enumerate(SPINS):
        for layer in Layer:
            word, share = layer.name.lower(), int(FINDS[row, layer])
            name = f"a {spin} question finds a need of the layer '{word}' at {percent(share)} of the usual"
            line = f"ask {spin} about={word} form=limiting"
            expect = {"find": found(share, limiting, opened, layer)}
            yield case(f"finds.{spin}.{word}", name, line, expect=expect)


def match_cases() -> Iterator[dict]:
    """One case for each row of moves and stage of the customer."""
    for row, word in enumerate(MATCH_ROWS):
        for stage in Stage:
            line, given, expect = MATCHES[word](row, stage)
            says, share = stage.name.lower(), percent(match(row, stage))
            name = f"in the {says} stage a move of the row '{word}' has {share} of its effect"
            given = {**given, "stage": says}
            yield case(f"match.{word}.{says}", name, line, given=given, answers=YES, expect=expect)


def _asking(row: int, stage: Stage):
    finds, form = int(FINDS[1, Layer.SOLUTION]), int(FORM["find"][Form.LIMITING])
    expect = {"find": found(finds, form, openness(row, stage))}
    return "ask problem about=solution form=limiting", {}, expect


def _over_tea(row: int, stage: Stage):
    del row
    return "tea people=ada", {"relation": "alliance"}, allied(contact_gain(Kind.TEA, stage))


def _thinking(row: int, stage: Stage):
    del row
    return LINES[Kind.IMPLICATION], GIVEN[Kind.IMPLICATION], grown(move_gain(Kind.IMPLICATION, stage))


MATCHES = {
    "chat": lambda _, stage: ("greet", {}, grown(move_gain(Kind.GREET, stage))),
    "social": _over_tea,
    "ask": _asking,
    "tell": lambda row, stage: ("pitch about=problem", {}, {"felt": pitched(row, stage)}),
    "tech": lambda _, stage: (
        "prove",
        {},
        grown(move_gain(Kind.PROVE, stage), trust=warmed(wanted(Kind.PROVE))),
    ),
    "imply": _thinking,
}

#: A move that leaves each mood: told apart by what it changes.
LEAVING = {
    "calm": ("a move that changes nothing", "ask date", {}, {"commit": 1}),
    "warmer": ("a move that builds trust", "greet", {}, {}),
    "cooler": ("a move that costs trust", "greet", {"trust": 5_000, "manner": "vision", "mood": -4_000}, {}),
    "doubtful": ("a move that raises doubt", "pitch about=problem", {"stage": "design"}, {}),
    "impatient": ("a move that irritates", "ask problem about=problem form=closed", {}, {}),
}


def posture_cases() -> Iterator[dict]:
    """One case for each mood and posture, with a person whose habit is another posture."""
    for row, mood in enumerate(MOODS):
        says, line, given, answers = LEAVING[mood]
        for posture in Posture:
            share, word = int(POSTURE[row, posture]), posture.name.lower()
            habit = "takes_notes" if posture == Posture.NEUTRAL else "neutral"
            name = f"after {says} a person shows '{word.replace('_', ' ')}' in {percent(share)} of cases"
            parts = {"given": {**given, "habit": habit}, "expect": {"shows": {word: share}}}
            yield case(f"posture.{mood}.{word}", name, line, answers=answers, **parts)


def gate_cases() -> Iterator[dict]:
    """At each gate the stage is won; with one sign below it, it is not."""
    for number, stage in enumerate(list(Relation)[1:]):
        before = Relation(stage - 1).name.lower()
        for row, sign in enumerate(SIGNS):
            cell, gate = f"gates.{sign}.{stage.name.lower()}", int(GATES[row, number])
            said = gate if sign == "offsite" else percent(gate)
            name = f"{stage.name.lower()} is won with {CALLED[sign]} of {said}"
            given = {"relation": before, **_signs(number)}
            yield case(cell, name, "leave", given=given, expect={"relation": stage.name.lower()})
            less = _below(sign, gate)
            if less:
                name = f"{stage.name.lower()} is not won with {CALLED[sign]} below {said}"
                yield case(cell, name, "leave", given={**given, **less}, expect={"relation": before})


CALLED = {
    "familiarity": "a familiarity",
    "trust": "a trust",
    "offsite": "contacts at a third place",
    "fit": "a fit of the last three contacts",
    "own": "a share of own needs told",
}


def _signs(number: int) -> dict:
    """Circumstances of somebody who stands just at the gate of a stage in every sign."""
    familiarity, trust, offsite, fit, own = (int(GATES[row, : number + 1].max()) for row in range(len(SIGNS)))
    # The meeting that ends adds a fit of its own, in tens; the day is chosen so that it is the gate's.
    plain = fit_of(Manner.VISION, 0)
    day = {"manner": "vision", "assertive": 2, "mood": fit - plain}
    if not -4_000 <= fit - plain <= 4_000:
        plain = 2_868
        day = {"manner": "facts", "assertive": 5, "mood": max(fit - plain, -4_000)}
    fits = {"fit_one": fit, "fit_two": fit, "fit_three": fit}
    told = {need: "heard" if place * 1_000 < own else "nothing" for place, need in enumerate(NEED_WORDS)}
    day["done"] = ONCE[Kind.NOTES]  # what was told is kept
    return {"familiarity": familiarity, "trust": trust, "offsite": offsite, **day, **fits, "told": told}


def _below(sign: str, gate: int) -> dict:
    """The same person with one sign a little lower; nothing where it cannot be lower."""
    if sign == "fit":
        return {"fit_one": gate - 3} if gate > -4_000 else {}
    if sign == "own":
        return {"told": dict.fromkeys(NEED_WORDS, "nothing")} if gate > 0 else {}
    return {sign: gate - 1} if gate > 0 else {}
