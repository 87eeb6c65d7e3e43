"""Our annotations of public texts that are not ours: where the words stand, never the words.

A line of `evaluation/placed/SET.jsonl` is a document: its name there and here, the stretch of the text that
was annotated with its SHA-256, and its propositions, in which a quote is a pair of offsets into the stretch
and a name a pair of offsets or, where the text has it not, a string of our own. Where the texts are not here,
or are others than were annotated, there are no documents.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import chain
from pathlib import Path

from evaluation.fitted import PLACED
from evaluation.gold import GOLD, OWN_GOLD, GoldDocument, claim_of, gold_documents
from evaluation.placed_texts import texts_of

_DIGITS = 16


def placed_documents(folder: Path = PLACED) -> Iterator[GoldDocument]:
    """Yield the annotated documents whose texts are here, by set and in the order of their lines."""
    for path in sorted(folder.glob("*.jsonl")):
        texts = texts_of(path.stem)
        for line in path.read_text(encoding="utf-8").splitlines() if texts else ():
            row = json.loads(line)
            text = texts.get(row["source"], "")[row["start"] : row["end"]]
            if digest(text) == row["digest"]:
                claims = (claim_of(with_words(claim, text)) for claim in row["claims"])
                yield GoldDocument(row["name"], text, tuple(claims))


def annotated_documents() -> Iterator[GoldDocument]:
    """Yield all documents to fit on or to hold back: the training documents, the invented ones, these."""
    folders = (folder for folder in (GOLD / "train", OWN_GOLD) if folder.is_dir())
    yield from chain(*map(gold_documents, folders), placed_documents())


def digest(text: str) -> str:
    """Give what tells a stretch of text from any other: the first digits of its SHA-256."""
    return sha256(text.encode()).hexdigest()[:_DIGITS]


def with_words(claim: Mapping[str, object], text: str) -> dict[str, object]:
    """Give a proposition in the form of the guide, its offsets replaced by the words that stand there."""
    voice = claim["voice"]
    names = voice["names"] if isinstance(voice, Mapping) else ()
    kind = voice["kind"] if isinstance(voice, Mapping) else "publisher"
    return {
        **claim,
        "subject": _words(claim["subject"], text),
        "object": _words(claim["object"], text),
        "voice": {"kind": kind, "names": _words(names, text)},
        "quote": _words([claim["quote"]], text)[0],
    }


def _words(names: object, text: str) -> list[str]:
    listed = names if isinstance(names, Sequence) else ()
    return [one if isinstance(one, str) else text[one[0] : one[1]] for one in listed]
