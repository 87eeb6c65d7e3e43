"""The parts of rows."""

from reportedly.ledger.cells import dump, load, period_cell, thin, voice_cell, voice_of
from reportedly.model.claims import Period, Voice
from reportedly.model.spans import Span
from reportedly.model.terms import VoiceKind


def test_what_is_absent_takes_no_room() -> None:
    """None and the empty tuple are left out, and nothing else is."""
    cell = {"none": None, "empty": [], "no": False, "zero": 0, "blank": ""}
    assert thin(cell) == {"no": False, "zero": 0, "blank": ""}


def test_a_default_is_written_out() -> None:
    """A later change of a default must not change what was kept."""
    assert voice_cell(Voice(VoiceKind.NAMED)) == {"kind": "named", "level": "body", "direct": False}
    assert voice_of(voice_cell(Voice(VoiceKind.NAMED))) == Voice(VoiceKind.NAMED)


def test_text_is_kept_readable() -> None:
    """Whoever looks into the file with another program sees the words, not escapes."""
    cell = period_cell(Period(Span(0, 4, "März")))
    assert "März" in dump(cell)
    assert load(dump(cell)) == cell
