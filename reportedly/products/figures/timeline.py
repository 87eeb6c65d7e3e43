"""The timeline as a figure: each claim on its day, open marks where the day is only of publication."""

from datetime import date
from itertools import pairwise

from reportedly.model.cases import Case, Told
from reportedly.model.terms import Polarity
from reportedly.products.brief.judgements import counted
from reportedly.products.exchange.common import days_of
from reportedly.products.figures.svg import APART, INK, LINE, PAPER, QUIET, TOGETHER, Sheet, cut
from reportedly.products.sentences import reported

ROW, LEFT, RIGHT, TOP = 22.0, 40.0, 640.0, 60.0
WIDTH = 1200.0
MOST_ROWS = 60
LEGEND = "filled: dated by the text · hollow: dated only by the report · red: a denial"


def draw_timeline(case: Case) -> str:
    """Give the claims of a case by day as SVG, one row each; what has no day is counted."""
    dated = [(one, *_days(one)) for one in case.told]
    with_day = [(told, start, end) for told, start, end in dated if start is not None and end is not None]
    rows = sorted(with_day, key=lambda row: row[1:])
    shown = rows[:MOST_ROWS]
    height = TOP + ROW * max(1, len(shown)) + 60
    sheet = Sheet(WIDTH, height, "When it is said to have happened", LEGEND)
    if not shown:
        sheet.words((LEFT, TOP), "no claim in scope has a day", fill=QUIET)
        return sheet.svg()
    first, last = min(row[1] for row in shown), max(row[2] for row in shown)
    scale = (RIGHT - LEFT) / max(1, (last - first).days)
    _draw_years(sheet, first, last, scale)
    for place, (told, start, end) in enumerate(shown):
        ends = LEFT + (start - first).days * scale, LEFT + (end - first).days * scale
        _draw_row(sheet, told, ends, TOP + ROW * (place + 0.5))
    rest = [f"{len(rows) - len(shown)} later ones not drawn"] if len(rows) > len(shown) else []
    undated = len(dated) - len(rows)
    rest += [f"{counted(undated, 'claim')} without any day"] if undated else []
    sheet.words((LEFT, height - 18), " · ".join([LEGEND, *rest]), fill=QUIET, size=10.5)
    return sheet.svg()


def _days(told: Told) -> tuple[date | None, date | None]:
    start, end, _ = days_of(told)
    first, last = start or end, end or start
    if first is None or last is None:
        return None, None
    return date.fromisoformat(first), date.fromisoformat(last)


def _draw_years(sheet: Sheet, first: date, last: date, scale: float) -> None:
    marks = [first, *(date(year, 1, 1) for year in range(first.year + 1, last.year + 1)), last]
    for day, after in pairwise([*marks, None]):
        x = LEFT + (day - first).days * scale if day is not None else LEFT
        sheet.line([(x, TOP - 12), (x, sheet.height - 44)], LINE)
        crowded = after is not None and day is not None and (after - day).days * scale < 70
        if day is not None and not crowded:
            sheet.words((x, TOP - 20), day.isoformat(), anchor="middle", fill=QUIET, size=10.5)


def _draw_row(sheet: Sheet, told: Told, ends: tuple[float, float], y: float) -> None:
    denied = told.shown.stance.polarity is Polarity.DENIED
    colour = APART if denied else TOGETHER
    is_event = days_of(told)[2] == "event"
    if ends[1] - ends[0] > 1:
        sheet.line([(ends[0], y), (ends[1], y)], colour, width=3 if is_event else 1.2)
    sheet.circle((ends[0], y), 4, colour if is_event else PAPER, about=reported(told))
    words = f"{reported(told)} — {told.document.publisher or 'not named'}"
    sheet.words((RIGHT + 20, y + 4), cut(words, 92), size=10.5, fill=INK)
