"""Scenario files: read, checked with every problem at once, and compiled for the engine."""
