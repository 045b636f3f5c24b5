"""Fills the tables of docs/rules.md from the code, so that the book and the game cannot disagree.

    python -m docs.rules_tables            # rewrite the tables
    python -m docs.rules_tables --check    # only say whether they are as the code has them

Between `<!-- table NAME -->` and `<!-- end -->` stands what `TABLES[NAME]` gives, between
`<!-- numbers RULE -->` and `<!-- end -->` the rows of `NUMBERS[RULE]`. What stands elsewhere in the
book is written by hand; `tests/test_rules_book.py` holds its formulas to the code.
"""

import enum
import sys
from collections.abc import Callable
from pathlib import Path

from docs import filling
from docs.filling import grid
from docs.rules_after import TABLES as AFTER_TABLES
from docs.rules_forms import FULL, count, share, term, time
from docs.rules_numbers import NUMBERS
from docs.rules_score import TABLES as SCORE_TABLES
from docs.rules_value import VALUE_TABLES
from game.engine import meeting, tables
from game.engine.catalogue import CATALOGUE, KINDS_OF
from game.engine.rules import (
    approval,
    colleague,
    commitments,
    fact,
    needs,
    objection,
    purchase,
    rival,
    style,
    trust,
    value,
)
from game.engine.vocab import (
    Approval,
    Colleague,
    Decision,
    Form,
    Function,
    Goal,
    Hospitality,
    Kind,
    Layer,
    Level,
    Manner,
    Phase,
    Posture,
    Purchase,
    Relation,
    RivalPolicy,
    Secrecy,
    Stage,
    Style,
    Told,
    Way,
)
from game.exact.arrays import I32
from game.scenario import usual
from game.scenario.schema import USUAL_CRITERIA

BOOK = Path(__file__).resolve().with_name("rules.md")


def name(member: enum.IntEnum) -> str:
    """Return the word of a vocabulary, as people read it."""
    return CATALOGUE[member][0] if isinstance(member, Kind) else member.name.lower().replace("_", " ")


def numbers(rule: str) -> str:
    """Return the table of a rule's numbers."""
    rows = [[f"`{each.word}`", each.form(each.raw), each.meaning, each.source] for each in NUMBERS[rule]]
    return grid(["number", "value", "what it is", "source"], rows)


def _contacts() -> str:
    """Return what each contact from the desk costs and brings."""
    columns = tables.CONTACT
    match = ("chat", "social", "ask", "tell", "tech", "imply")
    rows = []
    for kind in Kind:
        if kind >= Kind.GREET or not columns["reach"][kind]:
            continue

        def of(column: str, kind: Kind = kind) -> int:
            return int(columns[column][kind])

        rows.append(
            [
                name(kind),
                time(of("minutes")),
                count(of("money")),
                time(of("engineer")),
                share(of("gain")),
                share(of("depth")),
                share(of("familiarity")),
                match[of("row")],
                name(Relation(of("expected"))),
                count(of("reach")),
                share(of("shows")),
                name(Hospitality(of("hospitality"))),
                "yes" if of("asks") else "no",
            ]
        )
    head = [
        "contact",
        "our time",
        "money a person",
        "engineer",
        "trust",
        "depth",
        "familiarity",
        "row of stage match",
    ]
    return grid([*head, "from stage", "people", "shows", "hospitality", "may be declined"], rows)


def _stage_match() -> str:
    """Return how much of its effect a move has in each stage."""
    rows = ("chat", "social", "ask", "tell", "tech", "imply")
    body = [
        [row, *(share(int(cell)) for cell in cells)]
        for row, cells in zip(rows, tables.STAGE_MATCH, strict=True)
    ]
    return grid(["row", *map(name, Stage)], body)


def _spacing() -> str:
    """Return the effect of a contact by the weeks since the last one."""
    weeks_since = ("same week", "1 week", "2 weeks and more")
    return grid(
        ["since the last contact", *weeks_since], [["effect", *(share(int(cell)) for cell in tables.SPACING)]]
    )


