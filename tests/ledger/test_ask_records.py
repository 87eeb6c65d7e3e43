"""Documents, rejects and runs in listings."""

from collections import Counter
from dataclasses import replace
from datetime import date

from reportedly.ledger.queries import DocumentQuery
from reportedly.model.claims import Reason


def test_documents_are_listed_by_date_and_publisher(ledger, report, said, add) -> None:
    """Newest first, undated last, with how many claims are shown for each."""
    add(ledger, report(1, said()), report(2, said(), said(object="Iron Ridge"), published="2021-01-01"))
    add(ledger, report(3, published=None))
    found = ledger.view.documents()
    assert [(view.header.title, view.claims) for view in found] == [
        ("Report 2 from the hills", 2),
        ("Report 1 from the hills", 1),
        ("Report 3 from the hills", 0),
    ]
    dated = DocumentQuery(published_since=date(2020, 1, 1), published_until=date(2020, 12, 31))
    assert [view.header.id for view in ledger.view.documents(dated)] == [found[1].header.id]
    assert ledger.view.count_documents(DocumentQuery(publisher="the fictional courier")) == 3
    assert ledger.view.documents(DocumentQuery(limit=1, offset=1)) == found[1:2]


def test_publishers_are_counted_as_the_listing_of_documents_has_them(ledger, report, add) -> None:
    """As often, as written, and first where the newest is; a document without a publisher counts for none."""
    printed = (
        ("The Second Courier", "2019-03-01"),
        ("the second courier", "2021-01-01"),
        ("The Fictional Courier", None),
        ("The Second Courier", "2021-01-01"),
        (None, "2022-01-01"),
    )
    for number, (publisher, published) in enumerate(printed):
        document, claims, rejects = report(number, published=published)
        add(ledger, (replace(document, publisher=publisher), claims, rejects))
    then = Counter(view.header.publisher for view in ledger.view.documents() if view.header.publisher)
    assert ledger.view.reports_by_publisher() == list(then.items())
    assert then["The Second Courier"] == 2


def test_rejects_are_listed_and_counted_by_reason(ledger, report, said, refusal, add) -> None:
    """Nothing is lost in silence: equal drafts refused twice are two rejects."""
    document, read_claims, _ = report(1, said())
    twice = refusal(document, Reason.DUPLICATE)
    rejects = [twice, refusal(document, Reason.WRONG_KIND), twice]
    add(ledger, (document, read_claims, rejects))
    assert [view.reject for view in ledger.view.rejects()] == rejects
    assert [view.reject for view in ledger.view.rejects(reason=Reason.WRONG_KIND)] == rejects[1:2]
    assert ledger.view.reject_counts() == {Reason.DUPLICATE: 2, Reason.WRONG_KIND: 1}
    assert ledger.view.rejects(document=document.id, limit=1, offset=1)[0].document.id == document.id


def test_rejects_of_a_former_version_are_no_longer_listed(ledger, report, refusal, add) -> None:
    """Like readings, rejects are those of each extractor's latest pass; the former are kept."""
    document, _, _ = report(1)
    then = add(ledger, (document, [], [refusal(document, Reason.DUPLICATE)]))
    add(ledger, (document, [], [refusal(document, Reason.BAD_SCORE, extractor="patterns@2")]))
    assert ledger.view.reject_counts() == {Reason.BAD_SCORE: 1}
    assert ledger.view.reject_counts(as_of=then) == {Reason.DUPLICATE: 1}


def test_runs_are_listed_latest_first(ledger, report, said, add) -> None:
    """Each with only what it was the first to bring."""
    add(ledger, report(1, said()))
    add(ledger, report(1, said()), report(2, said(), said(object="Iron Ridge")))
    assert [(run.entries, run.claims) for run in ledger.view.runs()] == [(1, 2), (1, 1)]


def test_each_extractor_is_superseded_by_its_own_later_pass_alone(ledger, report, refusal, add) -> None:
    """A new version of one extractor takes the place of its former one, and of no other's rejects."""
    document, _, _ = report(1)
    first = refusal(document, Reason.DUPLICATE)
    add(ledger, (document, [], [first, refusal(document, Reason.BAD_SCORE, extractor="model@1")]))
    add(ledger, (document, [], [refusal(document, Reason.WRONG_KIND, extractor="model@2")]))
    assert ledger.view.reject_counts() == {Reason.DUPLICATE: 1, Reason.WRONG_KIND: 1}
