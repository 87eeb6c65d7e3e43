"""Scenario files: what they hold, and what is said of a wrong one."""

from pathlib import Path

import pytest

from reportedly.analysis.scenarios import Follow, Points, find_scenario, read_scenario, shipped_scenarios
from reportedly.model.errors import VocabularyError

HEAD = '[scenario]\nid = "made"\ntitle = "Made up"\nabout = "Nothing real."\nfollow = "pair"\n\n'
SIGN = (
    '[[indicator]]\nid = "one"\nobservable = "they meet"\ndiagnostic_for = "contact"\n'
    'predicates = ["acts_with"]\n'
)


def written(folder: Path, text: str) -> Path:
    """Give a scenario file with this text."""
    path = folder / "made.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_three_scenarios_ship_and_each_points_both_ways() -> None:
    """Alliance, sponsorship and escalation name their sources, and what would speak against them."""
    shipped = shipped_scenarios()
    assert [one.id for one in shipped] == ["alliance", "escalation", "sponsorship"]
    for one in shipped:
        assert one.sources
        assert {sign.points for sign in one.indicators} == set(Points)
        assert find_scenario(one.id) == one


def test_a_file_gives_its_scenario(tmp_path: Path) -> None:
    """What is left out has a value that the how-to documents."""
    found = find_scenario(str(written(tmp_path, HEAD + SIGN)))
    (sign,) = found.indicators
    assert (found.follow, sign.threshold, sign.expiry_days, sign.coverage) == (Follow.PAIR, 2, 90, 1)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (HEAD, "no [[indicator]]"),
        (
            HEAD + SIGN.replace("acts_with", "act_with"),
            "line 7, indicator 'one': `predicates` has 'act_with' (did",
        ),
        (HEAD + SIGN + "treshold = 3\n", "nothing is called `treshold` here (did you mean 'threshold'?)"),
        (HEAD + SIGN + "threshold = 1\n", "`threshold` is 1; it must be a whole number from 2 on"),
        (HEAD + SIGN + "reversed = 1\n", "`reversed` is 1; it must be true or false"),
        (HEAD + SIGN + "qualifiers = 3\n", "must be a table of lists"),
        (HEAD + SIGN + "places = 3\n", "'places' must be a list of strings"),
        (HEAD + SIGN + SIGN, "two indicators have the id 'one'"),
        (HEAD + SIGN.replace('"contact"', '""'), "`diagnostic_for` must be given"),
        (HEAD + SIGN.replace('"acts_with"', ""), "`predicates` must name at least one"),
        (HEAD.replace('follow = "pair"\n', "") + SIGN, "`follow` must be given: pair, directed"),
        (SIGN, "[scenario]: there is no such table"),
        (HEAD + "[[indicator", "not valid TOML"),
    ],
)
def test_a_wrong_file_is_told_with_place_and_way_out(tmp_path: Path, text: str, told: str) -> None:
    """The message names the file, the line or entry, the trouble and what would be right."""
    with pytest.raises(VocabularyError) as error:
        read_scenario(written(tmp_path, text))
    assert str(error.value).startswith("scenario file made.toml")
    assert told in str(error.value)


def test_a_name_that_is_neither_file_nor_scenario_lists_those_that_are(tmp_path: Path) -> None:
    """A slip in the name shows what there is."""
    with pytest.raises(VocabularyError, match="alliance, escalation, sponsorship"):
        find_scenario(str(tmp_path / "none.toml"))
