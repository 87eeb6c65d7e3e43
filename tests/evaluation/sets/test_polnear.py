"""Laws of measuring attributions."""

from pathlib import Path

import pytest

from evaluation.sets.polnear import Marked, measure, parse_annotation
from evaluation.sets.results import Measured, Skipped
from reportedly.reading.reader import Reader

TEXT = "The ministry said that the Amber Front left the town.\n"
ANNOTATION = (
    "T1\tSource 0 12\tThe ministry\nT2\tCue 13 17\tsaid\nT3\tContent 18 52\t…\n"
    "T4\tAttribution 13 17\tsaid\nE1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n"
)


def test_a_set_that_is_not_here_is_skipped_with_a_reason(reader: Reader, sets: Path) -> None:
    """No figure is better than a figure of nothing."""
    assert isinstance(measure(reader), Skipped)


def test_broken_and_numbered_marks_are_read_and_discarded_ones_are_not() -> None:
    """A mark can have pieces, a role a number; what annotators discarded is no attribution."""
    text = (
        "T1\tSource 0 3;7 9\tx\nT2\tCue 4 6\ty\nT3\tContent 10 12\tz\nT4\tAttribution 4 6\ty\n"
        "T5\tSource 20 22\tx\nT6\tDiscard 30 31\tx\n"
        "E1\tAttribution:T4 Source2:T1 Cue:T2 Content:T3\nE2\tDiscard:T6 Source:T5\n"
    )
    assert list(parse_annotation(text)) == [
        Marked("source", ((0, 3), (7, 9))),
        Marked("cue", ((4, 6),)),
        Marked("content", ((10, 12),)),
    ]


def test_the_first_annotation_of_an_article_counts(reader: Reader, sets: Path) -> None:
    """Tokens of the three roles are compared with those of one annotator."""
    folder = sets / "polnear" / "dev"
    for name in ("text", "attributions"):
        (folder / name).mkdir(parents=True)
    (folder / "text" / "a_b.txt").write_text(TEXT, encoding="utf-8")
    (folder / "attributions" / "a_b_1111.ann").write_text(ANNOTATION, encoding="utf-8")
    (folder / "attributions" / "a_b_2222.ann").write_text("", encoding="utf-8")
    found = measure(reader)
    assert isinstance(found, Measured)
    assert found.figures["source_f1"] == found.figures["cue_f1"] == found.figures["cues_met"] == 1.0
    assert found.figures["content_recall"] == pytest.approx(1.0)
