"""Gold propositions: reading them, and telling whether a claim record matches one.

The rules of matching are those of the contract: same predicate, both arguments called by an accepted name,
ignoring case, accents, punctuation and a leading article; symmetric predicates match either way round.
"""

import json
import os
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from reportedly.model.records import Record
from reportedly.model.terms import SYMMETRIC

GOLD = Path(os.environ.get("REPORTEDLY_GOLD", "../shared/gold"))
"""Where the annotated documents lie; not part of the project."""

OWN_GOLD = Path(__file__).with_name("invented")
"""Invented reports with annotations, part of the project."""

_POSSESSIVE = re.compile(r"['’`]s\b")
_BREAK = re.compile(r"[^\w]+")
_ARTICLE = re.compile(r"^(the|a|an|its|their|his|her)\s+")


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """One annotated proposition."""

    predicate: str
    subject: frozenset[str]
    object: frozenset[str]
    """Accepted names, folded."""
    polarity: frozenset[str]
    certainty: frozenset[str]
    status: frozenset[str]
    quote: str
    optional: bool
    central: bool = False
    """Whether the text is about it."""
    voice_kinds: frozenset[str] = frozenset({"publisher"})
    """Accepted kinds of the innermost voice."""
    voice_names: frozenset[str] = frozenset()
    """Accepted names of it, folded; none where it has none."""
    evidence: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """An annotated document."""

    name: str
    text: str
    claims: tuple[GoldClaim, ...]


def gold_documents(folder: Path) -> Iterator[GoldDocument]:
    """Yield the annotated documents of a folder, in order of name."""
    for path in sorted(folder.glob("*.json")):
        text = (folder / "docs" / f"{path.stem}.txt").read_text(encoding="utf-8")
        rows = json.loads(path.read_text(encoding="utf-8"))
        yield GoldDocument(path.stem, text, tuple(claim_of(row) for row in rows))


def claim_of(row: Mapping[str, object]) -> GoldClaim:
    """Give a proposition from the form that the guide has for it."""
    voice = row.get("voice")
    voice = voice if isinstance(voice, dict) else {}
    return GoldClaim(
        predicate=str(row["predicate"]),
        subject=_folded(row["subject"]),
        object=_folded(row["object"]),
        polarity=_values(row["polarity"]),
        certainty=_values(row["certainty"]),
        status=_values(row["status"]),
        quote=str(row["quote"]),
        optional=bool(row.get("optional")),
        central=bool(row.get("central")),
        voice_kinds=_values(voice.get("kind", "publisher")),
        voice_names=_folded(voice.get("names")),
        evidence=_values(row.get("evidence") or []),
    )


def _values(value: object) -> frozenset[str]:
    return frozenset(map(str, value)) if isinstance(value, list) else frozenset({str(value)})


def _folded(names: object) -> frozenset[str]:
    return frozenset(folded(str(name)) for name in names) if isinstance(names, list) else frozenset()


@lru_cache(maxsize=65536)
def folded(name: str) -> str:
    """Fold a name as the contract's own scorer does, so that the two give the same figures.

    The program folds names somewhat further; measuring by its folding would forgive it its own choices.
    """
    text = unicodedata.normalize("NFKD", name)
    text = "".join(character for character in text if not unicodedata.combining(character)).casefold()
    return _ARTICLE.sub("", _BREAK.sub(" ", _POSSESSIVE.sub("", text)).strip())


def names_of(argument: object) -> frozenset[str]:
    """Give every folded form that an argument of a record offers for matching."""
    if not isinstance(argument, dict):
        return frozenset()
    aliases = argument.get("aliases") or []
    forms = [argument.get("name"), argument.get("text"), *(aliases if isinstance(aliases, list) else [])]
    return frozenset(folded(str(form)) for form in forms if form) - {""}


def fits(record: Record, gold: GoldClaim) -> bool:
    """Tell whether a claim record says the gold proposition, polarity aside."""
    ends = names_of(record["subject"]), names_of(record["object"])
    return record["predicate"] == gold.predicate and ends_fit(*ends, gold)


def ends_fit(subject: frozenset[str], object_: frozenset[str], gold: GoldClaim) -> bool:
    """Tell whether two ends, as their folded forms, are those of a gold proposition."""
    if subject & gold.subject and object_ & gold.object:
        return True
    return gold.predicate in SYMMETRIC and bool(subject & gold.object and object_ & gold.subject)


def match_of(record: Record, claims: Sequence[GoldClaim]) -> GoldClaim | None:
    """Give the gold proposition that a record says, one of the same polarity first, or None."""
    found = [claim for claim in claims if fits(record, claim)]
    agreeing = [claim for claim in found if record["polarity"] in claim.polarity]
    return next(iter(agreeing or found), None)
