"""Looking: from where to where in the ledger, so that nothing is missed and nothing is looked at twice.

The place is kept as a number and a moment. A clock that was set back gives several entries one moment; where
more came at the very moment of the last look, that moment is looked at again, and what was told is known.
"""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from reportedly.products.alerts.outbox import Look

if TYPE_CHECKING:
    from reportedly.desk.alerting.gather import Found
    from reportedly.desk.desk import Desk
    from reportedly.products.alerts.rules_file import AlertRules

BEFORE_ALL = datetime(1970, 1, 1, tzinfo=UTC)
_INSTANT = timedelta(microseconds=1)


def look_for(
    desk: "Desk", rules: "AlertRules", last: Look | None, since: datetime | None, now: datetime
) -> "tuple[tuple[Found, ...], Look | None]":
    """Give what is new, and how far was looked; no look where nothing can be new.

    Args:
        since: where to begin if there was no look before; None to take all that is held as known.
    Raises: VocabularyError, LedgerError.
    """
    from reportedly.desk.alerting.gather import Gathering  # noqa: PLC0415 - heavy, and mostly nothing is new

    entry, moment = desk.position()
    look = Look(entry, moment, now)
    if last is None and since is None:
        return (), look
    if last is not None and _is_same(last, look):
        return (), None
    start = _start(desk, last, since)
    gathering = Gathering(
        desk=desk,
        rules=rules,
        since=start,
        until=moment or start,
        last=last.at if last is not None else min(start, now),
        now=now,
    )
    return tuple(gathering.alerts()), look


def _is_same(last: Look, look: Look) -> bool:
    # Signs grow stale by the day, though nothing comes in.
    days = [one.at.astimezone(UTC).date() for one in (last, look)]
    return (last.entry, last.moment) == (look.entry, look.moment) and days[0] == days[1]


def _start(desk: "Desk", last: Look | None, since: datetime | None) -> datetime:
    if last is None:
        return BEFORE_ALL if since is None else since - _INSTANT
    if last.moment is None:
        return BEFORE_ALL
    if desk.position(as_of=last.moment)[0] > last.entry:
        return last.moment - _INSTANT
    return last.moment
