"""The numbers of the rules of the negotiation table; see `docs.rules_numbers`."""

# The book tells the numbers that a rule keeps to itself as well.
# ruff: noqa: SLF001

from docs.rules_forms import ASSUMED, SCIENCE, SEED, Number, count, share, term
from game.engine import aftermath, bargain, signing
from game.engine.rules import bargaining
from game.engine.table_words import Pause, Return
from game.engine.vocab import Kind

#: The numbers of each rule, in the order in which the book tells them.
BARGAINING: dict[str, tuple[Number, ...]] = {
    "table": (
        Number("most_rounds", bargain.MOST_ROUNDS, count, "rounds that a table may have at most", ASSUMED),
        Number("reservation", bargaining.RESERVATION, share, "worth that a buyer wants at least", ASSUMED),
        Number("by_opinion", bargaining.BY_LEAD, term, "less of it for a group that is all for us", ASSUMED),
        Number("by_relation", bargaining.BY_RELATION, share, "less, a stage with the decider", ASSUMED),
        Number("least_limit", bargaining.LEAST, share, "it is at least", ASSUMED),
        Number("most_limit", bargaining.MOST, share, "and at most", ASSUMED),
        Number("rival_price", bargaining.RIVAL_PRICE, share, "a rival's real price adds to it", ASSUMED),
        Number("pressed", bargaining.PRESSED, share, "a claim, or a plea, adds to the wishes", SEED),
        Number("bluff_exposed", bargaining.EXPOSED, share, "off the limit where a bluff is exposed", ASSUMED),
        Number("truth_doubted", bargaining.DOUBTED, share, "added where the claim is true", ASSUMED),
        Number("finds", bargaining.FINDS, share, "chance to expose a bluff", ASSUMED),
        Number("finds_by_coach", bargaining.BY_COACH, share, "more with a coach", ASSUMED),
        Number("finds_by_fact", bargaining.BY_FACT, share, "more with a fact about the rival", ASSUMED),
        Number("authority", bargaining.AUTHORITY, share, "above the limit a buyer signs alone", ASSUMED),
        Number("boss", bargaining.BOSS, share, "our director takes from the limit", ASSUMED),
        Number("boss_price", bargaining.BOSS_PRICE, share, "then seen as given for nothing", ASSUMED),
        Number("unneeded", bargaining.UNNEEDED, share, "a break without need adds to the limit", ASSUMED),
        Number(
            "eased_by_break", bargaining.RELIEVED, share, "the first one in a deadlock takes off", SCIENCE
        ),
        Number(
            "resumed",
            int(bargaining.RESUMED[Pause.NONE]),
            share,
            "a break without a plan ends a deadlock",
            SCIENCE,
        ),
        Number("by_goodwill", int(bargaining.RESUMED[Pause.GOODWILL]), share, "one for goodwill", SCIENCE),
        Number(
            "by_priorities", int(bargaining.RESUMED[Pause.PRIORITIES]), share, "one about priorities", SCIENCE
        ),
        Number("by_hardening", int(bargaining.RESUMED[Pause.HARDEN]), share, "one to harden", SCIENCE),
        Number("by_holding", int(bargaining.RESUMED_BY[Kind.HOLD]), share, "staying where we are", ASSUMED),
        Number("by_director", int(bargaining.RESUMED_BY[Kind.BOSS]), share, "our director", ASSUMED),
        Number("in_panic", bargaining.IN_PANIC, share, "a package that gives more", SCIENCE),
        Number(
            "refused_wish", bargaining.REFUSED, share, "of the trust, lost by refusing a late wish", ASSUMED
        ),
    ),
    "concessions": (
        Number("cheap", bargain.CHEAP, term, "factor on the weight of what is cheap to this buyer", ASSUMED),
        Number("usual", bargain.USUAL, term, "of what is usual", ASSUMED),
        Number("dear", bargain.DEAR, term, "of what is dear", ASSUMED),
        Number("expected", bargaining.EXPECTED, share, "worth of a first package that is expected", ASSUMED),
        Number("plausible", bargaining.PLAUSIBLE, share, "half the range that seems serious", ASSUMED),
        Number("asked_back", bargaining.ASKED_BACK, share, "room that a question of ours shows", ASSUMED),
        Number("most_asks", bargaining.MOST_ASKS, count, "priorities told when asked", ASSUMED),
        Number("most_pairs", bargaining.MOST_TWINS, count, "pairs of packages that tell something", ASSUMED),
        Number("betrays", bargaining.BETRAYS, share, "chance that a pair tells a priority", SCIENCE),
        Number("noise", bargaining.NOISE, share, "noise on the wishes", ASSUMED),
        Number("hope", bargaining.HOPE, share, "of what is given for nothing, added to the limit", ASSUMED),
        Number(
            "volume",
            int(bargaining.WORTH[Return.VOLUME]),
            share,
            "of the list price: a larger order",
            ASSUMED,
        ),
        Number("earlier", int(bargaining.WORTH[Return.EARLIER]), share, "earlier payment", ASSUMED),
        Number(
            "reference",
            int(bargaining.WORTH[Return.REFERENCE]),
            share,
            "a reference, cheap for them",
            ASSUMED,
        ),
        Number(
            "referrals",
            int(bargaining.WORTH[Return.REFERRALS]),
            share,
            "three names, cheap for them",
            ASSUMED,
        ),
        Number(
            "cheap_for_them",
            15_000 * int(bargaining.CHEAP[Return.REFERRALS]),
            term,
            "for what is cheap for them",
            ASSUMED,
        ),
    ),
    "minutes": (
        Number("suspected", signing._SUSPECTED, share, "irritation where nothing was wrong", ASSUMED),
        Number("usual_cost", aftermath.USUAL_COST, share, "counted where the table was not reached", ASSUMED),
    ),
}
