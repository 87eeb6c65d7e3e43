"""The workshop: batches in, outcomes out, and one trouble never takes the rest with it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from building import a_document

from reportedly.desk import ReadDocument, Workshop
from reportedly.desk.arrivals import arrive, captures
from reportedly.model.claims import Draft, DraftArgument
from reportedly.model.documents import Document, Unreadable
from reportedly.model.errors import SourceEmpty
from reportedly.model.pages import Page


def documents_in(folder: Path) -> list[Document]:
    """Give the documents of a folder."""
    return [one for one in arrive(captures([folder], ())) if isinstance(one, Document)]


@dataclass(frozen=True)
class Broken:
    """A plug-in that fails on some documents."""

    word: str
    signature: str = "broken@1"

    def read(self, page: Page) -> Iterable[Draft]:
        """Draft nothing, and fail where the word is."""
        if self.word in page.document.text:
            raise RuntimeError("no such luck")
        return ()


@dataclass(frozen=True)
class Plural:
    """A plug-in whose drafts are about nobody who is there, twice the same."""

    signature: str = "plural@1"

    def read(self, page: Page) -> Iterable[Draft]:  # noqa: ARG002 - the same for every page
        """Draft the same thing twice, and something that is not in the text."""
        quote = "Boko Haram has pledged allegiance to Islamic State"
        draft = Draft(
            predicate="pledged_to",
            subject=DraftArgument("Boko Haram"),
            object=DraftArgument("Islamic State"),
            quote=quote,
        )
        return (draft, draft, replace(draft, quote="words that are not there"))


def with_extractors(workshop: Workshop, *added: object) -> Workshop:
    """Give the workshop with plug-ins beside the built-in extractor."""
    changed = Workshop(workshop.recipe)
    for name in ("registry", "gazetteer", "maker"):
        changed.__dict__[name] = getattr(workshop, name)
    changed.__dict__["extractors"] = (*workshop.extractors, *added)
    return changed


def test_drafts_are_readings_and_rejects(workshop: Workshop, folder: Path) -> None:
    """Nothing that an extractor proposes is lost: it is kept, or refused with a reason."""
    both = with_extractors(workshop, Plural())
    outcomes = list(both.read(documents_in(folder)))
    for outcome in outcomes:
        assert isinstance(outcome, ReadDocument)
        assert outcome.drafts + outcome.spread == outcome.readings + len(outcome.rejects)
    first = outcomes[0]
    assert isinstance(first, ReadDocument)
    assert {reject.reason.value for reject in first.rejects} >= {"duplicate", "quote_not_found"}
    assert {reading.extractor for one in first.read_claims for reading in one.readings} >= {"plural@1"}


def test_every_span_reproduces_its_quote(workshop: Workshop, folder: Path) -> None:
    """No words are shown that do not stand in the text."""
    for outcome in workshop.read(documents_in(folder)):
        assert isinstance(outcome, ReadDocument)
        for one in outcome.read_claims:
            for reading in one.readings:
                assert all(span.reproduces(outcome.document.text) for span in reading.spans)


def test_arrivals_keep_their_order(workshop: Workshop, folder: Path) -> None:
    """What cannot be read stands among the rest where it came."""
    first, second, _ = documents_in(folder)
    bad = Unreadable("x.txt", SourceEmpty("x.txt: empty; save it again"))
    outcomes = list(workshop.read([bad, first, bad, second]))
    assert [one.source for one in outcomes] == ["x.txt", first.source, "x.txt", second.source]


def test_a_plug_in_that_fails_costs_its_own_readings_only(workshop: Workshop, folder: Path) -> None:
    """The trouble names the plug-in and the document; what the others read is kept, the batch goes on."""
    outcomes = list(with_extractors(workshop, Broken("pledged")).read(documents_in(folder)))
    failed, fine = outcomes[0], outcomes[1]
    assert isinstance(failed, ReadDocument)
    assert isinstance(fine, ReadDocument)
    assert failed.read_claims
    assert "broken@1" in str(failed.troubles[0])
    assert failed.source in str(failed.troubles[0])
    assert failed.extractors == workshop.signatures
    assert fine.troubles == ()


def test_a_document_that_breaks_the_reading_takes_no_other_with_it(workshop: Workshop, folder: Path) -> None:
    """A fault within the program is told with the document's name, and the batch goes on."""
    good = documents_in(folder)[0]
    bad = replace(a_document(), source="bad.txt", text=None, headline=None)  # type: ignore[arg-type]
    outcomes = list(workshop.read([good, bad, good]))
    assert [type(one) for one in outcomes] == [ReadDocument, Unreadable, ReadDocument]
    assert isinstance(outcomes[1], Unreadable)
    assert "bad.txt" in str(outcomes[1].error)
