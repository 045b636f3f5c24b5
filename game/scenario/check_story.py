"""What makes facts, objections, chapters and the goal of a drill playable."""

import re
from collections.abc import Iterator
from typing import Final

from game.engine.vocab import Subject, Way
from game.scenario.axes import nodes
from game.scenario.check_events import findings_of_events, findings_of_when
from game.scenario.finding import Finding
from game.scenario.repeated import in_list, twice
from game.scenario.schema import BONDS, ScenarioFile
from game.scenario.story import Fact, Objection
from game.scenario.tree import Path
from game.scenario.usual import FULL

#: How a sentence begins that speaks of somebody else, by language.
_OTHERS: Final = {
    "en": re.compile(r"(She|He|They|Her|His|Their)\b"),
    "zh": re.compile("[他她]"),
    "es": re.compile(r"(Ella|Él|Ellos|Ellas)\b"),
}


def findings_of_story(file: ScenarioFile) -> Iterator[Finding]:
    """Yield what is wrong or doubtful with everything that happens beside the meetings."""
    yield from _check_facts(file)
    yield from findings_of_events(file)
    yield from _check_objections(file)
    yield from _check_chapters(file)
    yield from _check_goal(file)
    yield from _check_tender(file)
    yield from _check_beginning(file)


def _check_facts(file: ScenarioFile) -> Iterator[Finding]:
    """Facts can be found, and rumours can be told."""
    told = {name for event in file.events for answer in event.answers for name in answer.then.fact}
    for at, fact in enumerate(file.facts):
        path: Path = ("facts", at)
        yield from twice(in_list((*path, "known_by"), fact.known_by), "person")
        if not (fact.known_by or fact.public or fact.id in told):
            sentence = f"Nobody can find out `{fact.id}`."
            suggestion = "Add `known_by: [...]` or `public: true`, or let an event tell it."
            yield Finding(path, "lost-fact", sentence, suggestion, warning=True)
        yield from _check_rumour(fact, path)
        yield from _check_between(file, fact, (*path, "between"))
    if file.opportunity.money < FULL and not any(fact.budget for fact in file.facts):
        sentence = "In some games the money is not there, and no fact gives it away."
        suggestion = "Mark a fact about money with `budget: true`."
        yield Finding(("opportunity", "money"), "hidden-money", sentence, suggestion, warning=True)


def _check_between(file: ScenarioFile, fact: Fact, path: Path) -> Iterator[Finding]:
    """A fact tells only of friends and rivals that there are."""
    linked = [{link.source, link.target} for link in file.links if link.kind in BONDS]
    if fact.between and set(fact.between) not in linked:
        sentence = f"`{fact.id}` tells of two people who are neither friends nor rivals."
        yield Finding(path, "no-such-link", sentence, "Name both people of a `friend` or `rival` in `links`.")


def _check_rumour(fact: Fact, path: Path) -> Iterator[Finding]:
    """A rumour has somebody who can tell it, and the fact about the money has one."""
    if fact.budget and fact.subject != Subject.MONEY:
        sentence = f"`{fact.id}` tells whether the money is there, but its subject is not money."
        yield Finding((*path, "budget"), "stray-budget", sentence, "Write `subject: money`.")
    if fact.budget and not fact.rumour:
        sentence = f"`{fact.id}` has no sentence for games in which the money is gone."
        yield Finding((*path, "budget"), "stray-budget", sentence, "Add `rumour: ...` with that sentence.")
    if fact.mistaken is not None and not fact.rumour:
        sentence = "Nobody can be mistaken: there is no rumour."
        yield Finding((*path, "mistaken"), "stray-mistaken", sentence, "Add `rumour: ...`, or take it out.")
    if fact.rumour and not (len(fact.known_by) > 1 or fact.public or fact.budget):
        sentence = f"Nobody can tell the rumour of `{fact.id}`: only who knows best is asked."
        suggestion = "Add a second person to `known_by`, or take the rumour out."
        yield Finding((*path, "rumour"), "idle-rumour", sentence, suggestion, warning=True)


def _check_objections(file: ScenarioFile) -> Iterator[Finding]:
    """Objections can be answered, and stand before needs of their owners."""
    owners = {node.need.id: node.need.owners for node in nodes(file)}
    for at, each in enumerate(file.objections):
        path: Path = ("objections", at)
        yield from twice(in_list((*path, "answered_by"), each.answered_by), "way")
        yield from _check_ways(each, path, file.seller.team.engineer)
        yield from _check_behind(each, path)
        if each.need and each.owner not in owners[each.need]:
            sentence = f"`{each.owner}` does not own the need `{each.need}`."
            suggestion = f"Name one of its owners ({', '.join(owners[each.need])}), or another need."
            yield Finding((*path, "need"), "not-an-owner", sentence, suggestion)


def _check_behind(objection: Objection, path: Path) -> Iterator[Finding]:
    """What stands behind an objection is said by its owner, so it does not begin with another person."""
    for language, others in _OTHERS.items():
        text = objection.behind.written(language)
        if others.match(text):
            sentence = f"What stands behind `{objection.id}` is said by its owner, in their own words."
            suggestion = "Write it in the first person, such as: I had to explain it upstairs."
            yield Finding((*path, "behind"), "told-by-another", sentence, suggestion, warning=True)
            return


