"""Effect tables: every number that a move works with, with its unit, range and source.

Shares are of 10,000. Sources: "3.14" and the like are sections of the model that docs/rules.md
retells; [seed] the method texts, [science] published figures, [asm] an assumption to calibrate.
"""

import dataclasses
from collections.abc import Mapping, Sequence

import numpy as np

from game.engine.vocab import (
    KIND_ROWS,
    Evidence,
    Form,
    Hospitality,
    Kind,
    Layer,
    Posture,
    Relation,
    Stage,
    Style,
)
from game.exact.arrays import I32

_FULL, _MODEST, _NONE = int(Hospitality.FULL), int(Hospitality.MODEST), int(Hospitality.NONE)
_ANY, _MET, _CLOSER, _TRUSTED = (int(Relation(stage)) for stage in range(4))


@dataclasses.dataclass(frozen=True, slots=True)
class Column:
    """One column of an effect table."""

    name: str
    unit: str
    low: int
    high: int
    source: str


def table(columns: Sequence[Column], rows: Mapping[int, Sequence[int]], size: int) -> dict[str, I32]:
    """Turn rows by kind into one array a column, indexed by kind; missing kinds are 0.

    Raises:
        ValueError: a row is too short or long, or a number leaves its column's range.
    """
    arrays = {column.name: np.zeros(size, np.int32) for column in columns}
    for kind, row in rows.items():
        for column, value in zip(columns, row, strict=True):
            if not column.low <= value <= column.high:
                message = f"{column.name} of {kind!r} is {value}, outside {column.low}..{column.high}"
                raise ValueError(message)
            arrays[column.name][kind] = value
    return arrays


# Rows of STAGE_MATCH.
CHAT, SOCIAL, ASK, TELL, TECH, IMPLY = range(6)

#: How much of its effect a move has in each stage of the customer. Source: 3.4 (D03; S25) [asm].
STAGE_MATCH = np.array(
    [
        [10_000, 10_000, 10_000, 10_000, 10_000, 10_000],
        [10_000, 10_000, 10_000, 9_000, 8_000, 8_000],
        [12_000, 12_000, 10_000, 7_000, 4_000, 4_000],
        [3_000, 5_000, 10_000, 12_500, 7_000, 7_000],
        [5_000, 6_000, 12_000, 11_000, 5_000, 5_000],
        [11_000, 13_000, 11_000, 7_000, 4_000, 4_000],
    ],
    dtype=np.int32,
)
assert STAGE_MATCH.shape == (6, len(Stage))

CONTACT_COLUMNS = (
    Column("minutes", "minute", 0, 2_400, "3.14"),
    Column("money", "currency a person", 0, 20_000, "3.14"),
    Column("engineer", "minute", 0, 2_400, "3.14, B33"),
    Column("gain", "share of missing trust", 0, 10_000, "3.14"),
    Column("depth", "share", 0, 10_000, "3.14"),
    Column("familiarity", "share of what is missing", 0, 10_000, "3.14, S34"),
    Column("row", "row of STAGE_MATCH", 0, 5, "3.14"),
    Column("expected", "Relation", 0, 4, "3.14, A43-A58"),
    Column("reach", "people", 0, 6, "3.14"),
    Column("offsite", "flag: a third place", 0, 1, "3.14, A48"),
    Column("hospitality", "Hospitality", 0, 2, "design 2"),
    Column("shows", "share of missing felt value", 0, 10_000, "3.4, B32"),
    Column("asks", "flag: the person may decline", 0, 1, "3.14"),
)

# fmt: off
#: Contacts from the desk; a visit's trust comes from its moves. Source: 3.14 [asm, seed A45-A58].
CONTACT = table(
    CONTACT_COLUMNS,
    {
        # minutes, money, engineer, gain, depth, familiarity, row, expected, reach, offsite, hospitality,
        # shows, asks
        Kind.GREETING: (15, 0, 0, 200, 0, 300, CHAT, _ANY, 1, 0, _NONE, 0, 0),
        Kind.PHONE: (30, 0, 0, 600, 3_000, 1_000, CHAT, _ANY, 1, 0, _NONE, 0, 1),
        Kind.VISIT: (30, 150, 0, 0, 10_000, 2_000, CHAT, _ANY, 1, 0, _NONE, 0, 1),
        Kind.GIFT: (15, 200, 0, 0, 0, 500, CHAT, _MET, 1, 0, _NONE, 0, 0),
        Kind.TEA: (90, 150, 0, 4_000, 5_000, 1_800, SOCIAL, _MET, 2, 1, _MODEST, 0, 1),
        Kind.MEAL: (180, 700, 0, 1_800, 6_000, 1_800, SOCIAL, _CLOSER, 3, 1, _FULL, 0, 1),
        Kind.EXCHANGE: (360, 100, 360, 4_500, 5_000, 1_500, TECH, _MET, 6, 1, _NONE, 7_000, 1),
        Kind.REFERENCE: (480, 700, 0, 5_000, 8_000, 2_000, TECH, _MET, 3, 1, _NONE, 6_000, 1),
        Kind.TRIAL: (240, 1_700, 240, 4_000, 5_000, 1_000, TECH, _MET, 3, 1, _NONE, 7_000, 1),
        Kind.OPEN_HOUSE: (240, 450, 0, 2_200, 6_000, 2_000, SOCIAL, _TRUSTED, 2, 1, _FULL, 0, 1),
        Kind.TRIP: (960, 4_000, 0, 2_800, 8_000, 2_000, SOCIAL, _TRUSTED, 2, 1, _FULL, 0, 1),
        Kind.SHOW_DRAFT: (60, 0, 0, 800, 3_000, 300, CHAT, _CLOSER, 1, 0, _NONE, 0, 1),
        Kind.PRESENT: (60, 0, 0, 0, 0, 500, TELL, _ANY, 6, 0, _NONE, 0, 1),
    },
    32,
)
# fmt: on

