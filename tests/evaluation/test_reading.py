"""Laws of reading annotated documents."""

from evaluation.gold import GoldDocument
from evaluation.reading import load_reader, read_gold


def test_each_document_comes_with_its_own_reading() -> None:
    """Texts and readings stay together, in order, and offsets refer to the annotated text."""
    texts = ("The Amber Front attacked a bridge.", "The Vale Brigades threatened the Harrow Council.")
    documents = [GoldDocument(f"d{k}", text, ()) for k, text in enumerate(texts)]
    found = list(read_gold(load_reader(), documents))
    assert [(gold.name, read.page.document.source) for gold, read in found] == [("d0", "d0"), ("d1", "d1")]
    for gold, read in found:
        assert read.page.document.text.strip() == gold.text
        assert read.read
