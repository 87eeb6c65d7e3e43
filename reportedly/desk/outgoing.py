"""Outgoing: how a desk meets the world: what it fetches, and whom it tells."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportedly.desk.alerting.alerting import Alerting
    from reportedly.desk.desk import Desk
    from reportedly.desk.fetching import Fetching


class Outgoing:
    """The part of a desk that goes out, when it is asked to."""

    @property
    def fetching(self: "Desk") -> "Fetching":  # type: ignore[misc]
        """What goes out into the web: fetching, watching, and the custody of what came back."""
        from reportedly.desk.fetching import Fetching  # noqa: PLC0415

        return Fetching(self)

    @property
    def alerting(self: "Desk") -> "Alerting":  # type: ignore[misc]
        """What tells people of changes and signs: finding alerts, and sending them."""
        from reportedly.desk.alerting.alerting import Alerting  # noqa: PLC0415

        return Alerting(self)
