"""The numbers and tables of the rules about the time after signing; see `docs.rules_numbers`."""

from collections.abc import Callable

from docs.filling import grid
from docs.rules_forms import ASSUMED, SCIENCE, SEED, Number, count, share, term, week
from game.engine import after_costs, aftermath
from game.engine.after_words import Dunning, Grade, Stop
from game.engine.catalogue import CATALOGUE, WORDS, Slot
from game.engine.rules import credit, receivables, satisfaction
from game.engine.vocab import Colleague, Kind

#: The numbers of each rule, in the order in which the book tells them.
AFTER: dict[str, tuple[Number, ...]] = {
    "credit": (
        Number("poor_payers", credit.POOR, share, "of customers are poor payers", ASSUMED),
        Number("not_good", credit.NOT_GOOD, share, "of customers are poor or fair payers", ASSUMED),
        Number("right_grade", credit.RIGHT, share, "chance that a check names the right grade", ASSUMED),
        Number("check_fee", credit.FEE, count, "that a check costs", ASSUMED),
        Number("short_term", credit.SHORT_TERM, term, "times the fraud at the shortest time to pay", ASSUMED),
        Number("long_term", credit.LONG_TERM, term, "more at the longest", ASSUMED),
    ),
    "satisfaction": (
        Number("middle", satisfaction.MIDDLE, share, "satisfaction of who neither likes nor misses", SCIENCE),
        Number("by_care", satisfaction.CARE, term, "weight of care", SEED),
        Number("by_felt", satisfaction.FELT, term, "weight of the value felt", ASSUMED),
        Number("by_their_trust", satisfaction.TRUST, term, "weight of trust", ASSUMED),
        Number(
            "by_promises", satisfaction.OVERPROMISED, term, "weight of promises that we cannot hold", SEED
        ),
        Number("open_complaint", satisfaction.OPEN, share, "less for a complaint that is open", SEED),
        Number("late_complaint", satisfaction.LATE, share, "less for one that was solved late", ASSUMED),
        Number(
            "strangers", satisfaction.STRANGERS, share, "less where nobody of ours was introduced", ASSUMED
        ),
        Number("delivery_alone", satisfaction.ALONE[0], share, "care of a delivery attended alone", ASSUMED),
        Number("delivery_together", satisfaction.TOGETHER[0], share, "with service or the engineer", ASSUMED),
        Number("acceptance_alone", satisfaction.ALONE[1], share, "care of an acceptance alone", ASSUMED),
        Number(
            "acceptance_together", satisfaction.TOGETHER[1], share, "with service or the engineer", ASSUMED
        ),
        Number("trained", satisfaction.TRAINED, share, "care of training", ASSUMED),
        Number("prevents", satisfaction.PREVENTS, share, "of the trouble that full care prevents", ASSUMED),
        Number("tells_trouble", satisfaction.TELLS, share, "chance that who is called tells of it", ASSUMED),
        Number(
            "writes", satisfaction.WRITES, share, "chance at each stop that who is not called writes", ASSUMED
        ),
        Number(
            "uneven_from",
            int(satisfaction.SOUNDS[0]),
            share,
            "satisfaction from which one sounds uneven",
            ASSUMED,
        ),
        Number("content_from", int(satisfaction.SOUNDS[1]), share, "content", ASSUMED),
        Number("delighted_from", int(satisfaction.SOUNDS[2]), share, "delighted", ASSUMED),
    ),
    "collection": (
        Number(
            "advance_weeks", receivables.ADVANCE_WEEKS, week, "to pay what is billed at the handover", ASSUMED
        ),
        Number("prompt", receivables.PROMPT, share, "chance a week where nothing speaks against it", ASSUMED),
        Number("mended", receivables.MENDED, share, "chance a week once our fault is put right", ASSUMED),
        Number("unhurried", receivables.SLOW, share, "chance a week of who waits to be asked", ASSUMED),
        Number("never", receivables.NEVER, share, "chance a week of who means not to pay", ASSUMED),
        Number("fitting", receivables.RIGHT, term, "times that chance, asked in the right way", ASSUMED),
        Number("unfitting", receivables.WRONG, term, "times that chance, asked in a wrong way", ASSUMED),
        Number("recovered", receivables.RECOVERED, share, "of a fraud that comes back in the end", SEED),
        Number(
            "sold", receivables.SOLD, share, "of what a debt is still worth, where it is written off", ASSUMED
        ),
        Number("unmasked", receivables.UNMASKED, week, "past due from which a fraud shows", ASSUMED),
        Number("goodwill", receivables.GOODWILL, share, "of everybody's trust that pressure costs", ASSUMED),
        Number("late_week", aftermath.LATE, share, "of its worth that money loses a week", ASSUMED),
        Number("last_stop_waits", after_costs.WAITS, week, "that the last stop waits at a time", ASSUMED),
    ),
    "referral": (
        Number(
            "asked", satisfaction.ASKED, share, "chance that somebody fully satisfied names another", ASSUMED
        ),
        Number("unasked", satisfaction.UNASKED, share, "the same where nobody asked", ASSUMED),
        Number(
            "next_deal_chance",
            satisfaction.SECOND,
            share,
            "chance that a review opens the next deal",
            ASSUMED,
        ),
        Number(
            "not_deciding", satisfaction.NOT_DECIDING, term, "times that with who does not decide", ASSUMED
        ),
        Number(
            "lead", satisfaction.LEAD, share, "of the margin that a customer named to us is worth", ASSUMED
        ),
        Number(
            "next_deal", satisfaction.NEXT_DEAL, share, "of the margin that the next deal is worth", ASSUMED
        ),
    ),
}


