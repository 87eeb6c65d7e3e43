"""`corpus`: big corpora as Parquet tables, read and compared part by part, here or on a cluster."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.doors.cli.options import (
    Common,
    ExtractorOption,
    ParserOption,
    PlacesOption,
    ReaderOption,
    RegistryOption,
    command,
)
from reportedly.model.errors import PARTIAL_SUCCESS, SourceUnreadable

if TYPE_CHECKING:
    from reportedly.desk.corpus.job import Aim

SourceArgument = Annotated[
    Path, typer.Argument(metavar="IN", help="A Parquet file, a folder of them, or a folder of reports.")
]
ToOption = Annotated[Path, typer.Option("--to", help="Folder for the tables that are made.")]
EngineOption = Annotated[str, typer.Option("--engine", help="local, spark, or another that is installed.")]
MasterOption = Annotated[
    str | None,
    typer.Option("--master", help="Where Spark runs: local[2], spark://HOST:7077, yarn.  [Spark's setting]"),
]
ProcessesOption = Annotated[
    int, typer.Option("--processes", "-p", min=1, help="Processes of the local engine.")
]
RowsOption = Annotated[int, typer.Option("--rows", min=1, help="Reports in one part.")]


@dataclass(frozen=True, kw_only=True)
class Compared(Common):
    """What to compare, where to and how."""

    source: SourceArgument
    to: ToOption
    engine: EngineOption = "local"
    master: MasterOption = None
    processes: ProcessesOption = 1
    rows: RowsOption = 1_000


@dataclass(frozen=True, kw_only=True)
class ReadCorpus(Compared):
    """What to read, where to and how."""

    registry: RegistryOption = None
    places: PlacesOption = None
    parser: ParserOption = None
    extractor: ExtractorOption = None
    reader: ReaderOption = None


@dataclass(frozen=True, kw_only=True)
class Keep(Common):
    """What to take into the ledger."""

    folder: Annotated[Path, typer.Argument(metavar="OUT", help="A folder that `corpus read` has made.")]


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    group = typer.Typer(
        help="Read and compare big corpora as Parquet tables, here or on a cluster.",
        no_args_is_help=True,
        rich_markup_mode=None,
    )
    group.command(name="read")(read)
    group.command(name="copies")(copies)
    group.command(name="origins")(origins)
    group.command(name="keep")(keep)
    app.add_typer(group, name="corpus")


@command(ReadCorpus)
def read(options: ReadCorpus) -> None:
    """Read a corpus into a table of outcomes: documents, claims with all their readings, rejects.

    Run it again to go on where it stopped. Nothing goes to a ledger: `corpus keep` takes it there.
    """
    from reportedly.desk.corpus.job import Aim  # noqa: PLC0415 - keeps `--help` quick

    _make(options, Aim.READ)


@command(Compared)
def copies(options: Compared) -> None:
    """Find which documents of a corpus share words with which others, and how much of them."""
    from reportedly.desk.corpus.job import Aim  # noqa: PLC0415 - keeps `--help` quick

    _make(options, Aim.COPIES)


@command(Compared)
def origins(options: Compared) -> None:
    """Find where the documents of a corpus come from, in each block that is connected by copies.

    Reports that tell the same in words of their own are in no block together: what counts as access of its
    own here can still be another's report. `origins` on a ledger compares what they say as well.
    """
    from reportedly.desk.corpus.job import Aim  # noqa: PLC0415 - keeps `--help` quick

    _make(options, Aim.ORIGINS)


@command(Keep)
def keep(options: Keep) -> None:
    """Take what was read of a corpus into the ledger, every claim checked against the words it quotes."""
    from reportedly.desk.corpus.corpus import Corpus  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import hint, open_desk  # noqa: PLC0415
    from reportedly.doors.cli.troubles import say  # noqa: PLC0415
    from reportedly.model.documents import Unreadable  # noqa: PLC0415

    documents = claims = new = troubles = 0
    with open_desk(options) as desk:
        for outcome in Corpus(options.folder).keep(desk.address):
            if isinstance(outcome, Unreadable):
                troubles += 1
                say(str(outcome.error), label="left out")
                continue
            documents += 1
            claims += len(outcome.read_claims)
            new += 0 if outcome.news is None else outcome.news.claims
    hint(options, f"{documents:,} documents and {claims:,} claims kept, {new:,} claims new to the ledger")
    if troubles:
        hint(options, f"{troubles:,} inputs left out")
        raise typer.Exit(PARTIAL_SUCCESS if documents else SourceUnreadable.exit_code)


def _make(options: Compared, aim: "Aim") -> None:
    from reportedly.desk.corpus.corpus import Corpus, job_for  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_corpus import draw_made, watch_steps  # noqa: PLC0415

    asked = vars(options) if isinstance(options, ReadCorpus) else {}
    job = job_for(
        aim,
        options.to,
        processes=options.processes,
        master=options.master,
        rows=options.rows,
        registry=asked.get("registry"),
        places=asked.get("places"),
        parser=asked.get("parser"),
        extractors=asked.get("extractor"),
        reader=asked.get("reader"),
    )
    corpus = Corpus(options.to)
    watch_steps(corpus.work(job, options.source, options.engine), options)
    made = corpus.summary(aim)
    with open_desk(options) as desk:
        put(options, desk, lambda: [made], lambda console: draw_made(console, made))
    if made["unreadables"] or made.get("troubles"):
        raise typer.Exit(PARTIAL_SUCCESS)
