"""Vocabulary of the engine: stable integers with one line of meaning each.

Every enumeration here is append only. Its numbers stand in states, game files and tables, so a
member is never renumbered and never reused.
"""

import enum
from typing import TypeVar

import numpy as np

#: Rows of every table by kind of move.
KIND_ROWS = 128

_Members = TypeVar("_Members", bound=type[enum.Enum])


def plain(members: _Members) -> _Members:
    """Make members cheap to name and to compare with arrays.

    Python 3.11 looks each member up by a slow detour, and numpy asks each whether it overrides
    ufuncs; both would cost a tenth of a move.
    """
    for name, member in members.__members__.items():
        type.__setattr__(members, name, member)
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
class Stop(enum.IntEnum):
    """Stops of the follow-up, in their order."""

    HANDOVER = 0
    DELIVERY = 1
    ACCEPTANCE = 2
    FIRST_USE = 3
    INVOICES = 4
    REVIEW = 5


@plain
class Dunning(enum.IntEnum):
    """Who asks for money that is due, and how."""

    FINANCE = 0
    VISIT = 1
    ESCALATE = 2
    SPECIAL = 3


@plain
class Bill(enum.IntEnum):
    """What became of an invoice."""

    NOT_BILLED = 0
    OPEN = 1
    PAID = 2
    WRITTEN_OFF = 3
    CLOSED = 4


@plain
class Delay(enum.IntEnum):
    """Why an invoice is not paid; as a note of ours NONE means that nobody has said why."""

    NONE = 0
    OUR_FAULT = 1
    UNWILLING = 2
    FRAUD = 3
    FIXED = 4


@plain
class Grade(enum.IntEnum):
    """How good a payer a customer is, or is said to be."""

    NONE = 0
    POOR = 1
    FAIR = 2
    GOOD = 3


@plain
class Complaint(enum.IntEnum):
    """What became of a complaint that somebody made to us."""

    NONE = 0
    OPEN = 1
    LATE = 2
    SOLVED = 3


@plain
class Content(enum.IntEnum):
    """How content a person sounds with what was bought."""

    UNKNOWN = 0
    DISAPPOINTED = 1
    UNEVEN = 2
    CONTENT = 3
    DELIGHTED = 4


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
class Refusal(enum.IntEnum):
    """Why a move is impossible; 0 means that it is not."""

    NONE = 0
    GAME_OVER = 1
    NOT_AT_DESK = 2
    NOT_IN_MEETING = 3
    NOT_FOUND_YET = 4
    NO_TIME_LEFT = 5
    NO_MONEY = 6
    NO_ENGINEER = 7
    HOSPITALITY = 8
    NO_OCCASION = 9
    ALREADY_DONE = 10
    NOTHING_PROMISED = 11
    NOT_INVITED = 12
    TOO_MANY_PEOPLE = 13
    NOBODY_NAMED = 14
    NEED_UNKNOWN = 15
    NO_HOOK = 16
    NOT_AN_OPTION = 17
    NOT_THIS_PERSON = 18
    TOO_MANY_NEEDS = 19
    ABOVE_GIFT_LIMIT = 20
    WRONG_FIELD = 21
    NO_MESSAGE = 22
    NO_SUCH_ANSWER = 23
    TOO_SOON_AGAIN = 24
    NO_OBJECTION = 25
    NO_COLLEAGUE = 26
    NOT_RELEASED = 27
    NO_RIVAL_KNOWN = 28
    NO_PROPOSAL = 29
    NOT_PRESENTING = 30
    NOT_REHEARSED = 31
    NO_QUESTION = 32
    QUESTION_WAITS = 33
    NOT_AT_TABLE = 34
    CONTRADICTS_WRITING = 35
    BELOW_COST = 36
    UNEQUAL_PACKAGES = 37
    NO_ROUNDS_LEFT = 38
    NOT_NOW = 39
    LIMIT_BEFORE_TARGET = 40
    NOT_IN_FOLLOW_UP = 42
    NOTHING_ARRIVES = 43
    NOT_DUE = 44
    SETTLED = 45
    NO_COMPLAINT = 46
    NOT_DELIVERED = 47
    NOT_IN_USE = 48
    NOT_OVER = 50
    NOT_DECIDED_AGAINST = 51
    NOTHING_OFFERED = 52
    NOTHING_FOLLOWS = 53


