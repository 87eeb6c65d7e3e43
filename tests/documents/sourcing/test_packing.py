"""Packed reports."""

import dataclasses

import pytest

from reportedly.documents.sourcing import sourcing_of
from reportedly.documents.sourcing.packing import pack, unpack
from reportedly.model.documents import Document
from tests.tracing import FOOTER, a_document, lookalike, origin, paraphrase, witness

FILM = 'A video posted by a page, "Mill and Weir", may show it; we could not verify it, Radio Weir reported.'


@pytest.mark.parametrize(
    "document",
    [
        origin(),
        paraphrase(),
        witness(),
        lookalike(),
        a_document(FILM, "Ostland Herald", None),
        a_document(f"Žluťoučký kůň 🐎 — « так »\n\n{FOOTER}", "Ostland Herald", "2024-03-04"),
        a_document("", "", None),
    ],
    ids=lambda one: one.source,
)
def test_what_is_packed_comes_back_word_for_word(document: Document) -> None:
    """Every part of a report's sourcing survives, with the words of each span."""
    one = sourcing_of(document)
    again = unpack(pack(one, document.text))
    for field in dataclasses.fields(one):
        assert getattr(again, field.name) == getattr(one, field.name), field.name


def test_packed_is_small() -> None:
    """A packed report takes a few times its text, not fifty times."""
    document = origin()
    assert len(pack(sourcing_of(document), document.text)) < 12 * len(document.text)
