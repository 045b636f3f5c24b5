"""A made-up language that shows in a test what could go wrong in a real one.

Letters carry accents, so that a sentence that is not translatable stands out; every sentence is
forty per cent longer, as one in Spanish may be; brackets show where a sentence is cut or glued.
"""

import re
from typing import Final

from game.i18n.language import Language

_ACCENTS: Final = str.maketrans("aceinouyACEINOUY", "áçéíñóúýÁÇÉÍÑÓÚÝ")
_PLACEHOLDER: Final = re.compile(r"(\{[^}]*\})")
#: How much longer a sentence gets, in per cent.
LONGER: Final = 40
#: What is added breaks into lines like words of this length, the space after each included.
_WORD: Final = 9


def stretched(sentence: str) -> str:
    """Return a sentence in the made-up language, its placeholders as they were.

    >>> stretched("{who} waits for an answer.")
    '[{who} wáíts fór áñ áñswér. ~~~~~~~~]'
    """
    parts = _PLACEHOLDER.split(sentence)
    accented = "".join(part if part.startswith("{") else part.translate(_ACCENTS) for part in parts)
    missing = -(-len(sentence) * LONGER // 100) - len("[ ]")
    filled = "".join(" " if place % _WORD == _WORD - 1 else "~" for place in range(max(missing, 1)))
    return f"[{accented} {filled}]"


class Pseudo(Language):
    """English as a translation that fills its place; dates and amounts stay English."""

    def _found(self, context: str, source: tuple[str, ...], count: int) -> str:
        """Return the template of a sentence, stretched."""
        return stretched(super()._found(context, source, count))
