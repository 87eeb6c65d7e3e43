"""Measure the claims on the annotated documents: the first part of `make evaluate`.

    python -m evaluation.evaluate                         # all that is installed; writes the figures
    python -m evaluation.evaluate --extractors patterns   # some; prints the figures
    python -m evaluation.evaluate --some                  # on two small sets; prints the figures

A language model that is set up (docs/how-to/use-a-language-model.md) is measured beside the others, with what
it cost; its figures are printed and not written.

Every extractor alone and all together, at the default score and at every score. What cannot be measured
because its texts are not here is said and skipped. Figures go to `docs/reference/quality.json`,
`docs/reference/quality.md` and the README's table; what went wrong, in the texts' words, to `build/errors/`.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from evaluation.claim_errors import wrong_cases
from evaluation.claims import count, summary, sweep
from evaluation.error_lists import ERRORS, write_errors
from evaluation.gold import GOLD, OWN_GOLD, GoldDocument, gold_documents
from evaluation.heldback import is_held_back
from evaluation.placed import placed_documents
from evaluation.reading import (
    Choice,
    choices,
    chosen,
    is_model,
    load_reader,
    read_gold,
    records_of,
    spent_by,
)
from evaluation.readme import write_readme
from evaluation.sets.results import Case, intervals, total
from reportedly.model.claims import REVIEW_BELOW
from reportedly.model.errors import ExtractorError
from reportedly.reading.reader import Reader, ReadPage

OUT = Path("docs/reference")
INVENTED = "invented documents, held back"
PUBLIC = "public texts that we annotated, held back"
SIX, TRAINING, HELD_BACK, OTHERS = (
    "six documents",
    "training documents",
    "held-back documents",
    "other training documents",
)
HEAD = """# How well it reads

Written by `make evaluate`. Every figure is given for each extractor alone and, where there are several, for
all of them together, which is what the program does: a claim that two of them make is one claim, shown as
the better-scored of them read it. `shown` are the claims scored 0.5 or more, `all` those of any score; what
a score is, and how the rules and their scores were made, is in [scores](../explanation/scores.md).

The annotations were made by language models following a guide and checked by script, not by people. The six
documents were annotated twice. Of the training documents, annotated once, one in five is held back by its
name (`evaluation/heldback.py`): nothing is to be trained on it from the day the list was drawn. The rules
are older, and were written with half of the training documents in view, so that of them these figures
flatter too. What went wrong is listed for all but the held-back documents, so that no rule is written for
one of these.

Brackets hold 95 % of a bootstrap over documents. Over-claiming is the share of propositions that would
mislead: not annotated, or polarity flipped, or more certain than the text. Recall of hedged, possible and
denied propositions counts those met at all; "kept", how many of those met were read as hedged, possible or
denied. Cited voice is over propositions that someone other than the publisher says. Best F1 is over least
scores from 0 to 0.95, chosen on the same documents. The calibration error is over ten bins of the score,
against matching.
"""


@dataclass(frozen=True, slots=True)
class Row:
    """Figures of one set of documents, for one choice of extractors and of readings."""

    values: Mapping[str, float]
    intervals: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    documents: int = 0


Figures = Mapping[str, Mapping[str, Mapping[str, Row]]]
"""Set → choice of extractors → `shown` or `all` → figures."""


@dataclass(frozen=True, slots=True)
class Counted:
    """One document, counted for one choice of extractors."""

    name: str
    shown: Counter[str]
    all: Counter[str]
    wrong: tuple[Case, ...]


def measure_all(
    names: Sequence[str] | None = None, errors: Path | None = None, reader: Reader | None = None
) -> Figures:
    """Give the figures of every set that is here, and list what went wrong where a folder is given."""
    if not GOLD.is_dir():
        return {}
    reader = reader or load_reader(names)
    figures: dict[str, Mapping[str, Mapping[str, Row]]] = {}
    for folder in (GOLD, GOLD / "train"):
        if folder.is_dir():
            by_choice = read_and_count(reader, list(gold_documents(folder)))
            for name, sets in divided(by_choice, training=folder != GOLD).items():
                figures[name] = {choice: rows_of(counted) for choice, counted in sets.items()}
                # what is held back is not looked at, or the next rule is written for it
                if errors is not None and name not in {HELD_BACK, TRAINING}:
                    for choice, counted in sets.items():
                        cases = [case for one in counted for case in one.wrong]
                        write_errors(f"claims, {name}, {choice}".replace(",", ""), cases, errors)
    for name, documents in ((INVENTED, gold_documents(OWN_GOLD)), (PUBLIC, placed_documents())):
        by_choice = read_and_count(reader, [one for one in documents if is_held_back(one.name)])
        if any(by_choice.values()):
            figures[name] = {choice: rows_of(rows) for choice, rows in by_choice.items()}
    return figures


def measure_some(names: Sequence[str] | None = None, reader: Reader | None = None) -> Figures:
    """Give the figures of the six documents and of those held back: a minute's work, for every change."""
    if not GOLD.is_dir():
        return {}
    reader = reader or load_reader(names)
    held = [one for one in gold_documents(GOLD / "train") if is_held_back(one.name)]
    counted = {
        SIX: read_and_count(reader, list(gold_documents(GOLD))),
        HELD_BACK: read_and_count(reader, held),
    }
    return {
        name: {choice: rows_of(rows) for choice, rows in by_choice.items()}
        for name, by_choice in counted.items()
        if any(by_choice.values())
    }


