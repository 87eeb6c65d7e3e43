"""The workbench's pages."""

from fastapi.testclient import TestClient


def test_an_unknown_address_of_the_api_is_a_problem_and_no_page(client: TestClient) -> None:
    """Who asks the API for what is not there gets no page to read."""
    answer = client.get("/api/v1/nothing")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
