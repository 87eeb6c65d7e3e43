"""Laws of quotations: a mark that opens is closed, over paragraphs, and a speaker is found near."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model.pages import Page
from reportedly.reading.cues import load_cues
from reportedly.reading.quotes import MAX_QUOTE_CHARS, Quotation, find_quotations, quotation_at


def quoted(page: Page) -> list[tuple[str, str | None]]:
    """Words and speaker of every quotation."""
    text = page.document.text
    return [
        (text[one.start : one.end].strip(), None if one.speaker is None else page.parse.words[one.speaker])
        for one in find_quotations(page, load_cues())
    ]


def test_curly_and_straight_marks_quote_alike(page: Callable[..., Page]) -> None:
    """Whatever the marks, the words between them are the quotation."""
    for opening, closing in ("“”", "«»", '""'):
        one = page(f"Police said: {opening}The rebels left.{closing}")
        assert quoted(one) == [("The rebels left.", "Police")]


def test_a_paragraph_opened_again_runs_on(page: Callable[..., Page]) -> None:
    """A quotation that a new paragraph opens again is one quotation with one speaker."""
    one = page("General Toma Relk said: “The rebels left.\n\n“The town is calm.”")
    assert quoted(one) == [("The rebels left.\n\n“The town is calm.", "Relk")]


def test_a_lost_mark_does_not_quote_the_next_paragraph(page: Callable[..., Page]) -> None:
    """What no new paragraph opens again, and nothing closes, is nobody's words."""
    one = page("General Toma Relk said: “The rebels left.\n\nThe town is calm.\n\nThe sign read “Go home”.")
    assert [words for words, _ in quoted(one)] == ["Go home"]


def test_paragraphs_opened_again_need_no_closing_mark(page: Callable[..., Page]) -> None:
    """A speech of several paragraphs ends with the last that is opened, if its closing mark was lost."""
    one = page("General Toma Relk said: “The rebels left.\n\n“The town is calm.\n\nIt rained.")
    assert quoted(one) == [("The rebels left.\n\n“The town is calm.", "Relk")]


def test_a_quotation_behind_a_line_that_says_who_speaks_is_theirs(page: Callable[..., Page]) -> None:
    """ "X said:" gives X what is quoted below it."""
    one = page("General Toma Relk said:\n“The rebels left the town.\n“The town is calm.”")
    assert quoted(one) == [("The rebels left the town.\n“The town is calm.", "Relk")]


def test_we_are_nobodys_name(page: Callable[..., Page]) -> None:
    """ "We believe that:" tells no speaker: whose text it is, is said elsewhere or nowhere."""
    assert quoted(page("We said:\nThe rebels left the town.")) == []


def test_a_paper_that_opens_a_report_is_its_authors(page: Callable[..., Page]) -> None:
    """ "Statement by X: We …" makes X's words of it, to the last that says "we"."""
    one = page(
        "Statement by the Amber Front: We left the town. It rained.\n\nOur losses are few.\n\nIt snowed."
    )
    assert quoted(one) == [("We left the town. It rained.\n\nOur losses are few.", "Amber Front")]


def test_a_speaker_behind_the_words_is_found(page: Callable[..., Page]) -> None:
    """ "…," said X names X; "according to" does too."""
    assert quoted(page("“The rebels left,” said General Toma Relk."))[0][1] == "Relk"
    assert quoted(page("The rebels had “left the town”, according to police."))[0][1] == "police"


def test_a_quotation_without_a_speaker_stays_open(page: Callable[..., Page]) -> None:
    """Where nobody is said to speak, nobody does."""
    assert quoted(page("The sign read “The rebels left”.")) == [("The rebels left", None)]


def test_words_behind_a_colon_are_speech(page: Callable[..., Page]) -> None:
    """ "X said:" at the end of a line makes what follows X's words, marks or none."""
    one = page("General Toma Relk said:\nThe rebels left the town.")
    assert quoted(one) == [("The rebels left the town.", "Relk")]


def test_a_mark_never_closed_quotes_nothing(page: Callable[..., Page]) -> None:
    """A lost mark does not put the rest of a report into somebody's mouth."""
    assert quoted(page("“The rebels left. " + "It rained. " * (MAX_QUOTE_CHARS // 10))) == []


def test_a_character_is_in_at_most_one_quotation() -> None:
    """The first quotation around an offset is given, none between two."""
    one, other = Quotation(2, 5, None, None), Quotation(7, 9, None, None)
    assert quotation_at((one, other), 4) is one
    assert quotation_at((one, other), 5) is None
    assert quotation_at((one, other), 7) is other


@settings(max_examples=25)
@given(
    st.lists(
        st.sampled_from(["“", "”", '"', " ", "\n\n", "Police said", "the rebels left.", ":\n"]), max_size=10
    )
)
def test_quotations_lie_within_the_text(page: Callable[..., Page], parts: list[str]) -> None:
    """Whatever the marks, quotations are stretches of the text, in order."""
    text = "".join(parts) or "x"
    found = find_quotations(page(text), load_cues())
    assert all(0 <= one.start <= one.end <= len(text) for one in found)
    assert [one.start for one in found] == sorted(one.start for one in found)


def test_unmarked_speech_runs_on_in_the_first_person(page: Callable[..., Page]) -> None:
    """What follows "X said:" without marks goes on as long as its paragraphs say "we"."""
    text = "General Toma Relk said: The rebels left. We saw them go.\n\nOur men are calm.\n\nIt rained."
    assert quoted(page(text)) == [("The rebels left. We saw them go.\n\nOur men are calm.", "Relk")]
    plain = "General Toma Relk said: The rebels left.\n\nIt rained."
    assert quoted(page(plain)) == [("The rebels left.", "Relk")]


def test_a_communique_passed_on_whole_is_its_authors(page: Callable[..., Page]) -> None:
    """What stands behind the brackets that name kind and author is the author's to the end."""
    text = "Lowmark, 3 May -- [Communique] [Amber Front] [Text] The rebels left. The town is calm."
    assert quoted(page(text)) == [("The rebels left. The town is calm.", "Amber Front")]
    report = text.replace("Communique", "Report")
    assert quoted(page(report)) == []


def test_a_rank_with_a_full_stop_does_not_cut_a_speaker_off(page: Callable[..., Page]) -> None:
    """The name behind "said" is the speaker's, though the parser ends a sentence at "Capt."."""
    text = (
        "“We left. We saw the rebels flee,” said Harrow spokesman Navy Capt. Toma Relk, who had been there."
    )
    assert quoted(page(text))[0][1] == "Relk"


def test_the_following_is_the_rest_of_the_text(page: Callable[..., Page]) -> None:
    """Who opens a text by telling "the following" says all that follows; a following day says nothing."""
    one = page("The Interior Ministry informs citizens of the following.\n\nRebels left.\n\nIt is calm.")
    assert quoted(one) == [("Rebels left.\n\nIt is calm.", "Ministry")]
    assert not quoted(page("The ministry informed citizens the following day.\n\nRebels left the town."))


def test_a_paper_reads(page: Callable[..., Page]) -> None:
    """A statement that "reads" gives its words; a man who reads does not."""
    assert quoted(page("The statement reads: The rebels left.")) == [("The rebels left.", "statement")]
    assert not quoted(page("The man reads: The rebels left."))
