"""Deriving: texts compared, links found, people's decisions kept."""

from datetime import UTC, datetime

import pytest

from reportedly.desk.deriving import derive_documents, shelve
from reportedly.documents.sourcing import sourcing_of
from reportedly.model.decisions import Decision, DecisionKind, Verdict, make_decision
from tests.tracing import FOOTER, a_document, lookalike, origin, paraphrase, witness

EVERY = (origin(), paraphrase(), witness(), lookalike())


def judged(value: str) -> Decision:
    """Give what a person decided about the paraphrase and the report that it names."""
    about = (paraphrase().id, origin().id)
    verdict = Verdict(kind=DecisionKind.LINK, about=about, value=value, reason="asked both", by="Ada")
    return make_decision(verdict, datetime(2024, 6, 1, tzinfo=UTC))


def test_shares_of_a_document_sum_to_one() -> None:
    """Access of its own and all possible parents are together everything that can be."""
    for one in derive_documents(EVERY).derivations.values():
        assert one.own_access + sum(parent.p for parent in one.parents) == pytest.approx(1)


def test_the_order_in_which_reports_come_changes_nothing() -> None:
    """Who was made from whom hangs on the reports, not on how they were listed, nor on one given twice."""
    straight = derive_documents(EVERY).derivations
    assert derive_documents(tuple(reversed(EVERY))).derivations == straight
    assert derive_documents((*EVERY, origin())).derivations == straight


def test_nothing_is_made_from_what_came_later() -> None:
    """The first report has no parent among the others."""
    held = derive_documents(EVERY).derivations[origin().id]
    assert all(one.document is None for one in held.parents)


@pytest.mark.parametrize(("value", "is_derived"), [("derived", True), ("independent", False)])
def test_a_person_overrules_the_signs(value: str, is_derived: bool) -> None:
    """What a person decided about a link holds, whichever way the signs point."""
    found = derive_documents(EVERY, (judged(value),)).derivations[paraphrase().id]
    share = sum(one.p for one in found.parents if one.document == origin().id)
    assert (share > 0.95) is is_derived
    assert is_derived or share < 0.05


def test_a_copied_text_is_contained_and_a_footer_is_not_counted() -> None:
    """The same words are found in both texts; what an outlet prints under every report is no copy."""
    copy = a_document(origin().text, "Evening Lantern", "2024-03-05")
    _, compare = shelve((origin(), copy))
    assert compare(sourcing_of(copy), sourcing_of(origin())).contained > 0.9
    bodies = (witness().text, lookalike().text, paraphrase().text)
    pages = [
        a_document(f"{text}\n\n{FOOTER}", "Ostland Herald", f"2024-03-0{day}")
        for day, text in enumerate(bodies, 1)
    ]
    _, compare = shelve(pages)
    assert compare(sourcing_of(pages[1]), sourcing_of(pages[0])).contained == 0
