"""Laws of reading annotated documents."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import pytest

from evaluation.gold import GoldDocument
from evaluation.reading import RULES, TOGETHER, choices, chosen, load_reader, read_gold, records_of
from reportedly.model.claims import Draft
from reportedly.model.errors import UsageError
from reportedly.model.pages import Page
from reportedly.model.protocols import Extractor
from reportedly.reading.reader import Reader


@dataclass(frozen=True)
class Echo:
    """Another extractor: it drafts what the rules draft, less surely."""

    rules: Extractor
    signature: str = "echo@1"

    def read(self, page: Page) -> Iterable[Draft]:
        """Yield the rules' drafts with a low score."""
        return [replace(draft, score=0.1) for draft in self.rules.read(page)]


@pytest.fixture(scope="module")
def reader() -> Reader:
    """Give the rules."""
    return load_reader(["patterns"])


TEXTS = ("The Amber Front attacked a bridge.", "The Vale Brigades threatened the Harrow Council.")
DOCUMENTS = [GoldDocument(f"d{k}", text, ()) for k, text in enumerate(TEXTS)]


def test_each_document_comes_with_its_own_reading(reader: Reader) -> None:
    """Texts and readings stay together, in order, and offsets refer to the annotated text."""
    found = list(read_gold(reader, DOCUMENTS))
    assert [(gold.name, read.page.document.source) for gold, read in found] == [("d0", "d0"), ("d1", "d1")]
    for gold, read in found:
        assert read.page.document.text.strip() == gold.text
        assert read.read


def test_one_extractor_is_one_choice(reader: Reader) -> None:
    """Without a second extractor there is nothing to put together."""
    assert [choice.name for choice in choices(reader)] == [RULES]


def test_two_that_agree_are_two_readings_of_one_claim(reader: Reader) -> None:
    """Together they say no more than either alone where they say the same, and the better-scored is shown."""
    both = Reader(reader.maker, (*reader.extractors, Echo(reader.extractors[0])))
    rules, echo, together = choices(both)
    assert (rules.name, echo.name, together.name) == (RULES, "echo", TOGETHER)
    for _, read in read_gold(both, DOCUMENTS):
        alone, other, whole = (records_of(chosen(read, choice)) for choice in (rules, echo, together))
        assert [record["id"] for record in alone] == [record["id"] for record in whole]
        assert {record["extractor"] for record in other} == {"echo@1"}
        assert alone == whole
        assert records_of(chosen(read, echo), least=0.5) == []


def test_an_extractor_that_is_not_installed_is_named() -> None:
    """A slip in the name of an extractor is told, not measured as nothing."""
    with pytest.raises(UsageError, match="no-such-reader"):
        load_reader(["no-such-reader"])
