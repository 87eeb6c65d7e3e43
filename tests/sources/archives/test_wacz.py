"""A WACZ is believed as far as its digests go."""

import gzip
import hashlib
import io
import json
import zipfile
from collections.abc import Callable

import pytest

from reportedly.model.documents import Capture, Unreadable
from reportedly.model.errors import SourceError, SourceUnreadable
from reportedly.sources.archives.wacz import wacz_captures

Writer = Callable[..., bytes]
WARC = "archive/data.warc.gz"


def write(members: dict[str, bytes], *, listed: bool = True, sealed: str | None = None) -> bytes:
    """Give a WACZ with these members, listed with their digests unless they are not to be."""
    resources = [
        {"name": name, "path": name, "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}
        for name, content in members.items()
        if listed
    ]
    package = json.dumps({"profile": "data-package", "resources": resources}).encode()
    digest = sealed or f"sha256:{hashlib.sha256(package).hexdigest()}"
    seal = json.dumps({"path": "datapackage.json", "hash": digest}).encode()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in {
            **members,
            "datapackage.json": package,
            "datapackage-digest.json": seal,
        }.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def read(content: bytes) -> list[Capture | Unreadable]:
    """Give what a WACZ holds."""
    return list(wacz_captures(lambda: io.BytesIO(content), "a.wacz", 20_000))


@pytest.fixture
def pages(record: Writer, answer: Writer) -> bytes:
    """Give a packed WARC of two pages."""
    return b"".join(
        gzip.compress(record("response", answer(), WARC_Target_URI=f"https://a.example/{n}")) for n in (1, 2)
    )


def test_pages_come_out_under_the_name_of_their_file(pages: bytes) -> None:
    """Archive, file in it, and place in that."""
    assert [one.source for one in read(write({WARC: pages}))] == [
        "a.wacz/data.warc.gz#1",
        "a.wacz/data.warc.gz#2",
    ]


def test_only_what_it_lists_as_pages(pages: bytes, record: Writer, answer: Writer) -> None:
    """Frames and adverts are in it too; where a listed page leads to counts as one."""
    listed = b'{"format": "json-pages-1.0"}\nno json\n{"url": "https://a.example/old"}'
    moved = answer(b"", "text/html", 301, "Location: /2")
    redirect = gzip.compress(record("response", moved, WARC_Target_URI="https://a.example/old"))
    (found,) = read(write({WARC: redirect + pages, "pages/pages.jsonl": listed}))
    assert isinstance(found, Capture)
    assert found.header.url == "https://a.example/2"


def test_a_revisit_can_refer_to_another_file(record: Writer, answer: Writer) -> None:
    """The archives of one collection belong together."""
    first = record("response", answer(), WARC_Record_ID="<urn:a>")
    again = record("revisit", answer(b""), WARC_Refers_To="<urn:a>", WARC_Date="2022-01-01T00:00:00Z")
    found = read(write({"archive/a.warc": first, "archive/b.warc": again}))
    assert [isinstance(one, Capture) for one in found] == [True, True]


def test_a_changed_or_added_archive_is_left(pages: bytes) -> None:
    """The others are read."""
    good = {WARC: pages}
    content = bytearray(write(good))
    content[content.find(pages) + 20] ^= 0xFF
    with_more = io.BytesIO(write(good))
    with zipfile.ZipFile(with_more, "a") as archive:
        archive.writestr("archive/z.warc.gz", pages)
    (changed,) = read(bytes(content))
    assert isinstance(changed, Unreadable)
    *rest, added = read(with_more.getvalue())
    assert (len(rest), isinstance(added, Unreadable)) == (2, True)


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04",
        write({}),
        write({WARC: b"x"}, sealed="sha256:00"),
        write({"other": b""}, listed=False)[:-30],
    ],
)
def test_what_cannot_be_trusted_is_refused_whole(content: bytes) -> None:
    """Broken, empty, or with another list of contents than the one that was sealed."""
    with pytest.raises(SourceError):
        read(content)


def test_a_bomb_is_not_unpacked() -> None:
    """A list of contents that unpacks to gigabytes, or an archive of nothing but zeros."""
    zeros = bytes(3_000_000)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        listed = [{"path": WARC, "hash": f"sha256:{hashlib.sha256(zeros).hexdigest()}"}]
        archive.writestr("datapackage.json", json.dumps({"resources": listed}))
        archive.writestr(WARC, zeros)
    (found,) = read(buffer.getvalue())
    assert isinstance(found, Unreadable)
    assert isinstance(found.error, SourceUnreadable)
    assert "times its size" in str(found.error)
