"""The numbers of each rule, read from the code, with what they mean and where they come from.

`docs.rules_tables` puts them into docs/rules.md.
"""

# The book tells the numbers that a rule keeps to itself as well.
# ruff: noqa: SLF001

from docs.rules_forms import (
    ASSUMED,
    FULL,
    SCIENCE,
    SEED,
    Number,
    at,
    count,
    inside,
    share,
    term,
    time,
    week,
)
from docs.rules_stories import STORIES
from game.engine import asking, contact, decision, desk, granting, meeting, tables, weeks, world
from game.engine.rules import (
    access,
    award,
    customer,
    group,
    needs,
    posture,
    proposal,
    rival,
    style,
    trust,
    value,
)
from game.engine.vocab import Kind, Stage
from game.scenario import usual

#: The numbers of each rule, in the order in which the book tells them.
NUMBERS: dict[str, tuple[Number, ...]] = {
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
    "meeting": (
        Number("travel", tables.TRAVEL_MINUTES, time, "on the road for a visit", ASSUMED),
        Number(
            "empty", meeting._EMPTY, share, "worth for trust of a question that brings nothing new", ASSUMED
        ),
        Number("praise_fits", meeting._PRAISE_FITS, share, "fit from which praise is welcome", ASSUMED),
        Number(
            "won_minutes", inside(meeting._openings, "now.span + #"), time, "that an agenda wins", ASSUMED
        ),
        Number(
            "praised",
            inside(meeting._openings, "either(welcome, #, 0)"),
            share,
            "of the missing trust, by praise",
            ASSUMED,
        ),
        Number(
            "too_soon",
            inside(granting._circumstances, "now.moves[rows] >= #"),
            count,
            "moves before a request",
            ASSUMED,
        ),
        Number(
            "unheard",
            -inside(granting._circumstances, ", 0, -#) common"),
            term,
            "asked for before that",
            ASSUMED,
        ),
        Number(
            "sore",
            -inside(granting._circumstances, "# * irritation") * FULL,
            term,
            "full irritation, in every request",
            ASSUMED,
        ),
        Number(
            "unwilling",
            -inside(granting._circumstances, '["receptive"][rows] == 1, 0, -#)'),
            term,
            "*inside information*, from who is not willing",
            ASSUMED,
        ),
        Number(
            "trusting",
            inside(granting._circumstances, "relation >= Relation.TRUST.value, #, 0)"),
            term,
            "*support*, from stage *trust*",
            ASSUMED,
        ),
        Number(
            "step_up", -inside(granting._distance, "-# * steps"), term, "*a door*, each layer up", ASSUMED
        ),
        Number(
            "own_boss",
            inside(granting._distance, "either(near, #, 0)"),
            term,
            "*a door*, to boss or friend",
            ASSUMED,
        ),
        Number(
            "to_rival",
            -inside(granting._distance, "either(hostile, #, 0)"),
            term,
            "*a door*, to a rival",
            ASSUMED,
        ),
        Number(
            "no_writer",
            -inside(granting._design, "either(writes, 0, -#)"),
            term,
            "*an indicator*, from others",
            ASSUMED,
        ),
        Number(
            "speaks",
            inside(granting._design, "either(speaks.any(axis=0), #, 0)"),
            term,
            "*an indicator*, with a clear need",
            ASSUMED,
        ),
    ),
    "questions": (
        Number("opens", at(needs.openness, 0, 0, FULL), share, "openness of a stranger", ASSUMED),
        Number(
            "informed",
            at(needs.openness, 0, FULL, FULL // 2) * 2 * FULL // at(needs.openness, 0, 0, FULL) - FULL,
            share,
            "what full information adds to that, as a share of it",
            ASSUMED,
        ),
        Number(
            "general",
            tables.GENERAL,
            share,
            "what a question without a topic finds, of what one with a topic finds",
            ASSUMED,
        ),
        Number(
            "hedgehog_finds",
            tables.HEDGEHOG_FINDS,
            share,
            "what a hedgehog finds where the person has just shown interest",
            SEED,
        ),
        Number(
            "mentions",
            asking._MENTIONS,
            share,
            "chance that an open question brings up a colleague, at full openness",
            ASSUMED,
        ),
        Number(
            "hook_shows",
            asking._HOOK_SHOWS,
            share,
            "chance that something personal shows in talk that leaves room",
            ASSUMED,
        ),
        Number(
            "played_back", asking._PLAYED_BACK, share, "chance that playing back makes a need clear", SEED
        ),
        Number(
            "listens",
            inside(asking._find, "np.where(listening, part(opened, #)"),
            share,
            "of openness, what listening finds",
            ASSUMED,
        ),
        Number(
            "played_well",
            inside(asking._clear, "warmed[rows[mended]] = #"),
            share,
            "of the missing trust, by playing back",
            SEED,
        ),
    ),
    "explicitness": (
        Number(
            "implication",
            tables.IMPLICATION_GAIN,
            share,
            "gain of the first implication question on a clear need",
            SCIENCE,
        ),
        Number(
            "payoff",
            tables.PAYOFF_GAIN,
            share,
            "gain of the first need-payoff question on a clear need",
            SCIENCE,
        ),
        Number(
            "lead_in", needs._LEAD_IN, term, "factor of a need-payoff question in the lead-in form", ASSUMED
        ),
        Number(
            "payoff_value",
            asking._PAYOFF_VALUE,
            share,
            "value felt that a need-payoff question adds",
            ASSUMED,
        ),
        Number(
            "enough_needs",
            FULL * inside(needs.urgency, "// #") // inside(needs.urgency, ") * #"),
            share,
            "of their needs, felt to the full, are enough to act",
            ASSUMED,
        ),
    ),
    "value": (
        Number(
            "pitch_gain",
            value.PITCH_GAIN,
            share,
            "of the missing value that a pitch adds at full knowledge",
            ASSUMED,
        ),
        Number("stale", meeting._STALE, share, "effect of a benefit that was told before", ASSUMED),
        Number(
            "blind",
            at(value.pitch, 0, 0, 0, FULL) * FULL // value.PITCH_GAIN,
            share,
            "of that, where nothing is known of the need",
            SCIENCE,
        ),
        Number(
            "doubt_blind",
            at(value.pitch, 0, 0, 0, FULL, part=1),
            share,
            "doubt that a pitch raises where nothing is known",
            SCIENCE,
        ),
        Number(
            "doubt_known",
            FULL - at(value.pitch, 0, FULL, FULL, FULL, part=1),
            share,
            "doubt that it takes where all is known",
            SCIENCE,
        ),
        Number(
            "early_blind",
            at(value.early, 0, Stage.DISCOVERY),
            share,
            "irritation before the design stage where nothing is known",
            ASSUMED,
        ),
        Number(
            "seen_blind",
            at(value.shown, 0, 0, 0, FULL),
            share,
            "effect of seeing and trying where we know none of their needs",
            ASSUMED,
        ),
        Number(
            "seen_doubt",
            FULL - at(value.shown, 0, FULL, FULL, FULL, part=1),
            share,
            "doubt that it takes",
            ASSUMED,
        ),
        Number(
            "incredible",
            inside(meeting._tell, "part(match, # +"),
            share,
            "strength of a pitch without credibility",
            ASSUMED,
        ),
        Number(
            "credible",
            inside(meeting._tell, "part(credibility, #)"),
            share,
            "what full credibility adds to that",
            ASSUMED,
        ),
    ),
    "objections": (
        Number(
            "proof",
            FULL - at(value.proved, 0, FULL, 0, part=1),
            share,
            "doubt that proof takes without any credibility",
            ASSUMED,
        ),
        Number(
            "proof_believed",
            FULL - at(value.proved, 0, FULL, FULL, part=1),
            share,
            "and with full credibility",
            ASSUMED,
        ),
        Number(
            "proof_value",
            at(value.proved, 0, FULL, FULL),
            share,
            "of the missing value that an answered objection adds",
            ASSUMED,
        ),
        Number(
            "proof_idle", at(value.proved, 0, 0, FULL), share, "the same where no objection is open", ASSUMED
        ),
    ),
    "promises": (
        Number("due", meeting._DUE, week, "until our word is due", ASSUMED),
        Number("keeping", int(tables.DESK_MINUTES[Kind.DELIVER]), time, "of work to keep it", ASSUMED),
        Number(
            "given",
            inside(meeting._openings, "either(promised, #, 0)"),
            share,
            "of the missing trust, by a promise",
            ASSUMED,
        ),
        Number(
            "kept", at(trust.credibility_kept, 0), share, "of the missing credibility, by keeping it", ASSUMED
        ),
        Number(
            "kept_warms",
            inside(desk._deliver, "np.full_like(person.trust, #)"),
            share,
            "of the missing trust, likewise",
            ASSUMED,
        ),
        Number(
            "broken",
            FULL - at(trust.credibility_broken, FULL),
            share,
            "of the credibility, lost by breaking it",
            ASSUMED,
        ),
        Number(
            "broken_cools",
            inside(weeks._relations, "part(trusts, # * broken)"),
            share,
            "of the trust, likewise",
            ASSUMED,
        ),
        Number(
            "broken_annoys",
            inside(weeks._relations, "// 2 + # * broken"),
            share,
            "irritation, likewise",
            ASSUMED,
        ),
    ),
    "coach": (
        Number("receptive", world.RECEPTIVE, share, "of people are willing to become a coach", ASSUMED),
        Number(
            "first_word",
            granting._FIRST_WORD,
            share,
            "information that a new coach brings, of what is missing",
            ASSUMED,
        ),
        Number("more", granting._MORE, share, "and on later questions", ASSUMED),
        Number(
            "flow", weeks._INFORMATION, share, "and in each week, of a coach who trusts us fully", ASSUMED
        ),
        Number(
            "tells",
            weeks._TELLS,
            share,
            "chance in a week to hear who does what, at full information",
            ASSUMED,
        ),
    ),
    "indicators": (
        Number(
            "our_mark", granting._MARK, share, "mark of one agreed suggestion, of what is missing", ASSUMED
        ),
        Number(
            "their_mark",
            rival.MARK,
            share,
            "mark of a technical rival in a week of the design stage",
            ASSUMED,
        ),
        Number("bends", decision.LEAN * FULL, term, "how far a mark bends a weight", ASSUMED),
    ),
    "rival": (
        Number("unattended", rival.UNATTENDED, week, "without us, after which a rival gains ground", SEED),
        Number("noticed", rival.NOTICED, share, "chance in a week to notice a rival's move", ASSUMED),
        Number("noticed_by_coach", rival.NOTICED_BY_COACH, share, "the same with a coach", ASSUMED),
        Number(
            "rival_jitter",
            inside(world._opening, "- #) *")
            * inside(world._opening, ") * # //")
            // inside(world._opening, "// # base"),
            share,
            "give or take, in their first trust",
            ASSUMED,
        ),
    ),
    "group_talk": (
        Number("rounds", group.ROUNDS, count, "rounds of talk before the decision", SCIENCE),
        Number("ally", decision.ALLY, term, "voice of somebody allied with us", ASSUMED),
        Number("supporter", decision.SUPPORTER, term, "voice of somebody who promised support", ASSUMED),
        Number(
            "least_own",
            inside(world._drawn_world, 'store("stubborn", # +'),
            share,
            "least of the first opinion kept",
            SCIENCE,
        ),
        Number(
            "most_own",
            inside(world._drawn_world, 'store("stubborn", # +')
            + FULL
            * inside(world._drawn_world, "shares(Site.STUBBORN) * #")
            // inside(world._drawn_world, "shares(Site.STUBBORN) * 4 // #"),
            share,
            "most of it",
            SCIENCE,
        ),
    ),
    "award": (
        Number("rival_felt", award.RIVAL_FELT, term, "share of a rival's capability that is felt", ASSUMED),
        Number(
            "discount", decision.DISCOUNT, term, "worth of a rival's price cut, per unit of price", ASSUMED
        ),
        Number("terms", decision.TERMS, share, "most that all our concessions together add", ASSUMED),
        Number("near", award.NEAR, share, "difference up to which vendors are near equals", SEED),
        Number("intercept", award.INTERCEPT, share, "head start of a vendor who is known", ASSUMED),
        Number(
            "opinion_scale",
            award.OPINION_SCALE,
            term,
            "lead at which an opinion is three quarters firm",
            ASSUMED,
        ),
        Number("slope", award.SLOPE, term, "weight of the group's opinion", ASSUMED),
        Number("none_base", award.NONE_BASE, term, "pull of no decision by itself", SCIENCE),
        Number("none_explicit", award.NONE_EXPLICIT, term, "what a plainly felt need takes from it", SCIENCE),
        Number("none_spread", award.NONE_SPREAD, term, "what disagreement adds to it", SCIENCE),
        Number("none_hurry", award.NONE_HURRY, term, "what it adds that time runs out", ASSUMED),
        Number(
            "plain_worth",
            inside(decision._our_utility, "part(capable.astype(np.int32), # +"),
            term,
            "of capability, unfelt",
            ASSUMED,
        ),
        Number(
            "felt_worth",
            inside(decision._our_utility, "part(felt, #)"),
            term,
            "and by the value felt",
            ASSUMED,
        ),
        Number(
            "unproposed",
            inside(decision._our_utility, 'state.load("felt", games), # +'),
            share,
            "of that value, carried by a proposal of no quality",
            ASSUMED,
        ),
        Number("doubted", decision.DOUBT, share, "of their doubt, taken away", ASSUMED),
        Number(
            "most_interest",
            FULL
            * inside(world._drawn_world, "shares(Site.INTEREST) * #")
            // inside(world._drawn_world, "shares(Site.INTEREST) * 12 // #"),
            share,
            "greatest personal interest",
            SEED,
        ),
    ),
    "proposal": (
        Number("writing", int(tables.DESK_MINUTES[Kind.PROPOSE]), time, "to write a proposal", ASSUMED),
        Number("most_needs", proposal.MOST_NEEDS, count, "needs that may lead it", ASSUMED),
    ),
    "posture": (
        Number("warmed", inside(posture.mood_of, "trust >= #"), share, "growth of trust that shows", ASSUMED),
        Number(
            "impressed", inside(posture.mood_of, "felt >= #"), share, "growth of value that shows", ASSUMED
        ),
        Number(
            "relieved", inside(posture.mood_of, "doubt <= -#"), share, "loss of doubt that shows", ASSUMED
        ),
        Number(
            "unsettled", inside(posture.mood_of, "doubt >= #"), share, "growth of doubt that shows", ASSUMED
        ),
        Number("tried", inside(posture.mood_of, "irritation >= #"), share, "irritation that shows", ASSUMED),
    ),
    **STORIES,
}
