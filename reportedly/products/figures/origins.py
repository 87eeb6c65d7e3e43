"""Origins as a figure: how many reports say each proposition, and from how many independent origins."""

from reportedly.model.cases import Case, OriginRange, Standing
from reportedly.products.brief.judgements import affirming, counted, firmest
from reportedly.products.figures.svg import INK, LINE, QUIET, TOGETHER, Sheet, cut
from reportedly.products.sentences import reported

MOST_ROWS = 25
ROW, TOP, LEFT, WIDTH = 46.0, 60.0, 30.0, 900.0
BAR = 520.0
LEGEND = "pale: reports · dark: origins they go back to, with the range · no count confirms anything"


def draw_origins(case: Case) -> str:
    """Give reports beside origins for each proposition as SVG, those in most reports first."""
    rows = [(one, _reports(case, one)) for one in case.standings if affirming(case.of(one))]
    rows.sort(key=lambda row: -row[1])
    shown = rows[:MOST_ROWS]
    height = TOP + ROW * max(1, len(shown)) + 40
    sheet = Sheet(WIDTH, height, "How many reports, from how many origins", LEGEND)
    most = max((reports for _, reports in shown), default=0) or 1
    for place, (standing, reports) in enumerate(shown):
        y = TOP + ROW * place
        said = affirming(case.of(standing))
        words = reported(firmest(case.held(said) or said))
        sheet.words((LEFT, y), cut(words, 100), size=11)
        gone = len({one.claim.document for one in said} - {one.claim.document for one in case.held(said)})
        _draw_bars(sheet, y + 8, reports, standing.affirming, BAR / most)
        sheet.words((LEFT + BAR + 20, y + 16), _counts(case, standing, reports, gone), size=11)
    left = len(rows) - len(shown)
    rest = f" · {counted(left, 'proposition')} in fewer reports not drawn" if left else ""
    sheet.words((LEFT, height - 16), LEGEND + rest, fill=QUIET, size=10.5)
    return sheet.svg()


def _reports(case: Case, standing: Standing) -> int:
    return len({one.claim.document for one in case.held(affirming(case.of(standing)))})


def _counts(case: Case, standing: Standing, reports: int, gone: int) -> str:
    """Give the numbers of a row in words, with its denials; what was taken back has no origin left."""
    origins, told = standing.affirming, case.of(standing)
    span = f"{origins.likeliest}" if origins.low == origins.high else f"{origins.low} to {origins.high}"
    said = {one.claim.id for one in affirming(told)}
    denied = len({one.claim.document for one in told if one.claim.id not in said})
    words = f"{counted(reports, 'report')}, origins: {span if origins.high else 'none that still says it'}"
    back = f", {gone} taken back" if gone else ""
    return f"{words}{back}; denied in {denied}" if denied else words + back


def _draw_bars(sheet: Sheet, y: float, reports: int, origins: OriginRange, scale: float) -> None:
    sheet.line([(LEFT, y), (LEFT + reports * scale, y)], LINE, width=9)
    sheet.line([(LEFT, y + 10), (LEFT + origins.likeliest * scale, y + 10)], TOGETHER, width=6)
    low, high = LEFT + origins.low * scale, LEFT + origins.high * scale
    if origins.low != origins.high:
        sheet.line([(low, y + 10), (high, y + 10)], INK, width=1.2)
        for x in (low, high):
            sheet.line([(x, y + 6), (x, y + 14)], INK, width=1.2)
