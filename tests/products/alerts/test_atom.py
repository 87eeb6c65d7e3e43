"""The feed: valid Atom by a parser of the world, with entries that keep their ids."""

import xml.etree.ElementTree as ET
from datetime import timedelta
from pathlib import Path

import feedparser
import pytest
from alerting import NOON, a_channel, a_quote, an_alert
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.errors import DeliveryFailed
from reportedly.products.alerts.atom import ATOM, feed_bytes, write_feed
from reportedly.products.alerts.messages import compose
from reportedly.products.alerts.schedule import Digest, Schedule

CHANNEL = a_channel(keep=4)


def messages(count: int, most: int = 10) -> list:  # type: ignore[type-arg]
    """Give so many messages of two alerts each, a minute apart."""
    return [
        compose(
            "feed", [an_alert(f"claim-{place}-{two}") for two in "ab"], most, NOON + timedelta(minutes=place)
        )
        for place in range(count)
    ]


def test_a_feed_reader_reads_it() -> None:
    """Title, time, link, words and escapes come through as they are."""
    quote = a_quote(words='He said <b>"no"</b> & left', link="https://courier.example/1?a=1&b=2")
    message = compose("feed", [an_alert(quotes=(quote,), title="A < B & C")], 3, NOON)
    read = feedparser.parse(feed_bytes(CHANNEL, [message], "box"), sanitize_html=False)
    assert read.bozo == 0
    assert read.version == "atom10"
    (entry,) = read.entries
    assert entry.title == "[look today] A < B & C"
    assert entry.updated_parsed[:5] == NOON.timetuple()[:5]
    assert "He said &lt;b&gt;" in entry.content[0].value
    assert 'href="https://courier.example/1?a=1&amp;b=2"' in entry.content[0].value


def test_what_rfc_4287_wants_is_there() -> None:
    """A feed has one id, title and updated, and an author; so has each entry; ids differ."""
    feed = ET.fromstring(feed_bytes(CHANNEL, messages(2), "box"))  # noqa: S314 - our own bytes
    for parent in (feed, *feed.findall(f"{{{ATOM}}}entry")):
        for tag in ("id", "title", "updated"):
            assert len(parent.findall(f"{{{ATOM}}}{tag}")) == 1
    assert feed.find(f"{{{ATOM}}}author/{{{ATOM}}}name") is not None
    ids = [one.text for one in feed.iter(f"{{{ATOM}}}id")]
    assert len(set(ids)) == len(ids) == 5


def test_entries_keep_their_ids_and_their_number_is_bounded() -> None:
    """More messages push out the oldest and change none; the newest stands first."""
    first = feedparser.parse(feed_bytes(CHANNEL, messages(2), "box"))
    later = feedparser.parse(feed_bytes(CHANNEL, messages(3), "box"))
    assert len(first.entries) == len(later.entries) == CHANNEL.keep
    assert [one.id for one in later.entries[2:]] == [one.id for one in first.entries[:2]]
    assert later.entries[0].updated > later.entries[-1].updated
    assert first.feed.id == later.feed.id != feedparser.parse(feed_bytes(CHANNEL, [], "other")).feed.id


def test_what_is_over_the_cap_is_counted_in_an_entry() -> None:
    """A flood is two entries, of which one says how many more there are."""
    read = feedparser.parse(feed_bytes(CHANNEL, messages(1, most=1), "box"))
    assert [one.title.startswith("1 more alert") for one in read.entries] == [True, False]


def test_a_digest_is_one_entry() -> None:
    """All of a day stands in one entry."""
    channel = a_channel(schedule=Schedule(digest=Digest.DAILY))
    read = feedparser.parse(feed_bytes(channel, messages(1), "box"))
    assert [one.title for one in read.entries] == ["[look today] 2 alerts: new relation"]


@given(st.text())
def test_no_words_break_the_feed(words: str) -> None:
    """Whatever stands in a report, the feed stays well-formed."""
    alert = an_alert(title=words, quotes=(a_quote(words=words, link=words),))
    ET.fromstring(feed_bytes(CHANNEL, [compose("feed", [alert], 3, NOON)], "box"))  # noqa: S314


def test_a_feed_is_written_whole_or_not(tmp_path: Path) -> None:
    """Writing again gives the same bytes; what cannot be written is told."""
    channel = a_channel(path=tmp_path / "new" / "a.atom")
    write_feed(channel, messages(1), "box")
    before = (tmp_path / "new" / "a.atom").read_bytes()
    write_feed(channel, messages(1), "box")
    assert (tmp_path / "new" / "a.atom").read_bytes() == before
    assert [one.name for one in (tmp_path / "new").iterdir()] == ["a.atom"]
    for path in (None, tmp_path / "new" / "a.atom" / "b.atom"):
        with pytest.raises(DeliveryFailed):
            write_feed(a_channel(path=path), messages(1), "box")
