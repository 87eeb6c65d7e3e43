"""Laws of antecedents: near before far, subjects before others, never two arguments of one verb."""

from collections.abc import Callable

from reportedly.model.pages import Form, Page, Referent
from reportedly.model.terms import ActorKind
from reportedly.reading.antecedents import GROUPS, WINDOW_SENTENCES, Spoken, called_at, last_two, nearest
from reportedly.reading.mentions import Found


def spoken(page: Page) -> list[Spoken]:
    """Every name of a page, as something named before."""
    parse = page.parse
    named = (m for m in page.mentions if m.form is Form.NAME)
    return [
        Spoken(m.head, parse.sentence_of[m.head], parse.deps[m.head] == "nsubj", m.referents, plural=False)
        for m in named
    ]


def found(page: Page, word: str) -> Found:
    at = page.parse.lowers.index(word)
    return Found(at, at + 1, at, Form.PRONOUN, ActorKind.COLLECTIVE, word)


def names(referents: tuple[Referent, ...]) -> list[str]:
    return [referent.name for referent in referents]


def test_the_subject_before_others(page: Callable[..., Page]) -> None:
    """Of two groups in one sentence the subject is taken up, else the nearer one."""
    one = page("The Amber Front fought the Vale Brigades. Then they left.")
    pronoun, before = found(one, "they"), spoken(one)
    assert names(nearest(one.parse, pronoun, before, GROUPS)) == ["Amber Front"]
    assert names(nearest(one.parse, pronoun, before, GROUPS, subjects_first=False)) == ["Vale Brigades"]


def test_the_nearer_sentence_before_the_farther(page: Callable[..., Page]) -> None:
    """What was named last is nearer, though it was no subject."""
    one = page("The Amber Front left. Police arrested the Vale Brigades. Then they fled.")
    assert names(nearest(one.parse, found(one, "they"), spoken(one), GROUPS)) == ["Vale Brigades"]


def test_too_far_is_nothing(page: Callable[..., Page]) -> None:
    """Behind the window nothing is taken up."""
    gap = "It rained all day. " * WINDOW_SENTENCES
    one = page(f"The Amber Front left. {gap}Then they came back.")
    assert nearest(one.parse, found(one, "they"), spoken(one), GROUPS) == ()


def test_two_arguments_of_one_verb_are_two(page: Callable[..., Page]) -> None:
    """Who attacks "them" does not attack itself."""
    one = page("The Amber Front attacked them.")
    assert nearest(one.parse, found(one, "them"), spoken(one), GROUPS) == ()


def test_both_are_the_last_two(page: Callable[..., Page]) -> None:
    """Two groups named before are both; one alone is not."""
    two = page("The Amber Front met the Vale Brigades. Now both left.")
    one = page("The Amber Front left. Now both left.")
    assert names(last_two(two.parse, found(two, "both"), spoken(two))) == ["Amber Front", "Vale Brigades"]
    assert last_two(one.parse, found(one, "both"), spoken(one)) == ()


def test_persons_are_not_called_a_group(page: Callable[..., Page]) -> None:
    """What stands in apposition to a person or place does not make it a group."""
    one = page("General Toma Relk met the Amber Front in Mosul.")
    heads = {one.parse.words[s.token]: names(called_at(spoken(one), s.token)) for s in spoken(one)}
    assert heads == {"Relk": [], "Amber Front": ["Amber Front"], "Mosul": []}
