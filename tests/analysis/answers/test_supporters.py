"""Laws of the answer to who supports a group."""

from reportedly.analysis.answers.sentences import MOST, Matter
from reportedly.analysis.answers.supporters import who_supports
from reportedly.analysis.interests import Interests
from reportedly.analysis.origins import Sampler
from reportedly.ledger.answers import ClaimView
from reportedly.model.claims import Voice
from reportedly.model.registry import Registry
from reportedly.model.spans import Span
from reportedly.model.terms import Polarity, VoiceKind
from tests.reporting import a_dossier, a_report, entity, says

ONE, TWO = a_report("one"), a_report("two", "Invented Gazette", "2024-02-02")
LEAGUE = Voice(VoiceKind.GROUP, name="Salt League", entity=entity("Salt League"))
EXPERTS = Voice(VoiceKind.UNNAMED, span=Span(0, 7, "experts"))


def told(*said: ClaimView) -> list[tuple[str, tuple[str, ...]]]:
    """Give the sentences about supporters, with their claims."""
    dossier = a_dossier(*said)
    matters = [Matter(one, dossier, Sampler({})) for one in dossier.propositions]
    found = who_supports(matters, Interests(dossier.propositions, Registry(())))
    return [(one.says, one.claims) for one in found.sentences]


def test_support_is_told_as_said_and_by_whom() -> None:
    """Every supporter is "said to be" one, by accounts that each have their interest."""
    one, two = says(ONE, voices=(LEAGUE,)), says(TWO, voices=(EXPERTS,))
    lead, *accounts = told(one, two)
    assert lead[0].startswith("It is said that Red Hill Front supports Salt League")
    assert accounts[0] == (
        "By the account of Salt League (a party to it), in Fictional Courier (2024-02-01).",
        (one.claim.id,),
    )
    assert "experts (unnamed" in accounts[1][0]


def test_a_denial_stands_beside_it() -> None:
    """Who denies the support is told as well, and counts for nobody's account."""
    found = told(says(ONE), says(TWO, polarity=Polarity.DENIED, voices=(LEAGUE,)))
    assert found[-1][0].startswith("That Red Hill Front supports Salt League is denied by Salt League")


def test_many_supporters_are_cut_and_counted() -> None:
    """What is left out of a long answer is told."""
    said = [says(ONE, f"Group {number}", at=200 * number) for number in range(MOST + 2)]
    dossier = a_dossier(*said)
    matters = [Matter(one, dossier, Sampler({})) for one in dossier.propositions]
    found = who_supports(matters, Interests(dossier.propositions, Registry(())))
    assert any("2 more relations" in one for one in found.cannot)
