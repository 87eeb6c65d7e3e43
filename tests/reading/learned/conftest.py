"""What the tests of the learned reader share."""

from collections.abc import Callable

import pytest

from reportedly.model.pages import Page


@pytest.fixture(scope="session")
def make(page: Callable[..., Page]) -> Callable[[str], Page]:
    """Give what makes the page of a text."""
    return page
