"""Speed and memory in one run: writes docs/reference/figures.json and docs/reference/speed.md.

    python -m evaluation.bench

What depends on the machine is given, where that is possible, as a ratio of two things measured side by side.
"""

import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from typing import cast

from evaluation import bench_ask, bench_copies, bench_http, bench_ledger
from evaluation.bench_texts import write_reports
from evaluation.tables import between_marks
from reportedly.desk import Recipe, Workshop
from reportedly.desk.arrivals import arrive, batches, captures
from reportedly.desk.plugins import ENGINES, installed
from reportedly.model.documents import Document, Unreadable

ROOT = Path(__file__).resolve().parent.parent
FIGURES = ROOT / "docs" / "reference" / "figures.json"
PAGE = ROOT / "docs" / "reference" / "speed.md"
PROGRAM = [sys.executable, "-c", "from reportedly.doors.cli.main import run; run()"]
ROUNDS = 3
STARTS = 7
PARSED, FEW, MANY = 200, 500, 2000
CLAIMS = 100_000
TEXTS = 100_000

Figures = dict[str, float]

ROWS = (
    ("words_a_second", "words read in a second, from file to claims, in one process", "{:,.0f}", "≥ 1,500"),
    ("rules_words_a_second", "the same with the rules alone", "{:,.0f}", "≥ 3,000"),
    ("parse_words_a_second", "words that the bare parser takes in a second, same texts", "{:,.0f}", ""),
    ("reading_to_parse", "reading with the rules alone as a share of that speed", "{:.2f}", "≥ 0.60"),
    ("help_seconds", "seconds until `reportedly --help` is done", "{:.2f}", "< 0.30"),
    ("one_report_seconds", "seconds until one report is read, from a cold start", "{:.1f}", ""),
    ("few_megabytes", f"MB at most while {FEW:,} reports are read into a ledger", "{:,.0f}", ""),
    ("many_megabytes", f"MB at most while {MANY:,} reports are read into a ledger", "{:,.0f}", "< 1,500"),
    ("memory_growth", "memory for the many as a multiple of that for the few", "{:.2f}", "about 1"),
    (
        "jobs_speedup",
        f"{FEW:,} reports in two processes: times as fast as in one, with start-up",
        "{:.2f}",
        "",
    ),
    ("reread_seconds", f"seconds until {FEW:,} reports that the ledger holds are recognised", "{:.1f}", ""),
    ("ledger_documents_a_second", f"documents appended in a second, up to {CLAIMS:,} claims", "{:,.0f}", ""),
    ("ledger_slowest_ms", "ms for the slowest listing at that size (95th percentile)", "{:,.0f}", ""),
    ("ledger_median_ms", "ms for the median listing at that size (95th percentile)", "{:,.1f}", ""),
    (
        "api_slowest_p95_ms",
        f"ms of processor time for the slowest API call over {CLAIMS:,} claims, again (95th percentile)",
        "{:,.0f}",
        "< 200",
    ),
    ("api_slowest_first_ms", "the same for what the slowest screen asks for first", "{:,.0f}", "< 1,000"),
    ("api_slowest_cold_ms", "the same for the slowest call that nothing was kept for", "{:,.0f}", ""),
    (
        "ask_slowest_ms",
        f"ms of processor time for the slowest of twelve questions over {CLAIMS:,} claims, asked first",
        "{:,.0f}",
        "< 1,000",
    ),
    ("ask_median_ms", "ms of processor time for the median question, asked first", "{:,.0f}", ""),
    (
        "copies_seconds",
        f"seconds until all copies among {TEXTS:,} texts of 400 words are found",
        "{:,.0f}",
        "< 300",
    ),
    ("copies_megabytes", "MB at most meanwhile, the texts included", "{:,.0f}", "< 4,000"),
    ("copies_new_text_ms", "ms for a new text against all of them (95th percentile)", "{:,.1f}", "< 50"),
    ("copies_recall", "share of known copies found, of the kind found least", "{:.3f}", ""),
    ("copies_precision", "share of what is found that has words of one text", "{:.3f}", ""),
)
"""Key, meaning, form and aim of each figure on the page."""


def main() -> None:
    """Measure, write the files and the README's table, and print the page."""
    figures: Figures = {}
    for name, measure in MEASURES.items():
        start = time.perf_counter()
        figures |= measure()
        print(f"{name}: {time.perf_counter() - start:.0f} s", file=sys.stderr)
    FIGURES.write_text(json.dumps({"machine": machine(), **figures}, indent=2) + "\n", encoding="utf-8")
    PAGE.write_text(page(figures, machine()), encoding="utf-8")
    readme = ROOT / "README.md"
    shown = between_marks(readme.read_text(encoding="utf-8"), "speed", table(figures))
    readme.write_text(shown, encoding="utf-8")
    print(PAGE.read_text(encoding="utf-8"))


def machine() -> str:
    """Give what the figures were measured on, without naming anyone's machine."""
    return f"{os.cpu_count()} processors, {platform.machine()}, Python {platform.python_version()}"


