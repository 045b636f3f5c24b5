"""The words of the command line: every command with its arguments and what stands in its help.

Nothing here imports what a command needs, so that `--help` answers at once.
"""

import argparse
import dataclasses
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final, NoReturn

from game.errors import KeyedError, UnknownName, did_you_mean
from game.i18n.language import Language, Message, mark
from game.text_ui.wrapping import wrapped

#: Seeds are below this. Source: `game.engine.world.start`.
_MOST_SEEDS = 1 << 63
#: Most games of one run. Choice: a night of work, and their results fit into memory.
_MOST_GAMES = 10_000_000
#: Most processes. Choice: more than any machine that a class has.
_MOST_JOBS = 256


@dataclasses.dataclass(frozen=True, slots=True)
class Command:
    """A command: the function of `game.cli` that does it, and what its help says."""

    does: str  # module and function
    summary: Message
    arguments: Callable[["Words"], None] | None  # None where its words are somebody else's


def program() -> str:
    """Return how this program was called, as a person would type it again."""
    name = Path(sys.argv[0] if sys.argv else "").name
    return "python main.py" if name == "main.py" else "keyaccount"


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints are raised, not printed."""

    def error(self, message: str) -> NoReturn:
        """Raise what argparse has to complain about; what it says only in English is recognised."""
        command = self.prog.split()[-1]
        for key, pattern in _COMPLAINTS.items():
            found = pattern.fullmatch(message)
            if found:
                raise KeyedError(key, {**found.groupdict(), "command": command})
        raise KeyedError("usage.argument", {"complaint": message, "command": command})


#: What argparse complains of, by the key of our own sentence.
_COMPLAINTS: Final = {
    "usage.no_value": re.compile("argument (?P<option>[^:]+): expected (at least )?one argument"),
    "usage.needed": re.compile("the following arguments are required: (?P<names>.+)"),
    "usage.no_value_taken": re.compile("argument (?P<option>[^:]+): ignored explicit argument .*"),
}


def _formatter(language: Language) -> type[argparse.HelpFormatter]:
    """Return the form of a help text, its fixed words in a language."""
    prefix = language.pgettext("help", "usage: ")

    class Formatter(argparse.HelpFormatter):
        def add_usage(
            self,
            usage: str | None,
            actions: Iterable[argparse.Action],
            groups: Iterable[argparse._MutuallyExclusiveGroup],  # as argparse declares it
            prefix: str | None = prefix,
        ) -> None:
            super().add_usage(usage, actions, groups, prefix)

        def format_help(self) -> str:
            text = super().format_help()
            for heading in _headings(language):
                titled = language.pgettext("help", "{heading}:", heading=heading)
                text = text.replace(f"\n{heading}:\n", f"\n{titled}\n")
            return text

        def _split_lines(self, text: str, width: int) -> list[str]:
            return wrapped(" ".join(text.split()), width)

        def _fill_text(self, text: str, width: int, indent: str) -> str:
            return "\n".join(f"{indent}{line}" for line in wrapped(" ".join(text.split()), width))

    return Formatter


def _headings(language: Language) -> tuple[str, str]:
    """Return what stands above the things and the options of a command."""
    return language.pgettext("help", "arguments"), language.pgettext("help", "options")


class Words:
    """Declares the arguments of one command, described in one language."""

    def __init__(self, name: str, language: Language) -> None:
        """Begin with a command that takes nothing but a call for help."""
        self.language = language
        self.parser = _Parser(
            prog=f"{program()} {name}",
            description=language.say(COMMANDS[name].summary),
            formatter_class=_formatter(language),
            add_help=False,
            allow_abbrev=False,
        )
        things, options = _headings(language)
        self._things = self.parser.add_argument_group(things)
        self._options = self.parser.add_argument_group(options)
        self._options.add_argument("-h", "--help", action="help", help=language.gettext("show this and stop"))

    def thing(self, name: str, what: Message, *, form: str | None = None, many: str | None = None) -> None:
        """Declare an argument without a name of its own; `many` is argparse's `nargs`."""
        self._things.add_argument(name, metavar=form, nargs=many, help=self.language.say(what))

    def flag(self, name: str, what: Message) -> None:
        """Declare an option that is there or not."""
        self._options.add_argument(name, action="store_true", help=self.language.say(what))

    def option(
        self,
        name: str,
        form: str,
        what: Message,
        *,
        kind: Callable[[str], object] = str,
        default: object = None,
        repeated: bool = False,
    ) -> None:
        """Declare an option with a value; `kind` turns its word into what it means."""
        self._options.add_argument(
            name,
            metavar=form,
            type=kind,
            default=default,
            action="append" if repeated else "store",
            help=self.language.say(what),
        )

    def read(self, words: list[str]) -> argparse.Namespace:
        """Return what the words say.

        Raises:
            KeyedError: they are not as the help says; the key begins with `usage`.
            SystemExit: help was asked for and given.
        """
        options, rest = self.parser.parse_known_args(words)
        if rest:
            self._refuse(rest[0])
        return options

    def _refuse(self, word: str) -> NoReturn:
        """Complain about a word that has no place."""
        command = self.parser.prog.split()[-1]
        if not word.startswith("-"):
            raise KeyedError("usage.too_much", {"word": word, "command": command})
        # argparse has no public list of its options; its own help is made from this one.
        known = [name for action in self.parser._actions for name in action.option_strings]  # noqa: SLF001
        raise unknown_option(word.partition("=")[0], known, command)


