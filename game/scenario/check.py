"""What makes a readable scenario playable: the rules that no single value can know.

Each `_check` looks at one subject of a file whose values are all fine and yields what is wrong.
An error keeps the scenario from being played; a warning says what is probably not meant.
"""

from collections import Counter
from collections.abc import Callable, Iterator

from game.engine.setup import MOST_NEEDS
from game.engine.vocab import Known, Layer, Role
from game.scenario.axes import criteria_of, nodes
from game.scenario.check_follow_up import findings_of_follow_up
from game.scenario.check_story import findings_of_story
from game.scenario.finding import Finding
from game.scenario.repeated import in_list, twice
from game.scenario.schema import USUAL_CRITERIA, ScenarioFile
from game.scenario.tree import Path
from game.scenario.wording import findings_of_words

#: Roles without which a stage of the customer would have nobody in charge.
#: Source: docs/rules.md#customer_clock (key role of each stage).
KEY_ROLES = (Role.INITIATOR, Role.DECIDER, Role.DESIGNER, Role.EVALUATOR, Role.USER)


def findings(file: ScenarioFile) -> Iterator[Finding]:
    """Yield everything that is wrong or doubtful with a file whose values are fine."""
    for check in _CHECKS:
        yield from check(file)


def _check_roles(file: ScenarioFile) -> Iterator[Finding]:
    """Each stage of the customer has somebody in charge, and gatekeepers stand before somebody."""
    held = Role(0)
    for at, person in enumerate(file.people):
        yield from twice(in_list(("people", at, "roles"), person.roles), "role")
        for role in person.roles:
            held |= role
        keeper = Role.GATEKEEPER in person.roles
        if person.guards and not keeper:
            sentence = f"`{person.id}` guards somebody but is no gatekeeper."
            yield Finding(
                ("people", at, "guards"), "not-a-gatekeeper", sentence, "Add `gatekeeper` to the roles."
            )
        if keeper and not person.guards:
            sentence = f"The gatekeeper `{person.id}` stands before nobody."
            suggestion = "Add `guards: [...]` with the ids of those behind."
            yield Finding(("people", at, "roles"), "idle-gatekeeper", sentence, suggestion, warning=True)
        if person.id in person.guards:
            sentence = f"`{person.id}` cannot stand before themselves."
            yield Finding(("people", at, "guards"), "guards-themselves", sentence, "Take the id out.")
        yield from twice(in_list(("people", at, "guards"), person.guards), "person")
    for role in KEY_ROLES:
        if role not in held:
            sentence = f"Nobody has the role `{(role.name or '').lower()}`."
            yield Finding(("people",), "no-key-role", sentence, "Add it to the roles of somebody.")


def _check_door(file: ScenarioFile) -> Iterator[Finding]:
    """At the start at least one contact works."""
    guarded = {name for person in file.people for name in person.guards}
    for at, person in enumerate(file.people):
        if person.asked_for_us and person.known == Known.NOTHING:
            sentence = f"`{person.id}` asked for us, and yet the trainee does not know them."
            suggestion = "Write `known: name` for this person."
            yield Finding(("people", at, "asked_for_us"), "unknown-door", sentence, suggestion)
    known = [person for person in file.people if person.known != Known.NOTHING]
    if not known:
        sentence = "The trainee knows nobody at the start."
        yield Finding(("people",), "no-door", sentence, "Write `known: name` for at least one person.")
    elif not any(person.asked_for_us or person.id not in guarded for person in known):
        sentence = "Everybody who is known at the start stands behind a gatekeeper."
        suggestion = "Let one of them be unguarded, or write `asked_for_us: true`."
        yield Finding(("people",), "no-door", sentence, suggestion)
    elif not any(person.asked_for_us for person in known):
        sentence = "Nobody asked for us, so the first contacts may all fail."
        suggestion = "Write `asked_for_us: true` for one person who is known."
        yield Finding(("people",), "no-sure-door", sentence, suggestion, warning=True)