def _check_ways(objection: Objection, path: Path, engineer: int) -> Iterator[Finding]:
    """At least one listed way answers an objection."""
    ways = objection.answered_by
    if not ways:
        sentence = f"Nothing answers `{objection.id}`."
        yield Finding((*path, "answered_by"), "unanswerable", sentence, "Write `[clarify]`, or another way.")
    elif set(ways) == {Way.ENGINEER} and not engineer:
        sentence = f"Only an engineer answers `{objection.id}`, and the team has none."
        suggestion = "Add `engineer: 4 days` to the team, or another way."
        yield Finding((*path, "answered_by"), "unanswerable", sentence, suggestion)


def _check_chapters(file: ScenarioFile) -> Iterator[Finding]:
    """Chapters follow each other, and all but the last come to an end."""
    chapters = file.chapters or []
    stage, week = 0, 1
    for at, chapter in enumerate(chapters):
        path: Path = ("chapters", at, "until")
        end, is_last = chapter.until, at == len(chapters) - 1
        if end is None or (end.stage is None and end.week is None):
            if not is_last:
                sentence = "This chapter never ends, so the next one never begins."
                yield Finding(path, "endless-chapter", sentence, "Add `until: ...` with a stage or a week.")
            continue
        if is_last:
            sentence = "After the last chapter's end no chapter runs; it ends with the deal."
            yield Finding(path, "ended-chapter", sentence, "Take `until` out.", warning=True)
        if end.stage is not None and end.stage <= stage:
            sentence = f"At `{end.stage.name.lower()}` this chapter is over before it begins."
            yield Finding(path, "chapter-order", sentence, "Let each chapter end later than the one before.")
        if end.week is not None and end.week <= week:
            sentence = f"In week {end.week} this chapter is over before it begins."
            yield Finding(path, "chapter-order", sentence, "Let each chapter end later than the one before.")
        if end.week is not None and end.week > file.calendar.weeks:
            sentence = f"Week {end.week} is outside of the {file.calendar.weeks} weeks of the calendar."
            yield Finding(path, "outside-calendar", sentence, f"Write a week to {file.calendar.weeks}.")
        stage, week = max(stage, end.stage or 0), max(week, end.week or 1)


def _check_goal(file: ScenarioFile) -> Iterator[Finding]:
    """A drill has a goal that can be reached, and nothing else has one."""
    if file.goal is None:
        if file.kind == "drill" and file.begins is None:
            sentence = "A drill is won by its goal, and there is none."
            yield Finding(("kind",), "no-goal", sentence, "Add `goal: {met: [...]}`, or write `kind: deal`.")
        return
    if file.begins is not None:
        sentence = "A drill at the table is won by what is signed there, not by a goal."
        yield Finding(("goal",), "stray-goal", sentence, "Take the goal out.")
    if file.kind != "drill":
        sentence = "Only a drill has a goal; a deal is won by the customer's award."
        yield Finding(("goal",), "stray-goal", sentence, "Write `kind: drill`, or take the goal out.")
    if not file.goal.model_fields_set:
        sentence = "This goal asks for nothing."
        yield Finding(("goal",), "no-goal", sentence, "Add a condition, such as `met: [...]`.")
    yield from findings_of_when(file.goal, ("goal",), file)


def _check_tender(file: ScenarioFile) -> Iterator[Finding]:
    """A tender has its rules, nothing else has them, and its credentials can be shown."""
    if file.tender is None:
        if file.kind == "tender":
            sentence = "A tender has rules by which offers are scored, and there are none."
            yield Finding(("kind",), "no-tender", sentence, "Add `tender: {quality: 60%}`.")
        return
    if file.kind != "tender":
        sentence = "Only a tender scores sealed offers."
        suggestion = "Write `kind: tender`, or take `tender` out."
        yield Finding(("tender",), "stray-tender", sentence, suggestion)
    asked = file.tender.credentials
    ids = [(("tender", "credentials", at, "id"), one.id) for at, one in enumerate(asked)]
    yield from twice(ids, "credential")
    for at, one in enumerate(asked):
        path: Path = ("tender", "credentials", at, "when")
        if not one.when.model_fields_set:
            sentence = f"Nothing shows that we have `{one.id}`."
            yield Finding(path, "empty-credential", sentence, "Add a condition, such as `fact: [...]`.")
        yield from findings_of_when(one.when, path, file)


def _check_beginning(file: ScenarioFile) -> Iterator[Finding]:
    """Only a drill begins elsewhere than with the first call, and at the table there is something to do."""
    if file.begins is None:
        return
    if file.kind != "drill":
        sentence = "Only a drill begins at the table; a deal begins with the first call."
        yield Finding(("begins",), "stray-beginning", sentence, "Write `kind: drill`, or take `begins` out.")
    if not file.negotiation.rounds:
        sentence = "This drill begins at a table without rounds."
        yield Finding(("negotiation",), "no-rounds", sentence, "Add `rounds: 6`.")
