"""Annotating: what people marked with other tools, as gold lines, as a folder of gold, or in the ledger."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reportedly.claims.annotated import claims_of
from reportedly.claims.label_mapping import LabelMapping, read_mapping
from reportedly.desk.importing import Gathered
from reportedly.model.annotations import Annotated
from reportedly.model.cases import Case, Told
from reportedly.model.claims import Argument, ReadClaim
from reportedly.model.documents import Document, Unreadable
from reportedly.model.errors import UsageError
from reportedly.model.folding import fold_bare
from reportedly.model.ids import EntityId, document_id, provisional_entity_id
from reportedly.model.lossless import case_records
from reportedly.model.records import Record, Value
from reportedly.model.terms import ActorKind
from reportedly.sources.annotations.corpora import read_corpus

if TYPE_CHECKING:
    from reportedly.desk.desk import Desk
    from reportedly.desk.outcomes import Outcome

PLACES = frozenset({ActorKind.PLACE, ActorKind.THING})


@dataclass(frozen=True, slots=True)
class AnnotatedText:
    """A text with the claims and rejects that its annotations make."""

    name: str
    gathered: Gathered


def annotated_texts(
    desk: "Desk", path: Path, mapping: Path, annotator: str | None = None
) -> Iterator[AnnotatedText | Unreadable]:
    """Yield each annotated text of a file, folder or exported project, by a mapping of its labels.

    Args:
        annotator: whose annotations of an exported project; None for those agreed on.
    Raises: SourceMissing, SourceUnreadable, VocabularyError.
    """
    means = read_mapping(mapping)
    naming = _naming(desk)
    for one in read_corpus(path, annotator):
        yield one if isinstance(one, Unreadable) else _text(one, means, naming)


def keep_annotations(
    desk: "Desk", texts: Iterable[AnnotatedText | Unreadable], name: str
) -> "Iterator[Outcome]":
    """Yield what becomes of each annotated text, once the ledger has it.

    Args:
        name: what the corpus is called, in the record of the run.
    Raises: LedgerError.
    """
    from reportedly.desk.importing import keep_gathered  # noqa: PLC0415 - only what keeps needs a database

    found = (one if isinstance(one, Unreadable) else one.gathered for one in texts)
    yield from keep_gathered(found, name, desk.address)


def gold_records(text: AnnotatedText) -> Iterator[Record]:
    """Yield the lines of one text as CLAIMS has them: the document, its claims, its rejects."""
    gathered = text.gathered
    told = tuple(Told(gathered.document, one.claim, one.readings) for one in gathered.claims)
    yield from case_records(_case(gathered, told))


def write_gold(text: AnnotatedText, folder: Path) -> None:
    """Write one text and its propositions as measurements read them: `docs/NAME.txt` and `NAME.json`.

    Raises: UsageError, if the folder cannot be written to.
    """
    claims = [_proposition(one) for one in text.gathered.claims]
    try:
        (folder / "docs").mkdir(parents=True, exist_ok=True)
        (folder / "docs" / f"{text.name}.txt").write_text(
            text.gathered.document.text, encoding="utf-8", newline=""
        )
        (folder / f"{text.name}.json").write_text(
            json.dumps(claims, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )
    except OSError as error:
        raise UsageError(f"{folder}: cannot be written ({error.strerror}); choose another") from error


def _text(
    annotated: Annotated, means: LabelMapping, naming: Callable[..., tuple[str, EntityId | None]]
) -> AnnotatedText:
    document = Document(
        id=document_id(means.publisher, None, annotated.text),
        source=annotated.source,
        text=annotated.text,
        sha256=annotated.sha256,
        language=means.language,
        title=annotated.name,
        publisher=means.publisher,
    )
    found = claims_of(annotated, document, means, naming)
    gathered = Gathered(document, (document.source,), list(found.read_claims), list(found.rejects))
    return AnnotatedText(annotated.name, gathered)


def _naming(desk: "Desk") -> Callable[[str, ActorKind], tuple[str, EntityId | None]]:
    """Give what names an actor: by the registry where one of its names means one, else by its own words."""

    def name(words: str, kind: ActorKind) -> tuple[str, EntityId | None]:
        if kind in PLACES:
            return words, None
        meant = desk.meant(words).actors
        if len(meant) == 1:
            return meant[0].name, meant[0].entity
        return words, provisional_entity_id(fold_bare(words), kind.value)

    return name


def _case(gathered: Gathered, told: tuple[Told, ...]) -> Case:
    from datetime import UTC, datetime  # noqa: PLC0415

    return Case(
        moment=datetime.now(UTC),
        documents=(gathered.document,),
        told=told,
        rejects=tuple(gathered.rejects),
        sources={gathered.document.id: gathered.sources},
    )


def _proposition(one: ReadClaim) -> Value:
    reading = one.shown
    voice = reading.voices[-1]
    said = [] if voice.span is None else list(dict.fromkeys([*filter(None, [voice.name]), voice.span.text]))
    return {
        "predicate": one.claim.predicate.value,
        "subject": _names(one.claim.subject),
        "object": _names(one.claim.object),
        "polarity": reading.stance.polarity.value,
        "certainty": reading.stance.certainty.value,
        "status": reading.stance.status.value,
        "voice": {"kind": voice.kind.value, "names": list[Value](said)},
        "evidence": [each.kind.value for each in reading.evidence],
        "quote": reading.spans[0].text,
        "central": False,
    }


def _names(end: Argument) -> list[Value]:
    return list[Value](dict.fromkeys([end.span.text, end.name, *end.aliases]))
