"""Entries, drawn."""

from reportedly.analysis.chronology import chronology
from reportedly.analysis.placing import Axis
from reportedly.analysis.propositions import propositions
from reportedly.doors.cli.view_timeline import doubts, entry_words
from reportedly.model.terms import Certainty, Polarity
from tests.reporting import a_report, says


def test_doubt_is_told_and_certainty_is_not() -> None:
    """Only words of less than full commitment are named."""
    said = ((Certainty.CERTAIN, 2), (Certainty.HEDGED, 1), (Certainty.POSSIBLE, 3))
    assert [one.plain for one in doubts(said)] == ["1 hedged", "3 possible"]


def test_a_contested_entry_shows_its_denial() -> None:
    """And with how many others it is in no order."""
    said = [says(a_report("a"), certainty=Certainty.HEDGED)]
    said.append(says(a_report("b", published="2024-02-01"), polarity=Polarity.DENIED))
    entries = chronology(propositions(said), Axis.REPORT).entries
    words = [entry_words(one).plain for one in entries]
    assert words[0].startswith("Red Hill Front supports Salt League\n1 report")
    assert any("denied in 1" in one for one in words)
    assert all("in no order with 1" in one for one in words)
