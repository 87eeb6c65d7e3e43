"""Briefs over a real ledger."""

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reportedly import Desk
from reportedly.desk.briefing import brief_about, brief_of_claim, lay_out, lint_brief
from reportedly.model.errors import NotInLedger
from reportedly.products.brief.lint import Rule


@pytest.fixture
def desk(folder: Path, tmp_path: Path) -> Desk:
    """Give a desk whose ledger holds three short reports."""
    made = Desk(tmp_path / "made.db", extractors=["patterns"])
    list(made.read([folder]))
    return made


def test_a_brief_of_what_was_read_breaks_no_rule_but_approval(desk: Desk) -> None:
    """What the program writes over real readings holds to its own rules, in both formats."""
    brief = brief_about(desk, "Islamic State", since=datetime(2015, 1, 1, tzinfo=UTC))
    assert any(one.key == "changed" for one in brief.sections)
    for name in ("md", "html"):
        out = io.BytesIO()
        lay_out(brief, name, out)
        assert {one.rule for one in lint_brief(desk, out.getvalue().decode("utf-8"))} <= {Rule.APPROVAL}


def test_a_brief_of_a_claim_is_about_its_proposition(desk: Desk) -> None:
    """Everything that is reported on it, and nothing else."""
    claim = desk.claims()[0].claim
    brief = brief_of_claim(desk, claim.id)
    (judgement,) = next(one for one in brief.sections if one.key == "judgements").sentences
    assert claim.id in judgement.claims


def test_an_actor_that_nobody_names_has_no_brief(desk: Desk) -> None:
    """Nothing reported is told as such, and not as an empty brief."""
    with pytest.raises(NotInLedger, match="Nobody At All"):
        brief_about(desk, "Nobody At All")
