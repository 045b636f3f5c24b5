"""Files that nobody wrote: whatever the bytes, the answer is a scenario or a list of places.

Three thousand files by default; `KEYACCOUNT_FUZZ=100000` before a release. The same number gives the
same files, so a failure can be repeated.
"""

import codecs
import os
import random

import pytest

from game.scenario.compile import compiled, examine
from game.scenario.tree import MOST_PROBLEMS
from tests.scenarios_bad import FOLDER, SAMPLE

FILES = int(os.environ.get("KEYACCOUNT_FUZZ", "3000"))
SHARDS = 20
#: One file in so many starts from the sample, which is slow because it is long.
LONG_ONE_IN = 25

SEED = (FOLDER / "seed.yaml").read_bytes()
BLOCKS = [
    codecs.escape_decode(body)[0] if "  raw" in head else body.encode()
    for head, _, body in (
        block.partition("\n")
        for block in (FOLDER / "hostile.txt").read_text(encoding="utf-8").split("\n=== ")[1:]
    )
]
TOKENS = [
    *(
        b"[",
        b"]",
        b"{",
        b"}",
        b": ",
        b"- ",
        b"? ",
        b"&a ",
        b"*a",
        b"!!int ",
        b"! ",
        b"| ",
        b"> ",
        b"'",
        b'"',
        b"#",
    ),
    *(
        b"<<: ",
        b"\t",
        b"\n",
        b"\r",
        b"\r\n",
        b"---\n",
        b"...\n",
        b"%YAML 1.1\n",
        b"\x00",
        b"\xff",
        b"\xe2\x80\xae",
    ),
    *(
        b"\\ud800",
        b'"\\x1b"',
        b"yes",
        b"null",
        b"~",
        b"true",
        b"0x1f",
        b"1e999",
        b".nan",
        b"012",
        b"9" * 40,
        b"-1",
    ),
    *(
        b"2026-02-30",
        b"101%",
        b"30",
        b"mei",
        b"bob",
        b"driver",
        b"\xe6\x9e\x97",
        b"[" * 40,
        b"- " * 40,
        b"x" * 9_000,
    ),
    *(
        b"{from: 9, to: 2}",
        b"{person: bob, below: 0%}",
        b"[best, best]",
        b"{event: second}",
        b"-0%",
        b"standard",
        b"kind: drill\ngoal: {met: bob}\n",
        b"wise: true",
        b"week: 105",
    ),
]


def mutated(chance: random.Random) -> bytes:
    """A file made from a seed by a few random changes."""
    content = SAMPLE.encode() if not chance.randrange(LONG_ONE_IN) else SEED
    if not chance.randrange(8):
        content = chance.choice(BLOCKS)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        content = chance.choice(CHANGES)(content, chance)
    return content


def a_token_put_in(content, chance):
    at = chance.randrange(len(content) + 1)
    return content[:at] + chance.choice(TOKENS) + content[at:]


def a_word_replaced(content, chance):
    words = content.split(b" ")
    words[chance.randrange(len(words))] = chance.choice(TOKENS)
    return b" ".join(words)


def words_swapped(content, chance):
    words = content.split(b" ")
    one, other = chance.randrange(len(words)), chance.randrange(len(words))
    words[one], words[other] = words[other], words[one]
    return b" ".join(words)


def a_byte_flipped(content, chance):
    at = chance.randrange(len(content) + 1)
    return content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]


def lines_moved(content, chance):
    lines = content.split(b"\n")
    at, many, to = (chance.randrange(len(lines) + 1) for _ in range(3))
    taken = lines[at : at + many % 6]
    rest = lines if chance.randrange(2) else lines[:at] + lines[at + many % 6 :]
    return b"\n".join(rest[:to] + taken + rest[to:])


def a_line_indented(content, chance):
    lines = content.split(b"\n")
    at = chance.randrange(len(lines))
    lines[at] = lines[at][1:] if chance.randrange(2) else b" " * chance.randrange(1, 4) + lines[at]
    return b"\n".join(lines)


def a_block_spliced_in(content, chance):
    at = chance.randrange(len(content) + 1)
    return content[:at] + chance.choice(BLOCKS) + content[at:]


def the_end_cut_off(content, chance):
    return content[: chance.randrange(len(content) + 1)]


CHANGES = [
    a_token_put_in,
    a_word_replaced,
    words_swapped,
    a_byte_flipped,
    lines_moved,
    a_line_indented,
    a_block_spliced_in,
    the_end_cut_off,
]


def checked(content: bytes) -> bool:
    """Examine a file and say whether it can be played; fails where an answer is no answer."""
    found = examine(content, "fuzzed.yaml")
    lines = content.count(b"\n") + content.count(b"\r") + 1
    for problem in found.problems:
        assert 1 <= problem.line <= lines
        assert problem.column >= 1
        assert problem.rule
        assert problem.sentence.endswith(".")
        assert str(problem).isprintable()
    assert len(found.problems) <= MOST_PROBLEMS
    if found.file is not None and found.playable:
        compiled(content, "fuzzed.yaml")
        return True
    assert found.problems
    return False


def test_the_seed_itself_is_playable():
    assert checked(SEED)


@pytest.mark.unmeasured
@pytest.mark.parametrize("shard", range(SHARDS))
def test_a_mutated_file_is_played_or_refused_with_places(shard):
    """No exception of any kind leaves the loader, and every file gets an answer."""
    played = 0
    for number in range(shard, FILES, SHARDS):
        content = mutated(random.Random(number))
        try:
            played += checked(content)
        except Exception:
            print(f"file {number}: {content!r}")
            raise
    assert 0 < played < FILES // SHARDS
