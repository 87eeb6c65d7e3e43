"""The marks of mail programs ship as a vocabulary and hold what they must."""

import pytest

from reportedly.sources.mail.marks import load_marks


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("forwarded", "---------- Forwarded message ---------"),
        ("forwarded", "Begin forwarded message:"),
        ("forwarded", "-------- Weitergeleitete Nachricht --------"),
        ("original", "-----Original Message-----"),
        ("original", "________________________________"),
        ("attribution", "On Tue, 4 May 2021 at 09:15, Ilse Marrow <ilse@a.example> wrote:"),
        ("attribution", "Le mar. 4 mai 2021 à 09:15, Ilse Marrow a écrit :"),
        ("attribution", "Am 04.05.2021 um 09:15 schrieb Ilse Marrow:"),
        ("signature", "-- "),
    ],
)
def test_what_programs_write_is_known(kind: str, line: str) -> None:
    """Each of them on a line of its own."""
    assert getattr(load_marks(), kind).fullmatch(line.strip() if kind != "signature" else line)


@pytest.mark.parametrize(
    "line", ["On Tuesday the Brigade denied it.", "The letter was forwarded.", "--- and then ---"]
)
def test_what_people_write_is_no_mark(line: str) -> None:
    """A report's own sentences stay its own."""
    marks = load_marks()
    assert not any(one.fullmatch(line) for one in (marks.forwarded, marks.original, marks.attribution))


def test_labels_name_fields() -> None:
    """In several languages; what is no label of a header is none."""
    marks = load_marks()
    found = marks.label.fullmatch("*Von:* Ilse Marrow")
    assert found is not None
    assert marks.fields[found[1].lower()] == "from"
    assert marks.label.fullmatch("Note: words") is None
