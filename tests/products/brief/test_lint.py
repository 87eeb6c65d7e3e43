"""The linter of briefs: one sentence for each rule, and briefs of ours, which break none but approval."""

import io
from dataclasses import replace
from datetime import date

import pytest
from briefing import the_dossier
from casing import review, the_case
from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.changes import compare
from reportedly.analysis.deltas import Comparison
from reportedly.analysis.hypotheses import weigh
from reportedly.analysis.hypotheses_draft import draft
from reportedly.analysis.hypotheses_rules import load_rules
from reportedly.analysis.indicators import Lookout, watch
from reportedly.analysis.interests import Interests
from reportedly.analysis.origins import origins_of
from reportedly.analysis.scenarios import shipped_scenarios
from reportedly.analysis.timing import Window
from reportedly.analysis.weighing import weigh_all
from reportedly.model.cases import Told
from reportedly.model.registry import load_registry
from reportedly.products.brief.explanations import explanations_section
from reportedly.products.brief.layout import lay_out
from reportedly.products.brief.lint import SAYS, Rule, lint
from reportedly.products.brief.news import news_section
from reportedly.products.brief.pictures import figures_of
from reportedly.products.brief.signs import signs_section
from reportedly.products.brief.weights import weights_section
from reportedly.products.brief.write import Order, write_brief

ATTACK, BACKING, BASE, MEMBER, PLAN, DENIAL = the_case().told


def rules(sentence: str, *told: Told, reviewed: bool = True) -> set[Rule]:
    """Give the rules that a sentence breaks which rests on these claims."""
    approvals = [review(MEMBER), review(MEMBER, "Reviewer Two")] if reviewed else []
    claims = " ".join(one.claim.id for one in told)
    comment = f" <!-- claims: {claims} -->" if told else ""
    return {one.rule for one in lint(f"## Key judgements\n\n- {sentence}{comment}\n", the_case(approvals))}


@pytest.mark.parametrize(
    ("sentence", "told", "broken"),
    [
        ("The front attacked the league (single origin).", (ATTACK,), set()),
        ("The front attacked the league.", (), {Rule.UNCITED}),
        ("The front attacked the league.", (ATTACK,), {Rule.SINGLE_ORIGIN}),
        ("The front possibly attacked it (single origin).", (ATTACK,), {Rule.LIKELIHOOD_SCALE}),
        ("The front very likely attacked it (single origin).", (ATTACK,), set()),
        (
            "It is likely, with high confidence, that it attacked (single origin).",
            (ATTACK,),
            {Rule.LIKELIHOOD_WITH_CONFIDENCE},
        ),
        ("It is confirmed that the front attacked it (single origin).", (ATTACK,), {Rule.CALLED_FACT}),
        ("A paper wrote “it is confirmed, possibly” (single origin).", (ATTACK,), set()),
        ("Karvia backs the front (single origin).", (BACKING,), {Rule.HEDGE_DROPPED}),
        ("Karvia reportedly backs the front (single origin).", (BACKING,), set()),
        ("The league will attack Karvia (single origin).", (PLAN,), {Rule.HEDGE_DROPPED}),
        ("Ada Example leads the front (single origin).", (MEMBER,), {Rule.PERSON_ALLEGATION}),
        ("Ada Example allegedly leads the front (single origin).", (MEMBER,), set()),
        ("One side says so and the other denies it.", (ATTACK, DENIAL), set()),
    ],
)
def test_each_rule_finds_its_sentence_and_no_other(
    sentence: str, told: tuple[Told, ...], broken: set[Rule]
) -> None:
    """A rule names what breaks it, and leaves what does not."""
    assert rules(sentence, *told) == broken


def test_a_named_person_needs_two_reviewers() -> None:
    """An allegation goes out only once two people accepted its claim."""
    sentence = "Ada Example allegedly leads the front (single origin)."
    assert rules(sentence, MEMBER, reviewed=False) == {Rule.APPROVAL}


def test_a_claim_that_the_ledger_does_not_hold_is_named() -> None:
    """An id that was mistyped, or is of another ledger, supports nothing."""
    written = "- The front attacked (single origin). <!-- claims: claim-aaaaaaaaaaaaaaaaaaaa -->\n"
    (breach,) = lint(written, the_case())
    assert (breach.rule, "claim-aaaa" in breach.says) == (Rule.UNKNOWN_CLAIM, True)


@pytest.mark.parametrize("format", ["md", "html"])
def test_our_own_briefs_break_no_rule_but_approval(format: str) -> None:
    """What the templates write holds to the rules; only people can approve."""
    out = io.BytesIO()
    lay_out(write_brief(the_case(), Order(title="Reports", asked="it")), format, out)
    found = lint(out.getvalue().decode("utf-8"), the_case())
    assert {one.rule for one in found} == {Rule.APPROVAL}
    approvals = [review(MEMBER), review(MEMBER, "Reviewer Two")]
    assert lint(out.getvalue().decode("utf-8"), the_case(approvals)) == []


