"""The window: the game drawn with pygame, played by keyboard or mouse."""
