"""Take the pictures of the workbench that the documentation shows, from the bundled sample case.

python tools/take_pictures.py            # needs Chromium, or REPORTEDLY_CHROMIUM
"""

import contextlib
import json
import os
import shutil
import sys
import tempfile
import threading
import time
from importlib.resources import as_file, files
from pathlib import Path
from urllib.parse import quote
from urllib.request import urlopen

import uvicorn
from playwright.sync_api import Page, ViewportSize, sync_playwright

from reportedly import Desk
from reportedly.doors.http.app import make_app
from reportedly.doors.http.server import free_port
from reportedly.doors.http.settings import Settings

OUT = Path(__file__).resolve().parent.parent / "docs" / "pictures"
SIZE = ViewportSize(width=1280, height=800)
DRAWN = "() => document.querySelector('h1') && !document.querySelector('.loading, [aria-busy=true]')"
"""The screen is there and waits for no answer."""
PATIENCE_MS = 120_000
PAUSE_MS = 2500
"""Long enough for a drawing to settle."""


def served(ledger: Path) -> str:
    """Read the sample case, serve it in a thread, and give the address."""
    # Read from where the ledger is, so that no picture shows the path of the machine it was taken on.
    with as_file(files("reportedly") / "sample" / "reports") as folder:
        shutil.copytree(folder, ledger.parent / "reports")
    with contextlib.chdir(ledger.parent), Desk(ledger) as desk:
        for _ in desk.read(["reports"]):
            pass
    port = free_port("127.0.0.1")
    app = make_app(Settings(ledger=ledger, port=port, owner="Ada Example"))
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="warning"))
    threading.Thread(target=server.run, daemon=True).start()
    while not server.started:
        time.sleep(0.05)
    return f"http://127.0.0.1:{port}"


def pictures(address: str) -> dict[str, str]:
    """Give the address of each picture's screen by the picture's name."""
    with urlopen(f"{address}/api/v1/claims?polarity=denied&limit=1") as answer:  # noqa: S310 - our own server
        claim = json.load(answer)["claims"][0]
    wanted = f"limit=1&predicate=pledged_to&actor={quote('Boko Haram')}"
    with urlopen(f"{address}/api/v1/propositions?{wanted}") as answer:  # noqa: S310 - our own server
        proposition = json.load(answer)["propositions"][0]
    return {
        "overview": "/",
        "reading": f"/documents/{claim['document']['id']}?claim={claim['id']}",
        "proposition": f"/propositions/{proposition['id']}",
        "network": "/network",
        "map": "/map",
        "timeline": "/timeline",
        "review": "/review",
    }


def take(page: Page, address: str) -> None:
    """Save each screen as a picture."""
    for name, path in pictures(address).items():
        page.goto(address + path)
        page.wait_for_load_state("networkidle")
        page.wait_for_function(DRAWN, timeout=PATIENCE_MS)
        page.wait_for_timeout(PAUSE_MS)
        page.screenshot(path=str(OUT / f"{name}.png"))
        print(f"{name}.png")


def main() -> int:
    """Take all pictures; give the exit code."""
    chromium = os.environ.get("REPORTEDLY_CHROMIUM") or shutil.which("chromium")
    if chromium is None:
        print("no Chromium is installed; set REPORTEDLY_CHROMIUM", file=sys.stderr)
        return 1
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        take(browser.new_page(viewport=SIZE), served(Path(folder) / "sample.db"))
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
