"""Delivering: never twice, never lost, whatever fails and whenever the program is killed."""

import tempfile
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from alerting import NOON, Killed, Post, a_channel, an_alert
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from reportedly.desk.alerting.deliver import FIRST_WAIT, LONGEST_WAIT, Fate, Round, next_try
from reportedly.desk.alerting.senders import Posting
from reportedly.model.ids import ClaimId
from reportedly.products.alerts.outbox import Look, Outbox
from reportedly.products.alerts.schedule import Digest, Schedule

FEED = a_channel("feed", most=2)
BOX = a_channel("box", schedule=Schedule(digest=Digest.HOURLY))
CHANNELS = (FEED, BOX)


class Life(RuleBasedStateMachine):
    """Findings come in, channels break and mend, the program is killed and started again, time goes on."""

    @initialize()
    def begin(self) -> None:
        """Open an outbox in a folder of its own."""
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "case.db.outbox"
        self.outbox = Outbox(self.path, alone=True)
        self.post = Post()
        self.now = NOON
        self.number = 0
        self.found: set[str] = set()

    @rule(count=st.integers(0, 3), again=st.booleans())
    def find(self, count: int, again: bool) -> None:
        """Put findings into the outbox; those told before among them."""
        first = max(0, self.number - 2) if again else self.number
        claims = [f"claim-{place}" for place in range(first, self.number + count)]
        alerts = [an_alert(one, group=f"group-{place % 3}") for place, one in enumerate(claims)]
        self.number += count
        new = self.outbox.add([(one, ["feed", "box"]) for one in alerts], Look(1, NOON, self.now))
        assert not {one.id for one in new} & self.found
        self.found |= {one.id for one in alerts}

    @rule(minutes=st.integers(1, 600))
    def wait(self, minutes: int) -> None:
        """Let time go on."""
        self.now += timedelta(minutes=minutes)

    @rule(broken=st.sets(st.sampled_from(["feed", "box"])))
    def weather(self, broken: set[str]) -> None:
        """Let channels break and mend."""
        self.post.broken = broken

    @rule()
    def send(self) -> None:
        """Send what is due; a broken channel holds up no other."""
        made = [
            one for channel in CHANNELS for one in Round(self.outbox, self.post, self.now).deliver(channel)
        ]
        for one in made:
            assert (one.fate in (Fate.FAILED, Fate.RESTING)) <= bool(one.trouble)
            assert one.fate is not Fate.SENT or one.channel not in self.post.broken
        whole = {one.channel for one in made if one.fate is Fate.RESTING} | self.post.broken
        if "feed" not in whole:
            assert set(self.post.shown.get("feed", [])) == self.found

    @rule(when=st.sampled_from(["before", "after"]), channel=st.sampled_from(CHANNELS))
    def be_killed(self, when: str, channel: object) -> None:
        """Kill the program just before or just after something is sent, and start it again."""
        self.post.kill = lambda _: when
        with suppress(Killed):
            list(Round(self.outbox, self.post, self.now).deliver(channel))  # type: ignore[arg-type]
        self.post.kill = lambda _: ""
        self.start_again()

    @rule()
    def start_again(self) -> None:
        """Close and open the outbox."""
        self.outbox.close()
        self.outbox = Outbox(self.path, alone=True)

    @invariant()
    def nothing_is_told_twice(self) -> None:
        """Whoever drops messages with an id they have, is told each alert once."""
        for told in getattr(self, "post", Post()).shown.values():
            assert len(told) == len(set(told))

    def teardown(self) -> None:
        """In the end, with everything mended, all that was found is told by every channel."""
        if not hasattr(self, "outbox"):
            return
        self.post.broken = set()
        for _ in range(4):
            self.now += timedelta(hours=7)
            for channel in CHANNELS:
                list(Round(self.outbox, self.post, self.now).deliver(channel))
        for channel in CHANNELS:
            assert sorted(self.post.shown.get(channel.name, [])) == sorted(self.found)
        self.outbox.close()
        self.folder.cleanup()


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)


def an_outbox(tmp_path: Path, *claims: str) -> Outbox:
    """Give an outbox in which alerts wait for the feed."""
    outbox = Outbox(tmp_path / "case.db.outbox")
    outbox.add([(an_alert(one), ["feed"]) for one in claims], Look(1, NOON, NOON))
    return outbox


