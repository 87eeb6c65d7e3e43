"""An alert is words that rest on claims, and an id that is of the finding alone."""

from dataclasses import replace
from datetime import timedelta

import pytest
from alerting import NOON, a_quote, an_alert
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.errors import UngroundedFinding
from reportedly.model.ids import ClaimId
from reportedly.products.alerts.alert import alert_record, read_alert, write_alert


@given(st.text(), st.lists(st.text(), max_size=3), st.text() | st.none())
def test_an_alert_comes_back_as_it_was_written(title: str, why: list[str], link: str | None) -> None:
    """The outbox gives the very words that went in, whatever they are."""
    alert = an_alert(title=title, why=tuple(why), quotes=(a_quote(link=link),))
    assert read_alert(write_alert(alert)) == alert


def test_nothing_is_told_without_a_claim_and_its_words() -> None:
    """An alert that rests on nothing cannot be made."""
    for lack in ({"claims": ()}, {"quotes": ()}):
        with pytest.raises(UngroundedFinding):
            an_alert(**lack)


def test_the_id_is_of_the_finding() -> None:
    """Rules, severity, words and moment change nothing; other claims or another heading do."""
    alert = an_alert()
    same = replace(alert, rules=("other",), severity=(), title="x", found=NOON + timedelta(days=1))
    assert same.id == alert.id
    assert replace(alert, heading="change:denied").id != alert.id
    assert replace(alert, claims=(ClaimId("claim-two"),)).id != alert.id


def test_a_record_leads_further() -> None:
    """Each quoted claim has a command that shows it."""
    record = alert_record(an_alert())
    assert record["further"] == ["reportedly show claim-one"]
    assert (record["type"], record.get("certainty", None)) == ("alert", None)
