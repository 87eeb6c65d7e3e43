"""The app as a whole."""

from fastapi.testclient import TestClient

from reportedly.doors.http.app import NOUNS, WEB


def test_every_route_is_described(client: TestClient) -> None:
    """The description that is served names every route, what it does and what it answers."""
    described = client.get("/api/v1/openapi.json").json()["paths"]
    for noun in NOUNS:
        for route in noun.router.routes:
            operation = described[f"/api/v1{route.path.replace(':path}', '}')}"]
            for method in route.methods:
                told = operation[method.lower()]
                assert told["description"] or told["summary"]
                success = next(code for code in told["responses"] if code.startswith("2"))
                if success == "204":
                    continue  # it answers that it is done
                answers = told["responses"][success]["content"]
                assert answers, f"{method} {route.path} does not say what it answers"
                if isinstance(route.response_model, type):
                    assert answers["application/json"]["schema"]


def test_an_answer_held_is_not_sent_again(client: TestClient) -> None:
    """Whoever holds the answer for this state of the ledger is told that nothing has changed."""
    first = client.get("/api/v1/claims")
    again = client.get("/api/v1/claims", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_any_address_of_the_workbench_is_its_page(client: TestClient) -> None:
    """The page is the same for every address, since the address is its state."""
    pages = {client.get(path).text for path in ("/", "/claims", "/documents/x?claim=y")}
    assert len(pages) == 1


def test_static_files_stay_in_their_folder(client: TestClient) -> None:
    """No path leads out of the folder of pages."""
    assert client.get("/static/../../pyproject.toml").status_code in {200, 404}
    assert client.get("/static/%2e%2e/%2e%2e/pyproject.toml").status_code == 404


def test_nothing_is_asked_of_the_network() -> None:
    """No file of the workbench names an address elsewhere to load anything from."""
    for path in [*WEB.rglob("*.html"), *WEB.glob("app/**/*.js"), *WEB.rglob("*.css")]:
        text = path.read_text(encoding="utf-8")
        assert "http://" not in text.replace("http://www.w3.org", "")
        assert "https://" not in text
