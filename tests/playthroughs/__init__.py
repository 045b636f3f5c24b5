"""Recorded playthroughs: whole deals as text, every move with its visible events and its digest.

`python -m tests.playthroughs.record` plays them again and writes them. After rules or numbers changed on
purpose, run it and read the difference: it shows what the change did to a deal.
"""
