"""An answer tells of itself what its headers say, however they are written."""

from datetime import UTC, datetime

import pytest

from reportedly.sources.fetching.answers import Fetched, Validators

NOW = datetime(2021, 5, 4, 9, 0, tzinfo=UTC)
URL = "https://harbour-wire.example/report"


def fetched(*headers: tuple[str, str], status: int = 200) -> Fetched:
    """Give an answer with these headers."""
    return Fetched(
        url=URL,
        final_url=URL,
        hops=(),
        address="93.184.216.34",
        asked=NOW,
        answered=NOW,
        status=status,
        reason="",
        headers=headers,
        wire=b"The Amber Front left Tarnholm.",
        content=b"The Amber Front left Tarnholm.",
    )


@pytest.mark.parametrize("name", ["ETag", "etag", "ETAG"])
def test_the_first_header_of_a_name_counts_in_any_case(name: str) -> None:
    """Servers write names as they like, and may write one twice; what is missing is None."""
    answer = fetched(("etag", '"v1"'), ("ETag", '"v2"'))
    assert answer.header(name) == '"v1"'
    assert answer.header("Last-Modified") is None


def test_the_next_request_names_what_this_answer_said() -> None:
    """A mark of the version is sent back as it came, and one that was not given is not made up."""
    changed = "Mon, 03 May 2021 08:00:00 GMT"
    both = fetched(("ETag", 'W/"v1"'), ("Last-Modified", changed)).validators
    assert both.headers == (("If-None-Match", 'W/"v1"'), ("If-Modified-Since", changed))
    assert fetched(("Last-Modified", changed)).validators.headers == (("If-Modified-Since", changed),)
    assert fetched().validators == Validators()
    assert Validators().headers == ()


@pytest.mark.parametrize(
    ("declared", "media_type"),
    [(" Text/HTML ; charset=utf-8", "text/html"), ("application/pdf", "application/pdf"), ("", "")],
)
def test_a_media_type_is_plain(declared: str, media_type: str) -> None:
    """Case and parameters say nothing of what sort of page it is; without a header it is empty."""
    assert fetched(("content-type", declared)).media_type == media_type
    assert fetched().media_type == ""


def test_only_one_status_says_that_nothing_changed() -> None:
    """An answer that is found is news, and so is a redirect."""
    assert [status for status in range(100, 600) if fetched(status=status).is_unchanged] == [304]


def test_an_answer_shown_in_a_message_holds_no_body() -> None:
    """What a server sent does not get into logs by way of a traceback."""
    assert "Tarnholm" not in repr(fetched(("Set-Cookie", "secret")))
    assert "secret" not in repr(fetched(("Set-Cookie", "secret")))
