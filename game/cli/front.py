"""The front of the command line: finds the command, does it, and words whatever goes wrong."""

import argparse
import contextlib
import errno
import importlib
import io
import itertools
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from game import __version__
from game.cli.displays import can_open
from game.cli.troubles import status_of, worded
from game.cli.words import COMMANDS, Words, program, unknown_option
from game.errors import KeyedError, ScenarioError, UnknownName
from game.i18n.language import Language, available, load, preferred
from game.shipped import assets_folder, scenarios_folder

#: What a shell expects of a program that was interrupted, lost its reader, or failed by its own fault.
_INTERRUPTED, _NO_READER, _OUR_FAULT = 130, 141, 70
#: What the system says where output cannot be written; errors of files name the file.
_NO_OUTPUT = (errno.EPIPE, errno.ENOSPC, errno.EIO, errno.EBADF)

#: The option by which a language is asked for.
_LANG = "--lang"

_Does = Callable[[argparse.Namespace, Language], int]


def main(argv: Sequence[str] | None = None) -> int:
    """Do what a command line says.

    Args:
        argv: its words without the name of the program; those of the process if left out.

    Returns:
        The exit status: 0 fine, 1 the answer is no, 2 wrong use, 3 unreadable input.
    """
    # The rules use no float matrices, and threads for them cost a start more time than the game does.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    _write_any_letter()
    try:
        status = _guarded(list(sys.argv[1:] if argv is None else argv))
        sys.stdout.flush()
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        _leave_the_pipe()
        return _NO_READER
    except OSError as error:
        _leave_the_pipe()
        _complain(
            Language().gettext("The output cannot be written: {reason}.", reason=str(error.strerror)), ""
        )
        return 1
    return status


def _guarded(words: list[str]) -> int:
    """Do a command line; word what goes wrong, and report what should not have."""
    language = Language()
    try:
        language = _wished(words) or _language_of_the_system()
        does, options = _understood(words, language)
        language = _language(getattr(options, "lang", None)) or language
        return does(options, language)
    except SystemExit as end:  # help was asked for, and given
        return int(end.code or 0)
    except ScenarioError as error:
        _complain(str(error), language.gettext("Correct the file and start this again."))
        return status_of(error)
    except KeyedError as error:
        _complain(*worded(error, language))
        return status_of(error)
    except Exception as error:  # the one place that nothing gets past
        if _is_about_output(error):
            raise
        _confess(error, words, language)
        return _OUR_FAULT


def _understood(words: list[str], language: Language) -> tuple[_Does, argparse.Namespace]:
    """Return what a command line asks for.

    Raises:
        KeyedError: it cannot be understood.
        SystemExit: it asks for help or the version, which was given.
    """
    name, rest = (words[0], words[1:]) if words else ("play", [])
    if name == "help" and rest[:1] and rest[0] in COMMANDS:
        name, rest = rest[0], ["--help"]
    if name in ("-h", "--help", "help") or not (words or _at_a_terminal() or can_open()):
        _tell_what_it_can_do(language)
        raise SystemExit
    if name in ("-V", "--version"):
        print(f"keyaccount {__version__}")
        raise SystemExit
    if name not in COMMANDS:
        raise _unknown(name)
    command = COMMANDS[name]
    if command.arguments is None:
        options = argparse.Namespace(rest=rest)
    else:
        declared = Words(name, language)
        command.arguments(declared)
        options = declared.read(rest)
    module, does = command.does.split(".")
    return getattr(importlib.import_module(f"game.cli.{module}"), does), options


def _unknown(name: str) -> KeyedError:
    """Return the complaint about a command that is not there."""
    if name.startswith("-"):
        return unknown_option(name, ["--help", "--version"])
    if (scenarios_folder() / name).is_dir():
        return KeyedError("usage.scenario_first", {"word": name})
    return UnknownName("usage.command", name, list(COMMANDS))


def _language_of_the_system() -> Language:
    """Return the language that the system asks for."""
    folder = assets_folder() / "locale"
    return load(preferred(os.environ, available(folder)), folder)


def _wished(words: list[str]) -> Language | None:
    """Return the language that the words ask for, so that help and complaints speak it; None where none.

    One that cannot be had is complained of later, with everything else that may be wrong.
    """
    folder = assets_folder() / "locale"
    pairs = itertools.pairwise(words)
    codes = [word for option, word in pairs if option == _LANG]
    codes += [word.removeprefix(f"{_LANG}=") for word in words if word.startswith(f"{_LANG}=")]
    return load(codes[-1], folder) if codes and codes[-1] in available(folder) else None


def _language(code: str | None) -> Language | None:
    """Return the language that was asked for, None where none was.

    Raises:
        UnknownName: it cannot be had.
    """
    if not code:
        return None
    folder = assets_folder() / "locale"
    known = available(folder)
    if code not in known:
        raise UnknownName("error.unknown_language", code, known)
    return load(code, folder)


def _at_a_terminal() -> bool:
    """Say whether somebody sits there who can read and write."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _tell_what_it_can_do(language: Language) -> None:
    """Print every command with its line."""
    print(language.gettext("Key Account: win a customer full of people whose motives are hidden."))
    print()
    print(language.gettext("usage: {program} [COMMAND] [ARGUMENTS]", program=program()))
    print(
        language.gettext(
            "With a display or at a terminal, {program} alone begins to play.", program=program()
        )
    )
    print()
    width = max(map(len, COMMANDS))
    for name, command in COMMANDS.items():
        print(f"  {name:{width}}  {language.say(command.summary)}")
    print()
    print(language.gettext("`{program} COMMAND --help` says what a command takes.", program=program()))


def _complain(*sentences: str) -> None:
    """Print what is wrong, and what to do, where errors go."""
    print(*(sentence for sentence in sentences if sentence), sep="\n", file=sys.stderr, flush=True)


def _is_about_output(error: Exception) -> bool:
    """Say whether what we print cannot be written."""
    return isinstance(error, OSError) and error.filename is None and error.errno in _NO_OUTPUT


def _confess(error: Exception, words: list[str], language: Language) -> None:
    """Say that the fault is ours, and where it is written down."""
    # Not at the top: what it needs costs a start, and hardly any start needs it.
    path = importlib.import_module("game.cli.crash").report(error, words)
    _complain(
        language.gettext("Something in the game itself went wrong; it was not your doing."),
        language.gettext("It is written down in {path}; please pass that on to its makers.", path=str(path))
        if path
        else language.gettext(
            "It could not be written down. Its makers would like to know: {error}", error=repr(error)[:200]
        ),
    )


def _write_any_letter() -> None:
    """Let no letter be too odd to print, keep pipes in UTF-8 anywhere, and do without a closed stream."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115  # stays open
    for stream, pipe, errors in (
        (sys.stdin, "utf-8-sig", "replace"),  # some shells begin a pipe with a mark
        (sys.stdout, "utf-8", "backslashreplace"),
        (sys.stderr, "utf-8", "backslashreplace"),
    ):
        if isinstance(stream, io.TextIOWrapper):
            keeps = stream.isatty() or "PYTHONIOENCODING" in os.environ
            stream.reconfigure(encoding=None if keeps else pipe, errors=errors)


def _leave_the_pipe() -> None:
    """Write nowhere from now on, so that what is still buffered does not complain when Python ends."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
