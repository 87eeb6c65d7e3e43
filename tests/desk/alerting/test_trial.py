"""Trying channels: a test says that it is one, goes by each channel, and is on no record of ours."""

from pathlib import Path

import pytest
from alerting import NOON, Post, write_rules

from reportedly.desk import Desk
from reportedly.desk.alerting.trial import try_channels
from reportedly.model.errors import UsageError
from reportedly.products.alerts.rules_file import load_rules


def test_each_channel_is_tried(tmp_path: Path) -> None:
    """A feed is only looked at; a broken channel is told of; an unknown one is an error."""
    rules, post = load_rules(write_rules(tmp_path)), Post()
    assert [one.fate.value for one in try_channels(rules, None, post, NOON)] == ["checked", "sent"]
    assert [channel for channel, _ in post.arrived] == ["box"]
    (failed,) = try_channels(rules, "box", Post(broken={"box"}), NOON)
    assert (failed.fate.value, failed.trouble) == ("failed", "channel 'box': nobody answers")
    assert [one.fate.value for one in try_channels(rules, "box", Post(held=True), NOON)] == ["offline"]
    with pytest.raises(UsageError, match="there are feed, box"):
        try_channels(rules, "bx", post, NOON)


def test_a_feed_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """Its place is a folder."""
    (tmp_path / "alerts.atom").mkdir()
    (made, _) = try_channels(load_rules(write_rules(tmp_path)), None, Post(), NOON)
    assert made.fate.value == "failed"


def test_nothing_of_a_test_is_kept(tmp_path: Path) -> None:
    """A letter in the mailbox says that it is a test; there is no outbox."""
    with Desk(tmp_path / "case.db") as desk:
        desk.alerting.test(write_rules(tmp_path))
        assert not desk.alerting.path.exists()
    assert "This is a test of a channel" in (tmp_path / "alerts.mbox").read_text()
