"""Small stories about invented outlets and groups: for tests of who was made from whom."""

from reportedly.analysis.derivation.derive import Derived
from reportedly.desk.deriving import derive_documents
from reportedly.documents.bodies import compose
from reportedly.model.decisions import Decision
from reportedly.model.documents import Document
from reportedly.model.ids import document_id

ORIGIN = """\
DRAMAK, Ostland (Pellucid) - The Otter Brigade has taken the mill at Varnholt, its commander \
told Pellucid by satellite phone on Monday.

"We came over the weir at night and we are staying for the harvest," said Captain Ilmo Brask. He \
said that 64 fighters held the mill and had locked the miller, Osk Tarvel, in his own granary.

The district office in Dramak said it had lost contact with Varnholt on Sunday evening."""
PARAPHRASE = """\
Osk Tarvel is a prisoner among his own sacks. The Otter Brigade has reportedly been in \
possession of the Varnholt mill since the weekend, Pellucid News reports.

Some 64 of its people are said to have waded the weir in the dark, and Captain Brask wants to \
keep them there until the harvest is in. Nobody at the Dramak district office picks up."""
WITNESS = """\
I walked to Varnholt this morning with the postman. The gate of the mill was barred and a boy \
with a rifle asked me for tobacco.

"We eat well here," he told me. I saw about fifty of them, with the otter badge of the Brigade \
on the cap, and counted nine carts. Osk Tarvel's daughter Henna showed me the window of the \
granary where her father waved."""
LOOKALIKE = """\
A brigade of volunteers has cleaned the weir at Varnhelm, two valleys away, for the spring \
regatta. Sixty-four bags of rubbish were counted, said organiser Pia Lund, who runs the bakery \
there."""
FOOTER = """\
The Ostland Herald belongs to its readers. Ring the desk at any hour; small ads close on Tuesday \
at noon."""


def a_document(
    text: str,
    publisher: str,
    published: str | None,
    *,
    title: str | None = None,
    byline: str | None = None,
) -> Document:
    """Give a document; its source is made of its publisher and date."""
    whole, headline = compose(title, text)
    return Document(
        id=document_id(publisher, None, whole + str(published)),
        source=f"{publisher}-{published}.txt",
        text=whole,
        sha256="0" * 64,
        language="en",
        title=title,
        publisher=publisher,
        byline=byline,
        published=published,
        headline=headline,
    )


def origin() -> Document:
    """Give a report with access of its own."""
    title = "Otter Brigade takes Varnholt mill"
    return a_document(ORIGIN, "Pellucid News", "2024-03-04T08:00:00Z", title=title, byline="Runa Vesk")


def paraphrase() -> Document:
    """Give a report that tells the first one in other words and names it."""
    return a_document(PARAPHRASE, "Evening Lantern", "2024-03-04T18:00:00Z", title="Miller held at Varnholt")


def witness() -> Document:
    """Give a report of somebody who went there."""
    title = "At the mill"
    return a_document(WITNESS, "Radio Weir", "2024-03-06T07:00:00Z", title=title, byline="Tove Ahl")


def lookalike() -> Document:
    """Give a report of something else that sounds alike."""
    return a_document(LOOKALIKE, "Ostland Herald", "2024-03-07T07:00:00Z", title="Brigade at the weir")


def derived(*documents: Document, overrides: tuple[Decision, ...] = ()) -> Derived:
    """Give who was made from whom among some documents."""
    return derive_documents(documents, overrides)
