"""Numbers that a scenario need not say: shares by largest remainder, and the usual weights."""

from collections.abc import Collection, Sequence

from game.engine.vocab import Function, Level, Role, Stage

#: The whole of a share.
FULL = 10_000

#: Weight of each usual criterion in each stage, 10,000 = the person's own: row Stage, column USUAL_CRITERIA.
#: Source: docs/rules.md#criteria (needs early, risk and price late; numbers are assumptions).
SHIFT = (
    (15_000, 8_000, 10_000, 7_000, 6_000, 9_000),
    (15_000, 8_000, 10_000, 7_000, 6_000, 9_000),
    (12_000, 14_000, 11_000, 10_000, 8_000, 7_000),
    (9_000, 12_000, 10_000, 11_000, 12_000, 11_000),
    (7_000, 9_000, 9_000, 11_000, 15_000, 15_000),
    (10_000, 10_000, 10_000, 10_000, 10_000, 10_000),
)
#: Share of the say in a stage that its key roles hold. Source: docs/rules.md#influence [assumption].
KEY_SHARE = 6_000
#: Say of the others by Level. Source: likewise.
LEVEL_SAY = (8, 12, 16)
#: Say among the key people of each stage: the roles that count, and for how much.
#: Source: method text A33-A38.
KEY_SAY: tuple[dict[Role, int], ...] = (
    {Role.INITIATOR: 1},
    {Role.DECIDER: 1},
    {Role.DESIGNER: 1},
    {Role.EVALUATOR: 1},
    {Role.DECIDER: 2, Role.APPROVER: 1},
    {Role.USER: 1},
)
#: Say of who really decides, where the decider on paper leaves it to them. Assumption: twice the decider's.
REAL_DECIDER_SAY = (0, 2, 0, 0, 4, 0)
#: Chances of the four styles in percent: everybody's, and what level and function add.
#: Source: method (directors lean to driver and expressive, finance and engineering to analytical, staff to
#: amiable; exceptions are common); numbers are assumptions.
EVEN_STYLES = (25, 25, 25, 25)
LEVEL_LEAN = ((0, 0, 0, 0), (0, 5, -5, 0), (-10, 15, -10, 5))
FUNCTION_LEAN = ((0, 0, 0, 0), (15, 0, -5, -10), (10, 5, -5, -10), (-5, -5, 10, 0))
#: How much a colleague's opinion counts in talk: everybody's, of the same function, of a friend, of a boss,
#: of a subordinate, and of a rival instead of all that. Assumption.
TALK, SAME_FUNCTION, FRIEND, BOSS, SUBORDINATE, RIVAL = 2, 1, 4, 2, 1, 1


def apportion(weights: Sequence[int], keys: Sequence[int], total: int = FULL) -> list[int]:
    """Return integers in the proportions of the weights that sum to the total.

    Largest remainder; ties go to the lower key, so that the order of the file changes nothing.

    >>> apportion([1, 1, 1], [30, 10, 20])
    [3333, 3334, 3333]
    """
    whole = sum(weights)
    parts = [weight * total // whole for weight in weights]
    left = total - sum(parts)
    by_remainder = sorted(range(len(weights)), key=lambda at: (-(weights[at] * total % whole), keys[at]))
    for at in by_remainder[:left]:
        parts[at] += 1
    return parts


def style_prior(level: Level, function: Function) -> list[int]:
    """Return the chance of each style of somebody whose style the author leaves open, 0..10,000.

    >>> style_prior(Level.DECISION, Function.USER)
    [1500, 4000, 1500, 3000]
    """
    leans = zip(EVEN_STYLES, LEVEL_LEAN[level], FUNCTION_LEAN[function], strict=True)
    return [100 * sum(lean) for lean in leans]


def key_say(roles: Collection[Role], stage: Stage, *, purchasing: bool, real_decider: bool) -> int:
    """Return how much a person counts among the key people of a stage, 0 for not at all.

    Args:
        roles: the person's roles.
        stage: the customer's stage.
        purchasing: a manager of purchasing, who counts like an approver when the contract is made.
        real_decider: the person to whom the decider leaves the choice.
    """
    say = max((weight for role, weight in KEY_SAY[stage].items() if role in roles), default=0)
    if stage == Stage.COMMITMENT and purchasing:
        say = max(say, KEY_SAY[stage][Role.APPROVER])
    return max(say, REAL_DECIDER_SAY[stage]) if real_decider else say
