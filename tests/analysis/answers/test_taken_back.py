"""Laws of what answers say about what was taken back."""

from dataclasses import replace

from reportedly.analysis.answers.sentences import Matter, Speaker
from reportedly.analysis.answers.sourcing import how_many_origins, who_first
from reportedly.analysis.answers.taken_back import taken_back, taken_back_total
from reportedly.analysis.retractions import Retractions
from reportedly.model.findings import Method
from tests.reporting import a_dossier, a_report, says

ONE, TWO = a_report("one"), a_report("two", published="2024-02-02")
THREE = a_report("three", "Made-up Post", "2024-02-03")
SPEAKER = Speaker(Method("made", "1", ""))


def matter(*documents: str, retractions: Retractions) -> Matter:
    """Give what some of the three reports say, with what was taken back."""
    said = [says(one) for one in (ONE, TWO, THREE) if one.source in documents]
    dossier = replace(a_dossier(*said), retractions=retractions)
    return Matter(dossier.propositions[0], dossier, dossier.sampler)


BACK = Retractions(whole={TWO.id: ONE.id})


def test_what_was_taken_back_is_told_with_the_words_of_both_reports() -> None:
    """It rests on the claim withdrawn and on what the report that withdraws it says."""
    (told,) = taken_back(matter("one", "two", "three", retractions=BACK), SPEAKER)
    assert "Fictional Courier (2024-02-01), by Fictional Courier (2024-02-02)" in told.says
    assert set(told.claims) == {says(ONE).claim.id, says(TWO).claim.id}
    assert not list(taken_back(matter("three", retractions=Retractions()), SPEAKER))


def test_where_nobody_stands_by_it_that_comes_first() -> None:
    """A statement that all took back is found, and found to be nobody's."""
    first, *_ = taken_back(matter("one", "two", retractions=BACK), SPEAKER)
    assert first.says.startswith("No report stands by it any more")
    noted = Retractions(noted={ONE.id: "Ada"})
    assert "as Ada noted" in list(taken_back(matter("one", retractions=noted), SPEAKER))[1].says


def test_an_answer_counts_only_what_stands() -> None:
    """The first report is the first that stands, and origins are of those; the rest is told behind them."""
    one = matter("one", "two", "three", retractions=BACK)
    words = "\n".join(each.says for each in how_many_origins(one).sentences)
    assert words.startswith("1 report says that")
    assert "counted nowhere here" in words
    assert "Made-up Post" in who_first(one).sentences[0].says


def test_of_many_statements_it_is_told_how_many_fell() -> None:
    """One sentence for all, and none where nothing was taken back."""
    fallen, held = matter("one", "two", retractions=BACK), matter("three", retractions=Retractions())
    (total,) = taken_back_total([fallen, held], SPEAKER)
    assert "1 report of these was taken back" in total.says
    assert "nobody stands any more by 1 statement" in total.says
    assert not list(taken_back_total([held], SPEAKER))
