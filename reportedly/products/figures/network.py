"""The network as a figure: actors on a ring, relations as lines, whose shape is sign and standing.

Persons are left out and counted, unless they are asked for by name: nobody is drawn for being written about.

Solid is said as certain, dashed as hedged, dotted as open or planned; what is denied as well, or only, has
the word on its line. What draws apart is drawn double, so that colour only repeats what can be seen.
"""

import math
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence

from reportedly.analysis.network.graph import is_person
from reportedly.model.cases import Case, Told
from reportedly.model.terms import ActorKind, Certainty, Predicate
from reportedly.products.brief.judgements import affirming, counted, firmest
from reportedly.products.exchange.common import end_key, has_thing
from reportedly.products.figures.svg import APART, DISC, NEITHER, PAPER, QUIET, TOGETHER, Point, Sheet, cut
from reportedly.products.sentences import is_asserted

MOST_ACTORS = 24
"""More cannot be told apart on a page; those in most reports are drawn, and the rest is counted."""
WIDTH, HEIGHT, RING = 1020.0, 760.0, 250.0
SIGNS = {
    **dict.fromkeys(
        (
            Predicate.OPPOSES,
            Predicate.ATTACKS,
            Predicate.DETAINS,
            Predicate.THREATENS,
            Predicate.SPLIT_FROM,
        ),
        APART,
    ),
    **dict.fromkeys(
        (
            Predicate.NEGOTIATES_WITH,
            Predicate.BASED_IN,
            Predicate.OPERATES_IN,
            Predicate.MOVES_TO,
            Predicate.CONTROLS,
        ),
        NEITHER,
    ),
}
SIGN_LEGEND = "one line, blue: together · double, red: apart · grey: neither"
STROKE_LEGEND = (
    "solid: said as certain · dashed: hedged · dotted: possible or planned · long dashes: only denied"
)
LEGEND = f"{SIGN_LEGEND}. {STROKE_LEGEND}"


def draw_network(case: Case, named: frozenset[str] = frozenset()) -> str:
    """Give the network of a case as SVG; places, things and persons are not on it.

    Args:
        named: keys of persons to draw, because they were asked for by name.
    """
    told, people = _between_actors(case, named)
    names = _chosen(told)
    places = _ring(sorted(names, key=lambda key: (names[key].casefold(), key)))
    sheet = Sheet(WIDTH, HEIGHT, "Who is said to stand how to whom", LEGEND)
    groups = _joining(told, names)
    for group in groups:
        one, other = _keys(group[0])
        _draw_relation(sheet, places[one], places[other], group)
    _draw_denials(sheet, places, groups)
    for key, name in names.items():
        _draw_actor(sheet, places[key], name)
    left = len({one for group in told for one in _keys(group[0])}) - len(names)
    rest = f" {counted(left, 'actor')} in fewer reports not drawn." if left else ""
    gone = len(case.told) - len(case.held(case.told))
    rest += f" {counted(gone, 'claim')} taken back, not drawn." if gone else ""
    apart = (
        f"{counted(people, 'person')} left out: nobody is drawn for being written about." if people else ""
    )
    sheet.words((20, HEIGHT - 54), apart, fill=QUIET, size=12.5)
    sheet.words((20, HEIGHT - 34), STROKE_LEGEND, fill=QUIET, size=12.5)
    sheet.words((20, HEIGHT - 14), f"{SIGN_LEGEND}.{rest}", fill=QUIET, size=12.5)
    return sheet.svg()


def drawn_relations(case: Case) -> list[tuple[Told, ...]]:
    """Give the relations that are drawn, each with its claims."""
    told, _people = _between_actors(case)
    return _joining(told, _chosen(told))


def _between_actors(case: Case, named: frozenset[str] = frozenset()) -> tuple[list[tuple[Told, ...]], int]:
    """Give the relations between actors that are no persons, and how many persons that leaves out."""
    held = (case.held(case.of(one)) for one in case.standings)
    groups = [group for group in held if group and _is_between_actors(group[0])]
    people = _people(groups) - named
    kept = [group for group in groups if people.isdisjoint(_keys(group[0]))]
    return kept, len(people)


def _people(groups: Iterable[Sequence[Told]]) -> frozenset[str]:
    """Give the keys of persons: those read as such, and members of something that are not read as groups."""
    return frozenset(
        end_key(end)
        for told in (one for group in groups for one in group)
        for end in (told.claim.subject, told.claim.object)
        if is_person(end.kind, told.claim.predicate, is_subject=end is told.claim.subject)
    )