def _check_people(file: ScenarioFile) -> Iterator[Finding]:
    """Everybody weighs something, owns something, and enough styles are drawn."""
    owners = {name for node in nodes(file) for name in node.need.owners}
    for at, person in enumerate(file.people):
        if not any(person.weights.values()):
            sentence = f"Nothing counts for `{person.id}`: all weights are zero."
            yield Finding(
                ("people", at, "weights"), "zero-weights", sentence, "Give one criterion a weight of 1."
            )
        if person.style and not any(person.style.values()):
            sentence = f"`{person.id}` can have no style: all chances are zero."
            yield Finding(("people", at, "style"), "zero-weights", sentence, "Write `any`, or one style.")
        if person.id not in owners:
            sentence = f"`{person.id}` owns no need, so there is nothing to learn from them."
            suggestion = "Name the person among the owners of a need."
            yield Finding(("people", at), "no-need", sentence, suggestion, warning=True)
    drawn = sum(sum(chance > 0 for chance in person.style.values()) != 1 for person in file.people)
    if 2 * drawn < len(file.people):
        sentence = (
            f"Only {drawn} of {len(file.people)} styles are drawn, so the answer can be learned by heart."
        )
        yield Finding(
            ("people",), "few-drawn-styles", sentence, "Write `style: any` for half of them.", warning=True
        )


def _check_links(file: ScenarioFile) -> Iterator[Finding]:
    """Links join two people once, everybody has at most one boss, and nobody is their own."""
    pairs: dict[frozenset[str], str] = {}
    bosses: dict[str, str] = {}
    for at, link in enumerate(file.links):
        path: Path = ("links", at)
        if link.source == link.target:
            sentence = f"`{link.source}` is linked with themselves."
            yield Finding(path, "self-link", sentence, "Name another person.")
        elif link.kind == "reports_to":
            if link.source in bosses:
                sentence = f"`{link.source}` has a boss already: `{bosses[link.source]}`."
                yield Finding(path, "two-bosses", sentence, "Keep one of the two links.")
            elif _is_above(link.source, link.target, bosses):
                sentence = f"`{link.source}` would be their own boss: `{link.target}` reports to them."
                yield Finding(path, "own-boss", sentence, "Turn one of the links round.")
            else:
                bosses[link.source] = link.target
        else:
            pair = frozenset((link.source, link.target))
            if pair in pairs:
                sentence = f"These two are linked as `{pairs[pair]}` already."
                yield Finding(path, "said-twice", sentence, "Keep one of the two links.")
            pairs.setdefault(pair, link.kind)


def _is_above(person: str, other: str, bosses: dict[str, str]) -> bool:
    """Say whether a person is among the bosses of another."""
    while other in bosses:
        other = bosses[other]
        if other == person:
            return True
    return False


def _check_needs(file: ScenarioFile) -> Iterator[Finding]:
    """The tree goes down layer by layer, and indicators alone speak of criteria."""
    every = list(nodes(file))
    if len(every) > MOST_NEEDS:
        sentence = f"The tree has {len(every)} needs; at most {MOST_NEEDS} are possible."
        yield Finding(("needs",), "too-many", sentence, "Take some out.")
    for node in every:
        need = node.need
        depth = len(node.path) // 2 - 1
        wanted = Layer(depth) if depth <= Layer.INDICATOR else None
        if wanted is None:
            sentence = f"`{need.id}` stands below an indicator, which is the lowest layer."
            yield Finding(node.path, "wrong-layer", sentence, "Move it up.")
        elif need.layer != wanted:
            sentence = (
                f"Here stands the layer `{need.layer.name.lower()}` where `{wanted.name.lower()}` belongs."
            )
            suggestion = f"Write `layer: {wanted.name.lower()}`, or move the need."
            yield Finding((*node.path, "layer"), "wrong-layer", sentence, suggestion)
        if need.layer == Layer.INDICATOR and need.criterion is None:
            sentence = f"The indicator `{need.id}` speaks of no criterion."
            suggestion = f"Add `criterion: {criteria_of(file)[0]}`, or another one."
            yield Finding(node.path, "no-criterion", sentence, suggestion)
        if need.layer != Layer.INDICATOR and need.criterion is not None:
            sentence = "Only indicators speak of a criterion."
            yield Finding((*node.path, "criterion"), "stray-criterion", sentence, "Take the key out.")
        yield from twice(in_list((*node.path, "owners"), need.owners), "person")