def test_an_attempt_cut_short_is_made_again_with_the_same_id(tmp_path: Path) -> None:
    """Also if more was found meanwhile, which goes into a message of its own; the delivery says so."""
    outbox, post = an_outbox(tmp_path, "claim-one"), Post(kill=lambda _: "after")
    with suppress(Killed):
        list(Round(outbox, post, NOON).deliver(FEED))
    outbox.add([(an_alert("claim-two"), ["feed"])], Look(2, NOON, NOON))
    post.kill = lambda _: ""
    made = list(Round(outbox, post, NOON).deliver(FEED))
    assert [(one.fate, one.again) for one in made] == [(Fate.SENT, True), (Fate.SENT, False)]
    ids = [message for _, message in post.arrived]
    assert ids[0] == ids[1] != ids[2]
    assert [one.may_be_double for one in outbox.letters()] == [True, False]
    outbox.close()


def test_what_failed_rests_longer_each_time(tmp_path: Path) -> None:
    """A minute, two, four, up to six hours; in a hurry it is tried at once."""
    outbox, post, now = an_outbox(tmp_path, "claim-one"), Post(broken={"feed"}), NOON
    waits = []
    for _ in range(12):
        (made,) = Round(outbox, post, now).deliver(FEED)
        assert made.fate is Fate.FAILED
        (resting,) = Round(outbox, post, now).deliver(FEED)
        assert (resting.fate, resting.trouble) == (Fate.RESTING, "channel 'feed': nobody answers")
        after = next_try(outbox.letters()[0])
        waits.append(after - now)
        now = after
    assert waits[:3] == [FIRST_WAIT, 2 * FIRST_WAIT, 4 * FIRST_WAIT]
    assert max(waits) == waits[-1] == LONGEST_WAIT
    post.broken = set()
    (hurried,) = Round(outbox, post, now - timedelta(hours=1), hurry=True).deliver(FEED)
    assert hurried.fate is Fate.SENT
    outbox.close()


def test_quiet_hours_and_offline_hold_everything(tmp_path: Path) -> None:
    """Nothing is put together meanwhile, so that it goes out as one."""
    outbox = an_outbox(tmp_path, "claim-one", "claim-two")
    quiet = a_channel("feed", schedule=Schedule(quiet=(NOON.time(), (NOON + timedelta(hours=1)).time())))
    (made,) = Round(outbox, Post(), NOON).deliver(quiet)
    assert (made.fate, made.alerts) == (Fate.WAITING, 2)
    (held,) = Round(outbox, Post(held=True), NOON).deliver(FEED)
    assert (held.fate, held.alerts) == (Fate.OFFLINE, 2)
    assert outbox.letters() == ()
    (sent,) = Round(outbox, Post(), NOON + timedelta(hours=1)).deliver(quiet)
    assert (sent.fate, sent.alerts) == (Fate.SENT, 2)
    assert list(Round(outbox, Post(), NOON).deliver(FEED)) == []
    outbox.close()


def test_a_digest_waits_for_its_slot(tmp_path: Path) -> None:
    """What came before the slot goes with it, what came after waits for the next."""
    outbox = an_outbox(tmp_path, "claim-one")
    daily = a_channel("feed", schedule=Schedule(digest=Digest.DAILY, at=(NOON + timedelta(hours=1)).time()))
    assert [one.fate for one in Round(outbox, Post(), NOON).deliver(daily)] == [Fate.WAITING]
    later = NOON + timedelta(hours=2)
    outbox.add([(an_alert("claim-two"), ["feed"])], Look(2, NOON, later))
    made = list(Round(outbox, Post(), later).deliver(daily))
    assert [(one.fate, one.alerts) for one in made] == [(Fate.SENT, 1), (Fate.WAITING, 1)]
    outbox.close()


def test_a_feed_is_told_all_that_was_sent_before(tmp_path: Path) -> None:
    """The sender gets the earlier messages, sent ones only."""
    outbox, seen = an_outbox(tmp_path, "claim-one"), list[int]()

    class Counting(Post):
        def send(self, posting: Posting) -> None:
            seen.append(len(posting.earlier()))

    for place in range(3):
        list(Round(outbox, Counting(), NOON).deliver(FEED))
        claims = (ClaimId(f"claim-{place}"),)
        outbox.add([(an_alert(claims=claims), ["feed"])], Look(2, NOON, NOON))
    assert seen == [0, 1, 2]
    outbox.close()


def test_a_clock_that_was_set_back_holds_nothing_up(tmp_path: Path) -> None:
    """A message of tomorrow that was cut short is sent today."""
    outbox, post = an_outbox(tmp_path, "claim-one"), Post(kill=lambda _: "before")
    with suppress(Killed):
        list(Round(outbox, post, NOON + timedelta(days=1)).deliver(FEED))
    post.kill = lambda _: ""
    assert [one.fate for one in Round(outbox, post, NOON).deliver(FEED)] == [Fate.SENT]
    outbox.close()
