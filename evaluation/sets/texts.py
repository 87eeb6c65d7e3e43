"""From the texts of a labelled set to documents, and from its offsets to ours."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from reportedly.documents.characters import tidy_line
from reportedly.documents.clean import clean
from reportedly.model.documents import Capture, Document, Media
from reportedly.model.errors import SourceError
from reportedly.model.ids import document_id
from reportedly.model.pages import Page


@dataclass(frozen=True, slots=True)
class Alignment:
    """Offsets of a text as it came, in the text as it was cleaned: the same but for white space."""

    raw: tuple[int, ...]
    cleaned: tuple[int, ...]
    """Offsets of the characters that are no white space, in both texts."""

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """Give where [start, end) of the raw text stands in the cleaned one, None for mere white space."""
        first, last = bisect_left(self.raw, start), bisect_left(self.raw, end) - 1
        return None if last < first else (self.cleaned[first], self.cleaned[last] + 1)


def align(raw: str, cleaned: str) -> Alignment | None:
    """Give the alignment of two texts, None where cleaning changed how many characters there are."""
    left = tuple(at for at, character in enumerate(raw) if not character.isspace())
    right = tuple(at for at, character in enumerate(cleaned) if not character.isspace())
    return Alignment(left, right) if len(left) == len(right) else None


def cleaned_document(name: str, text: str) -> Document | None:
    """Give the document that a text is cleaned into, None where cleaning refuses it."""
    content = text.encode()
    capture = Capture(name, content, Media.TEXT, sha256(content).hexdigest(), encoding="utf-8")
    try:
        return clean(capture)
    except SourceError:
        return None


def cleaned_documents(texts: Iterable[tuple[str, str]]) -> dict[str, Document]:
    """Give the documents of named texts, by name, those left out that cleaning refuses."""
    made = ((name, cleaned_document(name, text)) for name, text in texts)
    return {name: document for name, document in made if document is not None}


def sentences_document(name: str, sentences: Sequence[str]) -> tuple[Document, list[tuple[int, int]]]:
    """Give a document with a paragraph for each sentence, and where each stands in it."""
    lines = [tidy_line(sentence) for sentence in sentences]
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line) + 2
    text = "\n\n".join(lines)
    digest = sha256(text.encode()).hexdigest()
    document = Document(document_id(None, None, text), name, text, digest, "en")
    return document, [(start, start + len(line)) for start, line in zip(starts, lines, strict=True)]


def tokens_in(page: Page, start: int, end: int) -> Iterator[int]:
    """Yield the tokens with words in [start, end), white space left out."""
    starts = page.parse.starts
    first = max(0, bisect_left(starts, start) - 1)
    for token in range(first, len(page.parse)):
        if starts[token] >= end:
            return
        if page.parse.ends[token] > start and page.parse.words[token].strip():
            yield token
