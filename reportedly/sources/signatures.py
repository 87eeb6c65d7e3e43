"""Forms that bytes can have and that are not read, each with its way out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Signature:
    """How a form begins, what it is called, and what a person can do with it."""

    magic: bytes
    name: str
    way_out: str
    offset: int = 0


_UNPACK = "unpack it first and give the files in it"
_AS_TEXT = "save it as DOCX, plain text, HTML or PDF and give that"
_PICTURE = "only text is read, so type out or run text recognition on what it shows"
_SOUND = "only text is read, so give a transcript"
_NO_REPORT = "give the report itself as text, HTML or PDF"

SIGNATURES = (
    Signature(b"\x89PNG\r\n\x1a\n", "a PNG picture", _PICTURE),
    Signature(b"\xff\xd8\xff", "a JPEG picture", _PICTURE),
    Signature(b"GIF8", "a GIF picture", _PICTURE),
    Signature(b"WEBP", "a WebP picture", _PICTURE, 8),
    Signature(b"II*\x00", "a TIFF picture", _PICTURE),
    Signature(b"MM\x00*", "a TIFF picture", _PICTURE),
    Signature(b"ftypavif", "an AVIF picture", _PICTURE, 4),
    Signature(b"ftypheic", "a HEIC picture", _PICTURE, 4),
    Signature(b"ftyp", "a video or sound recording", _SOUND, 4),
    Signature(b"\x1aE\xdf\xa3", "a video", _SOUND),
    Signature(b"OggS", "a sound recording", _SOUND),
    Signature(b"ID3", "a sound recording", _SOUND),
    Signature(b"fLaC", "a sound recording", _SOUND),
    Signature(b"RIFF", "a video or sound recording", _SOUND),
    Signature(b"\x1f\x8b", "a gzip archive", _UNPACK),
    Signature(b"BZh", "a bzip2 archive", _UNPACK),
    Signature(b"\xfd7zXZ\x00", "an xz archive", _UNPACK),
    Signature(b"\x28\xb5\x2f\xfd", "a Zstandard archive", _UNPACK),
    Signature(b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
    Signature(b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    Signature(b"ustar", "a tar archive", _UNPACK, 257),
    Signature(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office file", _AS_TEXT),
    Signature(b"{\\rtf", "a rich text (RTF) file", _AS_TEXT),
    Signature(b"%!PS", "a PostScript file", _AS_TEXT),
    Signature(b"AT&TFORM", "a DjVu file", _AS_TEXT),
    Signature(b"bplist00", "a Safari web archive", "save the page as HTML and give that"),
    Signature(b"SQLite format 3\x00", "a database", _NO_REPORT),
    Signature(b"PAR1", "a Parquet table", "export it as JSON lines with a `text` in each and give that"),
    Signature(b"\x7fELF", "a program", _NO_REPORT),
    Signature(b"MZ\x90\x00", "a program", _NO_REPORT),
    Signature(b"\xca\xfe\xba\xbe", "a program", _NO_REPORT),
    Signature(b"\xcf\xfa\xed\xfe", "a program", _NO_REPORT),
)

_ZIP = b"PK\x03\x04"
_NAME_OFFSET = 30
"""Where the name of the first part stands in a zip archive; source: APPNOTE 4.3.7."""

_MARKED = (
    (b"mimetypeapplication/epub+zip", "epub"),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", "odt"),
)
"""What a packed document that follows its standard begins with."""

_ZIPPED_FORMS = (
    (b"xl/", "an Excel workbook (xlsx)"),
    (b"ppt/", "a PowerPoint file (pptx)"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
)


def find_signature(head: bytes) -> Signature | None:
    """Give the unread form that these first bytes belong to; None if they belong to none of those known."""
    if head.startswith((_ZIP, b"PK\x05\x06")):
        return _name_zip(head)
    return next((known for known in SIGNATURES if head.startswith(known.magic, known.offset)), None)


def find_packed(head: bytes, suffix: str) -> str | None:
    """Give the form of a packed document that is read ("docx", "odt", "epub"); None for all other bytes."""
    if not head.startswith(_ZIP):
        return None
    marked = next((form for mark, form in _MARKED if head.startswith(mark, _NAME_OFFSET)), None)
    if marked is not None:
        return marked
    if b"[Content_Types].xml" in head and (b"word/" in head or suffix in (".docx", ".docm")):
        return "docx"
    # Where the first bytes leave it open, the suffix decides; a file that is none is then found to be broken.
    return suffix[1:] if suffix in (".docx", ".odt", ".epub") else None


def _name_zip(head: bytes) -> Signature:
    """Tell an office file, which is a zip archive inside, from a plain archive by the names it holds."""
    named = next((name for mark, name in _ZIPPED_FORMS if mark in head), None)
    if named is None and b"[Content_Types].xml" in head:
        named = "a Microsoft Office file"
    return Signature(_ZIP, named, _AS_TEXT) if named else Signature(_ZIP, "a zip archive", _UNPACK)
