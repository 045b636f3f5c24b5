"""The few rules of text that a game file rests on: what may stand in it, and what ties it together."""

import hashlib
import re
import unicodedata
from typing import Final

#: Seeds, luck and digests of states are below this.
WIDE: Final = 1 << 64

#: What no text of a person may bring into a game file: controls, invisible and bidi
#: characters, line separators, surrogates, tag characters. Joiners stay, since names and
#: emoji need them. A fixed list and not Unicode categories, which differ between Python
#: versions: a file written by one must be readable by the other.
UNSAFE: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"
)


def plain(text: str, limit: int) -> str:
    r"""Make text from a person safe to store and show on one line.

    Line breaks and runs of space become one space; control, invisible and bidi
    characters go; at most `limit` characters stay.

    >>> plain(" Ann\n\x1b[2J  Li ", 40)
    'Ann [2J Li'
    """
    spaced = " ".join(unicodedata.normalize("NFC", text).split())
    return " ".join(UNSAFE.sub("", spaced).split())[:limit].rstrip()


def is_plain(text: str) -> bool:
    """Say whether text is as `plain` leaves it, length aside."""
    return not UNSAFE.search(text) and text == " ".join(text.split())


def chain(previous: str, text: str, state_digest: int) -> str:
    """Digest of a line: the line before, its own words, the state after it.

    The first 16 hexadecimal digits of the SHA-256 of the three, a line break between
    them, the digest of the state as 16 hexadecimal digits.

    Args:
        previous: digest of the line before; for line 1 of the header (`Journal.tip`).
        text: the line up to its digest (`Line.body`).
        state_digest: of the game after this line, 0..2**64-1.

    >>> chain("0123456789abcdef", "1  w1.0  research topic=company", 123456789)
    'adccb7da044c9e86'
    """
    covered = f"{previous}\n{text}\n{state_digest:016x}"
    return hashlib.sha256(covered.encode()).hexdigest()[:16]


def seal(seed: int, salt: str) -> str:
    """Commitment to a seed that is not shown yet: 64 hexadecimal digits.

    Args:
        seed: 0..2**64-1.
        salt: 32 hexadecimal digits that nobody can guess.
    """
    return hashlib.sha256(f"{salt} {seed}".encode()).hexdigest()