@pytest.mark.parametrize("format", ["md", "html"])
def test_a_sentence_written_into_a_brief_of_ours_is_found(format: str) -> None:
    """A line that someone adds without a source is uncited, before or after a sentence of ours."""
    out = io.BytesIO()
    lay_out(write_brief(the_case(), Order(title="Reports", asked="it")), format, out)
    written = out.getvalue().decode("utf-8")
    added = "Everybody knows it. "
    begins = {"md": "- ", "html": "<li>"}[format]
    spot = {"md": "- It is", "html": '<li><span class="sentence"'}[format]
    edited = written.replace(spot, f"{begins}{added}{spot.removeprefix(begins)}", 1)
    assert Rule.UNCITED in {one.rule for one in lint(edited, the_case())}


@given(st.text(max_size=60))
def test_whatever_is_written_is_read(text: str) -> None:
    """No brief, however broken, stops the linter."""
    for written in (text, f"<html><body><p>{text}"):
        assert all(one.says for one in lint(written, the_case()))


def test_every_rule_says_what_to_do() -> None:
    """A rule without a way out would only annoy."""
    assert set(SAYS) == set(Rule)


def test_a_sentence_about_an_actor_is_no_frame() -> None:
    """A mark of being about the brief does not free a sentence that says something of an actor."""
    cited = f"It is reported that it attacked. <!-- claims: {ATTACK.claim.id} -->"
    free = lint(f"## Gaps\n\n{cited}\n\nNothing else was found. <!-- frame -->\n", the_case())
    assert Rule.UNCITED not in {one.rule for one in free}
    sly = lint(f"## Gaps\n\n{cited}\n\nThe Red Hill Front did it. <!-- frame -->\n", the_case())
    assert Rule.UNCITED in {one.rule for one in sly}
    scope = lint(f"## Scope\n\nThis is about the Red Hill Front. <!-- frame -->\n\n{cited}\n", the_case())
    assert Rule.UNCITED not in {one.rule for one in scope}


def test_rows_of_a_table_are_held_to_the_rules() -> None:
    """In Markdown and in HTML a row is a sentence; what heads a table is none."""
    head = "| What | Grade |\n|---|---|\n"
    row = f"| It is reported (single origin) | 6 [[1]](#ref-1) <!-- claims: {ATTACK.claim.id} --> |\n"
    assert lint(f"{head}{row}", the_case()) == []
    bare = lint(f"{head}| It is reported | 6 |\n", the_case())
    assert [one.rule for one in bare] == [Rule.UNCITED]
    cells = "<td>It is reported (single origin)</td><td>6</td>"
    table = (
        "<!doctype html><table><caption>Grades</caption><thead><tr><th>What</th></tr></thead>"
        f'<tbody><tr class="sentence" data-claims="{ATTACK.claim.id}">{cells}</tr>'
        f"<tr>{cells}</tr></tbody></table>"
    )
    assert [one.rule for one in lint(table, the_case())] == [Rule.UNCITED]


@pytest.mark.parametrize("scale", [None, "icd203", "phia"])
def test_what_analysis_adds_breaks_no_rule(scale: str | None) -> None:
    """Weights, matrices, changes, signs and the words of figures hold to the rules, in both formats."""
    case, dossier = the_case(), the_dossier()
    origins = [origins_of(one, dossier.sampler) for one in dossier.propositions]
    interests = Interests(dossier.propositions, load_registry())
    matrices = [weigh(draft([one], interests, load_rules()), load_rules()) for one in origins]
    window = Window(date(2024, 1, 1), date(2024, 2, 10))
    changes = compare(Comparison(replace(dossier, said=()), dossier, window, frozenset(), {}))
    signs = [row for one in shipped_scenarios() for row in watch(one, Lookout(dossier, window.until), {})]
    order = Order(
        title="Reports",
        asked="it",
        weights=(weights_section(case, weigh_all(dossier, scale)),),
        explanations=explanations_section(case, matrices),
        more=(news_section(case, changes, "01 January 2024"), signs_section(case, signs)),
        figures=figures_of(case, origins),
    )
    brief = write_brief(case, order)
    assert all(one.tables for one in brief.sections if one.key in {"weights", "alternatives", "indicators"})
    for name in ("md", "html"):
        out = io.BytesIO()
        lay_out(brief, name, out)
        assert {one.rule for one in lint(out.getvalue().decode("utf-8"), case)} <= {Rule.APPROVAL}
