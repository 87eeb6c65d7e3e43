"""The workbench's pages."""

from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from reportedly.doors.http.pages import add_pages


@pytest.fixture
def browser(tmp_path: Path) -> TestClient:
    """Give a browser of a workbench of one page, beside which a secret lies."""
    web = tmp_path / "web"
    web.mkdir()
    (web / "index.html").write_text("<p>the page</p>", encoding="utf-8")
    (web / "a.css").write_text("p {}", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    app = FastAPI()
    add_pages(app, web)
    return TestClient(app)


@pytest.mark.parametrize("path", ["/", "/claims/claim-x", "/no/such/screen", "/secret.txt"])
def test_every_address_is_the_one_page_asked_for_anew(browser: TestClient, path: str) -> None:
    """What is shown is in the address, and an old page never stays on after an update."""
    answer = browser.get(path)
    assert (answer.status_code, answer.text) == (200, "<p>the page</p>")
    assert answer.headers["cache-control"] == "no-cache"


def test_an_unknown_route_is_a_problem_and_no_page(browser: TestClient) -> None:
    """A program that asks for what is not there is told so, as a program reads it."""
    answer = browser.get("/api/v1/nothing")
    assert answer.status_code == 404
    assert "/api/v1/nothing" in answer.json()["detail"]


def test_static_files_are_served_from_their_folder_only(browser: TestClient) -> None:
    """A file of the workbench is served; one beside its folder and one that is missing are not."""
    assert browser.get("/static/a.css").text == "p {}"
    for path in ("/static/b.css", "/static/%2e%2e/secret.txt"):
        assert browser.get(path).status_code == 404
