"""SVG, written by hand: a sheet of shapes whose every word is escaped, with a title and a description."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

INK, QUIET, PAPER, LINE = "#1b1b1b", "#5a5a5a", "#ffffff", "#c9c5bb"
TOGETHER, APART, NEITHER = "#0b5d8a", "#a3261b", "#5a5a5a"
COAST, DISC = "#8d897f", "#e8e4da"
BY_NIGHT = {
    INK: "#e8e6e1",
    QUIET: "#aeb6bb",
    PAPER: "#1c2125",
    LINE: "#454d53",
    TOGETHER: "#7cc3da",
    APART: "#f08ba4",
    COAST: "#79837f",
    DISC: "#3d464c",
}
"""What each colour is where the reader's display is dark; printers pass this over."""
FONT = 14

HEAD_LONG, HEAD_WIDE = 9.0, 7.0
"""An arrow's head. It is drawn as a shape of its own: printers turn the markers of SVG the wrong way."""

Point = tuple[float, float]


def _by_night() -> str:
    rules = " ".join(
        f'svg[role="img"] [{side}="{day}"] {{ {side}: {night} }}'
        for day, night in BY_NIGHT.items()
        for side in ("fill", "stroke")
    )
    return f"<style>@media screen and (prefers-color-scheme: dark) {{ {rules} }}</style>"


@dataclass(slots=True)
class Sheet:
    """A drawing under way."""

    width: float
    height: float
    title: str
    description: str
    shapes: list[str] = field(default_factory=list)

    def line(self, points: Sequence[Point], stroke: str = INK, *, width: float = 1, dashes: str = "") -> None:
        """Draw a line through points."""
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
        self.shapes.append(
            f'<polyline points="{path}" fill="none" stroke="{stroke}" stroke-width="{width:.1f}"{dashed}/>'
        )

    def curve(self, ends: tuple[Point, Point, Point], stroke: str, *, width: float, dashes: str = "") -> None:
        """Draw a curve from the first point to the last, bent towards the middle one, with an arrow."""
        (x1, y1), (x2, y2), (x3, y3) = ends
        dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
        self.shapes.append(
            f'<path d="M{x1:.1f},{y1:.1f} Q{x2:.1f},{y2:.1f} {x3:.1f},{y3:.1f}" fill="none" '
            f'stroke="{stroke}" stroke-width="{width:.1f}"{dashed}/>'
        )
        self._head(ends[1], ends[2])

    def _head(self, bend: Point, tip: Point) -> None:
        """Draw the head of an arrow that comes from the bend of its curve."""
        far = math.dist(bend, tip) or 1.0
        x, y = (tip[0] - bend[0]) / far, (tip[1] - bend[1]) / far
        back = (tip[0] - HEAD_LONG * x, tip[1] - HEAD_LONG * y)
        sides = [(back[0] - half * y, back[1] + half * x) for half in (HEAD_WIDE / 2, -HEAD_WIDE / 2)]
        points = " ".join(f"{one:.1f},{other:.1f}" for one, other in (tip, *sides))
        self.shapes.append(f'<polygon points="{points}" fill="{QUIET}"/>')

    def circle(self, middle: Point, radius: float, fill: str, *, about: str = "", opacity: float = 1) -> None:
        """Draw a disc; `about` is read out, and shown where a pointer rests on it."""
        told = f"<title>{clean(about)}</title>" if about else ""
        self.shapes.append(
            f'<circle cx="{middle[0]:.1f}" cy="{middle[1]:.1f}" r="{radius:.1f}" fill="{fill}" '
            f'fill-opacity="{opacity:.2f}" stroke="{INK}" stroke-width="0.8">{told}</circle>'
        )

    def words(
        self, at: Point, text: str, *, anchor: str = "start", fill: str = INK, size: float = FONT
    ) -> None:
        """Write words."""
        self.shapes.append(
            f'<text x="{at[0]:.1f}" y="{at[1]:.1f}" text-anchor="{anchor}" fill="{fill}" '
            f'font-size="{size:.1f}">{clean(text)}</text>'
        )

    def svg(self) -> str:
        """Give the drawing."""
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width:.0f} {self.height:.0f}" '
            f'width="{self.width:.0f}" height="{self.height:.0f}" role="img" '
            f"aria-label={quoteattr(clean(self.title))} "
            f'font-family="DejaVu Sans, Verdana, sans-serif">'
        )
        return "\n".join(
            [
                head,
                f"<title>{clean(self.title)}</title><desc>{clean(self.description)}</desc>",
                _by_night(),
                f'<rect width="{self.width:.0f}" height="{self.height:.0f}" fill="{PAPER}"/>',
                *self.shapes,
                "</svg>",
            ]
        )


def clean(text: str) -> str:
    """Give words as XML holds them, without characters that it does not."""
    return escape("".join(one if one >= " " and one not in "\ufffe\uffff" else " " for one in text))


def cut(text: str, chars: int) -> str:
    """Give words of at most so many characters."""
    return text if len(text) <= chars else f"{text[: chars - 1]}…"
