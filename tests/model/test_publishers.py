"""Publishers, found by what reports and people call them."""

import pytest

from reportedly.model.errors import VocabularyError
from reportedly.model.publishers import load_publishers

OWN = """
[[publisher]]
id = "made-up-courier"
name = "The Made-up Courier"
names = ["MUC"]
domains = ["courier.example"]
country = "XX"
owner = "Invented Holding"
interest = ["invented-front"]
"""


@pytest.fixture
def own(tmp_path):
    """Give the shipped publishers with one of a user's own."""
    path = tmp_path / "own.toml"
    path.write_text(OWN, encoding="utf-8")
    return load_publishers([path])


@pytest.mark.parametrize(
    "wanted",
    ["made-up-courier", "made-up courier", "MUC", "https://www.courier.example/a/1", "courier.example"],
)
def test_a_publisher_is_found_by_any_of_its_names_and_addresses(own, wanted) -> None:
    """People write names as they like, and reports give addresses."""
    found = own.find(wanted)
    assert found is not None
    assert (found.id, found.owner, found.interest) == (
        "made-up-courier",
        "Invented Holding",
        ("invented-front",),
    )


def test_an_unlisted_publisher_is_known_by_its_folded_name(own) -> None:
    """Grades can be given to whoever publishes, listed or not; nameless reports have no publisher."""
    assert own.find("Nobody's Gazette") is None
    assert own.key_of("The Nobody's Gazette") == "name:nobody gazette"
    assert own.key_of(None) is None


def test_a_grade_given_before_it_was_listed_still_finds_it(own) -> None:
    """Listing a publisher does not lose what was decided about its name."""
    assert own.keys_of("MUC")[0] == "made-up-courier"
    assert "name:made up courier" in own.keys_of("MUC")


def test_every_shipped_publisher_is_found_by_its_id() -> None:
    """Ids lead to the records they are of."""
    shipped = load_publishers()
    assert len(shipped.every) > 400
    assert all(shipped.find(one.id) == one for one in shipped.every)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("[[publisher]]\nname = 'x'", "needs an `id`"),
        ("[[publisher]]\nid = 'x'\nname = 'x'\ngrade = 'A'", "nothing reads grade"),
        ("[[publisher]]\nid = 'x'\nname = 'x'\nowner = 3", "must be a string"),
    ],
)
def test_a_wrong_file_is_named_with_its_entry(tmp_path, words, said) -> None:
    """A person can mend what they are told of; grades are decisions, and never stand in a file."""
    path = tmp_path / "wrong.toml"
    path.write_text(words, encoding="utf-8")
    with pytest.raises(VocabularyError, match=said):
        load_publishers([path])
