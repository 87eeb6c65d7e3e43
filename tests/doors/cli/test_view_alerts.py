"""Alerts on a terminal: what is doubtful is said, and no word of a report is obeyed."""

from io import StringIO

from alerting import NOON, a_quote, an_alert
from rich.console import Console

from reportedly.desk import Delivery, Report
from reportedly.desk.alerting.deliver import Fate
from reportedly.doors.cli.view_alerts import draw_alerts, draw_report, report_hint, report_line


def drawn(draw) -> str:
    """Give what is drawn, 80 columns wide."""
    out = StringIO()
    draw(Console(file=out, width=80))
    return out.getvalue()


def test_an_alert_is_drawn_with_all_it_must_say() -> None:
    """Cause, origins as a range, the sentence, the words and how they stand to it; no control character."""
    alert = an_alert(quotes=(a_quote(words="a\x1b[2Jb"),))
    text = drawn(lambda console: draw_alerts(console, [alert]))
    for words in (
        "The words do not tell",
        "1 to 2 (most likely 1)",
        "reportedly supports",
        "hedged",
        "look today",
    ):
        assert words in text
    assert "\x1b" not in text


def test_what_may_have_gone_out_twice_is_said() -> None:
    """So is what waits, and for what."""
    made = (
        Delivery("feed", Fate.SENT, "message-abcdefgh", 2, None, True),
        Delivery("box", Fate.WAITING, None, 3),
    )
    text = drawn(
        lambda console: draw_report(console, Report((an_alert(),), made, False, ("old",)), full=False)
    )
    assert "second copy with the same id" in " ".join(text.split())
    assert "waits for its digest" in text
    assert "'old', which the rules name no more" in text


def test_a_run_in_a_line() -> None:
    """Nothing to say is an empty line."""
    assert report_line(Report((), (), False)) == ""
    sent = (Delivery("feed", Fate.SENT, "message-x", 1),)
    assert report_line(Report((an_alert(),), sent, False)) == "alerts: 1 new, 1 message sent"
    assert "First look" in report_hint(Report((), (), True), dry=False)
    assert "Nothing was kept" in report_hint(Report((), (), False), dry=True)
    assert NOON
