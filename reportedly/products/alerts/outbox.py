"""The outbox: what was found, what waits for which channel, and what became of every attempt to send it.

A SQLite file of its own beside the ledger, in which rows are only added. What is found, the channels it waits
for and the place in the ledger that was looked at go in together: a kill before leaves nothing of it, and it
is found again; a kill after loses nothing. A message is fixed before it is sent, and each attempt is put on
record before it is made: one without an end may have arrived, and the same message, with the same id, is sent
again.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from reportedly.products.alerts.alert import Alert, read_alert, write_alert
from reportedly.products.alerts.messages import Message
from reportedly.products.alerts.outbox_file import hold, open_base, writing

BEGUN, SENT, FAILED = "begun", "sent", "failed"


@dataclass(frozen=True, slots=True)
class Look:
    """How far the ledger was looked at."""

    entry: int
    """Its last entry; 0 for an empty ledger."""
    moment: datetime | None
    """When that was recorded, UTC."""
    at: datetime
    """When it was looked at, UTC."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One step of sending a message."""

    state: str
    """`begun`, `sent`, `failed`."""
    at: datetime
    trouble: str | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """A message with the steps of sending it, in order."""

    message: Message
    attempts: tuple[Attempt, ...]

    @property
    def is_sent(self) -> bool:
        """Whether it was delivered, as far as the channel tells."""
        return any(one.state == SENT for one in self.attempts)

    @property
    def may_be_double(self) -> bool:
        """Whether an attempt was cut short, so that a second copy may have gone out with the same id."""
        begun = sum(one.state == BEGUN for one in self.attempts)
        return begun > 1 and begun > sum(one.state == FAILED for one in self.attempts) + self.is_sent

    @property
    def failures(self) -> tuple[Attempt, ...]:
        """What went wrong, in order; an attempt cut short is none."""
        return tuple(one for one in self.attempts if one.state == FAILED)


