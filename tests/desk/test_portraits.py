"""Portraits of actors."""

import json
from pathlib import Path

from building import a_document, a_read_claim

from reportedly.desk.portraits import portrait_record, portray
from reportedly.ledger.store import Ledger
from reportedly.model.actors import Actor, ActorName, RegistrySource, Tie, TieKind
from reportedly.model.registry import Registry
from reportedly.model.terms import ActorKind

FRONT = Actor(
    "red-hill-front",
    "Red Hill Front",
    ActorKind.ARMED_GROUP,
    (ActorName("Red Hill Front"), ActorName("Hillmen")),
    ties=(Tie(TieKind.ALLIED_WITH, "salt-league", "2014", None, "made-2"),),
    source="made-1",
)
SOURCES = {key: RegistrySource(key, f"Book {key}", "Nobody", None, None) for key in ("made-1", "made-2")}
REGISTRY = Registry((FRONT,), SOURCES)


def test_facts_come_with_every_work_they_are_from() -> None:
    """Nothing of the registry is shown without where it is from."""
    portrait = portray(FRONT, None, (), (), REGISTRY)
    assert [source.key for source in portrait.sources] == ["made-1", "made-2"]
    assert portrait_record(portrait)["aliases"] == ["Hillmen"]


def test_what_reports_say_stands_apart_from_the_registry(tmp_path: Path) -> None:
    """An actor of reports only has relations and no facts, and may be the one that the registry knows."""
    ledger = Ledger.open(tmp_path / "one.db")
    run = ledger.begin_run(version="1", extractors=["made@1"])
    ledger.append(a_document(), [a_read_claim()], [], run=run)
    actors = ledger.view.actors()
    seen = next(one for one in actors if one.name == "Red Hill Front")
    portrait = portray(None, seen, ledger.view.claims(), actors, REGISTRY)
    record = portrait_record(portrait)
    assert record["registry"] is None
    assert json.loads(json.dumps(record))["relations"][0]["speakers"] == ["Ada Example"]
