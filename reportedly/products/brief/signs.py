"""Indicators in a brief: which signs of a scenario were seen, once or independently, and which went stale."""

from collections.abc import Iterable

from reportedly.analysis.indicators import Row as CaseRow
from reportedly.analysis.indicators import SignState, Watch
from reportedly.model.cases import Case, OriginRange
from reportedly.products.brief.content import Row, Section, Table
from reportedly.products.brief.judgements import counted, guarded, range_words

TOLD = (SignState.INDEPENDENT, SignState.ONCE, SignState.STALE)
"""States that rest on claims; in the order of what to look at first."""
MOST = 20
"""More signs than a page holds are counted, not listed."""
COLUMNS = ("Sign", "Of", "State", "Last reported", "Origins")
NOTE = (
    "A sign is something that reports can tell. It is seen or not; nothing is said of how likely a scenario "
    "is. Stale is what was seen too long ago to count."
)
SILENCE = "No sign of the scenarios looked for was seen in these reports; that says nothing where few report."


def signs_section(case: Case, rows: Iterable[CaseRow]) -> Section:
    """Give the indicators that fired or went stale on claims of a case, those that fired first."""
    seen = [
        (TOLD.index(watch.state), row, watch)
        for row in rows
        for watch in row.watches
        if watch.state in TOLD and watch.seen is not None
    ]
    seen.sort(key=lambda one: one[0])
    made = [row for _, about, watch in seen if (row := _row(case, about, watch)) is not None]
    more = len(made) - MOST
    note = f"{NOTE} {more} more stand in `reportedly indicators`." if more > 0 else NOTE
    tables = (Table("Signs that were seen", COLUMNS, tuple(made[:MOST])),) if made else ()
    return Section("indicators", "Indicators", (), SILENCE, tables, note if made else "")


def _row(case: Case, about: CaseRow, watch: Watch) -> Row | None:
    seen = watch.seen
    told = [] if seen is None else [case.by_claim[one] for one in seen.claims if one in case.by_claim]
    if seen is None or not told:
        return None
    count = OriginRange(seen.origins.likeliest, seen.origins.low, seen.origins.high)
    further = len(seen.claims) - len(told)
    others = f", with {counted(further, 'claim')} that {'is' if further == 1 else 'are'} not of this brief"
    sign = f"“{watch.indicator.observable}”{others if further else ''}{guarded(case, told)}"
    of = f"“{about.scenario.title}”, {watch.indicator.points.value}: “{about.case.label}”"
    cells = (sign, of, watch.state.value, seen.last.isoformat(), range_words(count))
    return Row(cells, tuple(one.claim.id for one in told))
