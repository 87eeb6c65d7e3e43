"""One request, one answer, and no more of it than the limits allow."""

from dataclasses import replace
from ipaddress import ip_address

import pytest

from reportedly.model.errors import FetchFailed, SourceTooLarge
from reportedly.sources.fetching.asking import Answer, Request, ask
from reportedly.sources.fetching.limits import Limits
from reportedly.sources.fetching.targets import read_target

LIMITS = Limits(max_bytes=1_000, header_bytes=500, total_seconds=5.0, idle_seconds=0.3)
REPORT = b"The Amber Front said that it had left Tarnholm."


def asked(site, path: str, limits: Limits = LIMITS) -> Answer:
    """Ask the test's server by a name that no resolver knows, pinned to its address."""
    target = read_target(site.url(path))
    headers = (("Host", target.authority), ("User-Agent", "test"))
    return ask(Request(target, (ip_address("127.0.0.1"),), headers, None), limits)


def test_the_pinned_address_is_asked_under_the_name_of_the_host(site) -> None:
    """The name goes into `Host` and nowhere else; the answer says which address gave it."""
    site.page("/report?page=2", REPORT, status="203 From A Friend", headers=("X-Desk: night",))
    answer = asked(site, "/report?page=2")
    assert (answer.status, answer.reason, answer.body) == (203, "From A Friend", REPORT)
    assert (answer.header("x-desk"), answer.header("x-other")) == ("night", None)
    assert answer.address == "127.0.0.1"
    (talk,) = site.asked
    assert talk.headers["host"] == f"harbour-wire.example:{site.port}"
    assert not {"cookie", "authorization"} & set(talk.headers)


def test_a_redirect_is_an_answer_and_is_not_followed(site) -> None:
    """Where it leads is checked elsewhere, before anything is sent there."""
    site.redirect("/away", site.url("/report"))
    assert asked(site, "/away").status == 302
    assert site.paths() == ["/away"]


def test_a_body_is_taken_up_to_the_limit_and_not_a_byte_over(site) -> None:
    """A declared length is refused before the body, and one that is not declared while it comes."""
    site.page("/most", b"a" * LIMITS.max_bytes)
    assert len(asked(site, "/most").body) == LIMITS.max_bytes
    site.page("/declared", b"a" * (LIMITS.max_bytes + 1))
    site.pages["/undeclared"] = lambda talk: talk.send(b"HTTP/1.1 200 OK\r\n\r\n" + b"a" * 1_001)
    for path, says in (("/declared", "it is 1001 bytes"), ("/undeclared", "over the limit of 1000 bytes")):
        with pytest.raises(SourceTooLarge, match=says):
            asked(site, path)


def test_headers_over_the_limit_are_no_answer(site) -> None:
    """A server cannot fill the memory by way of its headers."""
    site.page("/report", REPORT, headers=(f"X-Long: {'a' * LIMITS.header_bytes}",))
    with pytest.raises(SourceTooLarge, match="headers"):
        asked(site, "/report")
    assert asked(site, "/report", replace(LIMITS, header_bytes=2_000)).body == REPORT


@pytest.mark.parametrize(
    "sent", [b"", b"no web server\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"]
)
def test_half_an_answer_is_none(site, sent: bytes) -> None:
    """What breaks off or is no HTTP fails with the address and a way out."""
    site.pages["/broken"] = lambda talk: talk.send(sent)
    with pytest.raises(FetchFailed, match=r"/broken: the connection failed .* try again"):
        asked(site, "/broken")
