"""Which indicators are seen, have gone stale, or stand where nobody reports from."""

from collections.abc import Sequence

from reportedly.analysis.answers.sentences import MOST, Sentence, Speaker, Told, left_out
from reportedly.analysis.indicators import METHOD as INDICATORS
from reportedly.analysis.indicators import Row, SignState, Watch
from reportedly.analysis.wording import counted, listed
from reportedly.model.findings import Method

SIGNS = Speaker(Method("ask-indicators", "1", ""))
TOLD = (SignState.INDEPENDENT, SignState.ONCE, SignState.STALE, SignState.NO_COVERAGE)
"""What is told one by one, in this order; signs that are not seen are no news."""
STANDING = {
    SignState.INDEPENDENT: "is seen, independently",
    SignState.ONCE: "is seen once",
    SignState.STALE: "has gone stale",
    SignState.NO_COVERAGE: "lacks coverage",
}


def which_signs(rows: Sequence[Row]) -> Told:
    """Give the signs that are seen, then those that went stale, then those without coverage."""
    found = [(row, one) for state in TOLD for row in rows for one in row.watches if one.state is state]
    told = [(row, one) for row, one in found if _claims(one)]
    bare = [(row, one) for row, one in found if not _claims(one)]
    sentences = [_sign(row, one) for row, one in told[:MOST]]
    cannot = (
        *_silent(bare),
        "How likely a scenario is: signs are seen or not, and are never summed up into a probability.",
        *left_out(len(told) - MOST, "signs"),
    )
    return Told(sentences=tuple(sentences), cannot=cannot if rows else ())


def _claims(one: Watch) -> bool:
    return one.seen is not None or one.coverage is not None


def _sign(row: Row, one: Watch) -> Sentence:
    head = f"{row.scenario.title}, {row.case.label}: “{one.indicator.observable}” {STANDING[one.state]}"
    says = f"{head} ({'; '.join(one.why)}; it would speak {one.indicator.points.value} it)."
    finding = one.seen or one.coverage
    return SIGNS.say(says, () if finding is None else finding.claims, INDICATORS)


def _silent(bare: Sequence[tuple[Row, Watch]]) -> tuple[str, ...]:
    """Give where no report at all came from, which is silence and no calm."""
    names = list(dict.fromkeys(f"{row.scenario.title}, {row.case.label}" for row, _ in bare))
    if not names:
        return ()
    signs = counted(len(bare), "sign")
    return (
        f"{signs} where no report on record came from the ground: {listed(names, 5)}. Silence is no calm.",
    )
