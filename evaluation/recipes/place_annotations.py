"""Turn annotations of public texts into offsets, so that they can be kept without the texts.

    python -m evaluation.recipes.place_annotations STRETCHES ANNOTATIONS

STRETCHES is a JSON list of what was annotated: `kind` (the set), `source` (its name there), `name` (its name
here), `start` and `end` in the text. ANNOTATIONS is a folder with `NAME.json` in the form of the guide.
Writes `evaluation/placed/SET.jsonl`. A proposition whose quote does not stand in its text is refused.
"""

import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from evaluation.fitted import PLACED
from evaluation.placed import digest
from evaluation.placed_texts import texts_of

Offsets = list[int]


def place_document(stretch: Mapping[str, object], text: str, rows: Sequence[Mapping[str, object]]) -> str:
    """Give the line that is kept of a document: its name, its stretch, and where the words stand.

    Raises: ValueError, if a quote is not in the text.
    """
    kept = {key: stretch[key] for key in ("name", "source", "start", "end")}
    claims = [place_claim(row, text) for row in rows]
    return json.dumps({**kept, "digest": digest(text), "claims": claims}, ensure_ascii=False)


def place_claim(row: Mapping[str, object], text: str) -> dict[str, object]:
    """Give a proposition with offsets for words; raises ValueError, if its quote is not in the text."""
    quote = find(str(row["quote"]), text)
    if quote is None:
        raise ValueError(f"not in the text: {row['quote']}")
    voice = row["voice"] if isinstance(row["voice"], Mapping) else {}
    placed = {name: _placed(row[name], text) for name in ("subject", "object")}
    names = _placed(voice.get("names") or [], text)
    plain = {key: row[key] for key in ("predicate", "polarity", "certainty", "status")}
    return {
        **plain,
        **placed,
        "voice": {"kind": voice.get("kind", "publisher"), "names": names},
        "evidence": row.get("evidence") or [],
        "quote": quote,
        "central": bool(row.get("central")),
    }


def find(words: str, text: str) -> Offsets | None:
    """Give where words stand in a text, white space and, if need be, case aside; None if they do not."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = re.search(pattern, text) or re.search(pattern, text, re.IGNORECASE)
    return [*found.span()] if found and pattern else None


def _placed(names: object, text: str) -> list[Offsets | str]:
    listed: Iterable[object] = names if isinstance(names, Sequence) else ()
    made: list[Offsets | str] = []
    for name in map(str, listed):
        place = find(name, text) or name
        if name and place not in made:
            made.append(place)
    return made


def main() -> None:
    """Place all annotations that are there, and say how many of them there are."""
    stretches = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    folder = Path(sys.argv[2])
    PLACED.mkdir(exist_ok=True)
    for kind in sorted({one["kind"] for one in stretches}):
        texts = texts_of(kind)
        of_kind = sorted((one for one in stretches if one["kind"] == kind), key=lambda one: one["name"])
        lines = []
        for one in of_kind:
            path = folder / f"{one['name']}.json"
            if path.is_file():
                text = texts[one["source"]][one["start"] : one["end"]]
                lines.append(place_document(one, text, json.loads(path.read_text(encoding="utf-8"))))
        (PLACED / f"{kind}.jsonl").write_text("\n".join([*lines, ""]), encoding="utf-8")
        print(f"{kind}: {len(lines)} documents")


if __name__ == "__main__":
    main()