#: Minutes of other desk work: public sources, keeping a promise, a proposal. Source: 3.14, 3.10 [asm].
DESK_MINUTES = table(
    (Column("minutes", "minute", 0, 2_400, "3.14"),),
    {
        Kind.RESEARCH: (120,),
        Kind.DELIVER: (60,),
        Kind.PROPOSE: (480,),
        Kind.JUDGE: (60,),
        Kind.REPLY: (15,),
        Kind.REPORT: (30,),
        Kind.PREPARE: (45,),
        Kind.CREDIT_CHECK: (60,),
        Kind.ANALYSE: (120,),
        Kind.REHEARSE: (120,),
    },
    32,
)["minutes"]

#: Minutes that asking for a contact takes where everybody declines. [asm]
ASKING_MINUTES = 30

#: Minutes on the road for a visit, and minutes a person gives by Level. Source: 3.14 (3 hours a visit) [asm].
TRAVEL_MINUTES = 140
MEETING_SPAN = np.array([26, 24, 23], dtype=np.int32)

MOVE_COLUMNS = (
    Column("minutes", "minute", 0, 60, "3.14 [asm]"),
    Column("talk", "share of the minutes", 0, 10_000, "3.14, B71"),
    Column("gain", "share of missing trust", 0, 10_000, "3.14: .25 a visit [asm]"),
    Column("row", "row of STAGE_MATCH", 0, 5, "3.4"),
    Column("irritation", "share", 0, 10_000, "[asm]"),
)

#: Moves in a meeting; `talk` of a question comes from its form. Source: 3.14, B74 [asm].
MOVE = table(
    MOVE_COLUMNS,
    {
        Kind.GREET: (4, 5_000, 400, CHAT, 0),
        Kind.SMALL_TALK: (5, 4_000, 600, CHAT, 0),
        Kind.AGENDA: (3, 7_000, 150, CHAT, 0),
        Kind.SITUATION: (6, 0, 450, ASK, 0),
        Kind.PROBLEM: (7, 0, 600, ASK, 0),
        Kind.IMPLICATION: (7, 0, 600, IMPLY, 0),
        Kind.PAYOFF: (6, 0, 600, IMPLY, 0),
        Kind.LISTEN: (5, 0, 500, CHAT, 0),
        Kind.PLAY_BACK: (4, 5_000, 400, CHAT, 0),
        Kind.PITCH: (7, 8_500, 100, TELL, 0),
        Kind.PROVE: (6, 7_000, 200, TECH, 0),
        Kind.PRAISE: (3, 8_000, 0, CHAT, 0),
        Kind.PROMISE: (3, 7_000, 200, CHAT, 0),
        Kind.ASK_DATE: (3, 5_000, 0, CHAT, 0),
        Kind.ASK_INSIDE: (4, 4_000, 0, CHAT, 0),
        Kind.ASK_DOOR: (4, 4_000, 0, CHAT, 0),
        Kind.ASK_SUPPORT: (4, 5_000, 0, CHAT, 0),
        Kind.ASK_ORDER: (4, 5_000, 0, CHAT, 0),
        Kind.SHAPE: (6, 6_000, 100, TECH, 0),
        Kind.SWITCH: (1, 10_000, 0, CHAT, 100),
        Kind.LEAVE: (1, 5_000, 0, CHAT, 0),
        Kind.ENQUIRE: (6, 2_500, 400, CHAT, 0),
        Kind.NOTES: (2, 2_000, 150, CHAT, 0),
        Kind.ANSWER: (5, 6_000, 150, TECH, 0),
        # At the table only the minutes count.
        Kind.PLAN: (60, 0, 0, CHAT, 0),
        Kind.OFFER: (20, 0, 0, CHAT, 0),
        Kind.ASK_PRIORITY: (8, 0, 0, CHAT, 0),
        Kind.HOLD: (10, 0, 0, CHAT, 0),
        Kind.BREAK: (15, 0, 0, CHAT, 0),
        Kind.BOSS: (20, 0, 0, CHAT, 0),
        Kind.CHALLENGE: (8, 0, 0, CHAT, 0),
        Kind.ACCEPT: (5, 0, 0, CHAT, 0),
        Kind.SUM_UP: (25, 0, 0, CHAT, 0),
        Kind.CHECK: (5, 0, 0, CHAT, 0),
        Kind.EXTRA: (5, 0, 0, CHAT, 0),
        Kind.SIGN: (10, 0, 0, CHAT, 0),
        Kind.WALK_AWAY: (5, 0, 0, CHAT, 0),
        Kind.POSITION: (5, 7_000, 100, TELL, 0),
        Kind.UPSELL: (5, 6_000, 0, TELL, 0),
    },
    KIND_ROWS,
)

