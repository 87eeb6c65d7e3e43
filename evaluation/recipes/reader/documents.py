"""Documents: what the network is trained on, but for minimal pairs."""

from evaluation.reading import load_reader, read_gold
from evaluation.recipes.fit_scores import fitting_documents
from evaluation.recipes.reader.batches import Placed, place
from evaluation.recipes.reader.examples import example_of
from reportedly.desk.plugins import BUILT_IN
from reportedly.reading.learned.words import WordPieces


def training_documents(spelling: WordPieces) -> list[Placed]:
    """Give all annotated documents but the held-back ones."""
    gold = fitting_documents()
    read = read_gold(load_reader((BUILT_IN,)), gold)
    return [place(example_of(page.page, one), spelling) for one, page in read]
