"""Write docs/reference/predicates.md from the vocabulary, so that the reference cannot fall behind the rules.

Run `python tools/write_predicates.py` to write it, with `--check` to be told whether it is up to date.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from keep_page import keep_page

from reportedly.model.terms import PLACED, SYMMETRIC, Predicate
from reportedly.model.vocabulary import Table, load_vocabulary, table_list

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "reference" / "predicates.md"
FILE = "predicates.toml"
HEAD = f"""# Predicates

A claim states one of {len(Predicate)} relations. This page is written by `python tools/write_predicates.py`
from `reportedly/vocabulary/{FILE}`; to change what is read, change that file, whose head explains the slots.

Direction matters: *subject → object*. Where a predicate is symmetric (*actor – actor*), the two can change
places and the claim keeps its id. Every form counts alike: a verb in the active or passive, a noun, what
somebody is called. Words are given as lemmas, and `a + b` needs both. A planned attack is a threat.
"""
FORMS = {
    "verbs": "Verbs",
    "nouns": "Nouns",
    "isa": "Called so (apposition, predicate, title)",
    "words": "Adjectives",
}
STRUCTURES = {
    "pictured": "two named people whom a photograph or a video shows dealing with each other",
    "based": "`Example-based group`",
    "belonging": "`Example Group's A. Name`, `A. Name of Example Group`",
    "example": "`the Example network, including A and B`",
    "actor_in_place": "`fighters in Example`",
}
LISTS = {
    "roles": "every role in `nouns.toml`",
    "offices": "every office in `nouns.toml` (of a group, not of a state)",
}
ENDS = {"member_of": "person → group", "part_of": "group → group", "split_from": "group → group"}


def direction(predicate: Predicate) -> str:
    """Give what stands at each end, with an arrow where the order matters."""
    if predicate in PLACED:
        return "actor → place"
    if predicate in SYMMETRIC:
        return "actor – actor"
    if predicate in {Predicate.ATTACKS, Predicate.THREATENS}:
        return "actor → actor, place or thing"
    return ENDS.get(predicate.value, "actor → actor")


def write_page(table: Table) -> str:
    """Give the page for a vocabulary of predicates."""
    covers = table["covers"]
    if not isinstance(covers, dict):
        raise TypeError(f"{FILE}: [covers] must be a table; write one line for each predicate")
    cells = (
        (f"[`{one}`](#{one})", direction(one), str(covers[one.value]), ", ".join(kinds(table, one)) or "–")
        for one in Predicate
    )
    rows = [f"| {' | '.join(row)} |" for row in cells]
    overview = "\n".join(["| predicate | direction | covers | kinds |", "|---|---|---|---|", *rows])
    sections = (f"## {one}\n\n" + "\n".join(forms(table, one)) for one in Predicate)
    return "\n\n".join([HEAD.rstrip(), overview, *sections]) + "\n"


def frames_of(table: Table, predicate: Predicate) -> Iterator[Table]:
    """Yield the frames of a predicate, in the file's order."""
    yield from (row for row in table_list(table, "frame", FILE) if row.get("predicate") == predicate.value)


def kinds(table: Table, predicate: Predicate) -> list[str]:
    """Give the values of the qualifier `kind` that the rules set."""
    found = (row.get("kind") for row in frames_of(table, predicate))
    return list(dict.fromkeys(f"`{kind}`" for kind in found if kind is not None))


def forms(table: Table, predicate: Predicate) -> Iterator[str]:
    """Yield a line for each form with the words that trigger it, those apart that ask for another word."""
    words: dict[str, set[str]] = {}
    for form, title in FORMS.items():
        for row in frames_of(table, predicate):
            if form in row:
                words.setdefault(title + condition(row), set()).update(triggers(str(row[form])))
    yield from (f"- {title}: {', '.join(sorted(found))}." for title, found in words.items())
    for row in frames_of(table, predicate):
        if "structure" in row:
            yield f"- Without a word for it: {STRUCTURES[str(row['structure'])]}."


def condition(row: Table) -> str:
    """Give what else a frame asks for, or nothing."""
    needed, below = str(row.get("needs", "")).split(), str(row.get("needs_word", "")).split()
    if needed:
        return f" with one of *{', '.join(needed)}* as object"
    return f" with one of *{', '.join(below)}* beside" if below else ""


def triggers(words: str) -> Iterator[str]:
    """Yield the words of a form as a reader wants them."""
    yield from (LISTS.get(word, word.replace("+", " + ")) for word in words.split())


def main(words: list[str]) -> int:
    """Write the page, or with `--check` tell whether it is up to date; give the exit code."""
    page = write_page(load_vocabulary(FILE))
    return keep_page(PAGE, page, words, f"not what {FILE} says; run `python tools/write_predicates.py`")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
