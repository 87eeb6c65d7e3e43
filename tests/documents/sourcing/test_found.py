"""What a sentence has of the patterns is looked for once."""

from reportedly.documents.sourcing.found import found_in
from reportedly.documents.sourcing.phrases import patterns
from reportedly.documents.sourcing.sources import sourcing_of
from reportedly.model.documents import Document
from reportedly.model.ids import document_id

SENTENCES = (
    'Ada Quill told the Vale Observer that a video released by the Red Front was not hers, "we saw it".',
    "The Vale Observer reported, citing the Quern agency, that officials denied it.",
    "Nothing at all.",
)


def test_each_pattern_is_looked_for_as_if_alone() -> None:
    """What is found together is what each pattern finds by itself, in the vocabulary's order."""
    known = patterns()
    for text in SENTENCES:
        found = found_in(text)
        assert list(found.marks) == [
            (kind, *one.span()) for kind, pattern in known.marks for one in pattern.finditer(text)
        ]
        assert [(enough, one.span()) for enough, one in found.credits] == [
            (enough, one.span()) for enough, pattern in known.credits for one in pattern.finditer(text)
        ]
        assert [one.span() for one in found.speech] == [one.span() for one in known.speech.finditer(text)]
        assert list(found.things) == [
            (family, *one.span()) for family, nouns in known.families for one in nouns.finditer(text)
        ]


def test_a_copied_sentence_is_looked_through_once() -> None:
    """A second report that prints the same sentences has their patterns from the first."""
    found_in.cache_clear()
    text = "\n\n".join(SENTENCES)
    for number in (1, 2):
        url = f"https://vale.example/{number}"
        sourcing_of(
            Document(
                id=document_id("The Vale Courier", url, text),
                source=url,
                text=text,
                sha256="0" * 64,
                language="en",
                publisher="The Vale Courier",
                url=url,
            )
        )
    assert found_in.cache_info().misses == len(SENTENCES)
