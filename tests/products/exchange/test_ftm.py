"""FollowTheMoney entities and statements; read by its own library where that is installed."""

import csv
import io
import json
from pathlib import Path

import pytest
from casing import the_case

from reportedly.products.exchange.ftm import STATEMENT_COLUMNS, entities_exporter, statements_exporter


def entities() -> list[dict[str, object]]:
    """Give the entities as written."""
    out = io.BytesIO()
    entities_exporter().write(the_case(), out)
    return [json.loads(line) for line in out.getvalue().decode("utf-8").splitlines()]


def test_what_is_denied_or_planned_is_a_note_and_no_link() -> None:
    """The model knows no denied link, so none is made."""
    schemas = [one["schema"] for one in entities()]
    assert schemas.count("Note") == 2
    assert schemas.count("Membership") == 1
    assert schemas.count("UnknownLink") == 3


def test_a_hedged_link_says_so_in_its_role() -> None:
    """A role is what people see of a link."""
    roles = [one["properties"]["role"] for one in entities() if one["schema"] == "UnknownLink"]  # type: ignore[index]
    assert ["reportedly supports"] in roles


def test_every_reference_leads_to_an_entity() -> None:
    """Links, notes and proofs refer to what is in the file."""
    found = entities()
    ids = {one["id"] for one in found}
    for one in found:
        properties = one["properties"]
        assert isinstance(properties, dict)
        for name in ("subject", "object", "member", "organization", "proof", "entity"):
            assert set(properties.get(name, ())) <= ids


def test_a_statement_is_written_for_every_value() -> None:
    """The table holds what the entities hold, and one row for each entity itself."""
    out = io.BytesIO()
    written = statements_exporter().write(the_case(), out)
    rows = list(csv.DictReader(io.StringIO(out.getvalue().decode("utf-8"))))
    assert tuple(rows[0]) == tuple(STATEMENT_COLUMNS)
    values = sum(len(v) for one in entities() for v in one["properties"].values())  # type: ignore[attr-defined]
    assert len(rows) == written.count == values + len(entities())


def test_the_models_own_library_takes_it(tmp_path: Path) -> None:
    """Every entity is valid by the model, and statements come back as the entities they are of."""
    pytest.importorskip("followthemoney", exc_type=ImportError)
    from followthemoney import model  # noqa: PLC0415 - optional
    from followthemoney.statement.serialize import read_csv_statements  # noqa: PLC0415

    for one in entities():
        proxy = model.get_proxy(one)
        proxy.schema.validate(proxy.to_dict())
        for name, values in one["properties"].items():  # type: ignore[attr-defined]
            prop = proxy.schema.get(name)
            assert prop is not None, (one["schema"], name)
            assert set(values) == set(proxy.get(name)), (one["schema"], name)
    path = tmp_path / "statements.csv"
    with path.open("wb") as out:
        statements_exporter().write(the_case(), out)
    with path.open("rb") as lines:
        statements = list(read_csv_statements(lines))
    assert {one.entity_id for one in statements} == {one["id"] for one in entities()}
