"""Whole deals in the window, from the title to the last page, by keys alone and by the mouse alone.

On the way every page that is reached is looked at: in a language that is forty per cent longer, and in
every language, theme and size of text, in such pairs that each page meets each of them.
"""

import copy
import functools
import secrets
import tempfile
import typing

import pytest

from game.engine.vocab import Phase
from game.i18n.pseudo import Pseudo
from game.pygame_ui.kit.problems import problems
from tests.pygame_ui.hands import OnKeys, OnTheMouse, sat_down

pytestmark = pytest.mark.unmeasured

#: Customers, of whom every third buys from these hands: one after the other is tried until one does.
SEEDS = (2, 6, 9, 3, 4, 5, 7, 8)
LANGUAGES, THEMES, SIZES = ("en", "zh", "es"), ("light", "dark", "contrast"), (100, 150, 200)
LATE = {Phase.DESK, Phase.MEETING, Phase.PRESENTING, Phase.TABLE, Phase.FOLLOW_UP, Phase.OVER}


class Deal(typing.NamedTuple):
    """A deal that was played: whether it came to its last page, by whom, and what was wrong on the way."""

    ended: bool
    hands: object
    faults: dict[str, list[str]]


def _played(hands_of, scenario, language=None, look=None, least=frozenset({Phase.OVER})):
    """Play deals until one comes through certain phases; each new page is looked at when it is reached."""
    faults = {}
    for seed in SEEDS:
        ended, hands = _sitting(hands_of, scenario, seed, language, look, faults)
        if least <= hands.phases or not ended:
            break
    return Deal(ended, hands, {place: found for place, found in faults.items() if found})


def _sitting(hands_of, scenario, seed, language, look, faults):
    """Play one deal in a folder of its own; return whether it ended, and who played it."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("KEYACCOUNT_HOME", folder)
        patch.setattr(secrets, "randbelow", lambda _: seed)
        app = sat_down(folder, language)

        def arrived(place, _):
            if look is not None and place not in faults:
                faults[place] = look(app, len(faults))

        hands = hands_of(app, arrived)
        hands.begin(scenario)
        ended = hands.play_to_the_end()
        if ended:
            hands.look_through()
        app.put_away()
    return ended, hands


def _as_it_is(app, _):
    """Return what is wrong with the page as it stands."""
    return [str(each) for each in problems(app.stage)]


def _in_three_looks(app, number):
    """Return what is wrong with the page in three looks; three pages after each other have all nine pairs."""
    if app.stage.popup is not None:
        return _as_it_is(app, number)  # it would close
    found, play = [], app.play
    offered = play and (copy.deepcopy(play._moments), play.moment)  # another language offers all anew
    for place, language in enumerate(LANGUAGES):
        theme, text = THEMES[(place + number) % 3], SIZES[(place + number // 3) % 3]
        app.set(language=language, theme=theme, text=text)
        found += [f"{language} {theme} {text}: {each}" for each in problems(app.stage)]
    app.set(language=LANGUAGES[0], theme=THEMES[0], text=SIZES[0])
    if play:
        play._moments, play.moment = offered
        app.refresh()
    return found


@functools.cache
def _by_keys():
    return _played(OnKeys, "small_order", Pseudo(), _as_it_is, LATE)


@functools.cache
def _by_mouse():
    return _played(OnTheMouse, "small_order", look=_in_three_looks, least=LATE)


@functools.cache
def _first_call():
    return _played(OnKeys, "first_call")


def test_a_deal_with_talks_and_what_follows_them_is_played_by_keys_alone():
    deal = _by_keys()
    assert (deal.ended, deal.hands.phases) == (True, LATE)


def test_a_deal_with_talks_and_what_follows_them_is_played_by_the_mouse_alone():
    deal = _by_mouse()
    assert (deal.ended, deal.hands.phases) == (True, LATE)


def test_the_first_call_is_played_to_its_end_by_keys_alone():
    assert _first_call().ended


@pytest.mark.parametrize("deal", [_by_keys, _by_mouse, _first_call])
def test_no_page_that_is_reached_is_without_a_way_on(deal):
    assert [place for place, count in deal().hands.ways.items() if not count] == []


def test_every_page_that_is_reached_has_room_for_words_that_are_longer():
    assert _by_keys().faults == {}


def test_every_page_that_is_reached_is_sound_in_every_language_theme_and_size_of_text():
    assert _by_mouse().faults == {}
