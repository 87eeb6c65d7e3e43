"""Fit what each sign of derivation weighs, on labelled stories.

    python -m evaluation.recipes.fit_derivation [--write] [--errors] [--also FOLDER]

A conditional logit over what each report can have come from: access of its own, every earlier report of its
story, what it describes. The penalty is on squares. Figures are from leaving out whole stories, fold by fold;
stories kept back (`evaluation.origin_stories`) are measured with the weights fitted on all others. `--write`
writes weights fitted on all stories, once they are measured.
"""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evaluation.origin_stories import Article, Stories, is_kept_back, joined, load_stories, name_of
from evaluation.recipes.derivation_signs import directions_of, held_to
from reportedly.analysis.derivation.derive import Prepared, options_of, prepare
from reportedly.analysis.derivation.options import Option, Origin
from reportedly.analysis.derivation.outside import absent_outlets
from reportedly.analysis.derivation.pairs import Setting
from reportedly.desk.deriving import shelve

Floats = NDArray[np.float64]
WEIGHTS = Path("reportedly/vocabulary/derivation-weights.json")
PENALTY = 0.5
FOLDS = 6
ABSENT = "absent"
STRICT = 0.6
"""Share of the parent that the label names; the rest is for any that counts as right."""
COPIES_COUNT = 1.3
"""A copy taken for a source of its own counts for more than the reverse: it feigns another origin."""
STEPS, RATE = 350, 0.1


@dataclass(frozen=True, slots=True)
class Choice:
    """What one article can have come from, in numbers, and which of it is right."""

    article: Article
    labels: tuple[str, ...]
    names: tuple[str, ...]
    """Of the features."""
    features: Floats
    strict: NDArray[np.bool_]
    loose: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Table:
    """Choices below one another, so that all are worked out at once."""

    features: Floats
    starts: NDArray[np.intp]
    strict: NDArray[np.bool_]
    loose: NDArray[np.bool_]
    counts: Floats
    """What each row counts for."""
    directions: NDArray[np.int_]
    """Which way each feature may count."""


def choices_of(stories: Stories, prepared: Prepared) -> tuple[list[Choice], list[str]]:
    """Give the choice of each article, and the names of the features."""
    names: dict[str, str] = {one.document: name_of(one.source) for one in prepared.shelf.reports}
    raw = [(names[one.document], prepared.options[one.document]) for one in prepared.shelf.reports]
    features = sorted({name for _, options in raw for one in options for name in one.features})
    found = [_choice(stories.articles[name], options, names, features) for name, options in raw]
    return [*found, *_without_parents(stories, prepared, names, features)], features


def _without_parents(
    stories: Stories, prepared: Prepared, names: Mapping[str, str], features: Sequence[str]
) -> Iterator[Choice]:
    """Yield the choices of articles whose parent is taken away: then the outlet that they credit is absent.

    No story has an outlet that is credited and not held; this makes some. Who copied from such an article is
    left out where it credits nobody.
    """
    for report in prepared.shelf.reports:
        article, setting = stories.articles[names[report.document]], prepared.settings[report.document]
        kept = tuple(one for one in setting.earlier if names[one.document] != article.parent)
        if len(kept) == len(setting.earlier):
            continue
        alone = Setting(setting.shelf, report, kept, setting.compare)
        taken = next(one for one in setting.earlier if one not in kept)
        options = options_of(alone)
        named = {one.keys for places in absent_outlets(alone) for one in places}
        if named.intersection(taken.outlet) and any("absent" in one.features for one in options):
            orphan = replace(article, parent=ABSENT, right=frozenset())
            yield _choice(orphan, options, names, features)


def _label(option: Option, names: Mapping[str, str]) -> str:
    if option.document:
        return names[option.document]
    return ABSENT if "absent" in option.features else option.origin.value


def _choice(
    article: Article, options: Sequence[Option], names: Mapping[str, str], features: Sequence[str]
) -> Choice:
    matrix = np.array([[one.features.get(name, 0.0) for name in features] for one in options])
    labels = tuple(_label(one, names) for one in options)
    wanted = _wanted(article)
    loose = np.array([_is_right(one, label, article) for one, label in zip(options, labels, strict=True)])
    strict = np.array([label == wanted for label in labels]) & loose
    return Choice(article, labels, tuple(features), matrix, strict if strict.any() else loose, loose)


def _wanted(article: Article) -> str:
    if article.parent is None:
        return Origin.OWN.value
    if article.parent == ABSENT:
        return ABSENT
    return Origin.OUTSIDE.value if article.parent.startswith("outside:") else article.parent


def _is_right(option: Option, label: str, article: Article) -> bool:
    return label in article.right if option.origin is Origin.HELD else label == _wanted(article)


def stack(choices: Sequence[Choice]) -> Table:
    """Give the choices that have a right answer and more than one option as a table."""
    used = [one for one in choices if one.loose.any() and len(one.labels) > 1]
    sizes = [len(one.labels) for one in used]
    return Table(
        np.concatenate([one.features for one in used]),
        np.cumsum([0, *sizes[:-1]]),
        np.concatenate([one.strict for one in used]),
        np.concatenate([one.loose for one in used]),
        np.repeat([1.0 if one.article.parent is None else COPIES_COUNT for one in used], sizes),
        directions_of(used[0].names),
    )


