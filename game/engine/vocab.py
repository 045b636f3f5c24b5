"""Vocabulary of the engine: stable integers with one line of meaning each.

Every enumeration here is append only. Its numbers stand in states, game files and tables, so a
member is never renumbered and never reused.
"""

import enum
import operator
from typing import TypeVar

import numpy as np

#: Rows of every table by kind of move.
KIND_ROWS = 128

_Members = TypeVar("_Members", bound=type[enum.Enum])


def plain(members: _Members) -> _Members:
    """Make members cheap to name and to compare with arrays.

    Python 3.11 looks each member and its value up by a slow detour, and numpy asks each whether it overrides
    ufuncs; all that would cost a tenth of a move.
    """
    for name, member in members.__members__.items():
        type.__setattr__(members, name, member)
    type.__setattr__(members, "value", property(operator.attrgetter("_value_")))
    type.__setattr__(members, "__array_ufunc__", np.ndarray.__array_ufunc__)
    return members


@plain
class Phase(enum.IntEnum):
    """Where a game is; each phase has its own moves and its own clock."""

    DESK = 0
    MEETING = 1
    OVER = 2
    PRESENTING = 3
    TABLE = 4
    FOLLOW_UP = 5


@plain
class Outcome(enum.IntEnum):
    """How a deal ended; 0 while it runs."""

    RUNNING = 0
    WON = 1
    LOST = 2
    NO_DECISION = 3
    WITHDRAWN = 4
    NO_AGREEMENT = 5


@plain
class Level(enum.IntEnum):
    """Layer of the customer organisation."""

    OPERATION = 0
    MANAGEMENT = 1
    DECISION = 2


@plain
class Function(enum.IntEnum):
    """Department a person speaks for."""

    USER = 0
    TECHNICAL = 1
    PURCHASING = 2
    STAFF = 3


@plain
class Role(enum.IntFlag):
    """Buying roles of a person; one person may hold several."""

    INITIATOR = 1
    DECIDER = 2
    USER = 4
    DESIGNER = 8
    EVALUATOR = 16
    APPROVER = 32
    GATEKEEPER = 64


@plain
class Style(enum.IntEnum):
    """Communication style: the quadrant of assertiveness and responsiveness."""

    ANALYTICAL = 0
    DRIVER = 1
    AMIABLE = 2
    EXPRESSIVE = 3


@plain
class Manner(enum.IntEnum):
    """How the trainee speaks; each manner is the home of the style with the same number."""

    FACTS = 0
    RESULTS = 1
    WARMTH = 2
    VISION = 3


@plain
class Motive(enum.IntEnum):
    """What a person wants for themselves from the deal."""

    POWER = 0
    ACHIEVEMENT = 1
    RECOGNITION = 2
    SAFETY = 3
    BELONGING = 4


@plain
class Stage(enum.IntEnum):
    """The customer's own purchasing stage."""

    DISCOVERY = 0
    APPROVAL = 1
    DESIGN = 2
    EVALUATION = 3
    COMMITMENT = 4
    IMPLEMENTATION = 5


@plain
class Relation(enum.IntEnum):
    """Relationship stage reached with a person."""

    STRANGER = 0
    ACQUAINTANCE = 1
    APPOINTMENT = 2
    TRUST = 3
    ALLIANCE = 4


@plain
class Layer(enum.IntEnum):
    """Layer of the needs tree, from why to how much."""

    GOAL = 0
    PROBLEM = 1
    SOLUTION = 2
    PRODUCT = 3
    INDICATOR = 4


@plain
class Known(enum.IntEnum):
    """How much the trainee knows of a person."""

    NOTHING = 0
    NAME = 1
    ROLE = 2


@plain
class Told(enum.IntEnum):
    """What a person has told of a need, as the trainee's notes have it."""

    NOTHING = 0
    HEARD = 1
    CLEAR = 2


@plain
class Posture(enum.IntEnum):
    """Posture a person shows after a move."""

    NEUTRAL = 0
    LEANS_IN = 1
    LEANS_BACK = 2
    ARMS_CROSSED = 3
    TAKES_NOTES = 4
    LOOKS_AT_WATCH = 5


