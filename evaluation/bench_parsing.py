"""What taking pages apart in a process of its own costs, in processor time, against doing it in the program.

python -m evaluation.bench_parsing [PAGES] [PAGES THAT ARE READ]

Each way is measured in a fresh process, so that both pay for their libraries; what it started counts too.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

from evaluation.bench_texts import vary
from reportedly import Desk
from reportedly.desk.arrivals import arrive, captures
from reportedly.desk.parsing.parsers import HERE, PARSERS_VARIABLE, parsers
from reportedly.model.documents import Unreadable

USUAL_PAGES = 300
USUAL_READ = 60
_FURNITURE = "".join(f'<li><a href="/section/{number}">Section {number}</a></li>' for number in range(60))


def write_pages(folder: Path, count: int) -> None:
    """Write so many pages into a folder, with menus and scripts around the reports as pages have them."""
    for number, text in enumerate(vary(count)):
        title, *paragraphs = (one for one in text.split("\n\n") if one.strip())
        body = "".join(f"<p>{escape(one)}</p>" for one in paragraphs)
        head = f"<head><title>{escape(title)}</title><script>var menu = {list(range(300))};</script></head>"
        page = f"<html>{head}<body><ul>{_FURNITURE}</ul><article>{body}</article></body></html>"
        (folder / f"{number:05}.html").write_text(page, encoding="utf-8")


def measure(folder: Path, work: str) -> dict[str, float]:
    """Clean every page of a folder, or read it; give how many there were, and processor seconds."""
    if work == "read":
        found: Iterator[object] = Desk(extractors=["patterns"]).read([folder], keep=False)
    else:
        found = arrive(captures([folder], []))
    documents = sum(not isinstance(one, Unreadable) for one in found)
    parsers().close()
    spent = os.times()
    seconds = spent.user + spent.system + spent.children_user + spent.children_system
    return {"documents": documents, "seconds": seconds}


def main(words: list[str]) -> None:
    """Print both times and what the process of its own adds, in percent: for cleaning, and for reading."""
    counts = [int(one) for one in words] or [USUAL_PAGES, USUAL_READ]
    for work, count in zip(("clean", "read"), counts, strict=False):
        with tempfile.TemporaryDirectory() as folder:
            write_pages(Path(folder), count)
            here, apart = (_measured(folder, work, way)["seconds"] for way in (HERE, "apart"))
        more = 100 * (apart / here - 1)
        print(f"{work} {count} pages: {here:.2f} s here, {apart:.2f} s apart, {more:+.1f} % processor time")


def _measured(folder: str, work: str, way: str) -> dict[str, float]:
    environment = {**os.environ, PARSERS_VARIABLE: way}
    command = [sys.executable, "-m", "evaluation.bench_parsing", "--one", folder, work]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measure(Path(sys.argv[2]), sys.argv[3])))
    else:
        main(sys.argv[1:])
