"""robots.txt is obeyed, and read no more than once a day for each origin."""

from datetime import timedelta

import pytest

from reportedly.model.errors import FetchRefused
from reportedly.sources.fetching.robots import KEPT, MAX_DELAY_SECONDS, PRODUCT, Robots
from reportedly.sources.fetching.targets import Target, read_target

OPEN = read_target("https://upland-post.example/news/1")
CLOSED = read_target("https://upland-post.example/archive/1")
RULES = "User-agent: *\nDisallow: /archive/\n"


class Asked:
    """An origin with these rules, and how often it was asked for them."""

    def __init__(self, rules: str | None) -> None:
        self.rules = rules
        self.origins: list[str] = []

    def read(self, target: Target) -> str | None:
        """Give the rules."""
        self.origins.append(target.origin)
        return self.rules


def test_what_a_site_closes_is_left_alone_and_no_more(time) -> None:
    """A closed path is refused by its address; an open one beside it is not."""
    robots = Robots(Asked(RULES).read, time.now)
    assert robots.require(OPEN) is None
    with pytest.raises(FetchRefused, match="/archive/1"):
        robots.require(CLOSED)


def test_rules_for_us_by_name_come_before_those_for_all(time) -> None:
    """A site can close to us what it opens to everybody."""
    rules = f"User-agent: *\nAllow: /\n\nUser-agent: {PRODUCT}\nDisallow: /\n"
    with pytest.raises(FetchRefused):
        Robots(Asked(rules).read, time.now).require(OPEN)


def test_rules_that_cannot_be_had_close_everything(time) -> None:
    """An unreachable file closes the site, an empty one opens it."""
    with pytest.raises(FetchRefused, match="cannot be had"):
        Robots(Asked(None).read, time.now).require(OPEN)
    assert Robots(Asked("").read, time.now).require(CLOSED) is None


def test_rules_are_read_once_a_day_for_each_origin(time) -> None:
    """A site may change its mind from one day to the next; another port is another site."""
    site = Asked("")
    robots = Robots(site.read, time.now)
    robots.require(OPEN)
    site.rules = RULES
    robots.require(CLOSED)
    assert site.origins == ["https://upland-post.example"]
    robots.require(read_target("https://upland-post.example:8443/news/1"))
    assert site.origins[1:] == ["https://upland-post.example:8443"]
    time.moment += KEPT + timedelta(seconds=1)
    with pytest.raises(FetchRefused):
        robots.require(CLOSED)


@pytest.mark.parametrize(("words", "seconds"), [("7", 7.0), ("86400", MAX_DELAY_SECONDS)])
def test_the_delay_that_a_site_asks_for_is_given_within_reason(time, words: str, seconds: float) -> None:
    """A site sets the pace, but cannot stop us for a day with one line."""
    rules = f"User-agent: *\nCrawl-delay: {words}\nDisallow:\n"
    assert Robots(Asked(rules).read, time.now).require(OPEN) == seconds