@plain
class Label(enum.IntEnum):
    """Outcome of a meeting; 0 while it runs or when there was none."""

    NONE = 0
    ORDER = 1
    ADVANCE = 2
    CONTINUATION = 3
    NO_SALE = 4


@plain
class Kind(enum.IntEnum):
    """Kinds of move; `game.engine.catalogue` says from which number on each phase has its own."""

    GO_ON = 0
    RESEARCH = 1
    GREETING = 2
    PHONE = 3
    VISIT = 4
    GIFT = 5
    TEA = 6
    MEAL = 7
    EXCHANGE = 8
    REFERENCE = 9
    TRIAL = 10
    OPEN_HOUSE = 11
    TRIP = 12
    DELIVER = 13
    PROPOSE = 14
    WITHDRAW = 15
    JUDGE = 16
    REPLY = 17
    REPORT = 18
    PREPARE = 19
    ANALYSE = 20
    SHOW_DRAFT = 21
    REHEARSE = 22
    PRESENT = 23
    CREDIT_CHECK = 24
    GREET = 32
    SMALL_TALK = 33
    AGENDA = 34
    SITUATION = 35
    PROBLEM = 36
    IMPLICATION = 37
    PAYOFF = 38
    LISTEN = 39
    PLAY_BACK = 40
    PITCH = 41
    PROVE = 42
    PRAISE = 43
    PROMISE = 44
    ASK_DATE = 45
    ASK_INSIDE = 46
    ASK_DOOR = 47
    ASK_SUPPORT = 48
    ASK_ORDER = 49
    SHAPE = 50
    SWITCH = 51
    LEAVE = 52
    ENQUIRE = 53
    NOTES = 54
    ANSWER = 55
    POSITION = 56
    UPSELL = 57
    OPEN = 64
    STEP = 65
    POINT = 66
    FLOOR = 67
    SUMMARISE = 68
    CALL_TO_BUY = 69
    SHORTEN = 70
    FINISH = 71
    PLAN = 72
    OFFER = 73
    ASK_PRIORITY = 74
    HOLD = 75
    BREAK = 76
    BOSS = 77
    CHALLENGE = 78
    ACCEPT = 79
    SUM_UP = 80
    CHECK = 81
    EXTRA = 82
    SIGN = 83
    WALK_AWAY = 84
    NEXT_STOP = 88
    HANDOVER = 89
    ATTEND = 90
    TRAIN = 91
    CALL = 92
    REMEDY = 93
    COLLECT = 94
    FIX = 95
    WRITE_OFF = 96
    ASK_REFERRAL = 97
    REVIEW = 98
    WHAT_IF = 104


@plain
class Form(enum.IntEnum):
    """Form of a question; see model.md for the seven."""

    OPEN = 0
    LIMITING = 1
    TIE_DOWN = 2
    CHOICE = 3
    HEDGEHOG = 4
    LEAD_IN = 5
    CLOSED = 6


@plain
class Goal(enum.IntEnum):
    """What a call plan wants the person to commit to."""

    NONE = 0
    DATE = 1
    INSIDE = 2
    DOOR = 3
    SUPPORT = 4
    INDICATOR = 5
    ORDER = 6
    ADDITION = 7


@plain
class Subject(enum.IntEnum):
    """What a fact is about."""

    BACKGROUND = 0
    USE = 1
    PLAN = 2
    MONEY = 3
    POWER = 4
    PEOPLE = 5
    RIVAL = 6


@plain
class Secrecy(enum.IntEnum):
    """Who may be told a fact."""

    OPEN = 0
    INTERNAL = 1
    CONFIDENTIAL = 2


@plain
class Trace(enum.IntEnum):
    """What the trainee's notes have of a fact."""

    NOTHING = 0
    HEARD = 1
    CONFIRMED = 2
    CONTRADICTED = 3


@plain
class Colleague(enum.IntEnum):
    """Somebody of our own company who comes along to a visit."""

    NOBODY = 0
    ENGINEER = 1
    SERVICE = 2
    EXECUTIVE = 3


@plain
class Way(enum.IntEnum):
    """Way of answering an objection."""

    CLARIFY = 0
    PROVE = 1
    TRADE = 2
    ENGINEER = 3
    DEFER = 4
    BLUFF = 5


