"""Evidence and cues are those of the words, whatever a model points at."""

from collections.abc import Callable

import pytest

from reportedly.model.claims import Reason
from reportedly.model.terms import CueKind, EvidenceKind
from reportedly.reading.reader import ReadPage
from tests.modelling import Claim, a_claim, a_reply

Answered = Callable[..., ReadPage]
VIDEO = "A video showed the Amber Front attacking the Vale Brigades."
HEDGED = "The Amber Front reportedly attacked the Vale Brigades."


def test_evidence_is_read_off_the_words(answered: Answered) -> None:
    """A video that the sentence names is the claim's evidence, though nobody asked the model."""
    claim = a_claim(quote=VIDEO, subject="the Amber Front", words="attacking", status="unspecified")
    (one,) = answered(VIDEO, a_reply(claim | {"certainty": "possible"})).read
    assert [evidence.kind for evidence in one.shown.evidence] == [EvidenceKind.VIDEO]


def test_cues_are_read_off_the_words(answered: Answered) -> None:
    """The word that hedges is marked, so that a reader sees why."""
    (one,) = answered(HEDGED, a_reply(a_claim(quote=HEDGED, certainty="hedged"))).read
    assert [(cue.kind, cue.span.text) for cue in one.shown.cues] == [(CueKind.HEDGE, "reportedly")]


@pytest.mark.parametrize("changes", [{"words": "The Amber Front"}, {"words": "reportedly"}, {"words": "f"}])
def test_a_word_that_does_not_say_it_brings_nothing(answered: Answered, changes: Claim) -> None:
    """Pointing beside the word marks nothing, and changes nothing else."""
    for one in answered(HEDGED, a_reply(a_claim(quote=HEDGED, certainty="hedged") | changes)).read:
        assert one.shown.cues == ()
        assert one.shown.evidence == ()


def test_a_plan_is_not_told_as_done(answered: Answered) -> None:
    """Who plans talks is not in talks, whatever word a model points at; as a plan it gets in."""
    text = "The Amber Front plans talks with the Vale Brigades."
    for words in ("talks", "plans", "with"):
        claim = a_claim(predicate="negotiates_with", quote=text, words=words)
        for status in ("past", "ongoing"):
            read = answered(text, a_reply(claim | {"status": status}))
            assert [reject.reason for reject in read.rejects] == [Reason.OTHER_STATUS]
    assert answered(text, a_reply(claim | {"status": "planned"})).read
