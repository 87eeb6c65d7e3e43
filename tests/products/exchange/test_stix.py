"""STIX 2.1, read back by its own library."""

import io
from typing import Any

import stix2
from casing import the_case

from reportedly.products.exchange.stix import exporter


def parsed() -> list[Any]:
    """Give the objects of the bundle as the library reads them, nothing custom allowed."""
    out = io.BytesIO()
    exporter().write(the_case(), out)
    bundle = stix2.parse(out.getvalue().decode("utf-8"), allow_custom=False)
    return list(bundle.objects)


def of(type_: str) -> list[Any]:
    """Give the objects of one type."""
    return [one for one in parsed() if one["type"] == type_]


def test_a_denied_or_planned_claim_is_never_a_relationship() -> None:
    """A program that ignores our extension must not come to believe what was denied or only planned."""
    polarities = [next(iter(one["extensions"].values())) for one in of("relationship")]
    assert {(one["polarity"], one["status"] == "planned") for one in polarities} == {("affirmed", False)}
    notes = [one["content"] for one in of("note")]
    assert len(notes) == 2
    assert any("denies" in one for one in notes)
    assert any("plans" in one for one in notes)


def test_a_hedge_is_in_the_name_of_the_relationship() -> None:
    """What the text only passes on is not named as if it were so."""
    assert {one["relationship_type"] for one in of("relationship")} == {
        "attacks",
        "reportedly-supports",
        "member-of",
    }


def test_no_actor_is_called_a_threat() -> None:
    """Whoever reports speak of is an identity; judging is left to people."""
    assert not {one["type"] for one in parsed()} & {"threat-actor", "intrusion-set"}
    assert {one["name"]: one["identity_class"] for one in of("identity")}["Ada Example"] == "individual"


def test_the_same_case_is_the_same_bundle() -> None:
    """Two exports can be laid over each other."""
    one, other = io.BytesIO(), io.BytesIO()
    exporter().write(the_case(), one)
    exporter().write(the_case(), other)
    assert one.getvalue() == other.getvalue()


def test_reports_refer_to_what_they_say_and_times_are_kept() -> None:
    """Every reference leads to an object of the bundle, and an attack keeps its day."""
    objects = {one["id"]: one for one in parsed()}
    for report in of("report"):
        assert all(ref in objects for ref in report["object_refs"])
    (attack,) = [one for one in of("relationship") if one["relationship_type"] == "attacks"]
    assert str(attack["start_time"]).startswith("2024-01-14")


def test_what_has_no_counterpart_is_counted() -> None:
    """A place of no country and no point that is honest has no location there."""
    out = io.BytesIO()
    written = exporter().write(the_case(), out)
    assert written.count + sum(written.left_out.values()) == len(the_case().told)
