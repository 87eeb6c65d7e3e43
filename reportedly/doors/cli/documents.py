"""`documents` and `document`: what was read, and one report with its claims marked."""

from dataclasses import dataclass
from typing import Annotated

import typer

from reportedly.doors.cli.claims import SinceOption, UntilOption, read_days
from reportedly.doors.cli.options import Asking, Common, LimitOption, command


@dataclass(frozen=True, kw_only=True)
class Documents(Common):
    """Which documents to list."""

    publisher: Annotated[str | None, typer.Option(help="Who published it.")] = None
    text: Annotated[str | None, typer.Option(help="Words in title or text.")] = None
    since: SinceOption = None
    until: UntilOption = None
    limit: LimitOption = None


@dataclass(frozen=True, kw_only=True)
class Document(Asking):
    """Which document to show."""

    document: Annotated[
        str, typer.Argument(metavar="ID", help="Id of a document, or enough of its beginning.")
    ]


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(documents)
    app.command()(document)


@command(Documents)
def documents(options: Documents) -> None:
    """List the reports that the ledger holds."""
    from reportedly.desk import DocumentQuery  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.desk.records import document_view_record  # noqa: PLC0415
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_lists import draw_documents  # noqa: PLC0415

    since, until = read_days(options.since, options.until)
    query = DocumentQuery(
        publisher=options.publisher,
        text=options.text,
        published_since=since,
        published_until=until,
        limit=options.limit,
    )
    with open_desk(options) as desk:
        found = desk.documents(query)
        put(
            options,
            desk,
            lambda: map(document_view_record, found),
            lambda console: draw_documents(console, found),
        )


@command(Document)
def document(options: Document) -> None:
    """Show a report: its text with the words of each claim marked and numbered, and the claims."""
    from reportedly.desk.records import document_detail_records  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_document import draw_document  # noqa: PLC0415
    from reportedly.model.notes import note_record  # noqa: PLC0415

    with open_desk(options) as desk:
        detail = desk.document(options.document)
        notes = desk.notes.on_document(detail.document)
        put(
            options,
            desk,
            lambda: (*document_detail_records(detail, options.min_score), *map(note_record, notes)),
            lambda console: draw_document(console, detail, options.min_score, notes),
        )
