"""Posting: a body goes whole to one checked address, and anything but a yes is a failure."""

from ipaddress import ip_address

import pytest

from reportedly.model.errors import FetchFailed, FetchRefused
from reportedly.sources.fetching.addresses import Endpoint
from reportedly.sources.fetching.posting import Poster
from reportedly.sources.fetching.resolving import Guard


def poster(site) -> Poster:
    """Give one that may reach the test's server, by that port alone."""
    here = ip_address("127.0.0.1")
    return Poster(Guard(lambda _host, _port: (here,), frozenset({Endpoint(here, site.port)})))


def test_the_body_goes_with_its_headers(site) -> None:
    """Its length is told, and the headers are those given."""
    site.page("/hook", b"", status="202 Accepted")
    answer = poster(site).post(site.url("/hook"), b"{}", (("X-Mark", "yes"),))
    assert answer.status == 202
    (talk,) = site.asked
    assert (talk.headers["content-length"], talk.headers["x-mark"]) == ("2", "yes")


def test_anything_but_a_yes_is_a_failure(site) -> None:
    """A redirect is not followed: where it leads nobody named."""
    site.redirect("/away", site.url("/hook"))
    for path, words in (("/away", "302"), ("/none", "404")):
        with pytest.raises(FetchFailed, match=words):
            poster(site).post(site.url(path), b"{}", ())
    assert site.paths() == ["/away", "/none"]


def test_a_private_address_is_refused(site) -> None:
    """Unless its endpoint is permitted, nothing is sent."""
    guard = Guard(lambda _host, _port: (ip_address("127.0.0.1"),))
    with pytest.raises(FetchRefused):
        Poster(guard).post(site.url("/hook"), b"{}", ())
    assert site.asked == []
