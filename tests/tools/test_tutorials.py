"""Laws of the tutorials: their commands are run in order, and print what the pages show."""

import re
from pathlib import Path

import check_docs
import pytest

INDEX = check_docs.TUTORIALS / "index.md"
PAGES = re.findall(r"^\* \[.*?\]\((\S+\.md)\)", INDEX.read_text(encoding="utf-8"), re.M)


@pytest.fixture(scope="module")
def desk_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder that the tutorials are done in, once all of them are done."""
    folder: Path = tmp_path_factory.mktemp("tutorials")
    troubles = [one for name in PAGES for one in check_docs.run_in(folder, check_docs.TUTORIALS / name)]
    assert troubles == [], "\n\n".join(troubles)
    return folder


def test_every_tutorial_works_as_it_is_written(desk_folder: Path) -> None:
    """Who does the tutorials in order gets what they show, and ends with the files they speak of."""
    assert {"demo.db", "brief.md", "events.csv", "month.md"} <= {path.name for path in desk_folder.iterdir()}


def test_every_tutorial_is_in_the_list() -> None:
    """No tutorial is left out of the run."""
    assert {*PAGES, INDEX.name} == {path.name for path in check_docs.TUTORIALS.glob("*.md")}


def test_every_tutorial_shows_something_that_is_run() -> None:
    """A tutorial of which nothing is checked would fall behind."""
    for name in PAGES:
        blocks = list(check_docs.marked_blocks(check_docs.TUTORIALS / name))
        shown = [
            line for block in blocks for _, lines in check_docs.commands_of(block.body) for line in lines
        ]
        assert any(line.strip() not in {"", "..."} for line in shown), name


def test_a_day_that_is_no_longer_so_is_found(desk_folder: Path, tmp_path: Path) -> None:
    """A page that shows another day than the program prints is a trouble, with the line where it stands."""
    page, shown = tmp_path / "page.md", "$ reportedly --ledger demo.db claims --polarity denied -q"
    for day, troubles in (("2016-06-10", 0), ("2016-06-11", 1)):
        line = f"{day}  Northgate Daily  No sign that Islamic State arms Boko Haram, US officials say"
        page.write_text(f"# Page\n\n```console run\n{shown}\n{line}\n...\n```\n", encoding="utf-8")
        assert len(found := check_docs.run_in(desk_folder, page)) == troubles
    assert f"{page}:3" in found[0]
    assert "prints something else" in found[0]
