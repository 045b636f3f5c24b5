"""What all tests share."""

import os
import tempfile

from hypothesis import settings

# No test is timed (machines differ); in CI the examples are the same on every run, so that red means changed.
settings.register_profile("here", deadline=None, max_examples=40)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True, max_examples=40)
settings.load_profile("ci" if os.environ.get("CI") else "here")

# Games and reports that nobody gave a place never land with those of the person at this machine, not even
# from the processes that tests start.
_HOME = tempfile.TemporaryDirectory(prefix="keyaccount-tests-")
os.environ["KEYACCOUNT_HOME"] = _HOME.name
