"""With a process of its own or without, the words are the same; what oversteps costs that one."""

import io
import os
import signal
import zipfile
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from reportedly.desk.parsing import parsers as module
from reportedly.desk.parsing.parsers import HERE, PARSERS_VARIABLE, Parsers
from reportedly.desk.parsing.process import Death, Process
from reportedly.documents.bodies import Body
from reportedly.documents.clean import read_body
from reportedly.model.documents import Capture, Media, Unreadable
from reportedly.model.errors import SourceEmpty, SourceError, SourceTooLarge, SourceUnreadable
from reportedly.sources.boxed import Box, Boxed
from reportedly.sources.listings import ListingKind, open_listing
from reportedly.sources.opening import open_box
from tests.documents.test_recognising import scan

PAGE = b"<html><head><title>Brigade denies</title></head><body><article><p>It denied it.</p></article>"
BOX = b"".join(
    b"From a@b Tue May  4 09:00:00 2021\nFrom: Ilse <i@a.example>\n\n%s\n\n" % words
    for words in (b"One.", b"> two", b"Three.")
)

ROW = [3, 12, 0.9, 1, 0.0, 0.0, 9.0, 9.0]
FEED = b"<rss version='2.0'><channel><item><link>/1</link><pubDate>May</pubDate></item></channel></rss>"
INDEX = b"<sitemapindex><sitemap><loc>https://a.example/s1.xml</loc></sitemap></sitemapindex>"
TABLES = b"12 ab http://a.example/1.export.CSV.zip\n"
ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><urlset/>'


def html(content: bytes = PAGE) -> Capture:
    """Give a page."""
    return Capture("x.html", content, Media.HTML, "0")


@pytest.fixture
def parsers() -> Iterator[Parsers]:
    """Give parsers that end with the test."""
    made = Parsers()
    yield made
    made.close()


def test_the_words_are_the_same_here_and_there(parsers: Parsers) -> None:
    """Of pages and of documents that are refused."""
    assert parsers.why_here is None
    assert parsers.body(html()) == read_body(html())
    for content in (b"<p>", b""):
        with pytest.raises(SourceEmpty) as there:
            parsers.body(html(content))
        with pytest.raises(SourceEmpty) as here:
            read_body(html(content))
        assert str(there.value) == str(here.value)


@pytest.mark.parametrize("by_path", [True, False])
def test_a_box_is_the_same_here_and_there(parsers: Parsers, tmp_path: Path, by_path: bool) -> None:
    """By its path and by its bytes; documents and refusals in their order."""
    (tmp_path / "b").write_bytes(BOX)
    boxed = Boxed("b", Box.MBOX, str(tmp_path / "b") if by_path else None, None if by_path else BOX)
    there, here = list(parsers.open_box(boxed, 9999)), list(open_box(boxed, 9999))
    assert [str(getattr(one, "error", one)) for one in there] == [
        str(getattr(one, "error", one)) for one in here
    ]
    assert len(there) == 3


@pytest.mark.parametrize("kind", list(ListingKind))
@pytest.mark.parametrize("content", [FEED, INDEX, TABLES, ENTITIES, b"", b"\x1f\x8bno", b"PK\x03\x04no"])
@pytest.mark.parametrize("deeper", [True, False])
def test_a_listing_is_the_same_here_and_there(kind: ListingKind, content: bytes, deeper: bool) -> None:
    """What it names, and why it is refused; no listing is taken apart where the ledger is open."""

    def result(open_: Callable[..., object]) -> str:
        try:
            return repr(open_(kind, content, "https://a.example/list", look_deeper=deeper))
        except SourceError as error:
            return f"{type(error).__name__}: {error}"

    assert result(module.parsers().listing) == result(open_listing)


