"""Sounds: a few short cues, computed when first played; without a device the game is silent and complete.

A sound never tells what is not told in words as well: each cue has a caption, and the screens say what
happened. The window must start the display and not all of pygame, or the mixer is opened before it is wanted
and a machine without a device prints its complaint.
"""

import contextlib
import enum
import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt
import pygame

from game.engine.codes import Happening
from game.engine.events import Event
from game.engine.vocab import Outcome
from game.i18n.language import Message, mark


class Cue(enum.Enum):
    """What a sound says; of several at once the first in this order is played."""

    WON = enum.auto()
    LOST = enum.auto()
    OFFENCE = enum.auto()
    STEP = enum.auto()
    NEED = enum.auto()
    NAME = enum.auto()
    CONCESSION = enum.auto()
    MESSAGE = enum.auto()
    WEEK = enum.auto()
    CLICK = enum.auto()


#: What is written where sounds are captioned.
CAPTIONS: Final[Mapping[Cue, Message]] = {
    Cue.WON: mark("Fanfare: the deal is won."),
    Cue.LOST: mark("Falling tones: the deal did not come about."),
    Cue.OFFENCE: mark("Low tone: that was not well received."),
    Cue.STEP: mark("Rising tones: one step further."),
    Cue.NEED: mark("Bell: a need has come to light."),
    Cue.NAME: mark("Two notes: a new name."),
    Cue.CONCESSION: mark("Knock: something moves at the table."),
    Cue.MESSAGE: mark("Chime: a message has arrived."),
    Cue.WEEK: mark("Soft beat: a new week."),
    Cue.CLICK: mark("Click."),
}


#: Events that are heard; all others are silent.
CUES: Final[Mapping[Happening, Cue]] = {
    Happening.AWARD: Cue.WON,
    Happening.SIGNED: Cue.WON,
    Happening.RELATION: Cue.STEP,
    Happening.COMMITTED: Cue.STEP,
    Happening.STAGE: Cue.STEP,
    Happening.REFERRED: Cue.STEP,
    Happening.STRESSED: Cue.OFFENCE,
    Happening.EXPOSED: Cue.OFFENCE,
    Happening.BYPASSED: Cue.OFFENCE,
    Happening.PROMISE_BROKEN: Cue.OFFENCE,
    Happening.BROKE_OFF: Cue.OFFENCE,
    Happening.FOUND: Cue.NEED,
    Happening.CLEARED: Cue.NEED,
    Happening.MENTIONED: Cue.NAME,
    Happening.RESEARCHED: Cue.NAME,
    Happening.DEMANDED: Cue.CONCESSION,
    Happening.ASKED_BACK: Cue.CONCESSION,
    Happening.AGREED: Cue.CONCESSION,
    Happening.MESSAGE: Cue.MESSAGE,
    Happening.COMPLAINED: Cue.MESSAGE,
    Happening.WEEK: Cue.WEEK,
}

#: What some of them sound like when they went the other way; those not named here are silent then.
OTHERWISE: Final[Mapping[Happening, Cue]] = {
    Happening.AWARD: Cue.LOST,
    Happening.RELATION: Cue.OFFENCE,
}

_ORDER: Final = tuple(Cue)


def cue_of(events: Sequence[Event]) -> Cue | None:
    """Return the cue of what a move brought, None where nothing is to be heard."""
    heard = [cue for event in events if event.visible and (cue := _cue(event))]
    return min(heard, key=_ORDER.index, default=None)


def _cue(event: Event) -> Cue | None:
    if event.kind is Happening.AWARD and event.value == Outcome.WITHDRAWN:
        return None  # who steps back has neither won nor lost
    return (CUES if _went_well(event) else OTHERWISE).get(event.kind)


def _went_well(event: Event) -> bool:
    """Say whether an event that may go either way went ours."""
    if event.kind is Happening.AWARD:
        return event.value == Outcome.WON
    if event.kind is Happening.RELATION:
        return event.value > event.item
    return event.value > 0 or event.kind not in {Happening.COMMITTED, Happening.ASKED_BACK}


class _Note(NamedTuple):
    """A tone that is struck and fades."""

    hertz: float
    start: int  # milliseconds
    length: int  # milliseconds
    loud: float = 0.5
    bright: float = 0.3  # share of the overtones


