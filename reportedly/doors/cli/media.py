"""`media`: keep pictures and films as evidence, find the same one elsewhere, say what is to be seen."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from reportedly.doors.cli.decide import ByOption, WhyOption
from reportedly.doors.cli.options import Common, command
from reportedly.model.errors import PARTIAL_SUCCESS, SourceError, UsageError

ClaimArgument = Annotated[str, typer.Argument(metavar="CLAIM", help="Its id, or enough of its beginning.")]
ClaimOption = Annotated[str | None, typer.Option("--claim", help="A claim whose words point to it.")]
DocumentOption = Annotated[str | None, typer.Option("--document", help="The report that it stood in.")]
PositionsOption = Annotated[
    bool,
    typer.Option("--positions", help="Positions as the files have them; else to some 10 km."),
]


@dataclass(frozen=True, kw_only=True)
class Add(Common):
    """What is kept, and what is told of it."""

    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Pictures or films.")]
    why: WhyOption
    by: ByOption
    claim: ClaimOption = None
    document: DocumentOption = None
    url: Annotated[str | None, typer.Option(help="Where it stood on the web.")] = None
    caption: Annotated[str | None, typer.Option(help="The words that stood under it.")] = None
    published: Annotated[str | None, typer.Option(help="When: 2015-05-14, 2015-05, 2015.")] = None
    purged_too: Annotated[
        bool, typer.Option("--purged-too", help="Also what was purged before; else refused.")
    ] = False
    positions: PositionsOption = False


@dataclass(frozen=True, kw_only=True)
class Find(Common):
    """What is looked for."""

    wanted: Annotated[str, typer.Argument(metavar="FILE|ID", help="A picture, or the id of one kept.")]


@dataclass(frozen=True, kw_only=True)
class List(Common):
    """What to list."""

    claim: ClaimOption = None
    document: DocumentOption = None
    positions: PositionsOption = False


@dataclass(frozen=True, kw_only=True)
class Show(Common):
    """What to show."""

    media: Annotated[str, typer.Argument(metavar="ID", help="Of media, or its beginning, or their SHA-256.")]
    positions: PositionsOption = False


@dataclass(frozen=True, kw_only=True)
class Link(Common):
    """Which address leads to what a claim's words point to."""

    claim: ClaimArgument
    url: Annotated[str, typer.Argument(metavar="URL", help="Where it is; nothing is fetched.")]
    why: WhyOption
    by: ByOption


@dataclass(frozen=True, kw_only=True)
class Seen(Common):
    """What a person saw in which media."""

    claim: ClaimArgument
    media: Annotated[str, typer.Argument(metavar="ID", help="Of the media, or its beginning.")]
    shows: Annotated[str, typer.Option("--shows", help="What is to be seen, in your words.")]
    why: WhyOption
    by: ByOption


@dataclass(frozen=True, kw_only=True)
class Withdraw(Common):
    """Which sighting is taken back."""

    sighting: Annotated[str, typer.Argument(metavar="SIGHTING", help="Its id, or its beginning.")]
    why: WhyOption
    by: ByOption


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    group = typer.Typer(
        help="Keep pictures and films; find the same one elsewhere; say what is to be seen.",
        no_args_is_help=True,
        rich_markup_mode=None,
    )
    for each in (add, find, show, link, seen, withdraw, verify):
        group.command()(each)
    group.command(name="list")(list_)
    app.add_typer(group, name="media")


