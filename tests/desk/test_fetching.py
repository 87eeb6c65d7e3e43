"""From the web to the ledger: new, edited and unchanged are told apart, and a kill loses nothing."""

import http.server
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from reportedly import Desk
from reportedly.desk import ReadDocument, VisitState, edits_of
from reportedly.desk.online import OFFLINE_VARIABLE, PERMIT_VARIABLE
from reportedly.model.errors import FetchRefused, UsageError
from reportedly.sources.fetching import pace
from reportedly.sources.fetching.fetcher import Fetcher

PAGE = (
    "<html><head><title>Brigade denies split</title></head><body><article><p>TARNHOLM - The Lowland Brigade "
    "denied on Tuesday that it had split from the Amber Front, an alliance of groups in the region.</p>"
    "<p>{} It was the third such statement by the group within a week, a spokesman told reporters.</p>"
    "</article></body></html>"
)


@dataclass
class Pages:
    """What the server answers."""

    base: str = ""
    bodies: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> Iterator[Pages]:
    """Give a server that this test alone may reach."""
    known = Pages()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            known.asked.append(self.path)
            body = known.bodies.get(self.path)
            self.send_response(404 if body is None else 200)
            self.end_headers()
            self.wfile.write((body or "").encode())

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    known.base = f"http://127.0.0.1:{server.server_port}"
    monkeypatch.setenv(PERMIT_VARIABLE, f"127.0.0.1:{server.server_port}")
    monkeypatch.delenv(OFFLINE_VARIABLE, raising=False)
    # No waiting between requests to ourselves.
    monkeypatch.setattr(pace.Pace.__init__, "__defaults__", (0.0,))
    yield known
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Give an empty desk."""
    with Desk(tmp_path / "case.db", extractors=["patterns"]) as desk:
        yield desk


def test_an_edited_report_supersedes_the_former_one(desk: Desk, pages: Pages) -> None:
    """Same bytes are unchanged, other words are an edit that names the former document and its sentences."""
    url = f"{pages.base}/1"
    states = []
    for words in ("It stayed.", "It stayed.", "It left."):
        pages.bodies["/1"] = PAGE.format(words)
        (visit,) = desk.fetching.fetch([url], publisher="Harbour Wire")
        states.append(visit.state)
    assert states == [VisitState.NEW, VisitState.UNCHANGED, VisitState.EDITED]
    assert isinstance(visit.outcome, ReadDocument)
    assert (visit.outcome.document.publisher, visit.outcome.document.url) == ("Harbour Wire", url)
    (edit,) = edits_of(desk)
    assert (edit.before, edit.after) == (visit.supersedes, visit.outcome.document.id)
    assert (edit.removed, edit.added) == (("It stayed.",), ("It left.",))
    assert desk.fetching.verify() == 2


def test_what_breaks_on_one_address_costs_that_address_only(desk: Desk, pages: Pages, monkeypatch) -> None:
    """Whatever an answer breaks, its address is named as failed and the others are asked and read."""
    pages.bodies["/2"] = PAGE.format("It stayed.")
    fetch = Fetcher.fetch

    def break_on_one(self: Fetcher, url: str, *rest: object) -> object:
        if url.endswith("/1"):
            raise ValueError("a header that nobody foresaw")
        return fetch(self, url, *rest)

    monkeypatch.setattr(Fetcher, "fetch", break_on_one)
    first, second = desk.fetching.fetch([f"{pages.base}/1", f"{pages.base}/2"])
    assert (first.state, second.state) == (VisitState.FAILED, VisitState.NEW)
    assert "nobody foresaw" in str(first.trouble)


def test_what_was_fetched_and_not_read_is_read_next_time(desk: Desk, pages: Pages, monkeypatch) -> None:
    """Stopped between fetching and reading, the next call reads it without asking the web again."""
    pages.bodies["/1"] = PAGE.format("It stayed.")

    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(desk, "read_captures", stop)
        with pytest.raises(KeyboardInterrupt):
            list(desk.fetching.fetch([f"{pages.base}/1"]))
    before = len(pages.asked)
    (visit,) = desk.fetching.fetch([])
    assert (visit.state, len(pages.asked)) == (VisitState.NEW, before)
    assert len(desk.documents()) == 1
    assert list(desk.fetching.fetch([])) == []


def test_a_watched_feed_is_read_once_and_goes_on_after_a_stop(
    desk: Desk, pages: Pages, tmp_path: Path
) -> None:
    """Stopped in the middle, the next round fetches the rest and nothing twice; then nothing is due."""
    names = ["/1", "/2", "/3"]
    pages.bodies |= {name: PAGE.format(f"Note {name}.") for name in names}
    entries = "".join(f"<item><link>{pages.base}{name}</link></item>" for name in names)
    entries += "<item><link>http://169.254.169.254/</link></item>"
    pages.bodies["/feed"] = f'<rss version="2.0"><channel><title>H</title>{entries}</channel></rss>'
    file = tmp_path / "sources.toml"
    file.write_text(f'[[source]]\nname = "harbour"\nkind = "feed"\naddress = "{pages.base}/feed"\n')
    round_ = desk.fetching.watch(file, once=True)
    assert [next(round_).state for _ in range(2)] == [VisitState.LISTED, VisitState.NEW]
    round_.close()  # type: ignore[attr-defined]
    rest = [visit.state for visit in desk.fetching.watch(file, once=True)]
    assert rest == [VisitState.LISTED, VisitState.NEW, VisitState.NEW, VisitState.FAILED]
    assert [pages.asked.count(name) for name in names] == [1, 1, 1]
    assert list(desk.fetching.watch(file, once=True)) == []


def test_offline_nothing_is_asked(desk: Desk, pages: Pages, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the option or the environment, a fetch is refused in words and nothing goes out."""
    with pytest.raises(FetchRefused, match="offline"):
        list(desk.fetching.fetch([pages.base], offline=True))
    monkeypatch.setenv(OFFLINE_VARIABLE, "1")
    with pytest.raises(FetchRefused, match="offline"):
        list(desk.fetching.fetch([pages.base]))
    assert pages.asked == []


