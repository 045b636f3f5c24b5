"""Game files: what stands in one, how it is read, how it is kept. No rules, no wording.

`record` holds the values (`Journal`, `Line`, `Kind`), `header` the `Header`; `files.create` and
`files.GameFile` write, `files.read` and `parse.parse` read.
"""

from collections.abc import Mapping
from typing import Final

#: Every reason that an error of this package may carry, with the fields of its sentence.
#: A `ReplayMismatch` has the field `line` as well, the line of the file from 1.
REASONS: Final[Mapping[str, tuple[str, ...]]] = {
    "journal.file_too_large": ("bytes",),
    "journal.not_a_game": (),
    "journal.other_format": ("format", "known"),
    "journal.header": (),
    "journal.seed": (),
    "journal.not_a_line": (),
    "journal.number": (),
    "journal.too_long": (),
    "journal.characters": (),
    "journal.kind": (),
    "journal.back": (),
    "journal.fork": (),
    "journal.changed_outside": (),
    "journal.exists": ("path",),
    "journal.open_elsewhere": ("path",),
    "journal.not_saved": ("path", "reason"),
}
