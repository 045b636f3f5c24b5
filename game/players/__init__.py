"""Players: policies that read only what a player may see, for whole batches of games."""
