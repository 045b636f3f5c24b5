"""A ranking as one page for the projector: no script, no network, readable from the back of the room."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Final

from game.cli.ranking_words import cells, columns_of, heading, limits, remarks, rules, why
from game.cli.troubles import shown
from game.i18n.language import Language
from game.simulate.ranking import Placed, Ranking

#: Cells that a room is shown: place, player, points, result, hours. Choice: the others are for the desk.
_SHOWN: Final = 5
#: Cells that hold numbers: place, points, hours.
_NUMBERS: Final = frozenset({0, 2, 4})

#: Nothing may be fetched or run, not even by a name that found a way around the escaping.
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"

_STYLE: Final = """
:root { color-scheme: light dark; --ink: #16181d; --paper: #fdfdfb; --line: #c9ccd3; --first: #fff1c2; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f3f4f6; --paper: #14161a; --line: #454a54; --first: #4a3d10; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2vmin 3vmin; max-width: 75rem; background: var(--paper); color: var(--ink);
  font: 1.25rem/1.4 system-ui, "Noto Sans", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
h1, h2 { line-height: 1.15; margin: 1em 0 .3em; }
h1 { font-size: clamp(2rem, 5vw, 3.5rem); margin-top: .2em; }
h2 { font-size: clamp(1.6rem, 4vw, 2.8rem); }
table { width: 100%; border-collapse: collapse; font-size: clamp(1.4rem, 3.2vw, 2.4rem);
  font-variant-numeric: tabular-nums; }
th, td { padding: .3em .5em; text-align: start; border-bottom: 1px solid var(--line); }
th { font-size: .65em; }
.number { text-align: end; white-space: nowrap; }
.player { font-weight: 600; overflow-wrap: anywhere; }
.first td { background: var(--first); }
details { margin: 1em 0; }
summary { cursor: pointer; }
@media print { body { max-width: none; } tr { break-inside: avoid; } }
"""


def page(ranking: Ranking, titles: Mapping[str, str], language: Language) -> str:
    """Return the page of a ranking.

    Args:
        ranking: what is shown.
        titles: of the scenarios, by id.
        language: of the page.

    Returns:
        A whole HTML document in which every text from a file is escaped.
    """
    title = escape(heading(ranking, language))
    said = (limits(language), *rules(ranking, language))
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(language.code)}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        f"<title>{title}</title>",
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
        f"<h1>{title}</h1>",
        f"<p>{escape(said[0])}</p>",
        *(
            part
            for scenario, table in ranking.tables.items()
            for part in _table(titles[scenario], table, language)
        ),
        *(f"<p>{escape(sentence)}</p>" for sentence in said[1:]),
        *_for_the_desk(ranking, language),
        "</body>",
        "</html>",
    ]
    return "\n".join(parts) + "\n"


def _table(title: str, table: Sequence[Placed], language: Language) -> Iterator[str]:
    """Yield the heading and the table of a scenario."""
    yield f"<h2>{escape(title)}</h2>"
    yield "<table>"
    headings = columns_of(language)[:_SHOWN]
    marked = (f'<th scope="col"{_class(number)}>{escape(cell)}</th>' for number, cell in enumerate(headings))
    yield f"<thead><tr>{''.join(marked)}</tr></thead>"
    yield "<tbody>"
    for placed in table:
        first = ' class="first"' if placed.place == 1 else ""
        row = cells(placed, language)[:_SHOWN]
        # A name may run from right to left: <bdi> keeps it from turning its neighbours round.
        held = (f"<td{_class(number)}><bdi>{escape(cell)}</bdi></td>" for number, cell in enumerate(row))
        yield f"<tr{first}>{''.join(held)}</tr>"
    yield "</tbody>"
    yield "</table>"


def _class(number: int) -> str:
    """Return the class of a column."""
    if number in _NUMBERS:
        return ' class="number"'
    return ' class="player"' if number == 1 else ""


def _for_the_desk(ranking: Ranking, language: Language) -> Iterator[str]:
    """Yield what is folded away, lest a room reads whose file was left out."""
    notes = remarks(ranking, language)
    if not ranking.left_out and not notes:
        return
    count = len(ranking.left_out)
    yield "<details>"
    label = language.ngettext("{count} file was left out:", "{count} files were left out:", count)
    yield f"<summary>{escape(label)}</summary>"
    yield "<ul>"
    yield from (f"<li>{escape(note)}</li>" for note in notes)
    for one in ranking.left_out:
        yield f"<li><bdi>{escape(shown(one.file))}</bdi>: {escape(' '.join(why(one, language)))}</li>"
    yield "</ul>"
    yield "</details>"
