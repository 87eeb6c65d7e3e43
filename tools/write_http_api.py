"""Write docs/reference/http-api.md from docs/reference/openapi.json, which the server describes itself with.

Run `python tools/write_http_api.py` to write it, with `--check` to be told whether it is up to date.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from keep_page import keep_page

ROOT = Path(__file__).resolve().parent.parent
DESCRIPTION = ROOT / "docs" / "reference" / "openapi.json"
PAGE = ROOT / "docs" / "reference" / "http-api.md"
HEAD = """# HTTP API

`reportedly serve` answers these {count} routes to your own machine, or to
[people with tokens](../how-to/share-a-server.md). The workbench uses nothing else. Requests and answers are
JSON in UTF-8; a claim is never without the words that say it.

The page is written by `python tools/write_http_api.py` from the [OpenAPI description](openapi.json),
which the server gives at `/api/v1/openapi.json`. An answer may get more fields: a program that reads it must
let them pass.

Below, a `*` marks what must be given.

## When a request is refused

The answer is a [`ProblemShape`](#shape-problemshape) as `application/problem+json` (RFC 9457).
"""
SHAPES = "## Shapes\n\nWhat requests and answers are made of, by name."
REF = "#/components/schemas/"
Schema = Mapping[str, Any]


def type_of(schema: Schema) -> str:
    """Give a schema in words, with a link to each shape that it names."""
    if "$ref" in schema:
        name = str(schema["$ref"]).removeprefix(REF)
        return f"[`{name}`](#shape-{name.lower()})"
    if choices := schema.get("anyOf") or schema.get("oneOf"):
        return " or ".join(type_of(one) for one in choices)
    if "const" in schema:
        return f"`{schema['const']}`"
    if "enum" in schema:
        return ", ".join(f"`{one}`" for one in schema["enum"])
    return simple(schema)


def simple(schema: Schema) -> str:
    """Give a schema that names no other: its type, and what it is limited to."""
    kind = schema.get("type", "anything")
    if kind == "array":
        return f"list of {type_of(schema['items'])}" if schema.get("items") else "list"
    if kind == "object" and isinstance(inner := schema.get("additionalProperties"), Mapping):
        return f"object of {type_of(inner)}"
    return {"null": "nothing"}.get(kind, str(kind)) + limits(schema)


def limits(schema: Schema) -> str:
    """Give the least and most of a number, the form of a string, or nothing."""
    low, high = schema.get("minimum"), schema.get("maximum")
    if low is not None or high is not None:
        return f" ({'' if low is None else low}…{'' if high is None else high})"
    return f" ({schema['format']})" if "format" in schema else ""


def cell(text: object) -> str:
    """Give a text that can stand in a table."""
    return " ".join(str(text).split()).replace("|", "\\|")


def route(path: str, method: str, does: Schema) -> Iterator[str]:
    """Yield the parts on one route: what it does, takes and answers."""
    yield f"### `{method.upper()} {path}`"
    yield str(does.get("description") or does["summary"]).strip()
    rows = [
        f"| `{one['name']}`{'*' if one.get('required') else ''} | {one['in']} "
        f"| {cell(type_of(one['schema']))} | {cell(one.get('description', ''))}{given(one['schema'])} |"
        for one in does.get("parameters", ())
    ]
    if rows:
        yield "\n".join(["| parameter | in | type | meaning |", "|---|---|---|---|", *rows])
    if body := does.get("requestBody"):
        yield f"Takes: {contents(body)}."
    good = {code: one for code, one in does["responses"].items() if not is_trouble(code)}
    yield "Answers: " + "; ".join(f"{code}, {contents(one) or 'nothing'}" for code, one in good.items()) + "."


def given(schema: Schema) -> str:
    """Tell what counts where a parameter is left out, or nothing."""
    default = schema.get("default")
    return "" if default in (None, [], "") else f" Default: `{json.dumps(default)}`."


def contents(holder: Schema) -> str:
    """Give the forms of a body, with the shape of each."""
    forms = holder.get("content", {})
    return " or ".join(f"{type_of(one.get('schema') or {})} as `{form}`" for form, one in forms.items())


def is_trouble(code: str) -> bool:
    """Tell whether a status says that a request was not carried out."""
    return code >= "400"


def troubles(paths: Schema) -> str:
    """Give the table of what a request can be refused with; every route has the same."""
    every = [one["responses"] for methods in paths.values() for one in methods.values()]
    said = {code: one["description"] for found in every for code, one in found.items() if is_trouble(code)}
    rows = [f"| {code} | {cell(says)} |" for code, says in sorted(said.items())]
    return "\n".join(["| status | when |", "|---|---|", *rows])


def shape(name: str, schema: Schema) -> Iterator[str]:
    """Yield the parts on one shape: what it is, and its fields."""
    yield f"### Shape `{name}`"
    yield str(schema.get("description", "")).strip()
    needed: Sequence[str] = schema.get("required", ())
    rows = [
        f"| `{field}`{'*' if field in needed else ''} | {cell(type_of(inner))} "
        f"| {cell(inner.get('description', ''))} |"
        for field, inner in schema.get("properties", {}).items()
    ]
    yield (
        "\n".join(["| field | type | meaning |", "|---|---|---|", *rows])
        if rows
        else f"One of: {type_of(schema)}."
    )


def write_page(described: Schema) -> str:
    """Give the page for a description of the API."""
    routes = [
        (str(does["tags"][0]), path, method, does)
        for path, methods in described["paths"].items()
        for method, does in methods.items()
    ]
    parts = [HEAD.format(count=len(routes)), troubles(described["paths"])]
    for tag, found in groupby(routes, key=lambda one: one[0]):
        parts += [f"## {tag.capitalize()}", *(part for _, *one in found for part in route(*one))]
    parts.append(SHAPES)
    for name, schema in sorted(described["components"]["schemas"].items()):
        parts += shape(name, schema)
    return "\n\n".join(part.strip() for part in parts if part.strip()) + "\n"


def main(words: list[str]) -> int:
    """Write the page, or with `--check` tell whether it is up to date; give the exit code."""
    described = json.loads(DESCRIPTION.read_text(encoding="utf-8"))
    trouble = "not what openapi.json says; run `python tools/write_http_api.py`"
    return keep_page(PAGE, write_page(described), words, trouble)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
