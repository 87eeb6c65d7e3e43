"""Archives from strangers cost no more than their limit, fetch nothing and let nothing in."""

import io
import time
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.documents.packed import archive as limits
from reportedly.documents.packed.archive import Archive
from reportedly.model.documents import Media
from reportedly.model.errors import SourceError, SourceTooLarge, SourceUnreadable

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LONG = "The Lowland Brigade denied on Tuesday that any of its fighters had left the Amber Front."


def test_a_bomb_stops_at_the_limit(make, monkeypatch) -> None:
    """A thousandfold packed part is given up as soon as it is over, whatever its list says."""
    monkeypatch.setattr(limits, "MAX_UNPACKED_BYTES", 1_000_000)
    bomb = make.zipped({"word/document.xml": b" " * 200_000_000})
    start = time.process_time()
    with pytest.raises(SourceTooLarge):
        Archive(bomb, "x").read("word/document.xml")
    assert time.process_time() - start < 5


def test_the_limit_is_one_for_all_parts(make, monkeypatch) -> None:
    """Many parts that each stay under it do not."""
    monkeypatch.setattr(limits, "MAX_UNPACKED_BYTES", 1000)
    opened = Archive(make.zipped({"a": "x" * 600, "b": "x" * 600}), "x")
    opened.read("a")
    with pytest.raises(SourceTooLarge):
        opened.read("b")


def test_a_list_of_too_many_parts_is_not_even_read(make, monkeypatch) -> None:
    """The list is counted before it is taken into memory."""
    monkeypatch.setattr(limits, "MAX_PARTS", 10)
    with pytest.raises(SourceTooLarge, match="parts"):
        Archive(make.zipped({str(number): "" for number in range(11)}), "x")


def test_methods_that_cannot_be_bounded_are_refused() -> None:
    """A few bytes of bzip2 or LZMA unpack to megabytes in one step."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_BZIP2) as made:
        made.writestr("word/document.xml", b" " * 100_000)
    with pytest.raises(SourceUnreadable, match="broken"):
        Archive(buffer.getvalue(), "x").read("word/document.xml")


@pytest.mark.parametrize(
    "entity",
    [
        '<!ENTITY a "The Front attacked.">',
        '<!ENTITY a SYSTEM "file:///etc/passwd">',
        '<!ENTITY a SYSTEM "http://127.0.0.1:9/a">',
        '<!ENTITY b "xxxxxxxxxx"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY a "&c;&c;&c;&c;&c;&c;&c;">',
        '<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;',
    ],
)
@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_entities_are_refused_in_any_encoding(make, read_packed, entity, codec) -> None:
    """No file, address or repetition comes in through a name that the document made up."""
    body = f"<w:p><w:r><w:t>{LONG} &a;</w:t></w:r></w:p>"
    written = f'<!DOCTYPE d [{entity}]><w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    content = make.zipped({"[Content_Types].xml": "", "word/document.xml": written.encode(codec)})
    with pytest.raises(SourceUnreadable):
        read_packed(content, Media.DOCX)


def test_nesting_without_end_is_refused(make, read_packed) -> None:
    """A hundred thousand elements inside each other neither crash nor hang."""
    deep = "<w:p>" * 100_000 + "</w:p>" * 100_000
    with pytest.raises(SourceError):
        read_packed(make.word(deep), Media.DOCX)


def test_a_part_with_a_wicked_name_is_only_a_name(make, read_packed, tmp_path) -> None:
    """Nothing is ever unpacked to the disk."""
    content = make.word(make.said(LONG), **{"..__..__..__tmp__evil_txt": "x"})
    assert read_packed(content, Media.DOCX).text == LONG


@given(data=st.data(), media=st.sampled_from([Media.DOCX, Media.ODT, Media.EPUB]))
def test_any_damage_is_a_refusal_or_a_document(make, read_packed, data, media) -> None:
    """Bytes flipped, cut or put in anywhere: a document or a SourceError, never anything else."""
    whole = {
        Media.DOCX: make.word(make.said(LONG)),
        Media.ODT: make.open_document(f"<text:p>{LONG}</text:p>"),
        Media.EPUB: make.ebook({"a.xhtml": f"<p>{LONG}</p>"}),
    }[media]
    content = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place : place + data.draw(st.integers(0, 20))] = data.draw(st.binary(max_size=20))
        if not content:
            break
    try:
        found = read_packed(bytes(content), media).text
    except SourceError as error:
        found = str(error) if str(error).startswith("x: ") else ""
    assert found
