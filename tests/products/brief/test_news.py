"""What changed since the last brief."""

from dataclasses import replace
from datetime import date

from briefing import the_dossier
from casing import the_case

from reportedly.analysis.changes import compare
from reportedly.analysis.deltas import Comparison
from reportedly.analysis.timing import Window
from reportedly.products.brief.news import news_section


def test_changes_say_whether_the_world_changed_or_only_the_reporting() -> None:
    """Each is a sentence with its kind, its claims and its cause; a denial changes only the reporting."""
    dossier = the_dossier()
    before = replace(dossier, said=tuple(one for one in dossier.said if one.document.title is None))
    window = Window(date(2024, 1, 1), date(2024, 2, 10))
    changes = compare(Comparison(before, dossier, window, frozenset(), {}))
    found = news_section(the_case(), changes, "01 January 2024")
    assert found.heading == "What changed since 01 January 2024"
    texts = [one.text for one in found.sentences]
    assert any(
        "New relation: It is reported that Red Hill Front attacked Salt League" in one for one in texts
    )
    assert any(one.startswith("Denied: It is denied that") and "only the reporting" in one for one in texts)
    assert all(one.claims for one in found.sentences)


def test_no_change_is_told_as_none() -> None:
    """Silence is about the record."""
    found = news_section(the_case(), [], "01 January 2024")
    assert found.is_silent
    assert found.silence == "Nothing in scope changed on record since 01 January 2024."
