"""Laws of the registry: what ships holds together, and users extend it with one file."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from reportedly.model.actors import Actor, ActorName, TieKind
from reportedly.model.errors import VocabularyError
from reportedly.model.folding import fold_bare
from reportedly.model.registry import Registry, dangling_ties, load_registry, load_shipped, pack_registry
from reportedly.model.registry_pack import PACK_FILE
from reportedly.model.terms import ActorKind
from reportedly.model.vocabulary import vocabulary_folder

ENTRY = '[[actor]]\nid = "amber-front"\nname = "Amber Front"\nkind = "armed_group"\nsource = "mine"\n'

REGIONS = {
    "Sub-Saharan Africa": "ML NG SO CD SD ET CM MZ",
    "North Africa": "DZ LY EG TN",
    "Middle East": "SY IQ YE LB PS TR IR",
    "South Asia": "PK IN LK NP BD",
    "Central Asia": "AF UZ TJ",
    "East and South-East Asia": "PH MM ID TH",
    "Europe": "RU UA GB ES",
    "Latin America": "CO PE MX SV HN BR VE HT",
    "North America": "US CA",
    "Oceania": "PG AU",
}
"""Countries of every region where armed groups or services must be known."""

CONFLICT_KINDS = frozenset(
    {ActorKind.ARMED_GROUP, ActorKind.FACTION, ActorKind.ALLIANCE, ActorKind.FORCE, ActorKind.STATE_BODY}
)


@pytest.fixture(scope="module")
def registry() -> Registry:
    """Give the registry as it ships."""
    return load_registry()


def extended(folder: Path, content: str) -> Registry:
    """Give the registry with a user's file of this content."""
    path = folder / "mine.toml"
    path.write_text(content, encoding="utf-8")
    return load_registry([path])


def test_the_shipped_registry_is_large(registry: Registry) -> None:
    """Hundreds of armed groups, and hundreds of alliances and bodies that face them."""
    kinds = Counter(actor.kind for actor in registry.actors)
    assert kinds[ActorKind.ARMED_GROUP] >= 400
    assert kinds[ActorKind.ALLIANCE] + kinds[ActorKind.STATE_BODY] + kinds[ActorKind.FORCE] >= 400
    assert kinds[ActorKind.STATE] >= 190


@pytest.mark.parametrize("region", REGIONS)
def test_every_region_is_covered(registry: Registry, region: str) -> None:
    """No part of the world is left to guessing: each country named has a group, force or service."""
    known = {country for a in registry.actors if a.kind in CONFLICT_KINDS for country in a.countries}
    assert set(REGIONS[region].split()) <= known


def test_slugs_are_stable_words_and_used_once(registry: Registry) -> None:
    """An id is ASCII, lower case, with hyphens, and belongs to one actor."""
    counts = Counter(actor.slug for actor in registry.actors)
    assert [slug for slug, count in counts.items() if count > 1] == []
    assert [slug for slug in counts if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug)] == []


def test_no_tie_leads_nowhere(registry: Registry) -> None:
    """Both ends of every tie are in the registry, and they are two."""
    assert dangling_ties(registry) == ()
    assert [a.slug for a in registry.actors for tie in a.ties if tie.actor == a.slug] == []


LATER = frozenset({TieKind.MERGED_INTO, TieKind.SPLINTER_OF, TieKind.SUCCESSOR_OF, TieKind.RENAMED_FROM})
"""Ties that join an actor to one that came before or after it."""


def test_a_body_is_of_a_state(registry: Registry) -> None:
    """Only a force or state body is a body, and only of a state or of another of its bodies."""
    bodies = [
        (a, registry.by_slug[t.actor]) for a in registry.actors for t in a.ties if t.kind is TieKind.BODY_OF
    ]
    assert {a.kind for a, _ in bodies} <= {ActorKind.FORCE, ActorKind.STATE_BODY}
    assert {of.kind for _, of in bodies} <= {ActorKind.STATE, ActorKind.STATE_BODY}


