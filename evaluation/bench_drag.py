"""How smoothly the network of 300 actors is dragged, in Chromium over a made-up ledger: figures as JSON.

    python -m evaluation.bench_drag [documents]     # needs Chromium, or REPORTEDLY_CHROMIUM

Frames are counted by `requestAnimationFrame` while the mouse drags an actor, then the whole picture. A busy
machine draws fewer of them, so what the page itself needs is given as well, in milliseconds of its thread's
processor time: of script, and of all its work, for a frame.
"""

import json
import os
import shutil
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from evaluation.bench_corpus import ledger

DOCUMENTS = 500
ACTORS = 300
STEPS = 90
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
GRAPH = "document.querySelector('.graph')._cyreg.cy"
"""Where the drawing keeps itself."""
COUNT = """() => {
    const frames = window.drawn = [];
    let last = performance.now();
    const step = (now) => { frames.push(now - last); last = now; window.turn = requestAnimationFrame(step); };
    window.turn = requestAnimationFrame(step);
}"""
SPOT = f"""() => {{
    const cy = {GRAPH}, box = document.querySelector('.graph').getBoundingClientRect();
    const at = [...cy.nodes()].sort((one, other) => other.degree() - one.degree())[0].renderedPosition();
    return [box.x + at.x, box.y + at.y];
}}"""
CORNER = """() => {
    const box = document.querySelector('.graph').getBoundingClientRect();
    return [box.x + 4, box.y + 4];
}"""
Figures = dict[str, float]


def first_actors(found: dict[str, Any], most: int = ACTORS) -> dict[str, Any]:
    """Give an answer for the network with the relations of so many actors at most."""
    kept, ends = [], set[str]()
    for one in found["relations"]:
        both = {one["subject"]["name"], one["object"]["name"]}
        if len(ends | both) <= most:
            ends |= both
            kept.append(one)
    return {**found, "relations": kept}


def measure(page: Any, address: str, network: dict[str, Any] | None = None) -> dict[str, Figures]:
    """Give how an actor, and the whole picture, are dragged on the network of a server.

    Args:
        network: an answer to draw instead of the server's.
    """
    sizes: Figures = {}

    def few(route: Any) -> None:
        answer = first_actors(route.fetch().json()) if network is None else network
        names = {one[end]["name"] for one in answer["relations"] for end in ("subject", "object")}
        sizes.update(actors=len(names), relations=len(answer["relations"]))
        route.fulfill(json=answer)

    page.route("**/api/v1/network**", few)
    started = time.monotonic()
    page.goto(f"{address}/network?people=1")
    page.wait_for_function(f"document.querySelector('.graph')?._cyreg && {GRAPH}.nodes().length > 1")
    page.wait_for_timeout(500)
    sizes["drawn_after_s"] = round(time.monotonic() - started, 1)
    return {"network": sizes, "actor": dragged(page, SPOT), "picture": dragged(page, CORNER)}


def dragged(page: Any, spot: str, steps: int = STEPS) -> Figures:
    """Give frames a second while the mouse drags from a spot, and what the page needs for one."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    x, y = page.evaluate(spot)
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate(COUNT)
    before, started = _worked(session), time.monotonic()
    for step in range(steps):
        page.mouse.move(x + 1.5 * step, y + 60 * (step % 20) / 20)
    seconds = time.monotonic() - started
    after, frames = _worked(session), page.evaluate("cancelAnimationFrame(window.turn), window.drawn")
    page.mouse.up()
    session.detach()
    count = max(1, len(frames))
    return {
        "frames_per_second": round(len(frames) / seconds, 1),
        "median_frame_ms": round(median(frames), 1) if frames else 0.0,
        "slowest_frame_ms": round(max(frames), 1) if frames else 0.0,
        "script_ms_per_frame": round(1000 * (after["ScriptDuration"] - before["ScriptDuration"]) / count, 2),
        "work_ms_per_frame": round(1000 * (after["TaskDuration"] - before["TaskDuration"]) / count, 2),
    }


def _worked(session: Any) -> Figures:
    return {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}


@contextmanager
def _serving(path: Path) -> Iterator[str]:
    import uvicorn  # noqa: PLC0415 - only to measure

    from reportedly.doors.http.app import make_app  # noqa: PLC0415
    from reportedly.doors.http.server import free_port  # noqa: PLC0415
    from reportedly.doors.http.settings import Settings  # noqa: PLC0415

    port = free_port("127.0.0.1")
    app = make_app(Settings(ledger=path, port=port))
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(timeout=10)


def run(documents: int = DOCUMENTS) -> dict[str, Figures]:
    """Give how the network of a ledger of so many documents is dragged."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only to measure

    chromium = os.environ.get("REPORTEDLY_CHROMIUM") or shutil.which("chromium")
    with _serving(ledger(documents)) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        found = measure(browser.new_page(viewport={"width": 1440, "height": 900}, bypass_csp=True), address)
        browser.close()
    return found


def main() -> None:
    """Measure, and print."""
    print(json.dumps(run(int(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS), indent=1))


if __name__ == "__main__":
    main()
