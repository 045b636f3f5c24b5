"""Hands that play whole games in the window: they look for what can be pressed, and press it.

They know no screen. What can be pressed they find in the tree by role, key and digit, so that a new
screen is played like an old one; `app.act` is never called.
"""

import pathlib
from collections import Counter

import pygame

from game.engine.vocab import Phase
from game.i18n.language import load
from game.pygame_ui.app import App
from game.pygame_ui.kit import focus
from game.pygame_ui.kit.pointing import Pointing
from game.pygame_ui.kit.scroll import Scroll
from game.pygame_ui.kit.widget import Role
from game.shipped import assets_folder

#: What is pressed and leads somewhere; the others set something.
WAYS = {Role.BUTTON, Role.LINK, Role.CHOICE, Role.TAB}
#: Ways out of the game and to the pages around it: the last that is tried.
ASIDE = {"to-log", "to-help", "to-menu", "notebook", "quit", "saves", "settings", "drawer"}
#: A whole deal of `small_order` has about a hundred moves, and one in two takes a press more.
MOST_PRESSES = 400
#: Presses of the main thing of a page without a move before something else on it is pressed.
MOST_IN_VAIN = 3
SIZE = (1280, 720)


def sat_down(folder, language=None, size=SIZE, **settings):
    """A window at its title."""
    app = App(pathlib.Path(folder), language or load("en", assets_folder() / "locale"), size)
    app.set(calm=True, volume=0, **settings)
    return app


def place_of(app):
    """Return which page is shown, as far as it is another one to look at."""
    play, part = app.play, app.stage.top
    scene = play.scene if play is not None and app.screen.of_game else None
    where = [type(app.screen).__name__]
    if scene is not None:
        where.append(scene.phase.name.lower())
    if scene is not None and scene.phase is Phase.TABLE:
        where.append(str(scene.of("talks")))
    if part is not app.stage.root:
        where.append(part.key)
    return " ".join(where)


class Hands:
    """One player at one window."""

    def __init__(self, app, on_place=None):
        """Sit down.

        Args:
            app: the window.
            on_place: called with the name of a page when it is reached, and with how often it was before.
        """
        self.app, self.pointing = app, Pointing(app.stage)
        self.on_place = on_place or (lambda place, before: None)
        self.pressed = Counter()
        self.places = Counter()
        self.ways = {}  # of each page, how many things could be pressed on it when there were least
        self.phases = set()

    # --- what there is ---

    def open_ways(self):
        """Return what can be pressed now."""
        stops = focus.stops(self.app.stage.root if self.app.stage.popup is None else self.app.stage.popup)
        return [each for each in stops if each.role in WAYS and not each.locked]

    def wanted(self):
        """Return what to press: what has a digit, else the main thing, else any other; the newest first."""
        ways = [each for each in self.open_ways() if each.key not in ASIDE]
        numbered = [each for each in ways if each.digit and each.digit in "123456789"]
        main = [each for each in ways if getattr(each, "main", False) or each.first]
        hopeful = [each for each in main if self.pressed[self._now(), each.key] < MOST_IN_VAIN]
        for some in (numbered, hopeful, ways):
            fresh = min(some, key=lambda each: self.pressed[self._sign(each)], default=None)
            if fresh is not None:
                return fresh
        return None

    def _now(self):
        """Return the moment: what is pressed in vain is not pressed for ever."""
        return place_of(self.app), self.app.play.scene.moves

    def _sign(self, widget):
        """Return by what a thing is known again: its words, for moves go from one digit to another."""
        return (type(self.app.screen).__name__, widget.name or widget.key)

    # --- playing ---

    def begin(self, scenario):
        """Choose a customer at the title, and begin."""
        self.note()
        self.reach(f"scenario-{scenario}")
        self.note()
        self.reach("begin")

    def play_to_the_end(self, most=MOST_PRESSES):
        """Press one thing after the other until the deal is over and its last page is shown."""
        for _ in range(most):
            self.note()
            if self.over:
                return True
            wanted = self.wanted()
            if wanted is None:
                return False
            self.pressed.update([self._sign(wanted), (self._now(), wanted.key)])
            self.press(wanted)
        return False

    def look_through(self):
        """Turn to each part of the page that is shown; where something is asked first, answer it."""
        asked = [each for each in self.open_ways() if each.digit]
        if asked:
            self.press(asked[-1])
            self.note()
        for key in [each.key for each in self.open_ways() if each.role is Role.TAB]:
            self.reach(key)
            self.note(f"{place_of(self.app)} {key}")

    @property
    def over(self):
        """Whether the deal is over and nothing lies over its last page."""
        play = self.app.play
        return play is not None and play.scene.phase is Phase.OVER and len(self.app.screens) == 1

    def note(self, place=""):
        """Take note of the page that is shown, under a name of its own where it has one."""
        place, count = place or place_of(self.app), len(self.open_ways())
        if self.app.play is not None:
            self.phases.add(self.app.play.scene.phase)
        self.on_place(place, self.places[place])
        self.places[place] += 1
        self.ways[place] = min(count, self.ways.get(place, count))

    def reach(self, key):
        """Press the thing of a key."""
        self.press(next(each for each in self.open_ways() if each.key == key))

    def press(self, widget):
        """Press a thing, however these hands do that."""
        raise NotImplementedError


