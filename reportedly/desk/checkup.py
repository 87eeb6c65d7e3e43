"""The check-up: what is installed, which models, what is missing, and how to get it."""

import os
import platform
import sqlite3
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from reportedly import __version__
from reportedly.desk.language_model.setup import check_language_model
from reportedly.desk.outcomes import Check
from reportedly.desk.plugins import ENGINES, EXPORTERS, EXTRACTORS, SOURCES, installed, load, singular
from reportedly.desk.readers import check_readers
from reportedly.desk.workshop import Workshop
from reportedly.ledger.address import Address
from reportedly.model.errors import ReportedlyError
from reportedly.model.registry import dangling_ties

_OTHER_PARSERS = ("en_core_web_sm", "en_core_web_md", "en_core_web_lg")


def check_all(workshop: Workshop, ledger: Address) -> Iterator[Check]:
    """Yield each check as it is made; none raises."""
    python = f"Python {platform.python_version()} on {platform.system()}, {os.cpu_count() or 1} processors"
    yield Check("program", sys.version_info >= (3, 11), f"reportedly {__version__}, {python}")
    yield from _parsers(workshop.recipe.parser)
    yield from check_readers(workshop.recipe.reader)
    yield _registry(workshop)
    yield _gazetteer(workshop)
    for group in (EXTRACTORS, SOURCES, EXPORTERS, ENGINES):
        yield from _plugins(group)
    yield check_language_model(workshop.recipe.answers)
    yield _sqlite()
    yield _separation()
    yield _recognition()
    yield _films()
    yield _ledger(ledger)


def _parsers(chosen: str) -> Iterator[Check]:
    found = _version(chosen)
    package = chosen.replace("_", "-")
    yield Check(
        "parser",
        found is not None,
        f"{chosen} {found}" if found else f"{chosen} is not installed",
        None if found else f"pip install {package}",
    )
    for name in _OTHER_PARSERS:
        other = _version(name)
        if name != chosen and other is not None:
            yield Check("other parser", True, f"{name} {other}; choose it with --parser {name}", needed=False)


def _registry(workshop: Workshop) -> Check:
    try:
        registry = workshop.registry
    except ReportedlyError as error:
        return Check("registry", False, str(error), "mend the file, or leave it out")
    files = len(workshop.recipe.registry_files)
    loose = len(dangling_ties(registry))
    own = f", {files} of your own files" if files else ""
    open_ends = f"; {loose} ties lead to actors that no file holds" if loose else ""
    return Check("registry", True, f"{len(registry.actors):,} actors{own}{open_ends}")


def _gazetteer(workshop: Workshop) -> Check:
    try:
        known = workshop.gazetteer.is_place_name("Geneva")
    except (ReportedlyError, OSError) as error:
        return Check("gazetteer", False, str(error), "install the program again, or mend your places file")
    files = len(workshop.recipe.places_files)
    own = f", {files} of your own files" if files else ""
    way_out = None if known else "install the program again"
    return Check("gazetteer", known, f"{'places of the world' if known else 'empty'}{own}", way_out)


def _plugins(group: str) -> Iterator[Check]:
    for name, point in installed(group).items():
        package = "" if point.dist is None else f" from {point.dist.name} {point.dist.version}"
        try:
            made = load(group, name)
        except ReportedlyError as error:
            yield Check(f"{singular(group)} {name}", False, str(error), "mend or uninstall the plug-in")
            continue
        signature = getattr(made, "signature", None)
        yield Check(f"{singular(group)} {name}", True, f"{signature or point.value}{package}", needed=False)


def _sqlite() -> Check:
    with sqlite3.connect(":memory:") as connection:
        try:
            connection.execute("CREATE VIRTUAL TABLE words USING fts5(word)")
            searchable = True
        except sqlite3.OperationalError:
            searchable = False
    connection.close()
    found = f"SQLite {sqlite3.sqlite_version}, full-text search {'built in' if searchable else 'missing'}"
    return Check("database", searchable, found, None if searchable else "use a Python whose SQLite has FTS5")


def _separation() -> Check:
    """Say what holds for the process that takes foreign forms apart."""
    from reportedly.desk.parsing.confinement import MOST_MEMORY, MOST_SECONDS  # noqa: PLC0415 - starts one
    from reportedly.desk.parsing.parsers import parsers  # noqa: PLC0415

    holds = parsers().about()
    if parsers().why_here is not None:
        found = f"{parsers().why_here}; HTML, PDF, archives and mail are taken apart in the program itself"
        return Check("parsers", False, found, "give files of people you trust only", needed=False)
    limits = [f"{MOST_SECONDS:.0f} s of processor time"] if holds.get("time") else []
    limits += [f"{MOST_MEMORY / 1e9:.0f} GB of memory"] if holds.get("memory") else []
    guard = "the kernel" if holds.get("kernel") else "Python alone"
    found = f"in a process of their own, at most {' and '.join(limits) or 'what the system gives'}"
    weak = not all(holds.get(name) for name in ("time", "memory", "kernel"))
    way_out = "Linux on x86-64 or ARM64 holds it more tightly" if weak else None
    network = f"no network, programs or writing, by {guard}"
    return Check("parsers", True, f"{found}; {network}", way_out, needed=False)


def _recognition() -> Check:
    """Say whether words in scans can be read."""
    from reportedly.documents.recognising import WAY_OUT, recogniser_name  # noqa: PLC0415 - seldom needed

    name = recogniser_name()
    if name is None:
        return Check("scans", True, "not read: text recognition is not installed", WAY_OUT, needed=False)
    return Check("scans", True, f"read by {name}, offline; what it reads is noted as such", needed=False)


def _films() -> Check:
    """Say whether key frames of films can be taken."""
    from reportedly.sources.media.key_frames import WAY_OUT, can_look  # noqa: PLC0415 - seldom needed

    if not can_look():
        return Check(
            "films", True, "known by their bytes only: no decoder is installed", WAY_OUT, needed=False
        )
    return Check("films", True, "key frames are taken, in the process of the parsers", needed=False)


def _ledger(address: Address) -> Check:
    from reportedly.ledger.queries import ClaimQuery  # noqa: PLC0415 - heavy
    from reportedly.ledger.store import Ledger  # noqa: PLC0415

    path = address.path
    if path is not None and not path.exists():
        way_out = "`reportedly read FILE` makes it"
        return Check("ledger", True, f"{path} is not there yet", way_out, needed=False)
    try:
        with Ledger.open(address, read_only=True) as ledger:
            documents = ledger.view.count_documents()
            claims = ledger.view.count(ClaimQuery(min_score=0.0))
            database = ledger.database
    except ReportedlyError as error:
        return Check("ledger", False, str(error), "see the message")
    held = f"{address.name}: {documents:,} documents, {claims:,} claims"
    if path is not None:
        return Check("ledger", True, f"{held}, {path.stat().st_size / 1e6:.1f} MB")
    return Check("ledger", True, f"{held}, on {database}; files beside it in {address.beside.parent}")


def _version(package: str) -> str | None:
    try:
        return version(package.replace("_", "-"))
    except PackageNotFoundError:
        return None
