"""Matrices as files that a person edits: TOML in and out, with every mark's reason beside it."""

import json
from collections.abc import Iterator
from pathlib import Path

from reportedly.analysis.hypotheses import Cell, Hypothesis, Mark, Matrix, Row, matrix
from reportedly.analysis.hypotheses_rules import Rules
from reportedly.model.errors import VocabularyError
from reportedly.model.ids import ClaimId
from reportedly.model.vocabulary import Table, load_tables, table_list, text_list

HEAD = """\
# A matrix of competing hypotheses. Reword the hypotheses, add your own (deception too), and go along the
# rows: how well does each hypothesis account for this origin? `proposed` marks are a first draft; set yours
# beside one: cell.H1 = {proposed = "C", because = "…", mark = "I", by = "your name", why = "…"}
# Marks: CC very consistent, C consistent, N neither, I inconsistent, II very inconsistent, NA does not bear.
# Labels weigh a row, where you can judge its origin: publisher A to F, information 1 to 6, relevance high,
# medium or low, with `by` and `why`. Evidence from elsewhere is a [[row]] without claims, with `by`; so is
# what is missing though a hypothesis would lead you to expect it.
"""


def read_matrix(path: Path, rules: Rules) -> Matrix:
    """Give the matrix of a file.

    Raises: VocabularyError, naming the row and cell, if something is wrong; UngroundedFinding, if no
        row rests on a claim.
    """
    what = f"file of hypotheses {path.name}"
    tables = load_tables(path, what)
    hypotheses = tuple(_hypothesis(row, what) for row in table_list(tables, "hypothesis", what))
    keys = [one.key for one in hypotheses]
    if len(keys) < 2 or len(set(keys)) < len(keys):
        raise VocabularyError(f"{what}: hypotheses compete; give at least two, each with an `id` of its own")
    rows = [_row(row, keys, rules, what) for row in table_list(tables, "row", what)]
    if len({row.key for row in rows}) < len(rows):
        raise VocabularyError(f"{what}: two rows have the same key; one origin is one row")
    return matrix(_text(tables, "title", what), _text(tables, "about", what), hypotheses, rows)


def _hypothesis(row: Table, what: str) -> Hypothesis:
    role = row.get("role")
    return Hypothesis(_text(row, "id", what), _text(row, "says", what), None if role is None else str(role))


def _row(row: Table, hypotheses: list[str], rules: Rules, what: str) -> Row:
    key = _text(row, "key", what)
    where = f"{what}, row {key!r}"
    cells = row.get("cell", {})
    if not isinstance(cells, dict):
        raise VocabularyError(f"{where}: write cells as cell.H1 = {{…}}")
    strange = [one for one in cells if one not in hypotheses]
    if strange:
        raise VocabularyError(
            f"{where}: there is no hypothesis {strange[0]!r}; the cells are for {hypotheses}"
        )
    labels = {kind: _label(row, kind, rules, where) for kind in rules.weights}
    claims = tuple(ClaimId(one) for one in text_list(row, "claims", where))
    by = _optional(row, "by", where)
    if by is None and (not claims or any(label is not None for label in labels.values())):
        raise VocabularyError(f"{where}: a row of your own, and every label, needs `by`: who judged it")
    return Row(
        key=key,
        says=_text(row, "says", where),
        claims=claims,
        cells={one: _cell(cell, f"{where}, cell {one}") for one, cell in cells.items()},
        publisher=labels.get("publisher"),
        information=labels.get("information"),
        relevance=labels.get("relevance"),
        by=by,
        why=_optional(row, "why", where) or "",
    )


def _label(row: Table, kind: str, rules: Rules, where: str) -> str | None:
    label = None if row.get(kind) is None else str(row[kind])
    if label is not None and label not in rules.weights[kind]:
        raise VocabularyError(f"{where}: {kind} {label!r} must be one of {', '.join(rules.weights[kind])}")
    return label


def _cell(cell: object, where: str) -> Cell:
    if not isinstance(cell, dict):
        raise VocabularyError(f'{where}: write {{proposed = "C", …}} or {{mark = "C", by = "…", why = "…"}}')
    mark, by = _mark(cell, "mark", where), _optional(cell, "by", where)
    if mark is not None and by is None:
        raise VocabularyError(f"{where}: a mark needs `by`: who set it")
    return Cell(
        proposed=_mark(cell, "proposed", where),
        because=_optional(cell, "because", where) or "",
        mark=mark,
        by=by,
        why=_optional(cell, "why", where) or "",
    )


def _mark(cell: Table, key: str, where: str) -> Mark | None:
    written = _optional(cell, key, where)
    try:
        return None if written is None else Mark(written)
    except ValueError as error:
        raise VocabularyError(f"{where}: {written!r} is no mark; choose one of {', '.join(Mark)}") from error


def _text(row: Table, key: str, what: str) -> str:
    value = _optional(row, key, what)
    if value is None:
        raise VocabularyError(f"{what}: `{key}` must be given, as text")
    return value


def _optional(row: Table, key: str, what: str) -> str | None:
    value = row.get(key)
    if value is not None and not isinstance(value, str):
        raise VocabularyError(f"{what}: `{key}` must be text")
    return value or None


def write_matrix(matrix: Matrix) -> str:
    """Give a matrix as the text of a file; `read_matrix` gives it back."""
    return "\n".join(_lines(matrix)) + "\n"


def _lines(matrix: Matrix) -> Iterator[str]:
    yield HEAD
    yield f"title = {_quoted(matrix.title)}"
    yield f"about = {_quoted(matrix.about)}"
    yield f"method = {_quoted(matrix.method.signature)}"
    for hypothesis in matrix.hypotheses:
        yield from (
            "",
            "[[hypothesis]]",
            f"id = {_quoted(hypothesis.key)}",
            f"says = {_quoted(hypothesis.says)}",
        )
        if hypothesis.role is not None:
            yield f"role = {_quoted(hypothesis.role)}"
    for row in matrix.rows:
        yield from ("", "[[row]]", f"key = {_quoted(row.key)}", f"says = {_quoted(row.says)}")
        yield f"claims = [{', '.join(_quoted(claim) for claim in row.claims)}]"
        yield from (f"{kind} = {_quoted(label)}" for kind, label in row.labels.items())
        yield from (f"{key} = {_quoted(words)}" for key, words in (("by", row.by), ("why", row.why)) if words)
        yield from (f"cell.{key} = {_inline(cell)}" for key, cell in row.cells.items())


def _inline(cell: Cell) -> str:
    parts = {
        "proposed": cell.proposed,
        "because": cell.because,
        "mark": cell.mark,
        "by": cell.by,
        "why": cell.why,
    }
    return f"{{{', '.join(f'{key} = {_quoted(words)}' for key, words in parts.items() if words)}}}"


def _quoted(words: str) -> str:
    """Give words as a basic string of TOML, which JSON's strings are but for the delete character."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")