def test_this_machine_is_refused_unless_it_is_named(desk: Desk, pages: Pages, monkeypatch) -> None:
    """Without the exception even our own server is out of reach; a bad exception is told."""
    monkeypatch.setenv(PERMIT_VARIABLE, "")
    (visit,) = desk.fetching.fetch([f"{pages.base}/1"])
    assert visit.state is VisitState.FAILED
    assert isinstance(visit.trouble, FetchRefused)
    assert pages.asked == []
    monkeypatch.setenv(PERMIT_VARIABLE, "localhost")
    with pytest.raises(UsageError, match=PERMIT_VARIABLE):
        list(desk.fetching.fetch([pages.base]))


def test_archives_mail_and_lists_on_this_machine_are_watched(
    desk: Desk, pages: Pages, tmp_path: Path
) -> None:
    """Mail is read as its source publishes it; a list's addresses are fetched; what is missing is said."""
    pages.bodies["/1"] = PAGE.format("It stayed.")
    (tmp_path / "list.txt").write_text(f"# mine\n{pages.base}/1\n")
    (tmp_path / "m.eml").write_text(f"From: Ilse <i@a.example>\nSubject: x\n\n{PAGE[60:250]}")
    file = tmp_path / "sources.toml"
    kinds = {"list": "list.txt", "mailbox": "m.eml", "archive": "nowhere.warc"}
    file.write_text(
        "\n".join(
            f'[[source]]\nname = "{kind}"\nkind = "{kind}"\naddress = "{tmp_path / name}"\n'
            'publisher = "Harbour Wire"\n'
            for kind, name in kinds.items()
        )
    )
    assert desk.fetching.listed(tmp_path / "list.txt") == (f"{pages.base}/1",)
    visits = list(desk.fetching.watch(file, once=True))
    assert [one.state.value for one in visits] == ["listed", "new", "new", "failed"]
    read = [one.outcome.document for one in visits if isinstance(one.outcome, ReadDocument)]
    assert {one.publisher for one in read} == {"Harbour Wire"}
