"""Laws of the verb lists: every list is there, lemmas in small letters."""

from dataclasses import fields

from reportedly.reading.verbs import Verbs, load_verbs


def test_no_list_is_empty() -> None:
    """A list that its file does not fill would silently place no argument."""
    verbs = load_verbs()
    assert all(getattr(verbs, field.name) for field in fields(Verbs))


def test_lemmas_are_in_small_letters() -> None:
    """Lemmas are looked up in lower case."""
    verbs = load_verbs()
    assert [w for field in fields(Verbs) for w in getattr(verbs, field.name) if w != w.lower()] == []


def test_whoever_accuses_involves() -> None:
    """Every accusing verb puts the accused into the deed behind it."""
    assert load_verbs().accusing <= load_verbs().involving
