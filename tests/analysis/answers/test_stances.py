"""Laws of answers on denials and evidence."""

from reportedly.analysis.answers.sentences import Matter
from reportedly.analysis.answers.stances import which_evidence, who_denies
from reportedly.analysis.interests import Interests
from reportedly.analysis.origins import Sampler
from reportedly.ledger.answers import ClaimView
from reportedly.model.claims import Evidence, Voice
from reportedly.model.registry import Registry
from reportedly.model.spans import Span
from reportedly.model.terms import Access, EvidenceKind, Polarity, VoiceKind
from tests.reporting import a_dossier, a_report, entity, says

ONE, TWO = a_report("one"), a_report("two", "Invented Gazette", "2024-02-02")
FRONT = Voice(VoiceKind.GROUP, name="Red Hill Front", entity=entity("Red Hill Front"))
NAMELESS = Voice(VoiceKind.UNNAMED, span=Span(0, 9, "officials"))
FILM = Evidence(EvidenceKind.VIDEO, Span(3, 10, "a video"))


def matter(*said: ClaimView) -> Matter:
    """Give the one proposition that claims make."""
    dossier = a_dossier(*said)
    (proposition,) = dossier.propositions
    return Matter(proposition, dossier, Sampler(dossier.derivations))


def interests(one: Matter) -> Interests:
    """Give interests as far as the claims tell."""
    return Interests(one.dossier.propositions, Registry(()))


def test_a_party_that_denies_is_told_as_a_party() -> None:
    """Who denies it is named with the interest it has, and the claim in which it does."""
    denial = says(TWO, polarity=Polarity.DENIED, voices=(FRONT,))
    asked = matter(says(ONE), denial)
    told = who_denies(asked, interests(asked))
    assert told.sentences[0].says.startswith("Red Hill Front (a party to it) denies")
    assert told.sentences[0].claims == (denial.claim.id,)


def test_an_unnamed_denial_has_no_interest_that_can_be_told() -> None:
    """Nothing is guessed about whoever is not named."""
    asked = matter(says(ONE, polarity=Polarity.DENIED, voices=(NAMELESS,)))
    assert "Officials (unnamed" in who_denies(asked, interests(asked)).sentences[0].says


def test_one_voice_in_two_reports_is_one_denial() -> None:
    """The same voice is told once, with both reports."""
    asked = matter(*(says(one, polarity=Polarity.DENIED, voices=(FRONT,)) for one in (ONE, TWO)))
    (denial,) = who_denies(asked, interests(asked)).sentences
    assert len(denial.claims) == 2


def test_without_a_denial_nothing_is_told() -> None:
    """That somebody says it is no answer to who denies it."""
    asked = matter(says(ONE))
    assert who_denies(asked, interests(asked)).sentences == ()


def test_described_is_never_told_as_seen() -> None:
    """A thing that reports only describe was seen by nobody here."""
    (told,) = which_evidence(matter(says(ONE, evidence=(FILM,)))).sentences
    assert told.says == "Video (“a video”): described in 1 report, seen by nobody on record here."


def test_what_one_report_saw_is_told_apart_from_what_another_describes() -> None:
    """Each kind of access is counted by itself."""
    seen = Evidence(FILM.kind, FILM.span, Access.SEEN)
    told = which_evidence(matter(says(ONE, evidence=(FILM,)), says(TWO, evidence=(seen,)))).sentences[0]
    assert "described in 1 report, seen in 1 report" in told.says
    assert "nobody" not in told.says


def test_reports_that_point_to_nothing_are_told() -> None:
    """Saying so is not showing it."""
    bare = says(TWO)
    told = which_evidence(matter(says(ONE, evidence=(FILM,)), bare)).sentences[-1]
    assert told.says == "1 report points to nothing that would show it."
    assert told.claims == (bare.claim.id,)
