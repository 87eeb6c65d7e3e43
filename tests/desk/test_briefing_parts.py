"""The parts of a brief that analysis gives."""

from importlib.resources import files
from pathlib import Path

import pytest

from reportedly import Desk
from reportedly.desk.briefing import BriefAsked, brief_about, brief_of_claim
from reportedly.model.errors import UsageError, VocabularyError
from reportedly.model.release import ReleaseSettings


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


def test_the_signs_of_the_countries_at_hand_are_looked_for(tmp_path: Path) -> None:
    """A brief on an actor tells what its claims are a sign of in the countries that they put something in."""
    with Desk(tmp_path / "made.db", extractors=["patterns"]) as desk:
        list(desk.read([str(files("reportedly") / "sample" / "reports" / "2015-03-13-blue-delta-radio.txt")]))
        brief = brief_about(desk, "Boko Haram")
    signs = next(one for one in brief.sections if one.key == "indicators")
    cells = [row.cells[1] for table in signs.tables for row in table.rows]
    assert any("Violence escalates in a country" in one for one in cells)


def test_a_published_brief_is_drawn_from_what_was_approved(desk: Desk) -> None:
    """Without approvals it says that it has no figure; with them it has some, of these claims alone."""
    asked = BriefAsked(release=ReleaseSettings(delay_days=1))
    bare = brief_about(desk, "Islamic State", asked)
    assert bare.figures == ()
    assert any("has no figure" in one for one in bare.scope)
    approved = set()
    for view in desk.claims():
        for person in ("Ada Example", "Bo Example"):
            desk.reviews.decide(view.claim.id, "accept", why="read it", by=person)
        approved.add(view.claim.id)
    drawn = brief_about(desk, "Islamic State", asked)
    assert drawn.figures
    assert all(set(one.claims) <= approved for one in drawn.figures)
