"""The numbers of the rules about meetings; see `docs.rules_numbers`."""

# The book tells the numbers that a rule keeps to itself as well.
# ruff: noqa: SLF001

from docs.rules_forms import ASSUMED, FULL, SCIENCE, SEED, Number, at, count, inside, share, term, time, week
from game.engine import asking, decision, desk, gathering, granting, meeting, tables, weeks, world
from game.engine.rules import needs, posture, rival, trust, value
from game.engine.vocab import Kind, Stage

#: Contacts at a third place from which words are believed to the full.
_SEEN = len(value.HEARSAY) - 1

#: The numbers of each rule, in the order in which the book tells them.
MEETINGS: dict[str, tuple[Number, ...]] = {
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
        Number("uncrossed", tables.CUE_RELIEF, share, "doubt that proof takes at crossed arms", SEED),
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
        Number("consented", asking._AGREED, share, "the same, where they agree to what is clear", ASSUMED),
        Number(
            "idle_back",
            inside(asking._clear, "(agreed == 0))]] = #"),
            share,
            "irritation by playing back what needs none",
            ASSUMED,
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
            "of what words can still add to the value felt, by a need-payoff question on a clear need",
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
            "of what words can still add to the value felt, by a pitch at full knowledge",
            ASSUMED,
        ),
        Number("stale", meeting._STALE, share, "effect of a benefit that was told before", ASSUMED),
        Number(
            "blind",
            at(value.pitch, 0, 0, 0, FULL, _SEEN) * FULL // value.PITCH_GAIN,
            share,
            "of that, where nothing is known of the need",
            SCIENCE,
        ),
        Number(
            "doubt_blind",
            at(value.pitch, 0, 0, 0, FULL, _SEEN, part=1),
            share,
            "doubt that a pitch raises where nothing is known",
            SCIENCE,
        ),
        Number(
            "doubt_known",
            FULL - at(value.pitch, 0, FULL, FULL, FULL, _SEEN, part=1),
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
            FULL - at(value.proved, 0, FULL, 0, _SEEN, part=1),
            share,
            "doubt that proof takes without any credibility",
            ASSUMED,
        ),
        Number(
            "proof_believed",
            FULL - at(value.proved, 0, FULL, FULL, _SEEN, part=1),
            share,
            "and with full credibility",
            ASSUMED,
        ),
        Number(
            "proof_value",
            at(value.proved, 0, FULL, FULL, _SEEN),
            share,
            "of what words can still add to the value felt, by proof against open doubt",
            ASSUMED,
        ),
        Number(
            "proof_idle",
            at(value.proved, 0, 0, FULL, _SEEN),
            share,
            "the same where there is no doubt",
            ASSUMED,
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
        Number(
            "exposed", gathering.EXPOSED, share, "irritation of a coach seated beside an opponent", ASSUMED
        ),
        Number("let_down", gathering.LET_DOWN, share, "of the trust, likewise", ASSUMED),
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
}
