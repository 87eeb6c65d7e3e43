"""What the tests of the asked extractor share."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page
from reportedly.reading.asked.extractor import Asked
from reportedly.reading.circumstances import find_circumstances
from reportedly.reading.pages import PageMaker
from reportedly.reading.reader import ReadPage, read_page
from tests.modelling import Told

Answered = Callable[..., ReadPage]


@pytest.fixture(scope="session")
def answered(page: Callable[..., Page], maker: PageMaker) -> Answered:
    """Give what reads a text as a model that answers so would have it."""

    def reading(text: str, reply: str, passage_chars: int = 4000) -> ReadPage:
        one = page(text)
        found = find_circumstances(one, maker.gazetteer, maker.registry)
        return read_page(one, [Asked("invented-1", Told(reply), passage_chars)], found)

    return reading
