"""Laws of the measuring program."""

from evaluation.evaluate import Row, table


def test_every_set_and_choice_of_readings_has_a_row() -> None:
    """The table leaves out no figure that was measured."""
    values = dict.fromkeys(
        (
            "precision",
            "recall",
            "f1",
            "over_claiming",
            "stronger_than_text",
            "polarity",
            "certainty",
            "status",
        ),
        0.5,
    )
    shown = table({"a set": {"shown": Row(values, 0.4, 0.6), "all": Row(values, 0.4, 0.6)}})
    assert shown.count("| a set |") == 2
    assert "0.50 (0.40–0.60)" in shown
