"""Claims over HTTP."""

from fastapi.testclient import TestClient


def test_a_listing_leads_to_words(client: TestClient) -> None:
    """From a claim in a listing, its passage is one step away, with the words that say it."""
    (first, *_) = client.get("/api/v1/claims").json()["claims"]
    page = client.get(f"/api/v1/claims/{first['id']}").json()
    words = "".join(one["text"] for one in page["passage"])
    assert all(span["text"] in words for span in page["claim"]["spans"])
    assert page["why_shown"]


def test_filters_narrow(client: TestClient) -> None:
    """Each word of the request can only leave claims out."""
    total = client.get("/api/v1/claims").json()["total"]
    for words in (
        "actor=Salt+League",
        "predicate=supports",
        "certainty=certain",
        "q=backs",
        "polarity=denied",
    ):
        assert client.get(f"/api/v1/claims?{words}").json()["total"] <= total
    assert client.get("/api/v1/claims?certainty=possible").json()["total"] == 0
