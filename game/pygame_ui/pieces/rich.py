"""Bold words inside whole sentences: the figures are marked before the sentence is made."""

import re
from typing import Final

from game.pygame_ui.kit.text import Span

_OPEN, _SHUT = "\x02", "\x03"
_MARKED: Final = re.compile(f"{_OPEN}([^{_SHUT}]*){_SHUT}")


def strong(text: str) -> str:
    """Return a value of a sentence that will stand in bold."""
    return f"{_OPEN}{text}{_SHUT}"


def spans(sentence: str) -> list[Span | str]:
    """Return a sentence as rich text.

    >>> [part if isinstance(part, str) else part.text for part in spans(f"Sell {strong('4 %')} more.")]
    ['Sell ', '4 %', ' more.']
    """
    parts = _MARKED.split(sentence)
    return [Span(part, bold=bool(place % 2)) for place, part in enumerate(parts) if part]
