"""What each refusal at the negotiation table claims, said again in plain words for one move of one game."""

from game.engine.rules.colleague import MINUTES
from game.engine.table_words import (
    Talks,
)
from game.engine.vocab import (
    Colleague,
    Kind,
    Phase,
)

#: Moves with a place in the bargaining, in a deadlock, after one wish more, and over the minutes.
BARGAINING = {Kind.PLAN, Kind.OFFER, Kind.ASK_PRIORITY, Kind.HOLD, Kind.BREAK, Kind.BOSS, Kind.CHALLENGE}
PLACES = {
    Talks.NONE: set(),
    Talks.OPEN: BARGAINING | {Kind.ACCEPT, Kind.WALK_AWAY},
    Talks.DEADLOCK: {Kind.OFFER, Kind.HOLD, Kind.BREAK, Kind.BOSS, Kind.ACCEPT, Kind.WALK_AWAY},
    Talks.EXTRA: {Kind.EXTRA, Kind.WALK_AWAY},
    Talks.PAPER: {Kind.SUM_UP, Kind.CHECK, Kind.SIGN, Kind.WALK_AWAY},
}
AT_TABLE = set().union(*PLACES.values())

#: Bits of what happened once at the table.
PLANNED, OPENED, BOSSED, CHALLENGED, SUMMED_UP = 1, 2, 4, 8, 128


def at_table(s) -> bool:
    return s.move.kind in AT_TABLE


def not_at_table(s) -> bool:
    return at_table(s) and s.see("phase") not in (Phase.TABLE, Phase.OVER)


def did(s, bit) -> bool:
    return s.see("tried") & bit > 0


def cost(s, package) -> int:
    """What a package costs, in ten-thousandths of the list price."""
    brief = s.brief
    total = 0
    for option, count, share in zip(package, brief.options, brief.seller_cost, strict=True):
        total += max(option, 0) * 10_000 // max(int(count) - 1, 1) * int(share)
    return total // 10_000


def row(s, name) -> list[int]:
    """A package of the game."""
    return [max(option, 0) for option in getattr(s.seen, name)[:, s.game].tolist()]


def named(s) -> list[list[int]]:
    """The packages that a move names, the rest as it stands, within the options that there are."""
    base, packages = row(s, "tabled"), []
    for terms in s.move.terms:
        capped = [min(option, int(count) - 1) for option, count in zip(terms, s.brief.options, strict=True)]
        packages.append([new if new >= 0 else old for new, old in zip(capped, base, strict=True)])
        if s.move.kind == Kind.PLAN:
            base = packages[0]
    return packages or [base]


def names_two(s) -> bool:
    return len(s.move.terms) > 1 and any(option >= 0 for option in s.move.terms[1])


def contradicts_writing(s) -> bool:
    if s.move.kind not in {Kind.OFFER, Kind.PLAN}:
        return False
    written = row(s, "offer")
    last = [int(count) - 1 for count in s.brief.options]
    return any(
        0 <= min(option, most) < least
        for terms in s.move.terms
        for option, least, most in zip(terms, written, last, strict=True)
        if option >= 0
    )


def below_cost(s) -> bool:
    if s.move.kind == Kind.ACCEPT:
        return cost(s, row(s, "asked")) > s.brief.margin
    if s.move.kind == Kind.EXTRA:
        package, issue = row(s, "tabled"), s.see("extra")
        if issue >= 0:
            package[issue] = min(package[issue] + 1, int(s.brief.options[issue]) - 1)
        return s.move.form > 0 and cost(s, package) > s.brief.margin
    if s.move.kind not in {Kind.OFFER, Kind.PLAN}:
        return False
    return any(cost(s, package) > s.brief.margin for package in named(s))


def unequal_packages(s) -> bool:
    if s.move.kind != Kind.OFFER or not names_two(s):
        return False
    one, other = named(s)
    return one == other or abs(cost(s, one) - cost(s, other)) > 100


def limit_before_target(s) -> bool:
    packages = named(s)
    return s.move.kind == Kind.PLAN and len(packages) > 1 and cost(s, packages[1]) < cost(s, packages[0])


def no_rounds_left(s) -> bool:
    stuck = s.see("talks") == Talks.DEADLOCK
    rounds = {Kind.OFFER, Kind.HOLD} | (set() if stuck else {Kind.BREAK})
    return s.move.kind in rounds and s.see("round") >= s.brief.rounds


def no_boss(s) -> bool:
    return s.move.kind == Kind.BOSS and s.see("executive") < MINUTES


def done_at_table(s) -> bool:
    kind, item = s.move.kind, min(max(s.move.item, 0), len(s.brief.options) - 1)
    form = min(max(s.move.form, 0), 4)
    once = {
        Kind.PLAN: lambda: did(s, PLANNED),
        Kind.BOSS: lambda: did(s, BOSSED) or s.see("seated") == Colleague.EXECUTIVE,
        Kind.CHALLENGE: lambda: did(s, CHALLENGED),
        Kind.SUM_UP: lambda: did(s, SUMMED_UP),
        Kind.CHECK: lambda: did(s, SUMMED_UP) or s.see("checked") >> item & 1 == 1,
        Kind.ASK_PRIORITY: lambda: s.see("priority", item) > 0 or s.see("asks") >= 2,
        Kind.OFFER: lambda: form > 0 and s.see("requested") >> form & 1 == 1,
    }
    return kind in once and once[kind]()


def not_now(s) -> bool:
    kind = s.move.kind
    if not at_table(s):
        return False
    early = kind == Kind.ACCEPT and s.see("asked", 0) < 0
    late = kind == Kind.PLAN and did(s, OPENED)
    unclaimed = kind == Kind.CHALLENGE and s.see("claim") < 0
    return early or late or unclaimed or kind not in PLACES[Talks(s.see("talks"))]
