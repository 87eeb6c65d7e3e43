"""What all tests share: how examples are drawn, and where the evaluation sets are."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

EXAMPLES = 25 if os.environ.get("CI") else 60
"""Examples for each property: enough to find slips, few enough for every run."""

# The same examples every time: a test that fails by chance teaches nothing (STYLE: no unseeded chance).
settings.register_profile(
    "house",
    derandomize=True,
    deadline=None,
    database=None,
    max_examples=EXAMPLES,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("house")


LONGEST = (
    "tests/tools/test_tutorials.py",
    "tests/browser/",
    "tests/evaluation/challenges/",
    "tests/engines/",
)
"""Where the longest tests are: begun last, they would leave all processes but one waiting."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest tests, and give those in a browser a second try: its clock is not ours."""
    for item in items:
        if item.nodeid.startswith("tests/browser/"):
            item.add_marker(pytest.mark.flaky(reruns=1))
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))


@pytest.fixture(scope="session")
def evaluation_folder() -> Path:
    """Give the folder of evaluation sets, which are not ours to ship; skip where there is none."""
    named = os.environ.get("REPORTEDLY_EVALUATION")
    if not named:
        pytest.skip("REPORTEDLY_EVALUATION names no folder of evaluation sets")
    folder = Path(named)
    if not folder.is_dir():
        pytest.skip(f"REPORTEDLY_EVALUATION: {folder} is not a folder")
    return folder
