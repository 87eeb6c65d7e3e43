"""Fit the weights that rank a place name's candidates, and measure them on articles kept back.

    REPORTEDLY_EVALUATION=… python -m evaluation.recipes.fit_places fit      # writes gazetteer/ranking.toml
    REPORTEDLY_EVALUATION=… python -m evaluation.recipes.fit_places measure  # the shipped weights

Method: a conditional logit over candidates and "none of them", with several right answers allowed, fitted by
Newton's method with L2; the second round is fitted on features that the first round's shares give, then once
more on its own. No chance is involved: two runs give the same weights.
"""

import os
import re
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
from numpy.typing import NDArray

from reportedly.model.errors import UsageError
from reportedly.model.globe import distance_km
from reportedly.reading.gazetteer import Gazetteer, PlaceEntry
from reportedly.reading.place_context import PlaceName, place_name
from reportedly.reading.place_features import ALONE, TOGETHER, Surroundings
from reportedly.reading.place_names import AREAS, SETTLEMENTS, fold_name
from reportedly.reading.places import (
    PlaceContext,
    Question,
    Ranking,
    ask_questions,
    choose_entries,
    joint_features,
    load_ranking,
    rank_alone,
    rank_together,
    ranking_table,
)

RIGHT_KM = 161.0
"""100 miles: the usual measure of place resolution."""

CLOSE_KM = 25.0
RANKING = Path(__file__).parents[2] / "reportedly" / "vocabulary" / "gazetteer" / "ranking.toml"
STEPS, DECAY = 20, 2e-4
LEAST_SHARE = 0.2
HOMES = {"uk": "GB", "ca": "CA", "ie": "IE", "ru": "RU", "ge": "GE", "eg": "EG", "lb": "LB", "au": "AU"}
DEMONYM = re.compile(r"^[A-Z][a-z]+(?:an|i|ese|ish|ench|az)s?$")
ISRAELI = ("jpost.com", "haaretz.com")

Matrix = NDArray[np.float64]
Case = tuple[Matrix, Sequence[int], int]
"""Rows of features, the right ones among them, and how often the same case occurs."""


@dataclass(frozen=True, slots=True)
class Gold:
    """One place name with the point that its annotators gave it."""

    name: PlaceName
    lat: float
    lon: float
    feature: str
    """GeoNames' feature class, where known."""
    is_demonym: bool = False
    """LGL also puts "American" and "Syrians" on the map: the figures are given without them too."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article with its place names in text order."""

    corpus: str
    group: str
    """Articles of one group never stand on both sides of the split."""
    golds: tuple[Gold, ...]
    publisher_country: str | None


def read_articles(folder: Path) -> list[Article]:
    """Give the articles of both sets that lie in `folder`/places."""
    places = folder / "places"
    return [*_read_lgl(places / "lgl.xml"), *_read_virus(places / "GeoVirus.xml")]


def _read_lgl(path: Path) -> Iterator[Article]:
    for article in ElementTree.parse(path).getroot():  # noqa: S314 - a known local file
        text = article.findtext("text") or ""
        golds = []
        for toponym in article.iter("toponym"):
            tag = toponym.find("gaztag")
            start, end = int(toponym.findtext("start") or 0), int(toponym.findtext("end") or 0)
            if tag is not None and text[start:end].strip():
                point = float(tag.findtext("lat") or 0), float(tag.findtext("lon") or 0)
                feature = tag.findtext("fclass") or ""
                people = feature == "A" and _is_demonym(text[start:end], tag.findtext("name") or "")
                golds.append(Gold(place_name(text, start, end), *point, feature, people))
        yield Article(
            "LGL", article.get("docid") or "", tuple(golds), _home(article.findtext("domain") or "")
        )


def _is_demonym(words: str, name: str) -> bool:
    return fold_name(words) != fold_name(name) and DEMONYM.search(words) is not None


def _home(domain: str) -> str | None:
    return "IL" if domain.endswith(ISRAELI) else HOMES.get(domain.rpartition(".")[2], "US")


