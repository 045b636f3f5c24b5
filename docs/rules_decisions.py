"""The numbers of the rules about the decision; see `docs.rules_numbers`."""

# The book tells the numbers that a rule keeps to itself as well.
# ruff: noqa: SLF001

from docs.rules_forms import ASSUMED, FULL, SCIENCE, SEED, Number, count, inside, share, term, time, week
from game.engine import decision, tables, world
from game.engine.rules import award, group, proposal, purchase, rival, tender
from game.engine.vocab import Kind

#: The numbers of each rule, in the order in which the book tells them.
DECISIONS: dict[str, tuple[Number, ...]] = {
    "rival": (
        Number("unattended", rival.UNATTENDED, week, "without us, after which a rival gains ground", SEED),
        Number("noticed", rival.NOTICED, share, "chance in a week to notice a rival's move", ASSUMED),
        Number("noticed_by_coach", rival.NOTICED_BY_COACH, share, "the same with a coach", ASSUMED),
        Number(
            "rival_jitter",
            inside(world.first_state, "- #) *")
            * inside(world.first_state, ") * # //")
            // inside(world.first_state, "// # base"),
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
            inside(world.drawn_world, 'store("stubborn", # +'),
            share,
            "least of the first opinion kept",
            SCIENCE,
        ),
        Number(
            "most_own",
            inside(world.drawn_world, 'store("stubborn", # +')
            + FULL
            * inside(world.drawn_world, "shares(Site.STUBBORN) * #")
            // inside(world.drawn_world, "shares(Site.STUBBORN) * 4 // #"),
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
        Number("by_lead", award.TRUST_LEAD, term, "weight of the lead in trust", ASSUMED),
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
        Number("none_base", award.NONE_BASE, term, "pull of no decision by itself", ASSUMED),
        Number("none_explicit", award.NONE_EXPLICIT, term, "what a plainly felt need takes from it", ASSUMED),
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
            "written", decision.MARKED, share, "lead by a requirement that is ours in every line", ASSUMED
        ),
        Number(
            "most_interest",
            FULL
            * inside(world.drawn_world, "shares(Site.INTEREST) * #")
            // inside(world.drawn_world, "shares(Site.INTEREST) * 12 // #"),
            share,
            "greatest personal interest",
            SEED,
        ),
    ),
    "purchase": (
        Number(
            "eased_by_contact",
            purchase.EASED_BY_CONTACT,
            share,
            "of the cost of changing, less for each of two contacts at a third place",
            ASSUMED,
        ),
        Number(
            "eased_by_proposal",
            purchase.EASED_BY_PROPOSAL,
            share,
            "less by a proposal of full quality",
            ASSUMED,
        ),
        Number("signs", purchase.SIGNS, term, "say of who signs for the sum, times", ASSUMED),
        Number("not_asked", purchase.NOT_ASKED, term, "say of the layers above, times", ASSUMED),
    ),
    "tender": (
        Number("points_slope", tender.SLOPE, term, "slope of the chance over the lead in points", ASSUMED),
        Number("called_off", tender.CALLED_OFF, share, "of tenders are called off", ASSUMED),
        Number("quiet_risk", tender.QUIET_RISK, share, "risk that a contact in the quiet period adds", SEED),
    ),
    "proposal": (
        Number("writing", int(tables.DESK_MINUTES[Kind.PROPOSE]), time, "to write a proposal", ASSUMED),
        Number("most_needs", proposal.MOST_NEEDS, count, "needs that may lead it", ASSUMED),
        Number("unagreed", proposal.CLEAR, share, "worth of a clear leading need without consent", ASSUMED),
    ),
}
