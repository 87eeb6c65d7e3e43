"""A desk to ask: two reports of invented outlets, one that hedges and a later one that denies."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from building import a_claim, a_document, a_reading, renamed

from reportedly.desk import Desk
from reportedly.desk.asking.select import Selector
from reportedly.ledger.store import Ledger
from reportedly.model.claims import ReadClaim
from reportedly.model.terms import Polarity

TOLD = (
    ("2015-03-07", "Fictional Courier", Polarity.AFFIRMED),
    ("2015-05-14", "Northern Fiction", Polarity.DENIED),
)


@pytest.fixture
def asked(tmp_path: Path) -> Iterator[Desk]:
    """Give a desk over the two reports."""
    path = tmp_path / "asked.db"
    with Ledger.open(path) as ledger:
        run = ledger.begin_run(version="1", extractors=["made@1"])
        for published, publisher, polarity in TOLD:
            report = renamed(a_document(), publisher=publisher, published=published, source=published)
            claim = a_claim(report)
            reading = a_reading(claim, report, polarity=polarity)
            ledger.append(report, [ReadClaim(claim, (reading,))], [], run=run)
        ledger.finish_run(run)
    with Desk(path) as opened:
        yield opened


@pytest.fixture
def selector(asked: Desk) -> Selector:
    """Give what finds claims for questions to it."""
    return Selector(asked, asked._ask().view)
