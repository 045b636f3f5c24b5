"""The same digests on every processor, and the same as when the rules got their number."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from game.engine.rules_version import RULES_VERSION
from tests.engine.frozen import PATH, digests, features

pytestmark = pytest.mark.unmeasured

ROOT = Path(__file__).resolve().parent.parent.parent

FROZEN = yaml.safe_load(PATH.read_text(encoding="utf-8"))

#: Features that numpy uses here beyond what every processor of this kind has, the oldest first.
ON = [name for name, on in features().items() if on]


def played_without(names: list[str]) -> dict:
    """What another process makes of the frozen deals while numpy may not use these features."""
    environment = {**os.environ, "NPY_DISABLE_CPU_FEATURES": " ".join(names), "PYTHONPATH": str(ROOT)}
    # A name that numpy does not know is ignored with a warning that Python hides: here it is an error.
    command = [sys.executable, "-W", "error", "-m", "tests.engine.frozen", "--print"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_the_frozen_digests_are_those_of_this_version_of_the_rules():
    """A new version freezes anew: `python -m tests.engine.frozen`."""
    assert FROZEN["rules_version"] == RULES_VERSION


def test_deals_are_played_as_when_the_rules_got_their_number():
    """Where it was meant, raise RULES_VERSION (before the first release: not yet) and freeze anew."""
    assert digests() == FROZEN["digests"]


@pytest.mark.skipif(not ON, reason="numpy uses no feature here that could be masked")
def test_a_processor_without_its_newer_features_plays_the_same_deals():
    """Names come from numpy's own list, and the other process says that they are off."""
    other = played_without(ON)
    assert {name: other["features"][name] for name in ON} == dict.fromkeys(ON, False)
    assert other["digests"] == FROZEN["digests"]


@pytest.mark.skipif(not ON, reason="numpy uses no feature here that could be masked")
def test_a_name_that_numpy_does_not_know_is_not_taken_for_a_masked_feature():
    """Masking by a wrong name would silently test nothing."""
    with pytest.raises(AssertionError, match="AVX99"):
        played_without(["AVX99"])
