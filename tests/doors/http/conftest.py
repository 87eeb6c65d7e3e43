"""A server over a small ledger of invented reports, asked as a browser would ask it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from evaluation.bench_corpus import fill
from reportedly.doors.http.app import make_app
from reportedly.doors.http.settings import Person, Role, Settings
from reportedly.ledger.store import Ledger
from tests.building import a_document, a_read_claim, a_reject, renamed

BASE = "http://127.0.0.1:8765"
TOKENS = {
    "reader-reader-reader-1": Person("Rae", Role.READER),
    "review-review-review-1": Person("Vic", Role.REVIEWER),
    "review-review-review-2": Person("Wyn", Role.REVIEWER),
    "admins-admins-admins-1": Person("Ada", Role.ADMIN),
}


@pytest.fixture(scope="module")
def ledger_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a ledger of two reports, one with hostile words in its header."""
    path = tmp_path_factory.mktemp("http") / "case.db"
    first = a_document()
    hostile = renamed(
        a_document(),
        title="<script>alert(1)</script>",
        publisher="<img src=x onerror=alert(1)>",
        source="b.txt",
    )
    with Ledger.open(path) as ledger:
        run = ledger.begin_run(version="0", extractors=["made@1"])
        for document in (first, hostile):
            ledger.append(document, [a_read_claim(document)], [a_reject(document)], run=run)
        ledger.finish_run(run)
    return path


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, TestClient]]:
    """Give a ledger of many invented stories, and a server over it."""
    path = tmp_path_factory.mktemp("many") / "many.db"
    fill(path, 30)
    with TestClient(make_app(Settings(ledger=path)), base_url=BASE) as client:
        yield path, client


@pytest.fixture
def client(ledger_file: Path) -> Iterator[TestClient]:
    """Give a browser on this machine."""
    with TestClient(make_app(Settings(ledger=ledger_file)), base_url=BASE) as made:
        yield made


@pytest.fixture
def shared(ledger_file: Path) -> Iterator[TestClient]:
    """Give a browser of a server that people need tokens for."""
    with TestClient(make_app(Settings(ledger=ledger_file, tokens=TOKENS)), base_url=BASE) as made:
        yield made


def bearing(token: str) -> dict[str, str]:
    """Give the header that carries a token."""
    return {"Authorization": f"Bearer {token}"}
