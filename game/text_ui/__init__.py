"""The game in plain lines: by keyboard, by pipe, from a file; made for screen readers as for scripts.

`play.play` plays a game from its settings to its end.
"""
