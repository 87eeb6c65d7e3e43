"""Laws of clusters: which names of a document are one actor, and which never are."""

from collections.abc import Callable

from reportedly.model.ids import registry_entity_id
from reportedly.model.pages import Page, Referent
from reportedly.reading.clusters import MAX_ALIASES, bare_name


def referent(page: Page, words: str) -> Referent:
    return next(m.referents[0] for m in page.mentions if m.span.text == words)


def test_a_branch_is_never_its_parent(page: Callable[..., Page]) -> None:
    """A branch and its parent in one document are two actors."""
    one = page("The Amber Front in Lowmark attacked the town. The Amber Front denied it.")
    branch, parent = referent(one, "Amber Front in Lowmark"), referent(one, "Amber Front")
    assert branch.entity == registry_entity_id("amber-front-lowmark")
    assert parent.entity == registry_entity_id("amber-front")


def test_a_homonym_is_chosen_by_its_neighbours(page: Callable[..., Page]) -> None:
    """Of two groups of one name, the one is meant whose country the document's other actors are in."""
    near_a = page("Dawn Guard fought the Amber Front.")
    near_b = page("Dawn Guard fought the Vale Brigades.")
    assert referent(near_a, "Dawn Guard").entity == registry_entity_id("dawn-guard-a")
    assert referent(near_b, "Dawn Guard").entity == registry_entity_id("dawn-guard-b")


def test_a_homonym_without_neighbours_stays_open(page: Callable[..., Page]) -> None:
    """Where nothing decides, neither is taken: the actor is provisional."""
    entity = referent(page("Dawn Guard attacked the town."), "Dawn Guard").entity
    assert entity is not None
    assert entity not in {registry_entity_id("dawn-guard-a"), registry_entity_id("dawn-guard-b")}


def test_an_ambiguous_form_wants_a_fuller_one_beside_it(page: Callable[..., Page]) -> None:
    """ "Amberites" are the Amber Front only in a document that names the Amber Front."""
    alone = page("The Amberites attacked the town.")
    beside = page("The Amberites attacked the town. Police blamed the Amber Front.")
    assert referent(alone, "Amberites").entity != registry_entity_id("amber-front")
    assert referent(beside, "Amberites").entity == registry_entity_id("amber-front")


def test_a_surname_is_the_person_named_in_full(page: Callable[..., Page]) -> None:
    """After "General Toma Relk", "Relk" is he; the full name is shown."""
    one = page("General Toma Relk met the police. Later Relk left the town.")
    assert referent(one, "Relk").name == "Toma Relk"
    assert referent(one, "Relk").entity == referent(one, "Toma Relk").entity


def test_aliases_are_few_and_never_the_name(page: Callable[..., Page]) -> None:
    """A referent carries some other forms of its name, not all."""
    one = referent(page("The Amber Front (AMF) attacked the town."), "Amber Front (AMF)")
    assert one.name not in one.aliases
    assert len(one.aliases) <= MAX_ALIASES


def test_a_name_is_shown_bare() -> None:
    """Brackets, quotation marks and possessives are no part of a name."""
    assert bare_name("Amber Front (AMF)") == "Amber Front"
    assert bare_name("“Amber Front”") == "Amber Front"
    assert bare_name("Amber Front’s") == "Amber Front"


def test_initials_are_proven_by_the_country_that_a_report_is_about(page: Callable[..., Page]) -> None:
    """ "AFX" alone is the army of the country that the report keeps naming, not of one named in passing."""
    about = page("The Amber Front fought the AFX. The Amber Front fled.")
    passing = page("The Amber Front fought the AFX.")
    assert referent(about, "AFX").entity == registry_entity_id("army-a")
    assert referent(passing, "AFX").entity != registry_entity_id("army-a")
