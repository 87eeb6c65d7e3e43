"""Weights and contradictions, drawn."""

import io
from dataclasses import replace

from rich.console import Console

from reportedly.analysis.contradictions import contradictions
from reportedly.analysis.weighing import weigh_all
from reportedly.doors.cli.console import THEME
from reportedly.doors.cli.view_weigh import MOST_CLAIMS, draw_contradictions, draw_weights, proposition_text
from reportedly.doors.cli.wording import short
from reportedly.model.terms import Polarity, Predicate
from tests.reporting import a_dossier, a_report, says

SAID = tuple(says(a_report(f"{place}", f"Fictional Courier {place}")) for place in range(6))
DENIAL = says(a_report("no", "Northern Fiction"), polarity=Polarity.DENIED)
DOSSIER = a_dossier(*SAID, DENIAL)


def written(console: Console) -> str:
    """Give what was drawn, in one line."""
    return " ".join(console.file.getvalue().split())  # type: ignore[attr-defined]


def paper() -> Console:
    """Give a console that keeps what is drawn."""
    return Console(file=io.StringIO(), width=80, theme=THEME)


def test_each_scale_has_a_line_of_its_own_and_nothing_is_confirmed() -> None:
    """What is said, whom it goes back to, who denies it and how good the ground is are never one figure."""
    console = paper()
    draw_weights(console, weigh_all(DOSSIER), 1)
    labels = [line[:15].strip() for line in console.file.getvalue().splitlines() if line.startswith("  ")]  # type: ignore[attr-defined]
    assert [one for one in labels if one] == ["said", "goes back to", "denied by", "confidence"]
    assert "nothing here is confirmed" in written(console)


def test_claims_that_find_no_room_are_counted() -> None:
    """A reason shows some of its claims by id, and says how many more there are."""
    console = paper()
    draw_weights(console, weigh_all(DOSSIER), 1)
    told = written(console)
    assert f"+{len(SAID) + 1 - MOST_CLAIMS}" in told
    assert short(DENIAL.claim.id) in told


def test_who_denies_is_told_once_with_all_claims() -> None:
    """Two claims read from one denial make one line, not two denials."""
    report = a_report("no", "Northern Fiction")
    denials = says(report, polarity=Polarity.DENIED), says(report, polarity=Polarity.DENIED)
    console = paper()
    draw_weights(console, weigh_all(a_dossier(*SAID, *denials)), 1)
    assert written(console).count("denied by") == 1


def test_a_held_report_without_an_outlet_is_not_called_absent() -> None:
    """A publisher that is unknown is said to be, and the report stays held."""
    console = paper()
    draw_weights(console, weigh_all(a_dossier(says(replace(a_report("one"), publisher=None)))), 1)
    assert "publisher unknown F (1 report)" in written(console)


def test_what_was_left_out_is_told() -> None:
    """Fewer propositions than there are is never passed off as all."""
    console = paper()
    draw_weights(console, weigh_all(DOSSIER), 7)
    assert "7 propositions; 1 shown" in written(console)
    console = paper()
    draw_weights(console, weigh_all(DOSSIER), 1)
    assert "shown" not in written(console)


def test_a_contradiction_has_both_sides_with_claims() -> None:
    """Whoever denies stands beside whoever says so, each with an id to look up."""
    console = paper()
    draw_contradictions(console, contradictions(DOSSIER))
    told = written(console)
    assert "Northern Fiction" in told
    assert short(DENIAL.claim.id) in told
    assert short(SAID[0].claim.id) in told


def test_a_proposition_reads_from_subject_to_object() -> None:
    """The direction of what is said is kept."""
    (one,) = a_dossier(says(a_report("a"), predicate=Predicate.ATTACKS)).propositions
    assert proposition_text(one).plain == "Red Hill Front attacks Salt League"
