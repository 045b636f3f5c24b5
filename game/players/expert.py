"""The expert: the textbook as somebody plays it who spares no hour.

Choosing between the moves of a meeting by a forecast of the next one was tried and gained nothing over the
order of the book (docs/teaching.md); seeing people once more than the textbook thinks worth its while did.
"""

import dataclasses

from game.players.textbook import TEXTBOOK

EXPERT = dataclasses.replace(TEXTBOOK, name="expert", lacks=frozenset({"economy"}))
