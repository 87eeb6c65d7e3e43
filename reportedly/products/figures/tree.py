"""The tree of origins as a figure: which report was made from which, and what they all go back to.

Colour says whether a report says or denies it itself; a hollow mark is a source that is cited and not held.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.analysis.origins import Group, Origins
from reportedly.model.cases import Case, OriginRange
from reportedly.model.derivation import Parent
from reportedly.model.documents import Document
from reportedly.model.ids import DocumentId
from reportedly.products.brief.judgements import affirming, counted, firmest, range_words
from reportedly.products.figures.svg import APART, INK, LINE, PAPER, QUIET, TOGETHER, Sheet, cut
from reportedly.products.sentences import reported

WIDTH, LEFT, TOP, ROW, STEP = 860.0, 34.0, 44.0, 25.0, 26.0
SIGNS_AT = 480.0
ABSENT = "”, cited and not held"
LEGEND = "blue: says it · red: denies it · grey: does neither itself · hollow: cited, and not held here"
OUTSIDE = "outside:"
MOST_DRAWN = 12
"""Propositions that stand on one drawing: those in most reports."""


@dataclass(frozen=True, slots=True)
class Branch:
    """One report of a tree, or a source that is not held."""

    label: str
    depth: int
    """0 for what the others go back to."""
    is_held: bool
    sign: str = ""
    """Why it counts as made from the one above it."""
    stands: str = "says"
    """`says`, `denies` or, for what only others rest on, `neither`."""


INKS = {"says": TOGETHER, "denies": APART, "neither": LINE}


@dataclass(frozen=True, slots=True)
class Tree:
    """One proposition with the branches of its reports."""

    title: str
    branches: tuple[Branch, ...]


def tree_of(title: str, origins: Origins, documents: Mapping[DocumentId, Document]) -> Tree:
    """Give the tree of a proposition's reports, those that say it before those that deny it."""
    sides = ((origins.groups, False), (origins.denials, True))
    branches = [
        one for groups, denies in sides for group in groups for one in _branches(group, documents, denies)
    ]
    return Tree(title, tuple(branches))


def draw_tree(case: Case, origins: Sequence[Origins]) -> str:
    """Give which report was made from which as SVG, for the propositions in most reports.

    Args:
        origins: of the case's propositions, in most reports first. A proposition in one report alone has no
            tree to draw; where there is no other, those are drawn.
    """
    documents = {one.id: one for one in case.documents}
    within = [one for one in origins if any(claim in case.by_claim for claim in one.claims)]
    copied = [one for one in within if _reports(one) > 1] or within
    trees = [tree_of(headline(case, one), one, documents) for one in copied[:MOST_DRAWN]]
    left = len(within) - len(trees)
    return draw_trees(
        trees, f"{counted(left, 'proposition')} more, in fewer reports, not drawn" if left else ""
    )


def headline(case: Case, one: Origins) -> str:
    """Give how many reports go back to how many origins, and what they say: "9 reports → 1 origin: …"."""
    told = [case.by_claim[claim] for claim in one.claims if claim in case.by_claim]
    counts = []
    for groups, count, noun in ((one.groups, one.affirming, "report"), (one.denials, one.denying, "denial")):
        number = len({each for group in groups for each in group.documents})
        if number:
            origins = range_words(OriginRange(count.likeliest, count.low, count.high))
            counts.append(f"{counted(number, noun)} → {origins} {'origin' if origins == '1' else 'origins'}")
    if one.taken_back:
        counts.append(f"{counted(len(one.taken_back), 'report')} taken back")
    held = case.held(told) or told
    return f"{'; '.join(counts)}: {reported(firmest(affirming(held) or held))}"


def _reports(one: Origins) -> int:
    return len({each for group in (*one.groups, *one.denials) for each in group.documents})


