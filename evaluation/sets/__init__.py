"""Public labelled sets: what each holds, how its labels map to ours, and how the reading does on it.

Each module measures one set and says in its docstring how their labels map to ours. The sets belong to their
owners and are not part of the project; what is not here is skipped with a reason.
"""

from collections.abc import Callable, Mapping

from evaluation.sets import group_names, hedges, muc4, places, polnear, re3d, un
from evaluation.sets.results import Measured, Skipped
from reportedly.reading.reader import Reader

Measure = Callable[[Reader], Measured | Skipped]

SETS: Mapping[str, Measure] = {
    module.NAME: module.measure for module in (hedges, polnear, muc4, re3d, group_names, un, places)
}
"""Every set by name, in the order of the report."""
