"""What a trainee takes home: the debrief as text, and a blank sheet for a customer of their own."""

import html
import pathlib
from collections.abc import Sequence
from typing import Final

from game.client.places import home
from game.errors import KeyedError
from game.i18n.language import Language, Message, mark
from game.session.seat import Seat

#: Boxes on each layer of the blank map, rows of the other tables.
_A_LAYER: Final = 4
_ROWS: Final = 3
_LAYERS: Final[tuple[Message, ...]] = (
    mark("Decision layer"),
    mark("Management layer"),
    mark("Operation layer"),
)
_PERSON: Final[tuple[Message, ...]] = (
    mark("Name"),
    mark("Role"),
    mark("Style, and how sure"),
    mark("Relationship 0-4"),
)
_TREE: Final[tuple[Message, ...]] = (
    mark("Goal"),
    mark("Problem"),
    mark("What follows from it"),
    mark("Wish"),
    mark("Requirement line"),
)
_STAGES: Final[tuple[tuple[Message, Message], ...]] = (
    (mark("Discover the need"), mark("What hurts, and whom?")),
    (mark("Approve it inside"), mark("Who pays, and who may say no?")),
    (mark("Design the purchase"), mark("Who writes the requirement?")),
    (mark("Compare offers"), mark("Against whom, by what?")),
    (mark("Agree"), mark("What is cheap for us and dear to them?")),
    (mark("Keep the promise"), mark("Who uses it, who pays, who else?")),
)
_PLAN: Final[tuple[Message, ...]] = (
    mark("Whom I meet, and when"),
    mark("What I want to learn"),
    mark("My first three questions"),
    mark("What I ask for at the end"),
    mark("What I bring"),
)
_LOOK: Final = """
@page{size:A4 landscape;margin:11mm}*{box-sizing:border-box}
body{font:11px/1.35 system-ui,"Noto Sans SC",sans-serif;color:#1d2b36;margin:0;padding:12px}
h1{font-size:18px;margin:0 0 8px}h2{font-size:13px;margin:10px 0 5px;color:#0b5a8a}
.map{display:grid;grid-template-columns:90px repeat(4,1fr);gap:5px}.map b{align-self:center}
.box,td,th{border:1px solid #857c6c;border-radius:5px;padding:4px 6px;vertical-align:top}
.box{height:76px;display:flex;flex-direction:column;justify-content:space-between;color:#45525d}
.box span{border-bottom:1px dotted #857c6c}table{border-collapse:collapse;width:100%}
th{background:#f0eadf;text-align:left;font-weight:600}td{height:30px}.two{display:grid;
grid-template-columns:1fr 1fr;gap:14px}.page{break-after:page}
"""


def own_sheet(language: Language) -> str:
    """Return the blank sheet as a page of its own: account map, tree of needs, milestones, call plan."""
    say = language.say
    people = "".join(f"<span>{_safe(say(each))}</span>" for each in _PERSON)
    boxes = "".join(
        f"<b>{_safe(say(layer))}</b>" + f'<div class="box">{people}</div>' * _A_LAYER for layer in _LAYERS
    )
    tree = _table([say(each) for each in _TREE], [[""] * len(_TREE)] * (_ROWS + 1))
    stages = _table(
        [
            language.gettext("Their step"),
            language.gettext("What must be answered"),
            language.gettext("What I know, and from whom"),
        ],
        [[say(name), say(asked), ""] for name, asked in _STAGES],
    )
    plan = _table(
        [language.gettext("The next call"), ""],
        [[say(each), ""] for each in _PLAN],
    )
    title = _safe(language.gettext("My own customer"))
    account = _safe(language.gettext("Account map"))
    needs, calls = _safe(language.gettext("Tree of needs")), _safe(language.gettext("Call plan"))
    milestones = _safe(language.gettext("Milestones"))
    parts = [
        f'<div class="page"><h1>{title}</h1><h2>{account}</h2><div class="map">{boxes}</div>',
        f"<h2>{needs}</h2>{tree}</div>",
        f'<div class="two"><div><h2>{milestones}</h2>{stages}</div><div><h2>{calls}</h2>{plan}</div></div>',
    ]
    return (
        f'<!doctype html><html lang="{language.code}"><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_LOOK}</style><body>{''.join(parts)}</body></html>\n"
    )


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table of plain texts."""
    head = "".join(f"<th>{_safe(each)}</th>" for each in heads)
    body = "".join(f"<tr>{''.join(f'<td>{_safe(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><tr>{head}</tr>{body}</table>"


def _safe(text: str) -> str:
    return html.escape(text)


def kept(seat: Seat, name: str, text: str) -> pathlib.Path:
    """Write a text beside the game, or into the player's own folder where it has no file; return its place.

    Args:
        seat: at the game.
        name: what is added to the game's name, such as `debrief.txt`.
        text: of the file; what was kept under this name before is written over.

    Raises:
        KeyedError: `journal.not_saved`.
    """
    path = seat.path
    place = path.with_name(f"{path.stem}.{name}") if path is not None else home() / f"keyaccount.{name}"
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    except OSError as error:
        raise KeyedError("journal.not_saved", {"path": str(place), "reason": error.strerror or ""}) from error
    return place
