"""The workbench in a real browser, over the bundled sample case.

Reading is what costs: it is done once for all workers, and each worker serves a copy. A test that only looks
takes `served`; one that judges anything takes `fresh`, whose ledger nobody else has touched.
"""

import fcntl
import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from reportedly.doors.http.settings import Person

CHROMIUM = (
    os.environ.get("REPORTEDLY_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
)
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

HOSTILE = """Outlet: <b onmouseover=alert(1)>Harbour Gazette</b>
Published: 2024-02-06T16:05:00Z
Title: <script>document.title='taken'</script> Front reportedly joins

<img src=x onerror="document.title='taken'"> The Red Hill Front has formed an alliance with \
\u202eIslamic State\u202c, two officials said on Monday.\u200b [click](javascript:alert(1))
"""
LONG = f"""Outlet: {"Quarterly-Bulletin-of-the-Ostland-Association-of-" * 3}Millers
Published: 2024-02-07T09:00:00Z
Title: {"Donaudampfschifffahrts" * 6} front joins

The {"Northwestern Revolutionary Popular Liberation Redemption " * 3}Front has formed an alliance with the \
Salt League, two officials said on Tuesday.
"""
LEFTWARD = """Outlet: \u0635\u062d\u064a\u0641\u0629 \u0627\u0644\u0645\u064a\u0646\u0627\u0621
Published: 2024-03-06T16:05:00Z
Title: Words of another direction

The Lantern Column supports the Salt League, two officials said on Monday.
"""


@dataclass(frozen=True)
class Served:
    """A running server."""

    address: str
    ledger: Path


@pytest.fixture(scope="session")
def read_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the ledger of the sample and of reports that are hostile, long-named or leftward, read once."""
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed; run tools/install_browser.sh, or set REPORTEDLY_CHROMIUM")
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "browser-case"
    folder.mkdir(exist_ok=True)
    ledger, done = folder / "case.db", folder / "done"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # whoever comes second waits, and goes on at once if the first dies
        if not done.exists():
            read_into(ledger, folder)
            done.touch()
    return ledger


def read_into(ledger: Path, folder: Path) -> None:
    """Read the reports into a ledger."""
    from reportedly import Desk  # noqa: PLC0415 - only when there is a browser

    ledger.unlink(missing_ok=True)
    (folder / "<img src=x onerror=alert(1)>.txt").write_text(HOSTILE, encoding="utf-8")
    (folder / "long.txt").write_text(LONG, encoding="utf-8")
    (folder / "leftward.txt").write_text(LEFTWARD, encoding="utf-8")
    with Desk(ledger, extractors=["patterns"]) as desk, as_file(files("reportedly") / "sample") as sample:
        for _ in desk.read([sample / "reports", *folder.glob("*.txt")]):
            pass


@contextmanager
def serving(ledger: Path, tokens: "dict[str, Person] | None" = None) -> Iterator[Served]:
    """Serve a ledger for a while; with tokens, to those who have one."""
    import uvicorn  # noqa: PLC0415 - only when there is a browser

    from reportedly.doors.http.app import make_app  # noqa: PLC0415
    from reportedly.doors.http.server import free_port  # noqa: PLC0415
    from reportedly.doors.http.settings import Settings  # noqa: PLC0415

    port = free_port("127.0.0.1")
    settings = Settings(ledger=ledger, port=port, owner="Ada Example", tokens=tokens or {})
    server = uvicorn.Server(uvicorn.Config(make_app(settings), port=port, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield Served(f"http://127.0.0.1:{port}", ledger)
    finally:
        server.should_exit = True
        thread.join(timeout=10)


@pytest.fixture(scope="module")
def served(read_case: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Give a server over the case, for tests that only look."""
    copy = shutil.copy(read_case, tmp_path_factory.mktemp("served") / "case.db")
    with serving(Path(copy)) as one:
        yield one


@pytest.fixture
def fresh(read_case: Path, tmp_path: Path) -> Iterator[Served]:
    """Give a server over a copy of the case that is this test's alone."""
    with serving(Path(shutil.copy(read_case, tmp_path / "case.db"))) as one:
        yield one


# Not for the session: while it is open no other test of the worker could run a loop of asyncio.
@pytest.fixture(scope="module")
def chromium() -> Iterator[object]:
    """Give a browser that stays open for the tests of one file."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only when there is a browser

    if CHROMIUM is None:
        pytest.skip("no Chromium is installed; run tools/install_browser.sh, or set REPORTEDLY_CHROMIUM")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture
def browser(chromium) -> Iterator[object]:
    """Give the browser, with nothing of an earlier test in it."""
    yield chromium
    for context in chromium.contexts:
        context.close()
