"""Plug-ins by entry point: extractors, sources, exporters and engines.

An entry point names a callable without arguments that gives the plug-in. A plug-in that is broken makes one
error that names it, whatever it raised.
"""

from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import EntryPoint, entry_points

from reportedly.model.errors import ExtractorError, ReportedlyError, UsageError
from reportedly.model.protocols import CaseExporter, Exporter, Extractor, Source

EXTRACTORS = "reportedly.extractors"
SOURCES = "reportedly.sources"
EXPORTERS = "reportedly.exporters"
ENGINES = "reportedly.engines"
BUILT_IN = "patterns"
Makers = Mapping[str, Callable[[], Extractor]]
"""What makes the extractors that the desk has besides those installed, by name."""


def installed(group: str) -> dict[str, EntryPoint]:
    """Give the plug-ins of a group by name: the built-in one first, then by name."""
    found: dict[str, EntryPoint] = {}
    for point in entry_points(group=group):
        found.setdefault(point.name, point)
    return {name: found[name] for name in sorted(found, key=lambda name: (name != BUILT_IN, name))}


def load(group: str, name: str) -> object:
    """Give the plug-in of this name.

    Raises: UsageError, if there is none; ExtractorError, if it cannot be loaded.
    """
    points = installed(group)
    if name not in points:
        known = ", ".join(points) or "none"
        raise UsageError(f"{name}: no such {singular(group)} is installed; installed are: {known}")
    try:
        return points[name].load()()
    except Exception as error:  # whatever a plug-in raises is the plug-in's trouble, named as such
        if isinstance(error, ReportedlyError):
            raise
        raise ExtractorError(
            f"{singular(group)} {name!r} ({points[name].value}) cannot be loaded "
            f"({type(error).__name__}: {error}); "
            "mend or uninstall it, or choose another"
        ) from error


def load_extractors(names: Sequence[str] | None, makers: Makers | None = None) -> tuple[Extractor, ...]:
    """Give the extractors of these names, or all that are installed.

    Args:
        makers: of extractors that read only where somebody names them.
    Raises: UsageError, if one is not installed; ExtractorError, if one is broken.
    """
    chosen = tuple(installed(EXTRACTORS)) if names is None else tuple(dict.fromkeys(names))
    if not chosen:
        raise ExtractorError("no extractor is installed, not even our own; install the program again")
    own = makers or {}
    return tuple(own[name]() if name in own else _extractor(name) for name in chosen)


def _extractor(name: str) -> Extractor:
    made = load(EXTRACTORS, name)
    if not isinstance(made, Extractor) or not isinstance(made.signature, str) or "@" not in made.signature:
        raise ExtractorError(
            f"extractor {name!r} gives a {type(made).__name__}, which is no extractor; it needs `signature` "
            f"(`name@version`) and `read(page)`"
        )
    return made


def load_source(name: str) -> Source:
    """Give the source of this name.

    Raises: UsageError, if it is not installed; ExtractorError, if it is broken.
    """
    made = load(SOURCES, name)
    if not isinstance(made, Source):
        raise ExtractorError(f"source {name!r} has no `captures()`; mend or uninstall it")
    return made


def load_exporter(name: str) -> Exporter:
    """Give the exporter of a format.

    Raises: UsageError, if it is not installed; ExtractorError, if it is broken.
    """
    made = load_any_exporter(name)
    if not isinstance(made, Exporter):
        raise UsageError(
            f"{name}: this format holds a whole case; write it by `export --format {name} --to FILE`"
        )
    return made


def load_any_exporter(name: str) -> Exporter | CaseExporter:
    """Give the exporter of a format, whether it writes records or whole cases.

    Raises: UsageError, if it is not installed; ExtractorError, if it is broken.
    """
    made = load(EXPORTERS, name)
    if not isinstance(made, Exporter | CaseExporter):
        raise ExtractorError(
            f"exporter {name!r} has no `name` with `export(records, out)` or `write(case, out)`; "
            "mend or uninstall it"
        )
    return made


def singular(group: str) -> str:
    """Give what one plug-in of a group is called."""
    return group.rpartition(".")[2].removesuffix("s")
