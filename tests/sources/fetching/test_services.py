"""Services: to the service that was named, within the guard, and the key goes nowhere else."""

from dataclasses import replace
from ipaddress import ip_address
from time import sleep

import pytest

from reportedly.model.errors import FetchFailed, FetchRefused, SourceTooLarge
from reportedly.sources.fetching.limits import Limits
from reportedly.sources.fetching.resolving import Guard
from reportedly.sources.fetching.services import ServicePoster, named_here, read_service
from tests.modelling import saying, serving

LIMITS = Limits(max_bytes=100_000, total_seconds=2.0, idle_seconds=0.5)
KEY = "key-that-nobody-may-see"


def poster(url: str, limits: Limits = LIMITS) -> ServicePoster:
    """Give what posts to a service of this machine."""
    target = read_service(url)
    return ServicePoster(target, limits, Guard(permitted=named_here(target)), KEY)


def test_a_body_and_a_key_go_to_the_service_and_its_answer_comes_back() -> None:
    """It is one POST with the key as a bearer token."""
    with serving(saying("hello")) as service:
        answer = poster(service.url).post(b'{"question": 1}')
    (talk,) = service.asked
    assert answer.status == 200
    assert (talk.path, talk.body) == ("/v1", {"question": 1})
    assert talk.headers["Authorization"] == f"Bearer {KEY}"


def test_a_redirect_is_not_followed() -> None:
    """Neither question nor key goes where a service points."""
    with serving(saying("no")) as elsewhere:
        moved = lambda _: (307, {"Location": elsewhere.url}, b"")  # noqa: E731
        with serving(moved) as service:
            assert poster(service.url).post(b"{}").status == 307
    assert elsewhere.asked == []


def test_a_flood_is_cut_off() -> None:
    """An answer over the limit is given up, packed or not."""
    with serving(lambda _: (200, {}, b"a" * 200_000)) as service, pytest.raises(SourceTooLarge):
        poster(service.url).post(b"{}")


def test_a_service_that_is_silent_or_gone_fails(site) -> None:
    """Time runs out, and the message names the address and not the key."""
    site.pages["/v1"] = lambda _: sleep(0.8)
    for url in (f"http://127.0.0.1:{site.port}/v1", "http://127.0.0.1:9/v1"):
        with pytest.raises(FetchFailed) as caught:
            poster(url, replace(LIMITS, idle_seconds=0.3)).post(b"{}")
        assert KEY not in str(caught.value)


def test_nothing_private_is_reached_by_a_name() -> None:
    """What a name resolves to is checked as for any address of the web."""
    target = read_service("https://models.example/v1")
    guard = Guard(lambda *_: (ip_address("127.0.0.1"),), named_here(target))
    with pytest.raises(FetchRefused, match="this machine"):
        ServicePoster(target, LIMITS, guard, KEY).post(b"{}")


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("http://models.example/v1", "in the clear"),
        ("http://93.184.216.34/v1", "in the clear"),
        ("https://models.example/v1?key=abc", "goes into its own file"),
        ("https://me:abc@models.example/v1", "name or password"),
        ("ftp://models.example/v1", "http and https"),
    ],
)
def test_an_address_that_would_show_a_key_is_refused(url: str, says: str) -> None:
    """In the clear, in the address or by another protocol nothing is sent; the message holds no key."""
    with pytest.raises(FetchRefused, match=says) as caught:
        read_service(url)
    assert "abc" not in str(caught.value)


@pytest.mark.parametrize(
    ("url", "addresses"),
    [
        ("http://localhost:11434/v1", {"127.0.0.1", "::1"}),
        ("http://127.0.0.1:8080/v1", {"127.0.0.1"}),
        ("http://[::1]:8080/v1", {"::1"}),
        ("http://192.168.1.5:8000/v1", {"192.168.1.5"}),
        ("https://169.254.169.254/v1", set()),
        ("https://0.0.0.0/v1", set()),
        ("https://models.example/v1", set()),
    ],
)
def test_only_a_number_that_somebody_wrote_names_this_machine(url: str, addresses: set[str]) -> None:
    """A private address is let through because it was written down, and with its port alone."""
    named = named_here(read_service(url))
    assert {str(one.address) for one in named} == addresses


def test_the_key_is_not_shown() -> None:
    """Neither a poster nor a request says its key."""
    assert KEY not in repr(poster("http://127.0.0.1:8080/v1"))
