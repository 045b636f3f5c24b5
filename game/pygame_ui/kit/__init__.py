"""Widgets of the window: measured, smooth, reached by keyboard and mouse. They know nothing of the game.

`docs/window.md` shows how a screen is written with them.
"""
