"""Laws of keeping prints beside documents."""

from reportedly.ledger.ask_prints import BATCH
from reportedly.ledger.derived_schema import prints


def _fill(ledger, method="m1"):
    given = []
    while (missing := ledger.view.unprinted(method)) is not None:
        given += [document for document, _, _ in missing.texts]
        ledger.keep_prints(
            method, missing.upto, {document: text.encode() for document, _, text in missing.texts}
        )
    return given


def test_each_document_is_given_once_to_be_printed(ledger, report, said, add, read_again) -> None:
    """What has prints is not asked for again, also where it is read anew; what comes later is."""
    add(ledger, report(1, said()), report(2, said(object="Iron Ridge")))
    assert len(_fill(ledger)) == 2
    assert ledger.view.unprinted("m1") is None
    add(ledger, read_again(report(1, said()), "patterns@2"), report(3, said(object="Ashen Crown")))
    assert _fill(ledger) == [report(3, said(object="Ashen Crown"))[0].id]


def test_prints_come_back_with_their_documents(ledger, report, said, add) -> None:
    """In the order recorded, with the publisher and the very bytes."""
    arrived = [report(number, said(object=f"Group {number}")) for number in range(3)]
    add(ledger, *arrived)
    _fill(ledger)
    assert [(one.document, one.publisher, one.hashes) for one in ledger.view.prints("m1")] == [
        (document.id, document.publisher, document.text.encode()) for document, _, _ in arrived
    ]


def test_prints_as_of_a_moment_leave_out_what_came_later(ledger, report, said, add) -> None:
    """A document recorded later was not there to be copied from; also when nothing has prints yet."""
    before = add(ledger, report(1, said()))
    add(ledger, report(2, said(object="Iron Ridge")))
    first = report(1, said())[0].id
    missing = ledger.view.unprinted("m1", as_of=before)
    assert [document for document, _, _ in missing.texts] == [first]
    assert ledger.view.unprinted("m1", after=missing.upto, as_of=before) is None
    _fill(ledger)
    assert [one.document for one in ledger.view.prints("m1", as_of=before)] == [first]
    assert len(ledger.view.prints("m1")) == 2


def test_prints_of_another_method_are_dropped(ledger, report, said, add) -> None:
    """Prints by different methods cannot be compared, so only one kind is kept."""
    add(ledger, report(1, said()))
    _fill(ledger)
    assert ledger.view.prints("m2") == []
    assert len(_fill(ledger, "m2")) == 1
    assert ledger.view.prints("m1") == []
    assert len(ledger.view.prints("m2")) == 1


def test_rebuilding_drops_them_and_they_are_asked_for_again(ledger, report, said, add) -> None:
    """Prints are derived: whatever became of them, they can be made from the texts that are kept."""
    add(ledger, report(1, said()))
    _fill(ledger)
    held = ledger.view.prints("m1")
    with ledger._writer.begin() as connection:
        connection.execute(prints.update().values(hashes=b"broken"))
    ledger.rebuild()
    assert ledger.view.prints("m1") == []
    _fill(ledger)
    assert ledger.view.prints("m1") == held


def test_many_documents_are_given_in_batches(ledger, report, said, add) -> None:
    """Texts are never all in memory at once."""
    add(ledger, *(report(number) for number in range(BATCH + 1)))
    first = ledger.view.unprinted("m1")
    rest = ledger.view.unprinted("m1", after=first.upto)
    assert (len(first.texts), len(rest.texts)) == (BATCH, 1)
    assert ledger.view.unprinted("m1", after=rest.upto) is None


def test_an_empty_ledger_has_nothing_to_print(ledger) -> None:
    """No document, no prints, no error."""
    assert ledger.view.unprinted("m1") is None
    assert ledger.view.prints("m1") == []
