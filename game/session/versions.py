"""Whether a game was played by the rules that hold here; asked before anything of it is replayed."""

from game.engine.rules_version import RULES_VERSION
from game.journal.header import Header


def of_our_rules(header: Header) -> bool:
    """Say whether a game was played by the rules that hold here."""
    return header.rules == RULES_VERSION
