"""Pages come out of an archive with where and when; what is wrong with one costs that one."""

import gzip
from collections.abc import Callable
from io import BytesIO

import pytest

from reportedly.model.documents import Capture, Media, Unreadable
from reportedly.model.errors import SourceEmpty
from reportedly.sources.archives.warc import warc_captures

Writer = Callable[..., bytes]
URL = "https://harbour-wire.example/1"


def read(*parts: bytes) -> list[Capture | Unreadable]:
    """Give what an archive holds."""
    content = b"".join(parts)
    return list(warc_captures(lambda: BytesIO(content), "a.warc", 20_000))


def pages(*parts: bytes) -> list[Capture]:
    """Give the pages of an archive that holds nothing else."""
    found = [one for one in read(*parts) if isinstance(one, Capture)]
    assert len(found) == len(read(*parts))
    return found


def trouble(*parts: bytes) -> str:
    """Give why the only page of an archive cannot be used."""
    (found,) = read(*parts)
    assert isinstance(found, Unreadable)
    return str(found.error)


def test_a_page_has_address_moment_and_digests(record: Writer, answer: Writer, digest: Callable) -> None:
    """What the archive says goes along; the moment of capture is not a date of publication."""
    block = answer(b"<p>It denied it.", "text/html; charset=koi8-r")
    stated = digest(b"<p>It denied it.")
    written = record("response", block, WARC_Payload_Digest=stated, WARC_IP_Address="192.0.2.1")
    (page,) = pages(written)
    assert (page.source, page.header.url, page.header.published) == ("a.warc#1", URL, None)
    assert (page.media, page.encoding, page.content) == (Media.HTML, "koi8-r", b"<p>It denied it.")
    assert page.archived is not None
    assert page.archived.moment == "2021-05-04T09:00:00+00:00"
    assert (page.archived.checked, page.archived.address) == ((stated,), "192.0.2.1")


@pytest.mark.parametrize("chunked", [True, False])
def test_digests_with_and_without_chunks(
    record: Writer, answer: Writer, digest: Callable, chunked: bool
) -> None:
    """Programs count the payload either way; the page is the same, and packed ones are unpacked."""
    body = gzip.compress(b"<p>It denied it.", mtime=0)
    wire = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    block = answer(wire, "text/html", 200, "Transfer-Encoding: chunked", "Content-Encoding: gzip")
    (page,) = pages(record("response", block, WARC_Payload_Digest=digest(wire if chunked else body)))
    assert page.content == b"<p>It denied it."
    assert page.archived is not None
    assert page.archived.wire == body


def test_what_is_no_report_is_passed_over(record: Writer, answer: Writer) -> None:
    """Pictures, scripts, errors, redirects, robots.txt and other schemes: nothing, and no complaint."""
    others = [
        record("warcinfo", b"software: x"),
        record("request", b"GET / HTTP/1.1\r\n\r\n"),
        record("response", answer(b"\x89PNG", "image/png")),
        record("response", answer(b"var x", "text/javascript")),
        record("response", answer(b"var x", "text/plain"), WARC_Target_URI=f"{URL}/a.js"),
        record("response", answer(b"gone", "text/html", 404)),
        record("response", answer(b"User-agent: *", "text/plain"), WARC_Target_URI=f"{URL}/robots.txt"),
        record("response", answer(), WARC_Target_URI="dns:a.example"),
        record("metadata", b"a: b"),
    ]
    assert len(pages(*others, record("response", answer()))) == 1
    (empty,) = read(*others)
    assert isinstance(empty, Unreadable)
    assert isinstance(empty.error, SourceEmpty)


def test_texts_without_an_answer_around_them(record: Writer) -> None:
    """Common Crawl's texts and other bare records are taken by their declared form."""
    (page,) = pages(record("conversion", b"It denied it.", Content_Type="text/plain"))
    assert (page.media, page.header.url) == (Media.TEXT, URL)


@pytest.mark.parametrize(
    ("named", "word"),
    [
        ({"WARC_Payload_Digest": "sha1:AAAA"}, "digest"),
        ({"WARC_Block_Digest": "sha256:00"}, "digest"),
        ({"WARC_Truncated": "length"}, "cut off"),
        ({"WARC_Date": "yesterday"}, "when it was captured"),
        ({"WARC_Date": None}, "when it was captured"),
        ({"WARC_Target_URI": "http://a b/"}, "space"),
        ({"WARC_Target_URI": "http://[a/"}, "IPv6"),
    ],
)
def test_a_page_that_cannot_be_trusted_is_named(
    record: Writer, answer: Writer, named: dict, word: str
) -> None:
    """One that is damaged, cut off or undated is refused with the reason, and the next is read."""
    wrong = record("response", answer(), **named)
    assert word in trouble(wrong)
    assert isinstance(read(wrong, record("response", answer()))[1], Capture)


@pytest.mark.parametrize(
    ("block", "word"),
    [
        (("<p>x", "text/html", 200, "Content-Encoding: br"), "packed as 'br'"),
        (("WARC/1.0\r\n", "text/plain"), "inside another file"),
        (("x" * 90_000, "text/plain"), "over the limit"),
    ],
)
def test_bodies_of_no_use_are_named(record: Writer, answer: Writer, block: tuple, word: str) -> None:
    """Unknown packing, archives in archives, and pages that are too large."""
    body, *rest = block
    assert word in trouble(record("response", answer(body.encode(), *rest)))


def test_a_bomb_is_dropped(record: Writer, answer: Writer) -> None:
    """A body that unpacks beyond the limit is refused before it is whole."""
    body = gzip.compress(b" " * 5_000_000)
    assert "unpack" in trouble(record("response", answer(body, "text/html", 200, "Content-Encoding: gzip")))


@pytest.mark.parametrize("by", ["id", "digest", "visit"])
def test_a_revisit_is_the_page_that_it_refers_to(
    record: Writer, answer: Writer, digest: Callable, by: str
) -> None:
    """At its own address and moment, found by the id, the digest of the payload, or address and date."""
    payload = digest(b"<p>It denied it.")
    first = record(
        "response",
        answer(b"<p>It denied it."),
        WARC_Payload_Digest=payload,
        WARC_Record_ID="<urn:a>",
        WARC_Date="2020-01-01T00:00:00Z",
    )
    refers = {
        "id": {"WARC_Refers_To": "<urn:a>"},
        "digest": {"WARC_Payload_Digest": payload},
        "visit": {"WARC_Refers_To_Target_URI": URL, "WARC_Refers_To_Date": "2020-01-01T00:00:00Z"},
    }[by]
    later = {"WARC_Date": "2022-01-01T00:00:00Z", "WARC_Target_URI": f"{URL}?again"}
    _, again = pages(first, record("revisit", answer(b""), **refers, **later))
    assert (again.content, again.header.url) == (b"<p>It denied it.", f"{URL}?again")
    assert again.archived is not None
    assert again.archived.moment.startswith("2022-01-01")


def test_a_revisit_of_what_is_not_there_is_said_to_be_skipped(record: Writer, answer: Writer) -> None:
    """With the address and date that it refers to; one of a picture is no loss."""
    named = {
        "WARC_Refers_To_Target_URI": "https://a.example/old",
        "WARC_Refers_To_Date": "2019-01-01T00:00:00Z",
    }
    said = trouble(record("revisit", answer(b""), **named))
    assert "https://a.example/old was as on 2019-01-01" in said
    assert len(read(record("revisit", answer(b"", "image/png")), record("response", answer()))) == 1
