"""Fetching reaches the public internet and nothing else, takes what its limits allow, and is polite."""

import gzip
import threading
import time as clock
import zlib
from dataclasses import replace
from datetime import timedelta
from ipaddress import ip_address

import pytest

from reportedly import __version__
from reportedly.model.errors import FetchDeferred, FetchFailed, FetchRefused, SourceTooLarge
from reportedly.sources.fetching.addresses import Endpoint
from reportedly.sources.fetching.answers import Validators
from reportedly.sources.fetching.fetcher import Fetcher
from reportedly.sources.fetching.pace import Pace
from reportedly.sources.fetching.resolving import Guard

REPORT = b"<html><body><p>The Amber Front said that it had left Tarnholm.</p></body></html>"


def _raw(content: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(content) + packer.flush()


def test_an_answer_is_kept_whole(site, fetcher) -> None:
    """Bytes, headers, times and addresses are as they came; we say honestly who asks."""
    site.page("/report", REPORT, headers=('ETag: "v1"', "Content-Type: text/html; charset=utf-8"))
    fetched = fetcher.fetch(site.url("/report"))
    assert fetched.content == fetched.wire == REPORT
    assert (fetched.status, fetched.media_type, fetched.address) == (200, "text/html", "127.0.0.1")
    assert fetched.validators == Validators('"v1"')
    assert site.asked[-1].headers["user-agent"].startswith(f"reportedly/{__version__} ")
    assert site.asked[-1].headers["host"] == f"harbour-wire.example:{site.port}"
    assert not {"cookie", "authorization", "referer"} & set(site.asked[-1].headers)


@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.1:1/",
        "http://127.1:8099/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://metadata.example/",
        "http://office.example/",
        "http://both.example/",
        "file:///etc/passwd",
        "gopher://harbour-wire.example/",
    ],
)
@pytest.mark.parametrize("code", ["301 Moved", "303 See Other", "307 Temporary"])
def test_no_redirect_leads_to_a_forbidden_address(site, fetcher, location: str, code: str) -> None:
    """Every hop is checked as if it were the first; nothing at all is sent to where it leads."""
    site.redirect("/away", location, code)
    with pytest.raises((FetchRefused, FetchFailed)):
        fetcher.fetch(site.url("/away"))
    assert site.paths() == ["/away"]


@pytest.mark.parametrize("host", ["metadata.example", "office.example", "both.example", "[::1]", "127.0.0.1"])
def test_a_forbidden_address_is_refused_before_it_is_asked(fetcher, host: str) -> None:
    """The refusal names the address and what it is; a host with one forbidden address is refused whole."""
    with pytest.raises(FetchRefused, match="only the public internet"):
        fetcher.fetch(f"http://{host}/report")


def test_a_name_that_changes_its_address_is_not_asked_again(site, time) -> None:
    """What was checked is what is connected to: a second answer of the resolver is checked like the first."""
    answers = iter(["127.0.0.1", "127.0.0.1", "127.0.0.1", "10.0.0.1"])
    asked: list[str] = []

    def resolve(host: str, port: int):
        asked.append(host)
        return (ip_address(next(answers)),)

    guard = Guard(resolve, frozenset({Endpoint(ip_address("127.0.0.1"), site.port)}))
    fetcher = Fetcher(guard=guard, pace=Pace(now=time.now, sleep=time.sleep), now=time.now)
    site.page("/report", REPORT)
    # The name means nothing to this machine: only the pinned address can have led to the server.
    assert fetcher.fetch(site.url("/report", "rebinding.invalid")).content == REPORT
    with pytest.raises(FetchRefused, match=r"10\.0\.0\.1 is private"):
        fetcher.fetch(site.url("/report", "rebinding.invalid"))
    assert set(asked) == {"rebinding.invalid"}
    assert site.paths() == ["/report"]


def test_permission_is_for_one_port(site, fetcher) -> None:
    """An endpoint that a test names opens nothing beside it."""
    with pytest.raises(FetchRefused, match="this machine"):
        fetcher.fetch(f"http://127.0.0.1:{site.port - 1}/")


