"""One line of text in the making: where the caret stands, what is selected, what a key does to both."""

import dataclasses

from game.journal.text import UNSAFE


@dataclasses.dataclass(slots=True)
class Editing:
    """The text, and between which letters caret and anchor stand: what lies between them is selected."""

    text: str
    limit: int
    caret: int
    anchor: int

    @property
    def selection(self) -> tuple[int, int]:
        """From which letter to which it is selected; twice the caret where nothing is."""
        return min(self.caret, self.anchor), max(self.caret, self.anchor)

    def go(self, to: int, *, select: bool = False) -> None:
        """Move the caret, and with `select` leave the anchor where it is."""
        self.caret = max(0, min(len(self.text), to))
        if not select:
            self.anchor = self.caret

    def step(self, way: int, *, select: bool = False) -> None:
        """Move the caret by a letter; a selection is left at the end that lies there."""
        start, end = self.selection
        if select or start == end:
            self.go(self.caret + way, select=select)
        else:
            self.go(start if way < 0 else end)

    def step_word(self, way: int, *, select: bool = False) -> None:
        """Move the caret to where the next word begins, or the one before."""
        if way < 0:
            self.go(self.text[: self.caret].rstrip().rfind(" ") + 1, select=select)
            return
        found = self.text.find(" ", self.caret)
        self.go(len(self.text) if found < 0 else found + 1, select=select)

    def put(self, new: str) -> None:
        """Put text in place of the selection, without controls, and no more than there is room for."""
        start, end = self.selection
        clean = UNSAFE.sub("", " ".join(new.splitlines()))
        clean = clean[: max(0, self.limit - len(self.text) + end - start)]
        self.text = self.text[:start] + clean + self.text[end:]
        self.go(start + len(clean))

    def delete(self, way: int) -> None:
        """Take the selection away, or the letter before or behind the caret."""
        if self.caret == self.anchor:
            self.anchor = max(0, min(len(self.text), self.caret + way))
        self.put("")
