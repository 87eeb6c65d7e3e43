"""The map as a figure: where claims are said to hold, never finer than the text says.

A town is a dot; a coarser place is an area as wide as it can reach, which says "somewhere in here". Outlines
of countries are drawn where they are shipped with the workbench; they say nothing about whose land is whose.
"""

import json
import math
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import cast

from reportedly.model.cases import Case, Told
from reportedly.model.claims import Place
from reportedly.products.brief.judgements import counted
from reportedly.products.exchange.common import POINTS
from reportedly.products.figures.svg import APART, LINE, QUIET, TOGETHER, Point, Sheet, cut

WIDTH, HEIGHT, EDGE = 900.0, 640.0, 40.0
KM_PER_DEGREE = 111.2
LEAST_DEGREES = 3.0
WIDEST_KM = 1_500.0
"""What reaches farther, a continent or a sea of sand, is named below the map: it would cover all of it."""
LEGEND = "dot: known to a town · area: somewhere within · outlines say nothing about whose land is whose"
NO_OUTLINES = "outlines of countries are not shipped with this installation; the grid is of degrees"


def draw_map(case: Case) -> str:
    """Give the places of a case as SVG; claims without a place that can be put on a map are counted."""
    places = [(place, len(told)) for place, told in places_of(case)]
    unplaced = sum(not _spots(told) for told in case.told)
    sheet = Sheet(WIDTH, HEIGHT, "Where it is said to hold", LEGEND)
    if not places:
        sheet.words((EDGE, EDGE), "no claim in scope has a place that can be put on a map", fill=QUIET)
        return sheet.svg()
    wide = [one for one in places if (one[0].radius_km or 0) > WIDEST_KM]
    near = [one for one in places if one not in wide] or wide
    frame = _Frame([place for place, _ in near])
    lines = list(_outlines())
    _draw_grid(sheet, frame)
    for line in lines:
        for piece in frame.within(line):
            sheet.line(piece, "#8d897f", width=0.7)
    taken: list[Point] = []
    for place, claims in sorted(near, key=lambda one: -(one[0].radius_km or 0)):
        _draw_place(sheet, frame, (place, claims), taken)
    if near is not wide and wide:
        far = ", ".join(f"{place.name} ({claims})" for place, claims in wide)
        sheet.words((EDGE, HEIGHT - 28), cut(f"also, too wide to draw: {far}", 120), fill=QUIET, size=12)
    notes = [LEGEND] if lines else [NO_OUTLINES]
    notes += [f"{counted(unplaced, 'claim')} without such a place"] if unplaced else []
    sheet.words((EDGE, HEIGHT - 12), " · ".join(notes), fill=QUIET, size=12)
    return sheet.svg()


def places_of(case: Case) -> list[tuple[Place, list[Told]]]:
    """Give each place that can be put on a map with the claims that name it, most claims first."""
    places: dict[str, tuple[Place, list[Told]]] = {}
    for told in case.told:
        for place in _spots(told):
            places.setdefault(place.gazetteer_id or place.name, (place, []))[1].append(told)
    return sorted(places.values(), key=lambda one: (-len(one[1]), one[0].name))


def _spots(told: Told) -> list[Place]:
    found = [one for one in told.shown.where if one.lat is not None and one.lon is not None]
    return list({one.gazetteer_id or one.name: one for one in found}.values())


class _Frame:
    """The part of the world that is shown, in plate carrée with its middle latitude true."""

    def __init__(self, places: Sequence[Place]) -> None:
        reach = [(one, (one.radius_km or 0) / KM_PER_DEGREE) for one in places]
        lats = [cast("float", one.lat) + sign * far for one, far in reach for sign in (-1, 1)]
        lons = [cast("float", one.lon) + sign * far for one, far in reach for sign in (-1, 1)]
        self.south, self.north = _widened(min(lats), max(lats))
        self.west, self.east = _widened(min(lons), max(lons))
        self.squeeze = max(0.2, math.cos(math.radians((self.south + self.north) / 2)))
        across = (self.east - self.west) * self.squeeze
        self.scale = min((WIDTH - 2 * EDGE) / across, (HEIGHT - 2 * EDGE - 20) / (self.north - self.south))
        self.left = (WIDTH - across * self.scale) / 2

    def spot(self, lon: float, lat: float) -> Point:
        """Give where a point of the world is on the sheet."""
        return self.left + (lon - self.west) * self.squeeze * self.scale, EDGE + (
            self.north - lat
        ) * self.scale

    def holds(self, lon: float, lat: float) -> bool:
        """Tell whether a point of the world is on the sheet."""
        return self.west <= lon <= self.east and self.south <= lat <= self.north

    def within(self, line: Sequence[Point]) -> Iterator[list[Point]]:
        """Yield the pieces of a line that are on the sheet."""
        piece: list[Point] = []
        for lon, lat in line:
            if self.holds(lon, lat):
                piece.append(self.spot(lon, lat))
            elif piece:
                yield piece
                piece = []
        if piece:
            yield piece


