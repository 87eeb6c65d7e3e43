"""Published checks."""

import pytest

from reportedly.model.checks import published_check
from reportedly.model.errors import UsageError

WHOLE = ("unsupported", "Invented Fact Desk", "https://example.org/check")


def test_nothing_given_is_no_check() -> None:
    """An acceptance alone says that the words say so; nothing is published of it."""
    assert published_check(None, None, None, "accept") is None
    assert published_check(" ", "", None, "reject") is None


def test_a_check_is_whole_or_refused() -> None:
    """A verdict without whoever answers for it, or without its page, is told what it lacks."""
    found = published_check(*WHOLE, "accept")
    assert found is not None
    assert found.content == dict(zip(("verdict", "organisation", "url"), WHOLE, strict=True))
    with pytest.raises(UsageError, match="organisation and url is missing"):
        published_check("false", None, None, "accept")


@pytest.mark.parametrize("value", ["reject", "dispute", "comment", "edit"])
def test_only_an_acceptance_is_published(value: str) -> None:
    """Whoever does not find the claim in the text has nothing to check."""
    with pytest.raises(UsageError, match="only an accepted claim"):
        published_check(*WHOLE, value)


@pytest.mark.parametrize("url", ["example.org", "ftp://example.org/a", "javascript:alert(1)", "https:///a"])
def test_the_address_is_one_of_the_web(url: str) -> None:
    """What readers cannot open, or what runs, is no address of a check."""
    with pytest.raises(UsageError, match="http or https address"):
        published_check("false", "Invented Fact Desk", url, "accept")
