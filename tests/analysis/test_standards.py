"""Standards of weighing: the table that decides, and what it can never let a machine say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.analysis import standards
from reportedly.analysis.standards import Tally, load_standards
from reportedly.model.errors import UsageError, VocabularyError
from reportedly.model.vocabulary import load_vocabulary

numbers = st.integers(0, 5)


@given(st.builds(Tally, numbers, numbers, numbers, st.booleans(), st.booleans()))
def test_every_case_has_a_rule_and_none_gives_one(tally) -> None:
    """Rules are complete, and the best grade is people's."""
    assert load_standards().rule_for(tally).gives in range(2, 7)


def test_scales_are_in_order_and_named_with_their_source() -> None:
    """Terms go from unlikely to likely without overlap, and somebody published them."""
    for scale in load_standards().scales.values():
        assert scale.source
        ends = [(term.low, term.high) for term in scale.terms]
        assert ends == sorted(ends)
        assert all(low < high for low, high in ends)
        assert len(scale.terms) == 7


def test_six_has_no_likelihood() -> None:
    """What cannot be judged is neither likely nor unlikely."""
    assert all(scale.likelihood(6) is None for scale in load_standards().scales.values())


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda table: table["rule"][1].update(gives=1), "no rule may give 1"),
        (lambda table: table["likelihood"][0]["spans"].update({"2": ["likely", "very likely"]}), "beyond"),
        (lambda table: table["rule"].pop(), "the last rule must give 6"),
        (lambda table: table.pop("topics"), "missing or wrong"),
    ],
)
def test_a_table_that_lets_a_machine_say_more_is_refused(monkeypatch, change, said) -> None:
    """Whoever edits the vocabulary cannot lift the promise by mistake."""
    table = load_vocabulary("grades.toml")
    change(table)
    monkeypatch.setattr(standards, "load_vocabulary", lambda _name: table)
    with pytest.raises(VocabularyError, match=said):
        load_standards.__wrapped__()


def test_an_unknown_scale_names_those_there_are() -> None:
    """A slip at the keyboard gets a way out."""
    with pytest.raises(UsageError, match="icd203 or phia"):
        load_standards().scale("icd")
