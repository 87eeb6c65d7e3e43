"""Casework: the claims that fit a question put together with all that stands behind them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import mode
from typing import TYPE_CHECKING

from reportedly.ledger.answers import DocumentDetail
from reportedly.ledger.queries import ClaimQuery, DocumentQuery
from reportedly.model.cases import Case, OriginRange, Standing, Told
from reportedly.model.ids import DocumentId, digest

if TYPE_CHECKING:
    from reportedly.analysis.origins import Count, Origins
    from reportedly.desk.desk import Desk
    from reportedly.desk.study import Study


def make_case(desk: "Desk", query: ClaimQuery | None = None, *, actors: Sequence[str] = ()) -> Case:
    """Give the case of the claims that fit: with their documents, every reading in effect, and origins.

    Raises: NotInLedger, UsageError, LedgerError.
    """
    return case_of(desk, desk.study(query, actors=actors))


def case_of(desk: "Desk", study: "Study") -> Case:
    """Give the case of the claims of a study.

    Raises: NotInLedger, LedgerError.
    """
    said = study.dossier.said
    details = {one: desk.document(one) for one in dict.fromkeys(view.claim.document for view in said)}
    return _case(desk, study, details)


def make_whole_case(desk: "Desk") -> Case:
    """Give all that is in effect in the ledger: every document, claim of any score, reading and reject."""
    study = desk.study(ClaimQuery(min_score=0.0))
    headers = [view.header for view in desk.documents(DocumentQuery())]
    details = {header.id: desk.document(header.id) for header in headers}
    return _case(desk, study, details, rejects=True)


def standings(origins: "Iterable[Origins]") -> tuple[Standing, ...]:
    """Give how each proposition stands, from what analysis found on its origins."""
    return tuple(
        Standing(
            proposition=digest("proposition", *one.proposition.key),
            claims=one.claims,
            affirming=_range(one.affirming),
            denying=_range(one.denying),
        )
        for one in origins
    )


def origin_counter(study: "Study") -> Callable[[Sequence[DocumentId]], OriginRange]:
    """Give what counts the origins of some documents, drawn as those of propositions are."""
    from reportedly.analysis.origins import HIGH, LOW, Sampler  # noqa: PLC0415

    sampler = Sampler(study.dossier.derivations, study.dossier.kinships)

    def count(documents: Sequence[DocumentId]) -> OriginRange:
        if not documents:
            return OriginRange(0, 0, 0)
        numbers = sorted(len(set(draw.values())) for draw in sampler.roots(documents))
        low, high = (numbers[min(len(numbers) - 1, int(share * len(numbers)))] for share in (LOW, HIGH))
        return OriginRange(mode(numbers), low, high)

    return count


def _case(
    desk: "Desk",
    study: "Study",
    details: Mapping[DocumentId, DocumentDetail],
    *,
    rejects: bool = False,
) -> Case:
    from reportedly.analysis.retractions import standing_of  # noqa: PLC0415

    held = [standing_of(one, study.dossier.retractions) for one in study.dossier.propositions]
    wanted = {view.claim.id for view in study.dossier.said}
    told = {
        one.claim.id: Told(detail.document, one.claim, one.readings)
        for detail in details.values()
        for one in detail.read_claims
        if one.claim.id in wanted
    }
    return Case(
        moment=study.dossier.moment,
        documents=tuple(detail.document for detail in details.values()),
        told=tuple(told.values()),
        standings=standings(study.origins),
        withdrawn=frozenset(view.claim.id for one in held for view in one.withdrawn),
        repeated=frozenset(view.claim.id for one in held for view in one.repeated),
        count_origins=origin_counter(study),
        rejects=tuple(one for detail in details.values() for one in detail.rejects) if rejects else (),
        decisions=tuple(desk.decisions.in_effect()),
        notes=desk.notes.by_document(detail.document for detail in details.values()),
        sources={one: detail.sources for one, detail in details.items()},
    )


def _range(count: "Count") -> OriginRange:
    return OriginRange(count.likeliest, count.low, count.high)
