"""The page of figures."""

import re

from evaluation.bench import ROWS, machine, page


def test_every_figure_has_its_row() -> None:
    """A figure that was measured is printed; one that was not says so."""
    text = page({key: 1.0 for key, *_ in ROWS[1:]}, machine())
    assert text.count("not measured") == 1
    assert len(re.findall(r"^\| ", text, re.M)) == len(ROWS) + 1


def test_the_machine_is_described_and_not_named() -> None:
    """Processors, architecture and Python's version: nothing that tells whose it is."""
    assert re.fullmatch(r"\d+ processors, \w+, Python [\d.]+\w*", machine())