def draw_trees(trees: Sequence[Tree], rest: str = "") -> str:
    """Give trees under one another as SVG; `rest` says what is left out."""
    rows = sum(len(one.branches) + 2 for one in trees)
    height = TOP + ROW * rows + 36
    sheet = Sheet(WIDTH, height, "Which report was made from which", LEGEND)
    y = TOP
    for one in trees:
        sheet.words((LEFT - 14, y), cut(one.title, 100), size=13.5)
        _draw(sheet, one, y + ROW)
        y += ROW * (len(one.branches) + 2)
    if not trees:
        sheet.words((LEFT - 14, TOP), "no claim in scope", fill=QUIET)
    sheet.words((LEFT - 14, height - 34), rest, fill=QUIET, size=11.5)
    sheet.words((LEFT - 14, height - 16), LEGEND, fill=QUIET, size=11.5)
    return sheet.svg()


def _draw(sheet: Sheet, tree: Tree, top: float) -> None:
    last_at: dict[int, float] = {}
    for number, one in enumerate(tree.branches):
        x, y = LEFT + STEP * one.depth, top + ROW * number
        if one.depth:
            above = last_at[one.depth - 1]
            sheet.line([(x - STEP, above + 6), (x - STEP, y), (x - 7, y)], LINE, width=1.6)
        last_at[one.depth] = y
        sheet.circle((x, y), 5.5, INKS[one.stands] if one.is_held else PAPER, about=one.label)
        sheet.words((x + 13, y + 4), _fitted(one.label, 60 - 3 * one.depth), fill=INK, size=12.5)
        if one.sign:
            sheet.words((SIGNS_AT, y + 4), cut(one.sign, 58), fill=QUIET, size=11.5)


def _fitted(label: str, most: int) -> str:
    """Give a label of so many letters: that a source is not held is the last thing to be left out."""
    if not label.endswith(ABSENT):
        return cut(label, most)
    return cut(label.removesuffix(ABSENT), most - len(ABSENT)) + ABSENT


def _branches(group: Group, documents: Mapping[DocumentId, Document], denies: bool) -> Iterator[Branch]:
    made_from = dict(group.links)
    children: dict[str, list[DocumentId]] = {}
    shown = {group.root, *group.documents}
    for child in group.documents:
        if child != group.root:
            parent = made_from.get(child)
            above = group.root if parent is None or parent.key not in shown else parent.key
            children.setdefault(above, []).append(child)
    rest = set(group.documents) - {group.root}

    def stands(key: str) -> str:
        return ("denies" if denies else "says") if key in group.documents else "neither"

    for key, depth in _walk(group.root, children):
        rest.discard(DocumentId(key))
        yield _branch((key, depth), documents, made_from.get(DocumentId(key)), stands(key))
    # A ring of copies hangs together by itself: none of it is left out.
    for child in sorted(rest):
        yield _branch((child, 1), documents, made_from.get(child), stands(child))


def _walk(root: str, children: Mapping[str, Sequence[DocumentId]]) -> Iterator[tuple[str, int]]:
    queue: list[tuple[str, int]] = [(root, 0)]
    seen: set[str] = set()
    while queue:
        key, depth = queue.pop()
        if key not in seen:
            seen.add(key)
            yield key, depth
            queue += [(child, depth + 1) for child in reversed(children.get(key, ()))]


def _branch(
    at: tuple[str, int], documents: Mapping[DocumentId, Document], parent: Parent | None, stands: str
) -> Branch:
    key, depth = at
    sign = (
        "" if parent is None or not parent.signals else max(parent.signals, key=lambda one: one.weight).says
    )
    if key.startswith(OUTSIDE):
        return Branch(f"“{key.removeprefix(OUTSIDE)}{ABSENT}", depth, False, sign, stands)
    document = documents.get(DocumentId(key))
    if document is None:
        return Branch("a report that does not say it itself", depth, True, sign, stands)
    label = f"{document.publisher or document.source} ({(document.published or 'undated')[:10]})"
    return Branch(label, depth, True, sign, stands)


def words_of(group: Group, documents: Mapping[DocumentId, Document]) -> str:
    """Give a group as words: how many reports go back to what."""
    root = next(_branches(group, documents, denies=False)).label
    number = len(group.documents)
    return f"{counted(number, 'report')} of it {'goes' if number == 1 else 'go'} back to {root}"
