"""Who was made from whom."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.analysis.derivation.derive import Derived
from reportedly.model.decisions import Decision, DecisionId, DecisionKind
from reportedly.model.derivation import Derivation
from reportedly.model.documents import Document
from tests.tracing import (
    FOOTER,
    LOOKALIKE,
    ORIGIN,
    a_document,
    derived,
    lookalike,
    origin,
    paraphrase,
    witness,
)


def of(found: Derived, document: Document) -> Derivation:
    """Give the derivation of one document."""
    return found.derivations[document.id]


def a_link(child: str, parent: str, value: str) -> Decision:
    """Give a decision about a link."""
    return Decision(
        id=DecisionId("decision-1"),
        kind=DecisionKind.LINK,
        about=(child, parent),
        value=value,
        reason="I asked the editor",
        by="an analyst",
        recorded=datetime(2024, 6, 1, tzinfo=UTC),
        content={},
    )


@pytest.fixture(scope="module")
def story() -> Derived:
    """A report, one made from it in other words, one of somebody who went there, one of something else."""
    return derived(origin(), paraphrase(), witness(), lookalike())


def test_probabilities_sum_to_one(story: Derived) -> None:
    """A report has exactly one origin, known or not."""
    for one in story.derivations.values():
        assert one.own_access + sum(parent.p for parent in one.parents) == pytest.approx(1)


def test_a_report_in_other_words_goes_back_to_the_one_it_names(story: Derived) -> None:
    """Copying is not only in the words."""
    assert of(story, paraphrase()).parents[0].document == origin().id
    assert of(story, paraphrase()).parents[0].p > 0.5


def test_who_went_there_has_access_of_their_own(story: Derived) -> None:
    """A later report of the same thing is no copy if it shows where it was."""
    assert of(story, witness()).own_access > 0.5


def test_a_similar_event_is_another_story(story: Derived) -> None:
    """The same sort of thing in another valley was not made from it."""
    assert of(story, lookalike()).own_access > 0.5


def test_every_sign_shows_its_words(story: Derived) -> None:
    """What is shown of a text stands in it."""
    texts = {one.id: one.text for one in (origin(), paraphrase(), witness(), lookalike())}
    for one in story.derivations.values():
        for parent in one.parents:
            for signal in parent.signals:
                assert all(texts[one.document][each.start : each.end] for each in signal.here)
                assert all(texts[parent.document or ""][each.start : each.end] for each in signal.there)


@settings(max_examples=12, deadline=None)
@given(st.permutations([0, 1, 2]), st.integers(1, 400))
def test_time_is_never_reversed(order: list[int], hours: int) -> None:
    """No report was made from one that came out later, however alike they are."""
    start = datetime(2024, 3, 4, tzinfo=UTC)
    texts = [ORIGIN, ORIGIN + " It was raining.", ORIGIN.replace("64", "640")]
    documents = [
        a_document(text, f"Outlet {at}", (start + timedelta(hours=hours * order[at])).isoformat())
        for at, text in enumerate(texts)
    ]
    published = {one.id: datetime.fromisoformat(one.published or "") for one in documents}
    for one in derived(*documents).derivations.values():
        for parent in one.parents:
            assert parent.document is None or published[parent.document] < published[one.document]


def test_a_report_without_a_date_is_linked_to_nothing() -> None:
    """Where nobody knows what came first, nothing was made from anything."""
    undated = a_document(ORIGIN, "Evening Lantern", None)
    found = derived(origin(), undated)
    assert not [parent for one in found.derivations.values() for parent in one.parents if parent.document]


def test_a_footer_alone_links_nothing() -> None:
    """What an outlet prints under all it prints says nothing of where one report is from."""
    first = a_document(f"{ORIGIN}\n\n{FOOTER}", "Ostland Herald", "2024-03-04T08:00:00Z")
    second = a_document(f"{LOOKALIKE}\n\n{FOOTER}", "Ostland Herald", "2024-03-05T08:00:00Z")
    assert of(derived(first, second), second).own_access > 0.5


def test_a_copy_of_two_copies_goes_back_to_the_first() -> None:
    """Word-for-word copies can't be told apart, so they stand for their original."""
    copies = [a_document(ORIGIN, f"Outlet {at}", f"2024-03-0{4 + at}T09:00:00Z") for at in range(1, 4)]
    found = derived(origin(), *copies)
    assert all(of(found, one).parents[0].document == origin().id for one in copies)


def test_what_a_person_decided_stands_above_the_model() -> None:
    """A decision is certain, and says who made it."""
    found = derived(origin(), witness(), overrides=(a_link(witness().id, origin().id, "derived"),))
    assert of(found, witness()).parents[0].p == 1
    assert "an analyst" in of(found, witness()).parents[0].signals[0].says


def test_a_link_judged_wrong_is_gone() -> None:
    """What a person judged independent of a parent is not from it."""
    found = derived(origin(), paraphrase(), overrides=(a_link(paraphrase().id, origin().id, "independent"),))
    one = of(found, paraphrase())
    assert origin().id not in {parent.document for parent in one.parents}
    assert one.own_access + sum(parent.p for parent in one.parents) == pytest.approx(1)


def test_the_order_of_arrival_changes_nothing() -> None:
    """Only when reports came out matters."""
    forward = derived(origin(), paraphrase(), witness()).derivations
    backward = derived(witness(), paraphrase(), origin()).derivations
    assert {key: value.own_access for key, value in forward.items()} == pytest.approx(
        {key: value.own_access for key, value in backward.items()}
    )
