"""What a brief holds."""

import pytest

from reportedly.model.errors import UngroundedFinding
from reportedly.products.brief.content import Sentence


def test_a_sentence_without_claims_cannot_be_made() -> None:
    """No code, ours included, can put an uncited sentence into a brief."""
    with pytest.raises(UngroundedFinding, match="rests on no claim"):
        Sentence("Everybody knows it.", ())
