"""What falls, as text."""

from io import StringIO

from rich.console import Console

from reportedly.desk.study import Study
from reportedly.doors.cli.console import THEME
from reportedly.doors.cli.view_what_if import draw_consequences
from tests.reporting import a_dossier, a_report, says


def test_what_stays_is_counted_even_where_it_is_not_listed() -> None:
    """A reader sees how much of the whole is touched."""
    study = Study(
        a_dossier(says(a_report("one")), says(a_report("two", "Invented Gazette"), object="Iron Ridge"))
    )
    removals = study.removals("Invented Gazette")
    every = study.what_if(removals)
    out = StringIO()
    console = Console(file=out, theme=THEME, width=80)
    draw_consequences(console, removals, study.removed(removals), every, every[:1])
    text = " ".join(out.getvalue().split())
    assert "without publisher Invented Gazette: 1 claim in 1 report go" in text
    assert "stay as they are" in text
    assert "nothing is left of it" in text


def test_no_line_says_a_word_twice() -> None:
    """The method of a finding is named once, after what the finding is about."""
    study = Study(a_dossier(says(a_report("one")), says(a_report("two", "Invented Gazette"))))
    removals = study.removals("Invented Gazette")
    every = study.what_if(removals)
    out = StringIO()
    draw_consequences(
        Console(file=out, theme=THEME, width=80), removals, study.removed(removals), every, every
    )
    words = [line.split() for line in out.getvalue().splitlines() if "before" not in line]
    methods = {one.by.partition("@")[0] for one in every}
    assert [line for line in words if any(line.count(method) > 1 for method in methods)] == []
