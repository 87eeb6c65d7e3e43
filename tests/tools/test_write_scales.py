"""Laws of the reference of scales."""

import write_scales

from reportedly.model import terms
from reportedly.model.vocabulary import load_vocabulary, table_list


def test_the_page_is_what_the_source_says() -> None:
    """A value that is added or explained otherwise is on the page, or this fails."""
    assert write_scales.main(["--check"]) == 0


def test_every_value_and_grade_is_on_the_page() -> None:
    """Nothing that a record can hold is left out, and no grade of a scale."""
    page = write_scales.PAGE.read_text(encoding="utf-8")
    kinds = [one for one in vars(terms).values() if isinstance(one, type)]
    sets = [one for one in kinds if issubclass(one, terms.StrEnum)]
    assert all(f"`{value.value}`" in page for one in sets for value in one)
    table = load_vocabulary("grades.toml")
    grades = [
        row for name in ("reliability", "credibility") for row in table_list(table, name, "grades.toml")
    ]
    assert all(f"| {row['grade']} | {row['name']} |" in page for row in grades)


def test_an_explained_set_is_a_table_and_another_a_line() -> None:
    """Meanings that are written below values are on the page; values without any stand in a line."""
    source = (
        'class Told(StrEnum):\n    """How."""\n\n    A = "a"\n    """First."""\n    B = "b"\n\n\n'
        'class Bare(StrEnum):\n    """What."""\n\n    C = "c"\n    D = "d"\n'
    )
    told, bare = write_scales.closed_sets(source)
    assert "| `a` | First. |\n| `b` |  |" in told
    assert bare.endswith("`c`, `d`.")
