"""Lets the tests of this folder import `building`, and gives them a workshop, which is slow to set up."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from reportedly.desk import Recipe, Workshop

REPORTS = {
    "a.txt": "Title: Two pledges\nPublisher: Made-up Wire\nDate: 2015-03-07\n\n"
    "Boko Haram has pledged allegiance to Islamic State, a spokesman said on Monday.\n",
    "b.txt": "Title: A denial\nPublisher: Northern Fiction\nDate: 2015-03-08\n\n"
    "Al-Shabaab denied that it had attacked Kenya. The group reportedly supports Islamic State.\n",
    "c.txt": "Title: Quiet\nPublisher: Made-up Wire\nDate: 2015-03-09\n\n"
    "The weather in the valley was fine and the market was open all day long.\n",
}


@pytest.fixture(scope="session")
def workshop() -> Workshop:
    """Give a workshop of the built-in extractor on the shipped vocabulary."""
    return Workshop(Recipe(extractors=("patterns",)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder of three short reports."""
    made = tmp_path / "reports"
    made.mkdir()
    for name, text in REPORTS.items():
        (made / name).write_text(text, encoding="utf-8")
    return made