class Outbox:
    """An open outbox, held by one program at a time if it is to send."""

    def __init__(self, path: Path, *, alone: bool = False) -> None:
        """Open an outbox, or make it.

        Args:
            alone: keep other programs from sending until it is closed.
        Raises: LedgerUnwritable; LedgerBroken; LedgerLocked, if another program is sending.
        """
        self.path = path
        self._lock: sqlite3.Connection | None = hold(path) if alone else None
        try:
            self._base = open_base(path)
        except BaseException:
            self._release()
            raise

    def close(self) -> None:
        """Let go of its file."""
        self._base.close()
        self._release()

    @property
    def id(self) -> str:
        """An id of its own, made once."""
        return str(self._base.execute("SELECT id FROM identity").fetchone()[0])

    def last_look(self) -> Look | None:
        """Give how far the ledger was looked at; None before the first time."""
        row = self._base.execute("SELECT entry, moment, at FROM looks ORDER BY no DESC LIMIT 1").fetchone()
        if row is None:
            return None
        return Look(row[0], None if row[1] is None else _moment(row[1]), _moment(row[2]))

    def add(self, found: Iterable[tuple[Alert, Sequence[str]]], look: Look) -> tuple[Alert, ...]:
        """Put alerts into the outbox for their channels, with how far was looked, at once; give the new ones.

        An alert all of whose claims were told under its heading before is not new, whatever else it says.
        """
        new: list[Alert] = []
        with writing(self._base) as base:
            for alert, channels in found:
                if self._is_told(alert):
                    continue
                new.append(alert)
                base.execute("INSERT INTO alerts (id, record) VALUES (?, ?)", (alert.id, write_alert(alert)))
                told = [(alert.heading, claim, alert.id) for claim in alert.claims]
                base.executemany("INSERT INTO told VALUES (?, ?, ?)", told)
                queued = [(alert.id, channel, look.at.isoformat()) for channel in dict.fromkeys(channels)]
                base.executemany("INSERT INTO queued (alert, channel, at) VALUES (?, ?, ?)", queued)
            moment = None if look.moment is None else look.moment.isoformat()
            base.execute(
                "INSERT INTO looks (entry, moment, at) VALUES (?, ?, ?)",
                (look.entry, moment, look.at.isoformat()),
            )
        return tuple(new)

    def is_new(self, alert: Alert) -> bool:
        """Tell whether `add` would take an alert."""
        return not self._is_told(alert)

    def waiting(self, channel: str) -> tuple[tuple[Alert, datetime], ...]:
        """Give what waits to be put into a message of a channel, with when it was queued, in order."""
        rows = self._base.execute(
            "SELECT alerts.record, queued.at FROM queued JOIN alerts ON alerts.id = queued.alert"
            " WHERE queued.channel = ? AND NOT EXISTS (SELECT 1 FROM contents WHERE"
            " contents.channel = queued.channel AND contents.alert = queued.alert) ORDER BY queued.no",
            (channel,),
        )
        return tuple((read_alert(record), _moment(at)) for record, at in rows)

    def fix(self, message: Message) -> None:
        """Put a message on record: from now on its alerts are in it and in no other of its channel."""
        with writing(self._base) as base:
            base.execute(
                "INSERT INTO messages (id, channel, composed) VALUES (?, ?, ?)",
                (message.id, message.channel, message.composed.isoformat()),
            )
            rows = [(one.id, 1) for one in message.shown] + [(one, 0) for one in message.counted]
            base.executemany(
                "INSERT INTO contents (message, channel, alert, shown) VALUES (?, ?, ?, ?)",
                [(message.id, message.channel, alert, shown) for alert, shown in rows],
            )

    def note(self, message: Message, state: str, at: datetime, trouble: str | None = None) -> None:
        """Put a step of sending on record."""
        with writing(self._base) as base:
            base.execute(
                "INSERT INTO attempts (message, state, at, trouble) VALUES (?, ?, ?, ?)",
                (message.id, state, at.isoformat(), trouble),
            )

    def letters(
        self, channel: str | None = None, *, unsent: bool = False, last: int | None = None
    ) -> tuple[Letter, ...]:
        """Give messages with what became of them, in the order composed.

        Args:
            unsent: only those not delivered yet.
            last: only so many, the newest.
        """
        rows = self._base.execute(
            "SELECT id, channel, composed FROM messages WHERE (?1 IS NULL OR channel = ?1) AND (?2 = 0 OR NOT"
            " EXISTS (SELECT 1 FROM attempts WHERE message = messages.id AND state = 'sent'))"
            " ORDER BY no DESC LIMIT ?3",
            (channel, int(unsent), -1 if last is None else last),
        ).fetchall()
        return tuple(Letter(self._message(*row), self._attempts(row[0])) for row in reversed(rows))

    def channels(self) -> tuple[str, ...]:
        """Give every channel that anything was ever queued for."""
        rows = self._base.execute("SELECT DISTINCT channel FROM queued ORDER BY channel")
        return tuple(row[0] for row in rows)

    def alerts(self, limit: int | None = None) -> tuple[Alert, ...]:
        """Give what was found, the newest first."""
        most = -1 if limit is None else limit
        rows = self._base.execute("SELECT record FROM alerts ORDER BY no DESC LIMIT ?", (most,))
        return tuple(read_alert(row[0]) for row in rows)

    def _is_told(self, alert: Alert) -> bool:
        marks = ", ".join("?" * len(alert.claims))
        query = f"SELECT COUNT(DISTINCT claim) FROM told WHERE heading = ? AND claim IN ({marks})"  # noqa: S608
        count = self._base.execute(query, (alert.heading, *alert.claims)).fetchone()[0]
        return bool(count == len(set(alert.claims)))

    def _message(self, id_: str, channel: str, composed: str) -> Message:
        rows = self._base.execute(
            "SELECT alerts.id, alerts.record, contents.shown FROM contents JOIN alerts ON"
            " alerts.id = contents.alert WHERE contents.message = ? ORDER BY contents.no",
            (id_,),
        ).fetchall()
        return Message(
            id=id_,
            channel=channel,
            composed=_moment(composed),
            shown=tuple(read_alert(record) for _, record, shown in rows if shown),
            counted=tuple(alert for alert, _, shown in rows if not shown),
        )

    def _attempts(self, message: str) -> tuple[Attempt, ...]:
        rows = self._base.execute(
            "SELECT state, at, trouble FROM attempts WHERE message = ? ORDER BY no", (message,)
        )
        return tuple(Attempt(state, _moment(at), trouble) for state, at, trouble in rows)

    def _release(self) -> None:
        if self._lock is not None:
            self._lock.close()


def _moment(written: str) -> datetime:
    return datetime.fromisoformat(written)
