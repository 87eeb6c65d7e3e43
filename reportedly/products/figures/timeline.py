"""The timeline as a figure: each claim on its day, open marks where the day is only of publication.

As many rows stand on a page as can be read where a page is as wide as a column of text; the rest are on
further pages, and each page says which of how many it has.
"""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportedly.model.cases import Case, Told
from reportedly.model.errors import UsageError
from reportedly.model.terms import Polarity
from reportedly.products.brief.judgements import counted
from reportedly.products.exchange.common import days_of
from reportedly.products.figures.svg import APART, INK, LINE, PAPER, QUIET, TOGETHER, Sheet, cut
from reportedly.products.sentences import reported

LEFT, RIGHT, TOP, WIDTH = 40.0, 330.0, 70.0, 920.0
WORDS_AT, SIZE, SMALL = 356.0, 14.0, 12.5
LINE_CHARS, MOST_LINES = 70, 2
"""What fits beside the axis, and lines of a sentence; a longer one says that it goes on."""
STEP, GAP = 18.0, 12.0
YEAR_ROOM = 52.0
"""How far apart years are written."""
PAGE_ROWS = 30
LEGEND = "filled: dated by the text · hollow: dated only by the report · red: a denial"


@dataclass(frozen=True, slots=True)
class Row:
    """A claim with the days it may be of."""

    told: Told
    first: date
    last: date
    is_event: bool
    """Whether the text dates it, and not only its report."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Days as places on the axis."""

    first: date
    last: date

    def at(self, day: date) -> float:
        """Give how far from the left a day is."""
        return LEFT + (day - self.first).days * (RIGHT - LEFT) / max(1, (self.last - self.first).days)


def count_pages(case: Case) -> int:
    """Give how many pages the timeline of a case has, at least one."""
    return _pages(_rows(case))


def _pages(rows: Sequence[Row]) -> int:
    return max(1, -(-len(rows) // PAGE_ROWS))


def draw_timeline(case: Case, page: int = 1) -> str:
    """Give the claims of a case by day as SVG, one row each; what has no day is counted.

    Args:
        page: from 1; each has the next rows in the order of days.
    Raises: UsageError, if there is no such page.
    """
    rows = _rows(case)
    pages, before = _pages(rows), (page - 1) * PAGE_ROWS
    if not 1 <= page <= pages:
        raise UsageError(f"page {page}: the timeline has {counted(pages, 'page')}; ask for one of them")
    shown = rows[before : before + PAGE_ROWS]
    texts = [_lines(one) for one in shown]
    height = TOP + sum(map(_height, texts)) + STEP + 56
    sheet = Sheet(WIDTH, height, "When it is said to have happened", LEGEND)
    if not shown:
        sheet.words((LEFT, TOP), "no claim in scope has a day", fill=QUIET)
        return sheet.svg()
    scale = Scale(min(one.first for one in shown), max(one.last for one in shown))
    _draw_years(sheet, scale)
    y = TOP
    for row, lines in zip(shown, texts, strict=True):
        _draw_row(sheet, row, lines, scale, y)
        y += _height(lines)
    place = f"claims {before + 1:,} to {before + len(shown):,} of {len(rows):,}"
    notes = [f"page {page} of {pages}: {place}, in the order of days"] if pages > 1 else []
    held = case.held(case.told)
    undated, gone = len(held) - len(rows), len(case.told) - len(held)
    notes += [f"{counted(undated, 'claim')} without any day"] if undated else []
    notes += [f"{counted(gone, 'claim')} taken back, not drawn"] if gone else []
    sheet.words((LEFT, height - 16 - STEP), LEGEND, fill=QUIET, size=SMALL)
    sheet.words((LEFT, height - 16), " · ".join(notes), fill=QUIET, size=SMALL)
    return sheet.svg()


def _rows(case: Case) -> list[Row]:
    found = (_row(told) for told in case.held(case.told))
    rows = (one for one in found if one is not None)
    return sorted(rows, key=lambda one: (one.first, one.last))


def _row(told: Told) -> Row | None:
    start, end, dated_by = days_of(told)
    first, last = start or end, end or start
    if first is None or last is None:
        return None
    return Row(told, date.fromisoformat(first), date.fromisoformat(last), dated_by == "event")


def _lines(row: Row) -> list[str]:
    """Give the sentence of a row in lines, and who published it with the days, in the last."""
    whole = textwrap.wrap(reported(row.told), LINE_CHARS)
    words = whole[:MOST_LINES]
    if len(whole) > MOST_LINES:
        words[-1] = cut(f"{words[-1]} {whole[MOST_LINES]}", LINE_CHARS)
    days = f"{row.first}" if row.first == row.last else f"{row.first} to {row.last}"
    publisher = cut(row.told.document.publisher or "not named", LINE_CHARS - len(days) - 4)
    return [*words, f"— {publisher}, {days}"]


def _height(lines: Sequence[str]) -> float:
    return STEP * len(lines) + GAP


def _draw_years(sheet: Sheet, scale: Scale) -> None:
    """Draw the first and the last day, and between them as many years as there is room for."""
    bottom = sheet.height - 64
    for day, anchor in ((scale.first, "start"), (scale.last, "end")):
        sheet.line([(scale.at(day), TOP - 26), (scale.at(day), bottom)], LINE)
        is_alone = scale.first == scale.last and anchor == "end"
        if not is_alone:
            sheet.words((scale.at(day), TOP - 48), day.isoformat(), anchor=anchor, fill=QUIET, size=SMALL)
    written = LEFT - YEAR_ROOM
    for year in range(scale.first.year + 1, scale.last.year + 1):
        x = scale.at(date(year, 1, 1))
        if x - written >= YEAR_ROOM:
            sheet.line([(x, TOP - 26), (x, bottom)], LINE)
            sheet.words((x, TOP - 31), str(year), anchor="middle", fill=QUIET, size=SMALL)
            written = x


def _draw_row(sheet: Sheet, row: Row, lines: Sequence[str], scale: Scale, y: float) -> None:
    colour = APART if row.told.shown.stance.polarity is Polarity.DENIED else TOGETHER
    start, end, middle = scale.at(row.first), scale.at(row.last), y + SIZE / 2
    if end - start > 1:
        sheet.line([(start, middle), (end, middle)], colour, width=3 if row.is_event else 1.2)
    sheet.circle((start, middle), 4.5, colour if row.is_event else PAPER, about=reported(row.told))
    for number, line in enumerate(lines):
        is_last = number == len(lines) - 1
        fill, size = (QUIET, SMALL) if is_last else (INK, SIZE)
        sheet.words((WORDS_AT, y + SIZE * 0.85 + STEP * number), line, fill=fill, size=size)
