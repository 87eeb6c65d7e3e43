"""Laws of figures, intervals, samples and error lists."""

from hypothesis import given
from hypothesis import strategies as st

from evaluation.sets.results import (
    CASE_CHARS,
    QUOTE_CHARS,
    QUOTED,
    Cases,
    drawn,
    intervals,
    measured,
    ratio,
    sample_note,
    scores,
    some,
    total,
)


def _share(counts: dict[str, float]) -> dict[str, float]:
    return {"share": ratio(counts.get("right", 0), counts.get("all", 0))}


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=20))
def test_intervals_stay_within_what_documents_show(pairs: list[tuple[int, int]]) -> None:
    """No resample of documents can be better than the best or worse than the worst of them."""
    rows = [{"right": float(right), "all": float(right + rest)} for right, rest in pairs]
    shares = [ratio(row["right"], row["all"]) for row in rows if row["all"]] or [0.0]
    low, high = intervals(rows, _share)["share"]
    assert 0.0 <= low <= high <= max(shares) + 1e-9
    assert intervals(rows, _share) == intervals(rows, _share)


def test_nothing_to_measure_has_no_interval() -> None:
    """Without documents there are figures of nothing and no bounds."""
    assert intervals([], _share) == {}
    assert measured("none", [], _share, Cases(), "").figures == {"share": 0.0}


@given(st.integers(0, 30), st.integers(0, 30), st.integers(0, 30))
def test_f1_lies_between_precision_and_recall(right: int, wrong: int, missed: int) -> None:
    """A harmonic mean is never outside of what it is a mean of."""
    one = scores(right, right + wrong, right + missed, "a_")
    low, high = sorted((one["a_precision"], one["a_recall"]))
    assert low - 1e-9 <= one["a_f1"] <= high + 1e-9


def test_counts_add_up_whatever_keys_documents_have() -> None:
    """A count that a document lacks is none."""
    assert total([{"a": 1, "b": 2}, {"a": 3}]) == {"a": 4, "b": 2}


def test_a_sample_is_the_same_every_time_and_keeps_order() -> None:
    """Two runs measure the same documents; a small set is measured whole."""
    whole = list(range(100))
    assert drawn(whole, 10) == drawn(whole, 10) == sorted(drawn(whole, 10))
    assert drawn(whole, 100) == whole


def test_the_sample_is_said() -> None:
    """Whoever reads a figure learns which documents it is from, and what was left out."""
    assert sample_note(5, 5) == "all documents"
    assert "3 of 5" in sample_note(3, 5)
    assert "2 left out" in sample_note(5, 5, 3)


def test_all_wrong_cases_are_kept_and_few_are_shown() -> None:
    """What is shown takes turns among the kinds, is short, and cuts long words; the list has them all."""
    cases = Cases()
    for k in range(50):
        cases.add("often", f"{k} " + "x" * 2000, expected="this", read="that", where="a")
    cases.add("once", "y")
    assert cases.kinds == {"often": 50, "once": 1}
    assert len(cases.listed) == 51
    shown = some(cases.listed)
    assert len(shown) == QUOTED
    assert "once: y" in [case.line() for case in shown]
    assert all(len(case.line()) <= CASE_CHARS + len("often: ") for case in shown)
    assert all(len(case.words) <= QUOTE_CHARS for case in cases.listed)
    assert measured("a", [], _share, cases, "", choice="rules").wrong == tuple(cases.listed)
