"""Public labelled sets: what each holds, how its labels map to ours, and how the reading does on it.

Each module measures one set and says in its docstring how their labels map to ours. The sets belong to their
owners and are not part of the project; what is not here is skipped with a reason. A set that claims are read
for gives a result for each choice of extractors.
"""

from collections.abc import Callable, Mapping

from evaluation.sets import events, group_names, hedges, muc4, pages, places, polnear, re3d, un
from evaluation.sets.results import Measured, Skipped
from reportedly.reading.reader import Reader

Result = Measured | Skipped
Measure = Callable[[Reader], Result | tuple[Measured, ...]]

SETS: Mapping[str, Measure] = {
    "hedges": hedges.measure,
    "polnear": polnear.measure,
    "muc4": muc4.measure,
    "re3d": re3d.measure,
    "events": events.measure,
    "group_names": group_names.measure,
    "un": un.measure,
    "places": places.measure,
    "html": pages.measure,
}
"""Every set by name, in the order of the report."""


def measured_of(name: str, reader: Reader) -> tuple[Result, ...]:
    """Give the results of a set: one, or one for each choice of extractors."""
    found = SETS[name](reader)
    return found if isinstance(found, tuple) else (found,)
