"""Laws of the simulated press."""

from evaluation.simulation.world import OUTSIDE, Depth, Press, root_of, simulate

PRESS = Press(stories=30)


def test_equal_seeds_give_equal_worlds() -> None:
    """A simulation can be repeated to the last report."""
    assert simulate(PRESS, 1) == simulate(PRESS, 1)
    assert simulate(PRESS, 1) != simulate(PRESS, 2)


def test_nobody_copies_what_is_not_out_yet() -> None:
    """A parent is an earlier report of the same story, or outside; so every report has a root."""
    for story in simulate(PRESS, 1):
        before: set[str] = set()
        for report in story.reports:
            assert report.parent is None or report.parent.startswith(OUTSIDE) or report.parent in before
            assert (report.parent is None) == (report.depth is None)
            before.add(report.document)
            root = root_of(report.document, story.parents)
            assert root.startswith(OUTSIDE) or story.parents[root] is None


def test_a_copy_says_what_its_parent_says_but_for_slips() -> None:
    """Values follow copies: that is how one error comes to stand in many papers."""
    reports = {one.document: one for story in simulate(PRESS, 1) for one in story.reports}
    copies = [one for one in reports.values() if one.parent in reports]
    same = sum(one.value == reports[one.parent].value for one in copies)
    assert same / len(copies) > 0.9
    assert {one.depth for one in copies} == set(Depth)
