"""The parts of a brief that analysis gives."""

from pathlib import Path

import pytest

from reportedly import Desk
from reportedly.desk.briefing import BriefAsked, brief_about, brief_of_claim
from reportedly.model.errors import UsageError, VocabularyError


@pytest.fixture
def desk(folder: Path, tmp_path: Path) -> Desk:
    """Give a desk whose ledger holds three short reports."""
    made = Desk(tmp_path / "made.db", extractors=["patterns"])
    list(made.read([folder]))
    return made


def test_a_brief_has_weights_signs_and_figures(desk: Desk) -> None:
    """What analysis finds on the same claims stands in the same brief."""
    brief = brief_about(desk, "Islamic State")
    found = {one.key: one for one in brief.sections}
    assert {"weights", "alternatives", "indicators"} <= set(found)
    assert found["weights"].tables
    assert "tree" in {one.key for one in brief.figures}


def test_a_brief_of_a_claim_carries_its_matrix(desk: Desk) -> None:
    """One claim is set against its explanations, even with a single origin."""
    brief = brief_of_claim(desk, desk.claims()[0].claim.id)
    alternatives = next(one for one in brief.sections if one.key == "alternatives")
    assert len(alternatives.tables) == 2


def test_what_is_asked_for_must_be_there(desk: Desk, tmp_path: Path) -> None:
    """A scale, a scenario or a matrix that is not there is named; nothing is put in its place."""
    with pytest.raises(UsageError, match="nonsense"):
        brief_about(desk, "Islamic State", BriefAsked(likelihood="nonsense"))
    with pytest.raises(VocabularyError, match="nonsense"):
        brief_about(desk, "Islamic State", BriefAsked(scenarios=["nonsense"]))
    with pytest.raises(Exception, match=r"none\.toml"):
        brief_about(desk, "Islamic State", BriefAsked(hypotheses=tmp_path / "none.toml"))
