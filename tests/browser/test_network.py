"""The network in a real browser: three hundred actors are dragged without a stutter."""

from evaluation.bench_drag import ACTORS, measure
from tests.browser.conftest import Served
from tests.browser.looking import PATIENCE_MS, Opened

MOST_WORK_MS = 33
"""A frame, of processor time, so that other programs do not count: thirty frames a second. A page that draws
every line anew at each step needs a hundred."""
SIGNS = {"attacks": "-", "allied_with": "+", "supports": "+", "negotiates_with": "."}


def an_end(number: int) -> dict:
    """Give an invented actor."""
    return {"name": f"Invented Front {number}", "kind": "armed_group", "entity": f"entity-made-{number}"}


def a_relation(number: int, other: int, predicate: str) -> dict:
    """Give a relation as the API answers it."""
    return {
        "subject": an_end(number),
        "predicate": predicate,
        "object": an_end(other),
        "sign": SIGNS[predicate],
        "said_certain": number % 3,
        "said_hedged": 1,
        "said_possible": 0,
        "denied": int(number % 9 == 0),
        "contested": number % 9 == 0,
        "reports": 2,
        "speakers": ["The Fictional Courier"],
        "origins": {"likeliest": 1, "low": 1, "high": 2},
        "opened": None,
        "last_said_of": None,
        "said_of_these_days": None,
        "claims": [],
    }


def a_network() -> dict:
    """Give three hundred actors with six hundred relations, a few of them with very many."""
    words = list(SIGNS)
    made = [a_relation(one, one * one % max(1, one // 3), words[one % 4]) for one in range(1, ACTORS)]
    made += [a_relation(one, (one * 7 + 11) % ACTORS, words[(one + 1) % 4]) for one in range(ACTORS)]
    return {
        "complete": True,
        "first": None,
        "last": None,
        "unplaced": 0,
        "people": [],
        "strained": [],
        "relations": [one for one in made if one["subject"] != one["object"]],
    }


def test_three_hundred_actors_are_dragged_smoothly(browser, served: Served) -> None:
    """A step of a drag draws what is dragged, and not the six hundred lines that stay where they are."""
    opened = Opened(browser, served)
    opened.page.context.set_default_timeout(PATIENCE_MS)
    found = measure(opened.page, served.address, a_network())
    assert found["network"]["actors"] == ACTORS
    for what in ("actor", "picture"):
        assert found[what]["work_ms_per_frame"] <= MOST_WORK_MS, found
    assert opened.troubles == []
