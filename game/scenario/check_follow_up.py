"""What makes a follow-up playable: shares that make a whole, weeks for every option, care that helps."""

from collections.abc import Iterator

from game.engine.after_words import Stop
from game.scenario.finding import Finding
from game.scenario.schema import ScenarioFile
from game.scenario.tree import Path

#: Least weeks in which six stops have room. Choice: a stop a week, and time to pay.
LEAST_WEEKS = 12

_WHOLE = 10_000


def findings_of_follow_up(file: ScenarioFile) -> Iterator[Finding]:
    """Yield everything that is wrong or doubtful with the time after signing."""
    mine, path = file.follow_up, ("follow_up",)
    weeks = file.calendar.follow_up_weeks if mine.weeks is None else mine.weeks
    if 0 < weeks < LEAST_WEEKS:
        where: Path = ("calendar", "follow_up_weeks") if mine.weeks is None else (*path, "weeks")
        sentence = f"Six stops do not fit into {weeks} weeks."
        yield Finding(where, "too-short", sentence, f"Write {LEAST_WEEKS} or more, or 0 for none.")
    yield from _of_instalments(file)
    yield from _of_payment(file)
    unpaid = mine.unpaid
    pairs = (
        ("fraud_checked", unpaid.fraud_checked, unpaid.fraud),
        ("fault_cared", unpaid.fault_cared, unpaid.fault),
    )
    for name, cared, usual in pairs:
        if cared > usual:
            sentence = f"`{name}` is above the chance without it, so that care would harm."
            yield Finding(
                (*path, "unpaid", name), "care-harms", sentence, f"Write `{usual / 100:g}%` or less."
            )


def _of_instalments(file: ScenarioFile) -> Iterator[Finding]:
    """Instalments make the whole price, one of them at most a stop, and none at the last."""
    parts, path = file.follow_up.instalments, ("follow_up", "instalments")
    total = sum(part.share for part in parts)
    if total != _WHOLE:
        sentence = f"The instalments make {total / 100:g}% of the price."
        yield Finding(path, "not-a-whole", sentence, "Let the shares make 100%.")
    seen: set[Stop] = set()
    for at, part in enumerate(parts):
        if part.share == 0:
            sentence = "An instalment of nothing is never paid."
            yield Finding((*path, at, "share"), "nothing-due", sentence, "Take it out.")
        if part.after == Stop.REVIEW:
            sentence = "At the review the time to pay would be over."
            yield Finding((*path, at, "after"), "too-late", sentence, "Write `invoices`, or an earlier stop.")
        if part.after in seen:
            sentence = "Another instalment is billed at the same stop."
            yield Finding((*path, at, "after"), "said-twice", sentence, "Put the two together.")
        seen.add(part.after)


def _of_payment(file: ScenarioFile) -> Iterator[Finding]:
    """There are weeks to pay for every option of the term that says when, and no more."""
    mine = file.follow_up
    if not mine.payment_weeks:
        return
    name = mine.payment_issue or "payment"
    options = {issue.id: len(issue.options) for issue in file.negotiation.issues}.get(name, 1)
    if len(mine.payment_weeks) != options:
        sentence = f"There are {len(mine.payment_weeks)} times to pay for {options} options of `{name}`."
        suggestion = "Write one number of weeks for each option."
        yield Finding(("follow_up", "payment_weeks"), "wrong-count", sentence, suggestion)
