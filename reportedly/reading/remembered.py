"""Remembered: what was worked out on a parse or a page once is not worked out again for the next pair.

A sentence with ten actors has ninety pairs and a handful of verbs: what the words around a verb say is the
same for every pair that meets in it. What is remembered goes when the parse or page does.
"""

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

_Of = TypeVar("_Of")
_Rest = ParamSpec("_Rest")
_Result = TypeVar("_Result")


def remembered(
    function: Callable[Concatenate[_Of, _Rest], _Result],
) -> Callable[Concatenate[_Of, _Rest], _Result]:
    """Give a function that asks once for each object that comes first and each of its other arguments.

    The first argument is told apart by identity and must allow weak references; the others must be hashable,
    and the result one that nobody changes.
    """
    known: WeakKeyDictionary[_Of, dict[Hashable, _Result]] = WeakKeyDictionary()

    @wraps(function)
    def asked(of: _Of, /, *rest: _Rest.args, **named: _Rest.kwargs) -> _Result:
        answers = known.get(of)
        if answers is None:
            answers = known[of] = {}
        key = (rest, *named.items())
        if key not in answers:
            answers[key] = function(of, *rest, **named)
        return answers[key]

    return asked