def test_a_listing_that_never_ends_costs_itself_only(
    parsers: Parsers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The refusal says what to do, and the next listing is read."""
    assert parsers.listing(ListingKind.FEED, FEED, "https://a.example/").found
    (process,) = parsers._idle

    def die() -> None:
        process.kill()
        raise Death(-signal.SIGPROF)

    monkeypatch.setattr(process, "receive", die)
    with pytest.raises(SourceTooLarge, match="give another one"):
        parsers.listing(ListingKind.FEED, FEED, "https://a.example/")
    assert parsers.listing(ListingKind.FEED, FEED, "https://a.example/").found


def test_pages_of_a_scan_keep_whoever_waits_informed(
    parsers: Parsers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each page that is begun is told, so that only a page can be too slow."""
    parsers.body(html())
    (process,) = parsers._idle
    told = {"header": {}, "recognised": {"by": "eye@1", "passages": [ROW], "unclear": 0, "unread": []}}
    answers = iter([({"more": True}, b""), ({"more": True}, b""), (told, b"It denied it.")])
    monkeypatch.setattr(process, "send", lambda *_: None)
    monkeypatch.setattr(process, "receive", lambda *_: next(answers))
    body = parsers.body(html())
    assert body.recognition is not None
    assert [body.text[one.start : one.end] for one in body.recognition.passages] == ["denied it"]


def test_what_was_recognised_beyond_the_text_is_nonsense(
    parsers: Parsers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A parser in the hands of a file is believed in nothing but its form."""
    parsers.body(html())
    (process,) = parsers._idle
    told = {"header": {}, "recognised": {"by": "eye@1", "passages": [ROW], "unclear": 0, "unread": []}}
    monkeypatch.setattr(process, "send", lambda *_: None)
    monkeypatch.setattr(process, "receive", lambda *_: (told, b"short"))
    with pytest.raises(SourceUnreadable, match="nonsense"):
        parsers.body(html())


@pytest.mark.parametrize("pages", [[0], [True], ["1"], [10**9], "12", {"1": 2}])
def test_pages_that_cannot_be_are_nonsense(
    parsers: Parsers, monkeypatch: pytest.MonkeyPatch, pages: object
) -> None:
    """What is no list of numbers of pages is not taken for one."""
    parsers.body(html())
    (process,) = parsers._idle
    monkeypatch.setattr(process, "send", lambda *_: None)
    monkeypatch.setattr(process, "receive", lambda *_: ({"header": {}, "unread_pages": pages}, b"It is."))
    with pytest.raises(SourceUnreadable, match="nonsense"):
        parsers.body(html())


@pytest.mark.skipif(find_spec("rapidocr") is None, reason="the extra [ocr] is not installed")
def test_a_scan_is_read_where_nothing_else_can_be_done(parsers: Parsers) -> None:
    """In the confined process, within its memory, with no network and no writing."""
    body = parsers.body(Capture("scan.pdf", scan(), Media.PDF, "0"))
    assert "did not attack the village of Oskarna" in body.text
    assert body.recognition is not None


def test_one_process_serves_many(parsers: Parsers) -> None:
    """It is kept warm."""
    parsers.body(html())
    (warm,) = parsers._idle
    parsers.body(html())
    list(parsers.open_box(Boxed("m", Box.MAIL, None, b"From: a@b\n\nHi."), 99))
    assert parsers._idle == [warm]
    assert warm.requests == 3


def test_one_that_died_at_rest_is_replaced(parsers: Parsers) -> None:
    """The next document is not blamed for it."""
    parsers.body(html())
    (warm,) = parsers._idle
    warm._child.kill()
    warm._child.wait()
    assert parsers.body(html()).text
    assert warm not in parsers._idle


def test_text_needs_no_process(parsers: Parsers) -> None:
    """It is read where it is."""
    assert parsers.body(Capture("x", b"It denied it.", Media.TEXT, "0")).text == "It denied it."
    assert parsers._idle == []


def test_a_box_that_is_left_half_read_ends_its_process(parsers: Parsers) -> None:
    """Nothing waits behind a reader who has gone."""
    found = parsers.open_box(Boxed("b", Box.MBOX, None, BOX), 9999)
    assert isinstance(next(found), Capture)
    found.close()  # type: ignore[attr-defined]
    assert parsers._idle == []
    assert parsers.body(html()).text


def test_a_death_in_a_box_keeps_what_came_before(parsers: Parsers, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last that comes says what happened, and the next file is read."""
    started: list[Process] = []

    def start() -> Process:
        started.append(Process())
        return started[-1]

    monkeypatch.setattr(module, "Process", start)
    found = parsers.open_box(Boxed("b", Box.MBOX, None, BOX * 20_000), 9999)
    seen = [next(found)]
    for process in started:
        os.kill(process._child.pid, signal.SIGKILL)
    seen += list(found)
    last = seen[-1]
    assert isinstance(seen[0], Capture)
    assert isinstance(last, Unreadable)
    assert "brought down" in str(last.error)
    assert parsers.body(html()).text


def test_memory_beyond_the_limit_is_refused(parsers: Parsers, monkeypatch: pytest.MonkeyPatch) -> None:
    """A document that wants more than there is costs itself only."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"")
        archive.writestr("word/document.xml", b"<a>" + b"<p/>" * 12_000_000)
    with pytest.raises((SourceTooLarge, SourceUnreadable)):
        parsers.body(Capture("bomb.docx", buffer.getvalue(), Media.DOCX, "0"))
    assert parsers.body(html()).text


def test_without_processes_everything_is_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """By choice, or where none can be started; the words are the same."""
    monkeypatch.setenv(PARSERS_VARIABLE, HERE)
    chosen = Parsers()
    assert chosen.why_here == f"{PARSERS_VARIABLE}={HERE}"
    assert chosen.body(html()) == read_body(html())
    assert chosen.about() == {}
    monkeypatch.delenv(PARSERS_VARIABLE)

    def fail() -> None:
        raise OSError("no more processes")

    monkeypatch.setattr(module, "Process", fail)
    forced = Parsers()
    assert forced.body(html()) == read_body(html())
    assert forced.why_here is not None
    assert "no more processes" in forced.why_here
    assert len(list(forced.open_box(Boxed("b", Box.MBOX, None, BOX), 9999))) == 3


def test_what_comes_back_is_not_believed_beyond_its_form(
    parsers: Parsers, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A process in the hands of a document can only refuse it."""
    for answer in ({"header": "x"}, {"fault": "x"}, {"error": "SystemExit", "message": "m"}):
        parsers.body(html())
        (process,) = parsers._idle
        monkeypatch.setattr(process, "receive", lambda answer=answer: (answer, b""))
        with pytest.raises(SourceError):
            parsers.body(html())
        parsers.close()
    for words in (b"x", b'{"found": [["file:///etc/passwd", ""]], "nested": []}'):
        parsers.body(html())
        (process,) = parsers._idle
        monkeypatch.setattr(process, "receive", lambda words=words: ({}, words))
        with pytest.raises(SourceUnreadable, match="nonsense"):
            parsers.listing(ListingKind.FEED, FEED, "https://a.example/")
        parsers.close()
    assert isinstance(Parsers().body(Capture("x", b"a", Media.TEXT, "0")), Body)