def read_and_count(reader: Reader, documents: Sequence[GoldDocument]) -> dict[str, list[Counted]]:
    """Read each document once and count it for every choice of extractors."""
    counted: dict[str, list[Counted]] = {choice.name: [] for choice in choices(reader)}
    for gold, read in read_gold(reader, documents):
        for choice in choices(reader):
            counted[choice.name].append(count_document(gold, read, choice))
    return counted


def count_document(gold: GoldDocument, read: ReadPage, choice: Choice) -> Counted:
    """Give the counts of one document, as the chosen extractors read it."""
    page = chosen(read, choice)
    records = records_of(page)
    whole = count(records, gold.claims)
    whole.update(sweep(records, gold.claims))
    shown = count(records_of(page, REVIEW_BELOW), gold.claims)
    return Counted(gold.name, shown, whole, tuple(wrong_cases(gold, page)))


def divided(by_choice: Mapping[str, list[Counted]], *, training: bool) -> dict[str, dict[str, list[Counted]]]:
    """Give the sets that documents belong to: the six, or the training ones, whole and in its two parts."""
    if not training:
        return {SIX: dict(by_choice)}
    parts = {
        HELD_BACK: {c: [one for one in rows if is_held_back(one.name)] for c, rows in by_choice.items()},
        OTHERS: {c: [one for one in rows if not is_held_back(one.name)] for c, rows in by_choice.items()},
    }
    return {TRAINING: dict(by_choice), **parts}


def rows_of(counted: Iterable[Counted]) -> dict[str, Row]:
    """Give the figures of documents at the default score and at every score."""
    kept = list(counted)
    return {"shown": _row([one.shown for one in kept]), "all": _row([one.all for one in kept])}


def _row(rows: Sequence[Counter[str]]) -> Row:
    bounds = intervals(rows, summary)
    return Row(
        {name: round(value, 3) for name, value in summary(total(rows)).items()},
        {name: (round(low, 3), round(high, 3)) for name, (low, high) in bounds.items()},
        len(rows),
    )


def tables(figures: Figures) -> str:
    """Give the figures as Markdown: a table for each set, a row for each figure."""
    return "\n".join(_table(name, sets) for name, sets in figures.items())


def _table(name: str, sets: Mapping[str, Mapping[str, Row]]) -> str:
    columns = [(f"{choice}, {kind}", row) for choice, rows in sets.items() for kind, row in rows.items()]
    documents = columns[0][1].documents if columns else 0
    heading = f"## {name[0].upper()}{name[1:]} ({documents})"
    shown = dict.fromkeys(figure for _, row in columns for figure in row.values)
    lines = [
        "| figure | " + " | ".join(column for column, _ in columns) + " |",
        "|---" * (len(columns) + 1) + "|",
        *(
            f"| {figure.replace('_', ' ')} | {' | '.join(_cell(row, figure) for _, row in columns)} |"
            for figure in shown
        ),
    ]
    return "\n".join([heading, "", *lines, ""])


def _cell(row: Row, figure: str) -> str:
    if figure not in row.values:
        return ""
    low, high = row.intervals.get(figure, (row.values[figure],) * 2)
    return f"{row.values[figure]:.2f} ({low:.2f}–{high:.2f})"


def as_json(figures: Figures) -> dict[str, dict[str, dict[str, object]]]:
    """Give the figures as JSON keeps them."""
    return {
        name: {
            choice: {
                kind: {"documents": row.documents, **row.values, "intervals": dict(row.intervals)}
                for kind, row in rows.items()
            }
            for choice, rows in sets.items()
        }
        for name, sets in figures.items()
    }


def without_models(figures: Figures) -> Figures:
    """Give the figures of what ships: those of somebody's language model cannot be made again by others."""
    return {
        name: {choice: rows for choice, rows in choices.items() if not is_model(choice)}
        for name, choices in figures.items()
    }


def write(figures: Figures, folder: Path = OUT) -> None:
    """Write the figures to their two files, and the README's table anew."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "quality.json").write_text(json.dumps(as_json(figures), indent=1) + "\n", encoding="utf-8")
    (folder / "quality.md").write_text(HEAD + "\n" + tables(figures), encoding="utf-8")
    write_readme(folder)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what can be measured here, print it and, with all that is installed, write it."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.evaluate")
    parser.add_argument("--extractors", nargs="+", metavar="NAME", help="only these, and write no figures")
    parser.add_argument("--some", action="store_true", help="only two small sets, and write no figures")
    options = parser.parse_args(arguments)
    if not GOLD.is_dir():
        print("skipped: no annotated documents here; set REPORTEDLY_GOLD to their folder")
        return 0
    reader = load_reader(options.extractors, with_model=True)
    try:
        figures = measure_some(None, reader) if options.some else measure_all(None, ERRORS, reader)
    except ExtractorError as error:
        print(f"given up: {error}")
        return error.exit_code
    finally:
        spent = spent_by(reader)
        if spent is not None:
            print(f"language model: {spent}; its figures are printed and not written")
    print(tables(figures))
    if not options.some:
        print(f"what went wrong, case by case: {ERRORS}")
        if options.extractors is None:
            write(without_models(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
