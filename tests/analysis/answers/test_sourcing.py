"""Laws of answers on sourcing."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.answers.sentences import Matter, Told
from reportedly.analysis.answers.sourcing import how_many_origins, who_first
from reportedly.analysis.origins import Sampler
from reportedly.ledger.answers import ClaimView
from reportedly.model.derivation import Derivation
from reportedly.model.terms import Polarity
from tests.reporting import a_dossier, a_report, cites, copied, says

ONE = a_report("one", "Fictional Courier", "2024-02-01")
TWO = a_report("two", "Invented Gazette", "2024-02-02")
THREE = a_report("three", "Made-up Post", "2024-02-03")


def matter(*said: ClaimView, derivations: tuple[Derivation, ...] = ()) -> Matter:
    """Give the one proposition that claims make."""
    dossier = a_dossier(*said, derivations=derivations)
    (proposition,) = dossier.propositions
    return Matter(proposition, dossier, Sampler(dossier.derivations))


def words(told: Told) -> str:
    """Give everything that an answer says."""
    return " ".join(one.says for one in told.sentences)


def test_the_earliest_report_is_first_whatever_the_order() -> None:
    """Who first reported it goes by the day of publication, not by the order in the ledger."""
    one, two = says(ONE), says(TWO)
    for order in ((one, two), (two, one)):
        first = who_first(matter(*order)).sentences[0]
        assert "Fictional Courier (2024-02-01)" in first.says
        assert first.claims == (one.claim.id,)


def test_two_of_one_day_are_both_named() -> None:
    """Where the days do not tell who was first, nobody is said to be."""
    other = a_report("four", "Other Post", "2024-02")
    told = who_first(matter(says(ONE), says(other)))
    assert told.sentences[0].says.startswith("Which was first cannot be told")
    assert len(told.sentences[0].claims) == 2


def test_a_source_cited_but_absent_is_named_with_who_cites_it() -> None:
    """What goes back to a source that is not held says so, by the claims of those who cite it."""
    two = says(TWO)
    told = who_first(matter(says(ONE), two, derivations=(cites(TWO, "a leaked memo"),)))
    (absent,) = [one for one in told.sentences if one.says.startswith("Cited but absent")]
    assert "“a leaked memo”" in absent.says
    assert absent.claims == (two.claim.id,)
    assert "derivation@1" in {one.signature for one in absent.using}


def test_a_denial_reports_nothing_first() -> None:
    """Who only denies it has not reported it, so that there is nothing to tell."""
    assert who_first(matter(says(ONE, polarity=Polarity.DENIED))) == Told(sentences=())


def test_a_report_without_a_date_is_told_as_such() -> None:
    """A report without a date is never the first; that it is left out is said."""
    undated = a_report("five", "Undated Post", None)  # type: ignore[arg-type]
    told = who_first(matter(says(ONE), says(undated)))
    assert told.sentences[0].claims == (says(ONE).claim.id,)
    assert any("without a date" in one for one in told.cannot)


def test_copies_are_one_origin_with_the_reason() -> None:
    """Why two reports were judged one is a sentence that rests on the claims of both."""
    one, two, three = says(ONE), says(TWO), says(THREE)
    told = how_many_origins(matter(one, two, three, derivations=(copied(TWO, ONE),)))
    assert "most likely from 2 independent origins" in told.sentences[0].says
    (link,) = [each for each in told.sentences if "judged to be from" in each.says]
    assert set(link.claims) == {one.claim.id, two.claim.id}


def test_those_who_deny_are_counted_apart() -> None:
    """A denial adds no origin to those who say it."""
    told = how_many_origins(matter(says(ONE), says(TWO, polarity=Polarity.DENIED)))
    leads = [one.says for one in told.sentences if "most likely from" in one.says]
    assert [one.split(" that ")[0] for one in leads] == ["1 report says", "1 report denies"]


@given(
    st.lists(st.tuples(st.sampled_from([ONE, TWO, THREE]), st.sampled_from(Polarity)), min_size=1, max_size=6)
)
def test_every_sentence_rests_on_claims_that_were_given(picks: list[tuple[object, Polarity]]) -> None:
    """Whatever is on record, no sentence names a claim that was not looked at, and none names none."""
    said = [says(report, polarity=polarity, at=200 * at) for at, (report, polarity) in enumerate(picks)]  # type: ignore[arg-type]
    known = {one.claim.id for one in said}
    for told in (who_first(matter(*said)), how_many_origins(matter(*said))):
        for one in told.sentences:
            assert one.claims
            assert set(one.claims) <= known
