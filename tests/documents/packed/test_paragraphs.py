"""What each role does to the text around an element."""

from lxml import etree

from reportedly.documents.packed.paragraphs import Role, gather

ROLES = {"p": Role.PARAGRAPH, "note": Role.NOTE, "x": Role.SKIP, "br": Role.BREAK, "s": Role.SPACE}


def test_words_after_what_is_skipped_still_count() -> None:
    """What is left out takes only itself along; notes come last, whatever stands after them."""
    tree = etree.fromstring("<d><p>One<x>no<p>no</p></x> two<note><p>n</p></note><br/>three<s/>4</p></d>")
    found = gather(tree, lambda element: ROLES.get(element.tag, Role.THROUGH), mixed=True)
    assert (found.body, found.notes) == (["One two\nthree 4"], ["n"])
    assert found.text() == "One two\nthree 4\n\nn"
