"""Replies: what a model answered, held strictly to the schema. Nothing in it is repaired."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.reading.asked.questions import CLOSED, FIGURES, KEYS, TEXTS

MOST_CLAIMS = 300
"""More than this about one passage is no annotation."""
MOST_CHARS = 2_000_000
_FENCES = ("```json\n", "```\n")
_SHOWN = 60


class UnusableReply(ValueError):
    """A reply that is not of the form asked for; the message says in which way, in words of ours."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One claim of a reply: its texts, or what is wrong with its form."""

    values: dict[str, str]
    """The keys with text in them, known ones only; complete where there is no fault."""
    fault: str | None = None


def read_reply(text: str) -> tuple[Proposal, ...]:
    """Give what a reply proposes, in its order; a claim of the wrong form comes with its fault.

    Raises: UnusableReply, if it is not one JSON object with a list of claims and nothing else.
    """
    return tuple(_proposal(claim) for claim in claims_of(text))


def claims_of(text: str) -> Sequence[object]:
    """Give the list under `claims`, its members as they came.

    Raises: UnusableReply.
    """
    if len(text) > MOST_CHARS:
        raise UnusableReply(f"it is {len(text):,} characters long")
    try:
        whole = json.loads(_unfenced(text), object_pairs_hook=_once, parse_constant=_refuse_constant)
        json.dumps(whole, ensure_ascii=False).encode()
    except UnusableReply:
        raise
    except UnicodeEncodeError as error:
        raise UnusableReply("it holds half characters") from error
    except (ValueError, RecursionError) as error:
        raise UnusableReply("it is not JSON") from error
    if not isinstance(whole, dict) or whole.keys() != {"claims"}:
        raise UnusableReply("it is not an object with the one key `claims`")
    claims = whole["claims"]
    if not isinstance(claims, list):
        raise UnusableReply("its `claims` are no list")
    if len(claims) > MOST_CLAIMS:
        raise UnusableReply(f"it lists {len(claims):,} claims in one passage")
    return claims


def _unfenced(text: str) -> str:
    """Give the words within one code fence around the whole; endpoints without schemas put it there."""
    bare = text.strip()
    for fence in _FENCES:
        if bare.startswith(fence) and bare.endswith("\n```"):
            return bare.removeprefix(fence).removesuffix("\n```")
    return bare


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise UnusableReply("a key stands in it twice")
    return found


def _refuse_constant(word: str) -> object:
    raise UnusableReply(f"{word} is no value of JSON")


def _proposal(claim: object) -> Proposal:
    if not isinstance(claim, dict):
        return Proposal({}, "a claim in the answer is no object")
    values = {key: value for key, value in claim.items() if key in KEYS and isinstance(value, str)}
    return Proposal(values, _fault_of(claim))


def _fault_of(claim: dict[str, object]) -> str | None:
    extra, missing = sorted(claim.keys() - KEYS), sorted(KEYS - claim.keys())
    if extra:
        return f"the claim has the key {extra[0][:_SHOWN]!r}, which was not asked for"
    if missing:
        return f"the claim lacks the key {missing[0]!r}"
    wrong = [key for key in (*TEXTS, *CLOSED) if not isinstance(claim[key], str)]
    wrong += [key for key in FIGURES if not isinstance(claim[key], str | None)]
    if wrong:
        return f"the claim's {wrong[0]!r} is no text"
    strange = [key for key, values in CLOSED.items() if claim[key] not in values]
    if strange:
        return f"{str(claim[strange[0]])[:_SHOWN]!r} is no value of {strange[0]!r}"
    return None
