"""Release: what may not be told is in no byte of any format, and what was done is said."""

import io
from dataclasses import replace
from datetime import timedelta

import pytest
from casing import GROUP, MOMENT, PERSON, PLACE, a_text, review, tells, the_case, words

from reportedly import Desk
from reportedly.desk.takeaway import write_bundle, write_case
from reportedly.model.cases import Case
from reportedly.model.claims import Place
from reportedly.model.release import Coarseness, ReleaseSettings, statement_record
from reportedly.model.terms import Precision, Predicate
from reportedly.products.brief.layout import lay_out
from reportedly.products.brief.write import Order, write_brief
from reportedly.products.release import Atlas, release

RAID = "Fighters of the Red Hill Front attacked the Salt League in Dunmere, Orla Fictive said."
BASE = "The Salt League is based in Dunmere near Quillby."
LEADER = "Orla Fictive leads the Red Hill Front."
LAT, LON = 31.4571, 74.2683
FORMATS = sorted({*Desk.formats(), "zip", "md"} - {"claimreview"})


def the_told() -> Case:
    """Give a case with one fine place, a second one that only its words name, a person, and dates apart."""
    old = a_text(RAID, BASE, LEADER, "Nothing else happened in Dunmere.", published="2024-01-02")
    old = replace(old, title="Raid on DUNMERE", url="https://courier.example/raid-on-dunmere")
    new = a_text(
        "The Red Hill Front attacked the Ostland Guard.", publisher="Late Wire", published="2024-05-30"
    )
    town = Place(words(old, "Dunmere"), "Dunmere", "XK", "Ostland", LAT, LON, Precision.TOWN, 3.0, "g:77123")
    told = (
        tells(old, RAID, "Red Hill Front", Predicate.ATTACKS, "Salt League", where=(town,)),
        tells(old, BASE, "Salt League", Predicate.BASED_IN, "Dunmere", kinds=(GROUP, PLACE), where=(town,)),
        tells(old, LEADER, "Orla Fictive", Predicate.MEMBER_OF, "Red Hill Front", kinds=(PERSON, GROUP)),
        tells(new, new.text[10:], "Red Hill Front", Predicate.ATTACKS, "Ostland Guard"),
    )
    return replace(the_case(), documents=(old, new), told=told, standings=standings_of(told))


def standings_of(told):
    """Give a standing for each claim."""
    one = the_case().standings[0]
    return tuple(replace(one, proposition=f"p{no}", claims=(each.claim.id,)) for no, each in enumerate(told))


ATLAS = Atlas(
    contain=lambda place: (
        place
        if place.precision is Precision.PROVINCE
        else replace(
            place,
            name="Ostland",
            lat=30.0,
            lon=75.0,
            precision=Precision.PROVINCE,
            radius_km=90.0,
            gazetteer_id="g:1",
        )
    ),
    fine_names=lambda text: [one for one in ("Quillby",) if one in text],
)


def written(case: Case, name: str) -> bytes:
    """Give everything in an export, unpacked."""
    out = io.BytesIO()
    if name == "zip":
        import zipfile  # noqa: PLC0415

        write_bundle(case, out)
        with zipfile.ZipFile(out) as archive:
            return b"".join(archive.read(one) for one in archive.namelist())
    if name == "md":
        brief = write_brief(case, Order(title="Reports", asked="what is said"))
        lay_out(brief, "md", out)
        return out.getvalue()
    write_case(case, name, out)
    if name == "parquet":
        from pyarrow import parquet  # noqa: PLC0415 - an extra

        return repr(parquet.read_table(out).to_pylist()).encode()
    return out.getvalue()


@pytest.mark.parametrize("name", FORMATS)
def test_no_fine_place_is_in_any_byte_of_any_format(name: str) -> None:
    """Neither its point, nor its number, nor its name in quotes, titles, addresses and texts."""
    case = the_told()
    made, _ = release(case, ReleaseSettings(coarsen=Coarseness("province")), ATLAS)
    content = written(made, name).decode("utf-8", "replace").lower()
    found = [one for one in ("dunmere", "quillby", "31.45", "74.26", "77123") if one in content]
    assert found == []
    assert "dunmere" in written(case, name).decode("utf-8", "replace").lower()


