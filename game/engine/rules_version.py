"""Version of the rules: it moves exactly when the behaviour of a game does."""

#: Raised by one with every change of behaviour, with a line in CHANGELOG.md.
RULES_VERSION = 3
