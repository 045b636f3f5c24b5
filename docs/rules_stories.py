"""The numbers of the rules about what happens beside and between the meetings; see `docs.rules_numbers`."""

# The book tells the numbers that a rule keeps to itself as well.
# ruff: noqa: SLF001

import dataclasses

from docs.rules_forms import (
    ASSUMED,
    FULL,
    SCIENCE,
    SEED,
    Number,
    at,
    count,
    inside,
    points,
    share,
    term,
    time,
    week,
)
from game.engine import (
    asking,
    calling,
    contact,
    decision,
    desk,
    gates,
    granting,
    inbox,
    judging,
    looking_back,
    meeting,
    objecting,
    outcome,
    tables,
    weeks,
    world,
)
from game.engine.rules import access, approval, award, colleague, fact, objection, trust
from game.engine.vocab import Kind, Style, Told, Way
from game.scenario import story_of

#: The numbers of each rule, in the order in which the book tells them.
STORIES: dict[str, tuple[Number, ...]] = {
    "top_down": (
        Number(
            "bypassed",
            calling._BYPASSED,
            share,
            "irritation of a manager whose boss received us first",
            ASSUMED,
        ),
    ),
    "unmapped": (
        Number("unmapped", access.UNMAPPED, term, "we do not know what the person does there", ASSUMED),
        Number("pushy", access.PUSHY, term, "the person said no last week", ASSUMED),
    ),
    "wants": (
        Number("stressed", tables.STRESSED_FROM, share, "irritation from which stress shows", ASSUMED),
        Number(
            "cut_short",
            inside(meeting._suit, "either(driver, #, 0)"),
            time,
            "which a driver under stress takes off the meeting",
            ASSUMED,
        ),
        Number(
            "attacked",
            inside(meeting._suit, "either(expressive, #, 0)"),
            share,
            "doubt that an expressive person under stress adds",
            ASSUMED,
        ),
    ),
    "facts": (
        Number(
            "mistaken",
            story_of._USUAL_MISTAKE,
            share,
            "chance of a rumour where the author gives none",
            ASSUMED,
        ),
        Number(
            "as_coach",
            inside(fact.chance, "# * coach"),
            share,
            "trust that a coach counts as having besides",
            ASSUMED,
        ),
        Number(
            "most_told",
            inside(fact.chance, "minimum(raised, #)"),
            share,
            "greatest chance to be told a fact",
            ASSUMED,
        ),
        Number(
            "worth_a_fact",
            fact.WORTH,
            share,
            "information that a new or newly certain fact brings, of what is missing",
            ASSUMED,
        ),
        Number(
            "confides",
            weeks._CONFIDES,
            share,
            "chance in a week that the coach we trust most tells a fact",
            ASSUMED,
        ),
        Number(
            "false_friend",
            world.FALSE_FRIEND,
            share,
            "of those who are willing to be a coach and are the rival's friends",
            ASSUMED,
        ),
    ),
    "notes": (
        Number(
            "half_heard",
            int(looking_back.HALF_HEARD[Told.HEARD]),
            share,
            "chance that a heard need is remembered wrongly without notes",
            ASSUMED,
        ),
        Number(
            "half_clear",
            int(looking_back.HALF_HEARD[Told.CLEAR]),
            share,
            "the same of a clear one",
            ASSUMED,
        ),
    ),
    "drift": (
        Number(
            "says_so",
            asking._SAYS_SO,
            share,
            "chance that the person says so, in talk that leaves room",
            ASSUMED,
        ),
        Number(
            "before_drift",
            FULL // inside(world._draw_things, "terms.weeks // #"),
            share,
            "of the calendar, in which nothing changes yet",
            ASSUMED,
        ),
        Number(
            "drifting",
            FULL
            * inside(world._draw_things, "terms.weeks * #")
            // inside(world._draw_things, "terms.weeks * 2 // #"),
            share,
            "of the calendar after that, in which the change falls",
            ASSUMED,
        ),
    ),
    "motive": (
        Number(
            "served",
            inside(granting._circumstances, "motive_told[rows] == 1, #, 0)"),
            term,
            "added to a request for support once the motive is known",
            ASSUMED,
        ),
    ),
    "calls": (
        Number(
            "phoned",
            calling._PHONED,
            share,
            "of their openness, with which people take up a topic on the telephone",
            ASSUMED,
        ),
    ),
    "around": (
        Number(
            "ready",
            inside(meeting._openings, "gain * #") * FULL,
            term,
            "factor on the trust of greeting and agenda, prepared",
            ASSUMED,
        ),
        Number("judged_from", looking_back._JUDGED_FROM, count, "moves that make a meeting long", ASSUMED),
        Number("best_talk", looking_back.BEST_TALK, share, "most that we should talk", SCIENCE),
        Number(
            "listened_well",
            looking_back.LISTENED_WELL,
            share,
            "of the missing trust, for staying under it",
            ASSUMED,
        ),
        Number("most_talk", looking_back.MOST_TALK, share, "talk above which they have had enough", ASSUMED),
        Number("talked_down", looking_back.TALKED_TOO_MUCH, share, "irritation for that", ASSUMED),
    ),
    "answering": (
        Number("comes_up", objection.COMES_UP, share, "chance that an objection is said", ASSUMED),
        Number("by_doubt", objection.BY_DOUBT, share, "what full doubt adds to it", ASSUMED),
        Number(
            "understood",
            objection.UNDERSTOOD,
            share,
            "added to the chance of an answer, where we asked first",
            SEED,
        ),
        Number(
            "by_credibility",
            inside(objection.works, "part(credibility - FULL // 2, #)"),
            share,
            "weight of credibility above or below one half",
            ASSUMED,
        ),
        Number(
            "settled",
            objecting.WELCOME,
            share,
            "of the missing trust, for an answer that worked or a question that understood",
            ASSUMED,
        ),
        Number("missed", objecting._MISSED, share, "doubt that an answer beside the point adds", ASSUMED),
        Number("trade_cost", objection.TRADE_COST, count, "that a trade costs us, in currency", ASSUMED),
        Number("answer_due", objecting._DUE, week, "until a deferred answer is due", ASSUMED),
        Number("bluffs", int(objection.WORKS[Way.BLUFF]), share, "chance that a bluff is believed", ASSUMED),
        Number("caught", objection.CAUGHT, share, "of the trust, lost by a bluff found out", ASSUMED),
        Number(
            "caught_annoys",
            inside(objecting._pay_for_answers, "annoyed[caught] = #"),
            share,
            "irritation by a bluff found out",
            ASSUMED,
        ),
        Number(
            "feels_little",
            looking_back.FEELS_LITTLE,
            share,
            "value felt below which silence means something",
            ASSUMED,
        ),
        Number("silent", looking_back.SILENT, share, "chance of silence below it", SEED),
        Number("quiet_by_nature", looking_back.QUIET_BY_NATURE, share, "chance of silence above it", ASSUMED),
    ),
    "judgement": (
        Number("filing", int(tables.DESK_MINUTES[Kind.JUDGE]), time, "to file the four answers", ASSUMED),
        Number(
            "clear_needs", judging._CLEAR_NEEDS, count, "needs that must be clear to speak of a need", ASSUMED
        ),
        Number("for_half", approval._FOR_HALF, count, "answers for half of the team", ASSUMED),
        Number("for_all", approval._FOR_ALL, count, "answers for all of it", ASSUMED),
    ),
    "colleagues": (
        Number("along", colleague.MINUTES, time, "that a visit takes of a colleague", ASSUMED),
        Number(
            "opens_top",
            colleague.OPENS,
            term,
            "added to access at the decision layer, with an executive",
            ASSUMED,
        ),
    ),
    "compliance": (
        Number(
            "gift_risk", contact.GIFT_RISK, share, "risk of a gift above the customer's own limit", ASSUMED
        ),
        Number("reporting", int(tables.DESK_MINUTES[Kind.REPORT]), time, "to write a report", ASSUMED),
        Number("reported", desk.REPORTED, share, "of the risk, left after a report", ASSUMED),
        Number("borne", decision.RISK_BORNE, share, "risk up to which nobody looks", ASSUMED),
        Number(
            "looked_into",
            inside(decision._investigated, "- RISK_BORNE, 0), #)"),
            share,
            "of what lies above it, the chance of an investigation",
            ASSUMED,
        ),
    ),
    "messages": (
        Number("waits", inbox.WAITS, week, "that a message waits beside the one in which it came", ASSUMED),
        Number("quiet", inbox.QUIET, week, "from one message to the next, at least", ASSUMED),
        Number("replying", int(tables.DESK_MINUTES[Kind.REPLY]), time, "to answer", ASSUMED),
        Number("unanswered", inbox.UNANSWERED, share, "irritation of a sender without an answer", ASSUMED),
        Number(
            "slow_answer",
            FULL - at(trust.credibility_slow, FULL),
            share,
            "of our credibility, lost with that sender",
            ASSUMED,
        ),
    ),
    "gates": (
        Number("marked", gates.MARKED, share, "mark from which a line of the requirement is ours", ASSUMED),
    ),
    "money": (
        Number("broke", award.NONE_BROKE, term, "pull of no decision where the money is gone", ASSUMED),
        Number("spared", outcome.SPARED, points, "points for stepping back from such a deal", ASSUMED),
        Number("spared_hour", outcome.A_HOUR, points, "taken from them for each hour spent", ASSUMED),
    ),
    "guesses": (
        Number("any_style", FULL // len(Style), share, "for each style, where nothing is guessed", SCIENCE),
        Number(
            "any_end",
            FULL // len(dataclasses.fields(award.Choice)),
            share,
            "for each of won, lost and no decision, where nothing is forecast",
            SCIENCE,
        ),
    ),
}