#: Minutes of each move of a presentation. Source: A97-A101 (one minute judges the beginning) [seed, asm].
PRESENTING_MINUTES = table(
    (Column("minutes", "minute", 0, 60, "A97-A101 [asm]"),),
    {
        Kind.OPEN: (5,),
        Kind.STEP: (1,),
        Kind.POINT: (6,),
        Kind.FLOOR: (4,),
        Kind.SUMMARISE: (3,),
        Kind.CALL_TO_BUY: (2,),
        Kind.SHORTEN: (3,),
        Kind.FINISH: (1,),
    },
    KIND_ROWS,
)["minutes"]

#: Minutes that the customer gives to a presentation. [asm]
PRESENTING_SPAN = 45

#: How far evidence suits a listener. Rows: Evidence; columns: Style. Data for the exact, a story for the
#: lively, a demonstration for all who doubt, a reference for those who ask others. Source: 2.1, A100 [asm].
EVIDENCE_FIT = np.array(
    [
        [10_000, 7_500, 5_000, 4_000],
        [4_000, 6_500, 8_500, 10_000],
        [8_500, 9_000, 7_500, 9_000],
        [7_500, 8_000, 10_000, 7_000],
    ],
    dtype=np.int32,
)
assert EVIDENCE_FIT.shape == (len(Evidence), len(Style))

FORM_COLUMNS = (
    Column("find", "share", 0, 10_000, "3.14"),
    Column("clear", "share", 0, 10_000, "3.14"),
    Column("explicit", "share", 0, 10_000, "3.14"),
    Column("irritation", "share", 0, 10_000, "3.14"),
    Column("talk", "share of the minutes", 0, 10_000, "3.14"),
)

#: The seven forms of a question. Source: 3.14 (1.5, B65, B75) [seed, asm].
FORM = table(
    FORM_COLUMNS,
    {
        Form.OPEN: (10_000, 5_000, 0, 0, 2_000),
        Form.LIMITING: (3_000, 10_000, 200, 100, 3_000),
        Form.TIE_DOWN: (0, 6_000, 500, 300, 4_000),
        Form.CHOICE: (1_000, 4_000, 600, 0, 4_000),
        Form.HEDGEHOG: (1_000, 0, 0, 200, 3_000),
        Form.LEAD_IN: (2_000, 2_000, 0, 0, 4_000),
        Form.CLOSED: (0, 4_000, 0, 500, 8_000),
    },
    len(Form),
)

#: A question without a topic finds this share of what one with a topic finds. [asm]
GENERAL = 8_500

#: A hedgehog finds this much where the person just showed interest. Source: 3.14 [seed B65].
HEDGEHOG_FINDS = 7_000

#: What each kind of question finds by layer of the need. Rows: situation, problem, implication,
#: need-payoff. Source: 2.3, S21: facts by situation questions, pain by problem questions [asm].
FINDS = np.array(
    [
        [8_000, 4_000, 6_000, 10_000, 10_000],
        [10_000, 11_000, 8_000, 5_000, 4_000],
        [3_000, 5_000, 3_000, 1_000, 1_000],
        [2_000, 1_000, 5_000, 3_000, 3_000],
    ],
    dtype=np.int32,
)
assert FINDS.shape == (4, len(Layer))

#: Explicitness gained once a need and person by an implication and by a need-payoff question.
#: Source: 3.4 raised as 4.1 row 12 advises (S21) [science shape, asm size].
IMPLICATION_GAIN, PAYOFF_GAIN = 9_000, 5_000