@pytest.mark.parametrize("name", FORMATS)
def test_no_fresh_claim_is_in_any_byte_of_any_format(name: str) -> None:
    """What was reported within the delay is withheld wholly, its report too."""
    case = the_told()
    made, said = release(case, ReleaseSettings(delay_days=30), None)
    content = written(made, name)
    assert b"Late Wire" not in content
    assert b"Ostland Guard" not in content
    assert (said.claims_delayed, said.claims_undated) == (1, 0)


@pytest.mark.parametrize("name", FORMATS)
def test_no_person_is_named_in_any_byte_of_any_format(name: str) -> None:
    """Neither whole nor by surname, nor by an id that is a digest of the name."""
    case = the_told()
    entity = case.told[2].claim.subject.entity
    made, said = release(case, ReleaseSettings(without_names=True), None)
    content = written(made, name).decode("utf-8", "replace")
    assert [one for one in ("Orla", "Fictive", str(entity)) if one in content] == []
    assert said.names_withheld == 1


def test_a_person_stays_named_once_reviewers_approved_every_claim() -> None:
    """Approval is of claims, by two people; one claim that waits keeps the name back everywhere."""
    case = the_told()
    approved = tuple(review(case.told[2], by=one) for one in ("Reviewer One", "Reviewer Two"))
    made, said = release(replace(case, decisions=approved), ReleaseSettings(without_names=True), None)
    assert (said.names_withheld, made.told[2].claim.subject.name) == (0, "Orla Fictive")
    made, said = release(replace(case, decisions=approved[:1]), ReleaseSettings(without_names=True), None)
    assert (said.names_withheld, made.told[2].claim.subject.name) == (1, "person 1")


def test_offsets_still_hold_and_texts_outside_quotes_are_withheld() -> None:
    """Every quote stands where it says, blocked out or not; the rest of a text is not published."""
    made, said = release(the_told(), ReleaseSettings(coarsen=Coarseness("province")), ATLAS)
    for one in made.told:
        for span in (*one.shown.spans, *(place.span for place in one.shown.where), one.claim.subject.span):
            assert span.reproduces(one.document.text)
    assert "Nothing else" not in made.documents[0].text
    assert said.quotes_masked == 2
    assert any("reports that are public say it all" in one for one in said.sentences)


def test_what_is_undated_is_withheld_under_a_delay() -> None:
    """Nobody can tell that it is old enough."""
    case = the_told()
    undated = replace(case.told[0], document=replace(case.documents[0], published=None))
    made, said = release(replace(case, told=(undated,)), ReleaseSettings(delay_days=1), None)
    assert (made.told, said.claims_undated) == ((), 1)


def test_the_day_of_the_delay_itself_is_old_enough() -> None:
    """At least so long ago, counted from the last day that a date can mean."""
    case = the_told()
    days = (MOMENT.date() - (MOMENT - timedelta(days=2)).date()).days
    made, _ = release(case, ReleaseSettings(delay_days=days), None)
    assert len(made.told) == 4
    made, _ = release(case, ReleaseSettings(delay_days=days + 1), None)
    assert len(made.told) == 3


def test_counts_of_origins_do_not_tell_of_what_is_withheld() -> None:
    """A number that counts fresh reports would publish them."""
    case = the_told()
    both = replace(case.standings[0], claims=tuple(one.claim.id for one in case.told))
    made, _ = release(replace(case, standings=(both,)), ReleaseSettings(delay_days=30), None)
    assert made.standings[0].affirming.high == 1


@pytest.mark.parametrize("name", ["jsonl", "geojson", "zip"])
def test_the_head_says_what_was_done(name: str) -> None:
    """Whoever gets the file is told, where the format has a head."""
    made, said = release(the_told(), ReleaseSettings(coarsen=Coarseness("province")), ATLAS)
    made = replace(made, publication=statement_record(said))
    assert b"places are told no finer than province" in written(made, name)
