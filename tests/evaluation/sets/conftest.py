"""What the tests of the labelled sets share: one reader, and an empty folder of sets."""

from pathlib import Path

import pytest

from evaluation.reading import load_reader
from reportedly.reading.reader import Reader


@pytest.fixture(scope="session")
def reader() -> Reader:
    """Give the rules, which every set can be measured with."""
    return load_reader(["patterns"])


@pytest.fixture
def sets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an empty folder where the sets are looked for."""
    monkeypatch.setenv("REPORTEDLY_EVALUATION", str(tmp_path))
    return tmp_path