def _named(member: Stop | Grade | Colleague | Dunning) -> str:
    """Return a word as people read it."""
    return member.name.lower().replace("_", " ")


def _costs() -> str:
    """Return what the moves after signing cost."""
    rows = []
    for kind in Kind:
        columns = [int(after_costs.AFTER[name][kind]) for name in ("minutes", "money", "reach")]
        if any(columns):
            words, parts = CATALOGUE[kind]
            most = str(columns[2]) if columns[2] else "-"
            fields = ", ".join(part.name for part in parts) or "-"
            rows.append([words, fields, f"{columns[0]} min", count(columns[1]), most])
    return grid(["move", "fields", "our time", "money", "people at most"], rows)


def _stops() -> str:
    """Return when the stops come."""
    weeks = [f"week {number}" for number in after_costs.STOP_WEEKS]
    return grid([f"of {after_costs.OF_WEEKS} weeks", *map(_named, Stop)], [["after signing", *weeks]])


def _payers() -> str:
    """Return how kinds of payers differ."""
    grades = (Grade.GOOD, Grade.FAIR, Grade.POOR)
    rows = [
        ["fraud, times", *(term(int(credit.FRAUD_OF[grade])) for grade in grades)],
        ["waits to be asked, times", *(term(int(credit.UNWILLING_OF[grade])) for grade in grades)],
    ]
    return grid(["payer", *map(_named, grades)], rows)


def _ages() -> str:
    """Return the share of debts that is still collected, by age."""
    ages = [f"{age} weeks" for age in receivables.AGES.tolist()]
    return grid(
        ["past due", *ages], [["collected", *(share(cell) for cell in receivables.COLLECTED.tolist())]]
    )


def _dunning() -> str:
    """Return who should ask, by size and age."""
    words = WORDS[Slot.DUNNING]
    rows = [
        [size, *(words[form] for form in row)]
        for size, row in zip(("small", "large"), receivables.FITTING.tolist(), strict=True)
    ]
    return grid(["debt", "young", "old"], rows)


def _dunning_money() -> str:
    """Return what each way of asking costs."""
    cells = [count(int(after_costs.DUNNING_MONEY[form])) for form in Dunning]
    return grid(["way of asking", *WORDS[Slot.DUNNING]], [["money", *cells]])


def _remedies() -> str:
    """Return who solves complaints."""
    return grid(
        ["with", *map(_named, Colleague)],
        [["solved", *(share(int(satisfaction.SOLVES[each])) for each in Colleague)]],
    )


#: Tables of the chapter by their name in the book.
TABLES: dict[str, Callable[[], str]] = {
    "after_costs": _costs,
    "after_stops": _stops,
    "payers": _payers,
    "ages": _ages,
    "dunning": _dunning,
    "dunning_money": _dunning_money,
    "remedies": _remedies,
}
