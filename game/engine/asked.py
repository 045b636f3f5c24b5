"""Asked: some moves beside the games they are meant for, as every family of refusals reads them."""

import dataclasses

from game.engine.actions import Actions
from game.engine.codes import Refusal
from game.exact.arrays import I32, I64, Mask

#: Single-valued fields of an action, in the order of the rows of `Ask.fields`.
FIELDS = ("person", "item", "form", "level", "colleague")

#: Rows that a refusal is for, as flags or as numbers, and the refusal.
Rule = tuple[Mask | I64, Refusal]


@dataclasses.dataclass(frozen=True, slots=True)
class Ask:
    """Actions as int32 vectors beside the games they are meant for, (n,) each."""

    games: I64
    kind: I32
    fields: I32  # (5, n) in the order of FIELDS
    actions: Actions

    @property
    def item(self) -> I32:
        """Need, criterion or person, (n,)."""
        item: I32 = self.fields[1]
        return item