@command(Add)
def add(options: Add) -> None:
    """Keep pictures or films with where they stood; with --claim, as what its words point to: linked.

    They are taken apart in a confined process; what is damaged, cut off, or something else too is refused.
    """
    from reportedly.desk.media import Added, Told, added_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.troubles import say  # noqa: PLC0415
    from reportedly.doors.cli.view_media import draw_added  # noqa: PLC0415

    told = Told(
        by=options.by,
        why=options.why,
        claim=options.claim,
        document=options.document,
        url=options.url,
        caption=options.caption,
        published=options.published,
    )
    with open_desk(options) as desk:
        desk.purged_too = options.purged_too
        outcomes = list(desk.media.add(options.files, told))
        kept = [one for one in outcomes if isinstance(one, Added)]
        for one in outcomes:
            if not isinstance(one, Added):
                say(str(one.error))
        put(
            options,
            desk,
            lambda: (added_record(one, exact=options.positions) for one in kept),
            lambda console: draw_added(console, kept, exact=options.positions),
        )
    if len(kept) < len(outcomes):
        raise typer.Exit(PARTIAL_SUCCESS if kept else SourceError.exit_code)


@command(Find)
def find(options: Find) -> None:
    """Find the same picture, or one nearly so, among what is kept: where it was seen first, under what words.

    Met are copies that are smaller, larger, recompressed, lighter, mirrored, turned or framed. A crop is not.
    """
    from reportedly.desk.media import finding_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_media import draw_finding  # noqa: PLC0415

    with open_desk(options) as desk:
        found = desk.media.find(options.wanted)
        put(options, desk, lambda: [finding_record(found)], lambda console: draw_finding(console, found))


@command(List)
def list_(options: List) -> None:
    """List what is kept, with what each file says of itself and what people saw in it."""
    from reportedly.desk.media import media_view_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_media import draw_list  # noqa: PLC0415

    if options.claim and options.document:
        raise UsageError("media list: give a claim or a document, not both")
    with open_desk(options) as desk:
        found = desk.media.list(claim=options.claim, document=options.document)
        exact = options.positions
        put(
            options,
            desk,
            lambda: (media_view_record(one, exact=exact) for one in found),
            lambda console: draw_list(console, found, exact=exact),
        )


@command(Show)
def show(options: Show) -> None:
    """Show one picture or film: what its file says, where it was seen, what people say is to be seen."""
    from reportedly.desk.media import media_view_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_media import draw_list  # noqa: PLC0415

    with open_desk(options) as desk:
        found = desk.media.view(options.media)
        exact = options.positions
        put(
            options,
            desk,
            lambda: [media_view_record(found, exact=exact)],
            lambda console: draw_list(console, [found], exact=exact),
        )


@command(Link)
def link(options: Link) -> None:
    """Decide that an address leads to what a claim's words point to; nothing is fetched or held."""
    from reportedly.doors.cli.decide import show_made  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk  # noqa: PLC0415

    with open_desk(options) as desk:
        made = desk.media.link(options.claim, options.url, why=options.why, by=options.by)
        show_made(options, desk, made)


@command(Seen)
def seen(options: Seen) -> None:
    """Decide, as a person who looked, what is to be seen in what a claim's words point to."""
    from reportedly.doors.cli.decide import show_made  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk  # noqa: PLC0415

    with open_desk(options) as desk:
        made = desk.media.look(options.claim, options.media, options.shows, why=options.why, by=options.by)
        show_made(options, desk, made)


@command(Withdraw)
def withdraw(options: Withdraw) -> None:
    """Take back where media are said to have stood; it stays on record."""
    from reportedly.desk.media import sighting_record  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415
    from reportedly.doors.cli.view_media import draw_sighting  # noqa: PLC0415

    with open_desk(options) as desk:
        gone = desk.media.withdraw(options.sighting, why=options.why, by=options.by)
        put(options, desk, lambda: [sighting_record(gone)], lambda console: draw_sighting(console, gone))


@command(Common)
def verify(options: Common) -> None:
    """Check that every record of media and every file is what it was. Exit code 4 if not."""
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415 - keeps `--help` quick

    with open_desk(options) as desk:
        count = desk.media.verify()
        put(
            options,
            desk,
            lambda: [{"type": "media_verified", "records": count}],
            lambda console: console.print(f"{count} records and their files are as they were"),
        )
