"""Leads: what is the news of a report, and what only its background."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis.derivation.credits import credits_of
from reportedly.analysis.derivation.derive import prepare
from reportedly.analysis.derivation.leads import (
    fullest_sentence,
    lead_sign,
    share_within,
    tail_keys,
)
from reportedly.desk.deriving import shelve
from reportedly.documents.sourcing import sourcing_of
from reportedly.model.documents import Document
from tests.tracing import FOOTER, PARAPHRASE, a_document, lookalike, origin, paraphrase

WHO_THEY_ARE = "The Otter Brigade split from the Heron League in 1987 over a quarrel about eels."


def features(earlier: Document, later: Document) -> dict[str, float]:
    """Give what the opening of the later of two reports says of the earlier one."""
    setting = prepare(*shelve([earlier, later])).settings[later.id]
    mine, theirs, shelf = setting.report, setting.earlier[0], setting.shelf
    common = setting.commons[theirs.document]
    return dict(
        lead_sign(shelf, mine, theirs, common, credits_of(mine, theirs, shelf), setting.most_shared).features
    )


def test_a_report_made_from_another_opens_with_its_news() -> None:
    """The first sentences of a paraphrase are the other's; its credit covers a part of what they share."""
    found = features(origin(), paraphrase())
    assert found["lead"] > 0.3
    assert 0 < found["credit_covers"] <= 1


def test_an_opening_has_the_headline_and_ends_with_the_second_sentence() -> None:
    """What stands further down opens nothing."""
    shelf, _ = shelve([origin()])
    opening = shelf.openings[shelf.reports[0].document]
    keys = {word.key for word in shelf.reports[0].words}
    assert opening.keys() < keys
    assert "ilmo" in keys
    assert "varnholt" in opening


def test_background_that_goes_round_makes_no_copy() -> None:
    """A last paragraph word for word in both is set aside, and with it all that two reports share."""
    one = a_document(f"{origin().text}\n\n{WHO_THEY_ARE}", "Pellucid News", "2024-03-04T08:00:00Z")
    other = a_document(f"{lookalike().text}\n\n{WHO_THEY_ARE}", "Radio Weir", "2024-03-05T08:00:00Z")
    shelf, _ = shelve([one, other])
    assert {"heron", "1987"} <= tail_keys(shelf.reports[1], shelf.reports[0])
    shared = prepare(*shelve([one, other])).settings[other.id].commons[one.id]
    assert not {"heron", "1987"} & shared.keys()


def test_a_copy_with_a_new_beginning_stays_a_copy() -> None:
    """Where half of a report or more is the other's word for word, nothing is set aside."""
    copy = a_document(f"{FOOTER}\n\n{PARAPHRASE}", "Radio Weir", "2024-03-05T08:00:00Z")
    shelf, _ = shelve([paraphrase(), copy])
    assert tail_keys(shelf.reports[1], shelf.reports[0]) == set()


@given(st.dictionaries(st.text(max_size=3), st.floats(0, 9)), st.sets(st.text(max_size=3)))
def test_a_share_is_a_share(weights: dict[str, float], keys: set[str]) -> None:
    """No share is below nothing or above all, and all of it falls on all of its keys."""
    assert 0 <= share_within(weights, keys) <= 1 + 1e-9
    assert sum(weights.values()) == 0 or abs(share_within(weights, weights.keys()) - 1) < 1e-9


def test_the_fullest_sentence_has_most_of_what_is_looked_for() -> None:
    """Of two that have as much the earlier one is meant, and a headline never."""
    text = "Bread is dear. The Otter Brigade holds the mill. The Otter Brigade holds the mill, they say."
    report = sourcing_of(a_document(text, "Radio Weir", "2024-03-06", title="Otter Brigade holds mill"))
    keys = {key: 1.0 for key in report.positions if key in {"otter", "brigad", "mill"}}
    found = report.sentences[fullest_sentence(report, keys)]
    assert found.span.text == "The Otter Brigade holds the mill."
    assert fullest_sentence(report, {}) == 0
