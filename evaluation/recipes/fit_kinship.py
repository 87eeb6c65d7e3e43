"""Fit what makes two reports kin: both heard one speaker at one occasion, and count as one origin.

    python -m evaluation.recipes.fit_kinship [--write] [--also FOLDER]

A logistic regression over the pairs of a story's reports that have access of their own, labelled by
`same_speaker`. There are few such pairs, so the weights are drawn towards those that were set by hand before
there were any: a normal prior around these. Figures are from leaving out one story at a time.
"""

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evaluation.origin_stories import Stories, joined, load_stories, name_of
from reportedly.analysis.derivation.derive import derive, prepare
from reportedly.analysis.derivation.kin import BASE, kin_pairs, kin_signs
from reportedly.desk.deriving import shelve

Floats = NDArray[np.float64]
WEIGHTS = Path("reportedly/vocabulary/kinship-weights.json")
BY_HAND: Mapping[str, float] = {
    BASE: -3.2,
    "spoken": 2.6,
    "named": 1.6,
    "unnamed": 2.0,
    "told": 0.6,
    "shared": 3.6,
    "denies": -2.0,
}
"""What the weights were before there were labels, and are drawn towards."""
PENALTY = 0.5
STEPS = 400


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports of a story that can be kin."""

    story: str
    names: tuple[str, str]
    features: Floats
    """In the order of `BY_HAND`; the first is always one."""
    is_kin: bool


def pairs_of(stories: Stories) -> list[Pair]:
    """Give the pairs of reports of one story that can be kin, with whether they are."""
    derived = derive(prepare(*shelve(stories.documents)))
    found = []
    for later, earlier in kin_pairs(derived.shelf, derived.derivations, derived.near):
        one, other = (name_of(each.source) for each in (later, earlier))
        story = stories.articles[one].story
        if story != stories.articles[other].story:
            continue
        signs = kin_signs(derived.shelf, later, earlier)
        has = {BASE: 1.0} | {name: value for sign in signs for name, value in sign.features}
        features = np.array([has.get(name, 0.0) for name in BY_HAND])
        found.append(Pair(story, (one, other), features, _heard_one(stories, story, one, other)))
    return found


def _heard_one(stories: Stories, story: str, one: str, other: str) -> bool:
    labels: Mapping[str, Mapping[str, str]] = stories.gold[story]["articles"]  # type: ignore[assignment]
    heard = labels[one].get("same_speaker")
    return heard is not None and heard == labels[other].get("same_speaker")


def fit(pairs: Sequence[Pair], penalty: float = PENALTY) -> Floats:
    """Give the likeliest weights under the prior, by steps that never overshoot: Böhning and Lindsay 1988."""
    prior = np.array(list(BY_HAND.values()))
    features = np.array([one.features for one in pairs])
    kin = np.array([one.is_kin for one in pairs], dtype=float)
    weights = prior.copy()
    # A share times its rest is a quarter at most, so this bends at least as much as the likelihood does.
    bound = np.linalg.inv(features.T @ features / 4 + penalty * np.eye(len(prior)))
    for _ in range(STEPS):
        gradient = features.T @ (kin - _shares(features, weights)) - penalty * (weights - prior)
        weights = weights + bound @ gradient
    return weights


def _shares(features: Floats, weights: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-features @ weights)), dtype=np.float64)


def show(name: str, pairs: Sequence[Pair], weights: Mapping[str, Floats]) -> None:
    """Print how well some weights, those for each story, tell kin from others."""
    p = np.array([_shares(one.features, weights[one.story]) for one in pairs])
    kin = np.array([one.is_kin for one in pairs])
    loss = -float(np.mean(np.log(np.where(kin, p, 1 - p))))
    right, wrong = int((kin & (p >= 0.5)).sum()), int((~kin & (p >= 0.5)).sum())
    print(f"{name}: log loss {loss:.3f}, {right} of {kin.sum()} found, {wrong} wrong, of {len(pairs)} pairs")


def main() -> None:
    """Fit, measure, and with `--write` write the weights."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--also", type=Path, action="append", default=[], help="folders of more stories")
    args = parser.parse_args()
    stories = joined(load_stories(), *(load_stories(folder) for folder in args.also))
    pairs = pairs_of(stories)
    told = {one.story for one in pairs}
    show("set by hand", pairs, dict.fromkeys(told, np.array(list(BY_HAND.values()))))
    left = {story: fit([one for one in pairs if one.story != story]) for story in told}
    show("left out by story", pairs, left)
    weights = {name: round(float(one), 3) for name, one in zip(BY_HAND, fit(pairs), strict=True)}
    print(json.dumps(weights))
    if args.write:
        written = {"penalty": PENALTY, "stories": len(stories.gold), "weights": weights}
        WEIGHTS.write_text(json.dumps(written, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