def _check_market(file: ScenarioFile) -> Iterator[Finding]:
    """Every vendor can be compared by every criterion, and every term has different options."""
    vendors: list[tuple[Path, dict[str, int]]] = [(("seller", "capability"), file.seller.capability)]
    vendors += [(("rivals", at, "capability"), rival.capability) for at, rival in enumerate(file.rivals)]
    for path, capability in vendors:
        for criterion in criteria_of(file):
            if criterion not in capability and criterion != "price":
                sentence = f"The capability in `{criterion}` is missing."
                yield Finding(path, "no-capability", sentence, f"Add `{criterion}: 50%`.")
    weighed = {name for person in file.people for name, weight in person.weights.items() if weight}
    for at, declared in enumerate(file.criteria):
        if declared.id not in weighed:
            sentence = f"The criterion `{declared.id}` counts for nobody."
            suggestion = "Give it a weight for somebody, or leave it out."
            yield Finding(("criteria", at), "idle-criterion", sentence, suggestion, warning=True)
        if declared.id not in USUAL_CRITERIA and declared.name is None:
            sentence = f"The criterion `{declared.id}` has no name to show."
            yield Finding(("criteria", at), "no-name", sentence, "Add `name: ...`.")
    for at, issue in enumerate(file.negotiation.issues):
        yield from twice(in_list(("negotiation", "issues", at, "options"), issue.options), "option")
        for label in issue.says:
            if label not in issue.options:
                sentence = f"`{label}` is no option of `{issue.id}`."
                suggestion = f"Its options are {', '.join(f'`{each}`' for each in issue.options)}."
                yield Finding(("negotiation", "issues", at, "says"), "unknown-option", sentence, suggestion)
    yield from _check_table(file)


def _check_table(file: ScenarioFile) -> Iterator[Finding]:
    """A table has something to trade, and what is a bluff is claimed."""
    table, path = file.negotiation, ("negotiation",)
    if table.rounds and len(table.issues) == 1:
        sentence = "With one issue alone there is nothing to trade."
        yield Finding((*path, "issues"), "few-issues", sentence, "Add a second issue, such as delivery.")
    if table.bluff and not table.claim and "bluff" in table.model_fields_set:
        sentence = "A bluff without a claim is never heard."
        yield Finding(
            (*path, "bluff"), "idle-bluff", sentence, "Add `claim: 8%`, or leave it out.", warning=True
        )


def _check_calendar(file: ScenarioFile) -> Iterator[Finding]:
    """Occasions fall into the deal, one a week."""
    weeks: Counter[int] = Counter()
    for at, occasion in enumerate(file.calendar.occasions):
        week = (occasion.date - file.calendar.start).days // 7
        weeks[week] += 1
        path: Path = ("calendar", "occasions", at, "date")
        if not 0 <= week < file.calendar.weeks:
            sentence = (
                f"{occasion.date} is outside of the {file.calendar.weeks} weeks from {file.calendar.start}."
            )
            yield Finding(path, "outside-calendar", sentence, "Take it out, or move the calendar.")
        elif weeks[week] > 1:
            sentence = f"Another occasion falls into the same week as {occasion.date}."
            yield Finding(path, "same-week", sentence, "Keep one of them.")


def _check_milestones(file: ScenarioFile) -> Iterator[Finding]:
    """A milestone does not ask for the same thing twice."""
    for at, milestone in enumerate(file.milestones):
        yield from twice(in_list(("milestones", at, "answered_by"), milestone.answered_by), "answer")


_CHECKS: tuple[Callable[[ScenarioFile], Iterator[Finding]], ...] = (
    _check_roles,
    _check_door,
    _check_people,
    _check_links,
    _check_needs,
    _check_market,
    _check_calendar,
    _check_milestones,
    findings_of_follow_up,
    findings_of_story,
    findings_of_words,
)