def _read_virus(path: Path) -> Iterator[Article]:
    for article in ElementTree.parse(path).getroot():  # noqa: S314 - a known local file
        text = article.findtext("text") or ""
        golds = []
        for location in article.iter("location"):
            start = int(location.findtext("start") or 0) - 1
            name = location.findtext("name") or ""
            start = text.find(name, max(0, start - 3))
            if start >= 0 and name:
                point = float(location.findtext("lat") or 0), float(location.findtext("lon") or 0)
                golds.append(Gold(place_name(text, start, start + len(name)), *point, ""))
        ordered = tuple(sorted(golds, key=lambda gold: gold.name.span.start))
        yield Article("GeoVirus", article.findtext("source") or "", ordered, None)


def is_kept_back(article: Article) -> bool:
    """Tell whether the article is for measuring; the rest is for fitting."""
    return zlib.crc32(article.group.encode()) % 2 == 1


def error_km(entry: PlaceEntry, gold: Gold) -> float:
    """Give how far the entry lies from where the annotators put the name."""
    if entry.lat is None or entry.lon is None:
        return 20_000.0
    return distance_km(entry.lat, entry.lon, gold.lat, gold.lon)


def right_answers(entries: Sequence[PlaceEntry], gold: Gold) -> list[int]:
    """Give the candidates that are right: near enough, of the sort the annotators chose, the close ones
    first."""
    near = [at for at, entry in enumerate(entries) if error_km(entry, gold) <= RIGHT_KM]
    sort = {"A": AREAS, "P": SETTLEMENTS}.get(gold.feature)
    alike = [at for at in near if sort is None or entries[at].kind in sort] or near
    close = [at for at in alike if error_km(entries[at], gold) <= CLOSE_KM]
    return close or alike


def fit_weights(cases: Sequence[Case], columns: int) -> tuple[tuple[float, ...], float]:
    """Fit a conditional logit and give the weights and the score of "none of them".

    Args:
        cases: for each name a row of features for each candidate, which of them are right (none: "none" is),
        and how often the case occurs.
    """
    # "None of them" is a last row of each case, with a column of its own.
    rows = np.vstack([_with_none(matrix) for matrix, _, _ in cases])
    owner = np.repeat(np.arange(len(cases)), [len(matrix) + 1 for matrix, _, _ in cases])
    right = np.concatenate(
        [np.isin(np.arange(len(matrix) + 1), answers or [len(matrix)]) for matrix, answers, _ in cases]
    )
    counts = np.array([count for _, _, count in cases], dtype=float)
    weights, decay = np.zeros(columns + 1), DECAY * counts.sum()
    for _ in range(STEPS):
        raised = np.exp(np.clip(rows @ weights, -30, 30))
        share = raised / np.bincount(owner, raised, len(cases))[owner]
        good = raised * right
        pull = counts[owner] * (good / np.bincount(owner, good, len(cases))[owner] - share)
        # The spread of the rows under the shares bounds the curvature, so that no step goes too far.
        starts = np.flatnonzero(np.r_[True, owner[1:] != owner[:-1]])
        middles = np.add.reduceat(rows * share[:, None], starts, axis=0)
        spread = rows.T @ (rows * (share * counts[owner])[:, None]) - middles.T @ (middles * counts[:, None])
        weights += np.linalg.solve(spread + decay * np.eye(columns + 1), rows.T @ pull - decay * weights)
    return tuple(round(float(weight), 4) for weight in weights[:-1]), round(float(weights[-1]), 4)


def _with_none(matrix: Matrix) -> Matrix:
    padded = np.zeros((matrix.shape[0] + 1, matrix.shape[1] + 1))
    padded[:-1, :-1] = matrix
    padded[-1, -1] = 1.0
    return padded


def fit(articles: Sequence[Article], gazetteer: Gazetteer) -> Ranking:
    """Fit both rounds on the articles."""
    # Half of the articles hide who published them, so that the weights also hold where nobody knows.
    known = [replace(one, publisher_country=None) if at % 2 else one for at, one in enumerate(articles)]
    asked = [(article, *ask_questions([gold.name for gold in article.golds], gazetteer)) for article in known]
    cases = [case for article, questions, at in asked for case in _cases(article, questions, at, None)]
    weights, none = fit_weights(cases, len(ALONE))
    ranking = Ranking(weights, none, (*weights, *(0.0 for _ in TOGETHER)), none, LEAST_SHARE)
    for _ in range(2):
        cases = []
        for article, questions, at in asked:
            context = PlaceContext(gazetteer, article.publisher_country)
            rank_alone(questions, ranking)
            rank_together(questions, context, ranking)
            cases += _cases(article, questions, at, Surroundings.of(questions, article.publisher_country))
            cases += _lone_cases(article, questions, at)
        together, together_none = fit_weights(cases, len(ALONE) + len(TOGETHER))
        ranking = replace(ranking, together=together, together_none=together_none)
    return ranking


