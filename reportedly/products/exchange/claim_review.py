"""ClaimReview (schema.org): published checks of claims, only where a person approved one.

Accepting a reading says that the text says so, not that it is so. So a check needs, besides the approval,
the reviewer's own verdict in words, the organisation that publishes it and the address where it does; without
them nothing is written.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from reportedly.model.cases import Case, Told, Written
from reportedly.model.checks import FIELDS
from reportedly.model.decisions import Decision, DecisionKind
from reportedly.model.errors import UsageError
from reportedly.model.protocols import CaseExporter
from reportedly.model.records import Value
from reportedly.model.terms import ActorKind
from reportedly.products.exchange.common import thinned, write_json
from reportedly.products.sentences import attributed, speakers

APPROVING, REFUSING = "accept", frozenset({"reject", "dispute"})
PEOPLE_NEEDED = 2
"""A claim about a named person needs a second person before it can be published."""


REQUIRED: Mapping[str, str] = {
    "@type": "ClaimReview",
    "url": "",
    "claimReviewed": "",
    "datePublished": "",
    "author.@type": "Organization",
    "author.name": "",
    "reviewRating.@type": "Rating",
    "reviewRating.alternateName": "",
    "itemReviewed.@type": "Claim",
}
"""Properties by path that a review must have, with the type where one is meant.

schema.org requires none; these are what those who collect fact checks ask for (Google Search Central, "Fact
Check (ClaimReview) structured data"; claimreviewproject.com), and who is answerable for the review.
"""


@dataclass(frozen=True, slots=True)
class ClaimReview:
    """A JSON-LD graph of ClaimReview objects."""

    name: str = "claimreview"
    ending: str = ""

    def write(self, case: Case, out: BinaryIO) -> Written:
        """Write the approved reviews; claims without one are left out, counted.

        Raises: UsageError, if no claim has an approved review, or one lacks its verdict or address.
        """
        reviewed = [(told, decision) for told in case.told for decision in _approved(case, told)]
        if not reviewed:
            raise UsageError(
                "claimreview: none of these claims has a review that approves it for publication; accept one "
                "with a verdict, organisation and url of your own (`decide review`; two people, where it "
                "names a person) and export again"
            )
        graph: list[Value] = [_review(told, decision) for told, decision in reviewed]
        write_json({"@context": "https://schema.org", "@graph": graph}, out)
        done = {told.claim.id for told, _ in reviewed}
        missing = len(case.told) - len(done)
        left_out = {"claims without an approved review": missing} if missing else {}
        return Written(len(graph), "reviews", left_out)


def exporter() -> CaseExporter:
    """Give the exporter of ClaimReview."""
    return ClaimReview()


def reviewers(case: Case, told: Told) -> tuple[Decision, ...]:
    """Give the decisions that accept a claim; none if anyone rejects or disputes it."""
    found = [
        one for one in case.decisions if one.kind is DecisionKind.REVIEW and one.about[:1] == (told.claim.id,)
    ]
    if any(one.value in REFUSING for one in found):
        return ()
    return tuple(one for one in found if one.value == APPROVING)


def names_person(told: Told) -> bool:
    """Tell whether an end of the claim is a person."""
    return ActorKind.PERSON in (told.claim.subject.kind, told.claim.object.kind)


def is_publishable(case: Case, told: Told) -> bool:
    """Tell whether enough people accepted a claim: one, or two different ones where it names a person."""
    people = {one.by.casefold() for one in reviewers(case, told)}
    return len(people) >= (PEOPLE_NEEDED if names_person(told) else 1)


def _approved(case: Case, told: Told) -> Iterator[Decision]:
    """Yield the latest approval of a claim that may be published, if it has one with a verdict."""
    if not is_publishable(case, told):
        return
    for decision in reversed(reviewers(case, told)):
        if "verdict" in decision.content:
            yield decision
            return


def _review(told: Told, decision: Decision) -> dict[str, Value]:
    given = {name: decision.content.get(name) for name in FIELDS}
    missing = [name for name, part in given.items() if not isinstance(part, str) or not part.strip()]
    if missing:
        raise UsageError(
            f"claimreview: the review of {told.claim.id} by {decision.by} lacks its {' and '.join(missing)}; "
            "decide it again with --verdict, --organisation and --url"
        )
    document, verdict, url = told.document, given["verdict"], given["url"]
    record: dict[str, Value] = {
        "@type": "ClaimReview",
        "@id": f"urn:reportedly:{decision.id}",
        "url": url,
        "datePublished": decision.recorded.date().isoformat(),
        "author": {"@type": "Organization", "name": given["organisation"]},
        "creator": {"@type": "Person", "name": decision.by},
        "claimReviewed": attributed(told),
        "reviewBody": decision.reason,
        "reviewRating": {"@type": "Rating", "alternateName": verdict, "ratingExplanation": decision.reason},
        "itemReviewed": {
            "@type": "Claim",
            "@id": f"urn:reportedly:{told.claim.id}",
            "text": told.shown.spans[0].text,
            "author": {"@type": "Organization", "name": speakers(told.shown)},
            "appearance": thinned(
                {
                    "@type": "CreativeWork",
                    "url": document.url,
                    "headline": document.title,
                    "datePublished": document.published,
                    "publisher": document.publisher,
                }
            ),
        },
    }
    lacking = missing_properties(record)
    if lacking:
        raise UsageError(f"claimreview: the review of {told.claim.id} lacks {', '.join(lacking)}")
    return record


def missing_properties(review: Mapping[str, Value]) -> tuple[str, ...]:
    """Give the required properties that a review does not have, by path."""
    return tuple(path for path, type_ in REQUIRED.items() if not _has(review, path.split("."), type_))


def _has(value: Value | Mapping[str, Value], path: list[str], wanted: str) -> bool:
    for step in path:
        value = value.get(step) if isinstance(value, Mapping) else None
    return isinstance(value, str) and bool(value.strip()) and (not wanted or value == wanted)
