"""Documents over HTTP."""

from fastapi.testclient import TestClient


def test_hostile_words_are_only_words(client: TestClient) -> None:
    """A script in a title or name comes back as the words it is, in JSON, never as a page."""
    found = client.get("/api/v1/documents")
    assert found.headers["content-type"] == "application/json"
    assert found.headers["x-content-type-options"] == "nosniff"
    assert "<script>alert(1)</script>" in {one["title"] for one in found.json()["documents"]}


def test_a_document_opens_with_its_claims_marked(client: TestClient) -> None:
    """Every claim of a document is marked in its text."""
    (first, *_) = client.get("/api/v1/documents").json()["documents"]
    page = client.get(f"/api/v1/documents/{first['id']}").json()
    marked = {
        mark["claim"] for part in page["paragraphs"] for one in part["segments"] for mark in one["marks"]
    }
    assert {claim["id"] for claim in page["claims"]} == marked


def test_what_was_refused_is_told_with_its_reason(client: TestClient) -> None:
    """The number of refused drafts on a document's page is the number that can be listed, each with why."""
    (first, *_) = client.get("/api/v1/documents").json()["documents"]
    page = client.get(f"/api/v1/documents/{first['id']}").json()
    refused = client.get(f"/api/v1/documents/{first['id']}/rejects").json()["rejects"]
    assert len(refused) == page["rejects"] > 0
    assert all(one["says"] and one["detail"] for one in refused)


def test_a_report_tells_what_it_changed(client: TestClient) -> None:
    """The changes of a report all touch it; a report that is not held is not found."""
    (first, *_) = client.get("/api/v1/documents").json()["documents"]
    course = client.get(f"/api/v1/documents/{first['id']}/drift").json()
    assert course["untraced"] == 0
    assert all(
        first["id"] in (one["earlier"]["document"], one["later"]["document"]) for one in course["changes"]
    )
    assert client.get("/api/v1/documents/document-none/drift").status_code == 404
