"""Libraries of formats, which come with an extra: loaded when a format is written, else told how to get."""

from importlib import import_module
from types import ModuleType

from reportedly.model.errors import UsageError


def library(module: str, format: str) -> ModuleType:
    """Give a library's module.

    Raises: UsageError, if it is not installed.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        package = module.partition(".")[0]
        raise UsageError(
            f"{format}: this format needs {package}; install it with `pip install 'reportedly[exchange]'`"
        ) from error