@plain
class Site(enum.IntEnum):
    """Where chance is asked. Part of every draw's address, so append only."""

    STYLE_QUADRANT = 0
    STYLE_ASSERTIVE = 1
    STYLE_RESPONSIVE = 2
    RECEPTIVE = 3
    STUBBORN = 4
    INTEREST = 5
    HABIT = 6
    RIVAL_TRUST = 7
    ACCEPT = 8
    MOOD = 9
    POSTURE = 10
    SIGN = 11
    FIND = 12
    CLEAR = 13
    MENTION = 14
    COMMIT = 15
    WALK_OUT = 16
    PACE = 17
    STAGE = 18
    RECYCLE = 19
    RELATION = 20
    RIVAL_SEEN = 21
    COACH_TELLS = 22
    AWARD = 23
    POLICY = 24
    HOOK = 25
    MEETING_END = 26
    FALSE_FRIEND = 27
    TWISTED = 28
    FUNDED = 29
    COMES = 30
    DRIFT = 31
    ENQUIRE = 32
    VERSION = 33
    OBJECT = 34
    RESOLVE = 35
    MESSAGE = 36
    HALF_HEARD = 37
    CHANGED = 38
    STRESS = 39
    PHONED = 40
    MARK = 41
    GATE = 42
    INVESTIGATED = 43
    SILENT = 44
    MOTIVE = 45
    PLEASED = 46
    CONSENT = 47
    SIGNAL = 48
    DRAFT = 49
    ROOM = 50
    FLOOR = 51
    FLOOR_ANSWER = 52
    LEAVES = 53
    BUYER_WEIGHT = 56
    CONVINCED = 57
    BLUFF = 58
    SLIP = 59
    ROUND = 60
    REPLY = 61
    DEMAND = 62
    PRIORITY = 63
    RETURN = 64
    PREFERRED = 65
    RECOVERY = 66
    CHALLENGE = 67
    EXTRA = 68
    MINUTES = 69
    CREDIT = 70
    CAUSE = 71
    PAYMENT = 72
    TROUBLE = 73
    COMPLAINS = 74
    REMEDIED = 75
    CONTENT = 76
    REFERS = 77
    UNASKED = 78
    SECOND = 79
    REASON = 80
    PAYER = 81
    UNMASKED = 82
    FIXED = 83
    DECISION = 86


@plain
class Ending(enum.IntEnum):
    """Who ended a meeting."""

    TRAINEE = 0
    CLOCK = 1
    PERSON = 2


@plain
class Happening(enum.IntEnum):
    """Kinds of event that `step` reports."""

    CONTACT = 0
    MEETING_OPENED = 1
    SAID = 2
    SHOWED = 3
    SIGN = 4
    FOUND = 5
    CLEARED = 6
    MENTIONED = 8
    COMMITTED = 9
    RELATION = 10
    HOOK = 11
    MEETING_ENDED = 12
    WEEK = 13
    STAGE = 14
    SENT_BACK = 15
    RIVAL_SEEN = 16
    PROMISED = 17
    PROMISE_KEPT = 18
    PROMISE_BROKEN = 19
    RESEARCHED = 20
    PROPOSED = 21
    AWARD = 22
    COACH_TOLD = 23
    TRUST = 24
    OPINION = 25
    FACT_TOLD = 26
    FACT_CONTRADICTED = 27
    FALSE_COACH = 28
    MESSAGE = 29
    REPLIED = 30
    LAPSED = 31
    OBJECTED = 32
    OBJECTION_ANSWERED = 33
    JUDGED = 34
    GATE = 35
    REQUIREMENT = 36
    CHANGED = 37
    STRESSED = 38
    BYPASSED = 39
    PREPARED = 40
    REPORTED = 41
    INVESTIGATED = 42
    SILENT = 43
    PLEASED = 44
    MOTIVE = 45
    PHONED = 46
    CONSENTED = 47
    EXPOSED = 48
    ANALYSED = 49
    POSITIONED = 50
    DRAFT_READ = 51
    REHEARSED = 52
    STOOD_UP = 53
    ROOM = 54
    FLOOR = 55
    LEFT_EARLY = 56
    PRESENTED = 57
    SIGNAL = 58
    TABLE_OPENED = 59
    PLANNED = 60
    TABLED = 61
    DEMANDED = 62
    ASKED_BACK = 63
    PRIORITY = 64
    CHALLENGED = 65
    PLEADED = 66
    BROKE_OFF = 67
    RECOVERED = 68
    BOSS_CAME = 69
    AGREED = 70
    EXTRA_ASKED = 71
    EXTRA_SETTLED = 72
    MINUTES = 73
    SIGNED = 74
    BEGUN = 75
    STOP = 76
    INTRODUCED = 77
    ATTENDED = 78
    TRAINED = 79
    CALLED = 80
    COMPLAINED = 81
    REMEDIED = 82
    BILLED = 83
    PAID = 84
    COLLECTED = 85
    FIXED = 86
    CLOSED = 87
    REFERRED = 88
    REVIEWED = 89
    GRADED = 90
    SATISFIED = 91
    OVERDUE = 92
    QUIET_BROKEN = 93
    AS_IF = 94


@plain
class Rule(enum.IntEnum):
    """Rules that events name; each has an anchor of the same name in docs/rules.md."""

    ACCESS = 0
    CONTACT = 1
    STYLE = 2
    TRUST = 3
    FAMILIARITY = 4
    IRRITATION = 5
    RELATION = 6
    QUESTIONS = 7
    EXPLICITNESS = 8
    VALUE = 9
    OBJECTIONS = 10
    COACH = 11
    INDICATORS = 12
    CUSTOMER_CLOCK = 13
    RIVAL = 14
    GROUP_TALK = 15
    AWARD = 16
    PROPOSAL = 17
    MEETING = 18
    PROMISES = 19
    RESEARCH = 20
    FACTS = 21
    MESSAGES = 22
    JUDGEMENT = 23
    GATES = 24
    COLLEAGUES = 25
    COMPLIANCE = 26
    WANTS = 27
    DRIFT = 28
    NOTES = 29
    TOP_DOWN = 30
    MOTIVE = 31
    POSITIONING = 32
    PRESENTATION = 33
    CLOSING = 34
    TABLE = 35
    CONCESSIONS = 36
    MINUTES = 37
    CREDIT = 38
    SATISFACTION = 39
    COLLECTION = 40
    REFERRAL = 41
    PURCHASE = 42
    TENDER = 43
