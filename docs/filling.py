"""Fills the marked places of a document from the code, so that the two cannot disagree.

Between `<!-- KIND NAME -->` and `<!-- end -->` stands what `sources[KIND](NAME)` gives.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

#: What gives the text of a place, by the kind of the place.
Sources = Mapping[str, Callable[[str], str]]


def grid(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def filled(text: str, sources: Sources) -> str:
    """Return the text of a document with its places as the code has them.

    Raises:
        KeyError: the text has a place for something that there is not.
    """

    def place(found: re.Match[str]) -> str:
        kind, which = found.groups()
        return f"<!-- {kind} {which} -->\n{sources[kind](which)}\n<!-- end -->"

    kinds = "|".join(sources)
    return re.sub(rf"<!-- ({kinds}) (\w+) -->\n.*?<!-- end -->", place, text, flags=re.DOTALL)


def refill(document: Path, sources: Sources, words: Sequence[str]) -> int:
    """Rewrite the places of a document, or with `--check` say whether they are right: 1 if not."""
    before, name = document.read_text(encoding="utf-8"), f"docs/{document.name}"
    after = filled(before, sources)
    if before == after:
        print(f"The tables of {name} are as the code has them.")
        return 0
    if "--check" in words:
        print(f"The tables of {name} are out of date: run the same without `--check`.")
        return 1
    document.write_text(after, encoding="utf-8", newline="\n")
    print(f"The tables of {name} were rewritten; read what stands beside them.")
    return 0
