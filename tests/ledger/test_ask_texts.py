"""Laws of documents in bulk."""

from datetime import date

from reportedly.ledger import ask_texts


def _ids(*arrived):
    return [document.id for document, _, _ in arrived]


def test_texts_come_whole_once_and_in_the_order_asked_for(ledger, report, said, add, monkeypatch) -> None:
    """Whatever the size of a batch, each that is held comes as it was read, one not held does not."""
    arrived = [report(number, said(object=f"Group {number}")) for number in range(4)]
    add(ledger, *arrived)
    wanted = list(reversed(_ids(*arrived)))
    for size in (1, 3, 500):
        monkeypatch.setattr(ask_texts, "BATCH", size)
        found = ledger.view.texts([*wanted, "document-zz", wanted[0]])
        assert list(found) == wanted
        assert {one.text for one in found.values()} == {document.text for document, _, _ in arrived}


def test_texts_as_of_a_moment_leave_out_what_came_later(ledger, report, said, add) -> None:
    """What was recorded after a moment was not held then."""
    first, second = report(1, said()), report(2, said(object="Iron Ridge"))
    moment = add(ledger, first)
    add(ledger, second)
    assert list(ledger.view.texts(_ids(first, second), as_of=moment)) == _ids(first)


def test_the_document_that_says_most_of_an_actor_comes_first(ledger, report, said, add, entity) -> None:
    """Either end counts; of equals the newest is first, and a limit leaves out the last."""
    little = report(1, said(), published="2020-03-01")
    newer = report(2, said(subject="Iron Ridge", object="Red Hill Front"), published="2020-04-01")
    much = report(3, said(), said(object="Iron Ridge"), published="2020-02-01")
    other = report(4, said(subject="Iron Ridge"), published="2020-05-01")
    add(ledger, little, newer, much, other)
    wanted = [entity("Red Hill Front")]
    assert ledger.view.documents_about(wanted, limit=9) == _ids(much, newer, little)
    assert ledger.view.documents_about(wanted, limit=2) == _ids(much, newer)
    assert ledger.view.documents_about([entity("Nobody Example")], limit=9) == []


def test_days_are_included_and_a_vague_date_fits_where_it_can(ledger, report, said, add, entity) -> None:
    """A report of a month is found by any of its days; one without a date by no last day."""
    month = report(1, said(), published="2020-03")
    undated = report(2, said(), published=None)
    add(ledger, month, undated)
    wanted = [entity("Red Hill Front")]

    def about(**days):
        return ledger.view.documents_about(wanted, limit=9, **days)

    assert about(since=date(2020, 3, 31)) == _ids(month)
    assert about(until=date(2020, 3, 1)) == _ids(month)
    assert about(since=date(2020, 4, 1)) == about(until=date(2020, 2, 29)) == []
    assert set(about()) == set(_ids(month, undated))


def test_of_two_actors_what_speaks_of_both_comes_first(ledger, report, said, add, entity) -> None:
    """However much is told of one of them elsewhere: what tells of both can be the source of a statement."""
    much = report(1, said(object="Iron Ridge"), said(object="Amber Guard"), published="2020-03-01")
    both = report(2, said(object="Salt League"), published="2020-02-01")
    add(ledger, much, both)
    wanted = [entity("Red Hill Front"), entity("Salt League")]
    assert ledger.view.documents_about(wanted, limit=9) == _ids(both, much)


def test_documents_can_be_asked_for_by_words_of_their_text(ledger, report, said, add, entity) -> None:
    """One of the words is enough, and without any of them a document is left out."""
    one, other = report(1, said()), report(2, said(object="Iron Ridge"))
    add(ledger, one, other)
    wanted = [entity("Red Hill Front")]
    assert ledger.view.documents_about(wanted, limit=9, words=["zebra", "ridge"]) == _ids(other)
    assert ledger.view.documents_about(wanted, limit=9, words=["zebra"]) == []
