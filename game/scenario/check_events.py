"""Whether every event can come and every condition can hold."""

from collections.abc import Iterable, Iterator
from itertools import product

from game.scenario.axes import nodes
from game.scenario.finding import Finding
from game.scenario.schema import ScenarioFile
from game.scenario.story import Event, RelationBounds, ShareBounds, When
from game.scenario.story_of import bounds, weeks_of, wise_answers
from game.scenario.tree import Path
from game.scenario.usual import FULL

#: Conditions that cannot hold together of the same person, fact or need.
_OPPOSITES = (("met", "not_met"), ("coach", "not_coach"), ("fact", "not_fact"), ("need", "not_need"))


def findings_of_events(file: ScenarioFile) -> Iterator[Finding]:
    """Yield what is wrong or doubtful with events, their answers and their conditions."""
    weeks = file.calendar.weeks
    for at, event in enumerate(file.events):
        path: Path = ("events", at)
        yield from _check_weeks(event, path, weeks)
        yield from _check_answers(event, path)
        yield from _check_progress(event, path, weeks)
        yield from findings_of_when(event.when, (*path, "when"), file)
        if event.chance == 0:
            sentence = f"`{event.id}` comes in no game: its chance is zero."
            yield Finding((*path, "chance"), "never-holds", sentence, "Give it a chance, or take it out.")
    yield from _check_order(file)
    yield from _check_waiting(file)
    yield from _check_density(file)


def findings_of_when(when: When, path: Path, file: ScenarioFile) -> Iterator[Finding]:
    """Yield what keeps conditions from ever holding.

    Args:
        when: the conditions.
        path: where they stand.
        file: the file they stand in.
    """
    if when.week:
        first, last = weeks_of(when.week, file.calendar.weeks)
        yield from _check_span(first, last, file.calendar.weeks, (*path, "week"))
    if when.stage and when.stage.first > when.stage.last:
        yield _reversed((*path, "stage"), when.stage.first.name.lower(), when.stage.last.name.lower())
    yield from _check_bounds(when, path)
    yield from _check_opposites(when, path)
    yield from _check_answered(when, path, file)
    if when.clear or when.not_need:
        yield from _check_needs(when, path, file)


def _check_needs(when: When, path: Path, file: ScenarioFile) -> Iterator[Finding]:
    """Needs are made clear by their owners, and what the brief names is not unknown."""
    needs = {node.need.id: node.need for node in nodes(file)}
    for at, clear in enumerate(when.clear):
        owners = needs[clear.need].owners
        if clear.person not in owners:
            sentence = f"`{clear.person}` cannot make `{clear.need}` clear: they do not own it."
            suggestion = f"Name one of its owners: {', '.join(owners)}."
            yield Finding((*path, "clear", at), "not-an-owner", sentence, suggestion)
    for at, name in enumerate(when.not_need):
        if needs[name].known:
            sentence = f"`{name}` is known from the brief on, so this never holds."
            yield Finding((*path, "not_need", at), "never-holds", sentence, "Take it out.")


def _reversed(path: Path, first: str, last: str) -> Finding:
    """Return the finding of a range that ends before it begins."""
    sentence = f"This range ends at {last}, before it begins at {first}."
    return Finding(path, "empty-range", sentence, f"Write `{{from: {last}, to: {first}}}`.")


def _check_span(first: int, last: int, weeks: int, path: Path) -> Iterator[Finding]:
    """Weeks, here from 0, go upwards within the calendar."""
    if max(first, last) >= weeks:
        sentence = f"Week {max(first, last) + 1} is outside of the {weeks} weeks of the calendar."
        yield Finding(path, "outside-calendar", sentence, f"Write a week from 1 to {weeks}.")
    elif first > last:
        yield _reversed(path, f"{first + 1}", f"{last + 1}")


def _check_weeks(event: Event, path: Path, weeks: int) -> Iterator[Finding]:
    """An event has a week in which it can come."""
    first, last = weeks_of(event.week, weeks)
    found = list(_check_span(first, last, weeks, (*path, "week")))
    yield from found
    if event.when.week and not found:
        low, high = weeks_of(event.when.week, weeks)
        if low <= high and (low > last or high < first):
            sentence = f"`{event.id}` comes in none of these weeks."
            suggestion = "Take one of the two `week` keys out."
            yield Finding((*path, "when", "week"), "never-holds", sentence, suggestion)


def _check_progress(event: Event, path: Path, weeks: int) -> Iterator[Finding]:
    """Progress is taken away when there can be some."""
    if weeks_of(event.week, weeks)[1] > 0:
        return
    for at, answer in enumerate(event.answers):
        if (answer.then.progress or 0) < 0:
            sentence = "In the first week there is no progress yet that could be lost."
            suggestion = "Let the event come later, or write another change."
            place = (*path, "answers", at, "then", "progress")
            yield Finding(place, "idle-progress", sentence, suggestion, warning=True)


def _check_answers(event: Event, path: Path) -> Iterator[Finding]:
    """Exactly one answer is wise."""
    wise = wise_answers(event)
    if not wise:
        sentence = f"No answer to `{event.id}` is what the method advises."
        yield Finding((*path, "answers"), "not-one-wise", sentence, "Add `wise: true` to one of them.")
    for at in wise[1:]:
        sentence = f"Another answer to `{event.id}` is called wise already."
        yield Finding(
            (*path, "answers", at, "wise"), "not-one-wise", sentence, "Keep `wise: true` at one of them."
        )