def _joining(told: Sequence[tuple[Told, ...]], names: Container[str]) -> list[tuple[Told, ...]]:
    return [group for group in told if all(one in names for one in _keys(group[0]))]


def _keys(told: Told) -> tuple[str, str]:
    return end_key(told.claim.subject), end_key(told.claim.object)


def _chosen(told: Sequence[Sequence[Told]]) -> dict[str, str]:
    """Give the actors of as many relations as there is room for, by key, with their names."""
    names: dict[str, str] = {}
    for group in told:
        ends = {end_key(end): end.name for end in (group[0].claim.subject, group[0].claim.object)}
        if len(names | ends) <= MOST_ACTORS:
            names |= {key: name for key, name in ends.items() if key not in names}
    return names


def _is_between_actors(told: Told) -> bool:
    return not has_thing(told) and ActorKind.PLACE not in (told.claim.subject.kind, told.claim.object.kind)


def _ring(keys: Sequence[str]) -> dict[str, Point]:
    turn = 2 * math.pi / max(1, len(keys))
    return {
        key: (WIDTH / 2 + RING * math.cos(turn * no), HEIGHT / 2 - 20 + RING * math.sin(turn * no))
        for no, key in enumerate(keys)
    }


def _draw_actor(sheet: Sheet, at: Point, name: str) -> None:
    sheet.circle(at, 6, DISC, about=name)
    across = at[0] - WIDTH / 2
    side = "start" if across >= 0 else "end"
    if abs(across) < RING / 3:
        # Above and below the ring names stand in two heights, and lean away from the middle.
        is_middle = abs(across) <= RING / 9
        step = 38 if is_middle else 16
        down = at[1] > HEIGHT / 2
        place = (at[0], at[1] + (step + 6 if down else -step))
        sheet.words(place, cut(name, 28), anchor="middle" if is_middle else side)
        return
    sheet.words((at[0] + (11 if side == "start" else -11), at[1] + 4), cut(name, 28), anchor=side)


def _draw_relation(sheet: Sheet, start: Point, end: Point, told: Sequence[Told]) -> None:
    middle = _bend(start, end)
    reports = len({one.claim.document for one in told})
    colour = SIGNS.get(told[0].claim.predicate, TOGETHER)
    width = min(4.0, 0.9 + 0.6 * math.sqrt(reports))
    ends = (start, middle, _short_of(end, middle))
    if colour is APART:
        sheet.curve(ends, colour, width=width + 2.4, dashes=_dashes(told))
        sheet.curve(ends, PAPER, width=width - 0.1)
    else:
        sheet.curve(ends, colour, width=width, dashes=_dashes(told))


def _draw_denials(sheet: Sheet, places: Mapping[str, Point], groups: Iterable[Sequence[Told]]) -> None:
    """Write "denied" on the lines of what is; words for the same two actors stand one above another."""
    held: Counter[frozenset[str]] = Counter()
    for told in groups:
        said, (one, other) = affirming(told), _keys(told[0])
        if len(said) == len(told):
            continue
        start, end = places[one], places[other]
        points = zip(start, _bend(start, end), end, strict=True)
        x, y = ((near + 2 * bend + far) / 4 for near, bend, far in points)
        above = 4 + 13 * held[frozenset((one, other))]
        sheet.words((x, y - above), "denied" if said else "only denied", anchor="middle", fill=APART, size=11)
        held[frozenset((one, other))] += 1


def _bend(start: Point, end: Point) -> Point:
    """Give the point that a line bends towards, nearer the middle of the ring."""
    x, y = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    return x + (WIDTH / 2 - x) * 0.45, y + (HEIGHT / 2 - 20 - y) * 0.45


def _short_of(end: Point, middle: Point) -> Point:
    """Give the point just before a disc, so that the arrow's head is seen."""
    gap = math.dist(end, middle) or 1
    return end[0] - (end[0] - middle[0]) * 8 / gap, end[1] - (end[1] - middle[1]) * 8 / gap


def _dashes(told: Sequence[Told]) -> str:
    said = affirming(told)
    if not said:
        return "14 6"
    best = firmest(said)
    if not is_asserted(best):
        return "1.5 4"
    return "" if best.shown.stance.certainty is Certainty.CERTAIN else "6 4"
