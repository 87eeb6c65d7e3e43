"""Laws of the passages that show what changed on the way."""

from pathlib import Path

import pytest
from building import a_claim, a_reading

from reportedly.analysis.drift import DriftKind
from reportedly.desk import Desk
from reportedly.desk.deriving import derive_documents
from reportedly.desk.drifting import course_of_document, course_of_proposition, pieces_of
from reportedly.ledger.queries import ClaimQuery
from reportedly.ledger.store import Ledger
from reportedly.model.claims import ReadClaim
from reportedly.model.documents import Document
from reportedly.model.spans import span_of
from reportedly.model.terms import Certainty
from tests.tracing import a_document, origin

HEDGED = (
    "PORT HALDEN (Courier) - The Red Hill Front is reportedly supporting the Salt League, two officials "
    "told the Courier on Monday. The deal was struck in the hills, where about 40 fighters of the front met "
    "men of the league, a shepherd said."
)
FLAT = HEDGED.replace("is reportedly supporting", "is supporting").replace("40 fighters", "400 fighters")


def said(report: Document, certainty: Certainty) -> ReadClaim:
    """Give the claim that the front supports the league, read in the body."""
    claim = a_claim(report)
    return ReadClaim(claim, (a_reading(claim, report, certainty=certainty, voice=None),))


def _at(report: Document, words: str):
    start = report.text.index(words)
    return span_of(report.text, start, start + len(words))


@pytest.fixture
def chain(tmp_path: Path) -> tuple[Desk, Document, Document]:
    """Give a desk over a hedged report and a copy that dropped the hedge and made the figure grow."""
    first = a_document(HEDGED, "Fictional Courier", "2024-02-05T08:00:00Z", title="A deal in the hills")
    later = a_document(FLAT, "Evening Lantern", "2024-02-05T18:00:00Z", title="Front backs league")
    with Ledger.open(tmp_path / "made.db") as ledger:
        run = ledger.begin_run(version="1", extractors=["made@1"])
        ledger.append(first, [said(first, Certainty.HEDGED)], [], run=run)
        ledger.append(later, [said(later, Certainty.CERTAIN)], [], run=run)
        ledger.finish_run(run)
    return Desk(tmp_path / "made.db"), first, later


def test_a_dropped_hedge_is_marked_on_its_side_and_rests_on_both_claims(
    chain: tuple[Desk, Document, Document],
) -> None:
    """The earlier passage marks the hedge alone, and each side leads to its claim and its report."""
    desk, first, later = chain
    course = course_of_proposition(desk, desk.claims(ClaimQuery()))
    (firmer,) = [one for one in course.changes if one.shift.kind is DriftKind.FIRMER]
    assert (course.links, course.untraced, firmer.is_rise) == (1, 0, True)
    assert [one.text for one in firmer.earlier.pieces if one.is_changed] == ["reportedly"]
    assert (firmer.earlier.document.id, firmer.later.document.id) == (first.id, later.id)
    assert {firmer.earlier.claim, firmer.later.claim} == {one.claim.id for one in desk.claims()}


def test_a_grown_figure_is_marked_on_both_sides(chain: tuple[Desk, Document, Document]) -> None:
    """Only the figure is marked, in the sentence that it stands in."""
    desk, *_ = chain
    course = course_of_proposition(desk, desk.claims(ClaimQuery()))
    (grown,) = [one for one in course.changes if one.shift.kind is DriftKind.NUMBER]
    marked = [[one.text for one in side.pieces if one.is_changed] for side in (grown.earlier, grown.later)]
    assert marked == [["40"], ["400"]]


def test_a_report_shows_what_it_changed_and_what_was_changed_of_it(
    chain: tuple[Desk, Document, Document],
) -> None:
    """Both reports of a link tell of the same changes, from their two sides."""
    desk, first, later = chain
    told = [
        [
            (one.shift.kind, one.earlier.document.id, one.later.document.id)
            for one in course_of_document(desk, report.id).changes
            if one.shift.kind is not DriftKind.HEADLINE
        ]
        for report in (first, later)
    ]
    assert told[0] == told[1]
    assert {one[1:] for one in told[0]} == {(first.id, later.id)}


def test_a_report_that_stands_alone_has_no_course(tmp_path: Path) -> None:
    """Where nothing was made from anything, nothing is said to have changed."""
    report = origin()
    with Ledger.open(tmp_path / "one.db") as ledger:
        run = ledger.begin_run(version="1", extractors=["made@1"])
        ledger.append(report, [], [], run=run)
        ledger.finish_run(run)
    course = course_of_document(Desk(tmp_path / "one.db"), report.id)
    assert (course.changes, course.links) == ((), 0)


def test_pieces_are_the_words_of_the_sentences() -> None:
    """Joined, the pieces of neighbouring sentences are the text again; a whole sentence marks nothing."""
    report = origin()
    (sourcing,) = derive_documents([report], ()).shelf.reports
    words = [_at(report, one) for one in ("64 fighters", "the miller")]
    pieces = pieces_of(report.text, sourcing, words)
    assert [one.text for one in pieces if one.is_changed] == ["64 fighters", "the miller"]
    assert "".join(one.text for one in pieces) in report.text
    (sentence, *_) = [one.span for one in sourcing.sentences if one.span.overlaps(words[0])]
    assert not any(one.is_changed for one in pieces_of(report.text, sourcing, [sentence]))
