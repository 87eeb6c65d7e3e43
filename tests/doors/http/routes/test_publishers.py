"""Publishers over HTTP."""

from fastapi.testclient import TestClient

from tests.doors.http.conftest import bearing

ADA, VIC = bearing("admins-admins-admins-1"), bearing("review-review-review-1")


def graded(shared: TestClient, who: dict[str, str], grade: str, topic: str = "") -> int:
    """Give the status of grading the first publisher."""
    (first, *_) = shared.get("/api/v1/publishers", headers=who).json()["publishers"]
    body = {"publisher": first["key"], "grade": grade, "topic": topic, "reason": "its record of last year"}
    return shared.post("/api/v1/grades", json=body, headers=who).status_code


def test_only_an_administrator_grades(shared: TestClient) -> None:
    """A reviewer's grade is refused, an administrator's is kept."""
    assert graded(shared, VIC, "B") == 403
    assert graded(shared, ADA, "B") == 201


def test_every_grade_stays_on_record(shared: TestClient) -> None:
    """The last grade on a topic holds, those before it stay with who and why, and other topics are apart."""
    for grade, topic in (("C", ""), ("D", ""), ("B", "talks")):
        assert graded(shared, ADA, grade, topic) == 201
    (first, *_) = shared.get("/api/v1/publishers", headers=VIC).json()["publishers"]
    page = shared.get(f"/api/v1/publishers/{first['key']}", headers=VIC).json()
    assert page["grade"] == "D"
    assert {each["about"][1]: each["value"] for each in page["grades"]} == {"": "D", "talks": "B"}
    assert [each["value"] for each in page["history"]][:3] == ["B", "D", "C"]


def test_a_grade_is_on_something_that_is_known(shared: TestClient) -> None:
    """A topic that is neither a relation, a class of them nor a country is refused; so is an unknown name."""
    assert graded(shared, ADA, "B", "weather") == 422
    body = {"publisher": "Nowhere Gazette", "grade": "B", "reason": "none"}
    assert shared.post("/api/v1/grades", json=body, headers=ADA).status_code == 404


def test_a_hostile_publisher_is_only_a_name(shared: TestClient) -> None:
    """A name made of markup is found by its key, and comes back as the words it is."""
    found = shared.get("/api/v1/publishers", headers=VIC).json()["publishers"]
    (hostile,) = [one for one in found if "onerror" in one["name"]]
    page = shared.get(f"/api/v1/publishers/{hostile['key']}", headers=VIC).json()
    assert page["name"] == "<img src=x onerror=alert(1)>"
    assert page["reports"] == 1


def test_a_publisher_is_shown_with_the_notes_on_it(shared: TestClient) -> None:
    """What an outlet or those it wrote of have to say stands on its page."""
    desk = shared.app.state.bench.desk
    every = shared.get("/api/v1/publishers", headers=VIC).json()["publishers"]
    said = {"words": "We stand by it.", "source": "a call", "why": "they asked", "by": "Ada Example"}
    name = every[0]["name"]
    desk.notes.add(name, "reply", said_by=name, **said)
    pages = [shared.get(f"/api/v1/publishers/{one['key']}", headers=VIC).json() for one in every]
    assert [one["name"] for one in pages if one["notes"]] == [name]


def test_a_publisher_with_a_slash_in_its_name_has_a_page(client: TestClient) -> None:
    """A name is one part of an address, whatever is in it."""
    found = client.get("/api/v1/publishers/Radio%2FTV%20of%20Nobody")
    assert (found.status_code, found.json()["detail"][:19]) == (404, "Radio/TV of Nobody:")