def _moves() -> str:
    """Return the moves of a meeting."""
    match = ("chat", "social", "ask", "tell", "tech", "imply")
    rows = []
    for kind in KINDS_OF[Phase.MEETING]:
        if tables.MOVE["minutes"][kind]:
            minutes, talk, gain, row, irritation = (
                int(tables.MOVE[column.name][kind]) for column in tables.MOVE_COLUMNS
            )
            asked = Kind.SITUATION <= kind <= Kind.PAYOFF
            said = "by form" if asked else share(talk)
            rows.append(
                [
                    name(kind),
                    time(minutes),
                    said,
                    share(gain),
                    match[row],
                    share(irritation),
                    share(int(meeting._SIGN[kind])),  # noqa: SLF001
                ]
            )
    return grid(
        ["move", "minutes", "we talk", "trust", "row of stage match", "irritation", "sign of style"], rows
    )


def _spans() -> str:
    """Return how long people of each layer give us."""
    return grid([*map(name, Level)], [[time(int(cell)) for cell in tables.MEETING_SPAN]])


def _forms() -> str:
    """Return the seven forms of a question."""
    columns = [column.name for column in tables.FORM_COLUMNS]
    rows = [[name(form), *(share(int(tables.FORM[column][form])) for column in columns)] for form in Form]
    return grid(["form", "finds", "makes clear", "plainness", "irritation", "we talk"], rows)


def _finds() -> str:
    """Return what kinds of question find by layer."""
    kinds = ("situation", "problem", "implication", "need-payoff")
    rows = [
        [kind, *(share(int(cell)) for cell in cells)] for kind, cells in zip(kinds, tables.FINDS, strict=True)
    ]
    return grid(["question", *map(name, Layer)], rows)


def _clarity() -> str:
    """Return what a need that was told is worth for our knowledge."""
    return grid([*map(name, Told)], [[share(int(cell)) for cell in needs.CLARITY]])


def _postures() -> str:
    """Return the chance of each posture by what a move did."""
    moods = ("nothing much", "warmed", "cooled", "left a doubt", "tried the patience")
    rows = []
    for mood, cells in zip(moods, tables.POSTURE.tolist(), strict=True):
        rows.append([mood, *(share(cell) for cell in cells), share(FULL - sum(cells))])
    return grid(["the move", *map(name, Posture), "own habit"], rows)


def _gates() -> str:
    """Return the gates of the relationship stages."""
    signs = (
        "familiarity",
        "trust",
        "contacts at a third place",
        "mean fit of the last three contacts",
        "own needs told to us",
    )
    rows = []
    for sign, cells in zip(signs, tables.GATES.tolist(), strict=True):
        shown = count if sign.startswith("contacts") else share
        rows.append([sign, *("any" if cell in (0, style.LEAST_FIT) else shown(cell) for cell in cells)])
    return grid(["sign", *map(name, list(Relation)[1:])], rows)


def _commitments() -> str:
    """Return what speaks for a yes, and what a no costs."""
    rows = []
    for goal in list(Goal)[1:]:
        base, by_trust, by_value = (int(commitments.LOGIT[row, goal]) for row in range(3))
        rows.append(
            [name(goal), term(base), term(by_trust), term(by_value), share(int(commitments.PRICE[goal]))]
        )
    return grid(["we ask for", "base", "trust", "value felt", "irritation where declined"], rows)


def _courting() -> str:
    """Return how fast a rival wins trust, by policy."""
    rows = [[name(policy), share(int(rival.COURTING[policy]))] for policy in RivalPolicy]
    return grid(["policy", "trust won in a week, of what is missing"], rows)


def _criteria() -> str:
    """Return the weight of criteria by stage."""
    rows = [[name(stage), *(term(cell) for cell in usual.SHIFT[stage])] for stage in Stage]
    return grid(["stage", *USUAL_CRITERIA], rows)


