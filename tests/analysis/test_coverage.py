"""Coverage counts each origin where it first shows, whichever reports are asked about."""

from collections.abc import Collection, Mapping

from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.coverage import Coverage
from reportedly.model.ids import DocumentId

WINDOWS = 4
NAMES = [DocumentId(f"document-{letter}") for letter in "abcdefg"]
ROOTS = [*NAMES, "outside:the Quern agency"]


def _one_by_one(
    documents: Collection[DocumentId], issued: Mapping[DocumentId, int], roots: Mapping[DocumentId, str]
) -> tuple[int, ...]:
    """Count by hand: in the order of windows, each origin once, a source outside once in each."""
    counts, told = [0] * (WINDOWS + 1), set()
    for place, document in sorted((issued[one], one) for one in documents if one in issued):
        root = roots[document]
        mark = root, place if root.startswith("outside:") else 0
        if mark not in told and issued.get(DocumentId(root), place) >= place:
            counts[place] += 1
        told.add(mark)
    return tuple(counts[1:])


@given(
    issued=st.dictionaries(st.sampled_from(NAMES), st.integers(0, WINDOWS)),
    roots=st.fixed_dictionaries({one: st.sampled_from(ROOTS) for one in NAMES}),
    asked=st.lists(st.frozensets(st.sampled_from(NAMES)), min_size=1, max_size=4),
)
def test_origins_are_counted_as_by_hand(
    issued: dict[DocumentId, int], roots: dict[DocumentId, str], asked: list[frozenset[DocumentId]]
) -> None:
    """Counting many sets of reports at once gives what counting each report by report does."""
    coverage = Coverage(issued, roots, WINDOWS)
    for documents in asked:
        assert coverage.origins(documents) == _one_by_one(documents, issued, roots)


def test_a_copy_of_an_earlier_report_shows_nothing_of_its_own_window() -> None:
    """What goes back to a report of window 1 counts neither in window 3 nor, unasked, in window 1."""
    first, copy = NAMES[:2]
    coverage = Coverage({first: 1, copy: 3}, {first: first, copy: first}, WINDOWS)
    assert coverage.origins(frozenset({copy})) == (0, 0, 0, 0)
    assert coverage.origins(frozenset({first, copy})) == (1, 0, 0, 0)
