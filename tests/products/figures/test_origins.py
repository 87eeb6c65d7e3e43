"""The figure of the origins."""

import xml.etree.ElementTree as ET
from dataclasses import replace

from casing import the_case

from reportedly.products.brief.judgements import affirming
from reportedly.products.figures.origins import draw_origins

SVG = "{http://www.w3.org/2000/svg}"


def words() -> list[str]:
    """Give the words of the drawing."""
    root = ET.fromstring(draw_origins(the_case()))  # noqa: S314 - our own drawing
    return ["".join(one.itertext()) for one in root.iter(f"{SVG}text")]


def test_reports_and_origins_stand_side_by_side() -> None:
    """No bar of reports goes without its origins."""
    assert sum("report, origins: 1" in one for one in words()) == 5


def test_what_was_taken_back_has_no_bar_and_is_said() -> None:
    """The row stays, its reports count no more, and the figure says how many are gone."""
    case = the_case()
    gone = replace(case, withdrawn=frozenset({case.told[0].claim.id}))
    root = ET.fromstring(draw_origins(gone))  # noqa: S314 - our own drawing
    found = ["".join(one.itertext()) for one in root.iter(f"{SVG}text")]
    assert [one for one in found if "taken back" in one] == [
        "0 reports, origins: 1, 1 taken back; denied in 1"
    ]


def test_a_denial_stands_beside_the_numbers() -> None:
    """What somebody denies is not shown as only said."""
    case = the_case()
    told = [case.of(one) for one in case.standings]
    both = [group for group in told if 0 < len(affirming(group)) < len(group)]
    assert both
    assert sum("; denied in " in one for one in words()) == len(both)
