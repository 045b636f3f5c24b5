"""Why a game cannot be played on as if the customer had chosen us."""

from game.engine.asked import Ask, Rule
from game.engine.codes import Refusal
from game.engine.seen import Brief, Seen
from game.engine.vocab import Kind, Outcome, Stage


def as_if(brief: Brief, seen: Seen, ask: Ask) -> list[Rule]:
    """Refuse what was not offered, leads nowhere, was not decided against us, or was done.

    Args:
        brief: of the scenario.
        seen: what may be known.
        ask: n moves.
    """
    asked, games = ask.kind == Kind.WHAT_IF.value, ask.games
    if not asked.any():
        return []
    outcome, nothing = seen.outcome[games], not (brief.rounds or brief.follow_weeks)
    against = (outcome == Outcome.LOST.value) | (outcome == Outcome.NO_DECISION.value)
    drawn = against & (seen.stage[games] >= Stage.EVALUATION.value) & (not brief.drill)
    return [
        (asked & (seen.proposed[games] == 0), Refusal.NOTHING_OFFERED),
        (asked & nothing, Refusal.NOTHING_FOLLOWS),
        (asked & ~drawn, Refusal.NOT_DECIDED_AGAINST),
        (asked & (seen.what_if[games] > 0), Refusal.ALREADY_DONE),
    ]
