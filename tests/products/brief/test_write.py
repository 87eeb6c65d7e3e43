"""Writing a brief."""

from casing import MOMENT, review, the_case

from reportedly.products.brief.content import Brief, Section
from reportedly.products.brief.write import Order, write_brief

ORDER = Order(title="Reports on the Red Hill Front", asked="what reports say of the Red Hill Front")
ATTACK, BACKING, BASE, MEMBER, PLAN, DENIAL = the_case().told


def brief() -> Brief:
    """Give the brief of the case."""
    return write_brief(the_case(), ORDER)


def section(key: str, written: Brief | None = None) -> Section:
    """Give one section."""
    return next(one for one in (written or brief()).sections if one.key == key)


def texts(key: str) -> list[str]:
    """Give the sentences of a section."""
    return [one.text for one in section(key).sentences]


def test_every_sentence_names_claims_that_stand_in_a_reference() -> None:
    """From any sentence a reader comes to the exact words."""
    written = brief()
    for one in (sentence for part in written.sections for sentence in part.sentences):
        assert written.numbers(one.claims)
    for reference in written.references:
        assert all(span.reproduces(reference.document.text) for _, span in reference.passages)


def test_judgements_word_standing_and_count_origins() -> None:
    """Hedges, persons, plans and denials each have their own words; what rests on one origin is marked."""
    found = texts("judgements")
    assert any("Red Hill Front attacked Salt League, in 1 report from 1" in one for one in found)
    assert any("with reservations, that Karvia supports Red Hill Front" in one for one in found)
    assert any(one.startswith("It is alleged that Ada Example") for one in found)
    assert any(one.startswith("Plans, threats or calls for Salt League to attack Karvia") for one in found)
    assert all("(single origin" in one for one in found)


def test_a_denial_stands_against_those_who_say_it() -> None:
    """What is contested is told with both sides and their claims."""
    (denial,) = section("denied").sentences
    assert denial.text.startswith("Northern Fiction denies that Red Hill Front")
    assert set(denial.claims) == {DENIAL.claim.id, ATTACK.claim.id}


def test_what_is_reported_is_said_by_someone() -> None:
    """No sentence of this section goes without its publisher."""
    assert all(one.startswith(("Fictional Courier", "Northern Fiction")) for one in texts("reported"))


def test_what_changed_is_told_only_where_there_was_a_brief_before() -> None:
    """A new proposition is new; one with a further report has more reports; silence is about the search."""
    assert not [one for one in brief().sections if one.key == "changed"]
    known = frozenset(one.claim.id for one in the_case().told) - {DENIAL.claim.id, BASE.claim.id}
    order = Order(title="t", asked="it", known_before=known, since="01 May 2024")
    changed = section("changed", write_brief(the_case(), order))
    assert [one.text.partition(":")[0] for one in changed.sentences] == ["New", "More reports"]
    assert review(ATTACK).recorded == MOMENT
