"""Measure the reading on the labelled sets that are here.

python -m evaluation.sets                        # all; writes docs/reference/sets.json and the table
python -m evaluation.sets muc4 un --wrong 5      # some; prints the figures and a few wrong cases

`--extractors` reads with some of the extractors that are installed, and writes no figures. Every wrong
case, in the owners' words, is listed under `build/errors/`.
"""

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from evaluation.error_lists import ERRORS, write_errors
from evaluation.reading import load_reader
from evaluation.readme import write_readme
from evaluation.sets import SETS, measured_of
from evaluation.sets.report import Result, as_json, error_list, table, title
from evaluation.sets.results import QUOTED, Measured
from evaluation.tables import between_marks

OUT = Path("docs/reference")


def measure(names: Sequence[str], extractors: Sequence[str] | None = None) -> list[Result]:
    """Give the results of each set, and say on standard error how long it took."""
    reader = load_reader(extractors)
    results: list[Result] = []
    for name in names:
        started = time.perf_counter()
        results.extend(measured_of(name, reader))
        print(f"{name}: {time.perf_counter() - started:.0f} s", file=sys.stderr)
    return results


def write(results: Sequence[Result], folder: Path = OUT) -> None:
    """Write the figures and put the table into its page; nothing where nothing was measured."""
    figures = as_json(results)
    if figures:
        text = json.dumps(figures, indent=1, ensure_ascii=False) + "\n"
        (folder / "sets.json").write_text(text, encoding="utf-8")
        page = folder / "evaluation-sets.md"
        page.write_text(
            between_marks(page.read_text(encoding="utf-8"), "sets", table(results)), encoding="utf-8"
        )
        write_readme(folder)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; with all sets, also write."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.sets", description=__doc__.split("\n")[0])
    parser.add_argument("names", nargs="*", metavar="set", help=f"one of {', '.join(SETS)}; all without any")
    parser.add_argument(
        "--wrong", type=int, default=0, metavar="N", help=f"show up to N wrong cases (at most {QUOTED})"
    )
    parser.add_argument("--extractors", nargs="+", metavar="NAME", help="only these, and write no figures")
    options = parser.parse_args(arguments)
    unknown = sorted(set(options.names) - set(SETS))
    if unknown:
        parser.error(f"no set {unknown[0]!r}; there are {', '.join(SETS)}")
    results = measure(options.names or list(SETS), options.extractors)
    for one in results:
        if isinstance(one, Measured):
            print(error_list(one, options.wrong))
            write_errors(title(one).replace(",", ""), one.wrong, ERRORS)
    print(table(results))
    print(f"what went wrong, case by case: {ERRORS}")
    if not options.names and options.extractors is None:
        write(results)
    return 0


if __name__ == "__main__":
    sys.exit(main())
