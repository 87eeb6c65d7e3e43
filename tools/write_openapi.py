"""Write docs/reference/openapi.json: what the HTTP API takes and answers, as the server itself describes it.

Run `python tools/write_openapi.py` to write it, with `--check` to be told whether it is up to date.
"""

import json
import sys
import tempfile
from pathlib import Path

from keep_page import keep_page

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "reference" / "openapi.json"


def write_description() -> str:
    """Give the description of the API; it says nothing of any one ledger, and no version but the API's."""
    from reportedly.doors.http.app import make_app  # noqa: PLC0415 - found on the path of this clone
    from reportedly.doors.http.settings import Settings  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        app = make_app(Settings(ledger=Path(folder) / "empty.db"))
        described = app.openapi()
        app.state.bench.close()
    described["info"]["version"] = "1"
    return json.dumps(described, indent=1, ensure_ascii=False) + "\n"


def main(words: list[str]) -> int:
    """Write the description, or with `--check` tell whether it is up to date; give the exit code."""
    trouble = "not how the server describes itself; run `python tools/write_openapi.py`"
    return keep_page(PAGE, write_description(), words, trouble)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
