"""ClaimReview: only what people approved."""

import io
import json

import pytest
from casing import review, the_case

from reportedly.model.decisions import Decision
from reportedly.model.errors import UsageError
from reportedly.products.exchange.claim_review import REQUIRED, exporter, is_publishable, missing_properties

ATTACK, BACKING, BASE, MEMBER, PLAN, DENIAL = the_case().told
PUBLISHED = {
    "verdict": "unsupported",
    "organisation": "Invented Fact Desk",
    "url": "https://example.org/check",
}


def written(*decisions: Decision) -> list[dict[str, object]]:
    """Give the reviews that are written with these decisions."""
    out = io.BytesIO()
    exporter().write(the_case(decisions), out)
    found: list[dict[str, object]] = json.loads(out.getvalue())["@graph"]
    return found


def test_nothing_is_written_without_an_approval() -> None:
    """A machine checks no facts: without a person's review the export is refused, with the way out."""
    with pytest.raises(UsageError, match="approves it for publication"):
        written()
    with pytest.raises(UsageError, match="approves it for publication"):
        written(review(ATTACK, value="comment", **PUBLISHED))


def test_accepting_a_reading_is_no_verdict() -> None:
    """That the text says so is not that it is so: a check needs the reviewer's own words and address."""
    with pytest.raises(UsageError, match="approves"):
        written(review(ATTACK))
    with pytest.raises(UsageError, match="lacks its organisation and url"):
        written(review(ATTACK, verdict="false"))


def test_an_approved_review_is_written_with_the_reviewers_words() -> None:
    """Rating, author and address are the reviewer's; the claim is told as someone's words."""
    (found,) = written(review(ATTACK, **PUBLISHED))
    assert found["reviewRating"]["alternateName"] == "unsupported"  # type: ignore[index]
    assert found["author"] == {"@type": "Organization", "name": "Invented Fact Desk"}
    assert found["creator"] == {"@type": "Person", "name": "Reviewer One"}
    assert str(found["claimReviewed"]).startswith("Fictional Courier says that")


def test_a_claim_about_a_person_needs_two() -> None:
    """One reviewer, or one reviewer twice, publishes nothing about a named person."""
    one, other = review(MEMBER, **PUBLISHED), review(MEMBER, "Reviewer Two")
    with pytest.raises(UsageError, match="approves"):
        written(one)
    assert len(written(one, other)) == 1


def test_a_dispute_stops_publication() -> None:
    """Where reviewers disagree, nothing goes out."""
    case = the_case([review(ATTACK, **PUBLISHED), review(ATTACK, "Reviewer Two", "dispute")])
    assert not is_publishable(case, ATTACK)


def test_a_review_has_every_property_that_collectors_require() -> None:
    """What is written lacks none; without any one of them, or with another type, that one is named."""
    (found,) = written(review(ATTACK, **PUBLISHED))
    assert missing_properties(found) == ()  # type: ignore[arg-type]
    for path in REQUIRED:
        broken = json.loads(json.dumps(found))
        *above, last = path.split(".")
        inner = broken[above[0]] if above else broken
        inner[last] = " "
        assert missing_properties(broken) == (path,)


def test_what_is_written_is_a_graph_of_schema_org_terms() -> None:
    """A reader of linked data finds one ClaimReview with its rating, whatever order the keys have."""
    rdflib = pytest.importorskip("rdflib")
    (found,) = written(review(ATTACK, **PUBLISHED))
    graph = rdflib.Graph()
    vocabulary = {"@vocab": "https://schema.org/"}
    graph.parse(data=json.dumps({"@context": vocabulary, **found}), format="json-ld")
    schema = rdflib.Namespace("https://schema.org/")
    (one,) = graph.subjects(rdflib.RDF.type, schema.ClaimReview)
    (rating,) = graph.objects(one, schema.reviewRating)
    assert str(graph.value(rating, schema.alternateName)) == "unsupported"
