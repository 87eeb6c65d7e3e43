"""Lets the tests of this folder import `building`, and gives them a workshop, which is slow to set up."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from reportedly import Desk
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


@pytest.fixture(scope="session")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a ledger of the three reports, to be copied: reading takes longer than all else."""
    made = tmp_path_factory.mktemp("read")
    for name, text in REPORTS.items():
        (made / name).write_text(text, encoding="utf-8")
    desk = Desk(made / "read.db", extractors=["patterns"])
    assert len(list(desk.read([made / name for name in REPORTS]))) == 3
    desk.close()
    desk.safekeeping.back_up(made / "copy.db")
    return made / "copy.db"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder of three short reports."""
    made = tmp_path / "reports"
    made.mkdir()
    for name, text in REPORTS.items():
        (made / name).write_text(text, encoding="utf-8")
    return made
