"""The ids that a file declares, read from its tree whatever else is wrong with it."""

from collections.abc import Iterator

from game.engine.setup import key_of
from game.scenario.finding import Finding
from game.scenario.schema import ROLE_ANSWERS, USUAL_CRITERIA
from game.scenario.tree import Path, Row, Table, shown
from game.scenario.values import Declared

#: Most ids of a family that references are compared with. Choice: twice the largest budget, and bounded.
_MOST_IDS = 128
#: Families whose ids must differ from each other too, because moves could confuse them.
_TOGETHER = ("people", "needs", "rivals")
#: Families of the file's top level that it may do without.
_OPTIONAL = ("facts", "events", "objections")

_Named = tuple[Path, str]


def named(root: Table) -> dict[str, list[_Named]]:
    """Return every id with its path, by family."""
    negotiation = root.get("negotiation")
    issues = negotiation.get("issues") if isinstance(negotiation, Table) else None
    return {
        "people": list(_ids(root.get("people"), ("people",))),
        "needs": list(_need_ids(root.get("needs"))),
        "criteria": list(_ids(root.get("criteria"), ("criteria",))),
        "rivals": list(_ids(root.get("rivals"), ("rivals",))),
        "issues": list(_ids(issues, ("negotiation", "issues"))),
        **{family: list(_ids(root.get(family), (family,))) for family in _OPTIONAL},
    }


def _ids(items: object, path: Path) -> Iterator[_Named]:
    """Yield the ids of a list of maps."""
    for at, item in enumerate(items if isinstance(items, Row) else ()):
        name = item.get("id") if isinstance(item, Table) else None
        if isinstance(name, str):
            yield (*path, at, "id"), name


def _need_ids(items: object) -> Iterator[_Named]:
    """Yield the ids of a needs tree, level by level."""
    level: list[tuple[object, Path]] = [(items, ("needs",))]
    while level:
        below: list[tuple[object, Path]] = []
        for children, path in level:
            yield from _ids(children, path)
            for at, node in enumerate(children if isinstance(children, Row) else ()):
                if isinstance(node, Table):
                    below.append((node.get("children"), (*path, at, "children")))
        level = below


def declared(families: dict[str, list[_Named]]) -> Declared:
    """Return what references are compared with; a family that declares nothing accepts everything."""
    ids = {family: tuple(name for _, name in each)[:_MOST_IDS] for family, each in families.items()}
    answers = (*ids["people"], *ids["needs"], *ROLE_ANSWERS) if ids["people"] and ids["needs"] else ()
    return Declared({**ids, "criteria": ids["criteria"] or USUAL_CRITERIA, "answers": answers})


def findings_of_ids(families: dict[str, list[_Named]]) -> Iterator[Finding]:
    """Yield a finding for each id that is taken already, or shares its key with another."""
    together = [each for family in _TOGETHER for each in families[family]]
    owners: dict[int, str] = {}
    apart = [families[family] for family in ("criteria", "issues", *_OPTIONAL)]
    for family in (together, *apart):
        taken: set[str] = set()
        for path, name in family:
            if name in taken:
                sentence = f"The id `{shown(name)}` is taken already."
                yield Finding(path, "duplicate-id", sentence, "Choose another one.")
            taken.add(name)
            other = owners.setdefault(key_of(name), name)
            if other != name:
                sentence = f"The ids `{shown(name)}` and `{shown(other)}` have the same 32-bit key."
                yield Finding(path, "key-collision", sentence, "Rename one of them.")
