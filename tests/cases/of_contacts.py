"""Cases of contacts from the desk: every cell of CONTACT, SPACING, DESK_MINUTES and MEETING_SPAN."""

from collections.abc import Iterator

from game.engine.tables import (
    ASKING_MINUTES,
    CONTACT,
    COURTESY,
    DESK_MINUTES,
    FINDS,
    FORM,
    GENERAL,
    IMPLICATION_GAIN,
    MEETING_SPAN,
    PAYOFF_GAIN,
    SPACING,
    TRAVEL_MINUTES,
)
from game.engine.vocab import Form, Hospitality, Kind, Layer, Level, Relation, Stage
from tests.cases.cells import CONTACTS, MATCH_ROWS, SINCE, cells, idle
from tests.cases.numbers import contact_gain, found, grown, match, openness, part, plainer, shown
from tests.cases.scene import PEOPLE

#: How a trainer would call each contact.
CALLED = {
    Kind.GREETING: "a greeting",
    Kind.PHONE: "a phone call",
    Kind.VISIT: "setting out on a visit",
    Kind.GIFT: "a small gift",
    Kind.TEA: "tea",
    Kind.MEAL: "a meal",
    Kind.EXCHANGE: "a technical exchange",
    Kind.REFERENCE: "a reference visit",
    Kind.TRIAL: "a trial",
    Kind.OPEN_HOUSE: "an open house",
    Kind.TRIP: "a trip out of town",
}

LINES = {
    Kind.GREETING: "send greeting person=ada",
    Kind.PHONE: "phone person=ada about=problem",
    Kind.VISIT: "visit person=ada about=problem",
    Kind.GIFT: "gift person=ada",
    Kind.TEA: "tea people=ada",
    Kind.MEAL: "meal people=ada",
    Kind.EXCHANGE: "exchange people=ada",
    Kind.REFERENCE: "reference visit people=ada",
    Kind.TRIAL: "trial people=ada",
    Kind.OPEN_HOUSE: "open house people=ada",
    Kind.TRIP: "trip people=ada",
}

#: A relationship in which nobody thinks that a contact comes too early.
CLOSE = {"relation": "alliance", "trust": 10_000, "familiarity": 10_000}


def allied(gain: int) -> dict[str, int]:
    """Trust of an ally after a gain."""
    return grown(gain, relation=Relation.ALLIANCE)


def percent(share: int) -> str:
    """A share as people say it."""
    whole, rest = divmod(share, 100)
    return f"{whole}.{rest:02}%" if rest else f"{whole}%"


def case(cell: str, name: str, do: str, **parts: dict) -> dict:
    """One case as it stands in the file."""
    return {"name": name[0].upper() + name[1:] + ".", "cell": cell, "do": do, **parts}


def contact_cases() -> Iterator[dict]:
    """At least one case for each cell of CONTACT on which a move can depend."""
    every = cells()
    for kind in CONTACTS:
        for column, make in MAKERS.items():
            cell = f"contact.{kind.name.lower()}.{column}"
            if not idle(every[cell]):
                for name, do, parts in make(kind, int(CONTACT[column][kind])):
                    yield case(cell, name, do, **parts)


def _minutes(kind: Kind, value: int):
    name, parts = f"{CALLED[kind]} takes {value} minutes of the week", {"given": {"left": 3_000}}
    yield name, LINES[kind], {**parts, "expect": {"left": 3_000 - value}}


def _money(kind: Kind, value: int):
    name, parts = f"{CALLED[kind]} costs {value} a person", {"given": {"cash": 100_000}}
    yield name, LINES[kind], {**parts, "expect": {"cash": 100_000 - value}}


def _engineer(kind: Kind, value: int):
    name, parts = f"{CALLED[kind]} takes {value} minutes of our engineer", {"given": {"engineer": 9_000}}
    yield name, LINES[kind], {**parts, "expect": {"engineer": 9_000 - value}}


def _gain(kind: Kind, value: int):
    gain = contact_gain(kind, Stage.DESIGN)
    name = f"{CALLED[kind]} builds {percent(value)} of the missing trust, in the design {percent(gain)}"
    given = {"relation": "alliance", "stage": "design"}
    yield name, LINES[kind], {"given": given, "expect": allied(gain)}


