"""Sentences: events, refusals and what is seen become words, the same words each time.

Nothing here draws or remembers: a sentence is a function of public facts, the scenario's texts,
the language and a public number. What is hidden cannot be worded, since no `Scene` holds it.
"""
