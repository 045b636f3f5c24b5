"""`rank`: the offline leaderboard of a class that hands in game files."""

import argparse
import csv
import io
import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from game.cli.hand_ins import hand_ins, is_game_file
from game.cli.progress import Bar
from game.cli.ranking_page import page
from game.cli.ranking_words import cells, columns_of, heading, hours, limits, points, remarks, rules, why
from game.cli.troubles import NO, shown
from game.engine.rules_version import RULES_VERSION
from game.errors import KeyedError
from game.i18n.language import Language
from game.scenario.compile import Scenario, catalogue, find, load
from game.simulate.ranking import HandedIn, LeftOut, Placed, Ranking, judged_by_all, ranked
from game.text_ui.wrapping import columns
from game.voice.verdicts import par_told

#: Files that are worth a further process. Source: docs/performance.md, ranking files.
_WORTH_A_PROCESS: Final = 150
#: With what a spreadsheet takes a cell for a formula, wide forms included.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001  # wide forms
#: Columns of the table that hold numbers, and stand to the right: place, points, hours, moves.
_NUMBERS: Final = frozenset({0, 2, 4, 5})


def rank(options: argparse.Namespace, language: Language) -> int:
    """Rank the game files of folders; 1 where a file was left out or there is none."""
    _refuse_places(options.csv, options.html)
    found = hand_ins(options.folders)
    scenarios = _scenarios(options.scenario)
    setups = {(each.id, each.hash): each.setup for each in scenarios}
    titles = {each.id: each.texts(language.code).title for each in scenarios}
    pars = {each.id: each.par.textbook for each in scenarios if each.par}
    jobs = max(1, min(os.cpu_count() or 1, len(found.files) // _WORTH_A_PROCESS))
    with Bar(language, len(found.files)) as bar:
        judged = judged_by_all(setups, found.files, jobs, bar.reach)
    ranking = ranked([*found.left_out, *judged])
    if options.json:
        print(json.dumps(_plain(ranking, titles, pars, found.others, language), ensure_ascii=False, indent=2))
    elif not found.files and not found.left_out:
        _say_that_there_is_none(options.folders, language)
    else:
        _tell(ranking, titles, pars, language)
    if options.csv:
        _write(options.csv, _sheet(ranking, language), "utf-8-sig", language)
    if options.html:
        _write(options.html, page(ranking, titles, language), "utf-8", language)
    return NO if ranking.left_out or not ranking.tables else 0


def _refuse_places(csv_file: str | None, html_file: str | None) -> None:
    """Refuse to write where a game stands, or twice to one place.

    Raises:
        KeyedError: one of the places is that of a game file, or they are the same.
    """
    if csv_file is not None and html_file is not None and Path(csv_file) == Path(html_file):
        raise KeyedError("usage.same_place", {"path": csv_file})
    for place in (csv_file, html_file):
        if place is not None and is_game_file(Path(place)):
            raise KeyedError("usage.over_a_game", {"path": place})


def _scenarios(given: Sequence[str]) -> list[Scenario]:
    """Return the scenarios that come with the game and those given, which win over one of the same id."""
    every = [*catalogue(), *(load(find(name)) for name in given)]
    return list({each.id: each for each in every}.values())


def _say_that_there_is_none(folders: Sequence[str], language: Language) -> None:
    """Say that there is nothing to rank, and what to do."""
    print(
        language.gettext("There is no game file in {folders}.", folders=language.listing(_shown(folders))),
        language.gettext("Put the files there that the players' games were saved in."),
        sep="\n",
        file=sys.stderr,
    )


def _tell(ranking: Ranking, titles: Mapping[str, str], pars: Mapping[str, int], language: Language) -> None:
    """Print a ranking for people."""
    print(heading(ranking, language), limits(language), *rules(ranking, language), sep="\n")
    for scenario, table in ranking.tables.items():
        print(f"\n{scenario}: {titles[scenario]}")
        if scenario in pars:
            print(par_told(language, pars[scenario]))
        _print_table([columns_of(language), *(cells(placed, language) for placed in table)])
    for remark in remarks(ranking, language):
        print(f"\n{remark}")
    if ranking.left_out:
        count = len(ranking.left_out)
        print("\n" + language.ngettext("{count} file was left out:", "{count} files were left out:", count))
    for one in ranking.left_out:
        print(f"  {shown(one.file)}", *(f"    {sentence}" for sentence in why(one, language)), sep="\n")


def _print_table(rows: Sequence[Sequence[str]]) -> None:
    """Print rows of cells below each other; the last column is as wide as it likes."""
    widths = [max(map(columns, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = []
        for number, (cell, width) in enumerate(zip(row, widths, strict=True)):
            blank = " " * (width - columns(cell))
            padded.append(blank + cell if number in _NUMBERS else cell + blank)
        print("  " + "  ".join(padded).rstrip())


def _sheet(ranking: Ranking, language: Language) -> str:
    """Return everything as comma-separated values, what was left out below what counts."""
    text = io.StringIO(newline="")
    sheet = csv.writer(text)
    place, player, *others, file = columns_of(language)
    scenario_said, profit_said = (
        language.pgettext("ranking", "scenario"),
        language.pgettext("ranking", "profit"),
    )
    line_said, reason_said = language.pgettext("ranking", "line"), language.pgettext("ranking", "reason")
    sheet.writerow([scenario_said, place, player, *others, profit_said, file, line_said, reason_said])
    for scenario, table in ranking.tables.items():
        for placed in table:
            *cells_before, path = cells(placed, language)
            guarded = [guard(cell) for cell in cells_before]
            sheet.writerow([scenario, *guarded, placed.game.profit, guard(path), "", ""])
    for one in ranking.left_out:
        line = one.line or ""
        sheet.writerow(["", *[""] * 8, guard(shown(one.file)), line, guard(" ".join(why(one, language)))])
    return text.getvalue()


def guard(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula.

    >>> guard("=1+1")
    "'=1+1"
    >>> guard("Ann Li")
    'Ann Li'
    """
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _plain(
    ranking: Ranking, titles: Mapping[str, str], pars: Mapping[str, int], others: int, language: Language
) -> dict[str, object]:
    """Return everything as JSON holds it."""
    return {
        "rules_version": RULES_VERSION,
        "limits": limits(language),
        "rules": rules(ranking, language),
        "scenarios": [
            {
                "scenario": name,
                "title": titles[name],
                "par": pars[name] / 100 if name in pars else None,
                "games": [_plain_game(placed) for placed in table],
            }
            for name, table in ranking.tables.items()
        ],
        "left_out": [_plain_left_out(one, language) for one in ranking.left_out],
        "same_moves": [[game.file for game in games] for games in ranking.alike],
        "other_files": others,
    }


def _plain_game(placed: Placed) -> dict[str, object]:
    """Return a game as JSON holds it."""
    game: HandedIn = placed.game
    return {
        "place": placed.place,
        "player": game.player,
        "score": float(points(game)),
        "outcome": game.outcome.name.lower(),
        "profit": game.profit,
        "hours": float(hours(game)),
        "moves": game.moves,
        "seed": game.seed,
        "file": game.file,
    }


def _plain_left_out(one: LeftOut, language: Language) -> dict[str, object]:
    """Return a file that was left out as JSON holds it."""
    sentence, remedy = why(one, language)
    return {"file": one.file, "line": one.line, "reason": one.key, "sentence": sentence, "remedy": remedy}


def _write(place: str, text: str, encoding: str, language: Language) -> None:
    """Write a file anew and say so.

    Raises:
        KeyedError: `journal.not_saved`.
    """
    try:
        with Path(place).open("w", encoding=encoding, newline="", errors="replace") as file:
            file.write(text)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise KeyedError("journal.not_saved", {"path": place, "reason": reason}) from error
    print(language.gettext("Written: {path}.", path=shown(place)), file=sys.stderr)


def _shown(paths: Sequence[str]) -> list[str]:
    return [shown(path) for path in paths]
