"""Hedged sentences of Wikipedia (Szeged uncertainty corpus): is a sentence hedged or not?

Mapping. Theirs: a sentence with any cue is hedged. Ours: by stance, a sentence in which a hedge, a
possibility or a condition is in force over any verb or noun, as it would be over a claim with that trigger;
by words, one that holds any listed word of hedging or possibility, wherever it stands. Theirs has
conditions among its cues, so ours count as well (the figures "without conditions" leave ours out). Ours has
quotation marks that keep a word at arm's length among its cues, theirs has none, so ours do not count. What
is merely said by someone is hedged in neither. Cue by cue, one of theirs is met where one of ours in its
sentence shares a word with it, and the other way round.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from evaluation.sets.results import (
    Cases,
    Counts,
    Measured,
    Skipped,
    absent,
    drawn,
    measured,
    ratio,
    sample_note,
    scores,
    set_folder,
)
from evaluation.sets.texts import sentences_document, tokens_in
from reportedly.model.pages import Page
from reportedly.model.terms import CueKind
from reportedly.reading.cues import Cues, load_cues
from reportedly.reading.phrases import is_clause_head, is_noun
from reportedly.reading.reader import Reader
from reportedly.reading.stance import assess
from reportedly.reading.stance_cues import FoundCue
from reportedly.reading.stance_steps import way_up

NAME = "hedges"
DOCUMENTS = 1000
UNCONDITIONAL = frozenset({CueKind.HEDGE, CueKind.POSSIBILITY})
HEDGING = UNCONDITIONAL | {CueKind.CONDITION}
TYPES = {
    "speculation_modal_probable": "probable",
    "speculation_hypo_doxastic": "belief",
    "speculation_hypo_condition": "condition",
    "speculation_hypo_investigation": "investigation",
}
"""Their types of cue, by the names used in the figures."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with the types of the cues in it; it is hedged where there are any."""

    text: str
    types: frozenset[str]
    cues: tuple[frozenset[str], ...] = ()
    """The words of each cue, in lower case."""


def measure(reader: Reader) -> Measured | Skipped:
    """Give precision, recall and F1 over sentences, by stance and by words, and recall by type of cue."""
    path = set_folder(NAME) / "wikipedia.jsonl"
    missing = absent(NAME, path)
    if missing is not None:
        return missing
    whole = list(read_articles(path))
    taken = drawn(whole, DOCUMENTS)
    cases = Cases()
    rows = list(_rows(reader, taken, cases))
    return measured(NAME, rows, summary, cases, sample_note(len(taken), len(whole)))


