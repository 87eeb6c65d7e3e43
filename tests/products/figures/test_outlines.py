"""Outlines of countries."""

from reportedly.products.figures.outlines import outlines


def test_disputed_borders_are_told_from_others() -> None:
    """The workbench's own list says which: some pieces are on it, most are not, and each has a length."""
    found = list(outlines())
    disputed = [one for one in found if one.is_disputed]
    assert 0 < len(disputed) < len(found) / 10
    assert all(len(one.points) >= 2 for one in found)


def test_a_line_of_control_is_disputed_and_a_settled_border_is_not() -> None:
    """A piece between Morocco and Western Sahara is on the list; one of Spain and Portugal is not."""

    def near(lon: float, lat: float) -> set[bool]:
        return {
            one.is_disputed
            for one in outlines()
            if any(abs(x - lon) < 0.6 and abs(y - lat) < 0.6 for x, y in one.points)
        }

    assert True in near(-8.67, 27.67)
    assert near(-7.0, 39.0) == {False}
