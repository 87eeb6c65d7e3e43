"""Laws of the learned extractor, with the weights that ship."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reportedly.model.claims import ReadClaim
from reportedly.model.errors import VocabularyError
from reportedly.model.pages import Page
from reportedly.model.terms import Certainty, Polarity, Predicate
from reportedly.reading.circumstances import find_circumstances
from reportedly.reading.learned.extractor import load_learned, relations
from reportedly.reading.pages import PageMaker
from reportedly.reading.reader import read_page

Read = Callable[[str], tuple[ReadClaim, ...]]


@pytest.fixture(scope="module")
def network(make: Callable[[str], Page], maker: PageMaker) -> Read:
    """Give what reads a text with the learned extractor alone."""

    def reading(text: str) -> tuple[ReadClaim, ...]:
        page = make(text)
        return read_page(page, [relations()], find_circumstances(page, maker.gazetteer, maker.registry)).read

    return reading


def best(read: tuple[ReadClaim, ...], predicate: Predicate) -> ReadClaim:
    """Give the best-scored claim of a predicate."""
    return max((one for one in read if one.claim.predicate is predicate), key=lambda one: one.shown.score)


def test_a_plain_attack_is_found_in_its_direction(network: Read) -> None:
    """Who attacks is the subject, in the active and in the passive."""
    for text in (
        "Fighters of the Amber Front attacked the Vale Brigades near Lowmark on Monday.",
        "The Vale Brigades were attacked near Lowmark on Monday by fighters of the Amber Front.",
    ):
        found = best(network(text), Predicate.ATTACKS)
        assert found.claim.object.name == "Vale Brigades"
        assert found.shown.score > 0.3


def test_it_is_never_stronger_than_the_words(network: Read) -> None:
    """A hedge or a denial in the words is one in every reading that has the words' own relation."""
    hedged = best(network("The Amber Front reportedly attacked the Vale Brigades."), Predicate.ATTACKS)
    assert hedged.shown.stance.certainty is not Certainty.CERTAIN
    denied = best(network("The Amber Front did not attack the Vale Brigades."), Predicate.ATTACKS)
    assert denied.shown.stance.polarity is Polarity.DENIED


def test_the_same_page_gives_the_same_drafts(make: Callable[[str], Page]) -> None:
    """Two readings of one page are equal, scores included."""
    page = make("The Amber Front attacked the Vale Brigades. They had been allies of the Harrow Council.")
    assert list(relations().read(page)) == list(relations().read(page))


def test_every_score_is_a_probability(make: Callable[[str], Page]) -> None:
    """Calibrated scores stay within [0, 1] and rise with the network's own."""
    extractor = relations()
    for draft in extractor.read(make("The Amber Front attacked the Vale Brigades near Lowmark.")):
        assert 0.0 < draft.score < 1.0


def test_nothing_is_found_where_nobody_acts(network: Read) -> None:
    """A text without actors makes no claim."""
    assert network("Rain fell on the hills for most of the week.") == ()


def test_a_folder_without_a_model_is_named(tmp_path: Path) -> None:
    """A missing model is an error that names the folder and the way out."""
    with pytest.raises(VocabularyError, match="install the package again"):
        load_learned(tmp_path)


def test_two_names_of_one_are_not_two_that_stand_to_each_other(network: Read) -> None:
    """Who is known by another name is neither based in it nor a part of it."""
    found = network("The Lowmark camp, also known as the Berm, is in Syria.")
    assert not [
        one for one in found if {one.claim.subject.name, one.claim.object.name} == {"Lowmark", "Berm"}
    ]


def test_relations_that_thaw_are_no_alliance(network: Read) -> None:
    """What was uneasy between two is not an alliance of theirs."""
    text = "The swap raised hopes of a thaw in relations between the Amber Front and the army."
    assert Predicate.ALLIED_WITH not in {one.claim.predicate for one in network(text)}


def test_a_border_that_is_near_places_nobody_behind_it(network: Read) -> None:
    """A camp near the border of a state is not said to be in that state."""
    found = network("The camp of the Amber Front lies near the Iraqi border.")
    assert "Iraq" not in {one.claim.object.name for one in found}