@plain
class Evidence(enum.IntEnum):
    """What a point of a presentation rests on."""

    DATA = 0
    STORY = 1
    DEMONSTRATION = 2
    REFERENCE = 3


@plain
class Opening(enum.IntEnum):
    """The five opening steps of a presentation, in the order in which they work (A97 to A99)."""

    EYES = 0
    ATTENTION = 1
    THANKS = 2
    VALUE = 3
    OUTLINE = 4


@plain
class Talk(enum.IntFlag):
    """What was done in a presentation: the five opening steps, then what happened in the room."""

    EYES = 1
    ATTENTION = 2
    THANKS = 4
    VALUE = 8
    OUTLINE = 16
    SUMMED = 32
    CALLED = 64
    CLARIFIED = 128
    HURRIED = 256
    HELD = 512


@plain
class Pledge(enum.IntEnum):
    """How much a proposal promises beside what we know that we can keep."""

    CAREFUL = 0
    PLAIN = 1
    BOLD = 2


@plain
class Closing(enum.IntEnum):
    """How one asks for the order."""

    DIRECT = 0
    CHOICE = 1
    LIMITED = 2
    SUMMARY = 3


@plain
class Doubt(enum.IntEnum):
    """How far an objection has come."""

    UNSAID = 0
    RAISED = 1
    UNDERSTOOD = 2
    DEFERRED = 3
    RESOLVED = 4


@plain
class Question(enum.IntEnum):
    """The four questions of an opportunity: is there a need, money, somebody who decides, a date (C03)."""

    NEED = 0
    MONEY = 1
    POWER = 2
    TIME = 3


@plain
class Approval(enum.IntEnum):
    """What our own company has released for the project."""

    NONE = 0
    HALF = 1
    FULL = 2


@plain
class Gate(enum.IntEnum):
    """Gates between the steps of the method."""

    OPPORTUNITY = 0
    RELATIONS = 1
    REQUIREMENT = 2
    INVITATION = 3
    AGREEMENT = 4
    CLOSING = 5


@plain
class Mark(enum.IntEnum):
    """Whose mark a line of the written requirement carries."""

    UNWRITTEN = 0
    NEUTRAL = 1
    OURS = 2
    THEIRS = 3


@plain
class Post(enum.IntEnum):
    """What became of a message: from ANSWERED on, the number of the answer is added."""

    NOT_SENT = 0
    WAITING = 1
    LAPSED = 2
    ANSWERED = 3


@plain
class Hospitality(enum.IntEnum):
    """How much hospitality scenario and room allow."""

    NONE = 0
    MODEST = 1
    FULL = 2


@plain
class RivalPolicy(enum.IntEnum):
    """How a rival plays."""

    RELATIONSHIP = 0
    PRICE = 1
    TECHNICAL = 2


@plain
class Purchase(enum.IntEnum):
    """Type of purchase: how new it is to the customer (B50)."""

    NEW_TASK = 0
    MODIFIED_REBUY = 1
    STRAIGHT_REBUY = 2


@plain
class Decision(enum.IntEnum):
    """The five decisions of the decider (A29); their bits stand in `State.decided`."""

    WHETHER = 0
    WHEN = 1
    BUDGET = 2
    SUPPLIER = 3
    SIGN = 4


@plain
class Method(enum.IntEnum):
    """The 24 moves of the method, four a step; `game.engine.rubric` has the evidence for each."""

    COACH = 0
    INFORMATION = 1
    MAP = 2
    JUDGEMENT = 3
    READING = 4
    MANNER = 5
    STAGES = 6
    NET = 7
    TREE = 8
    DEVELOPING = 9
    TIMING = 10
    INDICATORS = 11
    COMPETITION = 12
    PERSON_BY_PERSON = 13
    PROPOSAL = 14
    PRESENTATION = 15
    PREPARATION = 16
    TRADING = 17
    NARROWING = 18
    CLOSING = 19
    ACCEPTANCE = 20
    REFERRAL = 21
    SELLING_ON = 22
    COLLECTION = 23


@plain
class Answer(enum.IntEnum):
    """How a person answers a request for a contact or a commitment."""

    DECLINED = 0
    ACCEPTED = 1


@plain
class Ending(enum.IntEnum):
    """Who ended a meeting."""

    TRAINEE = 0
    CLOCK = 1
    PERSON = 2
