"""Outside: sources that a report tells of and that are not held: a video, a report of another outlet."""

import math
from collections.abc import Collection

from reportedly.analysis.derivation.options import Option, Origin, Sign
from reportedly.analysis.derivation.pairs import SHOWN, Setting
from reportedly.analysis.derivation.quotations import QUOTE_WORDS, quoted_runs
from reportedly.analysis.derivation.stance import attitude_of
from reportedly.model.derivation import SignalKind
from reportedly.model.sourcing import Credited, Described, MarkKind, Sourcing, WordKind

CREDITED = 0.8
"""A credit of an earlier report from this strength on names its outlet as the source."""


def outside_options(setting: Setting) -> list[Option]:
    """Give what is not held and can be a report's source: what it describes, whom it credits."""
    return [*_described_options(setting), *_credited_options(setting)]


def _described_options(setting: Setting) -> list[Option]:
    """Give what the report describes, of several the one that is told of most."""
    described = [one for one in setting.report.described if not _is_footer(setting, one)]
    if not described:
        return []
    # What others told of as well is likelier where this report is from than what it alone speaks of.
    best = max(
        described,
        key=lambda one: (
            one.introduced,
            one.introduced and told_before(setting.earlier, one),
            one.mentions,
            -one.sentence,
        ),
    )
    return [
        Option(Origin.OUTSIDE, outside=best.name, signs=(_media_sign(setting, best), _doubt_sign(setting)))
    ]


def _credited_options(setting: Setting) -> list[Option]:
    """Give the outlet that the report names most often as its source, if no earlier report held is of it."""
    absent = absent_outlets(setting)
    # Who names an outlet that is held had it from there, whomever that outlet names in turn.
    if not absent or _most_credited(setting) >= CREDITED or _credits_held(setting):
        return []
    (first, *_), times = max(
        ((places, len(places)) for places in absent), key=lambda one: (one[1], -one[0][0].sentence)
    )
    return [
        Option(Origin.OUTSIDE, outside=outlet_root(first), signs=(_credited_sign(setting, first, times),))
    ]


def _credits_held(setting: Setting) -> bool:
    held = {name for one in setting.earlier for name in one.outlet}
    return any(one.keys in held or _is_short_for(one, held) for one in setting.report.credited)


def _is_short_for(one: Credited, names: Collection[tuple[str, ...]]) -> bool:
    """Tell whether capitals are letters of an outlet's name in order: "TCN", Tricontinental News."""
    if len(one.keys) > 1 or not one.span.text.isupper():
        return False
    return any(
        len(name) > 1
        and name[0][0] == one.keys[0][0]
        and name[-1][0] == one.keys[0][-1]
        and _runs(one.keys[0], name)
        for name in names
    )


def _runs(letters: str, name: tuple[str, ...]) -> bool:
    left = iter("".join(name))
    return all(letter in left for letter in letters)


def _most_credited(setting: Setting) -> float:
    return max((credit.strength for found in setting.credits.values() for credit in found), default=0.0)


def absent_outlets(setting: Setting) -> list[list[Credited]]:
    """Give the places where a report credits outlets, by outlet: those that no earlier report is of."""
    footer = setting.shelf.footers[setting.report.document]
    taken = [credit.span for found in setting.credits.values() for credit in found]
    speakers = {one.keys[-1] for one in setting.report.speakers if one.keys}
    held = {name for one in setting.earlier for name in (*one.outlet, *one.authors)}
    places: dict[tuple[str, ...], list[Credited]] = {}
    for one in setting.report.credited:
        is_held = (
            one.keys in held
            or _is_person(setting.report, one)
            or _is_place_of(setting.report, one)
            or any(span.start < one.span.end and one.span.start < span.end for span in taken)
        )
        # Somebody who is named as speaking is a person, unless the text calls it a newspaper or an agency.
        speaks = one.keys[-1] in speakers and not one.is_media
        if not is_held and one.sentence not in footer and not speaks:
            places.setdefault(one.keys, []).append(one)
    return list(places.values())


def _is_person(report: Sourcing, one: Credited) -> bool:
    """Tell whether a name of one word is a surname: elsewhere it follows another name."""
    return (
        len(one.keys) == 1
        and not one.is_media
        and any(
            at and report.words[at].kind is report.words[at - 1].kind is WordKind.NAME
            for at in report.positions.get(one.keys[0], ())
        )
    )


def _is_place_of(report: Sourcing, one: Credited) -> bool:
    """Tell whether a name is only where a described thing was put out: "a statement on the site Anvil"."""
    return any(thing.span.start <= one.span.start < thing.span.end for thing in report.described)


