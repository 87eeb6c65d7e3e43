"""Laws of what is remembered."""

import gc

import pytest

from reportedly.reading.remembered import remembered


class Page:
    """Something that is equal only to itself."""


def test_each_object_is_asked_once_for_each_question() -> None:
    """Another object, or the same asked by another name or value, is asked anew."""
    asked: list[tuple[object, int, bool]] = []

    @remembered
    def ask(page: Page, number: int, *, loud: bool = False) -> int:
        asked.append((page, number, loud))
        return number + loud

    one, other = Page(), Page()
    for _ in range(2):
        assert [ask(one, 1), ask(one, 2), ask(other, 1), ask(one, 1, loud=True)] == [1, 2, 1, 2]
    assert asked == [(one, 1, False), (one, 2, False), (other, 1, False), (one, 1, True)]


def test_what_is_remembered_goes_with_its_object() -> None:
    """Nothing of a page is held once nobody else holds the page."""
    results = [0]

    @remembered
    def ask(page: Page) -> Page:
        results[0] += 1
        return Page()

    first = ask(Page())
    gc.collect()
    assert ask(Page()) is not first
    assert results == [2]


def test_a_question_that_fails_is_asked_again() -> None:
    """An error is no answer."""

    @remembered
    def ask(page: Page) -> None:
        raise LookupError

    page = Page()
    for _ in range(2):
        with pytest.raises(LookupError):
            ask(page)
