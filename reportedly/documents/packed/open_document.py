"""OpenDocument texts (ODT): the text that a reader sees, without headers, comments, tracked deletions."""

from typing import Any

from reportedly.documents.bodies import Body
from reportedly.documents.packed.archive import Archive
from reportedly.documents.packed.paragraphs import Role, gather
from reportedly.documents.packed.word import packed_body
from reportedly.model.documents import Capture
from reportedly.model.errors import SourceUnreadable

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_MANIFEST = "META-INF/manifest.xml"

_ROLES = {
    f"{_TEXT}p": Role.PARAGRAPH,
    f"{_TEXT}h": Role.PARAGRAPH,
    f"{_TEXT}s": Role.SPACE,
    f"{_TEXT}tab": Role.SPACE,
    f"{_TEXT}line-break": Role.BREAK,
    f"{_TEXT}note": Role.NOTE,
    f"{_TEXT}note-citation": Role.SKIP,
    # What was struck out under tracked changes is not what the text says now.
    f"{_TEXT}tracked-changes": Role.SKIP,
    f"{_TEXT}hidden-text": Role.SKIP,
    f"{_TEXT}hidden-paragraph": Role.SKIP,
    f"{_TEXT}ruby-text": Role.SKIP,
    f"{_TEXT}page-number": Role.SKIP,
    f"{_TEXT}table-of-content": Role.SKIP,
    f"{_TEXT}sequence-decls": Role.SKIP,
    f"{_OFFICE}annotation": Role.SKIP,
    f"{_OFFICE}scripts": Role.SKIP,
}


def read_open_document(capture: Capture) -> Body:
    """Give the text of an OpenDocument text, its notes at the end, and its title where the file states one.

    Raises: SourceUnreadable, if it is broken or locked; SourceTooLarge; SourceEmpty.
    """
    archive = Archive(capture.content, capture.source)
    if archive.holds(_MANIFEST) and b"encryption-data" in archive.read(_MANIFEST):
        raise SourceUnreadable(f"{capture.source}: it is locked by a password; save a copy without one")
    tree = archive.read_xml("content.xml")
    texts = list(tree.iter(f"{_OFFICE}text"))
    if len(texts) != 1:
        raise archive.broken()
    return packed_body(gather(texts[0], _role, mixed=True), _stated_title(archive), capture.source)


def _role(element: Any) -> Role:
    if element.get(f"{_TEXT}display") == "none":
        return Role.SKIP
    return _ROLES.get(element.tag, Role.THROUGH)


def _stated_title(archive: Archive) -> str | None:
    if not archive.holds("meta.xml"):
        return None
    try:
        titles = archive.read_xml("meta.xml").iter("{http://purl.org/dc/elements/1.1/}title")
        return next((one.text for one in titles), None)
    except SourceUnreadable:
        return None  # the text is whole without what the file says about itself
