"""A made-up corpus in two tables: stories that outlets copy from each other, a row of no use, one twice."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from corpora import write_corpus


@pytest.fixture(scope="session")
def corpus_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of the tables."""
    return write_corpus(tmp_path_factory.mktemp("corpus"), 60)
