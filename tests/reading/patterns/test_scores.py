"""Laws of scores: probabilities made of named features, each of which can be shown."""

import json
import re
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.pages import Form, Page
from reportedly.model.terms import ActorKind, Predicate
from reportedly.model.vocabulary import vocabulary_folder
from reportedly.reading.patterns.extractor import patterns
from reportedly.reading.patterns.frames import load_frames
from reportedly.reading.patterns.scores import SCORES_FILE, Weights, load_weights

names = st.lists(st.sampled_from("abcdef"), unique=True, max_size=6)
weights = st.dictionaries(st.sampled_from("abcdef"), st.floats(-6, 6), max_size=6)


@given(st.floats(-6, 6), weights, names)
def test_a_score_is_a_probability(bias: float, by_feature: dict[str, float], features: list[str]) -> None:
    """Never zero, never one: no draft is certain to be found, none is certain not to be."""
    assert 0.0 < Weights(bias, by_feature).probability(features) < 1.0


@given(st.floats(-6, 6), weights, names, st.floats(0.01, 3))
def test_a_score_grows_with_the_weight_of_a_feature(
    bias: float, by_feature: dict[str, float], features: list[str], more: float
) -> None:
    """A heavier feature lifts the drafts that have it and leaves the others."""
    heavier = Weights(bias, {**by_feature, "a": by_feature.get("a", 0.0) + more})
    before, after = Weights(bias, by_feature).probability(features), heavier.probability(features)
    assert after > before if "a" in features else after == before


def test_an_unknown_feature_counts_nothing() -> None:
    """What was never seen in fitting neither helps nor harms."""
    fitted = Weights(0.3, {"a": 1.0})
    assert fitted.probability(["a", "never seen"]) == fitted.probability(["a"])
    assert Weights(0.0, {}).probability([]) == 0.5


def grammar() -> re.Pattern[str]:
    """Give the pattern of every feature that a draft can have."""
    frames = load_frames()
    words = {*frames.verbs, *frames.nouns, *frames.isa, *frames.words, "based", "including", "in"}
    predicate = f"p=(?:{'|'.join(Predicate)})"
    form = "form=(?:verb|noun|isa|adjective|belonging|example|actor_in_place|denied)"
    lemma = f"lemma=(?:{'|'.join(map(re.escape, sorted({*words, 'of', 'from', 'with', 'poss'})))})"
    sort = f"(?:group|body|organisation|{'|'.join(ActorKind)})"
    reference = f"(?:{Form.NAME}|registry|{Form.PRONOUN}|open_pronoun|description|resolved_description|thing)"
    alone = [
        predicate, form, f"{predicate}&{form}", f"{predicate}&{lemma}",
        rf"{predicate}&slots=[a-z_]+(?:>[a-z_]+)?",
        f"{predicate}&(?:subject|object)={sort}", rf"(?:subject|object)\.kind={sort}",
        rf"(?:subject|object)\.form={reference}", f"kinds={sort}>{sort}", r"apart=(?:2|4|7|12|20|35|far)",
        "certainty=(?:hedged|possible)|flat", "denied|affirmed", "planned|unplanned",
        r"generic\.(?:subject|object)=(?:True|False)", "sentence=(?:12|20|30|45|long)",
        r"roles=[a-zA-Z+]+|roles\.direct=[01]", "(?:named=(?:True|False)&)?clear=(?:True|False)",
    ]  # fmt: skip
    return re.compile("|".join(f"(?:{one})" for one in alone))


def test_every_fitted_feature_is_one_that_drafts_have() -> None:
    """No weight is left from a word or form that the rules no longer know."""
    pattern = grammar()
    assert [name for name in load_weights().by_feature if not pattern.fullmatch(name)] == []


def test_every_feature_of_a_draft_is_of_that_grammar(page: Callable[..., Page]) -> None:
    """What the rules name is what the file can weigh; a draft has each feature once."""
    text = (
        "The Amber Front, a rival of the Vale Brigades, attacked a bridge in Lisbon. They reportedly plan to "
        "kill Amber Front commander Tomas Arrel. Lisbon-based militants deny ties with the Harrow Council."
    )
    pattern = grammar()
    drafts = list(patterns().read(page(text)))
    assert drafts
    for draft in drafts:
        assert [name for name in draft.features if not pattern.fullmatch(name)] == []
        assert len(draft.features) == len(set(draft.features))


def test_the_shipped_file_says_how_it_was_made() -> None:
    """Counts, penalty and cross-validated figures stand beside the weights."""
    kept = json.loads((vocabulary_folder() / SCORES_FILE).read_text(encoding="utf-8"))
    about = kept["about"]
    assert {"drafts", "right", "penalty", "log_loss", "calibration_error", "precision_at_half"} <= set(about)
    assert about["drafts"] > 1000
    assert about["calibration_error"] < 0.05
    assert load_weights().by_feature == kept["weights"]


def test_the_weights_have_the_signs_one_expects() -> None:
    """Flat drafts are found more often than open ones."""
    fitted = load_weights().by_feature
    assert fitted["flat"] > fitted["certainty=possible"]