def _lone_cases(article: Article, questions: Sequence[Question], asked: Sequence[int]) -> Iterator[Case]:
    """Names with an area beside them, as if the document had no other: "Paris, Texas" must be enough."""
    for at, answers, count in _answered(article, questions, asked):
        question = questions[at]
        if any(row[ALONE.index("contained")] for row in question.features):
            yield np.array(joint_features(question, Surroundings.of([question], None))), answers, count


def _cases(
    article: Article, questions: Sequence[Question], asked: Sequence[int], around: Surroundings | None
) -> Iterator[Case]:
    for at, answers, count in _answered(article, questions, asked):
        question = questions[at]
        yield (
            np.array(question.features if around is None else joint_features(question, around)),
            answers,
            count,
        )


def _answered(
    article: Article, questions: Sequence[Question], asked: Sequence[int]
) -> Iterator[tuple[int, tuple[int, ...], int]]:
    """Yield each question that has candidates with its right ones, and how many names put it."""
    counts = Counter(
        (at, tuple(right_answers(questions[at].entries, gold)))
        for gold, at in zip(article.golds, asked, strict=True)
        if questions[at].entries
    )
    for (at, answers), count in counts.items():
        yield at, answers, count


def measure(articles: Iterable[Article], gazetteer: Gazetteer, ranking: Ranking) -> dict[str, float]:
    """Give accuracy within 161 km (left open counts as wrong), mean error of what was placed, and share
    left open."""
    errors, total = [], 0
    for article in articles:
        context = PlaceContext(gazetteer, article.publisher_country)
        chosen = choose_entries([gold.name for gold in article.golds], context, ranking)
        total += len(chosen)
        errors += [
            error_km(one, gold) for one, gold in zip(chosen, article.golds, strict=True) if one is not None
        ]
    return {
        "names": total,
        "within_161_km": round(sum(error <= RIGHT_KM for error in errors) / total, 4),
        "mean_error_km": round(sum(errors) / len(errors), 1),
        "left_open": round(1 - len(errors) / total, 4),
    }


def report(articles: Sequence[Article], gazetteer: Gazetteer, ranking: Ranking) -> None:
    """Print the figures for both sets, both halves, with and without the publisher's country."""
    for corpus in ("LGL", "GeoVirus"):
        for kept in (True, False):
            some = [one for one in articles if one.corpus == corpus and is_kept_back(one) is kept]
            print(corpus, "kept back" if kept else "fitted on", measure(some, gazetteer, ranking))
            if corpus == "LGL" and kept:
                places = [replace(one, golds=tuple(g for g in one.golds if not g.is_demonym)) for one in some]
                print(corpus, "kept back, without demonyms", measure(places, gazetteer, ranking))
                hidden = [replace(one, publisher_country=None) for one in some]
                print(corpus, "kept back, publisher unknown", measure(hidden, gazetteer, ranking))


def write_ranking(ranking: Ranking) -> None:
    """Write the weights to the vocabulary."""
    lines = [
        "# Weights that rank the places of one name, fitted by evaluation/recipes/fit_places.py on half",
        "# of the articles of LGL and GeoVirus. Features: reportedly/reading/place_features.py.",
        f"least_share = {ranking.least_share}",
    ]
    for table, weights in ranking_table(ranking).items():
        lines += ["", f"[{table}]", *(f"{name} = {weight}" for name, weight in weights.items())]
    RANKING.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(arguments: Sequence[str]) -> int:
    """Fit or measure, as the command line asks."""
    folder = os.environ.get("REPORTEDLY_EVALUATION")
    if folder is None:
        raise UsageError("REPORTEDLY_EVALUATION is not set; give it the folder of evaluation sets")
    articles = read_articles(Path(folder))
    with Gazetteer.open() as gazetteer:
        if arguments == ["fit"]:
            write_ranking(fit([one for one in articles if not is_kept_back(one)], gazetteer))
            load_ranking.cache_clear()
        report(articles, gazetteer, load_ranking())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