def test_redirects_end(site, fetcher) -> None:
    """Five are followed and kept; a ring is not followed for ever."""
    for step in range(5):
        site.redirect(f"/{step}", f"/{step + 1}")
    site.page("/5", REPORT)
    fetched = fetcher.fetch(site.url("/0"))
    assert fetched.final_url == site.url("/5")
    assert [hop.location for hop in fetched.hops] == ["/1", "/2", "/3", "/4", "/5"]
    site.redirect("/ring", "/ring")
    with pytest.raises(FetchFailed, match="more than 5 times"):
        fetcher.fetch(site.url("/ring"))


def test_too_long_a_body_is_given_up(site, fetcher) -> None:
    """By its declared length at once, without one as soon as it is over the limit."""
    site.page("/long", b"a" * 200_001)
    with pytest.raises(SourceTooLarge, match="200001"):
        fetcher.fetch(site.url("/long"))

    def pour(talk) -> None:
        talk.send(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            talk.send(b"a" * 10_000)

    site.pages["/endless"] = pour
    with pytest.raises(SourceTooLarge, match="over the limit"):
        fetcher.fetch(site.url("/endless"))


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress, _raw])
def test_a_packed_body_is_unpacked_and_a_bomb_is_not(site, fetcher, pack) -> None:
    """What was sent is kept beside what was read; a body that swells beyond measure is given up."""
    encoding = "Content-Encoding: gzip" if pack is gzip.compress else "Content-Encoding: deflate"
    site.page("/packed", pack(REPORT), headers=(encoding,))
    fetched = fetcher.fetch(site.url("/packed"))
    assert (fetched.content, fetched.wire) == (REPORT, pack(REPORT))
    site.page("/bomb", pack(bytes(30_000_000)), headers=(encoding,))
    with pytest.raises(SourceTooLarge, match="unpack"):
        fetcher.fetch(site.url("/bomb"))


