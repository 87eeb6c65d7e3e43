"""Claims from annotations."""

from dataclasses import replace

from reportedly.claims.annotated import FromAnnotations, claims_of
from reportedly.claims.label_mapping import LabelMapping, Relation
from reportedly.model.annotations import Annotated, Flaw, Mark, Tie
from reportedly.model.claims import Reason, Stance
from reportedly.model.documents import Document
from reportedly.model.ids import EntityId, document_id, provisional_entity_id
from reportedly.model.spans import Span
from reportedly.model.terms import ActorKind, Certainty, Polarity, Predicate, VoiceKind

TEXT = "Officials said Karvia backs the Red Hill Front.\n\nThe Salt League holds Dunmere."
DOCUMENT = Document(
    id=document_id("Fictional Courier", None, TEXT),
    source="a.txt",
    text=TEXT,
    sha256="0" * 64,
    language="en",
    publisher="Fictional Courier",
)
MAPPING = LabelMapping(
    default=Stance(certainty=Certainty.HEDGED),
    actors={"State": ActorKind.STATE, "Group": ActorKind.ARMED_GROUP},
    voices={"Source": VoiceKind.UNNAMED},
    places=frozenset({"Town"}),
    ignore=frozenset({"Skip"}),
    attributes={"Negated": {"true": {"polarity": "denied"}}, "Sure": {"yes": {"certainty": "certain"}}},
    relations={
        "Backs": Relation(Predicate.SUPPORTS, {"subject": ("A",), "object": ("B",), "voice": ("Who",)}),
        "Holds": Relation(Predicate.CONTROLS, {"subject": ("A",), "object": ("B",)}),
    },
    id="mapping-1",
)


def mark(key: str, label: str, words: str) -> Mark:
    """Give a mark on the first place where words stand."""
    start = TEXT.index(words)
    return Mark(key, label, (Span(start, start + len(words), words),))


MARKS = {
    one.id: one
    for one in (
        mark("1", "State", "Karvia"),
        mark("2", "Group", "Red Hill Front"),
        mark("3", "Group", "Salt League"),
        mark("4", "Town", "Dunmere"),
        mark("5", "Source", "Officials"),
    )
}


def naming(words: str, kind: ActorKind) -> tuple[str, EntityId | None]:
    """Name an actor by its own words."""
    is_actor = kind is not ActorKind.PLACE
    return words, provisional_entity_id(words.casefold(), kind.value) if is_actor else None


def read(*ties: Tie, flaws: tuple[Flaw, ...] = (), marks: dict[str, Mark] | None = None) -> FromAnnotations:
    """Give what becomes of ties between the marks."""
    annotated = Annotated(
        name="a",
        source="a.txt",
        tool="brat",
        text=TEXT,
        sha256="0" * 64,
        marks=MARKS if marks is None else marks,
        ties=ties,
        flaws=flaws,
    )
    return claims_of(annotated, DOCUMENT, MAPPING, naming)


def test_a_tie_is_a_claim_whose_spans_reproduce() -> None:
    """Predicate, ends, voice and words are those that were marked, and the tool is the extractor."""
    (claim,) = read(Tie("R1", "Backs", (("A", "1"), ("B", "2"), ("Who", "5")))).read_claims
    assert (claim.claim.subject.name, claim.claim.object.name) == ("Karvia", "Red Hill Front")
    assert claim.shown.spans[0].text == "Karvia backs the Red Hill Front"
    assert claim.shown.spans[0].reproduces(TEXT)
    assert [one.kind for one in claim.shown.voices] == [VoiceKind.PUBLISHER, VoiceKind.UNNAMED]
    assert claim.shown.extractor == "brat@mapping-1"


def test_what_is_not_marked_is_what_the_mapping_says() -> None:
    """Never stronger than the annotation: the default holds unless a mark says otherwise."""
    ends = (("A", "1"), ("B", "2"))
    (plain,) = read(Tie("R1", "Backs", ends)).read_claims
    (denied,) = read(Tie("R1", "Backs", ends, attributes=(("Negated", "true"),))).read_claims
    (sure,) = read(Tie("R1", "Backs", ends, attributes=(("Sure", "yes"),))).read_claims
    assert plain.shown.stance == Stance(certainty=Certainty.HEDGED)
    assert denied.shown.stance.polarity is Polarity.DENIED
    assert sure.shown.stance.certainty is Certainty.CERTAIN


def test_several_in_one_role_are_several_claims() -> None:
    """Two objects are two claims, also where the tool numbers its roles."""
    found = read(Tie("E1", "Backs", (("A", "1"), ("B", "2"), ("B2", "3"))))
    assert {one.claim.object.name for one in found.read_claims} == {"Red Hill Front", "Salt League"}


def test_ends_in_two_paragraphs_are_two_quotes() -> None:
    """No quote runs across paragraphs that nobody marked."""
    (claim,) = read(Tie("R1", "Backs", (("A", "1"), ("B", "3")))).read_claims
    assert [one.text for one in claim.shown.spans] == ["Karvia", "Salt League"]


def test_every_annotation_becomes_a_claim_or_a_reject_with_a_reason() -> None:
    """Unknown labels, missing ends, ends that are no words, one end twice: each is named."""
    loose = {**MARKS, "9": replace(MARKS["1"], id="9", label="Rumour")}
    found = read(
        Tie("1", "Rents", (("A", "1"), ("B", "2"))),
        Tie("2", "Backs", (("A", "1"),)),
        Tie("3", "Backs", (("A", "1"), ("B", "E7"))),
        Tie("4", "Backs", (("A", "1"), ("B", "1"))),
        Tie("5", "Holds", (("A", "3"), ("B", "1"))),
        Tie("6", "Holds", (("A", "3"), ("B", "4"))),
        Tie("7", "Skip", ()),
        Tie("8", "Backs", (("A", "5"), ("B", "2"))),
        flaws=(Flaw("Group", "nobody", "T9: these words do not stand there"),),
        marks=loose,
    )
    assert len(found.read_claims) == 1
    assert sorted(one.reason.value for one in found.rejects) == sorted(
        [
            Reason.QUOTE_NOT_FOUND.value,
            Reason.UNMAPPED_LABEL.value,
            Reason.UNMAPPED_LABEL.value,
            Reason.ARGUMENT_NOT_FOUND.value,
            Reason.ARGUMENT_NOT_FOUND.value,
            Reason.SAME_ARGUMENTS.value,
            Reason.WRONG_KIND.value,
            Reason.UNMAPPED_LABEL.value,
        ]
    )
    assert len({one.id for one in found.rejects}) == len(found.rejects)