def _key_roles() -> str:
    """Return the key roles of each stage."""
    rows = []
    for stage in Stage:
        say = ", ".join(f"{str(role.name).lower()} {weight}" for role, weight in usual.KEY_SAY[stage].items())
        real = usual.REAL_DECIDER_SAY[stage]
        rows.append([name(stage), say, str(real) if real else "-"])
    return grid(["stage", "key roles and their weight", "a hidden real decider"], rows)


def _level_say() -> str:
    """Return the weight of everybody else by layer."""
    return grid([*map(name, Level)], [[str(cell) for cell in usual.LEVEL_SAY]])


def _style_prior() -> str:
    """Return the chances of each style by layer and function."""
    rows = []
    for level in Level:
        for function in Function:
            chances = usual.style_prior(level, function)
            rows.append([name(level), name(function), *(share(chance) for chance in chances)])
    return grid(["layer", "function", *map(name, Style)], rows)


def _fit() -> str:
    """Return how each manner suits the middle of each quadrant."""
    middles = {
        Style.ANALYTICAL: (2, 2),
        Style.DRIVER: (6, 2),
        Style.AMIABLE: (2, 6),
        Style.EXPRESSIVE: (6, 6),
    }
    rows = [
        [name(manner), *(share(int(style.FIT[manner, tells, shows])) for tells, shows in middles.values())]
        for manner in Manner
    ]
    return grid(["manner", *map(name, middles)], rows)


def _talk() -> str:
    """Return how much people listen to each other."""
    heads = ("everybody", "same function", "friend", "boss", "subordinate")
    says = (usual.TALK, usual.SAME_FUNCTION, usual.FRIEND, usual.BOSS, usual.SUBORDINATE)
    rows = [
        [head, f"{'' if head == 'everybody' else '+'}{say}"] for head, say in zip(heads, says, strict=True)
    ]
    return grid(["who speaks", "weight"], [*rows, ["rival, instead of all that", str(usual.RIVAL)]])


def _by_style(effects: I32) -> str:
    """Return what moves do besides, by style, where they do anything."""
    moves = [kind for kind in Kind if kind >= Kind.GREET and effects[:, kind].any()]
    rows = [[name(kind), *(share(cell) if cell else "-" for cell in effects[:, kind])] for kind in moves]
    return grid(["move", *map(name, Style)], rows)


def _cues() -> str:
    """Return the trust that the right answer to a posture earns, where it earns anything."""
    shown = [posture for posture in Posture if tables.ANSWERS_CUE[posture].any()]
    moves = [kind for kind in Kind if tables.ANSWERS_CUE[:, kind].any()]
    rows = []
    for kind in moves:
        cells = [int(tables.ANSWERS_CUE[posture, kind]) for posture in shown]
        rows.append([name(kind), *(share(cell) if cell else "-" for cell in cells)])
    return grid(["move", *map(name, shown)], rows)


def _wants() -> str:
    """Return what each style wants."""
    return _by_style(tables.WANTS)


def _fears() -> str:
    """Return what each style fears."""
    return _by_style(tables.FEARS)


def _stress() -> str:
    """Return what stress and pressing do, by style."""
    pressed = [f"{1 + int(more)}" for more in tables.PRESSED]
    opened = [share(int(cell)) for cell in tables.BACKUP_OPENNESS]
    rows = [["times as irritated by a tie-down", *pressed], ["opens up under stress by", *opened]]
    return grid(["style", *map(name, Style)], rows)


def _told() -> str:
    """Return the chance that a fact is told, by secrecy."""
    rows = [
        [name(secrecy), share(int(fact.TOLD_COLD[secrecy])), share(int(fact.TOLD_TRUST[secrecy]))]
        for secrecy in Secrecy
    ]
    return grid(["fact", "told to a stranger", "full trust adds"], rows)


def _ways() -> str:
    """Return how well each way answers what it can answer."""
    return grid(
        ["way", "chance to settle what it can answer"],
        [[name(way), share(int(objection.WORKS[way])) if objection.WORKS[way] else "-"] for way in Way],
    )


