"""Tests of the engine, the players and the runs: laws, exactness, conformance, hiding, chance."""
