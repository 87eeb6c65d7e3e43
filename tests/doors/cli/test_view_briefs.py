"""Breaches as text."""

import io

from rich.console import Console

from reportedly.desk import Breach
from reportedly.doors.cli.view_briefs import draw_breaches
from reportedly.products.brief.lint import Rule


def drawn(*breaches: Breach) -> str:
    """Give what is drawn at 80 columns."""
    out = io.StringIO()
    draw_breaches(Console(file=out, width=80), "brief.md", breaches)
    return out.getvalue()


def test_a_breach_is_told_with_line_rule_and_way_out() -> None:
    """Who reads it knows where, what and how to mend it."""
    text = drawn(Breach(Rule.UNCITED, 7, "It is so.\x1b[31m", "cite the report"))
    assert "brief.md:7 uncited" in text
    assert "cite the report" in text
    assert "\x1b" not in text
    assert "1 breach in 1 sentence" in text


def test_no_breach_is_said_to_be_none() -> None:
    """Silence would look like a failure."""
    assert "no rule is broken" in drawn()