def test_no_state_is_part_of_a_group(registry: Registry) -> None:
    """States succeed states, and stand in no other tie of their own."""
    states = [a for a in registry.actors if a.kind is ActorKind.STATE]
    assert {tie.kind for a in states for tie in a.ties} <= {TieKind.SUCCESSOR_OF}


def test_two_are_tied_while_both_are_there(registry: Registry) -> None:
    """A tie begins and ends in years in which neither end is still to come or already gone."""
    wrong = [
        (actor.slug, tie.kind.value, tie.actor)
        for actor in registry.actors
        for tie in actor.ties
        if tie.kind not in LATER
        for one in (actor, registry.by_slug[tie.actor])
        for year in (tie.start, tie.end)
        if year is not None and not (one.start or "0")[:4] <= year[:4] <= (one.end or "9999")[:4]
    ]
    assert wrong == []


def test_every_source_is_listed(registry: Registry) -> None:
    """A fact that names a source names one that the reader can look up."""
    used = {key for a in registry.actors for key in (a.source, *(tie.source for tie in a.ties))}
    assert used <= set(registry.sources)
    assert all(source.title and source.publisher for source in registry.sources.values())


def years(actor: Actor, form: ActorName) -> tuple[int, int]:
    """Give the first and last year in which an actor can be meant by a name."""
    return int((form.start or actor.start or "0")[:4]), int((form.end or actor.end or "9999")[:4])


def shared_names(registry: Registry) -> Iterator[tuple[str, str, str]]:
    """Yield (folded name, actor, actor) where two bear a plain name at the same time."""
    for key, bearers in registry.by_name.items():
        plain = [(actor, form) for actor, form in bearers if not (form.ambiguous or form.case)]
        for (one, form), (other, other_form) in combinations(plain, 2):
            (began, ended), (other_began, other_ended) = years(one, form), years(other, other_form)
            if one.slug != other.slug and max(began, other_began) < min(ended, other_ended):
                yield key, one.slug, other.slug


def test_no_plain_name_belongs_to_two_at_once(registry: Registry) -> None:
    """A name that two bear in the same years is marked ambiguous, or counts only in its capitals.

    One that takes over the other's name in the year the other ends is no homonym.
    """
    assert sorted(set(shared_names(registry))) == []


def test_times_are_dates_and_run_forward(registry: Registry) -> None:
    """Years, months and days are written as such, and nothing ends before it begins."""
    date = re.compile(r"\d{4}(?:-\d\d){0,2}")
    spans = [(a.start, a.end, a.slug) for a in registry.actors]
    spans += [(form.start, form.end, a.slug) for a in registry.actors for form in a.names]
    spans += [(tie.start, tie.end, a.slug) for a in registry.actors for tie in a.ties]
    assert [who for *ends, who in spans for end in ends if end is not None and not date.fullmatch(end)] == []
    assert [w for s, e, w in spans if s and e and s > e[: len(s)]] == []


def test_an_actor_is_found_by_every_spelling_of_a_name(registry: Registry) -> None:
    """Accents, capitals, hyphens and articles do not matter; unknown names give none."""
    for name in ("Hezbollah", "hezbollah", "the Hezbollah", "HEZBOLLAH", "Hezbollah’s"):
        assert "hezbollah" in {actor.slug for actor in registry.named(name)}
    assert registry.named("Nobody at all of Lowmark") == ()


def test_names_fold_as_they_did_when_packed(registry: Registry) -> None:
    """Keys that came with the pack are those that folding gives."""
    wrong = [name for name, key in registry.folded.items() if fold_bare(name) != key]
    assert wrong == []


def test_the_pack_is_up_to_date() -> None:
    """What starts fast says what the files say: else run tools/build_registry.py."""
    folder = vocabulary_folder() / "actors"
    assert (folder / PACK_FILE).read_text(encoding="utf-8") == pack_registry(folder)


