"""Going online is a decision: the environment can forbid it, and names what may be reached besides."""

from pathlib import Path

import pytest

from reportedly.desk.online import OFFLINE_VARIABLE, PERMIT_VARIABLE, fetcher_maker
from reportedly.model.errors import FetchRefused, UsageError
from reportedly.sources.custody import Custody


def test_offline_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the call or by the environment; `0` means online."""
    monkeypatch.setenv(OFFLINE_VARIABLE, "0")
    with pytest.raises(FetchRefused, match=OFFLINE_VARIABLE):
        fetcher_maker(True)
    monkeypatch.setenv(OFFLINE_VARIABLE, "1")
    with pytest.raises(FetchRefused):
        fetcher_maker(False)


def test_what_is_permitted_is_an_address_with_a_port(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Anything else is refused before anything is asked for."""
    monkeypatch.delenv(OFFLINE_VARIABLE, raising=False)
    monkeypatch.setenv(PERMIT_VARIABLE, "somewhere")
    with pytest.raises(UsageError, match=PERMIT_VARIABLE):
        fetcher_maker(False)
    monkeypatch.setenv(PERMIT_VARIABLE, "10.0.0.5:8080, 10.0.0.6:80")
    custody = Custody(tmp_path / "custody")
    assert fetcher_maker(False)(custody).pace.held == {}
    custody.close()
