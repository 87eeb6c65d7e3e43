"""Libraries of formats, which come with an extra: loaded when a format is written, else told how to get."""

from importlib import import_module
from types import ModuleType

from reportedly.model.errors import UsageError

EXTRAS = {"weasyprint": "pdf", "cryptography": "signing"}
"""Which extra brings a package; all others come with `exchange`."""


def library(module: str, format: str) -> ModuleType:
    """Give a library's module.

    Raises: UsageError, if it is not installed, or lacks what it stands on.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        package = module.partition(".")[0]
        extra = EXTRAS.get(package, "exchange")
        raise UsageError(
            f"{format}: this needs {package}; install it with `pip install 'reportedly[{extra}]'`"
        ) from error
    except OSError as error:
        # WeasyPrint is Python alone, and finds out that Pango is missing only when it is imported.
        raise UsageError(
            f"{format}: {module} cannot be used here ({error}); install what it stands on, such as Pango"
        ) from error