def unknown_option(word: str, known: Sequence[str], command: str = "") -> KeyedError:
    """Return the complaint about an option that is not there."""
    near = did_you_mean(word.strip("-"), [name.strip("-") for name in known])
    fields = {"word": word, "known": ", ".join(known), "nearest": f"--{near}" if near else ""}
    return KeyedError("usage.option", {**fields, "command": command})


def number(name: str, low: int, high: int) -> Callable[[str], int]:
    """Return what reads a whole number from `low` to `high`, for the option of this name."""

    def read(word: str) -> int:
        try:
            value = int(word)
        except ValueError:
            value = low - 1
        if not low <= value <= high:
            raise KeyedError("usage.number", {"option": name, "word": word, "low": low, "high": high})
        return value

    return read


def one_of(name: str, known: tuple[str, ...]) -> Callable[[str], str]:
    """Return what reads one of a few words, for the option of this name."""

    def read(word: str) -> str:
        if word not in known:
            unknown = UnknownName("usage.word", word, known)
            raise KeyedError(unknown.key, {**unknown.fields, "option": name})
        return word

    return read


_JSON = mark("print as JSON, for programs")
_LANGUAGE = mark("language, such as en; that of the system if left out")
_SEED = mark("number of the customer to be drawn; the same seed is the same customer; any if left out")
_PLAYED = mark("id of a scenario, or its file; the first of the list if left out")


def _play(words: Words) -> None:
    words.thing("scenario", _PLAYED, form="SCENARIO", many="?")
    words.flag(
        "--text", mark("play in text, in the terminal; without it a window opens where there is a display")
    )
    words.option("--seed", "N", _SEED, kind=number("--seed", 0, _MOST_SEEDS - 1))
    words.option("--lang", "L", _LANGUAGE)
    words.option("--player", "NAME", mark("your name, for the game file"), default="")
    words.option("--moves", "FILE", mark("read moves from a file, one a line, then stop; - is the input"))
    words.option("--save", "FILE", mark("keep the game here, or go on with the game that is here"))
    words.option(
        "--screenshot",
        "DIR",
        mark("save a picture of every screen that the moves lead to, without a display"),
    )