def read_articles(path: Path) -> Iterator[list[Sentence]]:
    """Yield the sentences of each article."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    for _, sentences in groupby(rows, key=lambda row: row["doc"]):
        yield [_sentence(row) for row in sentences]


def _sentence(row: Mapping[str, object]) -> Sentence:
    cues = row["cues"]
    rows = cues if isinstance(cues, list) else []
    words = tuple(words_in(str(cue.get("text", ""))) for cue in rows)
    return Sentence(str(row["text"]), frozenset(cue["type"] for cue in rows), words)


def words_in(text: str) -> frozenset[str]:
    """Give the words of a cue, in lower case."""
    return frozenset(text.lower().split())


def _rows(reader: Reader, articles: Sequence[Sequence[Sentence]], cases: Cases) -> Iterator[Counts]:
    cues = load_cues()
    made = [sentences_document(str(at), [one.text for one in article]) for at, article in enumerate(articles)]
    pages = reader.maker.pages(document for document, _ in made)
    for article, (_, places), page in zip(articles, made, pages, strict=True):
        yield count_page(page, article, places, cues, cases)


def count_page(
    page: Page, sentences: Sequence[Sentence], places: Sequence[tuple[int, int]], cues: Cues, cases: Cases
) -> Counts:
    """Give the counts of one article."""
    listed = words_of_hedging(cues)
    counts: dict[str, float] = {}
    for sentence, (start, end) in zip(sentences, places, strict=True):
        tokens = list(tokens_in(page, start, end))
        ours = cues_in_force(page, tokens, cues)
        kinds = {cue.kind for cue in ours}
        said = sorted({page.parse.words[cue.token] for cue in ours})
        stance, narrow = bool(kinds & HEDGING), bool(kinds & UNCONDITIONAL)
        words = any(page.parse.lowers[t] in listed or page.parse.lemmas[t] in listed for t in tokens)
        hedged = bool(sentence.types)
        keys = [f"type_{TYPES.get(kind, 'other')}" for kind in sentence.types]
        found = [f"found_{key}" for key in keys if stance]
        ways = {"stance": stance, "narrow": narrow, "words": words}
        flags = ways | {f"{way}_right": is_so and hedged for way, is_so in ways.items()} | {"gold": hedged}
        for key in (*keys, *found, *(name for name, is_so in flags.items() if is_so)):
            counts[key] = counts.get(key, 0) + 1
        for key, value in cue_counts(sentence.cues, [words_in(word) for word in said]).items():
            counts[key] = counts.get(key, 0) + value
        if stance is not hedged:
            theirs = " / ".join(" ".join(sorted(cue)) for cue in sentence.cues) or "no cue"
            cases.add(
                _kind(stance=stance, words=words), sentence.text, expected=theirs, read=" / ".join(said)
            )
    return counts


def cue_counts(theirs: Sequence[frozenset[str]], ours: Sequence[frozenset[str]]) -> Counts:
    """Count the cues on both sides, and those that share a word with one of the other side."""
    return {
        "cues": len(theirs),
        "cues_met": sum(any(cue & one for one in ours) for cue in theirs),
        "our_cues": len(ours),
        "our_cues_right": sum(any(cue & one for one in theirs) for cue in ours),
    }


def _kind(*, stance: bool, words: bool) -> str:
    if stance:
        return "called hedged, is not"
    return "missed, though a listed word is in it" if words else "missed, no listed word in it"


def words_of_hedging(cues: Cues) -> frozenset[str]:
    """Give every listed word that hedges or makes possible."""
    return (
        cues.hedge_adverbs
        | cues.hedge_adjectives
        | cues.hedge_nouns
        | cues.possible_modals
        | cues.possible_adverbs
        | cues.possible_adjectives
        | cues.possible_nouns
        | cues.possible_marks
        | cues.speech_hedged
        | cues.speech_possible
    )


def cues_in_force(page: Page, tokens: Sequence[int], cues: Cues) -> frozenset[FoundCue]:
    """Give the cues of hedging that are in force over a verb or noun among the tokens."""
    parse = page.parse
    triggers = [token for token in tokens if is_clause_head(parse, token) or is_noun(parse, token)]
    found = (cue for token in triggers for cue in assess(parse, way_up(parse, token), cues, (token,)).cues)
    return frozenset(cue for cue in found if cue.kind in HEDGING and _is_word(parse.words[cue.token]))


def _is_word(word: str) -> bool:
    return any(letter.isalpha() for letter in word)


def summary(counts: Counts) -> dict[str, float]:
    """Give the figures that counts make."""
    gold = counts.get("gold", 0)
    figures = {
        **scores(counts.get("stance_right", 0), counts.get("stance", 0), gold),
        **scores(counts.get("narrow_right", 0), counts.get("narrow", 0), gold, "without_conditions_"),
        **scores(counts.get("words_right", 0), counts.get("words", 0), gold, "words_"),
    }
    recall, precision = (
        ratio(counts.get(part, 0), counts.get(whole, 0))
        for part, whole in (("cues_met", "cues"), ("our_cues_right", "our_cues"))
    )
    figures |= {"cue_precision": precision, "cue_recall": recall}
    for kind in TYPES.values():
        figures[f"recall_{kind}"] = ratio(counts.get(f"found_type_{kind}", 0), counts.get(f"type_{kind}", 0))
    return figures
