"""The words of a ranking: its rules, its columns, and why a file was left out with what to do about it."""

from collections.abc import Mapping
from typing import Final

from game.cli.troubles import shown, worded
from game.cli.words import program
from game.engine.vocab import Outcome
from game.errors import KeyedError, ReplayMismatch
from game.i18n.language import Language, Message, mark
from game.simulate.ranking import HandedIn, LeftOut, Placed, Ranking

#: How a deal ended, in a cell of a table.
OUTCOMES: Final[Mapping[Outcome, Message]] = {
    Outcome.RUNNING: mark("still running"),
    Outcome.WON: mark("won"),
    Outcome.LOST: mark("lost"),
    Outcome.NO_DECISION: mark("no decision"),
    Outcome.WITHDRAWN: mark("stepped back"),
    Outcome.NO_AGREEMENT: mark("no agreement"),
}

_AS_KEPT: Final = mark("It was changed outside the game: ask for the file as the game kept it.")

#: What is wrong with a file that is in form, and what to do.
_REASONS: Final[Mapping[str, tuple[Message, Message]]] = {
    "rank.unknown_scenario": (
        mark("The game was played in {scenario}, which is not among the scenarios here."),
        mark("Give the file of that scenario with --scenario."),
    ),
    "rank.undone": (
        mark("A move was taken back here."),
        mark("Ask for a game that was played straight on."),
    ),
    "rank.forked": (
        mark("From here on the game has other luck than at first."),
        mark("Ask for the game that was played first."),
    ),
    "rank.too_many_lines": (
        mark("The file goes on after {most} lines, and no deal needs so many."),
        mark("Ask for the file as the game kept it."),
    ),
    "rank.torn": (
        mark("The last line was not written to its end."),
        mark("Let the player open the game with `{program} play --save`, which mends it, and finish it."),
    ),
    "rank.unfinished": (
        mark("The deal is not over with the last line."),
        mark("Let the player finish it with `{program} play --save` and hand it in again."),
    ),
    "rank.played_on": (
        mark("The customer had decided against the player, and here the game goes on as if not."),
        mark("Delete this line and all below it: what stands above stays true and counts."),
    ),
    "rank.same_file": (
        mark("It holds the same game as {other}, line by line."),
        mark("That one counts, so nothing needs to be done."),
    ),
    "rank.same_customer": (
        mark("{player} handed in an earlier game with the same customer, seed {seed}: {other}."),
        mark("The first one counts; take it out of the folder if this one is to count."),
    ),
}

#: What to do about the troubles of a record that have their sentence elsewhere; `_AS_KEPT` for the others.
_REMEDIES: Final[Mapping[str, Message]] = {
    "journal.not_a_game": mark("Ask for the file as the game kept it, not for a picture or a document."),
    "journal.file_too_large": mark("Ask for the file as the game kept it, not for a picture or a document."),
    "journal.other_format": mark("Bring this program up to date and rank it again."),
    "replay.scenario_changed": mark("Give the file of the scenario as it was played with --scenario."),
    "replay.other_rules": mark(
        "Rank it with the version of the program it was played with, or let the deal be played anew."
    ),
    "replay.sealed": mark("Wait until its room is closed and the seed is shown."),
}


def why(left_out: LeftOut, language: Language) -> tuple[str, str]:
    """Return what is wrong with a file, with its line where it has one, and what to do."""
    fields = {
        name: shown(value) if isinstance(value, str) else value for name, value in left_out.fields.items()
    }
    if left_out.key in _REASONS:
        what, remedy = _REASONS[left_out.key]
        sentence = language.say(what, **fields)
        if left_out.line:
            sentence = language.gettext("Line {line}: {sentence}", line=left_out.line, sentence=sentence)
        return sentence, language.say(remedy, program=program())
    if not left_out.line:
        sentence, remedy_said = worded(KeyedError(left_out.key, fields), language)
        return sentence, remedy_said
    error = ReplayMismatch(left_out.line, left_out.key, fields)
    return worded(error, language)[0], language.say(_REMEDIES.get(left_out.key, _AS_KEPT))


def heading(ranking: Ranking, language: Language) -> str:
    """Return what stands above everything: how many games count."""
    count = sum(map(len, ranking.tables.values()))
    return language.ngettext("Ranking of {count} game", "Ranking of {count} games", count)


def limits(language: Language) -> str:
    """Return what a ranking of files proves, and what not."""
    return language.gettext(
        "A file proves that these moves give this result; it does not prove that they were the first try."
    )


def rules(ranking: Ranking, language: Language) -> list[str]:
    """Return by which rules the games were placed, a sentence each."""
    said = [
        language.gettext(
            "Places go by points, then by fewer hours worked, then by fewer moves; equals share a place."
        ),
        language.gettext(
            "Points count the customer's choice at its exact chance, so a deal that was lost by bad luck "
            "may stand above one that was won."
        ),
        language.gettext(
            "Of several games of one player with the same customer the first file counts, by the order of "
            "the folders and of the names in them."
        ),
    ]
    if any(len({each.game.seed for each in table}) > 1 for table in ranking.tables.values()):
        said.append(
            language.gettext(
                "Not all seeds are the same: players with different seeds had different customers."
            )
        )
    return said


def remarks(ranking: Ranking, language: Language) -> list[str]:
    """Return what a teacher should look at, a sentence each."""
    return [
        language.gettext(
            "The very same moves stand in {files}: ask the players how that came about.",
            files=language.listing([shown(game.file) for game in games]),
        )
        for games in ranking.alike
    ]


def columns_of(language: Language) -> list[str]:
    """Return what stands above the cells of `cells`."""
    return [
        language.pgettext("ranking", "place"),
        language.pgettext("ranking", "player"),
        language.pgettext("ranking", "points"),
        language.pgettext("ranking", "result"),
        language.pgettext("ranking", "hours"),
        language.pgettext("ranking", "moves"),
        language.pgettext("ranking", "seed"),
        language.pgettext("ranking", "file"),
    ]


def cells(placed: Placed, language: Language) -> list[str]:
    """Return the cells of a game: place, player, points, result, hours, moves, seed, file."""
    game = placed.game
    return [
        str(placed.place),
        player_of(game, language),
        points(game),
        language.say(OUTCOMES[game.outcome]),
        hours(game),
        str(game.moves),
        str(game.seed),
        shown(game.file),
    ]


def player_of(game: HandedIn, language: Language) -> str:
    """Return the name of a player, which a game file may lack."""
    return game.player or language.gettext("(no name)")


def points(game: HandedIn) -> str:
    """Return the points of a game to the hundredth, by which places differ."""
    return f"{game.score / 100:.2f}"


def hours(game: HandedIn) -> str:
    """Return the hours worked, to the tenth."""
    return f"{game.worked / 60:.1f}"
