"""Check the documentation: links lead somewhere, marked examples run, the command reference is up to date.

A fenced block is run when its opening says so: three backticks, then `python run` or `console run`. Python
blocks run as scripts. Console blocks hold lines that start with `$ ` and, below each, what it prints; a line
of `...` stands for any lines. What goes to standard error comes last. The blocks of one page run in order in
one empty folder.
"""

import html
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from urllib.parse import unquote

ROOT = Path(__file__).resolve().parent.parent
SKIPPED = {".venv", ".git", "node_modules", "build", "dist"}
TUTORIALS = ROOT / "docs" / "tutorial"
"""Pages whose blocks build on one another; tests/tools/test_tutorials.py runs them in order."""
REFERENCE_WRITER = ROOT / "tools" / "write_cli_reference.py"
SECONDS = 300
"""How long one example may take."""

FENCE = re.compile(r"^(?P<mark>`{3,}|~{3,})(?P<opening>[^\n]*)\n(?P<body>.*?)^(?P=mark)[ \t]*$", re.M | re.S)
LINK = re.compile(r"!?\[(?:[^\]\[]|\[[^\]]*\])*\]\((?P<target><[^>]+>|[^)\s]+)(?:\s+\"[^\"]*\")?\)")
REFERENCE = re.compile(r"^\[[^\]^]+\]:\s*(?P<target>\S+)", re.M)
HEADING = re.compile(r"^#{1,6}\s+(?P<title>.+?)\s*#*\s*$", re.M)
ANCHOR = re.compile(r"<a\s+(?:id|name)=\"(?P<anchor>[^\"]+)\"", re.I)
CODE = re.compile(r"`[^`\n]*`")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block that is marked to be run."""

    page: Path
    line: int
    language: str
    body: str


def pages(root: Path = ROOT) -> list[Path]:
    """Give the Markdown files of the project."""
    return sorted(path for path in root.rglob("*.md") if not SKIPPED & set(path.relative_to(root).parts))


def anchors(text: str) -> set[str]:
    """Give the anchors of a page: its headings as a forge names them, and those set by hand."""
    named = {match["anchor"] for match in ANCHOR.finditer(text)}
    counts: dict[str, int] = {}
    for match in HEADING.finditer(FENCE.sub("", text)):
        slug = slug_of(match["title"])
        seen = counts[slug] = counts.get(slug, -1) + 1
        named.add(f"{slug}-{seen}" if seen else slug)
    return named


def slug_of(title: str) -> str:
    """Give the anchor of a heading: lower case, hyphens for spaces, no punctuation."""
    plain = html.unescape(re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", title)).strip().lower()
    return re.sub(r"[^\w\- ]", "", plain.replace("`", "").replace("*", "")).replace(" ", "-")


def links(text: str) -> Iterator[str]:
    """Yield the targets of a page's links; what stands in code is no link."""
    prose = CODE.sub("", FENCE.sub("", text))
    for pattern in (LINK, REFERENCE):
        yield from (match["target"].strip("<>") for match in pattern.finditer(prose))


def broken_links(page: Path) -> list[str]:
    """Give the links of a page that lead nowhere, with the reason; addresses on the web are not tried."""
    text = page.read_text(encoding="utf-8")
    found = []
    for link in links(text):
        if re.match(r"[a-z][a-z0-9+.-]*:|//", link):
            continue
        name, _, anchor = unquote(link).partition("#")
        target = page if not name else (page.parent / name).resolve()
        if not target.exists():
            found.append(f"{page}: {link}: there is no such file")
        elif anchor and target.suffix == ".md" and anchor not in anchors(target.read_text(encoding="utf-8")):
            found.append(f"{page}: {link}: no heading has this anchor")
    return found


def marked_blocks(page: Path) -> Iterator[Block]:
    """Yield the blocks of a page that are marked to be run."""
    text = page.read_text(encoding="utf-8")
    for match in FENCE.finditer(text):
        language, *marks = match["opening"].split() or [""]
        if language in {"python", "console"} and "run" in marks:
            yield Block(page, text.count("\n", 0, match.start()) + 1, language, match["body"])


def run_block(block: Block, folder: Path) -> str | None:
    """Run a block in a folder; give what went wrong, or None."""
    where = f"{block.page}:{block.line}"
    if block.language == "python":
        done = _run([sys.executable, "-c", block.body], folder)
        return None if done.returncode == 0 else f"{where}: exit code {done.returncode}\n{done.stderr}"
    for command, expected in commands_of(block.body):
        done = _run(["bash", "-c", command], folder)
        if done.returncode != 0:
            return f"{where}: {command}: exit code {done.returncode}\n{done.stdout}{done.stderr}"
        if expected and not agrees([*done.stdout.splitlines(), *done.stderr.splitlines()], expected):
            return f"{where}: {command}: prints something else\n{done.stdout}{done.stderr}"
    return None


def _run(words: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command with the programs of this environment first in reach, and a home of its own."""
    reach = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    around = {**os.environ, "PATH": reach, "NO_COLOR": "1", "COLUMNS": "100", "HOME": str(folder)}
    return subprocess.run(
        words, cwd=folder, env=around, capture_output=True, text=True, timeout=SECONDS, check=False
    )


def commands_of(body: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the commands of a console block, each with the lines that it is shown to print."""
    command, printed = "", list[str]()
    for line in body.splitlines():
        if line.startswith("$ "):
            if command:
                yield command, printed
            command, printed = line[2:], []
        elif command.endswith("\\"):
            command = f"{command}\n{line}"
        elif command:
            printed.append(line)
    if command:
        yield command, printed


def agrees(printed: list[str], expected: list[str]) -> bool:
    """Tell whether output is as shown; `...` stands for any lines, trailing space is nothing."""
    lines = [line.rstrip() for line in expected if line.strip()]
    pattern = "".join(r"(?:.*\n)*" if line.strip() == "..." else re.escape(line) + r"\n" for line in lines)
    shown = "".join(f"{line.rstrip()}\n" for line in printed if line.strip())
    return re.fullmatch(pattern, shown) is not None


def run_page(page: Path) -> list[str]:
    """Run the marked blocks of a page in one empty folder; give what went wrong."""
    with tempfile.TemporaryDirectory() as folder:
        return run_in(Path(folder), page)


def run_in(folder: Path, page: Path) -> list[str]:
    """Run the marked blocks of a page in a folder, with what is in it; give what went wrong."""
    return [trouble for block in marked_blocks(page) if (trouble := run_block(block, folder)) is not None]


def main() -> int:
    """Check every page; print what is wrong and give the exit code."""
    found = pages()
    alone = [page for page in found if TUTORIALS not in page.parents]
    troubles = [*chain(*map(broken_links, found)), *chain(*map(run_page, alone))]
    for trouble in troubles:
        print(trouble)
    print(f"{len(found)} pages, {len(troubles)} troubles")
    # A process of its own: typer decides how to draw help when it is first imported.
    reference = subprocess.run([sys.executable, str(REFERENCE_WRITER), "--check"], cwd=ROOT, check=False)
    return 1 if troubles or reference.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
