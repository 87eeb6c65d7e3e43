"""Options: the words of a call as one frozen value, and commands as functions of it.

A command takes a dataclass whose fields are its arguments and options, so that it stays a function of one
thing. What can go wrong in a command is told in a short paragraph on standard error, with the documented exit
code.
"""

import inspect
from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields, replace
from pathlib import Path
from typing import Annotated, Any, TypeVar, get_type_hints

import typer

LedgerOption = Annotated[
    str | None,
    typer.Option(
        "--ledger",
        envvar="REPORTEDLY_LEDGER",
        help="File of the ledger, or postgresql://USER@HOST/DATABASE.  [reportedly.db]",
    ),
]
FormatOption = Annotated[
    str | None,
    typer.Option("--format", "-f", help="table, json, jsonl, csv, or the name of an installed exporter."),
]
NoColorOption = Annotated[
    bool, typer.Option("--no-color", help="No colours; so too if NO_COLOR is set in the environment.")
]
QuietOption = Annotated[
    bool, typer.Option("--quiet", "-q", help="No progress, hints or totals: only what was asked for.")
]
RegistryOption = Annotated[
    list[Path] | None, typer.Option("--registry", help="A file of actors of your own.  Can be repeated.")
]
PlacesOption = Annotated[
    list[Path] | None, typer.Option("--places", help="A file of places of your own.  Can be repeated.")
]
ParserOption = Annotated[
    str | None, typer.Option("--parser", help="An installed spaCy pipeline for English.")
]
ExtractorOption = Annotated[
    list[str] | None,
    typer.Option(
        "--extractor", help="An extractor to read with, of those installed.  Can be repeated.  [all]"
    ),
]
ReaderOption = Annotated[
    str | None,
    typer.Option(
        "--reader",
        envvar="REPORTEDLY_READER",
        help="Size of the learned extractor: small, or large where its package is installed.  [small]",
    ),
]
MinScoreOption = Annotated[
    float,
    typer.Option(
        "--min-score", min=0.0, max=1.0, help="Show claims from this score on; the rest is kept for review."
    ),
]
LimitOption = Annotated[int | None, typer.Option("--limit", "-n", min=1, help="At most so many.")]


@dataclass(frozen=True, kw_only=True)
class Common:
    """What every command takes."""

    ledger: LedgerOption = None
    format: FormatOption = None
    no_color: NoColorOption = False
    quiet: QuietOption = False


@dataclass(frozen=True, kw_only=True)
class Asking(Common):
    """What commands take that look into the ledger by score and name."""

    registry: RegistryOption = None
    min_score: MinScoreOption = 0.5


Options = TypeVar("Options", bound=Common)

_CONTEXT = inspect.Parameter("context", inspect.Parameter.KEYWORD_ONLY, annotation=typer.Context)


def command(options: type[Options]) -> Callable[[Callable[[Options], None]], Callable[..., None]]:
    """Give a decorator that turns a function of one value into a command with an option for each field."""

    def decorate(function: Callable[[Options], None]) -> Callable[..., None]:
        def called(context: typer.Context | None = None, **given: Any) -> None:
            from reportedly.doors.cli.troubles import told  # noqa: PLC0415 - keeps `--help` quick

            told(lambda: function(_with_outer(context, options(**given))))

        parameters = [_CONTEXT, *_parameters(options)]
        called.__name__, called.__doc__ = function.__name__, function.__doc__
        called.__annotations__ = {each.name: each.annotation for each in parameters}
        called.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
        return called

    return decorate


def _parameters(options: type[Common]) -> list[inspect.Parameter]:
    """Give a parameter for each field: those of the command itself first, then what all commands take."""
    hints = get_type_hints(options, include_extras=True)
    shared, asking = ({field.name for field in fields(each)} for each in (Common, Asking))
    ordered = sorted(fields(options), key=lambda field: (field.name in shared, field.name in asking))
    return [
        inspect.Parameter(
            field.name,
            inspect.Parameter.KEYWORD_ONLY,
            default=inspect.Parameter.empty if field.default is MISSING else field.default,
            annotation=hints[field.name],
        )
        for field in ordered
    ]


def _with_outer(context: typer.Context | None, given: Options) -> Options:
    """Give the options with those that stood before the command's name, where it has none of its own."""
    outer = None if context is None else context.find_root().obj
    if not isinstance(outer, Common):
        return given
    return replace(
        given,
        ledger=given.ledger or outer.ledger,
        format=given.format or outer.format,
        no_color=given.no_color or outer.no_color,
        quiet=given.quiet or outer.quiet,
    )
