"""Laws of pages: each document has one, in order, and everything on it is found again by offset."""

from collections.abc import Callable
from dataclasses import asdict

import pytest

from reportedly.model.documents import Document
from reportedly.model.pages import Page
from reportedly.reading.pages import PageMaker

TEXT = "The Amber Front (AMF) attacked the Vale Brigades in Mosul. They left."


def test_pages_come_in_the_order_of_their_documents(
    maker: PageMaker, document: Callable[..., Document]
) -> None:
    """More documents than a batch come back as they went in, each with its own parse."""
    texts = [f"The Amber Front attacked town {number}." for number in range(40)]
    pages = list(maker.pages(map(document, texts)))
    assert [page.document.text for page in pages] == texts
    assert all(page.parse.ends[-1] == len(page.document.text) for page in pages)


@pytest.mark.parametrize("text", ["", " \n ", "…"])
def test_an_empty_page_has_no_mentions(page: Callable[..., Page], text: str) -> None:
    """A document without words is a page without mentions, not an error."""
    assert page(text).mentions == ()


def test_a_mention_is_found_by_its_head(page: Callable[..., Page]) -> None:
    """Every mention stands under its head, once."""
    one = page(TEXT)
    assert set(one.by_head.values()) == set(one.mentions)
    assert all(one.by_head[mention.head] is mention for mention in one.mentions)


def test_a_token_is_found_by_any_of_its_characters(page: Callable[..., Page]) -> None:
    """Within a token every offset leads to it; between tokens none does."""
    one = page(TEXT)
    for token, (start, end) in enumerate(zip(one.parse.starts, one.parse.ends, strict=True)):
        assert {one.token_at(offset) for offset in range(start, end)} == {token}
    assert one.token_at(TEXT.index(" ")) is None
    assert one.token_at(len(TEXT)) is None


def test_the_same_text_makes_the_same_page(maker: PageMaker, document: Callable[..., Document]) -> None:
    """Two pages of one document are equal, whatever was read between them."""
    first, _, second = maker.pages(map(document, [TEXT, "It rained.", TEXT]))
    assert first.mentions == second.mentions
    assert asdict(first.parse) == asdict(second.parse)
