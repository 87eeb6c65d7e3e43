"""Confidence: the ground's level with every reason against it, and nothing of how likely the thing is."""

from dataclasses import replace

import pytest

from reportedly.analysis.confidence import Confidence, Level, confidence_in
from reportedly.analysis.ground import Ground, survey
from reportedly.analysis.standards import load_standards
from reportedly.model.claims import Evidence, Voice
from reportedly.model.derivation import Derivation
from reportedly.model.spans import Span
from reportedly.model.terms import Access, Certainty, EvidenceKind, Polarity, VoiceKind
from tests.analysis.test_weighing import graded
from tests.reporting import a_dossier, a_report, says

REPORTS = (
    a_report("one", "Fictional Courier"),
    a_report("two", "Invented Gazette", "2024-02-02"),
    a_report("three", "Made-up Post", "2024-02-03"),
)
WORDS = load_standards().holds_back
SEEN = Evidence(next(iter(EvidenceKind)), Span(0, 9, "xxxxxxxxx"), Access.SEEN)
BEST = {"evidence": (SEEN,), "voices": (Voice(VoiceKind.NAMED, name="Ada Example"),)}


def ground(*numbers: int, **options: object) -> Ground:
    """Give the ground of what some of the reports say, each of its own access."""
    told = [says(REPORTS[number], **(BEST | options)) for number in numbers]  # type: ignore[arg-type]
    derivations = tuple(Derivation(REPORTS[number].id, 1.0) for number in numbers)
    plain = a_dossier(*told, derivations=derivations)
    dossier = replace(plain, open_book=lambda: graded(courier="B", gazette="B", post="B"))
    return survey(dossier.propositions[0], dossier)


def reasons(found: Confidence) -> set[str]:
    """Give the names of what holds it back."""
    by_words = {words: name for name, words in WORDS.items()}
    return {by_words[reason.says] for reason in found.reasons}


def test_the_best_ground_is_held_back_by_nothing() -> None:
    """Three of known record, each with somebody named and a thing that was seen."""
    assert confidence_in(ground(0, 1, 2)) == Confidence(Level.HIGH, ())


def test_one_origin_is_never_more_than_low() -> None:
    """However good it is: nobody else says so."""
    found = confidence_in(ground(0))
    assert (found.level, reasons(found)) == (Level.LOW, {"few_origins"})


@pytest.mark.parametrize(
    ("option", "reason"),
    [
        ({"evidence": ()}, "no_evidence"),
        ({"evidence": (replace(SEEN, access=Access.DESCRIBED),)}, "only_described"),
        ({"voices": (Voice(VoiceKind.UNNAMED),)}, "unnamed_voices"),
        ({"certainty": Certainty.HEDGED}, "hedged_words"),
    ],
)
def test_what_every_report_lacks_holds_back(option: dict[str, object], reason: str) -> None:
    """Each lack is a reason of its own, in the words of the vocabulary."""
    assert reasons(confidence_in(ground(0, 1, 2, **option))) == {reason}


def test_what_was_not_looked_for_holds_back() -> None:
    """Copies that nobody looked for, a publisher that nobody graded and a denial are reasons."""
    best = ground(0, 1, 2)
    ungraded = tuple(replace(one, grade=replace(one.grade, grade="F")) for one in best.origins)
    (denial,) = ground(0, polarity=Polarity.DENIED).denials
    assert reasons(confidence_in(replace(best, is_traced=False))) == {"untraced"}
    assert reasons(confidence_in(replace(best, origins=ungraded))) == {"unknown_record"}
    assert reasons(confidence_in(replace(best, denials=(denial,)))) == {"denied"}


def test_more_reasons_never_raise_the_level() -> None:
    """Confidence only falls as more is found to hold it back, down to low."""
    order = [Level.LOW, Level.MODERATE, Level.HIGH]
    lacks = [
        {},
        {"evidence": ()},
        {"evidence": (), "certainty": Certainty.HEDGED},
        {"evidence": (), "certainty": Certainty.HEDGED, "voices": (Voice(VoiceKind.UNNAMED),)},
    ]
    worse = [ground(0, 1, 2), *(replace(ground(0, 1, 2, **lack), is_traced=False) for lack in lacks)]
    levels = [order.index(confidence_in(one).level) for one in worse]
    assert levels == sorted(levels, reverse=True)
    assert (levels[0], levels[-1]) == (2, 0)


def test_every_reason_names_claims() -> None:
    """Nothing is said of a ground without the words that it comes from, even if all deny it."""
    for one in (ground(0, evidence=()), ground(0, polarity=Polarity.DENIED)):
        found = confidence_in(one)
        assert found.reasons
        assert all(reason.claims == (one.proposition.said[0].claim.id,) for reason in found.reasons)
