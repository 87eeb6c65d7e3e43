"""What all tests share: how examples are drawn, and where the evaluation sets are."""

import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from tests.serving import Server

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


@pytest.fixture(scope="session")
def server() -> "Iterator[Server]":
    """Give a running PostgreSQL server, one for each worker; skip where none can be started."""
    from tests.serving import Server, programs  # noqa: PLC0415 - few tests need it

    if programs() is None:
        pytest.skip("no PostgreSQL server is installed; run tools/install_postgres.sh")
    if find_spec("pg8000") is None:
        pytest.skip("the extra [postgres] is not installed")
    folder = Path(mkdtemp(prefix="reportedly-pg-", dir=in_memory()))
    started = Server(folder)
    try:
        started.start()
        yield started
        started.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def in_memory() -> Path | None:
    """Give a folder in memory with room for databases that live for one test; None where there is none."""
    folder = Path("/dev/shm")  # noqa: S108 - nothing secret is put there
    roomy = folder.is_dir() and os.access(folder, os.W_OK) and shutil.disk_usage(folder).free > 1 << 30
    return folder if roomy else None


@pytest.fixture
def shared(server: "Server") -> "Iterator[str]":
    """Give the address of a fresh ledger on a server, which goes with the test."""
    from reportedly.ledger.store import Ledger  # noqa: PLC0415

    address = server.new_database(lambda address: Ledger.open(address).close())
    yield address
    server.drop(address)
