"""The numbers of the rules about the customer and its people; see `docs.rules_numbers`."""

# The book tells the numbers that a rule keeps to itself as well.
# ruff: noqa: SLF001

from docs.rules_forms import ASSUMED, FULL, SCIENCE, SEED, Number, at, count, inside, share, term, time, week
from game.engine import asking, contact, decision, meeting, tables, weeks
from game.engine.rules import access, customer, posture, style, trust
from game.engine.vocab import Kind
from game.scenario import usual

#: The numbers of each rule, in the order in which the book tells them.
PEOPLE: dict[str, tuple[Number, ...]] = {
    "customer_clock": (
        Number("pace", customer.PACE, share, "progress of a stage in a week", ASSUMED),
        Number("urgency", customer.URGENCY, share, "what a plainly felt problem adds to it", ASSUMED),
        Number(
            "felt_enough",
            customer.FELT_ENOUGH,
            share,
            "plainness from which the decider lets a project pass",
            ASSUMED,
        ),
        Number("sent_back", customer.SENT_BACK, share, "chance that a vaguer one is sent back", ASSUMED),
        Number("skipped", weeks.MOST_WEEKS, week, "most that *go on* passes over", ASSUMED),
        Number(
            "cools",
            weeks._COOLS,
            week,
            "without a contact, after which *go on* stops at somebody who knows us",
            ASSUMED,
        ),
    ),
    "influence": (
        Number("key_share", usual.KEY_SHARE, share, "say in a stage that its key people share", ASSUMED),
        Number(
            "in_evaluation",
            inside(decision.verdict, "[Stage.EVALUATION] * #") * FULL // inside(decision.verdict, "// #"),
            share,
            "weight of the say in the evaluation, in the award",
            ASSUMED,
        ),
        Number(
            "in_commitment",
            inside(decision.verdict, "[Stage.COMMITMENT] * #") * FULL // inside(decision.verdict, "// #"),
            share,
            "weight of the say in the commitment, in the award",
            ASSUMED,
        ),
    ),
    "access": (
        Number("by_familiarity", at(access.bond, FULL, 0, 0), term, "full familiarity", ASSUMED),
        Number("by_trust", at(access.bond, 0, FULL, 0), term, "full trust", ASSUMED),
        Number("by_irritation", -at(access.bond, 0, 0, FULL), term, "full irritation, taken away", ASSUMED),
        Number("base", access.BASE, term, "everybody", ASSUMED),
        Number("operation", access.OPERATION, term, "added for the operation layer", ASSUMED),
        Number("by_level", access.LEVEL, term, "for each layer above the operation", SEED),
        Number(
            "introduced",
            access.INTRODUCED,
            term,
            "somebody inside opened the door, at full information",
            SEED,
        ),
        Number("gate", access.GATE, term, "an unwilling gatekeeper stands before the person", ASSUMED),
        Number("agreed", access.AGREED, term, "they expect us", ASSUMED),
        Number("nothing_new", access.NOTHING_NEW, term, "the contact brings them nothing new", ASSUMED),
        Number("prepared", access.PREPARED, term, "public sources were read before the first contact", SEED),
        Number(
            "too_irritated",
            access.TOO_IRRITATED,
            share,
            "irritation above which nobody is there for us",
            ASSUMED,
        ),
        Number("away", access.WEEKS_AWAY, week, "for which that lasts", ASSUMED),
        Number(
            "gate_trust", access.GATE_TRUST, share, "trust below which a gatekeeper is unwilling", ASSUMED
        ),
        Number(
            "gate_irritation",
            access.GATE_IRRITATION,
            share,
            "irritation above which a gatekeeper is unwilling",
            ASSUMED,
        ),
    ),
    "contact": (
        Number("asking", tables.ASKING_MINUTES, time, "what asking costs where everybody declines", ASSUMED),
        Number("courtesy", tables.COURTESY, share, "worth of a contact that brings nothing new", ASSUMED),
    ),
    "research": (
        Number("reading", int(tables.DESK_MINUTES[Kind.RESEARCH]), time, "to read public sources", ASSUMED),
    ),
    "style": (
        Number("reach", style._REACH, term, "distance from a manner's home at which its fit is 0", ASSUMED),
        Number("least_fit", style.LEAST_FIT, share, "worst fit", ASSUMED),
        Number("mood", contact.MOOD, share, "standard deviation of a person's day mood, in fit", ASSUMED),
        Number(
            "sign_shows", contact.SIGN_SHOWS, share, "chance of a sign on the telephone or outside", ASSUMED
        ),
        Number(
            "misleads",
            style.READING_ERROR * 1_000,
            term,
            "standard error of a sign, of half the width of either axis",
            ASSUMED,
        ),
    ),
    "trust": (
        Number("floor", trust._FLOOR, share, "least trust that a misread person punishes", ASSUMED),
        Number("slow", contact.SLOW, share, "part of a growth that arrives over the next two weeks", SCIENCE),
        Number(
            "decay_loose",
            trust.DECAY_LOOSE,
            share,
            "lost in a week without contact, below stage *trust*",
            SCIENCE,
        ),
        Number("decay_close", trust.DECAY_CLOSE, share, "the same from stage *trust* on", SCIENCE),
    ),
    "irritation": (
        Number("embarrassed", contact._EMBARRASSED, share, "a gift above the customer's own limit", ASSUMED),
        Number("patience", posture._PATIENCE, share, "irritation up to which nobody ends a meeting", ASSUMED),
        Number("sharpness", posture._SHARPNESS, term, "how fast the chance of it rises above that", ASSUMED),
        Number("bearable", asking._PATIENCE, count, "situation questions that a person bears", SCIENCE),
        Number("bored", asking._BORED, share, "irritation of each one beyond", SCIENCE),
        Number(
            "too_early",
            inside(contact._annoy, "# * missing"),
            share,
            "a stage of the relation too early",
            ASSUMED,
        ),
        Number(
            "again",
            inside(contact._annoy, "either(person.refused == now.week, #, 0)"),
            share,
            "asking again after a no",
            ASSUMED,
        ),
        Number(
            "often",
            inside(contact._annoy, "person.contacts >= #,"),
            count,
            "contacts in a week that are welcome",
            ASSUMED,
        ),
        Number(
            "pressed_on",
            inside(contact._annoy, "either(_refused_lately(now, person), #, 0)"),
            share,
            "asking in the week after a no",
            ASSUMED,
        ),
        Number(
            "crowded",
            inside(contact._annoy, "person.contacts >= 2, #, 0)"),
            share,
            "each contact beyond",
            ASSUMED,
        ),
        Number(
            "repeated",
            inside(meeting._openings, "(repeated & (bit > 0)), #, 0)"),
            share,
            "repeating what is done once",
            ASSUMED,
        ),
        Number(
            "eased",
            inside(meeting._openings, "either(agenda, -#, 0)"),
            share,
            "which an agenda takes away",
            ASSUMED,
        ),
        Number(
            "told_twice", inside(meeting._tell, "# * again"), share, "a benefit that was told before", ASSUMED
        ),
        Number("misread", trust.MISREAD, share, "a move whose manner clashes wholly (fit -1)", ASSUMED),
    ),
    "relation": (
        Number(
            "slack",
            tables.SLACK,
            share,
            "how far trust may fall below a gate before the stage is lost",
            ASSUMED,
        ),
    ),
}
