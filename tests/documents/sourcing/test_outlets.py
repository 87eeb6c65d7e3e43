"""What outlets and their people are called."""

from reportedly.documents.sourcing.outlets import authors_of, outlet_names


def test_an_outlet_goes_by_its_short_names() -> None:
    """ "The Lantern" is the Evening Lantern; a word that many outlets have names none."""
    names = outlet_names("The Evening Lantern Daily (website)")
    assert ("lantern",) in names
    assert not {("dai",), ("daily",)} & set(names)


def test_desks_sign_for_nobody() -> None:
    """Only people are authors."""
    assert authors_of("Herald newsdesk", "Ostland Herald") == ()
    assert authors_of("Runa Vesk / Pellucid News", "Ostland Herald")[0] == ("runa", "vesk")


def test_an_outlet_without_a_name_has_none() -> None:
    """No publisher, nothing to be called by."""
    assert outlet_names(None) == ()


def test_where_somebody_writes_from_signs_for_nobody() -> None:
    """A town in a byline is no author, so that naming the town credits nobody."""
    assert authors_of("Runa Vesk, at Varn Holt", "Ostland Herald") == (("runa", "vesk"),)
    assert authors_of("Runa Vesk in Dramak and Tove Ahl", None) == (("runa", "vesk"), ("tove", "ahl"))
