"""The window: a pygame game, a client of a `Seat`."""
