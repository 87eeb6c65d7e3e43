"""Spending: figures are the endpoint's counts and the user's prices, and limits hold beforehand."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.desk.language_model.settings import Settings
from reportedly.desk.language_model.spending import Spending, most_tokens
from reportedly.model.errors import ExtractorError
from reportedly.reading.asked.questions import question_about

QUESTION = question_about("invented-1", "The Amber Front met the Vale Brigades.")
PRICED = Settings(
    url="http://localhost:1/v1",
    model="invented-1",
    price_per_million_in=Decimal("0.15"),
    price_per_million_out=Decimal("0.60"),
    max_cost_per_run=Decimal("0.01"),
    max_tokens_per_run=50_000,
    max_answer_tokens=1_000,
)
COUNTS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 10**12),
    st.floats(),
    st.text(max_size=3),
)


def test_cost_is_tokens_at_the_given_prices() -> None:
    """A cost is a figure: counts that were told, prices that were given."""
    spending = Spending(PRICED)
    spending.add(QUESTION, {"prompt_tokens": 10_000, "completion_tokens": 2_000})
    assert spending.cost == Decimal("0.0027")
    assert "tokens: 10,000 in, 2,000 out; cost: 0.0027 USD" in spending.words()


def test_without_prices_there_is_no_cost() -> None:
    """Nothing is guessed."""
    spending = Spending(Settings(url="http://localhost:1/v1", model="m"))
    spending.add(QUESTION, {"prompt_tokens": 10, "completion_tokens": 2})
    assert spending.cost is None
    assert "no prices given, so no cost" in spending.words()


@given(usage=st.one_of(COUNTS, st.fixed_dictionaries({"prompt_tokens": COUNTS, "completion_tokens": COUNTS})))
def test_counts_that_cannot_be_are_not_believed(usage: object) -> None:
    """Whatever an endpoint says of its tokens, they only grow, and what is put at the most is said to be."""
    spending = Spending(PRICED)
    spending.add(QUESTION, usage)
    assert spending.tokens_in >= 0
    assert spending.tokens_out >= 0
    if spending.estimated:
        assert "at most" in spending.words()
        assert spending.tokens_in in {most_tokens(QUESTION), *_told(usage)}


def _told(usage: object) -> list[object]:
    return [usage["prompt_tokens"]] if isinstance(usage, dict) else []


@pytest.mark.parametrize("limit", ["max_tokens_per_run", "max_cost_per_run"])
def test_a_question_that_may_go_over_a_limit_is_not_asked(limit: str) -> None:
    """Limits hold before a question is put, at the most that it can take; the way out is named."""
    spending = Spending(PRICED)
    told = {"max_tokens_per_run": 48_000, "max_cost_per_run": 30_000}[limit]
    spending.allow(QUESTION)
    out = told // 2 if limit == "max_cost_per_run" else 0
    spending.add(QUESTION, {"prompt_tokens": told - out, "completion_tokens": out})
    with pytest.raises(ExtractorError, match=limit):
        spending.allow(QUESTION)
