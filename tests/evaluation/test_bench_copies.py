"""The corpus that the search for copies is measured on, and the search on a small one."""

from evaluation.bench_copies import KINDS, make, run


def test_the_texts_are_the_same_on_every_machine_and_hold_every_kind_of_copy() -> None:
    """A fixed draw; each copy knows the text of its own that its words are from."""
    made = list(make(200))
    assert made == list(make(200))
    assert {one.kind for one in made} == {*KINDS, None}
    by_number = {one.number: one for one in made}
    for one in made:
        source = by_number[min(one.family)]
        assert source.kind is None
        if one.kind == "whole":
            assert one.text.split("\n\n")[0] == source.text.split("\n\n")[0]


def test_copies_of_every_kind_are_found_and_footers_are_not() -> None:
    """Whole, trimmed, partial and reworded copies are found; texts under one footer are not copies."""
    figures = run(600)
    assert min(figures[f"recall_{kind}"] for kind in KINDS) >= 0.95
    assert figures["precision"] >= 0.99
