"""`purge` and `purged`: words removed for good, and the tombstones that are left of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.doors.cli.options import Common, command
from reportedly.model.errors import UsageError

if TYPE_CHECKING:
    from reportedly.desk.retention import RetentionRule


@dataclass(frozen=True, kw_only=True)
class PurgeOptions(Common):
    """What is to go, who says so, and whether it is meant."""

    document: Annotated[
        list[str] | None, typer.Option("--document", help="Id of a report.  Can be repeated.")
    ] = None
    older_than: Annotated[
        int | None, typer.Option("--older-than", min=0, help="Reports first read so many days ago or more.")
    ] = None
    publisher: Annotated[
        str | None, typer.Option("--publisher", help="Reports of one publisher; with --older-than, old ones.")
    ] = None
    rule: Annotated[Path | None, typer.Option("--rule", help="A file of retention rules (.toml).")] = None
    by: Annotated[
        str | None, typer.Option("--by", envvar="REPORTEDLY_BY", help="Who removes it; stays on record.")
    ] = None
    why: Annotated[str | None, typer.Option("--why", help="The reason; stays on record.")] = None
    yes: Annotated[bool, typer.Option("--yes", help="Do it; else it is only told what would go.")] = False


def add_to(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(purge)
    app.command()(purged)


@command(PurgeOptions)
def purge(options: PurgeOptions) -> None:
    """Remove the words of reports for good, and leave a tombstone of each; without --yes, tell what would go.

    Texts, titles, addresses, quotes, names in claims, indexes, captures in custody and pictures that nothing
    else needs go, from the bytes of the files too. Ids, digests, when it was read and purged, by whom and why
    stay. Copies made before are out of reach. Reading such a report again is refused, unless with `read
    --purged-too`.
    """
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.view_purge import draw_plan, draw_purged, plan_records  # noqa: PLC0415
    from reportedly.model.tombstones import tombstone_record  # noqa: PLC0415

    rules = _rules(options)
    if not (options.document or rules or options.yes):
        raise UsageError(
            "purge: say what is to go: --document ID, --publisher, --older-than DAYS or --rule FILE"
        )
    with open_desk(options) as desk:
        plan = desk.purging.plan(options.document or (), rules)
        if not options.yes:
            put(
                options,
                desk,
                lambda: plan_records(plan),
                lambda console: draw_plan(console, plan, desk.address.name),
            )
            return
        made = desk.purging.carry_out(plan, by=options.by or "", why=options.why or "")
        put(
            options,
            desk,
            lambda: map(tombstone_record, made.tombstones),
            lambda console: draw_purged(console, made, plan),
        )


@command(Common)
def purged(options: Common) -> None:
    """List what was purged: the tombstone of each report, with who, when, why and under which rule."""
    from reportedly.doors.cli.output import open_desk, put  # noqa: PLC0415 - keeps `--help` quick
    from reportedly.doors.cli.view_purge import draw_tombstones  # noqa: PLC0415
    from reportedly.model.tombstones import tombstone_record  # noqa: PLC0415

    with open_desk(options) as desk:
        found = desk.purging.tombstones()
        put(
            options,
            desk,
            lambda: map(tombstone_record, found),
            lambda console: draw_tombstones(console, found),
        )


def _rules(options: PurgeOptions) -> "Sequence[RetentionRule]":
    from reportedly.desk.retention import RetentionRule, load_rules  # noqa: PLC0415
    from reportedly.model.tombstones import BY_HAND  # noqa: PLC0415

    asked = options.older_than is not None or options.publisher is not None
    if options.rule is not None:
        if asked or options.document:
            raise UsageError("purge: --rule says all there is to say; leave the other choices out")
        return load_rules(options.rule)
    if not asked:
        return ()
    publishers = () if options.publisher is None else (options.publisher,)
    return (RetentionRule(name=BY_HAND, why="", older_than_days=options.older_than, publishers=publishers),)
