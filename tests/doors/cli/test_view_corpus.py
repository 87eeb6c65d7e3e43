"""What was made of a corpus is told in numbers, with what they do not say."""

import io

from rich.console import Console

from reportedly.doors.cli.view_corpus import draw_made


def drawn(**made: object) -> str:
    """Give what is drawn on a narrow terminal."""
    out = io.StringIO()
    draw_made(Console(file=out, width=80), {"to": "out", "unreadables": 0, **made})  # type: ignore[dict-item]
    return out.getvalue()


def test_readings_are_counted() -> None:
    """Failures of extractors are told where there are any."""
    shown = drawn(made="read", documents=2, claims=1, rejects=0, troubles=1)
    assert "2 documents, 1 claim, 0 rejects" in shown
    assert "1 extractor failure" in shown


def test_copies_are_counted() -> None:
    """One is not called copies."""
    assert "1 copy among 1,200 texts" in drawn(made="copies", copies=1, texts=1200)


def test_what_is_no_copy_is_not_called_independent() -> None:
    """Words alone do not show that a report has access of its own; blocks that were cut are told."""
    shown = " ".join(drawn(made="origins", derived=1, documents=3, blocks=1, cut_blocks=1).split())
    assert "1 document of 3" in shown
    assert "cut by time" in shown
    assert "can still be another's report" in shown
