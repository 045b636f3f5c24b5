"""The negotiation table in figures: what packages cost, what earns it back, how both sides have moved."""

import dataclasses
from collections.abc import Iterable, Sequence

import numpy as np

from game.engine.actions import Action
from game.engine.codes import Happening
from game.engine.table_words import Priority, Return, Tried
from game.engine.vocab import Kind, Phase
from game.exact.shares import FULL
from game.negotiation.arithmetic import break_even
from game.negotiation.issues import cost_share
from game.session.seat import Played
from game.voice.scene import Scene

Package = tuple[int, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Standing:
    """Where both sides stood after a round."""

    round: int  # from 1; 0 is where we began
    ours: Package
    theirs: Package  # empty before they have named any


def written(scene: Scene) -> Package:
    """Return the options of our written proposal, below which no package goes."""
    return tuple(max(int(each), 0) for each in scene.seen.offer[:, 0])


def ours(scene: Scene) -> Package:
    """Return our last package; before the first what stands in the proposal."""
    return tuple(max(int(each), 0) for each in scene.seen.tabled[:, 0])


def theirs(scene: Scene) -> Package:
    """Return what they ask for, empty before they have named anything."""
    asked = scene.seen.asked[:, 0].tolist()
    return tuple(asked) if asked and asked[0] >= 0 else ()


def planned(scene: Scene, field: str) -> Package:
    """Return the `target` or the `limit` that the trainee planned, empty where nothing was planned."""
    if not scene.of("tried") & Tried.PLANNED:
        return ()
    return tuple(max(int(each), 0) for each in getattr(scene.seen, field)[:, 0])


def cost(scene: Scene, package: Sequence[int]) -> int:
    """Return what a package costs us, in ten-thousandths of the list price."""
    return int(cost_share(scene.brief.table, np.array(package, dtype=np.int32)[:, None])[0])


def cost_of(scene: Scene, issue: int, option: int) -> int:
    """Return what one option costs us, in ten-thousandths of the list price."""
    return cost(scene, [option if each == issue else 0 for each in range(len(scene.brief.options))])


def money(scene: Scene, share: int) -> int:
    """Return a share of the list price as currency units."""
    return int(scene.brief.list_price) * share // FULL


def earning_back(scene: Scene, share: int) -> int | None:
    """Return how much more would have to be sold to earn back a cost: tenths of a percent, rounded up.

    Args:
        scene: a moment at the table.
        share: what is given, in ten-thousandths of the list price.

    Returns:
        None where nothing can be earned any more at such terms.
    """
    factor = break_even(int(scene.brief.margin), -share)
    return (
        None if factor is None else -(-(factor.numerator - factor.denominator) * 1_000 // factor.denominator)
    )


def history(played: Iterable[Played]) -> list[Standing]:
    """Return where both sides stood from the beginning of the talks on, round by round.

    Args:
        played: moves of the game, oldest first.
    """
    found: list[Standing] = []
    seated = False
    for each in played:
        before, seated = seated, each.before.phase is Phase.TABLE
        if not seated:
            continue
        if not before:
            found = [Standing(0, ours(each.before), theirs(each.before))]
        if each.action.kind in {Kind.OFFER, Kind.HOLD, Kind.ACCEPT, Kind.EXTRA}:
            now = each.after
            found.append(Standing(now.of("round"), ours(now), theirs(now) or found[-1].theirs))
    return found


def across(played: Iterable[Played]) -> str:
    """Return the id of who sat across the table last, nothing where there was no table."""
    found = [each.before for each in played if each.before.phase is Phase.TABLE and each.before.met >= 0]
    return found[-1].names.people[found[-1].met] if found else ""


def moves_since_sitting_down(played: Sequence[Played]) -> int:
    """Return how many moves were made from the first one at the table on; 0 where there was none."""
    places = [place for place, each in enumerate(played) if each.before.phase is Phase.TABLE]
    return len(played) - places[0] if places else 0


def insisted(rounds: Sequence[Standing]) -> dict[int, int]:
    """Return for each issue in how many rounds they asked for more than we gave."""
    counts: dict[int, int] = {}
    for each in rounds:
        for issue, (given, wanted) in enumerate(zip(each.ours, each.theirs, strict=False)):
            if wanted > given:
                counts[issue] = counts.get(issue, 0) + 1
    return counts


def evidence(played: Iterable[Played]) -> int | None:
    """Return what came of asking for evidence: 0 not shown, 1 it was no offer, 2 shown; None not asked."""
    for each in played:
        for event in each.events:
            if event.kind is Happening.CHALLENGED:
                return int(event.value)
    return None


def free_returns(scene: Scene) -> list[Return]:
    """Return what can still be asked for in return."""
    asked = scene.of("requested")
    return [each for each in Return if each and not asked >> each & 1]


def offer(scene: Scene, package: Sequence[int], back: int = 0, other: Sequence[int] = ()) -> Action:
    """Return the move that lays a package on the table, or two of which they may choose.

    Args:
        scene: a moment at the table.
        package: options of all issues; only those that differ from our last are named.
        back: what is asked for in return, a `Return`.
        other: the second package, empty where there is none.
    """
    if other:
        return Action(Kind.OFFER, form=back or -1, terms=(tuple(package), tuple(other)))
    last = ours(scene)
    named = tuple(new if new != old else -1 for new, old in zip(package, last, strict=True))
    terms = (named,) if any(each >= 0 for each in named) else ()
    return Action(Kind.OFFER, form=back or -1, terms=terms)


def likely_plan(scene: Scene) -> tuple[list[int], list[int]]:
    """Return a target and a limit to begin a plan with: half of what is cheap, and all of it."""
    price, low = int(scene.brief.price), written(scene)
    last = [int(count) - 1 for count in scene.brief.options]
    target = [0 if issue == price else most // 2 for issue, most in enumerate(last)]
    limit = [most // 2 if issue == price else most for issue, most in enumerate(last)]
    return list(map(max, target, low)), list(map(max, limit, low))


def next_gifts(scene: Scene, package: Sequence[int]) -> list[tuple[int, int]]:
    """Return one option more of each issue with its cost, what they hold dear and costs least first."""
    found = []
    for issue, now in enumerate(package):
        if now + 1 < int(scene.brief.options[issue]):
            more = cost_of(scene, issue, now + 1) - cost_of(scene, issue, now)
            found.append((issue, more))
    dear = scene.seen.priority[:, 0] == Priority.DEAR
    return sorted(found, key=lambda each: (not dear[each[0]], each[1]))
