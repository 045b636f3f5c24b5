"""The numbers and tables of the score and of the evidence behind it; see `docs.rules_numbers`."""

from collections.abc import Callable

from docs.filling import grid
from docs.rules_forms import ASSUMED, Number, count, points, share
from game.engine import outcome, rubric
from game.engine.vocab import Method

_POINT = 100

#: The numbers of each rule, in the order in which the book tells them.
SCORE: dict[str, tuple[Number, ...]] = {
    "score": (
        Number("points_award", outcome.DEAL * _POINT, points, "for the exact chance of the award", ASSUMED),
        Number("points_profit", outcome.PROFIT * _POINT, points, "for the profit of the order", ASSUMED),
        Number(
            "points_close",
            outcome.RELATION * _POINT,
            points,
            "for people at the stage *trust* or above",
            ASSUMED,
        ),
        Number("points_content", outcome.CONTENT * _POINT, points, "for satisfaction and referrals", ASSUMED),
        Number(
            "points_received", outcome.RECEIVED * _POINT, points, "for money that came in on time", ASSUMED
        ),
        Number("points_clean", outcome.CLEAN * _POINT, points, "for clean hands", ASSUMED),
        Number("points_process", outcome.PROCESS * _POINT, points, "for moves of the method", ASSUMED),
        Number("most_loss", outcome.MOST_LOSS * _POINT, points, "most that a loss takes", ASSUMED),
        Number(
            "good_profit",
            outcome.GOOD_PROFIT,
            share,
            "of the whole margin, at which the profit has all its points",
            ASSUMED,
        ),
        Number("hour_cost", outcome.HOUR, share, "of the list price, that an hour of ours costs", ASSUMED),
        Number(
            "by_satisfaction",
            outcome.SATISFIED,
            share,
            "of `points_content`, that satisfaction alone earns",
            ASSUMED,
        ),
        Number(
            "usual_content", outcome.USUAL_CONTENT, share, "satisfaction, where it was not played", ASSUMED
        ),
        Number("usual_referral", outcome.USUAL_REFERRAL, share, "referral, where it was not played", ASSUMED),
        Number(
            "usual_received",
            outcome.USUAL_RECEIVED,
            share,
            "money that comes in, where it was not played",
            ASSUMED,
        ),
        Number(
            "most_unclean",
            outcome.MOST_UNCLEAN,
            points,
            "most points where an investigation would find something",
            ASSUMED,
        ),
    ),
}

#: The steps of the method.
_STEPS = ("analyse", "build trust", "needs", "value", "commitment", "follow up")


def _evidence() -> dict[Method, str]:
    """Return what counts as evidence for each move, in words."""
    told, plain = share(rubric.TOLD), share(rubric.PLAIN)
    return {
        Method.COACH: "somebody is our coach",
        Method.INFORMATION: f"{count(rubric.FACTS)} facts were heard, or all there are",
        Method.MAP: f"the roles of people with {share(rubric.MAPPED)} of the say are known",
        Method.JUDGEMENT: "the answers to the four questions released help, or stepping back was right",
        Method.READING: (
            f"{count(rubric.SIGNS)} signs of one style were seen in half of those we met, two at least"
        ),
        Method.MANNER: (
            f"the last contacts fitted by {share(rubric.SUITED)} with half of those we met, two at least"
        ),
        Method.STAGES: "the gate *relations* was passed",
        Method.NET: "somebody was met on every level, and in three functions",
        Method.TREE: f"{told} of the needs are rightly known, by say",
        Method.DEVELOPING: f"needs are plain by {plain}, by say in the approval",
        Method.TIMING: "in each stage of the purchase somebody was met whose say in it is the mean or more",
        Method.INDICATORS: "a line of the requirement carries our mark",
        Method.COMPETITION: "a rival was analysed",
        Method.PERSON_BY_PERSON: (
            f"the rival's edge is countered by {share(rubric.COUNTERED)} with two people, and no objection "
            "that was said is open"
        ),
        Method.PROPOSAL: f"a proposal was handed in, of a quality of {share(rubric.GOOD_PROPOSAL)}",
        Method.PRESENTATION: f"the presentation was worth {share(rubric.GOOD_TALK)}",
        Method.PREPARATION: "there was a plan for the table",
        Method.TRADING: "priorities were learned, and something was given in return",
        Method.NARROWING: "signed, and no concession was larger than the one before it",
        Method.CLOSING: "signed, summed up or the minutes checked, and what was signed is what was said",
        Method.ACCEPTANCE: f"satisfaction of {share(rubric.CONTENT)}, by say in the use",
        Method.REFERRAL: "another customer was named to us",
        Method.SELLING_ON: "an addition was sold, or the next deal is open",
        Method.COLLECTION: f"{share(rubric.COLLECTED)} of the money came in, less what lateness took",
    }


def _rubric() -> str:
    """Return the moves of the method and their evidence."""
    evidence = _evidence()
    rows = [
        [
            f"{1 + move // rubric.A_STEP} {_STEPS[move // rubric.A_STEP]}",
            move.name.lower().replace("_", " "),
            evidence[move],
            "" if move < rubric.BEFORE_AWARD else "yes",
        ]
        for move in Method
    ]
    return grid(["step", "move", "evidence", "needs an award"], rows)


#: Tables of the chapter by their name in the book.
TABLES: dict[str, Callable[[], str]] = {"rubric": _rubric}
