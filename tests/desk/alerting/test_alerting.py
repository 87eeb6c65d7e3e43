"""Alerts over a ledger: what is new is told once, over restarts, and nothing is told of what was there."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import feedparser
import pytest
from alerting import RULES, Killed, Post, keep_report, write_rules

from reportedly.desk import Desk
from reportedly.desk.alerting.alerting import Alerting, Report
from reportedly.model.errors import LedgerLocked, LedgerMissing, NotInLedger, VocabularyError
from reportedly.model.terms import Certainty, Polarity
from reportedly.products.alerts.outbox import Outbox


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """Give a ledger of one report that was looked at before."""
    path = tmp_path / "case.db"
    keep_report(path, "a.txt")
    assert run(path, Post()).is_first
    return path


def run(
    path: Path, post: Post | None = None, *, later: timedelta = timedelta(0), rules: str = RULES
) -> Report:
    """Run the rules over a ledger, as if it were later."""
    with Desk(path) as desk:
        alerting = Alerting(desk, lambda: datetime.now(UTC) + later)
        return alerting.run(write_rules(path.parent, rules), sender=post)


def test_the_first_look_tells_nothing(tmp_path: Path) -> None:
    """A ledger that is full on the first day is no news, unless it is asked for."""
    path = tmp_path / "case.db"
    keep_report(path, "a.txt")
    with Desk(path) as desk:
        rules = write_rules(tmp_path)
        dry = desk.alerting.preview(rules, since=datetime(2020, 1, 1, tzinfo=UTC))
        assert not desk.alerting.path.exists()
        told = desk.alerting.run(rules, since=datetime(2020, 1, 1, tzinfo=UTC), sender=Post())
        assert [one.id for one in told.found] == [one.id for one in dry.found]
        assert len(told.found) == 1
        assert not told.is_first


def test_what_comes_is_told_once_by_every_channel(ledger: Path) -> None:
    """A denial is told; run again, also by another process, it is not."""
    keep_report(ledger, "b.txt", polarity=Polarity.DENIED, certainty=Certainty.CERTAIN, voice=None)
    post = Post()
    told = run(ledger, post)
    assert [one.kind for one in told.found] == ["denied"]
    assert "denies that Red Hill Front supports Salt League" in told.found[0].quotes[0].told
    assert [channel for channel, _ in post.arrived] == ["feed", "box"]
    for later in (timedelta(0), timedelta(days=2)):
        assert run(ledger, post, later=later).found == ()
    assert len(post.arrived) == 2


def test_the_feed_and_the_mailbox_are_written(ledger: Path) -> None:
    """Over real files: what a reader of feeds sees is what was found."""
    keep_report(ledger, "b.txt", polarity=Polarity.DENIED)
    told = run(ledger)
    assert [one.fate.value for one in told.deliveries] == ["sent", "sent"]
    (entry,) = feedparser.parse((ledger.parent / "alerts.atom").read_bytes()).entries
    assert told.found[0].title in entry.title
    assert b"alerts.reportedly.invalid" in (ledger.parent / "alerts.mbox").read_bytes()


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_kill_loses_nothing_and_doubles_nothing(ledger: Path, when: str) -> None:
    """Whoever drops a second message of one id is told each alert once."""
    keep_report(ledger, "b.txt", polarity=Polarity.DENIED)
    post = Post(kill=lambda _: when)
    with suppress(Killed):
        run(ledger, post)
    keep_report(ledger, "c.txt", polarity=Polarity.DENIED)
    post.kill = lambda _: ""
    run(ledger, post, later=timedelta(minutes=1))
    with Desk(ledger) as desk:
        every = {one.id for one in desk.alerting.alerts()}
    for name in ("feed", "box"):
        assert sorted(post.shown[name]) == sorted(every)
    assert every


def test_a_kill_while_looking_loses_nothing(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was found and not yet kept is found again."""
    keep_report(ledger, "b.txt", polarity=Polarity.DENIED)
    with monkeypatch.context() as patched:
        patched.setattr(Outbox, "add", lambda *_: (_ for _ in ()).throw(Killed()))
        with pytest.raises(Killed):
            run(ledger, Post())
    assert len(run(ledger, Post()).found) == 1


def test_two_programs_do_not_send_at_once(ledger: Path) -> None:
    """The second is told to wait."""
    held = Outbox(ledger.with_name("case.db.outbox"), alone=True)
    with pytest.raises(LedgerLocked):
        run(ledger, Post())
    held.close()


def test_a_channel_that_the_rules_name_no_more_is_told_of(ledger: Path) -> None:
    """What waits for it is not silently dropped."""
    keep_report(ledger, "b.txt", polarity=Polarity.DENIED)
    run(ledger, Post(broken={"box"}))
    told = run(ledger, Post(), rules=RULES.replace('name = "box"', 'name = "letters"'))
    assert told.orphans == ("box",)


def test_alerts_and_messages_are_found_by_their_ids(ledger: Path) -> None:
    """By the whole id or its beginning; what there is not is told."""
    keep_report(ledger, "b.txt", polarity=Polarity.DENIED)
    (alert,) = run(ledger, Post(broken={"box"})).found
    with Desk(ledger) as desk:
        alerting = desk.alerting
        letters = alerting.letters()
        for wanted in (alert.id, alert.id[6:14], letters[0].message.id, letters[0].message.id[8:16]):
            assert alerting.alerts(wanted) == (alert,)
        assert [one.message.channel for one in alerting.letters(unsent=True)] == ["box"]
        assert alerting.queued() == {}
        with pytest.raises(NotInLedger, match="alert list"):
            alerting.alerts("zzz")


def test_without_a_ledger_or_with_a_wrong_file_nothing_is_made(tmp_path: Path) -> None:
    """The error comes first."""
    with Desk(tmp_path / "none.db") as desk:
        with pytest.raises(VocabularyError):
            desk.alerting.check(tmp_path / "none.toml")
        with pytest.raises(LedgerMissing):
            desk.alerting.preview(write_rules(tmp_path))
        assert (desk.alerting.letters(), desk.alerting.queued(), desk.alerting.alerts()) == ((), {}, ())
    assert not (tmp_path / "none.db").exists()
