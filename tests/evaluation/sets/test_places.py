"""Laws of measuring places."""

from pathlib import Path

import pytest

from evaluation.recipes.fit_places import Article, Gold
from evaluation.sets.places import count_article, measure, summary
from evaluation.sets.results import Cases, Skipped
from reportedly.reading.place_context import place_name
from reportedly.reading.places import load_ranking
from reportedly.reading.reader import Reader

TEXT = "They met in Paris, France."


@pytest.mark.parametrize(("lat", "near"), [(48.9, 1.0), (-48.9, 0.0)])
def test_a_place_is_right_where_the_annotators_put_it(reader: Reader, lat: float, near: float) -> None:
    """The same choice is right near the annotators' point and wrong far from it, and then a case is kept."""
    gold = Gold(place_name(TEXT, 12, 17), lat, 2.3, "P")
    cases = Cases()
    article = Article("LGL", "a", (gold,), None)
    counts = count_article(article, reader.maker.gazetteer, load_ranking(), cases)
    assert summary(counts)["lgl_within_161_km"] == near
    assert sum(cases.kinds.values()) == 1 - near


def test_a_set_that_is_not_here_is_skipped_with_a_reason(reader: Reader, sets: Path) -> None:
    """No figure is better than a figure of nothing."""
    assert isinstance(measure(reader), Skipped)
