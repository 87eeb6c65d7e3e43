"""Laws of paired texts: what is expected is learned, what is forbidden is not, and the rest is left alone."""

from evaluation.challenges.cases import Case, Pattern
from evaluation.recipes.reader.examples import CLASSES, IGNORED
from evaluation.recipes.reader.paired import paired_documents
from reportedly.desk.readers import SMALL, find_reader
from reportedly.reading.learned.words import load_pieces

DENIED = {"polarity": ("denied",), "certainty": (), "status": ()}
AFFIRMED = {"polarity": ("affirmed",), "certainty": (), "status": ()}


def pattern(attributes: dict[str, tuple[str, ...]], predicate: str = "attacks") -> Pattern:
    """Give a pattern of two invented groups."""
    return Pattern(predicate, ("Kestrel Front",), ("Marrow Brigade",), attributes, None)


def test_a_text_teaches_what_is_told_of_it() -> None:
    """The denied deed is learned as denied, its reverse as nothing, and open attributes not at all."""
    text = "The Kestrel Front did not attack the Marrow Brigade near Orlune."
    case = Case("a", "p", "negation", text, (pattern(DENIED),), (pattern(AFFIRMED),))
    spelling = load_pieces(find_reader(SMALL).folder / "vocabulary.txt")
    (placed,) = paired_documents([case], spelling)
    rows = [tuple(map(int, row)) for row in placed.labels]
    assert (CLASSES.index("attacks"), 1, IGNORED, IGNORED) in rows
    assert sum(row[0] == 0 for row in rows) >= 1
    assert {row[0] for row in rows} <= {IGNORED, 0, CLASSES.index("attacks")}


def test_what_is_only_forbidden_is_none() -> None:
    """A text that asks teaches that nothing is said."""
    text = "Did the Kestrel Front attack the Marrow Brigade?"
    case = Case("a", "p", "question", text, (), (pattern(AFFIRMED),))
    spelling = load_pieces(find_reader(SMALL).folder / "vocabulary.txt")
    (placed,) = paired_documents([case], spelling)
    assert {int(row[0]) for row in placed.labels} <= {IGNORED, 0}
    assert any(int(row[0]) == 0 for row in placed.labels)
