"""When a channel may speak: digests at set times, and hours in which it keeps quiet, in a time zone."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from enum import StrEnum

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class Digest(StrEnum):
    """How often a channel gathers what it has to tell."""

    NONE = "none"
    """Each time there is something."""
    HOURLY = "hourly"
    DAILY = "daily"
    WEEKLY = "weekly"


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When a channel may speak."""

    digest: Digest = Digest.NONE
    at: time = time(7)
    """Of daily and weekly digests, in the zone."""
    weekday: int = 0
    """Of weekly digests; 0 is Monday."""
    quiet: tuple[time, time] | None = None
    """From, until; over midnight if from is later."""
    zone: tzinfo = UTC

    def is_quiet(self, now: datetime) -> bool:
        """Tell whether nothing is to be said at this moment."""
        if self.quiet is None:
            return False
        since, until = self.quiet
        clock = now.astimezone(self.zone).time()
        return since <= clock < until if since <= until else clock >= since or clock < until

    def is_due(self, queued: datetime, now: datetime) -> bool:
        """Tell whether something that was queued at a moment may be told now: its digest's time has come."""
        slot = self.last_slot(now)
        return not self.is_quiet(now) and (slot is None or queued < slot)

    def last_slot(self, now: datetime) -> datetime | None:
        """Give the last moment, UTC, at which a digest was to be made; None for a channel without digests."""
        local = now.astimezone(self.zone)
        if self.digest is Digest.NONE:
            return None
        if self.digest is Digest.HOURLY:
            return now.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
        wanted = None if self.digest is Digest.DAILY else self.weekday
        for back in range(9):
            day = local.date() - timedelta(days=back)
            # Through UTC: moments of one zone compare by the clock on the wall, which repeats in autumn.
            slot = datetime.combine(day, self.at, self.zone).astimezone(UTC)
            if slot <= now and wanted in (None, day.weekday()):
                return slot
        return None
