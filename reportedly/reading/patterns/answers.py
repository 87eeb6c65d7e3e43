"""Answers: a denial of what was told just before, which says again neither what nor of whom.

"The council said that X armed Y. X denied it." The second sentence denies the deed of the first.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.model.pages import Form, Page, Parse
from reportedly.model.terms import Certainty, Polarity, Predicate
from reportedly.reading.cues import load_cues
from reportedly.reading.patterns.hits import Hit
from reportedly.reading.patterns.roles import agents
from reportedly.reading.phrases import child_with, preposition_objects
from reportedly.reading.quotes import find_quotations, quotation_at
from reportedly.reading.spoken_for import bodies_spoken_for
from reportedly.reading.stance import assess
from reportedly.reading.stance_answers import denied_charge
from reportedly.reading.stance_steps import way_up

RULE = "denied"
"""How the rule of such a hit begins."""

_DEEDS = frozenset(
    {
        Predicate.ATTACKS,
        Predicate.SUPPORTS,
        Predicate.ALLIED_WITH,
        Predicate.ACTS_WITH,
        Predicate.DETAINS,
        Predicate.THREATENS,
        Predicate.NEGOTIATES_WITH,
        Predicate.PLEDGED_TO,
        Predicate.MERGED_WITH,
        Predicate.SPLIT_FROM,
    }
)
"""What somebody is charged with; where somebody is or stays is rather told than charged."""


def answer_hits(page: Page, hits: Sequence[Hit]) -> Iterator[Hit]:
    """Yield what a denial takes up of the sentence before it, or of the clause before it, as hits of its own.

    The word that stands for the charge is the trigger, so that what governs it denies it and says who does.
    """
    parse, cues = page.parse, load_cues()
    for verb in range(len(parse)):
        charge = denied_charge(parse, verb, cues)
        if charge is None:
            continue
        for denier in _deniers(page, verb):
            told = [hit for hit in _told_before(parse, verb, hits) if _is_open(page, hit, denier, verb)]
            if parse.lemmas[charge] in cues.deeds:
                told = [hit for hit in told if hit.frame.predicate is Predicate.ATTACKS]
            yield from _answers(page, charge, denier, told)


def _deniers(page: Page, verb: int) -> tuple[int, ...]:
    """Give who denies: the verb's subject, or whoever says, in quotation marks or out, "that is a lie"."""
    parse, cues = page.parse, load_cues()
    if parse.lemmas[verb] != "be":
        return agents(parse, verb)[:1]
    if parse.deps[verb] in {"ccomp", "parataxis"} and parse.lemmas[parse.heads[verb]] in cues.speech_flat:
        return agents(parse, parse.heads[verb])[:1]
    quotation = quotation_at(find_quotations(page, cues), parse.starts[verb])
    return () if quotation is None or quotation.speaker is None else (quotation.speaker,)


def denial_of(parse: Parse, charge: int) -> int:
    """Give the verb that says the denial of a charge: of "that is a lie, X said" it is "said"."""
    verb = parse.heads[charge]
    above = parse.heads[verb]
    told = parse.lemmas[verb] == "be" and parse.deps[verb] in {"ccomp", "parataxis"}
    return above if told and parse.lemmas[above] in load_cues().speech_flat else verb


def _told_before(parse: Parse, verb: int, hits: Sequence[Hit]) -> list[Hit]:
    """Give the deeds told in the clauses before a verb, or in the sentence before where there are none."""
    sentence = parse.sentence_of[verb]
    deeds = [hit for hit in hits if hit.frame.predicate in _DEEDS and not hit.rule.startswith("isa:")]
    own = [hit for hit in deeds if parse.sentence_of[hit.trigger] == sentence and hit.trigger < verb]
    return own or [hit for hit in deeds if parse.sentence_of[hit.trigger] == sentence - 1]


def _is_open(page: Page, hit: Hit, denier: int, denying: int) -> bool:
    """Tell whether a deed is affirmed by others than who denies, and surely not told by them."""
    steps = way_up(page.parse, hit.trigger)
    assessed = assess(page.parse, steps, load_cues(), (hit.subject, hit.object))
    if assessed.polarity is Polarity.DENIED or assessed.evaporates:
        return False
    above = (step.token for step in steps[1:] if step.token != denying)
    telling = (verb for verb in above if page.parse.lemmas[verb] in load_cues().speech)
    speakers = (speaker for verb in telling for speaker in agents(page.parse, verb)[:1])
    return not any(_is_one(page, denier, speaker) for speaker in speakers)


def _answers(page: Page, charge: int, denier: int, told: Sequence[Hit]) -> Iterator[Hit]:
    word = page.parse.lemmas[charge]
    for hit in told:
        rule = f"{RULE}:{word}:{hit.rule.rpartition(':')[2]}"
        own = word in load_cues().own_part
        if own and hit.frame.predicate is Predicate.ATTACKS:
            yield replace(hit, trigger=charge, subject=denier, rule=rule, told=hit.trigger)
        elif _is_one(page, denier, hit.object) and not _is_name(page, denier):
            continue  # "the group denied it": the accused rather than who stands nearer
        elif _is_one(page, denier, hit.subject):
            yield replace(hit, trigger=charge, subject=denier, rule=rule, told=hit.trigger)
        elif not own:
            party = _as_party(page, denier, hit)
            if party is not None or _is_contradicted(page, charge, hit):
                yield replace(party or hit, trigger=charge, rule=rule, told=hit.trigger)


def _is_contradicted(page: Page, charge: int, hit: Hit) -> bool:
    """Tell whether what others are only accused of is called untrue in so many words, whoever does."""
    if page.parse.lemmas[page.parse.heads[charge]] != "be":
        return False
    assessed = assess(page.parse, way_up(page.parse, hit.trigger), load_cues(), (hit.subject, hit.object))
    return assessed.certainty is Certainty.HEDGED


def _as_party(page: Page, denier: int, hit: Hit) -> Hit | None:
    """Give a hit with the end that who denies is, or speaks for, as the denial names it, if it is one.

    The end is a mention of its own, so that the denial is a claim beside the charge.
    """
    parse = page.parse
    owner = child_with(parse, denier, "poss")
    whose = [denier, *([] if owner is None else [owner]), *preposition_objects(parse, denier, "for", "of")]
    whose += [mention.head for mention in bodies_spoken_for(page, denier)]
    for one in whose:
        if _is_one(page, one, hit.subject):
            return replace(hit, subject=one)
        if _is_one(page, one, hit.object):
            return replace(hit, object=one)
    return None


def _is_name(page: Page, head: int) -> bool:
    mention = page.by_head.get(head)
    return mention is not None and mention.form is Form.NAME


def _is_one(page: Page, one: int, other: int) -> bool:
    """Tell whether two words stand for the same actor."""
    mentions = page.by_head.get(one), page.by_head.get(other)
    if mentions[0] is None or mentions[1] is None:
        return False
    first, second = ({(r.entity, r.anchor.offsets) for r in m.referents} for m in mentions if m is not None)
    entities = {e for e, _ in first if e is not None} & {e for e, _ in second if e is not None}
    return bool(entities or {a for _, a in first} & {a for _, a in second})
