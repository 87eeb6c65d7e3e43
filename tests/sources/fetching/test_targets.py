"""What is checked is what is asked for: addresses of the web have one reading."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.errors import FetchRefused
from reportedly.sources.fetching.targets import follow, read_target, refuse_port


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://harbour-wire.example/",
        "gopher://harbour-wire.example/",
        "javascript:alert(1)",
        "data:text/html,hello",
        "//harbour-wire.example/",
        "http://",
        "http:///path",
        "http://ilse:secret@harbour-wire.example/",
        "http://harbour-wire.example\\@office.example/",
        "http://harbour-wire.example/a b",
        "http://harbour-wire.example/\r\nHost: office.example",
        "http://harbour-wire.example:99999/",
        "http://[fe80::1%25eth0]/",
        "http://[::1",
        "http://a..b/",
        "http://" + "a" * 5000,
    ],
)
def test_only_plain_web_addresses_are_read(url: str) -> None:
    """Another scheme, a password, a trick with separators: refused before anything is resolved."""
    with pytest.raises(FetchRefused):
        read_target(url)


def test_an_address_is_taken_apart_once() -> None:
    """Host, port and path come out in their plain forms; a fragment stays behind."""
    target = read_target(" HTTPS://Häfen-Wire.Example.:8443/ä/b?q=ü#part ".strip())
    assert (target.host, target.port) == ("xn--hfen-wire-v2a.example", 8443)
    assert target.url == "https://xn--hfen-wire-v2a.example:8443/%C3%A4/b?q=%C3%BC"
    assert read_target("http://harbour-wire.example:80").url == "http://harbour-wire.example/"
    assert read_target("http://[2606:4700::1111]/").authority == "[2606:4700::1111]"


@given(st.text(max_size=40))
def test_reading_an_address_gives_a_target_or_a_refusal(words: str) -> None:
    """No text breaks it, and what comes out is read again as the same."""
    try:
        target = read_target("http://harbour-wire.example/" + words)
    except FetchRefused:
        return
    assert target.host == "harbour-wire.example"
    assert target.path.isascii()
    assert target.path.startswith("/")
    assert read_target(target.url) == target


def test_a_redirect_never_leaves_https_in_silence() -> None:
    """From https to http is refused; from http to https and to other paths is followed."""
    here = read_target("https://harbour-wire.example/a/b")
    assert follow(here, "../c").url == "https://harbour-wire.example/c"
    with pytest.raises(FetchRefused, match="from https to http"):
        follow(here, "http://harbour-wire.example/a/b")
    with pytest.raises(FetchRefused):
        follow(here, "file:///etc/passwd")


@pytest.mark.parametrize("port", [22, 25, 6379 - 6300, 1])
def test_ports_of_other_services_are_refused(port: int) -> None:
    """A web address cannot be used to speak to a mail server."""
    with pytest.raises(FetchRefused, match="port"):
        refuse_port(read_target(f"http://harbour-wire.example:{port}/"))


@given(st.text(max_size=40) | st.from_regex(r"\A(https?:)?//\[?[0-9a-f:%.\]]{0,12}\Z"))
def test_wherever_a_redirect_leads_it_is_a_target_or_a_refusal(location: str) -> None:
    """What a server writes there is anything at all, and breaks nothing."""
    with suppress(FetchRefused):
        there = follow(read_target("http://harbour-wire.example/a"), location)
        assert there.scheme in ("http", "https")
        assert there.host


def test_a_redirect_to_no_address_is_named() -> None:
    """The message says which page leads where."""
    with pytest.raises(FetchRefused, match=r"harbour-wire.example/a: it leads to 'http://\[::1'"):
        follow(read_target("http://harbour-wire.example/a"), "http://[::1")
