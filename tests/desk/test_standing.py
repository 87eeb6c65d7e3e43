"""A dossier within bounds."""

from pathlib import Path

import pytest

from evaluation.bench_corpus import EXTRACTOR, arrivals
from reportedly.desk import ClaimQuery, Desk
from reportedly.ledger.store import Ledger


@pytest.fixture(scope="module")
def stories(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a ledger of forty made-up reports."""
    path = tmp_path_factory.mktemp("stories") / "made.db"
    with Ledger.open(path) as ledger:
        run = ledger.begin_run(version="bench", extractors=[EXTRACTOR])
        for document, claims in arrivals(40):
            ledger.append(document, claims, [], run=run)
    return path


def test_what_was_not_traced_is_named_and_makes_a_range(stories: Path) -> None:
    """Reports whose sources nobody looked for may be copies: there may be one origin."""
    with Desk(stories) as desk:
        study = desk.study(ClaimQuery(), most_traced=0)
        every = {one.claim.document for one in study.dossier.said}
        assert study.dossier.untraced == every
        several = [one for one in study.origins if one.affirming.high > 1]
        assert several
        assert all(one.affirming.low == 1 for one in several)


def test_the_bound_leaves_out_the_rest_by_name(stories: Path) -> None:
    """With a bound, no more reports are traced, and each shared one that is not is named."""
    with Desk(stories) as desk:
        study = desk.study(ClaimQuery(), most_traced=6)
        assert len(study.dossier.derivations) == 6
        shared = {
            view.claim.document
            for one in study.dossier.propositions
            if len({each.claim.document for each in one.said}) > 1
            for view in one.said
        }
        assert study.dossier.untraced == shared - set(study.dossier.derivations)
