"""Drivers: whole games by policy, in pools by phase, over any number of processes."""
