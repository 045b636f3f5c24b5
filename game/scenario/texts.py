"""The words of a scenario in one language. The engine never sees them."""

import dataclasses
from collections.abc import Mapping

from game.scenario.axes import nodes
from game.scenario.schema import USUAL_CRITERIA, Line, Person, ScenarioFile

#: Names of the usual criteria by language, in the order of USUAL_CRITERIA.
_CRITERIA = {
    "en": ("fit to the need", "performance", "ease of use", "service", "safety of the choice", "price"),
    "zh": ("满足需求", "性能", "易用性", "服务", "选择的稳妥程度", "价格"),
    "es": (
        "ajuste a la necesidad",
        "rendimiento",
        "facilidad de uso",
        "servicio",
        "seguridad de la elección",
        "precio",
    ),
}


@dataclasses.dataclass(frozen=True, slots=True)
class PersonTexts:
    """What is said of a person."""

    name: str  # full, `Lin Mei`
    address: str  # as the trainee says it, `Ms Lin`
    title: str  # `Test-lab head`
    pronoun: str  # `she`, `he` or `they`, in every language
    hooks: tuple[str, ...]  # personal topics, in the order of the file


@dataclasses.dataclass(frozen=True, slots=True)
class MilestoneTexts:
    """A question that must be answered before the customer decides."""

    ask: str
    answered_by: tuple[str, ...]  # ids of people and needs, or `<role>_known`; all of them together


@dataclasses.dataclass(frozen=True, slots=True)
class Texts:
    """Every text of a scenario in one language; English stands in where a translation is missing."""

    language: str
    title: str
    company: str
    seller: str
    brief: str
    teaches: tuple[str, ...]
    learning_goals: tuple[str, ...]
    milestones: tuple[MilestoneTexts, ...]
    people: Mapping[str, PersonTexts]  # by id
    needs: Mapping[str, str]  # by id
    criteria: Mapping[str, str]  # by id
    rivals: Mapping[str, str]  # by id
    issues: Mapping[str, str]  # by id
    occasions: Mapping[int, str]  # by week, 0 = first


def texts_of(file: ScenarioFile, language: str) -> Texts:
    """Return the texts of a checked file in a language."""

    def words(line: Line) -> str:
        return line.words(language)

    occasions = file.calendar.occasions
    return Texts(
        language=language,
        title=words(file.title),
        company=words(file.company),
        seller=words(file.seller.company),
        brief=file.brief.words(language),
        teaches=tuple(map(words, file.teaches)),
        learning_goals=tuple(map(words, file.learning_goals)),
        milestones=tuple(
            MilestoneTexts(words(each.ask), tuple(each.answered_by)) for each in file.milestones
        ),
        people={person.id: _person(person, language) for person in file.people},
        needs={node.need.id: words(node.need.text) for node in nodes(file)},
        criteria=_criteria(file, language),
        rivals={rival.id: words(rival.name) for rival in file.rivals},
        issues={issue.id: words(issue.name) for issue in file.negotiation.issues},
        occasions={(each.date - file.calendar.start).days // 7: words(each.name) for each in occasions},
    )


def _person(person: Person, language: str) -> PersonTexts:
    """Return the texts of a person."""
    return PersonTexts(
        name=person.name.words(language),
        address=(person.address or person.name).words(language),
        title=person.title.words(language),
        pronoun=person.pronoun,
        hooks=tuple(hook.words(language) for hook in person.hooks),
    )


def _criteria(file: ScenarioFile, language: str) -> dict[str, str]:
    """Return the names of the criteria that a file uses."""
    usual = dict(zip(USUAL_CRITERIA, _CRITERIA[language], strict=True))
    if not file.criteria:
        return usual
    return {each.id: each.name.words(language) if each.name else usual[each.id] for each in file.criteria}
