"""Several processes read as one does."""

from pathlib import Path

import pytest
from corpora import made_by, rows_of, write_corpus

from reportedly.desk import Recipe, Workshop
from reportedly.desk.arrivals import arrive, batches, captures
from reportedly.desk.corpus.job import Aim
from reportedly.desk.corpus.shapes import COPIES, ORIGINS, OUTCOMES
from reportedly.desk.engines import Engine, Here
from reportedly.engines.local import processes
from reportedly.model.errors import ModelMissing, UsageError

TEXT = (
    "Title: {0}\nPublisher: Made-up Wire\n\nBoko Haram has pledged allegiance to Islamic State, {0} said.\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder of reports, one of them of no use."""
    for name in ("Ada", "Bo", "Cy", "Di"):
        (tmp_path / f"{name}.txt").write_text(TEXT.format(name), encoding="utf-8")
    (tmp_path / "Bz.txt").write_text("", encoding="utf-8")
    return tmp_path


def test_several_processes_give_what_one_gives(folder: Path) -> None:
    """The same outcomes in the same order, those that cannot be read among them."""
    recipe = Recipe(extractors=("patterns",))
    here = list(Here(Workshop(recipe)).read(recipe, batches(arrive(captures([folder], ()))), 1))
    there = list(processes().read(recipe, batches(arrive(captures([folder], ()))), 2))
    assert [type(one) for one in there] == [type(one) for one in here]
    assert [str(one) for one in there] == [str(one) for one in here]


def test_trouble_in_a_process_is_told_as_in_one(folder: Path) -> None:
    """A missing parser is a missing parser, whichever process misses it."""
    recipe = Recipe(extractors=("patterns",), parser="no_such_parser")
    with pytest.raises(ModelMissing):
        list(processes().read(recipe, batches(arrive(captures([folder], ()))), 2))


def test_it_is_an_engine() -> None:
    """What the entry point names keeps the protocol."""
    assert isinstance(processes(), Engine)


def test_two_processes_make_the_tables_of_one(tmp_path: Path) -> None:
    """Outcomes, copies and origins are equal row for row, however many work on them and in whatever parts."""
    source = write_corpus(tmp_path / "in", 24)
    for aim, table, columns in ((Aim.READ, "outcomes", OUTCOMES), (Aim.ORIGINS, "origins", ORIGINS)):
        one = made_by(processes(), aim, source, tmp_path / "one", rows=100)
        two = made_by(processes(), aim, source, tmp_path / "two", processes=2, rows=7)
        assert rows_of(two / table, list(columns)) == rows_of(one / table, list(columns))
    assert rows_of(two / "copies", list(COPIES)) == rows_of(one / "copies", list(COPIES)) != []


def test_no_process_is_too_few(tmp_path: Path) -> None:
    """It is told before anything is begun."""
    with pytest.raises(UsageError, match="--processes 0"):
        made_by(processes(), Aim.READ, tmp_path, tmp_path, processes=0)
