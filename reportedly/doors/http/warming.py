"""Warming: what screens show first is worked out before anybody asks, and again once the ledger grew."""

from collections.abc import Callable
from contextlib import suppress
from threading import Thread

from reportedly.doors.http.bench import Bench
from reportedly.doors.http.routes.activity import ActivityListing, list_activity
from reportedly.doors.http.routes.actors import list_actors
from reportedly.doors.http.routes.pictures import PictureFilter, show_network, show_timeline
from reportedly.doors.http.routes.places import show_map
from reportedly.doors.http.routes.propositions import PropositionListing, list_propositions
from reportedly.doors.http.routes.queries import ClaimFilter
from reportedly.doors.http.routes.warnings import SignFilter, list_indicators
from reportedly.doors.http.routes.weighing import list_contradictions
from reportedly.model.errors import ReportedlyError

SETTLED_SECONDS = 3.0
"""So long nothing must have been recorded or decided before screens are worked out anew."""

SCREENS: tuple[Callable[[Bench], object], ...] = (
    lambda bench: list_propositions(bench, PropositionListing.model_validate({})),
    lambda bench: show_network(bench, PictureFilter.model_validate({})),
    lambda bench: show_timeline(bench, PictureFilter.model_validate({})),
    lambda bench: show_map(bench, ClaimFilter.model_validate({})),
    lambda bench: list_contradictions(bench, ClaimFilter.model_validate({})),
    lambda bench: list_indicators(bench, SignFilter.model_validate({})),
    lambda bench: list_activity(bench, ActivityListing.model_validate({})),
    list_actors,
)
"""What the screens ask for when nothing is chosen yet, that which is seen first in front."""


def keep_warm(bench: Bench, settled: float = SETTLED_SECONDS) -> Thread:
    """Give the thread, begun, that works screens out until the bench is closed.

    While an import is under way every report makes a new state; nothing is worked out before it settles.

    Args:
        settled: seconds (> 0).
    """
    thread = Thread(target=_work, args=(bench, settled), name="warming", daemon=True)
    thread.start()
    return thread


def warm_screens(bench: Bench) -> None:
    """Work out what the screens show first, for the ledger as it is now."""
    for screen in SCREENS:
        if bench.closing.is_set():
            return
        # Whoever opens the screen is told what is broken; here nobody would be.
        with suppress(ReportedlyError):
            screen(bench)


def _work(bench: Bench, settled: float) -> None:
    bench.warm()
    warmed, seen = None, _state(bench)
    while not bench.closing.is_set():
        if seen != warmed:
            warm_screens(bench)
            warmed = seen
        bench.closing.wait(settled)
        former, seen = seen, _state(bench)
        while seen != former and not bench.closing.wait(settled):
            former, seen = seen, _state(bench)


def _state(bench: Bench) -> str | None:
    with suppress(ReportedlyError):
        return bench.state()
    return None
