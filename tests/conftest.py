"""What all tests share."""

import contextlib
import os
import tempfile

import pytest
from hypothesis import settings

from tests.measuring import unmeasured

# No test is timed (machines differ); in CI the examples are the same on every run, so that red means changed.
settings.register_profile("here", deadline=None, max_examples=40)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True, max_examples=25)
settings.load_profile("ci" if os.environ.get("CI") else "here")

# Games and reports that nobody gave a place never land with those of the person at this machine, not even
# from the processes that tests start.
_HOME = tempfile.TemporaryDirectory(prefix="keyaccount-tests-")
os.environ["KEYACCOUNT_HOME"] = _HOME.name


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(items):
    """Play whole games last: what they fill once for a process was then filled where it was measured.

    Those of one file stay in one process (with `--dist loadgroup`), which then plays a game once for all of
    them; so do those of all files about what the voice says, which read the same games and come first, since
    they take longest. The groups are given before xdist reads them; the order is made after pytest's own.
    """
    for item in items:
        if item.get_closest_marker("unmeasured"):
            item.add_marker(pytest.mark.xdist_group(_group_of(item)))
    yield
    items.sort(key=_place_of)


def _group_of(item):
    """Name the tests that stay in one process."""
    return "voice" if item.path.name.startswith("test_voice_") else item.path.name


def _place_of(item):
    """Say when a test has its turn."""
    if not item.get_closest_marker("unmeasured"):
        return 0
    return 1 if _group_of(item) == "voice" else 2


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item):
    """Measure no coverage in a test that is marked so, nor in its fixtures."""
    with unmeasured() if item.get_closest_marker("unmeasured") else contextlib.nullcontext():
        return (yield)
