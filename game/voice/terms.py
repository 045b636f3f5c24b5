"""Names of things that a player can see: stages, styles, manners, roles, goals and the like."""

from typing import Final

from game.engine.vocab import (
    Approval,
    Closing,
    Colleague,
    Doubt,
    Form,
    Function,
    Gate,
    Goal,
    Kind,
    Layer,
    Level,
    Manner,
    Mark,
    Motive,
    Pledge,
    Posture,
    Question,
    Relation,
    Role,
    Stage,
    Style,
    Subject,
    Told,
    Trace,
    Way,
)
from game.i18n.language import Message, mark

KINDS: Final[dict[Kind, Message]] = {
    Kind.GO_ON: mark("Go on to the next thing that needs you"),
    Kind.RESEARCH: mark("Read public sources"),
    Kind.GREETING: mark("Send {who} a greeting"),
    Kind.PHONE: mark("Telephone {who}"),
    Kind.VISIT: mark("Visit {who}"),
    Kind.GIFT: mark("Send {who} a small gift"),
    Kind.TEA: mark("Invite {who} to tea"),
    Kind.MEAL: mark("Invite {who} to lunch"),
    Kind.EXCHANGE: mark("Technical exchange with {who}"),
    Kind.REFERENCE: mark("Take {who} to a customer of ours"),
    Kind.TRIAL: mark("Trial at the customer with {who}"),
    Kind.OPEN_HOUSE: mark("Invite {who} to our open house"),
    Kind.TRIP: mark("Show {who} our plant"),
    Kind.DELIVER: mark("Give {who} what you promised"),
    Kind.PROPOSE: mark("Hand in the proposal"),
    Kind.WITHDRAW: mark("Step back from this deal"),
    Kind.JUDGE: mark("Ask our company to release the team"),
    Kind.REPLY: mark("Answer the message"),
    Kind.REPORT: mark("Report to compliance"),
    Kind.PREPARE: mark("Prepare the next meeting with {who}"),
    Kind.ANALYSE: mark("Analyse the competition"),
    Kind.SHOW_DRAFT: mark("Show {who} the draft"),
    Kind.WHAT_IF: mark("Play on as if they had chosen you"),
    Kind.REHEARSE: mark("Rehearse the presentation"),
    Kind.PRESENT: mark("Present to {who}"),
    Kind.GREET: mark("Greet and thank"),
    Kind.SMALL_TALK: mark("Talk about something personal"),
    Kind.AGENDA: mark("Say what the meeting is for"),
    Kind.SITUATION: mark("Ask how things are"),
    Kind.PROBLEM: mark("Ask what goes wrong"),
    Kind.IMPLICATION: mark("Ask what follows from it"),
    Kind.PAYOFF: mark("Ask what a solution would bring"),
    Kind.LISTEN: mark("Listen"),
    Kind.PLAY_BACK: mark("Play back what you heard"),
    Kind.PITCH: mark("Say what we offer for it"),
    Kind.PROVE: mark("Show proof"),
    Kind.PRAISE: mark("Praise"),
    Kind.PROMISE: mark("Promise something"),
    Kind.ASK_DATE: mark("Ask for a next date"),
    Kind.ASK_INSIDE: mark("Ask how things are decided"),
    Kind.ASK_DOOR: mark("Ask for an introduction"),
    Kind.ASK_SUPPORT: mark("Ask for support"),
    Kind.ASK_ORDER: mark("Ask for the order"),
    Kind.SHAPE: mark("Suggest a line for the requirement"),
    Kind.SWITCH: mark("Change your manner"),
    Kind.LEAVE: mark("End the meeting"),
    Kind.ENQUIRE: mark("Ask about the organisation"),
    Kind.NOTES: mark("Take notes"),
    Kind.ANSWER: mark("Answer an objection"),
    Kind.CREDIT_CHECK: mark("Have their credit checked"),
    Kind.NEXT_STOP: mark("On to the next stop"),
    Kind.HANDOVER: mark("Introduce our service people to {who}"),
    Kind.ATTEND: mark("Be there in person"),
    Kind.TRAIN: mark("Train {who}"),
    Kind.CALL: mark("Ask {who} how it is going"),
    Kind.REMEDY: mark("Solve the complaint of {who}"),
    Kind.COLLECT: mark("Ask for money that is due"),
    Kind.FIX: mark("Put our own papers in order"),
    Kind.WRITE_OFF: mark("Sell a debt and close it"),
    Kind.ASK_REFERRAL: mark("Ask {who} for another customer"),
    Kind.REVIEW: mark("Go through the results with {who}"),
    Kind.POSITION: mark("Compare us with the rival"),
    Kind.UPSELL: mark("Offer an addition"),
    Kind.OPEN: mark("Open as rehearsed"),
    Kind.STEP: mark("Take an opening step"),
    Kind.POINT: mark("Make a point"),
    Kind.FLOOR: mark("Answer the question"),
    Kind.SUMMARISE: mark("Sum up the points"),
    Kind.CALL_TO_BUY: mark("Call to buy"),
    Kind.SHORTEN: mark("Cut the rest: sum and call"),
    Kind.FINISH: mark("End the presentation"),
    Kind.PLAN: mark("Prepare for the table"),
    Kind.OFFER: mark("Lay a package on the table"),
    Kind.ASK_PRIORITY: mark("Ask how much an item matters"),
    Kind.HOLD: mark("Stay where you are"),
    Kind.BREAK: mark("Ask for a break"),
    Kind.BOSS: mark("Bring our director"),
    Kind.CHALLENGE: mark("Ask for evidence of the rival's price"),
    Kind.ACCEPT: mark("Take their package"),
    Kind.SUM_UP: mark("Go through it in writing"),
    Kind.CHECK: mark("Point at an item of the minutes"),
    Kind.EXTRA: mark("Answer a wish after the agreement"),
    Kind.SIGN: mark("Sign the minutes"),
    Kind.WALK_AWAY: mark("Leave without an agreement"),
}
STYLES: Final[dict[Style, Message]] = {
    Style.ANALYTICAL: mark("analytical"),
    Style.DRIVER: mark("driver"),
    Style.AMIABLE: mark("amiable"),
    Style.EXPRESSIVE: mark("expressive"),
}
MANNERS: Final[dict[Manner, Message]] = {
    Manner.FACTS: mark("facts"),
    Manner.RESULTS: mark("results"),
    Manner.WARMTH: mark("warmth"),
    Manner.VISION: mark("vision"),
}
STAGES: Final[dict[Stage, Message]] = {
    Stage.DISCOVERY: mark("discovery of the need"),
    Stage.APPROVAL: mark("internal approval"),
    Stage.DESIGN: mark("design of the purchase"),
    Stage.EVALUATION: mark("evaluation of offers"),
    Stage.COMMITMENT: mark("commitment"),
    Stage.IMPLEMENTATION: mark("implementation"),
}
RELATIONS: Final[dict[Relation, Message]] = {
    Relation.STRANGER: mark("stranger"),
    Relation.ACQUAINTANCE: mark("acquaintance"),
    Relation.APPOINTMENT: mark("regular contact"),
    Relation.TRUST: mark("trust"),
    Relation.ALLIANCE: mark("alliance"),
}
LEVELS: Final[dict[Level, Message]] = {
    Level.OPERATION: mark("operation layer"),
    Level.MANAGEMENT: mark("management layer"),
    Level.DECISION: mark("decision layer"),
}
FUNCTIONS: Final[dict[Function, Message]] = {
    Function.USER: mark("speaks for the users"),
    Function.TECHNICAL: mark("speaks for technology"),
    Function.PURCHASING: mark("speaks for purchasing"),
    Function.STAFF: mark("speaks for finance and staff"),
}
ROLES: Final[dict[Role, Message]] = {
    Role.INITIATOR: mark("raised the question"),
    Role.DECIDER: mark("decides"),
    Role.USER: mark("will use it"),
    Role.DESIGNER: mark("writes the requirement"),
    Role.EVALUATOR: mark("judges the offers"),
    Role.APPROVER: mark("approves the money"),
    Role.GATEKEEPER: mark("guards the door"),
}
LAYERS: Final[dict[Layer, Message]] = {
    Layer.GOAL: mark("goal"),
    Layer.PROBLEM: mark("problem"),
    Layer.SOLUTION: mark("solution"),
    Layer.PRODUCT: mark("product"),
    Layer.INDICATOR: mark("indicator"),
}
GOALS: Final[dict[Goal, Message]] = {
    Goal.NONE: mark("nothing in particular"),
    Goal.DATE: mark("a next date"),
    Goal.INSIDE: mark("inside information"),
    Goal.DOOR: mark("an introduction"),
    Goal.SUPPORT: mark("support when it is discussed"),
    Goal.INDICATOR: mark("a line in the requirement"),
    Goal.ORDER: mark("the order"),
    Goal.ADDITION: mark("an addition"),
}
TOLD: Final[dict[Told, Message]] = {
    Told.NOTHING: mark("not told"),
    Told.HEARD: mark("heard"),
    Told.CLEAR: mark("clear"),
}
POSTURES: Final[dict[Posture, Message]] = {
    Posture.NEUTRAL: mark("sits calmly"),
    Posture.LEANS_IN: mark("leans in"),
    Posture.LEANS_BACK: mark("leans back"),
    Posture.ARMS_CROSSED: mark("arms crossed"),
    Posture.TAKES_NOTES: mark("takes notes"),
    Posture.LOOKS_AT_WATCH: mark("looks at the clock"),
}
SUBJECTS: Final[dict[Subject, Message]] = {
    Subject.BACKGROUND: mark("background"),
    Subject.USE: mark("what they use today"),
    Subject.PLAN: mark("plans and dates"),
    Subject.MONEY: mark("money"),
    Subject.POWER: mark("who decides"),
    Subject.PEOPLE: mark("people"),
    Subject.RIVAL: mark("the rival"),
}
TRACES: Final[dict[Trace, Message]] = {
    Trace.NOTHING: mark("not known"),
    Trace.HEARD: mark("heard once"),
    Trace.CONFIRMED: mark("confirmed"),
    Trace.CONTRADICTED: mark("contradicted"),
}
COLLEAGUES: Final[dict[Colleague, Message]] = {
    Colleague.NOBODY: mark("alone"),
    Colleague.ENGINEER: mark("our engineer"),
    Colleague.SERVICE: mark("our service technician"),
    Colleague.EXECUTIVE: mark("our director"),
}
WAYS: Final[dict[Way, Message]] = {
    Way.CLARIFY: mark("ask what is behind it"),
    Way.PROVE: mark("show proof"),
    Way.TRADE: mark("weigh it against something else"),
    Way.ENGINEER: mark("let our engineer answer"),
    Way.DEFER: mark("promise an answer later"),
    Way.BLUFF: mark("talk it away"),
}
DOUBTS: Final[dict[Doubt, Message]] = {
    Doubt.UNSAID: mark("not raised"),
    Doubt.RAISED: mark("raised"),
    Doubt.UNDERSTOOD: mark("understood"),
    Doubt.DEFERRED: mark("deferred"),
    Doubt.RESOLVED: mark("answered"),
}
PLEDGES: Final[dict[Pledge, Message]] = {
    Pledge.CAREFUL: mark("less than we can keep"),
    Pledge.PLAIN: mark("what we can keep"),
    Pledge.BOLD: mark("more than we know"),
}
CLOSINGS: Final[dict[Closing, Message]] = {
    Closing.DIRECT: mark("directly"),
    Closing.CHOICE: mark("by a choice of two"),
    Closing.LIMITED: mark("with a limited offer"),
    Closing.SUMMARY: mark("by a summary"),
}
QUESTIONS: Final[dict[Question, Message]] = {
    Question.NEED: mark("the need"),
    Question.MONEY: mark("the money"),
    Question.POWER: mark("who decides"),
    Question.TIME: mark("the date"),
}
APPROVALS: Final[dict[Approval, Message]] = {
    Approval.NONE: mark("nothing released"),
    Approval.HALF: mark("half the team released"),
    Approval.FULL: mark("the team released"),
}
GATES: Final[dict[Gate, Message]] = {
    Gate.OPPORTUNITY: mark("is there an opportunity"),
    Gate.RELATIONS: mark("do the right people know us"),
    Gate.REQUIREMENT: mark("do we know the requirement"),
    Gate.INVITATION: mark("are we invited"),
    Gate.CLOSING: mark("is everything paid"),
    Gate.AGREEMENT: mark("is it signed"),
}
MARKS: Final[dict[Mark, Message]] = {
    Mark.UNWRITTEN: mark("not written"),
    Mark.NEUTRAL: mark("nobody's mark"),
    Mark.OURS: mark("your mark"),
    Mark.THEIRS: mark("the rival's mark"),
}
MOTIVES: Final[dict[Motive, Message]] = {
    Motive.POWER: mark("to have a say"),
    Motive.ACHIEVEMENT: mark("to get something done"),
    Motive.RECOGNITION: mark("to be seen"),
    Motive.SAFETY: mark("to be on the safe side"),
    Motive.BELONGING: mark("to belong"),
}
FORMS: Final[dict[Form, Message]] = {
    Form.OPEN: mark("open"),
    Form.LIMITING: mark("limiting"),
    Form.TIE_DOWN: mark("tie-down"),
    Form.CHOICE: mark("choice"),
    Form.HEDGEHOG: mark("hedgehog"),
    Form.LEAD_IN: mark("lead-in"),
    Form.CLOSED: mark("closed"),
}
