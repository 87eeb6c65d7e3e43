"""What the tests of reading share: one parser a session, and a registry with groups that do not exist."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from reportedly.model.documents import Document
from reportedly.model.ids import document_id
from reportedly.model.pages import Page
from reportedly.model.registry import Registry, load_registry
from reportedly.model.spans import Span
from reportedly.reading.circumstances import find_circumstances
from reportedly.reading.gazetteer import Gazetteer
from reportedly.reading.lexicon import load_lexicon
from reportedly.reading.names import index_names
from reportedly.reading.pages import PageMaker
from reportedly.reading.parse import load_parser
from reportedly.reading.patterns.extractor import patterns
from reportedly.reading.reader import ReadPage, read_page

INVENTED = """
[[actor]]
id = "amber-front"
name = "Amber Front"
kind = "armed_group"
countries = ["XA"]
acronyms = ["AMF"]
names = [{text = "Amberites", ambiguous = true}]
source = "invented"

[[actor]]
id = "army-a"
name = "Armed Forces of Exland"
kind = "force"
countries = ["XA"]
names = [{text = "AFX", case = true, ambiguous = true}]
source = "invented"

[[actor]]
id = "amber-front-lowmark"
name = "Amber Front in Lowmark"
kind = "faction"
countries = ["XA"]
source = "invented"
relations = [{kind = "branch_of", actor = "amber-front"}]

[[actor]]
id = "vale-brigades"
name = "Vale Brigades"
kind = "armed_group"
countries = ["XB"]
source = "invented"

[[actor]]
id = "harrow-council"
name = "Harrow Council"
kind = "alliance"
countries = ["XB"]
source = "invented"

[[actor]]
id = "dawn-guard-a"
name = "Dawn Guard"
kind = "armed_group"
countries = ["XA"]
source = "invented"

[[actor]]
id = "dawn-guard-b"
name = "Dawn Guard"
kind = "armed_group"
countries = ["XB"]
source = "invented"
"""


@pytest.fixture(scope="session")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Registry:
    """Give the shipped registry with the invented groups."""
    path: Path = tmp_path_factory.mktemp("actors") / "invented.toml"
    path.write_text(INVENTED, encoding="utf-8")
    return load_registry([path])


@pytest.fixture(scope="session")
def maker(registry: Registry) -> Iterator[PageMaker]:
    """Give what makes pages, on the parser that ships."""
    with Gazetteer.open() as gazetteer:
        parser = load_parser(index_names(registry), gazetteer.is_place_name)
        yield PageMaker(parser, registry, load_lexicon(), gazetteer)


def document_of(text: str, headline: bool = False) -> Document:
    """Give a document of this text; with `headline`, its first line is one."""
    first = text.split("\n", 1)[0]
    return Document(
        id=document_id("The Example Courier", None, text),
        source="example.txt",
        text=text,
        sha256="0" * 64,
        language="en",
        publisher="The Example Courier",
        published="2020-05-06",
        headline=Span(0, len(first), first) if headline else None,
    )


@pytest.fixture(scope="session")
def document() -> Callable[..., Document]:
    """Give what makes a document of a text."""
    return document_of


@pytest.fixture(scope="session")
def page(maker: PageMaker) -> Callable[..., Page]:
    """Give what makes the page of a text; the same text is parsed once."""

    @cache
    def make(text: str, headline: bool = False) -> Page:
        return next(iter(maker.pages([document_of(text, headline)])))

    return make


@pytest.fixture(scope="session")
def read(maker: PageMaker, page: Callable[..., Page]) -> Callable[..., ReadPage]:
    """Give what reads a text with the rules that ship."""

    @cache
    def reading(text: str, headline: bool = False) -> ReadPage:
        one = page(text, headline)
        return read_page(one, [patterns()], find_circumstances(one, maker.gazetteer, maker.registry))

    return reading


@pytest.fixture(scope="session")
def gazetteer() -> Iterator[Gazetteer]:
    """The shipped gazetteer, opened once."""
    with Gazetteer.open() as opened:
        yield opened
