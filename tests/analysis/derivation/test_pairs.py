"""Pairs: what speaks for one report's having been made from another, shown in the words of both."""

import pytest

from reportedly.analysis.derivation.derive import prepare
from reportedly.analysis.derivation.options import Option, Origin, Sign
from reportedly.analysis.derivation.pairs import SHOWN, held_options
from reportedly.desk.deriving import shelve
from reportedly.model.derivation import SignalKind
from reportedly.model.documents import Document
from tests.tracing import ORIGIN, PARAPHRASE, a_document, origin, paraphrase, witness

COPY = a_document(ORIGIN, "Ostland Herald", "2024-03-06T08:00:00Z")


def held(*documents: Document) -> dict[str, Option]:
    """Give what speaks for each held report as the source of the last of some."""
    setting = prepare(*shelve(documents)).settings[documents[-1].id]
    return {str(one.document): one for one in held_options(setting)}


def sign(option: Option, kind: SignalKind) -> Sign:
    """Give the first sign of a kind."""
    found, *_ = [one for one in option.signs if one.kind is kind]
    return found


def test_each_earlier_report_is_one_option_and_no_later_one_is() -> None:
    """Whoever came out later is nobody's source."""
    options = held(COPY, origin(), paraphrase())
    assert list(options) == [origin().id]
    assert {one.origin for one in options.values()} == {Origin.HELD}
    assert held(origin()) == {}


def test_a_copy_stands_word_for_word_in_its_origin_and_a_paraphrase_does_not() -> None:
    """The words of a passage are those of both texts; other words for the same thing are another sign."""
    text = sign(held(origin(), COPY)[origin().id], SignalKind.TEXT)
    assert dict(text.features)["text"] == 1.0
    assert COPY.text[text.here[0].start : text.here[0].end] in ORIGIN
    other = held(origin(), paraphrase())[origin().id]
    assert other.features.get("text", 0.0) < 0.2
    assert other.features["shared"] > 0.0


def test_the_same_figures_and_quotations_are_shown_in_both() -> None:
    """A sign of something shared shows it here and there."""
    option = held(origin(), COPY)[origin().id]
    numbers, quote = sign(option, SignalKind.NUMBER), sign(option, SignalKind.QUOTE)
    assert "64" in {span.text for span in numbers.here}
    assert dict(quote.features)["quotes_all"] == 1.0
    assert [span.text for span in quote.here] == [span.text for span in quote.there]
    assert "quotes_all" not in held(origin(), paraphrase())[origin().id].features


def test_a_report_that_names_its_source_credits_that_one_alone() -> None:
    """The rival knows that another is named."""
    options = held(origin(), witness_before(), paraphrase())
    named, rival = options[origin().id].features, options[witness_before().id].features
    assert (named["credit"], named["credits_other"]) == (1.0, 0.0)
    assert (rival["credit"], rival["credits_other"]) == (0.0, 1.0)


def witness_before() -> Document:
    """Give the origin's story by another outlet, before the paraphrase."""
    return a_document(ORIGIN, "Radio Weir", "2024-03-04T09:00:00Z")


@pytest.mark.parametrize(("day", "says"), [(5, "34 hours"), (9, "5 days")])
def test_how_long_after_is_told_in_hours_then_in_days(day: int, says: str) -> None:
    """The gap is between the two reports' own dates, and grows."""
    later = a_document(PARAPHRASE, "Evening Lantern", f"2024-03-{day:02}T18:00:00Z")
    order = sign(held(origin(), later)[origin().id], SignalKind.ORDER)
    assert order.says == f"it came out {says} after the other"
    assert dict(order.features)["gap"] > held(origin(), paraphrase())[origin().id].features["gap"]


def test_an_older_report_with_as_much_in_common_is_known_to_the_later_one() -> None:
    """A copy of a copy can come from the first as well: only the younger has an older source beside it."""
    middle = witness_before()
    options = held(origin(), middle, COPY)
    assert options[middle.id].features["older_source"] == 1.0
    assert options[origin().id].features["older_source"] == 0.0


def test_every_sign_shows_words_that_stand_in_the_reports() -> None:
    """Single words are at their place in either text, and never more than a reader takes in."""
    for document in (paraphrase(), witness()):
        paraphrased = sign(held(origin(), document)[origin().id], SignalKind.PARAPHRASE)
        for text, spans in ((document.text, paraphrased.here), (origin().text, paraphrased.there)):
            assert 0 < len(spans) <= SHOWN
            assert all(text[span.start : span.end] == span.text for span in spans)


def test_a_year_that_two_reports_name_is_no_figure_that_they_share() -> None:
    """Reports of any two events can fall into one year; a number of people is a particular."""
    first = a_document(f"{ORIGIN}\n\nIt was founded in 2016.", "Radio Weir", "2024-03-04T09:00:00Z")
    copied = a_document(f"{ORIGIN}\n\nThat is so since 2016.", "Ostland Herald", "2024-03-06T08:00:00Z")
    shared = {span.text for span in sign(held(first, copied)[first.id], SignalKind.NUMBER).here}
    assert "64" in shared
    assert "2016" not in shared
