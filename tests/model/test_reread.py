"""Values read again from lines."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from casing import the_case

from reportedly.model.fields import FieldError, Fields
from reportedly.model.lossless import whole_claim_record
from reportedly.model.reread import claim_of, readings_of

TOLD = the_case().told[0]


def test_ids_of_mentions_follow_from_offsets() -> None:
    """A line need not carry what can be worked out, so that the two cannot disagree."""
    line = Fields(whole_claim_record(TOLD.document, TOLD.claim, TOLD.readings))
    assert claim_of(line) == TOLD.claim


def test_a_word_outside_its_set_is_an_error() -> None:
    """A certainty that we do not know is never read as one that we do."""
    line = dict(whole_claim_record(TOLD.document, TOLD.claim, TOLD.readings))
    line["certainty"] = "quite sure"
    with pytest.raises(FieldError, match="certainty"):
        readings_of(Fields(line))