def _depth(kind: Kind, value: int):
    says = "may show a sign of style" if value else "shows no sign of style"
    given = {"relation": "alliance"}
    sign = "possible" if value else "impossible"
    yield f"{CALLED[kind]} {says}", LINES[kind], {"given": given, "expect": {"sign": sign}}


def _familiarity(kind: Kind, value: int):
    name = f"{CALLED[kind]} makes up {percent(value)} of the familiarity that is missing"
    yield name, LINES[kind], {"given": {"relation": "alliance"}, "expect": {"familiarity": value}}


def _row(kind: Kind, value: int):
    stage = telling_stage(value)
    row, says = MATCH_ROWS[value], stage.name.lower()
    name = f"in the {says} {CALLED[kind]} works at {percent(match(value, stage))}, as all of the row '{row}'"
    given, felt = {"relation": "alliance", "stage": says}, {}
    if CONTACT["shows"][kind]:
        given["told"], felt = dict.fromkeys(NEED_WORDS, "clear"), {"felt": shown(kind, stage)}
    yield name, LINES[kind], {"given": given, "expect": {**allied(contact_gain(kind, stage)), **felt}}


NEED_WORDS = ("goal", "problem", "solution", "product", "indicator")


def telling_stage(row: int) -> Stage:
    """A stage in which a row of STAGE_MATCH differs from most others."""

    def same(stage: Stage) -> int:
        return [match(other, stage) for other in range(len(MATCH_ROWS))].count(match(row, stage))

    return min(Stage, key=same)


def _expected(kind: Kind, value: int):
    stage = Relation(value).name.lower()
    name = f"{CALLED[kind]} is for the stage '{stage}'; a stranger minds each missing one by 5%"
    yield name, LINES[kind], {"answers": {"accept": 0}, "expect": {"irritation": 500 * value}}


def _reach(kind: Kind, value: int):
    if "people" not in LINES[kind]:
        name = f"{CALLED[kind]} is a contact with one person"
        yield name, LINES[kind], {"given": CLOSE, "expect": {"contacts": 1}}
        return
    names = [LINES[kind].replace("ada", ",".join(PEOPLE[: value + more])) for more in (0, 1)]
    given = {**CLOSE, "cash": 400_000}
    yield f"{CALLED[kind]} has room for {value}", names[0], {"given": given, "expect": {"contacts": 1}}
    yield f"{CALLED[kind]} has no room for {value + 1}", names[1], {"given": given, "expect": TOO_MANY}


TOO_MANY = {"refusal": "too_many_people"}


def _offsite(kind: Kind, value: int):
    says = "is a meeting at a third place" if value else "is no meeting at a third place"
    yield f"{CALLED[kind]} {says}", LINES[kind], {"given": CLOSE, "expect": {"offsite": value}}


def _hospitality(kind: Kind, value: int):
    word = Hospitality(value).name.lower()
    name = f"{CALLED[kind]} is possible where hospitality is {word}"
    yield name, LINES[kind], {"given": {**CLOSE, "hospitality": word}, "expect": {"contacts": 1}}
    if value:
        less = Hospitality(value - 1).name.lower()
        name = f"{CALLED[kind]} is impossible where hospitality is {less}"
        given = {**CLOSE, "hospitality": less}
        yield name, LINES[kind], {"given": given, "expect": {"refusal": "hospitality"}}


def _shows(kind: Kind, value: int):
    felt = shown(kind, Stage.DESIGN)
    name = f"{CALLED[kind]} shows {percent(value)} of the missing value, in the design {percent(felt)}"
    given = {"relation": "alliance", "stage": "design", "told": dict.fromkeys(NEED_WORDS, "clear")}
    yield name, LINES[kind], {"given": given, "expect": {"felt": felt}}


def _asks(kind: Kind, value: int):
    given = {"relation": "alliance", "irritation": 2_000}
    name = f"{CALLED[kind]} may be declined" if value else f"nobody is asked whether they want {CALLED[kind]}"
    expect = {"agrees": "uncertain" if value else "certain"}
    yield name, LINES[kind], {"given": given, "expect": expect}


MAKERS = {
    "minutes": _minutes,
    "money": _money,
    "engineer": _engineer,
    "gain": _gain,
    "depth": _depth,
    "familiarity": _familiarity,
    "row": _row,
    "expected": _expected,
    "reach": _reach,
    "offsite": _offsite,
    "hospitality": _hospitality,
    "shows": _shows,
    "asks": _asks,
}


