"""Sounds: each has a caption, none is needed, and a machine without a device plays on in silence."""

import subprocess
import sys

import numpy as np
import pytest

pygame = pytest.importorskip("pygame")

from game.engine.codes import Happening, Rule  # noqa: E402
from game.engine.events import Event  # noqa: E402
from game.engine.vocab import Outcome, Relation  # noqa: E402
from game.i18n.language import load  # noqa: E402
from game.pygame_ui import sound  # noqa: E402
from game.pygame_ui.sound import CAPTIONS, CUES, OTHERWISE, TONES, Cue, Sound, cue_of, samples  # noqa: E402
from game.shipped import assets_folder  # noqa: E402

LANGUAGES = [load(code, assets_folder() / "locale") for code in ("en", "zh", "es")]


def event(kind, *, item=-1, value=0, visible=True):
    return Event(kind, Rule.CONTACT, 0, item, value, (), visible)


@pytest.fixture
def device(monkeypatch):
    """A device that takes sound and plays it to nobody."""
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    yield
    pygame.mixer.quit()


@pytest.mark.parametrize("cue", Cue)
def test_every_cue_has_tones_and_a_caption_of_its_own_in_every_language(cue):
    assert cue in TONES
    for language in LANGUAGES:
        said = [language.say(caption) for caption in CAPTIONS.values()]
        assert said.count(language.say(CAPTIONS[cue])) == 1


@pytest.mark.parametrize("cue", Cue)
def test_a_cue_is_short_and_begins_and_ends_in_silence(cue):
    heard = samples(cue)
    assert 0.02 < len(heard) / 44_100 < 1.3
    assert np.abs(heard[[0, -1]]).max() < 200


@pytest.mark.parametrize("cue", Cue)
def test_a_cue_can_be_heard_and_does_not_clip(cue):
    assert 2_000 < np.abs(samples(cue).astype(np.int32)).max() < 32_767


def test_no_two_cues_are_the_same_samples():
    assert len({samples(cue).tobytes() for cue in Cue}) == len(Cue)


def test_every_cue_but_the_click_belongs_to_an_event():
    assert {*CUES.values(), *OTHERWISE.values(), Cue.CLICK} == set(Cue)


@pytest.mark.parametrize(
    ("heard", "cue"),
    [
        (event(Happening.AWARD, value=Outcome.WON), Cue.WON),
        (event(Happening.AWARD, value=Outcome.NO_DECISION), Cue.LOST),
        (event(Happening.AWARD, value=Outcome.WITHDRAWN), None),
        (event(Happening.RELATION, item=Relation.STRANGER, value=Relation.ACQUAINTANCE), Cue.STEP),
        (event(Happening.RELATION, item=Relation.ACQUAINTANCE, value=Relation.STRANGER), Cue.OFFENCE),
        (event(Happening.COMMITTED, value=1), Cue.STEP),
        (event(Happening.COMMITTED, value=0), None),
        (event(Happening.FOUND), Cue.NEED),
        (event(Happening.SHOWED), None),
        (event(Happening.FOUND, visible=False), None),
    ],
)
def test_an_event_is_heard_as_what_it_was(heard, cue):
    assert cue_of([heard]) is cue


def test_of_several_events_the_weightiest_is_heard():
    assert cue_of([event(Happening.WEEK), event(Happening.FOUND), event(Happening.STRESSED)]) is Cue.OFFENCE


def test_nothing_is_heard_where_nothing_happened():
    assert cue_of([]) is None


def test_a_cue_is_played_at_the_volume_that_was_chosen(device):
    player = Sound(volume=30)
    player.play(Cue.NAME)
    assert not player.silent
    assert player._cues[Cue.NAME].get_volume() == pytest.approx(0.3, abs=0.01)


def test_a_volume_of_nothing_does_not_even_open_the_device(device):
    pygame.mixer.quit()  # another test of this process may have opened it
    Sound(volume=0).play(Cue.WON)
    assert pygame.mixer.get_init() is None


def test_a_machine_without_a_device_is_silent(monkeypatch):
    pygame.mixer.quit()  # another test of this process may have opened it
    monkeypatch.setenv("SDL_AUDIODRIVER", "no_such_driver")
    player = Sound()
    for cue in Cue:
        player.play(cue)
    assert player.silent


def test_a_device_that_is_unplugged_in_the_middle_makes_it_silent(device, monkeypatch):
    player = Sound()
    player.play(Cue.NAME)
    pygame.mixer.quit()
    player.play(Cue.WON)
    assert player.silent


def test_a_machine_without_a_device_complains_to_nobody():
    """What sound libraries print goes past Python, to the terminal itself."""
    code = "from game.pygame_ui.sound import Cue, Sound; Sound().play(Cue.WON)"
    ran = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**sound.os.environ, "SDL_AUDIODRIVER": "", "PYGAME_HIDE_SUPPORT_PROMPT": "1"},
    )
    assert ran.stderr == ""


def test_a_game_without_a_terminal_has_sound_too(device, monkeypatch):
    """A window that was started by a click has nowhere to complain."""
    monkeypatch.setattr(sound.os, "dup", lambda _: (_ for _ in ()).throw(OSError("no such file")))
    player = Sound()
    player.play(Cue.CLICK)
    assert not player.silent


def test_after_closing_nothing_is_played(device):
    player = Sound()
    player.play(Cue.CLICK)
    player.close()
    player.play(Cue.CLICK)
    assert pygame.mixer.get_init() is None
