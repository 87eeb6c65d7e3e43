"""Finding what a person means by an id."""

from datetime import timedelta

import pytest

from reportedly.ledger.lookup import entry_at, last_entry
from reportedly.model.errors import NotInLedger


def test_an_id_is_found_by_enough_of_its_beginning(ledger, report, said, add) -> None:
    """With or without its kind, in either case of letters."""
    document, (read,), _ = report(1, said())
    add(ledger, (document, [read], []))
    for wanted in (read.claim.id, read.claim.id[:10], read.claim.id[6:12], read.claim.id[6:12].upper()):
        assert ledger.view.claim(wanted).claim == read.claim


def test_an_ambiguous_beginning_names_what_it_could_be(ledger, report, said, add) -> None:
    """Nothing is guessed where several fit."""
    add(ledger, *(report(number, said()) for number in range(4)))
    with pytest.raises(NotInLedger, match=r"several ids begin so \(document-.*give more of it"):
        ledger.view.document("document-")


def test_a_mistyped_id_brings_the_nearest(ledger, report, said, add) -> None:
    """One wrong letter is enough to miss and few enough to be found again."""
    document, (read,), _ = report(1, said())
    add(ledger, (document, [read], []))
    id_ = read.claim.id
    wrong = id_[:12] + ("a" if id_[12] != "a" else "b") + id_[13:]
    with pytest.raises(NotInLedger, match=f"holds no such claim; did you mean {id_}"):
        ledger.view.claim(wrong)
    with pytest.raises(NotInLedger, match="list what there is"):
        ledger.view.claim("claim-0000")


def test_a_moment_is_the_last_entry_before_it(ledger, report, said, add) -> None:
    """Before the first entry there was none; now means all."""
    then = add(ledger, report(1, said()))
    add(ledger, report(2, said()))
    with ledger._engine.connect() as connection:
        assert entry_at(connection, then - timedelta(days=1)) == 0
        assert entry_at(connection, then) == 1
        assert entry_at(connection, None) is None
        assert last_entry(connection, None) == 2
