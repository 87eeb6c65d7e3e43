"""Weighing one claim in a ledger too large to load: what is said of its two ends is enough to judge it by."""

from dataclasses import replace
from typing import TYPE_CHECKING

from reportedly.desk.tracing import MANY_HELD
from reportedly.ledger.queries import ClaimQuery

if TYPE_CHECKING:
    from reportedly.analysis.weighing import Weight
    from reportedly.desk.desk import Desk
    from reportedly.desk.study import Study

QUICKLY_WEIGHED = MANY_HELD
"""Reports up to which a whole ledger is weighed; of more, not all sources are looked for anyway."""


def weigh_one(
    desk: "Desk", wanted: str, query: ClaimQuery | None = None, likelihood: str | None = None
) -> "tuple[Weight, Study] | None":
    """Give what there is to go by for what a claim says, by which study; None if the claim does not fit.

    The sources of all reports that say or deny it are looked for. What stands against it is looked for among
    the claims about either of its ends, whose own sources are not.

    Args:
        wanted: the claim's id, or enough of its beginning.
        query: which claims count; None for all that score enough.
        likelihood: id of the scale on which likelihood is asked for.
    Raises: NotInLedger, for the claim; UsageError, if there is no such scale.
    """
    claim = desk.claim(wanted).claim
    ends = [end.entity or end.name for end in (claim.subject, claim.object)]
    asked = query or ClaimQuery(min_score=desk.min_score)
    around = desk.study(replace(asked, limit=None), actors=ends, most_traced=0)
    every = around.dossier.propositions
    about = next((one for one in every if any(each.claim.id == claim.id for each in one.said)), None)
    if about is None:
        return None
    study = desk.study_of(about.said)
    return study.weigh_only(around.tensions, likelihood), study
