"""Checks the counting of origins against a simulated press: prints the table and writes the page.

python -m evaluation.simulation [worlds]
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from evaluation.simulation.trial import EASY, SETTINGS, Counted, Trial, run, several

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "simulation.md"
WORLDS = 4
LEAST_COVERED = 0.85


def main() -> None:
    """Run all settings, print the page and write it."""
    worlds = int(sys.argv[1]) if len(sys.argv) > 1 else WORLDS
    trials = [run(setting, worlds) for setting in SETTINGS]
    text = page(trials, worlds)
    PAGE.write_text(text, encoding="utf-8")
    print(text)


def page(trials: Sequence[Trial], worlds: int) -> str:
    """Give the tables as a page of the reference."""
    return PROSE.format(
        worlds=worlds,
        outlets=EASY.outlets,
        stories=EASY.stories,
        bar=f"{LEAST_COVERED:.0%}",
        coverage=coverage_table(trials),
        errors=error_table(trials),
        choices=choice_table(trials),
    )


PROSE = """\
# The counting of origins, in a simulated press

Written by `python -m evaluation.simulation`: {worlds} worlds of {outlets} outlets and {stories} stories each,
drawn from fixed seeds. An outlet has an accuracy, and access of its own to a share of the stories. Else it
copies another's report, word for word, trimmed or in words of its own, with or without a credit; or a source
that nobody holds. So it is known how many independent origins the reports of a value have. "Hard to see" is a
press in which most copies are in other words and drop the credit.
[How copies are found](../explanation/how-copies-are-found.md) says what is counted, and why.

## Does the range hold the truth?
Over every value of a story that more than one report gives. The range is to hold the truth nine times in ten;
the bar is {bar}.

{coverage}

## How far off is the most likely number?
Mean distance from the true number of origins; in brackets, how far too many. Fusion is the copy-aware fusion
of Dong, Berti-Equille and Srivastava (2009): it sees which outlets share which values over all stories of a
world, and no text.

{errors}

## Which value is true?
Share of stories in which the value with most origins, or articles, is the true one; for fusion, the value it
takes to be true. Where who copied whom is drawn by the probabilities, values do not follow it, so those rows
are left out.

{choices}
"""


def coverage_table(trials: Sequence[Trial]) -> str:
    """Give how often the range holds the truth, and how wide it is."""
    rows = []
    for trial in trials:
        counted = several(trial.counted)
        below, above = (_mean([test(one) for one in counted]) for test in (_is_below, _is_above))
        width = _mean([one.count.high - one.count.low + 1 for one in counted])
        says, held = trial.setting.says, 1 - below - above
        rows.append(f"| {says} | {len(counted)} | {held:.1%} | {below:.1%} | {above:.1%} | {width:.2f} |")
    head = (
        "| the probabilities of derivation are | counted | held | truth below | truth above | numbers in it |"
    )
    return "\n".join([head, "|---|---|---|---|---|---|", *rows])


def error_table(trials: Sequence[Trial]) -> str:
    """Give how far each way of counting is from the truth."""
    rows = []
    for trial in trials:
        counted = several(trial.counted)
        ways = (
            [one.count.likeliest - one.truth for one in counted],
            [one.articles - one.truth for one in counted],
            [one.fused - one.truth for one in counted],
        )
        cells = [f"{_mean([abs(one) for one in errors]):.2f} ({_mean(errors):+.2f})" for errors in ways]
        rows.append(f"| {trial.setting.says} | {' | '.join(cells)} |")
    head = "| the probabilities of derivation are | origins | articles | fusion |"
    return "\n".join([head, "|---|---|---|---|", *rows])


def choice_table(trials: Sequence[Trial]) -> str:
    """Give how often each way of counting takes the right value to be true."""
    rows = [
        f"| {trial.setting.says} | "
        f"{_mean([one.by_origins for one in trial.choices]):.1%} | "
        f"{_mean([one.by_articles for one in trial.choices]):.1%} | "
        f"{_mean([one.by_fusion for one in trial.choices]):.1%} |"
        for trial in trials
        if not trial.setting.by_construction
    ]
    head = "| the probabilities of derivation are | most origins | most articles | fusion |"
    return "\n".join([head, "|---|---|---|---|", *rows])


def _is_below(one: Counted) -> bool:
    return one.truth < one.count.low


def _is_above(one: Counted) -> bool:
    return one.truth > one.count.high


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers) if numbers else 0.0


if __name__ == "__main__":
    main()
