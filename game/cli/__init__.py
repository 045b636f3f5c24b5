"""The command line: words to commands, errors to sentences, nothing that knows a rule."""

from game.cli.front import main

__all__ = ["main"]
