"""Laws of the index of prints."""

import random

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reportedly.documents.copies.boilerplate import NONE
from reportedly.documents.copies.index import Index, copies
from reportedly.documents.copies.prints import Hashes, winnow
from reportedly.model.ids import DocumentId

some_prints = st.sets(st.integers(0, 40), max_size=20).map(lambda some: np.array(sorted(some), np.uint64))


def name(number: int) -> DocumentId:
    """Give the id of an invented document."""
    return DocumentId(f"doc-{number}")


def a_text(seed: int, words: int = 100) -> str:
    """Give words that no other seed gives in the same order."""
    chance = random.Random(seed)  # noqa: S311
    return " ".join(f"w{chance.randrange(3000)}" for _ in range(words))


def prints(text: str) -> Hashes:
    """Give the prints alone."""
    return winnow(text).hashes


@given(st.lists(some_prints, max_size=30), some_prints, st.integers(0, 30))
def test_candidates_are_those_that_share_prints(texts: list[Hashes], asked: Hashes, at_once: int) -> None:
    """The index gives what comparing with every text would, however the texts came in."""
    index = Index()
    index.add_all((name(number), text) for number, text in enumerate(texts[:at_once]))
    for number, text in enumerate(texts[at_once:], at_once):
        index.add(name(number), text)
        index.candidates(asked)  # puts in order what came so far
    found = {one.document: one.shared for one in index.candidates(asked, least_shared=1)}
    shared = {name(number): len(np.intersect1d(text, asked)) for number, text in enumerate(texts)}
    assert found == {document: count for document, count in shared.items() if count}


def test_the_likest_text_comes_first() -> None:
    """A copy comes before what shares a paragraph, and that before nothing."""
    index = Index()
    text = a_text(1)
    index.add_all((name(seed), prints(a_text(seed))) for seed in range(10, 20))
    index.add(name(2), prints(" ".join([*text.split()[:40], a_text(3)])))
    index.add(name(1), prints(text))
    found = index.candidates(prints(text))
    assert [one.document for one in found] == [name(1), name(2)]
    assert found[0].contained == 1.0
    assert 0.2 < found[1].contained < 0.6
    assert index.candidates(prints(text), limit=1) == found[:1]


def test_a_print_in_too_many_texts_leads_nowhere() -> None:
    """A turn of phrase that all texts have is no trace, and costs nothing."""
    common = "as has often been said in these pages by people who ought to know"
    index = Index(most_texts=10)
    for number in range(11):
        index.add(name(number), prints(f"{common} {a_text(number)}"))
    assert {one.document for one in index.candidates(prints(f"{common} {a_text(3)}"))} == {name(3)}


def test_boilerplate_is_left_out_of_the_search() -> None:
    """A footer leads to no text, and is not counted as a part of the text asked about."""
    footer = " ".join(f"footer{number}" for number in range(30))
    index = Index()
    index.add(name(1), prints(f"{a_text(1)} {footer}"))
    index.add(name(2), prints(f"{a_text(2)} {footer}"))
    asked = prints(f"{a_text(1)} {footer}")
    boilerplate = np.intersect1d(asked, prints(f"{a_text(2)} {footer}"))
    assert len(index.candidates(asked)) == 2
    assert [(one.document, one.contained) for one in index.candidates(asked, boilerplate)] == [(name(1), 1.0)]


def test_a_document_is_held_once() -> None:
    """Adding it again changes nothing; an empty index gives nothing."""
    index = Index()
    assert index.candidates(prints(a_text(1))) == []
    index.add(name(1), prints(a_text(1)))
    index.add(name(1), prints(a_text(2)))
    index.add_all([(name(1), prints(a_text(2)))])
    assert len(index) == 1
    assert name(1) in index
    assert index.candidates(prints(a_text(2))) == []
    assert index.candidates(NONE) == []


def test_all_copies_are_found() -> None:
    """Each text is given with every other that has enough of it, itself left out."""
    texts = [a_text(1), a_text(1), a_text(2), " ".join(a_text(2).split()[:50])]
    rows = [(name(number), prints(text), NONE) for number, text in enumerate(texts)]
    index = Index()
    index.add_all((document, hashes) for document, hashes, _ in rows)
    found = {(here, there.document) for here, there in copies(index, rows, least_contained=0.8)}
    assert found == {(name(0), name(1)), (name(1), name(0)), (name(3), name(2))}
