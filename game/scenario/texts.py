"""The words of a scenario in one language. The engine never sees them."""

import dataclasses
from collections.abc import Mapping, Sequence

from game.portraits.drawn import Drawable, looks_of
from game.portraits.look import Look
from game.scenario.axes import nodes
from game.scenario.chapters import ChapterTexts, chapter_texts_of
from game.scenario.frame import Lesson, Rules
from game.scenario.parts import Phrase
from game.scenario.schema import USUAL_CRITERIA, Link, Need, Person, ScenarioFile
from game.scenario.story import Event, Fact
from game.scenario.story_of import true_label

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
    look: Look  # to be shown once the name is known


@dataclasses.dataclass(frozen=True, slots=True)
class MilestoneTexts:
    """A question that must be answered before the customer decides."""

    ask: str
    answered_by: tuple[str, ...]  # ids of people and needs, or `<role>_known`; all of them together


@dataclasses.dataclass(frozen=True, slots=True)
class Bond:
    """What a fact says of how two people feel about each other."""

    people: tuple[str, str]  # ids
    friends: tuple[bool, bool]  # whether label 1, label 2 makes friends of them, or rivals


@dataclasses.dataclass(frozen=True, slots=True)
class FactTexts:
    """The two sentences in which a fact can be told."""

    subject: str  # `background`, `use`, `plan`, `money`, `power`, `people` or `rival`
    labels: tuple[str, str]  # label 1, label 2; the second is empty where there is only one
    bond: Bond | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class ReplyTexts:
    """An answer to a message."""

    say: str  # what the trainee says or does
    reply: str  # what comes of it


