"""What a game is before its first move."""

import dataclasses
import re
from collections.abc import Sequence
from typing import Final, Self

from game.journal.text import WIDE, chain, is_plain, plain, seal

FORMAT: Final = 1
#: Most characters of a player's name.
PLAYER_LIMIT: Final = 40

#: The lines of a header and the fields that they hold.
ROWS: Final = (
    re.compile(f"keyaccount game {FORMAT}"),
    re.compile("scenario: (?P<scenario>[a-z][a-z0-9_]{0,63}) (?P<scenario_hash>[0-9a-f]{16,64})"),
    re.compile("rules: (?P<rules>0|[1-9][0-9]{0,8})"),
    re.compile("world: (?P<world>[0-9a-f]{16})"),
    re.compile(
        "seed: (?P<seed>0|[1-9][0-9]{0,19})?"
        "(?: ?sealed (?P<sealed>[0-9a-f]{64}))?(?: salt (?P<salt>[0-9a-f]{32}))?"
    ),
    re.compile(f"player:(?: (?P<player>.{{1,{PLAYER_LIMIT}}}))?"),
    re.compile("language: (?P<language>[A-Za-z0-9]{1,8}(?:[-_][A-Za-z0-9]{1,8}){0,4})"),
    re.compile(""),
)
#: Lines of the file above line 1 of the game, the empty one included.
HEADER_ROWS: Final = len(ROWS)
SEED_ROW: Final = 5


@dataclasses.dataclass(frozen=True, slots=True)
class Header:
    """The first lines of a game file.

    A game has a seed, or a commitment to one (`sealed`), or, once a room has closed,
    the seed with the commitment and the salt that prove it.
    """

    scenario: str  # id: lower-case letters, digits, underscores
    scenario_hash: str  # 16 to 64 hexadecimal digits
    rules: int  # RULES_VERSION that plays it
    world: int  # digest of the world, 0..2**64-1
    player: str  # any text; made plain and cut to PLAYER_LIMIT characters
    language: str  # tag such as "en"
    seed: int | None = None  # 0..2**64-1
    sealed: str = ""  # seal(seed, salt)
    salt: str = ""  # 32 hexadecimal digits, only with both seed and sealed

    def __post_init__(self) -> None:
        """Make the player's name plain.

        Raises:
            ValueError: a field is out of form or the salt does not open the seal.
        """
        object.__setattr__(self, "player", plain(self.player, PLAYER_LIMIT))
        rows = self.text().split("\n")
        row = fault_row(rows)
        if row or not self._seed_is_sound():
            message = f"A game file cannot hold this: {rows[(row or SEED_ROW) - 1]}"
            raise ValueError(message)

    def _seed_is_sound(self) -> bool:
        """Say whether there is a seed or a seal, and where there are both the salt opens it."""
        if self.seed is None:
            return bool(self.sealed) and not self.salt
        if self.sealed:
            return self.seed < WIDE and seal(self.seed, self.salt) == self.sealed
        return self.seed < WIDE and not self.salt

    def opened(self, seed: int, salt: str) -> Self:
        """Return the header of a sealed game with its seed shown; the chain stays true."""
        return dataclasses.replace(self, seed=seed, salt=salt)

    def text(self) -> str:
        """Return the header as it stands in the file, the empty line included."""
        shown = [] if self.seed is None else [str(self.seed)]
        shown += ["sealed", self.sealed] if self.sealed else []
        shown += ["salt", self.salt] if self.salt else []
        return self._text(" ".join(shown))

    def anchor(self) -> str:
        """Return the digest that line 1 continues; opening a sealed seed does not change it."""
        return chain("", self._text(self.sealed or str(self.seed)), self.world)

    def _text(self, seed: str) -> str:
        return "\n".join(
            (
                f"keyaccount game {FORMAT}",
                f"scenario: {self.scenario} {self.scenario_hash}",
                f"rules: {self.rules}",
                f"world: {self.world:016x}",
                f"seed: {seed}",
                f"player: {self.player}".rstrip(),
                f"language: {self.language}",
                "\n",
            )
        )


def fault_row(rows: Sequence[str]) -> int:
    """Return the first of the header's lines that is out of form, from 1, or 0."""
    for number, form in enumerate(ROWS, start=1):
        row = rows[number - 1] if number <= len(rows) else "\n"
        if not form.fullmatch(row) or not is_plain(row):
            return number
    return 0
