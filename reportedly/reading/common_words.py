"""Common words: what an English pipeline knows as ordinary words, in all their forms."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language


def common_words(nlp: "Language") -> frozenset[str]:
    """Give the words of a pipeline's lemmatiser in lower case, with the forms that they take.

    Some names are among them, as dictionaries list those too.
    """
    lemmatizer = nlp.get_pipe("lemmatizer")
    lookups = lemmatizer.lookups  # type: ignore[attr-defined]
    index, exceptions = lookups.get_table("lemma_index"), lookups.get_table("lemma_exc")
    closed = {str(lexeme) for lexeme in nlp.Defaults.stop_words}
    verbs = {form for verb in index["verb"] for form in _inflections(verb)}
    nouns = {form for noun in index["noun"] for form in (noun, f"{noun}s", f"{noun}es") if len(noun) > 2}
    irregular = {form for kind in ("verb", "noun", "adj") for form in exceptions[kind]}
    return frozenset(closed | verbs | nouns | irregular | set(index["adj"]) | set(index["adv"]))


def _inflections(verb: str) -> tuple[str, ...]:
    stem = verb.removesuffix("e")
    ies = f"{verb[:-1]}ie" if verb.endswith("y") else verb
    return (
        verb,
        f"{verb}s",
        f"{verb}es",
        f"{stem}ed",
        f"{stem}ing",
        f"{ies}s",
        f"{ies}d",
        f"{verb}{verb[-1]}ed",
    )