def _demo(words: Words) -> None:
    words.thing("scenario", _PLAYED, form="SCENARIO", many="?")
    words.option("--policy", "P", mark("who plays: textbook or random"), default="textbook")
    words.option("--seed", "N", _SEED, kind=number("--seed", 0, _MOST_SEEDS - 1))
    words.option("--lang", "L", _LANGUAGE)
    words.option("--save", "FILE", mark("keep the game here"))


def _list(words: Words) -> None:
    words.flag("--json", _JSON)


def _simulate(words: Words) -> None:
    words.thing("scenario", mark("id of a scenario, or its file"), form="SCENARIO")
    words.option("--policy", "P", mark("who plays: textbook or random"), default="textbook")
    words.option(
        "--without",
        "MOVE",
        mark("a move of the method that the textbook player leaves out; may be given again"),
        repeated=True,
        default=[],
    )
    words.option(
        "--games",
        "N",
        mark("how many; 1000 if left out"),
        kind=number("--games", 1, _MOST_GAMES),
        default=1_000,
    )
    words.option(
        "--seed",
        "N",
        mark("seed of the first game; 0 if left out"),
        kind=number("--seed", 0, _MOST_SEEDS - _MOST_GAMES - 1),
        default=0,
    )
    words.option(
        "--jobs",
        "J",
        mark("processes; as many as it pays if left out; the results are the same"),
        kind=number("--jobs", 1, _MOST_JOBS),
    )
    words.flag("--json", _JSON)
    words.flag("--profile", mark("say where the time goes, mechanism by mechanism, in one process"))


def _lint(words: Words) -> None:
    words.thing("files", mark("scenario files, their folders, or ids"), form="FILE", many="+")
    words.option(
        "--format",
        "F",
        mark("text, json, or github for annotations of a pull request"),
        kind=one_of("--format", ("text", "json", "github")),
        default="text",
    )


def _schema(words: Words) -> None:
    del words


def _replay(words: Words) -> None:
    words.thing("file", mark("a game file"), form="FILE")
    words.flag("--verify", mark("recompute everything and say whether the file is true to its last line"))
    words.option("--scenario", "FILE", mark("file of the scenario, where it is not one of the list"))
    words.flag("--json", _JSON)


def _rank(words: Words) -> None:
    words.thing("folders", mark("folders with game files, also in folders within them"), form="DIR", many="+")
    words.option("--csv", "FILE", mark("write a table for a spreadsheet there, replacing what is there"))
    words.option("--html", "FILE", mark("write a page for the projector there, replacing what is there"))
    words.option(
        "--scenario",
        "FILE",
        mark("file of a scenario that is not one of the list; may be given again"),
        repeated=True,
        default=[],
    )
    words.option("--lang", "L", _LANGUAGE)
    words.flag("--json", _JSON)


def _bench(words: Words) -> None:
    words.thing("names", mark("which ones; all if left out"), form="NAME", many="*")
    words.flag("--json", _JSON)


COMMANDS: dict[str, Command] = {
    "play": Command("starting.play", mark("Play a deal; what you do is saved after each move."), _play),
    "demo": Command(
        "showing.demo", mark("Watch a whole deal being played, up to what it was all about."), _demo
    ),
    "list": Command(
        "listing.list_scenarios", mark("List the scenarios: level, length and what they teach."), _list
    ),
    "simulate": Command(
        "simulating.simulate", mark("Let a player of the computer's play many deals."), _simulate
    ),
    "replay": Command(
        "replaying.replay", mark("Read a game file as a story, or verify that it is true."), _replay
    ),
    "rank": Command(
        "ranking.rank", mark("Rank the game files of a class, each verified by replaying it."), _rank
    ),
    "lint": Command("linting.lint", mark("Name every problem of scenario files."), _lint),
    "schema": Command(
        "linting.schema", mark("Print the JSON Schema of scenario files, for editors."), _schema
    ),
    "bench": Command("benching.bench", mark("Measure how fast the game is on this machine."), _bench),
    "test": Command("testing.test", mark("Run the test suite; its arguments are pytest's."), None),
}
