"""The lines of WebAnno TSV."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.sources.annotations.tsv_lines import ColumnKind, pieces, plain, read_table, without_number

RESERVED = "\\[]|_;*\t\n"


def escaped(value: str) -> str:
    """Write a value as the format's description has it."""
    controls = {"\t": "t", "\n": "n"}
    return "".join(f"\\{controls.get(one, one)}" if one in RESERVED else one for one in value)


@given(st.lists(st.text("ab \\[]|_;*\t\n1", min_size=1), min_size=1), st.sampled_from("|;"))
def test_values_come_back_as_they_were_written(values: list[str], mark: str) -> None:
    """Whatever is in them, they are divided where they were joined, and numbers are told from brackets."""
    cell = mark.join(f"{escaped(one)}[{number}]" for number, one in enumerate(values, 1))
    found = [without_number(one) for one in pieces(cell, mark)]
    assert [(plain(value), number) for value, number in found] == [
        (one, str(number)) for number, one in enumerate(values, 1)
    ]


def test_each_layer_has_its_columns() -> None:
    """A slot takes two, a layer without features one, and a chain's are passed over but counted."""
    content = (
        "#FORMAT=WebAnno TSV 3.2\n#T_SP=a.Bare|\n#T_SP=a.Deed|ROLE_a.Deed:who_a.Link|a.Actor|value\n"
        "#T_CH=a.Chain|referenceType|referenceRelation\n#T_RL=a.Tie|BT_a.Actor\n\n\n"
        "#Text=No\n1-1\t0-2\tNo\t_\t_\t_\t_\t_\t_\t_\n"
    )
    table = read_table(content.encode(), "a.tsv")
    kinds = [(column.place, column.kind, column.target) for one in table.layers for column in one.columns]
    assert kinds == [
        (0, ColumnKind.NOTHING, ""),
        (1, ColumnKind.ROLE, "a.Actor"),
        (2, ColumnKind.TARGET, "a.Actor"),
        (3, ColumnKind.VALUE, ""),
        (6, ColumnKind.SOURCE, "a.Actor"),
    ]
