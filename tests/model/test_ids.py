"""Laws of ids: what they are made of, and what never enters them."""

import unicodedata
from dataclasses import replace
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.claims import Draft, DraftArgument, Reading, Reason, Stance, Voice
from reportedly.model.ids import (
    DIGEST_CHARS,
    ClaimId,
    DocumentId,
    MentionId,
    ReadingId,
    claim_id,
    digest,
    document_id,
    mention_id,
    provisional_entity_id,
    registry_entity_id,
)
from reportedly.model.spans import Span
from reportedly.model.terms import Polarity, VoiceKind
from reportedly.reading.grounding import reject, with_id
from reportedly.reading.refusal import Refusal

DOCUMENT = document_id("The Example Courier", "https://example.org/a", "The Amber Front left Lowmark.\n")
SUBJECT = mention_id(DOCUMENT, (0, 15), (4, 15))
OBJECT = mention_id(DOCUMENT, (21, 28), (21, 28))

GOLDEN = {
    DOCUMENT: "document-udy7kaufkzrh7munfvkd",
    SUBJECT: "mention-meodax54vu45zdbfwzrn",
    OBJECT: "mention-44wss7lxlqvrgak4k7oe",
    claim_id(DOCUMENT, "attacks", SUBJECT, OBJECT, symmetric=False): "claim-kkq4msb5xadr5vq6f5cm",
    claim_id(DOCUMENT, "opposes", SUBJECT, OBJECT, symmetric=True): "claim-27j3jp5soggrqy4ii7m7",
    registry_entity_id("amber-front"): "entity-kgycl6obub7tzc7filnu",
    provisional_entity_id("amber front", "armed_group"): "entity-p7iebdljhv3bpo32t342",
    digest("reading", None, True, 3, 0.5, ["é", ["x"]]): "reading-wkjycdfs4h66ashln7zx",
}
"""Ids as they stand in ledgers: a change here orphans what people have kept."""

names = st.text(min_size=1, max_size=12)


def test_the_golden_ids_never_change() -> None:
    """Ids written years ago are found by the ids computed today."""
    assert {made: kept for made, kept in GOLDEN.items() if made != kept} == {}


@given(st.lists(names, max_size=3), names)
def test_an_id_is_its_kind_and_a_hundred_bits(parts: list[str], kind: str) -> None:
    """Twenty letters and digits of base 32 follow the kind."""
    made = digest(kind, *parts)
    tail = made.removeprefix(f"{kind}-")
    assert len(tail) == DIGEST_CHARS
    assert set(tail) <= set("abcdefghijklmnopqrstuvwxyz234567")


@given(st.text(st.characters(codec="utf-8"), max_size=20))
def test_names_that_look_alike_give_one_id(name: str) -> None:
    """Composed and decomposed accents are one name."""
    spellings = {unicodedata.normalize(form, name) for form in ("NFC", "NFD")}
    assert len({digest("entity", spelling) for spelling in spellings}) == 1
    assert len({provisional_entity_id(spelling, "person") for spelling in spellings}) == 1


@given(st.lists(names, min_size=1, max_size=4), st.lists(names, min_size=1, max_size=4))
def test_parts_keep_their_bounds(one: list[str], other: list[str]) -> None:
    """("ab", "c") and ("a", "bc") are two things."""
    composed = [[unicodedata.normalize("NFC", part) for part in parts] for parts in (one, other)]
    assert (digest("x", *one) == digest("x", *other)) == (composed[0] == composed[1])


def test_readings_and_rejects_keep_their_ids() -> None:
    """What an extractor said, or was refused, is found by the id it had when it was kept."""
    reading = Reading(
        id=ReadingId(""),
        claim=ClaimId("claim-x"),
        extractor="x@1",
        score=0.25,
        rule="a",
        stance=Stance(),
        voices=(Voice(VoiceKind.PUBLISHER),),
        spans=(Span(0, 3, "who"),),
    )
    assert with_id(reading).id == "reading-rtg363fqxadhaz4xmhm2"
    draft = Draft(
        predicate="attacks", subject=DraftArgument("They"), object=DraftArgument("it"), quote="not there"
    )
    refused = reject(
        SimpleNamespace(document=SimpleNamespace(id=DOCUMENT)),
        draft,
        "x@1",
        Refusal(Reason.QUOTE_NOT_FOUND, "not in the text"),
    )
    assert refused.id == "reject-6wabssia2zzqt3t4ihya"


def test_lone_surrogates_have_ids_too() -> None:
    """Broken text is still text that a document can hold."""
    assert document_id(None, None, "\ud800") != document_id(None, None, "\ud801")


mentions = st.builds(
    lambda start, length: mention_id(
        DocumentId("document-x"), (start, start + length), (start, start + length)
    ),
    st.integers(0, 500),
    st.integers(1, 20),
)


@given(mentions, mentions)
def test_a_symmetric_claim_has_no_order(one: MentionId, other: MentionId) -> None:
    """Two who ally are one claim, whoever is named first; who attacks whom is two."""
    straight, turned = (one, other), (other, one)
    assert claim_id(DOCUMENT, "allied_with", *straight, symmetric=True) == claim_id(
        DOCUMENT, "allied_with", *turned, symmetric=True
    )
    same = claim_id(DOCUMENT, "attacks", *straight, symmetric=False) == claim_id(
        DOCUMENT, "attacks", *turned, symmetric=False
    )
    assert same == (one == other)


@pytest.mark.parametrize(
    "changed",
    [
        document_id("The Other Courier", "https://example.org/a", "The Amber Front left Lowmark.\n"),
        document_id("The Example Courier", None, "The Amber Front left Lowmark.\n"),
        document_id("The Example Courier", "https://example.org/a", "The Amber Front left Lowmark."),
    ],
)
def test_a_document_is_publisher_address_and_text(changed: DocumentId) -> None:
    """A change in any of the three is another document."""
    assert changed != DOCUMENT


def test_a_mention_resolved_elsewhere_is_another_mention() -> None:
    """ "The group" that stands for another name says another thing."""
    assert mention_id(DOCUMENT, (0, 15), (4, 15)) != mention_id(DOCUMENT, (0, 15), (21, 28))


@given(st.floats(0, 1), st.text(max_size=8))
def test_no_score_or_rule_enters_the_id_of_a_reading(score: float, rule: str) -> None:
    """An extractor that grows surer reads the same thing; one that reads otherwise reads another."""
    first = Reading(
        id=ReadingId(""),
        claim=ClaimId("claim-x"),
        extractor="x@1",
        score=0.25,
        rule="a",
        stance=Stance(),
        voices=(Voice(VoiceKind.PUBLISHER),),
        spans=(Span(0, 3, "who"),),
    )
    assert with_id(replace(first, score=score, rule=rule)).id == with_id(first).id
    denied = replace(first, stance=Stance(polarity=Polarity.DENIED))
    assert with_id(denied).id != with_id(first).id
