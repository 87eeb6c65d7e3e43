"""Own access: what speaks for a report's having it from nobody else."""

import math

from reportedly.analysis.derivation.credits import has_other_dateline, has_own_dateline, wire
from reportedly.analysis.derivation.leads import share_within
from reportedly.analysis.derivation.options import Option, Origin, Sign
from reportedly.analysis.derivation.outside import absent_outlets
from reportedly.analysis.derivation.pairs import SHOWN, Setting
from reportedly.analysis.derivation.quotations import QUOTE_WORDS, quoted_runs
from reportedly.analysis.derivation.stance import PLAIN, attitude_of, marks_outside
from reportedly.model.derivation import SignalKind
from reportedly.model.sourcing import MarkKind

AROUND = 1
"""Sentences from what earlier reports tell within which a mark of access is access to that."""


def own_option(setting: Setting) -> Option:
    """Give access of its own as an option, with its signs."""
    signs = [
        _novelty_sign(setting),
        _access_sign(setting),
        _checked_sign(setting),
        _quote_sign(setting),
        _stance_sign(setting),
        _relay_sign(setting),
    ]
    return Option(Origin.OWN, signs=tuple(sign for sign in signs if any(value for _, value in sign.features)))


def _novelty_sign(setting: Setting) -> Sign:
    weights, union = setting.weights, setting.union
    total = sum(weights.values())
    new = {key: weight for key, weight in weights.items() if key not in union}
    telling = sorted(new, key=lambda key: -new[key])[:SHOWN]
    spans = tuple(setting.report.words[setting.report.positions[key][0]].span for key in telling)
    opening = setting.shelf.openings[setting.report.document]
    told = max((share_within(opening, common) for common in setting.commons.values()), default=0.0)
    return Sign(
        SignalKind.NOVELTY,
        f"{len(new)} telling words are in no earlier report: {', '.join(span.text for span in spans)}",
        (
            ("own", 1.0),
            ("new_share", sum(new.values()) / total if total else 1.0),
            ("alone", 0.0 if setting.earlier else 1.0),
            ("lead_new", 1.0 - told),
            ("best_common", math.log1p(setting.most_shared / 10)),
        ),
        spans,
    )


def _access_sign(setting: Setting) -> Sign:
    footer = setting.shelf.footers[setting.report.document]
    things = [one for one in setting.report.described if one.introduced]
    told = marks_outside(setting.report, footer, MarkKind.ACCESS)
    # Being shown a paper or a video is access to that, not to what it tells.
    access = tuple(one for one in told if not any(one.sentence in thing.sentences for thing in things))
    witness = marks_outside(setting.report, footer, MarkKind.WITNESS)
    on_matter = [one for one in (*access, *witness) if abs(one.sentence - setting.matter) <= AROUND]
    return Sign(
        SignalKind.ACCESS,
        "it says that it was told, shown or there itself",
        (
            ("shown_thing", math.log1p(len(told) - len(access))),
            ("access", math.log1p(len({mark.sentence for mark in access}))),
            ("access_apart", 1.0 if (access or witness) and not on_matter else 0.0),
            ("witness", math.log1p(len({mark.sentence for mark in witness}))),
            ("byline_place", 1.0 if setting.report.byline_place else 0.0),
            ("own_dateline", 1.0 if has_own_dateline(setting.report) else 0.0),
            ("unnamed", math.log1p(len(marks_outside(setting.report, footer, MarkKind.UNNAMED)))),
        ),
        tuple(mark.span for mark in (*access, *witness)[:SHOWN]),
    )


def _checked_sign(setting: Setting) -> Sign:
    footer = setting.shelf.footers[setting.report.document]
    checked = marks_outside(setting.report, footer, MarkKind.CHECKED)
    return Sign(
        SignalKind.ACCESS,
        "it says that it checked",
        (("checked", math.log1p(len(checked))),),
        tuple(mark.span for mark in checked[:SHOWN]),
    )


def _quote_sign(setting: Setting) -> Sign:
    mine = quoted_runs(setting.report)
    held = {run for one in setting.earlier for run in quoted_runs(one)}
    things = [one for one in setting.report.described if one.introduced]
    fresh_runs = {run: at for run, at in mine.items() if run not in held}
    new = {
        run: at
        for run, at in fresh_runs.items()
        if not any(thing.is_near(setting.report.words[at].sentence) for thing in things)
    }
    speakers = {one.keys[-1] for one in setting.report.speakers if one.keys}
    known = {key for one in setting.earlier for key in one.positions}
    fresh = [one for one in setting.report.speakers if one.keys and one.keys[-1] not in known]
    spans = tuple(
        setting.report.text_between(at, min(len(setting.report.words) - 1, at + QUOTE_WORDS - 1))
        for at in sorted(new.values())[:1]
    )
    return Sign(
        SignalKind.QUOTE,
        "it quotes words that no earlier report has",
        (
            ("new_quotes", math.log1p(len(new) / 5)),
            ("new_speakers", math.log1p(len({one.keys[-1] for one in fresh}))),
            ("speakers_known", math.log1p(len(speakers & known))),
        ),
        (*spans, *(one.span for one in fresh[:2])),
    )


def _stance_sign(setting: Setting) -> Sign:
    mine = attitude_of(setting.report)
    theirs = [attitude_of(one) for one in setting.earlier]
    known = max((one.denies for one in theirs), default=0.0)
    marks = setting.report.marked(MarkKind.RETRACTION, MarkKind.DENIAL)
    return Sign(
        SignalKind.PROPOSITION,
        "it takes back or denies what earlier reports say"
        if setting.earlier and max(mine.denies, mine.retracts) >= PLAIN
        else "it has words of denial or withdrawal",
        (
            ("retracts", 2 * mine.retracts),
            ("denies", mine.denies),
            ("denies_first", max(0.0, mine.denies - known)),
            ("official", mine.official),
            ("institution_denies", mine.denies if setting.report.is_institution else 0.0),
        ),
        tuple(mark.span for mark in marks[:SHOWN]),
    )


def _relay_sign(setting: Setting) -> Sign:
    footer = setting.shelf.footers[setting.report.document]
    relays = marks_outside(setting.report, footer, MarkKind.RELAY, MarkKind.REPRINT)
    strongest = max(
        (credit.strength for found in setting.credits.values() for credit in found),
        default=0.0,
    )
    signed = max((wire(setting.report, one)[0] for one in setting.earlier), default=0.0)
    return Sign(
        SignalKind.CREDIT,
        "it passes on what others report",
        (
            ("relay", math.log1p(len(relays))),
            ("credits_any", strongest),
            ("signed_by_other", max(signed, 1.0 if has_other_dateline(setting.report) else 0.0)),
            ("matter_credited", _matter_credited(setting)),
            ("unsigned", 0.0 if setting.report.authors else 1.0),
        ),
        tuple(mark.span for mark in relays[:SHOWN]),
    )


def _matter_credited(setting: Setting) -> float:
    """Give how surely the sentence that has most of what earlier reports tell is put down to an outlet."""
    spans = [(credit.strength, credit.span.start) for found in setting.credits.values() for credit in found]
    words, first = setting.report.words, setting.matter
    near = {one.span.start for one in words if abs(one.sentence - first) <= 1}
    credited = [strength for strength, start in spans if start in near]
    absent = [1.0 for places in absent_outlets(setting) for one in places if abs(one.sentence - first) <= 1]
    return max([*credited, *absent], default=0.0)