#: The tones of each cue.
TONES: Final[Mapping[Cue, tuple[_Note, ...]]] = {
    Cue.WON: (
        _Note(523.25, 0, 260),
        _Note(659.26, 110, 260),
        _Note(783.99, 220, 300),
        _Note(1046.5, 340, 700, 0.55),
        _Note(523.25, 340, 700, 0.25),
    ),
    Cue.LOST: (
        _Note(392, 0, 380, 0.4, 0.1),
        _Note(329.63, 190, 420, 0.4, 0.1),
        _Note(261.63, 400, 700, 0.4, 0.1),
    ),
    Cue.OFFENCE: (_Note(196, 0, 320, 0.5, 0.5), _Note(185, 60, 360, 0.35, 0.4)),
    Cue.STEP: (_Note(587.33, 0, 200, 0.4), _Note(880, 100, 380, 0.4)),
    Cue.NEED: (_Note(1174.66, 0, 520, 0.35, 0.5), _Note(1760, 20, 340, 0.15, 0.2)),
    Cue.NAME: (_Note(659.26, 0, 160, 0.35), _Note(587.33, 120, 260, 0.35)),
    Cue.CONCESSION: (_Note(220, 0, 90, 0.6, 0.6), _Note(246.94, 110, 120, 0.6, 0.6)),
    Cue.MESSAGE: (_Note(987.77, 0, 240, 0.35), _Note(1318.51, 90, 420, 0.35)),
    Cue.WEEK: (_Note(329.63, 0, 220, 0.25, 0.1),),
    Cue.CLICK: (_Note(1400, 0, 28, 0.18, 0.1),),
}

_RATE: Final = 44_100
_ATTACK: Final = 0.004  # seconds until a tone is as loud as it gets; at once would crackle
_PEAK: Final = 32_767

Samples = npt.NDArray[np.int16]


def samples(cue: Cue) -> Samples:
    """Return a cue as (n, 2) samples, left and right, at 44,100 a second."""
    notes = TONES[cue]
    ends = max(note.start + note.length for note in notes)
    mixed = np.zeros(_RATE * ends // 1000, dtype=np.float64)
    for note in notes:
        at, count = _RATE * note.start // 1000, _RATE * note.length // 1000
        mixed[at : at + count] += _tone(note, count)
    mixed = np.tanh(mixed)  # several tones at once must not clip
    return np.repeat((mixed * _PEAK).astype(np.int16)[:, None], 2, axis=1)


def _tone(note: _Note, count: int) -> npt.NDArray[np.float64]:
    """Return one tone of `count` samples, which begins and ends in silence."""
    seconds = np.arange(count) / _RATE
    turn = 2 * np.pi * note.hertz * seconds
    wave = np.sin(turn) + note.bright * (np.sin(2 * turn) / 2 + np.sin(3 * turn) / 3)
    rise = np.minimum(seconds / _ATTACK, 1)
    fade = np.exp(-5 * seconds * 1000 / note.length) * (1 - np.arange(count) / count)
    return np.asarray(note.loud * wave * rise * fade)


class Sound:
    """Plays cues. Without a device, or with a volume of 0, it does nothing and says nothing."""

    def __init__(self, volume: int = 60) -> None:
        """Prepare to play; the device is opened with the first cue that is to be heard.

        Args:
            volume: from 0, off, to 100.
        """
        self.volume = volume
        self._ready: bool | None = None  # None before the device was looked for
        self._cues: dict[Cue, pygame.mixer.Sound] = {}

    @property
    def silent(self) -> bool:
        """Whether nothing can be heard on this machine; not known before the first cue."""
        return self._ready is False

    def play(self, cue: Cue | None) -> None:
        """Play a cue; nothing for None."""
        if cue is None or self.volume <= 0 or not self._is_open():
            return
        try:
            if cue not in self._cues:
                self._cues[cue] = pygame.mixer.Sound(buffer=samples(cue).tobytes())
            self._cues[cue].set_volume(min(self.volume, 100) / 100)
            self._cues[cue].play()
        except pygame.error:  # the device was unplugged
            self._ready = False

    def close(self) -> None:
        """Let go of the device."""
        if self._ready:
            pygame.mixer.quit()
        self._ready = False
        self._cues.clear()

    def _is_open(self) -> bool:
        """Open the device at the first call, and say whether there is one."""
        if self._ready is None:
            try:
                with _quiet():
                    pygame.mixer.init(_RATE, -16, 2, 512, allowedchanges=0)
                self._ready = True
            except (pygame.error, NotImplementedError):  # no device; a pygame without its mixer
                self._ready = False
        return self._ready


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep what sound libraries print of a machine without a device from the terminal."""
    try:
        kept = os.dup(2)
    except OSError:  # no terminal at all
        yield
        return
    try:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, 2)
        os.close(nothing)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