@dataclasses.dataclass(frozen=True, slots=True)
class MessageTexts:
    """What reaches the trainee at the desk."""

    text: str
    answers: tuple[ReplyTexts, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class ObjectionTexts:
    """What somebody holds against us."""

    says: str  # in the owner's words
    behind: str  # what stands behind it, told when we clarify


@dataclasses.dataclass(frozen=True, slots=True)
class Conduct:
    """What is allowed, as data. Amounts are in the scenario's currency; None where nothing is said."""

    hospitality: str  # `none`, `modest` or `full`
    gift_single: int  # most for one gift, by our rules
    gift_year: int  # most a person and year, by our rules
    meal_head: int | None  # most for a meal a head, by our rules
    approval_over: int | None  # above this amount our own company wants to be asked
    customer_gift: int  # most for one gift, by the customer's rules
    customer_officials: str | None  # `zero` or `token`, by the customer's rules


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
    lessons: tuple[tuple[Lesson, ...], ...]  # what shows each of those goals
    milestones: tuple[MilestoneTexts, ...]
    people: Mapping[str, PersonTexts]  # by id
    needs: Mapping[str, str]  # by id
    shorts: Mapping[str, str]  # by id of a need: a few words for lists, or the whole text
    criteria: Mapping[str, str]  # by id
    rivals: Mapping[str, str]  # by id
    issues: Mapping[str, str]  # by id
    options: Mapping[tuple[str, str], str]  # by id of the issue and label, where the author words them
    occasions: Mapping[int, str]  # by week, 0 = first
    facts: Mapping[str, FactTexts]  # by id
    messages: Mapping[str, MessageTexts]  # by id
    objections: Mapping[str, ObjectionTexts]  # by id
    chapters: tuple[ChapterTexts, ...]
    conduct: Conduct


def looks_in(file: ScenarioFile) -> dict[str, Look]:
    """Return what the people of a checked file look like, by id; the same in every language."""
    people = [
        Drawable(
            each.id,
            each.function.name.lower(),
            each.level.name.lower(),
            each.look.chosen() if each.look else {},
        )
        for each in file.people
    ]
    return dict(zip((each.id for each in file.people), looks_of(people), strict=True))


def texts_of(file: ScenarioFile, language: str, looks: Mapping[str, Look]) -> Texts:
    """Return the texts of a checked file in a language.

    Args:
        file: without errors.
        language: of `parts.LANGUAGES`.
        looks: what `looks_in` returns.
    """

    def words(phrase: Phrase) -> str:
        return phrase.words(language)

    occasions = file.calendar.occasions
    return Texts(
        language=language,
        title=words(file.title),
        company=words(file.company),
        seller=words(file.seller.company),
        brief=words(file.brief),
        teaches=tuple(map(words, file.teaches)),
        learning_goals=tuple(words(each.goal) for each in file.learning_goals),
        lessons=tuple(tuple(each.shown_by) for each in file.learning_goals),
        milestones=tuple(
            MilestoneTexts(words(each.ask), tuple(each.answered_by)) for each in file.milestones
        ),
        people={each.id: _person(each, language, looks[each.id]) for each in file.people},
        needs={node.need.id: words(node.need.text) for node in nodes(file)},
        shorts={node.need.id: _short(node.need, language) for node in nodes(file)},
        criteria=_criteria(file, language),
        rivals={rival.id: words(rival.name) for rival in file.rivals},
        issues={issue.id: words(issue.name) for issue in file.negotiation.issues},
        options={
            (issue.id, label): words(said)
            for issue in file.negotiation.issues
            for label, said in issue.says.items()
        },
        occasions={(each.date - file.calendar.start).days // 7: words(each.name) for each in occasions},
        facts={fact.id: _fact(fact, file.links, language) for fact in file.facts},
        messages={event.id: _message(event, language) for event in file.events},
        objections={
            each.id: ObjectionTexts(words(each.says), words(each.behind)) for each in file.objections
        },
        chapters=chapter_texts_of(file.chapters, language),
        conduct=_conduct(file.rules),
    )


def _short(need: Need, language: str) -> str:
    """Return the label of a need, its text where there is none, and never English for a translated text."""
    short = need.short
    if short and (short.written(language) or not need.text.written(language)):
        return short.words(language)
    return need.text.words(language)


def _fact(fact: Fact, links: Sequence[Link], language: str) -> FactTexts:
    """Return the sentences of a fact in the order of their labels."""
    truth, rumour = fact.text.words(language), fact.rumour.words(language) if fact.rumour else ""
    labels = (truth, rumour) if true_label(fact) == 1 else (rumour, truth)
    return FactTexts(fact.subject.name.lower(), labels, _bond(fact, links))


def _bond(fact: Fact, links: Sequence[Link]) -> Bond | None:
    """Return whose friendship or rivalry a fact tells of; its rumour says the opposite."""
    if not fact.between:
        return None
    one, other = fact.between
    friends = any(link.kind == "friend" and {link.source, link.target} == {one, other} for link in links)
    first = true_label(fact) == 1  # whether label 1 is the true one
    return Bond((one, other), (friends is first, friends is not first))


def _message(event: Event, language: str) -> MessageTexts:
    """Return the texts of an event."""
    answers = [ReplyTexts(each.say.words(language), each.reply.words(language)) for each in event.answers]
    return MessageTexts(event.text.words(language), tuple(answers))


def _conduct(rules: Rules) -> Conduct:
    """Return what is allowed."""
    return Conduct(
        hospitality=rules.hospitality.name.lower(),
        gift_single=rules.gift_single,
        gift_year=rules.gift_year,
        meal_head=rules.meal_head,
        approval_over=rules.approval_over,
        customer_gift=rules.customer.gift_single,
        customer_officials=rules.customer.officials,
    )


def _person(person: Person, language: str, look: Look) -> PersonTexts:
    """Return the texts of a person."""
    return PersonTexts(
        name=person.name.words(language),
        address=(person.address or person.name).words(language),
        title=person.title.words(language),
        pronoun=person.pronoun,
        hooks=tuple(hook.words(language) for hook in person.hooks),
        look=look,
    )


def _criteria(file: ScenarioFile, language: str) -> dict[str, str]:
    """Return the names of the criteria that a file uses."""
    usual = dict(zip(USUAL_CRITERIA, _CRITERIA[language], strict=True))
    if not file.criteria:
        return usual
    return {each.id: each.name.words(language) if each.name else usual[each.id] for each in file.criteria}