def page(figures: Figures, where: str) -> str:
    """Give the table as a page of the reference."""
    return (
        "# Speed and memory\n\n"
        f"Measured in one run on {where}, by `make bench`, which writes this page and `figures.json`. The\n"
        "texts are the sample case over and over, about 200 words each, with towns and numbers exchanged.\n\n"
        f"{table(figures)}\n"
    )


def table(figures: Figures) -> str:
    """Give the figures as a table, with what each should be."""
    rows = [
        f"| {meaning} | {form.format(figures[key]) if key in figures else 'not measured'} | {aim} |"
        for key, meaning, form, aim in ROWS
    ]
    return "\n".join(["| what | measured | aim |", "|---|---|---|", *rows])


def measure_reading() -> Figures:
    """Give the speed of the whole reading and of the bare parser, by turns on the same texts."""
    rules, whole = Workshop(Recipe(extractors=("patterns",))), Workshop(Recipe())
    with tempfile.TemporaryDirectory() as folder:
        write_reports(Path(folder), PARSED)
        # The parser gets the cleaned texts: header lines and what else cleaning takes away would flatter us.
        texts = [one.text for one in arrive(captures([folder], ())) if isinstance(one, Document)]
        words = sum(len(text.split()) for text in texts)

        def parse() -> None:
            for _ in rules.maker.parser.nlp.pipe(texts, batch_size=32):
                pass

        def read(workshop: Workshop) -> None:
            for batch in batches(arrive(captures([folder], ()))):
                for outcome in workshop.read(batch):
                    if isinstance(outcome, Unreadable):
                        raise outcome.error

        parse()
        parsed, by_rules, done = _by_turns(parse, partial(read, rules), partial(read, whole))
    return {
        "words_a_second": words / done,
        "rules_words_a_second": words / by_rules,
        "parse_words_a_second": words / parsed,
        "reading_to_parse": parsed / by_rules,
    }


def measure_starts() -> Figures:
    """Give how long a person waits for help and for one report."""
    with tempfile.TemporaryDirectory() as folder:
        write_reports(Path(folder), 1)
        report = str(Path(folder) / "00000.txt")
        return {
            "help_seconds": _start([*PROGRAM, "--help"]),
            "one_report_seconds": _start([*PROGRAM, "read", report, "--no-keep"]),
        }


def measure_memory() -> Figures:
    """Give peak memory for few and many reports, the gain of two processes, and the time of a second read."""
    with tempfile.TemporaryDirectory() as folder:
        few, many = Path(folder) / "few", Path(folder) / "many"
        for place, count in ((few, FEW), (many, MANY)):
            place.mkdir()
            write_reports(place, count)
        one, again = _read(few, "few.db", 1), _read(few, "few.db", 1)
        most = _read(many, "many.db", 1)
        figures = {
            "few_megabytes": one["megabytes"],
            "many_megabytes": most["megabytes"],
            "memory_growth": most["megabytes"] / one["megabytes"],
            "reread_seconds": again["seconds"],
        }
        if installed(ENGINES):
            figures["jobs_speedup"] = one["seconds"] / _read(few, "two.db", 2)["seconds"]
    return figures


def measure_ledger() -> Figures:
    """Give how fast a large ledger appends and answers."""
    measured = bench_ledger.run(CLAIMS)
    listings = [value for name, value in measured.items() if name.endswith("_p95_ms")]
    return {
        "ledger_documents_a_second": measured["documents_a_second"],
        "ledger_slowest_ms": max(listings),
        "ledger_median_ms": median(listings),
    }


def measure_copies() -> Figures:
    """Give how fast, and how well, copies are found among many texts, in a process of its own."""
    words = [sys.executable, "-m", "evaluation.bench_copies", str(TEXTS)]
    measured = json.loads(subprocess.run(words, check=True, capture_output=True, cwd=ROOT).stdout)
    return {
        "copies_seconds": measured["seconds"],
        "copies_megabytes": measured["megabytes"],
        "copies_new_text_ms": measured["new_text_p95_ms"],
        "copies_recall": min(measured[f"recall_{kind}"] for kind in bench_copies.KINDS),
        "copies_precision": measured["precision"],
    }


MEASURES: dict[str, Callable[[], Figures]] = {
    "reading": measure_reading,
    "starts": measure_starts,
    "memory": measure_memory,
    "ledger": measure_ledger,
    "api": bench_http.figures,
    "ask": bench_ask.figures,
    "copies": measure_copies,
}


def _by_turns(*works: Callable[[], None]) -> list[float]:
    """Give the best time of each of several works, done in turns so that a busy spell hits all of them."""
    best = [float("inf")] * len(works)
    for _ in range(ROUNDS):
        for place, work in enumerate(works):
            start = time.perf_counter()
            work()
            best[place] = min(best[place], time.perf_counter() - start)
    return best


def _start(words: list[str]) -> float:
    times = []
    for _ in range(STARTS):
        start = time.perf_counter()
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return median(times)


def _read(folder: Path, ledger: str, jobs: int) -> Figures:
    words = [
        sys.executable,
        "-m",
        "evaluation.bench_read",
        str(folder),
        str(folder.parent / ledger),
        str(jobs),
    ]
    done = subprocess.run(words, check=True, capture_output=True, cwd=ROOT)
    return cast("Figures", json.loads(done.stdout))


if __name__ == "__main__":
    main()
