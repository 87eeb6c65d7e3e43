"""From bytes to characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.documents.decode import decode

ENGLISH = "The café’s owner said – “we don’t know” – that the façade in São Tomé was hit. It cost £5."


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))), st.booleans())
def test_utf8_is_utf8(text: str, page: bool) -> None:
    """Text in UTF-8 without NULs comes back as it was, but for its mark."""
    assert decode(text.encode("utf-8"), page=page) == text.removeprefix("\ufeff")


@given(
    st.binary(max_size=200), st.sampled_from([None, "utf-8", "latin-1", "hex", "rot13", "no-such", "idna"])
)
def test_nothing_makes_it_fail(content: bytes, declared: str | None) -> None:
    """Any bytes give text, whatever is declared."""
    assert isinstance(decode(content, declared, page=True), str)


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-32"])
def test_marked_and_wide_text_is_read(codec: str) -> None:
    """Two bytes a character are read with their mark or without, and the mark is no text."""
    assert decode(ENGLISH.encode(codec)) == ENGLISH


@pytest.mark.parametrize("codec", ["cp1252", "mac_roman"])
def test_typographic_bytes_in_english_are_told_apart(codec: str) -> None:
    """Quotation marks and accents of a mostly English text settle which bytes they are."""
    text = ENGLISH.replace("£5", "five pounds")
    assert decode(text.encode(codec)) == text


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("cp1251", "Представитель бригады заявил во вторник, что отряд не покидал город. " * 4),
        ("koi8-r", "Представитель бригады заявил во вторник, что отряд не покидал город. " * 4),
    ],
)
def test_other_scripts_are_told_by_their_bytes(codec: str, text: str) -> None:
    """A text in another script is read as that script, so that its language can be named."""
    assert decode(text.encode(codec)) == text


def test_a_declared_encoding_is_honoured() -> None:
    """What a page declares decides where its bytes leave it open."""
    page = '<html><head><meta charset="iso-8859-2"></head><body>Łódź i Kraków</body></html>'
    assert decode(page.encode("iso-8859-2"), page=True) == page
    equivalent = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1250">żołnierz'
    assert decode(equivalent.encode("cp1250"), page=True) == equivalent


def test_latin1_means_windows() -> None:
    """Pages that say Latin-1 mean Windows-1252, as browsers read them."""
    page = '<meta charset="iso-8859-1">the group’s “plan”'
    assert decode(page.encode("cp1252"), page=True) == page


def test_a_wrong_declaration_is_mended() -> None:
    """UTF-8 that calls itself Latin-1 is UTF-8; Windows-1252 that calls itself UTF-8 is not."""
    page = '<meta charset="{}">the group’s “plan”'
    assert decode(page.format("iso-8859-1").encode("utf-8"), page=True) == page.format("iso-8859-1")
    assert decode(page.format("utf-8").encode("cp1252"), page=True) == page.format("utf-8")


def test_one_broken_byte_spoils_only_itself() -> None:
    """UTF-8 with a stray byte is still UTF-8, and the byte is read as Windows-1252."""
    content = "“one” – “two” – “three”".encode() + b" the group\x92s"
    assert decode(content) == "“one” – “two” – “three” the group’s"


def test_what_the_source_states_comes_first() -> None:
    """An encoding that the source states is taken, if the bytes fit."""
    assert decode("Łódź".encode("cp1250"), "cp1250") == "Łódź"
    assert decode("Łódź".encode(), "ascii") == "Łódź"
