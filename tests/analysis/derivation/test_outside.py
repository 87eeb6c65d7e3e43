"""Outside: what a report describes and nobody holds is a possible source of it, by its own words."""

from reportedly.analysis.derivation.derive import prepare
from reportedly.analysis.derivation.options import Option
from reportedly.analysis.derivation.outside import outside_options, told_before
from reportedly.analysis.derivation.pairs import Setting
from reportedly.desk.deriving import shelve
from reportedly.model.documents import Document
from tests.tracing import a_document, derived, lookalike, origin

FILM = (
    "A video posted by the channel Weir Voice shows the mill at Varnholt burning.{} In the video Captain "
    "Ilmo Brask of the Otter Brigade waves to the miller, Osk Tarvel, from the weir.\n\nThe district office "
    "in Dramak says that it is looking into the matter, and that nobody has come back from the mill."
)
DOUBT = " The video could not be independently verified."
FOOTER = "A video posted by the channel Herald TV shows how we work."


def film(doubt: str = "", day: int = 8, publisher: str = "Dramak Courant") -> Document:
    """Give a report of a video."""
    return a_document(FILM.format(doubt), publisher, f"2024-03-{day:02}T07:00:00Z")


def setting(*documents: Document) -> Setting:
    """Give the last of some reports among the others."""
    return prepare(*shelve(documents)).settings[documents[-1].id]


def features(*documents: Document) -> dict[str, float]:
    """Give what speaks for the one source outside that the last of some reports has."""
    (option,) = outside_options(setting(*documents))
    return option.features


def test_a_report_that_describes_nothing_has_no_source_outside() -> None:
    """No source is made up where the text tells of none."""
    assert outside_options(setting(lookalike())) == []


def test_a_source_outside_goes_by_the_words_of_the_text() -> None:
    """Its name and the place that is shown for it stand in the report."""
    (option,) = outside_options(setting(film()))
    assert option == Option(
        option.origin, outside="A video posted by the channel Weir Voice", signs=option.signs
    )
    (shown,) = option.signs[0].here
    assert film().text[shown.start : shown.end] == shown.text == option.outside


def test_what_an_outlet_always_prints_is_no_source() -> None:
    """A video that every report's footer tells of says nothing of this one."""
    one = a_document(f"{lookalike().text}\n\n{FOOTER}", "Ostland Herald", "2024-03-05T07:00:00Z")
    other = a_document(f"{origin().text}\n\n{FOOTER}", "Ostland Herald", "2024-03-06T07:00:00Z")
    alone = [one.outside for one in outside_options(setting(one))]
    assert alone == ["A video posted by the channel Herald TV"]
    assert outside_options(setting(other, one)) == outside_options(setting(one, other)) == []


def test_a_report_that_could_not_verify_says_so_in_its_signs() -> None:
    """Doubt of the text is a sign, with its words; without doubt it is nought."""
    (option,) = outside_options(setting(film(DOUBT)))
    assert features(film())["unchecked"] == 0.0 < option.features["unchecked"]
    assert [span.text for span in option.signs[1].here] == ["could not be independently verified"]


def test_a_thing_that_an_earlier_report_told_of_is_told_before() -> None:
    """Only earlier reports count, and only a thing of the same sort."""
    earlier = film(DOUBT, day=7, publisher="Radio Weir")
    assert features(film())["told_before"] == 0.0
    assert features(origin(), film())["told_before"] == 0.0
    assert features(earlier, film())["told_before"] == 1.0
    assert features(film(), earlier)["told_before"] == 0.0
    told = setting(earlier, film())
    assert told_before(told.earlier, told.report.described[0])
    assert not told_before((), told.report.described[0])


def crediting(day: int, words: str, publisher: str) -> Document:
    """Give a report that has it from an outlet of which nothing is held."""
    text = f"{words}\n\nThe district office in Dramak had nothing to add, and the weir at Varnholt is closed."
    return a_document(text, publisher, f"2024-03-{day:02}T07:00:00Z")


ONE = crediting(
    8, "The Otter Brigade has taken the mill at Varnholt, the Quern agency reported.", "Radio Weir"
)
TWO = crediting(
    9, "Varnholt's mill is in the Otter Brigade's hands, the Quern agency wrote.", "Dramak Courant"
)


def test_an_outlet_that_is_credited_and_not_held_is_a_source() -> None:
    """By the name that the text gives it, with the words that do."""
    (option,) = outside_options(setting(ONE))
    assert option.outside == "a report of Quern"
    assert [span.text for span in option.signs[0].here] == ["Quern"]


def test_two_that_credit_the_same_absent_outlet_share_its_report_as_their_root() -> None:
    """Neither was made from the other, and they are one origin."""
    found = derived(ONE, TWO)
    assert {one.parents[0].outside for one in found.derivations.values()} == {"a report of Quern"}


def test_an_outlet_whose_report_is_held_is_not_absent() -> None:
    """Then the report is the source."""
    held = crediting(7, "The Otter Brigade has taken the mill at Varnholt, said the miller.", "Quern")
    assert outside_options(setting(held, ONE)) == []


def test_a_surname_is_no_outlet() -> None:
    """Who has a first name is a person, however they are quoted."""
    text = "Ilmo Brask is on the weir. Brask reported on Monday that the mill is taken."
    assert outside_options(setting(crediting(8, text, "Radio Weir"))) == []


def test_what_a_report_begins_with_and_was_shown_is_likelier_its_source() -> None:
    """Both are seen by the place and the words of the text."""
    found = features(
        a_document("A leaked report seen by the Herald names him.", "Ostland Herald", "2024-03-05")
    )
    assert found["leads"] == found["seen_itself"] == 1
    late = "The mill burned. The weir held. A leaked report names the miller."
    assert features(a_document(late, "Ostland Herald", "2024-03-05"))["leads"] == 0


def test_an_agency_that_says_something_is_still_an_outlet() -> None:
    """ "The Quern agency reported; Quern said" credits an outlet, no person of that name."""
    news = "The mill has fallen, the Quern agency reported on Monday. Quern said that sacks burn."
    text = f"{news} {lookalike().text}"
    options = outside_options(setting(a_document(text, "Evening Lantern", "2024-03-05T08:00:00Z")))
    assert [one.outside for one in options] == ["a report of Quern"]
