"""The map as a figure: where claims are said to hold, never finer than the text says.

A town is a dot; a coarser place is an area as wide as it can reach, which says "somewhere in here". Outlines
of countries are drawn where they are shipped with the workbench; they say nothing about whose land is whose.
"""

import math
import textwrap
from collections.abc import Iterator, Sequence
from typing import cast

from reportedly.model.cases import Case, Told
from reportedly.model.claims import Place
from reportedly.products.brief.judgements import counted
from reportedly.products.exchange.common import POINTS
from reportedly.products.figures.labels import Box, Label, Spot, around, settle
from reportedly.products.figures.outlines import Outline, outlines
from reportedly.products.figures.svg import APART, COAST, INK, LINE, QUIET, TOGETHER, Point, Sheet, cut

WIDTH, HEIGHT, EDGE = 900.0, 640.0, 40.0
KM_PER_DEGREE = 111.2
LEAST_DEGREES = 3.0
WIDEST_KM = 1_500.0
"""What reaches farther, a continent or a sea of sand, is named below the map: it would cover all of it."""
LEGEND = "dot: known to a town · area: somewhere within · outlines say nothing about whose land is whose"
LABEL = 13.5
NOTE_STEP, NOTE_CHARS = 17.0, 118
DISPUTED = "dashed border: disputed, undelimited or a line of control, at least in part"
NO_OUTLINES = "outlines of countries are not shipped with this installation; the grid is of degrees"

Counted = tuple[Place, int]
"""A place with how many claims name it."""


def draw_map(case: Case) -> str:
    """Give the places of a case as SVG; claims without a place that can be put on a map are counted.

    No two names overlap. Those with most claims are named on the map, and the others below it.
    """
    places = [(place, len(told)) for place, told in places_of(case)]
    held = case.held(case.told)
    unplaced, gone = sum(not _spots(told) for told in held), len(case.told) - len(held)
    sheet = Sheet(WIDTH, HEIGHT, "Where it is said to hold", LEGEND)
    if not places:
        sheet.words((EDGE, EDGE), "no claim in scope has a place that can be put on a map", fill=QUIET)
        return sheet.svg()
    wide = [one for one in places if (one[0].radius_km or 0) > WIDEST_KM]
    near = [one for one in places if one not in wide] or wide
    frame = _Frame([place for place, _ in near])
    lines = list(outlines())
    _draw_grid(sheet, frame)
    is_dashed = _draw_outlines(sheet, frame, lines)
    unnamed = _draw_places(sheet, frame, near)
    notes = [f"not named for want of room: {_listed(unnamed)}"] if unnamed else []
    notes += [f"also, too wide to draw: {_listed(wide)}"] if near is not wide and wide else []
    notes += [f"{counted(unplaced, 'claim')} without such a place"] if unplaced else []
    notes += [f"{counted(gone, 'claim')} taken back, not drawn"] if gone else []
    notes += [DISPUTED] if is_dashed else []
    _write_notes(sheet, frame.bottom + 36, [*notes, LEGEND if lines else NO_OUTLINES])
    return sheet.svg()


def _listed(places: Sequence[Counted]) -> str:
    return ", ".join(f"{place.name} ({claims})" for place, claims in places)


def _write_notes(sheet: Sheet, y: float, notes: Sequence[str]) -> None:
    """Write notes under the map, and end the sheet below them."""
    lines = [line for note in notes for line in textwrap.wrap(note, NOTE_CHARS)]
    for number, line in enumerate(lines):
        sheet.words((EDGE, y + NOTE_STEP * number), line, fill=QUIET, size=12)
    sheet.height = y + NOTE_STEP * len(lines) + 4


def places_of(case: Case) -> list[tuple[Place, list[Told]]]:
    """Give each place that can be put on a map with the claims that name it, most claims first."""
    places: dict[str, tuple[Place, list[Told]]] = {}
    for told in case.held(case.told):
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
        self.bottom = EDGE + (self.north - self.south) * self.scale

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


def _draw_outlines(sheet: Sheet, frame: _Frame, lines: Sequence[Outline]) -> bool:
    """Draw coasts and borders, and tell whether any border that can be seen is dashed."""
    is_dashed = False
    for line in lines:
        for piece in frame.within(line.points):
            sheet.line(piece, COAST, width=0.7, dashes="4 3" if line.is_disputed else "")
            is_dashed = is_dashed or (line.is_disputed and len(piece) > 1)
    return is_dashed


def _draw_places(sheet: Sheet, frame: _Frame, places: Sequence[Counted]) -> list[Counted]:
    """Draw places, the widest first, and give those that there is no room to name."""
    for place, claims in sorted(places, key=lambda one: -(one[0].radius_km or 0)):
        about = f"{place.name}: {counted(claims, 'claim')}, known to a {place.precision.value}"
        is_point = place.precision in POINTS
        fill, opacity = (APART, 0.85) if is_point else (TOGETHER, 0.1)
        sheet.circle(_at(frame, place), _radius(frame, place, claims), fill, about=about, opacity=opacity)
    labels = [_label(frame, place, claims) for place, claims in places]
    dots = [_disc(frame, place, claims) for place, claims in places if place.precision in POINTS]
    spots = settle(labels, dots, Box(EDGE, EDGE, WIDTH - 4, frame.bottom + 16))
    for (place, _), label, spot in zip(places, labels, spots, strict=True):
        if spot is not None:
            fill = INK if place.precision in POINTS else TOGETHER
            sheet.words(spot.at, label.text, anchor=spot.anchor, fill=fill, size=LABEL)
    return [one for one, spot in zip(places, spots, strict=True) if spot is None]


def _at(frame: _Frame, place: Place) -> Point:
    return frame.spot(cast("float", place.lon), cast("float", place.lat))


def _radius(frame: _Frame, place: Place, claims: int) -> float:
    if place.precision in POINTS:
        return 3 + 1.2 * math.sqrt(claims)
    return max(8.0, (place.radius_km or 25) / KM_PER_DEGREE * frame.scale)


def _disc(frame: _Frame, place: Place, claims: int) -> Box:
    (x, y), radius = _at(frame, place), _radius(frame, place, claims)
    return Box(x - radius, y - radius, x + radius, y + radius)


def _label(frame: _Frame, place: Place, claims: int) -> Label:
    (x, y), radius = _at(frame, place), _radius(frame, place, claims)
    if place.precision in POINTS:
        return Label(cut(f"{place.name} ({claims})", 28), LABEL, around((x, y), radius, LABEL))
    words = cut(f"{place.name} ({place.precision.value}, {claims})", 34)
    # A wide area is named at its edge, which leaves its middle, no place in particular, free.
    heights = (y - radius + 16, y + radius - 8, y - radius - 5, y + radius + 14)
    kept = [max(EDGE + 14, min(frame.bottom + 8, height)) for height in heights]
    spots = [Spot((x, height), "middle") for height in kept]
    return Label(words, LABEL, tuple(spots))