def spacing_cases() -> Iterator[dict]:
    """How much of its effect a contact has by the weeks since the last one."""
    gain, row = (int(CONTACT[column][Kind.PHONE]) for column in ("gain", "row"))
    for weeks, since in enumerate(SINCE):
        share, when = int(SPACING[weeks]), since.replace("_", " ")
        name = f"a phone call has {percent(share)} of its effect if the last contact was {when}"
        worth = part(part(gain, share), match(row, Stage.DISCOVERY))
        given = {"last": 10 - weeks}
        yield case(f"spacing.{since}", name, LINES[Kind.PHONE], given=given, expect=grown(worth))


def number_cases() -> Iterator[dict]:
    """Single numbers that stand beside the tables."""
    minutes = min(int(CONTACT["minutes"][Kind.TEA]), ASKING_MINUTES)
    name = f"a contact that is declined takes the {minutes} minutes of asking"
    given = {"left": 3_000, "relation": "acquaintance"}
    declined = {"answers": {"accept": 0}, "expect": {"left": 3_000 - minutes}}
    yield case("asking_minutes", name, LINES[Kind.TEA], given=given, **declined)
    name = f"the way to a meeting and back takes {TRAVEL_MINUTES} minutes, charged when it ends"
    given = {"left": 3_000, "minute": 19}
    yield case("travel_minutes", name, "leave", given=given, expect={"left": 2_980 - TRAVEL_MINUTES})
    gain, row = (int(CONTACT[column][Kind.PHONE]) for column in ("gain", "row"))
    name = f"a call with nothing new is worth {percent(COURTESY)} of one about an open question"
    worth = part(part(gain, COURTESY), match(row, Stage.DISCOVERY))
    given = {"told": {"problem": "clear"}}
    yield case("courtesy", name, LINES[Kind.PHONE], given=given, expect=grown(worth))
    finds, form = int(FINDS[1, Layer.GOAL]), int(FORM["find"][Form.LIMITING])
    chance = part(found(finds, form, openness(2, Stage.DISCOVERY), Layer.GOAL), GENERAL)
    name = f"a question without a topic finds {percent(GENERAL)} of what one with a topic finds"
    yield case("general", name, "ask problem form=limiting", expect={"find": chance})
    for word, gain in (("implication", IMPLICATION_GAIN), ("payoff", PAYOFF_GAIN)):
        name = f"the first {word} question on a clear need makes it plainer by {percent(gain)} to a friend"
        name += f", to a stranger by {percent(plainer(gain))}"
        parts = {"given": {"told": {"goal": "clear"}}, "expect": {"explicit": {"goal": plainer(gain)}}}
        yield case(f"{word}_gain", name, f"ask {word} about=goal form=open", **parts)


def other_cases() -> Iterator[dict]:
    """Desk work that is no contact, and the minutes that people give to a meeting."""
    desk = {
        Kind.RESEARCH: ("reading public sources", "research", {}),
        Kind.DELIVER: ("keeping a promise", "deliver person=ada", {"promise": 12}),
        Kind.PROPOSE: ("a proposal", "propose needs=problem", {"stage": "design"}),
        Kind.JUDGE: ("filing the four questions", "judge sure=need", {}),
        Kind.REPLY: ("answering a message", "reply answer=2", {}),
        Kind.REPORT: ("a report to compliance", "report", {}),
        Kind.PREPARE: ("preparing a meeting", "prepare person=ada", {}),
        Kind.ANALYSE: ("analysing the rivals", "analyse", {"rival_seen": 1}),
        Kind.REHEARSE: ("a rehearsal", "rehearse", {}),
        Kind.CREDIT_CHECK: ("asking about the customer's credit", "credit check", {}),
    }
    for kind, (called, line, given) in desk.items():
        value = int(DESK_MINUTES[kind])
        cell = f"desk.{kind.name.lower()}.minutes"
        name = f"{called} takes {value} minutes"
        yield case(cell, name, line, given={"left": 3_000, **given}, expect={"left": 3_000 - value})
    for level, person in zip(Level, PEOPLE[:3], strict=True):
        value = int(MEETING_SPAN[level])
        word, line = level.name.lower(), f"visit person={person} about=problem"
        name = f"somebody of the {word} layer gives us {value} minutes"
        yield case(f"meeting.{word}.span", name, line, expect={"phase": "meeting", "span": value})