def _released() -> str:
    """Return which part of a colleague's time is released."""
    rows = [
        [word, *(share(int(cell)) for cell in cells)]
        for word, cells in zip(approval.TEAM, approval.RELEASED, strict=True)
    ]
    return grid(["colleague", *map(name, Approval)], rows)


def _company() -> str:
    """Return what a colleague at the table does to the trust that moves earn."""
    rows = [
        [name(who), *(term(int(cell)) for cell in (*colleague.BY_LEVEL[who], *colleague.BY_FUNCTION[who]))]
        for who in list(Colleague)[1:]
    ]
    return grid(["with", *map(name, Level), *map(name, Function)], rows)


def _desk() -> str:
    """Return what work at the desk takes."""
    rows = [[name(kind), time(int(tables.DESK_MINUTES[kind]))] for kind in Kind if kind < Kind.GREET]
    return grid(["work", "our time"], [row for row in rows if row[1] != "-"])


def _admits() -> str:
    """Return how far people of each stage of a relation admit what lies deep."""
    return grid([*map(name, Relation)], [[term(int(cell)) for cell in needs.ADMITS]])


def _ceilings() -> str:
    """Return the most trust that each stage of a relation bears."""
    return grid([*map(name, Relation)], [[share(int(cell)) for cell in trust.CEILING]])


def _hearsay() -> str:
    """Return how much value words alone bring at most, by contacts held at a third place."""
    held = [*map(str, range(len(value.HEARSAY) - 1)), f"{len(value.HEARSAY) - 1} and more"]
    row = ["most value felt by words", *(share(int(cell)) for cell in value.HEARSAY)]
    return grid(["contacts at a third place", *held], [row])


def _purchase_types() -> str:
    """Return what each type of purchase changes."""
    rows = [
        [
            name(one),
            term(int(purchase.PACE[one])),
            term(int(purchase.NO_DECISION[one])),
            name(Stage(int(purchase.NEXT_STAGE[one, Stage.APPROVAL]))),
        ]
        for one in Purchase
    ]
    return grid(["type", "speed of the stages", "`habit`", "stage after approval"], rows)


def _left_open() -> str:
    """Return how often each question of the decider sends a project back."""
    asked = (Decision.WHETHER, Decision.WHEN, Decision.BUDGET)
    rows = [
        [label, *(share(int(purchase.LEFT_OPEN[row, one])) for one in asked)]
        for row, label in enumerate(("is there", "is gone"))
    ]
    return grid(["the money", *map(name, asked)], rows)


TABLES: dict[str, Callable[[], str]] = {
    "contacts": _contacts,
    "stage_match": _stage_match,
    "spacing": _spacing,
    "moves": _moves,
    "spans": _spans,
    "forms": _forms,
    "finds": _finds,
    "clarity": _clarity,
    "postures": _postures,
    "gates": _gates,
    "commitments": _commitments,
    "courting": _courting,
    "criteria": _criteria,
    "key_roles": _key_roles,
    "level_say": _level_say,
    "style_prior": _style_prior,
    "fit": _fit,
    "talk": _talk,
    "wants": _wants,
    "fears": _fears,
    "stress": _stress,
    "told": _told,
    "ways": _ways,
    "released": _released,
    "company": _company,
    "desk": _desk,
    "ceilings": _ceilings,
    "admits": _admits,
    "hearsay": _hearsay,
    "cues": _cues,
    "purchase_types": _purchase_types,
    "left_open": _left_open,
    **AFTER_TABLES,
    **VALUE_TABLES,
    **SCORE_TABLES,
}


def filled(text: str) -> str:
    """Return the text of the book with its tables as the code has them."""
    return filling.filled(text, _SOURCES)


_SOURCES = {"table": lambda which: TABLES[which](), "numbers": numbers}


if __name__ == "__main__":
    sys.exit(filling.refill(BOOK, _SOURCES, sys.argv[1:]))
