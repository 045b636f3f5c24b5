"""What the models say about a file, as problems with a place and a suggestion."""

import types
from collections.abc import Iterable
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from game.errors import Problem, did_you_mean
from game.scenario.finding import Finding, problem_of
from game.scenario.parts import Part
from game.scenario.schema import ScenarioFile
from game.scenario.tree import MOST_PROBLEMS, SPOILT, Document, Path, Row, Table, shown
from game.scenario.values import said

#: What stands around a type without changing which keys it has.
_WRAPPINGS = (Annotated, Union, types.UnionType)
#: Errors about the kind of a container, as pydantic names them, in our words.
_CONTAINERS = {"model_type": "a map", "dict_type": "a map", "list_type": "a list"}


def problems_of(error: ValidationError, document: Document) -> list[Problem]:
    """Return every problem that the models found, in the order of the file.

    What was refused already while reading is not refused again, and a key that is missing because
    it is misspelt is one problem, not two.
    """
    details = [detail for detail in error.errors(include_url=False) if detail["input"] is not SPOILT]
    details.sort(key=lambda detail: document.place(_real_path(detail, document)))
    findings = [_finding(detail, document) for detail in details[: 2 * MOST_PROBLEMS]]
    meant = {(*finding.path[:-1], _meant(finding)) for finding in findings if finding.rule == "unknown-key"}
    kept = [finding for finding in findings if finding.rule != "missing-key" or finding.path not in meant]
    return list(dict.fromkeys(problem_of(finding, document) for finding in kept))[:MOST_PROBLEMS]


def _real_path(detail: ErrorDetails, document: Document) -> Path:
    """Return the part of an error's path that stands in the file."""
    here: Any = document.root
    path: list[str | int] = []
    for step in detail["loc"]:
        if isinstance(here, Table) and isinstance(step, int):
            continue  # a single item that stands without the brackets of its list
        inside = isinstance(here, Table) or (isinstance(here, Row) and isinstance(step, int))
        if not inside or (isinstance(here, Table) and step not in here):
            break
        here = here[step]
        path.append(step)
    return tuple(path)


def _finding(detail: ErrorDetails, document: Document) -> Finding:
    """Return one error of the models in our words."""
    path, kind, context = _real_path(detail, document), detail["type"], detail.get("ctx", {})
    if kind == "missing":
        return _missing(path, str(detail["loc"][-1]))
    if kind == "extra_forbidden":
        return _unknown_key(path)
    if kind in _CONTAINERS:
        sentence = f"Here stands {said(detail['input'])} where {_CONTAINERS[kind]} is wanted."
        return Finding(path, "wrong-kind", sentence, _container_advice(kind))
    if kind in ("too_long", "too_short"):
        return _wrong_length(path, kind, context)
    suggestion = context["suggestion"]
    if context["word"]:
        suggestion = _nearest(context["word"], context["known"])
    at_key = detail["loc"][-1] == "[key]" and len(path) == len(detail["loc"]) - 1
    return Finding(path, kind, context["sentence"], suggestion, at_key)


def _missing(parent: Path, key: str) -> Finding:
    """Return the finding of a key that is not there."""
    field = known_keys(parent)[key]
    example = str(field.examples[0]) if field.examples else "…"
    return Finding((*parent, key), "missing-key", f"The key `{key}` is missing.", f"Add `{key}: {example}`.")


def _unknown_key(path: Path) -> Finding:
    """Return the finding of a key that nobody reads."""
    sentence = f"There is no key `{shown(str(path[-1]))}` here."
    suggestion = _nearest(str(path[-1]), known_keys(path[:-1]))
    return Finding(path, "unknown-key", sentence, suggestion, at_key=True)


def _meant(finding: Finding) -> str | None:
    """Return the key that a misspelt one was meant to be."""
    return did_you_mean(str(finding.path[-1]), known_keys(finding.path[:-1]))


def _nearest(word: str, known: Iterable[str]) -> str:
    """Return the suggestion for a word that is not known."""
    names = list(known)
    near = did_you_mean(word, names)
    if near:
        return f"Did you mean `{shown(near)}`?"
    return f"Known are {', '.join(shown(name) for name in names[:24])}."


def _container_advice(kind: str) -> str:
    """Return what to write where a container is wanted."""
    return (
        "Write `- ` items below the key, or [a, b]."
        if kind == "list_type"
        else "Write keys below it, or {key: value}."
    )


def _wrong_length(path: Path, kind: str, context: dict[str, Any]) -> Finding:
    """Return the finding of a list with too many or too few items."""
    if kind == "too_short":
        least = context["min_length"]
        return Finding(path, "too-few", f"At least {least} must stand here.", "Add what is missing.")
    sentence = f"{context['actual_length']} stand here; at most {context['max_length']} are possible."
    return Finding(path, "too-many", sentence, "Take some out.")


def known_keys(path: Path) -> dict[str, Any]:
    """Return the fields, by the keys authors write, of the model at a path."""
    kind: Any = ScenarioFile
    for step in path:
        kind = _inside(kind, step)
    return _fields_of(_single(kind))


def _inside(kind: Any, step: str | int) -> Any:
    """Return the type at a key or an index of a type."""
    if isinstance(step, int):
        return _bare(get_args(kind)[0])
    kind = _single(kind)
    return _bare(get_args(kind)[1] if get_origin(kind) is dict else _fields_of(kind)[step].annotation)


def _bare(kind: Any) -> Any:
    """Return a type without what is annotated, and what is wanted where nothing may stand too."""
    while get_origin(kind) in _WRAPPINGS:
        kind = get_args(kind)[0]
    return kind


def _single(kind: Any) -> Any:
    """Return the type of an item for a list, because a single item may stand without its brackets."""
    return get_args(kind)[0] if get_origin(kind) is list else kind


def _fields_of(model: type[Part]) -> dict[str, Any]:
    """Return the fields of a model by the keys that authors write."""
    return {field.alias or name: field for name, field in model.model_fields.items()}
