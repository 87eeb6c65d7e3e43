"""What a document is read to say, as propositions: claim records folded by what they say."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from evaluation.gold import folded, names_of
from reportedly.model.records import Record
from reportedly.model.terms import SYMMETRIC, Certainty


@dataclass(frozen=True, slots=True)
class Said:
    """One proposition of a document, with the reading that commits the text most."""

    predicate: str
    subject: frozenset[str]
    object: frozenset[str]
    """Every folded form that the claims of this proposition offer for an end."""
    polarity: str
    certainty: str
    status: str
    voice: str
    """Kind of the innermost voice."""
    voice_names: frozenset[str]
    evidence: frozenset[str]
    score: float
    """The best of its readings."""
    quote: str
    """The words that say it."""
    shown: str
    """The proposition in a line, for error lists."""

    @property
    def strength(self) -> int:
        """How much the words commit themselves, as a rank."""
        return Certainty(self.certainty).strength


def propositions(records: Iterable[Record]) -> list[Said]:
    """Give the propositions of a document's records, in the order of the first record of each."""
    kept: dict[tuple[str, ...], Said] = {}
    for record in records:
        one = _said(record)
        if not one.subject or not one.object:
            continue
        key = _key(record)
        held = kept.get(key)
        if held is not None:
            first, other = (one, held) if one.strength > held.strength else (held, one)
            one = replace(
                first,
                subject=first.subject | other.subject,
                object=first.object | other.object,
                score=max(first.score, other.score),
            )
        kept[key] = one
    return list(kept.values())


def _key(record: Record) -> tuple[str, ...]:
    ends = [folded(_called(record[end])) for end in ("subject", "object")]
    if record["predicate"] in SYMMETRIC:
        ends.sort()
    return (str(record["predicate"]), *ends, str(record["polarity"]))


def _called(argument: object) -> str:
    named = argument if isinstance(argument, dict) else {}
    return str(named.get("name") or named.get("text") or "")


def _said(record: Record) -> Said:
    voices, spans = _rows(record.get("voices")), _rows(record.get("spans"))
    voice = voices[-1] if voices else {}
    score = record.get("score")
    subject, object_ = (_called(record[end]) for end in ("subject", "object"))
    return Said(
        predicate=str(record["predicate"]),
        subject=names_of(record["subject"]),
        object=names_of(record["object"]),
        polarity=str(record["polarity"]),
        certainty=str(record["certainty"]),
        status=str(record["status"]),
        voice=str(voice.get("kind", "publisher")),
        voice_names=frozenset(folded(str(voice[key])) for key in ("name", "text") if voice.get(key)),
        evidence=frozenset(str(one.get("kind")) for one in _rows(record.get("evidence"))),
        score=float(score) if isinstance(score, int | float) else 0.0,
        quote=" … ".join(str(span.get("text", "")) for span in spans),
        shown=f"{subject} {record['predicate']} {object_}",
    )


def _rows(value: object) -> list[dict[str, object]]:
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []
