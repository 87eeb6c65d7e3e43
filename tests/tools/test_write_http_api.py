"""Laws of the reference of the HTTP API."""

import json
import re

import write_http_api


def test_the_page_is_what_the_description_says() -> None:
    """A route or a shape that is added or changed is on the page, or this fails."""
    assert write_http_api.main(["--check"]) == 0


def test_every_route_and_shape_has_its_part() -> None:
    """Nothing that the server answers is left out, and every link to a shape leads to one."""
    page = write_http_api.PAGE.read_text(encoding="utf-8")
    described = json.loads(write_http_api.DESCRIPTION.read_text(encoding="utf-8"))
    routes = [f"### `{how.upper()} {path}`" for path, found in described["paths"].items() for how in found]
    shapes = {name.lower() for name in described["components"]["schemas"]}
    assert all(f"\n{route}\n" in page for route in routes)
    assert {*re.findall(r"\(#shape-(\w+)\)", page)} <= shapes


def test_types_are_told_in_words() -> None:
    """A schema is told as a reader would say it, with its limits and its choices."""
    cases = {
        "integer (1…200)": {"type": "integer", "minimum": 1, "maximum": 200},
        "list of string (date)": {"type": "array", "items": {"type": "string", "format": "date"}},
        "number (0…) or nothing": {"anyOf": [{"type": "number", "minimum": 0}, {"type": "null"}]},
        "`a`, `b`": {"enum": ["a", "b"]},
        "[`Claim`](#shape-claim)": {"$ref": "#/components/schemas/Claim"},
    }
    assert {write_http_api.type_of(schema): schema for schema in cases.values()} == cases
