"""What was said so far in a meeting, how the person sat, and how much of the talking was ours."""

from typing import Final

from game.engine.vocab import Phase, Posture
from game.pygame_ui.kit.card import Chip
from game.pygame_ui.kit.layout import Column, Row, Wrap
from game.pygame_ui.kit.meter import Progress
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.text import SMALL, Label, Rule
from game.pygame_ui.kit.widget import Widget
from game.pygame_ui.pieces.faces import POSTURES, posture_words
from game.pygame_ui.pieces.told import told
from game.pygame_ui.playing import Beat, Play

#: Under which the place of the log is kept.
LOG: Final = "so-far"
#: Postures that are remembered, the present one aside.
_NOTICED: Final = 2


def beats_of_meeting(play: Play) -> list[Beat]:
    """Return the moves of the meeting that goes on, with the one that opened it."""
    found: list[Beat] = []
    for beat in reversed(play.beats):
        if beat.played.after.phase is not Phase.MEETING or beat.played.after.met != play.scene.met:
            break
        found.append(beat)
        if beat.played.before.phase is not Phase.MEETING:
            break
    return found[::-1]


def so_far(play: Play) -> list[Widget]:
    """Return the log, which scrolls, and below it how the person sat before."""
    beats = beats_of_meeting(play)
    lines = [
        line for beat in beats for line in told(play.words, beat.played.after, beat.said, label=beat.label)
    ]
    log = Scroll(Column(lines, gap=6), key=LOG, grow=1)
    noticed = _noticed(play, beats)
    return [log, Rule(), noticed] if noticed else [log]


def talk_share(play: Play) -> Widget:
    """Return how much of the talking is ours."""
    language, scene = play.words.language, play.scene
    share = scene.of("our_talk") / max(1, scene.of("minute"))
    text = language.gettext("You talk {percent}", percent=language.percent(round(share * 100) * 100))
    bar = Progress(share, width=80, name=text, key="talk")
    return Row([Label(text, size=SMALL, colour="ink2"), bar], gap=7)


def _noticed(play: Play, beats: list[Beat]) -> Widget | None:
    """Return how the person sat before, as it changed in this meeting, and how long ago."""
    language, now = play.words.language, play.scene.of("minute")
    changes: list[tuple[Posture, int]] = []
    for beat in beats:
        posture = Posture(beat.played.after.of("posture"))
        if not changes or changes[-1][0] is not posture:
            changes.append((posture, beat.played.after.of("minute")))
    if len(changes) <= 1:
        return None
    chips: list[Widget] = [Label(language.gettext("You noticed"), size=SMALL, bold=True)]
    for posture, minute in changes[-1 - _NOTICED : -1]:
        text, ago = posture_words(language, posture), language.minutes(now - minute)
        said = language.gettext("{posture}, {minutes} ago", posture=text, minutes=ago)
        chips.append(Chip(said, icon=POSTURES[posture][0]))
    return Wrap(chips, gap=8)
