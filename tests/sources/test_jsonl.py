"""JSON lines: one report a line; a bad line spoils nothing but itself."""

import io
import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.documents import Capture, Header, Unreadable
from reportedly.model.errors import SourceEmpty, SourceTooLarge, SourceUnreadable
from reportedly.sources.jsonl import read_lines

WORDS = "The Amber Front said that it had left Tarnholm."


def parse(content: bytes, max_bytes: int = 10_000, head: int = 65_536) -> list[Capture | Unreadable]:
    """Read lines of which the first bytes were already taken."""
    return list(read_lines("f.jsonl", content[:head], io.BytesIO(content[head:]), max_bytes))


def test_bad_lines_are_named_and_the_rest_goes_on(tmp_path: Path, read) -> None:
    """Lines are numbered from 1, blank ones counted, and each bad one tells its number."""
    lines = [
        json.dumps({"text": WORDS}),
        "",
        "{not json",
        "[1]",
        '{"title": "x"}',
        json.dumps({"text": WORDS}),
    ]
    (tmp_path / "f.jsonl").write_text("\n".join(lines))
    outcome = read(tmp_path / "f.jsonl")
    assert [capture.source.rpartition("#")[2] for capture in outcome.captures] == ["1", "6"]
    assert [refusal.source.rpartition("#")[2] for refusal in outcome.refusals] == ["3", "4", "5"]
    assert all(
        f"line {number}" in str(refusal.error)
        for number, refusal in zip("345", outcome.refusals, strict=True)
    )


def test_metadata_goes_to_the_header() -> None:
    """All the usual names of the fields are taken."""
    first = {
        "text": WORDS,
        "title": "T",
        "publisher": "P",
        "published": "2015-03-07",
        "byline": "B",
        "url": "u",
    }
    second = {
        "text": WORDS,
        "headline": "T",
        "outlet": "P",
        "date": "2015-03-07",
        "author": ["B"],
        "url": "u",
    }
    third = {"text": WORDS, "title": "T", "source_name": "P", "date": "2015-03-07", "byline": "B", "url": "u"}
    content = "\n".join(json.dumps({**row, "language": "en"}) for row in (first, second, third)).encode()
    expected = Header("T", "P", "B", "2015-03-07", "u", "en")
    assert [entry.header for entry in parse(content) if isinstance(entry, Capture)] == [expected] * 3


def test_values_of_other_kinds_are_unknown() -> None:
    """A number where words belong is not made into words."""
    row = {"text": WORDS, "title": 7, "published": 2015, "url": None, "byline": {"a": 1}, "publisher": " "}
    (entry,) = parse(json.dumps(row).encode())
    assert isinstance(entry, Capture)
    assert entry.header == Header(published="2015")


def test_the_limit_holds_for_a_line_not_for_the_whole() -> None:
    """A long line is refused and its rest dropped; the lines after it are read."""
    rows = [json.dumps({"text": words}).encode() for words in (WORDS, "long " * 50_000, WORDS)]
    for head in (10, 300, 65_536):
        entries = parse(b"\n".join(rows), head=head)
        assert [isinstance(entry, Capture) for entry in entries] == [True, False, True]
        assert isinstance(entries[1], Unreadable)
        assert isinstance(entries[1].error, SourceTooLarge)
        assert entries[2].source == "f.jsonl#3"


def test_a_file_of_blank_lines_is_empty() -> None:
    """Nothing but line ends is nothing."""
    (entry,) = parse(b"\n\n \n")
    assert isinstance(entry, Unreadable)
    assert isinstance(entry.error, SourceEmpty)


def test_other_encodings_are_told() -> None:
    """JSON is UTF-8; a line that is not says so."""
    (entry,) = parse(b'{"text": "caf\xe9 words"}')
    assert isinstance(entry, Unreadable)
    assert isinstance(entry.error, SourceUnreadable)
    assert "UTF-8" in str(entry.error)


def test_a_key_that_stands_twice_is_not_chosen_from() -> None:
    """Which text or publisher is meant is nobody's guess; keys that are not read may stand twice."""
    lines = [
        b'{"text": "a", "text": "b"}',
        b'{"text": "a", "url": "x", "url": "y"}',
        b'{"text": "a", "n": 1, "n": 2}',
    ]
    first, second, third = parse(b"\n".join(lines))
    assert isinstance(first, Unreadable)
    assert "line 1 has `text` twice" in str(first.error)
    assert isinstance(second, Unreadable)
    assert "line 2 has `url` twice" in str(second.error)
    assert isinstance(third, Capture)


def test_depth_and_length_are_told_in_words_of_ours() -> None:
    """No setting of Python is named as the way out."""
    deep, long = b"[" * 100_000, b'{"text": "a", "n": ' + b"9" * 5_000 + b"}"
    entries = parse(deep + b"\n" + long, max_bytes=200_000)
    told = [str(entry.error) for entry in entries if isinstance(entry, Unreadable)]
    assert "line 1 is nested too deeply" in told[0]
    assert "line 2 has a number with more digits" in told[1]
    assert not any("recursion" in words or "sys." in words for words in told)


@given(st.lists(st.text(min_size=1).filter(str.strip), min_size=1, max_size=5), st.integers(1, 200))
def test_texts_come_through_unchanged(texts: list[str], head: int) -> None:
    """Wherever the first bytes end, each line's text arrives as it was."""
    content = "\n".join(json.dumps({"text": text}) for text in texts).encode()
    entries = parse(content, max_bytes=10**6, head=head)
    assert [entry.content for entry in entries if isinstance(entry, Capture)] == [
        text.encode("utf-8", "replace") for text in texts
    ]


@given(st.binary(max_size=300))
def test_any_bytes_are_captured_or_refused(content: bytes) -> None:
    """No line, however broken, raises."""
    assert all(isinstance(entry, Capture | Unreadable) for entry in parse(content, max_bytes=50))
