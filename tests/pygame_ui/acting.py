"""A stage as tests use it: events go in, what the screen keeps comes out."""

import pygame

from game.pygame_ui.kit.kit import Kit
from game.pygame_ui.kit.pointing import Pointing
from game.pygame_ui.kit.stage import Stage
from game.pygame_ui.kit.theme import Theme


class Acting:
    """Sends keys, clicks and typed text to a stage. Time stands still until it is told to go on."""

    def __init__(self, build, size=(960, 600), *, theme=None):
        self.now = 0.0
        self.stage = Stage(build, Kit(theme or Theme(calm=True)), size, clock=lambda: self.now)
        self.pointing = Pointing(self.stage)

    @property
    def focus(self):
        return self.stage.focus.key

    def key(self, key, mod=0, unicode=""):
        self.pointing.handle(pygame.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=unicode))

    def type(self, text):
        self.pointing.handle(pygame.Event(pygame.TEXTINPUT, text=text))

    def compose(self, text):
        self.pointing.handle(pygame.Event(pygame.TEXTEDITING, text=text, start=0, length=len(text)))

    def move(self, at):
        self.pointing.handle(pygame.Event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0)))

    def down(self, at):
        self.pointing.handle(pygame.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=at))

    def up(self, at):
        self.pointing.handle(pygame.Event(pygame.MOUSEBUTTONUP, button=1, pos=at))

    def click(self, key, share=0.5):
        rect = self.stage.find(key).rect
        at = (rect.x + round(rect.width * share), rect.centery)
        self.down(at)
        self.up(at)

    def wheel(self, at, turns):
        self.pointing.handle(pygame.Event(pygame.MOUSEWHEEL, x=0, y=turns, pos=at))

    def wait(self, seconds):
        self.now += seconds
        self.stage.tick()
