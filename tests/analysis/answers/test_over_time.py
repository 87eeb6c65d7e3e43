"""Laws of answers over time."""

from datetime import date

from reportedly.analysis.answers.over_time import what_changed, what_falls, what_was_on_record
from reportedly.analysis.answers.sentences import Matter
from reportedly.analysis.changes import compare
from reportedly.analysis.consequences import compare as consequences
from reportedly.analysis.deltas import Comparison
from reportedly.analysis.origins import Sampler, origins_of
from reportedly.analysis.timing import Window
from reportedly.model.terms import Polarity
from tests.reporting import a_dossier, a_report, says

ONE, TWO = a_report("one"), a_report("two", "Invented Gazette", "2024-03-02")
WINDOW = Window(date(2024, 3, 1), date(2024, 3, 31))


def test_each_change_says_whether_the_world_or_the_reporting_changed() -> None:
    """A new denial changes the reporting only, and rests on the claim that denies."""
    denial = says(TWO, polarity=Polarity.DENIED)
    dossier = a_dossier(says(ONE), denial)
    before, after = (dossier.by_day(day) for day in (date(2024, 2, 29), WINDOW.until))
    (told,) = what_changed(compare(Comparison(before, after, WINDOW))).sentences
    assert told.says.startswith("Denied: Red Hill Front supports Salt League; only the reporting changed")
    assert told.claims == (denial.claim.id,)


def test_no_change_is_no_sentence() -> None:
    """Two equal states differ in nothing, and nothing is said."""
    assert what_changed(()).sentences == ()


def test_on_record_tells_what_was_out_and_what_was_held() -> None:
    """What had been published by a day need not have been in this ledger by then."""
    one, two = says(ONE), says(ONE, object="Copper Guard", at=100)
    dossier = a_dossier(one, two)
    matters = [Matter(each, dossier, Sampler({})) for each in dossier.propositions]
    told = what_was_on_record(matters, date(2024, 2, 2), {one.claim.id}).sentences
    assert "2 claims in 1 report had been published; this ledger itself held 1 of them" in told[0].says
    assert len(told) == 3


def test_what_falls_is_told_before_what_only_weakens() -> None:
    """What nothing is left of falls; what another report says too, weakens; each names what it loses."""
    alone, shared, kept = says(ONE, object="Copper Guard", at=100), says(ONE), says(TWO)
    before, after = a_dossier(alone, shared, kept), a_dossier(kept)
    found = consequences(
        *([origins_of(one, Sampler({})) for one in each.propositions] for each in (before, after))
    )
    told = what_falls("Fictional Courier", [alone, shared], found).sentences
    assert "1 falls" in told[0].says
    assert "Copper Guard falls" in told[1].says
    assert told[1].claims == (alone.claim.id,)
    assert "Salt League weakens" in told[2].says
    assert told[2].claims == (shared.claim.id,)


def test_without_nothing_nothing_falls() -> None:
    """A source that no claim rests on takes nothing away."""
    assert what_falls("Nobody", [], ()).sentences == ()
