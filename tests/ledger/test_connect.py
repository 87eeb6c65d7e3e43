"""Reaching the file: addresses, folders, missing files, files that may only be read."""

import pytest

from reportedly.ledger.connect import locate
from reportedly.ledger.store import Ledger
from reportedly.model.errors import LedgerError, LedgerMissing, LedgerUnwritable


def test_a_path_and_its_address_mean_one_file(ledger_path) -> None:
    """`sqlite:///` before a path changes nothing."""
    assert locate(f"sqlite:///{ledger_path}") == locate(ledger_path) == ledger_path
    assert locate(":memory:") is None


def test_another_kind_of_database_is_refused_by_name() -> None:
    """What is not built is said, not tried."""
    with pytest.raises(LedgerError, match="mysql ledger: only SQLite files"):
        Ledger.open("mysql://ledger.example/claims")


def test_a_folder_is_not_a_ledger(tmp_path) -> None:
    """The message names a path that would do."""
    with pytest.raises(LedgerUnwritable, match=r"this is a folder.*reportedly\.db"):
        Ledger.open(tmp_path)


def test_a_missing_folder_is_named(tmp_path) -> None:
    """The way out is to make it."""
    with pytest.raises(LedgerUnwritable, match=r"there is no folder .*absent; make it"):
        Ledger.open(tmp_path / "absent" / "reportedly.db")


@pytest.mark.parametrize("options", [{"create": False}, {"read_only": True}])
def test_asking_makes_no_empty_ledger(ledger_path, options) -> None:
    """A mistyped path ends in an error, not in a ledger that holds nothing."""
    with pytest.raises(LedgerMissing, match="there is no ledger here"):
        Ledger.open(ledger_path, **options)
    assert not ledger_path.exists()


def test_a_path_may_hold_any_characters(tmp_path, report, said, add) -> None:
    """Blanks, percent signs, question marks and other scripts are only letters of a name."""
    path = tmp_path / "my ledger 100%?mode=ro#é.db"
    with Ledger.open(path) as ledger:
        add(ledger, report(1, said()))
    assert path.is_file()


def test_a_ledger_opened_for_reading_is_read_and_never_written(ledger_path, report, said, add) -> None:
    """Views work; an append is refused in words."""
    with Ledger.open(ledger_path) as ledger:
        add(ledger, report(1, said()))
    with Ledger.open(ledger_path, read_only=True) as reader:
        assert reader.view.count() == 1
        with pytest.raises(LedgerUnwritable, match="it may only be read"):
            reader.append(*report(2, said()), run=reader.begin_run(version="1"))


def test_a_reader_sees_what_a_writer_has_finished(ledger_path, report, said) -> None:
    """One writes while others read; a reader never waits and never sees half a document."""
    with Ledger.open(ledger_path) as writer, Ledger.open(ledger_path) as reader:
        assert reader.view.count() == 0
        writer.append(*report(1, said(), said(object="Iron Ridge")), run=writer.begin_run(version="1"))
        assert reader.view.count() == 2
