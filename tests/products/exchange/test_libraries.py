"""Libraries of formats."""

import pytest

from reportedly.model.errors import UsageError
from reportedly.products.exchange.libraries import library


def test_a_missing_library_is_named_with_the_way_to_it() -> None:
    """Who lacks an extra is told which."""
    with pytest.raises(UsageError, match=r"needs no_such_library; install it with .*exchange"):
        library("no_such_library", "parquet")
    assert library("json", "json").dumps({}) == "{}"


def test_each_library_is_brought_by_an_extra_of_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who cannot sign is sent to the extra that signs."""

    def missing(name: str) -> None:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr("reportedly.products.exchange.libraries.import_module", missing)
    with pytest.raises(UsageError, match=r"reportedly\[signing\]"):
        library("cryptography.exceptions", "bundle")
