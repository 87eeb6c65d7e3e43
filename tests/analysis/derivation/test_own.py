"""Own access: what a report has from nobody else, by its own words and by what is new in it."""

from reportedly.analysis.derivation.derive import prepare
from reportedly.analysis.derivation.options import Option, Origin
from reportedly.analysis.derivation.own import own_option
from reportedly.desk.deriving import shelve
from reportedly.model.derivation import SignalKind
from reportedly.model.documents import Document
from tests.tracing import ORIGIN, a_document, origin, paraphrase, witness


def own(*documents: Document) -> Option:
    """Give access of its own of the last of some reports, among the others."""
    return own_option(prepare(*shelve(documents)).settings[documents[-1].id])


def test_a_report_alone_is_all_news() -> None:
    """With nothing earlier everything in it is new."""
    found = own(origin())
    assert found.origin is Origin.OWN
    assert (found.features["alone"], found.features["new_share"]) == (1.0, 1.0)


def test_a_copy_has_nothing_new_and_a_witness_has() -> None:
    """The more of it an earlier report has, the less is new: in a copy, the name of the outlet it copies."""
    copy = a_document(ORIGIN, "Ostland Herald", "2024-03-09T08:00:00Z")
    shares = [own(origin(), one).features["new_share"] for one in (copy, paraphrase(), witness())]
    assert shares == sorted(set(shares))
    assert [span.text for span in own(origin(), copy).signs[0].here] == ["Pellucid"]
    assert own(copy).features["new_quotes"] > 0.0
    assert own(origin(), copy).features.get("new_quotes", 0.0) == 0.0


def test_a_witness_shows_in_the_words_of_being_there() -> None:
    """Who passes on what others report has no such words, and shows those of passing on."""
    there, retold = own(origin(), witness()).features, own(origin(), paraphrase()).features
    assert there["witness"] > 0.0 == retold.get("witness", 0.0)
    assert retold["relay"] > 0.0 == there.get("relay", 0.0)
    assert retold["credits_any"] == 1.0


def test_being_shown_a_thing_is_no_access_to_what_it_tells() -> None:
    """A reporter who was shown a video saw the video."""
    video = "A video posted by the channel Weir Voice and shown to this newspaper shows the mill burning."
    told = "Captain Ilmo Brask told this newspaper on Monday that the mill is burning."
    shown, heard = (own(a_document(text, "Radio Weir", "2024-03-06")).features for text in (video, told))
    assert heard["access"] > 0.0
    assert shown.get("access", 0.0) == 0.0


def test_every_sign_shows_words_of_the_report() -> None:
    """What is shown for a sign stands in the text, where it is said to stand."""
    for document in (origin(), paraphrase(), witness()):
        for sign in own(origin(), document).signs:
            if sign.kind is not SignalKind.QUOTE:  # its words are joined for showing
                assert all(document.text[span.start : span.end] == span.text for span in sign.here)


def test_news_that_is_put_down_to_an_outlet_is_not_its_own() -> None:
    """An interview on tea is no access to what stands in the sentence that credits another with it."""
    text = (
        "The minister of mills told this newspaper over tea that bread will stay cheap.\n\nThe Otter Brigade "
        "holds the mill at Varnholt with 64 fighters, Pellucid News reported on Monday. She will say no more."
    )
    mixed = a_document(text, "Evening Lantern", "2024-03-06T08:00:00Z")
    plain = a_document(
        text.replace(", Pellucid News reported on Monday", ""),
        "Evening Lantern",
        "2024-03-06T08:00:00Z",
    )
    assert own(origin(), mixed).features["matter_credited"] == 1.0
    assert own(origin(), plain).features.get("matter_credited", 0.0) == 0.0
    assert own(origin(), plain).features["access"] > 0.0
