"""What an input is, by its bytes first and its suffix second."""

import json
import re
from enum import StrEnum

from reportedly.model.errors import SourceBinary, SourceEmpty, SourceUnreadable
from reportedly.sources.boxed import find_box
from reportedly.sources.signatures import find_packed, find_signature

HEAD_BYTES = 65_536
"""How much of an input is looked at to tell its kind."""

_CODE = re.compile(r"\.(?:pyc?|m?js|tsx?|s?css|map|[ch]|cpp|java|go|rs|rb|php|pl|sh|bat|ps1|sql|r)")
_TABLE = re.compile(r"\.(?:csv|tsv|json|xml|ya?ml|toml|ini|cfg|log|bib|tex|ics|srt)")
_LINES_SUFFIXES = frozenset({".jsonl", ".ndjson", ".jsonlines"})
_PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml"})

_PAGE_START = re.compile(
    r"(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|main|article"
    r"|section|header|nav|div|table|h[1-6]|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_PAGE_INSIDE = re.compile(r"<(?:!doctype\s+html|html)\b[^>]*>.*?<(?:head|body)\b", re.IGNORECASE | re.DOTALL)
_FEED = re.compile(r"(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE | re.DOTALL)
_XML = re.compile(r"\s*<\?xml\b|\s*<(?:svg|!doctype\s+(?!html))", re.IGNORECASE)
_WEB_ARCHIVE = re.compile(
    r"\A(?:[\w-]+:.*\n(?:[ \t].*\n)*)*?content-type:\s*multipart/related", re.IGNORECASE
)
_TAG = re.compile(r"<[a-zA-Z!/][^<>]*>")

_TEXT_BYTES = bytes(range(0x20, 0x100)).replace(b"\x7f", b"") + b"\t\n\r\f\x0b\x1a\x1b\x08\x1c\x1d\x1e\x1f"
_MAX_CONTROL_SHARE = 0.02

_WIDE_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


class Kind(StrEnum):
    """What an input can be."""

    TEXT = "text"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    EPUB = "epub"
    LINES = "lines"
    WARC = "warc"
    WACZ = "wacz"
    MAIL = "mail"
    MBOX = "mbox"


def find_kind(head: bytes, suffix: str, source: str) -> Kind:
    """Give the kind of an input from its first bytes, and from its suffix where those leave it open.

    Args:
        head: the first `HEAD_BYTES`, or all there is.
        suffix: lower case with its dot; empty where there is none.
        source: names the input in errors.
    Raises: SourceEmpty; SourceBinary, for a form that is not read; SourceUnreadable, for text of no use.
    """
    if not head.strip() or not head.strip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"):
        raise SourceEmpty(f"{source}: there is nothing in it to read; check that it was saved whole")
    if is_pdf(head, suffix):
        return Kind.PDF
    boxed = find_box(head, suffix)
    if boxed is not None:
        return Kind(boxed.value)
    packed = find_packed(head, suffix)
    if packed is not None:
        return Kind(packed)
    signature = find_signature(head)
    if signature is not None:
        raise SourceBinary(f"{source}: this is {signature.name}; {signature.way_out}")
    if suffix in _LINES_SUFFIXES:
        return Kind.LINES
    refuse_binary(head, source)
    return _find_text_kind(_peek(head), suffix, source)


def is_code(suffix: str) -> bool:
    """Tell whether files of this suffix (lower case, with its dot) hold programs or style sheets."""
    return _CODE.fullmatch(suffix) is not None


def is_pdf(head: bytes, suffix: str) -> bool:
    """Tell whether these bytes begin a PDF; readers allow junk before its mark, so a .pdf may have some."""
    return head.lstrip(b"\xef\xbb\xbf\x00 \t\r\n").startswith(b"%PDF-") or (
        suffix == ".pdf" and b"%PDF-" in head[:1024]
    )


def refuse_binary(content: bytes, source: str) -> None:
    """Refuse bytes that cannot be text.

    Raises: SourceBinary, if they hold NUL bytes outside UTF-16 and UTF-32, or many control characters.
    """
    if find_wide_encoding(content) is not None:
        return
    controls = len(content.translate(None, _TEXT_BYTES))
    if b"\x00" in content or controls > _MAX_CONTROL_SHARE * len(content):
        trouble = "it holds NUL bytes" if b"\x00" in content else "much of it is control characters"
        raise SourceBinary(f"{source}: this is not text ({trouble}); save the report as text, HTML or PDF")


def find_wide_encoding(content: bytes) -> str | None:
    """Give the codec of text in two or four bytes a character, by its mark or its NULs; None for all else."""
    marked = next((codec for mark, codec in _WIDE_MARKS if content.startswith(mark)), None)
    if marked is not None or b"\x00" not in content[:4096]:
        return marked
    sample = content[:4096]
    half = len(sample) / 2
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > half / 2 and even <= half / 50:
        return "utf-16-le"
    if even > half / 2 and odd <= half / 50:
        return "utf-16-be"
    return None


def _peek(head: bytes) -> str:
    """Give the first bytes as text good enough to look for marks in."""
    return head.decode(find_wide_encoding(head) or "utf-8", "replace").lstrip("\ufeff")


def _find_text_kind(text: str, suffix: str, source: str) -> Kind:
    if _FEED.match(text):
        raise SourceUnreadable(f"{source}: this is a news feed, not a report; save the reports it links to")
    if _WEB_ARCHIVE.match(text):
        raise SourceUnreadable(
            f"{source}: this is a web archive (MHTML); save the page as HTML and give that"
        )
    if _PAGE_START.match(text) or _PAGE_INSIDE.search(text[:4096]):
        return Kind.HTML
    if _XML.match(text):
        raise SourceUnreadable(f"{source}: this is XML, which is not read; save the report as text or HTML")
    if suffix in _PAGE_SUFFIXES and _TAG.search(text):
        return Kind.HTML
    if _holds_report_line(text):
        return Kind.LINES
    _refuse_other_text(suffix, source)
    return Kind.TEXT


def _holds_report_line(text: str) -> bool:
    """Tell whether the first line is a JSON object with a text; one too long to see whole, by its start."""
    stripped = text.lstrip()
    if not stripped.startswith("{"):
        return False
    line, newline, _ = stripped.partition("\n")
    try:
        first = json.loads(line)
    except (ValueError, RecursionError):
        return not newline and len(text) >= HEAD_BYTES // 4 and re.search(r'"text"\s*:\s*"', line) is not None
    return isinstance(first, dict) and "text" in first


def _refuse_other_text(suffix: str, source: str) -> None:
    """Refuse text that its suffix says is no report; a person who means it renames it."""
    if is_code(suffix):
        raise SourceUnreadable(
            f"{source}: skipped, a {suffix} file is code; if it is a report, rename it .txt"
        )
    if _TABLE.fullmatch(suffix):
        raise SourceUnreadable(
            f"{source}: skipped, a {suffix} file is no report; give text, HTML, PDF or JSON lines (.jsonl); "
            "a table of ACLED or UCDP GED is taken in by `reportedly import`"
        )
    if suffix == ".pdf":
        raise SourceUnreadable(
            f"{source}: named as a PDF, but it is not one; save the PDF again or rename it .txt"
        )
