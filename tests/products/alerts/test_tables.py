"""Tables of a file of rules: wrong values are told with the table, the key and what would be right."""

import pytest

from reportedly.model.errors import VocabularyError
from reportedly.products.alerts.tables import Fields


@pytest.mark.parametrize(
    ("table", "ask", "words"),
    [
        ({}, lambda fields: fields.words("name"), "`name` must be there"),
        ({"name": "  "}, lambda fields: fields.words("name"), "`name` must be there"),
        ({"kind": "atm"}, lambda fields: fields.choice("kind", ["atom", "smtp"]), "did you mean 'atom'"),
        ({"kinds": ["x"]}, lambda fields: fields.choices("kinds", ["moved"]), "it can be moved"),
        ({"to": "a"}, lambda fields: fields.list("to"), "must be a list of strings"),
        ({"most": 0}, lambda fields: fields.number("most", 10, 1), "at least 1"),
        ({"most": True}, lambda fields: fields.number("most", 10, 1), "whole number"),
        ({"at": "25:00"}, lambda fields: fields.clock("at", "07:00"), "write a time of day as 07:30"),
    ],
)
def test_what_is_wrong_is_told(table: dict[str, object], ask: object, words: str) -> None:
    """The message names the place, the trouble and the way out."""
    with pytest.raises(VocabularyError, match=words) as told:
        ask(Fields(table, "rules.toml, channel 2"))  # type: ignore[operator]
    assert str(told.value).startswith("rules.toml, channel 2: ")


def test_a_key_that_nobody_asks_for_is_refused() -> None:
    """A slip of the pen does not pass for a setting."""
    fields = Fields({"name": "a", "chanels": []}, "rules.toml, rule 1")
    assert (fields.words("name"), fields.list("channels")) == ("a", ())
    with pytest.raises(VocabularyError, match="'chanels' is no key here; did you mean 'channels'"):
        fields.finish()


def test_defaults_stand_in_for_what_is_absent() -> None:
    """An absent key gives the default and no error."""
    fields = Fields({}, "rules.toml")
    assert (fields.words_or_none("a"), fields.number("b", 3), fields.choice("c", ["x"], "x")) == (
        None,
        3,
        "x",
    )
    fields.finish()
