"""No report is made from what was made from it."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.derivation.overrides import overruled
from reportedly.analysis.derivation.rings import without_rings
from reportedly.analysis.origins import likeliest_parents, root_of
from reportedly.desk.deriving import derive_documents
from reportedly.model.derivation import Derivation, Parent
from reportedly.model.documents import Document
from reportedly.model.ids import DocumentId, document_id
from tests.analysis.derivation.test_derive import a_link

ORDER = [DocumentId(f"document-{letter}") for letter in "abcde"]
TEXT = """Red Front attacks Salt League near Belava

The Red Front attacked a convoy of the Salt League near Belava on Monday, killing four drivers.

Kessa Oru, who drove the second lorry, said that the shots came from the granary of Tamoth. Two of the wounded
were taken to Vashmin hospital. The road to Kormin was closed until noon."""


@st.composite
def derivations(draw: st.DrawFn) -> dict[DocumentId, Derivation]:
    """Give reports each of which can have been made from any other, or from a source outside."""
    found = {}
    for one in ORDER:
        others = draw(st.lists(st.sampled_from([*ORDER, None]), unique=True, max_size=4))
        weights = [draw(st.integers(1, 9)) for _ in range(len(others) + 1)]
        parents = [
            Parent(other, "a film" if other is None else None, weight / sum(weights))
            for other, weight in zip(others, weights[1:], strict=True)
            if other != one
        ]
        left = 1 - sum(each.p for each in parents)
        found[one] = Derivation(one, left, tuple(sorted(parents, key=lambda each: -each.p)))
    return found


def _is_in_ring(document: DocumentId, found: dict[DocumentId, Derivation]) -> bool:
    parents = likeliest_parents(found.values())
    chosen = {one: None if parent is None else parent.key for one, parent in parents.items()}
    root = root_of(document, chosen)
    return chosen.get(DocumentId(root)) is not None


@given(derivations())
def test_each_report_goes_back_to_one_that_is_made_from_none(found: dict[DocumentId, Derivation]) -> None:
    """By the likeliest links there is no ring, and what can have happened still adds up to one."""
    mended = without_rings(found, ORDER)
    assert not any(_is_in_ring(one, mended) for one in ORDER)
    assert all(
        abs(one.own_access + sum(each.p for each in one.parents) - 1) < 1e-9 for one in mended.values()
    )


@given(derivations())
def test_what_stands_in_no_ring_stays_as_it_is(found: dict[DocumentId, Derivation]) -> None:
    """Where no ring is, nothing is changed."""
    if not any(_is_in_ring(one, found) for one in ORDER):
        assert without_rings(found, ORDER) == found


def test_what_people_decided_stands_and_the_model_gives_way() -> None:
    """Whoever judges one of two twins the copy has judged the other the original."""
    first, second = ORDER[:2]
    twins = {
        first: Derivation(first, 0.02, (Parent(second, None, 0.98),)),
        second: Derivation(second, 0.03, (Parent(first, None, 0.97),)),
    }
    for child, parent in ((first, second), (second, first)):
        found = without_rings(overruled(twins, [a_link(child, parent, "derived")]), ORDER)
        assert [each.document for each in found[child].parents] == [parent]
        assert found[parent].parents == ()


def test_twins_of_one_day_have_one_original() -> None:
    """Two papers that print one text on a day that no hour is told of: one is the other's copy, not both."""
    found = derive_documents(
        [_printed("The Vale Courier"), _printed("Belava Gazette"), _printed("Kormin Post")]
    )
    derived = [one for one in found.shelf.order if found.derivations[one].own_access < 0.5]
    assert len(derived) == 2
    assert not any(_is_in_ring(one, dict(found.derivations)) for one in found.shelf.order)


def _printed(publisher: str) -> Document:
    url = f"https://{publisher[-4:].lower()}.example/1"
    return Document(
        id=document_id(publisher, url, TEXT),
        source=url,
        text=TEXT,
        sha256="0" * 64,
        language="en",
        publisher=publisher,
        url=url,
        published="2015-03-07",
    )
