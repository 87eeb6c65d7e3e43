"""Hypotheses and precedents over HTTP."""

from fastapi.testclient import TestClient


def matrix(client: TestClient) -> dict:
    """Give the matrix of the first claim."""
    (first, *_) = client.get("/api/v1/claims").json()["claims"]
    return client.get(f"/api/v1/hypotheses?claim={first['id']}").json()


def test_a_matrix_rests_on_claims(client: TestClient) -> None:
    """Each row is an origin with its claims, and every hypothesis is ranked."""
    found = matrix(client)
    assert all(row["claims"] for row in found["rows"])
    assert {one["id"] for one in found["ranking"]} == {one["id"] for one in found["hypotheses"]}


def test_a_mark_that_a_person_sets_counts_until_it_is_taken_back(client: TestClient) -> None:
    """Setting a cell moves the ranking and names who and why; taking it back restores what was proposed."""
    before = matrix(client)
    row, hypothesis = before["rows"][0]["row"], before["ranking"][0]["id"]
    cell = {
        "claim": before["claims"][0],
        "row": row,
        "hypothesis": hypothesis,
        "mark": "II",
        "reason": "seen",
    }
    assert client.post("/api/v1/hypotheses/cells", json=cell).status_code == 201
    after = matrix(client)
    held = after["rows"][0]["cells"][hypothesis]
    assert (held["mark"], held["by"], held["why"]) == ("II", "me", "seen")
    points = {one["id"]: one["inconsistency"] for one in after["ranking"]}
    assert points[hypothesis] > next(one["inconsistency"] for one in before["ranking"])
    client.post("/api/v1/reviews/undo", json={"decision": held["decision"]})
    assert matrix(client) == before


def test_no_cell_is_set_that_is_not_there(client: TestClient) -> None:
    """A row or hypothesis that the matrix does not have is refused."""
    found = matrix(client)
    cell = {"claim": found["claims"][0], "row": "nobody", "hypothesis": "H1", "mark": "C", "reason": "seen"}
    assert client.post("/api/v1/hypotheses/cells", json=cell).status_code == 422


def test_a_matrix_is_taken_away_as_a_file(client: TestClient) -> None:
    """Each format is a download that names the hypotheses."""
    claim = matrix(client)["claims"][0]
    for format_ in ("toml", "csv", "md"):
        found = client.get(f"/api/v1/hypotheses/file?claim={claim}&format={format_}")
        assert found.headers["content-disposition"] == f'attachment; filename="hypotheses.{format_}"'
        assert "H1" in found.text


def test_precedents_come_with_their_caveat(client: TestClient) -> None:
    """Every precedent says what is alike and what is not, and that it is no forecast."""
    (first, *_) = client.get("/api/v1/claims").json()["claims"]
    found = client.get(f"/api/v1/precedents?claim={first['id']}").json()
    assert "no forecast" in found["caveat"]
    assert all(one["features"] for one in found["precedents"])


def test_a_relation_is_asked_for_by_a_claim_or_by_three_words(client: TestClient) -> None:
    """Half a question is refused, and so is both."""
    for words in ("", "subject=Salt+League", "claim=claim-x&subject=a&predicate=b&object=c"):
        assert client.get(f"/api/v1/hypotheses?{words}").status_code == 422


def test_an_explanation_of_ones_own_is_added_and_taken_back(client: TestClient) -> None:
    """It is answered with who and why, and undoing its decision restores the matrix as it was."""
    before = matrix(client)
    body = {"claim": before["claims"][0], "says": "A rival staged it", "reason": "no face is seen"}
    made = client.post("/api/v1/hypotheses", json=body)
    assert made.status_code == 201
    own = matrix(client)["hypotheses"][-1]
    assert (own["says"], own["by"], own["why"]) == ("A rival staged it", "me", "no face is seen")
    assert own["decision"] == made.json()["decision"]["id"]
    client.post("/api/v1/reviews/undo", json={"decision": own["decision"]})
    assert matrix(client) == before


def test_an_explanation_needs_words_and_a_reason(client: TestClient) -> None:
    """Blank words are refused, and so is a reason left out."""
    claim = matrix(client)["claims"][0]
    for body in ({"says": " ", "reason": "why"}, {"says": "A rival staged it"}):
        assert client.post("/api/v1/hypotheses", json={"claim": claim, **body}).status_code == 422
