"""The workbench in a real browser, over the bundled sample case."""

import os
import shutil
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

import pytest

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


@dataclass(frozen=True)
class Served:
    """A running server."""

    address: str
    ledger: Path


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Give a server over the sample case and one hostile report."""
    if CHROMIUM is None:
        pytest.skip("no Chromium is installed; run tools/install_browser.sh, or set REPORTEDLY_CHROMIUM")
    import uvicorn  # noqa: PLC0415 - only when there is a browser

    from reportedly import Desk  # noqa: PLC0415
    from reportedly.doors.http.app import make_app  # noqa: PLC0415
    from reportedly.doors.http.server import free_port  # noqa: PLC0415
    from reportedly.doors.http.settings import Settings  # noqa: PLC0415

    folder = tmp_path_factory.mktemp("served")
    (folder / "<img src=x onerror=alert(1)>.txt").write_text(HOSTILE, encoding="utf-8")
    ledger = folder / "case.db"
    with Desk(ledger, extractors=["patterns"]) as desk, as_file(files("reportedly") / "sample") as sample:
        for _ in desk.read([sample / "reports", *folder.glob("*.txt")]):
            pass
    port = free_port("127.0.0.1")
    settings = Settings(ledger=ledger, port=port, owner="Ada Example")
    server = uvicorn.Server(uvicorn.Config(make_app(settings), port=port, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield Served(f"http://127.0.0.1:{port}", ledger)
    server.should_exit = True
    thread.join(timeout=10)


@pytest.fixture
def browser() -> Iterator[object]:
    """Give a browser."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only when there is a browser

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()
