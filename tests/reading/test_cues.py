"""Laws of the cues: every list is there, and a word has one strength."""

from dataclasses import fields

from reportedly.model.terms import EvidenceKind
from reportedly.reading.cues import Cues, load_cues


def test_no_list_is_empty() -> None:
    """A list that its file does not fill would silently weaken nothing."""
    cues = load_cues()
    assert all(getattr(cues, field.name) for field in fields(Cues))


def test_an_adverb_hedges_or_opens_never_both() -> None:
    """One word has one strength: hedged and possible do not share adverbs, adjectives or modals."""
    cues = load_cues()
    assert not cues.hedge_adverbs & cues.possible_adverbs
    assert not cues.hedge_adjectives & cues.possible_adjectives
    assert not cues.plan_modals & cues.possible_modals


def test_saying_flatly_is_not_denying() -> None:
    """A verb of denying is never among those that commit their speaker."""
    cues = load_cues()
    assert not cues.speech_flat & cues.speech_denying
    assert cues.speech >= cues.speech_flat | cues.speech_hedged | cues.speech_possible | cues.speech_denying


def test_evidence_has_words_of_its_kinds() -> None:
    """Every kind of evidence that is named by a noun has one."""
    assert set(load_cues().evidence.values()) == set(EvidenceKind) - {EvidenceKind.CLAIM_OF_RESPONSIBILITY}