#: Postures by what the move did: nothing much, warmer, cooler, doubt, impatience.
#: Columns: Posture; the rest of 10,000 goes to the person's habit. Source: 3.14, B81-B84 [seed, asm].
POSTURE = np.array(
    [
        [5_000, 1_000, 500, 500, 700, 300],
        [600, 4_600, 200, 200, 2_400, 0],
        [600, 200, 5_600, 1_000, 200, 400],
        [500, 200, 1_000, 5_800, 300, 200],
        [500, 100, 1_200, 700, 100, 5_400],
    ],
    dtype=np.int32,
)
assert POSTURE.shape == (5, len(Posture))

#: Effect of a contact by whole weeks since the last one: 0, 1, 2 and more. Source: 3.2 (S35).
SPACING = np.array([3_679, 6_065, 10_000], dtype=np.int32)

#: Gates of the relationship stages: familiarity, trust, third-place contacts, mean fit of the
#: last three contacts, share of own needs told. Columns: stages 1 to 4. Source: 3.2, 3.14 [asm].
GATES = np.array(
    [
        [2_000, 4_000, 5_000, 6_000],
        [0, 2_200, 4_500, 6_600],
        [0, 1, 1, 1],
        [-4_000, -4_000, 3_000, 3_000],
        [0, 0, 0, 5_000],
    ],
    dtype=np.int32,
)
assert GATES.shape == (5, len(Relation) - 1)

#: Trust may fall this far below a gate before the stage is lost. Source: 3.2 [asm].
SLACK = 800

#: A courtesy contact is worth this share of a contact with a reason. Source: 3.14.
COURTESY = 3_000

#: What each style wants: trust that a move earns besides, once a meeting. Rows: Style; columns: Kind.
#: Analytical: proof, notes and exact playback. Driver: a purpose and a next step. Amiable: a plan
#: together, being heard. Expressive: the others, and what it could become. Source: 3.14, A63-A71 [seed, asm].
WANTS = np.zeros((4, KIND_ROWS), np.int32)
WANTS[0, [Kind.PROVE, Kind.NOTES, Kind.PLAY_BACK]] = 400
WANTS[1, [Kind.AGENDA, Kind.ASK_DATE, Kind.IMPLICATION]] = 400
WANTS[2, [Kind.LISTEN, Kind.PROMISE, Kind.PLAY_BACK]] = 400
WANTS[3, [Kind.SMALL_TALK, Kind.PAYOFF, Kind.ASK_DOOR]] = 400

#: What each style fears: irritation that a move costs besides. Analytical: being pressed. Driver: wasted
#: time. Amiable: change without a plan. Expressive: being left with paper. Source: 3.14, A63-A71 [seed, asm].
FEARS = np.zeros((4, KIND_ROWS), np.int32)
FEARS[0, [Kind.ASK_ORDER, Kind.ASK_SUPPORT, Kind.SMALL_TALK]] = (600, 200, 100)
FEARS[1, [Kind.SMALL_TALK, Kind.PRAISE, Kind.LISTEN]] = (150, 150, 50)
FEARS[2, [Kind.SWITCH, Kind.PITCH, Kind.ASK_ORDER]] = (200, 150, 300)
FEARS[3, [Kind.PROVE, Kind.NOTES]] = (150, 100)

#: Questions that pin down irritate these styles twice as much. Source: 1.5.
PRESSED = np.array([1, 1, 0, 0], dtype=np.int32)

#: Under stress a person opens up by this share only, by Style: the analytical withdraws, the driver dictates,
#: the amiable gives in and does nothing, the expressive attacks. Source: 2.1, 3.14 [mem, asm].
BACKUP_OPENNESS = np.array([4_000, 7_000, 7_000, 7_500], dtype=np.int32)

#: Stress begins above this irritation. Source: 3.14 (.4 sends them away; in a meeting it shows before) [asm].
STRESSED_FROM = 1_800

#: Trust that the right answer to a shown posture earns. Rows: Posture; columns: Kind. Leaning in or taking
#: notes: go on asking or telling. Leaning back: sum up, listen, ask. Arms crossed: prove, clarify. The
#: watch: come to the point. Source: 3.2, B82-B84 (+.03) [seed].
ANSWERS_CUE = np.zeros((6, KIND_ROWS), np.int32)
for _shown in (1, 4):
    ANSWERS_CUE[_shown, [Kind.IMPLICATION, Kind.PAYOFF, Kind.PITCH, Kind.SHAPE]] = 150
ANSWERS_CUE[2, [Kind.PLAY_BACK, Kind.LISTEN, Kind.SITUATION, Kind.PROBLEM]] = 300
ANSWERS_CUE[3, [Kind.PROVE, Kind.ANSWER, Kind.LISTEN]] = 300
ANSWERS_CUE[5, [Kind.ASK_DATE, Kind.LEAVE, Kind.PLAY_BACK]] = 300

#: Doubt that proof takes away where arms are crossed. Source: 3.2 (.06) [seed].
CUE_RELIEF = 600
