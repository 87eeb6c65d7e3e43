"""Score the reading of minimal pairs: `python -m evaluation.challenges.score`.

A case is right when every expected claim is read as expected and no forbidden one is read; a pair is right
when both its cases are. Arguments are held against names in full, a leading article and case aside; name,
words and aliases of an argument count, as in the scorer of the contract.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from pathlib import Path

from evaluation.challenges.cases import Case, Pattern, load_cases
from evaluation.gold import folded, names_of
from evaluation.reading import choices, chosen, load_reader, records_of
from reportedly.documents.clean import clean
from reportedly.model.claims import REVIEW_BELOW
from reportedly.model.documents import Capture, Media
from reportedly.model.folding import fold_bare
from reportedly.model.records import Record
from reportedly.model.terms import SYMMETRIC

LEVELS = {"shown": REVIEW_BELOW, "all": 0.0}


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one case was read."""

    case: Case
    missed: tuple[Pattern, ...]
    forbidden: tuple[Record, ...]
    """Claims read that a careful reader would not make."""

    @property
    def right(self) -> bool:
        """Nothing missed and nothing forbidden made."""
        return not (self.missed or self.forbidden)


def judge(case: Case, records: Sequence[Record]) -> Verdict:
    """Hold the records of a case's text against what is expected and forbidden."""
    missed = tuple(want for want in case.expected if not any(fits(record, want) for record in records))
    made = tuple(record for record in records if any(fits(record, never) for never in case.forbidden))
    return Verdict(case, missed, made)


def fits(record: Record, pattern: Pattern) -> bool:
    """Tell whether a claim record is what a pattern describes, as far as the pattern goes."""
    if record["predicate"] != pattern.predicate:
        return False
    if any(wanted and record[name] not in wanted for name, wanted in pattern.attributes.items()):
        return False
    ends = [names_of(record["subject"]), names_of(record["object"])]
    straight = _is_one_of(ends[0], pattern.subject) and _is_one_of(ends[1], pattern.object)
    turned = _is_one_of(ends[1], pattern.subject) and _is_one_of(ends[0], pattern.object)
    either = pattern.predicate in SYMMETRIC and turned
    return (straight or either) and _voice_fits(record["voices"], pattern) and _qualified(record, pattern)


def _qualified(record: Record, pattern: Pattern) -> bool:
    """Tell whether the numbers, weapons and kinds that a pattern asks for are the record's."""
    said = record.get("qualifiers")
    qualifiers = said if isinstance(said, Mapping) else {}
    return all(
        fold_bare(str(qualifiers.get(name, ""))) in {fold_bare(value) for value in values}
        for name, values in pattern.qualifiers.items()
    )


def _is_one_of(names: frozenset[str], accepted: tuple[str, ...]) -> bool:
    return not accepted or bool(names & {folded(name) for name in accepted})


def _voice_fits(voices: object, pattern: Pattern) -> bool:
    if pattern.voice is None and pattern.level is None:
        return True
    if not isinstance(voices, Sequence) or not voices:
        return False
    if pattern.level is not None and voices[0].get("level") != pattern.level:
        return False
    if pattern.voice is None:
        return True
    kind, name = pattern.voice
    innermost = voices[-1]
    return innermost["kind"] == kind and (name is None or folded(name) in names_of(innermost))


def read_cases(cases: Sequence[Case]) -> Iterator[tuple[Case, list[Record]]]:
    """Yield each case with the records of all readings of its text."""
    captures = (capture_of(case) for case in cases)
    reader = load_reader()
    everything = choices(reader)[-1]
    for case, page in zip(cases, reader.read(clean(capture) for capture in captures), strict=True):
        yield case, records_of(chosen(page, everything))


def capture_of(case: Case) -> Capture:
    """Give the text of a case as if it had been fetched."""
    raw = case.text.encode()
    return Capture(case.id, raw, Media.TEXT, sha256(raw).hexdigest(), encoding="utf-8")


def verdicts(read: Sequence[tuple[Case, list[Record]]], least: float) -> list[Verdict]:
    """Give the verdict of each case on its records scored at least so much."""
    return [judge(case, [record for record in records if _score(record) >= least]) for case, records in read]


def _score(record: Record) -> float:
    score = record["score"]
    return float(score) if isinstance(score, int | float) else 0.0


def table(found: Sequence[Verdict]) -> dict[str, Counter[str]]:
    """Give counts by phenomenon, and of all: cases, right, pairs, pairs right, misread and forbidden made."""
    rows: dict[str, Counter[str]] = {}
    for verdict in found:
        for row in (verdict.case.phenomenon, "all"):
            rows.setdefault(row, Counter()).update(
                cases=1,
                right=int(verdict.right),
                misled=int(bool(verdict.forbidden)),
                forbidden=len(verdict.forbidden),
            )
    for _, both in groupby(found, key=lambda verdict: verdict.case.pair):
        pair = list(both)
        for row in (pair[0].case.phenomenon, "all"):
            rows[row].update(pairs=1, pairs_right=int(all(verdict.right for verdict in pair)))
    return rows


def rates(row: Mapping[str, int]) -> dict[str, float]:
    """Give the shares of a row of counts: accuracy, accuracy of pairs, and over-claiming."""
    return {
        "accuracy": row["right"] / row["cases"],
        "pair accuracy": row["pairs_right"] / row["pairs"],
        "over-claiming": row["misled"] / row["cases"],
    }


def _lines(level: str, found: Sequence[Verdict]) -> Iterator[str]:
    yield f"{level:<22}{'right':>9}{'pairs right':>14}{'misled':>8}{'forbidden':>11}"
    rows = table(found)
    for name, row in sorted(rows.items(), key=lambda row: row[0] == "all"):
        right, pairs = f"{row['right']}/{row['cases']}", f"{row['pairs_right']}/{row['pairs']}"
        yield f"{name:<22}{right:>9}{pairs:>14}{row['misled']:>8}{row['forbidden']:>11}"
    yield ", ".join(f"{name} {share:.3f}" for name, share in rates(rows["all"]).items())


def _trouble(verdict: Verdict) -> Iterator[str]:
    yield f"{verdict.case.id} {verdict.case.text}"
    yield from (f"    missed    {pattern}" for pattern in verdict.missed)
    for record in verdict.forbidden:
        shown = {key: record[key] for key in ("predicate", "polarity", "certainty", "status", "score")}
        ends = [sorted(names_of(record[end])) for end in ("subject", "object")]
        yield f"    forbidden {json.dumps(shown)} {ends}"


def main(arguments: Sequence[str]) -> int:
    """Read all pairs and print accuracy by phenomenon; `--show` prints what was misread too.

    Give the exit code, 0. A path to another file of pairs can be given.
    """
    paths = [Path(argument) for argument in arguments if not argument.startswith("-")]
    read = list(read_cases(load_cases(*paths)))
    for level, least in LEVELS.items():
        found = verdicts(read, least)
        if "--show" in arguments:
            for verdict in found:
                if not verdict.right:
                    print("\n".join(_trouble(verdict)))
        print("\n".join(_lines(level, found)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