def outlet_root(one: Credited) -> str:
    """Give what the report of an outlet that is not held is called."""
    return f"a report of {one.span.text}"


def _credited_sign(setting: Setting, one: Credited, times: int) -> Sign:
    before = any(theirs.keys == one.keys for other in setting.earlier for theirs in other.credited)
    return Sign(
        SignalKind.CREDIT,
        f"it names {one.span.text} as its source, of which no such report is held",
        (
            ("absent", 1.0),
            ("absent_times", math.log1p(times)),
            ("absent_early", 1.0 / (1 + one.sentence)),
            ("absent_before", 1.0 if before else 0.0),
            ("absent_only", times / max(times, sum(1 for _ in setting.report.find(one.keys)))),
            ("absent_media", 1.0 if one.is_media else 0.0),
            ("absent_common", math.log1p(setting.most_shared / 10)),
        ),
        (one.span,),
    )


def _is_footer(setting: Setting, one: Described) -> bool:
    return one.sentence in setting.shelf.footers[setting.report.document]


def _media_sign(setting: Setting, one: Described) -> Sign:
    sentences = max(1, len(setting.report.sentences))
    before = told_before(setting.earlier, one)
    common = math.log1p(setting.most_shared / 10)
    # What is told after an outlet that names its own source is that outlet's.
    credited = 1.0 if absent_outlets(setting) else _most_credited(setting)
    return Sign(
        SignalKind.MEDIA,
        f"it tells of “{one.name}”",
        (
            ("outside", 1.0),
            ("introduced", 1.0 if one.introduced else 0.0),
            ("spoken_of", math.log1p(one.mentions)),
            ("spoken_share", one.mentions / sentences),
            ("early", 1.0 / (1 + one.sentence)),
            ("film", 1.0 if one.family in {"film", "picture", "sound"} else 0.0),
            ("statement", 1.0 if one.family == "statement" else 0.0),
            ("issuer_held", 1.0 if _issuer_held(setting, one) else 0.0),
            ("told_before", 1.0 if before else 0.0),
            ("untold_common", 0.0 if before else common),
            ("quoted_before", 1.0 if _quoted_before(setting) else 0.0),
            ("media_credited", credited),
            ("leads", 1.0 if credited < CREDITED and _leads(setting, one) else 0.0),
            ("seen_itself", _seen_itself(setting, one)),
            ("credited_told", _credited_told(setting, one)),
            ("official_itself", attitude_of(setting.report).official),
        ),
        (one.span,),
    )


def _leads(setting: Setting, one: Described) -> bool:
    """Tell whether a report begins with what it describes: in its headline or its first sentence."""
    sentences = setting.report.sentences
    first = next((at for at, sentence in enumerate(sentences) if not sentence.in_headline), 0)
    return min((one.sentence, *one.sentences)) <= first


def _seen_itself(setting: Setting, one: Described) -> float:
    """Tell whether the report says that it was shown the thing, and not another that it credits."""
    return (
        1.0 if any(mark.sentence in one.sentences for mark in setting.report.marked(MarkKind.ACCESS)) else 0.0
    )


def _credited_told(setting: Setting, one: Described) -> float:
    """Give how surely the report credits an earlier one that told of such a thing."""
    return max(
        (
            credit.strength
            for other in setting.earlier
            if told_before((other,), one)
            for credit in setting.credits[other.document]
        ),
        default=0.0,
    )


def _doubt_sign(setting: Setting) -> Sign:
    marks = setting.report.marked(MarkKind.UNCHECKED)
    return Sign(
        SignalKind.MEDIA,
        "it says that it could not verify",
        (("unchecked", math.log1p(len(marks))),),
        tuple(mark.span for mark in marks[:SHOWN]),
    )


def _quoted_before(setting: Setting) -> bool:
    """Tell whether an earlier report has the very words that this one quotes or prints as its own."""
    mine = quoted_runs(setting.report)
    return any(
        tuple(word.key for word in one.words[at : at + QUOTE_WORDS]) in mine
        for one in setting.earlier
        for at in range(len(one.words) - QUOTE_WORDS + 1)
    )


def _issuer_held(setting: Setting, one: Described) -> bool:
    """Tell whether the body that put out a described statement is an outlet whose report is held."""
    return one.family in {"statement", "paper"} and any(
        attitude_of(other).official > 0 for other in setting.earlier
    )


def told_before(earlier: tuple[Sourcing, ...], one: Described) -> bool:
    """Tell whether an earlier report of the story already tells of such a thing."""
    return any(
        theirs.family == one.family and theirs.introduced for other in earlier for theirs in other.described
    )
