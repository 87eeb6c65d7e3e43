"""Word documents (DOCX): the text that a reader sees, without page headers, comments and what was deleted."""

from typing import Any

from reportedly.documents.bodies import Body
from reportedly.documents.packed.archive import Archive
from reportedly.documents.packed.paragraphs import Gathered, Role, gather
from reportedly.documents.titles import file_title
from reportedly.model.documents import Capture, Header
from reportedly.model.errors import SourceEmpty, SourceUnreadable

_MAIN = "word/document.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_CORE = "docProps/core.xml"

# Local names suffice: the strict and the usual form have different namespaces and the same names.
_ROLES = {
    "p": Role.PARAGRAPH,
    "t": Role.WORDS,
    "tab": Role.SPACE,
    "br": Role.BREAK,
    "cr": Role.BREAK,
    "noBreakHyphen": Role.HYPHEN,
    # What was struck out or moved away under tracked changes is not what the text says now.
    "del": Role.SKIP,
    "moveFrom": Role.SKIP,
    "delText": Role.SKIP,
    "instrText": Role.SKIP,
    # A text box stands in the file twice, the second time for old readers.
    "Fallback": Role.SKIP,
    # What describes a paragraph holds tab stops under the name of a tab.
    "pPr": Role.SKIP,
    "rPr": Role.SKIP,
    "sectPr": Role.SKIP,
    "tblPr": Role.SKIP,
    "rt": Role.SKIP,
}
_OFF = frozenset({"0", "false", "off"})


def read_word(capture: Capture) -> Body:
    """Give the text of a Word document, its notes at the end, and its title where the file states one.

    Raises: SourceUnreadable, if it is broken; SourceTooLarge; SourceEmpty, if there are no words in it.
    """
    archive = Archive(capture.content, capture.source)
    main = archive.read_xml(_MAIN)
    if _name(main) != "document":
        raise archive.broken()
    found = gather(main, _role, mixed=False)
    for part in _NOTES:
        if archive.holds(part):
            found.notes += gather(archive.read_xml(part), _note_role, mixed=False).body
    return packed_body(found, _stated_title(archive), capture.source)


def packed_body(found: Gathered, stated: str | None, source: str) -> Body:
    """Give gathered paragraphs as the body of a report.

    Raises: SourceEmpty, if there are no words in them.
    """
    text = found.text()
    if not any(character.isalpha() for character in text):
        raise SourceEmpty(f"{source}: there are no words in it; if it holds pictures of text, run OCR first")
    return Body(text, Header(title=file_title(stated, text)))


def _stated_title(archive: Archive) -> str | None:
    if not archive.holds(_CORE):
        return None
    try:
        titles = archive.read_xml(_CORE).iter("{http://purl.org/dc/elements/1.1/}title")
        return next((one.text for one in titles), None)
    except SourceUnreadable:
        return None  # the text is whole without what the file says about itself


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _role(element: Any) -> Role:
    name = _name(element)
    if name == "r" and _is_hidden(element):
        return Role.SKIP
    return _ROLES.get(name, Role.THROUGH)


def _note_role(element: Any) -> Role:
    """Give the role of an element among notes, of which some only draw the line above them."""
    if _name(element) in ("footnote", "endnote") and _attribute(element, "type") not in (None, "normal"):
        return Role.SKIP
    return _role(element)


def _is_hidden(run: Any) -> bool:
    """Tell whether a run is marked as hidden, so that no reader sees it."""
    return any(
        _name(mark) == "vanish" and _attribute(mark, "val") not in _OFF
        for properties in run
        if _name(properties) == "rPr"
        for mark in properties
    )


def _attribute(element: Any, name: str) -> str | None:
    return next((str(value) for key, value in element.items() if key.rpartition("}")[2] == name), None)