def _widened(low: float, high: float) -> tuple[float, float]:
    middle, half = (low + high) / 2, max(LEAST_DEGREES / 2, (high - low) * 0.56)
    return middle - half, middle + half


def _draw_grid(sheet: Sheet, frame: _Frame) -> None:
    step = next(one for one in (1, 2, 5, 10, 20, 45, 90) if (frame.east - frame.west) / one <= 10)
    for degree in range(-180, 181, step):
        if frame.west <= degree <= frame.east:
            ends = [frame.spot(degree, frame.south), frame.spot(degree, frame.north)]
            sheet.line(ends, LINE, width=0.4)
            sheet.words((ends[1][0], EDGE - 8), f"{degree}°", anchor="middle", fill=QUIET, size=11)
        if frame.south <= degree <= frame.north:
            ends = [frame.spot(frame.west, degree), frame.spot(frame.east, degree)]
            sheet.line(ends, LINE, width=0.4)
            sheet.words((ends[0][0] - 6, ends[0][1] + 3), f"{degree}°", anchor="end", fill=QUIET, size=11)


def _draw_place(sheet: Sheet, frame: _Frame, counted_place: tuple[Place, int], taken: list[Point]) -> None:
    place, claims = counted_place
    at = frame.spot(cast("float", place.lon), cast("float", place.lat))
    about = f"{place.name}: {counted(claims, 'claim')}, known to a {place.precision.value}"
    if place.precision in POINTS:
        sheet.circle(at, 3 + 1.2 * math.sqrt(claims), APART, about=about, opacity=0.85)
        label = _free((at[0] + 9, at[1] + 4), taken)
        sheet.words(label, cut(f"{place.name} ({claims})", 28), size=13.5)
        return
    radius = max(8.0, (place.radius_km or 25) / KM_PER_DEGREE * frame.scale)
    sheet.circle(at, radius, TOGETHER, about=about, opacity=0.1)
    words = cut(f"{place.name} ({place.precision.value}, {claims})", 34)
    # A wide area is named at its upper edge, which leaves its middle, no place in particular, free.
    label = _free((at[0], max(EDGE + 12, at[1] - radius + 14)), taken)
    sheet.words(label, words, anchor="middle", fill=TOGETHER, size=13.5)


def _free(wanted: Point, taken: list[Point]) -> Point:
    """Give a spot for a label at or below the one wanted, clear of other labels."""
    x, y = wanted
    while any(abs(x - one[0]) < 170 and abs(y - one[1]) < 15 for one in taken):
        y += 15
    taken.append((x, y))
    return x, y


def _outlines() -> Iterator[list[Point]]:
    """Yield the borders and coasts of a shipped topology (TopoJSON), none where there is none."""
    file = files("reportedly") / "web" / "map" / "countries.json"
    if not file.is_file():
        return
    topology = json.loads(file.read_text(encoding="utf-8"))
    transform = topology.get("transform", {"scale": [1, 1], "translate": [0, 0]})
    (width, height), (left, bottom) = transform["scale"], transform["translate"]
    is_stepwise = "transform" in topology
    for arc in topology["arcs"]:
        x = y = 0.0
        line: list[Point] = []
        for step in arc:
            x, y = (x + step[0], y + step[1]) if is_stepwise else (step[0], step[1])
            line.append((left + x * width, bottom + y * height))
        yield line
