"""What a call has read so far."""

from building import a_document, a_read_claim, a_reject

from reportedly.desk import ReadDocument
from reportedly.doors.cli.options import Common
from reportedly.doors.cli.progress import MOST_ROWS, Tally, standing_words, watched
from reportedly.model.documents import Unreadable
from reportedly.model.errors import ExtractorError, SourceEmpty

DOCUMENT = a_document()
READ = ReadDocument(
    document=DOCUMENT,
    read_claims=(a_read_claim(DOCUMENT),),
    rejects=(a_reject(DOCUMENT),),
    extractors=frozenset({"made@1"}),
)
BAD = Unreadable("x.txt", SourceEmpty("x.txt: empty; save it again"))


def test_every_outcome_is_passed_on_and_counted() -> None:
    """Watching changes nothing."""
    tally = Tally(0.5)
    assert list(watched([READ, BAD], tally, Common(quiet=True), shown=True)) == [READ, BAD]
    assert (tally.read, tally.unread, tally.claims, tally.rejects) == (1, 1, 1, 1)


def test_the_exit_code_tells_all_from_part_from_nothing() -> None:
    """0 if all was read, 8 if part was, the trouble's own code if nothing was."""
    codes = []
    for outcomes in ([READ], [READ, BAD], [BAD]):
        tally = Tally(0.5)
        for outcome in outcomes:
            tally.add(outcome)
        codes.append(tally.exit_code)
    assert codes == [0, 8, 3]


def test_a_failing_plug_in_is_part_success_or_none() -> None:
    """What the others read counts as read; if nothing read it, the plug-in's code tells."""
    trouble = (ExtractorError("x@1 failed; mend it"),)
    for signatures, code in ((READ.extractors, 8), (frozenset[str](), 7)):
        tally = Tally(0.5)
        tally.add(
            ReadDocument(
                document=DOCUMENT, read_claims=(), rejects=(), extractors=signatures, troubles=trouble
            )
        )
        assert tally.exit_code == code


def test_memory_does_not_grow_with_the_documents() -> None:
    """Only a screenful is kept for the summary."""
    tally = Tally(0.5)
    for _ in range(3 * MOST_ROWS):
        tally.add(READ)
    assert len(tally.rows) == MOST_ROWS + 1
    assert tally.claims == 3 * MOST_ROWS


def test_standing_words_leave_out_the_plain() -> None:
    """What is affirmed and certain needs no word."""
    assert list(standing_words(READ.read_claims[0].shown)) == ["hedged"]
