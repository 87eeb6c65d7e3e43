"""Every parser and importer reads or refuses what no program writes, and its laws hold."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.fuzzing.targets import SEEDS, targets

TARGETS = targets()

MARKS = rb"""WARC/1.|Content-Length: 99999999999|Content-Length: -1|Transfer-Encoding: chunked|ffffffff
|=?x?b?=?=|charset="utf-7"|boundary=""|message/rfc822|multipart/alternative|<blockquote type=cite>
|<div class=gmail_quote>|----- Forwarded message -----|-----Original Message-----|From: |> |<!ENTITY|]]>
|https://|{"text": "|PK"""
BYTES = [
    b"\x00",
    b"\r\n\r\n",
    b"\x1f\x8b\x08",
    b"\xff\xfe",
    b"\xe2\x80\xae",
    b"9" * 400,
    b"(" * 400,
    b"\t" * 27,
]
ODD = st.sampled_from([*MARKS.split(b"|"), *BYTES])
CHANGE = st.tuples(st.floats(0, 1), st.floats(0, 1), ODD | st.binary(max_size=12))


def changed(content: bytes, changes: list[tuple[float, float, bytes]]) -> bytes:
    """Give bytes with others in the place of some of them."""
    for start, length, words in changes:
        begin = int(start * len(content))
        content = content[:begin] + words + content[begin + int(length * 20) :]
    return content


def packed(content: bytes, form: str) -> bytes:
    """Give a packed document of a form with this in its main part."""
    names = {"docx": "word/document.xml", "odt": "content.xml", "epub": "META-INF/container.xml"}
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("datapackage.json", b'{"resources": []}' if form != "wacz" else content)
        archive.writestr(names.get(form, "archive/x.warc"), content)
    return buffer.getvalue()


def test_every_target_has_seeds() -> None:
    """Nothing that takes bytes is fed with noise alone."""
    assert set(SEEDS) == set(TARGETS)


@pytest.mark.parametrize("name", TARGETS)
def test_what_programs_write_passes(name: str) -> None:
    """The seeds themselves break no law."""
    for seed in SEEDS[name]:
        TARGETS[name](seed)


@pytest.mark.parametrize("name", TARGETS)
@given(st.data())
@settings(max_examples=12, deadline=None)
def test_what_no_program_writes_is_read_or_refused(name: str, data: st.DataObject) -> None:
    """Odd marks, noise and gaps anywhere in it end in a document or in our words, never in a traceback."""
    seed = data.draw(st.sampled_from(SEEDS[name]))
    content = changed(seed, data.draw(st.lists(CHANGE, max_size=6)))
    if name in ("docx", "odt", "epub", "wacz"):
        whole = packed(b"<a>" + content, name)
        content = changed(whole, data.draw(st.lists(CHANGE, max_size=2)))
    TARGETS[name](content)
