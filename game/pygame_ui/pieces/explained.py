"""Text whose words of selling explain themselves: pointed at or pressed, they say what they mean."""

import re
from typing import Final, Unpack

from game.i18n.language import Language
from game.pygame_ui.kit.text import BODY, Span, Text
from game.pygame_ui.kit.widget import Common
from game.voice.glossary import TERMS

#: The language that sets no spaces between words, and the letters from which a word is one for certain.
_UNSPACED: Final = "zh"
_LEAST: Final = 3


def explained(
    language: Language, text: str, *, size: float = BODY, colour: str = "ink", **common: Unpack[Common]
) -> Text:
    """Return a text in which each word of the glossary, the first time it stands there, has its meaning.

    Args:
        language: of the text.
        text: as it is to be read.
        size: of the letters.
        colour: of the letters.
        common: as for every widget; a key lets the focus survive.
    """
    places: list[tuple[int, int, str]] = []
    for term in TERMS:
        word = language.say(term.word)
        edge = r"\b" if language.usage.locale[:2] != _UNSPACED else ""
        if not edge and len(word) < _LEAST:
            continue  # two letters may be parts of two other words
        found = re.search(f"{edge}{re.escape(word)}{edge}", text, re.IGNORECASE)
        if found and not any(start < found.end() and found.start() < end for start, end, _ in places):
            places.append((found.start(), found.end(), language.say(term.means)))
    spans, at = list[Span | str](), 0
    for start, end, means in sorted(places):
        spans += [text[at:start], Span(text[start:end], tooltip=means)]
        at = end
    spans.append(text[at:])
    return Text([span for span in spans if span != ""], size=size, colour=colour, **common)
