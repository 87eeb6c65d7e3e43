"""Laws of reading: nothing is lost in silence, and the same text reads the same."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model.claims import Draft, DraftArgument, Reject
from reportedly.model.documents import Document
from reportedly.model.errors import ExtractorError
from reportedly.model.pages import Page
from reportedly.reading.circumstances import find_circumstances, with_circumstances
from reportedly.reading.grounding import ground
from reportedly.reading.pages import PageMaker
from reportedly.reading.patterns.extractor import patterns
from reportedly.reading.reader import Reader, ReadPage

TEXTS = (
    "The Amber Front attacked the Vale Brigades in Mosul on 3 May 2020. They denied it.",
    "“We support the Harrow Council,” said General Toma Relk. It attacked him.",
    "Police reportedly accused the Amber Front (AMF) of ties with the Vale Brigades. The AMF left.",
    "The Amber Front met the Vale Brigades. Both groups attacked the Harrow Council and the town.",
    "They attacked them. He detained her. It attacked it.",
    "x",
)


@dataclass(frozen=True)
class Canned:
    """An extractor that drafts what it was given."""

    drafts: tuple[object, ...]
    signature: str = "canned@1"

    def read(self, page: Page) -> Iterable[Draft]:  # noqa: ARG002  the protocol's
        """Yield the drafts, whatever the page."""
        yield from self.drafts  # type: ignore[misc]


def ids(reading: ReadPage) -> list[str]:
    return sorted([*(one.shown.id for one in reading.read), *(one.id for one in reading.rejects)])


@settings(max_examples=15)
@given(st.permutations(TEXTS))
def test_order_changes_no_id(maker: PageMaker, document: Callable[..., Document], texts: list[str]) -> None:
    """A text read twice, shuffled among others, gives equal ids."""
    reader = Reader(maker, [patterns()])
    found = {reading.page.document.text: ids(reading) for reading in reader.read(map(document, texts))}
    again = {text: ids(next(iter(reader.read([document(text)])))) for text in texts[:2]}
    assert set(found) == set(texts)
    assert all(found[text] == once for text, once in again.items())


@pytest.mark.parametrize("text", TEXTS)
def test_every_draft_is_read_or_refused(maker: PageMaker, read: Callable[..., ReadPage], text: str) -> None:
    """Drafts are readings and rejects, and nothing else; one about several is read once for each."""
    reading, rules = read(text), patterns()
    found = find_circumstances(reading.page, maker.gazetteer, maker.registry)
    drafts = [with_circumstances(reading.page, draft, found) for draft in rules.read(reading.page)]
    outcomes = [ground(reading.page, draft, rules.signature) for draft in drafts]
    assert reading.drafts == len(outcomes)
    assert reading.rejects == tuple(one for one in outcomes if isinstance(one, Reject))
    assert reading.read == tuple(claim for one in outcomes if isinstance(one, tuple) for claim in one)


@pytest.mark.parametrize("text", TEXTS)
def test_every_span_quotes_the_text(read: Callable[..., ReadPage], text: str) -> None:
    """Whatever a reading points at stands in the document, word for word."""
    for one in read(text).read:
        shown = one.shown
        pointed = [*shown.evidence, *shown.cues, *shown.where, *([shown.when] if shown.when else [])]
        spans = [*shown.spans, *(p.span for p in pointed), *(v.span for v in shown.voices if v.span)]
        spans += [*(v.cue for v in shown.voices if v.cue)]
        spans += [
            end
            for argument in (one.claim.subject, one.claim.object)
            for end in (argument.span, argument.anchor)
        ]
        assert all(span.reproduces(text) for span in spans)


def test_drafts_add_up(maker: PageMaker, document: Callable[..., Document]) -> None:
    """Of a true draft and a false one, one is read and one refused; both are counted."""
    text = "The Amber Front attacked the Vale Brigades."
    true = Draft(
        predicate="attacks",
        subject=DraftArgument("Amber Front"),
        object=DraftArgument("Vale Brigades"),
        quote=text,
    )
    false = Draft(predicate="attacks", subject=true.object, object=true.subject, quote="Not there.")
    (reading,) = Reader(maker, [Canned((true, false))]).read([document(text)])
    assert (len(reading.read), len(reading.rejects), reading.drafts) == (1, 1, 2)
    assert reading.read[0].shown.extractor == reading.rejects[0].extractor == "canned@1"


def test_a_broken_plug_in_is_named(maker: PageMaker, document: Callable[..., Document]) -> None:
    """An extractor that fails, or yields what is no draft, is named with the document it failed on."""

    class Broken(Canned):
        def read(self, page: Page) -> Iterator[Draft]:  # noqa: ARG002  the protocol's
            raise RuntimeError("out of luck")

    for extractor, trouble in ((Broken(()), "out of luck"), (Canned(("words",)), "not a Draft")):
        with pytest.raises(ExtractorError, match=rf"canned@1 failed on example\.txt: .*{trouble}"):
            list(Reader(maker, [extractor]).read([document("It rained.")]))


def test_pages_come_one_at_a_time(maker: PageMaker, document: Callable[..., Document]) -> None:
    """Reading is lazy: a corpus larger than memory can be read."""
    drawn: list[int] = []

    def endless() -> Iterator[Document]:
        number = 0
        while True:
            drawn.append(number)
            yield document(f"The Amber Front attacked town {number}.")
            number += 1

    reader = Reader(maker, [patterns()]).read(endless())
    assert [next(reader).page.document.text[-2:] for _ in range(2)] == ["0.", "1."]
    assert len(drawn) < 200