def test_the_pack_gives_what_the_files_give(registry: Registry, tmp_path: Path) -> None:
    """With or without the pack, the registry is the same, in the same order."""
    for file in (vocabulary_folder() / "actors").iterdir():
        if file.name.endswith(".toml"):
            (tmp_path / file.name).write_bytes(file.read_bytes())
    slow = load_shipped(tmp_path)
    assert registry.actors == slow.actors
    assert dict(registry.sources) == dict(slow.sources)
    rebuilt = Registry(slow.actors)
    assert dict(registry.by_slug) == dict(rebuilt.by_slug)
    assert dict(registry.by_entity) == dict(rebuilt.by_entity)
    assert dict(registry.by_name) == dict(rebuilt.by_name)
    assert list(registry.by_name) == list(rebuilt.by_name)


def test_a_users_file_extends_the_registry(registry: Registry, tmp_path: Path) -> None:
    """One file of one entry adds one actor, after all others, with ties to them."""
    tie = 'acronyms = ["AMF"]\nrelations = [{kind = "allied_with", actor = "hezbollah"}]\n'
    mine = extended(tmp_path, ENTRY + tie)
    assert len(mine.actors) == len(registry.actors) + 1
    assert mine.actors[-1].slug == "amber-front"
    assert [actor.slug for actor in mine.named("the Amber Front")] == ["amber-front"]
    assert [actor.slug for actor in mine.named("AMF")][-1:] == ["amber-front"]
    assert mine.by_entity[mine.actors[-1].entity] is mine.by_slug["amber-front"]
    assert dangling_ties(mine) == ()


def test_a_tie_to_nobody_is_told(tmp_path: Path) -> None:
    """A slip in a user's file is found by asking."""
    mine = extended(tmp_path, ENTRY + 'relations = [{kind = "branch_of", actor = "no-such"}]\n')
    assert dangling_ties(mine) == (("amber-front", "no-such"),)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (ENTRY + ENTRY, r"mine\.toml: 'amber-front' is there already"),
        (ENTRY.replace("amber-front", "hezbollah"), r"mine\.toml: 'hezbollah' is there already"),
        (ENTRY.replace("armed_group", "army"), r"mine\.toml, actor 'amber-front': 'army' is not a valid"),
        (ENTRY.replace('name = "Amber Front"\n', ""), r"mine\.toml, actor 'amber-front': `id`, `name`"),
        (ENTRY.replace('id = "amber-front"', 'id = ""'), r"mine\.toml, actor '': `id`, `name`"),
        (
            ENTRY + 'countries = "XA"\n',
            r"mine\.toml, actor 'amber-front': 'countries' must be a list of strings",
        ),
        (
            ENTRY + 'names = ["Amberites"]\n',
            r"mine\.toml, actor 'amber-front': 'names' must be a list of tables",
        ),
        (ENTRY + 'names = [{lang = "en"}]\n', r"mine\.toml, actor 'amber-front': a name without `text`"),
        (
            ENTRY + 'relations = [{kind = "near", actor = "x"}]\n',
            r"actor 'amber-front': 'near' is not a valid",
        ),
        ("actor = 3\n", r"mine\.toml: 'actor' must be a list of tables"),
        ("[[actor]\n", r"mine\.toml: not valid TOML"),
    ],
)
def test_a_wrong_file_is_named_with_its_entry(tmp_path: Path, content: str, told: str) -> None:
    """Whoever wrote the file learns which one, which entry, and what to do."""
    with pytest.raises(VocabularyError, match=told):
        extended(tmp_path, content)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """A path that leads nowhere is an error, never an empty registry."""
    with pytest.raises(VocabularyError, match=r"gone\.toml: there is no such file"):
        load_registry([tmp_path / "gone.toml"])


def test_the_pack_is_plain_json() -> None:
    """Nothing is run when the registry is loaded."""
    packed = json.loads((vocabulary_folder() / "actors" / PACK_FILE).read_text(encoding="utf-8"))
    assert set(packed[0]) == {"digest"}
