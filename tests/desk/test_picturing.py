"""Pictures of a fetched report: kept with how they were come by, noted as in it, seen by nobody."""

import http.server
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from evaluation.made_pictures import a_scene, written
from reportedly import Desk
from reportedly.desk import Visit, VisitState, edits_of, visit_record
from reportedly.desk.online import OFFLINE_VARIABLE, PERMIT_VARIABLE
from reportedly.desk.picturing import BY, Picturing
from reportedly.model.terms import Access
from reportedly.sources.custody import Custody
from reportedly.sources.fetching import pace

WORDS = (
    "TARNHOLM - The Lowland Brigade denied on Tuesday that it had split from the Amber Front, an alliance of "
    "groups in the region. It was the third such statement by the group within a week, a spokesman said."
)
FIGURE = "<figure><img src='/smoke.jpg'><figcaption>Smoke over Tarnholm</figcaption></figure>"
FILM = b"\0\0\0\x14ftypisom\0\0\0\0isom" + b"\0\0\0\x08mdat"


def page(figures: str = FIGURE, words: str = "") -> bytes:
    """Give a report with pictures."""
    return (
        f"<html><head><title>Brigade denies split</title></head><body><article><p>{WORDS}</p>"
        f"{figures}<p>{words}</p></article></body></html>"
    ).encode()


@dataclass
class Web:
    """What the server answers: a type and bytes for each path."""

    base: str = ""
    answers: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    """Give a server that this test alone may reach, with a report and its picture."""
    known = Web(answers={"/1": ("text/html", page()), "/smoke.jpg": ("image/jpeg", written(a_scene(1)))})

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            known.asked.append(self.path)
            kind, body = known.answers.get(self.path, ("", b""))
            self.send_response(200 if self.path in known.answers else 404)
            if kind:
                self.send_header("Content-Type", kind)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    known.base = f"http://127.0.0.1:{server.server_port}"
    monkeypatch.setenv(PERMIT_VARIABLE, f"127.0.0.1:{server.server_port}")
    monkeypatch.delenv(OFFLINE_VARIABLE, raising=False)
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


def fetch(desk: Desk, web: Web) -> list[Visit]:
    """Fetch the report with its pictures."""
    return list(desk.fetching.fetch([f"{web.base}/1"], media=True))


def test_a_picture_is_kept_hashed_and_noted_as_in_its_report(desk: Desk, web: Web) -> None:
    """With its caption and address, printed to be found again; custody has its bytes and how they came."""
    report, picture = fetch(desk, web)
    assert [report.state, picture.state] == [VisitState.NEW, VisitState.KEPT]
    (view,) = desk.media.list(document=picture.stands_in)
    (sighting,) = view.standing
    assert (sighting.caption, sighting.url, sighting.by) == (
        "Smoke over Tarnholm",
        f"{web.base}/smoke.jpg",
        BY,
    )
    assert view.kept.id == picture.media
    assert view.kept.facts.prints != ()
    kept = desk.fetching.captures(f"{web.base}/smoke.jpg")
    assert [(one.state, one.outcome) for one in kept] == [("read", picture.stands_in)]
    assert (desk.fetching.verify(), desk.media.verify()) == (2, 2)
    record = visit_record(picture)
    assert (record["media"], record["document"]) == (picture.media, picture.stands_in)


def test_no_claim_is_tied_and_nothing_is_seen(desk: Desk, web: Web) -> None:
    """What the text says of its evidence stays as it was read; a person may say more."""
    fetch(desk, web)
    assert list(desk.decisions.in_effect()) == []
    assert desk.claims() != ()
    assert all(desk.media.held(one.claim.id) == () for one in desk.claims())
    assert all(one.shown.evidence.access is not Access.SEEN for one in desk.claims() if one.shown.evidence)


def test_unless_asked_for_no_picture_is_fetched(desk: Desk, web: Web) -> None:
    """Later it can be, of a page that is held; and then not again."""
    (report,) = desk.fetching.fetch([f"{web.base}/1"])
    assert report.state is VisitState.NEW
    assert web.asked.count("/smoke.jpg") == 0
    assert [one.state for one in fetch(desk, web)] == [VisitState.UNCHANGED, VisitState.KEPT]
    assert [one.state for one in fetch(desk, web)] == [VisitState.UNCHANGED]
    assert web.asked.count("/smoke.jpg") == 1


def test_what_is_no_picture_costs_itself_only(desk: Desk, web: Web) -> None:
    """Missing, a page in its place, bytes that lie, a forbidden host: each with its reason."""
    names = ["/gone.jpg", "/page.jpg", "/lie.jpg", "http://169.254.169.254/x.jpg", "/smoke.jpg"]
    web.answers["/1"] = ("text/html", page("".join(f"<img src='{name}'>" for name in names)))
    web.answers["/page.jpg"] = ("text/html", b"<html>Sorry")
    web.answers["/lie.jpg"] = ("image/jpeg", b"#!/bin/sh\nid\n")
    report, *pictures = fetch(desk, web)
    assert report.state is VisitState.NEW
    assert [one.state for one in pictures] == [VisitState.FAILED] * 4 + [VisitState.KEPT]
    for word, failed in zip(("404", "text/html", "no picture", "169.254"), pictures, strict=False):
        assert word in str(failed.trouble)
    assert "/169.254.169.254/x.jpg" not in web.asked
    # Nothing waits to be read as a report.
    assert list(desk.fetching.fetch([])) == []


def test_a_film_is_kept_undecoded(desk: Desk, web: Web) -> None:
    """Its bytes are found again; that no picture of it is decoded is said."""
    web.answers["/1"] = ("text/html", page("<video src='/f.mp4'></video>"))
    web.answers["/f.mp4"] = ("video/mp4", FILM)
    _, film = fetch(desk, web)
    (view,) = desk.media.list(document=film.stands_in)
    assert any("not decoded" in note for note in view.kept.facts.notes)


def test_a_stop_between_fetching_and_noting_loses_nothing(
    desk: Desk, web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was on record is noted in the next round, and no picture is read as a report."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Picturing, "_note", stop)
        with pytest.raises(KeyboardInterrupt):
            fetch(desk, web)
    (picture,) = desk.fetching.fetch([])
    assert picture.state is VisitState.KEPT
    (view,) = desk.media.list(document=picture.stands_in)
    assert view.standing[0].caption == "Smoke over Tarnholm"
    assert web.asked.count("/smoke.jpg") == 1


def test_a_picture_that_was_changed_is_no_edited_report(desk: Desk, web: Web) -> None:
    """Both versions are kept, each in its version of the report; edits are of words."""
    fetch(desk, web)
    web.answers["/smoke.jpg"] = ("image/jpeg", written(a_scene(2)))
    web.answers["/1"] = ("text/html", page(words="It left on Wednesday, the spokesman told reporters there."))
    report, picture = fetch(desk, web)
    assert [report.state, picture.state] == [VisitState.EDITED, VisitState.KEPT]
    assert len(desk.media.list()) == 2
    assert [one.url for one in edits_of(desk)] == [f"{web.base}/1"]
    custody = Custody(desk.fetching.folder)
    assert custody.waiting() == ()
    custody.close()
