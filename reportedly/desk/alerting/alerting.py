"""Alerts of one desk: what is new is found and put into the outbox, then everything that is due is sent."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.desk.alerting.deliver import Delivery, Fate, Round, Sender
from reportedly.desk.alerting.gather import Found
from reportedly.desk.alerting.looking import look_for
from reportedly.desk.alerting.senders import Senders
from reportedly.model.errors import NotInLedger
from reportedly.products.alerts.alert import Alert
from reportedly.products.alerts.outbox import Letter, Look, Outbox
from reportedly.products.alerts.outbox_file import outbox_path
from reportedly.products.alerts.rules_file import AlertRules, load_rules

if TYPE_CHECKING:
    from reportedly.desk.desk import Desk


def utc_now() -> datetime:
    """Give the moment, UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Report:
    """What came of one run."""

    found: tuple[Alert, ...]
    """New alerts, now in the outbox; for a dry run what would be."""
    deliveries: tuple[Delivery, ...]
    is_first: bool
    """Whether the ledger was looked at for the first time: what it held then is no news."""
    orphans: tuple[str, ...] = ()
    """Channels that something waits for and that the rules name no more."""
    warnings: tuple[str, ...] = ()

    @property
    def failures(self) -> tuple[Delivery, ...]:
        """What could not be sent."""
        return tuple(one for one in self.deliveries if one.fate in (Fate.FAILED, Fate.RESTING))


class Alerting:
    """Finds and sends alerts. Nothing is sent before a method is called."""

    def __init__(self, desk: "Desk", clock: Callable[[], datetime] = utc_now) -> None:
        self._desk = desk
        self._clock = clock

    @property
    def path(self) -> Path:
        """Where the outbox is."""
        return outbox_path(self._desk.ledger)

    def run(
        self,
        rules: str | Path,
        *,
        since: datetime | None = None,
        offline: bool = False,
        retry: bool = False,
        sender: Sender | None = None,
    ) -> Report:
        """Find what is new since the last run, and send what is due.

        Args:
            since: at the first run, take what was recorded from this moment on for news as well.
            offline: send nothing over the network; what would go there waits.
            retry: try at once what failed before.
            sender: what sends; None for the network and the files of the rules.
        Raises: VocabularyError, for the rules; LedgerError.
        """
        wanted = load_rules(Path(rules))
        now = self._clock()
        with self._outbox(alone=True) as outbox:
            last = outbox.last_look()
            found = self._look(outbox, last, wanted, since, now)
            round_ = Round(outbox, sender or Senders(offline), now, retry)
            made = tuple(one for channel in wanted.channels for one in round_.deliver(channel))
            orphans = _orphans(outbox, wanted)
        return Report(found, made, last is None and since is None, orphans, wanted.warnings)

    def check(self, rules: str | Path) -> AlertRules:
        """Give the rules of a file, once they say what they must.

        Raises: VocabularyError.
        """
        return load_rules(Path(rules))

    def preview(self, rules: str | Path, *, since: datetime | None = None) -> Report:
        """Give what a run would find; nothing is kept or sent."""
        wanted = load_rules(Path(rules))
        found: tuple[Found, ...]
        if self.path.exists():
            with self._outbox() as outbox:
                last = outbox.last_look()
                found = look_for(self._desk, wanted, last, since, self._clock())[0]
                new = tuple(one for one, _ in found if outbox.is_new(one))
        else:
            last = None
            found = look_for(self._desk, wanted, None, since, self._clock())[0]
            new = tuple(one for one, _ in found)
        return Report(new, (), last is None and since is None, (), wanted.warnings)

    def test(
        self, rules: str | Path, *, channel: str | None = None, offline: bool = False
    ) -> tuple[Delivery, ...]:
        """Send a message that says it is a test by every channel, or one; nothing of it is kept on record.

        A feed is left as it is, for there a test would stay.
        """
        from reportedly.desk.alerting.trial import try_channels  # noqa: PLC0415 - only tests need it

        return try_channels(load_rules(Path(rules)), channel, Senders(offline), self._clock())

    def letters(
        self, *, unsent: bool = False, channel: str | None = None, last: int | None = None
    ) -> tuple[Letter, ...]:
        """Give messages with what became of them, in the order composed; none before the first run."""
        if not self.path.exists():
            return ()
        with self._outbox() as outbox:
            return outbox.letters(channel, unsent=unsent, last=last)

    def queued(self, channel: str | None = None) -> dict[str, tuple[Alert, ...]]:
        """Give what is in no message yet, by channel; nothing for channels that nothing waits for."""
        if not self.path.exists():
            return {}
        with self._outbox() as outbox:
            names = outbox.channels() if channel is None else (channel,)
            found = {name: tuple(alert for alert, _ in outbox.waiting(name)) for name in names}
        return {name: alerts for name, alerts in found.items() if alerts}

    def alerts(self, wanted: str | None = None, *, limit: int | None = None) -> tuple[Alert, ...]:
        """Give what was found, the newest first; or the alerts of one id, of an alert or a message.

        Raises: NotInLedger, if nothing has this id.
        """
        if not self.path.exists():
            every: tuple[Alert, ...] = ()
        else:
            with self._outbox() as outbox:
                every = outbox.alerts(None if wanted else limit)
                every = every if wanted is None else _called(outbox, every, wanted)
        if wanted is not None and not every:
            raise NotInLedger(f"{wanted}: no alert or message has this id; see `reportedly alert list`")
        return every

    def _look(
        self, outbox: Outbox, last: Look | None, rules: AlertRules, since: datetime | None, now: datetime
    ) -> tuple[Alert, ...]:
        """Put what is new into the outbox, with how far was looked, and give it."""
        found, look = look_for(self._desk, rules, last, since, now)
        return () if look is None else outbox.add(found, look)

    @contextmanager
    def _outbox(self, *, alone: bool = False) -> Iterator[Outbox]:
        outbox = Outbox(self.path, alone=alone)
        try:
            yield outbox
        finally:
            outbox.close()


def _orphans(outbox: Outbox, rules: AlertRules) -> tuple[str, ...]:
    named = {one.name for one in rules.channels}
    left = (one for one in outbox.channels() if one not in named)
    return tuple(one for one in left if outbox.waiting(one) or outbox.letters(one, unsent=True))


def _called(outbox: Outbox, every: tuple[Alert, ...], wanted: str) -> tuple[Alert, ...]:
    """Give the alerts of an id or the beginning of one, with or without its kind."""
    found = [one for one in every if _is_called(one.id, wanted)]
    inside = {
        id_
        for letter in outbox.letters()
        if _is_called(letter.message.id, wanted)
        for id_ in (*(one.id for one in letter.message.shown), *letter.message.counted)
    }
    return tuple(found) or tuple(one for one in every if one.id in inside)


def _is_called(id_: str, wanted: str) -> bool:
    start = wanted.strip().lower()
    return id_.startswith(start) or id_.partition("-")[2].startswith(start)
