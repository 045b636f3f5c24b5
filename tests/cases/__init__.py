"""Rule cases: what one move does, in sentences that a trainer can read and dispute.

The YAML files beside this one are written by `python -m tests.cases.generate` from the tables in
`game/engine/tables.py`, and played by `test_cases.py` through the rules of the engine. After a number of a
table was changed on purpose, run the command and read the difference before you commit it.
"""
