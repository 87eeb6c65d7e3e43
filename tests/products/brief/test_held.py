"""Held media in a brief."""

from dataclasses import replace

from casing import MOMENT, the_case

from reportedly.model.decisions import Decision, DecisionId, DecisionKind
from reportedly.model.records import Record
from reportedly.products.brief.held import held_section
from reportedly.products.brief.write import Order, write_brief

CLAIM = the_case().told[0].claim.id


def evidence(about: str, value: str, content: Record | None = None) -> Decision:
    """Give what an invented person decided on a thing that belongs to the first claim."""
    return Decision(
        id=DecisionId(f"decision-{value}"),
        kind=DecisionKind.EVIDENCE,
        about=(CLAIM, about),
        value=value,
        reason="it is the film that the report tells of",
        by="Ada Example",
        recorded=MOMENT,
        content=content or {},
    )


def test_what_was_seen_stands_in_the_brief_and_who_looked_does_not() -> None:
    """The sentence rests on the claim, quotes what is to be seen, and names no reviewer."""
    made = evidence("media-aaaa", "seen", {"shows": "two lorries and a flag"})
    section = held_section(replace(the_case(), decisions=(made,)))
    assert section is not None
    (sentence,) = section.sentences
    assert sentence.claims == (CLAIM,)
    assert "media-aaaa" in sentence.text
    assert "“two lorries and a flag”" in sentence.text
    assert "Ada" not in sentence.text + section.note


def test_what_nobody_looked_at_is_said_to_be_tied_only() -> None:
    """A link alone is told as one: nothing is said to be seen."""
    section = held_section(replace(the_case(), decisions=(evidence("url:https://example.org/a", "linked"),)))
    assert section is not None
    assert "“https://example.org/a”" in section.sentences[0].text
    assert "says nothing yet of what is to be seen" in section.sentences[0].text


def test_a_brief_has_the_section_only_where_something_is_held() -> None:
    """No picture is no heading; what is tied to claims of other briefs is not in this one."""
    order = Order(title="Made", asked="what is made")
    assert held_section(the_case()) is None
    assert "held" not in {one.key for one in write_brief(the_case(), order).sections}
    other = replace(evidence("media-aaaa", "linked"), about=("claim-of-another", "media-aaaa"))
    assert held_section(replace(the_case(), decisions=(other,))) is None
    held = replace(the_case(), decisions=(evidence("media-aaaa", "linked"),))
    assert "held" in {one.key for one in write_brief(held, order).sections}


def test_what_is_published_tells_it_of_approved_claims_alone() -> None:
    """What a person saw is not told of a claim that nobody accepted."""
    made = evidence("media-aaaa", "seen", {"shows": "two lorries"})
    published = replace(the_case(), decisions=(made,), publication={"type": "publication"})
    assert held_section(published) is None
    accepted = tuple(
        replace(made, id=DecisionId(by), kind=DecisionKind.REVIEW, about=(CLAIM,), value="accept", by=by)
        for by in ("Ada Example", "Bo Example")
    )
    assert held_section(replace(published, decisions=(made, *accepted))) is not None
