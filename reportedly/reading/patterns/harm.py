"""Harm: how many an attack killed or wounded and what it was made with, as the words have it."""

from collections.abc import Iterator

from reportedly.model.pages import Page, Parse
from reportedly.reading.phrases import child_with, conjuncts, phrase_start, preposition_objects
from reportedly.reading.verbs import load_verbs

_COUNTING = frozenset({"CD", "RB", "IN", "JJR", "JJS", "RBR", "RBS"})
_MULTIPLES = frozenset({"dozen", "dozens", "hundred", "hundreds", "thousand", "thousands", "scores"})
_PARTS = frozenset({"most", "some", "many", "several", "half", "none", "few"})
_ROUGHLY = ("at least", "at most", "more than", "fewer than", "less than", "up to", "about", "around",
            "nearly", "almost", "over", "some")  # fmt: skip


def harm_of(page: Page, trigger: int, target: int) -> tuple[tuple[str, str], ...]:
    """Give `killed`, `wounded` and `weapon`, each where the words have it."""
    return tuple(_counted(page, trigger, target)) + tuple(
        ("weapon", page.quote(first, last).text) for first, last in _weapon(page.parse, trigger)
    )


def _counted(page: Page, trigger: int, target: int) -> Iterator[tuple[str, str]]:
    verbs, lemma = load_verbs(), page.parse.lemmas[trigger]
    number = number_of(page, target)
    if number is not None and lemma in verbs.killing:
        yield "killed", number
    if number is not None and lemma in verbs.wounding:
        yield "wounded", number
    for name, noun in counted_beside(page.parse, trigger):
        yield name, number_of(page, noun) or page.parse.words[noun]


def counted_beside(parse: Parse, trigger: int) -> tuple[tuple[str, int], ...]:
    """Give whom "the attack killed 12 and wounded 30" and "attacked the town, killing 12" count."""
    verbs = load_verbs()
    if parse.lemmas[trigger] in verbs.killing | verbs.wounding:
        return ()
    beside = [c for c in parse.children[trigger] if parse.deps[c] == "advcl" and parse.tags[c] == "VBG"]
    above = parse.heads[trigger]
    helped = {parse.lowers[c] for c in parse.children[above] if parse.deps[c] in {"aux", "neg"}}
    if parse.deps[trigger] == "nsubj" and helped <= {"has", "have", "had"}:
        beside.append(above)
    found: dict[str, int] = {}
    for verb in (one for each in beside for one in (each, *conjuncts(parse, each))):
        thing = child_with(parse, verb, "dobj")
        counted = thing is not None and (
            parse.tags[thing] == "CD" or _number_before(parse, thing) is not None
        )
        for name, lemmas in (("killed", verbs.killing), ("wounded", verbs.wounding)):
            if thing is not None and counted and parse.lemmas[verb] in lemmas:
                found.setdefault(name, thing)
    return tuple(found.items())


def number_of(page: Page, noun: int) -> str | None:
    """Give the number before a noun with its unit and bound, as written: "at least 12", "three dozen"."""
    parse = page.parse
    number = noun if parse.tags[noun] == "CD" else _number_before(parse, noun)
    if number is None:
        return None
    first = last = number
    start = min(first, phrase_start(parse, noun))
    while first > start and parse.tags[first - 1] in {"CD", "HYPH"}:
        first -= 1
    while last + 1 <= noun and (parse.tags[last + 1] == "CD" or parse.lowers[last + 1] in _MULTIPLES):
        last += 1
    while first > start and parse.tags[first - 1] in _COUNTING and _is_bound(parse, first):
        first -= 2 if _is_bound(parse, first) == 2 else 1
    return page.quote(first, last + 1).text


def _number_before(parse: Parse, noun: int) -> int | None:
    """Give the word that counts a noun: "12 soldiers", "dozens of soldiers", "two of the nine soldiers"."""
    above = parse.heads[parse.heads[noun]]
    within = parse.deps[noun] == "pobj" and parse.lowers[parse.heads[noun]] == "of"
    if within and parse.lowers[above] in _PARTS:
        return None
    counts = parse.lowers[above] in _MULTIPLES or parse.tags[above] == "CD"
    return above if within and counts else child_with(parse, noun, "nummod")


def _is_bound(parse: Parse, first: int) -> int:
    """Give how many words before a number bound it: 2 for "at least", 1 for "nearly", else 0."""
    if first > 1 and f"{parse.lowers[first - 2]} {parse.lowers[first - 1]}" in _ROUGHLY:
        return 2
    return int(first > 0 and parse.lowers[first - 1] in _ROUGHLY)


def weapon_at(parse: Parse, trigger: int) -> tuple[int, int] | None:
    """Give the half-open range of the words for what an attack is made with."""
    return next(_weapon(parse, trigger), None)


def _weapon(parse: Parse, trigger: int) -> Iterator[tuple[int, int]]:
    heads = list(preposition_objects(parse, trigger, "with", "by"))
    if parse.lemmas[trigger] in load_verbs().firing:
        heads += [child for child in parse.children[trigger] if parse.deps[child] in {"dobj", "nsubjpass"}]
    for child in parse.children[trigger]:
        if parse.lowers[child] == "using" and parse.deps[child] == "advcl":
            heads += [means for means in parse.children[child] if parse.deps[means] == "dobj"]
    named = (head for head in heads if parse.lemmas[head] in load_verbs().weapons)
    yield from ((phrase_start(parse, head), head + 1) for head in list(named)[:1])
