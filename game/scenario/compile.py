"""From a scenario file to what the engine plays and what people read."""

import dataclasses
import datetime as dt
from collections.abc import Mapping
from itertools import islice
from pathlib import Path

from pydantic import ValidationError

from game.engine.setup import Setup
from game.engine.vocab import Function, Known, Level
from game.errors import Problem, ScenarioError, UnknownName, Unreadable
from game.scenario.card import Card, CardPerson, CardTexts
from game.scenario.chapters import Chapter, chapters_of
from game.scenario.check import findings
from game.scenario.document import read_document
from game.scenario.explain import problems_of
from game.scenario.finding import problem_of
from game.scenario.ids import declared, findings_of_ids, named
from game.scenario.par import Par, read_par
from game.scenario.parts import LANGUAGES
from game.scenario.places import FILE_NAME, LEVELS, files_of, read_bytes
from game.scenario.schema import ScenarioFile, Target
from game.scenario.setup_of import setup_of
from game.scenario.texts import Texts, looks_in, texts_of
from game.scenario.tree import MOST_PROBLEMS, Document


@dataclasses.dataclass(frozen=True, slots=True)
class Scenario:
    """A scenario that can be played."""

    id: str
    hash: str  # of what the rules read of it, see `rules_hash`; texts do not count
    kind: str  # `deal` or `drill`
    level: str  # `starter`, `standard` or `expert`
    currency: str  # code such as CNY
    start: dt.date  # first day of week 0
    weeks: int
    setup: Setup  # integers, for the engine
    by_language: Mapping[str, Texts]
    chapters: tuple[Chapter, ...]
    targets: Mapping[str, Target]  # by player: what the author wants it to reach
    par: Par | None = None  # what players reach, where it was measured

    def texts(self, language: str) -> Texts:
        """Return the texts in a language such as `zh`; in English where the language is not known."""
        return self.by_language.get(language, self.by_language["en"])

    @property
    def card(self) -> Card:
        """What is shown of it before it is chosen."""
        people, said = self.setup.people, self.by_language["en"].people
        rows = zip(people.ids, people.function, people.level, people.known, strict=True)
        return Card(
            self.id,
            self.kind,
            self.level,
            self.weeks,
            tuple(
                CardPerson(
                    name,
                    said[name].name,
                    Function(int(function)).name.lower(),
                    Level(int(level)).name.lower(),
                    known=known > Known.NOTHING,
                    look=said[name].look,
                )
                for name, function, level, known in rows
            ),
            {
                language: CardTexts(texts.title, texts.company, texts.teaches)
                for language, texts in self.by_language.items()
            },
        )


@dataclasses.dataclass(frozen=True, slots=True)
class Examined:
    """A file with everything that was found in it."""

    document: Document
    file: ScenarioFile | None  # None where it could not be read as one
    problems: tuple[Problem, ...]  # errors and warnings in the order of the file

    @property
    def playable(self) -> bool:
        """Whether there is no error, at most warnings."""
        return all(problem.warning for problem in self.problems)


def examine(content: bytes, name: str) -> Examined:
    """Read a file's bytes and find all there is to say about them; never raises for what they hold.

    Args:
        content: the bytes of the file.
        name: its name in the problems.
    """
    document = read_document(content, name)
    problems, file = list(document.problems), None
    if document.whole:
        families = named(document.root)
        twice = islice(findings_of_ids(families), MOST_PROBLEMS)
        problems += [problem_of(finding, document) for finding in twice]
        try:
            file = ScenarioFile.model_validate(document.root, context=declared(families))
        except ValidationError as error:
            problems += problems_of(error, document)
        else:
            problems += [problem_of(finding, document) for finding in findings(file)]
    problems.sort(key=lambda problem: problem.warning)  # warnings must not push an error out
    kept = sorted(problems[:MOST_PROBLEMS], key=lambda problem: (problem.line, problem.column))
    return Examined(document, file, tuple(kept))


def compiled(content: bytes, name: str) -> Scenario:
    """Return the scenario that a file's bytes hold.

    Raises:
        ScenarioError: with every problem, if one of them is an error.
    """
    examined = examine(content, name)
    file = examined.file
    if file is None or not examined.playable:
        raise ScenarioError(examined.problems)
    setup, looks = setup_of(file), looks_in(file)
    return Scenario(
        id=file.id,
        hash=setup.hash,
        kind=file.kind,
        level=file.level,
        currency=file.currency,
        start=file.calendar.start,
        weeks=file.calendar.weeks,
        setup=setup,
        by_language={language: texts_of(file, language, looks) for language in LANGUAGES},
        chapters=chapters_of(file.chapters),
        targets=file.targets,
    )


def load(path: Path) -> Scenario:
    """Return the scenario of a file, or of the folder that holds its `scenario.yaml`.

    Raises:
        Unreadable: if there is no such file or the system does not let us read it.
        ScenarioError: with every problem, if it cannot be played.
    """
    scenario = compiled(read_bytes(path), str(path))
    return dataclasses.replace(scenario, par=read_par(path, scenario.hash))


def find(name_or_path: str, folder: Path | None = None) -> Path:
    """Return the file of a scenario that is named by its id or by a path.

    Args:
        name_or_path: an id such as `bench_refresh`, or the path of a file or a folder.
        folder: where ids are looked up; the shipped scenarios if left out.

    Raises:
        UnknownName: if it is neither an id nor looks like a path.
        Unreadable: if it looks like a path and leads nowhere.
    """
    ids = files_of(folder)
    if name_or_path in ids:
        return ids[name_or_path]
    path = Path(name_or_path)
    try:
        if path.is_dir():
            path /= FILE_NAME
        if path.is_file():
            return path
    except (OSError, ValueError) as error:  # too long a name, or a NUL in it
        raise Unreadable(name_or_path, "not a path") from error
    if path.suffix in (".yaml", ".yml") or len(path.parts) != 1:
        raise Unreadable(name_or_path, "no such file")
    raise UnknownName("error.unknown_scenario", name_or_path, sorted(ids))


def catalogue(folder: Path | None = None) -> list[Scenario]:
    """Return the scenarios of a folder, the shipped ones if left out, easiest first.

    Raises:
        ScenarioError: if one of them cannot be played.
    """
    found = [load(path) for path in files_of(folder).values()]
    return sorted(found, key=lambda scenario: (LEVELS.index(scenario.level), scenario.id))
