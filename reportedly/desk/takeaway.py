"""Takeaway: what people carry out of the ledger, and what they carry back in."""

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from reportedly.desk.casework import make_case, make_whole_case
from reportedly.desk.plugins import EXPORTERS, installed, load_any_exporter
from reportedly.ledger.queries import ClaimQuery
from reportedly.model.cases import Case, Written, taken_back_field
from reportedly.model.errors import SourceUnreadable
from reportedly.model.lossless import case_records
from reportedly.model.notes import notes_field
from reportedly.model.protocols import CaseExporter
from reportedly.model.records import Record, claim_record
from reportedly.model.release import ReleaseSettings, statement_record

if TYPE_CHECKING:
    from reportedly.analysis.origins import Origins
    from reportedly.desk.desk import Desk
    from reportedly.desk.outcomes import Outcome
    from reportedly.ledger.view import View
    from reportedly.model.release import ReleaseStatement
    from reportedly.products.bundle import Verified

STREAMED = frozenset({"jsonl", "json", "csv"})
"""Formats that are written one claim after another; the others need the whole case."""
LOSSLESS = "jsonl"
"""The format that `import_lines` reads back."""


class Takeaway:
    """The products of one desk."""

    def __init__(self, desk: "Desk", view: "Callable[[], View]") -> None:
        self._desk = desk
        self._view = view

    def case(self, query: ClaimQuery | None = None, *, actors: Sequence[str] = ()) -> Case:
        """Give the claims that fit with all that stands behind them.

        Raises: NotInLedger, UsageError, LedgerError.
        """
        return make_case(self._desk, query, actors=actors)

    def released(self, case: Case, settings: ReleaseSettings) -> "tuple[Case, ReleaseStatement]":
        """Give a case as it may be published: coarsened, delayed, unnamed; and what was done to it."""
        from reportedly.desk.releasing import released  # noqa: PLC0415

        made, statement = released(case, settings, lambda: self._desk.gazetteer)
        return replace(made, publication=statement_record(statement)), statement

    def whole_case(self) -> Case:
        """Give all that is in effect: every document, claim of any score, reading and reject."""
        return make_whole_case(self._desk)

    def stream(
        self, query: ClaimQuery | None, format: str, out: BinaryIO, *, actors: Sequence[str] = ()
    ) -> Written:
        """Write the claims that fit without ever holding them all; for the formats in `STREAMED`.

        Raises: NotInLedger, UsageError, LedgerError.
        """
        from reportedly.desk.streaming import stream_claims  # noqa: PLC0415

        return stream_claims(self._desk, self._view(), query, actors, format, out)

    def stream_whole(self, format: str, out: BinaryIO) -> Written:
        """Write all that is in effect without ever holding it all; for the formats in `STREAMED`."""
        from reportedly.desk.streaming import stream_everything  # noqa: PLC0415

        return stream_everything(self._desk, self._view(), format, out)

    def import_lines(self, path: Path) -> "Iterator[Outcome]":
        """Yield what becomes of each document of an export in JSON lines or of a bundle, once it is kept.

        A line that does not quote its document, or whose id does not fit its content, comes as unreadable.
        Raises: SourceUnreadable, for a bundle in which anything was changed or is missing; LedgerError;
            OSError, if the file cannot be read.
        """
        from reportedly.desk.importing import keep_lines  # noqa: PLC0415
        from reportedly.products.bundle import bundled_lines  # noqa: PLC0415

        if path.suffix.lower() == ".zip":
            with path.open("rb") as archive:
                _require_whole(archive, path)
            with path.open("rb") as archive, bundled_lines(archive) as lines:
                yield from keep_lines(lines, path, self._desk.address)
        else:
            with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="\n") as lines:
                yield from keep_lines(lines, path, self._desk.address)


def write_bundle(case: Case, out: BinaryIO, *, key: bytes | None = None) -> int:
    """Write a case as an evidence bundle, signed if a key is given; give how many claims are in it.

    Raises: UsageError, if the key will not do.
    """
    from reportedly.products.bundle import write_bundle as write  # noqa: PLC0415

    return write(case, out, key=key)


def verify_bundle(file: BinaryIO, *, signer: bytes | None = None) -> "Verified":
    """Check an evidence bundle against its digests, and its signature against a public key.

    Raises: SourceUnreadable, if it is no bundle.
    """
    from reportedly.products.bundle import verify_bundle as verify  # noqa: PLC0415

    return verify(file, signer=signer)


def _require_whole(archive: BinaryIO, path: Path) -> None:
    """Refuse a bundle that is not as it was made: lines that were taken out of it leave no other trace.

    Raises: SourceUnreadable.
    """
    troubles = verify_bundle(archive).troubles
    if troubles:
        more = f" and {len(troubles) - 1:,} more" if len(troubles) > 1 else ""
        raise SourceUnreadable(
            f"{path}: {troubles[0]}{more}: this bundle is not as it was made, and nothing of it is taken; "
            "see `reportedly bundle verify`, or ask whoever made it for it again"
        )


def draw_figure(
    case: Case,
    figure: str,
    format: str,
    out: BinaryIO,
    *,
    origins: "Sequence[Origins]" = (),
    page: int = 1,
    named: frozenset[str] = frozenset(),
) -> int:
    """Write a figure of a case as `svg` or `png`, and give how many pages it has.

    A `tree` is of the origins that are given; only a `timeline` has more than one page; a `network` leaves
    persons out but those whose keys are `named`.

    Raises: UsageError, for a figure, format or page that there is not, or for want of a library.
    """
    from reportedly.products.figures.files import draw  # noqa: PLC0415

    return draw(case, figure, format, out, origins=origins, page=page, named=named)


def read_rows(desk: "Desk", path: Path) -> "Iterator[Outcome]":
    """Yield what becomes of each row of an ACLED or UCDP GED table, once the ledger has it.

    The words of a row are read as any report is; its codes are kept in the title.
    Raises: SourceUnreadable, if it is no such table; LedgerError; OSError.
    """
    from reportedly.sources.event_rows import row_captures  # noqa: PLC0415

    # Bytes that are no UTF-8 are the trouble of their row.
    with path.open(encoding="utf-8", errors="surrogateescape", newline="") as lines:
        yield from desk.read_captures(row_captures(str(path), lines))


def format_for(path: Path | None) -> str:
    """Give the format that a file's ending names; the lossless one if it names none."""
    ending = "" if path is None else path.suffix.lower()
    names = installed(EXPORTERS)
    if ending.removeprefix(".") in names:
        return ending.removeprefix(".")
    return LOSSLESS


def write_case(case: Case, format: str, out: BinaryIO) -> Written:
    """Write a case in a format; give how much was written and what was left out.

    Raises: UsageError, if no such format is installed, or the case lacks what it must have.
    """
    exporter = load_any_exporter(format)
    if isinstance(exporter, CaseExporter):
        return exporter.write(case, out)
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    try:
        exporter.export(_records(case, format), text)
    finally:
        text.detach()
    return Written(len(case.told), "claims")


def _records(case: Case, format: str) -> Iterator[Record]:
    if format == LOSSLESS:
        yield from case_records(case)
    else:
        for one in case.told:
            record = claim_record(one.document, one.claim, one.shown)
            yield {**record, **notes_field(case.notes_on(one)), **taken_back_field(case.fallen_words(one))}
