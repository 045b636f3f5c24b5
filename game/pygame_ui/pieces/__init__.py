"""Drawings of the game that several screens share: the header, people, the needs, what was said."""