class OnKeys(Hands):
    """Who never touches a mouse: digits where there is one, else arrows, Tab and Enter."""

    def press(self, widget):
        if widget.digit and widget.digit in "123456789":
            self.key(ord(widget.digit), widget.digit)
            return
        self._go_to(widget.key)
        self.key(pygame.K_RETURN)

    def key(self, number, text=""):
        """Press a key."""
        self.pointing.handle(pygame.Event(pygame.KEYDOWN, key=number, mod=0, unicode=text))

    def type_into(self, key, text):
        """Go to a field and type."""
        self._go_to(key)
        self.pointing.handle(pygame.Event(pygame.TEXTINPUT, text=text))

    def _go_to(self, key):
        """Move the focus: with the arrow that points there as long as it leads nearer, else with Tab."""
        stage = self.app.stage
        arrows = 6
        for _ in range(len(focus.stops(stage.top)) + 2 * arrows):
            here = stage.focus
            if here is not None and here.key == key:
                return
            if here is not None and arrows and here.role in WAYS:
                arrows -= 1
                goal = stage.find(key).rect
                self.key(_arrow(here.rect, goal))
                if _far(stage.focus.rect, stage.find(key).rect) >= _far(here.rect, goal):
                    arrows = 0
            else:
                self.key(pygame.K_TAB)
        raise AssertionError(f"{key} is out of reach of Tab on {place_of(self.app)}")


class OnTheMouse(Hands):
    """Who never touches a key: what is out of sight is brought there by the wheel."""

    def press(self, widget):
        at = self._in_sight(widget.key)
        self.pointing.handle(pygame.Event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0)))
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            self.pointing.handle(pygame.Event(kind, button=1, pos=at))

    def _in_sight(self, key):
        """Return a point of a thing that can be seen."""
        stage = self.app.stage
        for _ in range(60):
            widget = stage.find(key)
            frames = [each for each in stage.path_to(widget)[:-1] if isinstance(each, Scroll)]
            seen = widget.rect.clip(stage.page)
            for frame in frames:
                seen = seen.clip(frame.rect)
            if seen.height >= min(widget.rect.height, 24) and seen.width:
                return seen.center
            frame = next(each for each in reversed(frames) if not each.rect.contains(widget.rect))
            turns = 1 if widget.rect.top < frame.rect.top else -1
            self.pointing.handle(pygame.Event(pygame.MOUSEWHEEL, x=0, y=turns, pos=frame.rect.center))
        raise AssertionError(f"{key} cannot be brought into sight on {place_of(self.app)}")


def _arrow(here, goal):
    """Return the arrow that points from one rectangle to another."""
    across, down = goal.centerx - here.centerx, goal.centery - here.centery
    if abs(across) > abs(down):
        return pygame.K_RIGHT if across > 0 else pygame.K_LEFT
    return pygame.K_DOWN if down > 0 else pygame.K_UP


def _far(here, goal):
    return abs(goal.centerx - here.centerx) + abs(goal.centery - here.centery)
