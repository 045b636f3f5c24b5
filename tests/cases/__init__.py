"""Rule cases: what one move does, in sentences that a trainer can read and dispute.

The YAML files beside this one are played by `test_cases.py` through the rules of the engine. All but
`stories.yaml` are written by `python -m tests.cases.generate` from the tables in `game/engine/tables.py`;
after a number of a table was changed on purpose, run the command and read the difference before you commit
it. `stories.yaml` is written by hand, for rules beyond the tables; add to it what you would dispute.
"""
