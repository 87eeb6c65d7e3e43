"""Writing a brief."""

from dataclasses import replace

from casing import review, the_case

from reportedly.model.claims import Voice
from reportedly.model.terms import VoiceKind
from reportedly.products.brief.content import Brief, Row, Section, Table
from reportedly.products.brief.write import Order, write_brief

ORDER = Order(title="Reports on the Red Hill Front", asked="what reports say of the Red Hill Front")
TABLES = Section(
    "hypotheses",
    "Competing explanations",
    (),
    "none",
    (Table("Explanations", ("Place",), (Row(("1",), (the_case().told[0].claim.id,)),)),),
)
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


def test_what_analysis_adds_has_its_place() -> None:
    """Weights follow the judgements, matrices stand with the alternatives, signs before the sources."""
    extra = Section("extra", "Extra", (), "none")
    order = Order(title="t", asked="it", weights=(extra,), explanations=TABLES, more=(extra,))
    written = write_brief(the_case(), order)
    keys = [one.key for one in written.sections]
    assert keys[:2] == ["judgements", "extra"]
    assert keys[-2:] == ["extra", "sources"]
    assert section("alternatives", written).tables == TABLES.tables


def test_people_not_yet_approved_are_told_at_the_top() -> None:
    """A brief that names a person says that it is not for publication, until two people accepted it."""
    assert any(one.startswith("Not for publication: 1 claim that names a person") for one in brief().scope)
    accepted = the_case([review(MEMBER), review(MEMBER, "Reviewer Two")])
    assert not [one for one in write_brief(accepted, ORDER).scope if "publication" in one]


def test_a_denial_says_that_only_nameless_voices_say_it() -> None:
    """A named denial does not hide that nobody with a name stands on the other side."""
    case = the_case()
    voice = Voice(VoiceKind.UNNAMED, span=ATTACK.shown.spans[0])
    nameless = replace(ATTACK, readings=(replace(ATTACK.shown, voices=(*ATTACK.shown.voices, voice)),))
    told = tuple(nameless if one.claim.id == ATTACK.claim.id else one for one in case.told)
    (denial,) = section("denied", write_brief(replace(case, told=told), ORDER)).sentences
    assert "says it by an unnamed source" in denial.text
