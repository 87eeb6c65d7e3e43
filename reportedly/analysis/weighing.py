"""Weighing: what there is to go by for a proposition, on scales that stay apart.

The information grade (1 to 6) follows from rules that a person can read, over counts of independent origins
of known record; publishers' grades (A to F) are people's and shown as a spread; confidence says how good the
ground is. Nothing is multiplied, and no machine gives 1 or A.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.analysis.confidence import Confidence, Level, Reason, confidence_in
from reportedly.analysis.contradictions import Contradiction, ContradictionKind, contradictions
from reportedly.analysis.dossier import Dossier
from reportedly.analysis.ground import Denial, Ground, OriginGrade, survey
from reportedly.analysis.origins import Count
from reportedly.analysis.propositions import Key, Proposition
from reportedly.analysis.standards import Likelihood, Scale, load_standards
from reportedly.analysis.wording import counted, listed, report_words
from reportedly.model.findings import Finding, Method, resting_on

METHOD = Method("weighing", "1", "Admiralty scale (NATO AJP-2.1); ICD 203; rules in vocabulary/grades.toml")

__all__ = ["Confidence", "Denial", "Level", "OriginGrade", "Reason", "Weight", "weigh", "weigh_all"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight(Finding):
    """What there is to go by for one proposition."""

    proposition: Proposition
    information: int
    """2 to 6 on the Admiralty scale."""
    information_name: str
    reasons: tuple[Reason, ...]
    """Why this grade, the rule first."""
    affirming: Count
    """Independent origins that say it and stand by it."""
    denying: Count
    publishers: tuple[OriginGrade, ...]
    """The publisher behind each origin with its grade: a spread, never an average."""
    denials: tuple[Denial, ...]
    interests: tuple[Reason, ...]
    """Publishers and voices among those who say or deny it that are parties to it."""
    alternatives: tuple[Contradiction, ...]
    """What does not sit well with it."""
    confidence: Confidence
    likelihood: Likelihood | None = None
    """Only where it was asked for, and there is anything to judge by."""

    @property
    def spread(self) -> str:
        """The publishers' grades from best to worst: `B-F`, or `F` where all are alike."""
        grades = sorted({one.grade.grade for one in self.publishers})
        return "-".join(dict.fromkeys((grades[0], grades[-1]))) if grades else "F"


def weigh_all(dossier: Dossier, scale: str | None = None) -> tuple[Weight, ...]:
    """Give the weight of each proposition of a dossier, in most reports first.

    Args:
        scale: id of the scale on which likelihood is asked for; None for no likelihood.
    Raises: UsageError, if there is no such scale.
    """
    asked = None if scale is None else load_standards().scale(scale)
    tensions = tensions_of(contradictions(dossier))
    return tuple(weigh(one, dossier, tensions.get(one.key, ()), asked) for one in dossier.propositions)


def weigh(
    proposition: Proposition,
    dossier: Dossier,
    tensions: Sequence[Contradiction] = (),
    scale: Scale | None = None,
) -> Weight:
    """Give the weight of one proposition.

    Args:
        tensions: what stands against it.
        scale: on which to give the likelihood; None for none.
    """
    ground = survey(proposition, dossier)
    rule = load_standards().rule_for(ground.tally)
    every = resting_on([one.claim.id for one in proposition.said])
    return Weight(
        method=METHOD,
        claims=every,
        proposition=proposition,
        information=rule.gives,
        information_name=load_standards().name_of(rule.gives),
        reasons=(Reason(rule.reason, every), *_counts(ground)),
        affirming=ground.affirming,
        denying=ground.denying,
        publishers=ground.origins,
        denials=ground.denials,
        interests=_interests(ground),
        alternatives=tuple(tensions),
        confidence=confidence_in(ground),
        likelihood=None if scale is None else scale.likelihood(rule.gives),
    )


def _counts(ground: Ground) -> Iterable[Reason]:
    saying = resting_on([one.claim.id for one in ground.standing.affirming])
    if saying:
        reports = len({one.claim.document for one in ground.standing.affirming})
        tally = ground.tally
        known = f"{tally.saying} of known record, {tally.firm} of them without a hedge"
        yield Reason(
            f"{counted(reports, 'report')} {'says' if reports == 1 else 'say'} so, going back to "
            f"{range_words(ground.affirming)}; {known if tally.saying else 'none of known record'}",
            saying,
        )
    if ground.denials:
        denying = resting_on([one.claim.claim.id for one in ground.denials])
        parties = sum(one.by_party for one in ground.denials)
        by = f", {parties} of them by a party to it" if parties else ""
        yield Reason(f"denied in {counted(len(ground.denials), 'claim')}{by}", denying)
    if ground.standing.withdrawn:
        gone = ground.standing.withdrawn
        reports_words = listed(map(report_words, gone))
        yield Reason(
            f"taken back by its publisher: {reports_words}", resting_on([one.claim.id for one in gone])
        )


def range_words(count: Count) -> str:
    """Give a number of origins as a range, or as one number where there is no doubt."""
    if count.low == count.high:
        return counted(count.low, "independent origin")
    return f"{count.low} to {count.high} independent origins, most likely {count.likeliest}"


def _interests(ground: Ground) -> tuple[Reason, ...]:
    found = [Reason(one.interest, one.claims) for one in ground.origins if one.interest is not None]
    found += [
        Reason(one.interest, (one.claim.claim.id,)) for one in ground.denials if one.interest is not None
    ]
    by_party = [one for one in ground.origins if one.by_party is not None]
    found += [Reason(f"said by a party to it: {one.by_party}", one.claims) for one in by_party]
    return tuple(dict.fromkeys(found))


def tensions_of(found: Iterable[Contradiction]) -> dict[Key, tuple[Contradiction, ...]]:
    """Give what stands against each proposition, by its key; one with nothing against it is absent."""
    groups: dict[Key, tuple[Contradiction, ...]] = {}
    for one in found:
        if one.kind in (ContradictionKind.TENSION, ContradictionKind.NUMBERS):
            for proposition in one.propositions:
                groups[proposition.key] = (*groups.get(proposition.key, ()), one)
    return groups
