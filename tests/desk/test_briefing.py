"""Briefs over a real ledger."""

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reportedly import Desk
from reportedly.desk.briefing import (
    BriefAsked,
    brief_about,
    brief_of_claim,
    keep_brief,
    last_brief,
    lay_out,
    lint_brief,
)
from reportedly.ledger.queries import ClaimQuery
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
    brief = brief_about(desk, "Islamic State", BriefAsked(since=datetime(2015, 1, 1, tzinfo=UTC)))
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


def test_a_kept_brief_is_what_the_next_one_compares_with(desk: Desk, tmp_path: Path) -> None:
    """The first brief has no section on changes; the next says what changed since, unless nobody asks."""
    first = brief_about(desk, "Islamic State")
    assert last_brief(desk, first.subject) is None
    assert "changed" not in {one.key for one in first.sections}
    keep_brief(desk, first, tmp_path / "first.html", by="Ada Example")
    assert last_brief(desk, first.subject) is not None
    changed = next(one for one in brief_about(desk, "Islamic State").sections if one.key == "changed")
    assert changed.sentences == ()
    unasked = brief_about(desk, "Islamic State", BriefAsked(changes=False))
    assert "changed" not in {one.key for one in unasked.sections}


def test_the_linter_looks_up_only_what_a_brief_names(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A brief of two claims costs two claims, however large the ledger is; the breaches are the same."""
    out = io.BytesIO()
    lay_out(brief_of_claim(desk, desk.claims()[0].claim.id), "md", out)
    asked: list[ClaimQuery | None] = []
    original = desk.claims
    monkeypatch.setattr(
        desk, "claims", lambda query=None, **more: asked.append(query) or original(query, **more)
    )
    monkeypatch.setattr(desk, "documents", lambda *_: pytest.fail("the whole ledger was listed"))
    assert {one.rule for one in lint_brief(desk, out.getvalue().decode("utf-8"))} <= {Rule.APPROVAL}
    assert [bool(one and one.pairs) for one in asked] == [True]


def test_a_claim_that_is_not_held_is_named(desk: Desk) -> None:
    """A wrong id supports nothing, and does not stop the linter."""
    wrong = f"claim-{'a' * 20}"
    assert Rule.UNKNOWN_CLAIM in {one.rule for one in lint_brief(desk, f"It is so. <!-- claims: {wrong} -->")}


def test_likelihood_is_given_only_when_asked_for(desk: Desk) -> None:
    """Without a scale no sentence of a brief has a word of likelihood; with one, it is a range or none."""
    desk.decisions.grade("Harbour Wire", "B", why="an invented record", by="Ada Example")
    plain = [one.text for part in brief_about(desk, "Islamic State").sections for one in part.sentences]
    asked = brief_about(desk, "Islamic State", BriefAsked(likelihood="icd203"))
    found = [one.text for part in asked.sections for one in part.sentences]
    assert not [one for one in plain if "ICD 203" in one]
    assert all(" to " in one for one in found if "ICD 203" in one)
