"""Signs that turned: indicators that stand otherwise than when they were last looked at, worth telling."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.analysis.indicators import Row, SignState, Watch
from reportedly.model.ids import ClaimId
from reportedly.products.alerts.rules import SEEN, Rule

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """A sign that stands otherwise now."""

    row: Row
    watch: Watch
    before: SignState | None
    """None for a case that there was not before."""
    claims: tuple[ClaimId, ...]
    """In which it is seen now; where it is not, those in which it was."""
    fresh: tuple[ClaimId, ...]
    """Those of them that it was not seen in before."""


def turned(before: Iterable[Row], after: Iterable[Row], rule: Rule) -> Iterator[Turn]:
    """Yield the signs that came into a state that a rule wants, and rest on a claim.

    That a sign seen by several origins is judged to be seen by one is no news: such judgements go to and fro.
    """
    was = {_key(row, watch): watch for row in before for watch in row.watches}
    for row in after:
        for watch in row.watches:
            former = was.get(_key(row, watch))
            turn = _turn(row, watch, former)
            if turn.claims and _is_wanted(turn, rule):
                yield turn


def _turn(row: Row, watch: Watch, former: Watch | None) -> Turn:
    old = () if former is None or former.seen is None else former.seen.claims
    now = () if watch.seen is None else watch.seen.claims
    fresh = tuple(one for one in now if one not in set(old))
    return Turn(row, watch, None if former is None else former.state, now or old, fresh)


def _is_wanted(turn: Turn, rule: Rule) -> bool:
    state, before = turn.watch.state, turn.before
    if state is before or state not in rule.states:
        return False
    if rule.indicators and turn.watch.indicator.id not in rule.indicators:
        return False
    if state is SignState.ONCE and before is SignState.INDEPENDENT:
        return False
    seen = turn.watch.seen
    if state in SEEN:
        return seen is not None and seen.origins.low >= rule.origins
    # That something never seen is not seen, or not covered, is no turn.
    return before in SEEN or (before is SignState.STALE and state is not SignState.NOT_SEEN)


def _key(row: Row, watch: Watch) -> Key:
    return row.scenario.id, row.case.key, watch.indicator.id
