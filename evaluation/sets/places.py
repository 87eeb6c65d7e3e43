"""Place names with coordinates in local and global news (LGL, GeoVirus), the half that nothing was fitted on.

As the recipe that fitted the weights measures them: a name is right within 161 km of where the annotators
put it; a name left open counts as wrong. Names are given, not found: this measures which place is meant.
"""

from collections.abc import Mapping

from evaluation.recipes.fit_places import RIGHT_KM, Article, error_km, is_kept_back, read_articles
from evaluation.sets.results import (
    Cases,
    Counts,
    Measured,
    Skipped,
    absent,
    measured,
    ratio,
    set_folder,
)
from reportedly.reading.gazetteer import Gazetteer
from reportedly.reading.places import PlaceContext, Ranking, choose_entries, load_ranking
from reportedly.reading.reader import Reader

NAME = "places"
CORPORA: Mapping[str, str] = {"LGL": "lgl", "GeoVirus": "geovirus"}


def measure(reader: Reader) -> Measured | Skipped:
    """Give accuracy within 161 km, mean error of what was placed (km) and the share left open, by corpus."""
    folder = set_folder(NAME)
    missing = absent(NAME, folder / "lgl.xml") or absent(NAME, folder / "GeoVirus.xml")
    if missing is not None:
        return missing
    kept = [article for article in read_articles(folder.parent) if is_kept_back(article)]
    cases, ranking = Cases(), load_ranking()
    rows = [count_article(article, reader.maker.gazetteer, ranking, cases) for article in kept]
    return measured(
        NAME, rows, summary, cases, f"{len(kept)} articles: all that the weights were not fitted on"
    )


def count_article(article: Article, gazetteer: Gazetteer, ranking: Ranking, cases: Cases) -> Counts:
    """Give the counts of one article."""
    prefix = CORPORA[article.corpus]
    counts = {f"{prefix}_{key}": 0.0 for key in ("names", "placed", "near", "km")}
    context = PlaceContext(gazetteer, article.publisher_country)
    chosen = choose_entries([gold.name for gold in article.golds], context, ranking)
    for entry, gold in zip(chosen, article.golds, strict=True):
        counts[f"{prefix}_names"] += 1
        error = None if entry is None else error_km(entry, gold)
        if error is not None:
            counts[f"{prefix}_placed"] += 1
            counts[f"{prefix}_km"] += error
            counts[f"{prefix}_near"] += error <= RIGHT_KM
        if error is None or error > RIGHT_KM:
            people = "a people or nationality, " if gold.is_demonym else ""
            kind = f"{article.corpus}: {people}{'left open' if error is None else 'put elsewhere'}"
            cases.add(kind, gold.name.span.text)
    return counts


def summary(counts: Counts) -> dict[str, float]:
    """Give the figures that counts make."""
    figures = {}
    for prefix in CORPORA.values():
        names, placed, near, km = (
            counts.get(f"{prefix}_{key}", 0) for key in ("names", "placed", "near", "km")
        )
        figures[f"{prefix}_within_161_km"] = ratio(near, names)
        figures[f"{prefix}_mean_error_km"] = ratio(km, placed)
        figures[f"{prefix}_left_open"] = 1 - ratio(placed, names) if names else 0.0
    return figures
