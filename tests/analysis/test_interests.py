"""Laws of who speaks with an interest."""

from reportedly.analysis.interests import Interest, Interests, named
from reportedly.ledger.answers import ClaimView
from reportedly.model.actors import TieKind
from reportedly.model.claims import Voice
from reportedly.model.registry import Registry
from reportedly.model.spans import Span
from reportedly.model.terms import ActorKind, Predicate, VoiceKind
from tests.old_cases import an_actor, tied
from tests.reporting import a_dossier, a_report, entity, says

REPORT = a_report("one")


def by(name: str, kind: VoiceKind = VoiceKind.NAMED, group: ActorKind = ActorKind.ARMED_GROUP) -> Voice:
    """Give a voice of an actor with an id."""
    return Voice(kind, name=name, entity=entity(name, group))


def interest(voice: Voice, *said: ClaimView) -> Interest:
    """Give the interest of a voice in the support of Front for League."""
    view = says(REPORT, voices=(voice,))
    dossier = a_dossier(view, *said)
    lead = next(one for one in dossier.propositions if view in one.said)
    return Interests(dossier.propositions, Registry(())).of(view, lead)


def test_a_party_that_speaks_of_itself_has_an_interest() -> None:
    """Either end of what is said is a party to it."""
    assert interest(by("Red Hill Front", VoiceKind.GROUP)) is Interest.PARTY
    assert interest(by("Salt League")) is Interest.PARTY


def test_a_member_speaks_for_its_group() -> None:
    """Whom claims call a member of a party has the party's interest."""
    member = says(a_report("two"), "Ada Example", Predicate.MEMBER_OF, "Salt League")
    assert interest(by("Ada Example"), member) is Interest.PARTY


def test_an_enemy_of_a_party_is_an_opponent() -> None:
    """Who fights a party gains from what is said of it; others have no known interest."""
    fight = says(a_report("two"), "Iron Court", Predicate.ATTACKS, "Salt League")
    assert interest(by("Iron Court"), fight) is Interest.OPPONENT
    assert interest(by("Tin Court"), fight) is Interest.NONE_KNOWN


def test_someone_unnamed_has_no_interest_that_can_be_told() -> None:
    """Unnamed sources and cited papers are told apart from named ones."""
    span = Span(0, 9, "officials")
    assert interest(Voice(VoiceKind.UNNAMED, span=span)) is Interest.UNNAMED
    assert interest(Voice(VoiceKind.DOCUMENT, span=span)) is Interest.UNNAMED


def test_a_ministry_stands_in_its_states_circle() -> None:
    """A body of a body of a state has the state's interest, by the registry's ties; a ring of ties ends."""
    state = an_actor("greyland", ActorKind.STATE)
    army = an_actor("grey-army", ActorKind.FORCE, ties=(tied(TieKind.BODY_OF, "greyland"),))
    unit = an_actor("grey-guard", ActorKind.FORCE, ties=(tied(TieKind.SUBUNIT_OF, "grey-army"),))
    circle = Interests((), Registry((state, army, unit))).circle(unit.entity)
    assert circle == {unit.entity, army.entity, state.entity}


def test_a_voice_is_named_by_name_words_or_kind() -> None:
    """There is always a word for who speaks."""
    assert named(by("Ada Example")) == "Ada Example"
    assert named(Voice(VoiceKind.UNNAMED, span=Span(0, 9, "officials"))) == "officials"
    assert named(Voice(VoiceKind.PUBLISHER)) == "the publisher"
    assert named(Voice(VoiceKind.UNNAMED)) == "someone unnamed"
