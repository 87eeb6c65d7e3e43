"""Stretches of a relation, as words."""

from reportedly.analysis.network.histories import histories
from reportedly.analysis.placing import Axis
from reportedly.analysis.propositions import propositions
from reportedly.doors.cli.view_history import episode_words
from reportedly.model.terms import Predicate, Status
from tests.reporting import a_report, says


def test_an_end_is_told_only_if_it_is_said() -> None:
    """Without one, that nobody tells of it is what is told."""
    said = [says(a_report("a", published="2024-01-05"), predicate=Predicate.ALLIED_WITH)]
    (open_one,) = histories(propositions(said), Axis.EVENT)[0].episodes
    assert episode_words(open_one) == "said of 2024-01-05, in 1 report; no end told"
    past = a_report("b", published="2024-03-05")
    said.append(says(past, predicate=Predicate.ALLIED_WITH, status=Status.PAST))
    (closed,) = histories(propositions(said), Axis.EVENT)[0].episodes
    assert episode_words(closed) == "said of 2024-01-05, in 1 report; ended by 2024-03-05"