def _check_bounds(when: When, path: Path) -> Iterator[Finding]:
    """Bounds leave something between them."""
    several = {"trust": when.trust, "value": when.value, "irritation": when.irritation}
    bounded: list[tuple[Path, ShareBounds | RelationBounds]]
    bounded = [((*path, key, at), each) for key, rows in several.items() for at, each in enumerate(rows)]
    bounded += [((*path, "relation", at), each) for at, each in enumerate(when.relation)]
    if when.risk:
        bounded.append(((*path, "risk"), when.risk))
    for place, each in bounded:
        low, high = bounds(each)
        if each.below is None and each.at_least is None:
            sentence = "Nothing is asked of this amount."
            yield Finding(place, "no-bound", sentence, "Add `below: ...` or `at_least: ...`.")
        elif low > high:
            sentence = "Nothing is below the one and at least the other."
            yield Finding(place, "empty-range", sentence, "Raise `below`, or lower `at_least`.")


def _check_opposites(when: When, path: Path) -> Iterator[Finding]:
    """Nothing is asked together with its opposite."""
    for key, opposite in _OPPOSITES:
        for at, name in enumerate(getattr(when, opposite)):
            if name in getattr(when, key):
                sentence = f"`{name}` stands under `{key}` too, so this never holds."
                yield Finding((*path, opposite, at), "never-holds", sentence, "Keep one of the two.")


def _check_answered(when: When, path: Path, file: ScenarioFile) -> Iterator[Finding]:
    """Answers that are waited for exist, and do not exclude each other."""
    events = {event.id: event for event in file.events}
    wanted: dict[str, int] = {}
    for at, test in enumerate(when.answered):
        count = len(events[test.event].answers)
        if test.number is None:
            continue
        if test.number > count:
            sentence = f"`{test.event}` has {count} answers, no number {test.number}."
            yield Finding(
                (*path, "answered", at), "never-holds", sentence, f"Write a number from 1 to {count}."
            )
        if wanted.setdefault(test.event, test.number) != test.number:
            sentence = f"`{test.event}` cannot be answered in two ways."
            yield Finding((*path, "answered", at), "never-holds", sentence, "Keep one of them.")


def _check_order(file: ScenarioFile) -> Iterator[Finding]:
    """What is waited for can come no later than what waits for it."""
    weeks = file.calendar.weeks
    first = {event.id: weeks_of(event.week, weeks)[0] for event in file.events}
    for at, event in enumerate(file.events):
        last = weeks_of(event.week, weeks)[1]
        for number, test in enumerate(event.when.answered):
            if first[test.event] > last:
                sentence = (
                    f"`{test.event}` comes in week {first[test.event] + 1} at the earliest, "
                    f"`{event.id}` in week {last + 1} at the latest."
                )
                path = ("events", at, "when", "answered", number)
                yield Finding(path, "never-holds", sentence, "Move one of the two events.")


def _check_waiting(file: ScenarioFile) -> Iterator[Finding]:
    """No events wait for each other in a circle."""
    waiting = {event.id: {test.event for test in event.when.answered} for event in file.events}
    while free := [name for name, others in waiting.items() if not others & waiting.keys()]:
        for name in free:
            del waiting[name]
    for at, event in enumerate(file.events):
        if event.id in waiting:
            sentence = f"`{event.id}` waits for an event that waits for it, or for itself."
            path = ("events", at, "when", "answered")
            yield Finding(path, "never-holds", sentence, "Take one of the conditions out.")


def _check_density(file: ScenarioFile) -> Iterator[Finding]:
    """A week has room for one event."""
    weeks = file.calendar.weeks
    spans = {at: weeks_of(event.week, weeks) for at, event in enumerate(file.events)}
    crowded = set(_crowded({at: spans[at] for at in spans if _is_sure(file.events[at])}))
    fixed: dict[int, Event] = {}
    for at, event in enumerate(file.events):
        first, last = spans[at]
        other = fixed.setdefault(first, event) if first == last else event
        both_may_wait = bool(event.when.model_fields_set and other.when.model_fields_set)
        if at in crowded or (other is not event and not both_may_wait):
            sentence = f"`{event.id}` finds no week of its own: others take them all."
            suggestion = "Give one of them another week, or a range of weeks."
            yield Finding(("events", at, "week"), "crowded-weeks", sentence, suggestion, warning=True)


def _is_sure(event: Event) -> bool:
    """Say whether an event comes in every game."""
    return event.chance == FULL and not event.when.model_fields_set


def _crowded(spans: dict[int, tuple[int, int]]) -> Iterable[int]:
    """Yield events, by number, for which the weeks do not suffice: more events than weeks in some range."""
    begins, ends = {first for first, _ in spans.values()}, {last for _, last in spans.values()}
    for begin, end in product(begins, ends):
        inside = [at for at, (first, last) in spans.items() if begin <= first and last <= end]
        yield from inside[max(end - begin + 1, 0) :] if begin <= end else ()
