"""Laws of answers on footing and rising certainty."""

from reportedly.analysis.answers.footing import weak_footing, where_certainty_rises
from reportedly.analysis.answers.sentences import Matter, Told
from reportedly.analysis.origins import Sampler
from reportedly.ledger.answers import ClaimView
from reportedly.model.claims import Voice
from reportedly.model.derivation import Derivation
from reportedly.model.spans import Span
from reportedly.model.terms import Certainty, VoiceKind
from tests.reporting import a_dossier, a_report, cites, copied, says

ONE, TWO = a_report("one"), a_report("two", "Invented Gazette", "2024-02-02")
EXPERTS = Voice(VoiceKind.UNNAMED, span=Span(0, 7, "experts"))


def matters(*said: ClaimView, derivations: tuple[Derivation, ...] = ()) -> list[Matter]:
    """Give the propositions that claims make."""
    dossier = a_dossier(*said, derivations=derivations)
    return [Matter(one, dossier, Sampler(dossier.derivations)) for one in dossier.propositions]


def words(told: Told) -> str:
    """Give everything that an answer says."""
    return "\n".join(one.says for one in told.sentences)


def test_copies_of_one_report_rest_on_one_origin() -> None:
    """Two reports of which one was made from the other are one origin; two that were not are two."""
    copy = weak_footing(matters(says(ONE), says(TWO), derivations=(copied(TWO, ONE, 0.99),)))
    assert "2 reports, most likely one origin (Fictional Courier (2024-02-01))" in words(copy)
    assert weak_footing(matters(says(ONE), says(TWO))).sentences == ()


def test_an_absent_origin_is_named() -> None:
    """Where all go back to one source that is not held, that source is named."""
    both = (cites(ONE, "A Memo", 0.99), cites(TWO, "A Memo", 0.99))
    assert "“A Memo”, cited but absent" in words(
        weak_footing(matters(says(ONE), says(TWO), derivations=both))
    )


def test_what_only_nameless_voices_say_is_told_with_their_words() -> None:
    """One named voice, or a report of its own, is enough for it not to rest on the nameless."""
    nameless = weak_footing(matters(says(ONE, voices=(EXPERTS,))))
    assert "only “experts” say so" in words(nameless)
    assert "only “" not in words(weak_footing(matters(says(ONE, voices=(EXPERTS,)), says(TWO))))


def test_a_hedge_that_falls_off_is_told_with_both_claims() -> None:
    """Where a report puts it more firmly than its parent, both their claims are named."""
    one, two = says(ONE, certainty=Certainty.HEDGED), says(TWO)
    (told,) = where_certainty_rises(matters(one, two, derivations=(copied(TWO, ONE),))).sentences
    assert "hedged became certain" in told.says
    assert set(told.claims) == {one.claim.id, two.claim.id}


def test_a_weaker_copy_or_a_stranger_raises_nothing() -> None:
    """Certainty rises along a chain only: not where it falls, nor between reports that are not of one."""
    weaker = matters(says(ONE), says(TWO, certainty=Certainty.HEDGED), derivations=(copied(TWO, ONE),))
    assert where_certainty_rises(weaker).sentences == ()
    assert where_certainty_rises(matters(says(ONE, certainty=Certainty.HEDGED), says(TWO))).sentences == ()
