"""Nobody's words are taken for another's."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.sources.mail.quoting import split_page, split_words

WORDS = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=30)


def test_an_answer_keeps_only_what_is_its_own() -> None:
    """Quoted lines go with the line that says whose they were, wherever they stand."""
    text = "No.\n\nOn Mon, 3 May, Bo wrote:\n> Did they attack?\n>\n> Bo\n\nThey denied it.\n-- \nIlse"
    found = split_words(text)
    assert (found.own, found.quoted, found.passed_on) == ("No.\n\nThey denied it.", True, None)


def test_an_attribution_over_two_lines() -> None:
    """Mail programs break long lines."""
    text = "No.\n\nOn Mon, 3 May 2021 at 09:15, Ilse Marrow of the Harbour Desk\n<i@a.example> wrote:\n> Yes."
    assert split_words(text).own == "No.\n"[:-1]


def test_what_is_passed_on_has_its_own_header() -> None:
    """As the forwarder gives it, continued lines and all; what stands above it is the forwarder's."""
    text = (
        "See below.\r\n\r\n---------- Forwarded message ---------\r\n"
        "From: *Bo* <b@a.example>\r\nDate: Mon, May 3, 2021\r\n"
        "Subject: The Brigade\r\n denies\r\nTo: Ilse\r\n\r\nIt denied it.\r\n> It split.\r\n"
    )
    found = split_words(text)
    assert found.own == "See below."
    assert found.passed_on is not None
    assert (found.passed_on.date, found.passed_on.subject) == ("Mon, May 3, 2021", "The Brigade denies")
    assert found.passed_on.text.startswith("It denied it.")


def test_the_message_that_is_answered_is_left_out() -> None:
    """Outlook puts it below, whole; it is no message that is passed on."""
    text = "No.\n\n-----Original Message-----\nFrom: Bo\nSent: Monday\nTo: Ilse\nSubject: x\n\nThey attacked."
    found = split_words(text)
    assert (found.own, found.passed_on, found.quoted) == ("No.", None, True)


def test_a_rule_without_headers_is_no_mark() -> None:
    """A line across the page is the sender's."""
    text = "One.\n________________________________\nTwo."
    assert split_words(text).own == text


@given(st.lists(st.tuples(st.booleans(), WORDS), max_size=20))
def test_no_quoted_line_is_left(lines: list[tuple[bool, str]]) -> None:
    """Whatever stands around it."""
    text = "\n".join(f"> Q{words}" if quoted else f"O{words}" for quoted, words in lines)
    own = split_words(text).own.split("\n")
    assert not any(line.startswith(">") for line in own)


def test_parts_of_a_page_that_hold_others_words() -> None:
    """Cited blocks and those that programs name go; the sender's own block quotation stays."""
    page = (
        '<p>No.</p><blockquote>My motto.</blockquote><div class="gmail_quote">'
        '<div class="gmail_attr">On Mon Bo wrote:</div>'
        '<blockquote type="cite"><p>They</p>attacked.</blockquote></div>'
    )
    own, others = split_page(page)
    assert "No." in own
    assert "My motto." in own
    assert "attacked" not in own
    assert "attacked" in others


def test_everything_below_outlooks_mark() -> None:
    """It marks where the answered message begins, not where it ends."""
    own, others = split_page('<p>No.</p><div id="divRplyFwdMsg">From: Bo</div><p>They attacked.</p>')
    assert "attacked" not in own
    assert "attacked" in others


@given(st.text(max_size=200))
def test_any_page_has_its_words(markup: str) -> None:
    """Noise is no error."""
    split_page(f"<blockquote type=cite>{markup}")
