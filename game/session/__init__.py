"""A seat at the table: look, choose, act, go back, fork, and in the end the debrief.

`seat.Seat` is what a client plays through, `local.begin` and `local.resume` give one on this
machine, `verify.verify` says whether a game file is true.
"""

from collections.abc import Mapping
from typing import Final

#: Every reason that an error of this package may carry beside those of the journal and of moves, with
#: the fields of its sentence. A `ReplayMismatch` has the field `line` as well, the line of the file.
REASONS: Final[Mapping[str, tuple[str, ...]]] = {
    "session.nothing_back": ("most",),
    "session.not_over": (),
    "session.over": (),
    "session.no_such_person": ("word", "nearest"),
    "session.no_such_style": ("word", "nearest"),
    "session.percent": ("word",),
    "session.more_than_all": (),
    "session.note_empty": (),
    "session.seed": ("seed",),
    "replay.other_scenario": ("scenario", "known"),
    "replay.scenario_changed": ("scenario",),
    "replay.other_rules": ("rules", "known"),
    "replay.world": (),
    "replay.sealed": (),
    "replay.move": (),
    "replay.opinion": (),
    "replay.clock": (),
    "replay.end": (),
    "replay.untrue": (),
}
