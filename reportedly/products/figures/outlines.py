"""Outlines of countries for figures, from the topology that ships with the workbench.

A border that two sides dispute is told from the others by the workbench's own list: both draw it alike.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from itertools import combinations
from typing import Any

from reportedly.products.figures.svg import Point

ANY = "*"
"""Stands in the list for every neighbour."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A piece of a coast or border."""

    points: tuple[Point, ...]
    """Longitude and latitude, in degrees."""
    is_disputed: bool
    """Whether it is disputed, undelimited or a line of control, at least in part."""


def outlines() -> Iterator[Outline]:
    """Yield the borders and coasts of a shipped topology (TopoJSON), none where there is none."""
    folder = files("reportedly") / "web" / "map"
    if not (folder / "countries.json").is_file():
        return
    topology = json.loads((folder / "countries.json").read_text(encoding="utf-8"))
    listed = json.loads((folder / "disputed.json").read_text(encoding="utf-8"))
    pairs = {frozenset(pair) for pair in listed["pairs"]}
    sides = _sides(topology)
    for number, points in enumerate(_lines(topology)):
        yield Outline(points, any(_is_listed(two, pairs) for two in combinations(sides.get(number, ()), 2)))


def _is_listed(two: tuple[str, ...], pairs: set[frozenset[str]]) -> bool:
    return frozenset(two) in pairs or any(frozenset((one, ANY)) in pairs for one in two)


def _sides(topology: dict[str, Any]) -> dict[int, list[str]]:
    """Give the countries on the sides of each piece, by its number."""
    found: dict[int, list[str]] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        for number in set(_numbers(shape.get("arcs", []))):
            found.setdefault(number, []).append(shape["properties"]["name"])
    return found


def _numbers(arcs: list[Any]) -> Iterator[int]:
    for one in arcs:
        if isinstance(one, list):
            yield from _numbers(one)
        else:
            # A piece that is walked backwards has the complement of its number.
            yield one if one >= 0 else ~one


def _lines(topology: dict[str, Any]) -> Iterator[tuple[Point, ...]]:
    transform = topology.get("transform", {"scale": [1, 1], "translate": [0, 0]})
    (width, height), (left, bottom) = transform["scale"], transform["translate"]
    is_stepwise = "transform" in topology
    for arc in topology["arcs"]:
        x = y = 0.0
        line: list[Point] = []
        for step in arc:
            x, y = (x + step[0], y + step[1]) if is_stepwise else (step[0], step[1])
            line.append((left + x * width, bottom + y * height))
        yield tuple(line)
