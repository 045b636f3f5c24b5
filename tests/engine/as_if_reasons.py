"""Why a deal cannot be played on as if it had been won, in plain words; see `reasons`."""

from typing import Any

from game.engine.vocab import Kind, Outcome, Phase, Stage

Situation = Any  # of `reasons`, which imports this module


def not_over(s: Situation) -> bool:
    return s.move.kind == Kind.WHAT_IF and s.see("phase") != Phase.OVER


def not_decided_against(s: Situation) -> bool:
    lost = s.see("outcome") in (Outcome.LOST, Outcome.NO_DECISION)
    by_award = s.see("stage") >= Stage.EVALUATION and not s.brief.drill
    return s.move.kind == Kind.WHAT_IF and not (lost and by_award)


def nothing_offered(s: Situation) -> bool:
    return s.move.kind == Kind.WHAT_IF and s.see("proposed") == 0


def nothing_follows(s: Situation) -> bool:
    return s.move.kind == Kind.WHAT_IF and s.brief.rounds == 0 == s.brief.follow_weeks