def test_a_body_packed_in_an_unknown_way_is_refused(site, fetcher) -> None:
    """What was not asked for is not guessed at; a broken or cut body is no answer."""
    site.page("/odd", b"x", headers=("Content-Encoding: br",))
    site.page("/cut", gzip.compress(REPORT)[:-12], headers=("Content-Encoding: gzip",))
    site.pages["/short"] = lambda talk: talk.send(b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhalf")
    for path in ("/odd", "/cut", "/short"):
        with pytest.raises(FetchFailed):
            fetcher.fetch(site.url(path))


def test_slow_answers_are_given_up(site, fetcher) -> None:
    """Silence ends a fetch, and so does a body that drips for longer than the whole may take."""
    done = threading.Event()
    site.pages["/silent"] = lambda _: done.wait(5) and None

    def drip(talk) -> None:
        talk.send(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        while not done.wait(0.1):
            talk.send(b"a")

    def drip_headers(talk) -> None:
        talk.send(b"HTTP/1.1 200 OK\r\nX: ")
        while not done.wait(0.1):
            talk.send(b"a")

    site.pages["/dripping"] = drip
    site.pages["/dripping-headers"] = drip_headers
    for path in ("/silent", "/dripping", "/dripping-headers"):
        began = clock.monotonic()
        with pytest.raises(FetchFailed, match=r"long|in time"):
            fetcher.fetch(site.url(path))
        assert clock.monotonic() - began < 10
    done.set()


def test_huge_headers_are_given_up(site, fetcher) -> None:
    """One long header, many headers, and headers without an end."""
    site.page("/one", REPORT, headers=("X: " + "a" * 70_000,))
    site.page("/many", REPORT, headers=tuple(f"X-{number}: {'a' * 900}" for number in range(90)))
    site.pages["/endless"] = lambda talk: talk.send(b"HTTP/1.1 200 OK\r\nX: " + b"a" * 2_000_000)
    for path in ("/one", "/many", "/endless"):
        with pytest.raises((SourceTooLarge, FetchFailed)):
            fetcher.fetch(site.url(path))


def test_robots_txt_is_obeyed_at_every_hop(site, fetcher) -> None:
    """What a site asks programs to leave alone is not asked for, nor what a redirect leads to."""
    site.page(
        "/robots.txt",
        b"User-agent: *\nDisallow: /closed\n\nUser-agent: reportedly\nDisallow: /ours\nCrawl-delay: 7\n",
    )
    site.page("/closed", REPORT)
    site.redirect("/open", "/ours")
    with pytest.raises(FetchRefused, match=r"robots\.txt"):
        fetcher.fetch(site.url("/open"))
    assert site.paths() == ["/open"]
    assert fetcher.fetch(site.url("/closed")).content == REPORT
    assert [talk.path for talk in site.asked].count("/robots.txt") == 1


def test_without_robots_txt_all_is_open_and_with_an_unreachable_one_nothing(site, fetcher) -> None:
    """404 means that nothing was asked; 500 means that nobody can tell, so we stay away."""
    site.page("/report", REPORT)
    assert fetcher.fetch(site.url("/report")).content == REPORT
    site.page("/robots.txt", status="500 Broken")
    with pytest.raises(FetchRefused, match="cannot be had"):
        fetcher.fetch(site.url("/report", "upland-post.example"))


def test_a_host_is_asked_at_its_pace(site, fetcher, time) -> None:
    """Between two requests to one host time passes, as much as its robots.txt wants."""
    site.page("/robots.txt", b"User-agent: *\nCrawl-delay: 7\n")
    site.page("/report", REPORT)
    for _ in range(3):
        fetcher.fetch(site.url("/report"))
    assert time.slept == [2.0, 7.0, 7.0]


def test_a_busy_host_is_left_alone_for_as_long_as_it_asks(site, fetcher, time) -> None:
    """Retry-After is kept: until then nothing more is sent to that host."""
    site.page("/report", status="429 Slow Down", headers=("Retry-After: 600",))
    with pytest.raises(FetchDeferred) as deferred:
        fetcher.fetch(site.url("/report"))
    assert deferred.value.wait_seconds == 600
    site.page("/report", REPORT)
    before = len(site.asked)
    with pytest.raises(FetchDeferred, match="left alone until"):
        fetcher.fetch(site.url("/report"))
    assert len(site.asked) == before
    time.moment += timedelta(seconds=601)
    assert fetcher.fetch(site.url("/report")).content == REPORT


def test_what_is_held_is_asked_for_on_condition(site, fetcher) -> None:
    """With the version's marks the answer may be that nothing changed, and then nothing is sent again."""

    def conditional(talk) -> None:
        same = talk.headers.get("if-none-match") == '"v1"'
        talk.answer(b"" if same else REPORT, status="304 Same" if same else "200 OK", headers=('ETag: "v1"',))

    site.pages["/report"] = conditional
    first = fetcher.fetch(site.url("/report"))
    assert not first.is_unchanged
    again = fetcher.fetch(site.url("/report"), first.validators)
    assert (again.is_unchanged, again.content) == (True, b"")


@pytest.mark.parametrize("status", ["404 Not Found", "403 Forbidden", "500 Broken", "204 Empty"])
def test_an_answer_without_a_page_is_a_failure(site, fetcher, status: str) -> None:
    """An error page is never taken for a report."""
    site.page("/report", REPORT if status[0] != "2" else b"", status=status)
    with pytest.raises(FetchFailed, match=status[:3]):
        fetcher.fetch(site.url("/report"))


def test_what_is_no_web_server_is_a_failure(site, fetcher) -> None:
    """Nonsense on the wire, a hung-up connection and an unknown host are told, not raised through."""
    site.pages["/nonsense"] = lambda talk: talk.send(b"220 mail.example ESMTP\r\n")
    site.pages["/gone"] = lambda _: None
    for url in (site.url("/nonsense"), site.url("/gone"), "http://nowhere.invalid/"):
        with pytest.raises(FetchFailed):
            fetcher.fetch(url)


def test_other_limits_change_nothing_else(site, fetcher) -> None:
    """The same guard, pace and rules of hosts: a host is asked for its robots.txt once for both."""
    site.page("/robots.txt", b"User-agent: *\nDisallow: /no")
    site.page("/film", b"x" * 5_000)
    small = fetcher.within(replace(fetcher.limits, max_bytes=1_000))
    assert (small.guard, small.pace) == (fetcher.guard, fetcher.pace)
    assert len(fetcher.fetch(site.url("/film")).content) == 5_000
    with pytest.raises(SourceTooLarge):
        small.fetch(site.url("/film"))
    with pytest.raises(FetchRefused):
        small.fetch(site.url("/no"))
    assert [talk.path for talk in site.asked].count("/robots.txt") == 1
