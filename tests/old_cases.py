"""A registry of invented actors and a table of invented past relations, for tests of precedents."""

from pathlib import Path

from reportedly.model.actors import Actor, ActorName, Tie, TieKind
from reportedly.model.precedents import PrecedentTable
from reportedly.model.precedents_toml import load_precedents
from reportedly.model.registry import Registry, load_registry
from reportedly.model.terms import ActorKind

ACTORS = """
[[actor]]
id = "amber-front"
name = "Amber Front"
kind = "armed_group"
countries = ["ML"]
source = "mine"

[[actor]]
id = "amber-south"
name = "Amber South"
kind = "faction"
source = "mine"
relations = [{kind = "branch_of", actor = "amber-front"}]

[[actor]]
id = "vale-guard"
name = "Vale Guard"
kind = "force"
countries = ["PE"]
source = "mine"
"""

CASE = """
[[precedent]]
id = "amber-vale-1901"
subject = {actor = "amber-front", ideology = "separatist"}
predicate = "allied_with"
object = {name = "the Dawn Lodge", ideology = "criminal"}
kind = "material"
enemies = ["vale-guard"]
sponsors = []
area = ["ML"]
depth = "material"
before = "rivals"
began = "1901-03/1901-05"
ended = "1903"
outcome = "split"
followed = "They shared out the ferries and parted."
record = "low"
sources = ["mine"]
look = "ferries"

[source.mine]
title = "A History of the Vale"
author = "Ada Example"
year = "1950"
"""


def a_table_file(folder: Path, text: str = CASE) -> Path:
    """Give a file of precedents."""
    path = folder / "my-precedents.toml"
    path.write_text(text, encoding="utf-8")
    return path


def an_actors_file(folder: Path) -> Path:
    """Give a file of the invented actors."""
    path = folder / "my-actors.toml"
    path.write_text(ACTORS, encoding="utf-8")
    return path


def an_archive(folder: Path, text: str = CASE) -> tuple[Registry, PrecedentTable]:
    """Give the shipped registry and table with the invented ones added."""
    registry = load_registry([an_actors_file(folder)])
    return registry, load_precedents(registry, [a_table_file(folder, text)])


def an_actor(
    slug: str, kind: ActorKind = ActorKind.ARMED_GROUP, *, ties: tuple[Tie, ...] = (), country: str = "ML"
) -> Actor:
    """Give an actor of a registry."""
    name = slug.replace("-", " ").title()
    return Actor(slug, name, kind, (ActorName(name),), (country,), ties=ties, source="mine")


def tied(kind: TieKind, actor: str) -> Tie:
    """Give a tie of the invented registry."""
    return Tie(kind, actor, None, None, "mine")
