"""The tests: each name is a claim about the game."""