def fit(table: Table, penalty: float = PENALTY) -> Floats:
    """Give the weights that make the right answers likeliest, under a penalty on their squares.

    After each step a weight that points the way its sign may not is put to nothing (projected gradients).
    """
    weights = np.zeros(table.features.shape[1])
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, STEPS + 1):
        gradient = _gradient(table, weights) - penalty * weights
        first, second = 0.9 * first + 0.1 * gradient, 0.99 * second + 0.01 * gradient**2
        rate = RATE if step < 0.7 * STEPS else RATE / 4
        moved = rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
        weights = held_to(weights + moved, table.directions)
    return weights


def _gradient(table: Table, weights: Floats) -> Floats:
    p = _shares(table.features @ weights, table.starts)
    pull = np.zeros_like(p)
    for right, share in ((table.strict, STRICT), (table.loose, 1 - STRICT)):
        wanted = np.where(right, p, 0.0)
        total = np.maximum(np.add.reduceat(wanted, table.starts), 1e-300)
        pull += share * (wanted / np.repeat(total, _sizes(table.starts, len(p))) - p)
    return np.asarray(table.features.T @ (pull * table.counts), dtype=np.float64)


def _shares(utilities: Floats, starts: NDArray[np.intp]) -> Floats:
    sizes = _sizes(starts, len(utilities))
    raised = np.exp(utilities - np.repeat(np.maximum.reduceat(utilities, starts), sizes))
    return np.asarray(raised / np.repeat(np.add.reduceat(raised, starts), sizes), dtype=np.float64)


def _sizes(starts: NDArray[np.intp], total: int) -> NDArray[np.intp]:
    return np.diff(np.append(starts, total))


def shares_of(choice: Choice, weights: Floats) -> Floats:
    """Give the probability of each option of a choice."""
    return _shares(choice.features @ weights, np.array([0]))


def leave_out(choices: Sequence[Choice], penalty: float) -> dict[str, Floats]:
    """Give, for each story, the weights fitted on the stories of other folds."""
    stories = sorted({one.article.story for one in choices})
    found: dict[str, Floats] = {}
    for at in range(min(FOLDS, len(stories))):
        judged = set(stories[at::FOLDS])
        fitted = fit(stack([one for one in choices if one.article.story not in judged]), penalty)
        found.update(dict.fromkeys(judged, fitted))
    return found


@dataclass(frozen=True, slots=True)
class Figures:
    """How often the likeliest option is right."""

    derived: float
    own: float
    log_loss: float
    absent: tuple[bool, ...]
    """Of articles whose credited parent was taken away, whether its outlet is the likeliest."""

    def __str__(self) -> str:
        absent = f"absent {sum(self.absent)} of {len(self.absent)}"
        return (
            f"parents {self.derived:.3f}, own access {self.own:.3f}, log loss {self.log_loss:.3f}, {absent}"
        )


def measure(choices: Sequence[Choice], weights: Mapping[str, Floats]) -> Figures:
    """Give how often the likeliest option is right, each story with its own weights."""
    right: dict[bool, list[bool]] = {True: [], False: []}
    losses, absent = [], []
    for one in choices:
        p = shares_of(one, weights[one.article.story])
        if one.article.parent == ABSENT:
            absent.append(bool(one.loose[int(p.argmax())]))
            continue
        right[one.article.parent is None].append(bool(one.loose[int(p.argmax())]))
        losses.append(-float(np.log(max(1e-9, float(p[one.loose].sum())))))
    derived, own, loss = (float(np.mean(each)) for each in (right[False], right[True], losses))
    return Figures(derived, own, loss, tuple(absent))


def show_errors(choices: Sequence[Choice], weights: Mapping[str, Floats], features: Sequence[str]) -> None:
    """Print what went wrong, with the features that made it go wrong."""
    for one in sorted(choices, key=lambda choice: choice.article.name):
        mine = weights[one.article.story]
        p = shares_of(one, mine)
        top = int(p.argmax())
        if one.loose[top]:
            continue
        ranked = [(one.labels[at], round(float(p[at]), 2)) for at in np.argsort(-p)[:4]]
        print(f"{one.article.name}: {one.article.parent} but {ranked}")
        if one.loose.any():
            right = int(np.where(one.loose, p, -1).argmax())
            gap = (one.features[top] - one.features[right]) * mine
            told = [(features[at], round(float(gap[at]), 2)) for at in np.argsort(-abs(gap))[:8]]
            print(f"    {told}")


def main() -> None:
    """Fit, measure, and with `--write` write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--penalty", type=float, default=PENALTY)
    parser.add_argument("--also", type=Path, action="append", default=[], help="folders of more stories")
    args = parser.parse_args()
    stories = joined(load_stories(), *(load_stories(folder) for folder in args.also))
    choices, features = choices_of(stories, prepare(*shelve(stories.documents)))
    fitted = [one for one in choices if not is_kept_back(one.article.story)]
    kept = [one for one in choices if is_kept_back(one.article.story)]
    left_out = leave_out(fitted, args.penalty)
    print(f"left out by story ({len(left_out)} folds): {measure(fitted, left_out)}")
    if args.errors:
        show_errors(fitted, left_out, features)
    weights = fit(stack(fitted), args.penalty)
    print(f"kept back ({len({one.article.story for one in kept})} stories): ", end="")
    print(measure(kept, {one.article.story: weights for one in kept}))
    held = dict(zip(features, (round(float(one), 4) for one in weights), strict=True))
    print(json.dumps(dict(sorted(held.items(), key=lambda one: -abs(one[1])))))
    if args.write:
        # What is measured on kept-back stories is measured; what ships may learn from all.
        weights = fit(stack(choices), args.penalty)
        held = dict(zip(features, (round(float(one), 4) for one in weights), strict=True))
        written = {"penalty": args.penalty, "stories": len(stories.gold), "weights": held}
        WEIGHTS.write_text(json.dumps(written, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
