"""`serve`: the workbench in a browser, on this machine."""

import webbrowser
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from typing import Annotated

import typer

from reportedly.doors.cli.options import Asking, command


@dataclass(frozen=True, kw_only=True)
class Serve(Asking):
    """Where to serve, and for whom."""

    host: Annotated[
        str, typer.Option(help="Address to listen on; any but this machine's own needs tokens.")
    ] = "127.0.0.1"
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 for any that is free.")] = 8765
    tokens: Annotated[
        Path | None, typer.Option(help="TOML file of people who may use it, each with a role and a token.")
    ] = None
    name: Annotated[
        str | None, typer.Option("--as", envvar="REPORTEDLY_NAME", help="Your name, for decisions you make.")
    ] = None
    browser: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False


def add_to(app: typer.Typer) -> None:
    """Add the command of this file."""
    app.command()(serve)


@command(Serve)
def serve(options: Serve) -> None:
    """Open the workbench: read, weigh and review what is reported, in a browser on this machine."""
    from reportedly.doors.cli.output import hint  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.http.app import make_app  # noqa: PLC0415
    from reportedly.doors.http.server import free_port, run_server  # noqa: PLC0415
    from reportedly.doors.http.settings import Settings  # noqa: PLC0415
    from reportedly.doors.http.tokens import read_tokens  # noqa: PLC0415
    from reportedly.doors.http.warming import keep_warm  # noqa: PLC0415

    settings = Settings(
        ledger=options.ledger,
        host=options.host,
        port=options.port or free_port(options.host),
        registry_files=tuple(options.registry or ()),
        min_score=options.min_score,
        owner=options.name or _login(),
        tokens={} if options.tokens is None else read_tokens(options.tokens),
    )
    app = make_app(settings)
    address = f"http://{settings.host}:{settings.port}/"
    hint(options, f"The workbench is at {address}  (Ctrl-C ends it)")
    if options.browser:
        Timer(0.8, webbrowser.open, (address,)).start()
    keep_warm(app.state.bench)
    run_server(app, settings)


def _login() -> str:
    import getpass  # noqa: PLC0415

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "me"
